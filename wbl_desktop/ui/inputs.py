"""What a field is typed into: a line, a note, a choice, or another record found by its name."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from wbl_desktop.domain.fields import FieldSpec, FieldType
from wbl_desktop.domain.languages import LANGUAGES
from wbl_desktop.ui import phrases
from wbl_desktop.ui.parts import claims_undo


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing a reference can mean: an id and the words a person knows it by."""

    id: str
    words: str


Choices = Callable[[str], list[Choice]]  # words typed so far -> what they may mean
Heading = Callable[[str], str]  # id -> words


def pressed(event: QEvent, *keys: Qt.Key) -> bool:
    """Whether one of these keys was pressed."""
    return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in keys


def claims(event: QEvent, *keys: Qt.Key) -> bool:
    """Whether one of these keys is about to be taken by a shortcut."""
    return event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in keys


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
        line.returnPressed.connect(self.entered)

    @override
    def words(self) -> str:
        return self.line.text()

    @override
    def show_words(self, words: str) -> None:
        self.line.setText(words)
        self.line.setCursorPosition(0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.line.isModified() and claims_undo(event):
            event.ignore()
            return True  # nothing is typed here: undo means the last change that was kept
        if self.line.isModified() and claims(event, Qt.Key.Key_Escape):
            event.accept()
        if self.line.isModified() and pressed(event, Qt.Key.Key_Escape):
            self.gave_up.emit()
            return True
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.kept.emit()
        return False

    @Slot()
    def entered(self) -> None:
        """Enter was pressed."""
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
        if not changed and claims_undo(event):
            event.ignore()
            return True
        if changed and claims(event, Qt.Key.Key_Escape):
            event.accept()
        if changed and pressed(event, Qt.Key.Key_Escape):
            self.gave_up.emit()
            return True
        held = event.modifiers() if isinstance(event, QKeyEvent) else Qt.KeyboardModifier.NoModifier
        if pressed(event, *_ENTER) and held & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit()
            self.moved_on.emit()
            return True
        if event.type() == QEvent.Type.FocusOut:
            self.kept.emit()
        return False


def _opens_choices(event: QEvent) -> bool:
    held = event.modifiers() if isinstance(event, QKeyEvent) else Qt.KeyboardModifier.NoModifier
    alt = bool(held & Qt.KeyboardModifier.AltModifier)
    return pressed(event, Qt.Key.Key_Space, Qt.Key.Key_F4) or (alt and pressed(event, Qt.Key.Key_Down, Qt.Key.Key_Up))


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
        box.activated.connect(self._activated)
        box.installEventFilter(self)
        self._steps = False  # the next choice comes from an arrow or a letter
        self._stepped = False

    @override
    def words(self) -> str:
        return str(self.box.currentData() or "")

    @override
    def show_words(self, words: str) -> None:
        self._stepped = False
        self.box.setCurrentIndex(max(0, self.box.findData(words)))

    def is_stepped(self) -> bool:
        """Whether the arrows have moved it since it was kept."""
        return self._stepped  # said from memory: events still come while the box is being taken down

    @Slot()
    def _activated(self) -> None:
        # Arrows and letters only step through the values: one is kept when it is left or Enter is pressed, so that
        # going from 9 to 12 is one change and not three.
        self._stepped = self._steps
        if not self._steps:
            self.kept.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.is_stepped() and claims(event, Qt.Key.Key_Escape):
            event.accept()
        if self.is_stepped() and pressed(event, Qt.Key.Key_Escape):
            self.gave_up.emit()
            return True
        if pressed(event, *_ENTER):
            self._stepped = False
            self.kept.emit()
            self.moved_on.emit()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._steps = not _opens_choices(event)
        elif event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}:
            self._steps = False
        if self._stepped and isinstance(event, QFocusEvent) and event.lostFocus():
            self._stepped = False
            self.kept.emit()
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
        popup = completer.popup()
        assert popup is not None, "completers have a popup"
        popup.setProperty("role", "popup")
        popup.setAccessibleName(self.tr("Choices"))
        self._popup = popup
        self._completer = completer
        completer.activated.connect(self._chosen)
        line.setCompleter(completer)
        # On X11 the list's own window hears late that it had the keyboard. Told to pass that on to the line, it would
        # call the cursor back from the field that Tab has gone to meanwhile.
        popup.setFocusProxy(None)  # type: ignore[arg-type]  # the stubs forget that a proxy can be taken away
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
        self.kept.emit()
        QTimer.singleShot(0, self.moved_on.emit)  # once the list of choices has closed

    @override
    def entered(self) -> None:
        if self._popup.isVisible() and self._popup.currentIndex().isValid():
            return  # Enter takes the marked choice, which then moves on
        super().entered()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if pressed(event, Qt.Key.Key_Down) and not self._popup.isVisible():
            self._typed("" if self._id else self.line.text())
            self._completer.complete()
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
            popup = completer.popup()
            assert popup is not None, "completers have a popup"
            popup.setAccessibleName(spec.label)
            line.setCompleter(completer)
            return LineInput(line)
        case _:
            return LineInput(QLineEdit())
