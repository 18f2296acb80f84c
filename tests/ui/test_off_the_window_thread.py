"""What takes long enough to be felt happens off the window's thread, in slices, or only for what is in sight."""

import dataclasses
import gc
import threading
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.conftest import Seat
from wbl_desktop.application.paper_ports import Paper, Papers
from wbl_desktop.application.ports import Entry, Outcome, Reader
from wbl_desktop.application.window_ports import Progress, Stop
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import paper as papers_shown
from wbl_desktop.ui.models import Row
from wbl_desktop.ui.pages import today as today_page
from wbl_desktop.ui.pages.today import MatterRow, TodayPage
from wbl_desktop.ui.printing import CupsJob
from wbl_desktop.ui.record_page import RecordPage

_MAIN = threading.main_thread()


def _page(seat: Seat, name: str) -> RecordPage:
    page = seat.window.pages[name]
    assert isinstance(page, RecordPage)
    return page


def _all_made(seat: Seat) -> None:
    seat.settled(lambda: seat.window.pages.is_ready)
    lists = [page.list for page in seat.window.pages.values() if isinstance(page, RecordPage)]
    seat.settled(lambda: all(one._task is not None for one in lists))
    seat.settled(lambda: all(one.bar.isHidden() and not one.bar._wait.isActive() for one in lists))


def _touching(kind: str, many: int) -> Outcome:
    touched = frozenset((kind, f"{number:032x}") for number in range(many))
    return Outcome(command="c", verb="import", staff="s", origin="here", touched=touched)


def test_an_outcome_of_many_records_asks_only_the_list_in_sight(seat: Seat) -> None:
    _all_made(seat)
    seat.window.show_page("students")
    hidden = ("partners", "placements", "forms")
    before = {name: _page(seat, name).list._task for name in ("students", *hidden)}
    seat.bridge.changed.emit(_touching("placement", 40_000))
    assert _page(seat, "students").list._task is not before["students"]
    for name in hidden:
        assert _page(seat, name).list._task is before[name], f"{name} is not in sight"
    seat.window.show_page("placements")
    assert _page(seat, "placements").list._task is not before["placements"], "read again when it is shown"
    again = _page(seat, "placements").list._task
    seat.window.show_page("partners")
    assert _page(seat, "partners").list._task is before["partners"], "a placement changes no row of a partner"
    seat.window.show_page("placements")
    assert _page(seat, "placements").list._task is again, "once is enough"


def test_a_change_made_while_a_list_was_hidden_is_in_it_when_it_is_shown(seat: Seat) -> None:
    from wbl_desktop.application.commands.add import AddRecord

    _all_made(seat)
    seat.window.show_page("students")
    with seat.qtbot.waitSignal(seat.bridge.changed, timeout=40_000) as heard:
        seat.bridge.run(AddRecord(kind="partner", values={"name": "Aardvark Looms", "status": "prospect"}))
    outcome = heard.args[0]
    assert isinstance(outcome, Outcome)
    assert outcome.kinds == {"partner"}
    [made] = outcome.made
    model = _page(seat, "partners").list.model
    assert model.row_of(made) is None
    seat.window.show_page("partners")
    seat.settled(lambda: model.row_of(made) is not None)


def test_the_rows_in_sight_are_read_off_the_window_thread(seat: Seat) -> None:
    _all_made(seat)
    seat.window.show_page("students")
    listed = _page(seat, "students").list
    threads: list[threading.Thread] = []
    rows: Callable[[Reader, Sequence[str]], dict[str, Row]] = listed.spec.rows

    def noted(reader: Reader, ids: Sequence[str]) -> dict[str, Row]:
        threads.append(threading.current_thread())
        return rows(reader, ids)

    object.__setattr__(listed.spec, "rows", noted)
    for words in ("a", ""):
        threads.clear()
        listed.search.setText(words)
        seat.settled(lambda: bool(threads))
        seat.settled(lambda: listed.bar.isHidden() and not listed.bar._wait.isActive())
        listed.table.viewport().repaint()
        assert _MAIN not in threads, "what is painted had been read"


