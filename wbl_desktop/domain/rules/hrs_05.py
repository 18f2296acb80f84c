"""HRS-05: at 16 and 17, never more than eight hours a day or forty-eight a week."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws
from wbl_desktop.domain.rules.hours import TABLE, aged, is_work, minutes_by_week, over

ID = "HRS-05"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Work experience education does not lift these."""
    if not is_work(case, laws):
        return
    days = aged(case, 16, 17)
    yield from over(case, ID, laws.get(TABLE, "older_day_hours", case.first_day), days, "day")
    yield from over(case, ID, laws.get(TABLE, "older_week_hours", case.first_day), minutes_by_week(days), "week")
