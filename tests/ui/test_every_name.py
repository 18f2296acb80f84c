"""Every input of every page has a name for those who cannot see it, and Tab reaches it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from tests.ui.conftest import Seat
from wbl_desktop.ui.editors import FieldEditor
from wbl_desktop.ui.record_page import RecordPage

INPUTS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTabBar)
# Parts of Qt's own widgets, reached through them.
INNER = ("qt_", "QtSpinBox")


def named(widget: QWidget) -> bool:
    if widget.accessibleName().strip():
        return True
    return isinstance(widget, QAbstractButton) and bool(widget.text().strip())


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def is_inner(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if any(isinstance(above, QComboBox) for above in ancestors(widget)):
        return True
    private = widget.objectName().startswith(INNER) or type(widget).__name__ in {"QComboBoxListView", "QHeaderView"}
    inside = isinstance(parent, QAbstractSpinBox | QComboBox | QLineEdit | QTabBar | QAbstractItemView)
    return private or inside or type(widget).__name__.startswith("QComboBoxPrivate")


@pytest.mark.parametrize(
    "name", ["today", "students", "partners", "placements", "forms", "conflicts", "import", "settings"]
)
def test_every_input_of_the_page_is_named(seat: Seat, name: str) -> None:
    seat.window.show_page(name)
    page = seat.window.page()
    if isinstance(page, RecordPage):
        seat.settled(lambda: bool(page.list.model.ids()) and page.detail is not None and page.detail.record is not None)
        assert page.detail is not None
        for at in range(page.detail.tab_bar.count()):
            page.detail.tab_bar.setCurrentIndex(at)
            page.detail.edit()
        page.new_here()
    inputs = [one for one in seat.window.findChildren(QWidget) if isinstance(one, INPUTS) and not is_inner(one)]
    assert len(inputs) > 10
    nameless = [f"{type(one).__name__} in {type(one.parentWidget()).__name__}" for one in inputs if not named(one)]
    assert nameless == []


def test_every_field_has_a_label_that_leads_to_it_and_a_place_in_the_tab_order(seat: Seat) -> None:
    seat.window.show_page("students")
    page = seat.window.page()
    assert isinstance(page, RecordPage)
    seat.settled(lambda: page.detail is not None and page.detail.record is not None)
    assert page.detail is not None
    page.detail.tab_bar.setCurrentIndex(1)
    editors = page.detail.findChildren(FieldEditor)
    assert len(editors) > 15
    for editor in editors:
        assert editor.label.buddy() is editor.entry.widget
        assert editor.entry.widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert editor.label.text() == editor.entry.widget.accessibleName()
