"""Facts on a form that people changed apart from each other and nobody has settled yet."""

from collections.abc import Iterator, Mapping

from wbl_desktop.application.paper_gathering import Family, fetched, found
from wbl_desktop.application.ports import Conflict, Reader
from wbl_desktop.domain.kinds.agreement import Agreement
from wbl_desktop.domain.kinds.contact import Contact
from wbl_desktop.domain.kinds.emergency_contact import EmergencyContact
from wbl_desktop.domain.kinds.opening import Opening
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.staff import Staff
from wbl_desktop.domain.kinds.student_class import StudentClass
from wbl_desktop.domain.kinds.worksite import Worksite

# What the forms print of each kind, and what decides who signs and in which language.
PRINTED: Mapping[str, frozenset[str]] = {
    "placement": frozenset(
        {
            *("student", "worksite", "opening", "supervisor", "coordinator", "activity"),
            *("starts_on", "ends_on", "starts_at", "ends_at", "weekly_schedule", "hours_planned"),
            *("paid", "pay_rate", "transport", "transport_notes", "purpose"),
        }
    ),
    "requirement": frozenset({"due_on"}),
    "student": frozenset({"first_name", "last_name", "preferred_name", "grade", "birth_date", "home_language"}),
    "guardian": frozenset({"name", "language", "may_sign", "phone", "mobile_phone", "work_phone"}),
    "emergency_contact": frozenset({"name", "relation", "phone", "other_phone", "call_order"}),
    "student_class": frozenset({"period", "course", "teacher", "starts_on", "ends_on"}),
    "opening": frozenset({"description", "weekly_schedule", "supervisor"}),
    "worksite": frozenset(
        {"partner", "name", "street", "city", "zip", "phone", "wear", "bring", "hazards", "directions"}
    ),
    "partner": frozenset({"name", "phone"}),
    "contact": frozenset({"name", "role", "phone", "mobile_phone"}),
    "staff": frozenset({"name", "phone"}),
    "agreement": frozenset({"insurance_carrier", "insurance_expires_on"}),
}


def printed_conflicts(reader: Reader) -> tuple[Conflict, ...]:
    """Every open conflict on a field that some form prints."""
    return tuple(one for one in reader.conflicts() if one.field in PRINTED.get(one.kind, ()))


def disputed(
    reader: Reader, family: Family, requirement: Requirement | None, conflicts: tuple[Conflict, ...]
) -> tuple[Conflict, ...]:
    """Those of the conflicts which the papers of this placement would print."""
    if not conflicts:
        return ()
    records = set(_sources(reader, family, requirement))
    return tuple(one for one in conflicts if (one.kind, one.record) in records)


def _sources(reader: Reader, family: Family, requirement: Requirement | None) -> Iterator[tuple[str, str]]:
    """The records a form of this placement takes its facts from."""
    placement, student = family.placement, family.student
    yield "placement", placement.id
    yield "student", student.id
    yield from (("guardian", one.id) for one in family.guardians)
    if requirement is not None:
        yield "requirement", requirement.id
    yield from (("emergency_contact", one.id) for one in found(reader, EmergencyContact, student=student.id))
    yield from (("student_class", one.id) for one in found(reader, StudentClass, student=student.id))
    opening = fetched(reader, Opening, placement.opening)
    supervisor = fetched(reader, Contact, placement.supervisor or (opening.supervisor if opening else None))
    coordinator = fetched(reader, Staff, placement.coordinator)
    yield from ((one.KIND, one.id) for one in (opening, supervisor, coordinator) if one is not None)
    worksite = fetched(reader, Worksite, placement.worksite)
    if worksite is not None:
        yield "worksite", worksite.id
        if worksite.partner:
            yield "partner", worksite.partner
            yield from (("agreement", one.id) for one in found(reader, Agreement, partner=worksite.partner))
