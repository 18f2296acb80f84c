"""Running the server: where it listens, when that is allowed, how patient it is, and how it ends."""

import asyncio
import errno
import gc
import signal
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from uvicorn.protocols.http.h11_impl import H11Protocol

from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.sync.line import is_loopback

_IDLE_SECONDS = 65
_GRACE_SECONDS = 30  # what is being answered is finished within
_CONNECTIONS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where to listen; ``behind_proxy``: somebody else before us speaks TLS; ``inherited``: a socket bound already."""

    host: str
    port: int
    tls_cert: Path | None = None
    tls_key: Path | None = None
    behind_proxy: bool = False
    inherited: int | None = None

    @property
    def is_tls(self) -> bool:
        return self.tls_cert is not None


class _Server(uvicorn.Server):
    """Says where it listens once it does."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_ready = on_ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        # A push makes tens of thousands of things that live for one answer: to look through everything after each
        # seven hundred of them took a third of the work (measured). What is loaded by now stays and is not looked at.
        gc.freeze()
        gc.set_threshold(200_000, 20, 50)
        if self.started:
            self._on_ready()


class _Patience(H11Protocol):
    """Hangs up on a caller who connects and says nothing, or takes too long to say what it wants.

    uvicorn measures the pause between two requests only; a body's pace is measured where it is read. The head of a
    request has one span for all of it: who sends a byte now and then does not keep a connection for ever.
    """

    _until: float | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._await_more()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.cycle is None or self.cycle.response_complete:
            self._await_more()
        else:
            self._until = None  # the whole head is here

    def _await_more(self) -> None:
        self._unset_keepalive_if_required()
        if self.transport.is_closing():
            return
        if self._until is None:
            self._until = self.loop.time() + self.timeout_keep_alive
        self.timeout_keep_alive_task = self.loop.call_at(self._until, self.timeout_keep_alive_handler)


def run(app: FastAPI, where: Listening, on_ready: Callable[[str], None]) -> None:
    """Serve until SIGTERM or Ctrl-C; what is being answered is finished first.

    Raises:
        Refusal: ``tls_needed`` for an address others can reach, without TLS and not behind a proxy.
        Trouble: ``port_taken``, ``address_unusable`` or ``certificate_unusable``.
    """
    listener = bound(where)
    config = settings(app, where)
    try:
        config.load()  # the certificate too
    except (OSError, ssl.SSLError):
        listener.close()
        raise Trouble("certificate_unusable", path=str(where.tls_cert)) from None
    for number in (signal.SIGTERM, signal.SIGINT):
        # uvicorn raises the signal anew once it has ended in good order; ended is what we are then.
        signal.signal(number, lambda *_: None)
    _Server(config, lambda: on_ready(url_of(where, listener))).run(sockets=[listener])


def settings(app: FastAPI, where: Listening) -> uvicorn.Config:
    """How uvicorn serves for us: no access log, no header that tells what we run, patience with an end."""
    return uvicorn.Config(
        app,
        http=_Patience,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=where.behind_proxy,
        forwarded_allow_ips="127.0.0.1" if where.behind_proxy else None,
        ssl_certfile=where.tls_cert,
        ssl_keyfile=where.tls_key,
        timeout_graceful_shutdown=_GRACE_SECONDS,
        timeout_keep_alive=_IDLE_SECONDS,
        limit_concurrency=_CONNECTIONS,
    )


def url_of(where: Listening, listener: socket.socket) -> str:
    """The address laptops call."""
    scheme = "https" if where.is_tls else "http"
    host = f"[{where.host}]" if ":" in where.host else where.host
    return f"{scheme}://{host}:{listener.getsockname()[1]}"


def bound(where: Listening) -> socket.socket:
    """The listening socket. Raises as ``run`` does."""
    if where.inherited is not None:
        return socket.socket(fileno=where.inherited)
    if not is_loopback(where.host) and not where.is_tls and not where.behind_proxy:
        raise Refusal("tls_needed", host=where.host)
    family = socket.AF_INET6 if ":" in where.host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((where.host, where.port))
        listener.listen(256)
    except OverflowError:
        listener.close()
        raise Refusal("port_unusable", port=where.port) from None
    except OSError as error:
        listener.close()
        code = "port_taken" if error.errno == errno.EADDRINUSE else "address_unusable"
        raise Trouble(code, host=where.host, port=where.port) from None
    return listener
