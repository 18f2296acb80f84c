"""When the window talks to the district: as the pace says, or now because a person asked; one exchange at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from wbl_desktop.domain.failures import Failure

if TYPE_CHECKING:
    from wbl_desktop.application.pace import Pace
    from wbl_desktop.ui.bridge import Bridge

# The timer is set anew at least so often: a computer that slept, or whose clock was put right, is not left waiting.
_LOOK_AGAIN = 60_000


class Exchanging(QObject):
    """Calls the district on the worker and tells how it went."""

    begun = Signal()
    ended = Signal()
    failed = Signal(object)  # when a person asked, or the district revoked this laptop

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.bridge: Bridge | None = None
        self.pace: Pace | None = None
        self.is_under_way = False
        self._is_enrolled = False
        self._listens = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.when_due)

    @property
    def is_enrolled(self) -> bool:
        """Whether there is a district to call."""
        return self._is_enrolled

    @is_enrolled.setter
    def is_enrolled(self, enrolled: bool) -> None:
        if enrolled != self._is_enrolled:
            self._is_enrolled = enrolled
            if enrolled and not self._listens:
                self._listens = True
                self._listen_to_the_network()
            self._wait()

    def open(self, bridge: Bridge) -> None:
        """The floors below are there."""
        from wbl_desktop.application.pace import Pace

        self.bridge = bridge
        self.pace = Pace(bridge.floors.clock.now())
        self._wait()

    def stop(self) -> None:
        """No more calls."""
        self._timer.stop()
        self.bridge = None

    def _listen_to_the_network(self) -> None:
        """The system tells when there is a network again, where it can; else the pause is waited out."""
        from PySide6.QtNetwork import QNetworkInformation

        if QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Reachability):
            network = QNetworkInformation.instance()
            if network is not None:
                network.reachabilityChanged.connect(self.network_moved)

    @Slot()
    def network_moved(self) -> None:
        """The computer's network has come or gone; a call that comes too early only fails once more."""
        if self.pace is not None and self.bridge is not None:
            self.pace.line_back(self.bridge.floors.clock.now())
            self._wait()

    @Slot()
    def after_a_change(self) -> None:
        """Something was changed here: it goes out once nothing else has changed for a moment."""
        if self.pace is not None and self.bridge is not None:
            self.pace.changed(self.bridge.floors.clock.now())
            self._wait()

    @Slot()
    def now(self) -> None:
        """The person asked: say so when it fails."""
        self._exchange(self.failed.emit)

    @Slot()
    def when_due(self) -> None:
        """By itself; a line that is down is told by the corner alone."""
        bridge, pace = self.bridge, self.pace
        if bridge is None or pace is None or not self._is_enrolled or self.is_under_way:
            return
        if pace.is_due(bridge.floors.clock.now()):
            self._exchange(self._tell_if_let_out)
        else:
            self._wait()

    def _wait(self) -> None:
        """Set the timer for when the pace says that the next exchange is due."""
        bridge, pace = self.bridge, self.pace
        if bridge is None or pace is None or not self._is_enrolled or self.is_under_way:
            self._timer.stop()
            return
        away = (pace.due_at() - bridge.floors.clock.now()).total_seconds() * 1000
        self._timer.start(max(0, min(round(away) + 1, _LOOK_AGAIN)))

    def _tell_if_let_out(self, failure: Failure) -> None:
        """A revoked laptop's records are closed from here on: that is said unasked."""
        if failure.code.startswith("device_revoked"):
            self.failed.emit(failure)

    def _exchange(self, failed: Callable[[Failure], None]) -> None:
        bridge, pace = self.bridge, self.pace
        if bridge is None or pace is None or self.is_under_way:
            return
        self.is_under_way = True
        self._timer.stop()
        pace.begun()
        self.begun.emit()

        def done(_exchanged: object) -> None:
            pace.went_well(bridge.floors.clock.now())
            self._end()

        def not_done(failure: Failure) -> None:
            pace.failed(bridge.floors.clock.now())
            self.is_under_way = False
            failed(failure)
            self._end()

        bridge.worker.long(self, lambda _progress, _stop: bridge.floors.line.sync_now(), done, not_done)

    def _end(self) -> None:
        self.is_under_way = False
        self._wait()
        self.ended.emit()
