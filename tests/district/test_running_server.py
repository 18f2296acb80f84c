"""The server as it runs: limits, patience, logs, meters, several processes, and an end in good order."""

import http.client
import json
import os
import re
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
import zstandard

from tests.district.hall import open_hall
from tests.district.test_access_table import Caller, _enroll
from tests.helpers.logfail import LogWatch
from tests.sync.laptops import Laptop, TestDistrict, new_laptop
from wbl_desktop.district.cli import main
from wbl_desktop.district.limits import Buckets, Limits, Rate
from wbl_desktop.district.logs import JsonLines
from wbl_desktop.district.server import make_app, service_for
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.sync.frame import MARK
from wbl_desktop.sync.http import HttpLine

ROOT = Path(__file__).resolve().parents[2]


def test_a_bucket_empties_and_fills_again() -> None:
    buckets = Buckets(Rate(per_second=2, burst=3), most=2)
    assert [buckets.take("one", 0.0) for _ in range(5)] == [0, 0, 0, 1, 1]
    assert buckets.take("two", 0.0) == 0, "each has its own"
    assert buckets.take("one", 0.4) == 1
    assert buckets.take("one", 0.6) == 0
    assert [buckets.take("two", 100.0) for _ in range(4)] == [0, 0, 0, 1], "no fuller than full"
    for name in "abc":
        buckets.take(name, 100.0)
    assert len(buckets._held) == 2


def test_a_machine_has_one_bucket_for_all_its_ipv6_addresses() -> None:
    limits = Limits(address=Rate(per_second=0.1, burst=2))
    assert [limits.take(f"2001:db8::{number}", "", 0.0) for number in range(1, 4)] == [0, 0, 10]
    assert limits.take("2001:db8:0:1::1", "", 0.0) == 0
    assert limits.take("somewhere", "Bearer x", 0.0) == 0


def test_who_calls_too_often_waits_and_nobody_else(office: TestDistrict) -> None:
    service = replace(
        service_for(office.engine, office.clock),
        limits=Limits(device=Rate(per_second=0.01, burst=3), address=Rate(per_second=0.01, burst=7)),
    )
    with open_hall(make_app(office.engine, service=service)) as hall:

        def ask(token: str) -> int:
            return hall.ask("POST", "/v1/sync", b"", {"Authorization": f"Bearer {token}"}).status

        assert [ask("one") for _ in range(4)] == [400, 400, 400, 429]
        assert [ask("two") for _ in range(4)] == [400, 400, 400, 429], "the eighth of the address"
        said = hall.ask("GET", "/v1/openapi.json")
        assert (said.status, said.headers["wbl-district"]) == (429, "1")
        assert int(said.headers["retry-after"]) > 50
        assert hall.ask("GET", "/healthz").status == 200, "who watches is not counted"
        with pytest.raises(Trouble, match="too_fast") as told:
            HttpLine(hall.url).post("/v1/sync", b"", "three")
        assert int(str(told.value.facts["seconds"])) > 50


def test_what_swells_too_far_is_refused_unread(office: TestDistrict) -> None:
    import hashlib

    def framed(body: bytes) -> bytes:
        return MARK + hashlib.blake2b(body, digest_size=16).digest() + body

    bombs = [
        zstandard.ZstdCompressor(level=19).compress(bytes(60_000_000)),
        zstandard.ZstdCompressor(level=19).compress(bytes(90_000_000)),
        zstandard.ZstdCompressor(level=19, write_content_size=False).compress(bytes(1000)),
        zstandard.ZstdCompressor().compress(msgspec.msgpack.encode({"p": 1})) + b"more",
        zstandard.ZstdCompressor().compress(b"\x91" * 5000),  # lists in lists in lists
    ]
    with open_hall(make_app(office.engine, office.clock)) as hall:
        for bomb in bombs:
            said = hall.ask("POST", "/v1/enroll", framed(bomb))
            assert (said.status, json.loads(said.body)["code"]) == (400, "message_damaged")
        for path, size in (("/v1/enroll", 65 * 1024), ("/v1/sync", 9 << 20), ("/admin/sign-in", 17 * 1024)):
            said = hall.ask("POST", path, bytes(size), {"Authorization": "Bearer x"})
            assert (said.status, json.loads(said.body)["code"]) == (413, "message_too_large")


def _heard(line: socket.socket, word: bytes) -> bool:
    """Whether the word comes before the line ends."""
    said = b""
    while word not in said:
        piece = line.recv(4096)
        if not piece:
            return False
        said += piece
    return True


