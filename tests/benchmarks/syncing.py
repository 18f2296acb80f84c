"""An exchange of ten thousand hours entries against its physical limit and, where they are installed, against peers.

``SYNC_PEERS`` may name a folder with ``mg/run.sh`` (Morango) and ``pouch/run.sh`` (PouchDB): each is given the numbers
of rows and of changed rows, and prints one line of JSON a step: ``step, wall, client_cpu, server_cpu, up, down, reqs``.
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.wires import Counted, CountingLine, counting

ROWS, CHANGED, BOOTSTRAP = 10_000, 100, 200_000
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of one engine: seconds of wall and of both ends' processors, bytes and requests on the line."""

    engine: str
    name: str
    wall: float
    near_cpu: float
    far_cpu: float
    passed: Counted
    bodies: int = 0
    rows: int = 0

    @property
    def cpu(self) -> float:
        return self.near_cpu + self.far_cpu

    def __str__(self) -> str:
        total = self.passed.up + self.passed.down
        each = f"  {self.bodies / self.rows:6.1f} B a row" if self.rows else ""
        bodies = f" (bodies {self.bodies:,})" if self.bodies else ""
        return (
            f"{self.engine:<10} {self.name:<34} {self.wall:8.3f} s wall  {self.cpu:7.3f} s cpu "
            f"({self.near_cpu:.3f} + {self.far_cpu:.3f})  {total:>10,} bytes{bodies}  "
            f"{self.passed.requests} requests{each}"
        )


class Child:
    """A process that answers a line of JSON with a line of JSON."""

    def __init__(self, *command: str) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, verb: str, *given: object) -> dict[str, Any]:
        if self._process.stdin is None or self._process.stdout is None:
            raise ValueError(verb)
        print(json.dumps([verb, *given]), file=self._process.stdin, flush=True)
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        self._process.communicate()


@contextmanager
def child(module: str, *given: str) -> Iterator[Child]:
    """A child of this program's own modules, ended afterwards."""
    made = Child(sys.executable, "-m", module, *given)
    try:
        yield made
    finally:
        made.close()


@contextmanager
def district(folder: Path, database: str | None = None) -> Iterator[tuple[int, int, str, list[str]]]:
    """A real district process: its process id, its port, a code's maker's command and environment."""
    where = database or str(folder / "district" / "district.db")
    base = [sys.executable, "-m", "wbl_desktop.district.cli"]
    os.environ["WBL_DISTRICT_KEY_FILE"] = str(folder / "district.key")
    asked = ["--database", where]
    subprocess.run([*base, "site", "add", "Almendra High", *asked], check=True, stdout=subprocess.DEVNULL)
    process = subprocess.Popen(
        [*base, "serve", "--port", "0", *asked], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        said = process.stdout.readline() if process.stdout else ""
        yield process.pid, int(said.rsplit(":", 1)[1]), where, [*base, "code", "--site", "Almendra High", *asked]
    finally:
        process.terminate()
        process.wait()


def far_cpu(pid: int) -> float:
    """Processor seconds a process has used, its ended threads too."""
    used = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(used[11]) + int(used[12])) / _TICKS


def run() -> Iterator[object]:
    """The steps, ours and the limit's, then the peers'; and the ratios of the first push."""
    with tempfile.TemporaryDirectory() as folder:
        ours = list(_ours(Path(folder)))
    with tempfile.TemporaryDirectory() as folder:
        limit = list(_limit(Path(folder)))
    yield from ours
    yield from limit
    peers = list(_peers())
    yield from peers
    push = ours[0]
    for other in (limit[0], *(step for step in peers if step.name.startswith("push") and f"{ROWS}" in step.name)):
        yield f"first push, cpu of both ends: {other.engine} / ours = {other.cpu / push.cpu:.2f}"


def _ours(folder: Path) -> Iterator[Step]:
    with ExitStack() as stack:
        pid, port, _, code = stack.enter_context(district(folder))
        line, url = stack.enter_context(counting(port))
        slow, slow_url = stack.enter_context(counting(port, round_trip_ms=600))

        def a_code() -> str:
            return subprocess.run(code, check=True, capture_output=True, text=True).stdout.split()[-1]

        def laptop(name: str, at: str) -> Child:
            one = stack.enter_context(child("tests.benchmarks.sync_laptop", str(folder), name, at))
            one.ask("enroll", a_code())
            return one

        a = laptop("a", url)
        a.ask("places", ROWS)
        a.ask("sync")
        b, c = laptop("b", url), laptop("c", slow_url)
        for one in (b, c):
            one.ask("sync")
        a.ask("fill", ROWS)
        yield _measured("ours", f"first push of {ROWS:,}", a, pid, line, rows=ROWS)
        yield _measured("ours", f"another laptop's pull of {ROWS:,}", b, pid, line, rows=ROWS)
        a.ask("change", CHANGED, 25)
        yield _measured("ours", f"push of {CHANGED} of {ROWS:,}", a, pid, line)
        yield _measured("ours", "nothing to do", a, pid, line)
        c.ask("sync")
        c.ask("change", CHANGED, 50)
        yield _measured("ours", f"push of {CHANGED}, 600 ms round trip", c, pid, slow)


def _measured(engine: str, name: str, one: Child, pid: int, line: CountingLine, *, rows: int = 0) -> Step:
    before, used = line.passed(), far_cpu(pid)
    said = one.ask("sync")
    passed = line.passed().since(before)
    return Step(
        engine, name, said["wall"], said["cpu"], far_cpu(pid) - used, passed, bodies=said["said"]["bytes"], rows=rows
    )


def _limit(folder: Path) -> Iterator[Step]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    far = subprocess.Popen([sys.executable, "-m", "tests.benchmarks.strawman", "serve", str(folder), str(port)])
    try:
        _await_port(port)
        with (
            counting(port) as (line, url),
            child("tests.benchmarks.strawman", "near", str(folder), url.rsplit(":", 1)[1]) as near,
        ):
            near.ask("fill", ROWS)
            near.ask("push", 1)
            for name, asked in (
                (f"first push of {ROWS:,}", ("push", ROWS)),
                (f"pull of {ROWS:,}", ("pull",)),
                (f"push of {CHANGED} of {ROWS:,}", ("push", CHANGED)),
            ):
                before, used = line.passed(), far_cpu(far.pid)
                said = near.ask(*asked)
                passed = line.passed().since(before)
                yield Step("limit", name, said["wall"], said["cpu"], far_cpu(far.pid) - used, passed)
    finally:
        far.terminate()
        far.wait()


def _await_port(port: int) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(port)


def _peers() -> Iterator[Step]:
    folder = os.environ.get("SYNC_PEERS")
    if folder is None:
        return
    for engine, script in (("Morango", "mg/run.sh"), ("PouchDB", "pouch/run.sh")):
        ran = subprocess.run(
            ["bash", str(Path(folder) / script), str(ROWS), str(CHANGED)], capture_output=True, text=True, check=False
        )
        for told in (json.loads(one) for one in ran.stdout.splitlines() if one.startswith("{")):
            passed = Counted(told.get("up", 0), told.get("down", 0), told.get("reqs", 0))
            yield Step(engine, told["step"], told["wall"], told["client_cpu"], told["server_cpu"], passed)
