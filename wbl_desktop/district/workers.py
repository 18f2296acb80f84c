"""Several processes behind one port: whoever is free takes the next connection; one that dies is started anew.

The processes share nothing but the listening socket and the database. Their meters lie in a folder of the run, so that
any of them answers for all.
"""

import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from wbl_desktop.district.serving import Listening, bound, url_of
from wbl_desktop.domain.failures import Refusal, Trouble

_PROGRAM = (sys.executable, "-m", "wbl_desktop.district.cli")
_RESTARTS = 10  # in all: a program that falls over and over is not helped by starting it again


@dataclass(slots=True)
class _Run:
    command: list[str]
    listener: int
    meters: str
    children: list["subprocess.Popen[bytes]"] = field(default_factory=list)
    is_ending: bool = False

    def begin(self) -> "subprocess.Popen[bytes]":
        child = subprocess.Popen(
            self.command,
            pass_fds=(self.listener,),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            env={**os.environ, "PROMETHEUS_MULTIPROC_DIR": self.meters},
        )
        self.children.append(child)
        return child

    def end(self) -> None:
        self.is_ending = True
        for child in self.children:
            if child.poll() is None:
                child.send_signal(signal.SIGTERM)


def run_many(where: Listening, count: int, words: Sequence[str], on_ready: Callable[[str], None]) -> None:
    """Serve with ``count`` processes until SIGTERM or Ctrl-C; each finishes what it is answering.

    ``words``: the command line as it was given.

    Raises:
        Refusal: ``workers_unsupported`` where processes cannot share a socket.
        Trouble: ``workers_failed`` when they keep falling over.
    """
    if os.name == "nt":
        raise Refusal("workers_unsupported")
    listener = bound(where)
    # The children wake on a pipe of ours, so that a signal that comes between two looks is not missed.
    wake, waker = os.pipe()
    os.set_blocking(waker, False)
    signal.set_wakeup_fd(waker)
    with tempfile.TemporaryDirectory(prefix="wbl-meters-") as meters:
        run = _Run([*_PROGRAM, *words, "--listener", str(listener.fileno())], listener.fileno(), meters)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: run.end())
        signal.signal(signal.SIGCHLD, lambda *_: None)
        try:
            ready = [_is_ready(run.begin()) for _ in range(count)]
            if all(ready):
                on_ready(url_of(where, listener))
                _watch(run, wake)
            elif not run.is_ending:
                raise Trouble("workers_failed")
        finally:
            run.end()
            for child in run.children:
                child.wait()
                assert child.stdout is not None
                child.stdout.close()
            signal.set_wakeup_fd(-1)
            os.close(wake)
            os.close(waker)
            listener.close()


def _is_ready(child: "subprocess.Popen[bytes]") -> bool:
    """Wait until it listens; False when it ended instead."""
    assert child.stdout is not None
    return bool(child.stdout.readline())


def _watch(run: _Run, wake: int) -> None:
    restarts = 0
    while not run.is_ending:
        for child in [one for one in run.children if one.poll() is not None]:
            _forget(run, child)
            restarts += 1
            if restarts > _RESTARTS:
                raise Trouble("workers_failed")
            run.begin()
        select.select([wake], [], [])
        os.read(wake, 1024)


def _forget(run: _Run, child: "subprocess.Popen[bytes]") -> None:
    from prometheus_client.multiprocess import mark_process_dead

    run.children.remove(child)
    assert child.stdout is not None
    child.stdout.close()
    mark_process_dead(child.pid, run.meters)  # type: ignore[no-untyped-call]
