"""Guardians in a OneRoster delta: each side of a link may come without the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.office_imports import Office, office, whys
from tests.helpers.rosters import OneRoster, oneroster, pupils


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as made:
        made.take(oneroster(pupils(3)).zip(tmp_path / "whole.zip"))
        yield made


def delta(*keys: str, version: str = "1.1", gone: tuple[str, ...] = (), roles: bool = True, **cells: str) -> OneRoster:
    """The rows of these users as a delta, with other cells in them."""
    made = oneroster(pupils(3), mode="delta", version=version)
    header, rows = made.tables["users"]
    for row in rows:
        for name, value in cells.items():
            row[header.index(name)] = value
        if row[0] in gone:
            row[1] = "tobedeleted"
    made.tables["users"] = header, [row for row in rows if row[0] in keys]
    del made.tables["demographics"]
    if "roles" in made.tables:
        header, rows = made.tables["roles"]
        made.tables["roles"] = header, [row for row in rows if roles and row[3] in keys]
        for row in made.tables["roles"][1]:
            row[1] = "tobedeleted" if row[3] in gone else row[1]
    return made


def emails(here: Office) -> set[object]:
    return {one.values()["email"] for one in here.reader.find("guardian")}


def take(here: Office, made: OneRoster, **answers: str) -> list[tuple[str, int]]:
    planned = here.plan(made.zip(here.folder / "delta.zip"))
    given = {doubt.id: answers[doubt.why] for doubt in planned.questions if doubt.why in answers}
    planned, _ = here.take(here.folder / "delta.zip", given)
    return whys(planned)


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_a_guardian_who_changed_without_his_student_is_changed(here: Office, version: str) -> None:
    assert take(here, delta("par-1", version=version, email="new@home.example")) == []
    assert emails(here) == {"p0@home.example", "new@home.example", "p2@home.example"}


@pytest.mark.parametrize(("version", "roles"), [("1.1", True), ("1.2", True), ("1.2", False)])
def test_a_guardian_marked_for_deletion_is_retired(here: Office, version: str, *, roles: bool) -> None:
    take(here, delta("par-1", version=version, gone=("par-1",), roles=roles))
    assert emails(here) == {"p0@home.example", "p2@home.example"}


def test_a_guardian_the_students_row_no_longer_names_is_retired(here: Office) -> None:
    take(here, delta("stu-1", agentSourcedIds="par-0"))
    student = here.id("student", local_id="200001")
    # The new one's row is not in the delta, but the other student has him.
    assert [one.values()["email"] for one in here.reader.find("guardian", {"student": student})] == ["p0@home.example"]


def test_a_guardian_nobody_knows_is_told_and_not_made_up(here: Office) -> None:
    assert take(here, delta("stu-1", agentSourcedIds="par-1,par-77")) == [("agent_not_in_file", 2)]
    assert len(emails(here)) == 3


def test_a_student_who_names_nobody_is_asked_about(here: Office) -> None:
    made = delta("stu-1", agentSourcedIds="")
    assert take(here, made) == [("guardian_no_longer_named", 2)]
    assert len(emails(here)) == 3
    take(here, made, guardian_no_longer_named="archive")
    assert len(emails(here)) == 2


def test_a_student_who_changed_keeps_the_guardian_he_names(here: Office) -> None:
    assert take(here, delta("stu-1", phone="530-555-9999")) == []
    assert here.values("student", local_id="200001")["phone"] == "530-555-9999"
    assert len(emails(here)) == 3


def test_a_guardian_hand_edited_meanwhile_is_asked_about(here: Office) -> None:
    student = here.id("student", local_id="200001")
    here.edit("guardian", here.id("guardian", student=student), email="typed@home.example")
    assert [why for why, _ in take(here, delta("par-1", email="new@home.example"))] == ["edited_by_hand"]


def test_a_link_that_ended_does_not_come_back_with_the_guardians_next_change(here: Office) -> None:
    take(here, delta("stu-1", agentSourcedIds="par-0"))
    take(here, delta("par-1", email="new@home.example", agentSourcedIds=""))
    assert emails(here) == {"p0@home.example", "p2@home.example"}
