"""PART-02: the partner's insurance should last as long as the placement."""

from collections.abc import Iterator
from datetime import date

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find

ID = "PART-02"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """The latest of the partner's certificates counts; a partner without one is the requirement's matter."""
    ends = [one.insurance_expires_on for one in case.agreements if one.insurance_expires_on]
    ends += [one.ends_on for one in case.agreements if one.agreement_type == "insurance" and one.ends_on]
    if not ends:
        return
    last = date.fromisoformat(max(ends))
    if last < max(case.ends or case.first_day, case.first_day):
        yield find(
            case,
            ID,
            Verdict.WARN,
            laws.get("sites", "insurance", case.first_day),
            due_on=last,
            on=last.isoformat(),
        )
