"""The same file in other dress: what systems, spreadsheets and operating systems do to it on the way."""

import csv
import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.helpers.rosters import AERIES, POWERSCHOOL, aeries_rows, csv_bytes, oneroster, powerschool_rows, pupils
from wbl_desktop.application.imports.drafts import ReadFile
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports import read

TODAY = date(2026, 11, 20)
SOME = pupils(30)


def opened(path: Path) -> ReadFile:
    return read(path, today=TODAY)


def whole(file: ReadFile) -> list[dict[str, object]]:
    return [dict(one.values) for one in file.drafts["student"]]


def table(rows: Sequence[Sequence[object]], separator: str = ",", newline: str = "\r\n") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=newline).writerows(rows)
    return out.getvalue()


DRESSES: dict[str, Callable[[list[list[object]]], bytes]] = {
    "utf-16 with a mark": lambda rows: table(rows).encode("utf-16"),
    "utf-32 with a mark": lambda rows: table(rows).encode("utf-32"),
    "utf-16 without": lambda rows: table(rows).encode("utf-16-le"),
    "utf-16 the other way": lambda rows: table(rows).encode("utf-16-be"),
    "semicolons": lambda rows: table(rows, ";").encode(),
    "tabs, carriage returns": lambda rows: table(rows, "\t", "\r").encode(),
    "header in row 5": lambda rows: table([["Export"], [], ["of today"], [], *rows]).encode(),
    "sep= line": lambda rows: b"sep=;\r\n" + table(rows, ";").encode(),
    "capitals, spaces": lambda rows: table([[f" {str(one).upper()}  " for one in rows[0]], *rows[1:]]).encode(),
    "empty columns behind": lambda rows: table([[*row, "", "", ""] for row in rows]).encode(),
    "NULL for nothing": lambda rows: table([rows[0], *([one or "NULL" for one in row] for row in rows[1:])]).encode(),
}


@pytest.mark.parametrize("prefix", ["STUDENTS.", "Students.", "[01]", "[1]"])
def test_powerschool_labels_that_name_their_table(tmp_path: Path, prefix: str) -> None:
    rows: list[list[object]] = [[*row] for row in (POWERSCHOOL, *powerschool_rows(SOME))]
    (tmp_path / "plain.txt").write_bytes(table(rows, "\t").encode())
    labelled = [one if "." in str(one) else f"{prefix}{one}" for one in rows[0]]
    (tmp_path / "labelled.txt").write_bytes(table([labelled, *rows[1:]], "\t").encode())
    plain, labelled_file = opened(tmp_path / "plain.txt"), opened(tmp_path / "labelled.txt")
    assert labelled_file.format == "powerschool"
    assert whole(labelled_file) == whole(plain)


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("system", ["aeries", "powerschool"])
def test_an_export_in_other_dress_is_the_same_export(tmp_path: Path, system: str, dress: str) -> None:
    header, body = (AERIES, aeries_rows(SOME)) if system == "aeries" else (POWERSCHOOL, powerschool_rows(SOME))
    rows: list[list[object]] = [[*row] for row in (header, *body)]
    (tmp_path / "plain.csv").write_bytes(table(rows).encode())
    (tmp_path / "dressed.csv").write_bytes(DRESSES[dress](rows))
    plain, dressed = opened(tmp_path / "plain.csv"), opened(tmp_path / "dressed.csv")
    assert (dressed.format, dressed.rows, dressed.full) == (system, 30, True)
    assert whole(dressed) == whole(plain)
    assert {one.why for one in dressed.doubts} - {one.why for one in plain.doubts} <= {"title_row"}


def book(path: Path, sheets: dict[str, Sequence[Sequence[object]]], *, hidden: Sequence[str] = ()) -> Path:
    made = openpyxl.Workbook()
    del made["Sheet"]
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    made.save(path)
    return path


EMPLOYERS = [["Company", "Contact", "Phone", "Job shadow"], ["Mill Bakery", "Leo Ruiz", "530-555-0101", "X"]]


@pytest.mark.parametrize("rows", [[AERIES, *aeries_rows(SOME)], EMPLOYERS])
def test_a_hidden_sheet_is_told_and_not_read(tmp_path: Path, rows: list[list[object]]) -> None:
    file = opened(book(tmp_path / "list.xlsx", {"last year": rows, "now": rows}, hidden=["last year"]))
    assert file.rows == len(rows) - 1
    assert [(one.why, one.table) for one in file.doubts if one.why == "sheet_hidden"] == [("sheet_hidden", "last year")]


