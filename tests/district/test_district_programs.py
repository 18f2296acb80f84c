"""The district as a process: its command line, its answers over HTTP, and what it leaves behind."""

import http.server
import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import wbl_desktop.district as district_package
import wbl_desktop.sync as sync_package
from tests.sync.laptops import new_laptop
from wbl_desktop.application.words import CODE_WORDS
from wbl_desktop.district.cli import main
from wbl_desktop.district.engine import open_engine
from wbl_desktop.district.tables import METADATA
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.sync.http import HttpLine, plain_url

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("WBL_DISTRICT_KEY_FILE", str(tmp_path / "keys" / "district.key"))
    monkeypatch.setenv("WBL_DISTRICT_DATABASE", str(tmp_path / "data" / "district.db"))

    def answered(*words: str) -> tuple[int, str]:
        code = main(words)
        return code, capsys.readouterr().out

    return answered


@contextmanager
def serving(*words: str) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    command = [sys.executable, "-m", "wbl_desktop.district.cli", "serve", "--port", "0", *words]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        found = re.match(r"listening on (\S+)", process.stdout.readline())
        assert found, process.stderr.read()
        yield found[1], process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()


def test_sites_and_codes_print_themselves_on_the_last_line(run: Run) -> None:
    code, out = run("site", "add", "Almendra High")
    assert code == 0
    assert re.fullmatch(r"[0-9a-f]{32}", out.splitlines()[-1])
    code, out = run("code", "--site", "almendra  high", "--expires", "2d")
    assert (code, bool(re.fullmatch(r"([0-9A-Z]{4}-){3}[0-9A-Z]{4}", out.splitlines()[-1]))) == (0, True)
    assert run("site", "add", "Almendra High")[0] == 2
    assert run("code", "--site", "Nowhere")[0] == 2
    assert run("code", "--site", "Almendra High", "--expires", "soon")[0] == 2
    code, out = run("--json", "nonsense")
    assert (code, json.loads(out)["error"]) == (2, "usage")
    assert json.loads(run("devices", "--json")[1]) == []
    assert json.loads(run("figures", "--json")[1])["students"] == 0
    assert json.loads(run("check", "--json")[1]) == {"ok": True, "problems": []}


def test_the_file_is_encrypted_and_its_key_is_elsewhere(run: Run, tmp_path: Path) -> None:
    run("site", "add", "Almendra High")
    for path in (tmp_path / "data").iterdir():
        assert b"Almendra" not in path.read_bytes()
        assert b"SQLite format 3" not in path.read_bytes()[:16]
        assert path.stat().st_mode & 0o077 == 0
    key = tmp_path / "keys" / "district.key"
    assert key.stat().st_mode & 0o777 == 0o600
    key.unlink()
    assert run("devices")[0] == 3, "a lost key is trouble, never a new key"
    assert not key.exists()


def test_the_key_may_not_lie_beside_the_database(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="key_beside_database"):
        open_engine(str(tmp_path / "district.db"), key_file=tmp_path / "district.key")


def test_others_are_served_over_tls_only(run: Run) -> None:
    assert run("serve", "--host", "0.0.0.0", "--port", "0")[0] == 2
    assert run("serve", "--tls-cert", "x.pem")[0] == 2


