"""The placing part of the application as the window asks for it: commands to run and questions answered."""

from collections.abc import Mapping, Sequence
from datetime import date

from wbl_desktop.application import requirement_table
from wbl_desktop.application.activities import activity_named
from wbl_desktop.application.chance import Clock
from wbl_desktop.application.commands.advance import AdvancePlacement
from wbl_desktop.application.commands.place import PlaceStudent
from wbl_desktop.application.commands.requirements import MarkHandedOut, MarkReturned, OverrideRequirement
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.placements import requirements_of
from wbl_desktop.application.ports import Command, Reader
from wbl_desktop.application.today import TodayPage, today_page
from wbl_desktop.application.window_ports import Matter, Need, Standing
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds.opening import Opening
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.life import STEPS
from wbl_desktop.domain.rules import RULE_IDS


class DeskPlacing:
    """Answers ``window_ports.Placing`` from the desk."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self._desk = desk
        self._clock = clock

    def place(self, values: Mapping[str, object]) -> Command:
        """A new placement with what follows from it."""
        return PlaceStudent(values=values)

    def would_need(self, values: Mapping[str, object]) -> Sequence[str]:
        """Titles of what a placement like this would need; empty while the activity is not chosen."""
        return would_need(self._desk.read(), self._clock.today(), values)

    def move(self, placement: str, status: str, *, on: date, reason: str) -> Command:
        """The next step of its life."""
        return AdvancePlacement(placement=placement, status=status, reason=reason or None, on=on)

    def next_steps(self, status: str) -> Sequence[str]:
        """The statuses that can follow."""
        return STEPS.get(status, ())

    def needs(self, placement: str) -> Sequence[Need]:
        """What it needs, in order, each with how it stands."""
        today = self._clock.today().isoformat()
        return [_need(one, today) for one in requirements_of(self._desk.read(), placement)]

    def handed_out(self, requirement: str, *, on: date) -> Command:
        """The paper went home."""
        return MarkHandedOut(requirement=requirement, on=on)

    def returned(self, requirement: str, *, on: date, signed_by: str, how: str) -> Command:
        """The paper came back signed, or the thing was done."""
        return MarkReturned(requirement=requirement, on=on, signed_by=signed_by or None, how=how or "paper")

    def waive(self, requirement: str, *, reason: str) -> Command:
        """A named person lets it go ahead without."""
        return OverrideRequirement(requirement=requirement, reason=reason)


class DeskMatters:
    """Answers ``window_ports.Matters`` from the desk."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self._desk = desk
        self._clock = clock

    def now(self) -> Sequence[Matter]:
        """Everything for the Today page."""
        return self.page().matters

    def page(self, *, unsent: int = 0) -> TodayPage:
        """The page with its counts."""
        return today_page(self._desk.read(), self._clock.today(), unsent=unsent)


def would_need(reader: Reader, today: date, values: Mapping[str, object]) -> list[str]:
    """Titles of what a placement of these values (ids and words as typed) would need."""
    typed = dict(values)
    opening = reader.get("opening", str(typed.get("opening") or ""))
    if isinstance(opening, Opening):
        offered = {"activity": opening.activity, "starts_on": opening.starts_on, "paid": opening.paid}
        typed = {**offered, **{name: value for name, value in typed.items() if value}}
    if not typed.get("activity"):
        return []
    try:
        activity = activity_named(str(typed["activity"]))
        asked = {name: Placement.spec(name) for name in ("starts_on", "paid", "transport")}
        plain = {name: spec.parse(typed.get(name)) for name, spec in asked.items() if spec}
    except Refusal:
        return []  # half-typed: the form itself says what is wrong
    student = reader.get("student", str(typed.get("student") or ""))
    placement = Placement.from_values("", {**plain, "activity": activity.code})
    needed = requirement_table.applying(activity, placement, student if isinstance(student, Student) else None, today)
    return [need.name for need in needed]


def _need(requirement: Requirement, today: str) -> Need:
    code = requirement.needs or ""
    row = requirement_table.needs_table().get(code)
    return Need(
        requirement=requirement.id,
        needs=code,
        title=code if code in RULE_IDS else requirement_table.requirement_name(code),
        standing=_standing(requirement, row, today),
        form=requirement.form,
        due_on=date.fromisoformat(requirement.due_on) if requirement.due_on else None,
    )


def _standing(requirement: Requirement, row: requirement_table.Need | None, today: str) -> Standing:
    if requirement_table.is_met(requirement):
        return Standing.DONE
    if requirement.returned_how == "not_needed":
        return Standing.NONE
    stops = row is None or row.stops
    overdue = requirement.due_on is not None and requirement.due_on < today
    return Standing.STOPS if stops and overdue else Standing.NEEDS
