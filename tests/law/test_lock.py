"""The lock: every package by name, version and hash, for every system, and no address of any machine."""

import re
import tomllib

import pytest

from installer.locking import without_addresses
from installer.telling import SetupTrouble
from tests.law.house import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINNED = dict(re.findall(r"^([\w.-]+)==([\w.+!]+)", LOCK, re.MULTILINE))


def test_names_no_address() -> None:
    assert not re.findall(r"://|index-url|find-links", LOCK)


def test_every_package_has_hashes() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(entries) == len(PINNED) > 50
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_holds_exactly_the_versions_the_project_asks_for() -> None:
    asked = [*PROJECT["dependencies"], *(one for extra in PROJECT["optional-dependencies"].values() for one in extra)]
    wanted = dict(re.findall(r"^([\w.-]+)(?:\[\w+\])?==([\w.]+)$", "\n".join(asked), re.MULTILINE))
    assert len(wanted) == len(asked)
    assert {name: PINNED.get(name.lower()) for name in wanted} == wanted


def test_is_for_every_system_the_program_runs_on() -> None:
    assert "pywin32-ctypes" in PINNED
    assert "secretstorage" in PINNED


def test_a_new_lock_loses_its_addresses() -> None:
    hosted = "--index-url https://packages.example.org/simple\n# made by a tool\nidna==3.20 \\\n    --hash=sha256:00\n"
    assert without_addresses(hosted) == "idna==3.20 \\\n    --hash=sha256:00\n"
    with pytest.raises(SetupTrouble):
        without_addresses("thing @ https://packages.example.org/thing.whl\n")
