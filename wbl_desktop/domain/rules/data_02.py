"""DATA-02: from 18 on the student signs alone."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find

ID = "DATA-02"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Also said when the birthday falls inside the placement: papers signed after it are the student's."""
    turns = case.turns_18
    if turns is None:
        return
    last = max(case.ends or case.first_day, case.first_day)
    if turns <= last:
        law = laws.get("reporting", "signs_alone", case.first_day)
        yield find(case, ID, Verdict.INFO, law, on=turns.isoformat(), during=int(turns > case.first_day))
