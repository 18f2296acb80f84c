"""What a printed form may say about one placement: plain values from the records, knowing nothing of paper.

Every field may be None or empty: the form then has a ruled blank for a pen. ``PaperFacts()`` is the wholly blank form.
Names and notes are printed as staff keep them; codes (``transport``, ``experience``) become words in the family's
language.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from datetime import date, time
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolFacts:
    """The school that sends the student and whom a family calls about this placement."""

    district: str | None = None
    site: str | None = None
    phone: str | None = None  # the front office
    coordinator: str | None = None
    coordinator_phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentFacts:
    """The student, with no number and no birth date: paper that travels does not need them."""

    name: str | None = None  # "Martín Suárez Peña"
    preferred_name: str | None = None
    grade: str | None = None
    of_age: bool = False  # 18 on the first day: signs alone


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassFacts:
    """One class the student will miss, so that its teacher can initial the form."""

    period: str | None = None
    course: str | None = None
    teacher: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianFacts:
    """The parent or guardian who signs."""

    name: str | None = None
    relation: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyFacts:
    """Whom to call, in the order of calling."""

    name: str | None = None
    relation: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksiteFacts:
    """Where the student goes and who looks after them there."""

    partner: str | None = None
    name: str | None = None  # only where it differs from the partner's
    address: str | None = None
    phone: str | None = None
    supervisor: str | None = None
    supervisor_title: str | None = None
    supervisor_phone: str | None = None
    wear: str | None = None
    bring: str | None = None
    hazards: str | None = None
    directions: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InsuranceFacts:
    """Who covers an injury at work: ``covers`` is ``district`` or ``employer``."""

    covers: str | None = None
    carrier: str | None = None
    policy: str | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementFacts:
    """What the student will do, when, and on what terms."""

    activity: str | None = None  # a code of resources/activities.toml
    starts_on: date | None = None
    ends_on: date | None = None  # None or equal to starts_on: one day
    starts_at: time | None = None
    ends_at: time | None = None
    schedule: str | None = None  # the weekly days and hours in words
    hours_planned: Decimal | None = None
    paid: bool | None = None
    pay_rate: str | None = None
    transport: str | None = None  # school_van, parent, student_drives, walks, bus, other
    transport_notes: str | None = None
    purpose: str | None = None  # what the student will do and learn
    objectives: str | None = None
    duties: str | None = None
    experience: str | None = None  # exploratory, general, career_technical (5 CCR 10071)
    return_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFacts:
    """All a form may need; a form takes from it what it prints."""

    school: SchoolFacts = field(default_factory=SchoolFacts)
    student: StudentFacts = field(default_factory=StudentFacts)
    classes: tuple[ClassFacts, ...] = ()
    guardian: GuardianFacts = field(default_factory=GuardianFacts)
    emergency: tuple[EmergencyFacts, ...] = ()
    worksite: WorksiteFacts = field(default_factory=WorksiteFacts)
    insurance: InsuranceFacts = field(default_factory=InsuranceFacts)
    placement: PlacementFacts = field(default_factory=PlacementFacts)


def digest(form: str, edition: str, language: str, facts: PaperFacts) -> str:
    """The fingerprint of a sheet: printed again with the same digest, it keeps its record and its code."""
    said = json.dumps([form, edition, language, asdict(facts)], default=str, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(said.encode()).hexdigest()
