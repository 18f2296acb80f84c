"""Any log record of WARNING or above that a test did not announce fails that test."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class LogWatch(logging.Handler):
    """Collects what a test logs at WARNING or above, and knows what the test said would come."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._open: list[_Announced] = []
        self.unannounced: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        for announced in reversed(self._open):
            if announced.fits(record, text):
                announced.seen.append(text)
                return
        self.unannounced.append(f"{record.levelname} {record.name}: {text}")

    @contextmanager
    def expect(self, logger: str, containing: str = "") -> Iterator[list[str]]:
        """Announce records of a logger (and those below it); yields their texts, and fails if none came."""
        with self.allow(logger, containing) as seen:
            yield seen
        assert seen, f"{logger} was expected to log {containing!r} and did not"

    @contextmanager
    def allow(self, logger: str, containing: str) -> Iterator[list[str]]:
        """Announce records that may or may not come, as two threads happen to meet; yields their texts."""
        announced = _Announced(logger, containing)
        self._open.append(announced)
        try:
            yield announced.seen
        finally:
            self._open.remove(announced)


class _Announced:
    def __init__(self, logger: str, containing: str) -> None:
        self._logger = logger
        self._containing = containing
        self.seen: list[str] = []

    def fits(self, record: logging.LogRecord, text: str) -> bool:
        below = record.name == self._logger or record.name.startswith(f"{self._logger}.")
        return below and self._containing in text


@contextmanager
def watching() -> Iterator[LogWatch]:
    """Watch the root logger; at the end, whatever nobody announced is a failure."""
    watch = LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    try:
        yield watch
    finally:
        root.removeHandler(watch)
    assert not watch.unannounced, "logged without announcement:\n  " + "\n  ".join(watch.unannounced)
