"""An import is one step back; what somebody changed or used since is named, and stays when a person says so."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.office_imports import Office, counted, office, whys
from tests.helpers.offices import add
from tests.helpers.rosters import aeries_rows, pupils
from wbl_desktop.application.commands.merge_records import MergeRecords
from wbl_desktop.application.commands.retire import RetireRecord
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.ports import Outcome
from wbl_desktop.domain.failures import Refusal

EMPLOYERS = ["Company", "Contact", "Phone", "Job shadow"]


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as found:
        yield found


def roster(here: Office, count: int = 3) -> str:
    return here.take(here.aeries(aeries_rows(pupils(count))))[1]


def standing(here: Office) -> dict[str, list[dict[str, Any]]]:
    return {
        kind: [dict(one.to_json()) for one in here.reader.find(kind, retired=None)]
        for kind in ("student", "guardian", "partner", "contact", "worksite", "opening")
    }


def declined(here: Office, batch: str) -> list[tuple[str, str, str]]:
    """Kind, name and reason of what keeps an import here; nothing may have changed."""
    before = standing(here)
    with pytest.raises(Refusal, match="import_changed_since") as refused:
        here.undo(batch)
    assert standing(here) == before
    records: Any = refused.value.facts["records"]
    assert refused.value.facts["count"] == len(records)
    return [(one["kind"], one["name"], one["why"]) for one in records]


def rest(here: Office, batch: str) -> Outcome:
    return here.desk.run(UndoCommand(undoes=batch, keep_changed=True))


def names(here: Office, kind: str) -> set[str]:
    return {one.heading() for one in here.reader.find(kind)}


def test_a_field_that_was_blank_and_was_filled_since_counts_as_changed(here: Office) -> None:
    batch = roster(here)
    here.edit("student", here.id("student", local_id="200001"), preferred_name="Beto")
    assert declined(here, batch) == [("student", "Núñez, Beto", "changed")]


def test_what_was_changed_stays_with_its_guardians_and_the_rest_is_taken_back(here: Office) -> None:
    batch = roster(here)
    id_ = here.id("student", local_id="200001")
    here.edit("student", id_, grade="12")
    [(kind, name, why)] = declined(here, batch)
    assert (kind, why) == ("student", "changed")
    outcome = rest(here, batch)
    assert [notice.code for notice in outcome.notices] == ["undone", "import_stays"]
    assert names(here, "student") == {name}
    assert here.values("student")["grade"] == "12"
    assert here.values("guardian")["student"] == id_
    assert here.reader.count("guardian", retired=True) == 2
    here.undo(outcome.command)
    assert (here.reader.count("student"), here.reader.count("guardian")) == (3, 3)


def test_a_guardian_who_was_put_right_keeps_the_student(here: Office) -> None:
    batch = roster(here)
    student = here.id("student", local_id="200001")
    [guardian] = here.reader.find("guardian", {"student": student})
    here.edit("guardian", guardian.id, phone="530-555-0199")
    reasons = declined(here, batch)
    assert [(kind, why) for kind, _, why in reasons] == [("student", "in_use"), ("guardian", "changed")]
    rest(here, batch)
    assert [one.id for one in here.reader.find("student")] == [student]
    assert [one.id for one in here.reader.find("guardian")] == [guardian.id]


def test_who_was_placed_since_stays_with_the_place(here: Office) -> None:
    batch = roster(here)
    path = here.table(
        EMPLOYERS, ("Larkfield Feed", "Ana Sandoval", "530-555-0101", "yes"), ("Mill Bakery", "", "", ""), name="e.csv"
    )
    _, employers = here.take(path)
    student = here.id("student", local_id="200002")
    worksite = here.reader.find("worksite")[0].id
    partner = here.values("worksite")["partner"]
    add(here.desk, "placement", student=student, worksite=worksite, activity="job_shadow", starts_on="2026-12-04")
    assert [(kind, why) for kind, _, why in declined(here, batch)] == [("student", "in_use")]
    assert {(kind, why) for kind, _, why in declined(here, employers)} == {
        ("partner", "in_use"),
        ("worksite", "in_use"),
    }
    rest(here, batch)
    rest(here, employers)
    assert [one.id for one in here.reader.find("student")] == [student]
    assert [one.id for one in here.reader.find("partner")] == [partner]
    assert names(here, "contact") == {"Ana Sandoval"}, "a partner who stays keeps who came with it"
    assert here.reader.count("placement") == 1


def test_of_a_changed_record_only_what_was_changed_since_stays(here: Office) -> None:
    roster(here)
    rows = aeries_rows(pupils(3))
    rows[0][15], rows[0][6], rows[1][6] = "530-555-0900", "10", "11"
    _, batch = here.take(here.aeries(rows))
    id_ = here.id("student", local_id="200000")
    here.edit("student", id_, phone="530-555-0901")
    assert [why for _, _, why in declined(here, batch)] == ["changed"]
    rest(here, batch)
    values = here.values("student", local_id="200000")
    assert (values["phone"], values["grade"]) == ("530-555-0901", "9")
    assert here.values("student", local_id="200001")["grade"] == "10"


def test_what_stays_is_still_known_as_the_rosters(here: Office) -> None:
    batch = roster(here)
    here.edit("student", here.id("student", local_id="200001"), phone="530-555-0901")
    rest(here, batch)
    again = here.plan(here.aeries(aeries_rows(pupils(3))))
    assert counted(again, "student") == (2, 0, 1)
    assert "edited_by_hand" not in {why for why, _ in whys(again)}
    gone = here.plan(here.aeries(aeries_rows(pupils(1))))
    assert gone.counts("student").archived == 1


def test_what_was_retired_since_is_in_nobodys_way(here: Office) -> None:
    batch = roster(here)
    here.desk.run(RetireRecord(kind="student", id=here.id("student", local_id="200001")))
    here.undo(batch)
    assert here.reader.count("student") == 0
    assert ("retired_by_hand", 3) in whys(here.plan(here.aeries(aeries_rows(pupils(3)))))


def test_when_everything_was_changed_nothing_is_taken_back(here: Office) -> None:
    batch = roster(here, 1)
    here.edit("student", here.id("student"), phone="530-555-0901")
    with pytest.raises(Refusal, match="import_all_changed"):
        rest(here, batch)
    assert (here.reader.count("student"), here.reader.count("guardian")) == (1, 1)


def test_what_was_merged_since_stays(here: Office) -> None:
    mine = add(here.desk, "partner", name="Larkfield Feed", phone="530-555-0101")
    path = here.table(EMPLOYERS, ("LF Supply", "Ana Sandoval", "530-555-0102", ""), ("Mill", "", "", ""))
    _, batch = here.take(path)
    theirs = here.id("partner", name="LF Supply")
    here.desk.run(MergeRecords(kind="partner", keep=mine, drop=theirs))
    assert ("partner", "LF Supply", "merged") in declined(here, batch)
    rest(here, batch)
    assert names(here, "partner") == {"Larkfield Feed"}
    assert here.values("contact")["partner"] == mine


def test_taking_back_that_is_stopped_anywhere_takes_nothing_back(here: Office) -> None:
    """Stopped after the first step, the second and so on to the last, with the way told each time."""
    batch = roster(here, count=450)
    before, entries = standing(here), len(list(here.reader.entries_of(batch)))
    way: list[tuple[int, int]] = []

    def stopped_after(steps: int) -> UndoCommand:
        asked = iter([False] * steps)
        way.clear()
        return UndoCommand(
            undoes=batch,
            progress=lambda done, total: way.append((done, total)),
            cancelled=lambda: next(asked, True),
        )

    here.undo(here.desk.run(stopped_after(1_000)).command)  # the whole way, and there again
    steps = len(way)
    assert steps >= 6, "looked at and taken back, several steps each"
    assert way == sorted(way)
    assert way[-1] == (2 * entries, 2 * entries)
    for number in range(steps):
        with pytest.raises(Refusal, match="undo_cancelled"):
            here.desk.run(stopped_after(number))
        assert len(way) == number
        assert standing(here) == before
    here.desk.run(stopped_after(steps))
    assert not here.reader.count("student")
