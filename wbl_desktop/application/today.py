"""What matters now: this week's shadows and internships, papers overdue, agreements ending, next steps due."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from wbl_desktop.application.activities import activities
from wbl_desktop.application.placements import calendar_of, site_here
from wbl_desktop.application.ports import Between, Reader, Where
from wbl_desktop.application.requirement_table import requirement_name
from wbl_desktop.application.window_ports import Matter, Standing
from wbl_desktop.domain.calendar import AcademicYear, SchoolCalendar, academic_year
from wbl_desktop.domain.kinds.agreement import Agreement
from wbl_desktop.domain.kinds.contact_log import ContactLog
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.life import CLEARED, OPEN, PREPARING, UNDER_WAY
from wbl_desktop.domain.record import Record

# A group shows the most pressing; how many there are in all is counted.
SHOWN = 50
_SOON = 5  # school days
_ASKED = 500  # open placements looked through for what is missing, the newest first
_ENDING = timedelta(days=60)
_NEXT = timedelta(days=7)
_PENDING: Where = {"returned_on": None, "waived_on": None, "returned_how": None}
_ARRANGED = (PREPARING, CLEARED, UNDER_WAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayPage:
    """Everything the Today page shows, gathered by a bounded number of queries whatever the size of the school."""

    today: date
    year: AcademicYear
    is_school_day: bool
    calendar_known: bool
    matters: tuple[Matter, ...]  # in groups: this_week, overdue, due_soon, to_finish, ending, next_steps, missing
    totals: Mapping[str, int]  # by group, also of what is not shown
    unsent: int
    conflicts: int
    counts: Mapping[str, int]  # by page of the sidebar: students, partners, placements, forms


def today_page(reader: Reader, today: date, *, unsent: int = 0, shown: int = SHOWN) -> TodayPage:
    """What matters on that day; ``unsent`` is what the line to the district says is waiting."""
    calendar = calendar_of(reader, site_here(reader))
    yesterday = (today - timedelta(days=1)).isoformat()
    soon = calendar.school_days_after(today, _SOON).isoformat()
    overdue: Where = {**_PENDING, "due_on": Between(high=yesterday)}
    due: Where = {**_PENDING, "due_on": Between(low=today.isoformat(), high=soon)}
    over: Where = {"status": _ARRANGED, "ends_on": Between(high=yesterday)}
    week = _week_wheres(today)
    groups = {
        "this_week": list(_this_week(reader, today, week, shown)),
        "overdue": list(_papers(reader, "overdue", Standing.STOPS, overdue, shown)),
        "due_soon": list(_papers(reader, "due_soon", Standing.NEEDS, due, shown)),
        "to_finish": list(_to_finish(reader, over, shown)),
        "ending": sorted(_ending(reader, today), key=_day)[:shown],
        "next_steps": list(_next_steps(reader, today, shown)),
        "missing": list(_missing(reader, shown)),
    }
    totals = {name: len(group) for name, group in groups.items()}
    counted = {"overdue": ("requirement", [overdue]), "due_soon": ("requirement", [due])}
    counted |= {"this_week": ("placement", list(week)), "to_finish": ("placement", [over])}
    for name, (kind, wheres) in counted.items():
        if totals[name] >= shown:
            totals[name] = sum(reader.count(kind, where) for where in wheres)
    return TodayPage(
        today=today,
        year=academic_year(today),
        is_school_day=calendar.is_school_day(today),
        calendar_known=not calendar.is_assumed(today),
        matters=tuple(matter for group in groups.values() for matter in group),
        totals=totals,
        unsent=unsent,
        conflicts=len(reader.conflicts()),
        counts=sidebar_counts(reader),
    )


def sidebar_counts(reader: Reader) -> dict[str, int]:
    """The numbers beside the pages: open placements and papers still out are work, the rest says how many there are."""
    return {
        "students": reader.count("student"),
        "partners": reader.count("partner"),
        "placements": reader.count("placement", {"status": OPEN}),
        "forms": reader.count("requirement", {**_PENDING, "form": Between(low="")}),
    }


def week_of(today: date) -> tuple[date, date]:
    """Monday to Sunday; on a weekend the week that begins on Monday counts as well."""
    monday = today - timedelta(days=today.weekday())
    return (monday, monday + timedelta(days=6)) if today.weekday() < 5 else (today, monday + timedelta(days=13))


def school_days_left(calendar: SchoolCalendar, today: date, on: date) -> int:
    """How many school days until a day: the "in 3 school days" of a screen."""
    return calendar.school_days_until(today, on)


def _week_wheres(today: date) -> tuple[Where, ...]:
    """Which placements are on this week; no placement is in two of these."""
    first, last = (day.isoformat() for day in week_of(today))
    before = (date.fromisoformat(first) - timedelta(days=1)).isoformat()
    lasting = [one.code for one in activities() if one.stage not in {"awareness", "exploration"}]
    return (
        {"status": _ARRANGED, "starts_on": Between(high=last), "ends_on": Between(low=first)},
        {"status": _ARRANGED, "starts_on": Between(low=first, high=last), "ends_on": None},
        {"status": UNDER_WAY, "starts_on": Between(high=before), "ends_on": None, "activity": lasting},
    )


def _this_week(reader: Reader, today: date, wheres: Sequence[Where], shown: int) -> Iterator[Matter]:
    first = week_of(today)[0].isoformat()
    found: dict[str, Placement] = {}
    for where in wheres:
        for record in reader.find("placement", where, limit=shown, order=("-starts_on",)):
            found[record.id] = cast("Placement", record)
    # What begins this week comes first, in its order; what has been going on for long comes after it.
    ordered = sorted(found.values(), key=lambda one: (str(one.starts_on) < first, str(one.starts_on), one.id))[:shown]
    headings = _headings(reader, ordered)
    for one in ordered:
        day = date.fromisoformat(str(one.starts_on))
        yield Matter(
            group="this_week",
            standing=_standing(one),
            text=headings[one.id],
            detail=f"week_{one.status}",
            facts={"activity": one.activity, "from": one.starts_at, "to": one.ends_at, "status": one.status},
            on=day if day.isoformat() >= first else None,
            kind="placement",
            record=one.id,
        )


def _to_finish(reader: Reader, where: Where, shown: int) -> Iterator[Matter]:
    """Placements whose last day has passed and whose life nobody has closed."""
    found = cast("list[Placement]", reader.find("placement", where, limit=shown, order=("-ends_on",)))
    headings = _headings(reader, found)
    for one in found:
        yield Matter(
            group="to_finish",
            standing=Standing.NEEDS,
            text=headings[one.id],
            detail="placement_over",
            facts={"activity": one.activity, "status": one.status},
            on=date.fromisoformat(str(one.ends_on)),
            kind="placement",
            record=one.id,
        )


def _standing(placement: Placement) -> Standing:
    if placement.status == UNDER_WAY:
        return Standing.UNDER_WAY
    return Standing.DONE if placement.status == CLEARED else Standing.NEEDS


def _papers(reader: Reader, group: str, standing: Standing, where: Where, shown: int) -> Iterator[Matter]:
    found = cast("list[Requirement]", reader.find("requirement", where, limit=shown, order=("due_on",)))
    held = reader.rows("placement", sorted({str(one.placement) for one in found}))
    placements = cast("dict[str, Placement]", held)
    live = {id_: one for id_, one in placements.items() if not one.is_retired and one.status in OPEN}
    headings = _headings(reader, live.values())
    for one in found:
        if one.placement in live:
            yield Matter(
                group=group,
                standing=standing,
                text=headings[one.placement],
                detail="requirement_overdue" if group == "overdue" else "requirement_due",
                facts={
                    "needs": one.needs,
                    "title": requirement_name(one.needs or ""),
                    "printed": one.printed_on,
                    "handed_out": one.handed_out_on,
                    "requirement": one.id,
                },
                on=date.fromisoformat(str(one.due_on)),
                kind="placement",
                record=one.placement,
            )


def _ending(reader: Reader, today: date) -> Iterator[Matter]:
    """Agreements and insurances that end soon or ended lately, unless they renew or a later paper took their place."""
    range_ = Between(low=(today - _ENDING).isoformat(), high=(today + _ENDING).isoformat())
    by_field = {
        name: cast("list[Agreement]", reader.find("agreement", {name: range_}))
        for name in ("ends_on", "insurance_expires_on")
    }
    partner_ids = {str(one.partner) for found in by_field.values() for one in found}
    partners = reader.rows("partner", sorted(partner_ids))
    papers = cast("list[Agreement]", reader.find("agreement", {"partner": sorted(partner_ids)})) if partner_ids else []
    for name, found in by_field.items():
        for one in found:
            partner = partners.get(str(one.partner))
            ends = str(getattr(one, name))
            renews = name == "ends_on" and one.auto_renews
            if partner is None or partner.is_retired or partner.values()["status"] == "closed" or renews:
                continue
            if any(_replaces(other, one, name, ends) for other in papers):
                continue
            insures = name == "insurance_expires_on" or one.agreement_type == "insurance"
            yield Matter(
                group="ending",
                standing=Standing.STOPS if ends < today.isoformat() else Standing.NEEDS,
                text=partner.heading(),
                detail=("insurance" if insures else "agreement") + ("_ended" if ends < today.isoformat() else "_ends"),
                facts={"type": one.agreement_type, "agreement": one.id},
                on=date.fromisoformat(ends),
                kind="partner",
                record=partner.id,
            )


def _replaces(other: Agreement, one: Agreement, name: str, ends: str) -> bool:
    if other.partner != one.partner or other.id == one.id:
        return False
    same_sort = name == "insurance_expires_on" or other.agreement_type == one.agreement_type
    later = getattr(other, name)
    return same_sort and later is not None and later > ends


def _next_steps(reader: Reader, today: date, shown: int) -> Iterator[Matter]:
    where: Where = {"next_done_on": None, "next_on": Between(high=(today + _NEXT).isoformat())}
    found = cast("list[ContactLog]", reader.find("contact_log", where, limit=shown, order=("next_on",)))
    partners = reader.rows("partner", sorted({str(one.partner) for one in found}))
    for one in found:
        partner = partners.get(str(one.partner))
        if partner is None or partner.is_retired:
            continue
        late = str(one.next_on) < today.isoformat()
        yield Matter(
            group="next_steps",
            standing=Standing.NEEDS,
            text=partner.heading(),
            detail="next_step_late" if late else "next_step",
            facts={"step": one.next_step or "", "log": one.id},
            on=date.fromisoformat(str(one.next_on)),
            kind="partner",
            record=partner.id,
        )


def _missing(reader: Reader, shown: int) -> Iterator[Matter]:
    """Students of open placements whose birth date is not known: no rule of age or hours can be judged for them."""
    open_ = cast("list[Placement]", reader.find("placement", {"status": OPEN}, limit=_ASKED, order=("-starts_on",)))
    students = _students(reader, open_)
    without = {id_: one for id_, one in students.items() if not one.birth_date and not one.is_retired}
    for student in sorted(without.values(), key=lambda one: one.heading())[:shown]:
        yield Matter(
            group="missing",
            standing=Standing.NEEDS,
            text=student.heading(),
            detail="birth_date_missing",
            facts={},
            on=None,
            kind="student",
            record=student.id,
        )


def _headings(reader: Reader, placements: Collection[Placement]) -> dict[str, str]:
    """The line a person knows a placement by: the student and the place."""
    students = _students(reader, placements)
    worksites = reader.rows("worksite", sorted({str(one.worksite) for one in placements}))
    partners = reader.rows("partner", sorted({str(site.values()["partner"]) for site in worksites.values()}))
    headings = {}
    for one in placements:
        parts = [_heading(students.get(str(one.student))), _place(worksites.get(str(one.worksite)), partners)]
        headings[one.id] = " · ".join(part for part in parts if part)
    return headings


def _students(reader: Reader, placements: Iterable[Placement]) -> dict[str, Student]:
    ids = sorted({str(one.student) for one in placements if one.student})
    return cast("dict[str, Student]", reader.rows("student", ids))


def _heading(record: Record | None) -> str:
    return record.heading() if record else ""


def _place(worksite: Record | None, partners: Mapping[str, Record]) -> str:
    if worksite is None:
        return ""
    return _heading(partners.get(str(worksite.values()["partner"]))) or worksite.heading()


def _day(matter: Matter) -> date:
    return matter.on or date.max


def groups_of(matters: Sequence[Matter]) -> dict[str, list[Matter]]:
    """The matters by their group, in the order they came."""
    groups: dict[str, list[Matter]] = {}
    for matter in matters:
        groups.setdefault(matter.group, []).append(matter)
    return groups
