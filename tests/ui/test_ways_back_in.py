"""When the data cannot be opened: tried again, the sheet goes; an older backup asks for its own phrase."""

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Seat
from wbl_desktop import paths
from wbl_desktop.app.way_in import WayIn
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.ui.desktop import Desktop, window_settings
from wbl_desktop.ui.first_start import FirstStart
from wbl_desktop.ui.pages.settings import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_a_way_in_tried_twice_leaves_nothing_over_the_window(
    qtbot: QtBot, qapp: QApplication, home: WayIn, tmp_path: Path
) -> None:
    assert home.key_file is not None
    away = home.key_file.with_name("away")
    home.key_file.rename(away)
    desktop = Desktop(qapp, home, window_settings(tmp_path))
    qtbot.addWidget(desktop.window)
    desktop.start()
    qtbot.waitUntil(lambda: desktop.first is not None, timeout=40_000)
    first = desktop.first
    assert first is not None
    first.trouble.clear()
    first.done.emit()  # Try again
    qtbot.waitUntil(lambda: desktop.first is not None and desktop.first.trouble.text() != "", timeout=40_000)
    away.rename(home.key_file)
    with qtbot.waitSignal(desktop.ready, timeout=60_000):
        first.done.emit()
    qtbot.waitUntil(
        lambda: not any(sheet.isVisible() for sheet in desktop.window.findChildren(FirstStart)), timeout=40_000
    )
    assert desktop.window.sidebar.isEnabled()
    desktop.window.close()


def test_a_backup_from_before_a_new_phrase_asks_for_its_own(seat: Seat, tmp_path: Path) -> None:
    recovery = seat.bridge.floors.recovery
    old = recovery.replace()
    recovery.confirmed()
    student = seat.bridge.read().find("student", limit=1)[0]
    backup = seat.bridge.floors.backups.make()
    recovery.replace()
    recovery.confirmed()
    seat.bridge.floors.desk.run(EditRecord(kind="student", id=student.id, values={"city": "After the backup"}))
    seat.window.show_page("settings")
    page = seat.window.page()
    assert isinstance(page, SettingsPage)
    page._put_back(backup)
    seat.settled(page.old_phrase.isVisible)
    assert seat.window.isVisible(), "nothing is closed or replaced before it is known to open"
    page.old_phrase.words.setText("one two three")
    page.old_phrase.go.click()
    seat.settled(lambda: bool(page.old_phrase.error.text()))
    page.old_phrase.words.setText(" ".join(old))
    with seat.qtbot.waitSignal(page.restart_asked, timeout=40_000):
        page.old_phrase.go.click()
    seat.settled(lambda: not seat.window.isVisible())
    way_in = WayIn(path=tmp_path / "home" / "data", key_file=tmp_path / "home" / "key")
    floors = way_in.floors()
    kept = floors.desk.read().get("student", student.id)
    assert kept is not None
    assert kept.values()["city"] == student.values()["city"]
    way_in.close()


def test_no_guardian_of_the_sample_school_has_the_students_own_name() -> None:
    with paths.resource("sample", "students.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    key = next(iter(rows[0]))
    names = {row[key]: f"{row['first_name']} {row['last_name']}" for row in rows}
    with paths.resource("sample", "guardians.csv").open(encoding="utf-8", newline="") as file:
        same = [row["name"] for row in csv.DictReader(file) if row["name"] == names[row["student"]]]
    assert same == []


def test_a_revoked_laptop_goes_to_the_page_that_takes_the_phrase(seat: Seat) -> None:
    seat.window.exchanging.failed.emit(Refusal("device_revoked"))
    first = seat.desktop.first
    assert first is not None
    assert first.isVisible()
    assert "revoked" in first.trouble.text()
    assert not seat.window.sidebar.isEnabled(), "nothing of the records is worked with any more"
    assert first.words.isVisible()
    assert not first.again.isVisible()
    first.words.setText("not the phrase")
    first.use_phrase()
    seat.settled(lambda: "revoked" not in first.trouble.text())
    assert first.isVisible()


def test_a_laptop_revoked_for_good_asks_for_no_phrase(seat: Seat) -> None:
    seat.window.exchanging.failed.emit(Refusal("device_revoked_for_good"))
    first = seat.desktop.first
    assert first is not None
    assert not first.words.isVisible()
    first.leave.click()
    seat.settled(lambda: not seat.window.isVisible())
