"""When the laptop calls its district by itself."""

from datetime import UTC, datetime, timedelta

import pytest

from wbl_desktop.application import chance
from wbl_desktop.application.pace import EVERY, LONGEST_PAUSE, Pace

START = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def longest(_: float, high: float) -> float:
    return high


@pytest.fixture
def pace() -> Pace:
    """A laptop that has just exchanged."""
    made = Pace(START, longest)
    made.begun()
    made.went_well(START)
    return made


def test_the_first_call_is_at_once() -> None:
    assert Pace(START).is_due(START)


def test_a_change_goes_out_after_two_quiet_seconds(pace: Pace) -> None:
    pace.changed(after(10))
    assert not pace.is_due(after(11.9))
    pace.changed(after(11.9))
    assert not pace.is_due(after(12))
    assert pace.is_due(after(13.9))


def test_work_that_never_pauses_goes_out_all_the_same(pace: Pace) -> None:
    for second in range(300):
        pace.changed(after(second))
        assert not pace.is_due(after(second))
    pace.changed(after(300))
    assert pace.is_due(after(300))


def test_without_changes_every_five_minutes(pace: Pace) -> None:
    assert not pace.is_due(after(299))
    assert pace.is_due(after(300))
    assert pace.due_at() == START + EVERY


def test_what_changes_during_an_exchange_is_sent_after_it(pace: Pace) -> None:
    pace.changed(after(10))
    pace.begun()
    pace.changed(after(12.5))
    pace.went_well(after(13))
    assert pace.due_at() == after(14.5)


def test_troubles_make_it_patient_and_success_forgets_them(pace: Pace) -> None:
    pauses, now = [], START
    for _ in range(10):
        pace.begun()
        pace.failed(now)
        pace.changed(now)
        pauses.append((pace.due_at() - now).total_seconds())
        now = pace.due_at()
    assert pauses == [15, 30, 60, 120, 240, 480, 960, 1800, 1800, 1800]
    pace.begun()
    pace.went_well(now)
    pace.changed(now)
    assert pace.is_due(now + timedelta(seconds=2))


def test_a_hundred_laptops_do_not_come_at_once() -> None:
    due = set()
    for _ in range(100):
        pace = Pace(START, chance.jitter)
        pace.failed(START)
        due.add(pace.due_at())
        assert after(7.5) <= pace.due_at() <= after(15)
    assert len(due) > 50


def test_a_clock_set_back_does_not_silence_it(pace: Pace) -> None:
    assert pace.is_due(START - timedelta(days=1))
    assert not pace.is_due(START - LONGEST_PAUSE + EVERY)
