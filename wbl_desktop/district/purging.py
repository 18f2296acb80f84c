"""Forgetting for good what was retired long ago, once every laptop knows that it was.

How long ago is told by the district's own days, not by laptops' clocks: each day's heads are noted, and what lies at or
below a day's number was here on that day. A restored district counts anew: what its laptops made of a record since
the backup it has to hear first. A line stays behind for each record, so that laptops let theirs go however
long they were away, and what one still says of it is kept aside instead of bringing it back.
"""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import cache, partial

from sqlalchemy import Connection, Engine, delete, insert, select

from wbl_desktop.district.access import readable
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.gone import Gone, note_gone
from wbl_desktop.district.heads import DAY, lock_heads
from wbl_desktop.district.held import named_in, unpacked
from wbl_desktop.district.push import Arrival
from wbl_desktop.district.reading import read_by_all
from wbl_desktop.district.rows import MERGED_INTO, REFERENCES, WorkingSet, row_of
from wbl_desktop.district.tables import (
    ALIAS,
    CONFLICT,
    DEVICE,
    HEAD,
    HELD,
    META,
    SHARED_FEED,
    TABLES,
    feeds_of_site,
    site_feed,
)
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.record import Feed

KEPT = timedelta(days=400)
_CHUNK = 500


def purge(connection: Connection, arrival: Arrival) -> int:
    """Note today's heads, and purge what may go; gives how many records did."""
    today = datetime.fromtimestamp(arrival.ms / 1000, UTC)
    horizon = _heads_of_old(connection, today)
    devices = _devices_by_feed(connection, today)
    needed = cache(partial(_named_aside, connection))  # unpacks all that is kept aside: asked where something is due
    count = 0
    for feed, upto in sorted(horizon.items()):
        if feed == SHARED_FEED or feed.startswith(site_feed("")):
            known = read_by_all(connection, devices.get(feed, []), _kind_of(feed))
            count += _purge_feed(connection, feed, min(upto, known), needed, arrival)
    return count


def purge_daily(engine: Engine, arrival: Arrival) -> int:
    """Purge unless some process did so today; gives how many records went."""
    mark = f"{DAY}{datetime.fromtimestamp(arrival.ms / 1000, UTC).date().isoformat()}"
    with reading(engine) as connection:
        if connection.execute(select(META.c.value).where(META.c.name == mark)).first() is not None:
            return 0
    with writing(engine) as connection:
        return purge(connection, arrival)


def _kind_of(feed: str) -> Feed:
    return Feed.SHARED if feed == SHARED_FEED else Feed.SITE


def _heads_of_old(connection: Connection, today: datetime) -> dict[str, int]:
    """Where the feeds stood on the last day noted that is old enough; days before it are not needed any more."""
    name = f"{DAY}{today.date().isoformat()}"
    if connection.execute(select(META.c.value).where(META.c.name == name)).first() is None:
        heads = {row.feed: row.seq for row in connection.execute(select(HEAD.c.feed, HEAD.c.seq))}
        connection.execute(insert(META).values(name=name, value=json.dumps(heads)))
    last = f"{DAY}{(today - KEPT).date().isoformat()}"
    noted = select(META.c.name, META.c.value).where(META.c.name.like(f"{DAY}%"), META.c.name <= last)
    found = connection.execute(noted.order_by(META.c.name)).all()
    for row in found[:-1]:
        connection.execute(delete(META).where(META.c.name == row.name))
    return dict(json.loads(found[-1].value)) if found else {}


def _devices_by_feed(connection: Connection, today: datetime) -> dict[str, list[str]]:
    """The laptops to wait for: those that read it, and called since a record retired then could have been purged."""
    since = (today - KEPT).isoformat(timespec="seconds")
    found: dict[str, list[str]] = {}
    query = select(DEVICE.c.id, DEVICE.c.site, DEVICE.c.role)
    for device, site, role in connection.execute(
        query.where(DEVICE.c.revoked_at.is_(None), DEVICE.c.last_seen >= since)
    ):
        for name in readable(role):
            found.setdefault(feeds_of_site(site)[name], []).append(device)
    return found


