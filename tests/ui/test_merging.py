"""Two that may be one: noticed on Today and while adding, compared field by field by keyboard, merged, parted again."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.conftest import Seat
from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.domain.record import Record
from wbl_desktop.ui.merge import MergePage
from wbl_desktop.ui.pages.students import StudentsPage
from wbl_desktop.ui.pages.today import MatterRow, TodayPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def twins(seat: Seat) -> tuple[Record, Record]:
    """A student of the sample school who is there once more, typed in differently."""
    reader = seat.bridge.read()
    placed = reader.find("placement", limit=1)[0].values()["student"]
    one = reader.get("student", str(placed))
    assert one is not None
    held = one.values()
    values = {name: held[name] for name in ("last_name", "first_name", "birth_date")}
    values |= {"city": "Far Levee", "grade": held["grade"], "notes": "The other's note.", "middle_name": "Inés"}
    outcome = seat.bridge.floors.desk.run(AddRecord(kind="student", values=values))
    command = EditRecord(kind="student", id=one.id, values={"notes": "Her own note.", "middle_name": ""})
    seat.bridge.floors.desk.run(command)
    first, second = reader.get("student", one.id), reader.get("student", outcome.made[0])
    assert first is not None
    assert second is not None
    return first, second


def today_rows(seat: Seat) -> list[MatterRow]:
    page = seat.window.page()
    assert isinstance(page, TodayPage)
    return [one for one in page.findChildren(MatterRow) if one.matter.group == "twins"]


def compared(seat: Seat) -> MergePage:
    page = seat.window.page()
    assert isinstance(page, MergePage)
    seat.settled(lambda: bool(page.keeps))
    return page


def test_today_leads_to_the_pair_and_the_keyboard_merges_it(seat: Seat) -> None:
    one, _ = twins(seat)
    total = seat.bridge.read().count("student")
    placements = seat.bridge.read().count("placement", {"student": one.id})
    seat.window.show_page("today")
    seat.settled(lambda: len(today_rows(seat)) == 1)
    row = today_rows(seat)[0]
    assert one.heading() in row.go.accessibleName()
    QTest.keyClick(row.go, Qt.Key.Key_Return)
    page = compared(seat)
    seat.settled(page.keeps[0].hasFocus)
    assert set(page.choices) == {"city"}, "only what differs is asked"
    first, second = page.choices["city"]
    kept_city, other_city = first.text(), second.text()
    assert {kept_city, other_city} == {one.values()["city"], "Far Levee"}
    seat.window.activateWindow()
    first.setFocus()
    seat.settled(lambda: first.hasFocus() and second.isVisible() and second.x() > first.x())
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.isChecked()
    keep = page.command().keep
    with seat.qtbot.waitSignal(seat.bridge.saved, timeout=40_000):
        QTest.keyClick(second, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    reader = seat.bridge.read()
    assert reader.count("student") == total - 1
    kept = reader.get("student", keep)
    assert kept is not None
    assert kept.values()["city"] == other_city
    assert kept.values()["middle_name"] == "Inés", "what one side alone knows is taken over"
    assert {"Her own note.", "The other's note."} <= set(str(kept.values()["notes"]).splitlines())
    assert reader.count("placement", {"student": keep}) == placements
    assert isinstance(seat.window.page(), TodayPage)
    seat.settled(lambda: not today_rows(seat))
    focus = QApplication.focusWidget()
    assert focus is not None
    assert isinstance(focus.parentWidget(), MatterRow), "the cursor goes on to what else matters"
    with seat.qtbot.waitSignal(seat.bridge.saved, timeout=40_000):
        seat.window.find_box.setFocus()
        QTest.keyClick(seat.window.find_box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert seat.bridge.read().count("student") == total


def test_who_stays_turns_the_choices_round(seat: Seat) -> None:
    one, other = twins(seat)
    seat.bridge.merge_asked.emit("student", one.id, other.id)
    page = compared(seat)
    assert page.command().keep == one.id
    assert not page.command().take
    page.keeps[1].click()
    assert page.command().keep == other.id
    assert not page.command().take, "whoever stays keeps her own words"
    page.choices["city"][0].click()
    assert page.command().take == ("city",)


def test_two_told_apart_are_not_shown_again_and_only_ids_are_kept(seat: Seat) -> None:
    one, _other = twins(seat)
    seat.window.show_page("today")
    seat.settled(lambda: len(today_rows(seat)) == 1)
    today_rows(seat)[0].go.click()
    page = compared(seat)
    page.stop.click()
    assert isinstance(seat.window.page(), TodayPage)
    seat.settled(lambda: not today_rows(seat))
    seat.window.settings.sync()
    kept = seat.window.settings.fileName()
    text = Path(kept).read_text("utf-8")
    assert one.id in text
    assert str(one.values()["last_name"]) not in text


def test_escape_leaves_the_pair_as_it_is(seat: Seat) -> None:
    one, other = twins(seat)
    total = seat.bridge.read().count("student")
    seat.window.show_page("students")
    seat.bridge.merge_asked.emit("student", one.id, other.id)
    compared(seat)
    seat.window.escape()
    assert isinstance(seat.window.page(), StudentsPage)
    assert seat.bridge.read().count("student") == total


def test_two_chosen_in_the_list_are_compared(seat: Seat) -> None:
    seat.window.show_page("students")
    page = seat.window.page()
    assert isinstance(page, StudentsPage)
    seat.settled(lambda: page.detail is not None and page.detail.record is not None)
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    page.list.table.selectionModel().select(page.list.model.index(1, 0), flags)
    chosen = page.list.chosen()
    verbs = dict(page.verbs(chosen))
    assert "Compare and merge…" not in dict(page.verbs(chosen[:1]))
    verbs["Compare and merge…"]()
    assert compared(seat).command().keep == page.list.current()


def only_one_of_the_name(seat: Seat) -> Record:
    """A student with a birth date whose name nobody else has."""
    students = seat.bridge.read().find("student")
    names = [student.heading() for student in students]
    return next(one for one in students if one.values()["birth_date"] and names.count(one.heading()) == 1)


def added(seat: Seat, one: Record, typed: Sequence[str]) -> set[str]:
    """Add the student again, knowing so much of them; the ids of the two who are offered for comparing."""
    with seat.qtbot.waitSignal(seat.bridge.twin_noticed, timeout=40_000):
        seat.bridge.run(AddRecord(kind="student", values={name: one.values()[name] for name in typed}))
    assert seat.window.banner.isVisible()
    compare = next(one for one in seat.window.banner.findChildren(QAbstractButton) if one.text() == "Compare the two")
    compare.click()
    return {record.id for record in (compared(seat).pair or pytest.fail("no pair")).records}


@pytest.mark.parametrize("typed", [("last_name", "first_name", "birth_date"), ("last_name", "first_name")])
def test_a_new_student_who_may_be_there_already_is_offered_for_comparing(seat: Seat, typed: tuple[str, ...]) -> None:
    one = only_one_of_the_name(seat)
    assert one.id in added(seat, one, typed)


def test_of_several_who_may_be_the_new_student_the_surest_is_offered(seat: Seat) -> None:
    one, name = only_one_of_the_name(seat), ("last_name", "first_name")
    seat.bridge.floors.desk.run(AddRecord(kind="student", values={field: one.values()[field] for field in name}))
    assert one.id in added(seat, one, (*name, "birth_date"))
