"""Calendar day: a day that is not an ordinary school day: holiday, minimum day, no students."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.record import Feed, NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay(Record):
    """A day that is not an ordinary school day: holiday, minimum day, no students."""

    KIND: ClassVar[str] = "calendar_day"
    LABEL: ClassVar[str] = "Calendar day"
    LABEL_MANY: ClassVar[str] = "Calendar days"
    FEED: ClassVar[Feed] = Feed.DISTRICT
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (natural_key("site", "on"),)
    TITLE: ClassVar[tuple[str, ...]] = ("title", "on")

    site: str | None = fields.refers("Site", "site")
    on: str | None = fields.day("Day", required=True, least=2000)
    day_type: str | None = fields.choice("Kind of day", "holiday", "minimum", "no_students", "school", required=True)
    title: str | None = fields.text("Title")