def _purge_feed(connection: Connection, feed: str, upto: int, needed: Callable[[], set[str]], arrival: Arrival) -> int:
    """``needed``: records that what is kept aside belongs to."""
    count = 0
    working = WorkingSet(connection, lock_heads(connection, [feed]), (feed,))
    for kind in reversed(KINDS):
        if kind.FEED is not _kind_of(feed):
            continue
        table = TABLES[kind.KIND]
        old = select(table.c.id).where(
            table.c["_feed"] == feed, table.c.retired_at.is_not(None), table.c["_seq"] <= upto
        )
        ids = set(connection.execute(old).scalars())
        if not ids:
            continue
        ids -= needed() | _talked_of(connection, feed, ids) | _referred_to(connection, kind.KIND, ids)
        forget(working, kind.KIND, sorted(ids), arrival.at)
        count += len(ids)
    working.flush()
    return count


def _talked_of(connection: Connection, feed: str, ids: set[str]) -> set[str]:
    """Records of which something waits for a person."""
    found: set[str] = set()
    for some in _some(ids):
        open_conflict = select(CONFLICT.c.record).where(
            CONFLICT.c["_feed"] == feed, CONFLICT.c.settled_at.is_(None), CONFLICT.c.record.in_(some)
        )
        # In any feed: a site's laptop that did not know that the student had left spoke of them there.
        aside = select(HELD.c.record).where(HELD.c.closed_at.is_(None), HELD.c.record.in_(some))
        # And under the name it had before it met its like.
        called = select(ALIAS.c.winner).join(HELD, HELD.c.record == ALIAS.c.loser)
        called = called.where(HELD.c.closed_at.is_(None), ALIAS.c.winner.in_(some))
        for one in (open_conflict, aside, called):
            found.update(connection.execute(one).scalars())
    return found


def _named_aside(connection: Connection) -> set[str]:
    """Records that something kept aside names: it may wait for another besides, or for a person to let it in."""
    found: set[str] = set()
    for kept in connection.execute(select(HELD.c.op).where(HELD.c.closed_at.is_(None))).scalars():
        found.update(named_in(unpacked(kept)))
    for some in _some(found):
        found.update(connection.execute(select(ALIAS.c.winner).where(ALIAS.c.loser.in_(some))).scalars())
    return found


def _referred_to(connection: Connection, kind: str, ids: set[str]) -> set[str]:
    """Records that another one, of whichever site, still names, or was merged into."""
    found: set[str] = set()
    for child, references in REFERENCES.items():
        for name, parent in {**references, MERGED_INTO: child}.items():
            if parent == kind:
                column = TABLES[child].c[name]
                for some in _some(ids):
                    found.update(connection.execute(select(column).where(column.in_(some)).distinct()).scalars())
    return found


def forget(working: WorkingSet, kind: str, ids: list[str], at: str) -> None:
    """Forget these records of the working set's one feed, and the disputes about them; a line of each stays behind."""
    table, [feed] = TABLES[kind], working.readable
    leavings = []
    for some in _some(ids):
        here = (table.c["_feed"] == feed) & table.c.id.in_(some)
        for found in working.connection.execute(select(table).where(here)).mappings():
            row = row_of(kind, found)
            leavings.append(
                Gone(
                    feed=feed,
                    id=row.id,
                    kind=kind,
                    seq=working.next_seq(feed),
                    to="",
                    seqs=((row.first.seq, row.seq),),
                    device="",
                    at=at,
                )
            )
        working.connection.execute(delete(table).where(here))
        talk = (CONFLICT.c["_feed"] == feed) & CONFLICT.c.record.in_(some)
        working.connection.execute(delete(CONFLICT).where(talk))
    note_gone(working.connection, leavings)


def _some(ids: Iterable[str]) -> Iterable[list[str]]:
    listed = sorted(ids)
    return (listed[start : start + _CHUNK] for start in range(0, len(listed), _CHUNK))
