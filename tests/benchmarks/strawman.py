"""The physical limit of an exchange: whole rows in one message, one transaction, no checks, no history, no key."""

import http.client
import json
import resource
import sqlite3
import sys
import time
from pathlib import Path

import msgspec
import uvicorn
import zstandard
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.benchmarks.hours_rows import rows

_NAMES = tuple(next(rows(1)))
_HOLES = ",".join("?" * len(_NAMES))
_SAME = ",".join(f"{name}=excluded.{name}" for name in _NAMES[1:])
_KEEP = f"INSERT INTO entry VALUES ({_HOLES}) ON CONFLICT(id) DO UPDATE SET {_SAME}"
_MOST = 1 << 28


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"CREATE TABLE entry ({','.join(_NAMES)}, PRIMARY KEY (id))")
    return connection


def _keep(connection: sqlite3.Connection, found: list[list[str | float]]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(_KEEP, found)
    connection.execute("COMMIT")


def _packed(found: list[tuple[str | float, ...]]) -> bytes:
    return zstandard.ZstdCompressor(3).compress(msgspec.msgpack.encode(found))


def _unpacked(body: bytes) -> list[list[str | float]]:
    plain = zstandard.ZstdDecompressor().decompress(body, max_output_size=_MOST)
    return msgspec.msgpack.decode(plain, type=list[list[str | float]])


def serve(folder: Path, port: int) -> None:
    """The far end."""
    kept = _opened(folder / "far.db")

    async def push(request: Request) -> Response:
        _keep(kept, _unpacked(await request.body()))
        return Response(b"ok")

    async def pull(_: Request) -> Response:
        return Response(_packed(kept.execute("SELECT * FROM entry ORDER BY id").fetchall()))

    app = Starlette(routes=[Route("/push", push, methods=["POST"]), Route("/pull", pull)])
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="error")


class _Near:
    """The near end."""

    def __init__(self, folder: Path, port: int) -> None:
        self._kept = _opened(folder / "near.db")
        self._line = http.client.HTTPConnection("127.0.0.1", port)

    def fill(self, count: int) -> None:
        _keep(self._kept, [list(row.values()) for row in rows(count)])

    def push(self, count: int) -> None:
        found = self._kept.execute("SELECT * FROM entry ORDER BY id LIMIT ?", (count,)).fetchall()
        self._line.request("POST", "/push", _packed(found))
        self._line.getresponse().read()

    def pull(self) -> None:
        self._line.request("GET", "/pull")
        _keep(self._kept, _unpacked(self._line.getresponse().read()))


def main() -> None:
    """``serve FOLDER PORT``, or ``near FOLDER PORT`` answering lines of standard input."""
    role, folder, port = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    if role == "serve":
        serve(folder, port)
        return
    near = _Near(folder, port)
    for line in sys.stdin:
        verb, *given = json.loads(line)
        used, wall = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
        getattr(near, verb)(*given)
        took, now = time.perf_counter() - wall, resource.getrusage(resource.RUSAGE_SELF)
        cpu = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
        print(json.dumps({"wall": took, "cpu": cpu, "said": None}), flush=True)


if __name__ == "__main__":
    main()
