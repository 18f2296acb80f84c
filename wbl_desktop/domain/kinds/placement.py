"""Placement: one student at one worksite for one activity."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Policy, Privacy
from wbl_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement(Record):
    """One student at one worksite for one activity."""

    KIND: ClassVar[str] = "placement"
    LABEL: ClassVar[str] = "Placement"
    LABEL_MANY: ClassVar[str] = "Placements"
    TITLE: ClassVar[tuple[str, ...]] = ("activity", "starts_on")

    student: str | None = fields.refers("Student", "student", required=True, privacy=Privacy.STUDENT)
    worksite: str | None = fields.refers("Worksite", "worksite", required=True, privacy=Privacy.STUDENT)
    opening: str | None = fields.refers("Opening", "opening", privacy=Privacy.STUDENT)
    supervisor: str | None = fields.refers("Supervisor", "contact", privacy=Privacy.STUDENT)
    coordinator: str | None = fields.refers("Coordinator", "staff", privacy=Privacy.STUDENT)
    activity: str | None = fields.text("Activity", required=True, searched=True, privacy=Privacy.STUDENT)
    starts_on: str | None = fields.day("From", privacy=Privacy.STUDENT)
    ends_on: str | None = fields.day("To", privacy=Privacy.STUDENT)
    starts_at: str | None = fields.time_of_day("Begins at", privacy=Privacy.STUDENT)
    ends_at: str | None = fields.time_of_day("Ends at", privacy=Privacy.STUDENT)
    weekly_schedule: str | None = fields.text("Days and hours", privacy=Privacy.STUDENT)
    hours_planned: int | None = fields.hours("Hours planned", privacy=Privacy.STUDENT, policy=Policy.ASK)
    paid: int | None = fields.flag("Paid", privacy=Privacy.STUDENT, policy=Policy.ASK)
    pay_rate: str | None = fields.text("Pay", privacy=Privacy.STUDENT)
    transport: str | None = fields.choice(
        "Transport", "school_van", "parent", "student_drives", "walks", "bus", "other", privacy=Privacy.STUDENT
    )
    transport_notes: str | None = fields.text("Transport, in words", privacy=Privacy.STUDENT)
    purpose: str | None = fields.note("What the student will do and learn", searched=True, privacy=Privacy.STUDENT)
    status: str | None = fields.choice(
        "Status",
        "proposed",
        "preparing",
        "cleared",
        "under_way",
        "completed",
        "declined",
        "withdrawn",
        "ended_early",
        privacy=Privacy.STUDENT,
    )
    principal_cte: int | None = fields.flag(
        "Principal certifies a CTE need for more than 25 job-shadow hours", privacy=Privacy.STUDENT, policy=Policy.ASK
    )
    overlap_meant: int | None = fields.flag(
        "On the same days as another placement, on purpose", privacy=Privacy.STUDENT
    )
    notes: str | None = fields.note("Notes", searched=True, privacy=Privacy.STUDENT)
