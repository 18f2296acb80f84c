"""Employer lists as coordinators keep them: every cell ends somewhere."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.helpers.rosters import csv_bytes
from wbl_desktop.application.imports.drafts import ReadFile, Weight
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports import read

TODAY = date(2026, 11, 20)
HEADER = [
    "Company", "Contact", "Phone", "Email", "Address", "City/Zip", "MOU on file?", "Ins. exp", "Job shadow", "Intern",
    "Max students", "Last contact", "Notes",
]  # fmt: skip


def workbook(folder: Path, *sheets: Sequence[Sequence[object]]) -> ReadFile:
    book = openpyxl.Workbook(write_only=True)
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"List {number}")
        for row in rows:
            sheet.append(list(row))
    book.save(folder / "employers.xlsx")
    return read(folder / "employers.xlsx", today=TODAY)


def row(name: str, **cells: object) -> list[object]:
    return [
        name,
        *(cells.get(label.split()[0].strip("/?.").lower().replace("city/zip", "city")) for label in HEADER[1:]),
    ]


def values(file: ReadFile, kind: str) -> list[dict[str, object]]:
    return [dict(one.values) for one in file.drafts.get(kind, ())]


def told(file: ReadFile) -> list[tuple[str, int, str]]:
    return [(one.why, one.row, one.value) for one in file.doubts]


def test_a_full_row(tmp_path: Path) -> None:
    full = [
        "Larkfield Feed", "Ana Sandoval / Leo Ruiz", "(530) 555-0199", "ana@larkfield.example", "12 Mill Rd",
        "Larkfield, CA 95901", "Y", date(2027, 6, 30), "X", "1 summer", 2, "last spring", "great with shy kids",
    ]  # fmt: skip
    file = workbook(tmp_path, [["EMPLOYERS 26-27"], [], HEADER, full])
    assert (file.format, file.kind, file.rows) == ("employers", "partner", 1)
    assert values(file, "partner") == [
        {
            "name": "Larkfield Feed",
            "phone": "530-555-0199",
            "email": "ana@larkfield.example",
            "street": "12 Mill Rd",
            "city": "Larkfield",
            "zip": "95901",
            "last_contact": "last spring",
            "status": "active",
            "notes": "great with shy kids\nMax students: 2",
        }
    ]
    assert values(file, "contact") == [{"name": "Ana Sandoval"}, {"name": "Leo Ruiz"}]
    assert values(file, "agreement") == [
        {"agreement_type": "mou", "state": "on_file"},
        {"agreement_type": "insurance", "state": "on_file", "insurance_expires_on": "2027-06-30"},
    ]
    assert values(file, "worksite") == [
        {"name": "Larkfield Feed", "street": "12 Mill Rd", "city": "Larkfield", "zip": "95901"}
    ]
    assert values(file, "opening") == [
        {"activity": "job_shadow", "capacity": 2},
        {"activity": "internship", "capacity": 1, "notes": "1 summer"},
    ]
    assert told(file) == [("title_row", 1, "EMPLOYERS 26-27")]


def test_words_in_the_wrong_columns_are_kept(tmp_path: Path) -> None:
    odd = [
        "Mill & Granary", None, "call after 3", "ask at desk", None, "Levee Rd, 3rd gate 7", "sent 8/14", "on file",
        "no - liability", "maybe", "2-3", date(2026, 3, 1), "NO MORE — complaint 2024",
    ]  # fmt: skip
    file = workbook(tmp_path, [HEADER, odd])
    partner = values(file, "partner")[0]
    assert partner["status"] == "resting"
    assert partner["conditions"] == "Job shadow: no - liability\nNO MORE — complaint 2024"
    assert partner["last_contact"] == "2026-03-01"
    assert str(partner["notes"]).split("\n") == [
        "Phone: call after 3",
        "Email: ask at desk",
        "City/Zip: Levee Rd, 3rd gate 7",
        "Intern: maybe",
        "Max students: 2-3",
    ]
    assert values(file, "agreement") == [
        {"agreement_type": "mou", "state": "sent", "notes": "MOU on file?: sent 8/14"},
        {"agreement_type": "insurance", "state": "on_file"},
    ]
    assert "opening" not in file.drafts
    assert sorted(one.why for one in file.doubts) == [
        "insurance_without_expiry",
        "kept_as_note",
        "kept_as_note",
        "kept_as_note",
        "kept_as_note",
        "kept_as_note",
        "says_stop",
    ]
    assert all(one.weight is Weight.TOLD and one.column for one in file.doubts)


def test_no_cell_is_lost(tmp_path: Path) -> None:
    odd = [f"word{number} here" for number in range(len(HEADER))]
    file = workbook(tmp_path, [[*HEADER, "Colour"], [*odd, "green"]])
    kept = "\n".join(str(value) for drafts in file.drafts.values() for one in drafts for value in one.values.values())
    for cell in [*odd, "Colour: green"]:
        assert cell in kept


def test_who_asked_to_be_left_alone_gets_no_openings(tmp_path: Path) -> None:
    stopped = row("Rice Mill", job="X", notes="do not call")
    file = workbook(tmp_path, [HEADER, stopped])
    assert "opening" not in file.drafts
    assert values(file, "partner")[0]["notes"] == "Job shadow: X"
    assert values(file, "partner")[0]["status"] == "resting"


def test_totals_titles_blanks_and_other_sheets(tmp_path: Path) -> None:
    rows: list[Sequence[object]] = [
        ["List of employers"],
        HEADER,
        row("Rice Mill"),
        [],
        row("Canal Dairy"),
        ["TOTAL", None, "=COUNTA(A3:A9)"],
    ]
    file = workbook(tmp_path, rows, [["Notes to self"], ["buy coffee"]], [HEADER, row("Levee Ranch")])
    assert [one["name"] for one in values(file, "partner")] == ["Rice Mill", "Canal Dairy", "Levee Ranch"]
    assert file.rows == 3
    assert sorted(told(file)) == [
        ("sheet_not_read", 0, "2"),
        ("title_row", 1, "List of employers"),
        ("total_row", 6, "TOTAL | =COUNTA(A3:A9)"),
    ]


def test_formula_cells_are_refused(tmp_path: Path) -> None:
    file = workbook(tmp_path, [HEADER, row("=A9"), row("Rice Mill", phone='=HYPERLINK("x")')])
    assert [(one.why, one.row, one.field, one.weight) for one in file.doubts] == [
        ("formula", 2, "name", Weight.HELD),
        ("formula", 3, "phone", Weight.LEFT_OUT),
    ]


def test_a_row_without_a_name_is_held(tmp_path: Path) -> None:
    file = workbook(tmp_path, [HEADER, row("", phone="530-555-0101"), row("Rice Mill")])
    assert [(one.why, one.row, one.weight) for one in file.doubts] == [("name_missing", 2, Weight.HELD)]


def test_an_employer_list_as_text(tmp_path: Path) -> None:
    path = tmp_path / "employers.csv"
    header = ["Employer", "Contact person", "Office phone", "Street address", "Town", "Zip code", "Insurance expires"]
    path.write_bytes(
        csv_bytes(
            header,
            [["Café Núñez", "Ana", "530-555-0144", "1 Mill Rd", "Grimes", "95950", "6/30/27"]],
            encoding="cp1252",
        )
    )
    file = read(path, today=TODAY)
    assert file.format == "employers"
    assert values(file, "partner")[0]["city"] == "Grimes"
    assert values(file, "agreement")[0]["insurance_expires_on"] == "2027-06-30"


def test_the_header_is_found_under_long_prefaces(tmp_path: Path) -> None:
    preface: list[list[object]] = [[f"line {number}", "of words"] for number in range(12)]
    file = workbook(tmp_path, [*preface, HEADER, row("Rice Mill")])
    assert file.drafts["partner"][0].row == 14


def test_columns_of_second_contacts_and_of_agreement_days(tmp_path: Path) -> None:
    header = [
        "Company", "First name", "Last name", "Phone", "Contact 2", "Last name", "Contact 2 phone", "MOU Date",
        "Agreement expires", "Board approved",
    ]  # fmt: skip
    cells = [
        "Larkfield Feed", "Ana", "Sandoval", "530-555-0199", "Leo", "Ruiz", "530-555-0101", date(2025, 8, 14),
        "6/30/2027", "8/12/25",
    ]  # fmt: skip
    file = workbook(tmp_path, [header, cells])
    assert (file.format, file.doubts) == ("employers", ())
    assert values(file, "contact") == [
        {"name": "Ana Sandoval"},
        {"name": "Leo Ruiz", "phone": "530-555-0101"},
    ]
    assert values(file, "agreement") == [
        {
            "agreement_type": "mou",
            "begins_on": "2025-08-14",
            "state": "on_file",
            "ends_on": "2027-06-30",
            "board_date": "2025-08-12",
        }
    ]
    assert "notes" not in values(file, "partner")[0]


def test_a_list_of_companies_with_names_in_two_columns_is_no_list_of_students(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(csv_bytes(["Employer", "Last Name", "First Name", "Email"], [["Mill Bakery", "Ruiz", "Leo", ""]]))
    file = read(path, today=TODAY)
    assert (file.kind, values(file, "contact")) == ("partner", [{"name": "Leo Ruiz"}])


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ({"Fax": "partner.phone"}, "mapping_unknown_column"),
        ({"Phone": "partner.fax"}, "mapping_unknown_target"),
        ({"Phone": "student.phone"}, "mapping_unknown_target"),
        ({"Phone": "student.phone", "Notes": "partner.notes"}, "mapping_of_two_kinds"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused_by_name(tmp_path: Path, mapping: dict[str, str], code: str) -> None:
    workbook(tmp_path, [HEADER, row("Larkfield Feed")])
    with pytest.raises(Refusal) as refused:
        read(tmp_path / "employers.xlsx", today=TODAY, mapping=mapping)
    assert refused.value.code == code
    assert refused.value.facts["column"] in mapping


@pytest.mark.parametrize(
    "label", ["Liability Insurance Exp.", "Insurance Expiration Date", "COI expires", "Liability insurance expires"]
)
def test_the_day_insurance_ends_under_other_headings(tmp_path: Path, label: str) -> None:
    file = workbook(tmp_path, [["Business Name", "Site Address", label], ["Acme", "1 Main St", date(2027, 1, 2)]])
    assert values(file, "agreement")[0]["insurance_expires_on"] == "2027-01-02"
    assert values(file, "partner")[0]["street"] == "1 Main St"
    assert "notes" not in values(file, "partner")[0]


def test_error_cells_are_no_values(tmp_path: Path) -> None:
    file = workbook(tmp_path, [HEADER, row("#REF!"), row("Rice Mill", phone="#N/A")])
    assert [(one.why, one.row, one.field, one.weight) for one in file.doubts] == [
        ("cell_error", 2, "name", Weight.HELD),
        ("cell_error", 3, "phone", Weight.LEFT_OUT),
    ]


@pytest.mark.parametrize("header", [["Name", "Title", "Email", "Phone"], ["Site", "Address", "City", "Zip"]])
def test_a_list_of_people_or_schools_is_no_employer_list(tmp_path: Path, header: list[str]) -> None:
    path = tmp_path / "staff.csv"
    path.write_bytes(csv_bytes(header, [["Pat Kim", "a", "b", "c"]]))
    with pytest.raises(Refusal, match="format_not_recognized"):
        read(path, today=TODAY)
    assert read(path, today=TODAY, as_format="employers").rows == 1


def test_no_student_goes_into_what_every_campus_reads(tmp_path: Path) -> None:
    header = ["Student Name", "Company", "Contact", "Parent phone", "Number of students", "Start Date"]
    path = tmp_path / "placements.csv"
    path.write_bytes(csv_bytes(header, [("Ruiz, Xochitl", "Mill Bakery", "Ana", "530-555-0101", "2", "9/1/2026")]))
    assert read(path, today=TODAY).kind == "student", "what names students stays with the site"
    file = read(path, today=TODAY, as_format="employers")
    said = str([draft.values for drafts in file.drafts.values() for draft in drafts])
    assert "Mill Bakery" in said
    assert "Xochitl" not in said
    assert "555-0101" not in said
    assert "9/1/2026" in said
    assert [dict(one.facts) for one in file.notices if one.code == "columns_not_kept"] == [
        {"columns": "Student Name, Parent phone"}
    ]