def join(laptop: Laptop, url: str, code: str) -> None:
    line = HttpLine(url)
    laptop.enroll(line, code)
    line.close()


def _raw(port: int, text: bytes) -> socket.socket:
    found = socket.create_connection(("127.0.0.1", port), timeout=30)
    found.sendall(text)
    return found


def test_a_body_that_stands_still_is_given_up_a_slow_one_is_not(office: TestDistrict, logs: LogWatch) -> None:
    service = replace(service_for(office.engine, office.clock), stall_seconds=0.4, slowest=1.0)
    head = b"POST /v1/enroll HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n"
    body = _enroll(Caller("x"))
    pause = threading.Event()
    with open_hall(make_app(office.engine, service=service)) as hall:
        with _raw(hall.port, head % len(body) + body[:10]) as stalled:
            assert _heard(stalled, b"message_stalled")
        with _raw(hall.port, head % len(body)) as slow:
            for at in range(0, len(body), 20):
                slow.sendall(body[at : at + 20])
                pause.wait(0.1)
            assert _heard(slow, b"code_wrong"), "0.1 s a piece is more than 0.4 s in all"
        with _raw(hall.port, head % len(body) + body[:10]):
            pass  # hung up in the middle
        with logs.expect("uvicorn.error", "Invalid HTTP request"), _raw(hall.port, head.replace(b"%d", b"x")) as wrong:
            assert _heard(wrong, b"400")
        assert hall.ask("GET", "/readyz").status == 200


