"""When the laptop calls its district by itself: soon after a change, now and then without, less often in trouble."""

from collections.abc import Callable
from datetime import datetime, timedelta

from wbl_desktop.application import chance

QUIET = timedelta(seconds=2)
EVERY = timedelta(minutes=5)
FIRST_PAUSE = timedelta(seconds=15)
LONGEST_PAUSE = timedelta(minutes=30)
# A whole school comes back to the line at once when the district does: each laptop waits a part of its pause by chance.
_LEAST_PART = 0.5


class Pace:
    """Says when the next exchange is due. It asks no clock and sleeps never: whoever has a timer says what happened.

    A change is sent once nothing else has changed for two seconds; in a spell of work that never pauses, after five
    minutes at the latest. Without changes the district is asked every five minutes. After a trouble the pause doubles
    each time, up to half an hour, and changes do not shorten it; the first success ends that, and a network that comes
    back cuts it short. What a person asks for waits for nothing: it just happens, and is told here like any other
    exchange.
    """

    def __init__(self, now: datetime, jitter: Callable[[float, float], float] = chance.jitter) -> None:
        self._jitter = jitter
        self._troubles = 0
        self._changed_at: datetime | None = None
        self._next = now

    def due_at(self) -> datetime:
        """The moment of the next exchange, if nothing happens before."""
        if self._troubles or self._changed_at is None:
            return self._next
        return min(self._changed_at + QUIET, self._next)

    def is_due(self, now: datetime) -> bool:
        """Whether to call now. A clock that was set back by more than the longest pause does not silence the laptop."""
        return now >= self.due_at() or now < self.due_at() - LONGEST_PAUSE

    def changed(self, now: datetime) -> None:
        """Somebody changed something here."""
        self._changed_at = now

    def line_back(self, now: datetime) -> None:
        """The computer says that it has a network again: no need to wait out the pause."""
        if self._troubles:
            self._next = min(self._next, now + QUIET * self._jitter(_LEAST_PART, 1.0))

    def begun(self) -> None:
        """An exchange begins: what changes from here on may not be in it."""
        self._changed_at = None

    def went_well(self, now: datetime) -> None:
        """An exchange ended well."""
        self._troubles = 0
        self._next = now + EVERY

    def failed(self, now: datetime) -> None:
        """An exchange failed; what it should have sent goes with the next one."""
        pause = min(FIRST_PAUSE * 2 ** min(self._troubles, 16), LONGEST_PAUSE)
        self._troubles += 1
        self._next = now + pause * self._jitter(_LEAST_PART, 1.0)
