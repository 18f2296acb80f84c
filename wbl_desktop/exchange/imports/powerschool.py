"""PowerSchool: a quick export of the Students table, tab- or comma-separated."""

import re

from wbl_desktop.application.imports.drafts import ReadFile
from wbl_desktop.exchange.imports.columns import HEADER_WITHIN
from wbl_desktop.exchange.imports.labels import STUDENT, by_label, folded_label
from wbl_desktop.exchange.imports.reading import Request
from wbl_desktop.exchange.imports.source import Source
from wbl_desktop.exchange.imports.students_table import read_students

CODE = "powerschool"
KIND = "student"

_NAMES = {
    "Student_Number": "student.local_id",
    "State_StudentNumber": "student.ssid",
    "Last_Name": "student.last_name",
    "First_Name": "student.first_name",
    "Middle_Name": "student.middle_name",
    "LastFirst": "student.full_name",
    "DOB": "student.birth_date",
    "Grade_Level": "student.grade",
    "Home_Phone": "student.phone",
    "Street": "student.street",
    "City": "student.city",
    "State": "student.state",
    "Zip": "student.zip",
    "Mailing_Street": "student.mailing_address",
    "PrimaryLanguage": "student.home_language",
    "S_CA_STU_X.PrimaryLanguage": "student.home_language",
    "SchoolID": "student.school",
    "Enroll_Status": "student.enroll_status",
    "Guardian": "guardian.1.name",
    "GuardianEmail": "guardian.1.email",
    "Guardian_FN": "guardian.1.first_name",
    "Guardian_LN": "guardian.1.last_name",
    "Mother": "guardian.mother.name",
    "Father": "guardian.father.name",
    "Emerg_Contact_1": "emergency_contact.1.name",
    "Emerg_1_Rel": "emergency_contact.1.relation",
    "Emerg_Phone_1": "emergency_contact.1.phone",
    "Emerg_Contact_2": "emergency_contact.2.name",
    "Emerg_2_Rel": "emergency_contact.2.relation",
    "Emerg_Phone_2": "emergency_contact.2.phone",
}
# The Data Export Manager writes STUDENTS.DOB, a quick export may write [01]DOB: 01 is the students' table.
_PREFIX = re.compile(r"^(?:\[0?1\]|students\.)")
_MARKS = {"student_number", "last_name", "first_name", "lastfirst", "state_studentnumber", "grade_level", "dob"}


def suits(source: Source) -> int:
    """How sure it is that this is such an export, 0 to 100."""
    if source.packed:
        return 0
    for table in source.tables:
        for _, row in zip(range(HEADER_WITHIN), table.rows(), strict=False):
            labels = {_PREFIX.sub("", cell.strip().casefold()) for cell in row.cells}
            if "student_number" in labels and len(labels & _MARKS) >= 3:
                return 90
    return 0


def read(source: Source, request: Request) -> ReadFile:
    """Read the export."""
    known = {**by_label(STUDENT), **{folded_label(name): target for name, target in _NAMES.items()}}
    for prefix in ("students", "01", "1"):
        known |= {f"{prefix}{folded_label(name)}": target for name, target in _NAMES.items()}
    return read_students(source, request, code=CODE, known=known, full=True)
