"""District: the school district all sites share."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.record import Feed, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class District(Record):
    """The school district all sites share."""

    KIND: ClassVar[str] = "district"
    LABEL: ClassVar[str] = "District"
    LABEL_MANY: ClassVar[str] = "Districts"
    FEED: ClassVar[Feed] = Feed.DISTRICT
    TITLE: ClassVar[tuple[str, ...]] = ("name",)

    name: str | None = fields.text("Name", required=True, searched=True)
    cds: str | None = fields.text(
        "CDS code", pattern=r"\d{7}|\d{14}", pattern_words="7 digits of the district, or 14 with a school"
    )
    phone: str | None = fields.phone("Phone")
    street: str | None = fields.text("Street")
    city: str | None = fields.text("City")
    zip: str | None = fields.text("ZIP code")