def test_a_laptop_joins_and_syncs_over_http_and_the_server_ends_in_order(run: Run, tmp_path: Path) -> None:
    run("site", "add", "Almendra High")
    code = run("code", "--site", "Almendra High")[1].splitlines()[-1]
    laptop = new_laptop(tmp_path, "one")
    laptop.add("student", last_name="Verdugo", first_name="Luz")
    with serving() as (url, process):
        line = HttpLine(url)
        with pytest.raises(Refusal, match="code_wrong"):
            laptop.enroll(line, "0000-0000-0000-0000")
        laptop.enroll(line, code)
        done = laptop.sync(line)
        assert (done.sent, done.requests) == (4, 1)
        assert laptop.sync(line).sent == 0
        device = laptop.acting.device
        assert run("revoke", device[:8])[0] == 0
        with pytest.raises(Refusal, match="device_revoked"):
            laptop.sync(line)
        assert laptop.sync_store.standing().problem == "device_revoked"
        assert json.loads(run("figures", "--json")[1])["students"] == 1
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=30)
        assert process.returncode == 0
    for private in ("Verdugo", code, (laptop.secrets.token() or "").split()[0].rpartition(".")[2]):
        assert private not in log
    with pytest.raises(Trouble, match="no_line"):
        laptop.sync(HttpLine(url))
    assert laptop.sync_store.standing().offline_since is not None
    laptop.close()


def test_backup_and_restore(run: Run, tmp_path: Path) -> None:
    key, copy = str(tmp_path / "off" / "backup.key"), str(tmp_path / "copy")
    run("site", "add", "Almendra High")
    assert run("backup", copy)[0] == 2, "there is no key yet"
    assert run("backup-key", key)[0] == 0
    assert (tmp_path / "off" / "backup.key").stat().st_mode & 0o777 == 0o600
    assert (
        json.loads(run("backup-key", key, "--json")[1])["public"] not in (tmp_path / "off" / "backup.key").read_text()
    )
    assert run("backup", copy)[0] == 0
    assert run("backup", copy)[0] == 2
    assert b"Almendra" not in (tmp_path / "copy").read_bytes()
    run("site", "add", "Nogales High")
    assert run("restore-backup", copy)[0] == 2, "the private key is asked for"
    assert run("restore-backup", copy, "--private-key", key)[0] == 0
    assert [one["name"] for one in json.loads(run("site", "list", "--json")[1])] == ["Almendra High"]
    assert run("restore-backup", str(tmp_path / "nothing.db"), "--private-key", key)[0] == 3
    (tmp_path / "other.db").write_bytes(os.urandom(8192))
    assert run("restore-backup", str(tmp_path / "other.db"), "--private-key", key)[0] == 3
    assert run("check")[0] == 0


def test_the_steps_lead_to_the_tables_as_the_kinds_say_them(run: Run, tmp_path: Path, postgres_url: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    for database in (str(tmp_path / "data" / "district.db"), postgres_url):
        assert run("site", "list", "--database", database)[0] == 0
        engine = open_engine(database)
        with engine.connect() as connection:
            differences = compare_metadata(MigrationContext.configure(connection), METADATA)
        engine.dispose()
        assert differences == []


class _SignInPage(http.server.BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        page = b"<html>Welcome to the library's network</html>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_a_sign_in_page_is_told_from_the_district() -> None:
    with http.server.HTTPServer(("127.0.0.1", 0), _SignInPage) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            with pytest.raises(Trouble, match="captive_portal"):
                HttpLine(f"http://127.0.0.1:{server.server_port}").post("/v1/sync", b"x", None)
        finally:
            server.shutdown()
            thread.join()


class _FullDisk(_SignInPage):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        told = b'{"code": "disk_full", "facts": {}}'
        self.send_response(503)
        self.send_header("WBL-District", "1")
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)


def test_a_full_disk_at_the_district_is_not_this_laptops() -> None:
    with http.server.HTTPServer(("127.0.0.1", 0), _FullDisk) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            with pytest.raises(Trouble, match="district_failed"):
                HttpLine(f"http://127.0.0.1:{server.server_port}").post("/v1/sync", b"x", None)
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://district.example.org", "not_encrypted"),
        ("ftp://district.example.org", "address_unreadable"),
        ("district.example.org", "address_unreadable"),
        ("https://user:word@district.example.org", "address_unreadable"),
        ("https://district.example.org:port", "address_unreadable"),
    ],
)
def test_addresses_that_cannot_be(url: str, code: str) -> None:
    with pytest.raises(Refusal, match=code):
        plain_url(url)


