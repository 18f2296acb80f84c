"""Hours in a grid of students and days: every filled cell is one entry, what is not certain is said and left out."""

from collections.abc import Iterator, Sequence
from datetime import date, time
from pathlib import Path

import openpyxl
import pytest

from tests.helpers.office_imports import Office, counted, office, whys
from tests.helpers.offices import add
from wbl_desktop.application.imports.drafts import Weight
from wbl_desktop.exchange.held_back import held_back_csv
from wbl_desktop.exchange.imports import read

TODAY = date(2026, 11, 20)
HEADER = ["Student ID", "Last name", "First name", "9/1/2026", "9/2/2026", "9/3/2026", "Total"]


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Office]:
    """Ana Muñoz and Leo Paz at the mill in September."""
    with office(tmp_path) as found:
        partner = add(found.desk, "partner", name="Mill Bakery")
        site = add(found.desk, "worksite", partner=partner, name="Mill yard")
        for local_id, last, first in (("101", "Muñoz", "Ana"), ("102", "Paz", "Leo")):
            student = add(found.desk, "student", local_id=local_id, last_name=last, first_name=first)
            days = {"starts_on": "2026-09-01", "ends_on": "2026-09-30"}
            add(found.desk, "placement", student=student, worksite=site, activity="internship", paid="no", **days)
        yield found


def logged(here: Office) -> list[tuple[str, int]]:
    found = [one.values() for one in here.reader.find("hours")]
    return sorted((str(one["worked_on"]), int(str(one["hours"]))) for one in found)


def workbook(folder: Path, *rows: Sequence[object]) -> Path:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("September")
    for row in rows:
        sheet.append(list(row))
    book.save(folder / "hours.xlsx")
    return folder / "hours.xlsx"


def test_every_filled_cell_is_an_entry_once_and_the_import_goes_back(here: Office) -> None:
    path = here.table(
        HEADER,
        ("101", "Muñoz", "Ana", "3.5", "", "3:30", "7"),
        ("102", "Paz", "Leo", "2 hrs", "-", "0", "2"),
        ("Total", "", "", "5.5", "", "3.5", "9"),
    )
    planned, batch = here.take(path)
    assert (planned.format, planned.rows, counted(planned)) == ("hours", 2, (3, 0, 0))
    assert whys(planned) == [("total_row", 4)]
    assert logged(here) == [("2026-09-01", 200), ("2026-09-01", 350), ("2026-09-03", 350)]
    assert counted(here.plan(path)) == (0, 0, 3)
    here.undo(batch)
    assert logged(here) == []


def test_a_workbook_with_real_days_and_times_under_a_title(here: Office) -> None:
    path = workbook(
        here.folder,
        ["Mill Bakery hours, fall"],
        [None, None, date(2026, 9, 1), date(2026, 9, 2), "Total"],
        ["Student", "ID", "Tue", "Wed", None],
        ["Muñoz, Ana", "101", 3.5, time(2, 15), "=SUM(C4:D4)"],
        ["Paz, Leo", "102", None, 1, 1],
        [None, None, "=SUM(C4:C5)", "=SUM(D4:D5)"],
    )
    planned, _ = here.take(path)
    assert logged(here) == [("2026-09-01", 350), ("2026-09-02", 100), ("2026-09-02", 225)]
    assert {one.weight for one in planned.doubts} == {Weight.TOLD}
    assert whys(planned) == [("title_row", 1), ("total_row", 6)]


