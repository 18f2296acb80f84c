"""INS-01: for an unpaid placement the district is the employer for workers' compensation."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find
from wbl_desktop.domain.rules.hours import is_listed

ID = "INS-01"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Unless the site has chosen to cover the student, the risk office should know."""
    if not case.placement.paid and is_listed(case, laws, "workers_comp", "sites"):
        yield find(case, ID, Verdict.INFO, laws.get("sites", "workers_comp", case.first_day))
