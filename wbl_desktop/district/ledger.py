"""The list of conflicts: what goes in, what corrects it, and what settles it."""

from collections.abc import Callable

from wbl_desktop.district.rows import LiveRow, OpenConflict, WorkingSet
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.merge import Dispute, Saying, corrected, joined
from wbl_desktop.sync.ops import Op


class Ledger:
    """Conflicts of the feeds at hand; every change of one gets a number, so that every laptop reads it."""

    def __init__(self, working: WorkingSet, new_id: Callable[[], str]) -> None:
        self._working = working
        self._new_id = new_id
        # The numbers these operations gave by themselves: their author knows what they themselves have done.
        self._own: set[int] = set()

    def enter(self, row: LiveRow, dispute: Dispute) -> OpenConflict:
        """List a dispute; one that is open for the field already gets the values it did not have."""
        known = self._working.open_conflict(row, dispute.field)
        if known is None:
            known = OpenConflict(
                feed=row.feed,
                id=self._new_id(),
                kind=row.kind,
                record=row.id,
                field=dispute.field,
                base=dispute.base,
                sayings=dispute.sayings,
                seq=self._working.next_seq(row.feed),
                is_new=True,
            )
            self._working.conflicts[row.feed, known.id] = known
            return known
        self._say(known, joined(known.sayings, dispute.sayings))
        return known

    def correct(self, row: LiveRow, name: str, old: Plain, saying: Saying) -> bool:
        """A device that goes on from its own word in an open conflict changes its word there too."""
        known = self._working.open_conflict(row, name)
        return known is not None and self._say(known, corrected(known.sayings, old, saying))

    def close_where_all_agree(self, row: LiveRow, name: str, saying: Saying) -> None:
        """Once a correction left one value, and it is live, there is nothing left for a person to settle."""
        known = self._working.open_conflict(row, name)
        if known is not None and [one.value for one in known.sayings] == [row.live(name).value]:
            known.settled_at, known.settled_by = saying.at, saying.staff

    def settle(self, row: LiveRow, op: Op, saying: Saying, base: int) -> bool:
        """Close the conflict an operation answers, if its author had seen all of it; else it stays, with the answer."""
        self._working.load_conflicts([row.id])
        known = self._working.conflicts.get((row.feed, op.resolves or ""))
        if known is None or known.settled_at is not None or known.record != row.id or known.field not in op.changes:
            return False
        if not self._had_seen(known, base):
            known.sayings = joined(known.sayings, [saying])
            # Told anew even where the value was listed already: its author took the conflict from their own list.
            self._renumber(known, is_own=False)
            return False
        known.settled_at, known.settled_by = saying.at, saying.staff
        self._renumber(known, is_own=True)
        return True

    def reopen(self, row: LiveRow, op: Op, conflict: str) -> bool:
        """Open a settled conflict again; if the field is disputed anew already, its values join that dispute."""
        self._working.load_conflicts([row.id])
        known = self._working.conflicts.get((row.feed, conflict))
        if known is None or known.settled_at is None or known.record != row.id or known.field not in op.changes:
            return False
        newer = self._working.open_conflict(row, known.field)
        if newer is not None:
            self._renumber(known, is_own=False)  # its author has it open: they are told that it is not
            return self._say(newer, joined(newer.sayings, known.sayings))
        known.settled_at, known.settled_by = None, None
        self._renumber(known, is_own=self._had_seen(known, op.base))
        return True

    def rename(self, row: LiveRow, earlier: str) -> None:
        """Let what was listed of a record under its earlier id, open or settled, go on under the one it has now.

        After a restore a conflict may be told before its record is, and the record may then have met its like.
        """
        self._working.load_conflicts([earlier])
        for known in self._working.conflicts.values():
            if known.feed == row.feed and known.record == earlier:
                known.record = row.id
                self._renumber(known, is_own=False)

    def _had_seen(self, known: OpenConflict, base: int) -> bool:
        return known.seq <= base or known.seq in self._own

    def _renumber(self, known: OpenConflict, *, is_own: bool) -> None:
        known.seq, known.is_changed = self._working.next_seq(known.feed), True
        if is_own:
            self._own.add(known.seq)

    def _say(self, known: OpenConflict, sayings: tuple[Saying, ...]) -> bool:
        if sayings == known.sayings:
            return False
        known.sayings = sayings
        known.seq, known.is_changed = self._working.next_seq(known.feed), True
        return True
