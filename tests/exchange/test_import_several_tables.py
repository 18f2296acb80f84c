"""Several tables in one sheet: each is read by its own labels, or told as not read; no student becomes a partner."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.exchange.test_import_employers import HEADER, TODAY, row, told, values, workbook
from tests.helpers.rosters import csv_bytes, oneroster, pupils
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports import read

MILL = row("Rice Mill", phone="530-555-0101", address="1 A St")
DAIRY = row("Canal Dairy", phone="530-555-0102", address="2 A St")


def test_students_below_the_employers_are_not_partners(tmp_path: Path) -> None:
    employers: list[Sequence[object]] = [HEADER, MILL, DAIRY, []]
    labels = ["Student ID", "Last Name", "First Name", "Grade"]
    file = workbook(tmp_path, [*employers, labels, ["101", "Vega", "Luz", "10"], ["102", "Paz", "Leo", "11"]])
    assert [one["name"] for one in values(file, "partner")] == ["Rice Mill", "Canal Dairy"]
    assert "Vega" not in str([one.values for drafts in file.drafts.values() for one in drafts])
    assert [(one.why, one.table, one.value) for one in file.doubts] == [("sheet_not_read", "List 1 · 5", "3")]


def test_a_second_table_of_employers_has_labels_of_its_own(tmp_path: Path) -> None:
    more: list[Sequence[object]] = [
        ["Prospects"],
        ["Business", "Phone", "Contact person"],
        ["Levee Ranch", "530-555-0109", "Eva Solís"],
    ]
    file = workbook(tmp_path, [HEADER, MILL, DAIRY, [], *more])
    assert told(file) == [("section_row", 5, "Prospects")]
    assert values(file, "partner")[2] == {"name": "Levee Ranch", "phone": "530-555-0109", "status": "prospect"}
    assert values(file, "contact") == [{"name": "Eva Solís"}]


def test_labels_once_more_are_no_second_table(tmp_path: Path) -> None:
    file = workbook(tmp_path, [HEADER, MILL, HEADER, DAIRY])
    assert [one[:2] for one in told(file)] == [("header_again", 3)]
    assert len(file.drafts["partner"]) == 2


def test_labels_with_signs_and_hints(tmp_path: Path) -> None:
    header = ["Student #", "Student Last", "Student First", "DOB (MM/DD/YYYY)", "Phone #", "Email (guardian)"]
    path = tmp_path / "list.csv"
    path.write_bytes(csv_bytes(header, [["101", "Vega", "Luz", "01/02/2010", "530-555-0101", "v@x.example"]]))
    file = read(path, today=TODAY)
    assert dict(file.drafts["student"][0].values) == {
        "local_id": "101",
        "last_name": "Vega",
        "first_name": "Luz",
        "birth_date": "2010-01-02",
        "phone": "530-555-0101",
        "notes": "Email (guardian): v@x.example",
    }


def test_a_folder_with_one_zip_is_that_zip(tmp_path: Path) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    oneroster(pupils(3)).zip(folder / "roster.zip")
    assert read(folder, today=TODAY).format == "oneroster"
    oneroster(pupils(3)).zip(folder / "older.zip")
    with pytest.raises(Refusal, match="folder_without_tables"):
        read(folder, today=TODAY)
