"""HRS-03: at 14 and 15, not before 7:00 and not after 19:00, 21:00 from 1 June to Labor Day."""

from collections.abc import Iterator
from datetime import date

from wbl_desktop.domain.calendar import labor_day
from wbl_desktop.domain.rules.case import Case, Finding, Laws
from wbl_desktop.domain.rules.hours import TABLE, is_work, outside, shifts_aged, time_of

ID = "HRS-03"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Summer is the law's own, not the school's: 1 June to the first Monday of September."""
    if not is_work(case, laws):
        return
    day = case.first_day
    earliest = laws.get(TABLE, "young_earliest", day)
    shifts = list(shifts_aged(case, 0, 15))
    yield from outside(case, ID, earliest, [one for one in shifts if one.begins < time_of(earliest)], "before")
    begins = str(laws.get(TABLE, "young_summer_begins", day).value)
    for key, summer in (("young_latest", False), ("young_latest_summer", True)):
        latest = laws.get(TABLE, key, day)
        late = [one for one in shifts if _is_summer(one.on, begins) is summer and one.ends > time_of(latest)]
        yield from outside(case, ID, latest, late, "after")


def _is_summer(on: date, begins: str) -> bool:
    return date.fromisoformat(f"{on.year}-{begins}") <= on <= labor_day(on.year)
