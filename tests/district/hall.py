"""A real server on a real port in this process, and plain HTTP to it."""

import http.client
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from urllib.parse import urlencode

import uvicorn
from fastapi import FastAPI

from tests.helpers.certificates import Served
from wbl_desktop.district.serving import Listening, bound, settings

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True)
class Said:
    """An answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass
class Hall:
    """Where the server listens."""

    port: int
    server: uvicorn.Server

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None) -> Said:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body=body, headers=dict(headers or {}))
            answer = connection.getresponse()
            return Said(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def post(self, path: str, form: Mapping[str, str], cookie: str = "", **headers: str) -> Said:
        """Send a form as a browser would."""
        given = FORM | {name.replace("_", "-"): value for name, value in headers.items()}
        if cookie:
            given["Cookie"] = cookie
        return self.ask("POST", path, urlencode(form).encode(), given)


@contextmanager
def open_hall(app: FastAPI, certificate: Served | None = None) -> Iterator[Hall]:
    """Serve as ``wbl-district serve`` does, but in a thread."""
    where = Listening(host="127.0.0.1", port=0)
    if certificate is not None:
        where = replace(where, tls_cert=certificate.certificate, tls_key=certificate.key)
    listener = bound(where)
    ready = threading.Event()

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
            await super().startup(sockets=sockets)  # type: ignore[arg-type]
            ready.set()

    server = Server(settings(app, where))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        assert ready.wait(30)
        yield Hall(listener.getsockname()[1], server)
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
