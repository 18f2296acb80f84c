"""Days nobody can mean are refused wherever they are typed or imported."""

from datetime import date
from pathlib import Path

import pytest

from tests.helpers.office_imports import office, whys
from tests.helpers.offices import add, desk_of, open_store
from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.commands.requirements import MarkHandedOut, MarkReturned
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.ports import Outcome
from wbl_desktop.domain.failures import Refusal

NAME = {"last_name": "Vega", "first_name": "Luz"}


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("0001-01-01", "field_date_unlikely"),
        ("2999-01-01", "field_date_unlikely"),
        ("1901-05-05", "birth_date_unlikely"),
        ("2026-11-20", "birth_date_unlikely"),
        ("2025-01-01", "birth_date_unlikely"),
    ],
)
def test_a_birth_date_no_student_has_is_refused(tmp_path: Path, day: str, code: str) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        with pytest.raises(Refusal, match=code):
            add(desk, "student", **NAME, birth_date=day)
        student = add(desk, "student", **NAME, birth_date="2010-02-03")
        with pytest.raises(Refusal, match=code):
            desk.run(EditRecord(kind="student", id=student, values={"birth_date": day}))


def test_days_of_the_calendar_and_of_placements_lie_in_our_time(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        for kind, values in (
            ("term", {"title": "Fall", "starts_on": "1926-08-17", "ends_on": "2026-12-18"}),
            ("calendar_day", {"on": "0226-11-26", "day_type": "holiday"}),
            ("calendar_day", {"on": "1999-11-26", "day_type": "holiday"}),
        ):
            with pytest.raises(Refusal, match="field_date_unlikely"):
                add(desk, kind, **values)
        add(desk, "term", title="Fall", starts_on="2026-08-17", ends_on="2026-12-18")


@pytest.mark.parametrize("day", ["01/01/0001", "2999-01-01", "1/1/1900", "2025-09-01"])
def test_an_imported_birth_date_no_student_has_is_left_out_and_told(tmp_path: Path, day: str) -> None:
    with office(tmp_path) as here:
        path = here.table(["Last name", "First name", "Perm ID", "Birthdate"], ("Vega", "Luz", "77", day))
        planned, _ = here.take(path)
        assert ("birth_date_unlikely", 2) in whys(planned)
        assert here.values("student")["birth_date"] is None


@pytest.mark.parametrize(
    ("day", "hours", "code"),
    [
        ("2026-11-18", "0", "hours_none"),
        ("2026-11-18", "0.00", "hours_none"),
        ("2026-11-18", "-2", "field_not_a_hours"),
        ("2026-11-21", "2", "day_in_future"),
        ("2026-11-15", "2", "hours_before_placement"),
    ],
)
def test_hours_nobody_can_have_worked_are_refused(tmp_path: Path, day: str, hours: str, code: str) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        student = add(desk, "student", **NAME, birth_date="2009-02-03")
        partner = add(desk, "partner", name="Larkfield Feed")
        worksite = add(desk, "worksite", partner=partner, name="Yard")
        days = {"starts_on": "2026-11-16", "ends_on": "2026-12-18"}
        placement = add(desk, "placement", student=student, worksite=worksite, activity="internship", **days)
        with pytest.raises(Refusal) as refused:
            add(desk, "hours", placement=placement, worked_on=day, hours=hours)
        assert refused.value.code == code
        good = add(desk, "hours", placement=placement, worked_on="2026-11-16", hours="2")
        with pytest.raises(Refusal, match=code):
            desk.run(EditRecord(kind="hours", id=good, values={"worked_on": day, "hours": hours}))


def placed(desk: Desk, **days: str) -> str:
    student = add(desk, "student", **NAME, birth_date="2009-02-03")
    partner = add(desk, "partner", name="Larkfield Feed")
    worksite = add(desk, "worksite", partner=partner, name="Yard")
    return add(desk, "placement", student=student, worksite=worksite, **{"activity": "internship", **days})


def told(outcome: Outcome) -> list[str]:
    return [notice.code for notice in outcome.notices]


@pytest.mark.parametrize(
    ("days", "worked_on", "codes"),
    [
        ({"starts_on": "2026-11-02", "ends_on": "2026-11-13"}, "2026-11-13", []),
        ({"starts_on": "2026-11-02", "ends_on": "2026-11-13"}, "2026-11-14", ["hours_after_placement"]),
        ({"starts_on": "2026-11-02"}, "2026-11-14", []),
        ({"starts_on": "2026-11-02", "activity": "job_shadow"}, "2026-11-03", ["hours_after_placement"]),
        ({}, "2026-11-14", []),
    ],
)
def test_hours_after_the_last_day_are_kept_and_told(
    tmp_path: Path, days: dict[str, str], worked_on: str, codes: list[str]
) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        placement = placed(desk, **days)
        values = {"placement": placement, "worked_on": worked_on, "hours": "2"}
        outcome = desk.run(AddRecord(kind="hours", values=values))
        assert told(outcome) == codes
        again = desk.run(EditRecord(kind="hours", id=outcome.made[0], values={"hours": "3"}))
        assert told(again) == codes
        note = desk.run(EditRecord(kind="hours", id=outcome.made[0], values={"notes": "inventory"}))
        assert told(note) == [], "what has been told is not said again with every word"


def test_days_of_a_placement_that_leave_its_hours_outside_are_told(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        placement = placed(desk, starts_on="2026-11-02", ends_on="2026-11-20")
        for day in ("2026-11-02", "2026-11-06", "2026-11-20"):
            add(desk, "hours", placement=placement, worked_on=day, hours="2")
        outcome = desk.run(EditRecord(kind="placement", id=placement, values={"ends_on": "2026-11-06"}))
        assert [(one.code, one.facts) for one in outcome.notices] == [
            ("hours_outside_placement", {"count": 1, "on": "2026-11-20"})
        ]
        both = {"starts_on": "2026-11-03", "ends_on": "2026-11-19"}
        outcome = desk.run(EditRecord(kind="placement", id=placement, values=both))
        assert [one.facts["count"] for one in outcome.notices] == [2]


def test_a_paper_that_came_back_before_it_went_out_is_told(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        placement = placed(desk, starts_on="2026-12-07", ends_on="2026-12-18")
        id_ = desk.read().find("requirement", {"placement": placement})[0].id
        assert told(desk.run(EditRecord(kind="requirement", id=id_, values={"printed_on": "2026-11-18"}))) == []
        early = MarkHandedOut(requirement=id_, on=date(2026, 11, 17))
        assert told(desk.run(early)) == ["handed_out_before_printed"]
        assert told(desk.run(MarkHandedOut(requirement=id_, on=date(2026, 11, 19)))) == []
        back = MarkReturned(requirement=id_, on=date(2026, 11, 18), signed_by="Rosa Vega")
        assert told(desk.run(back)) == ["returned_before_handed_out"]
        edit = EditRecord(kind="requirement", id=id_, values={"returned_on": "2026-11-17"})
        assert told(desk.run(edit)) == ["returned_before_handed_out"]
        assert told(desk.run(EditRecord(kind="requirement", id=id_, values={"notes": "by mail"}))) == []
        done = EditRecord(kind="requirement", id=id_, values={"returned_on": "2026-11-20"})
        assert told(desk.run(done)) == []
