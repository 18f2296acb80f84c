"""Agreement: a paper between the district and a partner: MOU, affiliation, insurance."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
from wbl_desktop.domain.record import Feed, NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Record):
    """A paper between the district and a partner: MOU, affiliation, insurance."""

    KIND: ClassVar[str] = "agreement"
    LABEL: ClassVar[str] = "Agreement"
    LABEL_MANY: ClassVar[str] = "Agreements"
    FEED: ClassVar[Feed] = Feed.SHARED
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (
        natural_key("partner", "agreement_type", optional=("begins_on",)),
    )
    TITLE: ClassVar[tuple[str, ...]] = ("agreement_type",)

    partner: str | None = fields.refers("Partner", "partner", required=True)
    agreement_type: str | None = fields.choice(
        "Kind of agreement", "mou", "affiliation", "insurance", "site_agreement", required=True
    )
    state: str | None = fields.choice("State", "none", "sent", "on_file", "expired")
    begins_on: str | None = fields.day("Begins on")
    ends_on: str | None = fields.day("Ends on")
    auto_renews: int | None = fields.flag("Renews by itself")
    board_date: str | None = fields.day("Board meeting")
    insurance_carrier: str | None = fields.text("Insurance carrier", searched=True, privacy=Privacy.BUSINESS)
    insurance_expires_on: str | None = fields.day("Insurance expires on")
    notes: str | None = fields.note("Notes", searched=True, privacy=Privacy.BUSINESS)
