"""Hearing what laptops remember after the district was restored from a backup: values and conflicts it forgot."""

from collections.abc import Sequence

from sqlalchemy import Connection

from wbl_desktop.district.access import refused_write
from wbl_desktop.district.apply import Pusher
from wbl_desktop.district.ledger import Ledger
from wbl_desktop.district.push import Arrival, lock_heads
from wbl_desktop.district.rows import KIND_OF, LiveRow, OpenConflict, WorkingSet
from wbl_desktop.district.tables import feed_of, feeds_of_site
from wbl_desktop.domain.merge import Dispute, Saying, Stamp
from wbl_desktop.domain.record import Feed
from wbl_desktop.sync.wire import FEEDS, Request, WireConflict, Witness


def hear(connection: Connection, pusher: Pusher, common: Sequence[int], request: Request, arrival: Arrival) -> None:
    """Take what witnesses say, within the device's own feeds. ``common``: what both sides remember of each feed.

    A value that nobody touched since takes the witness's word; one that was changed meanwhile is listed beside it.
    """
    known = dict(zip(FEEDS, common, strict=True))
    feeds = feeds_of_site(pusher.site)
    # Who may not write has no say here either; the directory is the district's own, its laptops hold copies only.
    working = WorkingSet(
        connection,
        lock_heads(connection, [feeds[Feed.SITE], feeds[Feed.SHARED]]),
        tuple(feeds.values()),
    )
    ledger = Ledger(working, arrival.new_id)
    for witness in request.witnesses:
        kind = KIND_OF.get(witness.kind)
        if kind is not None and not refused_write(pusher.role, kind.FEED):
            _hear_row(working, ledger, feed_of(kind, pusher.site), witness, known[kind.FEED])
    for conflict in request.witnessed_conflicts:
        kind = KIND_OF.get(conflict.kind)
        if kind is not None and not refused_write(pusher.role, kind.FEED):
            _hear_conflict(working, feed_of(kind, pusher.site), conflict)
    working.flush()


def _hear_row(working: WorkingSet, ledger: Ledger, feed: str, witness: Witness, known: int) -> None:
    row = working.row(feed, witness.kind, working.resolve(witness.record))
    seq = working.next_seq(feed)
    stamp = Stamp(seq, witness.staff, witness.device, witness.at, 0, witness.verb)
    if row is None:
        working.keep(LiveRow(feed, witness.kind, witness.record, dict(witness.values), stamp, {}, seq, is_new=True))
        return
    for name, value in witness.values.items():
        live = row.live(name)
        if live.value == value:
            continue
        if live.stamp.seq <= known:
            row.put(name, value, stamp)
            continue
        theirs = Saying(live.value, live.stamp.staff, live.stamp.device, live.stamp.at)
        ledger.enter(row, Dispute(name, None, (theirs, Saying(value, stamp.staff, stamp.device, stamp.at))))


def _hear_conflict(working: WorkingSet, feed: str, told: WireConflict) -> None:
    working.load_conflicts([told.record])
    known = working.conflicts.get((feed, told.id))
    if known is None:
        working.conflicts[feed, told.id] = OpenConflict(
            feed=feed,
            id=told.id,
            kind=told.kind,
            record=told.record,
            field=told.field,
            base=told.base,
            sayings=tuple(Saying(*one) for one in told.values),
            seq=working.next_seq(feed),
            settled_at=told.settled_at,
            settled_by=told.settled_by,
            is_new=True,
        )
        return
    more = tuple(one for one in (Saying(*said) for said in told.values) if one not in known.sayings)
    settles = known.settled_at is None and told.settled_at is not None
    if more or settles:
        known.sayings = (*known.sayings, *more)
        known.seq, known.is_changed = working.next_seq(feed), True
        if settles:
            known.settled_at, known.settled_by = told.settled_at, told.settled_by
