"""Fields of one record under each other: edited in place, or asked for a new record."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.ports import Outcome, Where
from wbl_desktop.domain.failures import Failure, Refusal
from wbl_desktop.domain.fields import FieldSpec, FieldType, Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import Record
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.editors import FieldEditor
from wbl_desktop.ui.inputs import Input, LineInput, input_for
from wbl_desktop.ui.lookups import activity_look_up, look_up_for
from wbl_desktop.ui.parts import button, on_key, row, say
from wbl_desktop.ui.reference_input import ReferenceInput
from wbl_desktop.ui.told import told_failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A few fields under one heading (empty: none); ``from+to`` stand beside each other."""

    heading: str
    fields: tuple[str, ...]


Narrowing = Mapping[str, Callable[[], Where | None]]


def editor_for(bridge: Bridge, spec: FieldSpec, *, in_place: bool, narrowing: Narrowing | None = None) -> FieldEditor:
    """The editor of a field, with look-ups where it names another record."""
    return FieldEditor(spec, _input(bridge, spec, narrowing or {}), bridge.today, in_place=in_place)


def _input(bridge: Bridge, spec: FieldSpec, narrowing: Narrowing) -> Input:
    if spec.name == "activity":
        return ReferenceInput(QLineEdit(), activity_look_up())
    if spec.type is FieldType.REFERENCE and spec.refers_to:
        where = narrowing.get(spec.name, lambda: None)
        return ReferenceInput(QLineEdit(), look_up_for(bridge.read, bridge.worker, spec.refers_to, where))
    return input_for(spec)


class FieldStack(QWidget):
    """Editors under each other, Enter leading from one to the next."""

    def __init__(
        self,
        bridge: Bridge,
        kind: str,
        sections: Sequence[Section],
        *,
        in_place: bool = True,
        narrowing: Narrowing | None = None,
    ) -> None:
        super().__init__()
        self.bridge = bridge
        self.kind = kind_named(kind)
        self.editors: dict[str, FieldEditor] = {}
        self.stack = QVBoxLayout(self)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.setSpacing(2 if in_place else 6)
        for section in sections:
            if section.heading:
                head = say("head", section.heading)
                head.setContentsMargins(0, 12 if self.editors else 4, 0, 4)
                self.stack.addWidget(head)
            for names in section.fields:
                made = [self._editor(name, in_place=in_place, narrowing=narrowing) for name in names.split("+")]
                for second in made[1:]:
                    second.stand_second()
                self.stack.addLayout(row(*made, spacing=12))
        self._in_order()

    def _editor(self, name: str, *, in_place: bool, narrowing: Narrowing | None) -> FieldEditor:
        spec = self.kind.spec(name)
        assert spec is not None, f"{self.kind.KIND} has no field {name}"
        editor = editor_for(self.bridge, spec, in_place=in_place, narrowing=narrowing)
        self.editors[name] = editor
        return editor

    def _in_order(self) -> None:
        widgets = list(self.editors.values())
        for one, next_ in pairwise(widgets):
            one.moved_on.connect(next_.setFocus)
            QWidget.setTabOrder(one, next_)

    def focus_first(self) -> None:
        """Put the cursor into the first field, ready to change it."""
        for editor in self.editors.values():
            editor.entry.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(editor.entry, LineInput):
                editor.entry.line.selectAll()
            return


