"""Contact person: a person at a partner."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
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

    partner: str | None = fields.refers("Partner", "partner", required=True)
    name: str | None = fields.text("Name", required=True, searched=True, privacy=Privacy.BUSINESS)
    role: str | None = fields.text("Role", privacy=Privacy.BUSINESS)
    phone: str | None = fields.phone("Phone", searched=True, privacy=Privacy.BUSINESS)
    mobile_phone: str | None = fields.phone("Mobile phone", searched=True, privacy=Privacy.BUSINESS)
    email: str | None = fields.email("E-mail", searched=True, privacy=Privacy.BUSINESS)
    language: str | None = fields.language("Language", privacy=Privacy.BUSINESS)
    supervises: int | None = fields.flag("Supervises students")
    notes: str | None = fields.note("Notes", searched=True, privacy=Privacy.BUSINESS)
