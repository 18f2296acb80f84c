"""Random schedules over the real client, the real file and the real district: typing, faults, clones, restores, moves.

The same invariants as the protocol's model: once the line is good, every laptop equals its site at the district, and
every value a person ever typed is live, in the list of conflicts, kept aside, or was knowingly replaced by somebody who
had seen it. Even seeds have one site and a district that is restored, every fourth again and again; odd ones have two
sites, between which students move with their guardians.

``python -m tests.sync.schedules FIRST COUNT`` runs more seeds than the tests take; ``--postgres`` on a PostgreSQL of
its own; ``--record FILE`` goes on where the file says the last run ended, and adds up there; ``--without RULE`` takes
a protection away, to see that its absence is noticed.
"""

import argparse
import contextlib
import json
import secrets
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random  # noqa: TID251 - a schedule is its seed, and repeats
from typing import Any

from sqlalchemy import select

from tests.helpers.postgres import PostgresServer, server_programs
from tests.sync.laptops import DirectLine, HandClock, Laptop, Saved, TestDistrict, new_laptop, open_district
from wbl_desktop.district.engine import reading
from wbl_desktop.district.held import unpacked
from wbl_desktop.district.tables import CONFLICT, HELD
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.domain.fields import Plain
from wbl_desktop.sync import client

_FIELDS = (
    ("student", "notes"),
    ("student", "grade"),
    ("student", "retired_at"),
    ("student", "site"),
    ("guardian", "name"),
    ("guardian", "name"),
    ("partner", "notes"),
)
_KINDS = ("student", "guardian", "partner")
_SITES = ("Almendra High", "Buttonwood High")


@dataclass
class World:
    """A district, its laptops, and everything ever typed."""

    folder: Path
    chance: Random
    district: TestDistrict
    has_sites: bool = False
    is_stormy: bool = False  # the district is restored again and again
    laptops: list[Laptop] = field(default_factory=list)
    typed: list[tuple[str, str, Plain, Plain]] = field(default_factory=list)  # record, field, old, new
    stale: list[tuple[str, bytes, str | None]] = field(default_factory=list)
    saved: dict[Laptop, Path] = field(default_factory=dict)  # a laptop's own backup
    gone: set[Plain] = field(default_factory=set)  # typed, never sent, and lost with the disk that was set back
    backups: list[Saved] = field(default_factory=list)
    restores: int = 0
    count: int = 0

    @property
    def sites(self) -> tuple[str, ...]:
        return _SITES if self.has_sites else _SITES[:1]

    def site_of(self, laptop: Laptop) -> str:
        return next(name for name in self.sites if self.district.sites[name] == laptop.acting.site)

    def line(self, *, is_good: bool = False) -> DirectLine:
        if is_good:
            return DirectLine(self.district)
        fates = ["", "", "", "", "request lost", "answer lost", "sent twice"]
        return DirectLine(self.district, lambda _: self.chance.choice(fates), self.stale)

    def word(self) -> str:
        self.count += 1
        return f"v{self.count}"


def run(seed: int, steps: int, folder: Path, url: str | None = None) -> str | None:
    """One schedule; what went wrong, or None."""
    chance = Random(seed)
    world = World(folder, chance, open_district(folder, url), seed % 2 == 1, seed % 4 == 0)
    try:
        for number, site in enumerate((_SITES[0], _SITES[0], _SITES[1]) if world.has_sites else (_SITES[0],) * 2):
            laptop = new_laptop(folder, f"l{number}", staff=f"Staff {number}", site=site)
            laptop.enroll(world.line(is_good=True), world.district.code(site))
            world.laptops.append(laptop)
        for laptop in world.laptops:
            laptop.sync(world.line(is_good=True))
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
    elif dice < (0.8 if world.is_stormy else 0.88):
        try:
            laptop.sync(world.line(), page_rows=chance.choice([1, 3, 1000]))
        except Trouble:
            return
    elif dice < (0.82 if world.is_stormy else 0.92):
        if world.stale:
            path, body, token = world.stale.pop(chance.randrange(len(world.stale)))
            DirectLine(world.district).deliver(path, body, token)
    elif dice < 0.94 and not world.has_sites and not (world.is_stormy and world.backups and chance.random() < 0.5):
        world.backups.append(world.district.saved())
    elif dice < 0.96 and world.backups and world.restores < (4 if world.is_stormy else 2):
        world.restores += 1
        world.stale.clear()
        world.district.set_back(chance.choice(world.backups))
    elif dice < 0.97 and len(world.laptops) < 5:
        _clone(world, laptop)
    elif dice < 0.99:
        _set_back(world, laptop)
    else:
        laptop.clock._now += chance.choice([-1, 1]) * (laptop.clock.now() - HandClock().now()) / 2


def _type(world: World, laptop: Laptop) -> None:
    chance = world.chance
    known = {kind: [one.id for one in laptop.records(kind)] for kind in _KINDS}
    if chance.random() < 0.2 or not (known["student"] and known["partner"]):
        _add(world, laptop, known["student"])
        return
    kind, name = chance.choice(_FIELDS)
    if not known[kind] or (name == "site" and not world.has_sites):
        return
    record = chance.choice(known[kind])
    values = laptop.get(kind, record)
    assert values is not None
    new: Plain = world.word()
    if name == "retired_at":
        new = None if values[name] else f"2026-11-20T18:00:{world.count % 60:02}+00:00"
    if name == "site":
        new = next(id_ for site, id_ in world.district.sites.items() if site != world.site_of(laptop))
    conflicts = [one for one in laptop.conflicts() if one.record == record and one.field == name]
    if conflicts and chance.random() < 0.5:
        laptop.settle(conflicts[0], new)
    else:
        laptop.set(kind, record, **{name: new})
    if name not in {"retired_at", "site"}:
        world.typed.append((record, name, values[name], new))


