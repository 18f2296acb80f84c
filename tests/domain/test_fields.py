"""What people type becomes what is kept: letters as they are seen, grades as schools say them."""

import pytest

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import FieldSpec, FieldType

NAME = FieldSpec(name="last_name", label="Last name", type=FieldType.TEXT)
NOTES = FieldSpec(name="notes", label="Notes", type=FieldType.NOTE)
GRADE = FieldSpec(name="grade", label="Grade", type=FieldType.GRADE)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Nu\u0301n\u0303ez", "Núñez"),
        ("Ro\x00e\x07", "Roe"),
        ("\ufeffRoe\u200b", "Roe"),
        ("Roe\u202e\u2066", "Roe"),
        ("De\u00a0la\tCruz\r\n", "De la Cruz"),
        ("\x07", None),
        ("نیم\u200cفاصله", "نیم\u200cفاصله"),  # joins letters in Persian: it is seen
    ],
)
def test_a_line_is_kept_as_it_is_seen(typed: str, kept: str | None) -> None:
    assert NAME.parse(typed) == kept
    assert NAME.parse(kept) == kept


def test_lines_of_a_note_end_one_way() -> None:
    assert NOTES.parse("a\r\nb\rc\x0bd\u2028e\n") == "a\nb\nc\nd\ne"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("9", "9"), ("09", "9"), ("9th", "9"), ("10th Grade", "10"), ("Grade 11", "11"), ("11.0", "11"),
        ("Freshman", "9"), ("senior", "12"), ("KN", "K"), ("00", "K"), ("tk", "TK"), ("1st", "1"),
    ],
)  # fmt: skip
def test_a_grade_as_schools_say_it(typed: str, kept: str) -> None:
    assert GRADE.parse(typed) == kept


@pytest.mark.parametrize("typed", ["14", "-1", "9.5", "9/10", "Gradeschool", "first"])
def test_no_grade(typed: str) -> None:
    with pytest.raises(Refusal, match="field_not_a_grade"):
        GRADE.parse(typed)
