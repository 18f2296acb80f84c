"""The same worlds as a hypothesis state machine: what it finds, it makes short before it tells.

Every rule is one thing a person does or that befalls them, as in the random schedules; the dice of each are hypothesis'
own, so that they shrink too.
"""

import shutil
import tempfile
from pathlib import Path
from random import Random  # noqa: TID251 - hypothesis draws it

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.sync import deeds
from tests.sync.invariants import violation
from tests.sync.laptops import Laptop
from tests.sync.world import SITES, World, chance_of, new_world

_PEOPLE = (deeds.add, deeds.edit, deeds.retire, deeds.settle, deeds.undo, deeds.merge)
_MISFORTUNES = (
    *(deeds.kill, deeds.deliver_late, deeds.clone, deeds.set_back, deeds.lose, deeds.jump, deeds.jump_district),
    *(deeds.revoke_it, deeds.release_all),
)
_DICE = st.randoms(use_true_random=False)
_WHO = st.integers(0, 4)


class Laptops(RuleBasedStateMachine):
    """Three laptops of one site or two, one of them perhaps of a later version, and a district."""

    world: World

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="wbl-machine-"))
        self._ids = chance_of(Random(0))  # the same ids each time: what is replayed is the same
        self._ids.__enter__()

    @initialize(dice=_DICE, has_sites=st.booleans(), restores=st.sampled_from((0, 3)), is_mixed=st.booleans())
    def begin(self, dice: Random, has_sites: bool, restores: int, is_mixed: bool) -> None:
        self.world = new_world(self.folder, dice, has_sites=has_sites, restores_at_most=restores)
        self.world.start((SITES[0], SITES[0], SITES[1] if has_sites else SITES[0]), lambda: deeds.set_clock(dice))
        if is_mixed:
            self.world.newer.add(self.world.laptops[-1])

    def _do(self, deed: deeds.Deed, dice: Random, who: int) -> None:
        world = self.world
        world.chance = dice
        laptop: Laptop = world.laptops[who % len(world.laptops)]
        deed(world, laptop)
        if laptop in world.laptops:
            world.note(laptop)

    @rule(deed=st.sampled_from(_PEOPLE), dice=_DICE, who=_WHO)
    def people(self, deed: deeds.Deed, dice: Random, who: int) -> None:
        self._do(deed, dice, who)

    @rule(dice=_DICE, who=_WHO)
    def exchange(self, dice: Random, who: int) -> None:
        self._do(deeds.exchange, dice, who)

    @rule(dice=_DICE, who=_WHO)
    def carry(self, dice: Random, who: int) -> None:
        self._do(deeds.carry, dice, who)

    @rule(deed=st.sampled_from(_MISFORTUNES), dice=_DICE, who=_WHO)
    def befalls(self, deed: deeds.Deed, dice: Random, who: int) -> None:
        self._do(deed, dice, who)

    @precondition(lambda self: self.world.has_sites)
    @rule(dice=_DICE, who=_WHO)
    def transfer(self, dice: Random, who: int) -> None:
        self._do(deeds.transfer, dice, who)

    @precondition(lambda self: self.world.restores_at_most > 0)
    @rule(deed=st.sampled_from((deeds.back_up, deeds.restore)), dice=_DICE)
    def disaster(self, deed: deeds.Deed, dice: Random) -> None:
        self._do(deed, dice, 0)

    def teardown(self) -> None:
        try:
            if hasattr(self, "world"):
                self.world.chance = Random(0)
                assert violation(self.world) is None
        finally:
            if hasattr(self, "world"):
                self.world.close()
            self._ids.__exit__(None, None, None)
            shutil.rmtree(self.folder, ignore_errors=True)


TestLaptops = Laptops.TestCase
TestLaptops.settings = settings(
    max_examples=6,  # a schedule costs more than a second: the many are run by tests.sync.schedules
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
