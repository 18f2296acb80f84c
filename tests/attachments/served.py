"""A district on a real port, and a proxy before it that loses, damages or holds up what passes."""

import http.client
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import uvicorn

from tests.sync.laptops import Laptop, TestDistrict, new_laptop
from wbl_desktop.application.attachments import AttachFile
from wbl_desktop.application.ports import Outcome
from wbl_desktop.district.server import make_app
from wbl_desktop.storage.attachments import SqlBlobs
from wbl_desktop.sync.attachments import AttachmentClient, Carried
from wbl_desktop.sync.http import HttpLine

Fate = Callable[[str, bytes], str]


class Proxy:
    """Passes requests on; ``fate`` says what becomes of each, by its path and body."""

    def __init__(self, url: str) -> None:
        self.url_behind = url
        self.fate: Fate = lambda _path, _body: ""
        self.seen: list[tuple[str, int]] = []  # path and bytes of every request
        self.released = threading.Event()
        self.stalled = threading.Event()
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                proxy.pass_on(self)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
                """Nothing is said."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def pass_on(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers["content-length"]))
        self.seen.append((handler.path, len(body)))
        fate = self.fate(handler.path, body)
        handler.close_connection = True
        if fate == "request lost":
            return
        if fate == "request damaged":
            body = body[:-1] + bytes([body[-1] ^ 1])
        if fate == "stalled":
            self.stalled.set()
            self.released.wait(30)
            return
        host = self.url_behind.removeprefix("http://")
        behind = http.client.HTTPConnection(host, timeout=30)
        try:
            headers = {
                name: handler.headers[name] for name in ("authorization", "content-type") if name in handler.headers
            }
            behind.request("POST", handler.path, body=body, headers=headers)
            response = behind.getresponse()
            answer, told = response.read(), dict(response.getheaders())
        except OSError:
            return
        finally:
            behind.close()
        if fate == "answer lost":
            return
        if fate == "answer damaged":
            answer = answer[:-1] + bytes([answer[-1] ^ 1])
        handler.send_response(response.status)
        for name in ("content-type", "wbl-district"):
            if name in told:
                handler.send_header(name, told[name])
        handler.send_header("content-length", str(len(answer)))
        handler.send_header("connection", "close")
        handler.end_headers()
        handler.wfile.write(answer)

    def close(self) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@contextmanager
def serving(district: TestDistrict) -> Iterator[str]:
    """The district's server on a port of its own; its address."""
    config = uvicorn.Config(make_app(district.engine, district.clock), port=0, log_config=None, access_log=False)
    server = uvicorn.Server(config)
    ready = threading.Event()
    began = server.startup

    async def startup(sockets: object = None) -> None:
        await began()
        ready.set()

    server.startup = startup  # type: ignore[method-assign]
    thread = threading.Thread(target=server.run)
    thread.start()
    assert ready.wait(20)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


class Desk:
    """A laptop with its contents, and its way to the district."""

    def __init__(self, folder: Path, name: str, url: str, *, site: str = "Almendra High", staff: str = "Elena") -> None:
        self.folder = folder / name
        self.folder.mkdir()
        self.url = url
        self.laptop: Laptop = new_laptop(self.folder, name, site=site, staff=staff)
        self.blobs = SqlBlobs(self.laptop.store, self.folder / "files")

    def join(self, code: str) -> "Desk":
        with closing(HttpLine(self.url)) as line:
            self.laptop.enroll(line, code)
        self.sync()
        return self

    def sync(self) -> None:
        self.laptop.sync(HttpLine(self.url))

    @property
    def token(self) -> str:
        return (self.laptop.secrets.token() or "").split()[0].rpartition(".")[2]

    @property
    def epoch(self) -> str:
        return self.laptop.sync_store.sync_state().lineage[-1].epoch

    def attach(self, holder: str, id_: str, path: Path) -> str:
        """Attach a file; the document's id."""
        command = AttachFile(holder=holder, id=id_, facts=self.blobs.take_in(path))
        made: Outcome = self.laptop.store.write("attach", self.laptop.acting, command.carry_out)
        [document] = made.made
        return document

    def carry(self, url: str | None = None, *, stall_seconds: float = 60.0, **more: Callable[..., object]) -> Carried:
        line = HttpLine(url or self.url, stall_seconds=stall_seconds)
        client = AttachmentClient(self.blobs, line, self.laptop.secrets, self.epoch)
        return client.carry(**more)  # type: ignore[arg-type]

    def content_of(self, kind: str, document: str) -> bytes:
        held = self.laptop.get(kind, document)
        assert held is not None
        return self.blobs.read(str(held["content"]))