def test_addresses_that_can_be() -> None:
    assert plain_url("https://district.example.org/wbl/") == "https://district.example.org/wbl"
    assert plain_url("http://127.0.0.1:8470") == "http://127.0.0.1:8470"


def test_damaged_and_foreign_bodies_change_nothing(run: Run) -> None:
    run("site", "add", "Almendra High")
    with serving() as (url, _):
        line = HttpLine(url)
        for path, token, code in (
            ("/v1/sync", None, "device_unknown"),
            ("/v1/sync", "0" * 64, "message_damaged"),
            ("/v1/enroll", None, "message_damaged"),
        ):
            with pytest.raises(Failure, match=code):
                line.post(path, b"not a message", token)
        with pytest.raises(Trouble, match="message_too_large"):
            line.post("/v1/enroll", b"x" * (9 * 1024 * 1024), None)
        line.close()
    assert run("check")[0] == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["site", "add", "\udcff"], 2),
        (["serve", "--port", "99999"], 2),
        (["serve", "--port", "0", "--tls-cert", "/nowhere/a", "--tls-key", "/nowhere/b"], 3),
        (["code", "--site", "Nowhere"], 2),
    ],
)
def test_whatever_is_asked_is_answered_once(run: Run, words: list[str], code: int) -> None:
    run("name", "Almendra Valley")
    answered, out = run(*words, "--json")
    assert (answered, set(json.loads(out))) == (code, {"error", "facts", "message"})


def test_a_check_of_a_damaged_file_answers_once(run: Run, tmp_path: Path) -> None:
    run("site", "add", "Almendra High")
    file = tmp_path / "data" / "district.db"
    content = bytearray(file.read_bytes())
    content[-4096:] = os.urandom(4096)  # a table that is empty yet: every other verb passes it by
    file.write_bytes(content)
    code, out = run("check", "--json")
    document = json.loads(out)
    assert (code, document["ok"]) == (3, False)
    assert document["problems"]


def test_every_code_said_has_its_sentence() -> None:
    for package in (district_package, sync_package):
        assert package.__file__
        for path in Path(package.__file__).parent.glob("*.py"):
            codes = set(re.findall(r'(?:Refusal|Trouble)\(\s*"([a-z_]+)"', path.read_text("utf-8")))
            assert codes - {"usage"} <= set(CODE_WORDS), path.name


def test_looking_makes_no_new_district(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mistyped = tmp_path / "distrct" / "district.db"
    for verb in ("devices", "figures", "check"):
        assert main([verb, "--database", str(mistyped)]) == 3
    assert not mistyped.parent.exists()
    assert "no district database" in capsys.readouterr().err


def test_a_terminal_of_few_letters_is_no_bug(run: Run) -> None:
    for words in (["--json", "site", "add", "Escuela Ñandú"], ["site", "list"]):
        done = subprocess.run(
            [sys.executable, "-m", "wbl_desktop.district.cli", *words],
            cwd=ROOT,
            env={**os.environ, "PYTHONIOENCODING": "ascii"},
            capture_output=True,
            check=False,
        )
        assert (done.returncode, b"bug" in done.stderr) == (0, False)
        assert "Escuela Ñandú" in done.stdout.decode("utf-8") or b"Escuela \\xd1and\\xfa" in done.stdout


def test_a_site_that_is_there_by_its_code_is_named(run: Run) -> None:
    run("site", "add", "Almendra High", "--cds", "7654321")
    code, out = run("site", "add", "Nogales High", "--cds", "7654321", "--json")
    assert (code, json.loads(out)["facts"]) == (2, {"name": "Almendra High"})


def test_a_name_neither_moves_the_cursor_nor_looks_like_a_line_of_its_own(run: Run) -> None:
    run("site", "add", "Almendra \x1b[2JHigh\u2028Nogales High")
    code, out = run("site", "list")
    assert (code, "\x1b" in out, out.count("\n"), len(out.split("\u2028"))) == (0, False, 1, 1)
