"""Partner document: a scan or file about a partner, such as a memorandum or a certificate of insurance.

Shared by every campus like the partner itself, and so it must name no student; papers that do are ``document``.
"""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
from wbl_desktop.domain.kinds.document import CONTENT, CONTENT_WORDS
from wbl_desktop.domain.record import Feed, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerDocument(Record):
    """A scan or file about a partner."""

    KIND: ClassVar[str] = "partner_document"
    LABEL: ClassVar[str] = "Partner document"
    LABEL_MANY: ClassVar[str] = "Partner documents"
    FEED: ClassVar[Feed] = Feed.SHARED
    TITLE: ClassVar[tuple[str, ...]] = ("file_name",)

    partner: str | None = fields.refers("Partner", "partner", required=True)
    agreement: str | None = fields.refers("Agreement", "agreement")
    worksite: str | None = fields.refers("Worksite", "worksite")
    what: str | None = fields.choice(
        "What it is",
        "agreement",
        "insurance",
        "license",
        "safety_check",
        "photo",
        "letter",
        "other",
        required=True,
    )
    file_name: str | None = fields.text("File name", required=True, searched=True, privacy=Privacy.BUSINESS)
    media_type: str | None = fields.text("Media type", required=True)
    size: int | None = fields.number("Bytes", required=True, least=1)
    content: str | None = fields.text("Content", required=True, pattern=CONTENT, pattern_words=CONTENT_WORDS)
    taken_on: str | None = fields.day("Taken on")
    staff: str | None = fields.refers("By", "staff")
    notes: str | None = fields.note("Notes", searched=True, privacy=Privacy.BUSINESS)
