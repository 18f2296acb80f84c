from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbl_desktop.domain.calendar import academic_year, age_on, birthday, labor_day, school_calendar
from wbl_desktop.domain.kinds.calendar_day import CalendarDay
from wbl_desktop.domain.kinds.term import Term

SITE = "5" * 32


def term(title: str, first: str, last: str, kind: str = "semester", site: str | None = SITE) -> Term:
    return Term(id=title, site=site, title=title, starts_on=first, ends_on=last, term_type=kind)


def day(on: str, kind: str, site: str | None = SITE) -> CalendarDay:
    return CalendarDay(id=on + kind, site=site, on=on, day_type=kind)


YEAR = school_calendar(
    [
        term("Year", "2026-08-17", "2027-06-04", "school_year"),
        term("Fall", "2026-08-17", "2026-12-18"),
        term("Spring", "2027-01-04", "2027-06-04"),
        term("Summer", "2026-06-08", "2026-07-17", "summer"),
    ],
    [
        day("2026-11-25", "minimum"),
        *[day(f"2026-11-{number}", "holiday") for number in (23, 24, 26, 27)],
        day("2026-11-14", "school"),
        day("2026-10-09", "no_students", None),
        day("2026-10-12", "holiday", None),
        day("2026-10-12", "school"),
        day("2026-09-01", "holiday", "6" * 32),
        *[day((date(2026, 12, 19) + timedelta(days=count)).isoformat(), "holiday") for count in range(16)],
    ],
    site=SITE,
)


@pytest.mark.parametrize(
    ("on", "school"),
    [
        ("2026-11-20", True),  # Friday
        ("2026-11-21", False),  # Saturday
        ("2026-11-14", True),  # a Saturday the school calls a school day
        ("2026-11-23", False),  # holiday
        ("2026-11-25", True),  # minimum day
        ("2026-10-09", False),  # the district's day without students
        ("2026-10-12", True),  # the site's own word wins over the district's
        ("2026-09-01", True),  # another site's holiday
        ("2026-07-06", False),  # summer school is not in session to the law
        ("2026-08-14", False),  # before the first day
        ("2027-06-07", False),  # after the last day
        ("2028-02-01", True),  # nothing known of 2027–28: the stricter reading
        ("2028-02-05", False),
    ],
)
def test_school_days(on: str, school: bool) -> None:
    assert YEAR.is_school_day(date.fromisoformat(on)) is school


def test_an_absent_calendar_is_assumed_and_says_so() -> None:
    empty = school_calendar([], [])
    assert empty.is_assumed(date(2026, 11, 20))
    assert empty.is_school_day(date(2026, 11, 20))
    assert not empty.is_school_day(date(2026, 11, 22))
    assert not YEAR.is_assumed(date(2026, 11, 20))
    assert YEAR.is_assumed(date(2027, 7, 1))


def test_counting_in_school_days() -> None:
    assert YEAR.school_days_before(date(2026, 11, 30), 1) == date(2026, 11, 25)
    assert YEAR.school_days_before(date(2026, 11, 30), 3) == date(2026, 11, 19)
    assert YEAR.school_days_after(date(2026, 11, 20), 2) == date(2026, 11, 30)
    assert YEAR.school_days_until(date(2026, 11, 20), date(2026, 11, 30)) == 2
    assert YEAR.school_days_until(date(2026, 11, 20), date(2026, 11, 20)) == 0
    assert YEAR.school_days_until(date(2026, 11, 30), date(2026, 11, 20)) == -2


def test_periods_for_laws_that_count_by_the_semester() -> None:
    assert YEAR.period(date(2026, 11, 20)).title == "Fall"
    assert YEAR.period(date(2026, 7, 1)).title == "Summer"
    assert YEAR.period(date(2026, 12, 25)).last == date(2026, 12, 31)
    assert YEAR.period(date(2028, 3, 1)).first == date(2028, 1, 1)


@pytest.mark.parametrize(
    ("on", "label"), [("2026-06-30", "2025–26"), ("2026-07-01", "2026–27"), ("2000-01-01", "1999–00")]
)
def test_the_academic_year_turns_on_the_first_of_july(on: str, label: str) -> None:
    assert academic_year(date.fromisoformat(on)).label == label


@pytest.mark.parametrize(("year", "day_"), [(2025, 1), (2026, 7), (2027, 6), (2030, 2)])
def test_labor_day(year: int, day_: int) -> None:
    assert labor_day(year) == date(year, 9, day_)


def test_ages() -> None:
    born = date(2010, 11, 20)
    assert age_on(born, date(2026, 11, 19)) == 15
    assert age_on(born, date(2026, 11, 20)) == 16
    leap = date(2008, 2, 29)
    assert age_on(leap, date(2026, 2, 28)) == 17
    assert age_on(leap, date(2026, 3, 1)) == 18
    assert birthday(leap, 18) == date(2026, 3, 1)


dates = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@given(dates, st.integers(0, 60))
def test_walking_back_and_forth_meets(on: date, count: int) -> None:
    empty = school_calendar([], [])
    before = empty.school_days_before(on, count)
    if count:
        assert empty.is_school_day(before)
        assert empty.school_days_until(before, on) in {count, count - 1}
        # A day that is no school day is not itself counted.
        assert empty.school_days_until(before, on) == count - (not empty.is_school_day(on))
    else:
        assert before == on


@given(dates, st.integers(0, 19))
def test_a_birthday_is_the_first_day_of_an_age(born: date, age: int) -> None:
    turned = birthday(born, age)
    assert age_on(born, turned) == age
    if age:
        assert age_on(born, turned - timedelta(days=1)) == age - 1


@given(dates)
def test_every_day_is_in_its_own_academic_year(on: date) -> None:
    year = academic_year(on)
    assert year.first_day <= on <= year.last_day
