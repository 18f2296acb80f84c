from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbl_desktop.domain.schedule import (
    Shift,
    Slot,
    UnreadableScheduleError,
    parse_schedule,
    shifts,
    show_schedule,
    weekly_minutes,
)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Mon, Wed 14:30–17:30; Fri 13:00–17:00", "Mon, Wed 14:30–17:30; Fri 13:00–17:00"),
        ("MWF 2-5pm", "Mon, Wed, Fri 14:00–17:00"),
        ("Mon-Fri 8:00-12:00", "Mon–Fri 08:00–12:00"),
        ("M-F 9-3", "Mon–Fri 09:00–15:00"),
        ("Tue & Thu 3:00 pm to 6:00 p.m.", "Tue, Thu 15:00–18:00"),
        ("TTh 3-6", "Tue, Thu 15:00–18:00"),
        ("T/Th 3:30-6", "Tue, Thu 15:30–18:00"),
        ("Mondays and Wednesdays from 1 to 4:30", "Mon, Wed 13:00–16:30"),
        ("Mon 2-5 and Fri 1-4", "Mon 14:00–17:00; Fri 13:00–16:00"),
        ("Mon 2-5, Fri 1-4", "Mon 14:00–17:00; Fri 13:00–16:00"),
        ("Sat 6-2", "Sat 06:00–14:00"),
        ("Sat 10:00-2:00", "Sat 10:00–14:00"),
        ("Sat 9-5pm", "Sat 09:00–17:00"),
        ("Sat noon-4", "Sat 12:00–16:00"),
        ("Sat 8:30–2:30", "Sat 08:30–14:30"),
        ("Sat 10 pm - 2 am", "Sat 22:00–02:00"),
        ("Sat 22:00-1:00", "Sat 22:00–01:00"),
        ("Sat 10pm-2", "Sat 22:00–02:00"),
        ("Sat 22:00-11", "Sat 22:00–23:00"),
        ("Mon 13:00-5", "Mon 13:00–17:00"),
        ("Sat 6 pm - midnight", "Sat 18:00–00:00"),
        ("weekdays 1430-1730", "Mon–Fri 14:30–17:30"),
        ("Fri-Mon 8-12", "Mon, Fri, Sat, Sun 08:00–12:00"),
        ("lunes y miércoles de 2 a 5", "Mon, Wed 14:00–17:00"),
        ("Mon 8-10, 13:00-15:00", "Mon 08:00–10:00; Mon 13:00–15:00"),
        ("Monday through Friday 3-5 PM", "Mon–Fri 15:00–17:00"),
    ],
)
def test_what_people_write(written: str, shown: str) -> None:
    assert show_schedule(parse_schedule(written)) == shown


@pytest.mark.parametrize(
    "written",
    [
        "",
        "after school",
        "Mon",
        "2-5",
        "Mon 25-26",
        "Mon 2:75-3",
        "Mon 9 am-9 am",
        "Someday 2-5",
        "Mon 2-5; later",
        "Mon 13 pm-4",
    ],
)
def test_what_cannot_be_read_is_said(written: str) -> None:
    with pytest.raises(UnreadableScheduleError):
        parse_schedule(written)


slots = st.builds(Slot, day=st.integers(0, 6), begins=st.integers(0, 1439), ends=st.integers(0, 1439)).filter(
    lambda slot: slot.begins != slot.ends
)


@given(st.sets(slots, min_size=1, max_size=8))
def test_parse_reads_back_what_show_writes(some: set[Slot]) -> None:
    assert parse_schedule(show_schedule(some)) == tuple(sorted(some))


@given(st.text(max_size=40))
def test_any_words_give_a_schedule_or_the_one_error(words: str) -> None:
    try:
        found = parse_schedule(words)
    except UnreadableScheduleError:
        return
    assert parse_schedule(show_schedule(found)) == found


@given(st.sets(slots, min_size=1, max_size=5))
def test_a_week_of_shifts_is_as_long_as_the_slots(some: set[Slot]) -> None:
    week = list(shifts(tuple(sorted(some)), date(2026, 11, 2), date(2026, 11, 8)))
    assert sum(shift.minutes for shift in week) == sum(slot.minutes for slot in some)
    assert all(0 <= shift.begins < shift.ends <= 1440 for shift in week)


def test_time_said_twice_counts_once() -> None:
    assert weekly_minutes(parse_schedule("Mon 8-12; Mon 10-13:00")) == 300
    assert weekly_minutes(parse_schedule("Sun 22:00–02:00; Mon 0:00–1:00")) == 240


def test_an_overnight_shift_belongs_to_both_days() -> None:
    found = list(shifts(parse_schedule("Fri 22:00–01:30"), date(2026, 11, 20), date(2026, 11, 20)))
    assert found == [Shift(date(2026, 11, 20), 1320, 1440), Shift(date(2026, 11, 21), 0, 90)]
