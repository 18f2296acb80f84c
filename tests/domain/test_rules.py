"""Every rule at its edges, on the tables of law as they are shipped."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from wbl_desktop.application.rule_tables import finding_sentence, finding_words, laws
from wbl_desktop.domain.calendar import SchoolCalendar, school_calendar
from wbl_desktop.domain.kinds.agreement import Agreement
from wbl_desktop.domain.kinds.calendar_day import CalendarDay
from wbl_desktop.domain.kinds.partner import Partner
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.kinds.term import Term
from wbl_desktop.domain.kinds.worksite import Worksite
from wbl_desktop.domain.rules import RULE_IDS, RULES, check_all
from wbl_desktop.domain.rules.case import Case, Finding, Law, Laws, Shadow, Verdict
from wbl_desktop.domain.schedule import parse_schedule, shifts

TODAY = date(2026, 11, 20)
CALENDAR: SchoolCalendar = school_calendar(
    [
        Term(id="1", title="Fall", term_type="semester", starts_on="2026-08-17", ends_on="2026-12-18"),
        Term(id="2", title="Spring", term_type="semester", starts_on="2027-01-04", ends_on="2027-06-04"),
    ],
    [CalendarDay(id="3", on=f"2026-11-{day}", day_type="holiday") for day in range(23, 28)],
)


def case(
    schedule: str = "",
    first: str = "2026-11-02",
    last: str | None = None,
    *,
    born: str | None = "2010-01-01",
    calendar: SchoolCalendar = CALENDAR,
    **placement: Any,
) -> Case:
    """An internship of one week from Monday, 2 November 2026; paid unless said otherwise."""
    starts = date.fromisoformat(first)
    ends = date.fromisoformat(last) if last else starts + timedelta(days=6)
    facts: dict[str, Any] = {"activity": "internship", "paid": 1, "status": "preparing", **placement}
    held = Placement(
        id="p", student="s", starts_on=starts.isoformat(), ends_on=ends.isoformat(), weekly_schedule=schedule, **facts
    )
    dated = tuple(shifts(parse_schedule(schedule), starts, ends)) if schedule else ()
    codes = {"internship": 10}
    return Case(
        today=TODAY,
        placement=held,
        calendar=calendar,
        student=Student(id="s", last_name="Ng", first_name="An", birth_date=born, ssid="1234567890", grade="11"),
        shifts=dated,
        all_shifts=dated,
        wblr_code=codes.get(held.activity or ""),
    )


def found(one: Case, rule: str) -> list[Finding]:
    return [finding for finding in check_all(one, laws()) if finding.rule == rule]


def verdicts(one: Case, rule: str) -> list[tuple[str, str]]:
    return [(str(finding.verdict), str(finding.facts.get("what", ""))) for finding in found(one, rule)]


YOUNG = "2011-06-01"  # 15 in November 2026
CHILD = "2013-06-01"  # 13


@pytest.mark.parametrize(
    ("schedule", "first", "paid", "said"),
    [
        ("Mon 15:00-16:00", "2026-11-02", 1, ["block"]),
        ("Mon and Tue 15:00-16:00", "2026-11-02", 0, ["warn"]),
        ("Sat 8:00-16:00", "2026-11-02", 1, []),
        ("Mon-Fri 8:00-16:00", "2026-11-23", 1, []),  # the week of Thanksgiving
    ],
)
def test_hrs_01_under_14_never_on_a_school_day(schedule: str, first: str, paid: int, said: list[str]) -> None:
    assert [str(one.verdict) for one in found(case(schedule, first, born=CHILD, paid=paid), "HRS-01")] == said
    assert found(case(schedule, first, born=YOUNG, paid=paid), "HRS-01") == []


def test_hrs_01_ends_on_the_fourteenth_birthday() -> None:
    (told,) = found(case("Mon-Fri 15:00-16:00", born="2012-11-04"), "HRS-01")
    assert told.facts == {"on": "2026-11-02", "age": 13, "limit": 14, "times": 2}


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        ("Mon-Thu 15:00-18:00", []),  # exactly 3 h, 12 h a week
        ("Mon 15:00-18:01", [("block", "day")]),
        ("Fri 15:00-18:30", [("block", "day")]),  # Friday is no long day at 14 and 15
        ("Sat 8:00-16:00", []),
        ("Mon-Fri 15:00-18:00; Sat 9:00-12:00", []),  # exactly 18 h
        ("Mon-Fri 15:00-18:00; Sat 9:00-12:01", [("block", "week")]),
        ("Mon 13:00-15:00", [("warn", "school_hours")]),  # our guess at the bell warns only
    ],
)
def test_hrs_02_young_in_session(schedule: str, said: list[tuple[str, str]]) -> None:
    assert verdicts(case(schedule, born=YOUNG), "HRS-02") == said


def test_hrs_02_unpaid_warns_and_a_shadow_is_no_work() -> None:
    assert verdicts(case("Mon 15:00-19:00", born=YOUNG, paid=0), "HRS-02") == [("warn", "day")]
    shadow = case("Mon 8:30-14:30", born=YOUNG, paid=0, activity="job_shadow")
    assert not [one for one in check_all(shadow, laws()) if one.rule.startswith("HRS")]


@pytest.mark.parametrize(("hours", "stopped"), [("13:00-17:36", False), ("13:00-17:37", True)])
def test_hrs_02_work_experience_may_take_23_hours_also_in_school_hours(hours: str, stopped: bool) -> None:
    one = case(f"Mon-Fri {hours}", born=YOUNG, activity="work_experience_education")
    assert verdicts(one, "HRS-02") == ([("block", "week")] if stopped else [])


@pytest.mark.parametrize(
    ("first", "schedule", "said"),
    [
        ("2026-11-07", "Sat 7:00-15:00", []),
        ("2026-11-07", "Sat 06:59-12:00", [("block", "before")]),
        ("2026-11-07", "Sat 13:00-19:00", []),
        ("2026-11-07", "Sat 13:00-19:01", [("block", "after")]),
        ("2026-05-31", "Sun 15:00-20:00", [("block", "after")]),  # the day before 1 June
        ("2026-06-01", "Mon 15:00-21:00", []),  # 1 June
        ("2026-06-15", "Mon 15:00-21:01", [("block", "after")]),
        ("2026-09-07", "Mon 15:00-21:00", []),  # Labor Day itself
        ("2026-09-08", "Tue 18:00-20:00", [("block", "after")]),  # the day after
    ],
)
def test_hrs_03_time_of_day_for_the_young(first: str, schedule: str, said: list[tuple[str, str]]) -> None:
    assert verdicts(case(schedule, first, first, born=YOUNG), "HRS-03") == said


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        ("Mon 15:00-19:00", []),
        ("Mon 15:00-19:01", [("block", "day")]),
        ("Thu 14:00-20:00", [("block", "day")]),
        ("Fri 14:00-22:00", []),  # the next day is no school day
        ("Sun 9:00-17:00", []),
    ],
)
def test_hrs_04_four_hours_before_another_school_day(schedule: str, said: list[tuple[str, str]]) -> None:
    assert verdicts(case(schedule), "HRS-04") == said
    assert verdicts(case(schedule, activity="work_experience_education"), "HRS-04") == []


def test_hrs_04_the_day_before_a_holiday_is_free_and_the_last_school_friday_too() -> None:
    # Friday, 20 November, and the week of holidays after it; Wednesday the 18th is before a school day.
    assert verdicts(case("Fri 14:00-22:00", "2026-11-20", "2026-11-20"), "HRS-04") == []
    assert verdicts(case("Wed 14:00-19:00", "2026-11-18", "2026-11-18"), "HRS-04") == [("block", "day")]
    assert verdicts(case("Mon-Thu 8:00-16:00", "2026-11-23", "2026-11-26"), "HRS-04") == []


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        ("Sat 8:00-16:00", []),
        ("Sat 8:00-16:01", [("block", "day")]),
        ("Mon-Sat 8:00-16:00", []),  # 48 h
        ("Mon-Sat 8:00-16:00; Sun 8:00-8:30", [("block", "week")]),
    ],
)
def test_hrs_05_never_over_eight_or_forty_eight(schedule: str, said: list[tuple[str, str]]) -> None:
    assert verdicts(case(schedule), "HRS-05") == said
    assert verdicts(case(schedule, activity="work_experience_education"), "HRS-05") == said


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        ("Sat 05:00-09:00", []),
        ("Sat 04:59-09:00", [("block", "before")]),
        ("Mon 18:00-22:00", []),
        ("Mon 18:00-22:01", [("block", "after")]),
        ("Sun 18:00-22:30", [("block", "after")]),  # Monday is a school day
        ("Fri 18:00-00:30", []),
        ("Fri 18:00-00:31", [("block", "after")]),
        ("Sun 20:00-00:15", [("block", "after")]),
    ],
)
def test_hrs_06_the_night_belongs_to_the_day_that_follows(schedule: str, said: list[tuple[str, str]]) -> None:
    # Two weeks, so that the night of a Sunday reaches into a Monday that counts.
    assert verdicts(case(schedule, "2026-11-02", "2026-11-15"), "HRS-06") == said


def test_hrs_06_work_experience_goes_to_half_past_midnight_on_any_day_with_permission() -> None:
    def said(schedule: str) -> list[tuple[str, str]]:
        return verdicts(case(schedule, activity="work_experience_education"), "HRS-06")

    assert said("Mon 18:00-22:00") == said("Fri 20:00-00:30") == []
    assert said("Mon 20:00-00:30") == [("info", "permission")]
    assert ("block", "after") in said("Mon 20:00-00:45")


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        ("Mon-Fri 8:00-16:00", []),  # 40 h in the holidays
        ("Mon-Fri 8:00-16:00; Sat 9:00-9:30", [("block", "week")]),
        ("Mon 8:00-16:15", [("block", "day")]),
    ],
)
def test_hrs_07_young_in_the_holidays(schedule: str, said: list[tuple[str, str]]) -> None:
    assert verdicts(case(schedule, "2026-11-23", "2026-11-29", born=YOUNG), "HRS-07") == said


def test_a_birthday_in_the_middle_changes_the_rules_on_its_day() -> None:
    # 16 on Wednesday, 11 November: four hours a day are too many before, right from then on.
    one = case("Mon-Thu 15:00-19:00", "2026-11-02", "2026-11-19", born="2010-11-11")
    (young,) = found(one, "HRS-02")
    assert young.facts["times"] == 6
    assert young.facts["on"] == "2026-11-02"
    assert found(one, "HRS-04") == []
    # 18 in the middle: no cap from that day on.
    adult = case("Mon-Thu 14:00-20:00", "2026-11-09", "2026-11-19", born="2008-11-11")
    (grown,) = found(adult, "HRS-04")
    assert (grown.facts["times"], grown.facts["on"]) == (2, "2026-11-09")


def test_hours_at_two_paid_jobs_count_together() -> None:
    one = case("Mon 15:00-18:00")
    other = tuple(shifts(parse_schedule("Mon 18:00-20:00"), date(2026, 11, 2), date(2026, 11, 8)))
    assert found(one, "HRS-04") == []
    (both,) = found(replace(one, all_shifts=(*one.shifts, *other)), "HRS-04")
    assert both.facts["hours"] == "5"


def test_what_is_not_known_is_never_a_pass() -> None:
    unborn = case("Mon 14:00-23:00", born=None)
    assert verdicts(unborn, "AGE-00") == [("needs_data", "")]
    assert verdicts(unborn, "PERM-01") == [("block", "permit")]  # perhaps a minor
    assert verdicts(case(), "HRS-00") == [("needs_data", "missing")]
    unreadable = replace(case(), schedule_is_read=False)
    assert verdicts(unreadable, "HRS-00") == [("needs_data", "unreadable")]
    assert verdicts(case(born="2000-01-01"), "HRS-00") == []


def test_hrs_08_an_absent_calendar_is_said_and_read_strictly() -> None:
    one = case("Tue 15:00-20:00", "2026-12-21", "2026-12-27", calendar=school_calendar([], []))
    assert verdicts(one, "HRS-08") == [("needs_data", "")]
    assert verdicts(one, "HRS-04") == [("block", "day")]
    assert verdicts(case("Tue 15:00-20:00", "2026-12-21", "2026-12-27"), "HRS-04") == []


def shadow_case(*hundredths: int, certified: int | None = None, last: str = "2026-12-18") -> Case:
    days = [date(2026, 12, 4), date(2026, 9, 1), date(2026, 10, 1), date.fromisoformat(last)]
    shadows = [
        Shadow(placement=str(count), starts_on=days[count], hundredths=length)
        for count, length in enumerate(hundredths)
    ]
    one = case(first="2026-12-04", last="2026-12-04", activity="job_shadow", paid=0, principal_cte=certified)
    return replace(one, shadows=tuple(shadows))


@pytest.mark.parametrize(
    ("one", "stopped"),
    [
        (shadow_case(2500), False),  # exactly 25.00 h
        (shadow_case(2501), True),
        (shadow_case(1000, 1000, 500), False),
        (shadow_case(1000, 1000, 501), True),
        (shadow_case(1000, 1000, 0, 501), True),  # the last day of the semester
        (shadow_case(1000, 1000, 0, 501, last="2027-01-04"), False),  # the first of the next
        (shadow_case(4000, certified=1), False),
        (shadow_case(4001, certified=1), True),
        (shadow_case(2600, certified=0), True),
    ],
)
def test_shad_01_hours_in_a_semester(one: Case, stopped: bool) -> None:
    assert [finding.verdict for finding in found(one, "SHAD-01")] == ([Verdict.BLOCK] if stopped else [])


def test_shad_01_several_days_without_hours_are_no_pass() -> None:
    def said(last: str, hundredths: int) -> list[tuple[str, str]]:
        one = case(last=last, activity="job_shadow", paid=0)
        own = Shadow(placement="p", starts_on=date(2026, 11, 2), hundredths=hundredths)
        return verdicts(replace(one, shadows=(own,)), "SHAD-01")

    assert said("2026-12-18", 0) == [("needs_data", "hours")]
    assert said("2026-12-18", 600) == said("2026-11-02", 0) == []


def met(code: str, **facts: str) -> Requirement:
    return Requirement(id=code, placement="p", needs=code, **facts)


def test_perm_01_a_paid_minor_needs_a_permit() -> None:
    assert verdicts(case(), "PERM-01") == [("block", "permit")]
    assert verdicts(case(paid=None), "PERM-01") == [("needs_data", "paid")]
    assert verdicts(case(paid=0), "PERM-01") == []
    assert verdicts(case(born="2008-11-02"), "PERM-01") == []  # 18 on the first day
    assert verdicts(case(born="2008-11-03"), "PERM-01") == [("block", "permit")]
    waiting = replace(case(), requirements=(met("work_permit", due_on="2026-10-30"),))
    assert found(waiting, "PERM-01")[0].due_on == date(2026, 10, 30)
    for facts in ({"returned_on": "2026-10-28"}, {"waived_on": "2026-10-28"}):
        assert found(replace(case(), requirements=(met("work_permit", **facts),)), "PERM-01") == []


def test_site_rules() -> None:
    assert verdicts(case(), "SITE-01") == [("block", "")]
    assert verdicts(case(), "SITE-03") == [("block", "")]
    assert verdicts(case(born="2008-01-01"), "SITE-03") == []
    done = replace(
        case(),
        requirements=(
            met("cleared_adult", returned_on="2026-10-01"),
            met("parent_placement_consent", returned_on="2026-10-01"),
        ),
    )
    assert found(done, "SITE-01") == found(done, "SITE-03") == []
    assert found(case(activity="job_shadow"), "SITE-01") == []
    # Before SB 531 took effect there was no such exemption to keep.
    assert found(case(first="2023-10-07", last="2023-10-07"), "SITE-01") == []
    assert verdicts(case(first="2023-10-08", last="2023-10-08"), "SITE-01") == [("block", "")]


@pytest.mark.parametrize(("days", "said"), [(15, None), (16, Verdict.WARN), (21, Verdict.WARN), (22, Verdict.BLOCK)])
def test_site_02_three_weeks_without_a_visit(days: int, said: Verdict | None) -> None:
    one = case(first="2026-08-20", last="2026-12-18", status="under_way")
    visited = replace(one, last_visit=TODAY - timedelta(days=days))
    assert [finding.verdict for finding in found(visited, "SITE-02")] == ([said] if said else [])
    starts = TODAY - timedelta(days=days)
    fresh = case(first=starts.isoformat(), last="2026-12-18", status="under_way")
    assert [finding.verdict for finding in found(fresh, "SITE-02")] == ([said] if said else [])


def test_the_partner_side() -> None:
    older = replace(case(), worksite=Worksite(id="w", name="Mill", minimum_age=17, hazards="Saws"))
    assert verdicts(older, "SITE-04") == [("warn", "")]
    assert verdicts(older, "OCC-00") == [("info", "")]
    typed = replace(older, worksite=Worksite(id="w", name="Mill", hazards="Saws, dust. "))
    assert "site: Saws, dust. Compare" in finding_sentence(found(typed, "OCC-00")[0])
    fits = replace(older, worksite=Worksite(id="w", name="Mill", minimum_age=16))
    assert found(fits, "SITE-04") == found(fits, "OCC-00") == []
    farm = replace(case(born=YOUNG), partner=Partner(id="f", name="Ranch", organization="farm"))
    assert verdicts(farm, "OCC-03") == [("info", "")]
    assert verdicts(case(paid=0), "INS-01") == [("info", "")]
    assert found(case(), "INS-01") == []


@pytest.mark.parametrize(
    ("agreements", "said"),
    [
        ([], []),
        ([{"ends_on": "2026-11-08"}], []),  # the last day itself
        ([{"ends_on": "2026-11-07"}], [("warn", "ends")]),
        ([{"ends_on": "2026-11-07", "auto_renews": 1}], []),
        ([{"ends_on": "2026-11-07"}, {"ends_on": "2027-06-30"}], []),
        ([{"state": "expired"}], [("warn", "none")]),
        ([{"state": "on_file"}], []),
    ],
)
def test_part_01_the_agreement_lasts_as_long(agreements: list[dict[str, Any]], said: list[tuple[str, str]]) -> None:
    papers = tuple(Agreement(id=str(count), agreement_type="mou", **facts) for count, facts in enumerate(agreements))
    assert verdicts(replace(case(), agreements=papers), "PART-01") == said


def test_part_02_the_insurance_lasts_as_long() -> None:
    ends = Agreement(id="i", agreement_type="insurance", insurance_expires_on="2026-11-07")
    assert verdicts(replace(case(), agreements=(ends,)), "PART-02") == [("warn", "")]
    lasts = replace(ends, id="j", insurance_expires_on="2026-11-08")
    assert found(replace(case(), agreements=(ends, lasts)), "PART-02") == []


def test_reporting() -> None:
    finished = case(status="completed")
    assert [one.facts["missing"] for one in found(finished, "WBLR-01")] == ["hours"]
    assert found(replace(finished, logged_hundredths=100), "WBLR-01") == []
    assert found(case(), "WBLR-01") == []
    student = Student(id="s", last_name="Ng", first_name="An", grade="8", birth_date="2010-01-01")
    assert [one.facts["grade"] for one in found(replace(case(), student=student), "WBLR-05")] == ["8"]
    summer = case(first="2026-06-15", last="2026-08-10")
    assert [(one.facts["first"], one.facts["last"]) for one in found(summer, "WBLR-06")] == [("2025–26", "2026–27")]
    assert found(case(first="2026-07-01", last="2026-08-10"), "WBLR-06") == []


def test_data_02_from_18_on_the_student_signs() -> None:
    assert found(case(born="2008-11-09"), "DATA-02") == []  # the day after the last
    (during,) = found(case(born="2008-11-08"), "DATA-02")
    assert (during.facts["on"], during.facts["during"]) == ("2026-11-08", 1)
    (already,) = found(case(born="2008-01-01"), "DATA-02")
    assert already.facts["during"] == 0


def test_age_01_work_experience_begins_at_14() -> None:
    assert found(case(born="2012-11-02", activity="work_experience_education"), "AGE-01") == []
    (young,) = found(case(born="2012-11-03", activity="work_experience_education"), "AGE-01")
    assert young.verdict is Verdict.BLOCK
    assert found(case(born="2012-11-03"), "AGE-01") == []


def test_law_that_nobody_verified_never_stops_anything() -> None:
    def doubted(law: Law) -> Law:
        return replace(law, verified="RECALLED")

    tables = Laws({name: tuple(doubted(law) for law in table) for name, table in laws().tables.items()})
    worst = replace(case("Mon-Sun 4:00-13:00", born=YOUNG), shadows=())
    assert any(finding.verdict is Verdict.BLOCK for finding in check_all(worst, laws()))
    assert not any(finding.verdict is Verdict.BLOCK for finding in check_all(worst, tables))


def test_the_tables_say_where_every_number_comes_from() -> None:
    for table in laws().tables.values():
        assert table
        for law in table:
            assert law.verified in {"VERIFIED", "INFERRED", "RECALLED", "DISTRICT", "DESIGN"}
            assert law.citation
            assert law.source_url.startswith("https://") or law.verified == "DISTRICT"
            assert law.effective_from is None or law.effective_to is None or law.effective_from <= law.effective_to
    keys = [(name, law.key) for name, table in laws().tables.items() for law in table]
    assert len(keys) == len(set(keys))


def test_every_rule_has_its_words_and_every_finding_its_sentence() -> None:
    assert set(finding_words()) == RULE_IDS
    assert len(RULE_IDS) == len(RULES)
    worst = [
        case("Mon-Sun 4:00-13:00", born=YOUNG),
        case("Mon-Sun 4:00-13:00", born=CHILD),
        case("Mon-Sun 18:00-23:30", activity="work_experience_education"),
        case("Mon-Sun 4:00-23:30", "2026-11-02", "2026-11-15"),
        case(born=None, paid=None),
        replace(case(), schedule_is_read=False),
        shadow_case(9000),
        case(status="completed"),
    ]
    for one in worst:
        for finding in check_all(one, laws()):
            sentence = finding_sentence(finding)
            assert sentence.endswith(".")
            assert "{" not in sentence
            assert finding.to_json()["citation"]


@pytest.mark.parametrize(
    ("status", "first", "last", "what"),
    [
        ("under_way", "2026-11-20", "2026-12-04", None),
        ("under_way", "2026-11-21", "2026-12-04", "not_begun"),
        ("completed", "2026-11-02", "2026-11-20", None),
        ("completed", "2026-11-02", "2026-11-21", "not_over"),
        ("ended_early", "2026-11-02", "2026-12-04", None),
        ("preparing", "2026-12-01", "2026-12-04", None),
    ],
)
def test_status_and_days_agree(status: str, first: str, last: str, what: str | None) -> None:
    told = [one for one in check_all(case(first=first, last=last, status=status), laws()) if one.rule == "DATA-03"]
    assert [one.facts["what"] for one in told] == ([what] if what else [])
    assert all("2026-11-21" in finding_sentence(one) and one.verdict is Verdict.WARN for one in told)
