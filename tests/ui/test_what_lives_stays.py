"""What is on the screen is never garbage, and what is garbage goes on the window's thread alone."""

import gc
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from tests.ui.conftest import Seat
from wbl_desktop.ui.cards import Card
from wbl_desktop.ui.placement_card import PlacementCard
from wbl_desktop.ui.record_page import RecordPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@contextmanager
def kept_garbage() -> Iterator[list[object]]:
    """Garbage is looked for by command alone, and what is found is not thrown away: it is listed."""
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        yield gc.garbage
    finally:
        gc.set_debug(0)
        gc.enable()
        gc.garbage.clear()


def living(found: list[object]) -> list[str]:
    """Which of Qt's objects would end, were this thrown away."""
    return sorted({type(one).__name__ for one in found if isinstance(one, QObject) and shiboken6.isValid(one)})


def above(widget: QWidget) -> Iterator[QWidget]:
    """What it stands in, and what that stands in."""
    at = widget.parentWidget()
    while at is not None:
        yield at
        at = at.parentWidget()


def kept_elsewhere(window: QWidget) -> list[str]:
    """Widgets that PySide keeps alive by a widget that they do not stand in: it may end before them."""
    there = [one for one in gc.get_objects() if isinstance(one, QWidget) and shiboken6.isValid(one)]
    widgets = [one for one in there if one.window() is window]
    assert len(widgets) > 100
    found = []
    for one in widgets:
        keeper = re.search(r"^parent\.+ <.* at 0x([0-9a-f]+)>", shiboken6.dump(one), re.MULTILINE)
        if keeper and int(keeper[1], 16) not in set(map(id, above(one))):
            found.append(f"{type(one).__name__} {one.accessibleName()}: {keeper[0]}")
    return found


def test_nothing_that_can_be_seen_is_garbage(seat: Seat) -> None:
    seat.settled(lambda: seat.window.pages.is_ready)
    seat.desktop.tidying.stop()
    with kept_garbage() as garbage:
        for name, page in seat.window.pages.items():
            seat.window.show_page(name)
            if not isinstance(page, RecordPage):
                continue
            seat.settled(lambda page=page: page.detail is not None and page.detail.isVisible())  # type: ignore[misc]
            assert page.detail is not None
            for part in reversed(range(page.detail.tab_bar.count())):
                page.detail.tab_bar.setCurrentIndex(part)
                seat.read_out()
                for card in page.detail.current().findChildren(Card)[:1]:
                    card.toggle()
            for id_ in page.list.model.ids()[:4]:
                page.list.select(id_)
                seat.read_out()
        gc.collect()
        assert garbage, "nothing was left behind: this test sees nothing"
        assert living(garbage) == []
        assert kept_elsewhere(seat.window) == []


class Opened(QObject):
    """Notes every window that is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def test_no_part_of_a_card_opens_a_window_of_its_own(seat: Seat, qapp: QApplication) -> None:
    page, opened = seat.record_page("students"), Opened()
    students = [str(one.values()["student"]) for one in seat.bridge.read().find("placement", {"status": "preparing"})]
    qapp.installEventFilter(opened)
    for student in students[:3]:
        page.list.select(student)
        seat.read_out()
        assert page.detail is not None
        seat.settled(lambda: len(page.detail.current().findChildren(PlacementCard)) > 0)  # type: ignore[union-attr]
    qapp.removeEventFilter(opened)
    assert opened.names == []


class Left(QObject):
    """Something that nobody holds any more, and that only a search for garbage finds."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        super().__init__()
        self.itself = self
        self.destroyed.connect(lambda: ended.append(threading.current_thread()))


def test_what_work_leaves_behind_does_not_end_the_windows_things_elsewhere(seat: Seat) -> None:
    ended: list[threading.Thread] = []
    done: list[int] = []

    def work() -> int:
        for _ in range(200_000):
            one: list[object] = []
            one.append(one)
        return len(ended)

    Left(ended)
    seat.desktop.worker.read(seat.window, work, done.append)
    seat.settled(lambda: bool(done) and bool(ended))
    assert ended == [threading.main_thread()]
