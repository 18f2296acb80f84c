"""What placing, editing and advancing a placement have in common: its days, its requirements and its steps."""

from datetime import date, timedelta
from typing import cast

from wbl_desktop.application.activities import activities
from wbl_desktop.application.ports import Between, Moment, Notice, Reader, Session, Where
from wbl_desktop.application.requirement_table import Need, applying, due_on, is_met, is_untouched, needs_table
from wbl_desktop.domain.calendar import SchoolCalendar, school_calendar
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds.calendar_day import CalendarDay
from wbl_desktop.domain.kinds.opening import Opening
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.placement_step import PlacementStep
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.staff import Staff
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.kinds.term import Term
from wbl_desktop.domain.life import GIVEN_UP, OPEN, PROPOSED
from wbl_desktop.domain.merge import FOLLOWS
from wbl_desktop.domain.schedule import Schedule, Shift, UnreadableScheduleError, minutes_of, parse_schedule, shifts

# What of a placement its requirements hang on.
SHAPES_REQUIREMENTS = frozenset({"student", "activity", "starts_on", "paid", "transport"})
# A placement without a last day is looked at this far ahead.
_OPEN_END = timedelta(days=180)


def calendar_of(reader: Reader, site: str | None) -> SchoolCalendar:
    """The school calendar of a site."""
    terms = cast("list[Term]", reader.find("term"))
    days = cast("list[CalendarDay]", reader.find("calendar_day"))
    return school_calendar(terms, days, site=site)


def site_here(reader: Reader) -> str | None:
    """The site this data directory is for: that of its staff member, else the only one there is."""
    staff = reader.get("staff", reader.setting("staff") or "")
    if isinstance(staff, Staff) and staff.site:
        return staff.site
    sites = reader.find("site", limit=2)
    return sites[0].id if len(sites) == 1 else None


def is_one_day(activity: str | None) -> bool:
    """Whether an activity that names no last day lasts one day: awareness and exploration do."""
    return any(one.code == activity and one.stage in {"awareness", "exploration"} for one in activities())


def first_and_last(placement: Placement, *, until: date | None = None) -> tuple[date, date] | None:
    """The days a placement spans; None while it has no first day. Without a last day: ``until``, or half a year."""
    if not placement.starts_on:
        return None
    first = date.fromisoformat(placement.starts_on)
    if placement.ends_on:
        return first, max(first, date.fromisoformat(placement.ends_on))
    if is_one_day(placement.activity):
        return first, first
    return first, max(first, until or first + _OPEN_END)


def read_schedule(placement: Placement) -> Schedule | None:
    """The weekly schedule, None when there is none or it cannot be read."""
    if not placement.weekly_schedule:
        return None
    try:
        return parse_schedule(placement.weekly_schedule)
    except UnreadableScheduleError:
        return None


def shifts_of(placement: Placement) -> list[Shift]:
    """Every dated shift of a placement, from its weekly schedule or its times of day; empty when it has neither."""
    span = first_and_last(placement)
    if span is None:
        return []
    if schedule := read_schedule(placement):
        return list(shifts(schedule, *span))
    if placement.starts_at and placement.ends_at and not placement.weekly_schedule:
        begins, ends = minutes_of(placement.starts_at), minutes_of(placement.ends_at)
        count = (span[1] - span[0]).days + 1
        days = [span[0] + timedelta(days=number) for number in range(count)]
        # Times without weekdays: every weekday of the span, or the one day it is, whatever weekday that is.
        return [Shift(on, begins, ends) for on in days if begins < ends and (count == 1 or on.weekday() < 5)]
    return []


def busy_days(placement: Placement) -> set[date]:
    """The days on which the student is away with this placement."""
    span = first_and_last(placement)
    if span and span[0] == span[1]:
        return {span[0]}
    return {shift.on for shift in shifts_of(placement)}


def arrangement_notices(reader: Reader, placement: Placement) -> list[Notice]:
    """What a person should know of the arrangement: no place left, the student elsewhere that day, odd words."""
    notices = [*_opening_notices(reader, placement), *_student_notices(reader, placement)]
    if placement.weekly_schedule and read_schedule(placement) is None:
        notices.append(Notice(code="schedule_unreadable", facts={"value": placement.weekly_schedule}))
    return notices


def _opening_notices(reader: Reader, placement: Placement) -> list[Notice]:
    opening = reader.get("opening", placement.opening) if placement.opening else None
    if not isinstance(opening, Opening) or opening.capacity is None:
        return []
    holders = cast("list[Placement]", reader.find("placement", {"opening": opening.id}))
    taken = sum(1 for one in holders if one.id != placement.id and one.status not in GIVEN_UP)
    if taken < opening.capacity:
        return []
    return [Notice(code="opening_full", facts={"capacity": opening.capacity, "taken": taken, "opening": opening.id})]


