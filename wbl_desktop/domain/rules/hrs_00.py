"""HRS-00: without days and hours that can be read, a minor's hours cannot be judged."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find
from wbl_desktop.domain.rules.hours import TABLE, is_work

ID = "HRS-00"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Asked only where the hours matter: a minor who works."""
    if not is_work(case, laws) or not case.is_minor(case.first_day):
        return
    law = laws.get(TABLE, "birth_date", case.first_day)
    if not case.schedule_is_read:
        yield find(case, ID, Verdict.NEEDS_DATA, law, what="unreadable", value=case.placement.weekly_schedule or "")
    elif not case.shifts:
        yield find(case, ID, Verdict.NEEDS_DATA, law, what="missing")
