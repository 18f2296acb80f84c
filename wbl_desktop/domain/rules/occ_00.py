"""OCC-00: where a worksite names hazards, a person compares them with what minors may not do."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find

ID = "OCC-00"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """The hazards are free text, so the machine only points at them."""
    if case.worksite and case.worksite.hazards and case.is_minor(case.first_day):
        law = laws.get("sites", "hazards", case.first_day)
        yield find(case, ID, Verdict.INFO, law, hazards=case.worksite.hazards.rstrip(" ."))  # stands in a sentence
