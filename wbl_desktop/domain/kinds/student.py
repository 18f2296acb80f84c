"""Student: a student of this site."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Policy, Privacy
from wbl_desktop.domain.record import NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Student(Record):
    """A student of this site."""

    KIND: ClassVar[str] = "student"
    LABEL: ClassVar[str] = "Student"
    LABEL_MANY: ClassVar[str] = "Students"
    # The last is for the student whose SSID and birth date the roster withholds.
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (
        natural_key("ssid"),
        natural_key("local_id", "birth_date"),
        natural_key("local_id", "last_name", "first_name"),
    )
    TITLE: ClassVar[tuple[str, ...]] = ("last_name", "first_name")

    local_id: str | None = fields.text(
        "Local id", longest=40, searched=True, privacy=Privacy.STUDENT, policy=Policy.ASK
    )
    ssid: str | None = fields.text(
        "SSID", pattern=r"\d{10}", pattern_words="10 digits", searched=True, privacy=Privacy.STUDENT, policy=Policy.ASK
    )
    last_name: str | None = fields.text("Last name", required=True, searched=True, privacy=Privacy.STUDENT)
    first_name: str | None = fields.text("First name", required=True, searched=True, privacy=Privacy.STUDENT)
    middle_name: str | None = fields.text("Middle name", searched=True, privacy=Privacy.STUDENT)
    preferred_name: str | None = fields.text("Preferred name", searched=True, privacy=Privacy.STUDENT)
    birth_date: str | None = fields.day("Birth date", privacy=Privacy.STUDENT, policy=Policy.ASK)
    grade: str | None = fields.grade("Grade", privacy=Privacy.STUDENT, policy=Policy.ASK)
    home_language: str | None = fields.language("Home language", privacy=Privacy.STUDENT)
    pathway: str | None = fields.text("CTE pathway", searched=True, privacy=Privacy.STUDENT)
    phone: str | None = fields.phone("Phone", searched=True, privacy=Privacy.STUDENT)
    mobile_phone: str | None = fields.phone("Mobile phone", searched=True, privacy=Privacy.STUDENT)
    email: str | None = fields.email("E-mail", searched=True, privacy=Privacy.STUDENT)
    street: str | None = fields.text("Street", searched=True, privacy=Privacy.STUDENT)
    city: str | None = fields.text("City", searched=True, privacy=Privacy.STUDENT)
    state: str | None = fields.text("State", privacy=Privacy.STUDENT)
    zip: str | None = fields.text("ZIP code", privacy=Privacy.STUDENT)
    mailing_address: str | None = fields.note("Mailing address", privacy=Privacy.STUDENT)
    left_on: str | None = fields.day("Left the roster on", privacy=Privacy.STUDENT)
    notes: str | None = fields.note("Notes", searched=True, privacy=Privacy.STUDENT)
    # Empty for one who never changed site. To change it is to send the student off, with all that is theirs.
    site: str | None = fields.refers("Site", "site", privacy=Privacy.STUDENT, policy=Policy.ASK)
