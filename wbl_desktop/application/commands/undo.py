"""Take back a whole command: a new change that puts the old values back."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.application.ports import Entry, Moment, Notice, Session
from wbl_desktop.application.sync_ports import REOPENS
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.merge import FOLLOWS
from wbl_desktop.domain.record import Record

_AT_ONCE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoCommand:
    """Undo the command of that id; declines if somebody has changed one of its fields since."""

    undoes: str
    progress: Callable[[int, int], None] | None = None

    VERB: ClassVar[str] = "undo"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        total = session.entry_count(self.undoes)
        done, verb = 0, ""
        # A page at a time: what a whole district's import wrote does not fit in memory.
        for some in _runs(session.entries_of(self.undoes, newest_first=True)):
            _take_back_all(session, moment, some)
            done, verb = done + len(some), some[-1].verb
            if self.progress is not None:
                self.progress(done, total)
        if not done:
            raise Refusal("nothing_to_undo")
        return [Notice(code="undone", facts={"verb": verb, "records": done})]


def _runs(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Entries that can be taken back together: of one kind, each of another record, none with a meaning of its own."""
    some: list[Entry] = []
    records: set[str] = set()
    for entry in entries:
        full = len(some) == _AT_ONCE or entry.record in records or _alone(entry)
        if some and (full or _alone(some[0]) or entry.kind != some[0].kind):
            yield some
            some, records = [], set()
        some.append(entry)
        records.add(entry.record)
    if some:
        yield some


def _alone(entry: Entry) -> bool:
    return bool(entry.resolves) or entry.verb == FOLLOWS


def _take_back_all(session: Session, moment: Moment, some: list[Entry]) -> None:
    records = session.rows(some[0].kind, [entry.record for entry in some])
    back = [_way_back(moment, entry, records.get(entry.record)) for entry in some]
    first = some[0]
    if first.resolves:
        _take_back_answer(session, first)
    elif first.verb == FOLLOWS:
        session.follow(first.kind, first.record, back[0][1])
    else:
        session.update_many(back)


def _way_back(moment: Moment, entry: Entry, record: Record | None) -> tuple[Record, dict[str, Plain]]:
    """The record and what puts it back; Refusal when somebody has changed it since."""
    if record is None:
        raise Refusal("undo_overtaken", kind=entry.kind, id=entry.record, field="")
    held = record.values()
    for name, (_, new) in entry.changes.items():
        if held.get(name) != new:
            raise Refusal("undo_overtaken", kind=entry.kind, id=entry.record, field=name)
    if entry.inserted and not entry.resolves:
        # What was added is retired, not erased: an undo of the undo brings it back whole.
        if record.is_retired:
            raise Refusal("undo_overtaken", kind=entry.kind, id=entry.record, field="retired_at")
        return record, {"retired_at": moment.now.isoformat(timespec="seconds")}
    return record, {name: old for name, (old, _) in entry.changes.items()}


def _take_back_answer(session: Session, entry: Entry) -> None:
    """Undo what settled a conflict, or undo the undoing of it."""
    [old] = [old for old, _ in entry.changes.values()]
    reopened = (entry.resolves or "").removeprefix(REOPENS)
    if reopened == entry.resolves:
        session.reopen(entry, old)
        return
    found = [one for one in session.conflicts() if one.id == reopened]
    if found:
        session.settle(found[0], old)
    else:
        session.update(entry.kind, entry.record, dict.fromkeys(entry.changes, old))