def test_who_connects_and_says_nothing_is_hung_up_on(office: TestDistrict, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wbl_desktop.district.serving._IDLE_SECONDS", 0.3)
    with open_hall(make_app(office.engine, office.clock)) as hall:
        for said in (b"", b"GET /healthz HT", b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: "):
            with _raw(hall.port, said) as silent:
                assert silent.recv(100) == b""


def _is_given_up(line: socket.socket) -> bool:
    """Send a byte now and then; whether the server hangs up, and does not wait for the whole of it."""
    for _ in range(2000):
        try:
            line.sendall(b"x")
            if select.select([line], [], [], 0.02)[0]:
                return True
        except OSError:
            return True
    return False


def test_who_sends_a_byte_now_and_then_keeps_no_connection(
    office: TestDistrict, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wbl_desktop.district.serving._IDLE_SECONDS", 0.3)
    service = replace(service_for(office.engine, office.clock), stall_seconds=0.3, slowest=10_000.0)
    body = b"POST /v1/enroll HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n"
    with open_hall(make_app(office.engine, service=service)) as hall:
        for said in (b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ", body):
            with _raw(hall.port, said) as dripping:
                assert _is_given_up(dripping)
        assert hall.ask("GET", "/readyz").status == 200


def test_meters_tell_numbers_and_no_names(office: TestDistrict, tmp_path: Path) -> None:
    with open_hall(make_app(office.engine, office.clock)) as hall:
        laptop = new_laptop(tmp_path, "one")
        join(laptop, hall.url, office.code("Almendra High"))
        laptop.add("student", last_name="Zeltinger", first_name="Luz")
        laptop.sync(HttpLine(hall.url))
        hall.ask("GET", "/nowhere/Zeltinger?search=Zeltinger")
        said = hall.ask("GET", "/metrics").text
        assert 'wbl_requests_total{method="POST",route="/v1/sync",status="200"} 1.0' in said
        assert 'wbl_requests_total{method="GET",route="",status="404"} 1.0' in said
        assert "wbl_request_seconds_bucket" in said
        for private in ("Zeltinger", laptop.acting.device, "Almendra"):
            assert private not in said
        laptop.close()


def test_an_exception_is_logged_without_its_message() -> None:
    import logging

    try:
        raise ValueError("Zeltinger, Luz")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, __file__, 1, "it failed", (), sys.exc_info())
    line = json.loads(JsonLines().format(record))
    assert (line["event"], line["error"]) == ("it failed", "ValueError")
    assert "Zeltinger" not in json.dumps(line)


@contextmanager
def running(*words: str) -> Iterator[tuple[str, "subprocess.Popen[str]", list[str]]]:
    """A server process; its log is read to the end when it has ended."""
    command = [sys.executable, "-m", "wbl_desktop.district.cli", "serve", "--port", "0", *words]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ)
    )
    assert process.stdout is not None
    assert process.stderr is not None
    log: list[str] = []
    reader = threading.Thread(target=lambda: log.extend(process.stderr or []))
    reader.start()
    try:
        found = re.match(r"listening on (\S+)", process.stdout.readline())
        if found is None:
            process.wait()
            reader.join()
            raise AssertionError("".join(log))
        yield found[1], process, log
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait()
        reader.join()
        process.stdout.close()
        process.stderr.close()


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    return prepared(str(tmp_path / "data" / "district.db"), tmp_path, monkeypatch)


@pytest.fixture
def postgres_database(postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    return prepared(postgres_url, tmp_path, monkeypatch)


def prepared(database: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("WBL_DISTRICT_KEY_FILE", str(folder / "keys" / "district.key"))
    monkeypatch.setenv("WBL_DISTRICT_DATABASE", database)
    assert main(["site", "add", "Almendra High"]) == 0
    return database


def code(capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(["code", "--site", "Almendra High"]) == 0
    return capsys.readouterr().out.strip()


def test_what_is_being_answered_is_finished_and_what_is_new_refused(database: str, tmp_path: Path) -> None:
    body = _enroll(Caller("x"))
    head = b"POST /v1/enroll HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n" % len(body)
    with running() as (url, process, log):
        port = int(url.rpartition(":")[2])
        with _raw(port, head + body[:50]) as under_way, _raw(port, head):
            while "wbl_requests_under_way 3.0" not in _metrics(port):
                pass
            process.send_signal(signal.SIGTERM)
            while _answers(port):
                pass
            under_way.sendall(body[50:])
            assert _heard(under_way, b"code_wrong")
        assert process.wait(60) == 0
    lines = [json.loads(line) for line in log]
    told = [one for one in lines if one["event"] == "answered" and one["route"] == "/v1/enroll"]
    assert {one["code"] for one in told} == {"code_wrong", "message_damaged"}, "one was finished, one had hung up"
    assert all({"at", "level", "logger"} <= set(one) for one in lines)


def _metrics(port: int) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/metrics")
    found = connection.getresponse().read().decode()
    connection.close()
    return found


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False


@pytest.mark.skipif(os.name == "nt", reason="processes cannot share a port there")
def test_processes_that_share_a_port_answer_as_one(
    postgres_database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laptops = [new_laptop(tmp_path, f"laptop{number}", staff=f"Staff {number}") for number in range(3)]
    with running("--workers", "2") as (url, process, _):
        port = int(url.rpartition(":")[2])
        for laptop in laptops:
            join(laptop, url, code(capsys))
            laptop.add("partner", name=f"Partner of {laptop.path.stem}")
        for _ in range(2):
            threads = [threading.Thread(target=laptop.sync, args=(HttpLine(url),)) for laptop in laptops]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        for laptop in laptops:
            laptop.sync(HttpLine(url))
            assert laptop.everything() == laptops[0].everything()
        assert len(laptops[0].records("partner")) == 3
        counted = re.search(r'route="/v1/sync",status="200"} (\d+)', _metrics(port))
        assert counted, "whoever is asked tells of both"
        assert int(counted[1]) >= 9
        _kill_one_worker(process.pid)
        laptops[0].sync(HttpLine(url))
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
    assert not _answers(port)
    for laptop in laptops:
        laptop.close()
    assert main(["check"]) == 0


def _kill_one_worker(parent: int) -> None:
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    assert len(children) == 2
    os.kill(int(children[0]), signal.SIGKILL)
    while set(Path(f"/proc/{parent}/task/{parent}/children").read_text().split()) == set(children):
        pass


def test_two_servers_of_one_database_answer_as_one(
    postgres_database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laptop, other = new_laptop(tmp_path, "one"), new_laptop(tmp_path, "two", staff="Sam Ortiz")
    with running() as (here, _, _), running() as (there, _, _):
        join(laptop, here, code(capsys))
        join(other, there, code(capsys))
        for turn in range(4):
            laptop.add("student", last_name=f"Zeltinger {turn}", first_name="Luz")
            laptop.sync(HttpLine((here, there)[turn % 2]))
            other.sync(HttpLine((there, here)[turn % 2]))
        laptop.sync(HttpLine(here))
        assert laptop.everything() == other.everything()
        assert len(other.records("student")) == 4
    laptop.close()
    other.close()


def test_a_backup_each_day_of_a_server_that_runs(database: str, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    assert main(["backup-key", str(tmp_path / "off" / "backup.key")]) == 0
    with running("--backups", str(folder), "--workers", "2") as (url, _, _):
        while not list(folder.glob("*.wbldistrict")):
            _answers(int(url.rpartition(":")[2]))
    assert len(list(folder.glob("*.wbldistrict"))) == 1, "of two processes, one makes it"
    assert main(["serve", "--backups", str(tmp_path / "nowhere")]) == 3
    assert main(["serve", "--workers", "0"]) == 2
