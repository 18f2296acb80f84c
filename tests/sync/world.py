"""A district, its laptops and everything ever saved on them: what schedules and the state machine share.

Every laptop is real: its file, its journal, its client; so is the district. What is put on is only the line, the clocks
and chance, which is the schedule's own, so that a seed repeats. Files are copied from templates made once.
"""

import json
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from random import Random  # noqa: TID251 - a schedule is its seed, and repeats
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select

from tests.sync.laptops import DirectLine, HandClock, Laptop, Saved, TestDistrict, new_laptop, open_district
from tests.sync.replacements import Replacements
from tests.sync.sticks import KeyedSecrets, StickLaptop
from wbl_desktop.district.engine import reading
from wbl_desktop.district.held import unpacked
from wbl_desktop.district.safekeeping import choose_key
from wbl_desktop.district.tables import CONFLICT, HELD
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.domain.fields import Plain
from wbl_desktop.storage.schema import JOURNAL
from wbl_desktop.sync.bundle import Keys

KINDS = ("student", "guardian", "partner")
# Records that refer to others two steps away and into the list all sites share; some worlds have them.
WORK_KINDS = ("worksite", "placement", "hours")
ALL_KINDS = (*KINDS, *WORK_KINDS, "opening")
# Scans of students, which stay with their site, and papers of partners, which all sites share.
SCAN_KINDS = ("document", "partner_document")
SITES = ("Almendra High", "Buttonwood High")
# Fields whose every value is a word of its own, so that a word is its place: what a purge takes of one field would
# else count as kept in another, where a merge brought the same word.
WORDS = frozenset({"notes", "grade", "name", "last_name"})


class Killed(Exception):  # noqa: N818 - not an error of ours: the power went
    """The process is gone at this very statement; what its transaction had done so far is not there."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A value somebody saved, and the one that was on the screen."""

    kind: str
    record: str
    field: str
    old: Plain
    new: Plain
    verb: str
    site: str


@dataclass
class Line(DirectLine):
    """The line with all that can happen to a message; a district that is killed answers nothing."""

    chance: Random = field(default_factory=Random)
    forget: Callable[[], None] = lambda: None

    def post(self, path: str, body: bytes, token: str | None) -> bytes:
        fate = self.fate(body)
        if fate == "delayed":
            self.kept.append((path, body, token))
        if fate in {"request lost", "delayed"}:
            raise Trouble("no_line", reason="broken_off")
        if fate.startswith("request "):
            self._deliver(path, _hurt(body, fate, self.chance), token)
            raise Trouble("no_line", reason="broken_off")
        answer = self._deliver(path, body, token, kill=fate == "district killed")
        if fate == "sent twice":
            answer = self._deliver(path, body, token)
        if fate == "answer lost":
            self.kept.append((path, body, token))
            raise Trouble("no_line", reason="broken_off")
        return _hurt(answer, fate, self.chance) if fate.startswith("answer ") else answer

    def _deliver(self, path: str, body: bytes, token: str | None, *, kill: bool = False) -> bytes:
        if not kill:
            return self.deliver(path, body, token)
        try:
            with killed_at(self.district.engine, self.chance.randrange(25)):
                return self.deliver(path, body, token)
        except Killed:
            self.forget()
            raise Trouble("no_line", reason="broken_off") from None


FATES = (
    *("request lost", "delayed", "request cut", "request flipped"),
    *("answer lost", "answer cut", "answer flipped", "sent twice", "district killed"),
)


def _hurt(message: bytes, fate: str, chance: Random) -> bytes:
    at = chance.randrange(len(message))
    if fate.endswith("cut"):
        return message[:at]
    return message[:at] + bytes([message[at] ^ (1 << chance.randrange(8))]) + message[at + 1 :]


