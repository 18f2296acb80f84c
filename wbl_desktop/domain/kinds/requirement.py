"""Requirement: what a placement still needs: a form or a check."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Policy, Privacy
from wbl_desktop.domain.record import NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement(Record):
    """What a placement still needs: a form or a check."""

    KIND: ClassVar[str] = "requirement"
    LABEL: ClassVar[str] = "Requirement"
    LABEL_MANY: ClassVar[str] = "Requirements"
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (natural_key("placement", "needs"),)
    TITLE: ClassVar[tuple[str, ...]] = ("needs",)

    placement: str | None = fields.refers("Placement", "placement", required=True, privacy=Privacy.STUDENT)
    needs: str | None = fields.text("What is needed", required=True, searched=True, privacy=Privacy.STUDENT)
    form: str | None = fields.text("Form", privacy=Privacy.STUDENT)
    language: str | None = fields.language("Language", privacy=Privacy.STUDENT)
    due_on: str | None = fields.day("Due", privacy=Privacy.STUDENT)
    printed_on: str | None = fields.day("Printed", privacy=Privacy.STUDENT)
    handed_out_on: str | None = fields.day("Handed out", privacy=Privacy.STUDENT)
    returned_on: str | None = fields.day("Returned", privacy=Privacy.STUDENT, policy=Policy.ASK)
    signed_by: str | None = fields.text("Signed by", privacy=Privacy.STUDENT, policy=Policy.ASK)
    returned_how: str | None = fields.choice(
        "How it came back", "paper", "scan", "in_person", "e-mail", "not_needed", privacy=Privacy.STUDENT
    )
    waived_on: str | None = fields.day("Overridden on", privacy=Privacy.STUDENT, policy=Policy.ASK)
    waived_by: str | None = fields.refers("Overridden by", "staff", privacy=Privacy.STUDENT, policy=Policy.ASK)
    waived_reason: str | None = fields.note("Why overridden", searched=True, privacy=Privacy.STUDENT, policy=Policy.ASK)
    notes: str | None = fields.note("Notes", searched=True, privacy=Privacy.STUDENT)
