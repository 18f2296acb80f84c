"""Emergency contact: whom to call about one student."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
from wbl_desktop.domain.record import NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyContact(Record):
    """Whom to call about one student."""

    KIND: ClassVar[str] = "emergency_contact"
    LABEL: ClassVar[str] = "Emergency contact"
    LABEL_MANY: ClassVar[str] = "Emergency contacts"
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (natural_key("student", "name"),)
    TITLE: ClassVar[tuple[str, ...]] = ("name",)

    student: str | None = fields.refers("Student", "student", required=True, privacy=Privacy.STUDENT)
    name: str | None = fields.text("Name", required=True, searched=True, privacy=Privacy.STUDENT)
    relation: str | None = fields.text("Relation", privacy=Privacy.STUDENT)
    phone: str | None = fields.phone("Phone", searched=True, privacy=Privacy.STUDENT)
    other_phone: str | None = fields.phone("Other phone", searched=True, privacy=Privacy.STUDENT)
    call_order: int | None = fields.number("Call order", privacy=Privacy.STUDENT)
