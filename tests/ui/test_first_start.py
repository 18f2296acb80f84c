"""The first start's three questions and phrase, and a backup put back; all in the window."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Seat
from wbl_desktop.app.way_in import WayIn
from wbl_desktop.ui.desktop import Desktop, window_settings
from wbl_desktop.ui.first_start import FirstStart
from wbl_desktop.ui.pages.settings import SettingsPage


def test_three_answers_make_an_encrypted_school_and_a_phrase_asks_to_be_kept(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    way_in = WayIn(path=tmp_path / "data", key_file=tmp_path / "key")
    desktop = Desktop(qapp, way_in, window_settings(tmp_path))
    qtbot.addWidget(desktop.window)
    desktop.start()
    first = desktop.first
    assert isinstance(first, FirstStart)
    assert not desktop.window.sidebar.isEnabled(), "what lies below takes no keys"
    QTest.keyClicks(first.district, "Sutter Ridge Unified")
    QTest.keyClicks(first.site, "Ridge High")
    first.make()
    assert "Your name" in first.error.text()
    QTest.keyClicks(first.staff, "Elena Reyes")
    with qtbot.waitSignal(desktop.ready, timeout=60_000):
        first.make()
    phrase = first.phrase
    qtbot.waitUntil(lambda: len(phrase._words) == 24, timeout=40_000)
    words = phrase._words
    phrase._ask()
    for line, word in zip(phrase._inputs, ("wrong", words[10], words[18]), strict=True):
        line.setText(word)
    phrase._check()
    assert "Not the same" in phrase._note.text()
    for line, number in zip(phrase._inputs, (2, 10, 18), strict=True):
        line.setText(words[number])
    phrase._check()
    qtbot.waitUntil(desktop.window.sidebar.isEnabled, timeout=40_000)
    assert desktop.window.site.text() == "Ridge High"
    assert (tmp_path / "data" / "recovery.bin").exists()
    assert b"Ridge High" not in (tmp_path / "data" / "wbl.db").read_bytes()
    desktop.window.close()


def test_a_backup_is_made_and_offered_in_the_settings(seat: Seat) -> None:
    seat.window.show_page("settings")
    page = seat.window.page()
    assert isinstance(page, SettingsPage)
    before = len(seat.bridge.floors.backups.kept())
    page.back_up()
    seat.settled(lambda: len(seat.bridge.floors.backups.kept()) > before)


def test_the_window_covers_itself_and_lets_the_person_go_on(seat: Seat) -> None:
    seat.window.lock.engage()
    assert seat.window.lock.isVisible()
    assert not seat.window.sidebar.isEnabled()
    seat.window.lock.release()
    assert seat.window.sidebar.isEnabled()
