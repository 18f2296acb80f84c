"""How things stand with the district: the corner's few words, the pane's sentences, and when the window calls."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Seat
from wbl_desktop.application.first_sight import Standing
from wbl_desktop.application.sync_ports import ExchangeNote
from wbl_desktop.application.window_ports import LineStanding
from wbl_desktop.ui.exchanging import Exchanging
from wbl_desktop.ui.standing import Corner
from wbl_desktop.ui.standing_pane import StandingPane, log_line, standing_lines
from wbl_desktop.ui.standing_words import clock_words, days_apart, short_trouble, standing_words

TODAY = date(2026, 11, 23)
FINE = LineStanding(enrolled=True, last_met="2026-11-23T18:00:00+00:00")
TROUBLES = (
    "no_line",
    "captive_portal",
    "certificate_untrusted",
    "certificate_not_pinned",
    "district_too_old",
    "district_too_new",
    "district_failed",
    "device_unknown",
    "device_revoked",
    "message_too_large",
    "message_damaged",
)


def _off(code: str) -> LineStanding:
    return replace(FINE, waiting=3, trouble=code, offline_since="2026-11-20T18:00:00+00:00")


@pytest.mark.parametrize("code", TROUBLES)
def test_each_trouble_is_short_in_the_corner_and_whole_in_the_pane(qapp: QApplication, code: str) -> None:
    standing, words = standing_words(_off(code), TODAY)
    assert len(words) < 75
    assert code not in words
    assert "3 waiting" in words
    assert standing is (Standing.STOPS if code.startswith("device") else Standing.NEEDS)
    assert (short_trouble(code) or "offline since") in words
    sentences = " ".join(said for _, said in standing_lines(_off(code), TODAY, ["3 changes"]))
    assert code not in sentences
    assert "waiting to go" in sentences
    assert "Nov 20" in sentences


def test_what_is_well_is_said_too(qapp: QApplication) -> None:
    assert standing_words(FINE, TODAY)[0] is Standing.DONE
    said = " ".join(words for _, words in standing_lines(FINE, TODAY))
    assert "Last whole exchange" in said
    assert "Nothing waits" in said
    assert standing_words(LineStanding(enrolled=False), TODAY) == (Standing.DONE, "Saved on this laptop")
    assert "No whole exchange yet" in standing_lines(LineStanding(enrolled=True), TODAY)[0][1]
    assert "2 scans" in standing_lines(FINE, TODAY, ["2 scans"])[1][1]
    assert "Kept aside" in standing_lines(replace(FINE, held=2), TODAY)[-1][1]


@pytest.mark.parametrize("role", ["read_only", "district"])
def test_a_laptop_without_a_say_tells_whoever_enters_something_once(qtbot: QtBot, role: str) -> None:
    corner = Corner()
    qtbot.addWidget(corner)
    told: list[str] = []
    corner.warned.connect(told.append)
    reads = replace(FINE, role=role)
    corner.show_line(reads, TODAY)
    assert told == []
    assert standing_words(reads, TODAY)[0] is Standing.DONE
    assert standing_lines(reads, TODAY)[-1][0] is Standing.NONE
    for waiting in (1, 2):
        corner.show_line(replace(reads, waiting=waiting), TODAY)
    [words] = told
    assert "kept aside" in words
    assert standing_lines(replace(reads, waiting=1), TODAY)[-1] == (Standing.NEEDS, words)
    assert corner.mark.whole().split(" · ")[1] in {"may only read", "the office's laptop"}


@pytest.mark.parametrize("role", ["coordinator", "clerk", "", "of a newer program"])
def test_of_a_role_that_writes_nothing_is_said(qapp: QApplication, role: str) -> None:
    assert standing_words(replace(FINE, role=role), TODAY) == standing_words(FINE, TODAY)
    assert standing_lines(replace(FINE, role=role), TODAY) == standing_lines(FINE, TODAY)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3 * 365 * 86_400, "3 years fast"),
        (-20 * 365 * 86_400, "20 years slow"),
        (5 * 86_400, "5 days fast"),
        (-7_200, "2 hours slow"),
        (130, "2 minutes fast"),
    ],
)
def test_a_wrong_clock_is_said(qapp: QApplication, seconds: int, words: str) -> None:
    assert words in clock_words(seconds)
    assert "clock is wrong" in standing_words(replace(FINE, clock_off_seconds=seconds), TODAY)[1]
    assert clock_words(0) == ""


def test_a_laptop_long_apart_says_so_once(qtbot: QtBot) -> None:
    corner = Corner()
    qtbot.addWidget(corner)
    told: list[str] = []
    corner.warned.connect(told.append)
    corner.show_line(replace(FINE, last_met="2026-10-10T18:00:00+00:00"), TODAY)
    assert told == []
    for _ in range(2):
        corner.show_line(replace(FINE, last_met="2026-10-09T18:00:00+00:00"), TODAY)
    assert len(told) == 1
    assert "45 days" in told[0]
    assert days_apart(LineStanding(enrolled=False, last_met="2020-01-01T00:00:00+00:00"), TODAY) == 0


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_long_standing_leaves_the_box_its_place_and_says_the_rest_in_the_tooltip(seat: Seat) -> None:
    corner, box = seat.window.line_corner, seat.window.find_box
    seat.window.exchanging.is_under_way = True  # or the window says in between how its own laptop stands
    corner.show_line(FINE, TODAY)
    seat.settled(lambda: corner.more.isVisible() and box.width() == box.maximumWidth())
    seat.settled(lambda: "…" not in corner.mark.text() and corner.mark.toolTip() == "")
    long = replace(_off("captive_portal"), clock_off_seconds=7_300, files_waiting=3, waiting=12_345)
    corner.show_line(long, TODAY)
    seat.settled(lambda: corner.mark.text().endswith("…"))
    assert "sign in to this network" in corner.mark.text(), "what is in the way is not what is cut off"
    for words in ("12,345 waiting", "3 scans waiting", "clock is wrong"):
        assert words in corner.mark.toolTip()
    assert corner.mark.accessibleName() == corner.mark.toolTip()
    seat.settled(lambda: box.width() == box.maximumWidth())
    seat.window.resize(640, 480)
    seat.settled(lambda: not corner.sync.isVisible() and corner.mark.width() >= 140)
    assert corner.more.isVisible(), "the pane calls the district too"
    assert seat.window.width() == 640
    seat.window.resize(1366, 728)
    seat.settled(corner.sync.isVisible)
    corner.show_line(FINE, TODAY)
    seat.settled(lambda: "…" not in corner.mark.text())


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_pane_opens_by_key_and_shows_what_happened_lately(seat: Seat) -> None:
    seat.window.show()
    seat.window.exchanging.is_under_way = True
    corner = seat.window.line_corner
    corner.show_line(_off("captive_portal"), TODAY)
    QTest.keyClick(seat.window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    seat.settled(lambda: corner.pane is not None and corner.pane.isVisible())
    pane = corner.pane
    assert isinstance(pane, StandingPane)
    seat.settled(lambda: bool(pane.log.toPlainText()))
    assert pane.log.toPlainText() == "No exchange yet."
    note = ExchangeNote(at="2026-11-23T18:00:00+00:00", outcome="no_line", sent=0, requests=1, bytes_up=812)
    pane.show_log([note])
    pane.lately.click()
    assert "no_line" in pane.log.toPlainText()
    assert log_line(note) == "2026-11-23T18:00:00+00:00  no_line  ↑0 ↓0  1×  812/0 B"
    if folder := os.environ.get("CONFLICT_PICTURES"):
        QApplication.processEvents()
        pane.grab().save(str(Path(folder) / "standing-pane.png"))
        seat.window.grab().save(str(Path(folder) / "standing-corner.png"))
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert not pane.isVisible()


# -- when the window calls ---------------------------------------------------------------------------------------------


class HandClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.at.date()


def test_the_window_calls_as_the_pace_says(seat: Seat) -> None:
    """The seat's own laptop has no district: every call is refused, and the next one waits longer."""
    parent = QObject()
    exchanging = Exchanging(parent)
    clock = HandClock()
    floors = replace(seat.bridge.floors, clock=clock)
    bridge = type(seat.bridge)(floors, seat.bridge.worker, parent)
    calls: list[float] = []
    exchanging.begun.connect(lambda: calls.append(clock.at.timestamp()))
    exchanging.open(bridge)
    assert not exchanging._timer.isActive(), "without a district there is nobody to call"
    with seat.qtbot.waitSignal(exchanging.ended, timeout=40_000):
        exchanging.is_enrolled = True
    assert len(calls) == 1
    assert exchanging.pace is not None
    pause = exchanging.pace.due_at() - clock.at
    assert timedelta(seconds=7) <= pause <= timedelta(seconds=15), "after a trouble it waits, by chance a part of 15 s"
    assert exchanging._timer.isActive()
    exchanging.after_a_change()
    assert exchanging.pace.due_at() - clock.at == pause, "changes do not shorten it"
    exchanging.when_due()
    assert len(calls) == 1, "not before its time"
    exchanging.network_moved()
    assert exchanging.pace.due_at() - clock.at <= timedelta(seconds=2)
    clock.at += timedelta(seconds=3)
    with seat.qtbot.waitSignal(exchanging.ended, timeout=40_000):
        exchanging.when_due()
    assert len(calls) == 2
    told: list[object] = []
    exchanging.failed.connect(told.append)
    with seat.qtbot.waitSignal(exchanging.ended, timeout=40_000):
        exchanging.now()
    assert (len(calls), len(told)) == (3, 1), "who asks waits for nothing, and is told"
    exchanging.stop()
    assert not exchanging._timer.isActive()
