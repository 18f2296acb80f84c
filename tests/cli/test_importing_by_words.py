"""Importing on the command line: questions answered by words, and an import taken back by the beginning of its id."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.rosters import csv_bytes
from wbl_desktop.cli.main import main

HEADER = ["Company", "Contact", "Phone", "City"]


class Wbl:
    """``wbl`` on one data directory."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._capsys = folder, capsys
        self("init", "--district", "Almendra Valley", "--site", "Almendra High", "--staff", "Elena Reyes")

    @property
    def options(self) -> list[str]:
        return ["--data", str(self.folder / "data"), "--key-file", str(self.folder / "key")]

    def __call__(self, *words: str) -> tuple[int, Any]:
        code = main([*words, "--json", *self.options])
        return code, json.loads(self._capsys.readouterr().out)

    def take(self, path: Path, *words: str) -> Any:
        code, document = self("import", str(path), *words)
        assert code == 0, document
        return document

    def partners(self) -> dict[str, str | None]:
        _, rows = self("list", "partner")
        return {row["name"]: row["phone"] for row in rows}

    def table(self, *rows: tuple[str, ...]) -> Path:
        path = self.folder / "list.csv"
        path.write_bytes(csv_bytes(HEADER, rows))
        return path


@pytest.fixture
def wbl(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Wbl:
    return Wbl(tmp_path, capsys)


TWICE = (
    ("Larkfield Feed", "Ana Sandoval", "530-555-0101", "Larkfield"),
    ("Larkfield Feed, Inc.", "Leo Ruiz", "530-555-0102", "Colusa"),
)


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("3=new", {"Larkfield Feed", "Larkfield Feed, Inc."}),
        ("3:name=Same", {"Larkfield Feed"}),
        ("company_twice_in_file=hold", {"Larkfield Feed"}),
    ],
)
def test_a_question_is_answered_by_line_field_or_reason(wbl: Wbl, answer: str, names: set[str]) -> None:
    path = wbl.table(*TWICE)
    [asked] = wbl.take(path, "--dry-run")["needs_a_look"]
    assert (asked["row"], asked["choices"], asked["answer"]) == (3, ["hold", "same", "new"], None)
    [answered] = wbl.take(path, "--answer", answer)["needs_a_look"]
    assert answered["answer"] == answer.partition("=")[2].casefold()
    assert set(wbl.partners()) == names


@pytest.mark.parametrize(("answer", "code"), [("9=new", "import_answer_unasked"), ("3=why", "import_answer_unknown")])
def test_an_answer_to_nothing_or_of_no_choice_is_refused(wbl: Wbl, answer: str, code: str) -> None:
    exit_code, document = wbl("import", str(wbl.table(*TWICE)), "--answer", answer)
    assert (exit_code, document["error"]) == (2, code)
    assert wbl.partners() == {}


@pytest.mark.parametrize(("take", "city"), [("ask", "Colusa"), ("mine", "Colusa"), ("theirs", "Gridley")])
def test_what_both_have_changed_is_taken_as_said(wbl: Wbl, take: str, city: str) -> None:
    wbl.take(wbl.table(("Larkfield Feed", "", "530-555-0111", "Larkfield")))
    _, [row] = wbl("list", "partner")
    wbl("set", "partner", row["id"], "city=Colusa")
    wbl.take(wbl.table(("Larkfield Feed", "", "530-555-0111", "Gridley")), "--take", take)
    assert wbl("list", "partner")[1][0]["city"] == city


def test_an_import_is_taken_back_by_the_beginning_of_its_id_and_only_once(wbl: Wbl) -> None:
    batch = str(wbl.take(wbl.table(TWICE[0]))["batch"])
    assert wbl("undo-import", batch[:7])[0] == 2
    code, done = wbl("undo-import", batch[:8])
    assert (code, done["undone"]) == (0, batch)
    assert wbl.partners() == {}
    code, again = wbl("undo-import", batch)
    assert (code, again["error"]) == (2, "batch_undone")
    assert "already" in str(again["message"])
    code, unknown = wbl("undo-import", "0" * 32)
    assert unknown["error"] == "batch_unknown"


def test_an_import_that_was_worked_on_is_taken_back_but_for_that(wbl: Wbl, capsys: pytest.CaptureFixture[str]) -> None:
    batch = str(wbl.take(wbl.table(TWICE[0], ("Mill Bakery", "", "530-555-0105", "Colusa")))["batch"])
    _, rows = wbl("list", "partner", "--where", "name=Mill Bakery")
    wbl("set", "partner", rows[0]["id"], "notes=asks for two students")
    code, refused = wbl("undo-import", batch)
    assert (code, refused["error"], refused["facts"]["count"]) == (2, "import_changed_since", "1")
    [stays] = refused["facts"]["records"]
    assert (stays["kind"], stays["id"], stays["name"]) == ("partner", rows[0]["id"], "Mill Bakery")
    assert (stays["why"], stays["fields"]) == ("changed", ["notes"])
    assert len(wbl.partners()) == 2
    assert main(["undo", *wbl.options]) == 0, "the last command was the edit"
    assert main(["set", "partner", rows[0]["id"], "notes=asks for two students", *wbl.options]) == 0
    capsys.readouterr()
    assert main(["undo-import", batch[:8], *wbl.options]) == 2
    told = capsys.readouterr().err
    assert "Mill Bakery (Partner): changed since: Notes." in told
    assert f"wbl undo-import {batch} --keep-changed" in told
    code, done = wbl("undo-import", batch, "--keep-changed")
    assert (code, done["undone"], [one["id"] for one in done["stays"]]) == (0, batch, [rows[0]["id"]])
    assert set(wbl.partners()) == {"Mill Bakery"}


def test_a_mapping_that_names_no_column_is_refused_and_one_that_does_is_remembered(wbl: Wbl) -> None:
    path = wbl.table(("Larkfield Feed", "Ana Sandoval", "530-555-0101", "Fridays"))
    code, document = wbl("import", str(path), "--map", "Fax=partner.phone")
    assert (code, document["error"]) == (2, "mapping_unknown_column")
    assert "Fax" in str(document["message"])
    wbl.take(path, "--map", "City=partner.conditions")
    wbl.take(wbl.table(("Mill Bakery", "", "530-555-0105", "Mondays")))
    _, rows = wbl("list", "partner")
    assert {row["conditions"] for row in rows} == {"Fridays", "Mondays"}


def test_letters_that_look_wrong_are_read_as_said_and_so_the_next_time(wbl: Wbl) -> None:
    path = wbl.table(("Larkfield Feed", "", "530-555-0101", ""))
    path.write_bytes(csv_bytes(HEADER, [("Peña Feed", "", "530-555-0101", "")], encoding="cp437"))
    code, document = wbl("import", str(path), "--encoding", "klingon")
    assert (code, document["error"]) == (2, "encoding_unknown")
    assert "cp437" in str(document["message"])
    wrong = wbl.take(path, "--dry-run")
    assert (wrong["encoding"], wrong["new"], [one["why"] for one in wrong["needs_a_look"]]) == (
        "cp1252",
        0,
        ["text_damaged"],
    )
    right = wbl.take(path, "--encoding", "DOS")
    assert (right["encoding"], right["needs_a_look"]) == ("cp437", [])
    again = wbl.take(path)
    assert (again["encoding"], again["same"], again["needs_a_look"]) == ("cp437", 1, [])
    assert set(wbl.partners()) == {"Peña Feed"}
