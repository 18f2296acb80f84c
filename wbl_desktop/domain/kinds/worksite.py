"""Worksite: a place where students go."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain.fields import Privacy, note, number, phone, refers, text
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

    partner: str | None = refers("Partner", "partner", required=True)
    name: str | None = text("Name", required=True, searched=True)
    street: str | None = text("Street", searched=True, privacy=Privacy.BUSINESS)
    city: str | None = text("City", searched=True, privacy=Privacy.BUSINESS)
    zip: str | None = text("ZIP code", privacy=Privacy.BUSINESS)
    phone: str | None = phone("Phone", searched=True, privacy=Privacy.BUSINESS)
    directions: str | None = note("Directions")
    opening_hours: str | None = text("Hours")
    wear: str | None = note("What to wear")
    bring: str | None = note("What to bring")
    hazards: str | None = note("Hazards")
    minimum_age: int | None = number("Minimum age")
    notes: str | None = note("Notes", searched=True, privacy=Privacy.BUSINESS)
