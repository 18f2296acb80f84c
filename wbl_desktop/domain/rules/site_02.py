"""SITE-02: somebody of the school visits at least every three weeks."""

from collections.abc import Iterator
from datetime import timedelta

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find
from wbl_desktop.domain.rules.hours import is_listed

ID = "SITE-02"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Counted while the placement is under way, from its first day or the partner's last visit, whichever is later."""
    limit = laws.find("sites", "visit_days", case.first_day)
    warning = laws.find("sites", "visit_warning_days", case.first_day)
    if not limit or not warning or not is_listed(case, laws, "activities", "sites"):
        return
    if case.placement.status != "under_way" or case.starts is None or case.starts > case.today:
        return
    since = max(case.starts, case.last_visit) if case.last_visit else case.starts
    passed = (case.today - since).days
    assert isinstance(limit.value, int)
    assert isinstance(warning.value, int)
    due = since + timedelta(days=limit.value)
    facts: dict[str, str | int] = {"days": passed, "since": since.isoformat(), "limit": limit.value}
    if passed > limit.value:
        yield find(case, ID, Verdict.BLOCK, limit, due_on=due, **facts)
    elif passed >= warning.value:
        yield find(case, ID, Verdict.WARN, limit, due_on=due, **facts)
