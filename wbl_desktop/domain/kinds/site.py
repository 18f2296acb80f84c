"""Site: a campus."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.record import Feed, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Record):
    """A campus."""

    KIND: ClassVar[str] = "site"
    LABEL: ClassVar[str] = "Site"
    LABEL_MANY: ClassVar[str] = "Sites"
    FEED: ClassVar[Feed] = Feed.DISTRICT
    TITLE: ClassVar[tuple[str, ...]] = ("name",)

    name: str | None = fields.text("Name", required=True, searched=True)
    cds: str | None = fields.text(
        "CDS code", pattern=r"\d{7}|\d{14}", pattern_words="7 digits of the school, or 14 with the district"
    )
    phone: str | None = fields.phone("Phone")
    street: str | None = fields.text("Street")
    city: str | None = fields.text("City")
    zip: str | None = fields.text("ZIP code")
    time_zone: str | None = fields.text("Time zone")
