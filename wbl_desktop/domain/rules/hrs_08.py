"""HRS-08: where the school calendar is missing, every weekday is taken for a school day, and that is said."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find
from wbl_desktop.domain.rules.hours import TABLE, is_work

ID = "HRS-08"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Asked only where it matters: a minor's dated work."""
    if not is_work(case, laws):
        return
    unknown = [shift.on for shift in case.shifts if case.calendar.is_assumed(shift.on) and case.is_minor(shift.on)]
    if unknown:
        law = laws.get(TABLE, "calendar", case.first_day)
        yield find(case, ID, Verdict.NEEDS_DATA, law, on=min(unknown).isoformat(), days=len(unknown))
