"""Partner: an organization that takes students."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
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

    name: str | None = fields.text("Name", required=True, searched=True)
    legal_name: str | None = fields.text("Legal name", searched=True)
    sector: str | None = fields.text("Industry sector", searched=True)
    organization: str | None = fields.choice(
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
    status: str | None = fields.choice("Status", "prospect", "active", "resting", "closed")
    phone: str | None = fields.phone("Phone", searched=True, privacy=Privacy.BUSINESS)
    email: str | None = fields.email("E-mail", searched=True, privacy=Privacy.BUSINESS)
    website: str | None = fields.text("Website")
    street: str | None = fields.text("Street", searched=True, privacy=Privacy.BUSINESS)
    city: str | None = fields.text("City", searched=True, privacy=Privacy.BUSINESS)
    zip: str | None = fields.text("ZIP code", privacy=Privacy.BUSINESS)
    contact_by: str | None = fields.choice(
        "Likes to be contacted by", "phone", "e-mail", "text_message", "in_person", "mail"
    )
    needs: str | None = fields.note("Needs and motives", searched=True)
    conditions: str | None = fields.note("Conditions", searched=True, privacy=Privacy.BUSINESS)
    languages: str | None = fields.text("Languages spoken")
    last_contact: str | None = fields.text("Last contact, as noted")
    notes: str | None = fields.note("Notes", searched=True, privacy=Privacy.BUSINESS)
