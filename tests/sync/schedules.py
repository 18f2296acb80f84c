"""Random schedules over the real client, the real file and the real district: typing, faults, clones, restores, moves.

What people do and what befalls them is in ``deeds``, what must hold in ``invariants``. Even seeds have one site, odd
ones two, between which students move with their guardians. A third of the districts is never restored, a third up to
twice, a third again and again; a third of the worlds has a laptop of a later version, a third carries sticks as well.

``python -m tests.sync.schedules FIRST COUNT`` runs more seeds than the tests take; ``--steps N`` longer ones, in which
more misfortunes meet; ``--work`` with placements and what they stand on; ``--scans`` with scans
(``scans``, ``scan_invariants``); ``--purge`` where years pass (``years``), with scans or without; ``--roles`` with
clerks and readers (``roles``), ``--openings`` with places to fill (``placings``), ``--erasures`` where students are
erased (``erasures``), ``--all`` with all but scans, with which it goes too, and erasures; ``--again`` where few of the
words that people type are new, as grades are; ``--postgres`` on a PostgreSQL of its own; ``--record FILE`` goes on
where the file says the last run ended, and adds up there; ``--without RULE`` takes a protection away, to see that its
absence is noticed.
"""

import argparse
import contextlib
import json
import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random  # noqa: TID251 - a schedule is its seed, and repeats
from typing import Any

from tests.helpers.postgres import PostgresServer, server_programs
from tests.sync import deeds, erasures, placings, roles, scans, years
from tests.sync.invariants import Look, violation
from tests.sync.world import SITES, World, chance_of, new_world
from wbl_desktop.sync import client

STEPS = 40
ALL = ("purge", "roles", "openings")
_RESTORES = (0, 2, 5)
_AGAIN = 0.2  # how many words are new there
# What some schedules have beside the rest, and what must hold there besides.
MORE: dict[str, dict[deeds.Deed, float]] = {
    "purge": {years.years: 7, years.retire_whole: 7},
    "roles": {roles.change_role: 3, roles.judge: 6},
    "erasures": {erasures.erase_one: 4},
    "openings": {placings.offer: 5, placings.place: 14, placings.rearrange: 7},
}
LOOKS: dict[str, tuple[Look, ...]] = {
    "purge": (years.come_back, years.absent),
    "roles": (roles.unheard,),
    "openings": (placings.unclear,),
    "erasures": (erasures.left_over,),
}


