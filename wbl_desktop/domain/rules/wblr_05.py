"""WBLR-05: the state's file takes grades 9 to 12 only."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find

ID = "WBLR-05"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Only for activities that have a code in the file."""
    law = laws.get("reporting", "grades", case.first_day)
    assert isinstance(law.value, list)
    grade = case.student.grade if case.student else None
    if case.wblr_code is not None and grade and grade not in law.value:
        yield find(case, ID, Verdict.WARN, law, grade=grade)
