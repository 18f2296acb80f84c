"""The corner that says how things stand: saved, waiting for the district, offline, or needing a person."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from wbl_desktop.application.first_sight import Standing
from wbl_desktop.ui import phrases
from wbl_desktop.ui.parts import Elided, button, on_key, restyle, row
from wbl_desktop.ui.standing_words import APART_DAYS, days_apart, role_words, standing_words

if TYPE_CHECKING:
    from wbl_desktop.application.window_ports import LineStanding
    from wbl_desktop.ui.exchanging import Exchanging
    from wbl_desktop.ui.standing_pane import StandingPane

_MARK_WIDTH = 330  # of the bar's 1366 points: the box that finds anything keeps its place
_LEAST_MARK, _LEAST_OF_ALL = 200, 140  # in a window of usual width, and in a narrow one


class ShortMark(Elided):
    """A state in the room that the bar has; what does not fit is in the tooltip."""

    LEAST = _LEAST_OF_ALL

    def __init__(self) -> None:
        self._least = _LEAST_MARK
        super().__init__("")
        self.setMinimumWidth(0)  # as much as its words take, in a window that has the room
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set(self, standing: Standing, words: str) -> None:
        """Show another state."""
        self.say(phrases.standing(standing, words))
        restyle(self, "standing", standing.value)

    @override
    def say(self, words: str) -> None:
        super().say(words)
        self.updateGeometry()

    def set_narrow(self, narrow: bool) -> None:
        """The window has become narrow or wide."""
        self._least = _LEAST_OF_ALL if narrow else _LEAST_MARK
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(min(self._room(), _MARK_WIDTH), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._room(), self._least), super().minimumSizeHint().height())

    def _room(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.whole()) + 2


class Corner(QWidget):
    """The standing, the button that calls the district now, and the pane that says more."""

    sync_asked = Signal()
    warned = Signal(str)  # said once a sitting: the district was not met for long, or does not take what is entered

    def __init__(self) -> None:
        super().__init__()
        self.mark = ShortMark()
        self.sync: QPushButton = button(self.tr("Sync now"), self.sync_asked.emit, link=True)
        self.sync.setToolTip(self.tr("F5"))
        self.more: QPushButton = button(self.tr("Details"), self.open_pane, link=True)
        self.more.setToolTip(self.tr("Shift+F5"))
        self.sync.hide()
        self.more.hide()
        self.setLayout(row(self.mark, self.more, self.sync, spacing=4))
        self.pane: StandingPane | None = None
        self._line: LineStanding | None = None
        self._today: date | None = None
        self._exchanging: Exchanging | None = None
        self._has_told = False
        self._has_told_role = False
        self._narrow = False
        on_key(self, "F5", self._ask)
        on_key(self, "Shift+F5", self.open_pane)

    def follow(self, exchanging: Exchanging) -> None:
        """Say when an exchange begins, and begin one when asked."""
        self._exchanging = exchanging
        exchanging.begun.connect(self.syncing)
        self.sync_asked.connect(exchanging.now)

    @Slot()
    def _ask(self) -> None:
        if self._line is not None and self._line.enrolled:
            self.sync_asked.emit()

    def show_line(self, line: LineStanding, today: date) -> None:
        """Show how things stand."""
        self._line, self._today = line, today
        standing, words = standing_words(line, today, self._scans(line))
        self.mark.set(standing, words)
        self._show_buttons(line)
        if self.pane is not None and self.pane.isVisible():
            self.pane.show_line(line, today)
        if line.waiting and line.role and not self._has_told_role and (words := role_words(line.role)):
            self._has_told_role = True
            self.warned.emit(words)
        days = days_apart(line, today)
        if days >= APART_DAYS and not self._has_told:
            self._has_told = True
            words = self.tr(
                "This laptop has not met the district for {0} days. Your work is safe here, and only here: bring the"
                " laptop to a network, or carry it by USB stick from Settings."
            )
            self.warned.emit(words.format(days))

    def set_narrow(self, narrow: bool) -> None:
        """The window has become narrow or wide: where there is little room the words are worth more than a button."""
        self._narrow = narrow
        self.mark.set_narrow(narrow)
        if self._line is not None:
            self._show_buttons(self._line)

    def _show_buttons(self, line: LineStanding) -> None:
        self.sync.setVisible(line.enrolled and not self._narrow)  # the pane has it too
        self.more.setVisible(line.enrolled)

    def _scans(self, line: LineStanding) -> str:
        return self.tr("%n scan(s) waiting", "", line.files_waiting) if line.files_waiting else ""

    @Slot()
    def open_pane(self) -> None:
        """Say everything there is to say about the line."""
        from wbl_desktop.ui.standing_pane import StandingPane

        line, today, exchanging = self._line, self._today, self._exchanging
        if line is None or today is None or exchanging is None or exchanging.bridge is None or not line.enrolled:
            return
        if self.pane is None:
            self.pane = StandingPane(self)
            self.pane.sync.clicked.connect(self._ask)
        self.pane.show_line(line, today)
        bridge = exchanging.bridge
        bridge.worker.read(self.pane, bridge.floors.line.log, self.pane.show_log)
        self.pane.open_below(self)

    @Slot()
    def saving(self) -> None:
        """A change is on its way to the disk."""
        self.mark.set(Standing.NONE, self.tr("Saving…"))

    @Slot()
    def syncing(self) -> None:
        """The district is being asked."""
        self.mark.set(Standing.UNDER_WAY, self.tr("With the district…"))