def test_one_odd_cell_holds_no_other_back(here: Office) -> None:
    path = here.table(
        [*HEADER[:6], "12/1/2026", "10/1/2026", "8/31/2026"],
        ("101", "Muñoz", "Ana", "3", "all day", "sick", "1", "2", "4"),
        ("999", "Vega", "Luz", "3", "2", "", "", "", ""),
    )
    planned, _ = here.take(path)
    said = {(one.why, one.row, one.column): one.weight for one in planned.doubts}
    assert said == {
        ("field_not_a_hours", 2, "9/2/2026"): Weight.LEFT_OUT,
        ("absent", 2, ""): Weight.TOLD,
        ("day_in_future", 2, "12/1/2026"): Weight.LEFT_OUT,
        ("hours_after_placement", 2, "10/1/2026"): Weight.TOLD,
        ("hours_before_placement", 2, "8/31/2026"): Weight.HELD,
        ("hours_student_unknown", 3, ""): Weight.HELD,
    }
    assert logged(here) == [("2026-09-01", 300), ("2026-10-01", 200)]
    back = held_back_csv(planned).decode("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in back] == ["Student ID", "101", "999"]


def test_a_cell_whose_day_has_hours_already_is_asked_for_itself(here: Office) -> None:
    placement = here.reader.find("placement", {"student": here.id("student", local_id="101")})[0].id
    for day in ("2026-09-01", "2026-09-02"):
        add(here.desk, "hours", placement=placement, worked_on=day, hours="1", starts_at="08:00")
    path = here.table(HEADER, ("101", "Muñoz", "Ana", "3", "2", "1", ""))
    planned = here.plan(path)
    first, second = planned.questions
    assert (first.why, first.column, second.column) == ("hours_day_there", "9/1/2026", "9/2/2026")
    here.take(path, {second.id: "take"})
    assert logged(here) == [("2026-09-01", 100), ("2026-09-02", 100), ("2026-09-02", 200), ("2026-09-03", 100)]


@pytest.mark.parametrize(
    ("labels", "days"),
    [
        (["9/1", "9/2"], ["2026-09-01", "2026-09-02"]),
        (["Tue 9/1", "Wed 9/2"], ["2026-09-01", "2026-09-02"]),
        (["Sep 1", "Sept. 2"], ["2026-09-01", "2026-09-02"]),
        (["1-Sep", "2-Sep"], ["2026-09-01", "2026-09-02"]),
        (["12/14", "1/5"], ["2026-12-14", "2026-01-05"]),
        (["12/28", "1/5"], ["2025-12-28", "2026-01-05"]),
    ],
)
def test_days_without_a_year_are_the_last_ones_and_that_is_said(
    tmp_path: Path, labels: list[str], days: list[str]
) -> None:
    path = workbook(tmp_path, ["Student", *labels], ["Muñoz, Ana", 1, 2])
    file = read(path, today=date(2026, 11, 20))
    assert [one.why for one in file.doubts] == ["days_without_year", *["day_in_future"] * (days[0] > "2026-11-20")]
    past = [day for day in days if day <= "2026-11-20"]
    assert [one.values["worked_on"] for one in file.drafts["hours"]] == past


def test_a_day_that_cannot_be_is_not_read(tmp_path: Path) -> None:
    path = workbook(tmp_path, ["Student", "Mon 9/1", "Wed 9/2", "Thu 9/3"], ["Muñoz, Ana", 1, 2, 3])
    file = read(path, today=TODAY)
    assert [(one.why, one.value) for one in file.doubts][:1] == [("day_over_column_unclear", "Mon 9/1")]
    assert len(file.drafts["hours"]) == 2


def test_an_attendance_sheet_is_no_list_of_hours(tmp_path: Path) -> None:
    path = workbook(
        tmp_path, ["Student ID", "Last name", "First name", "9/1/2026", "9/2/2026"], ["101", "Muñoz", "Ana", "P", "T"]
    )
    assert read(path, today=TODAY).format == "csv"


@pytest.mark.parametrize(
    ("cell", "hours"),
    [
        ("3:30", 350), ("3.5 hrs", 350), ("8-11:30", 350), ("8:00 AM - 2 PM", 600), ("10-2 PM", 400), ("1-3 pm", 200),
        ("13:00 to 15:15", 225), ("2-3", None), ("5:00-4:00", None), ("x", None), ("30", None),
    ],
)  # fmt: skip
def test_how_long_a_cell_says(tmp_path: Path, cell: str, hours: int | None) -> None:
    path = workbook(tmp_path, ["Name", date(2026, 9, 1), date(2026, 9, 2)], ["Muñoz, Ana", cell, 1], ["Paz, Leo", 2, 2])
    file = read(path, today=TODAY)
    found = {one.key: one.values["hours"] for one in file.drafts["hours"]}
    assert found.get("September:2:1") == hours
    assert [(one.weight, one.column) for one in file.doubts] == [(Weight.LEFT_OUT, "2026-09-01")] * (hours is None)


def test_over_hours_a_name_is_the_students(here: Office) -> None:
    planned = here.plan(here.table(["Name", "Company", "Date", "Hours"], ("Ana Muñoz", "Mill Bakery", "9/2/2026", "3")))
    assert (planned.format, counted(planned), planned.doubts) == ("hours", (1, 0, 0), ())
