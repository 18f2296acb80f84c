"""Tab goes down what is seen, in the order in which it is seen, also where cards and rows arrive later."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import Seat
from wbl_desktop.ui.cards import Card, CardTab
from wbl_desktop.ui.family import FamilyTab, Guardians
from wbl_desktop.ui.pages.placements import NeedsTab
from wbl_desktop.ui.pages.settings import SettingsPage
from wbl_desktop.ui.student_detail import PlacementsTab

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
_A_LINE = 24  # points within which things stand beside each other


def stops(inside: QWidget) -> list[QWidget]:
    """What can be seen in it and Tab stops at, in the order of Tab."""
    window = inside.window()
    found: list[QWidget] = []
    at = window.nextInFocusChain()
    while at is not None and at is not window:
        is_stop = bool(at.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus)
        if is_stop and inside.isAncestorOf(at) and at.isVisible() and at.isEnabled() and not at.focusProxy():
            found.append(at)
        at = at.nextInFocusChain()
    return found


def jumps_up(inside: QWidget) -> list[str]:
    """Where Tab goes up instead of down."""
    order = stops(inside)
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
    assert jumps_up(inside) == []


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
    assert jumps_up(tab) == []
    guardians._cards[0].toggle()
    seat.settled(lambda: len(stops(tab)) > 10)
    assert jumps_up(tab) == []


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
    assert jumps_up(tab) == []


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
    assert jumps_up(tab) == []
