"""Gathering what a form may say about a placement: records in, plain facts out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import TypeVar

from wbl_desktop.application.paper_facts import (
    ClassFacts,
    EmergencyFacts,
    GuardianFacts,
    InsuranceFacts,
    PaperFacts,
    PlacementFacts,
    SchoolFacts,
    StudentFacts,
    WorksiteFacts,
)
from wbl_desktop.application.placements import calendar_of
from wbl_desktop.application.ports import Reader
from wbl_desktop.domain.calendar import age_on
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds.agreement import Agreement
from wbl_desktop.domain.kinds.contact import Contact
from wbl_desktop.domain.kinds.district import District
from wbl_desktop.domain.kinds.emergency_contact import EmergencyContact
from wbl_desktop.domain.kinds.guardian import Guardian
from wbl_desktop.domain.kinds.opening import Opening
from wbl_desktop.domain.kinds.partner import Partner
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.site import Site
from wbl_desktop.domain.kinds.staff import Staff
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.kinds.student_class import StudentClass
from wbl_desktop.domain.kinds.worksite import Worksite
from wbl_desktop.domain.record import Record

_ADULT = 18  # the age of majority: from that day on the student signs
K = TypeVar("K", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Whose placement it is and who signs for them."""

    placement: Placement
    student: Student
    guardians: tuple[Guardian, ...]  # all of them, for conflicts
    signer: Guardian | None  # None: nobody may sign as far as is known, or the student is of age
    of_age: bool

    @property
    def language(self) -> str | None:
        """The language of whoever signs, else of the home; None when nobody has asked yet."""
        return (self.signer.language if self.signer else None) or self.student.home_language


def family_of(reader: Reader, placement_id: str, guardian_id: str | None = None) -> Family:
    """The family of a placement; Refusal ``id_unknown``, or ``guardian_may_not_sign`` for a named guardian."""
    placement = fetched(reader, Placement, placement_id)
    if placement is None:
        raise Refusal("id_unknown", kind="placement", id=placement_id)
    student = fetched(reader, Student, placement.student)
    if student is None:
        raise Refusal("id_unknown", kind="student", id=placement.student)
    guardians = found(reader, Guardian, student=student.id)
    of_age = _is_of_age(student, placement)
    signers = sorted(
        (one for one in guardians if one.may_sign), key=lambda one: (not one.language, one.name or "", one.id)
    )
    if guardian_id is not None:
        signers = [one for one in signers if one.id == guardian_id]
        if not signers:
            raise Refusal("guardian_may_not_sign", field="guardian", id=guardian_id)
    signer = signers[0] if signers and not of_age else None
    return Family(placement=placement, student=student, guardians=tuple(guardians), signer=signer, of_age=of_age)


def school_facts(reader: Reader, site_id: str, district_id: str, coordinator: Staff | None = None) -> SchoolFacts:
    """The school's part, which even a blank form carries."""
    site, district = fetched(reader, Site, site_id), fetched(reader, District, district_id)
    return SchoolFacts(
        district=district.name if district else None,
        site=site.name if site else None,
        phone=(site.phone if site else None) or (district.phone if district else None),
        coordinator=coordinator.name if coordinator else None,
        coordinator_phone=coordinator.phone if coordinator else None,
    )


def gathered(
    reader: Reader, family: Family, requirement: Requirement | None, *, site_id: str, district_id: str
) -> PaperFacts:
    """All that a form may say about the placement."""
    placement, student, signer = family.placement, family.student, family.signer
    opening = fetched(reader, Opening, placement.opening)
    worksite = fetched(reader, Worksite, placement.worksite)
    supervisor = fetched(reader, Contact, placement.supervisor or (opening.supervisor if opening else None))
    return PaperFacts(
        school=school_facts(reader, site_id, district_id, _coordinator(reader, placement, site_id)),
        student=StudentFacts(
            name=_full_name(student),
            preferred_name=student.preferred_name,
            grade=student.grade,
            of_age=family.of_age,
        ),
        classes=_classes_missed(reader, placement, site_id),
        guardian=GuardianFacts(
            name=signer.name, relation=signer.relation, phone=signer.phone or signer.mobile_phone or signer.work_phone
        )
        if signer
        else GuardianFacts(),
        emergency=_emergency(reader, student),
        worksite=_worksite(reader, worksite, supervisor),
        insurance=_insurance(reader, placement, worksite),
        placement=_placement(placement, opening, requirement),
    )


def fetched(reader: Reader, kind: type[K], id_: str | None) -> K | None:
    """The record of that kind, or None."""
    record = reader.get(kind.KIND, id_) if id_ else None
    return record if isinstance(record, kind) else None


def found(reader: Reader, kind: type[K], **where: str | None) -> list[K]:
    """Live records of that kind."""
    return [record for record in reader.find(kind.KIND, where) if isinstance(record, kind)]


def _is_of_age(student: Student, placement: Placement) -> bool:
    """Whether the student is of age on the first day; with either day unknown, they are taken for a minor."""
    if not student.birth_date or not placement.starts_on:
        return False
    return age_on(date.fromisoformat(student.birth_date), date.fromisoformat(placement.starts_on)) >= _ADULT


