"""Tab goes down what is seen, in the order in which it is seen, also where cards and rows arrive later."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.conftest import Seat
from wbl_desktop.ui.cards import Card, CardTab
from wbl_desktop.ui.family import FamilyTab, Guardians
from wbl_desktop.ui.pages.placements import NeedsTab
from wbl_desktop.ui.pages.settings import SettingsPage
from wbl_desktop.ui.record_page import RecordPage
from wbl_desktop.ui.student_detail import PlacementsTab

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
_A_LINE = 24  # points within which things stand beside each other


def stops(seat: Seat, inside: QWidget) -> list[QWidget]:
    """Where Tab stops inside it, all the way round the window."""
    seat.window.activateWindow()
    seat.settled(seat.window.isActiveWindow)
    seat.window.to_find()
    seat.settled(seat.window.find_box.hasFocus)
    found: list[QWidget] = []
    for _ in range(300):
        QTest.keyClick(QApplication.focusWidget() or seat.window, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        assert at is not None
        if at is seat.window.find_box:
            return found
        if inside.isAncestorOf(at):
            found.append(at)
    raise AssertionError(f"Tab never comes round: {[one.accessibleName() for one in found]}")


def jumps_up(seat: Seat, inside: QWidget) -> list[str]:
    """Where Tab goes up instead of down."""
    order = stops(seat, inside)
    assert len(order) > 2
    heights = [one.mapTo(inside, QPoint(0, 0)).y() for one in order]
    return [
        f"{before.accessibleName()} → {after.accessibleName()}"
        for before, after, high, low in zip(order, order[1:], heights, heights[1:], strict=False)
        if low < high - _A_LINE
    ]


def test_down_the_settings(seat: Seat) -> None:
    seat.window.show_page("settings")
    page = seat.window.page()
    assert isinstance(page, SettingsPage)
    seat.settled(lambda: page._backups.count() > 0 and len(page.findChildren(Card)) > 2)
    seat.settled(lambda: all(one.isVisible() for one in page.findChildren(Card)))
    assert page.people is not None
    inside = page.people.parentWidget()
    assert inside is not None
    assert jumps_up(seat, inside) == []


def test_down_a_family_with_a_card_open(seat: Seat) -> None:
    page = seat.record_page("students")
    reader = seat.bridge.read()
    student = next(one.id for one in reader.find("student") if reader.count("guardian", {"student": one.id}) > 1)
    page.list.select(student)
    seat.settled(lambda: page.detail is not None and page.detail.record is not None)
    assert page.detail is not None
    page.detail.go_to(FamilyTab)
    tab = page.detail.current()
    guardians = tab.findChild(Guardians)
    assert isinstance(guardians, CardTab)
    seat.settled(lambda: all(one.isVisible() for one in guardians._cards))
    assert jumps_up(seat, tab) == []
    guardians._cards[0].toggle()
    seat.settled(lambda: len(stops(seat, tab)) > 10)
    assert jumps_up(seat, tab) == []


def test_down_the_needs_of_a_placement(seat: Seat) -> None:
    page = seat.record_page("placements")
    page.list.select(seat.bridge.read().ids("placement", {"status": "preparing"})[0])
    seat.settled(lambda: page.detail is not None)
    assert page.detail is not None
    tab = page.detail.tab_of(NeedsTab)
    assert tab is not None
    card = tab.card
    assert card is not None
    seat.settled(lambda: len(card._mores) > 2 and all(one.isVisible() for one in card._mores))
    seat.settled(tab.student.isVisible)
    assert jumps_up(seat, tab) == []


def test_down_the_placements_of_a_student(seat: Seat) -> None:
    reader = seat.bridge.read()
    students = [str(one.values()["student"]) for one in reader.find("placement", {"status": "preparing"})]
    student = max(students, key=lambda one: reader.count("placement", {"student": one}))
    page = seat.record_page("students")
    page.list.select(student)
    seat.settled(lambda: page.detail is not None and page.detail.record is not None)
    assert page.detail is not None
    page.detail.go_to(PlacementsTab)
    tab = page.detail.current()
    assert isinstance(tab, PlacementsTab)
    seat.settled(lambda: bool(tab.cards) and all(card._mores and card.step.isVisible() for card in tab.cards))
    seat.settled(lambda: all(more.isVisible() for card in tab.cards for more in card._mores))
    assert jumps_up(seat, tab) == []


def test_tab_comes_round_on_every_page_and_every_part_of_a_record(seat: Seat) -> None:
    seat.settled(lambda: seat.window.pages.is_ready)
    for name, page in seat.window.pages.items():
        seat.window.show_page(name)
        if not isinstance(page, RecordPage):
            stops(seat, page)
            continue
        seat.settled(lambda page=page: page.detail is not None and page.detail.isVisible())  # type: ignore[misc]
        assert page.detail is not None
        for part in range(page.detail.tab_bar.count()):
            page.detail.tab_bar.setCurrentIndex(part)
            stops(seat, page)
        page.new_here()
        stops(seat, page)
