"""When the window talks to the district: now, after a quiet moment, every five minutes; one exchange at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from wbl_desktop.domain.failures import Failure

if TYPE_CHECKING:
    from wbl_desktop.ui.bridge import Bridge

_QUIET = 2_000
_EVERY = 300_000


class Exchanging(QObject):
    """Calls the district on the worker and tells how it went."""

    begun = Signal()
    ended = Signal()
    failed = Signal(object)  # when a person asked, or the district revoked this laptop

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.bridge: Bridge | None = None
        self.is_enrolled = False
        self.is_under_way = False
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self.when_due)
        self._often = QTimer(self, interval=_EVERY)
        self._often.timeout.connect(self.when_due)

    def open(self, bridge: Bridge) -> None:
        """The floors below are there."""
        self.bridge = bridge
        self._often.start()

    def stop(self) -> None:
        """No more calls."""
        self._quiet.stop()
        self._often.stop()
        self.bridge = None

    @Slot()
    def after_a_change(self) -> None:
        """Call once nothing has changed for two seconds."""
        if self.is_enrolled:
            self._quiet.start()

    @Slot()
    def now(self) -> None:
        """The person asked: say so when it fails."""
        self._exchange(self.failed.emit)

    @Slot()
    def when_due(self) -> None:
        """By itself; a line that is down is told by the corner alone."""
        if self.is_enrolled:
            self._exchange(self._tell_if_let_out)

    def _tell_if_let_out(self, failure: Failure) -> None:
        """A revoked laptop's records are closed from here on: that is said unasked."""
        if failure.code.startswith("device_revoked"):
            self.failed.emit(failure)

    def _exchange(self, failed: Callable[[Failure], None]) -> None:
        bridge = self.bridge
        if bridge is None or self.is_under_way:
            return
        self.is_under_way = True
        self.begun.emit()

        def done(_exchanged: object) -> None:
            self.is_under_way = False
            self.ended.emit()

        def not_done(failure: Failure) -> None:
            self.is_under_way = False
            failed(failure)
            self.ended.emit()

        bridge.worker.long(self, lambda _progress, _stop: bridge.floors.line.sync_now(), done, not_done)
