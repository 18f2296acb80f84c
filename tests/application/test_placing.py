"""Placing a student on a job shadow and an internship, on a real encrypted file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.helpers.offices import ACTING, add, desk_of, open_store
from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.application.commands.advance import AdvancePlacement
from wbl_desktop.application.commands.bulk import AdvanceMany, Together
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.commands.place import PlaceStudent
from wbl_desktop.application.commands.requirements import (
    MarkHandedOut,
    MarkPrinted,
    MarkReturned,
    OverrideRequirement,
    OverrideRule,
)
from wbl_desktop.application.commands.retire import RestoreRecord, RetireRecord
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.findings import findings
from wbl_desktop.application.placements import requirements_of
from wbl_desktop.application.ports import Moment, Notice, Outcome, Session
from wbl_desktop.application.requirement_table import needs_table
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds.calendar_day import CalendarDay
from wbl_desktop.domain.kinds.partner import Partner
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.site import Site
from wbl_desktop.domain.kinds.staff import Staff
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.kinds.term import Term
from wbl_desktop.domain.kinds.worksite import Worksite


@dataclass
class Office:
    desk: Desk
    student: str
    worksite: str

    def place(self, **values: object) -> str:
        made = {"student": self.student, "worksite": self.worksite, **values}
        return next(
            id_ for id_ in self.desk.run(PlaceStudent(values=made)).made if self.desk.read().get("placement", id_)
        )

    def placement(self, id_: str) -> Placement:
        found = self.desk.read().get("placement", id_)
        assert isinstance(found, Placement)
        return found

    def needs(self, placement: str) -> dict[str, Requirement]:
        return {str(one.needs): one for one in requirements_of(self.desk.read(), placement)}

    def meet(self, placement: str, *but: str) -> None:
        for code, one in self.needs(placement).items():
            if code not in but:
                self.desk.run(MarkReturned(requirement=one.id, signed_by="Ana Ortiz"))

    def advance(self, placement: str, status: str, reason: str | None = None) -> Outcome:
        return self.desk.run(AdvancePlacement(placement=placement, status=status, reason=reason))

    def refused(self, placement: str, status: str, reason: str | None = None) -> Refusal:
        with pytest.raises(Refusal) as refused:
            self.advance(placement, status, reason)
        return refused.value


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_store(tmp_path) as store:
        desk = desk_of(store)

        records = [
            Site(id=ACTING.site, name="Valley High"),
            Staff(id=ACTING.staff, name="Rosa Lund", site=ACTING.site),
            Term(
                id="1" * 32,
                site=ACTING.site,
                title="Fall",
                term_type="semester",
                starts_on="2026-08-17",
                ends_on="2026-12-18",
            ),
            *(
                CalendarDay(id=day[-1] * 32, site=ACTING.site, on=day, day_type="holiday")
                for day in ("2026-11-26", "2026-11-27")
            ),
            Student(id="2" * 32, last_name="Ortiz", first_name="Lía", birth_date="2010-02-03", grade="11"),
            Partner(id="3" * 32, name="Ortega Feed and Seed"),
            Worksite(id="4" * 32, partner="3" * 32, name="Main street store"),
        ]

        def begin(session: Session, _moment: Moment) -> list[Notice]:
            for record in records:
                session.insert(record)
            return []

        store.write("init", ACTING, begin)
        student, worksite = "2" * 32, "4" * 32
        yield Office(desk, student, worksite)


def test_a_job_shadow_is_prepared_with_what_it_needs_and_when(office: Office) -> None:
    placement = office.place(activity="Job shadow", starts_on="2026-12-04", starts_at="8:30", ends_at="14:30")
    assert office.placement(placement).status == "preparing"
    needs = office.needs(placement)
    assert list(needs) == ["orientation_talk", "permission_form", "emergency_form"]
    assert needs["permission_form"].form == "job_shadow_permission"
    # Three school days before Friday, 4 December.
    assert {one.due_on for one in needs.values()} == {"2026-12-01"}
    steps = office.desk.read().find("placement_step", {"placement": placement})
    assert [(one.values()["status"], one.values()["on"], one.values()["staff"]) for one in steps] == [
        ("preparing", "2026-11-20", ACTING.staff)
    ]


def test_due_days_skip_the_holidays_and_a_late_placement_is_due_today(office: Office) -> None:
    after_holidays = office.place(activity="job_shadow", starts_on="2026-11-30")
    assert {one.due_on for one in office.needs(after_holidays).values()} == {"2026-11-23"}
    tomorrow = office.place(activity="job_shadow", starts_on="2026-11-23")
    assert {one.due_on for one in office.needs(tomorrow).values()} == {"2026-11-20"}
    someday = office.place(activity="job_shadow")
    assert {one.due_on for one in office.needs(someday).values()} == {None}


@pytest.mark.parametrize(
    ("values", "birth_date", "has", "has_not"),
    [
        ({}, "2010-02-03", {"training_agreement", "parent_placement_consent", "cleared_adult"}, {"work_permit"}),
        ({"paid": "yes"}, "2010-02-03", {"work_permit", "labor_rights_sheet"}, set()),
        ({"paid": "yes"}, "2008-11-30", {"training_agreement"}, {"work_permit", "parent_placement_consent"}),
        ({"paid": "yes"}, "2008-12-02", {"work_permit"}, set()),  # 18 the day after the first
        ({"paid": "yes"}, "2008-12-01", set(), {"work_permit"}),  # 18 on the first day
        ({"paid": "yes"}, None, {"work_permit"}, set()),  # not known: the stricter reading
        ({"transport": "student_drives"}, "2010-02-03", {"transport_permission"}, set()),
    ],
)
def test_what_an_internship_needs(
    office: Office, values: dict[str, str], birth_date: str | None, has: set[str], has_not: set[str]
) -> None:
    office.desk.run(EditRecord(kind="student", id=office.student, values={"birth_date": birth_date}))
    placement = office.place(activity="internship", starts_on="2026-12-01", ends_on="2027-05-20", **values)
    codes = set(office.needs(placement))
    assert has <= codes
    assert not has_not & codes


def test_nothing_starts_while_something_is_missing(office: Office) -> None:
    placement = office.place(activity="job_shadow", starts_on="2026-12-04")
    for status in ("cleared", "under_way"):
        refusal = office.refused(placement, status)
        assert refusal.code == "requirements_unmet"
        assert refusal.facts["needs"] == "Orientation talk, Permission form, Emergency and medical form"
    with pytest.raises(Refusal) as refused:
        office.desk.run(EditRecord(kind="placement", id=placement, values={"status": "under way"}))
    assert refused.value.code == "requirements_unmet"
    assert office.placement(placement).status == "preparing"

    office.meet(placement, "permission_form")
    assert office.refused(placement, "cleared").facts["codes"] == "permission_form"
    told = office.desk.run(MarkReturned(requirement=office.needs(placement)["permission_form"].id))
    assert [one.code for one in told.notices] == ["requirements_all_met"]
    office.advance(placement, "cleared")
    office.desk.run(EditRecord(kind="placement", id=placement, values={"status": "under way"}))
    assert office.placement(placement).status == "under_way"


def test_a_named_person_overrides_with_a_reason_that_is_kept(office: Office) -> None:
    placement = office.place(activity="job_shadow", starts_on="2026-12-04")
    office.meet(placement, "emergency_form")
    form = office.needs(placement)["emergency_form"].id
    for wordless in (
        OverrideRequirement(requirement=form, reason="  "),
        EditRecord(kind="requirement", id=form, values={"waived_on": "2026-11-20"}),
        EditRecord(kind="requirement", id=form, values={"waived_by": ACTING.staff}),
    ):
        with pytest.raises(Refusal) as refused:
            office.desk.run(wordless)
        assert refused.value.code == "reason_required"
    override = office.desk.run(OverrideRequirement(requirement=form, reason="Mother called, card is in the office"))
    held = office.needs(placement)["emergency_form"]
    assert (held.waived_on, held.waived_by) == ("2026-11-20", ACTING.staff)
    office.desk.run(UndoCommand(undoes=override.command))
    assert office.needs(placement)["emergency_form"].waived_on is None

    office.desk.run(EditRecord(kind="requirement", id=form, values={"waived_reason": "Card is in the office"}))
    assert office.needs(placement)["emergency_form"].waived_by == ACTING.staff
    office.advance(placement, "under_way")


def test_an_override_needs_somebody_who_answers_for_it(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        student = add(desk, "student", last_name="Ng", first_name="An")
        worksite = add(desk, "worksite", partner=add(desk, "partner", name="Mill"), name="Mill")
        desk.run(PlaceStudent(values={"student": student, "worksite": worksite, "activity": "job_shadow"}))
        requirement = desk.read().find("requirement")[0]
        with pytest.raises(Refusal) as refused:
            desk.run(OverrideRequirement(requirement=requirement.id, reason="because"))
        assert refused.value.code == "nobody_answers"


def test_saying_not_needed_is_no_way_round(office: Office) -> None:
    placement = office.place(activity="job_shadow", starts_on="2026-12-04")
    office.meet(placement, "emergency_form")
    form = office.needs(placement)["emergency_form"].id
    office.desk.run(EditRecord(kind="requirement", id=form, values={"returned_how": "not_needed"}))
    assert office.refused(placement, "cleared").code == "requirements_unmet"


def test_law_that_was_only_remembered_warns_and_does_not_stop(office: Office) -> None:
    placement = office.place(activity="internship", starts_on="2026-12-01", ends_on="2027-05-20", paid="no")
    office.meet(placement, "insurance_certificate", "site_safety_check")
    assert not needs_table()["insurance_certificate"].stops
    office.advance(placement, "under_way")


def test_a_rule_of_law_stops_a_start_until_it_is_overridden(office: Office) -> None:
    placement = office.place(
        activity="internship", starts_on="2026-12-01", ends_on="2026-12-18", paid="yes", weekly_schedule="Mon-Thu 2-7pm"
    )
    office.meet(placement)
    refusal = office.refused(placement, "cleared")
    assert (refusal.code, refusal.facts["rules"]) == ("rules_stop", "HRS-04")
    office.desk.run(OverrideRule(placement=placement, rule="HRS-04", reason="Graduated early, diploma seen"))
    office.advance(placement, "cleared")
    with pytest.raises(Refusal):
        office.desk.run(OverrideRule(placement=placement, rule="HRS-04", reason="again"))


def test_ends_need_reasons_and_are_kept_as_steps(office: Office) -> None:
    placement = office.place(activity="job_shadow", starts_on="2026-12-04")
    assert office.refused(placement, "declined").code == "reason_required"
    office.advance(placement, "withdrawn", "Moved away")
    assert {one.returned_how for one in office.needs(placement).values()} == {"not_needed"}
    assert office.refused(placement, "completed", "x").code == "step_not_allowed"
    office.advance(placement, "preparing", "Moved back")
    assert {one.returned_how for one in office.needs(placement).values()} == {None}
    steps = office.desk.read().find("placement_step", {"placement": placement})
    assert {(one.values()["status"], one.values()["reason"]) for one in steps} == {
        ("preparing", None),
        ("withdrawn", "Moved away"),
        ("preparing", "Moved back"),
    }
    values = {"status": "declined", "reason": "No car"}
    office.desk.run(EditRecord(kind="placement", id=placement, values=values))
    assert office.placement(placement).status == "declined"


def test_undoing_a_placing_takes_it_all_back_and_redoing_brings_it_again(office: Office) -> None:
    values = {"student": office.student, "worksite": office.worksite, "activity": "job_shadow"}
    placing = office.desk.run(PlaceStudent(values=values))
    office.desk.run(UndoCommand(undoes=placing.command))
    reader = office.desk.read()
    assert [reader.count(kind) for kind in ("placement", "requirement", "placement_step")] == [0, 0, 0]


def test_moving_the_first_day_moves_what_is_due_unless_a_person_dated_it(office: Office) -> None:
    placement = office.place(activity="job_shadow", starts_on="2026-12-04")
    needs = office.needs(placement)
    office.desk.run(EditRecord(kind="requirement", id=needs["permission_form"].id, values={"due_on": "2026-11-30"}))
    office.desk.run(MarkReturned(requirement=needs["orientation_talk"].id))
    office.desk.run(EditRecord(kind="placement", id=placement, values={"starts_on": "2026-12-11"}))
    assert {code: one.due_on for code, one in office.needs(placement).items()} == {
        "orientation_talk": "2026-12-01",
        "permission_form": "2026-11-30",
        "emergency_form": "2026-12-08",
    }


def test_turning_paid_asks_for_a_permit_and_turning_back_lets_it_go(office: Office) -> None:
    placement = office.place(activity="internship", starts_on="2026-12-01", ends_on="2027-05-20")
    office.desk.run(EditRecord(kind="placement", id=placement, values={"paid": "yes"}))
    assert "work_permit" in office.needs(placement)
    office.desk.run(MarkPrinted(requirements=(office.needs(placement)["work_permit"].id,)))
    office.desk.run(EditRecord(kind="placement", id=placement, values={"paid": "no"}))
    codes = set(office.needs(placement))
    assert "work_permit" in codes  # somebody has begun it: a person decides
    assert "labor_rights_sheet" not in codes


def test_an_opening_fills_the_placement_and_tells_when_it_is_full(office: Office) -> None:
    opening = add(
        office.desk,
        "opening",
        worksite=office.worksite,
        activity="job_shadow",
        starts_on="2026-12-04",
        ends_on="2026-12-04",
        capacity=1,
    )
    first = office.desk.run(PlaceStudent(values={"student": office.student, "opening": opening}))
    assert [one.code for one in first.notices] == []
    placement = office.placement(next(iter(id_ for kind, id_ in first.touched if kind == "placement")))
    assert (placement.worksite, placement.activity, placement.starts_on) == (
        office.worksite,
        "job_shadow",
        "2026-12-04",
    )
    other = add(office.desk, "student", last_name="Sol", first_name="Iris", birth_date="2010-01-01")
    second = office.desk.run(PlaceStudent(values={"student": other, "opening": opening}))
    assert [one.code for one in second.notices] == ["opening_full"]
    elsewhere = add(office.desk, "worksite", partner=add(office.desk, "partner", name="Mill"), name="Mill")
    with pytest.raises(Refusal) as refused:
        office.desk.run(PlaceStudent(values={"student": other, "opening": opening, "worksite": elsewhere}))
    assert refused.value.code == "opening_elsewhere"


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ({"activity": "job_shadow", "starts_on": "2026-12-04"}, True),
        ({"activity": "job_shadow", "starts_on": "2026-12-05"}, False),
        ({"activity": "internship", "starts_on": "2026-11-30", "weekly_schedule": "Fri 13-17"}, True),
        ({"activity": "internship", "starts_on": "2026-11-30", "weekly_schedule": "Mon 13-17"}, False),
    ],
)
def test_a_student_in_two_places_on_one_day_is_told(office: Office, second: dict[str, str], told: bool) -> None:
    office.place(activity="job_shadow", starts_on="2026-12-04")
    values = {"student": office.student, "worksite": office.worksite, **second}
    outcome = office.desk.run(PlaceStudent(values=values))
    assert ("student_double_booked" in [one.code for one in outcome.notices]) is told


def test_papers_have_days_and_no_day_lies_ahead(office: Office) -> None:
    placement = office.place(activity="job_shadow", starts_on="2026-12-04")
    form = office.needs(placement)["permission_form"].id
    office.desk.run(MarkPrinted(requirements=(form,), on=date(2026, 11, 18)))
    office.desk.run(MarkHandedOut(requirement=form))
    held = office.needs(placement)["permission_form"]
    assert (held.printed_on, held.handed_out_on) == ("2026-11-18", "2026-11-20")
    for ahead in (
        MarkReturned(requirement=form, on=date(2026, 11, 21)),
        EditRecord(kind="requirement", id=form, values={"returned_on": "2026-11-21"}),
    ):
        with pytest.raises(Refusal) as refused:
            office.desk.run(ahead)
        assert refused.value.code == "day_in_future"


def test_an_activity_that_needs_nothing_can_start_at_once(office: Office) -> None:
    placement = office.place(activity="career_fair", starts_on="2026-11-20", status="under_way")
    assert office.placement(placement).status == "under_way"
    with pytest.raises(Refusal) as refused:
        office.place(activity="job_shadow", starts_on="2026-11-20", status="under_way")
    assert refused.value.code == "requirements_unmet"
    assert office.desk.read().count("placement") == 1
    assert office.placement(office.place(activity="job_shadow", status="proposed")).status == "proposed"


def test_many_at_once_are_one_step_and_the_others_are_told(office: Office) -> None:
    ready = office.place(activity="job_shadow", starts_on="2026-12-04")
    waiting = office.place(activity="job_shadow", starts_on="2026-12-11")
    office.meet(ready)
    outcome = office.desk.run(AdvanceMany(placements=(ready, waiting), status="cleared"))
    assert [(one.code, one.facts["placement"]) for one in outcome.notices] == [("held_back", waiting)]
    assert (office.placement(ready).status, office.placement(waiting).status) == ("cleared", "preparing")
    office.desk.run(UndoCommand(undoes=outcome.command))
    assert office.placement(ready).status == "preparing"
    with pytest.raises(Refusal):
        office.desk.run(AdvanceMany(placements=(waiting,), status="cleared"))
    both = Together(
        commands=(
            AdvancePlacement(placement=ready, status="cleared"),
            AdvancePlacement(placement=waiting, status="cleared"),
        )
    )
    with pytest.raises(Refusal):
        office.desk.run(both)
    assert office.placement(ready).status == "preparing"


def test_a_birth_date_put_right_changes_what_is_needed(office: Office) -> None:
    placement = office.place(activity="internship", starts_on="2026-12-01", ends_on="2027-05-20", paid="yes")
    assert {"work_permit", "parent_placement_consent"} <= set(office.needs(placement))
    office.desk.run(EditRecord(kind="student", id=office.student, values={"birth_date": "2008-02-03"}))
    assert not {"work_permit", "parent_placement_consent"} & set(office.needs(placement))
    office.desk.run(EditRecord(kind="student", id=office.student, values={"birth_date": ""}))
    assert {"work_permit", "parent_placement_consent"} <= set(office.needs(placement))


def test_what_has_started_can_be_finished_whatever_has_come_up_since(office: Office) -> None:
    placement = office.place(activity="internship", starts_on="2026-10-01", ends_on="2026-11-18", paid="no")
    office.meet(placement)
    office.advance(placement, "under_way")
    # Nobody has visited since: that stops new shifts, not the end.
    stopping = [one.rule for one in findings(office.desk.read(), date(2026, 11, 20), placement=placement)]
    assert "SITE-02" in stopping
    office.advance(placement, "completed")
    after = findings(office.desk.read(), date(2026, 11, 20), student=office.student)
    assert {one.rule for one in after} == {"WBLR-01"}


def test_an_unmet_requirement_cannot_be_made_to_vanish(office: Office) -> None:
    placement = office.place(activity="job_shadow", starts_on="2026-12-04")
    other = office.place(activity="job_shadow", starts_on="2026-12-11")
    permission = office.needs(placement)["permission_form"]
    away = RetireRecord(kind="requirement", id=permission.id)
    for command, code in (
        (away, "requirement_stands"),
        (EditRecord(kind="requirement", id=permission.id, values={"placement": other}), "requirement_stays"),
        (EditRecord(kind="requirement", id=permission.id, values={"needs": "note"}), "requirement_stays"),
    ):
        with pytest.raises(Refusal) as refused:
            office.desk.run(command)
        assert refused.value.code == code
    assert office.refused(placement, "cleared").code == "requirements_unmet"
    # With a name and a reason it may go, and so it may once the placement has ended.
    office.desk.run(OverrideRequirement(requirement=permission.id, reason="Asked by telephone"))
    office.desk.run(away)
    office.advance(other, "withdrawn", "Moved away")
    office.desk.run(RetireRecord(kind="requirement", id=office.needs(other)["permission_form"].id))


def test_what_has_no_first_day_does_not_begin(office: Office) -> None:
    """Without it no rule of hours, ages or visits would stop anything."""
    placement = office.place(activity="career_fair")
    for status in ("cleared", "under_way"):
        refusal = office.refused(placement, status)
        assert (refusal.code, refusal.facts["field"]) == ("first_day_missing", "starts_on")
    both = {"starts_on": "2026-11-20", "status": "under_way"}
    office.desk.run(EditRecord(kind="placement", id=placement, values=both))
    with pytest.raises(Refusal, match="first_day_missing"):
        office.desk.run(EditRecord(kind="placement", id=placement, values={"starts_on": ""}))
    office.desk.run(EditRecord(kind="placement", id=placement, values={"starts_on": "2026-11-19"}))
    office.advance(placement, "preparing", "The wrong week")
    office.desk.run(EditRecord(kind="placement", id=placement, values={"starts_on": ""}))
    with pytest.raises(Refusal, match="first_day_missing"):
        office.place(activity="career_fair", status="under_way")


def test_a_minors_work_does_not_begin_before_its_pay_is_said(office: Office) -> None:
    placement = office.place(activity="internship", starts_on="2026-12-01", ends_on="2027-05-20")
    office.meet(placement)
    refusal = office.refused(placement, "cleared")
    assert (refusal.code, refusal.facts["field"]) == ("pay_not_said", "paid")
    office.desk.run(EditRecord(kind="placement", id=placement, values={"paid": "yes"}))
    assert "work_permit" in str(office.refused(placement, "cleared").facts["codes"])
    office.desk.run(EditRecord(kind="placement", id=placement, values={"paid": "no", "status": "cleared"}))
    assert office.placement(placement).status == "cleared"


@pytest.mark.parametrize("typed", ["permission_form", "Permission form", " permission FORM "])
def test_nothing_is_asked_for_twice(office: Office, typed: str) -> None:
    """A second one, overridden or met, would stand beside the first that is not."""
    placement = office.place(activity="job_shadow", starts_on="2026-12-04")
    values = {"placement": placement, "needs": typed, "waived_reason": "Asked by telephone"}
    with pytest.raises(Refusal, match="requirement_already"):
        office.desk.run(AddRecord(kind="requirement", values=values))
    assert len(office.desk.read().find("requirement", {"placement": placement})) == len(office.needs(placement))
    fair = office.place(activity="career_fair", starts_on="2026-12-04")
    office.desk.run(AddRecord(kind="requirement", values={"placement": fair, "needs": typed}))
    asked = office.needs(fair)["permission_form"]
    assert (asked.form, asked.due_on) == ("job_shadow_permission", "2026-12-01")
    office.desk.run(OverrideRequirement(requirement=asked.id, reason="Asked by telephone"))
    office.desk.run(RetireRecord(kind="requirement", id=asked.id))
    office.desk.run(AddRecord(kind="requirement", values={"placement": fair, "needs": typed}))
    with pytest.raises(Refusal, match="requirement_already"):
        office.desk.run(RestoreRecord(kind="requirement", id=asked.id))


def test_the_steps_of_a_placement_stay_as_they_happened(office: Office) -> None:
    placement = office.place(activity="job_shadow", starts_on="2026-12-04")
    (step,) = office.desk.read().find("placement_step", {"placement": placement})
    forged = {"placement": placement, "status": "completed", "on": "2026-11-01"}
    for command in (
        AddRecord(kind="placement_step", values=forged),
        EditRecord(kind="placement_step", id=step.id, values={"on": "2026-11-01"}),
        RetireRecord(kind="placement_step", id=step.id),
    ):
        with pytest.raises(Refusal, match="life_keeps_this"):
            office.desk.run(command)
    assert office.desk.read().find("placement_step", {"placement": placement}) == [step]


@pytest.mark.parametrize(("kind", "id_"), [("staff", ACTING.staff), ("site", ACTING.site)])
def test_who_and_where_the_laptop_is_cannot_be_retired(office: Office, kind: str, id_: str) -> None:
    with pytest.raises(Refusal, match="works_as_this"):
        office.desk.run(RetireRecord(kind=kind, id=id_))
