"""Random schedules over the real client, the real file and the real district: typing, faults, clones and restores.

The same invariants as the protocol's model: once the line is good, every laptop equals the district, and every value a
person ever typed is live, in the list of conflicts, kept aside, or was knowingly replaced by somebody who had seen it.
Run ``python -m tests.sync.schedules FIRST COUNT`` for more seeds than the tests take.
"""

import json
import secrets
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random  # noqa: TID251 - a schedule is its seed, and repeats

from sqlalchemy import select

from tests.sync.laptops import DirectLine, HandClock, Laptop, TestDistrict, new_laptop, open_district
from wbl_desktop.district.engine import reading
from wbl_desktop.district.held import unpacked
from wbl_desktop.district.safekeeping import back_up, choose_key, restore
from wbl_desktop.district.tables import CONFLICT, HELD
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.domain.fields import Plain

_FIELDS = (("student", "notes"), ("student", "grade"), ("student", "retired_at"), ("partner", "notes"))


@dataclass
class World:
    """A district, its laptops, and everything ever typed."""

    folder: Path
    chance: Random
    district: TestDistrict
    laptops: list[Laptop] = field(default_factory=list)
    typed: list[tuple[str, str, Plain, Plain]] = field(default_factory=list)  # record, field, old, new
    records: dict[str, list[str]] = field(default_factory=lambda: {"student": [], "partner": []})
    stale: list[tuple[str, bytes, str | None]] = field(default_factory=list)
    saved: dict[Laptop, Path] = field(default_factory=dict)  # a laptop's own backup
    gone: set[Plain] = field(default_factory=set)  # typed, never sent, and lost with the disk that was set back
    backups: int = 0
    restores: int = 0
    count: int = 0

    def line(self, *, is_good: bool = False) -> DirectLine:
        if is_good:
            return DirectLine(self.district)
        fates = ["", "", "", "", "request lost", "answer lost", "sent twice"]
        return DirectLine(self.district, lambda _: self.chance.choice(fates), self.stale)

    def word(self) -> str:
        self.count += 1
        return f"v{self.count}"


def run(seed: int, steps: int, folder: Path) -> str | None:
    """One schedule; what went wrong, or None."""
    chance = Random(seed)
    world = World(folder, chance, open_district(folder))
    choose_key(world.district.engine, folder / "backup.key")
    try:
        for number in range(2):
            laptop = new_laptop(folder, f"l{number}", staff=f"Staff {number}")
            laptop.enroll(world.line(is_good=True), world.district.code("Almendra High"))
            world.laptops.append(laptop)
        for _ in range(steps):
            _step(world)
        return _quiesce(world) or _look(world, seed)
    finally:
        for laptop in world.laptops:
            laptop.close()
        world.district.engine.dispose()


def _step(world: World) -> None:
    chance, laptop = world.chance, world.chance.choice(world.laptops)
    dice = chance.random()
    if dice < 0.5:
        _type(world, laptop)
    elif dice < 0.88:
        try:
            laptop.sync(world.line(), page_rows=chance.choice([1, 3, 1000]))
        except Trouble:
            return
    elif dice < 0.92:
        if world.stale:
            path, body, token = world.stale.pop(chance.randrange(len(world.stale)))
            DirectLine(world.district).deliver(path, body, token)
    elif dice < 0.94:
        world.backups += 1
        back_up(world.district.engine, world.folder / f"backup{world.backups}", world.district.arrival())
    elif dice < 0.96 and world.backups and world.restores < 2:
        world.restores += 1
        world.stale.clear()
        wanted = world.folder / f"backup{chance.randint(1, world.backups)}"
        restore(world.district.engine, wanted, world.folder / "backup.key")
    elif dice < 0.97 and len(world.laptops) < 4:
        _clone(world, laptop)
    elif dice < 0.99:
        _set_back(world, laptop)
    else:
        laptop.clock._now += chance.choice([-1, 1]) * (laptop.clock.now() - HandClock().now()) / 2


