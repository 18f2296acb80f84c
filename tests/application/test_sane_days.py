"""Days nobody can mean are refused wherever they are typed or imported."""

from pathlib import Path

import pytest

from tests.helpers.office_imports import office, whys
from tests.helpers.offices import add, desk_of, open_store
from wbl_desktop.application.commands.edit import EditRecord
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
