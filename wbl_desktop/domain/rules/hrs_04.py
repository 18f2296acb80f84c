"""HRS-04: at 16 and 17, four hours on a school day that is followed by another."""

from collections.abc import Iterator
from datetime import timedelta

from wbl_desktop.domain.rules.case import Case, Finding, Laws
from wbl_desktop.domain.rules.hours import TABLE, aged, is_listed, is_work, over

ID = "HRS-04"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """A minimum day counts as a school day: whether it has 240 minutes is not kept, and that reading is stricter."""
    if not is_work(case, laws) or is_listed(case, laws, "four_hour_exempt_activities"):
        return
    tomorrow = timedelta(days=1)
    days = {
        on: minutes
        for on, minutes in aged(case, 16, 17).items()
        if case.calendar.is_school_day(on) and case.calendar.is_school_day(on + tomorrow)
    }
    yield from over(case, ID, laws.get(TABLE, "older_school_day_hours", case.first_day), days, "day")
