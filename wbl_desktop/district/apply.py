"""One operation after the other is taken in; each ends in exactly one verdict."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from wbl_desktop.application.sync_ports import REOPENS, EntryVerdict, Verdict
from wbl_desktop.district.access import refused_change, refused_write
from wbl_desktop.district.gone import Place
from wbl_desktop.district.held import was_kept_aside
from wbl_desktop.district.ledger import Ledger
from wbl_desktop.district.likeness import Likeness
from wbl_desktop.district.moving import leave_word
from wbl_desktop.district.presence import Presence
from wbl_desktop.district.renaming import Renamed
from wbl_desktop.district.rows import KIND_OF, MERGED_INTO, REFERENCES, RETIRED, LiveRow, WorkingSet
from wbl_desktop.district.soundness import are_sound
from wbl_desktop.district.tables import DISTRICT_FEED, feeds_of_site
from wbl_desktop.district.travel import MOVED_AWAY, PURGED, SITE, Pusher, Travel, is_same_insert, parent_elsewhere
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.merge import (
    Change,
    Meeting,
    MergedField,
    Saying,
    Stamp,
    clamped,
    edit_against_retire,
    merge_field,
    policy_of,
    retire_against_edit,
    unite_field,
)
from wbl_desktop.domain.record import Feed, Record
from wbl_desktop.sync.ops import Op

_SERIOUSNESS = (Verdict.APPLIED, Verdict.MERGED, Verdict.CONFLICT)


class Applier:
    """Takes operations of one device into a working set."""

    def __init__(
        self,
        working: WorkingSet,
        pusher: Pusher,
        received_ms: int,
        new_id: Callable[[], str],
        ops: Sequence[Op] = (),
    ) -> None:
        self._working = working
        self._pusher = pusher
        self._received_ms = received_ms
        self._new_id = new_id
        self._ledger = Ledger(working, new_id)
        self._likeness = Likeness(working, ops)
        self._travel = Travel(working, pusher)
        self._presence = Presence(working)
        self._feed_of = feeds_of_site(pusher.site)
        self._refused_writes = {feed: refused_write(pusher.role, feed) for feed in Feed}
        # Feeds in which something happened that the pusher does not know: no fast-forward there.
        self.news: set[str] = set()
        self._renamed = Renamed()
        self._read_ahead(ops)

    def beside(self, author: Pusher, received_ms: int) -> "Applier":
        """One for what another laptop brought then, to be taken in beside these; this one then hears of it."""
        return Applier(self._working, author, received_ms, self._new_id)

    def hear_of(self, other: "Applier") -> None:
        """What another laptop's operation, taken in beside these, brought about: a family may have left."""
        self._presence.forget()
        self._likeness.forget()
        self.news |= other.news
        self._renamed.hear_of(other._renamed)

    def let_follow(self) -> None:
        """The end of a push: what names a record by an earlier id names it as it is called now."""
        self.news |= self._renamed.let_follow(self._working, self._feed_of)

    def take(self, op: Op) -> EntryVerdict:
        """Apply one operation."""
        kind = KIND_OF.get(op.kind)
        if kind is None:
            return _held(op, "unknown_kind")
        feed = self._feed_of[kind.FEED]
        reason = self._refusal(kind, feed, op)
        if reason:
            self._travel.let_go(op)
            return _held(op, reason)
        changes = self._resolved(kind, op)
        if op.inserted and self._is_plainly_new(kind, feed, op.record, changes):
            return self._insert(kind, feed, op, changes)
        place = self._place(kind, feed, op, changes)
        if isinstance(place, str):
            return _held(op, place)
        if reason := self._lacks_parent(kind, place.feed, changes):
            return _held(op, reason)
        row = self._working.row(place.feed, op.kind, self._working.resolve(op.record))
        known = op if place.base == op.base else replace(op, base=place.base)
        if row is None:
            if not op.inserted:
                return _held(op, self._why_unknown(op))
            verdict = self._insert(kind, place.feed, known, changes)
            self._follow(kind, feed, place.feed, op, verdict)
            return verdict
        is_own = row.first.device in self._pusher.family
        reason = refused_change(self._pusher.role, kind.FEED, changes, is_own=is_own)
        if row.id != op.record:
            # By the name it had before it met its like: what its author had read of the other, they had not seen of it.
            known = replace(op, base=0)
        reason = reason or self._travel.refused(row, known, changes)
        if reason:
            return _held(op, reason)
        verdict = self._change(kind, row, known, changes)
        self._follow(kind, feed, place.feed, op, verdict)
        if self._travel.follow(row, changes, op.at):
            self._presence.forget()
            self._likeness.forget()
            self.news.add(feed)
        return verdict

    def _is_plainly_new(
        self, kind: type[Record], feed: str, record: str, changes: Mapping[str, tuple[Plain, Plain]]
    ) -> bool:
        """Whether the record was never in the feed and all it refers to is there: thousands of a first push are."""
        working = self._working
        if (
            record in working.aliases
            or (feed, kind.KIND, record) not in working.absent
            or record in self._travel.elsewhere
        ):
            return False
        if working.gone.get((feed, record)) != ():
            return False
        for name, parent in REFERENCES[kind.KIND].items():
            new = changes[name][1] if name in changes else None
            if new is not None and not self._presence.is_there(self._feed_of[KIND_OF[parent].FEED], parent, str(new)):
                return False
        return True

    def _place(self, kind: type[Record], own: str, op: Op, changes: Mapping[str, tuple[Plain, Plain]]) -> Place | str:
        """Where the record is, or for a new one its parents are, and what its author had seen there; or why not."""
        if kind.FEED is Feed.DISTRICT:
            return Place(own, op.base)
        record = self._working.resolve(op.record)
        place = self._working.whereabouts(own, kind.KIND, record, op.base)
        if op.inserted and place.feed == own and (own, kind.KIND, record) in self._working.absent:
            said = {name: new for name, (_, new) in changes.items()}
            record, place = parent_elsewhere(self._working, kind, own, said, op.base) or (record, place)
        if op.inserted and place.feed == own and op.record in self._travel.elsewhere:
            self.news.add(own)
            return self._travel.at_another_site(op)
        if not place.feed:
            return self._travel.beyond_reach(record)
        if place.feed != own and not self._working.is_unread(own, record, self._pusher.has_read):
            return MOVED_AWAY
        return place

    def _refusal(self, kind: type[Record], feed: str, op: Op) -> str:
        if feed == DISTRICT_FEED:
            # What a laptop wrote of the directory before it knew the district is offered once, whoever it is.
            if op.n > self._pusher.offered_n:
                return "read_only_feed"
        elif reason := self._refused_writes[kind.FEED]:
            return reason
        if not are_sound(kind, op.changes):
            return "invalid_value"
        return ""

    def _resolved(self, kind: type[Record], op: Op) -> Mapping[str, tuple[Plain, Plain]]:
        """The changes with every reference under the id its record goes by now."""
        if not self._working.aliases:
            return op.changes
        changes = dict(op.changes)
        for name in (MERGED_INTO, *REFERENCES[kind.KIND]):
            if name in changes:
                old, new = changes[name]
                changes[name] = (self._goes_by(old), self._goes_by(new))
        return changes

    def _goes_by(self, value: Plain) -> Plain:
        return self._working.resolve(value) if isinstance(value, str) else value

    def _lacks_parent(self, kind: type[Record], feed: str, changes: Mapping[str, tuple[Plain, Plain]]) -> str:
        """Why what it belongs to is not there: it has to come yet, or never will; empty where it is."""
        for name, parent in REFERENCES[kind.KIND].items():
            _, new = changes.get(name, (None, None))
            if new is not None:
                there = feed if KIND_OF[parent].FEED is kind.FEED else self._feed_of[KIND_OF[parent].FEED]
                if not self._presence.is_there(there, parent, str(new)):
                    return self._travel.why_missing(there, str(new))
        # Nobody is merged into who is no more; into one who left is another matter.
        _, into = changes.get(MERGED_INTO, (None, None))
        is_lost = into is not None and not self._presence.is_there(feed, kind.KIND, str(into))
        return PURGED if is_lost and self._travel.why_missing(feed, str(into)) == PURGED else ""

    def _why_unknown(self, op: Op) -> str:
        """Why nobody made the record: that may come yet, or it came when what it belongs to was no more."""
        came_too_late = was_kept_aside(self._working.connection, self._pusher.family, op.record, PURGED)
        return PURGED if came_too_late else "missing_record"

    def _read_ahead(self, ops: Sequence[Op]) -> None:
        """Everything these operations will ask for, in a few queries."""
        wanted: dict[str, set[str]] = {}
        parents: dict[str, set[str]] = {}
        merged = [op.changes[MERGED_INTO][1] for op in ops if MERGED_INTO in op.changes]
        others = {op.staff for op in ops} | {into for into in merged if isinstance(into, str)}
        for op in ops:
            kind = KIND_OF.get(op.kind)
            if kind is None:
                continue
            wanted.setdefault(op.kind, set()).add(op.record)
            for name, parent in REFERENCES[op.kind].items():
                _, new = op.changes.get(name, (None, None))
                if isinstance(new, str):
                    parents.setdefault(parent, set()).add(new)
        self._working.load_aliases(set().union(others, *wanted.values(), *parents.values()))
        for name, ids in wanted.items():
            feed = self._feed_of[KIND_OF[name].FEED]
            self._working.load_rows(feed, name, [self._working.resolve(id_) for id_ in ids])
        self._working.load_conflicts({self._working.resolve(op.record) for op in ops if not op.inserted})
        for name, ids in parents.items():
            # Those the batch itself brings are seen in the working set when their turn comes.
            known = {self._working.resolve(id_) for id_ in ids - wanted.get(name, set())}
            self._presence.look(self._feed_of[KIND_OF[name].FEED], name, sorted(known))
        # What is not here was made by this batch, or has gone.
        away: dict[str, set[str]] = {}
        for feed, _, id_ in self._working.absent | self._presence.missing():
            away.setdefault(feed, set()).add(id_)
        for feed, ids in away.items():
            self._working.load_gone(feed, ids)
        self._travel.read_ahead(ops)

    def _stamp(self, op: Op, seq: int) -> Stamp:
        staff = self._working.resolve(op.staff)
        return Stamp(seq, staff, self._pusher.device, op.at, clamped(op.hlc, self._received_ms), op.verb)

    def _insert(
        self, kind: type[Record], feed: str, op: Op, changes: Mapping[str, tuple[Plain, Plain]]
    ) -> EntryVerdict:
        values: dict[str, Plain] = {name: new for name, (_, new) in changes.items() if new is not None}
        if kind is Student and values.get(SITE) not in {None, self._pusher.site}:
            return _held(op, "not_allowed")  # sent off is who was here first
        if feed == DISTRICT_FEED and kind.KIND in {"site", "district"}:
            return _held(op, "not_allowed")
        twin = self._likeness.twin(feed, kind, values, op, self._pusher.family)
        if twin is not None:
            return self._alias(kind, twin, op, changes)
        stamp = self._stamp(op, self._working.next_seq(feed))
        row = LiveRow(feed, kind.KIND, op.record, values, stamp, {}, stamp.seq, is_new=True)
        self._likeness.add(self._working.keep(row))
        return EntryVerdict(n=op.n, verdict=Verdict.APPLIED)

    def _follow(self, kind: type[Record], own: str, to: str, op: Op, verdict: EntryVerdict) -> None:
        """Let what the author of a new record goes on to say of it find the way to where it is."""
        record = self._working.resolve(op.record)
        if op.inserted and to != own and verdict.verdict is not Verdict.HELD:
            self._working.load_gone(own, [record])
            if not self._working.gone[own, record]:
                leave_word(self._working, kind, own, to, op, self._pusher.device)
                self.news.add(own)

    def _alias(
        self, kind: type[Record], twin: LiveRow, op: Op, changes: Mapping[str, tuple[Plain, Plain]]
    ) -> EntryVerdict:
        """Two laptops made the same thing: it goes on under the id that was there first."""
        stamp = self._stamp(op, self._working.next_seq(twin.feed))
        self.news.add(twin.feed)
        reason = self._unite(kind, twin, op, changes, stamp)
        self._working.add_alias(twin.feed, kind.KIND, op.record, twin.id)
        self._ledger.rename(twin, op.record)
        self._renamed.note(kind.KIND, op.record, twin.id)
        return EntryVerdict(n=op.n, verdict=Verdict.ALIASED, reason=reason)

    def _unite(
        self,
        kind: type[Record],
        twin: LiveRow,
        op: Op,
        changes: Mapping[str, tuple[Plain, Plain]],
        stamp: Stamp,
    ) -> str:
        reason = ""
        self._bring_back(twin, Change(None, None, op.base, stamp))
        for name, (_, new) in changes.items():
            if twin.is_outdone(name, stamp.at, new):
                twin.touch(name, stamp.seq)
                continue
            change = Change(None, new, op.base, stamp)
            merged = unite_field(name, policy_of(kind, name), twin.live(name), change)
            if merged is None:
                continue
            if merged.dispute is None:
                if merged.meeting is Meeting.FAST_FORWARD:
                    twin.put_apart(name, new, stamp)
            elif twin.feed == DISTRICT_FEED:
                reason = "district_keeps"  # its own records are not for laptops to dispute
            else:
                self._dispute(twin, name, merged.value, merged.taken, stamp)
                self._ledger.enter(twin, merged.dispute)
        return reason

    def _dispute(self, row: LiveRow, name: str, value: Plain, taken: bool, stamp: Stamp) -> None:
        if taken:
            row.put_apart(name, value, stamp)
        else:
            row.touch(name, stamp.seq)

    def _change(
        self, kind: type[Record], row: LiveRow, op: Op, changes: Mapping[str, tuple[Plain, Plain]]
    ) -> EntryVerdict:
        stamp = self._stamp(op, self._working.next_seq(row.feed))
        if op.inserted and (row.feed == DISTRICT_FEED or row.id != op.record or is_same_insert(row, op)):
            return self._offered_again(row, op, changes, stamp)
        answers = op.resolves is not None
        is_reopening = bool(op.resolves) and self._reopens(row, op)
        # What the record says already was there when it was retired: it brings nothing back.
        is_news = any(
            row.live(name).value != new and not row.is_outdone(name, op.at, new) for name, (_, new) in changes.items()
        )
        seen = [
            self._field(kind, row, name, Change(old, new, op.base, stamp, saw=op.saw.get(name)), answers=answers)
            for name, (old, new) in changes.items()
            if name not in {RETIRED, MERGED_INTO}
        ]
        if seen and is_news and RETIRED not in changes:
            seen.append(self._bring_back(row, Change(None, None, op.base, stamp, op.in_use)))
        if RETIRED in changes or MERGED_INTO in changes:
            seen.append(self._life(kind, row, op, changes, stamp))
        if op.resolves and not is_reopening:
            self._settle(row, op, changes, stamp)
        if any(one is Verdict.HELD for one in seen):
            return _held(op, "district_keeps")
        verdict = max(seen, key=_SERIOUSNESS.index, default=Verdict.APPLIED)
        if verdict is Verdict.APPLIED and self._others_changed(row, op):
            verdict = Verdict.MERGED
        if verdict is not Verdict.APPLIED:
            self.news.add(row.feed)
        return EntryVerdict(n=op.n, verdict=verdict)

    def _others_changed(self, row: LiveRow, op: Op) -> bool:
        return any(one.seq > op.base and one.device not in self._pusher.family for one in row.later.values())

    def _offered_again(
        self, row: LiveRow, op: Op, changes: Mapping[str, tuple[Plain, Plain]], stamp: Stamp
    ) -> EntryVerdict:
        """What was said here stays, and what nobody spoke of is taken; the laptop reads again what differs."""
        # A district restored from before the insert may have been told of a change to the record alone.
        differs = False
        for name, (_, new) in changes.items():
            if row.live(name).value == new:
                continue
            if row.is_unsaid(name):
                row.put(name, new, stamp)
            else:
                row.touch(name, stamp.seq)
                differs = True
        if differs:
            self.news.add(row.feed)
        return EntryVerdict(n=op.n, verdict=Verdict.MERGED if differs else Verdict.APPLIED)

    def _field(self, kind: type[Record], row: LiveRow, name: str, change: Change, *, answers: bool = False) -> Verdict:
        """One field of a record that exists; ``answers``: the change is the answer to a conflict."""
        live, is_outdone = row.live(name), row.was_outdone(name, change)
        if is_outdone:
            merged = MergedField(value=live.value, meeting=Meeting.TOUCH, taken=False)
        else:
            merged = merge_field(name, policy_of(kind, name), live, change, is_answer=answers)
        if merged.dispute is not None and row.feed == DISTRICT_FEED:
            row.touch(name, change.stamp.seq)
            return Verdict.HELD
        if merged.meeting is Meeting.TOUCH and not (answers and merged.taken):
            row.touch(name, change.stamp.seq)
        elif merged.dispute is None:
            row.put(name, change.new, change.stamp)
        else:
            self._dispute(row, name, merged.value, merged.taken, change.stamp)
        is_corrected = not answers and self._ledger.correct(row, name, change.old, _said(change))
        if is_corrected:
            self.news.add(row.feed)
        if merged.dispute is None:
            if is_corrected:
                self._ledger.close_where_all_agree(row, name, _said(change))
            return Verdict.MERGED if is_outdone else Verdict.APPLIED
        self._ledger.enter(row, merged.dispute)
        return Verdict.CONFLICT

    def _bring_back(self, row: LiveRow, edit: Change) -> Verdict:
        """A record that was retired apart from this edit comes back, and the clash is listed."""
        dispute = edit_against_retire({RETIRED: row.live(RETIRED)}, edit)
        if dispute is None:
            return Verdict.APPLIED
        if row.feed == DISTRICT_FEED:
            return Verdict.HELD
        row.bring_back(edit.stamp)
        self._ledger.enter(row, dispute)
        return Verdict.CONFLICT

    def _life(
        self, kind: type[Record], row: LiveRow, op: Op, changes: Mapping[str, tuple[Plain, Plain]], stamp: Stamp
    ) -> Verdict:
        """Retiring, restoring and merging: together, or not at all when somebody edited the record meanwhile."""
        old, new = changes.get(RETIRED, (None, None))
        if changes.get(MERGED_INTO, (None, None))[1] == row.id:
            # Merged by hand before it was known that they are one: that they be one is so, and nobody goes.
            for name in (RETIRED, MERGED_INTO):
                row.touch(name, stamp.seq)
            return Verdict.MERGED
        if RETIRED in changes:
            dispute = retire_against_edit(row.all_live(), Change(old, new, op.base, stamp))
            if dispute is not None:
                row.touch(RETIRED, stamp.seq)
                if row.feed == DISTRICT_FEED:
                    return Verdict.HELD
                if MERGED_INTO in changes:
                    row.touch(MERGED_INTO, stamp.seq)
                self._ledger.enter(row, dispute)
                return Verdict.CONFLICT
        verdicts = [
            self._field(kind, row, name, Change(*changes[name], op.base, stamp), answers=op.resolves is not None)
            for name in (RETIRED, MERGED_INTO)
            if name in changes
        ]
        return max(verdicts, key=lambda one: one is not Verdict.APPLIED)

    def _reopens(self, row: LiveRow, op: Op) -> bool:
        """An answer is taken back: the conflict is open again before the value is put back, so that it may grow."""
        conflict = (op.resolves or "").removeprefix(REOPENS)
        if conflict == op.resolves:
            return False
        self._ledger.reopen(row, op, conflict)
        self.news.add(row.feed)
        return True

    def _settle(self, row: LiveRow, op: Op, changes: Mapping[str, tuple[Plain, Plain]], stamp: Stamp) -> None:
        for _, new in changes.values():
            saying = Saying(new, stamp.staff, stamp.device, stamp.at)
            self._ledger.settle(row, op, saying, op.base)
        self.news.add(row.feed)


def _said(change: Change) -> Saying:
    return Saying(change.new, change.stamp.staff, change.stamp.device, change.stamp.at)


def _held(op: Op, reason: str) -> EntryVerdict:
    return EntryVerdict(n=op.n, verdict=Verdict.HELD, reason=reason)
