"""Employer lists against the partners that are here."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.office_imports import Office, counted, office, whys
from tests.helpers.offices import add
from wbl_desktop.application.commands.import_roster import ImportBatch
from wbl_desktop.application.imports.mappings import remembered
from wbl_desktop.application.imports.planning import plan
from wbl_desktop.exchange.held_back import held_back_csv
from wbl_desktop.exchange.imports import read

HEADER = ("Company", "Contact", "Phone", "Address", "City/Zip", "MOU on file?", "Job shadow", "Max students", "Notes")
FEED = (
    "Larkfield Feed & Seed",
    "Ana Sandoval",
    "530-555-0101",
    "1 Mill Rd",
    "Larkfield 95901",
    "Y",
    "X",
    "2",
    "only Fri",
)
MILL = ("Canal Rice Mill", "Leo Ruiz / Eva Paz", "530-555-0102", "2 Levee Rd", "Larkfield 95901", "N", "", "", "")


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as one:
        yield one


def test_a_list_makes_partners_with_all_that_belongs_to_them(here: Office) -> None:
    path = here.table(HEADER, FEED, MILL)
    planned, _ = here.take(path)
    assert {kind: planned.counts(kind).new for kind in planned.kinds} == {
        "partner": 2,
        "contact": 3,
        "worksite": 2,
        "agreement": 2,
        "opening": 1,
    }
    opening = here.values("opening")
    site = here.reader.get("worksite", str(opening["worksite"]))
    assert site is not None
    assert site.values()["partner"] == here.id("partner", name="Larkfield Feed & Seed")
    assert opening["capacity"] == 2
    assert counted(here.plan(path)) == (0, 0, 10)


def test_the_same_company_twice_is_held_until_somebody_says(here: Office) -> None:
    twice = ("LARKFIELD FEED AND SEED INC", "Ana Sandoval", "", "", "", "", "", "", "ask for Ana")
    path = here.table(HEADER, FEED, twice)
    planned = here.plan(path)
    (asked,) = planned.questions
    assert (asked.why, asked.row, asked.facts["first"]) == ("company_twice_in_file", 3, 2)
    assert counted(planned, "partner") == (1, 0, 0)
    same = here.plan(path, {asked.id: "same"})
    assert counted(same, "partner") == (1, 0, 0)
    assert counted(same, "contact") == (1, 0, 0)
    assert counted(here.plan(path, {asked.id: "new"}), "partner") == (2, 0, 0)


@pytest.mark.parametrize(
    "other",
    ["Canal Rice Mill", "Larkfield Family Dental", "Lopez Fire Protection District", "Wood Ranch"],
)
def test_other_companies_are_not_the_same(here: Office, other: str) -> None:
    known = ("Perez Fire Protection District", "", "530-555-0101", "", "", "", "", "", "")
    fresh = (other, "", "530-555-0199", "", "", "", "", "", "")
    assert here.plan(here.table(HEADER, FEED, known, fresh)).doubts == ()


def test_a_partner_here_under_nearly_that_name_is_asked(here: Office) -> None:
    partner = add(here.desk, "partner", name="Larkfield Feed and Seeds")
    path = here.table(HEADER, FEED)
    planned = here.plan(path)
    assert whys(planned) == [("possible_duplicate", 2)]
    joined, _ = here.take(path, {planned.questions[0].id: "same"})
    assert counted(joined, "partner") == (0, 1, 0)
    assert here.values("contact")["partner"] == partner


def test_a_partner_typed_by_hand_is_completed_not_overwritten(here: Office) -> None:
    add(here.desk, "partner", name="Larkfield Feed & Seed", phone="530-555-0101", notes="our best")
    here.take(here.table(HEADER, FEED))
    values = here.values("partner")
    assert (values["street"], values["notes"], values["conditions"]) == (
        "1 Mill Rd",
        "our best",
        "only Fri",
    )


def test_another_branch_is_asked(here: Office) -> None:
    add(here.desk, "partner", name="Larkfield Feed & Seed", phone="530-555-0999", street="99 Far Away Rd")
    assert whys(here.plan(here.table(HEADER, FEED))) == [("possible_duplicate", 2)]


def test_who_is_no_longer_on_the_list_stays(here: Office) -> None:
    here.take(here.table(HEADER, FEED, MILL))
    planned, _ = here.take(here.table(HEADER, FEED))
    assert planned.does_nothing
    assert here.reader.count("partner") == 2


def test_a_changed_cell_changes_its_record(here: Office) -> None:
    here.take(here.table(HEADER, FEED))
    changed = (*FEED[:5], "sent 9/1", *FEED[6:7], "4", "only Fri")
    planned, _ = here.take(here.table(HEADER, changed))
    assert {(row.kind, *row.changes) for row in planned.writes} == {
        ("agreement", "state", "notes"),
        ("opening", "capacity"),
    }


def test_held_rows_go_back_with_line_and_reason_and_come_again_mended(here: Office) -> None:
    broken = ("=A9", "Leo", "530-555-0144", "", "", "", "", "", "=HYPERLINK(1)")
    planned, _ = here.take(here.table(HEADER, FEED, broken))
    sent = held_back_csv(planned)
    assert sent.startswith(b"\xef\xbb\xbf")
    lines = sent.decode("utf-8-sig").split("\r\n")
    assert lines[0] == ",".join(HEADER) + ",Line in the file,Why it was held back"
    assert lines[1].startswith("'=A9,Leo,530-555-0144,")
    assert lines[1].endswith(',\'=HYPERLINK(1),3,"This is a formula, not a value."')
    mended = here.folder / "mended.csv"
    mended.write_text(sent.decode("utf-8-sig").replace("'=A9", "Canal Dairy").replace("'=HYPERLINK(1)", "ask"), "utf-8")
    again, _ = here.take(mended)
    assert (counted(again, "partner"), again.doubts) == ((1, 0, 0), ())
    assert here.values("partner", name="Canal Dairy")["notes"] == "ask"


def test_a_column_read_otherwise_is_remembered_by_its_name(here: Office) -> None:
    path = here.table(HEADER, FEED)
    today = here.store.clock.today()
    file = read(path, today=today, mapping={"notes": "partner.conditions"})
    here.desk.run(ImportBatch(plan=plan(here.reader, file, today=today)))
    assert remembered(here.reader) == {"partner": {"Notes": "partner.conditions"}}
    again = read(
        here.table(["Company", "NOTES", "Phone"], ["Canal Dairy", "call first", ""]),
        today=today,
        remembered=remembered(here.reader),
    )
    assert again.drafts["partner"][0].values["conditions"] == "call first"
    # What was remembered of an employer list has no say in a list of students, nor over what is said now.
    other = here.table(["Last name", "First name", "Perm ID", "Notes"], ["Vega", "Luz", "77", "late"], name="s.csv")
    student = read(other, today=today, remembered=remembered(here.reader)).drafts["student"][0]
    assert student.values["notes"] == "Notes: late" or student.values["notes"] == "late"
    said = read(path, today=today, mapping={"Notes": "partner.notes"}, remembered=remembered(here.reader))
    assert "conditions" not in said.drafts["partner"][0].values
