"""Opening: what a worksite offers: an activity, dates and places."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain.fields import day, flag, note, number, refers, text
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

    worksite: str | None = refers("Worksite", "worksite", required=True)
    activity: str | None = text("Activity", required=True, searched=True)
    starts_on: str | None = day("From")
    ends_on: str | None = day("To")
    capacity: int | None = number("Places")
    paid: int | None = flag("Paid")
    weekly_schedule: str | None = text("Days and hours")
    supervisor: str | None = refers("Supervisor", "contact")
    description: str | None = note("What students do", searched=True)
    notes: str | None = note("Notes", searched=True)
