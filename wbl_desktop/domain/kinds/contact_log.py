"""Contact log entry: a call, visit, e-mail or thank-you with a partner, and the next step."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
from wbl_desktop.domain.record import Feed, NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLog(Record):
    """A call, visit, e-mail or thank-you with a partner, and the next step."""

    KIND: ClassVar[str] = "contact_log"
    LABEL: ClassVar[str] = "Contact log entry"
    LABEL_MANY: ClassVar[str] = "Contact log"
    FEED: ClassVar[Feed] = Feed.SHARED
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (natural_key("partner", "on", "channel", optional=("summary",)),)
    TITLE: ClassVar[tuple[str, ...]] = ("channel", "on")

    partner: str | None = fields.refers("Partner", "partner", required=True)
    contact: str | None = fields.refers("Contact person", "contact")
    staff: str | None = fields.refers("By", "staff")
    on: str | None = fields.day("Day", required=True)
    channel: str | None = fields.choice(
        "How", "call", "visit", "e-mail", "thank_you", "text_message", "meeting", "other", required=True
    )
    summary: str | None = fields.note("What was said", searched=True, privacy=Privacy.BUSINESS)
    next_step: str | None = fields.text("Next step", searched=True, privacy=Privacy.BUSINESS)
    next_on: str | None = fields.day("Next step on")
    next_done_on: str | None = fields.day("Next step done on")
