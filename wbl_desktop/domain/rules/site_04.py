"""SITE-04: the worksite takes nobody younger than it says."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find

ID = "SITE-04"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """The age on the first day counts; the worksite's own word is not law, so it warns."""
    wanted = case.worksite.minimum_age if case.worksite else None
    age = case.age(case.first_day)
    if wanted and age is not None and age < wanted:
        law = laws.get("sites", "minimum_age", case.first_day)
        yield find(case, ID, Verdict.WARN, law, age=age, limit=wanted, on=case.first_day.isoformat())
