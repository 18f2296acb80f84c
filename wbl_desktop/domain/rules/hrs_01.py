"""HRS-01: under 14, never on a school day."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, find
from wbl_desktop.domain.rules.hours import TABLE, aged, gravity, is_work

ID = "HRS-01"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """At 12 and 13 a permit is for holidays and vacations only (EC 49111), and for weekends as that is read."""
    if not is_work(case, laws):
        return
    law = laws.get(TABLE, "school_day_age", case.first_day)
    assert isinstance(law.value, int)
    days = [on for on in aged(case, 0, law.value - 1) if case.calendar.is_school_day(on)]
    if days:
        first = min(days)
        age = case.age(first)
        assert age is not None
        yield find(case, ID, gravity(case), law, on=first.isoformat(), age=age, limit=law.value, times=len(days))
