"""A line on loopback that goes wrong by plan: what a bad network does to one request and its answer after the other."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

PORTAL = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n<html>Sign in</html>"


@dataclass(frozen=True, slots=True)
class Fate:
    """What happens to one request: ``what`` at byte ``at`` of the request or the answer, where it has a place.

    ``""`` nothing; ``request lost``, ``request cut``, ``request flipped``, ``answer lost``, ``answer cut``,
    ``answer flipped``, ``sent twice``, ``stalled``, ``portal``.
    """

    what: str = ""
    at: int = 0


Plan = Callable[[int], Fate]


class FaultyLine:
    """A proxy for one district; each request on any connection asks the plan for its fate by its number."""

    def __init__(self, target: int, plan: Plan) -> None:
        self._target = target
        self._plan = plan
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._counting = threading.Lock()
        self._connections: list[socket.socket] = []
        self.requests = 0
        self.answers: list[bytes] = []
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Hang up on everybody."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in self._connections:
            one.close()
        self._thread.join()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self._connections.append(near)
            threading.Thread(target=self._serve, args=(near,), daemon=True).start()

    def _serve(self, near: socket.socket) -> None:
        try:
            while request := _message(near):
                with self._counting:
                    number = self.requests
                    self.requests += 1
                if not self._pass(near, request, self._plan(number)):
                    _reset(near)
                    return
        except OSError:
            return
        finally:
            near.close()

    def _pass(self, near: socket.socket, request: bytes, fate: Fate) -> bool:
        """Let one request meet its fate; whether the connection lives on."""
        if fate.what == "request lost":
            return False
        if fate.what == "stalled":
            near.recv(1)  # until the laptop has had enough
            return False
        if fate.what == "portal":
            near.sendall(PORTAL)
            return False
        if fate.what == "request cut":
            self._forward(request[: fate.at], is_whole=False)
            return False
        if fate.what == "request flipped":
            request = _flipped(request, fate.at)
        answer = self._forward(request)
        if fate.what == "sent twice":
            answer = self._forward(request)
        self.answers.append(answer)
        if fate.what == "answer lost":
            return False
        if fate.what == "answer cut":
            near.sendall(answer[: fate.at])
            return False
        near.sendall(_flipped(answer, fate.at) if fate.what == "answer flipped" else answer)
        return True

    def _forward(self, request: bytes, *, is_whole: bool = True) -> bytes:
        with socket.create_connection(("127.0.0.1", self._target), timeout=20) as far:
            far.sendall(request)
            return _message(far) if is_whole else b""


def _flipped(message: bytes, at: int) -> bytes:
    at %= len(message)
    return message[:at] + bytes([message[at] ^ 0x20]) + message[at + 1 :]


def _message(connection: socket.socket) -> bytes:
    """One whole HTTP message as its length says; empty when the other side hung up."""
    held = b""
    while b"\r\n\r\n" not in held:
        piece = connection.recv(65536)
        if not piece:
            return b""
        held += piece
    head, _, _ = held.partition(b"\r\n\r\n")
    lengths = [line.split(b":")[1] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
    wanted = len(head) + 4 + (int(lengths[0]) if lengths else 0)
    while len(held) < wanted:
        piece = connection.recv(65536)
        if not piece:
            return held
        held += piece
    return held


def _reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@contextmanager
def faulty(target: int, plan: Plan) -> Iterator[FaultyLine]:
    """A faulty line to the port."""
    line = FaultyLine(target, plan)
    try:
        yield line
    finally:
        line.close()