def test_pages_are_scaled_off_the_window_thread_and_anew_when_the_room_changes(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    scaled: list[tuple[threading.Thread, QSize]] = []
    draw = papers_shown.drawn_at

    def noted(image: QImage, size: QSize) -> QImage:
        scaled.append((threading.current_thread(), size))
        return draw(image, size)

    monkeypatch.setattr(papers_shown, "drawn_at", noted)
    form = seat.bridge.floors.papers.offered()[0].code
    page = seat.window.paper
    seat.window.previewing.show("Form", lambda _language: seat.bridge.floors.papers.blank(form, "en"))
    seat.settled(lambda: bool(page._labels) and all(not one.pixmap().isNull() for one in page._labels))
    ratio = page.devicePixelRatioF()
    for label in page._labels:
        assert label.pixmap().size() == (label.size() - QSize(2, 2)) * ratio, "as large as it is shown"
    assert len(scaled) == len(page._labels), "each page once"
    wide = page._labels[0].width()
    seat.window.resize(700, 600)
    seat.settled(lambda: page._labels[0].width() < wide)
    seat.settled(lambda: all(one.pixmap().size() == (one.size() - QSize(2, 2)) * ratio for one in page._labels))
    assert _MAIN not in {thread for thread, _ in scaled}


def test_a_printer_is_served_off_the_window_thread(seat: Seat) -> None:
    threads: list[threading.Thread] = []

    class Noted(CupsJob):
        def run(self, paper: Paper, papers: Papers, progress: Progress, stop: Stop) -> bool:
            threads.append(threading.current_thread())
            return super().run(paper, papers, progress, stop)

    page = seat.window.paper
    form = seat.bridge.floors.papers.offered()[0].code
    seat.window.previewing.show("Form", lambda _language: seat.bridge.floors.papers.blank(form, "en"))
    seat.settled(lambda: page.paper is not None)
    assert page.paper is not None
    page.send(page.paper, Noted(command=("cat",), pages=(0,)))
    assert seat.desktop.worker.is_long_under_way
    seat.settled(page.print.isEnabled)
    assert len(threads) == 1
    assert _MAIN not in threads


def test_today_is_made_in_slices_and_only_when_it_is_looked_at(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    _all_made(seat)
    seat.window.show_page("students")
    page = seat.window.pages["today"]
    assert isinstance(page, TodayPage)
    seat.settled(lambda: bool(page._held))
    assert page.findChildren(MatterRow) == [], "nobody has looked"
    seat.window.show_page("today")
    assert len(page._rows) == today_page._AT_ONCE, "the first rows are there at once, the others between events"
    seat.settled(lambda: not page._more.isActive() and len(page._rows) > today_page._AT_ONCE)
    page._rows[-1].go.setFocus()
    at = len(page._rows) - 1
    page._show()
    assert len(page._rows) == today_page._AT_ONCE
    seat.settled(lambda: len(page._rows) == at + 1 and page._rows[at].go.hasFocus())


def test_what_a_page_shows_is_made_before_anybody_comes(seat: Seat) -> None:
    _all_made(seat)
    for name in ("students", "partners", "placements", "forms"):
        assert isinstance(_page(seat, name).detail, QWidget)


def test_a_history_that_comes_too_late_is_not_shown_at_another_record(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wbl_desktop.ui import history

    gate, changes_of = threading.Event(), history.changes_of
    one, other = seat.bridge.read().find("student", limit=2)

    def slow(reader: Reader, record: Record, entries: list[Entry], today: object) -> list[history.Change]:
        found = changes_of(reader, record, entries, today)
        assert record.id != one.id or gate.wait(20)
        return [dataclasses.replace(change, what=record.id) for change in found]

    monkeypatch.setattr(history, "changes_of", slow)
    tab = history.HistoryTab(seat.bridge)
    seat.qtbot.addWidget(tab)

    def shown() -> set[str]:
        return {one.text() for one in tab.findChildren(QLabel) if len(one.text()) == 32}

    tab.show_record(one)
    tab.show_record(other)
    seat.settled(lambda: shown() == {other.id})
    gate.set()
    seat.read_out()
    assert shown() == {other.id}, "its “Put back” would write into the wrong record"


def test_no_search_for_garbage_while_long_work_is_done(seat: Seat) -> None:
    searched: list[int] = []
    go_on, tidying, lock = threading.Event(), seat.desktop.tidying, seat.window.lock

    def note(phase: str, facts: dict[str, int]) -> None:
        if phase == "start" and facts["generation"] == 2:
            searched.append(2)

    seat.settled(lambda: not seat.desktop.worker.is_long_under_way)
    done: list[bool] = []
    seat.desktop.worker.long(seat.window, lambda _progress, _stop: go_on.wait(20), done.append)
    lock._touched -= 1_000
    gc.callbacks.append(note)
    try:
        tidying.look()
        assert searched == [], "an import's every object would be looked through"
        go_on.set()
        seat.settled(lambda: done == [True])
        tidying.look()
        assert searched == [2]
    finally:
        gc.callbacks.remove(note)
        go_on.set()
