"""Findings and the Today page over a whole school, on real encrypted files."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.offices import add, desk_of, open_store
from tests.helpers.sample_school import SampleSchool, sample_school
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.commands.requirements import OverrideRule
from wbl_desktop.application.commands.retire import RetireRecord
from wbl_desktop.application.findings import finding_sentence, findings
from wbl_desktop.application.placing import DeskMatters, DeskPlacing
from wbl_desktop.application.ports import Reader
from wbl_desktop.application.today import groups_of, today_page, week_of
from wbl_desktop.domain.life import OPEN
from wbl_desktop.domain.record import Record
from wbl_desktop.domain.rules.case import Verdict

MONDAY = date(2026, 11, 16)


@dataclass
class CountingReader:
    """A reader that counts what it is asked."""

    real: Reader
    asked: Counter[str] = field(default_factory=Counter)

    def __getattr__(self, name: str) -> Any:
        answer = getattr(self.real, name)

        def counted(*args: object, **named: object) -> object:
            self.asked[name] += 1
            return answer(*args, **named)

        return counted


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleSchool]:
    with sample_school(tmp_path_factory.mktemp("sample"), MONDAY) as opened:
        yield opened


def test_a_whole_school_is_judged_in_a_few_queries(school: SampleSchool) -> None:
    reader = CountingReader(school.reader)
    found = findings(reader, MONDAY)
    assert sum(reader.asked.values()) < 25
    assert len({one.placement for one in found}) >= 10
    assert {one.verdict for one in found} >= {Verdict.BLOCK, Verdict.WARN, Verdict.INFO}
    assert [one.verdict for one in found] == sorted((one.verdict for one in found), key=list(Verdict).index)
    assert all(finding_sentence(one) for one in found)


def test_one_student_and_one_placement_are_part_of_the_whole(school: SampleSchool) -> None:
    everything = findings(school.reader, MONDAY)
    placement = everything[0].placement
    of_one = findings(school.reader, MONDAY, placement=placement)
    assert of_one == [one for one in everything if one.placement == placement]
    student = str(everything[0].student)
    of_student = findings(school.reader, MONDAY, student=student)
    assert [one for one in of_student if one.placement == placement] == of_one


def test_an_overridden_rule_is_still_said_but_stops_nothing(tmp_path: Path) -> None:
    with sample_school(tmp_path, MONDAY) as opened:
        stopping = next(one for one in findings(opened.reader, MONDAY) if one.verdict is Verdict.BLOCK)
        opened.desk.run(OverrideRule(placement=stopping.placement, rule=stopping.rule, reason="Seen and accepted"))
        after = [
            one for one in findings(opened.reader, MONDAY, placement=stopping.placement) if one.rule == stopping.rule
        ]
        assert [(one.verdict, one.overridden) for one in after] == [(Verdict.WARN, True)]


def test_the_today_page_of_the_sample_school(school: SampleSchool) -> None:
    page = today_page(school.reader, MONDAY, unsent=3)
    groups = groups_of(page.matters)
    assert groups["this_week"]
    assert groups["overdue"]
    assert page.unsent == 3
    assert page.year.label == "2026–27"
    assert page.calendar_known
    assert page.counts["students"] == school.reader.count("student")
    assert page.counts["placements"] == school.reader.count("placement", {"status": OPEN})
    for matter in page.matters:
        assert matter.text
        assert school.reader.get(matter.kind, matter.record) is not None
    assert all(matter.on and matter.on < MONDAY for matter in groups["overdue"])
    assert DeskMatters(school.desk, school.clock).now() == page.matters


def test_the_today_page_asks_as_much_of_a_large_school_as_of_a_small_one(school: SampleSchool) -> None:
    reader = CountingReader(school.reader)
    today_page(reader, MONDAY)
    assert sum(reader.asked.values()) < 50


@pytest.mark.parametrize(
    ("today", "week"),
    [
        (date(2026, 11, 16), (date(2026, 11, 16), date(2026, 11, 22))),
        (date(2026, 11, 20), (date(2026, 11, 16), date(2026, 11, 22))),
        (date(2026, 11, 21), (date(2026, 11, 21), date(2026, 11, 29))),
        (date(2026, 11, 22), (date(2026, 11, 22), date(2026, 11, 29))),
    ],
)
def test_a_weekend_looks_at_the_week_that_comes(today: date, week: tuple[date, date]) -> None:
    assert week_of(today) == week


@dataclass
class Town:
    reader: Reader
    add: Any
    run: Any
    partner: str
    worksite: str
    student: str

    def details(self, group: str) -> list[tuple[str, str]]:
        page = today_page(self.reader, MONDAY)
        return [(one.detail, one.on.isoformat() if one.on else "") for one in groups_of(page.matters).get(group, [])]

    def place(self, **values: object) -> str:
        made = {"student": self.student, "worksite": self.worksite, "activity": "job_shadow", **values}
        return str(self.add("placement", **made))


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with open_store(tmp_path) as store:
        desk = desk_of(store)

        def add_one(kind: str, **values: object) -> str:
            return add(desk, kind, **values)

        partner = add_one("partner", name="Ortega Feed and Seed")
        worksite = add_one("worksite", partner=partner, name="Store")
        student = add_one("student", last_name="Ortiz", first_name="Lía", birth_date="2010-02-03")
        yield Town(desk.read(), add_one, desk.run, partner, worksite, student)


def test_what_is_on_this_week(town: Town) -> None:
    town.place(starts_on="2026-11-15", ends_on="2026-11-15")  # Sunday before
    town.place(starts_on="2026-11-16", ends_on="2026-11-16")
    town.place(starts_on="2026-11-22")  # Sunday, one day though it says no end
    town.place(starts_on="2026-11-10")  # a shadow with no end last week
    town.place(starts_on="2026-11-23", ends_on="2026-11-23")
    town.place(starts_on="2026-09-01", ends_on="2027-01-30", activity="internship")
    declined = town.place(starts_on="2026-11-18", ends_on="2026-11-18")
    town.run(EditRecord(kind="placement", id=declined, values={"status": "declined", "reason": "ill"}))
    assert town.details("this_week") == [
        ("week_preparing", "2026-11-16"),
        ("week_preparing", "2026-11-22"),
        ("week_preparing", ""),
    ]
    assert town.details("to_finish") == [("placement_over", "2026-11-15")]
    assert town.details("missing") == []
    town.run(EditRecord(kind="student", id=town.student, values={"birth_date": ""}))
    assert town.details("missing") == [("birth_date_missing", "")]


def test_papers_overdue_and_due_soon(town: Town) -> None:
    placement = town.place(starts_on="2026-12-18", ends_on="2026-12-18")
    ids = [one.id for one in town.reader.find("requirement", {"placement": placement})]
    days = ["2026-11-13", "2026-11-16", "2026-11-24"]
    for id_, day in zip(ids, days, strict=True):
        town.run(EditRecord(kind="requirement", id=id_, values={"due_on": day}))
    assert town.details("overdue") == [("requirement_overdue", "2026-11-13")]
    assert town.details("due_soon") == [("requirement_due", "2026-11-16")]
    town.run(EditRecord(kind="requirement", id=ids[2], values={"due_on": "2026-11-23"}))  # five school days
    assert len(town.details("due_soon")) == 2
    town.run(EditRecord(kind="requirement", id=ids[1], values={"returned_on": "2026-11-16"}))
    assert town.details("due_soon") == [("requirement_due", "2026-11-23")]
    town.run(EditRecord(kind="placement", id=placement, values={"status": "withdrawn", "reason": "moved"}))
    assert town.details("due_soon") == town.details("overdue") == []


def test_the_papers_of_a_retired_placement_are_not_chased(town: Town) -> None:
    placement = town.place(starts_on="2026-11-20", ends_on="2026-11-20")
    assert town.details("due_soon")
    town.run(RetireRecord(kind="placement", id=placement))
    assert town.details("due_soon") == []


def test_agreements_and_insurances_that_end(town: Town) -> None:
    town.add("agreement", partner=town.partner, agreement_type="mou", ends_on="2027-01-15")  # 60 days
    assert town.details("ending") == [("agreement_ends", "2027-01-15")]
    town.add("agreement", partner=town.partner, agreement_type="affiliation", ends_on="2027-01-16")
    town.add(
        "agreement", partner=town.partner, agreement_type="site_agreement", ends_on="2026-12-01", auto_renews="yes"
    )
    town.add("agreement", partner=town.partner, agreement_type="insurance", insurance_expires_on="2026-11-15")
    assert town.details("ending") == [("insurance_ended", "2026-11-15"), ("agreement_ends", "2027-01-15")]
    town.add("agreement", partner=town.partner, agreement_type="mou", ends_on="2028-06-30")
    town.add("agreement", partner=town.partner, agreement_type="insurance", insurance_expires_on="2027-11-15")
    assert town.details("ending") == []


def test_next_steps(town: Town) -> None:
    for day, more in (
        ("2026-11-13", {}),
        ("2026-11-23", {}),
        ("2026-11-24", {}),
        ("2026-11-17", {"next_done_on": "2026-11-16"}),
    ):
        town.add(
            "contact_log", partner=town.partner, on="2026-11-01", channel="call", next_step="Call", next_on=day, **more
        )
    assert town.details("next_steps") == [("next_step_late", "2026-11-13"), ("next_step", "2026-11-23")]


def test_the_window_asks_what_a_placement_would_need(school: SampleSchool) -> None:
    placing = DeskPlacing(school.desk, school.clock)
    student = school.reader.find("student", limit=1)[0].id
    assert placing.would_need({}) == []
    assert placing.would_need({"activity": "nonsense"}) == []
    assert "Permission form" in placing.would_need({"activity": "Job shadow", "student": student})
    unpaid = placing.would_need({"activity": "internship"})
    paid = placing.would_need({"activity": "internship", "paid": "yes"})
    assert set(paid) - set(unpaid) == {"Work permit", "Labor rights sheet given on paper"}
    placement = school.reader.find("placement", {"status": "preparing"})[0]
    needs = placing.needs(placement.id)
    assert needs
    assert {need.requirement for need in needs} == {one.id for one in _needs(school.reader, placement)}
    assert "under_way" in placing.next_steps("preparing")


def _needs(reader: Reader, placement: Record) -> Sequence[Record]:
    where: Mapping[str, str] = {"placement": placement.id}
    return reader.find("requirement", where)
