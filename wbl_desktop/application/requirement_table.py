"""What placements may need, read from a table, and which of it one placement does need."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from wbl_desktop import paths
from wbl_desktop.application.activities import Activity
from wbl_desktop.domain.calendar import SchoolCalendar, birthday
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.rules import RULE_IDS

# Law that was only remembered or concluded never stops a placement; the district's own practice does.
_STOPPING = frozenset({"verified", "district"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One row of ``resources/requirements.toml``."""

    code: str
    name: str
    form: str | None
    signer: str
    days_before: int
    mark: str  # verified, inferred, recalled, district
    citation: str
    source_url: str | None = None
    note: str | None = None
    rule: str | None = None
    effective_from: date | None = None
    effective_to: date | None = None
    minor: bool | None = None
    paid: bool | None = None
    transport: tuple[str, ...] = ()

    @property
    def stops(self) -> bool:
        """Whether a placement cannot start without it."""
        return self.mark in _STOPPING


@cache
def needs_table() -> dict[str, Need]:
    """Every requirement by its code."""
    table = tomllib.loads(paths.resource("requirements.toml").read_text("utf-8"))
    return {code: _need(code, row) for code, row in table["requirement"].items()}


def _need(code: str, row: dict[str, object]) -> Need:
    values = dict(row)
    when = values.pop("when", {})
    assert isinstance(when, dict)
    transport = tuple(when.pop("transport", ()))
    return Need(code=code, **{"form": None, **values, **when}, transport=transport)


def requirement_name(code: str) -> str:
    """The name of a requirement on the screen; a code the table does not know is shown as words."""
    need = needs_table().get(code)
    return need.name if need else code.replace("_", " ").capitalize()


def requirement_code(words: str) -> str:
    """The code of a requirement called by that or by its name; what the table does not know stays as typed."""
    folded = words.strip().casefold()
    return next((code for code, need in needs_table().items() if folded in {code, need.name.casefold()}), words)


def applying(activity: Activity, placement: Placement, student: Student | None, today: date) -> list[Need]:
    """What a placement of this activity needs, in the activity's order.

    Where pay or the birth date is not known the stricter reading of age holds, but a work permit is asked for only
    once the placement is said to be paid.
    """
    table = needs_table()
    on = date.fromisoformat(placement.starts_on) if placement.starts_on else today
    found = []
    for code in activity.needs:
        need = table[code]
        if (need.effective_from and on < need.effective_from) or (need.effective_to and on > need.effective_to):
            continue
        if need.minor and not _may_be_minor(student, on):
            continue
        if need.paid is not None and bool(placement.paid) is not need.paid:
            continue
        if need.transport and placement.transport not in need.transport:
            continue
        found.append(need)
    return found


def _may_be_minor(student: Student | None, on: date) -> bool:
    if student is None or not student.birth_date:
        return True
    return on < birthday(date.fromisoformat(student.birth_date), 18)


def due_on(need: Need, placement: Placement, calendar: SchoolCalendar, today: date) -> str | None:
    """The day a requirement is due, in school days before the first day; None while there is no first day.

    A placement made late is due today, not overdue from birth.
    """
    if not placement.starts_on:
        return None
    starts = date.fromisoformat(placement.starts_on)
    due = calendar.school_days_before(starts, need.days_before)
    return max(due, min(today, starts)).isoformat()


def is_met(requirement: Requirement) -> bool:
    """Came back or was done, or a named person let it go."""
    return bool(requirement.returned_on or requirement.waived_on)


def is_untouched(requirement: Requirement) -> bool:
    """Nobody has done anything about it yet."""
    touched = (requirement.printed_on, requirement.handed_out_on, requirement.returned_on, requirement.waived_on)
    return not any(touched)


def unmet(requirements: Iterable[Requirement]) -> list[Requirement]:
    """Those that still stop the placement from starting. One a person wrote in by hand stops it too.

    A rule's override is kept as a requirement, but the rule itself says whether it still stops anything.
    """
    return [one for one in requirements if not is_met(one) and one.needs not in RULE_IDS and _stops(one.needs or "")]


def _stops(code: str) -> bool:
    need = needs_table().get(code)
    return need is None or need.stops
