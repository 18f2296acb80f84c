"""HRS-06: at 16 and 17, from 5:00 to 22:00, to half past midnight when no school follows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict
from wbl_desktop.domain.rules.hours import TABLE, is_listed, is_work, outside, shifts_aged, time_of
from wbl_desktop.domain.schedule import Shift

ID = "HRS-06"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """A shift past midnight belongs to both days; whether school follows is asked of the later one.

    Work experience education may go on to half past midnight on any day, with the permission of parent and coordinator,
    which is not kept here: so that it takes one is told.
    """
    if not is_work(case, laws):
        return
    day, tomorrow = case.first_day, timedelta(days=1)
    earliest, latest = laws.get(TABLE, "older_earliest", day), laws.get(TABLE, "older_latest", day)
    tail = laws.get(TABLE, "older_latest_free", day)
    wee = is_listed(case, laws, "wee_activities")

    def is_free(shift: Shift, *, after_midnight: bool) -> bool:
        return not case.calendar.is_school_day(shift.on if after_midnight else shift.on + tomorrow)

    shifts = list(shifts_aged(case, 16, 17))
    small_hours = [one for one in shifts if one.begins == 0]
    early = [one for one in shifts if 0 < one.begins < time_of(earliest)]
    yield from outside(case, ID, earliest, early, "before")
    late = [one for one in shifts if one.ends > time_of(latest) and not is_free(one, after_midnight=False)]
    late += [one for one in small_hours if not is_free(one, after_midnight=True)]
    if wee:
        yield from (replace(one, verdict=Verdict.INFO) for one in outside(case, ID, tail, late, "permission"))
    else:
        yield from outside(case, ID, latest, late, "after")
    later = [one for one in small_hours if one.ends > time_of(tail) and (wee or is_free(one, after_midnight=True))]
    yield from outside(case, ID, tail, later, "after")
