"""What a placement needs: while it is read the pane does not look as if nothing were asked."""

import threading

import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.conftest import Seat
from wbl_desktop.ui.pages.placements import NeedsTab
from wbl_desktop.ui.placement_card import PlacementCard

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def card_of(seat: Seat, status: str) -> tuple[NeedsTab, PlacementCard]:
    """The needs of the first placement that stands so, not yet read perhaps."""
    page = seat.record_page("placements")
    page.list.select(seat.bridge.read().ids("placement", {"status": status})[0])
    assert page.detail is not None
    tab = page.detail.tab_of(NeedsTab)
    assert tab is not None
    assert tab.card is not None
    return tab, tab.card


def test_while_the_needs_are_read_a_bar_says_so(seat: Seat) -> None:
    go_on = threading.Event()
    tab, card = card_of(seat, "under_way")
    seat.settled(lambda: card.facts is not None)
    try:
        for _ in range(2):  # both lanes for reading are busy
            seat.bridge.worker.read(seat.window, lambda: go_on.wait(30), lambda _done: None)
        tab, card = card_of(seat, "proposed")
        seat.settled(card.bar.isVisible)
        assert not tab.student.isVisible(), "it would jump when the needs arrive above it"
    finally:
        go_on.set()
    seat.settled(lambda: card.facts is not None and not card.bar.isVisible())
    assert card._rows.count() > 0
    assert tab.student.isVisible()


def test_that_nothing_is_asked_is_said(seat: Seat) -> None:
    _tab, card = card_of(seat, "declined")
    nothing = "Nothing is asked for this placement."
    seat.settled(lambda: any(one.isVisible() and one.text() == nothing for one in card.findChildren(QLabel)))
