"""What the rules of hours share: whether a placement is work, a minor's days and weeks, and how grave a breach is."""

from collections.abc import Iterable, Iterator
from datetime import date

from wbl_desktop.domain.rules.case import Case, Finding, Law, Laws, Verdict, find, hours_text, monday_of
from wbl_desktop.domain.schedule import Shift, clock, minutes_of

TABLE = "hours"


def is_listed(case: Case, laws: Laws, key: str, table: str = TABLE) -> bool:
    """Whether the placement's activity is one the table names under that key."""
    law = laws.find(table, key, case.first_day)
    return law is not None and isinstance(law.value, list) and case.placement.activity in law.value


def is_work(case: Case, laws: Laws) -> bool:
    """Whether the student works there, rather than looks on."""
    return bool(case.placement.paid) or is_listed(case, laws, "work_activities")


def gravity(case: Case) -> Verdict:
    """The limits bind paid work; whether they bind unpaid training is unclear, so there they warn."""
    return Verdict.BLOCK if case.placement.paid else Verdict.WARN


def hours_of(law: Law) -> int:
    """A limit in hours as minutes."""
    assert isinstance(law.value, int)
    return law.value * 60


def time_of(law: Law) -> int:
    """A time of day as minutes."""
    return minutes_of(str(law.value))


def minutes_by_day(shifts: Iterable[Shift]) -> dict[date, int]:
    """Minutes of each day, time said twice counted once, in order."""
    spans: dict[date, list[tuple[int, int]]] = {}
    for shift in shifts:
        spans.setdefault(shift.on, []).append((shift.begins, shift.ends))
    return {on: _covered(spans[on]) for on in sorted(spans)}


def _covered(spans: list[tuple[int, int]]) -> int:
    total, reached = 0, 0
    for begins, ends in sorted(spans):
        total += max(0, ends - max(begins, reached))
        reached = max(reached, ends)
    return total


def minutes_by_week(days: dict[date, int]) -> dict[date, int]:
    """Minutes of each week, by its Monday."""
    weeks: dict[date, int] = {}
    for on, minutes in days.items():
        weeks[monday_of(on)] = weeks.get(monday_of(on), 0) + minutes
    return weeks


def aged(case: Case, low: int, high: int) -> dict[date, int]:
    """The minutes of the days on which the student is that old, both ages included."""
    return {on: minutes for on, minutes in minutes_by_day(case.all_shifts).items() if low <= _age(case, on) <= high}


def shifts_aged(case: Case, low: int, high: int) -> Iterator[Shift]:
    """This placement's shifts on which the student is that old."""
    return (shift for shift in case.shifts if low <= _age(case, shift.on) <= high)


def _age(case: Case, on: date) -> int:
    age = case.age(on)
    return -1 if age is None else age


def over(case: Case, rule: str, law: Law, measured: dict[date, int], what: str) -> Iterator[Finding]:
    """One finding for the longest of the days or weeks above a limit in hours."""
    breaches = {on: minutes for on, minutes in measured.items() if minutes > hours_of(law)}
    if breaches:
        worst = max(breaches, key=lambda on: (breaches[on], -on.toordinal()))
        yield find(
            case,
            rule,
            gravity(case),
            law,
            what=what,
            on=worst.isoformat(),
            hours=hours_text(breaches[worst]),
            limit=hours_text(hours_of(law)),
            times=len(breaches),
        )


def outside(case: Case, rule: str, law: Law, shifts: list[Shift], what: str) -> Iterator[Finding]:
    """One finding for the first of the shifts that lie outside a time of day."""
    if shifts:
        first = min(shifts, key=lambda shift: (shift.on, shift.begins))
        yield find(
            case,
            rule,
            gravity(case),
            law,
            what=what,
            on=first.on.isoformat(),
            begins=clock(first.begins),
            ends=clock(first.ends),
            limit=str(law.value) if isinstance(law.value, str) else "",
            times=len(shifts),
        )
