"""Day words of the sample school."""

from datetime import date

import pytest

from wbl_desktop.application.sample_days import SampleDays

MONDAY = date(2026, 11, 23)
THANKSGIVING = (date(2026, 11, 26), date(2026, 11, 27))
SATURDAY_IN_JULY = date(2027, 7, 3)


@pytest.mark.parametrize(
    ("today", "words", "day"),
    [
        (MONDAY, "today+12", date(2026, 12, 5)),
        (MONDAY, "today-3", date(2026, 11, 20)),
        (MONDAY, "today", MONDAY),
        (MONDAY, "school+0", MONDAY),
        (MONDAY, "school+2", date(2026, 11, 25)),
        (MONDAY, "school+3", date(2026, 11, 30)),  # over Thanksgiving and the weekend
        (MONDAY, "school-1", date(2026, 11, 20)),
        (date(2026, 11, 26), "school+0", date(2026, 11, 30)),
        (date(2026, 11, 28), "school-1", date(2026, 11, 25)),
        (SATURDAY_IN_JULY, "school+0", date(2027, 7, 5)),
        (MONDAY, "year:08-12", date(2026, 8, 12)),
        (MONDAY, "year:03-01", date(2027, 3, 1)),
        (MONDAY, "year-1:03-01", date(2026, 3, 1)),
        (date(2027, 6, 30), "year:08-12", date(2026, 8, 12)),
        (date(2027, 7, 1), "year:08-12", date(2027, 8, 12)),
        (MONDAY, "year:01-mon3", date(2027, 1, 18)),
        (MONDAY, "year:05-mon-1", date(2027, 5, 31)),
        (MONDAY, "year:11-thu4+1", date(2026, 11, 27)),
        (date(2023, 1, 9), "year:12-fri-1", date(2022, 12, 30)),
        (MONDAY, "born-16:03-09", date(2010, 3, 9)),
        (MONDAY, "age:18+40", date(2008, 10, 14)),
    ],
)
def test_words_mean_a_day(today: date, words: str, day: date) -> None:
    assert SampleDays(today, THANKSGIVING).day(words) == day


@pytest.mark.parametrize("words", ["", "tomorrow", "year:13", "year:1-1", "2026-11-23"])
def test_other_words_mean_none(words: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        SampleDays(MONDAY).day(words)
