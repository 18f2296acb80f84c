"""Term: a term of the school calendar (first and last day inclusive)."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.record import Feed, NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Record):
    """A term of the school calendar (first and last day inclusive)."""

    KIND: ClassVar[str] = "term"
    LABEL: ClassVar[str] = "Term"
    LABEL_MANY: ClassVar[str] = "Terms"
    FEED: ClassVar[Feed] = Feed.DISTRICT
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (natural_key("site", "title", "starts_on"),)
    TITLE: ClassVar[tuple[str, ...]] = ("title",)

    site: str | None = fields.refers("Site", "site")
    title: str | None = fields.text("Title", required=True)
    term_type: str | None = fields.choice(
        "Kind of term", "school_year", "semester", "trimester", "quarter", "summer", "term"
    )
    starts_on: str | None = fields.day("First day", required=True, least=2000)
    ends_on: str | None = fields.day("Last day", required=True, least=2000)
