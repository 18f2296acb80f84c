"""The real window in a language nobody speaks: no text is left in English, and longer texts do not break the page."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.helpers import pseudo
from tests.ui.conftest import Seat
from wbl_desktop.app.way_in import WayIn
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.ui.desktop import Desktop, window_settings
from wbl_desktop.ui.parts import LinkLine

_WORD = re.compile(r"[^\W\d_]{3,}")
_CITATION = re.compile(r"[A-Z]+-\d\d · ")  # of a rule: the name of a law is not translated
# Qt says days by the system's language, and its own tab bar has its own translation.
_NOT_OURS = {
    "scroll",
    "left",
    "right",
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
}
_NOT_OURS |= {
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "https",
    "wbl",
    "district",
    "example",
    "org",
    "cfr",
    "subpart",
}


@pytest.fixture
def abroad(qtbot: QtBot, qapp: QApplication, home: WayIn, tmp_path: Path) -> Iterator[Seat]:
    """The window on the sample school in the pseudo-language."""
    translator = QTranslator()
    assert translator.load(str(pseudo.make(tmp_path)))
    qapp.installTranslator(translator)
    desktop = Desktop(qapp, home, window_settings(tmp_path))
    qtbot.addWidget(desktop.window)
    desktop.window.resize(1366, 728)
    with qtbot.waitSignal(desktop.ready, timeout=60_000):
        desktop.start()
    assert desktop.bridge is not None
    yield Seat(desktop, desktop.window, desktop.bridge, qtbot)
    desktop.window.close()
    qapp.removeTranslator(translator)


def _data(seat: Seat) -> set[str]:
    """Every word that people typed."""
    reader = seat.bridge.read()
    values = (value for kind in KINDS for one in reader.find(kind.KIND) for value in one.values().values())
    return {word.casefold() for value in values if isinstance(value, str) for word in _WORD.findall(value)}


def _texts(root: QWidget) -> Iterator[str]:
    for one in [root, *root.findChildren(QWidget)]:
        yield one.toolTip()
        yield one.accessibleName()
        match one:
            case QLabel() | QAbstractButton():
                yield one.text()
            case QLineEdit():
                yield one.placeholderText()
            case QComboBox():
                yield from (one.itemText(at) for at in range(one.count()))
            case QTabBar():
                yield from (one.tabText(at) for at in range(one.count()))
            case QTableView():
                yield from _cells(one)
            case _:
                pass


def _is_filled(model: QAbstractItemModel) -> bool:
    return model.rowCount() > 0


def _has_tabs(page: QWidget) -> bool:
    return page.findChild(QTabBar) is not None


def _cells(table: QTableView) -> Iterator[str]:
    model = table.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        yield from (str(model.index(row, column).data() or "") for row in range(min(20, model.rowCount())))


def _english(texts: Iterator[str], data: set[str]) -> set[str]:
    """Texts with words that are neither translated nor anybody's data."""
    left = set()
    for text in texts:
        if _CITATION.match(text):
            continue
        rest, before = re.sub(r"&(?=\w)", "", text), ""
        while rest != before:  # a translated text may hold another
            before, rest = rest, re.sub(f"{pseudo.OPEN}[^{pseudo.OPEN}{pseudo.CLOSE}]*{pseudo.CLOSE}", " ", rest)
        rest = rest.split(pseudo.OPEN)[0]  # elided: its end is out of sight
        words = {word.casefold() for word in _WORD.findall(rest)}
        if {word for word in words if word not in data and word not in _NOT_OURS and "…" not in text}:
            left.add(text)
    return left


def test_nothing_is_left_in_english_and_nothing_is_pushed_off_the_screen(abroad: Seat) -> None:
    window, data = abroad.window, _data(abroad)
    abroad.settled(lambda: len(window.pages.made()) == len(window.pages.spots))
    left: set[str] = set()
    for name in ("today", "students", "partners", "placements", "forms", "import", "settings"):
        window.show_page(name)
        page = window.pages[name]
        table = page.findChild(QTableView)
        if isinstance(table, QTableView) and name != "import":
            model = table.model()
            abroad.settled(partial(_is_filled, model))
            table.selectRow(0)
            abroad.settled(partial(_has_tabs, page))
        for tabs in page.findChildren(QTabBar):
            for at in range(tabs.count()):
                tabs.setCurrentIndex(at)
                left |= _english(_texts(page), data)
        left |= _english(_texts(window), data)
        for button in page.findChildren(QPushButton):
            shown = button.isVisible() and not button.visibleRegion().isEmpty()
            if shown and button.text().startswith(pseudo.OPEN) and not isinstance(button, LinkLine):
                assert button.width() >= button.minimumSizeHint().width() - 1, (name, button.text())
        assert window.width() == 1366, (name, "longer texts must not widen the window")
    assert left == set()
