"""Take back a whole command: a new change that puts the old values back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.application.ports import Entry, Moment, Notice, Session
from wbl_desktop.application.sync_ports import REOPENS
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.merge import FOLLOWS


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoCommand:
    """Undo the command of that id; declines if somebody has changed one of its fields since."""

    undoes: str

    VERB: ClassVar[str] = "undo"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        entries = session.entries_of(self.undoes)
        if not entries:
            raise Refusal("nothing_to_undo")
        for entry in reversed(entries):
            _take_back(session, moment, entry)
        return [Notice(code="undone", facts={"verb": entries[0].verb, "records": len(entries)})]


def _take_back(session: Session, moment: Moment, entry: Entry) -> None:
    record = session.get(entry.kind, entry.record)
    if record is None:
        raise Refusal("undo_overtaken", kind=entry.kind, id=entry.record, field="")
    held = record.values()
    for name, (_, new) in entry.changes.items():
        if held.get(name) != new:
            raise Refusal("undo_overtaken", kind=entry.kind, id=entry.record, field=name)
    if entry.resolves:
        _take_back_answer(session, entry)
        return
    back: dict[str, Plain] = {name: old for name, (old, _) in entry.changes.items()}
    if entry.inserted:
        # What was added is retired, not erased: an undo of the undo brings it back whole.
        if record.is_retired:
            raise Refusal("undo_overtaken", kind=entry.kind, id=entry.record, field="retired_at")
        back = {"retired_at": moment.now.isoformat(timespec="seconds")}
    if entry.verb == FOLLOWS:
        session.follow(entry.kind, entry.record, back)
    else:
        session.update(entry.kind, entry.record, back)


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
