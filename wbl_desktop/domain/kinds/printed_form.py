"""Printed form: one sheet that left the printer, named by its code."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain.fields import Privacy, day, language, refers, text
from wbl_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedForm(Record):
    """One sheet that left the printer, named by its code."""

    KIND: ClassVar[str] = "printed_form"
    LABEL: ClassVar[str] = "Printed form"
    LABEL_MANY: ClassVar[str] = "Printed forms"
    TITLE: ClassVar[tuple[str, ...]] = ("form", "code")

    code: str | None = text("Code", required=True, searched=True, privacy=Privacy.STUDENT)
    form: str | None = text("Form", required=True, privacy=Privacy.STUDENT)
    edition: str | None = text("Edition", privacy=Privacy.STUDENT)
    language: str | None = language("Language", privacy=Privacy.STUDENT)
    placement: str | None = refers("Placement", "placement", privacy=Privacy.STUDENT)
    requirement: str | None = refers("Requirement", "requirement", privacy=Privacy.STUDENT)
    facts_digest: str | None = text("Digest of the facts", privacy=Privacy.STUDENT)
    made_on: str | None = day("Made on", privacy=Privacy.STUDENT)
    printed_on: str | None = day("Printed on", privacy=Privacy.STUDENT)
    staff: str | None = refers("By", "staff", privacy=Privacy.STUDENT)