def _add(world: World, laptop: Laptop, students: list[str]) -> None:
    chance, word = world.chance, world.word()
    dice = chance.random()
    name = "notes"
    if dice < 0.5:
        ssid = f"{1_000_000_000 + chance.randrange(3)}" if chance.random() < 0.3 else None
        made = laptop.add("student", last_name=word, first_name="F", ssid=ssid, notes=word)
    elif dice < 0.75 and students:
        made, name = laptop.add("guardian", student=chance.choice(students), name=word), "name"
    else:
        made = laptop.add("partner", name=word, notes=word)
    world.typed.append((made, name, None, word))


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
    aside = _aside(world)
    for site in world.sites:
        theirs = {kind: _without(world.district.rows(kind, site), aside) for kind in _KINDS}
        told: object = None
        for laptop in (one for one in world.laptops if world.site_of(one) == site):
            if laptop.sync_store.standing().waiting:
                return "something is still unsent"
            for kind in _KINDS:
                ours = _without({one.id: one.values() for one in laptop.records(kind)}, aside)
                if ours != theirs[kind]:
                    wrong = [id_ for id_ in {*theirs[kind], *ours} if theirs[kind].get(id_) != ours.get(id_)]
                    return f"{kind} differ: {[(theirs[kind].get(id_), ours.get(id_)) for id_ in wrong][:2]}"
            if told is not None and laptop.conflicts() != told:
                return "conflicts differ"
            told = laptop.conflicts()
    return None


def _aside(world: World) -> set[str]:
    """Records of which something is kept aside: a laptop shows what it typed, the district has not taken it."""
    with reading(world.district.engine) as connection:
        return set(connection.execute(select(HELD.c.record).where(HELD.c.closed_at.is_(None))).scalars())


def _without(rows: Mapping[str, Mapping[str, Plain]], aside: set[str]) -> dict[str, Mapping[str, Plain]]:
    return {id_: row for id_, row in rows.items() if id_ not in aside and row.get("student") not in aside}


def _look(world: World, seed: int) -> str | None:
    kept = set(_values_anywhere(world))
    seen = {(name, old) for _, name, old, _ in world.typed}
    for record, name, _, new in world.typed:
        if new not in kept and new not in world.gone and (name, new) not in seen:
            return f"lost {new} of {name} of {record} (seed {seed})"
    return None


def _values_anywhere(world: World) -> Iterator[Plain]:
    """Every value that is live, listed or kept aside at the district. Words are typed once, so a word is its place."""
    for site in world.sites:
        for kind in _KINDS:
            for values in world.district.rows(kind, site).values():
                yield from values.values()
    with reading(world.district.engine) as connection:
        for sayings in connection.execute(select(CONFLICT.c.sayings)).scalars():
            for value, *_ in json.loads(sayings):
                yield value
        for op in connection.execute(select(HELD.c.op).where(HELD.c.closed_at.is_(None))).scalars():
            for _, new in unpacked(op).changes.values():
                yield new


@contextlib.contextmanager
def without(rule: str) -> Iterator[None]:
    """The client without one of its protections: ``opbase``, ``clamp`` or ``witness``."""
    as_it_is = {name: getattr(client, name) for name in ("op_of", "witnesses", "wire_conflict")}
    taken_away: dict[str, dict[str, Callable[..., Any]]] = {
        "": {},
        # As if what a laptop has read by the time it sends were what its person had seen.
        "opbase": {"op_of": lambda entry, clamps: replace(as_it_is["op_of"](entry, clamps), base=1 << 40)},
        "clamp": {"op_of": lambda entry, _: as_it_is["op_of"](entry, ())},
        "witness": {"witnesses": lambda _: []},
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
    failed: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path | None, first: int) -> "Tally":
        if path is None or not path.exists():
            return cls(path, first)
        return cls(path, **json.loads(path.read_text("utf-8")))

    def add(self, seed: int, wrong: str | None) -> None:
        self.next, self.schedules = seed + 1, self.schedules + 1
        if wrong:
            self.failed[str(seed)] = wrong[:400]
            print(f"seed {seed}: {wrong}", flush=True)
        if self.path is not None:
            kept = {"next": self.next, "schedules": self.schedules, "failed": self.failed}
            self.path.write_text(json.dumps(kept, indent=1), "utf-8")


def main(arguments: list[str]) -> int:
    """Run seeds and say which failed."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("first", type=int)
    parser.add_argument("count", type=int)
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--record", type=Path, metavar="FILE")
    parser.add_argument("--without", default="", choices=("", "opbase", "clamp", "witness"))
    parser.add_argument("-v", action="store_true", help="stop at the first exception")
    given = parser.parse_args(arguments)
    tally = Tally.read(given.record, given.first)
    programs = server_programs() if given.postgres else None
    server = PostgresServer(programs) if programs else None
    with contextlib.ExitStack() as stack:
        if server is not None:
            server.start()
            stack.callback(server.stop)
        stack.enter_context(without(given.without))
        for seed in range(tally.next, tally.next + given.count):
            with tempfile.TemporaryDirectory(prefix="wbl-schedule-") as folder:
                try:
                    wrong = run(seed, 40, Path(folder), server.new_database() if server else None)
                except Exception as error:
                    wrong = f"{type(error).__name__}: {error}"
                    if given.v:
                        raise
            tally.add(seed, wrong)
    print(f"{tally.schedules} schedules, {len(tally.failed)} failed")
    return int(bool(tally.failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
