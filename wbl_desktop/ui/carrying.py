"""Carrying scans after the records: its own long work, so that an exchange of records never waits for a scan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from wbl_desktop.domain.failures import Failure

if TYPE_CHECKING:
    from wbl_desktop.ui.bridge import Bridge
    from wbl_desktop.ui.exchanging import Exchanging


class Carrying(QObject):
    """Carries what waits whenever the records have been exchanged; one at a time."""

    moved = Signal()  # a scan has gone or come
    ended = Signal()

    def __init__(self, parent: QObject, exchanging: Exchanging) -> None:
        super().__init__(parent)
        self._exchanging = exchanging
        self._bridge: Bridge | None = None
        self.is_under_way = False
        exchanging.ended.connect(self.after_the_records)

    @Slot()
    def after_the_records(self) -> None:
        """Begin, where there is a district and nothing is being carried yet."""
        bridge = self._exchanging.bridge
        if bridge is None or self.is_under_way or not self._exchanging.is_enrolled:
            return
        self._bridge = bridge
        self.is_under_way = True
        files = bridge.floors.files
        bridge.worker.long(self, files.carry, self._done, self._failed, self._on_the_way)

    def _on_the_way(self, _done: int, _of: int) -> None:
        self.moved.emit()

    def _done(self, _problem: str | None) -> None:
        self._end()

    def _failed(self, _failure: Failure) -> None:
        # What keeps scans from going stands in the corner as "waiting"; the next exchange tries again.
        self._end()

    def _end(self) -> None:
        self.is_under_way = False
        self.ended.emit()
