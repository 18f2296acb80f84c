"""Student: a student of this site."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain.fields import Policy, Privacy, day, email, grade, language, note, phone, text
from wbl_desktop.domain.record import NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Student(Record):
    """A student of this site."""

    KIND: ClassVar[str] = "student"
    LABEL: ClassVar[str] = "Student"
    LABEL_MANY: ClassVar[str] = "Students"
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (
        natural_key("ssid"),
        natural_key("local_id", "birth_date"),
    )
    TITLE: ClassVar[tuple[str, ...]] = ("last_name", "first_name")

    local_id: str | None = text("Local id", longest=40, searched=True, privacy=Privacy.STUDENT, policy=Policy.ASK)
    ssid: str | None = text(
        "SSID", pattern=r"\d{10}", pattern_words="10 digits", searched=True, privacy=Privacy.STUDENT, policy=Policy.ASK
    )
    last_name: str | None = text("Last name", required=True, searched=True, privacy=Privacy.STUDENT)
    first_name: str | None = text("First name", required=True, searched=True, privacy=Privacy.STUDENT)
    middle_name: str | None = text("Middle name", searched=True, privacy=Privacy.STUDENT)
    preferred_name: str | None = text("Preferred name", searched=True, privacy=Privacy.STUDENT)
    birth_date: str | None = day("Birth date", privacy=Privacy.STUDENT, policy=Policy.ASK)
    grade: str | None = grade("Grade", privacy=Privacy.STUDENT, policy=Policy.ASK)
    home_language: str | None = language("Home language", privacy=Privacy.STUDENT)
    pathway: str | None = text("CTE pathway", searched=True, privacy=Privacy.STUDENT)
    phone: str | None = phone("Phone", searched=True, privacy=Privacy.STUDENT)
    mobile_phone: str | None = phone("Mobile phone", searched=True, privacy=Privacy.STUDENT)
    email: str | None = email("E-mail", searched=True, privacy=Privacy.STUDENT)
    street: str | None = text("Street", searched=True, privacy=Privacy.STUDENT)
    city: str | None = text("City", searched=True, privacy=Privacy.STUDENT)
    state: str | None = text("State", privacy=Privacy.STUDENT)
    zip: str | None = text("ZIP code", privacy=Privacy.STUDENT)
    mailing_address: str | None = note("Mailing address", privacy=Privacy.STUDENT)
    left_on: str | None = day("Left the roster on", privacy=Privacy.STUDENT)
    notes: str | None = note("Notes", searched=True, privacy=Privacy.STUDENT)