def _full_name(student: Student) -> str:
    return " ".join(part for part in (student.first_name, student.last_name) if part)


def _coordinator(reader: Reader, placement: Placement, site_id: str) -> Staff | None:
    """The placement's coordinator, or the site's only one."""
    if placement.coordinator:
        return fetched(reader, Staff, placement.coordinator)
    coordinators = found(reader, Staff, site=site_id, role="coordinator")
    return coordinators[0] if len(coordinators) == 1 else None


def _classes_missed(reader: Reader, placement: Placement, site_id: str) -> tuple[ClassFacts, ...]:
    """The classes of a one-day placement's day, by period, when school is held; longer ones fit around classes."""
    if not placement.starts_on or placement.ends_on not in {None, placement.starts_on}:
        return ()
    if not calendar_of(reader, site_id).is_school_day(date.fromisoformat(placement.starts_on)):
        return ()
    day = placement.starts_on
    held = [
        one
        for one in found(reader, StudentClass, student=placement.student)
        if (one.starts_on or day) <= day <= (one.ends_on or day)
    ]
    held.sort(key=lambda one: (_period_order(one.period), one.course or ""))
    return tuple(ClassFacts(period=one.period, course=one.course, teacher=one.teacher) for one in held)


def _period_order(period: str | None) -> tuple[bool, int, str]:
    """Numbers by size, then letters, then what has no period."""
    words = period or ""
    digits = "".join(letter for letter in words if letter.isdigit())
    return (not digits, int(digits or 0), words or "~")


def _emergency(reader: Reader, student: Student) -> tuple[EmergencyFacts, ...]:
    people = found(reader, EmergencyContact, student=student.id)
    people.sort(key=lambda one: (one.call_order is None, one.call_order or 0, one.name or "", one.id))
    return tuple(
        EmergencyFacts(name=one.name, relation=one.relation, phone=one.phone or one.other_phone) for one in people
    )


def _worksite(reader: Reader, worksite: Worksite | None, supervisor: Contact | None) -> WorksiteFacts:
    if worksite is None:
        return WorksiteFacts()
    partner = fetched(reader, Partner, worksite.partner)
    partner_name = partner.name if partner else None
    town = " ".join(part for part in (worksite.city, worksite.zip) if part)
    return WorksiteFacts(
        partner=partner_name,
        name=worksite.name if worksite.name != partner_name else None,
        address=", ".join(part for part in (worksite.street, town) if part) or None,
        phone=worksite.phone or (partner.phone if partner else None),
        supervisor=supervisor.name if supervisor else None,
        supervisor_title=supervisor.role if supervisor else None,
        supervisor_phone=(supervisor.phone or supervisor.mobile_phone) if supervisor else None,
        wear=worksite.wear,
        bring=worksite.bring,
        hazards=worksite.hazards,
        directions=worksite.directions,
    )


def _insurance(reader: Reader, placement: Placement, worksite: Worksite | None) -> InsuranceFacts:
    """The district covers who is not paid (EC 51769); an employer covers its own. Not known whether paid: left open."""
    if placement.paid is None and placement.activity != "job_shadow":
        return InsuranceFacts()
    if not placement.paid:
        return InsuranceFacts(covers="district")
    policies = _policies(reader, worksite)
    if not policies:
        return InsuranceFacts(covers="employer")
    expires = policies[-1].insurance_expires_on
    return InsuranceFacts(
        covers="employer",
        carrier=policies[-1].insurance_carrier,
        expires_on=date.fromisoformat(expires) if expires else None,
    )


def _policies(reader: Reader, worksite: Worksite | None) -> Sequence[Agreement]:
    """The partner's insurance papers, the one that lasts longest at the end."""
    if worksite is None:
        return []
    papers = [one for one in found(reader, Agreement, partner=worksite.partner) if one.insurance_carrier]
    return sorted(papers, key=lambda one: (one.insurance_expires_on or "", one.id))


def _placement(placement: Placement, opening: Opening | None, requirement: Requirement | None) -> PlacementFacts:
    due = requirement.due_on if requirement else None
    described = opening.description if opening else None
    return PlacementFacts(
        activity=placement.activity,
        starts_on=date.fromisoformat(placement.starts_on) if placement.starts_on else None,
        ends_on=date.fromisoformat(placement.ends_on) if placement.ends_on else None,
        starts_at=time.fromisoformat(placement.starts_at) if placement.starts_at else None,
        ends_at=time.fromisoformat(placement.ends_at) if placement.ends_at else None,
        schedule=placement.weekly_schedule or (opening.weekly_schedule if opening else None),
        hours_planned=Decimal(placement.hours_planned) / 100 if placement.hours_planned is not None else None,
        paid=bool(placement.paid) if placement.paid is not None else None,
        pay_rate=placement.pay_rate,
        transport=placement.transport,
        transport_notes=placement.transport_notes,
        purpose=placement.purpose or described,
        duties=described if placement.purpose else None,
        return_by=date.fromisoformat(due) if due else None,
    )
