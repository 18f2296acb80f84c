"""Covers the window after a quarter of an hour without a touch, so that a walked-away-from desk shows no student."""

import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

from wbl_desktop.ui.parts import button, column, say

_TOUCHES = {QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class LockScreen(QWidget):
    """A blank sheet with one button. The operating system's login is the real lock; this keeps eyes off."""

    opened = Signal()

    def __init__(self, over: QWidget, minutes: int = 15) -> None:
        super().__init__(over)
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self._minutes = minutes
        self._touched = time.monotonic()
        self._left: QWidget | None = None
        self._covered: list[QWidget] = []
        self._open = button(self.tr("Go on"), self.release, primary=True)
        words = say("title", self.tr("Covered"))
        note = say("muted", self.tr("Nothing is shown while you are away. Everything is saved."))
        for label in (words, note):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = column(None, words, note, 8, spacing=8)
        layout.addWidget(self._open, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.setLayout(layout)
        self.hide()
        self._timer = QTimer(self, interval=20_000)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusWindowChanged.connect(self._listen)

    @Slot(QWindow)
    def _listen(self, window: QWindow | None) -> None:
        """Touches are heard where they reach a window: a filter on every widget's every event is felt everywhere."""
        self._touched = time.monotonic()
        if window is not None:
            window.installEventFilter(self)

    def untouched_seconds(self) -> float:
        """For how long nobody has touched the window."""
        return time.monotonic() - self._touched

    def set_minutes(self, minutes: int) -> None:
        """After how long; 0 for never."""
        self._minutes = minutes

    @Slot()
    def _look(self) -> None:
        if self._minutes and self.untouched_seconds() > self._minutes * 60:
            self.engage()

    @Slot()
    def engage(self) -> None:
        """Cover the window now."""
        over = self.parentWidget()
        if self.isVisible() or over is None:
            return
        self._left = QApplication.focusWidget()
        self._covered = [
            child for child in over.children() if isinstance(child, QWidget) and child is not self and child.isEnabled()
        ]
        for child in self._covered:
            child.setEnabled(False)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        self._open.setFocus()

    @Slot()
    def release(self) -> None:
        """The person is back."""
        self.hide()
        self._touched = time.monotonic()
        for child in self._covered:
            if isValid(child):
                child.setEnabled(True)
        self._covered = []
        if self._left is not None and isValid(self._left):
            self._left.setFocus(Qt.FocusReason.OtherFocusReason)  # back to where the person was
        self._left = None
        self.opened.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched = time.monotonic()
        return False