def test_a_workbook_with_hidden_sheets_alone_is_refused(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", {"last year": EMPLOYERS, "now": []}, hidden=["last year"])
    with pytest.raises(Refusal, match="file_empty"):
        opened(path)


def test_labels_over_several_lines_and_a_merged_title_are_read(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (["WBL PARTNERS 26-27"], ["COMPANY\nNAME", "Contact\nPerson", " PHONE ", "job\nshadow"], EMPLOYERS[1]):
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    made.save(tmp_path / "list.xlsx")
    file = opened(tmp_path / "list.xlsx")
    assert (file.format, file.rows, [str(one.how) for one in file.columns]) == ("employers", 1, ["known"] * 4)


@pytest.mark.parametrize("kind", ["student", "partner"])
def test_labels_that_come_again_on_every_page_are_no_row(tmp_path: Path, kind: str) -> None:
    header = ["Student ID", "Last name", "First name"] if kind == "student" else EMPLOYERS[0]
    rows = [["1", "Paz", "Leo"], ["2", "Ruiz", "Eva"]] if kind == "student" else EMPLOYERS[1:]
    path = tmp_path / "list.csv"
    path.write_text(table([header, rows[0], header, *rows[1:], header]), "utf-8")
    file = opened(path)
    assert (file.kind, file.rows, len(file.drafts[kind])) == (kind, len(rows), len(rows))
    assert [(one.why, one.row) for one in file.doubts if one.why == "header_again"] == [
        ("header_again", 3),
        ("header_again", len(rows) + 3),
    ]


def test_a_sheet_that_is_formatted_far_down_is_as_long_as_what_it_holds(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in EMPLOYERS:
        sheet.append(row)
    sheet.cell(row=1_048_576, column=2).number_format = "0.00"
    made.save(tmp_path / "list.xlsx")
    assert opened(tmp_path / "list.xlsx").rows == len(EMPLOYERS) - 1


def packed(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def _of_a_mac(files: dict[str, bytes]) -> dict[str, bytes]:
    forks = {f"__MACOSX/export/._{name}": b"\x00\x05\x16\x07" for name in files}
    return {f"export/{name}": content for name, content in files.items()} | forks | {"export/.DS_Store": b"\x00"}


PACKINGS: dict[str, Callable[[dict[str, bytes]], dict[str, bytes]]] = {
    "a folder": lambda files: {f"export/{name}": content for name, content in files.items()},
    "a Mac": _of_a_mac,
    "backslashes": lambda files: {f"export\\{name}": content for name, content in files.items()},
    "capitals": lambda files: {name.upper(): content for name, content in files.items()},
    "marks": lambda files: {name: b"\xef\xbb\xbf" + content for name, content in files.items()},
    "utf-16": lambda files: {name: content.decode().encode("utf-16") for name, content in files.items()},
    "a word to read": lambda files: {**files, "README.txt": b"see page 2, please\n"},
    "roles in capitals": lambda files: {
        **files,
        "users.csv": files["users.csv"].replace(b"student,", b"STUDENT,").replace(b"guardian,", b"Guardian,"),
    },
}


@pytest.mark.parametrize("packing", PACKINGS)
def test_a_set_packed_otherwise_is_the_same_set(tmp_path: Path, packing: str) -> None:
    files = oneroster(SOME).files()
    plain = opened(packed(tmp_path / "plain.zip", files))
    other = opened(packed(tmp_path / "other.zip", PACKINGS[packing](files)))
    assert (whole(other), other.drafts.keys(), other.full) == (whole(plain), plain.drafts.keys(), True)
    assert len(other.drafts["guardian"]) == len(plain.drafts["guardian"])


def test_an_unpacked_set_with_a_folder_of_its_own_and_a_macs_leavings_is_read(tmp_path: Path) -> None:
    inner = oneroster(SOME).folder(tmp_path / "inner")
    (inner / "._users.csv").write_bytes(b"\x00\x05\x16\x07")
    outer = tmp_path / "outer"
    outer.mkdir()
    inner.rename(outer / "export")
    assert opened(outer).rows == opened(outer / "export").rows


def test_two_tables_of_one_name_are_refused(tmp_path: Path) -> None:
    files = oneroster(SOME).files()
    both = {f"{year}/{name}": content for year in ("2025", "2026") for name, content in files.items()}
    with pytest.raises(Refusal, match="zip_table_twice"):
        opened(packed(tmp_path / "set.zip", both))


def test_a_family_called_null_keeps_its_name(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(csv_bytes(["Last name", "First name", "Middle name", "Perm ID"], [["NULL", "Eva", "NULL", "88"]]))
    assert whole(opened(path)) == [{"last_name": "NULL", "first_name": "Eva", "local_id": "88"}]


def test_no_column_is_too_far_out_to_be_read(tmp_path: Path) -> None:
    labels = ["Company", "Contact", "Phone", *(f"Note {number}" for number in range(400)), "City"]
    cells = ["Rice Mill", "Ana Ruiz", "530-555-0101", *[None] * 399, "by the canal", "Colusa"]
    book = openpyxl.Workbook()
    sheet = book.create_sheet("List")
    sheet.append(labels)
    sheet.append(cells)
    sheet.append(["Canal Dairy"])
    sheet.cell(row=3, column=500, value="beyond")
    book.save(tmp_path / "wide.xlsx")
    file = read(tmp_path / "wide.xlsx", today=date(2026, 11, 20))
    first = file.drafts["partner"][0].values
    assert (first["city"], first["notes"]) == ("Colusa", "Note 399: by the canal")
    assert [(one.why, one.row, one.value) for one in file.doubts] == [("row_too_long", 3, "Canal Dairy | beyond")]
