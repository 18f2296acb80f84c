"""What a field is typed into: a line, a note, or a choice."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import (
    QApplication,
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


def pressed(event: QEvent, *keys: Qt.Key) -> bool:
    """Whether one of these keys was pressed."""
    return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in keys


def claims(event: QEvent, *keys: Qt.Key) -> bool:
    """Whether one of these keys is about to be taken by a shortcut."""
    return event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in keys


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


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

    def resolve(self) -> None:
        """Find out what stands in it, where that takes a look at what there is."""

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
        if not shiboken6.isValid(self.line):
            return False  # events still come while the line is being taken down
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


class OfferedWords(QObject):
    """The list of words a completer opens below a line; it leaves the cursor and the keys to the line they are for."""

    def __init__(self, completer: QCompleter, line: QLineEdit, name: str) -> None:
        popup = completer.popup()
        assert popup is not None, "completers have a popup"
        super().__init__(popup)
        self.popup = popup
        self._line = line
        popup.setAccessibleName(name)
        line.setCompleter(completer)
        # On X11 the list's own window hears late that it had the keyboard. Told to pass that on to the line, it would
        # call the cursor back from the field that Tab has gone to meanwhile.
        popup.setFocusProxy(None)  # type: ignore[arg-type]  # the stubs forget that a proxy can be taken away
        popup.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Keys that X11 still gives to the list when it has closed are meant for where the cursor went. The application
        # has no such widget while it takes the list for its window.
        if event.type() not in _KEYS or self.popup.isVisible():
            return False
        QApplication.sendEvent(self._line.window().focusWidget() or self._line, event)
        return True


def input_for(spec: FieldSpec) -> Input:
    """The right input for a field that names no other record."""
    match spec.type:
        case FieldType.NOTE:
            return NoteInput(NoteEdit())
        case FieldType.CHOICE:
            return ChoiceInput(ComboBox(), [(value, phrases.choice_words(value)) for value in spec.choices])
        case FieldType.FLAG:
            yes, no = phrases.translate("phrases", "Yes"), phrases.translate("phrases", "No")
            return ChoiceInput(ComboBox(), [("yes", yes), ("no", no)])
        case FieldType.LANGUAGE:
            line = QLineEdit()
            completer = QCompleter(sorted(phrases.language_name(one.code) for one in LANGUAGES), line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            OfferedWords(completer, line, spec.label)
            return LineInput(line)
        case _:
            return LineInput(QLineEdit())
