"""What a change wants known beside "saved" stands in the JSON answer too, not only on standard error."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wbl_desktop.cli.main import main

Ask = Callable[..., Any]


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    def run(*words: str) -> Any:
        code = main([*words, "--json", "--data", str(tmp_path / "data"), "--key-file", str(tmp_path / "key")])
        document = json.loads(capsys.readouterr().out)
        assert code == 0, document
        return document

    run("init", "--district", "Almendra Valley", "--site", "Almendra High", "--staff", "Elena Reyes")
    return run


def codes(document: Any) -> list[str]:
    return [one["code"] for one in document["notices"]]


def test_a_namesake_and_nothing_else(ask: Ask) -> None:
    ana = ("last_name=Muñoz", "first_name=Ana", "birth_date=2010-03-04")
    first = ask("add", "student", "local_id=1", *ana)
    assert first["notices"] == []
    again = ask("add", "student", "local_id=2", *ana)
    assert codes(again) == ["possible_duplicate"]
    assert again["notices"][0]["facts"]["of"] == first["id"]
    assert "already here" in again["notices"][0]["message"]


def test_who_is_retired_with_an_open_placement_is_told_which(ask: Ask) -> None:
    student = ask("add", "student", "local_id=1", "last_name=Muñoz", "first_name=Ana")["id"]
    partner = ask("add", "partner", "name=Rice Mill")["id"]
    worksite = ask("add", "worksite", f"partner={partner}", "name=Rice Mill yard")["id"]
    days = ("activity=job_shadow", "starts_on=2026-12-01", "ends_on=2026-12-01")
    placement = ask("add", "placement", f"student={student}", f"worksite={worksite}", *days)["id"]
    for kind, id_, name in (
        ("student", student, "Rice Mill yard"),
        ("worksite", worksite, "Muñoz"),
        ("partner", partner, "Muñoz"),
    ):
        retired = ask("retire", kind, id_)
        assert codes(retired) == ["placements_still_open"]
        assert retired["notices"][0]["facts"]["placements"] == [placement]
        assert name in retired["notices"][0]["message"]
        assert ask("restore", kind, id_)["notices"] == []
    ask("set", "placement", placement, "status=withdrawn", "reason=moved away")
    assert ask("retire", "student", student)["notices"] == []
