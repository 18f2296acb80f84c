"""Random schedules that mix sticks with a faulty line: bundles are kept, read late, twice, out of order and by others.

The same world and the same invariants as ``schedules``. Every laptop has the same key pairs here, as clones do: so each
can open every answer, and only what the answer says of itself keeps the wrong one from taking it.
Run ``python -m tests.sync.bundle_schedules FIRST COUNT`` for more seeds than the tests take.
"""

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random  # noqa: TID251 - a schedule is its seed, and repeats

from tests.sync import schedules
from tests.sync.laptops import Laptop, open_district
from tests.sync.sticks import StickLaptop, new_stick_laptop, read_at
from wbl_desktop.application import chance as real_chance
from wbl_desktop.district.safekeeping import choose_key
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.sync.bundle import Keys


@dataclass
class Stick:
    """Everything that was ever written to it."""

    keys: Keys
    requests: list[bytes] = field(default_factory=list)
    answers: list[bytes] = field(default_factory=list)

    def held_by(self, laptop: Laptop) -> StickLaptop:
        return StickLaptop(laptop, self.keys)


def run(seed: int, steps: int, folder: Path) -> str | None:
    """One schedule; what went wrong, or None."""
    chance = Random(seed)
    world = schedules.World(folder, chance, open_district(folder))
    choose_key(world.district.engine, folder / "backup.key")
    stick = Stick(Keys(signing_seed=real_chance.random_bytes(32), sealing_secret=real_chance.random_bytes(32)))
    try:
        for number in range(3):
            made = new_stick_laptop(folder, f"l{number}", None, staff=f"Staff {number}")
            held = stick.held_by(made.laptop)
            held.laptop.enroll(world.line(is_good=True), world.district.code("Almendra High"))
            world.laptops.append(held.laptop)
        for _ in range(steps):
            if chance.random() < 0.45:
                _carry(world, stick)
            else:
                schedules._step(world)
        if chance.random() < 0.5:
            _home_by_stick(world, stick)
        return schedules._quiesce(world) or schedules._look(world, seed)
    finally:
        for laptop in world.laptops:
            laptop.close()
        world.district.engine.dispose()


def _carry(world: schedules.World, stick: Stick) -> None:
    chance, laptop = world.chance, stick.held_by(world.chance.choice(world.laptops))
    dice = chance.random()
    if dice < 0.4:
        stick.requests.append(laptop.write())
    elif dice < 0.7 and stick.requests:
        _at_the_district(world, stick, _any(chance, stick.requests))
    elif stick.answers:
        _at_the_laptop(laptop, _any(chance, stick.answers))


def _any(chance: Random, written: Sequence[bytes]) -> bytes:
    """Mostly the newest, at times any."""
    return written[-1] if chance.random() < 0.5 else chance.choice(written)


def _at_the_district(world: schedules.World, stick: Stick, bundle: bytes) -> None:
    try:
        answer = read_at(world.district, bundle).answer
    except Refusal as refusal:
        # After a restore, the id and the one before it may both be forgotten.
        if refusal.code != "bundle_sender_unknown":
            raise
        return
    assert answer is not None
    stick.answers.append(answer)


def _at_the_laptop(laptop: StickLaptop, answer: bytes) -> None:
    try:
        laptop.read(answer)
    except Refusal as refusal:
        if refusal.code != "answer_not_ours":
            raise


def _home_by_stick(world: schedules.World, stick: Stick) -> None:
    """Everybody in step without the line, before the line is used to check it."""
    for _ in range(6):
        for one in world.laptops:
            laptop = stick.held_by(one)
            bundle = laptop.write()
            before = len(stick.answers)
            _at_the_district(world, stick, bundle)
            if len(stick.answers) > before:
                _at_the_laptop(laptop, stick.answers[-1])


def main(first: int, count: int) -> int:
    """Run seeds and say which failed."""
    failed = 0
    for seed in range(first, first + count):
        with tempfile.TemporaryDirectory(prefix="wbl-bundles-") as folder:
            try:
                wrong = run(seed, 50, Path(folder))
            except Exception as error:
                wrong = f"{type(error).__name__}: {error}"
                if "-v" in sys.argv:
                    raise
        if wrong:
            failed += 1
            print(f"seed {seed}: {wrong}", flush=True)
    print(f"{count} schedules with bundles, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
