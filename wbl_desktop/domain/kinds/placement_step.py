"""Placement step: one step in a placement's life: which status, when, who and why."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain.fields import Privacy, day, note, refers, text
from wbl_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementStep(Record):
    """One step in a placement's life: which status, when, who and why."""

    KIND: ClassVar[str] = "placement_step"
    LABEL: ClassVar[str] = "Placement step"
    LABEL_MANY: ClassVar[str] = "Placement steps"
    TITLE: ClassVar[tuple[str, ...]] = ("status", "on")

    placement: str | None = refers("Placement", "placement", required=True, privacy=Privacy.STUDENT)
    status: str | None = text("Status", required=True, privacy=Privacy.STUDENT)
    on: str | None = day("Day", required=True, privacy=Privacy.STUDENT)
    staff: str | None = refers("By", "staff", privacy=Privacy.STUDENT)
    reason: str | None = note("Why", privacy=Privacy.STUDENT)