def _type(world: World, laptop: Laptop) -> None:
    chance = world.chance
    known = {kind: [one.id for one in laptop.records(kind)] for kind in ("student", "partner")}
    if chance.random() < 0.2 or not (known["student"] and known["partner"]):
        word = world.word()
        ssid = f"{1_000_000_000 + chance.randrange(3)}" if chance.random() < 0.3 else None
        if chance.random() < 0.7:
            made = laptop.add("student", last_name=word, first_name="F", ssid=ssid, notes=word)
        else:
            made = laptop.add("partner", name=word, notes=word)
        world.typed.append((made, "notes", None, word))
        return
    kind, name = chance.choice(_FIELDS)
    record = chance.choice(known[kind])
    values = laptop.get(kind, record)
    assert values is not None
    new: Plain = world.word()
    if name == "retired_at":
        new = None if values[name] else f"2026-11-20T18:00:{world.count % 60:02}+00:00"
    conflicts = [one for one in laptop.conflicts() if one.record == record and one.field == name]
    if conflicts and chance.random() < 0.5:
        laptop.settle(conflicts[0], new)
    else:
        laptop.set(kind, record, **{name: new})
    if name != "retired_at":
        world.typed.append((record, name, values[name], new))


def _clone(world: World, laptop: Laptop) -> None:
    world.laptops.remove(laptop)
    clock = laptop.clock
    laptop.close()
    copy = world.folder / f"clone{secrets.token_hex(4)}.db"
    shutil.copy(laptop.path, copy)
    world.laptops += [Laptop(laptop.path, clock), Laptop(copy, HandClock())]


def _set_back(world: World, laptop: Laptop) -> None:
    """Restore a laptop from its own backup, or make one."""
    if laptop not in world.saved:
        world.saved[laptop] = laptop.copy(world.folder / f"saved{secrets.token_hex(4)}.db")
        return
    for entry in laptop.sync_store.unsent(laptop.sync_store.sync_state().acked, 1000):
        world.gone |= {new for _, new in entry.changes.values()}
    world.laptops.remove(laptop)
    laptop.close()
    world.laptops.append(Laptop(world.saved.pop(laptop), laptop.clock))


def _quiesce(world: World) -> str | None:
    for _ in range(4):
        for laptop in world.laptops:
            laptop.sync(world.line(is_good=True))
    first = world.laptops[0]
    for laptop in world.laptops:
        if laptop.sync_store.standing().waiting:
            return "something is still unsent"
        if laptop.everything() != first.everything():
            return f"laptops differ: {_difference(first, laptop)}"
        if laptop.conflicts() != first.conflicts():
            return "conflicts differ"
    for kind in ("student", "partner"):
        theirs = world.district.rows(kind, "Almendra High")
        ours = {one.id: one.values() for one in first.records(kind)}
        if theirs != ours:
            wrong = [id_ for id_ in {*theirs, *ours} if theirs.get(id_) != ours.get(id_)]
            return f"the district's {kind} differ: {[(theirs.get(id_), ours.get(id_)) for id_ in wrong][:2]}"
    return None


def _difference(one: Laptop, other: Laptop) -> object:
    mine, theirs = one.everything(), other.everything()
    found = []
    for kind in mine:
        here = [row for row in mine[kind] if row not in theirs[kind]]
        there = [row for row in theirs[kind] if row not in mine[kind]]
        if here or there:
            found.append((kind, here, there))
    return found


def _look(world: World, seed: int) -> str | None:
    kept = set(_values_anywhere(world))
    seen = {(name, old) for _, name, old, _ in world.typed}
    for record, name, _, new in world.typed:
        if new not in kept and new not in world.gone and (name, new) not in seen:
            return f"lost {new} of {name} of {record} (seed {seed})"
    return None


def _values_anywhere(world: World) -> Iterator[Plain]:
    """Every value that is live, listed or kept aside at the district. Words are typed once, so a word is its place."""
    for kind in ("student", "partner"):
        for values in world.district.rows(kind, "Almendra High").values():
            yield from values.values()
    with reading(world.district.engine) as connection:
        for sayings in connection.execute(select(CONFLICT.c.sayings)).scalars():
            for value, *_ in json.loads(sayings):
                yield value
        for op in connection.execute(select(HELD.c.op).where(HELD.c.closed_at.is_(None))).scalars():
            for _, new in unpacked(op).changes.values():
                yield new


def main(first: int, count: int) -> int:
    """Run seeds and say which failed."""
    failed = 0
    for seed in range(first, first + count):
        with tempfile.TemporaryDirectory(prefix="wbl-schedule-") as folder:
            try:
                wrong = run(seed, 40, Path(folder))
            except Exception as error:
                wrong = f"{type(error).__name__}: {error}"
                if "-v" in sys.argv:
                    raise
        if wrong:
            failed += 1
            print(f"seed {seed}: {wrong}", flush=True)
    print(f"{count} schedules, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
