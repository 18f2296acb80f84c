"""WBLR-06: hours count in the year they were worked, so a summer placement belongs to two."""

from collections.abc import Iterator

from wbl_desktop.domain.calendar import academic_year
from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find

ID = "WBLR-06"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Said where a reported activity crosses the first of July."""
    if case.wblr_code is None or case.starts is None or case.ends is None:
        return
    first, last = academic_year(case.starts), academic_year(case.ends)
    if last > first:
        law = laws.get("reporting", "year", case.first_day)
        yield find(case, ID, Verdict.INFO, law, first=first.label, last=last.label)
