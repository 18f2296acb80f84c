"""Hours from a sheet go to the placement they belong to, once; what is not certain is held back with its reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.office_imports import Office, counted, office, whys
from tests.helpers.offices import add
from wbl_desktop.application.imports.drafts import Weight
from wbl_desktop.domain.kinds.placement import Placement

HEADER = ["Student ID", "Last name", "First name", "Company", "Date", "Hours", "Task"]


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Office]:
    """Ana Muñoz at the mill in the fall and at the dairy in October; Leo Paz and another Leo Paz at the mill."""
    with office(tmp_path) as found:
        sites = {}
        for name in ("Mill Bakery, Inc.", "Canal Dairy"):
            partner = add(found.desk, "partner", name=name)
            sites[name] = add(found.desk, "worksite", partner=partner, name=f"{name} yard")
        for local_id, last, first in (("101", "Muñoz", "Ana"), ("102", "Paz", "Leo"), ("103", "Paz", "Leo")):
            student = add(found.desk, "student", local_id=local_id, last_name=last, first_name=first)
            days = {"starts_on": "2026-09-01", "ends_on": "2026-11-13"}
            place(found, student, sites["Mill Bakery, Inc."], **days)
            if first == "Ana":
                place(found, student, sites["Canal Dairy"], starts_on="2026-10-05", ends_on="2026-10-23")
        yield found


def place(here: Office, student: str, worksite: str, **days: str) -> str:
    return add(here.desk, "placement", student=student, worksite=worksite, activity="internship", paid="no", **days)


def logged(here: Office) -> list[tuple[str, str, int]]:
    """Company, day and hundredths of every entry."""
    found = []
    for one in here.reader.find("hours"):
        values = one.values()
        placement = here.reader.get("placement", str(values["placement"]))
        assert isinstance(placement, Placement)
        worksite = here.reader.get("worksite", str(placement.worksite))
        assert worksite is not None
        found.append((str(worksite.values()["name"])[:4], str(values["worked_on"]), int(str(values["hours"]))))
    return sorted(found, key=lambda one: one[1:])


def test_hours_go_to_the_students_placement_with_that_company_and_only_once(here: Office) -> None:
    path = here.table(
        HEADER,
        ("101", "Muñoz", "Ana", "Mill Bakery", "9/2/2026", "3.5", "Packing"),
        ("101", "MUNOZ", "Ana", "CANAL DAIRY", "10/6/26", "3:30", ""),
        ("102", "Paz", "Leo", "", "Oct 7, 2026", "2 hrs", ""),
        ("Total", "", "", "", "", "9", ""),
    )
    planned, batch = here.take(path)
    assert (planned.format, planned.rows, counted(planned)) == ("hours", 3, (3, 0, 0))
    assert [(one.why, one.weight) for one in planned.doubts] == [("total_row", Weight.TOLD)]
    entries = [("Mill", "2026-09-02", 350), ("Cana", "2026-10-06", 350), ("Mill", "2026-10-07", 200)]
    assert logged(here) == entries
    assert counted(here.plan(path)) == (0, 0, 3)
    here.undo(batch)
    assert logged(here) == []
    assert [one.example for one in planned.columns] == [
        "101",
        "Muñoz",
        "Ana",
        "Mill Bakery",
        "9/2/2026",
        "3.5",
        "Packing",
    ]


def test_who_is_not_certain_is_held_back(here: Office) -> None:
    path = here.table(
        ["Student", "Student ID", "Company", "Date", "Hours"],
        ("Muñoz, Ana", "", "Mill Bakery", "9/2/2026", "1"),
        ("Leo Paz", "", "", "9/2/2026", "1"),
        ("Eva Solís", "", "", "9/2/2026", "1"),
        ("Eva Solís", "101", "", "9/2/2026", "1"),
        ("", "999", "", "9/2/2026", "1"),
        ("Leo Paz", "103", "", "9/2/2026", "1"),
        ("Ana Muñoz", "101", "Larkfield Feed", "9/2/2026", "1"),
        ("Ana Muñoz", "101", "", "10/6/2026", "1"),
    )
    planned, _ = here.take(path)
    assert whys(planned) == [
        ("hours_student_unclear", 3),
        ("hours_student_unknown", 4),
        ("hours_name_differs", 5),
        ("hours_student_unknown", 6),
        ("hours_placement_unknown", 8),
        ("hours_placement_unclear", 9),
    ]
    assert len(logged(here)) == 2
    assert planned.held_rows == 6


@pytest.mark.parametrize(
    ("day", "hours", "why", "kept"),
    [
        ("8/31/2026", "2", "hours_before_placement", False),
        ("11/16/2026", "2", "hours_after_placement", True),
        ("11/21/2026", "2", "day_in_future", False),
        ("2/30/2026", "2", "date_impossible", False),
        ("", "2", "hours_day_missing", False),
        ("9/2/2026", "", "hours_none", False),
        ("9/2/2026", "0", "hours_none", False),
        ("9/2/2026", "25", "field_not_a_hours", False),
        ("9/2/2026", "-2", "field_not_a_hours", False),
        ("9/2/2026", "=A1", "formula", False),
    ],
)
def test_odd_days_and_lengths_are_said(here: Office, day: str, hours: str, why: str, *, kept: bool) -> None:
    planned, _ = here.take(
        here.table(HEADER, ("102", "Paz", "Leo", "", day, hours, ""), ("103", "Paz", "Leo", "", "9/3/2026", "1", ""))
    )
    assert why in {one for one, row in whys(planned) if row == 2}
    assert len(logged(here)) == 1 + kept


def test_a_day_is_never_counted_twice_unasked(here: Office) -> None:
    placement = here.reader.find("placement", {"student": here.id("student", local_id="102")})[0].id
    by_hand = {"worked_on": "2026-09-02", "hours": "3", "starts_at": "14:00"}
    add(here.desk, "hours", placement=placement, **by_hand)
    header = ["Student ID", "Last name", "Date", "Time in", "Time out"]
    path = here.table(
        header,
        ("102", "Paz", "9/2/2026", "8:00 AM", "9:30 AM"),
        ("102", "Paz", "9/3/2026", "2:00 PM", "4:15 PM"),
        ("102", "Paz", "9/3/2026", "2:00 PM", "4:15 PM"),
        ("102", "Paz", "9/3/2026", "5 pm", "6 pm"),
        ("102", "Paz", "9/3/2026", "2:00 PM", "5:00 PM"),
    )
    planned, _ = here.take(path)
    assert whys(planned) == [("hours_day_there", 2), ("row_repeated", 4), ("hours_day_twice", 6)]
    assert logged(here) == [("Mill", "2026-09-02", 300), ("Mill", "2026-09-03", 100), ("Mill", "2026-09-03", 225)]
    [asked] = [one for one in planned.questions if one.why == "hours_day_there"]
    assert asked.value == "Paz 102 2026-09-02", "a day alone tells nobody whose it is"
    here.take(path, {asked.id: "take"})
    assert ("Mill", "2026-09-02", 150) in logged(here)
    assert here.plan(path).does_nothing


def test_hours_corrected_in_the_sheet_are_corrected_and_those_corrected_here_stay(here: Office) -> None:
    row = ["102", "Paz", "Leo", "", "9/2/2026", "3", ""]
    here.take(here.table(HEADER, row))
    row[5] = "3.5"
    planned, _ = here.take(here.table(HEADER, row))
    assert counted(planned) == (0, 1, 0)
    here.edit("hours", here.id("hours"), hours="4")
    assert here.plan(here.table(HEADER, row)).does_nothing
    row[5] = "2"
    [asked] = here.plan(here.table(HEADER, row)).doubts
    assert (asked.why, asked.row, asked.value, asked.facts["held"]) == ("edited_by_hand", 2, "2", "4")


@pytest.mark.parametrize(
    ("header", "row", "format_"),
    [
        (HEADER, ("101", "Muñoz", "Ana", "Mill Bakery", "9/2/2026", "3.5", ""), "hours"),
        (["Student ID", "Last name", "First name", "Grade"], ("101", "Muñoz", "Ana", "10"), "csv"),
        (["Company", "Contact", "Phone", "Hours", "MOU date"], ("Mill", "Ana", "", "8-5", ""), "employers"),
    ],
)
def test_a_list_of_hours_is_told_from_students_and_employers(
    here: Office, header: list[str], row: tuple[str, ...], format_: str
) -> None:
    assert here.plan(here.table(header, row)).format == format_
