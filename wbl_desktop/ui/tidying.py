"""When and where Python looks for garbage: on the window's thread alone, and all of it in quiet minutes alone.

By itself Python looks on whichever thread asks for memory next, and a widget or timer that goes on a thread that reads
can end the program. So the young generations are looked through from here, a few times a second. The oldest is left
alone until nobody has touched the window for a minute: a full search in the middle of work holds every thread for a
quarter of a second. What the program itself consists of is never looked through again.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from wbl_desktop.ui.lock import LockScreen
    from wbl_desktop.ui.worker import Worker

_QUIET_SECONDS = 60
_BETWEEN_YOUNG = 200  # milliseconds: what work leaves behind in between is a few thousand objects
_SELDOM = 1_000  # rounds of the middle generation before a full search even without a quiet minute: millions of objects


def hold_back() -> None:
    """No full search while the program is being loaded."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _SELDOM)


class Tidying(QObject):
    """Looks for garbage in quiet minutes."""

    def __init__(self, parent: QObject, lock: LockScreen, worker: Worker) -> None:
        super().__init__(parent)
        self._lock = lock
        self._worker = worker
        self._is_tidy = False
        self._timer = QTimer(self, interval=_QUIET_SECONDS * 1_000 // 2)
        self._timer.timeout.connect(self.look)
        hold_back()
        gc.disable()
        self._often = QTimer(self, interval=_BETWEEN_YOUNG)
        self._often.timeout.connect(self.look_through_young)
        self._often.start()

    def loaded(self) -> None:
        """Everything is there: what lives now lives as long as the program."""
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """The window is gone: Python may look by itself again."""
        self._often.stop()
        self._timer.stop()
        gc.enable()

    @Slot()
    def look_through_young(self) -> None:
        """Look through as many generations as are due by Python's own thresholds."""
        due = [count > threshold for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:
            gc.collect(2 if all(due) else 1 if due[1] else 0)

    @Slot()
    def look(self) -> None:
        """Tidy up once in every stretch of quiet; never during an import: its every object would be looked through."""
        is_quiet = self._lock.untouched_seconds() >= _QUIET_SECONDS and not self._worker.is_long_under_way
        if is_quiet and not self._is_tidy:
            gc.collect()
        self._is_tidy = is_quiet
