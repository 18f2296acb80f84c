"""A list is in the order of the heading that was clicked, and its mark never says otherwise."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Seat
from wbl_desktop.domain.folding import fold
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.ui.lists import ListPane

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def click(pane: ListPane, name: str) -> None:
    """Click the heading of a column, as a person does."""
    heads = pane.table.horizontalHeader()
    at = next(number for number, one in enumerate(pane.spec.columns) if one.name == name)
    middle = QPoint(heads.sectionViewportPosition(at) + heads.sectionSize(at) // 2, heads.height() // 2)
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def said(pane: ListPane) -> list[str]:
    """The first lines of the first column, all the way down, as order sees them."""
    return [fold(str(pane.model.index(row, 0).data())) for row in range(pane.model.rowCount())]


def test_the_heading_of_two_lines_sorts_by_the_first_and_every_field_of_an_order_turns(seat: Seat) -> None:
    def is_sorted(pane: ListPane, *, down: bool) -> bool:
        return said(pane) == sorted(said(pane), reverse=down)

    for name in ("placements", "forms"):
        pane = seat.record_page(name).list
        assert not is_sorted(pane, down=False)
        click(pane, "student")
        seat.settled(partial(is_sorted, pane, down=False))
        click(pane, "student")
        seat.settled(partial(is_sorted, pane, down=True))
    pane = seat.record_page("placements").list
    upward = seat.bridge.read().ids("placement", order=("-student.heading", "starts_on"))
    seat.settled(lambda: list(pane.model.ids()) == upward)


def test_a_heading_that_cannot_sort_leaves_the_mark_where_the_order_is(seat: Seat) -> None:
    pane = seat.record_page("students").list
    heads, down = pane.table.horizontalHeader(), seat.bridge.read().ids("student", order=("-heading",))
    click(pane, "now")
    assert (heads.sortIndicatorSection(), heads.sortIndicatorOrder()) == (0, Qt.SortOrder.AscendingOrder)
    click(pane, "name")
    seat.settled(lambda: list(pane.model.ids()) == down)
    click(pane, "now")
    assert (heads.sortIndicatorSection(), heads.sortIndicatorOrder()) == (0, Qt.SortOrder.DescendingOrder)


def test_placements_are_in_the_order_of_their_life_by_where_they_are_now(seat: Seat) -> None:
    pane = seat.record_page("placements").list
    click(pane, "now")
    spec = Placement.spec("status")
    assert spec is not None

    def steps() -> list[int]:
        ids = list(pane.model.ids())
        rows = seat.bridge.read().rows("placement", ids)
        return [spec.choices.index(str(rows[id_].values()["status"])) for id_ in ids]

    seat.settled(lambda: steps() == sorted(steps()) and len(set(steps())) > 4)
    click(pane, "now")
    seat.settled(lambda: steps() == sorted(steps(), reverse=True))


def test_the_ninth_grade_comes_before_the_tenth(seat: Seat) -> None:
    pane = seat.record_page("students").list
    click(pane, "grade")

    def grades() -> list[int]:
        ids = list(pane.model.ids())
        rows = seat.bridge.read().rows("student", ids)
        return [int(str(rows[id_].values()["grade"])) for id_ in ids]

    seat.settled(lambda: grades() == sorted(grades()))
    assert {9, 10} <= set(grades())
