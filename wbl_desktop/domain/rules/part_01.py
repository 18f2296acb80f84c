"""PART-01: the agreement with the partner should last as long as the placement."""

from collections.abc import Iterator
from datetime import date

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find

ID = "PART-01"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """An agreement that renews by itself does not end; with several, the last counts."""
    papers = [one for one in case.agreements if one.agreement_type != "insurance"]
    if not papers or any(one.auto_renews and one.state != "expired" for one in papers):
        return
    law = laws.get("sites", "agreement", case.first_day)
    if all(one.state in {"none", "expired"} for one in papers):
        yield find(case, ID, Verdict.WARN, law, what="none")
        return
    ends = [one.ends_on for one in papers if one.state not in {"none", "expired"}]
    if None in ends:
        return
    last = date.fromisoformat(max(str(one) for one in ends))
    if last < max(case.ends or case.first_day, case.first_day):
        yield find(case, ID, Verdict.WARN, law, due_on=last, what="ends", on=last.isoformat())
