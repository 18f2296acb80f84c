"""Staff member: a member of the staff directory."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.record import Feed, NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff(Record):
    """A member of the staff directory."""

    KIND: ClassVar[str] = "staff"
    LABEL: ClassVar[str] = "Staff member"
    LABEL_MANY: ClassVar[str] = "Staff members"
    FEED: ClassVar[Feed] = Feed.DISTRICT
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (natural_key("name", "site"),)
    TITLE: ClassVar[tuple[str, ...]] = ("name",)

    name: str | None = fields.text("Name", required=True, searched=True)
    site: str | None = fields.refers("Site", "site")
    role: str | None = fields.choice(
        "Role", "coordinator", "clerk", "teacher", "counselor", "administrator", "district"
    )
    title: str | None = fields.text("Title")
    phone: str | None = fields.phone("Phone")
    email: str | None = fields.email("E-mail")
