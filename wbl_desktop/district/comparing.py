"""Comparing what a laptop says its rows add up to with the district's, and giving it again what differs."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, or_, select

from wbl_desktop.application.sync_ports import PulledPart
from wbl_desktop.district.rows import KIND_OF, NAMES, LiveRow, row_of
from wbl_desktop.district.tables import ALIAS, GONE, HELD, TABLES
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.merge import Stamp
from wbl_desktop.domain.record import Feed
from wbl_desktop.sync.pages import Part, to_blocks
from wbl_desktop.sync.sums import bucket_of, differing, sums_of
from wbl_desktop.sync.wire import Mend

# More at once would not travel well; the rest is found at the next comparison.
_MOST_ROWS = 5000


def mends(
    connection: Connection,
    feeds: Mapping[Feed, str],
    told: Mapping[str, bytes],
    cursors: Mapping[Feed, int] | None = None,
) -> list[Mend]:
    """Every bucket that does not add up, with all its rows.

    Records of which something is kept aside are left out on both sides: laptops show what the district has not taken.
    ``cursors``: how far a laptop has read that has not read everything; what moved since then cannot be compared.
    """
    found: list[Mend] = []
    room = _MOST_ROWS
    if cursors is not None and _have_met(connection, feeds, cursors):
        return found
    for name, kind in KIND_OF.items():
        feed = feeds.get(kind.FEED)
        if feed is None:
            continue
        moved = _moved(connection, feed, name, cursors[kind.FEED]) if cursors is not None else frozenset()
        aside = _aside(connection, feed, name)
        for number in differing(told.get(name, b""), sums_of(_rows(connection, feed, name, aside))):
            if number in moved:
                continue
            parts = [part for row in _bucket(connection, feed, name, number, aside) for part in _whole(row)]
            room -= len(parts)
            if room < 0 and found:
                return found
            found.append(Mend(kind=name, bucket=number, parts=to_blocks(parts)))
    return found


def _have_met(connection: Connection, feeds: Mapping[Feed, str], cursors: Mapping[Feed, int]) -> bool:
    """Whether two records became one since: what named the one, in whichever feed, names the other now."""
    since = [(ALIAS.c["_feed"] == feed) & (ALIAS.c["_seq"] > cursors[name]) for name, feed in feeds.items()]
    return connection.execute(select(ALIAS.c.loser).where(or_(*since)).limit(1)).first() is not None


def _moved(connection: Connection, feed: str, kind: str, cursor: int) -> frozenset[int]:
    """The buckets of a kind in which something is new since the cursor."""
    table = TABLES[kind]
    new = [
        select(table.c.id).where(table.c["_feed"] == feed, table.c["_seq"] > cursor),
        select(GONE.c.id).where(GONE.c["_feed"] == feed, GONE.c.kind == kind, GONE.c["_seq"] > cursor),
        select(HELD.c.record).where(HELD.c["_feed"] == feed, HELD.c.kind == kind, HELD.c["_seq"] > cursor),
    ]
    return frozenset(bucket_of(id_) for one in new for id_ in connection.execute(one).scalars())


def _aside(connection: Connection, feed: str, kind: str) -> set[str]:
    query = select(HELD.c.record).where(HELD.c["_feed"] == feed, HELD.c.kind == kind, HELD.c.closed_at.is_(None))
    return set(connection.execute(query).scalars())


def _rows(connection: Connection, feed: str, kind: str, aside: set[str]) -> Iterator[tuple[str, dict[str, Plain]]]:
    table = TABLES[kind]
    columns = [table.c.id, *(table.c[name] for name in NAMES[kind]), table.c["_extra"]]
    for id_, *values, extra in connection.execute(select(*columns).where(table.c["_feed"] == feed)):
        if id_ not in aside:
            said: dict[str, Plain] = dict(zip(NAMES[kind], values, strict=True))
            if extra != "{}":
                said.update(json.loads(extra))
            yield id_, said


def _bucket(connection: Connection, feed: str, kind: str, number: int, aside: set[str]) -> Iterable[LiveRow]:
    table: Any = TABLES[kind]
    # An id ends in a hexadecimal digit, as the bucket does.
    here = (table.c["_feed"] == feed) & table.c.id.like(f"%{number:x}")
    for found in connection.execute(select(table).where(here).order_by(table.c["_seq"])).mappings():
        if found["id"] not in aside and bucket_of(found["id"]) == number:
            yield row_of(kind, found)


def _whole(row: LiveRow) -> list[Part]:
    """All of a row, what is empty too, gathered by who said it."""
    gathered: dict[Stamp, dict[str, Plain]] = {row.first: {}}
    for name in {**dict.fromkeys(NAMES[row.kind]), **row.values}:
        gathered.setdefault(row.later.get(name, row.first), {})[name] = row.values.get(name)
    return [
        Part(
            row.kind,
            row.id,
            False,
            PulledPart(
                seq=stamp.seq, staff=stamp.staff, device=stamp.device, at=stamp.at, verb=stamp.verb, values=values
            ),
        )
        for stamp, values in gathered.items()
    ]
