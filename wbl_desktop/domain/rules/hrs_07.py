"""HRS-07: up to 15, never more than eight hours a day or forty in a week without school."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws
from wbl_desktop.domain.rules.hours import TABLE, aged, is_work, minutes_by_week, over

ID = "HRS-07"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """School days have their own, lower limit (HRS-02)."""
    if not is_work(case, laws):
        return
    days = aged(case, 0, 15)
    free = {on: minutes for on, minutes in days.items() if not case.calendar.is_school_day(on)}
    yield from over(case, ID, laws.get(TABLE, "young_day_hours", case.first_day), free, "day")
    weeks = {on: minutes for on, minutes in minutes_by_week(days).items() if not case.calendar.is_week_in_session(on)}
    yield from over(case, ID, laws.get(TABLE, "young_vacation_week_hours", case.first_day), weeks, "week")
