"""Chains of words: whoever types the next has read the one before, so that one alone is the newest at the end.

Meanwhile the district is restored, laptops are copied, exchange by stick, and the student goes to the other site and
back. ``python -m tests.sync.chains FIRST COUNT`` makes as many as you like, and says how many asked somebody in vain.
"""

import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random  # noqa: TID251 - a chain is its seed, and repeats

from tests.sync.laptops import DirectLine, HandClock, Laptop, Saved, TestDistrict, new_laptop, open_district
from tests.sync.sticks import KeyedSecrets, StickLaptop, read_at
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.sync.bundle import Keys

_NORTH, _SOUTH = "Almendra High", "Buttonwood High"
_PEOPLE = (("Elena", _NORTH), ("Marco", _NORTH), ("Rosa", _NORTH), ("Ana", _SOUTH))
_GRADES = ("9", "10", "11", "12")
_MOST_LAPTOPS = 6


@dataclass(frozen=True, slots=True)
class Outcome:
    """The newest grade, what laptops show, and the grades that a person is asked about."""

    newest: str
    shown: set[Plain]
    asked: list[set[Plain]]

    @property
    def is_right(self) -> bool:
        return self.shown == {self.newest} or any(self.newest in grades for grades in self.asked)


@dataclass
class Chain:
    """A student's grade, and who types it."""

    folder: Path
    chance: Random
    district: TestDistrict
    laptops: list[tuple[Laptop, str]] = field(default_factory=list)  # each with its site
    backups: list[Saved] = field(default_factory=list)
    student: str = ""
    where: str = _NORTH
    grade: str = "10"

    def __post_init__(self) -> None:
        self.line = DirectLine(self.district)
        self.keys = Keys(signing_seed=b"s" * 32, sealing_secret=b"e" * 32)  # copies of a laptop have them too

    def start(self) -> None:
        """Everybody joins, and reads of the student; no two say something at the same second."""
        for number, (name, site) in enumerate(_PEOPLE):
            laptop = self._keyed(new_laptop(self.folder, name, staff=name, site=site))
            laptop.enroll(self.line, self.district.code(site))
            laptop.clock._now += timedelta(minutes=7 * number)
            self.laptops.append((laptop, site))
        self.student = self.laptops[0][0].add("student", last_name="Vega", first_name="Luz", grade=self.grade)
        self.all_meet(2)
        self.back_up()

    def _keyed(self, laptop: Laptop) -> Laptop:
        laptop.secrets = KeyedSecrets(laptop.store, self.keys)  # type: ignore[assignment]
        return laptop

    def meet(self, laptop: Laptop) -> None:
        """An exchange, by stick at times."""
        try:
            if self.chance.random() < 0.3 and self._by_stick(laptop):
                return
        except Refusal as refusal:
            if refusal.code != "answer_not_ours":  # of a copy, which asks for an id of its own over the line
                raise
        laptop.sync(self.line)

    def _by_stick(self, laptop: Laptop) -> bool:
        stick = StickLaptop(laptop, self.keys)
        for _ in range(4):
            answer = read_at(self.district, stick.write()).answer
            if answer is None:
                return False
            if not stick.read(answer).asks_again and laptop.sync_store.standing().waiting == 0:
                return True
        return False

    def all_meet(self, times: int) -> None:
        """Everybody in any order, so often."""
        for _ in range(times):
            for laptop, _ in self.chance.sample(self.laptops, len(self.laptops)):
                self.meet(laptop)

    def _reader(self) -> Laptop | None:
        """Somebody who has the student and has just read of them."""
        laptop = self.chance.choice([one for one, site in self.laptops if site == self.where])
        for _ in range(2):
            self.meet(laptop)
        found = laptop.get("student", self.student)
        assert found is None or found["grade"] == self.grade or laptop.conflicts(), "a newer word is gone"
        return laptop if found is not None and not laptop.conflicts() else None

    def type(self) -> None:
        """Another grade; some read of it at once."""
        laptop = self._reader()
        if laptop is None:
            return
        self.grade = self.chance.choice([one for one in _GRADES if one != self.grade])
        laptop.set("student", self.student, grade=self.grade)
        self.meet(laptop)
        for other, _ in self.laptops:
            if self.chance.random() < 0.3:
                self.meet(other)

    def back_up(self) -> None:
        """The district is backed up."""
        self.backups.append(self.district.saved())

    def restore(self) -> None:
        """The district goes on from any backup, and hears of everybody."""
        self.district.set_back(self.chance.choice(self.backups))
        self.all_meet(4)

    def move(self) -> None:
        """The student goes to the other site."""
        laptop = self._reader()
        if laptop is not None:
            self.where = _SOUTH if self.where == _NORTH else _NORTH
            laptop.set("student", self.student, site=self.district.sites[self.where])
            self.all_meet(3)

    def copy(self) -> None:
        """Somebody copies a laptop's disk, and starts both."""
        if len(self.laptops) == _MOST_LAPTOPS:
            return
        laptop, site = self.laptops.pop(self.chance.randrange(len(self.laptops)))
        laptop.close()
        path = self.folder / f"copy{len(self.laptops)}.db"
        shutil.copy(laptop.path, path)
        for place, clock in ((laptop.path, laptop.clock), (path, HandClock())):
            made = self._keyed(Laptop(place, clock))
            self.laptops.append((made, site))
        made.clock._now = laptop.clock._now + timedelta(minutes=3)

    def outcome(self) -> Outcome:
        """What it came to."""
        found = [one.get("student", self.student) for one, _ in self.laptops]
        listed = [conflict for one, _ in self.laptops for conflict in one.conflicts() if conflict.field == "grade"]
        asked = [{said.value for said in one.values} for one in listed]
        return Outcome(self.grade, {one["grade"] for one in found if one is not None}, asked)


@contextmanager
def a_chain(folder: Path, seed: int) -> Iterator[Chain]:
    """A chain that has begun."""
    chain = Chain(folder, Random(seed), open_district(folder))
    chain.start()
    yield chain
    for laptop, _ in chain.laptops:
        laptop.close()
    chain.district.engine.dispose()


def run(folder: Path, seed: int) -> Outcome:
    """What a chain comes to after a last restore."""
    with a_chain(folder, seed) as chain:
        weights: dict[Callable[[], None], int] = {
            chain.type: 14,
            chain.back_up: 1,
            chain.restore: 2,
            chain.move: 2,
            chain.copy: 1,
        }
        for _ in range(chain.chance.randint(5, 9)):
            [deed] = chain.chance.choices(list(weights), list(weights.values()))
            deed()
        chain.restore()
        return chain.outcome()


def main(first: int, count: int) -> int:
    """Say which chains lost their newest word, and how many asked in vain."""
    counted: Counter[str] = Counter()
    for seed in range(first, first + count):
        with tempfile.TemporaryDirectory(prefix="wbl-chain-") as folder:
            found = run(Path(folder), seed)
        counted["asked" if found.asked else "quiet"] += found.is_right
        if not found.is_right:
            counted["wrong"] += 1
            print(f"chain {seed}: {found}", flush=True)
    print(dict(counted))
    return int(counted["wrong"] > 0)


if __name__ == "__main__":
    sys.exit(main(*(int(one) for one in sys.argv[1:3])))
