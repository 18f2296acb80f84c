"""HRS-02: at 14 and 15, three hours on a school day, eighteen in a school week, and not in school hours."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws
from wbl_desktop.domain.rules.hours import TABLE, aged, is_listed, is_work, minutes_by_week, outside, over, shifts_aged
from wbl_desktop.domain.schedule import minutes_of

ID = "HRS-02"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Fridays are school days too. Work experience education may take 23 hours a week, also in school hours."""
    if not is_work(case, laws):
        return
    day, calendar = case.first_day, case.calendar
    days = aged(case, 0, 15)
    wee = is_listed(case, laws, "wee_activities")
    if not wee:
        school_days = {on: minutes for on, minutes in days.items() if calendar.is_school_day(on)}
        yield from over(case, ID, laws.get(TABLE, "young_school_day_hours", day), school_days, "day")
    weeks = {on: minutes for on, minutes in minutes_by_week(days).items() if calendar.is_week_in_session(on)}
    key = "young_wee_week_hours" if wee else "young_week_hours"
    yield from over(case, ID, laws.get(TABLE, key, day), weeks, "week")
    if not wee:
        law = laws.get(TABLE, "young_school_hours", day)
        assert isinstance(law.value, list)
        begins, ends = (minutes_of(str(time)) for time in law.value)
        in_school = [
            shift
            for shift in shifts_aged(case, 0, 15)
            if calendar.is_school_day(shift.on)
            and not calendar.is_minimum_day(shift.on)
            and shift.begins < ends
            and shift.ends > begins
        ]
        yield from outside(case, ID, law, in_school, "school_hours")
