"""Work off the GUI thread: plain functions on a few threads, one signal that brings every result home."""

import logging
import sys
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from wbl_desktop.domain.failures import Failure, Trouble

# A list's paint asks Python dozens of times; each time it waits this long for a thread that computes (Python: 0.005).
_TURN = 0.0005
T = TypeVar("T")
_log = logging.getLogger("wbl_desktop.ui")


def frames_of(error: BaseException) -> str:
    """Where a bug happened, without the values in it: an exception's own words may hold a student's name."""
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames[-8:]))


@dataclass(slots=True, kw_only=True)
class Task:
    """Work under way; dropping it means nobody wants its result any more."""

    owner: QObject
    then: Callable[[Any], None] | None
    failed: Callable[[Failure], None] | None
    is_dropped: bool = False
    is_asked_to_stop: bool = False
    result: Any = None
    failure: Failure | None = None
    progress: Callable[[int, int], None] | None = None
    at: tuple[int, int] = field(default=(0, 0))
    is_long: bool = False

    def drop(self) -> None:
        """Forget the result; work that asks ``is_dropped`` also stops."""
        self.is_dropped = True

    def ask_to_stop(self) -> None:
        """Stop if that can still be done; what became of it is told as ever."""
        self.is_asked_to_stop = True


class Worker(QObject):
    """A few threads for reading and one lane for writing, so that changes are made in the order they were asked for."""

    _home = Signal(object)
    _on_the_way = Signal(object)
    failed = Signal(object)  # a Failure nobody asked to hear

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN)
        self._readers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="read")
        self._lane = ThreadPoolExecutor(max_workers=1, thread_name_prefix="write")
        self._long = ThreadPoolExecutor(max_workers=3, thread_name_prefix="long")
        self._home.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        self._on_the_way.connect(self._report, Qt.ConnectionType.QueuedConnection)
        self._stopped = False
        self._long_under_way = 0

    @property
    def is_long_under_way(self) -> bool:
        """Whether long work is being done; asked on the GUI thread."""
        return self._long_under_way > 0

    def read(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Failure], None] | None = None,
        *,
        instead_of: Task | None = None,
    ) -> Task:
        """Run ``work`` soon; its result arrives at ``then`` on the GUI thread unless the owner is gone.

        ``instead_of``: the same question asked before; its answer, which may well come after this one, is not wanted.
        """
        if instead_of is not None:
            instead_of.drop()
        return self._start(self._readers, Task(owner=owner, then=then, failed=failed), work)

    def write(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[Failure], None] | None = None,
    ) -> Task:
        """Run ``work`` after every earlier write."""
        return self._start(self._lane, Task(owner=owner, then=then, failed=failed), work)

    def long(
        self,
        owner: QObject,
        work: Callable[[Callable[[int, int], None], Callable[[], bool]], T],
        then: Callable[[T], None],
        failed: Callable[[Failure], None] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Task:
        """Run long work that says how far it is and asks whether it should stop."""
        task = Task(owner=owner, then=then, failed=failed, progress=progress, is_long=True)
        self._long_under_way += 1

        def advance(done: int, total: int) -> None:
            task.at = (done, total)
            if not self._stopped:
                self._on_the_way.emit(task)

        def is_to_stop() -> bool:
            return task.is_dropped or task.is_asked_to_stop or self._stopped

        return self._start(self._long, task, lambda: work(advance, is_to_stop))

    def stop(self) -> None:
        """Finish the writes that were asked for; forget everything else."""
        self._stopped = True
        self._lane.shutdown(wait=True)
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._long.shutdown(wait=True, cancel_futures=True)

    def _start(self, pool: ThreadPoolExecutor, task: Task, work: Callable[[], T]) -> Task:
        if not self._stopped:
            pool.submit(self._carry_out, task, work)
        return task

    def _carry_out(self, task: Task, work: Callable[[], T]) -> None:
        try:
            if task.then is None or not task.is_dropped:
                task.result = work()
        except Failure as failure:
            task.failure = failure
        except Exception as error:  # noqa: BLE001 - the worker's outer door
            _log.error("bug %s at %s", type(error).__name__, frames_of(error))
            task.failure = Trouble("bug", kind=type(error).__name__)
        if not self._stopped:
            self._home.emit(task)

    @Slot(object)
    def _arrive(self, task: Task) -> None:
        self._long_under_way -= task.is_long
        if self._stopped or task.is_dropped or not shiboken6.isValid(task.owner):
            return
        if task.failure is None:
            if task.then is not None:
                task.then(task.result)
        elif task.failed is not None:
            task.failed(task.failure)
        else:
            self.failed.emit(task.failure)

    @Slot(object)
    def _report(self, task: Task) -> None:
        if task.progress is not None and not task.is_dropped and shiboken6.isValid(task.owner):
            task.progress(*task.at)
