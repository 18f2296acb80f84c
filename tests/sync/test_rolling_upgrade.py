"""One program version ahead or behind: laptops and district are replaced one after the other, and nothing is lost.

The next version is this one with a field more on the student and a kind more, made by the recipes of CONTRIBUTING.md.
"""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.law.workshop import Workshop

_FIELD = '    tee_size: str | None = fields.text("T-shirt size", privacy=Privacy.STUDENT)\n'
_KIND = '''"""Bus ride: one student's seat on one day."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
from wbl_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class BusRide(Record):
    """One student's seat on one day."""

    KIND: ClassVar[str] = "bus_ride"
    LABEL: ClassVar[str] = "Bus ride"
    LABEL_MANY: ClassVar[str] = "Bus rides"
    TITLE: ClassVar[tuple[str, ...]] = ("rides_on",)

    student: str | None = fields.refers("Student", "student", required=True, privacy=Privacy.STUDENT)
    rides_on: str | None = fields.day("On", required=True, privacy=Privacy.STUDENT)
'''


@pytest.fixture
def versions(tmp_path: Path) -> Iterator[tuple[Workshop, Workshop]]:
    """Today's program and the next, over the same data directories."""
    (tmp_path / "next").mkdir()
    today, after = Workshop(tmp_path), Workshop(tmp_path / "next")
    after.folder = tmp_path
    after.more("wbl_desktop/domain/kinds/student.py", _FIELD)
    after.new_file("wbl_desktop/domain/kinds/bus_ride.py", _KIND)
    after.line(
        "wbl_desktop/domain/kinds/__init__.py",
        listed_in="KINDS",
        line="BusRide,",
        imports="from wbl_desktop.domain.kinds.bus_ride import BusRide",
    )
    written = after.run("-m", "installer.migrations", "remember", "bus", "rides")
    assert written.count("_remember_bus_rides.py") == 2, written
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    (tmp_path / "port").write_text(port, encoding="ascii")
    yield today, after
    today.close()
    after.close()


@contextmanager
def district(version: Workshop) -> Iterator[str]:
    """The district as this version serves it, over the one database and always at the same address."""
    port = (version.folder / "port").read_text(encoding="ascii")
    with subprocess.Popen(
        [sys.executable, *_asked(version), "serve", "--port", port],
        cwd=version.root,
        env=version._around(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout is not None
        try:
            said = server.stdout.readline()
            assert said.startswith("listening on "), said
            yield said.removeprefix("listening on ").strip()
        finally:
            server.terminate()


def _asked(version: Workshop) -> list[str]:
    (version.folder / "district").mkdir(exist_ok=True)
    at = ["--database", str(version.folder / "district" / "district.db")]
    return ["-m", "wbl_desktop.district.cli", *at, "--database-key", str(version.folder / "district.key")]


def _code(version: Workshop) -> str:
    return version.run(*_asked(version), "code", "--site", "Oakvale High").splitlines()[-1]


def _enroll(version: Workshop, laptop: str, address: str, served: Workshop) -> None:
    version.laptop(laptop)
    version.wbl("enroll", address, _code(served), laptop=laptop)


def _students(version: Workshop, laptop: str) -> dict[str, dict[str, object]]:
    return {str(one["local_id"]): one for one in version.json("list", "student", laptop=laptop)}


def _sync(*who: tuple[Workshop, str]) -> None:
    for version, laptop in who:
        version.wbl("sync", laptop=laptop)


def test_a_laptop_one_version_ahead_of_its_district_and_of_its_colleague(versions: tuple[Workshop, Workshop]) -> None:
    today, after = versions
    today.run(*_asked(today), "site", "add", "Oakvale High")
    with district(today) as address:
        _enroll(today, "old", address, today)
        _enroll(after, "new", address, today)
        made = ("add", "student", "last_name=Suárez", "first_name=Ana", "local_id=1", "tee_size=L")
        student = after.wbl(*made, laptop="new").splitlines()[-1]
        ride = after.wbl("add", "bus_ride", f"student={student}", "rides_on=2026-11-23", laptop="new").splitlines()[-1]
        _sync((after, "new"), (today, "old"))
        assert _students(today, "old")["1"]["last_name"] == "Suárez"
        today.wbl("set", "student", student, "notes=Rides with her aunt", laptop="old")
        after.wbl("set", "student", student, "tee_size=XL", laptop="new")
        _sync((today, "old"), (after, "new"), (today, "old"))
    with district(after) as address:
        after.wbl("set", "student", student, "city=Oakvale", laptop="new")
        _sync((after, "new"), (today, "old"), (after, "new"))
        _enroll(after, "newest", address, after)
        _sync((after, "newest"))
        assert after.json("list", "bus_ride", laptop="newest")[0]["id"] == ride
        for version, laptop in ((after, "new"), (after, "newest")):
            found = _students(version, laptop)["1"]
            assert (found["tee_size"], found["notes"], found["city"]) == ("XL", "Rides with her aunt", "Oakvale")
        assert after.json("conflicts", laptop="new") == after.json("conflicts", laptop="newest") == []
        # The old laptop is given the new program: what it had passed over it reads now.
        _sync((after, "old"))
        assert after.json("list", "student", laptop="old") == after.json("list", "student", laptop="newest")
        assert after.json("list", "bus_ride", laptop="old") == after.json("list", "bus_ride", laptop="newest")
        for laptop in ("old", "new", "newest"):
            after.wbl("check", laptop=laptop)


def test_a_laptop_one_version_behind_its_district(versions: tuple[Workshop, Workshop]) -> None:
    today, after = versions
    after.run(*_asked(after), "site", "add", "Oakvale High")
    with district(after) as address:
        _enroll(after, "new", address, after)
        _enroll(today, "old", address, after)
        made = ("add", "student", "last_name=Suárez", "first_name=Ana", "local_id=1", "tee_size=M")
        student = after.wbl(*made, laptop="new").splitlines()[-1]
        _sync((after, "new"), (today, "old"))
        today.wbl("set", "student", student, "last_name=Suárez Peña", laptop="old")
        theirs = ("add", "student", "last_name=Ortega", "first_name=Luz", "local_id=2")
        today.wbl(*theirs, laptop="old")
        after.wbl("set", "student", student, "first_name=Anita", laptop="new")
        _sync((today, "old"), (after, "new"), (today, "old"))
        found = _students(after, "new")
        assert found["1"]["tee_size"] == "M"
        assert (found["1"]["last_name"], found["1"]["first_name"]) == ("Suárez Peña", "Anita")
        assert found["2"]["tee_size"] is None
        today.wbl("check", laptop="old")
