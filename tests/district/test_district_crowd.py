"""Several laptops at once against a real server: changes are ordered, none is skipped, none is doubled."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.sync.laptops import Laptop, new_laptop
from wbl_desktop.district.cli import main
from wbl_desktop.sync.http import HttpLine

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    database = str(tmp_path / "data" / "district.db")
    if request.param == "postgresql":
        database = request.getfixturevalue("postgres_url")
    monkeypatch.setenv("WBL_DISTRICT_KEY_FILE", str(tmp_path / "keys" / "district.key"))
    monkeypatch.setenv("WBL_DISTRICT_DATABASE", database)
    assert main(["site", "add", "Almendra High"]) == 0
    command = [sys.executable, "-m", "wbl_desktop.district.cli", "serve", "--port", "0"]
    log = (tmp_path / "log").open("wb")
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True, env=dict(os.environ))
    assert server.stdout is not None
    found = re.match(r"listening on (\S+)", server.stdout.readline())
    assert found, (tmp_path / "log").read_text()
    yield found[1]
    server.terminate()
    server.wait()
    server.stdout.close()
    log.close()
    assert "bug" not in (tmp_path / "log").read_text()


def test_four_laptops_at_once(url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    laptops = [new_laptop(tmp_path, f"laptop{number}", staff=f"Staff {number}") for number in range(4)]
    codes = []
    for _ in laptops:
        assert main(["code", "--site", "Almendra High"]) == 0
        codes.append(capsys.readouterr().out.splitlines()[-1])

    def work(number: int) -> None:
        laptop, line = laptops[number], HttpLine(url)
        for turn in range(5):
            laptop.add("student", last_name="Vega", first_name=f"T{turn}", ssid=f"{1_000_000_000 + turn}")
        laptop.enroll(line, codes[number])
        for turn in range(5):
            laptop.add("partner", name=f"P{number}.{turn}")
            laptop.sync(line)

    with ThreadPoolExecutor(len(laptops)) as crowd:
        list(crowd.map(work, range(len(laptops))))
    for _ in range(2):
        for laptop in laptops:
            laptop.sync(HttpLine(url))
    assert len(laptops[0].records("partner")) == 20
    assert len(laptops[0].records("student")) == 5, "every SSID is one student"
    assert laptops[0].conflicts() == []
    for laptop in laptops[1:]:
        assert laptop.everything() == laptops[0].everything()
        assert laptop.conflicts() == laptops[0].conflicts()
    assert main(["check"]) == 0
    _close(laptops)


def _close(laptops: list[Laptop]) -> None:
    for laptop in laptops:
        laptop.close()
