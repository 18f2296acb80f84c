"""Guardian: a parent or guardian of one student."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Policy, Privacy
from wbl_desktop.domain.record import NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardian(Record):
    """A parent or guardian of one student."""

    KIND: ClassVar[str] = "guardian"
    LABEL: ClassVar[str] = "Guardian"
    LABEL_MANY: ClassVar[str] = "Guardians"
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (natural_key("student", "name"),)
    TITLE: ClassVar[tuple[str, ...]] = ("name",)

    student: str | None = fields.refers("Student", "student", required=True, privacy=Privacy.STUDENT)
    name: str | None = fields.text("Name", required=True, searched=True, privacy=Privacy.STUDENT)
    relation: str | None = fields.text("Relation", privacy=Privacy.STUDENT)
    language: str | None = fields.language("Language", privacy=Privacy.STUDENT)
    phone: str | None = fields.phone("Phone", searched=True, privacy=Privacy.STUDENT)
    mobile_phone: str | None = fields.phone("Mobile phone", searched=True, privacy=Privacy.STUDENT)
    work_phone: str | None = fields.phone("Work phone", searched=True, privacy=Privacy.STUDENT)
    email: str | None = fields.email("E-mail", searched=True, privacy=Privacy.STUDENT)
    may_sign: int | None = fields.flag("May sign", privacy=Privacy.STUDENT, policy=Policy.ASK)
    notes: str | None = fields.note("Notes", searched=True, privacy=Privacy.STUDENT)
