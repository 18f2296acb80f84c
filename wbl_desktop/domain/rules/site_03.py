"""SITE-03: a parent signs a consent about the placement."""

from collections.abc import Iterator
from datetime import date

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find
from wbl_desktop.domain.rules.hours import is_listed

ID = "SITE-03"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """From 18 on the student signs alone (DATA-02)."""
    law = laws.find("sites", "parent_consent", case.first_day)
    if not law or not is_listed(case, laws, "activities", "sites") or not case.is_minor(case.first_day):
        return
    if not case.is_met("parent_placement_consent"):
        held = case.requirement("parent_placement_consent")
        due = date.fromisoformat(held.due_on) if held and held.due_on else case.starts
        yield find(case, ID, Verdict.BLOCK, law, due_on=due)
