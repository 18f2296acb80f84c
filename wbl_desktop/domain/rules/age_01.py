"""AGE-01: work experience education begins at 14."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find
from wbl_desktop.domain.rules.hours import TABLE, is_listed

ID = "AGE-01"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """The age on the first day counts."""
    law = laws.get(TABLE, "wee_minimum_age", case.first_day)
    age = case.age(case.first_day)
    assert isinstance(law.value, int)
    if is_listed(case, laws, "wee_activities") and age is not None and age < law.value:
        yield find(case, ID, Verdict.BLOCK, law, age=age, limit=law.value, on=case.first_day.isoformat())
