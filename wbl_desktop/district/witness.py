"""Hearing what laptops remember after the district was restored from a backup: values and conflicts it forgot."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from wbl_desktop.district.access import refused_write
from wbl_desktop.district.gone import Place, arrival_of
from wbl_desktop.district.heads import lock_heads
from wbl_desktop.district.ledger import Ledger
from wbl_desktop.district.lineage import head_when_restored
from wbl_desktop.district.moving import let_go_where_kept_aside, move_family, note_way, students_elsewhere
from wbl_desktop.district.outdone import Word, live_word, word_of
from wbl_desktop.district.push import Arrival
from wbl_desktop.district.rows import (
    ELSEWHERE,
    KIND_OF,
    MERGED_INTO,
    REFERENCES,
    RETIRED,
    LiveRow,
    OpenConflict,
    WorkingSet,
)
from wbl_desktop.district.soundness import are_sound
from wbl_desktop.district.tables import feed_of, feeds_of_site, site_feed
from wbl_desktop.district.travel import SITE, Pusher, parent_elsewhere
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds.student import Student
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
_REFERS = {kind: frozenset({MERGED_INTO, *references}) for kind, references in REFERENCES.items()}


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
    named = {witness.record for witness in request.witnesses} | set(_referred(request.witnesses))
    working.load_aliases(named | {conflict.record for conflict in request.witnessed_conflicts})
    for told in _by_record(request.witnesses):
        model = KIND_OF[told[0].kind]
        has_say = not refused_write(pusher.role, model.FEED)
        if has_say and model is Student:
            _have_arrived(working, pusher.site, told, pusher.device, arrival.at)
        if has_say or model is Student:
            # Between two restores others may have written what this laptop never read.
            both = min(known[model.FEED], *(one.known for one in told))
            # Who has no say lets go of a student who is elsewhere, though what they typed of them is kept aside.
            place = _place_of(working, pusher, feed_of(model, pusher.site), told, both, arrival.at)
            if has_say and place.feed:  # else long retired and gone for good, or not theirs to speak of
                _hear_record(working, ledger, place, told)
                record = working.resolve(told[0].record)
                if model is Student and place.feed == feeds[Feed.SITE] and working.row(place.feed, model.KIND, record):
                    let_go_where_kept_aside(working, place.feed, record, device=pusher.device, at=arrival.at)
    for conflict in request.witnessed_conflicts:
        kind = KIND_OF.get(conflict.kind)
        if kind is not None and not refused_write(pusher.role, kind.FEED):
            own, record = feed_of(kind, pusher.site), working.resolve(conflict.record)
            place = working.whereabouts(own, kind.KIND, record, known[kind.FEED])
            if place.feed:
                _hear_conflict(working, place.feed, record, conflict)
    working.flush()


@dataclass(frozen=True, slots=True)
class _Hearing:
    """What one laptop tells of one record, against what the district has now."""

    working: WorkingSet
    ledger: Ledger
    row: LiveRow
    told: Mapping[str, tuple[Plain, Stamp]]
    outdone: Mapping[str, frozenset[Word]]  # of each field, what had been replaced before the laptop's eyes
    own: frozenset[str]  # fields of which the laptop went on to say something itself, and offers that next
    known: int  # what both sides remember of the feed
    is_like: bool  # told by the name it had before it met its like, of which nobody knew

    def others(self) -> dict[str, Live]:
        """Fields that are not as the laptop tells: whoever made them so may be unknown to those it tells of."""
        return {
            name: live
            for name, live in self.row.all_live().items()
            if self.is_like or name not in self.told or self.told[name][0] != live.value
        }

    def hear_field(self, name: str) -> bool:
        """Whether the value told is the live one now: nobody touched the field since. Else both are listed."""
        (value, stamp), live = self.told[name], self.row.live(name)
        before = self.outdone.get(name, frozenset())
        is_outdone = self.row.is_outdone(name, stamp.at, value)
        self.row.note_outdone(name, before)
        if is_outdone:
            return False
        if live.value == value:
            if (live.stamp.seq <= self.known or live_word(live) in before) and live.stamp.at != stamp.at:
                self.row.put(name, value, stamp)  # the same again: who went on from there had seen this word
            return False
        if live.stamp.seq <= self.known or self.row.is_unsaid(name) or live_word(live) in before:
            self.row.put(name, value, stamp)
            return True
        if name in self.own:
            return False  # what it replaced itself is for nobody to settle: its own word comes, and is for that
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
            self.row.bring_back(heard)
            self.ledger.enter(self.row, dispute)


def _have_arrived(working: WorkingSet, site: str, told: Sequence[Witness], device: str, at: str) -> None:
    """A student the restored district has at another site, whom this site's laptop saw come here later than that.

    That it speaks of an id only the site had and of a later change of site than the district's is its proof.
    """
    own, record = site_feed(site), told[0].record
    word = next((one for one in told if one.values.get(SITE) == site), None)
    if word is None or working.row(own, Student.KIND, record) is not None:
        return
    for feed in students_elsewhere(working, [record], but=own).values():
        working.lock(feed)
        student = working.row(feed, Student.KIND, record)
        if student is not None and (SITE not in student.later or student.later[SITE].at < word.at):
            move_family(working, student, own, device=device, at=at)


def _place_of(working: WorkingSet, pusher: Pusher, own: str, told: Sequence[Witness], known: int, at: str) -> Place:
    """Where the record is, or belongs that the district forgot; nowhere if it is not for this laptop to speak of.

    The district may have heard before that a student is at another site, and not that they left this one: what this
    laptop had read of them tells that they are the same. What was theirs here is where they are.
    """
    kind, record = KIND_OF[told[0].kind], working.resolve(told[0].record)
    place = working.whereabouts(own, kind.KIND, record, known)
    if place.feed != own or kind.FEED is not Feed.SITE or working.row(own, kind.KIND, record) is not None:
        return place
    if kind is Student:
        for feed in students_elsewhere(working, [record], but=own).values():
            working.lock(feed)
            student = working.row(feed, kind.KIND, record)
            assert student is not None
            made = (student.first.device, student.first.at)
            to = feed if any((one.device, one.at) == made for one in told) else ""
            note_way(working, own, to, (kind.KIND, record), there=student.first.seq, device=pusher.device, at=at)
            return working.whereabouts(own, kind.KIND, record, known)
        return place
    said = {name: working.resolve(str(value)) for one in reversed(told) for name, value in one.values.items() if value}
    found = parent_elsewhere(working, kind, own, said, known)
    if found is None:
        return place
    id_, there = found
    if not there.feed or not working.is_unread(own, id_, pusher.has_read):
        return Place("", known)
    row = working.row(there.feed, kind.KIND, record)
    first = row.first.seq if row is not None else working.heads[there.feed] + 1
    note_way(working, own, there.feed, (kind.KIND, record), there=first, device=pusher.device, at=at)
    return there


def _hear_record(working: WorkingSet, ledger: Ledger, place: Place, told: Sequence[Witness]) -> None:
    first, record = told[0], working.resolve(told[0].record)
    stamps = [Stamp(working.next_seq(place.feed), one.staff, one.device, one.at, 0, one.verb) for one in told]
    values = {
        name: (_named(working, first.kind, name, value), stamp)
        for one, stamp in zip(told, stamps, strict=True)
        for name, value in one.values.items()
        if are_sound(KIND_OF[one.kind], {name: (None, value)})
    }
    outdone = {
        name: frozenset(word_of(at, _named(working, first.kind, name, value)) for at, value in words)
        for one in told
        for name, words in one.outdone.items()
        if name not in ELSEWHERE
    }
    row = working.row(place.feed, first.kind, record)
    if row is None:
        if place.feed in working.readable or first.kind != Student.KIND:
            made = _make(working, place.feed, first, values, stamps)
            for name, words in outdone.items():
                made.note_outdone(name, words)
        return
    if row.feed not in working.readable:
        values.pop(SITE, None)  # where a student is, is for those to say who have them
    if values.get(MERGED_INTO, (None,))[0] == row.id:
        for name in _LIFE & values.keys():  # merged by hand before it was known that they are one: nobody goes
            del values[name]
    # What is told of it by the name it had before it met its like was said by those who had not seen the other.
    is_like = record != first.record
    known = 0 if is_like else _seen_by(working, row, place.base)
    own = frozenset(name for one in told for name in one.own) - ELSEWHERE
    hearing = _Hearing(working, ledger, row, values, outdone, own, known, is_like)
    heard = [values[name][1] for name in values if name not in _LIFE and hearing.hear_field(name)]
    for stamp in heard:
        hearing.bring_back(stamp)
    hearing.hear_life()


def _named(working: WorkingSet, kind: str, name: str, value: Plain) -> Plain:
    """A value; one that names a record has the id that goes by now."""
    return working.resolve(value) if name in _REFERS[kind] and isinstance(value, str) else value


def _seen_by(working: WorkingSet, row: LiveRow, known: int) -> int:
    """What those the laptop tells of had seen of the row; one that came here since the restore came with its past."""
    came = arrival_of(working.connection, row.feed, row.id, row.first.seq) if row.first.seq > known else None
    if came is None:
        return known
    return came.translated(head_when_restored(working.connection, came.feed, row.feed, known))


def _make(
    working: WorkingSet,
    feed: str,
    first: Witness,
    values: Mapping[str, tuple[Plain, Stamp]],
    stamps: Sequence[Stamp],
) -> LiveRow:
    """A record the district forgot whole: each field goes on as the word of whoever said it, that it is empty too.

    Who made it may be the teller, and offers that next; what is told is then what others said of it.
    """
    later = {name: stamp for name, (value, stamp) in values.items() if stamp is not stamps[0] or value is None}
    filled = {name: value for name, (value, _) in values.items()}
    row = LiveRow(feed, first.kind, first.record, filled, stamps[0], later, stamps[-1].seq, is_new=True)
    return working.keep(row)


def _referred(witnesses: Sequence[Witness]) -> Iterator[str]:
    """Ids that what is told names: a record may have met its like since, and goes by another."""
    for witness in witnesses:
        for name in _REFERS.get(witness.kind, ()):
            for value in (witness.values.get(name), *(value for _, value in witness.outdone.get(name, ()))):
                if isinstance(value, str):
                    yield value


def _by_record(witnesses: Sequence[Witness]) -> list[list[Witness]]:
    """What is told of each record of a known kind, parents before children."""
    found: dict[tuple[str, str], list[Witness]] = {}
    for witness in witnesses:
        if witness.kind in KIND_OF:
            found.setdefault((witness.kind, witness.record), []).append(witness)
    order = {kind: place for place, kind in enumerate(KIND_OF)}
    return [told for _, told in sorted(found.items(), key=lambda one: order[one[0][0]])]


def _hear_conflict(working: WorkingSet, feed: str, record: str, told: WireConflict) -> None:
    working.load_conflicts([record])
    known = working.conflicts.get((feed, told.id))
    if known is None:
        working.conflicts[feed, told.id] = OpenConflict(
            feed=feed,
            id=told.id,
            kind=told.kind,
            record=record,
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