class FactsForm(FieldStack):
    """A record's fields, each kept as soon as it is left."""

    def __init__(
        self, bridge: Bridge, kind: str, sections: Sequence[Section], *, narrowing: Narrowing | None = None
    ) -> None:
        super().__init__(bridge, kind, sections, narrowing=narrowing)
        self._id = ""
        self._held: dict[str, Plain] = {}
        for editor in self.editors.values():
            editor.changed.connect(self._keep)

    def show_record(self, record: Record) -> None:
        """Show this record's values; what is typed and not yet kept belongs to the record it was typed at."""
        is_another = bool(self._id) and self._id != record.id
        if is_another:
            self._leave()
        self._id = record.id
        self._held = record.values()
        for name, editor in self.editors.items():
            editor.set_value(self._held[name], anew=is_another)
        self.setEnabled(not record.is_retired)

    def _leave(self) -> None:
        """Another record comes into view: keep what is half-typed at the old one, or say what could not be kept."""
        for editor in self.editors.values():
            if editor.is_being_typed_in():
                editor.keep()
        lost = [_said(one) for one in self.editors.values() if one.is_wrong]
        if lost:
            self._say_lost(", ".join(lost))

    def _say_lost(self, words: str) -> None:
        self.bridge.noticed.emit(self.tr("Not kept: {0}").format(words))

    @Slot(str, str)
    def _keep(self, name: str, words: str) -> None:
        old = self._held.get(name)
        id_, said = self._id, _said(self.editors[name])

        def refused(failure: Failure) -> None:
            if not isinstance(failure, Refusal):
                self.bridge.failed.emit(failure)
                return
            if self._id == id_:
                self.editors[name].refuse(failure, old)
            if self._id != id_ or not self.isVisible():  # gone from view: its words must not go with it
                self._say_lost(f"{said}. {told_failure(failure)}")

        self.bridge.run(EditRecord(kind=self.kind.KIND, id=id_, values={name: words}), failed=refused)


def _said(editor: FieldEditor) -> str:
    return f"{editor.label.text()}: {editor.entry.words()}"


class NewForm(FieldStack):
    """Asks what a new record needs; nothing is kept until the button is pressed."""

    made = Signal(str)
    gave_up = Signal()

    def __init__(
        self,
        bridge: Bridge,
        kind: str,
        sections: Sequence[Section],
        *,
        verb: str,
        fixed: Mapping[str, str] | None = None,
        narrowing: Narrowing | None = None,
        primary: bool = True,
    ) -> None:
        super().__init__(bridge, kind, sections, in_place=False, narrowing=narrowing)
        self._fixed = dict(fixed or {})
        self._first: dict[str, str] = {}
        self._error = say("error", "", wrap=True)
        self._error.hide()
        self.go = button(verb, self.keep, primary=primary)
        self.stop = button(self.tr("Cancel"), self._call_off)
        self.stack.addWidget(self._error)
        self.stack.addLayout(row(140, self.go, self.stop, None, spacing=8, margins=(0, 8, 0, 8)))
        last = list(self.editors.values())[-1]
        last.moved_on.connect(self.go.setFocus)
        on_key(self, "Ctrl+Return", self.keep, inside=True)

    def set_fixed(self, values: Mapping[str, str]) -> None:
        """Values the person is not asked for."""
        self._fixed = dict(values)

    def begin(self, values: Mapping[str, Plain] | None = None) -> None:
        """Start empty, or with these values."""
        self._fill(values or {})
        self._error.hide()
        self.focus_first()

    def _fill(self, values: Mapping[str, Plain]) -> None:
        for name, editor in self.editors.items():
            editor.set_value(values.get(name), anew=True)
        self._first = self._words()

    def draft(self) -> dict[str, str]:
        """What is typed so far, by field; nothing if that is no more than the form began with."""
        words = self._words()
        return words if words != self._first else {}

    def _words(self) -> dict[str, str]:
        return {name: words for name, editor in self.editors.items() if (words := editor.entry.words())}

    def take_up(self, draft: Mapping[str, str]) -> None:
        """Go on where a person left off."""
        self.begin()
        for name, words in draft.items():
            self.editors[name].entry.show_words(words)

    @Slot()
    def _call_off(self) -> None:
        self._fill({})
        self.gave_up.emit()

    @Slot()
    def keep(self) -> None:
        """Check every field, then add the record."""
        values: dict[str, object] = dict(self._fixed)
        wrong: FieldEditor | None = None
        for name, editor in self.editors.items():
            try:
                values[name] = editor.spec.show(editor.check())
            except Refusal:
                wrong = wrong or editor
        if wrong is not None:
            wrong.setFocus()
            return
        given = {name: value for name, value in values.items() if value}
        self.bridge.run(AddRecord(kind=self.kind.KIND, values=given), self._made, self._refused, self)

    def _made(self, outcome: Outcome) -> None:
        self._fill({})
        self.made.emit(outcome.made[0] if outcome.made else "")

    def _refused(self, failure: Failure) -> None:
        editor = self.editors.get(str(failure.facts.get("field", "")))
        if editor is not None:
            editor.tell_wrong(told_failure(failure))
            editor.setFocus()
        else:
            self._error.setText(told_failure(failure))
            self._error.show()
