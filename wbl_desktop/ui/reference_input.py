"""Another record, found by typing a part of its name; what the words may mean is searched behind the window.

Every letter is answered from the worker. Who presses Down, Enter or Tab before the answer is there gets it at once, as
the next key may follow any moment: that one search is the window's own, and short, as its order is an index's.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit
from typing_extensions import override

from wbl_desktop.ui.inputs import LineInput, OfferedWords, pressed
from wbl_desktop.ui.lookups import Choice, LookUp
from wbl_desktop.ui.parts import Debounce
from wbl_desktop.ui.worker import Task


class ReferenceInput(LineInput):
    """A line in which a record is named by words."""

    def __init__(self, line: QLineEdit, look_up: LookUp) -> None:
        super().__init__(line)
        self._look_up = look_up
        self._id = ""
        self._own = ""  # the words that stand for it
        self._choices: list[Choice] = []
        self._by_words: dict[str, str] = {}
        self._answered: str | None = None  # the words to which the choices are the answer
        self._task: Task | None = None
        self._typing = Debounce(self)
        self._typing.due.connect(self._search)
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(8)
        self._popup = OfferedWords(completer, line, self.tr("Choices")).popup
        self._popup.setProperty("role", "popup")
        self._completer = completer
        completer.activated.connect(self._chosen)
        line.textEdited.connect(self._typed)

    @override
    def words(self) -> str:
        text = self.line.text().strip()
        if text and text == self._own:
            return self._id
        return self._by_words.get(text, text)

    @property
    def is_known(self) -> bool:
        """Whether what stands in it is something there is, or nothing at all."""
        text = self.line.text().strip()
        return not text or text in self._by_words or (text == self._own and self._own != self._id)

    @override
    def resolve(self) -> None:
        """Take the only thing that can be meant. Otherwise the words go to the check, which asks to choose."""
        text = self.line.text().strip()
        if self.is_known:
            return
        self._answer_now(text)
        if text not in self._by_words and len(self._choices) == 1:
            self._by_words[text] = self._choices[0].id

    @override
    def show_words(self, words: str) -> None:
        self._forget_question()
        self._id = words
        self._own = self._look_up.heading(words) if words else ""
        super().show_words(self._own)

    @property
    def is_asking(self) -> bool:
        """Whether an answer is still to come."""
        return self._task is not None or self._typing.is_waiting

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._forget_question()
        wanted = text.casefold().split()
        # Until the answer is there: of what was found before, what still fits.
        self._show([one for one in self._choices if all(word in one.words.casefold() for word in wanted)])
        if self._look_up.worker is None:
            self._search()
        else:
            self._typing.poke()

    @Slot()
    def _search(self) -> None:
        words = self.line.text().strip()
        work, worker = self._look_up.ask(words), self._look_up.worker
        if worker is None:
            self._hold(words, work())
        else:
            self._task = worker.read(self, work, partial(self._arrived, words))

    def _arrived(self, words: str, found: list[Choice]) -> None:
        self._task = None
        if words != self.line.text().strip():
            return  # an arrow has put one of the choices there
        self._hold(words, found)
        if found and words and self.line.hasFocus():
            self._completer.complete()
        elif not found:
            self._popup.hide()

    def _answer_now(self, words: str) -> None:
        self._forget_question()
        if self._answered != words:
            self._hold(words, self._look_up.ask(words)())

    def _forget_question(self) -> None:
        self._typing.stop()
        if self._task is not None:
            self._task.drop()
            self._task = None

    def _hold(self, words: str, found: list[Choice]) -> None:
        self._answered = words
        self._choices = found
        self._by_words = {choice.words: choice.id for choice in found}
        self._show(found)

    def _show(self, choices: Sequence[Choice]) -> None:
        self._model.setStringList([choice.words for choice in choices])

    @Slot(str)
    def _chosen(self, words: str) -> None:
        self._forget_question()
        self._id, self._own = self._by_words.get(words, self._id), words
        self.line.setText(words)
        self.kept.emit()
        QTimer.singleShot(0, self.moved_on.emit)  # once the list of choices has closed

    @override
    def entered(self) -> None:
        if self._popup.isVisible() and self._popup.currentIndex().isValid():
            return  # Enter takes the marked choice, which then moves on
        if self.is_asking:
            self._answer_now(self.line.text().strip())
            if self._choices:
                self._chosen(self._choices[0].words)  # the list would have opened on it
                return
        super().entered()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if pressed(event, Qt.Key.Key_Down) and not self._popup.isVisible():
            self._open()
            return True
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._answered = None  # since then, something may have come or gone
        return super().eventFilter(watched, event)

    def _open(self) -> None:
        """Open the choices, all of them where nothing is typed; where the list was about to open, mark the first."""
        text, was_asking = self.line.text().strip(), self.is_asking
        self._answer_now("" if text == self._own else text)
        self._completer.complete()
        if was_asking and self._choices:
            self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
