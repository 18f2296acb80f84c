"""Printed form: one sheet that left the printer, named by its code."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
from wbl_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedForm(Record):
    """One sheet that left the printer, named by its code."""

    KIND: ClassVar[str] = "printed_form"
    LABEL: ClassVar[str] = "Printed form"
    LABEL_MANY: ClassVar[str] = "Printed forms"
    TITLE: ClassVar[tuple[str, ...]] = ("form", "code")

    code: str | None = fields.text("Code", required=True, searched=True, privacy=Privacy.STUDENT)
    form: str | None = fields.text("Form", required=True, privacy=Privacy.STUDENT)
    edition: str | None = fields.text("Edition", privacy=Privacy.STUDENT)
    language: str | None = fields.language("Language", privacy=Privacy.STUDENT)
    placement: str | None = fields.refers("Placement", "placement", privacy=Privacy.STUDENT)
    requirement: str | None = fields.refers("Requirement", "requirement", privacy=Privacy.STUDENT)
    facts_digest: str | None = fields.text("Digest of the facts", privacy=Privacy.STUDENT)
    made_on: str | None = fields.day("Made on", privacy=Privacy.STUDENT)
    printed_on: str | None = fields.day("Printed on", privacy=Privacy.STUDENT)
    staff: str | None = fields.refers("By", "staff", privacy=Privacy.STUDENT)
