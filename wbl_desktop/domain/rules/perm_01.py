"""PERM-01: a paid minor needs a work permit for that employer."""

from collections.abc import Iterator
from datetime import date

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find
from wbl_desktop.domain.rules.hours import is_work

ID = "PERM-01"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Where nobody has said whether the work is paid, that is asked; no birth date counts as a minor."""
    law = laws.get("permits", "permit", case.first_day)
    if not case.is_minor(case.first_day):
        return
    if case.placement.paid is None and is_work(case, laws):
        yield find(case, ID, Verdict.NEEDS_DATA, law, what="paid")
    elif case.placement.paid and not case.is_met("work_permit"):
        held = case.requirement("work_permit")
        due = date.fromisoformat(held.due_on) if held and held.due_on else case.starts
        yield find(case, ID, Verdict.BLOCK, law, due_on=due, what="permit")
