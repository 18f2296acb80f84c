"""Partner: an organization that takes students."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain.fields import Privacy, choice, email, note, phone, text
from wbl_desktop.domain.record import Feed, NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Record):
    """An organization that takes students."""

    KIND: ClassVar[str] = "partner"
    LABEL: ClassVar[str] = "Partner"
    LABEL_MANY: ClassVar[str] = "Partners"
    FEED: ClassVar[Feed] = Feed.SHARED
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (
        natural_key("name", "phone"),
        natural_key("name", "street"),
    )
    TITLE: ClassVar[tuple[str, ...]] = ("name",)

    name: str | None = text("Name", required=True, searched=True)
    legal_name: str | None = text("Legal name", searched=True)
    sector: str | None = text("Industry sector", searched=True)
    organization: str | None = choice(
        "Kind of organization",
        "business",
        "farm",
        "family_business",
        "public_agency",
        "school_district",
        "nonprofit",
        "health_provider",
        "other",
    )
    status: str | None = choice("Status", "prospect", "active", "resting", "closed")
    phone: str | None = phone("Phone", searched=True, privacy=Privacy.BUSINESS)
    email: str | None = email("E-mail", searched=True, privacy=Privacy.BUSINESS)
    website: str | None = text("Website")
    street: str | None = text("Street", searched=True, privacy=Privacy.BUSINESS)
    city: str | None = text("City", searched=True, privacy=Privacy.BUSINESS)
    zip: str | None = text("ZIP code", privacy=Privacy.BUSINESS)
    contact_by: str | None = choice("Likes to be contacted by", "phone", "e-mail", "text_message", "in_person", "mail")
    needs: str | None = note("Needs and motives")
    conditions: str | None = note("Conditions", searched=True, privacy=Privacy.BUSINESS)
    languages: str | None = text("Languages spoken")
    last_contact: str | None = text("Last contact, as noted")
    notes: str | None = note("Notes", searched=True, privacy=Privacy.BUSINESS)
