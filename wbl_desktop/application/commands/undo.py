"""Take back a whole command: a new change that puts the old values back."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.application.imports.staying import IMPORT, Staying, differing, staying
from wbl_desktop.application.ports import Entry, Moment, Notice, Session
from wbl_desktop.application.sync_ports import REOPENS
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.merge import FOLLOWS
from wbl_desktop.domain.record import Record

_AT_ONCE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoCommand:
    """Undo the command of that id; declines if somebody has changed one of its fields since.

    An import declines with the list of what was changed or used since; with ``keep_changed`` that stays as it is, and
    the rest is taken back. ``cancelled`` is asked now and then: who stops it has everything as it was.

    Raises:
        Refusal: ``nothing_to_undo``, ``undo_overtaken``, ``import_changed_since``, ``import_all_changed``,
            ``undo_cancelled``.
    """

    undoes: str
    keep_changed: bool = False
    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None

    VERB: ClassVar[str] = "undo"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        first = next(session.entries_of(self.undoes), None)
        if first is None:
            raise Refusal("nothing_to_undo")
        is_import = first.verb == IMPORT
        way = _Way(self, session.entry_count(self.undoes) * (2 if is_import else 1))  # looked at, then taken back
        kept = staying(session, self.undoes, way.step) if is_import else Staying()
        told = kept.told()
        if told and not self.keep_changed:
            raise Refusal("import_changed_since", count=len(told), batch=self.undoes, records=told)
        changed = 0
        # A page at a time: what a whole district's import wrote does not fit in memory.
        for some in _runs(session.entries_of(self.undoes, newest_first=True)):
            changed += _take_back_all(session, moment, some, kept)
            way.step(len(some))
        if not changed and told:
            raise Refusal("import_all_changed", count=len(told), batch=self.undoes, records=told)
        if not changed:
            raise Refusal("nothing_to_undo")
        _go_on_knowing(session, self.undoes, kept)
        notices = [Notice(code="undone", facts={"verb": first.verb, "records": changed})]
        return [*notices, Notice(code="import_stays", facts={"count": len(told), "records": told})] if told else notices


class _Way:
    """How far it is, and whether somebody stopped it."""

    def __init__(self, command: UndoCommand, total: int) -> None:
        self._command = command
        self._total = total
        self._done = 0

    def step(self, count: int) -> None:
        """So many more entries are dealt with; Refusal ``undo_cancelled`` when somebody stopped it."""
        self._done += count
        if self._command.cancelled is not None and self._command.cancelled():
            raise Refusal("undo_cancelled")
        if self._command.progress is not None:
            self._command.progress(self._done, self._total)


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


def _take_back_all(session: Session, moment: Moment, some: list[Entry], kept: Staying) -> int:
    """Take these entries back but for what stays; how many were."""
    going = [entry for entry in some if not kept.holds(entry)]
    records = session.rows(some[0].kind, [entry.record for entry in going])
    back = [_way_back(moment, entry, records.get(entry.record), kept.fields_of(entry)) for entry in going]
    back = [(record, changes) for record, changes in back if changes]
    first = some[0]
    if not back:
        return 0
    if first.resolves:
        _take_back_answer(session, first)
    elif first.verb == FOLLOWS:
        session.follow(first.kind, first.record, back[0][1])
    else:
        session.update_many(back)
    return len(back)


def _way_back(
    moment: Moment, entry: Entry, record: Record | None, stays: tuple[str, ...]
) -> tuple[Record, dict[str, Plain]]:
    """The record and what puts it back; Refusal when somebody has changed it since."""
    if record is None:
        raise Refusal("undo_overtaken", kind=entry.kind, id=entry.record, field="")
    for name in differing(entry, record.values()):
        if name not in stays:
            raise Refusal("undo_overtaken", kind=entry.kind, id=entry.record, field=name)
    if entry.inserted and not entry.resolves:
        # What was added is retired, not erased: an undo of the undo brings it back whole.
        return record, {"retired_at": moment.now.isoformat(timespec="seconds")}
    return record, {name: old for name, (old, _) in entry.changes.items() if name not in stays}


def _go_on_knowing(session: Session, batch: str, kept: Staying) -> None:
    """What an import brought and stays is still known as brought by it: the next roster is compared with that."""
    by_kind: dict[str, list[str]] = {}
    for entry in session.entries_of(batch) if kept.made or kept.over else ():
        if entry.inserted and kept.holds(entry):
            stays = kept.records.get(entry.record)
            by_kind.setdefault(entry.kind, []).append(stays.id if stays else entry.record)
    for kind, ids in by_kind.items():
        for start in range(0, len(ids), _AT_ONCE):
            session.keep_imported(kind, list(session.imported(kind, ids[start : start + _AT_ONCE]).values()))


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
