"""SITE-01: at a contract site one named adult in direct contact must have a cleared record."""

from collections.abc import Iterator
from datetime import date

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find
from wbl_desktop.domain.rules.hours import is_listed

ID = "SITE-01"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Met by the requirement of that name."""
    law = laws.find("sites", "cleared_adult", case.first_day)
    if law and is_listed(case, laws, "activities", "sites") and not case.is_met("cleared_adult"):
        held = case.requirement("cleared_adult")
        due = date.fromisoformat(held.due_on) if held and held.due_on else case.starts
        yield find(case, ID, Verdict.BLOCK, law, due_on=due)
