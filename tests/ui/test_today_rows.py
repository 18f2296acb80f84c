"""What matters now is readable in a narrow window too: nothing is cut without a way to read it whole."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.conftest import Seat
from wbl_desktop.application.chance import Clock
from wbl_desktop.application.window_ports import Matter, Standing
from wbl_desktop.ui import phrases
from wbl_desktop.ui.pages.today import MatterRow, TodayPage, matter_words
from wbl_desktop.ui.parts import Elided

_WHO = "Villaseñor Montes de Oca, María Guadalupe de los Ángeles · Almendra Rural Fire Protection District"
_FACTS = {"activity": "job_shadow", "from": "08:30", "to": "12:30", "status": "preparing"}


def _row(seat: Seat, width: int, *, group: str = "this_week", days: int = 0) -> MatterRow:
    on = seat.bridge.today + timedelta(days=days)
    matter = Matter(
        group=group,
        standing=Standing.NEEDS,
        text=_WHO,
        detail="starts",
        facts=_FACTS,
        on=on,
        kind="placement",
        record="0" * 32,
    )
    made = MatterRow(seat.bridge, matter, seat.bridge.today)
    seat.qtbot.addWidget(made)
    made.resize(width, 60)
    made.show()
    seat.qtbot.waitExposed(made)
    return made


def _words(made: MatterRow) -> Elided:
    return next(one for one in made.findChildren(Elided) if one.whole() == matter_words(made.matter))


@pytest.mark.parametrize("width", [400, 600, 772, 1114])
def test_what_is_cut_short_is_whole_in_the_tooltip(seat: Seat, width: int) -> None:
    made = _row(seat, width)
    words = _words(made)
    for text, tip, whole in (
        (made.go.text(), made.go.toolTip(), _WHO),
        (words.text(), words.toolTip(), words.whole()),
    ):
        assert text == whole or (text.endswith("…") and tip == whole)


@pytest.mark.parametrize("width", [500, 645, 680, 772])
def test_what_there_is_to_do_is_whole_in_one_line_or_in_two(seat: Seat, width: int) -> None:
    words = _words(_row(seat, width))
    seat.settled(lambda: words.text() == words.whole())


def test_a_narrow_row_says_in_two_lines_what_it_cannot_say_in_one(seat: Seat) -> None:
    made = _row(seat, 600)
    below = _words(made)
    seat.settled(lambda: below.y() >= made.go.y() + made.go.height())
    seat.settled(lambda: below.text() == below.whole())
    made.resize(1114, 60)
    seat.settled(lambda: abs(below.geometry().center().y() - made.go.geometry().center().y()) < 3)
    made.resize(600, 60)
    seat.settled(lambda: below.y() >= made.go.y() + made.go.height())


def test_the_days_stand_under_each_other(seat: Seat) -> None:
    late, soon = _row(seat, 1114, group="overdue", days=-59), _row(seat, 1114)
    lefts = {max(one.x() for one in made.findChildren(QLabel) if one.text()) for made in (late, soon)}
    assert len(lefts) == 1


class NextDay:
    """The same clock, a day later."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def now(self) -> datetime:
        return self._clock.now() + timedelta(days=1)

    def today(self) -> date:
        return self._clock.today() + timedelta(days=1)


def test_a_window_left_open_over_night_shows_the_new_day(seat: Seat) -> None:
    seat.window.show_page("today")
    page = seat.window.page()
    assert isinstance(page, TodayPage)

    def days() -> list[str]:
        return [label.text() for one in page.findChildren(MatterRow) for label in one.findChildren(QLabel)]

    seat.settled(lambda: "today" in days())
    before = days()
    day = seat.bridge.today + timedelta(days=1)
    seat.bridge.floors = replace(seat.bridge.floors, clock=NextDay(seat.bridge.floors.clock))
    seat.desktop._look_for_others()
    seat.settled(lambda: phrases.full_day(day) in [label.text() for label in page.findChildren(QLabel)])
    seat.settled(lambda: bool(days()) and days() != before)
