"""Attached files through the real programs: the command line, and a server killed in the middle of a piece."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.attachments.served import Desk, Proxy
from tests.sync.laptops import at_present, open_district
from wbl_desktop.application.pieces import PIECE, pieces_of
from wbl_desktop.cli.main import main
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.sync.attachment_wire import PUT, PutRequest
from wbl_desktop.sync.frame import unseal

ROOT = Path(__file__).resolve().parents[2]
Scan = Callable[..., Path]
MARKER = b"MARTIN SUAREZ SIGNED THIS"


class Server:
    """The district as a process that can be killed and started again."""

    def __init__(self, database: str, key_file: Path, shelf: Path) -> None:
        self._words = ["--database", database, "--database-key", str(key_file)]
        self._environment = {**os.environ, "WBL_DISTRICT_FILES": str(shelf)}
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> str:
        command = [sys.executable, "-m", "wbl_desktop.district.cli", "serve", "--port", "0", "--json", *self._words]
        self._process = subprocess.Popen(command, cwd=ROOT, env=self._environment, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        return str(json.loads(self._process.stdout.readline())["url"])

    def kill_in(self, seconds: float) -> None:
        """Kill the one that runs now; another may have been started by then."""
        assert self._process is not None
        threading.Timer(seconds, self._process.kill).start()

    def wait(self) -> None:
        """Until it is gone."""
        assert self._process is not None
        self._process.wait(20)
        assert self._process.stdout is not None
        self._process.stdout.close()


@contextmanager
def proxied(url: str) -> Iterator[Proxy]:
    made = Proxy(url)
    try:
        yield made
    finally:
        made.close()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_server_killed_at_any_piece_has_nothing_half(
    request: pytest.FixtureRequest, kind: str, tmp_path: Path, scan: Scan
) -> None:
    url = request.getfixturevalue("postgres_url") if kind == "postgresql" else None
    office = open_district(tmp_path, url, at_present())
    codes = [office.code("Almendra High") for _ in range(2)]
    office.engine.dispose()
    key_file, shelf = tmp_path / "keys" / "district.key", tmp_path / "shelf"
    server = Server(url or str(tmp_path / "district" / "district.db"), key_file, shelf)
    with proxied(server.start()) as proxy:
        one = Desk(tmp_path, "one", proxy.url).join(codes[0])
        two = Desk(tmp_path, "two", proxy.url, staff="Marco").join(codes[1])
        path = scan(8)
        student = one.laptop.add("student", last_name="Suárez", first_name="Martín")
        document = one.attach("student", student, path)
        one.sync()
        at = {3, 8}  # pieces, the last of them too
        kills = 0

        def fate(where: str, body: bytes) -> str:
            """Let the piece through and kill the server a moment later, a little later each time."""
            nonlocal kills
            if where == PUT and (number := unseal(body, PutRequest).number) in at:
                at.remove(number)
                kills += 1
                server.kill_in(0.002 * kills)
            return ""

        proxy.fate = fate
        while at or one.blobs.to_send(one.epoch):
            before = kills
            try:
                one.carry()
            except Trouble as trouble:
                assert trouble.code == "no_line"  # noqa: PT017 - it may also go well
            if kills > before:
                server.wait()
                proxy.url_behind = server.start()
        assert kills == 2
        size = path.stat().st_size
        puts = sum(length for where, length in proxy.seen if where == PUT)
        dropped = len([1 for where, _ in proxy.seen if where == PUT]) - pieces_of(size)
        assert puts <= size + dropped * PIECE + 300 * len(proxy.seen)
        two.sync()
        two.carry()
        assert two.content_of("document", document) == path.read_bytes()
        places = [place for place in (*shelf.rglob("*"), *two.folder.rglob("*")) if place.is_file()]
        assert len([place for place in places if shelf in place.parents]) == 1
        assert not [place for place in places if MARKER in place.read_bytes()]
        for desk in (one, two):
            desk.laptop.close()
    server.kill_in(0)
    server.wait()


@pytest.fixture
def wbl(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    """Answers a command line on a laptop of that name: its JSON, having ended with that exit code."""

    def run(laptop: str, *words: str, code: int = 0) -> Any:
        home = tmp_path / laptop
        assert main([*words, "--json", "--data", str(home), "--key-file", f"{home}.key"]) == code
        return json.loads(capsys.readouterr().out)

    return run


def test_the_command_line_attaches_lists_saves_and_carries(
    wbl: Callable[..., Any], served: str, office: Any, scan: Scan, tmp_path: Path
) -> None:
    path = scan(2, "permit.pdf")
    for laptop in ("one", "two"):
        wbl(laptop, "init", "--district", "Almendra Valley", "--site", "Almendra High", "--staff", laptop)
        wbl(laptop, "enroll", served, office.code("Almendra High"))
    student = wbl("one", "add", "student", "last_name=Suárez", "first_name=Martín")["id"]
    document = wbl("one", "attach", "student", student[:12], str(path), "--what", "work_permit")["id"]
    assert wbl("one", "attach", "student", student, str(path), code=2)["error"] == "attached_already"
    assert wbl("one", "attach", "hours", student, str(path), code=2)["error"] == "attachment_not_taken"
    assert wbl("one", "attach", "student", student, str(tmp_path / "no.pdf"), code=2)["error"] == "attachment_missing"
    assert wbl("one", "sync")["attachments"]["sent"] == 1
    synced = wbl("two", "sync")["attachments"]
    assert (synced["received"], synced["to_fetch"], synced["problem"]) == (1, 0, None)
    here, there = wbl("one", "attachments", "student", student), wbl("two", "attachments", "student", student)
    assert here == there
    assert [(one["id"], one["what"], one["file_name"], one["size"]) for one in there] == [
        (document, "work_permit", "permit.pdf", path.stat().st_size)
    ]
    out = tmp_path / "out.pdf"
    assert wbl("two", "attachment-save", document[:10], "--out", str(out))["bytes"] == path.stat().st_size
    assert out.read_bytes() == path.read_bytes()
    assert wbl("two", "attachment-save", document, "--out", str(out), code=2)["error"] == "file_exists"
    assert wbl("two", "attachment-save", "f" * 32, "--out", str(out), code=2)["error"] == "id_unknown"
    wbl("two", "retire", "document", document)
    assert wbl("two", "attachments", "student", student) == []
    assert not [place for place in (tmp_path / "one").rglob("*") if place.is_file() and MARKER in place.read_bytes()]