def _student_notices(reader: Reader, placement: Placement) -> list[Notice]:
    days = busy_days(placement)
    if not days or not placement.student:
        return []
    where: Where = {"student": placement.student, "starts_on": Between(high=max(days).isoformat())}
    for other in cast("list[Placement]", reader.find("placement", where)):
        if other.id == placement.id or other.status in GIVEN_UP or placement.overlap_meant or other.overlap_meant:
            continue
        if clash := days & busy_days(other):
            return [Notice(code="student_double_booked", facts={"on": min(clash).isoformat(), "placement": other.id})]
    return []


def requirements_of(reader: Reader, placement: str) -> list[Requirement]:
    """The live requirements of a placement, in the order of their table."""
    found = cast("list[Requirement]", reader.find("requirement", {"placement": placement}))
    order = list(needs_table())
    return sorted(found, key=lambda one: (order.index(one.needs) if one.needs in order else len(order), one.id))


def renew_requirements(session: Session, moment: Moment, placement: Placement, before: Placement | None = None) -> None:
    """Make the requirements fit the placement: add what is missing, let go what no longer applies, move due dates.

    What a person has begun or dated by hand stays as it is.
    """
    activity = next((one for one in activities() if one.code == placement.activity), None)
    if activity is None:
        return
    student = session.get("student", placement.student) if placement.student else None
    needed = applying(activity, placement, student if isinstance(student, Student) else None, moment.today)
    calendar = calendar_of(session, moment.acting.site)
    held = {one.needs: one for one in requirements_of(session, placement.id)}
    for need in needed:
        due = due_on(need, placement, calendar, moment.today)
        if need.code not in held:
            session.insert(_requirement(moment.new_id(), placement.id, need, due))
        elif _may_move(session, held[need.code], need, before, calendar, moment.today):
            session.follow("requirement", held[need.code].id, {"due_on": due})
    codes = {need.code for need in needed}
    for code, requirement in held.items():
        if code in needs_table() and code not in codes and is_untouched(requirement):
            session.follow("requirement", requirement.id, {"retired_at": moment.now.isoformat(timespec="seconds")})


def _requirement(id_: str, placement: str, need: Need, due: str | None) -> Requirement:
    return Requirement(id=id_, placement=placement, needs=need.code, form=need.form, due_on=due)


def _may_move(
    reader: Reader,
    requirement: Requirement,
    need: Need,
    before: Placement | None,
    calendar: SchoolCalendar,
    today: date,
) -> bool:
    if is_met(requirement) or before is None:
        return False
    if requirement.due_on is None or requirement.due_on <= today.isoformat():
        return True
    if requirement.due_on == due_on(need, before, calendar, today):
        return True
    # It may follow from a first day that another laptop had given and that is not the one that was settled on.
    dated = [one for one in reader.history("requirement", requirement.id) if "due_on" in one.changes]
    return bool(dated) and dated[-1].verb == FOLLOWS


def write_step(
    session: Session, moment: Moment, placement: str, status: str, *, reason: str | None = None, on: date | None = None
) -> None:
    """Set the status and keep the step: which day, who and why."""
    session.update("placement", placement, {"status": status})
    session.insert(
        PlacementStep(
            id=moment.new_id(),
            placement=placement,
            status=status,
            on=(on or moment.today).isoformat(),
            staff=staff_here(session, moment),
            reason=(reason or "").strip() or None,
        )
    )


def staff_here(reader: Reader, moment: Moment) -> str | None:
    """The acting staff member's id, if the directory (still) knows them."""
    return moment.acting.staff if reader.get("staff", moment.acting.staff) else None


def live_placement(reader: Reader, id_: str) -> Placement:
    """A placement that is not retired; Refusal otherwise."""
    placement = reader.get("placement", id_)
    if not isinstance(placement, Placement):
        raise Refusal("id_unknown", kind="placement", id=id_)
    if placement.is_retired:
        raise Refusal("record_retired", kind="placement", id=id_)
    return placement


def renew_placements_of(session: Session, moment: Moment, student: str) -> None:
    """A birth date that was put right changes what the student's open placements need."""
    where: Where = {"student": student, "status": [status for status in OPEN if status != PROPOSED]}
    for placement in cast("list[Placement]", session.find("placement", where)):
        renew_requirements(session, moment, placement, before=placement)
