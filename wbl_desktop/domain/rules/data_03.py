"""DATA-03: status and days agree: under way from the first day on, completed once the last one is over."""

from collections.abc import Iterator

from wbl_desktop.domain.life import COMPLETED, UNDER_WAY
from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find

ID = "DATA-03"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Told and not refused: days are moved after a placement began, and two laptops may each change one of the two."""
    law = laws.get("reporting", "status_and_days", case.first_day)
    status = case.placement.status
    if status == UNDER_WAY and case.starts is not None and case.starts > case.today:
        yield find(case, ID, Verdict.WARN, law, what="not_begun", on=case.starts.isoformat())
    if status == COMPLETED and case.ends is not None and case.ends > case.today:
        yield find(case, ID, Verdict.WARN, law, what="not_over", on=case.ends.isoformat())
