"""Who changed what and when, with the old value one press away."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.ports import Entry, Reader
from wbl_desktop.domain.fields import FieldSpec, FieldType, Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.detail import Tab
from wbl_desktop.ui.lookups import activity_words, heading_of
from wbl_desktop.ui.parts import button, clear, column, say
from wbl_desktop.ui.worker import Task

_NEWEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line of the history."""

    who: str
    when: str
    full: str
    what: str
    spec: FieldSpec | None
    old: Plain


def changes_of(reader: Reader, record: Record, entries: list[Entry], today: object) -> list[Change]:
    """The journal of a record as lines, newest first."""
    lines: list[Change] = []
    names: dict[str, str] = {}
    for entry in reversed(entries[-_NEWEST:]):
        if entry.staff not in names:
            staff = reader.get("staff", entry.staff)
            names[entry.staff] = staff.heading() if staff else QCoreApplication.translate("History", "somebody")
        who = names[entry.staff]
        if entry.origin == "district":
            who = QCoreApplication.translate("History", "{0}, from another laptop").format(who)
        when = phrases.near_moment(entry.at, today)  # type: ignore[arg-type]
        common = {"who": who, "when": when, "full": entry.at}
        if entry.inserted:
            lines.append(Change(what=QCoreApplication.translate("History", "Added"), spec=None, old=None, **common))
            continue
        for name, (old, new) in entry.changes.items():
            spec = record.spec(name)
            if spec is not None:
                lines.append(Change(what=_said(reader, spec, old, new), spec=spec, old=old, **common))
    return lines


def _said(reader: Reader, spec: FieldSpec, old: Plain, new: Plain) -> str:
    if spec.name == "retired_at":
        translate = QCoreApplication.translate
        return translate("History", "Retired") if new else translate("History", "Restored")
    none = QCoreApplication.translate("History", "nothing")
    return (
        f"{phrases.label_of(spec)}: {value_words(reader, spec, old) or none} → {value_words(reader, spec, new) or none}"
    )


def value_words(reader: Reader, spec: FieldSpec, value: Plain) -> str:
    """A value in words, references by their heading."""
    if value is None:
        return ""
    if spec.name == "activity":
        return activity_words(value)
    if spec.type is FieldType.REFERENCE and spec.refers_to:
        return heading_of(reader, reader.get(spec.refers_to, str(value)))
    return phrases.shown(spec, value)


class HistoryTab(Tab):
    """The journal of one record; restoring an old value is a new change."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._note = say("muted", "", wrap=True)
        self.setLayout(column(self._list, self._note))
        self._record: Record | None = None
        self._task: Task | None = None

    @override
    def show_record(self, record: Record) -> None:
        self._record = record

        def work() -> list[Change]:
            reader = self.bridge.read()
            return changes_of(reader, record, reader.history(record.KIND, record.id), self.bridge.today)

        self._task = self.bridge.worker.read(self, work, self._arrived, instead_of=self._task)

    def _arrived(self, changes: list[Change]) -> None:
        clear(self._list)
        for change in changes:
            self._list.addWidget(self._line(change))
        self._note.setText(self.tr("Nothing has been written down yet.") if not changes else "")

    def _line(self, change: Change) -> QWidget:
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 5, 0, 5)
        grid.setColumnStretch(1, 1)
        when = say("muted", change.when)
        when.setFixedWidth(150)
        when.setToolTip(change.full)
        grid.addWidget(when, 0, 0)
        grid.addWidget(say("body", change.what, wrap=True, select=True), 0, 1)
        grid.addWidget(say("muted", change.who), 1, 1)
        record, spec = self._record, change.spec
        if record is not None and spec is not None and spec.name not in {"retired_at", "merged_into"}:
            held = record.values().get(spec.name)
            if held != change.old and spec in kind_named(record.KIND).specs():
                words = self.tr("Put back")
                put = button(words, lambda: self._put_back(spec, change.old), link=True)
                put.setAccessibleName(
                    self.tr("Put back {0}").format(phrases.shown(spec, change.old) or self.tr("nothing"))
                )
                grid.addWidget(put, 0, 2)
        return line

    def _put_back(self, spec: FieldSpec, old: Plain) -> None:
        if self._record is not None:
            self.bridge.run(EditRecord(kind=self._record.KIND, id=self._record.id, values={spec.name: spec.show(old)}))
