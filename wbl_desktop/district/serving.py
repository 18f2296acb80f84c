"""Running the server: where it listens, when that is allowed, and how it ends."""

import errno
import signal
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.sync.line import is_loopback


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """Where to listen; ``behind_proxy``: somebody else before us speaks TLS."""

    host: str
    port: int
    tls_cert: Path | None = None
    tls_key: Path | None = None
    behind_proxy: bool = False

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
        if self.started:
            self._on_ready()


def serve(app: FastAPI, where: Listening, on_ready: Callable[[str], None]) -> None:
    """Serve until SIGTERM or Ctrl-C; what is being answered is finished first.

    Raises:
        Refusal: ``tls_needed`` for an address others can reach, without TLS and not behind a proxy.
        Trouble: ``port_taken``, ``address_unusable`` or ``certificate_unusable``.
    """
    if not is_loopback(where.host) and not where.is_tls and not where.behind_proxy:
        raise Refusal("tls_needed", host=where.host)
    listener = _listener(where)
    scheme = "https" if where.is_tls else "http"
    host = f"[{where.host}]" if ":" in where.host else where.host
    url = f"{scheme}://{host}:{listener.getsockname()[1]}"
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=where.behind_proxy,
        forwarded_allow_ips="127.0.0.1" if where.behind_proxy else None,
        ssl_certfile=where.tls_cert,
        ssl_keyfile=where.tls_key,
        timeout_graceful_shutdown=15,
        timeout_keep_alive=65,
    )
    try:
        config.load()  # the certificate too
    except (OSError, ssl.SSLError):
        listener.close()
        raise Trouble("certificate_unusable", path=str(where.tls_cert)) from None
    for number in (signal.SIGTERM, signal.SIGINT):
        # uvicorn raises the signal anew once it has ended in good order; ended is what we are then.
        signal.signal(number, lambda *_: None)
    _Server(config, lambda: on_ready(url)).run(sockets=[listener])


def _listener(where: Listening) -> socket.socket:
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
