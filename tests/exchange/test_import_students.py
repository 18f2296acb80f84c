"""Student tables: Aeries, PowerSchool and lists with labels of any sort."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from tests.helpers.rosters import AERIES, POWERSCHOOL, aeries_rows, csv_bytes, powerschool_rows, pupils
from wbl_desktop.application.imports.drafts import Doubt, How, ReadFile, Weight
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports import read

TODAY = date(2026, 11, 20)


def reading(folder: Path, header: Sequence[str], rows: Sequence[Sequence[object]], **how: str) -> ReadFile:
    path = folder / "students.csv"
    path.write_bytes(csv_bytes(header, rows, **how))
    return read(path, today=TODAY)


def doubts(file: ReadFile) -> list[tuple[str, str, int, str]]:
    return [(one.why, str(one.weight), one.row, one.field) for one in file.doubts]


def one_doubt(file: ReadFile) -> Doubt:
    assert len(file.doubts) == 1, doubts(file)
    return file.doubts[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"])
def test_an_aeries_export_in_any_dress(tmp_path: Path, encoding: str, separator: str, newline: str) -> None:
    file = reading(tmp_path, AERIES, aeries_rows(pupils(20)), encoding=encoding, separator=separator, newline=newline)
    assert (file.format, file.rows, file.full, file.doubts) == ("aeries", 20, True, ())
    second = file.drafts["student"][1]
    assert second.row == 3
    assert second.values == {
        "local_id": "200001",
        "ssid": "7000000037",
        "last_name": "Núñez",
        "first_name": "Beto",
        "middle_name": "Hugo",
        "birth_date": "2011-02-02",
        "grade": "10",
        "home_language": "es",
        "street": "101 Walnut Way",
        "city": "San Telmo",
        "state": "CA",
        "zip": "95902",
        "phone": "530-555-0001",
    }
    guardian = file.drafts["guardian"][1]
    assert guardian.values == {"name": "Félix Núñez"}
    assert guardian.parents[0].key == second.key


@pytest.mark.parametrize(("encoding", "separator"), [("cp1252", "\t"), ("utf-8", ",")])
def test_a_powerschool_export(tmp_path: Path, encoding: str, separator: str) -> None:
    file = reading(tmp_path, POWERSCHOOL, powerschool_rows(pupils(6)), encoding=encoding, separator=separator)
    assert (file.format, file.rows, file.doubts) == ("powerschool", 6, ())
    assert file.drafts["student"][1].values["birth_date"] == "2011-02-02"
    assert file.drafts["guardian"][1].values == {"name": "Félix Núñez", "relation": "Mother"}


def test_a_powerschool_student_who_left_is_gone(tmp_path: Path) -> None:
    rows = powerschool_rows(pupils(3))
    rows[1][POWERSCHOOL.index("Enroll_Status")] = "2"
    assert [one.gone for one in reading(tmp_path, POWERSCHOOL, rows).drafts["student"]] == [False, True, False]


def test_headers_are_read_whatever_their_case_and_table_prefix(tmp_path: Path) -> None:
    labels = [f"[1]{name.lower()}" if name == "Student_Number" else name.upper() for name in POWERSCHOOL]
    file = reading(tmp_path, labels, powerschool_rows(pupils(2)))
    assert file.format == "powerschool"
    assert file.drafts["student"][0].values["last_name"] == "Alvarado"


def test_any_labels_are_guessed_shown_and_kept(tmp_path: Path) -> None:
    header = [
        "Student Name",
        "Perm ID",
        "State Student ID",
        "Date of Brith",
        "Grade Level",
        "Parent/Guardian",
        "Parent Phone",
    ]
    header += ["Ride home", "Gender"]
    row = [
        "Sandoval, Ana Lucía",
        "4411",
        "7000000001",
        "2/3/2010",
        "11",
        "Rosa Sandoval",
        "(530) 555-0101",
        "bus 4",
        "F",
    ]
    file = reading(tmp_path, header, [row])
    assert file.format == "csv"
    assert file.drafts["student"][0].values == {
        "last_name": "Sandoval",
        "first_name": "Ana",
        "middle_name": "Lucía",
        "local_id": "4411",
        "ssid": "7000000001",
        "birth_date": "2010-02-03",
        "grade": "11",
        "notes": "Ride home: bus 4",
    }
    assert file.drafts["guardian"][0].values == {"name": "Rosa Sandoval", "phone": "530-555-0101"}
    hows = {use.label: (use.target, use.how) for use in file.columns}
    assert hows["Date of Brith"] == ("student.birth_date", How.ALIKE)
    assert hows["Perm ID"] == ("student.local_id", How.KNOWN)
    assert hows["Ride home"] == ("notes", How.UNKNOWN)
    assert hows["Gender"] == ("", How.NOT_KEPT)
    assert file.notices[0].facts == {"columns": "Gender"}


def test_a_person_corrects_the_mapping(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(csv_bytes(["Last", "First", "Nr", "Track"], [["Solís", "Eva", "88", "Agriculture"]]))
    chosen = {"Nr": "student.local_id", "Track": "student.pathway", "First": "student.first_name"}
    file = read(path, today=TODAY, mapping=chosen)
    values = file.drafts["student"][0].values
    assert values == {"last_name": "Solís", "first_name": "Eva", "local_id": "88", "pathway": "Agriculture"}
    assert {use.label: use.how for use in file.columns}["Nr"] is How.CHOSEN


def test_a_column_can_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(csv_bytes(["Last name", "First name", "Perm ID", "Odd"], [["Solís", "Eva", "88", "x"]]))
    assert "notes" in read(path, today=TODAY).drafts["student"][0].values
    assert "notes" not in read(path, today=TODAY, mapping={"Odd": ""}).drafts["student"][0].values


def test_titles_above_the_header_are_told(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    content = b"Larkfield High roster,,\r\n,,\r\nLast name,First name,Perm ID\r\nSolis,Eva,88\r\n"
    path.write_bytes(content)
    file = read(path, today=TODAY)
    assert file.drafts["student"][0].row == 4
    assert doubts(file) == [("title_row", "told", 1, "")]


IDS = ["Perm ID", "SSID", "Last name", "First name", "Birth date"]


@pytest.mark.parametrize(
    ("row", "why", "field", "weight"),
    [
        (["77", "1.2E+09", "Solís", "Eva", ""], "id_in_scientific_notation", "ssid", Weight.HELD),
        (["7.7E+05", "", "Solís", "Eva", ""], "id_in_scientific_notation", "local_id", Weight.HELD),
        (["77", "123456789", "Solís", "Eva", ""], "ssid_zeros_perhaps_lost", "ssid", Weight.HELD),
        (["77", "12345678901", "Solís", "Eva", ""], "ssid_not_10_digits", "ssid", Weight.HELD),
        (["77", "70000O0001", "Solís", "Eva", ""], "ssid_not_10_digits", "ssid", Weight.HELD),
        (["77", "", "SolÃ\xads", "Eva", ""], "text_damaged", "last_name", Weight.HELD),
        (["77", "", "Sol\ufffds", "Eva", ""], "text_damaged", "last_name", Weight.HELD),
        (["77", "", "", "Eva", ""], "name_missing", "last_name", Weight.HELD),
        (["=A1", "", "Solís", "Eva", ""], "formula", "local_id", Weight.HELD),
        (["77", "", "Solís", "Eva", "=TODAY()"], "formula", "birth_date", Weight.LEFT_OUT),
        (["#N/A", "", "Solís", "Eva", ""], "cell_error", "local_id", Weight.HELD),
        (["77", "", "#REF!", "Eva", ""], "cell_error", "last_name", Weight.HELD),
        (["77", "", "Solís", "Eva", "#########"], "cell_error", "birth_date", Weight.LEFT_OUT),
        (["77", "", "Solís", "Eva", "31/12/2010"], "date_wrong_order", "birth_date", Weight.LEFT_OUT),
        (["77", "", "Solís", "Eva", "2/30/2010"], "date_impossible", "birth_date", Weight.LEFT_OUT),
        (["77", "", "Solís", "Eva", "1/1/2031"], "birth_date_unlikely", "birth_date", Weight.LEFT_OUT),
        (["77", "", "Solís", "Eva", "40452"], "date_is_a_number", "birth_date", Weight.LEFT_OUT),
        (["77", "", "Solís", "Eva", "spring"], "date_unreadable", "birth_date", Weight.LEFT_OUT),
    ],
)
def test_traps_in_ids_names_and_dates(tmp_path: Path, row: list[str], why: str, field: str, weight: Weight) -> None:
    file = reading(tmp_path, IDS, [row, ["78", "7000000002", "Ruiz", "Leo", "3/14/2010"]])
    found = one_doubt(file)
    assert (found.why, found.row, found.field, found.weight) == (why, 2, field, weight)
    assert found.column == IDS[["local_id", "ssid", "last_name", "first_name", "birth_date"].index(field)]
    assert field not in file.drafts["student"][0].values
    assert file.drafts["student"][1].values["ssid"] == "7000000002"


def test_ids_written_with_spaces_dashes_or_a_point_are_whole(tmp_path: Path) -> None:
    file = reading(tmp_path, IDS, [["77.0", "70000 00-001", "Solís", "Eva", ""]])
    values = file.drafts["student"][0].values
    assert (values["local_id"], values["ssid"]) == ("77", "7000000001")


def test_lost_zeros_hold_the_row_until_somebody_says_otherwise(tmp_path: Path) -> None:
    file = reading(tmp_path, IDS, [["001234", "", "Solís", "Eva", ""], ["1299", "", "Ruiz", "Leo", ""]])
    found = one_doubt(file)
    assert (found.why, found.row, found.value, found.choices) == ("id_zeros_perhaps_lost", 3, "1299", ("hold", "take"))


def test_a_column_with_the_day_first_makes_all_its_dates_doubtful(tmp_path: Path) -> None:
    rows = [
        ["1", "", "Solís", "Eva", "25/09/2010"],
        ["2", "", "Ruiz", "Leo", "03/04/2010"],
        ["3", "", "Paz", "Ana", "5/5/2010"],
    ]
    file = reading(tmp_path, IDS, rows)
    assert [(one.why, one.row) for one in file.doubts] == [("date_wrong_order", 2), ("date_order_unclear", 3)]


def test_broken_rows_are_held_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    good = "".join(f"{number},,Ruiz,Leo{number},\r\n" for number in range(30))
    path.write_text(
        "Perm ID,SSID,Last name,First name,Birth date\r\n" + good + '90,,So"lis"x,Eva\r\n91,,A,B,,extra\r\n92,,C\r\n',
        "utf-8",
    )
    file = read(path, today=TODAY)
    assert [(one.why, one.row) for one in file.doubts] == [
        ("row_too_short", 32),
        ("row_too_long", 33),
        ("row_too_short", 34),
    ]
    assert len(file.drafts["student"]) == 30
    assert file.held[0].cells == ("90", "", 'So"lis"x', "Eva")


def test_a_file_that_trims_trailing_blanks_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    rows = "".join(f"{number},,Ruiz,Leo{number}\r\n" for number in range(20))
    path.write_text("Perm ID,SSID,Last name,First name,Birth date\r\n99,,Paz,Ana,3/14/2010\r\n" + rows, "utf-8")
    file = read(path, today=TODAY)
    assert file.doubts == ()
    assert len(file.drafts["student"]) == 21


def test_an_unquoted_quote_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Perm ID,Last name,First name\r\n1,"Ruiz"z,Leo\r\n2,Paz,Ana\r\n', "utf-8")
    file = read(path, today=TODAY)
    assert [(one.why, one.row) for one in file.doubts] == [("row_badly_quoted", 2)]
    assert [one.values["last_name"] for one in file.drafts["student"]] == ["Paz"]


def test_an_unclear_name_is_not_split(tmp_path: Path) -> None:
    file = reading(tmp_path, ["Student name", "Perm ID"], [["Ana María de la Cruz", "1"], ["Eva Solís", "2"]])
    assert [(one.why, one.row, one.value) for one in file.doubts] == [("name_unclear", 2, "Ana María de la Cruz")]
    assert file.drafts["student"][1].values["last_name"] == "Solís"


def test_a_phone_without_a_guardian_is_told(tmp_path: Path) -> None:
    file = reading(
        tmp_path,
        ["Perm ID", "Last name", "First name", "Parent name", "Parent phone"],
        [["1", "Solís", "Eva", "", "530-555-0100"]],
    )
    assert [(one.why, one.value) for one in file.doubts] == [("person_without_name", "530-555-0100")]


def test_unknown_language_codes_are_left_out(tmp_path: Path) -> None:
    rows = aeries_rows(pupils(3))
    for row, code in zip(rows, ("99", "77", ""), strict=True):
        row[AERIES.index("HL")] = code
    file = reading(tmp_path, AERIES, rows)
    assert [(one.why, one.value) for one in file.doubts] == [("language_unknown", "99"), ("field_not_a_language", "77")]
    assert all("home_language" not in one.values for one in file.drafts["student"])


def test_a_table_without_known_labels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="format_not_recognized"):
        reading(tmp_path, ["a", "b"], [["1", "2"]])


def test_what_is_not_kept_is_not_kept_under_its_table_either(tmp_path: Path) -> None:
    header = ["STU.ID", "STU.LN", "STU.FN", "STU.BD", "STU.GR", "STU.SX", "STU.CU"]
    file = reading(tmp_path, header, [["77", "Solís", "Eva", "3/14/2010", "10", "F", "Roe"]])
    assert [(one.code, one.facts["columns"]) for one in file.notices] == [
        ("columns_not_kept", "STU.SX"),
        ("columns_kept_as_notes", "STU.CU"),
    ]
    assert file.drafts["student"][0].values["notes"] == "STU.CU: Roe"


def test_letters_with_loose_accents_are_the_same_letters(tmp_path: Path) -> None:
    rows = [["77", "", "Nu\u0301n\u0303ez", "Jose\u0301\u200b", "3/14/2010"]]
    values = reading(tmp_path, IDS, rows).drafts["student"][0].values
    assert (values["last_name"], values["first_name"]) == ("Núñez", "José")
