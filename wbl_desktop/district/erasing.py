"""Erasing a student for good, at the district's order: every record of theirs, and every word that was said of them.

Purging forgets what was retired long ago and keeps what laptops said; this keeps nothing but ids, so that whatever a
laptop still brings of them is recognized and kept aside. Laptops let them go at their next exchange, as they do with
whom another site has. What cannot be reached from here are copies: backups of the district and of laptops.
"""

import itertools
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select, update

from wbl_desktop.district.among import among
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.heads import lock_heads
from wbl_desktop.district.held import unpacked
from wbl_desktop.district.moving import Family, family_of
from wbl_desktop.district.purging import forget
from wbl_desktop.district.push import Arrival
from wbl_desktop.district.rows import WorkingSet
from wbl_desktop.district.tables import ALIAS, ATTACHMENT, BATCH, DEVICE, GONE, HELD, META, TABLES, site_of
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.sync.frame import unseal
from wbl_desktop.sync.ops import Op, from_batch
from wbl_desktop.sync.wire import Request

_RECEIPT = "erased:"
_AT_ONCE = 200
_NOTHING = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What is, or would be, erased: how many records of each kind, and how many changes that were kept aside."""

    student: str
    kinds: dict[str, int]
    aside: int
    messages: int = 0  # copies of what laptops sent, that spoke of them


def found(connection: Connection, student: str) -> Erased:
    """What there is of a student. Raises Refusal ``id_unknown``: no such student is here, nor was one erased."""
    family = _family(connection, _feed_of(connection, student), student)
    ids = _ids(connection, student, family)
    return Erased(student=student, kinds=_counted(family), aside=len(_aside(connection, ids)))


def erase(engine: Engine, student: str, arrival: Arrival) -> Erased:
    """Erase a student; once more, and it erases what laptops have brought of them since.

    The records go in one transaction, and with them every list of them. Copies of what laptops sent go in many after
    it: interrupted, it is begun anew. Raises Refusal ``id_unknown``, as ``found``.
    """
    with writing(engine) as connection:
        feed = _feed_of(connection, student)
        heads = lock_heads(connection, [feed]) if feed is not None else {}
        family = _family(connection, feed, student)  # once nobody can add to it
        ids = _ids(connection, student, family)
        if feed is not None:
            _erase_records(WorkingSet(connection, heads, (feed,)), family, arrival)
        aside = _erase_aside(connection, ids, arrival)
        _keep_receipt(connection, student, ids, arrival)
    messages = sum(_erase_messages(engine, device, ids) for device in _devices(engine, student))
    return Erased(student=student, kinds=_counted(family), aside=aside, messages=messages)


def _feed_of(connection: Connection, student: str) -> str | None:
    table = TABLES["student"]
    return connection.execute(select(table.c["_feed"]).where(table.c.id == student)).scalar()


def _family(connection: Connection, feed: str | None, student: str) -> Family:
    """All that is the student's in the feed they are in; nothing where they are no more."""
    return family_of(WorkingSet(connection, {}, (feed,)), feed, student) if feed is not None else []


def _ids(connection: Connection, student: str, family: Family) -> set[str]:
    """The family's ids, and those that were erased before; Refusal ``id_unknown`` where there is neither.

    And the names these began with before they met their like, under which a laptop said all it knew; and those of what
    was new of theirs, and kept aside: what is said of it later names it alone.
    """
    kept = connection.execute(select(META.c.value).where(META.c.name == f"{_RECEIPT}{student}")).scalar()
    ids = {*(json.loads(kept)["ids"] if kept else ()), *(id_ for _, id_ in family)}
    if not ids:
        raise Refusal("id_unknown", kind="student", id=student)
    ids |= _earlier_names(connection, ids)
    return ids | _never_taken(connection, ids)


def _earlier_names(connection: Connection, ids: set[str]) -> set[str]:
    called = select(ALIAS.c.loser).where(among(connection, ALIAS.c.winner, ids))
    more = set(connection.execute(called).scalars()) - ids
    return more | _earlier_names(connection, ids | more) if more else more


def _never_taken(connection: Connection, ids: set[str]) -> set[str]:
    held = select(HELD.c.op).where(HELD.c.op != _NOTHING)
    made = [op for one in connection.execute(held).scalars() if (op := unpacked(one)).inserted]
    found: set[str] = set()
    while more := {op.record for op in made if _speaks_of(op, ids | found)} - ids - found:
        found |= more
    return found


