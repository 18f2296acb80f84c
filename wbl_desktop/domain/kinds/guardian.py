"""Guardian: a parent or guardian of one student."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain.fields import Policy, Privacy, email, flag, language, note, phone, refers, text
from wbl_desktop.domain.record import NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardian(Record):
    """A parent or guardian of one student."""

    KIND: ClassVar[str] = "guardian"
    LABEL: ClassVar[str] = "Guardian"
    LABEL_MANY: ClassVar[str] = "Guardians"
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (natural_key("student", "name"),)
    TITLE: ClassVar[tuple[str, ...]] = ("name",)

    student: str | None = refers("Student", "student", required=True, privacy=Privacy.STUDENT)
    name: str | None = text("Name", required=True, searched=True, privacy=Privacy.STUDENT)
    relation: str | None = text("Relation", privacy=Privacy.STUDENT)
    language: str | None = language("Language", privacy=Privacy.STUDENT)
    phone: str | None = phone("Phone", searched=True, privacy=Privacy.STUDENT)
    mobile_phone: str | None = phone("Mobile phone", searched=True, privacy=Privacy.STUDENT)
    work_phone: str | None = phone("Work phone", privacy=Privacy.STUDENT)
    email: str | None = email("E-mail", searched=True, privacy=Privacy.STUDENT)
    may_sign: int | None = flag("May sign", privacy=Privacy.STUDENT, policy=Policy.ASK)
    notes: str | None = note("Notes", privacy=Privacy.STUDENT)
