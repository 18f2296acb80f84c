"""Hours entry: hours a student spent at a placement on one day."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Policy, Privacy
from wbl_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours(Record):
    """Hours a student spent at a placement on one day."""

    KIND: ClassVar[str] = "hours"
    LABEL: ClassVar[str] = "Hours entry"
    LABEL_MANY: ClassVar[str] = "Hours entries"
    TITLE: ClassVar[tuple[str, ...]] = ("worked_on", "hours")

    placement: str | None = fields.refers("Placement", "placement", required=True, privacy=Privacy.STUDENT)
    worked_on: str | None = fields.day("Day", required=True, privacy=Privacy.STUDENT, policy=Policy.ASK)
    hours: int | None = fields.hours("Hours", most=24, required=True, privacy=Privacy.STUDENT, policy=Policy.ASK)
    starts_at: str | None = fields.time_of_day("In", privacy=Privacy.STUDENT, policy=Policy.ASK)
    ends_at: str | None = fields.time_of_day("Out", privacy=Privacy.STUDENT, policy=Policy.ASK)
    task: str | None = fields.text("Task", searched=True, privacy=Privacy.STUDENT)
    approved_by: str | None = fields.text("Approved by", privacy=Privacy.STUDENT, policy=Policy.ASK)
    notes: str | None = fields.note("Notes", searched=True, privacy=Privacy.STUDENT)
