"""Opening: what a worksite offers: an activity, dates and places."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.record import Feed, NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening(Record):
    """What a worksite offers: an activity, dates and places."""

    KIND: ClassVar[str] = "opening"
    LABEL: ClassVar[str] = "Opening"
    LABEL_MANY: ClassVar[str] = "Openings"
    FEED: ClassVar[Feed] = Feed.SHARED
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (natural_key("worksite", "activity", optional=("starts_on",)),)
    TITLE: ClassVar[tuple[str, ...]] = ("activity",)

    worksite: str | None = fields.refers("Worksite", "worksite", required=True)
    activity: str | None = fields.text("Activity", required=True, searched=True)
    starts_on: str | None = fields.day("From")
    ends_on: str | None = fields.day("To")
    capacity: int | None = fields.number("Places")
    paid: int | None = fields.flag("Paid")
    weekly_schedule: str | None = fields.text("Days and hours")
    supervisor: str | None = fields.refers("Supervisor", "contact")
    description: str | None = fields.note("What students do", searched=True)
    notes: str | None = fields.note("Notes", searched=True)
