"""A counting line between a laptop and its district: bytes each way and requests; slow and breaking where asked."""

import asyncio
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

_REQUEST = re.compile(rb"(?:GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS) /[^ ]* HTTP/1\.[01]\r\n")
_PIECE = 64 * 1024


@dataclass(slots=True)
class Counted:
    """What has passed."""

    up: int = 0
    down: int = 0
    requests: int = 0

    def since(self, before: "Counted") -> "Counted":
        return Counted(self.up - before.up, self.down - before.down, self.requests - before.requests)


class CountingLine:
    """A proxy on loopback; ``url`` is where the laptop goes."""

    def __init__(self, target: int, round_trip_ms: int, bytes_a_second: int, breaks_every: float) -> None:
        self._target = target
        self._delay = round_trip_ms / 2000
        self._rate = bytes_a_second
        self._breaks_every = breaks_every
        self._passed = Counted()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._loop.run_until_complete, args=(self._serve(),), daemon=True)
        self._stop = asyncio.Event()
        self.port = 0

    def passed(self) -> Counted:
        """What has passed so far."""
        return replace(self._passed)

    def open(self) -> str:
        """Begin to listen; gives the address."""
        self._thread.start()
        self._ready.wait()
        return f"http://127.0.0.1:{self.port}"

    def close(self) -> None:
        """Stop listening."""
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()
        self._loop.close()

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._between, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()

    async def _between(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, to_there = await asyncio.open_connection("127.0.0.1", self._target)
        both = asyncio.gather(self._carry(reader, to_there, is_up=True), self._carry(there, writer, is_up=False))
        try:
            await asyncio.wait_for(both, self._breaks_every or None)
        except TimeoutError:
            for one in (writer, to_there):
                one.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, is_up: bool) -> None:
        is_moving = False  # the way is long once for a message, not for each of its pieces
        try:
            while piece := await reader.read(max(self._rate // 10, 1) if self._rate else _PIECE):
                if is_up:
                    self._passed.up += len(piece)
                    self._passed.requests += len(_REQUEST.findall(piece))
                else:
                    self._passed.down += len(piece)
                if self._rate:
                    await asyncio.sleep(len(piece) / self._rate)
                if self._delay and not is_moving:
                    await asyncio.sleep(self._delay)
                is_moving = len(piece) >= self._rate // 10 > 0
                writer.write(piece)
                await writer.drain()
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()


@contextmanager
def counting(
    target: int, round_trip_ms: int = 0, *, bytes_a_second: int = 0, breaks_every: float = 0
) -> Iterator[tuple[CountingLine, str]]:
    """A counting line to the port, and its address."""
    line = CountingLine(target, round_trip_ms, bytes_a_second, breaks_every)
    url = line.open()
    try:
        yield line, url
    finally:
        line.close()
