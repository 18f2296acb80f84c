"""Worksite: a place where students go."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
from wbl_desktop.domain.record import Feed, NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksite(Record):
    """A place where students go."""

    KIND: ClassVar[str] = "worksite"
    LABEL: ClassVar[str] = "Worksite"
    LABEL_MANY: ClassVar[str] = "Worksites"
    FEED: ClassVar[Feed] = Feed.SHARED
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (
        natural_key("partner", "name"),
        natural_key("partner", "street"),
    )
    TITLE: ClassVar[tuple[str, ...]] = ("name",)

    partner: str | None = fields.refers("Partner", "partner", required=True)
    name: str | None = fields.text("Name", required=True, searched=True)
    street: str | None = fields.text("Street", searched=True, privacy=Privacy.BUSINESS)
    city: str | None = fields.text("City", searched=True, privacy=Privacy.BUSINESS)
    zip: str | None = fields.text("ZIP code", privacy=Privacy.BUSINESS)
    phone: str | None = fields.phone("Phone", searched=True, privacy=Privacy.BUSINESS)
    directions: str | None = fields.note("Directions", searched=True)
    opening_hours: str | None = fields.text("Hours")
    wear: str | None = fields.note("What to wear")
    bring: str | None = fields.note("What to bring")
    hazards: str | None = fields.note("Hazards", searched=True)
    minimum_age: int | None = fields.number("Minimum age")
    notes: str | None = fields.note("Notes", searched=True, privacy=Privacy.BUSINESS)
