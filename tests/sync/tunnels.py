"""A proxy of a school's network on loopback: it opens tunnels (HTTP CONNECT) to this machine, or will not."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_PIECE = 64 * 1024


class Tunnels:
    """The proxy; ``asked`` are the heads of what it was asked, ``account`` whom it lets through where it asks."""

    def __init__(self, account: str | None = None, refusal: str = "") -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._account, self._refusal = account, refusal
        self._open: list[socket.socket] = []
        self.asked: list[str] = []
        self.passed = bytearray()
        self.place = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Hang up on everybody."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in self._open:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._thread.join()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(near)
            threading.Thread(target=self._serve, args=(near,), daemon=True).start()

    def _serve(self, near: socket.socket) -> None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            piece = near.recv(1)
            if not piece:
                return
            head += piece
        asked = head.decode("latin-1")
        self.asked.append(asked)
        if self._refusal:
            near.sendall(f"HTTP/1.1 {self._refusal}\r\nContent-Length: 0\r\n\r\n".encode())
            near.close()
            return
        if self._account is not None and f"Proxy-Authorization: Basic {self._account}\r\n" not in asked:
            near.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            near.close()
            return
        host, _, port = asked.split()[1].rpartition(":")
        far = socket.create_connection((host, int(port)))
        self._open.append(far)
        near.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        back = threading.Thread(target=self._carry, args=(far, near), daemon=True)
        back.start()
        self._carry(near, far)
        back.join()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(_PIECE):
                self.passed += piece
                target.sendall(piece)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)


@contextmanager
def tunnels(account: str | None = None, refusal: str = "") -> Iterator[Tunnels]:
    """A proxy while the block runs; ``account``: base64 of user:password; ``refusal``: a status it always answers."""
    made = Tunnels(account, refusal)
    try:
        yield made
    finally:
        made.close()
