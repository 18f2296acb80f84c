"""Editing in place: a field looks like text until focused, Enter keeps and moves on, Esc returns the old value."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from wbl_desktop.domain.failures import Failure, Refusal
from wbl_desktop.domain.fields import FieldSpec, Plain
from wbl_desktop.ui import phrases
from wbl_desktop.ui.inputs import ChoiceInput, Input
from wbl_desktop.ui.parts import restyle, say
from wbl_desktop.ui.reference_input import ReferenceInput
from wbl_desktop.ui.told import told_failure


class FieldEditor(QWidget):
    """One field of a record: label, value edited in place, and below it what is wrong, in plain words."""

    changed = Signal(str, str)  # field name, checked words for the desk
    moved_on = Signal()

    def __init__(self, spec: FieldSpec, entry: Input, today: date, *, in_place: bool = True) -> None:
        super().__init__()
        self.spec = spec
        self.entry = entry
        self._today = today
        self._value: Plain = None
        self.label = say("label", phrases.label_of(spec))
        self.label.setBuddy(entry.widget)
        self.label.setWordWrap(True)
        self.error = QLabel()
        self.error.setProperty("role", "error")
        self.error.setWordWrap(True)
        self.error.hide()
        widget = entry.widget
        widget.setAccessibleName(phrases.label_of(spec))
        widget.setProperty("inplace", in_place)
        widget.setObjectName(spec.name)
        if isinstance(widget, QLineEdit | QPlainTextEdit) and in_place:
            widget.setPlaceholderText("–")
        elif isinstance(widget, QLineEdit):
            widget.setPlaceholderText(phrases.example(spec))
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Tab stops here for the widget: Qt then moves them together
        self.setFocusProxy(widget)
        entry.kept.connect(self.keep)
        entry.moved_on.connect(self.moved_on)
        entry.gave_up.connect(self.give_up)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, 132)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
        self.label.setContentsMargins(0, 7, 0, 0)
        self.label.setFixedWidth(132)
        grid.addWidget(self.entry.widget, 0, 1)
        grid.addWidget(self.error, 1, 1)

    def stand_second(self) -> None:
        """Stand at the right of another field: the label takes only the room it needs."""
        self.label.setFixedWidth(84)
        grid = self.layout()
        assert isinstance(grid, QGridLayout), "laid out above"
        grid.setColumnMinimumWidth(0, 84)

    def set_value(self, plain: Plain, *, anew: bool = False) -> None:
        """Show what is kept, unless a person is typing here or has yet to put right what was typed.

        ``anew``: another record comes into view; what was typed belongs to the one before.
        """
        self._value = plain
        if anew or not (self.is_wrong or self.is_being_typed_in()):
            self._show()

    @property
    def is_wrong(self) -> bool:
        """Whether something stands here that cannot be kept."""
        return bool(self.error.text())

    def is_being_typed_in(self) -> bool:
        """Whether a person is at it: the cursor is here and something is typed or stepped to that is not kept yet."""
        widget = self.entry.widget
        if not widget.hasFocus():
            return False
        if isinstance(widget, QLineEdit):
            return widget.isModified()
        if isinstance(widget, QPlainTextEdit):
            return widget.document().isModified()
        return isinstance(self.entry, ChoiceInput) and self.entry.is_stepped()

    def _show(self) -> None:
        self.entry.show_words(self._as_shown())
        if isinstance(self.entry.widget, QPlainTextEdit):
            self.entry.widget.document().setModified(False)
        elif isinstance(self.entry.widget, QLineEdit):
            self.entry.widget.setModified(False)
        self.tell_wrong("")

    def _as_shown(self) -> str:
        if isinstance(self.entry, ChoiceInput | ReferenceInput):
            return self.spec.show(self._value)
        return phrases.shown(self.spec, self._value)

    def value(self) -> str:
        """What a person typed, as the field's check reads it."""
        return phrases.typed(self.spec, self.entry.words(), self._today)

    def check(self) -> Plain:
        """The plain value; shows what is wrong and raises the Refusal when it cannot be."""
        self.entry.resolve()
        try:
            if isinstance(self.entry, ReferenceInput) and not self.entry.is_known:
                raise Refusal("field_not_a_reference", field=self.spec.name, label=self.spec.label)
            plain = self.spec.parse(self.value())
        except Refusal as refusal:
            self.tell_wrong(told_failure(refusal))
            raise
        self.tell_wrong("")
        return plain

    @Slot()
    def keep(self) -> None:
        """Hand the value on if it has changed and can be."""
        self.entry.resolve()
        if self.entry.words() == self._as_shown():
            self.tell_wrong("")
            return
        try:
            plain = self.check()
        except Refusal:
            return
        if plain == self._value:
            self._show()
            return
        self._value = plain
        self._show()
        self.changed.emit(self.spec.name, self.spec.show(plain))

    @Slot()
    def give_up(self) -> None:
        """Back to the old value."""
        self._show()

    def refuse(self, failure: Failure, old: Plain) -> None:
        """The desk said no: say why, keep what was typed so that it can be put right."""
        self._value = old
        self.tell_wrong(told_failure(failure))

    def tell_wrong(self, words: str) -> None:
        """Say what is wrong below the field, or nothing."""
        self.error.setText(words)
        self.error.setVisible(bool(words))
        self.entry.widget.setAccessibleDescription(words)
        restyle(self.entry.widget, "wrong", "true" if words else "false")