def run(
    seed: int,
    steps: int,
    folder: Path,
    url: str | None = None,
    *,
    has_work: bool = False,
    has_scans: bool = False,
    is_again: bool = False,
    more: Collection[str] = (),
) -> str | None:
    """One schedule; what went wrong, or None.

    ``has_work``: with worksites, placements and hours as well; ``has_scans``: with scans and papers; ``is_again``: with
    words that come again; ``more`` of MORE.
    """
    chance = Random(seed)
    with chance_of(chance):
        has_sites, often = seed % 2 == 1, _RESTORES[seed // 2 % 3]
        traits: dict[str, Any] = {"has_sites": has_sites, "has_scans": has_scans}
        traits["roles"] = roles.ROLES if "roles" in more else ()
        traits["novelty"] = _AGAIN if is_again else 1.0
        world = new_world(folder, chance, url, restores_at_most=often, **traits)
        try:
            world.start(_places(chance, has_sites=has_sites), lambda: deeds.set_clock(chance))
            if seed // 6 % 3 == 1:
                world.newer.add(chance.choice(world.laptops))
            weights = _weights(world, has_sticks=seed // 18 % 3 == 1, has_work=has_work)
            weights |= {deed: often for name in more for deed, often in MORE[name].items()}
            with world.replacements.watched():
                for _ in range(steps):
                    _step(world, weights)
                if seed // 18 % 3 == 1 and chance.random() < 0.5:
                    deeds.home_by_stick(world)
                    world.by_stick = world.has_scans
                return violation(world, [look for name in more for look in LOOKS.get(name, ())])
        finally:
            world.close()


def _places(chance: Random, *, has_sites: bool) -> tuple[str, ...]:
    """Three or four laptops; clones make up to five."""
    here = (SITES[0],) * chance.choice((2, 3)) if has_sites else (SITES[0],) * chance.choice((3, 3, 4))
    return (*here, SITES[1]) if has_sites else here


def _weights(world: World, *, has_sticks: bool, has_work: bool) -> dict[deeds.Deed, float]:
    """How often what happens."""
    return {
        deeds.edit: 22,
        deeds.add: 9,
        deeds.retire: 6,
        deeds.settle: 5,
        deeds.undo: 4,
        deeds.merge: 2,
        deeds.transfer: (8 if world.has_scans else 3) if world.has_sites else 0,
        deeds.exchange: 28,
        deeds.kill: 4,
        deeds.deliver_late: 5,
        deeds.jump: 2,
        deeds.jump_district: 1,
        deeds.back_up: 3 if world.restores_at_most else 0,
        deeds.restore: 2 * world.restores_at_most,
        deeds.clone: 1.5,
        deeds.set_back: 3,
        deeds.lose: 0.7,
        deeds.revoke_it: 0.7,
        deeds.release_all: 1,
        deeds.carry: 35 if has_sticks else 0,
        deeds.work: 25 if has_work else 0,
        scans.scan: 20 if world.has_scans else 0,
        scans.rescan: 8 if world.has_scans else 0,
        scans.send: 22 if world.has_scans else 0,
        scans.send_killed: 4 if world.has_scans else 0,
        scans.days_pass: 4 if world.has_scans else 0,
        scans.tidy_district: 3 if world.has_scans else 0,
        scans.carry_contents: 35 if world.has_scans and has_sticks else 0,
    }


def _step(world: World, weights: Mapping[deeds.Deed, float]) -> None:
    laptop = world.chance.choice(world.laptops)
    [deed] = world.chance.choices(list(weights), list(weights.values()))
    deed(world, laptop)
    if laptop in world.laptops:
        world.note(laptop)
    world.replacements.note(len(world.typed))


@contextlib.contextmanager
def without(rule: str) -> Iterator[None]:
    """The client without one of its protections: ``opbase``, ``clamp``, ``witness`` or ``outdone``."""
    as_it_is = {name: getattr(client, name) for name in ("op_of", "witnesses", "wire_conflict")}
    taken_away: dict[str, dict[str, Callable[..., Any]]] = {
        "": {},
        # As if what a laptop has read by the time it sends were what its person had seen.
        "opbase": {"op_of": lambda entry, *more: replace(as_it_is["op_of"](entry, *more), base=1 << 40)},
        "clamp": {"op_of": lambda entry, _, *saw: as_it_is["op_of"](entry, (), *saw)},
        "witness": {"witnesses": lambda *_: []},
        # As programs before it: nothing is told of what had replaced what.
        "outdone": {
            "op_of": lambda entry, clamps, *_: as_it_is["op_of"](entry, clamps),
            "witnesses": lambda entries, known, _: as_it_is["witnesses"](entries, known),
        },
    }
    for name, instead in taken_away[rule].items():
        setattr(client, name, instead)
    try:
        yield
    finally:
        for name, original in as_it_is.items():
            setattr(client, name, original)


@dataclass
class Tally:
    """What all runs so far came to, kept in a file."""

    path: Path | None
    next: int
    schedules: int = 0
    seconds: float = 0.0
    failed: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path | None, first: int) -> "Tally":
        if path is None or not path.exists():
            return cls(path, first)
        return cls(path, **json.loads(path.read_text("utf-8")))

    def add(self, seed: int, wrong: str | None, seconds: float) -> None:
        self.next, self.schedules, self.seconds = seed + 1, self.schedules + 1, round(self.seconds + seconds, 1)
        if wrong:
            self.failed[str(seed)] = wrong[:400]
            print(f"seed {seed}: {wrong}", flush=True)
        if self.path is not None:
            kept = {name: getattr(self, name) for name in ("next", "schedules", "seconds", "failed")}
            self.path.write_text(json.dumps(kept, indent=1), "utf-8")


def main(arguments: list[str]) -> int:
    """Run seeds and say which failed."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("first", type=int)
    parser.add_argument("count", type=int)
    parser.add_argument("--steps", type=int, default=STEPS, metavar="N")
    parser.add_argument("--work", action="store_true")
    parser.add_argument("--scans", action="store_true")
    parser.add_argument("--again", action="store_true")
    for name in MORE:
        parser.add_argument(f"--{name}", action="append_const", const=name, dest="more")
    parser.add_argument("--all", action="store_true", help="everything there is but scans and erasures")
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--record", type=Path, metavar="FILE")
    parser.add_argument("--without", default="", choices=("", "opbase", "clamp", "witness", "outdone"))
    parser.add_argument("-v", action="store_true", help="stop at the first exception")
    given = parser.parse_args(arguments)
    traits = {"has_work": given.work or given.all, "has_scans": given.scans, "is_again": given.again}
    more = [*(ALL if given.all else ()), *(given.more or [])]
    tally = Tally.read(given.record, given.first)
    programs = server_programs() if given.postgres else None
    server = PostgresServer(programs) if programs else None
    with contextlib.ExitStack() as stack:
        if server is not None:
            server.start()
            stack.callback(server.stop)
        stack.enter_context(without(given.without))
        for seed in range(tally.next, tally.next + given.count):
            began = time.process_time()
            with tempfile.TemporaryDirectory(prefix="wbl-schedule-") as folder:
                try:
                    url = server.new_database() if server else None
                    wrong = run(seed, given.steps, Path(folder), url, more=more, **traits)
                except Exception as error:
                    wrong = f"{type(error).__name__}: {error}"
                    if given.v:
                        raise
            tally.add(seed, wrong, time.process_time() - began)
    print(
        f"{tally.schedules} schedules, {len(tally.failed)} failed, {tally.seconds / max(tally.schedules, 1):.2f} CPU-s"
    )
    return int(bool(tally.failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
