"""A list keeps the columns and filters a person chose, by keyboard too, and never what was searched for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Seat
from wbl_desktop.app.way_in import WayIn
from wbl_desktop.domain.schedule import parse_schedule
from wbl_desktop.ui import phrases
from wbl_desktop.ui.desktop import Desktop, window_settings
from wbl_desktop.ui.filter_button import MenuButton
from wbl_desktop.ui.lists import ListPane
from wbl_desktop.ui.pages.students import StudentsPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def students(desktop: Desktop) -> StudentsPage:
    page = desktop.window.pages["students"]
    assert isinstance(page, StudentsPage)
    return page


def at(pane: ListPane, name: str) -> int:
    return next(number for number, column in enumerate(pane.spec.columns) if column.name == name)


def ticked(pane: ListPane, heading: str) -> QAction:
    """The tick of a column as the More menu offers it."""
    more = pane.retired.menu()
    assert isinstance(more, QMenu)
    more.aboutToShow.emit()
    inner = next(one.menu() for one in more.actions() if one.text() == "Columns")
    assert isinstance(inner, QMenu)
    inner.aboutToShow.emit()
    found: QAction = next(one for one in inner.actions() if one.text() == heading)
    return found


def option(seat: Seat, button: MenuButton, words: str) -> QAction:
    """What a button's menu offers by these words, once it has been counted."""
    button.drop.aboutToShow.emit()
    seat.settled(lambda: any(one.text() == words for one in button.drop.actions()))
    return next(one for one in button.drop.actions() if one.text() == words)


def test_a_filter_says_how_many_and_offers_those_without_a_value(seat: Seat) -> None:
    pane = students(seat.desktop).list
    reader = seat.bridge.read()
    without = reader.count("student", {"pathway": None})
    assert without
    option(seat, pane.filters[1], f"(none)\t{without}").trigger()
    seat.settled(lambda: pane.count.text().startswith(f"{without} of "))
    assert all(reader.get("student", id_).values()["pathway"] is None for id_ in pane.model.ids())  # type: ignore[union-attr]
    kept = pane.filters[1].text()
    assert kept.startswith("(none)")


def test_a_view_is_kept_by_name_chosen_again_with_its_count_and_forgotten(
    seat: Seat, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    pane = students(seat.desktop).list
    total = seat.bridge.read().count("student")
    assert pane.views.current() is None
    pane.search.setText("andrade")
    seat.settled(lambda: pane.count.text() == f"2 of {total} · filtered")
    option(seat, pane.views, "Keep what is shown as a view…").trigger()
    assert pane.name_line.isVisibleTo(pane)
    pane.name_line.name.setText("  The  Andrades ")
    pane.name_line.name.returnPressed.emit()
    seat.settled(lambda: pane.views.text() == "The Andrades ▾")
    assert not pane.name_line.isVisibleTo(pane)
    pane.show_all()
    seat.settled(lambda: pane.views.text() == "Views ▾")
    seat.window.close()
    assert b"andrades" not in (tmp_path / "window.ini").read_bytes().lower(), "views may hold names: encrypted only"

    way_in = WayIn(path=tmp_path / "home" / "data", key_file=tmp_path / "home" / "key")
    again = Desktop(qapp, way_in, window_settings(tmp_path))
    qtbot.addWidget(again.window)
    with qtbot.waitSignal(again.ready, timeout=60_000):
        again.start()
    pane = students(again).list
    option(seat, pane.views, "The Andrades\t2").trigger()
    seat.settled(lambda: pane.count.text() == f"2 of {total} · filtered" and pane.views.text() == "The Andrades ▾")
    option(seat, pane.views, "Forget “The Andrades”").trigger()
    seat.settled(lambda: pane.views.text() == "Views ▾")
    option(seat, pane.views, f"All of them\t{total}").trigger()
    seat.settled(lambda: pane.count.text() == str(total))
    again.window.close()


def test_columns_and_filters_are_there_again_after_a_restart(
    seat: Seat, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    pane = students(seat.desktop).list
    heads = pane.table.horizontalHeader()
    assert heads.isSectionHidden(at(pane, "language"))
    ticked(pane, "Home language").trigger()
    ticked(pane, "Now").trigger()
    assert not heads.isSectionHidden(at(pane, "language"))
    # The first list, painted before everything is loaded, knows no languages.
    seat.settled(lambda: bool(pane.model.data(pane.model.index(0, at(pane, "language")))))
    total = seat.bridge.read().count("student")
    tens = seat.bridge.read().count("student", {"grade": "10"})
    grade = pane.filters[0]
    option(seat, grade, f"Grade 10\t{tens}").trigger()
    seat.settled(lambda: pane.count.text() == f"{tens} of {total} · filtered")
    pane.search.setText("andrade")
    seat.window.close()

    way_in = WayIn(path=tmp_path / "home" / "data", key_file=tmp_path / "home" / "key")
    again = Desktop(qapp, way_in, window_settings(tmp_path))
    qtbot.addWidget(again.window)
    with qtbot.waitSignal(again.ready, timeout=60_000):
        again.start()
    pane = students(again).list
    qtbot.waitUntil(lambda: pane.count.text() == f"{tens} of {total} · filtered", timeout=40_000)
    assert pane.filters[0].text().startswith("Grade 10")
    assert not pane.search.text()
    assert not pane.table.horizontalHeader().isSectionHidden(at(pane, "language"))
    assert pane.table.horizontalHeader().isSectionHidden(at(pane, "now"))
    again.window.close()
    assert "andrade" not in (tmp_path / "window.ini").read_text("utf-8").casefold()


def test_columns_share_the_room_until_a_person_draws_one(seat: Seat) -> None:
    pane = students(seat.desktop).list
    table, heads = pane.table, pane.table.horizontalHeader()
    name, grade = at(pane, "name"), at(pane, "grade")
    seat.settled(lambda: table.viewport().width() > 300)
    pane.resize(pane.width(), pane.height())
    held = {one: table.columnWidth(one) for one in (name, grade)}
    seat.window.resize(1000, 728)  # the list has the whole window
    seat.settled(lambda: table.columnWidth(name) > held[name] + 40)
    assert table.columnWidth(grade) > held[grade]
    seat.window.resize(1366, 728)
    seat.settled(lambda: table.columnWidth(name) == held[name])
    edge = heads.sectionViewportPosition(name) + heads.sectionSize(name) - 1
    line = heads.viewport()
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(edge, 8))
    QTest.mouseMove(line, QPoint(edge - 20, 8))
    heads.resizeSection(name, held[name] - 20)
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(edge - 20, 8))
    drawn = table.columnWidth(name)
    assert drawn < held[name]
    seat.window.resize(1000, 728)
    seat.settled(lambda: table.viewport().width() > 700)
    assert table.columnWidth(name) == drawn


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Mon and Wed 14:00-16:00", "Mon, Wed 2:00–4:00 PM"),
        ("MWF 2-5pm", "Mon, Wed, Fri 2:00–5:00 PM"),
        ("Fri 8:30-14:30", "Fri 8:30 AM–2:30 PM"),
        ("weekdays 12:30-3", "Mon–Fri 12:30–3:00 PM"),
        ("Tue 10-11:30pm", "Tue 10:00 PM–11:30 PM"),
        ("whenever she can", "whenever she can"),
    ],
)
def test_days_and_hours_are_said_as_people_here_say_them_and_read_back_the_same(
    qapp: QApplication, typed: str, shown: str
) -> None:
    said = phrases.schedule(typed)
    assert said.replace("\u202f", " ") == shown
    if shown != typed:
        assert parse_schedule(said) == parse_schedule(typed)
