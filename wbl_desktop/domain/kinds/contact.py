"""Contact person: a person at a partner."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain.fields import Privacy, email, flag, language, note, phone, refers, text
from wbl_desktop.domain.record import Feed, NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """A person at a partner."""

    KIND: ClassVar[str] = "contact"
    LABEL: ClassVar[str] = "Contact person"
    LABEL_MANY: ClassVar[str] = "Contact persons"
    FEED: ClassVar[Feed] = Feed.SHARED
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (natural_key("partner", "name"),)
    TITLE: ClassVar[tuple[str, ...]] = ("name",)

    partner: str | None = refers("Partner", "partner", required=True)
    name: str | None = text("Name", required=True, searched=True, privacy=Privacy.BUSINESS)
    role: str | None = text("Role", privacy=Privacy.BUSINESS)
    phone: str | None = phone("Phone", searched=True, privacy=Privacy.BUSINESS)
    mobile_phone: str | None = phone("Mobile phone", searched=True, privacy=Privacy.BUSINESS)
    email: str | None = email("E-mail", searched=True, privacy=Privacy.BUSINESS)
    language: str | None = language("Language", privacy=Privacy.BUSINESS)
    supervises: int | None = flag("Supervises students")
    notes: str | None = note("Notes", searched=True, privacy=Privacy.BUSINESS)
