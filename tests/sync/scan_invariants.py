"""What must hold of scans once the line is good.

What a document at the district names, live or retired, is whole there and is what its hash says, unless the last disk
that had it is gone. What a laptop has in use can be read there. And once the days of grace have passed, nobody keeps a
content that nobody names: no laptop one of another site's student, no district one of a record it forgot.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, select

from tests.sync import scans
from tests.sync.laptops import HandClock, Laptop
from tests.sync.world import SCAN_KINDS, World
from wbl_desktop.district.engine import reading
from wbl_desktop.district.tables import ATTACHMENT, HELD, TABLES
from wbl_desktop.domain.failures import Failure
from wbl_desktop.storage import schema
from wbl_desktop.storage.attachment_sweep import ASIDE

_ROUNDS = 8
_SWEEPS = 3  # noticed, let go, and once more


def scan_violations(world: World) -> Iterator[str]:
    """Bring every content home; what is wrong then, and after everything was tidied up."""
    yield from _come_home(world)
    yield from _not_whole(world)
    yield from _unreadable(world)
    _tidy_up(world)
    yield from _come_home(world)
    yield from _not_whole(world)
    yield from _unreadable(world)
    yield from _kept_for_nobody(world)


def _come_home(world: World) -> Iterator[str]:
    """A good line, or sticks, until nothing travels any more."""
    still = 0
    for _ in range(_ROUNDS):
        moved = sum(_carry(world, laptop) for laptop in world.laptops)
        still = 0 if moved else still + 1
        if still == 2:
            return
    yield "contents never come to rest"


def _carry(world: World, laptop: Laptop) -> int:
    if world.by_stick:
        return scans.round_by_stick(world, laptop)
    done = laptop.carry(world.line(is_good=True))
    return done.sent + done.received


def _tidy_up(world: World) -> None:
    for laptop in world.laptops:
        laptop.clock._now = min(laptop.clock._now, HandClock.LAST)
    for _ in range(_SWEEPS):
        for laptop in world.laptops:
            scans.days_pass(world, laptop)
        scans.tidy_district(world, world.laptops[0])
        world.district.clock._now += scans.MONTH
        scans.tidy_shelf(world)


def _aside(world: World) -> set[str]:
    """Records of which something is kept aside: what they name cannot be brought before that is taken in."""
    with reading(world.district.engine) as connection:
        return set(connection.execute(select(HELD.c.record).where(HELD.c.closed_at.is_(None))).scalars())


def _not_whole(world: World) -> Iterator[str]:
    shelf, aside = world.district.shelf, _aside(world)
    with reading(world.district.engine) as connection:
        kept = {
            (row._mapping["_feed"], row.content): row
            for row in connection.execute(select(ATTACHMENT).where(ATTACHMENT.c.whole_at.is_not(None)))
        }
        for kind in SCAN_KINDS:
            table = TABLES[kind]
            for row in connection.execute(select(table.c["_feed"], table.c.id, table.c.content)):
                if row.id in world.scans_gone or row.id in aside:
                    continue
                there = kept.get((row._mapping["_feed"], row.content))
                if there is None:
                    yield f"{kind} {row.id}: its content is not at the district"
                    continue
                digest = hashlib.sha256()
                try:
                    for piece in shelf._file(there).pieces():
                        digest.update(piece)
                except Failure as failure:
                    yield f"{kind} {row.id}: {failure.code} at the district"
                    continue
                if digest.hexdigest() != row.content:
                    yield f"{kind} {row.id}: another content at the district"


def _unreadable(world: World) -> Iterator[str]:
    aside = _aside(world)
    for laptop in world.laptops:
        for kind in SCAN_KINDS:
            table = schema.TABLES[kind]
            query = select(table.c.id, table.c.content).where(table.c.retired_at.is_(None))
            for row in laptop.store.rows(query):
                if row.id in world.scans_gone or row.id in aside:
                    continue
                try:
                    laptop.blobs.read(row.content)
                except Failure as failure:
                    yield f"{kind} {row.id}: {failure.code} on a laptop of {world.site_of(laptop)}"


def _kept_for_nobody(world: World) -> Iterator[str]:
    named, known = set(), set()
    with reading(world.district.engine) as connection:
        for kind in SCAN_KINDS:
            table = TABLES[kind]
            for row in connection.execute(select(table.c["_feed"], table.c.id, table.c.content)):
                named.add((row._mapping["_feed"], row.content))
                known.add(row.id)
        rows = connection.execute(select(ATTACHMENT)).all()
    for laptop in world.laptops:
        yield from _kept_here(world, laptop, known)
    for row in rows:
        if (row._mapping["_feed"], row.content) not in named:
            yield f"the district keeps {row.content[:8]} in {row._mapping['_feed']}, which nothing there names"
    files = {place.name for place in world.district.files.rglob("*") if place.is_file()}
    if files - {row.name for row in rows}:
        yield f"the district keeps {len(files - {row.name for row in rows})} files nobody knows"


def _kept_here(world: World, laptop: Laptop, known: set[str]) -> Iterator[str]:
    named = set(scans.documents_of(laptop).values())
    owed = {row.content: row.document for row in laptop.store.rows(select(schema.OWED))}
    for document in owed.values():
        # One that the district knows, it has by now; any other may be kept aside there, or come back from a backup.
        if document in known:
            yield f"a laptop of {world.site_of(laptop)} still owes {document}"
    said = "\n".join(row.changes for row in laptop.store.rows(_entries_of_documents()))
    rows = laptop.store.rows(select(schema.BLOB))
    for row in rows:
        if row.content not in named and row.content not in owed and row.content not in said:
            yield f"a laptop of {world.site_of(laptop)} keeps {row.content[:8]}, which nothing here names"
    files = {place.name for place in laptop.files.glob("*") if place.is_file() and place.name != ASIDE}
    strange = files - {row.name for row in rows}
    if strange:
        yield f"a laptop of {world.site_of(laptop)} keeps {len(strange)} files nobody knows"


def _entries_of_documents() -> Select[Any]:
    journal = schema.JOURNAL
    return select(journal.c.changes).where(journal.c.kind.in_(SCAN_KINDS))