def _counted(family: Family) -> dict[str, int]:
    return dict(Counter(kind for kind, _ in family))


def _erase_records(working: WorkingSet, family: Family, arrival: Arrival) -> None:
    table, connection, [feed] = TABLES["document"], working.connection, working.readable
    documents = [id_ for kind, id_ in family if kind == "document"]
    theirs = select(table.c.content).where(table.c["_feed"] == feed, table.c.id.in_(documents))
    contents = [one for one in connection.execute(theirs).scalars() if one is not None]
    # Children first: a laptop that lets them go in this order never has one whose parent is gone.
    for kind, some in itertools.groupby(reversed(family), key=lambda one: one[0]):
        forget(working, kind, [id_ for _, id_ in some], arrival.at)
    named = select(table.c.content).where(table.c["_feed"] == feed, table.c.content.is_not(None))
    # Without its key a content's file is noise, and is tidied away.
    unnamed = (ATTACHMENT.c["_feed"] == feed) & ATTACHMENT.c.content.in_(contents) & ATTACHMENT.c.content.not_in(named)
    connection.execute(delete(ATTACHMENT).where(unnamed))
    working.flush()


def _aside(connection: Connection, ids: set[str]) -> list[Any]:
    """What is or was kept aside and speaks of these, or names one of them."""
    everything = connection.execute(select(HELD).where(HELD.c.op != _NOTHING)).all()
    return [one for one in everything if _speaks_of(unpacked(one.op), ids)]


def _speaks_of(op: Op, ids: set[str]) -> bool:
    return op.record in ids or any(value in ids for pair in op.changes.values() for value in pair)


def _erase_aside(connection: Connection, ids: set[str], arrival: Arrival) -> int:
    entries = _aside(connection, ids)
    if not entries:
        return 0
    feeds = {one._mapping["_feed"] for one in entries}
    working = WorkingSet(connection, lock_heads(connection, feeds), tuple(sorted(feeds)))
    for one in entries:
        feed = one._mapping["_feed"]
        here = (HELD.c["_feed"] == feed) & (HELD.c.id == one.id)
        said = {"op": _NOTHING, "fields": "", "closed_at": one.closed_at or arrival.at}
        connection.execute(update(HELD).where(here).values({**said, "_seq": working.next_seq(feed)}))
    working.flush()
    return len(entries)


def _keep_receipt(connection: Connection, student: str, ids: set[str], arrival: Arrival) -> None:
    """That they were erased, when, and under which ids they were: no word of who they were."""
    name = f"{_RECEIPT}{student}"
    connection.execute(delete(META).where(META.c.name == name))
    said = json.dumps({"at": arrival.at, "ids": sorted(ids)})
    connection.execute(insert(META).values(name=name, value=said))


def _devices(engine: Engine, student: str) -> Sequence[str]:
    """The laptops of every site that ever had the student."""
    with reading(engine) as connection:
        feeds = connection.execute(select(GONE.c["_feed"]).where(GONE.c.id == student)).scalars()
        sites = {site_of(feed) for feed in feeds}
        return connection.execute(select(DEVICE.c.id).where(DEVICE.c.site.in_(sites))).scalars().all()


def _erase_messages(engine: Engine, device: str, ids: set[str]) -> int:
    """Blank the copies of what this laptop sent that speak of these; nobody reads them again."""
    count = 0
    for batches in _batches(engine, device):
        spoken = [n for n, body in batches if any(_speaks_of(op, ids) for op in _ops_of(body))]
        if spoken:
            with writing(engine) as connection:
                these = (BATCH.c.device == device) & BATCH.c.n_hi.in_(spoken)
                connection.execute(update(BATCH).where(these).values(body=_NOTHING))
        count += len(spoken)
    return count


def _batches(engine: Engine, device: str) -> Iterator[list[tuple[int, bytes]]]:
    after = -1
    while True:
        kept = select(BATCH.c.n_hi, BATCH.c.body).where(BATCH.c.device == device, BATCH.c.n_hi > after)
        with reading(engine) as connection:
            some = connection.execute(kept.order_by(BATCH.c.n_hi).limit(_AT_ONCE)).all()
        if not some:
            return
        after = some[-1].n_hi
        yield [(row.n_hi, row.body) for row in some if row.body != _NOTHING]


def _ops_of(body: bytes) -> list[Op]:
    request = unseal(body, Request)
    return from_batch(request.batch) if request.batch is not None else []
