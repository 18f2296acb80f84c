"""SHAD-01: at most 25 hours of job shadowing in a semester, 40 where the principal certifies a CTE need."""

from collections.abc import Iterator

from wbl_desktop.domain.fields import format_hours
from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find

ID = "SHAD-01"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """All of the student's shadows in the period count; exactly the limit is still allowed.

    Of one day it does not matter how many hours it has, of several it does.
    """
    if case.placement.activity != "job_shadow" or case.starts is None:
        return
    key = "period_hours_certified" if case.placement.principal_cte else "period_hours"
    law = laws.find("shadow", key, case.starts)
    if law is None:
        return
    assert isinstance(law.value, int)
    own = sum(shadow.hundredths for shadow in case.shadows if shadow.placement == case.placement.id)
    if own == 0 and case.ends is not None and case.ends > case.starts:
        yield find(case, ID, Verdict.NEEDS_DATA, law, what="hours", limit=law.value)
    period = case.calendar.period(case.starts)
    total = sum(shadow.hundredths for shadow in case.shadows if period.holds(shadow.starts_on))
    if total > law.value * 100:
        yield find(
            case,
            ID,
            Verdict.BLOCK,
            law,
            hours=format_hours(total),
            limit=law.value,
            begins=period.first.isoformat(),
            ends=period.last.isoformat(),
        )
