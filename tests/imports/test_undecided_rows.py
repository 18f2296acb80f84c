"""A row that was held back needs a look again until somebody has decided, whatever the rest of its import changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.office_imports import Office, office, whys
from tests.helpers.rosters import Pupil, oneroster, pupils

ANA, LEO = pupils(2)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Office]:
    """Ana is here with the number 200000; the next roster gives her another one, and hers to Leo."""
    with office(tmp_path) as found:
        found.take(roster(found, (ANA, "200000")))
        yield found


def roster(here: Office, *numbers: tuple[Pupil, str]) -> Path:
    """A set in which these students have these numbers and no SSID: only the set's own keys tell them."""
    made = oneroster([pupil for pupil, _ in numbers], guardians=False, classes=0)
    header, rows = made.tables["users"]
    given = {f"stu-{pupil.number}": number for pupil, number in numbers}
    for row in rows:
        row[header.index("userIds")] = ""
        row[header.index("identifier")] = given.get(row[0], "")
    return made.zip(here.folder / "roster.zip")


def exchanged(here: Office) -> Path:
    return roster(here, (ANA, "300000"), (LEO, "200000"))


def held(here: Office, path: Path) -> list[tuple[str, int]]:
    return [one for one in whys(here.plan(path)) if one[0] != "ssid_missing_everywhere"]


def test_what_the_import_itself_has_cleared_away_is_asked_again(here: Office) -> None:
    path = exchanged(here)
    assert held(here, path) == [("id_of_another_student", 11)]
    here.take(path)
    assert here.values("student", first_name=ANA.first)["local_id"] == "300000"
    for _ in range(2):
        assert held(here, path) == [("held_before", 11)]
        here.take(path)
    assert here.reader.count("student", retired=None) == 1
    [asked] = here.plan(path).questions
    here.take(path, {asked.id: "take"})
    assert here.values("student", first_name=LEO.first)["local_id"] == "200000"
    assert held(here, path) == []
    assert here.plan(path).does_nothing


def test_a_student_put_right_by_hand_is_a_decision(here: Office) -> None:
    path = exchanged(here)
    here.take(path)
    here.edit("student", here.id("student", local_id="300000"), preferred_name="Anita")
    assert held(here, path) == []


def test_an_import_taken_back_leaves_the_first_question(here: Office) -> None:
    path = exchanged(here)
    _, batch = here.take(path)
    here.undo(batch)
    assert held(here, path) == [("id_of_another_student", 11)]


def test_nothing_is_remembered_of_rows_that_were_taken(here: Office) -> None:
    planned = here.plan(roster(here, (ANA, "200000"), (LEO, "200001")))
    assert "import.undecided" not in planned.remember
