"""OCC-03: under 16, farms have a list of dangers of their own."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find
from wbl_desktop.domain.rules.hours import is_work

ID = "OCC-03"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Only a parent's own farm is exempt; an uncle's is not."""
    law = laws.get("sites", "farm_hazards", case.first_day)
    age = case.age(case.first_day)
    assert isinstance(law.value, int)
    is_farm = case.partner is not None and case.partner.organization == "farm"
    if is_farm and is_work(case, laws) and age is not None and age < law.value:
        yield find(case, ID, Verdict.INFO, law, age=age)
