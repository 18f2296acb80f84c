"""A gate that many pass at once, and that one may shut: readers wait while the file gets another key."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from wbl_desktop.domain.failures import Trouble


class Gate:
    """Open to all until somebody shuts it; shutting waits until everybody inside has left."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._shut = False
        self._for_good = False

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Be inside for the length of the block; Trouble ``store_closed`` once it is shut for good."""
        with self._changed:
            self._changed.wait_for(lambda: not self._shut or self._for_good)
            if self._for_good:
                raise Trouble("store_closed")
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextmanager
    def shut(self) -> Iterator[None]:
        """Nobody is inside for the length of the block. One at a time: the writer thread alone shuts."""
        with self._changed:
            self._shut = True
            self._changed.wait_for(lambda: self._inside == 0)
        try:
            yield
        finally:
            with self._changed:
                self._shut = False
                self._changed.notify_all()

    def shut_for_good(self) -> None:
        """Nobody passes any more; returns when everybody has left."""
        with self._changed:
            self._for_good = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._inside == 0)
