"""Class: a class on a student's timetable, so that a form can name the teachers."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
from wbl_desktop.domain.record import NaturalKey, Record, natural_key


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentClass(Record):
    """A class on a student's timetable, so that a form can name the teachers."""

    KIND: ClassVar[str] = "student_class"
    LABEL: ClassVar[str] = "Class"
    LABEL_MANY: ClassVar[str] = "Classes"
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = (natural_key("student", "course", optional=("period", "teacher")),)
    TITLE: ClassVar[tuple[str, ...]] = ("period", "course")

    student: str | None = fields.refers("Student", "student", required=True, privacy=Privacy.STUDENT)
    period: str | None = fields.text("Period", privacy=Privacy.STUDENT)
    course: str | None = fields.text("Course", required=True, privacy=Privacy.STUDENT)
    teacher: str | None = fields.text("Teacher", privacy=Privacy.STUDENT)
    starts_on: str | None = fields.day("First day", privacy=Privacy.STUDENT)
    ends_on: str | None = fields.day("Last day", privacy=Privacy.STUDENT)
