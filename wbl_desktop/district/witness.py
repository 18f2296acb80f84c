"""Hearing what laptops remember after the district was restored from a backup: values and conflicts it forgot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from wbl_desktop.district.access import refused_write
from wbl_desktop.district.apply import MERGED_INTO, RETIRED, Pusher, are_sound
from wbl_desktop.district.ledger import Ledger
from wbl_desktop.district.push import Arrival, lock_heads
from wbl_desktop.district.rows import KIND_OF, LiveRow, OpenConflict, WorkingSet
from wbl_desktop.district.tables import feed_of, feeds_of_site
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.merge import (
    Change,
    Dispute,
    Live,
    Saying,
    Stamp,
    edit_against_retire,
    retire_against_edit,
)
from wbl_desktop.domain.record import Feed
from wbl_desktop.sync.wire import FEEDS, Request, WireConflict, Witness

_LIFE = frozenset({RETIRED, MERGED_INTO})


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
    working.load_aliases({witness.record for witness in request.witnesses})
    for (name, _), told in _by_record(request.witnesses).items():
        kind = KIND_OF.get(name)
        if kind is not None and not refused_write(pusher.role, kind.FEED):
            _hear_record(working, ledger, feed_of(kind, pusher.site), told, known[kind.FEED])
    for conflict in request.witnessed_conflicts:
        kind = KIND_OF.get(conflict.kind)
        if kind is not None and not refused_write(pusher.role, kind.FEED):
            _hear_conflict(working, feed_of(kind, pusher.site), conflict)
    working.flush()


@dataclass(frozen=True, slots=True)
class _Hearing:
    """What one laptop tells of one record, against what the district has now."""

    working: WorkingSet
    ledger: Ledger
    row: LiveRow
    told: Mapping[str, tuple[Plain, Stamp]]
    known: int  # what both sides remember of the feed

    def others(self) -> dict[str, Live]:
        """Fields that are not as the laptop tells: whoever made them so may be unknown to those it tells of."""
        return {
            name: live
            for name, live in self.row.all_live().items()
            if name not in self.told or self.told[name][0] != live.value
        }

    def hear_field(self, name: str) -> bool:
        """Whether the value told is the live one now: nobody touched the field since. Else both are listed."""
        (value, stamp), live = self.told[name], self.row.live(name)
        if live.value == value:
            return False
        if live.stamp.seq <= self.known:
            self.row.put(name, value, stamp)
            return True
        theirs = Saying(live.value, live.stamp.staff, live.stamp.device, live.stamp.at)
        dispute = Dispute(name, None, (theirs, Saying(value, stamp.staff, stamp.device, stamp.at)))
        self.ledger.enter(self.row, dispute)
        return False

    def hear_life(self) -> None:
        """A retirement told again meets what was edited since: the record stays, and the clash is listed."""
        value, stamp = self.told.get(RETIRED, (None, None))
        if stamp is None or value is None:
            for name in _LIFE & self.told.keys():
                self.hear_field(name)
            return
        now = self.row.live(RETIRED)
        if now.value is not None and now.value != value:
            self.row.touch(RETIRED, stamp.seq)  # retired twice apart: both want the same
            return
        dispute = retire_against_edit({**self.others(), RETIRED: now}, Change(None, value, self.known, stamp))
        if dispute is None:
            for name in _LIFE & self.told.keys():
                self.hear_field(name)
            return
        for name in _LIFE & self.told.keys():
            self.row.touch(name, stamp.seq)
        self.ledger.enter(self.row, dispute)

    def bring_back(self, heard: Stamp) -> None:
        """An edit told again brings back a record that was retired since without having seen it."""
        retired = self.row.live(RETIRED)
        if RETIRED in self.told and self.told[RETIRED][0] == retired.value:
            return  # both stood together before: whoever retired it had seen the edit
        dispute = edit_against_retire({RETIRED: retired}, Change(None, None, self.known, heard))
        if dispute is not None:
            self.row.put(RETIRED, None, heard)
            self.ledger.enter(self.row, dispute)


def _hear_record(working: WorkingSet, ledger: Ledger, feed: str, told: Sequence[Witness], known: int) -> None:
    stamps = [Stamp(working.next_seq(feed), one.staff, one.device, one.at, 0, one.verb) for one in told]
    values = {
        name: (value, stamp)
        for one, stamp in zip(told, stamps, strict=True)
        for name, value in one.values.items()
        if are_sound(KIND_OF[one.kind], {name: (None, value)})
    }
    row = working.row(feed, told[0].kind, working.resolve(told[0].record))
    if row is None:
        _make(working, feed, told[0], values, stamps)
        return
    hearing = _Hearing(working, ledger, row, values, known)
    heard = [values[name][1] for name in values if name not in _LIFE and hearing.hear_field(name)]
    for stamp in heard:
        hearing.bring_back(stamp)
    hearing.hear_life()


def _make(
    working: WorkingSet,
    feed: str,
    first: Witness,
    values: Mapping[str, tuple[Plain, Stamp]],
    stamps: Sequence[Stamp],
) -> None:
    """A record the district forgot whole: each field goes on as the word of whoever said it."""
    later = {name: stamp for name, (_, stamp) in values.items() if stamp is not stamps[0]}
    filled = {name: value for name, (value, _) in values.items()}
    row = LiveRow(feed, first.kind, first.record, filled, stamps[0], later, stamps[-1].seq, is_new=True)
    working.keep(row)


def _by_record(witnesses: Sequence[Witness]) -> dict[tuple[str, str], list[Witness]]:
    found: dict[tuple[str, str], list[Witness]] = {}
    for witness in witnesses:
        found.setdefault((witness.kind, witness.record), []).append(witness)
    return found


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
