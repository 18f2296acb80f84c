"""Aeries: the STU table exported as text, with its two-letter field names."""

from wbl_desktop.application.imports.drafts import ReadFile
from wbl_desktop.exchange.imports.columns import HEADER_WITHIN
from wbl_desktop.exchange.imports.labels import STUDENT, by_label, folded_label
from wbl_desktop.exchange.imports.reading import Request
from wbl_desktop.exchange.imports.source import Source
from wbl_desktop.exchange.imports.students_table import read_students

CODE = "aeries"
KIND = "student"

_CODES = {
    "ID": "student.local_id",
    "CID": "student.ssid",
    "LN": "student.last_name",
    "FN": "student.first_name",
    "MN": "student.middle_name",
    "NP": "student.preferred_name",
    "BD": "student.birth_date",
    "GR": "student.grade",
    "HL": "student.home_language",
    "AD": "student.street",
    "CY": "student.city",
    "ST": "student.state",
    "ZC": "student.zip",
    "TL": "student.phone",
    "STU.EM": "student.email",
    "SEM": "student.email",
    "PG": "guardian.1.name",
    "PED": "guardian.1.email",
    "PEM": "guardian.1.email",
    "SC": "student.school",
    "TG": "student.enroll_status",
}
_MARKS = {"ln", "fn", "id"}


def suits(source: Source) -> int:
    """How sure it is that this is such an export, 0 to 100."""
    if source.packed:
        return 0
    for table in source.tables:
        for _, row in zip(range(HEADER_WITHIN), table.rows(), strict=False):
            labels = {_plain(cell) for cell in row.cells}
            if labels >= _MARKS and len(labels & {_plain(code) for code in _CODES}) >= 5:
                return 95
    return 0


def read(source: Source, request: Request) -> ReadFile:
    """Read the export."""
    known = {**by_label(STUDENT), **{folded_label(code): target for code, target in _CODES.items()}}
    known |= {f"stu{folded_label(code)}": target for code, target in _CODES.items()}
    return read_students(source, request, code=CODE, known=known, full=True)


def _plain(label: str) -> str:
    return folded_label(label).removeprefix("stu")
