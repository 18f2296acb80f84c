"""Placement step: one step in a placement's life: which status, when, who and why."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
from wbl_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementStep(Record):
    """One step in a placement's life: which status, when, who and why."""

    KIND: ClassVar[str] = "placement_step"
    LABEL: ClassVar[str] = "Placement step"
    LABEL_MANY: ClassVar[str] = "Placement steps"
    TITLE: ClassVar[tuple[str, ...]] = ("status", "on")

    placement: str | None = fields.refers("Placement", "placement", required=True, privacy=Privacy.STUDENT)
    status: str | None = fields.text("Status", required=True, privacy=Privacy.STUDENT)
    on: str | None = fields.day("Day", required=True, privacy=Privacy.STUDENT)
    staff: str | None = fields.refers("By", "staff", privacy=Privacy.STUDENT)
    reason: str | None = fields.note("Why", privacy=Privacy.STUDENT)
