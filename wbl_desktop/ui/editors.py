"""Editing in place: a field looks like text until it is focused, Enter keeps and moves on, Esc returns the old value."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from wbl_desktop.domain.failures import Failure, Refusal
from wbl_desktop.domain.fields import FieldSpec, FieldType, Plain
from wbl_desktop.domain.languages import LANGUAGES
from wbl_desktop.ui import phrases
from wbl_desktop.ui.parts import restyle, say
from wbl_desktop.ui.told import told_failure


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing a reference can mean: an id and the words a person knows it by."""

    id: str
    words: str


Choices = Callable[[str], list[Choice]]  # words typed so far -> what they may mean
Heading = Callable[[str], str]  # id -> words


class Input(QObject):
    """What a field is typed into, whatever widget that is."""

    kept = Signal()  # Enter, focus gone, or a choice made
    moved_on = Signal()  # Enter: go to the next field
    gave_up = Signal()  # Esc

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget

    def words(self) -> str:
        """What stands in it."""
        raise AssertionError("each input says its own words")

    def show_words(self, words: str) -> None:
        """Put words in it."""
        raise AssertionError("each input shows its own words")


class LineInput(Input):
    """One line of text."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self.line = line
        line.installEventFilter(self)
        line.returnPressed.connect(self._entered)

    @override
    def words(self) -> str:
        return self.line.text()

    @override
    def show_words(self, words: str) -> None:
        self.line.setText(words)
        self.line.setCursorPosition(0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.line.isModified():
                event.accept()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.line.isModified():
                self.gave_up.emit()
                return True
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.kept.emit()
        return False

    @Slot()
    def _entered(self) -> None:
        self.kept.emit()
        self.moved_on.emit()


class NoteEdit(QPlainTextEdit):
    """Several lines, as tall as what stands in them."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        lines = max(1, min(12, int(self.document().documentLayout().documentSize().height())))
        height = lines * self.fontMetrics().lineSpacing() + 14
        if height != self.height():
            self.setFixedHeight(height)


class NoteInput(Input):
    """Several lines of text; Ctrl+Enter keeps and moves on, Enter begins a new line."""

    def __init__(self, edit: NoteEdit) -> None:
        super().__init__(edit)
        self.edit = edit
        edit.installEventFilter(self)

    @override
    def words(self) -> str:
        return self.edit.toPlainText()

    @override
    def show_words(self, words: str) -> None:
        self.edit.setPlainText(words)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        changed = self.edit.document().isModified()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and changed:
                event.accept()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and changed:
                self.gave_up.emit()
                return True
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.kept.emit()
                self.moved_on.emit()
                return True
        if event.type() == QEvent.Type.FocusOut:
            self.kept.emit()
        return False


class ComboBox(QComboBox):
    """A choice that leaves the mouse wheel to the page."""

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.view().isVisible():
            event.ignore()
            return False
        return super().event(event)


class ChoiceInput(Input):
    """One of a few named values, or none."""

    def __init__(self, box: QComboBox, options: list[tuple[str, str]]) -> None:
        super().__init__(box)
        self.box = box
        box.addItem("–", "")
        for value, words in options:
            box.addItem(words, value)
        box.activated.connect(self.kept)
        box.installEventFilter(self)

    @override
    def words(self) -> str:
        return str(self.box.currentData() or "")

    @override
    def show_words(self, words: str) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(words)))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.kept.emit()
                self.moved_on.emit()
                return True
        return False


class ReferenceInput(LineInput):
    """Another record, found by typing a part of its name."""

    def __init__(self, line: QLineEdit, choices: Choices, heading: Heading) -> None:
        super().__init__(line)
        self._choices = choices
        self._heading = heading
        self._by_words: dict[str, str] = {}
        self._id = ""
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(8)
        completer.popup().setProperty("role", "popup")
        completer.popup().setAccessibleName(self.tr("Choices"))
        completer.activated.connect(self._chosen)
        line.setCompleter(completer)
        line.textEdited.connect(self._typed)

    @override
    def words(self) -> str:
        text = self.line.text().strip()
        if not text:
            return ""
        if self._id and text == self._heading(self._id):
            return self._id
        if text in self._by_words:
            return self._by_words[text]
        # One thing only is meant: take it. Otherwise the words go to the check, which asks to choose.
        found = self._choices(text)
        return found[0].id if len(found) == 1 else text

    @override
    def show_words(self, words: str) -> None:
        self._id = words
        super().show_words(self._heading(words) if words else "")

    @Slot(str)
    def _typed(self, text: str) -> None:
        found = self._choices(text)
        self._by_words = {choice.words: choice.id for choice in found}
        self._model.setStringList([choice.words for choice in found])

    @Slot(str)
    def _chosen(self, words: str) -> None:
        self._id = self._by_words.get(words, self._id)
        self.line.setText(words)
        QTimer.singleShot(0, self.kept.emit)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down and not self.line.completer().popup().isVisible():
                self._typed("" if self._id else self.line.text())
                self.line.completer().complete()
                return True
        return super().eventFilter(watched, event)


def input_for(spec: FieldSpec, *, choices: Choices | None = None, heading: Heading | None = None) -> Input:
    """The right input for a field."""
    match spec.type:
        case FieldType.NOTE:
            return NoteInput(NoteEdit())
        case FieldType.CHOICE:
            return ChoiceInput(ComboBox(), [(value, phrases.choice_words(value)) for value in spec.choices])
        case FieldType.FLAG:
            yes, no = phrases.translate("phrases", "Yes"), phrases.translate("phrases", "No")
            return ChoiceInput(ComboBox(), [("yes", yes), ("no", no)])
        case FieldType.REFERENCE if choices is not None and heading is not None:
            return ReferenceInput(QLineEdit(), choices, heading)
        case FieldType.LANGUAGE:
            line = QLineEdit()
            completer = QCompleter(sorted(phrases.language_name(one.code) for one in LANGUAGES), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.popup().setAccessibleName(spec.label)
            line.setCompleter(completer)
            return LineInput(line)
        case _:
            return LineInput(QLineEdit())


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
        if isinstance(widget, QLineEdit) and in_place:
            widget.setPlaceholderText("–")
        self._lay_out()
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

    def set_value(self, plain: Plain) -> None:
        """Show what is kept, unless a person is typing here."""
        if self._is_being_typed_in():
            self._value = plain
            return
        self._value = plain
        self._show()

    def _is_being_typed_in(self) -> bool:
        widget = self.entry.widget
        if isinstance(widget, QLineEdit):
            return widget.hasFocus() and widget.isModified()
        return isinstance(widget, QPlainTextEdit) and widget.hasFocus() and widget.document().isModified()

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
        try:
            plain = self.spec.parse(self.value())
        except Refusal as refusal:
            self.tell_wrong(told_failure(refusal))
            raise
        self.tell_wrong("")
        return plain

    @Slot()
    def keep(self) -> None:
        """Hand the value on if it has changed and can be."""
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
