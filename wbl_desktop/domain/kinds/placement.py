"""Placement: one student at one worksite for one activity."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain.fields import Policy, Privacy, choice, day, flag, hours, note, refers, text, time_of_day
from wbl_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement(Record):
    """One student at one worksite for one activity."""

    KIND: ClassVar[str] = "placement"
    LABEL: ClassVar[str] = "Placement"
    LABEL_MANY: ClassVar[str] = "Placements"
    TITLE: ClassVar[tuple[str, ...]] = ("activity", "starts_on")

    student: str | None = refers("Student", "student", required=True, privacy=Privacy.STUDENT)
    worksite: str | None = refers("Worksite", "worksite", required=True, privacy=Privacy.STUDENT)
    opening: str | None = refers("Opening", "opening", privacy=Privacy.STUDENT)
    supervisor: str | None = refers("Supervisor", "contact", privacy=Privacy.STUDENT)
    coordinator: str | None = refers("Coordinator", "staff", privacy=Privacy.STUDENT)
    activity: str | None = text("Activity", required=True, searched=True, privacy=Privacy.STUDENT)
    starts_on: str | None = day("From", privacy=Privacy.STUDENT)
    ends_on: str | None = day("To", privacy=Privacy.STUDENT)
    starts_at: str | None = time_of_day("Begins at", privacy=Privacy.STUDENT)
    ends_at: str | None = time_of_day("Ends at", privacy=Privacy.STUDENT)
    weekly_schedule: str | None = text("Days and hours", privacy=Privacy.STUDENT)
    hours_planned: int | None = hours("Hours planned", privacy=Privacy.STUDENT, policy=Policy.ASK)
    paid: int | None = flag("Paid", privacy=Privacy.STUDENT, policy=Policy.ASK)
    pay_rate: str | None = text("Pay", privacy=Privacy.STUDENT)
    transport: str | None = choice(
        "Transport", "school_van", "parent", "student_drives", "walks", "bus", "other", privacy=Privacy.STUDENT
    )
    transport_notes: str | None = text("Transport, in words", privacy=Privacy.STUDENT)
    purpose: str | None = note("What the student will do and learn", searched=True, privacy=Privacy.STUDENT)
    status: str | None = choice(
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
    principal_cte: int | None = flag(
        "Principal certifies a CTE need for more than 25 job-shadow hours", privacy=Privacy.STUDENT, policy=Policy.ASK
    )
    notes: str | None = note("Notes", searched=True, privacy=Privacy.STUDENT)
