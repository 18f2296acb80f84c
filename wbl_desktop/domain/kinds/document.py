"""Document: a scan, photo or file about a student, kept beside the records.

A row belongs to exactly one feed (decisions 1), so there are two kinds: this one names a student and stays with the
site; papers of partners and agreements name none and are every campus's: ``partner_document``. One kind with a scope
taken from its parent would let an edit of that one field carry a student's paper to every campus.

The row says what the content is; the content itself lies encrypted beside the database and travels after the records.
"""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
from wbl_desktop.domain.record import Record

# The content's SHA-256. The number of bytes stands beside it: together they say when a copy is whole.
CONTENT = r"[0-9a-f]{64}"
CONTENT_WORDS = "64 hexadecimal digits"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """A scan, photo or file about a student."""

    KIND: ClassVar[str] = "document"
    LABEL: ClassVar[str] = "Document"
    LABEL_MANY: ClassVar[str] = "Documents"
    TITLE: ClassVar[tuple[str, ...]] = ("file_name",)

    student: str | None = fields.refers("Student", "student", required=True, privacy=Privacy.STUDENT)
    placement: str | None = fields.refers("Placement", "placement", privacy=Privacy.STUDENT)
    requirement: str | None = fields.refers("Requirement", "requirement", privacy=Privacy.STUDENT)
    what: str | None = fields.choice(
        "What it is",
        "signed_form",
        "work_permit",
        "time_sheet",
        "evaluation",
        "resume",
        "photo",
        "letter",
        "other",
        required=True,
        privacy=Privacy.STUDENT,
    )
    file_name: str | None = fields.text("File name", required=True, searched=True, privacy=Privacy.STUDENT)
    media_type: str | None = fields.text("Media type", required=True, privacy=Privacy.STUDENT)
    size: int | None = fields.number("Bytes", required=True, least=1, privacy=Privacy.STUDENT)
    content: str | None = fields.text(
        "Content", required=True, pattern=CONTENT, pattern_words=CONTENT_WORDS, privacy=Privacy.STUDENT
    )
    taken_on: str | None = fields.day("Taken on", privacy=Privacy.STUDENT)
    staff: str | None = fields.refers("By", "staff", privacy=Privacy.STUDENT)
    notes: str | None = fields.note("Notes", searched=True, privacy=Privacy.STUDENT)