@contextmanager
def killed_at(engine: Engine, statements: int) -> Iterator[None]:
    """Whoever works with this engine is gone after so many statements."""
    left = statements

    def count(*_: Any) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise Killed

    event.listen(engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", count)


def power_fails(world: "World", laptop: Laptop, within: int, work: Callable[["World", Laptop], None]) -> None:
    """The power goes in the middle of this work, within so many statements; the laptop is started again.

    It may have let go by then what went to another site: the work itself came not so far as to say so.
    """
    known = world.written_on(laptop)
    try:
        with killed_at(laptop.store._writing, world.chance.randrange(within)):
            work(world, laptop)
    except Killed:
        world.note(laptop)
        world.let_go(known - world.written_on(laptop))
        world.replaced(laptop, laptop.path)


@dataclass
class Stick:
    """Everything that was ever written to it, and the keys every laptop has here, as clones do."""

    keys: Keys
    requests: list[bytes] = field(default_factory=list)
    answers: list[bytes] = field(default_factory=list)

    def held_by(self, laptop: Laptop) -> StickLaptop:
        return StickLaptop(laptop, self.keys)


@dataclass
class World:
    """What there is, what was saved, and what may be lost because it was nowhere else."""

    folder: Path
    chance: Random
    district: TestDistrict
    has_sites: bool = False
    has_scans: bool = False
    by_stick: bool = False  # contents come home by stick alone
    restores_at_most: int = 0
    roles: tuple[str, ...] = ()  # of laptops; none: all are coordinators'
    novelty: float = 1.0  # how many of the words typed over another are new
    laptops: list[Laptop] = field(default_factory=list)
    newer: set[Laptop] = field(default_factory=set)  # of a later version, with a field nobody else knows
    typed: list[Typed] = field(default_factory=list)
    replacements: Replacements = field(default_factory=Replacements)
    noted: dict[Laptop, int] = field(default_factory=dict)
    undoable: list[tuple[Laptop, str]] = field(default_factory=list)
    retired: dict[tuple[str, Plain], dict[str, Any]] = field(default_factory=dict)  # as they were on the screen
    stale: list[tuple[str, bytes, str | None]] = field(default_factory=list)
    saved: dict[Laptop, Path] = field(default_factory=dict)  # a laptop's own backup
    backups: list[Saved] = field(default_factory=list)
    restores: int = 0
    # Saved on a disk that is gone: if the district has it not, or forgets it, and nobody read it, it was nowhere.
    frail: set[Plain] = field(default_factory=set)
    gone: set[Plain] = field(default_factory=set)
    knowing: set[Plain] = field(default_factory=set)  # said of a record that was retired where it was said
    # Said where somebody had just taken back that the record is retired, and when it had been; and for which records
    # a person of the district closed that.
    back_in_use: dict[Plain, set[Plain]] = field(default_factory=dict)
    stay_retired: set[tuple[str, Plain]] = field(default_factory=set)
    papers: list[bytes] = field(default_factory=list)  # every content that was ever scanned
    shelves: list[Path] = field(default_factory=list)  # copies of the district's folder, one beside each backup
    stamped: set[Path] = field(default_factory=set)  # files whose moment is that of their computer's clock
    scans_gone: set[str] = field(default_factory=set)  # documents whose content went with the last disk that had it
    let_in: set[str] = field(default_factory=set)  # records of which a person let in what was kept aside
    closed: set[Plain] = field(default_factory=set)  # values a person of the district looked at and did not let in
    purged: set[str] = field(default_factory=set)  # records that went for good, long retired
    erased: set[str] = field(default_factory=set)  # students whom the district erased, maybe before it was set back
    erased_scans: set[str] = field(default_factory=set)  # what had been scanned of them
    kin: dict[str, str] = field(default_factory=dict)  # guardians who were typed as their student was erased
    # On each day the district looked: the retired records, and under which number each stood.
    retired_then: list[tuple[datetime, dict[str, int]]] = field(default_factory=list)
    count: int = 0

    def __post_init__(self) -> None:
        self.stick = Stick(Keys(signing_seed=b"s" * 32, sealing_secret=b"e" * 32))

    @property
    def sites(self) -> tuple[str, ...]:
        return SITES if self.has_sites else SITES[:1]

    @property
    def kinds(self) -> tuple[str, ...]:
        return (*ALL_KINDS, *SCAN_KINDS) if self.has_scans else ALL_KINDS

    def site_of(self, laptop: Laptop) -> str:
        return next(name for name in self.sites if self.district.sites[name] == laptop.acting.site)

    def of_site(self, site: str) -> list[Laptop]:
        return [one for one in self.laptops if self.site_of(one) == site]

    def line(self, *, is_good: bool = False) -> Line:
        """A line; of four requests, one and a half meet a fate."""
        fates = [""] if is_good else [*[""] * 14, *FATES]
        fate, forget = (lambda _: self.chance.choice(fates)), self.replacements.forget
        return Line(self.district, fate, self.stale, chance=self.chance, forget=forget)

    def word(self) -> str:
        self.count += 1
        return f"v{self.count:05}"

    def start(self, sites: tuple[str, ...], offs: Callable[[], HandClock]) -> None:
        """Laptops join, and have what there is."""
        for number, site in enumerate(sites):
            path = self.folder / f"l{number}.db"
            shutil.copy(_laptop_template(site, f"Staff {number}"), path)
            laptop = self.opened(path, offs())
            laptop.sync_store.begin(
                device=secrets.token_hex(8), district=laptop.acting.district, site=laptop.acting.site
            )
            role = self.chance.choice(self.roles) if self.roles and number else "coordinator"
            laptop.enroll(self.line(is_good=True), self.district.code(site, role))
            self.laptops.append(laptop)
        for laptop in self.laptops:
            laptop.sync(self.line(is_good=True))
            self.note(laptop)

    def opened(self, path: Path, clock: HandClock) -> Laptop:
        laptop = Laptop(path, clock)
        laptop.secrets = KeyedSecrets(laptop.store, self.stick.keys)  # type: ignore[assignment]
        return laptop

    def replaced(self, laptop: Laptop, *paths: Path) -> None:
        """The program of a laptop has ended; it is begun again, over these files."""
        laptop.close()
        made = [self.opened(path, laptop.clock if place == 0 else HandClock()) for place, path in enumerate(paths)]
        at = self.laptops.index(laptop)
        self.laptops[at : at + 1] = made
        self.noted.pop(laptop, None)
        self.saved.pop(laptop, None)
        self.undoable = [one for one in self.undoable if one[0] is not laptop]
        if laptop in self.newer:
            self.newer.remove(laptop)
            self.newer.update(made)
        for one in made:
            self.noted[one] = newest_entry(one)

    def note(self, laptop: Laptop) -> None:
        """Take down what was saved on the laptop since this was asked last."""
        since, at = self.noted.get(laptop, 0), newest_entry(laptop)
        if at <= since:
            return
        query = select(JOURNAL).where(JOURNAL.c.origin == "here", JOURNAL.c.n > since).order_by(JOURNAL.c.n)
        site = self.site_of(laptop)
        for entry in laptop.store.rows(query.where(JOURNAL.c.kind.in_(self.kinds))):
            now = laptop.get(entry.kind, entry.record)
            if entry.resolves is not None:
                self.replacements.weigh(laptop, entry.resolves, len(self.typed))
            for name, (old, new) in json.loads(entry.changes).items():
                if name in WORDS:
                    if now and now["retired_at"] is not None:
                        self.knowing.add(new)
                    elif taken_back := self._taken_back(laptop, entry.record, entry.n):
                        self.back_in_use.setdefault(new, set()).update(taken_back)
                    self.typed.append(Typed(entry.kind, entry.record, name, old, new, entry.verb, site))
        self.noted[laptop] = at

    def _taken_back(self, laptop: Laptop, record: str, before: int) -> set[Plain]:
        """The retirements of the record that somebody took back here before this entry."""
        here = select(JOURNAL.c.changes).where(JOURNAL.c.origin == "here", JOURNAL.c.record == record)
        said = laptop.store.rows(here.where(JOURNAL.c.n < before, JOURNAL.c.changes.contains('"retired_at":["')))
        pairs = [json.loads(row.changes)["retired_at"] for row in said]
        return {old for old, new in pairs if new is None}

    def kept(self) -> set[Plain]:
        """Every value that is live, on an open list or kept aside at the district."""
        found: set[Plain] = set()
        for site in self.sites:
            for kind in self.kinds:
                for values in self.district.rows(kind, site).values():
                    found.update(values.values())
        with reading(self.district.engine) as connection:
            asked = select(CONFLICT.c.sayings).where(CONFLICT.c.settled_at.is_(None))
            for sayings in connection.execute(asked).scalars():
                found.update(value for value, *_ in json.loads(sayings))
            for op in connection.execute(select(HELD.c.op).where(HELD.c.closed_at.is_(None))).scalars():
                found.update(new for _, new in unpacked(op).changes.values())
        return found

    def forgets(self, laptop: Laptop, after: int) -> None:
        """What was saved on this laptop beyond ``after`` is lost with its disk."""
        query = select(JOURNAL.c.changes).where(JOURNAL.c.origin == "here", JOURNAL.c.n > after)
        lost = {new for row in laptop.store.rows(query) for _, new in json.loads(row.changes).values()}
        self.frail |= lost
        self.gone |= lost - self.kept()

    def written_on(self, laptop: Laptop) -> set[str]:
        """The records of which something was said here."""
        query = select(JOURNAL.c.record).where(JOURNAL.c.origin == "here").distinct()
        return {row.record for row in laptop.store.rows(query)}

    def words_of(self, laptop: Laptop, record: str) -> set[Plain]:
        """What was ever said of the record here, and what was seen of it when it was."""
        query = select(JOURNAL.c.changes).where(JOURNAL.c.origin == "here", JOURNAL.c.record == record)
        return {
            value for row in laptop.store.rows(query) for pair in json.loads(row.changes).values() for value in pair
        }

    def filled_in(self, laptop: Laptop, record: str) -> set[str]:
        """The fields of the record that were seen empty here and got a value."""
        here = (JOURNAL.c.origin == "here") & (JOURNAL.c.record == record) & (JOURNAL.c.inserted == 0)
        return {
            name
            for row in laptop.store.rows(select(JOURNAL.c.changes).where(here))
            for name, (old, _) in json.loads(row.changes).items()
            if old is None
        }

    def let_go(self, records: set[str]) -> None:
        """A laptop has let go what it had said of these, as they went to another site: the district alone has it."""
        self.frail |= {one.new for one in self.typed if one.record in records}

    def restore(self, saved: Saved) -> None:
        """The district goes on from a backup."""
        self.restores += 1
        self.stale.clear()
        self.retired_then.clear()
        self.district.set_back(saved)
        self.gone |= self.frail - self.kept()

    def close(self) -> None:
        for laptop in self.laptops:
            laptop.close()
        self.district.engine.dispose()


def newest_entry(laptop: Laptop) -> int:
    return int(laptop.store.rows(select(func.coalesce(func.max(JOURNAL.c.n), 0)))[0][0])


def new_world(folder: Path, chance: Random, url: str | None = None, **traits: Any) -> World:
    """A world without laptops."""
    if url is None:
        shutil.copytree(_district_template(), folder, dirs_exist_ok=True)
    world = World(folder, chance, open_district(folder, url), **traits)
    if url is not None:
        choose_key(world.district.engine, folder / "backup.key")
    return world


@contextmanager
def chance_of(chance: Random) -> Iterator[None]:
    """Ids, tokens and nonces are the schedule's too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(secrets, "token_hex", lambda count=32: chance.randbytes(count).hex())
        patch.setattr(secrets, "token_bytes", chance.randbytes)
        patch.setattr(secrets, "randbelow", chance.randrange)
        patch.setattr(secrets, "choice", chance.choice)
        yield


_TEMPLATES = cache(lambda: TemporaryDirectory(prefix="wbl-templates-"))  # gone with the process


def _templates() -> Path:
    return Path(_TEMPLATES().name)


@cache
def _laptop_template(site: str, staff: str) -> Path:
    with chance_of(Random(f"{site} {staff}")):
        laptop = new_laptop(_templates(), f"{site} {staff}", site=site, staff=staff)
    laptop.close()
    return laptop.path


@cache
def _district_template() -> Path:
    folder = _templates() / "served"
    with chance_of(Random("district")):
        district = open_district(folder)
        choose_key(district.engine, folder / "backup.key")
    with district.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    district.engine.dispose()
    return folder
