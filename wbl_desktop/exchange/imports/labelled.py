"""Any table with labels: students or employers, told apart by the labels, for lists no system made."""

from wbl_desktop.application.imports.drafts import ColumnUse, How, ReadFile
from wbl_desktop.exchange.imports import employers
from wbl_desktop.exchange.imports.columns import find_header
from wbl_desktop.exchange.imports.labels import PARTNER, STUDENT, by_label
from wbl_desktop.exchange.imports.reading import Request
from wbl_desktop.exchange.imports.source import Source
from wbl_desktop.exchange.imports.students_table import NAMES, read_students

CODE = "csv"
KIND = "student"

_A_STUDENTS = {"student.birth_date", "student.grade", "student.home_language", "student.pathway"}


def suits(source: Source) -> int:
    """How sure it is that this is a list of students, 0 to 100."""
    if source.packed:
        return 0
    best = 0
    for table in source.tables:
        header = find_header(table, by_label(STUDENT), needs=NAMES)
        if header is not None:
            has_id = header.at("student.local_id") is not None or header.at("student.ssid") is not None
            both = header.at("student.first_name") is not None
            # Names beside a company are its contacts': nothing of a student is there.
            of_student = has_id or any(_of_student(use) for use in header.uses)
            if not of_student:
                # A lone name may be anybody's; with first and last name it is a class list sooner than not.
                best = max(best, 35 if both or employers.suits(source) else 0)
            else:
                best = max(best, 70 if has_id and both else 65 if has_id or both else 45)
    return best


def _of_student(use: ColumnUse) -> bool:
    """Whether a column says that the people of the list are students; names, phones and titles may be anybody's."""
    family = use.how is How.KNOWN and use.target.startswith(("guardian.", "emergency_contact."))
    return family or use.target in _A_STUDENTS or "student" in use.label.casefold()


def read(source: Source, request: Request) -> ReadFile:
    """Read the list: of students unless its labels, or the person, say employers."""
    if any(target.startswith(("partner.", "contact.")) for target in request.mapping.values()):
        return employers.read(source, request)
    if not suits(source) and any(find_header(one, by_label(PARTNER), needs=("partner.name",)) for one in source.tables):
        return employers.read(source, request)
    return read_students(source, request, code=CODE, known=by_label(STUDENT), full=False)
