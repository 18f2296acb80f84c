"""At 1366 points, with sidebar and pane open, a list says how things stand without cutting it short."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Seat
from wbl_desktop.ui.models import UNDER, Cell, Column, RecordTable
from wbl_desktop.ui.parts import Scroll, column, sheet
from wbl_desktop.ui.record_page import RecordPage
from wbl_desktop.ui.table import RecordView
from wbl_desktop.ui.theme import BODY_POINTS, SMALL_POINTS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
_LONG = 50  # letters of a name that no list beside a record has room for
_AROUND = 18  # the cell's own margins and those of its words


def _cut(page: RecordPage, name: str) -> list[str]:
    """What a column of the list cannot show whole."""
    pane = page.list
    at = next(number for number, one in enumerate(pane.spec.columns) if one.name == name)
    font = QFont(pane.table.font())
    metrics = QFontMetrics(font)
    font.setPointSizeF(font.pointSizeF() * SMALL_POINTS / BODY_POINTS)
    small = QFontMetrics(font)
    room = pane.table.columnWidth(at) - _AROUND
    found = []
    for row in range(pane.model.rowCount()):
        index = pane.model.index(row, at)
        first, under = str(index.data()), str(index.data(UNDER) or "")
        found += [first] if metrics.horizontalAdvance(first) > room else []
        found += [under] if small.horizontalAdvance(under) > room else []
    return found


def _shown(seat: Seat, name: str) -> RecordPage:
    """A page with its list read and its columns in their places."""
    seat.window.show_page(name)
    page = seat.window.page()
    assert isinstance(page, RecordPage)
    table = page.list.table
    seat.settled(lambda: bool(page.list.model.ids()) and not page.list.bar.isVisible())
    seat.settled(lambda: table.horizontalHeader().length() <= table.viewport().width())
    assert not table.horizontalScrollBar().isVisible()
    return page


def test_how_things_stand_is_never_cut_short(seat: Seat) -> None:
    for name, columns in (
        ("placements", ("now",)),
        ("forms", ("state", "due")),
        ("students", ("grade", "now")),
        ("partners", ("now",)),
    ):
        page = _shown(seat, name)
        for one in columns:
            assert _cut(page, one) == [], (name, one)
    placements, forms = seat.window.pages["placements"], seat.window.pages["forms"]
    assert isinstance(placements, RecordPage)
    assert isinstance(forms, RecordPage)
    students, partners = seat.window.pages["students"], seat.window.pages["partners"]
    assert isinstance(students, RecordPage)
    assert isinstance(partners, RecordPage)
    for page in (students, partners):
        assert [name for name in _cut(page, "name") if len(name) < _LONG] == []
    assert {str(students.list.model.index(row, 0).data(UNDER)) for row in range(7)} >= {"Business Management"}
    first = placements.list.model.index(0, 0)
    assert str(first.data(UNDER)) in {"Internship", "Job shadow"}
    assert str(first.data(UNDER)) in str(first.data(Qt.ItemDataRole.AccessibleTextRole))
    assert {str(forms.list.model.index(row, 0).data(UNDER)) for row in range(7)} >= {"Permission form"}


def test_lists_of_two_lines_show_thirteen_rows_on_a_small_screen(seat: Seat) -> None:
    for name in ("students", "placements", "forms", "partners"):
        table = _shown(seat, name).list.table
        assert table.viewport().height() // table.rowHeight(0) >= 13, name


def test_a_row_of_two_lines_has_room_for_both_and_paints_them(qtbot: QtBot) -> None:
    rows = {"a": {"who": Cell(text="Suárez, Martín", under="Job shadow")}, "b": {"who": Cell(text="Suárez, Martín")}}
    model = RecordTable((Column(name="who", heading="Who"),), lambda _ids: rows)
    view = RecordView(two_lines=True)
    qtbot.addWidget(view)
    view.setModel(model)
    model.set_ids(["a", "b"])
    view.show()
    line = view.fontMetrics().height()
    assert view.rowHeight(0) >= 2 * line
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()

    def is_blank(row: int) -> bool:
        """Whether nothing is painted in the lower part of a row, above its hairline."""
        top, bottom = view.rowViewportPosition(row) + line + 9, view.rowViewportPosition(row) + view.rowHeight(row) - 3
        points = ((x, y) for y in range(top, bottom) for x in range(10, 80))
        colors = {image.pixelColor(int(x * ratio), int(y * ratio)).name() for x, y in points}
        return len(colors) == 1

    assert not is_blank(0)
    one_line = RecordView()
    qtbot.addWidget(one_line)
    one_line.setModel(model)
    assert one_line.rowHeight(0) < view.rowHeight(0)


def test_what_is_added_to_a_page_while_it_is_looked_at_is_never_squeezed(qtbot: QtBot) -> None:
    lines = column(spacing=0)
    inside = sheet(lines)
    page = Scroll(inside)
    qtbot.addWidget(page)
    page.resize(300, 100)
    page.show()
    for at in range(20):
        lines.addWidget(QLabel(f"line {at}"))
    inside.grab()  # painted before the scroll area has heard that there is more
    labels = inside.findChildren(QLabel)
    assert all(one.height() >= one.minimumSizeHint().height() for one in labels)
