"""Letters typed on a list go to the record they begin, wherever it is; several rows are one change."""

from functools import partial

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Seat
from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.ui.lists import ListPane
from wbl_desktop.ui.record_page import RecordPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def first_words(pane: ListPane) -> str:
    return str(pane.model.data(pane.model.index(pane.table.currentIndex().row(), 0)))


def typed(pane: ListPane, letters: str) -> None:
    """Letters typed after a pause; between them there is none, however busy the machine is."""
    pane.table._forget_letters()
    pane.table._pause.setInterval(600_000)
    QTest.keyClicks(pane.table, letters)


def choose(pane: ListPane, count: int) -> list[str]:
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in range(count):
        pane.table.selectionModel().select(pane.model.index(row, 0), flags)
    return pane.chosen()


def test_letters_typed_on_a_sorted_list_go_to_whom_they_begin_accents_or_not(seat: Seat) -> None:
    pane = seat.record_page("students").list
    pane.table.setFocus()
    typed(pane, "ava")
    seat.settled(lambda: first_words(pane).startswith("Ávalos"))
    typed(pane, "ybarra de")
    seat.settled(lambda: first_words(pane).startswith("Ybarra de"))
    typed(pane, "qqq")
    assert first_words(pane).startswith("Ybarra de"), "nobody begins so: the cursor stays"


def _is_at(pane: ListPane, name: str) -> bool:
    return first_words(pane).startswith(name)


def test_letters_find_whom_they_begin_among_names_with_signs(seat: Seat) -> None:
    pane = seat.record_page("students").list
    before = len(pane.model.ids())
    names = ("Oakley", "O'Brien", "O’Connor", "Ochoa", "Łopez")
    for name in names:
        seat.bridge.run(AddRecord(kind="student", values={"last_name": name, "first_name": "X"}))
    seat.settled(lambda: len(pane.model.ids()) == before + len(names))
    pane.table.setFocus()
    for letters, name in (("oak", "Oakley"), ("o'b", "O'Brien"), ("obr", "O'Brien"), ("lopez, x", "Łopez")):
        typed(pane, letters)
        seat.settled(partial(_is_at, pane, name))


def test_letters_work_on_a_list_in_another_order(seat: Seat) -> None:
    pane = seat.record_page("placements").list
    pane.table.setFocus()
    typed(pane, "teje")
    seat.settled(lambda: first_words(pane).startswith("Tejeda"))


def test_several_rows_are_counted_and_retired_as_one_change(seat: Seat) -> None:
    page = seat.record_page("students")
    total = len(page.list.model.ids())
    seat.settled(lambda: page.list.count.text() == f"{total}")  # the ids come before the count of all
    chosen = choose(page.list, 3)
    assert page.list.count.text() == f"{total} · 3 chosen"
    verbs = dict(page.verbs(chosen))
    verbs["Retire these 3"]()
    seat.settled(lambda: len(page.list.model.ids()) == total - 3)
    seat.settled(lambda: len(seat.bridge.trail.done) == 1)
    seat.window.undo()
    seat.settled(lambda: len(page.list.model.ids()) == total)


def test_papers_handed_out_together_are_one_change(seat: Seat) -> None:
    page = seat.record_page("forms")
    chosen = choose(page.list, 2)
    dict(page.verbs(chosen))["Handed out today: these 2"]()
    reader = seat.bridge.read()
    today = seat.bridge.today.isoformat()
    seat.settled(
        lambda: all(one.values()["handed_out_on"] == today for one in reader.rows("requirement", chosen).values())
    )
    seat.settled(lambda: len(seat.bridge.trail.done) == 1)
    assert "1 more" in seat.bridge.trail.done[0].words


def test_the_verbs_of_one_student_are_those_of_the_pane_beside(seat: Seat) -> None:
    page = seat.record_page("students")
    seat.settled(lambda: page.detail is not None and page.detail.record is not None)
    verbs = dict(page.verbs([page.list.current()]))
    assert list(verbs) == ["Place student", "Print what's missing", "Retire"]
    verbs["Place student"]()
    assert page.detail is not None
    seat.settled(lambda: page.detail is not None and page.detail.current().isVisible())
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.back()


def test_that_nothing_matches_is_said_where_the_list_would_begin(seat: Seat) -> None:
    seat.window.show_page("partners")
    page = seat.window.page()
    assert isinstance(page, RecordPage)
    listed = page.list
    seat.settled(lambda: bool(listed.model.ids()))
    listed.search.setText("zzzz")
    seat.settled(listed._no_match.isVisible)
    seat.settled(lambda: not listed.table.isVisible() and 0 < listed._no_match.y() < listed.height() // 4)
    listed.search.setText("")
    seat.settled(lambda: listed.table.isVisible() and listed.table.height() > listed.height() // 2)


def test_what_was_looked_for_is_put_away_by_escape_even_before_it_is_found(seat: Seat) -> None:
    seat.window.show_page("students")
    box = seat.window.find_box
    seat.window.to_find()
    seat.settled(box.hasFocus)
    QTest.keyClicks(box, "montes")
    box._search()
    task = box._task
    assert task is not None
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == "", "no name is left standing at the top"
    assert not box.hasFocus()
    assert task.is_dropped, "its answer would open over the page"
    seat.window.to_find()
    QTest.keyClicks(box, "montes")
    seat.settled(lambda: box._popup is not None and box._popup.isVisible())
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box._popup is not None
    assert not box._popup.isVisible()
