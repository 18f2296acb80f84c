"""AGE-00: without a birth date no rule of age, hours or permits can be judged."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find
from wbl_desktop.domain.rules.hours import TABLE

ID = "AGE-00"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Unknown is never a pass."""
    if case.student is not None and case.born is None:
        yield find(case, ID, Verdict.NEEDS_DATA, laws.get(TABLE, "birth_date", case.first_day))
