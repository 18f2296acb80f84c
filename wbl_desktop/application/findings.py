"""What the rules say of placements now: the facts are gathered in a few queries, the rules judge them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import cast

from wbl_desktop.application.activities import activities
from wbl_desktop.application.placements import calendar_of, first_and_last, read_schedule, shifts_of, site_here
from wbl_desktop.application.ports import Between, Reader, Where
from wbl_desktop.application.rule_tables import finding_sentence, laws
from wbl_desktop.domain.calendar import ONE_DAY, SchoolCalendar, academic_year
from wbl_desktop.domain.kinds.agreement import Agreement
from wbl_desktop.domain.kinds.contact_log import ContactLog
from wbl_desktop.domain.kinds.hours import Hours
from wbl_desktop.domain.kinds.partner import Partner
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.kinds.worksite import Worksite
from wbl_desktop.domain.life import COMPLETED, ENDED_EARLY, GIVEN_UP, OPEN
from wbl_desktop.domain.record import Record
from wbl_desktop.domain.rules import check_all
from wbl_desktop.domain.rules.case import Case, Finding, Shadow, Verdict
from wbl_desktop.domain.schedule import Shift

__all__ = ["finding_sentence", "findings"]

# SQLite takes 32,766 values in one condition; few large parts are quicker than many small ones.
_PART = 10_000
_GRAVITY = {verdict: place for place, verdict in enumerate(Verdict)}


def findings(reader: Reader, today: date, student: str | None = None, placement: str | None = None) -> list[Finding]:
    """What the rules say, gravest first: of one placement, of one student's, or of everything that is open.

    Also looked at are internships that ended in this academic year, for what the state's file still lacks of them, and
    what is called completed before its last day.
    A rule that a named person has overridden is still said, as a warning marked so.
    """
    found: list[Finding] = []
    for case in _cases(reader, today, _asked(reader, today, student, placement)):
        overridden = {one.needs for one in case.requirements if one.waived_on}
        found.extend(_as_overridden(one, overridden) for one in check_all(case, laws()))
    return sorted(found, key=lambda one: (_GRAVITY[one.verdict], one.due_on or date.max, one.placement, one.rule))


def _as_overridden(finding: Finding, overridden: Collection[str | None]) -> Finding:
    if finding.rule not in overridden or finding.verdict is not Verdict.BLOCK:
        return finding
    return replace(finding, verdict=Verdict.WARN, overridden=True)


def _asked(reader: Reader, today: date, student: str | None, placement: str | None) -> list[Placement]:
    if placement:
        return [one for one in reader.rows("placement", [placement]).values() if isinstance(one, Placement)]
    if student:
        return cast("list[Placement]", reader.find("placement", {"student": student}))
    year = academic_year(today)
    reported = [one.code for one in activities() if one.wblr_code is not None]
    over: Where = {
        "status": (COMPLETED, ENDED_EARLY),
        "activity": reported,
        "ends_on": Between(low=year.first_day.isoformat(), high=year.last_day.isoformat()),
    }
    too_soon: Where = {"status": COMPLETED, "ends_on": Between(low=(today + ONE_DAY).isoformat())}
    asked: tuple[Where, ...] = ({"status": (*OPEN, None)}, over, too_soon)
    found = {one.id: one for where in asked for one in reader.find("placement", where)}
    return cast("list[Placement]", list(found.values()))


@dataclass(slots=True)
class _Gathered:
    """Everything around the placements asked about, by the id it hangs on."""

    calendar: SchoolCalendar
    wblr_codes: dict[str, int | None]
    students: dict[str, Student] = field(default_factory=dict)
    worksites: dict[str, Worksite] = field(default_factory=dict)
    partners: dict[str, Partner] = field(default_factory=dict)
    agreements: dict[str, list[Agreement]] = field(default_factory=dict)
    requirements: dict[str, list[Requirement]] = field(default_factory=dict)
    placements: dict[str, list[Placement]] = field(default_factory=dict)  # by student
    logged: dict[str, int] = field(default_factory=dict)  # hundredths by placement
    visits: dict[str, str] = field(default_factory=dict)  # last day by partner
    shifts: dict[str, tuple[Shift, ...]] = field(default_factory=dict)


def _cases(reader: Reader, today: date, asked: Sequence[Placement]) -> Iterator[Case]:
    if not asked:
        return
    gathered = _gather(reader, asked)
    for placement in asked:
        yield _case(gathered, today, placement)


def _gather(reader: Reader, asked: Sequence[Placement]) -> _Gathered:
    students = _rows(reader, "student", (one.student for one in asked))
    gathered = _Gathered(calendar_of(reader, site_here(reader)), {one.code: one.wblr_code for one in activities()})
    gathered.students = cast("dict[str, Student]", students)
    gathered.worksites = cast("dict[str, Worksite]", _rows(reader, "worksite", (one.worksite for one in asked)))
    partner_ids = {one.partner for one in gathered.worksites.values() if one.partner}
    gathered.partners = cast("dict[str, Partner]", _rows(reader, "partner", partner_ids))
    gathered.agreements = cast("dict[str, list[Agreement]]", _many(reader, "agreement", "partner", partner_ids))
    ids = [one.id for one in asked]
    gathered.requirements = cast("dict[str, list[Requirement]]", _many(reader, "requirement", "placement", ids))
    gathered.placements = cast("dict[str, list[Placement]]", _many(reader, "placement", "student", list(students)))
    logged_at = [*ids, *(one.id for many in gathered.placements.values() for one in many if _is_shadow(one))]
    for placement, entries in _many(reader, "hours", "placement", logged_at).items():
        gathered.logged[placement] = sum(one.hours or 0 for one in cast("list[Hours]", entries))
    visits = _many(reader, "contact_log", "partner", partner_ids, {"channel": "visit"})
    for partner, entries in visits.items():
        gathered.visits[partner] = max(str(one.on) for one in cast("list[ContactLog]", entries))
    return gathered


def _case(gathered: _Gathered, today: date, placement: Placement) -> Case:
    worksite = gathered.worksites.get(placement.worksite or "")
    partner = gathered.partners.get(worksite.partner or "") if worksite else None
    partner_id = partner.id if partner else ""
    siblings = [one for one in gathered.placements.get(placement.student or "", []) if one.status not in GIVEN_UP]
    own = _shifts(gathered, placement)
    others = [one for one in siblings if one.id != placement.id and one.paid and one.status in OPEN]
    shifts = (*own, *(shift for one in others for shift in _shifts(gathered, one))) if placement.paid else own
    visit = gathered.visits.get(partner_id)
    return Case(
        today=today,
        placement=placement,
        calendar=gathered.calendar,
        student=gathered.students.get(placement.student or ""),
        worksite=worksite,
        partner=partner,
        wblr_code=gathered.wblr_codes.get(placement.activity or ""),
        agreements=tuple(gathered.agreements.get(partner_id, ())),
        requirements=tuple(gathered.requirements.get(placement.id, ())),
        shifts=own,
        all_shifts=shifts,
        shadows=tuple(_shadows(gathered, siblings)),
        schedule_is_read=not placement.weekly_schedule or read_schedule(placement) is not None,
        logged_hundredths=gathered.logged.get(placement.id, 0),
        last_visit=date.fromisoformat(visit) if visit else None,
    )


def _shifts(gathered: _Gathered, placement: Placement) -> tuple[Shift, ...]:
    if placement.id not in gathered.shifts:
        gathered.shifts[placement.id] = tuple(shifts_of(placement))
    return gathered.shifts[placement.id]


def _is_shadow(placement: Placement) -> bool:
    return placement.activity == "job_shadow"


def _shadows(gathered: _Gathered, siblings: Iterable[Placement]) -> Iterator[Shadow]:
    """Each shadow with the most that is known of its length: hours logged, planned, or from its times."""
    for one in siblings:
        span = first_and_last(one) if _is_shadow(one) else None
        if span is None:
            continue
        scheduled = sum(shift.minutes for shift in _shifts(gathered, one)) * 100 // 60
        over = one.status in {COMPLETED, ENDED_EARLY}
        logged = gathered.logged.get(one.id, 0)
        planned = one.hours_planned if one.hours_planned is not None else scheduled
        hundredths = logged if over and logged else max(logged, planned)
        yield Shadow(placement=one.id, starts_on=span[0], hundredths=hundredths)


def _rows(reader: Reader, kind: str, ids: Iterable[str | None]) -> dict[str, Record]:
    return reader.rows(kind, sorted({id_ for id_ in ids if id_}))


def _many(
    reader: Reader, kind: str, name: str, ids: Collection[str], where: Where | None = None
) -> dict[str, list[Record]]:
    """Live records of a kind by the record they hang on."""
    found: dict[str, list[Record]] = defaultdict(list)
    ordered = sorted(set(ids))
    for start in range(0, len(ordered), _PART):
        for record in reader.find(kind, {**(where or {}), name: ordered[start : start + _PART]}):
            found[str(getattr(record, name))].append(record)
    return found
