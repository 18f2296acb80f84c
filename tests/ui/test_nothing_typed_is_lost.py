"""What a person types stays hers: through changes from elsewhere, bad values, other records, Esc and undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from tests.ui.conftest import Seat
from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.commands.retire import RetireRecord
from wbl_desktop.domain.fields import Plain
from wbl_desktop.ui.editors import FieldEditor
from wbl_desktop.ui.family import FamilyTab, Guardians
from wbl_desktop.ui.pages.partners import PartnersPage
from wbl_desktop.ui.pages.students import StudentsPage
from wbl_desktop.ui.student_detail import FactsTab, PlacementsTab

# The offscreen platform says so of every list that pops up under a field.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def students(seat: Seat) -> StudentsPage:
    seat.window.show_page("students")
    page = seat.window.page()
    assert isinstance(page, StudentsPage)
    seat.settled(lambda: page.detail is not None and page.detail.record is not None)
    return page


def editors(page: StudentsPage) -> dict[str, FieldEditor]:
    assert page.detail is not None
    page.detail.go_to(FactsTab)
    tab = page.detail.tab_of(FactsTab)
    assert tab is not None
    return tab.form.editors


def line_of(editor: FieldEditor) -> QLineEdit:
    assert isinstance(editor.entry.widget, QLineEdit)
    return editor.entry.widget


def shown(page: StudentsPage) -> str:
    assert page.detail is not None
    assert page.detail.record is not None
    return page.detail.record.id


def held(seat: Seat, id_: str, name: str) -> Plain:
    record = seat.bridge.read().get("student", id_)
    assert record is not None
    return record.values()[name]


def with_cursor(seat: Seat, widget: QWidget) -> None:
    seat.window.activateWindow()
    widget.setFocus()
    seat.settled(widget.hasFocus)


def test_what_is_half_typed_is_kept_at_its_own_record_when_that_leaves_the_list(seat: Seat) -> None:
    page = students(seat)
    QTest.keyClicks(page.list.search, "andrade")
    seat.settled(lambda: len(page.list.model.ids()) == 2)
    first, second = page.list.model.ids()
    seat.settled(lambda: shown(page) == first)
    line = line_of(editors(page)["city"])
    with_cursor(seat, line)
    line.selectAll()
    QTest.keyClicks(line, "Orchard Gap")
    seat.bridge.floors.desk.run(
        EditRecord(kind="student", id=first, values={"last_name": "Zamora", "first_name": "Ana", "middle_name": ""})
    )
    seat.settled(lambda: shown(page) == second)
    seat.settled(lambda: held(seat, first, "city") == "Orchard Gap")
    assert line.text() == (held(seat, second, "city") or "")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert held(seat, second, "city") != "Orchard Gap"


def test_a_bad_value_and_its_sentence_outlive_the_next_fields_change(seat: Seat) -> None:
    page = students(seat)
    by_name = editors(page)
    bad, good = by_name["birth_date"], line_of(by_name["city"])
    line = line_of(bad)
    with_cursor(seat, line)
    line.selectAll()
    QTest.keyClicks(line, "13/45/2010")
    with_cursor(seat, good)
    assert bad.error.text()
    good.selectAll()
    QTest.keyClicks(good, "Willow Slough")
    with seat.qtbot.waitSignal(seat.bridge.changed, timeout=40_000):
        QTest.keyClick(good, Qt.Key.Key_Return)
    seat.settled(lambda: held(seat, shown(page), "city") == "Willow Slough")
    seat.bridge.floors.desk.run(EditRecord(kind="student", id=shown(page), values={"state": "NV"}))
    seat.settled(lambda: line_of(by_name["state"]).text() == "NV")
    assert line.text() == "13/45/2010"
    assert bad.error.text()


def test_a_bad_value_left_behind_at_another_record_is_said(seat: Seat) -> None:
    page = students(seat)
    bad = editors(page)["ssid"]
    line = line_of(bad)
    with_cursor(seat, line)
    line.selectAll()
    QTest.keyClicks(line, "12")
    with_cursor(seat, page.list.table)
    with seat.qtbot.waitSignal(seat.bridge.noticed, timeout=40_000) as heard:
        page.list.select(page.list.model.ids()[3])
    assert heard.args == ["Not kept: SSID: 12"]
    assert not bad.error.text()
    assert line.text() != "12"


def test_a_new_form_stays_in_front_when_something_changes_elsewhere(seat: Seat) -> None:
    page = students(seat)
    page.new_here()
    assert page.new is not None
    line = line_of(page.new.editors["last_name"])
    QTest.keyClicks(line, "Quintanilla")
    with seat.qtbot.waitSignal(page.list.model.dataChanged, timeout=40_000):
        seat.bridge.floors.desk.run(EditRecord(kind="student", id=shown(page), values={"city": "Tule Bend"}))
    assert page.side.currentWidget() is page.new_sheet
    assert line.text() == "Quintanilla"
    assert page.back()
    assert page.side.currentWidget() is page.detail
    page.new_here()
    assert line.text() == "Quintanilla", "Esc puts it aside, Ctrl+N goes on"
    page.new.stop.click()
    page.new_here()
    assert not line.text(), "Cancel calls it off"


def test_a_guardian_half_typed_waits_for_her_own_student(seat: Seat) -> None:
    page = students(seat)
    assert page.detail is not None
    page.detail.go_to(FamilyTab)
    tab = page.detail.tab_of(FamilyTab)
    assert tab is not None
    guardians = tab.findChild(Guardians)
    assert guardians is not None
    first, second = page.list.model.ids()[:2]
    guardians.begin()
    seat.settled(guardians._new.isVisible)
    QTest.keyClicks(line_of(guardians._new.editors["name"]), "Delfina Quint")
    page.list.select(second)
    seat.settled(lambda: shown(page) == second)
    assert not guardians._new.isVisible()
    page.list.select(first)
    seat.settled(lambda: shown(page) == first)
    assert guardians._new.isVisible()
    assert line_of(guardians._new.editors["name"]).text() == "Delfina Quint"


def test_an_open_card_stays_open_and_typed_in_when_another_comes(seat: Seat) -> None:
    page = students(seat)
    reader = seat.bridge.read()
    student = str(reader.find("guardian", limit=1)[0].values()["student"])
    page.list.select(student)
    seat.settled(lambda: shown(page) == student)
    assert page.detail is not None
    page.detail.go_to(FamilyTab)
    tab = page.detail.tab_of(FamilyTab)
    assert tab is not None
    guardians = tab.findChild(Guardians)
    assert guardians is not None
    card = guardians._cards[0]
    card.toggle()
    assert card._form is not None
    line = line_of(card._form.editors["name"])
    with_cursor(seat, line)
    line.selectAll()
    QTest.keyClicks(line, "Half a na")
    count = len(guardians._cards)
    seat.bridge.floors.desk.run(AddRecord(kind="guardian", values={"student": student, "name": "Rosa Quint"}))
    seat.settled(lambda: len(guardians._cards) == count + 1)
    assert line.hasFocus()
    assert line.text() == "Half a na"
    assert not seat.bridge.trail.done


def test_a_cards_line_says_what_was_just_changed(seat: Seat) -> None:
    page = students(seat)
    guardian = seat.bridge.read().find("guardian", {"may_sign": 1}, limit=1)[0]
    page.list.select(str(guardian.values()["student"]))
    seat.settled(lambda: shown(page) == guardian.values()["student"])
    assert page.detail is not None
    page.detail.go_to(FamilyTab)
    tab = page.detail.tab_of(FamilyTab)
    assert tab is not None
    guardians = tab.findChild(Guardians)
    assert guardians is not None
    card = next(one for one in guardians._cards if one.record.id == guardian.id)
    assert "may sign" in card.state.text().casefold()
    values = {"may_sign": "no", "relation": "Aunt"}
    seat.bridge.floors.desk.run(EditRecord(kind="guardian", id=guardian.id, values=values))
    seat.settled(lambda: "may not sign" in card.state.text().casefold())
    assert card.below.whole().startswith("Aunt")


def test_arrows_step_through_choices_and_one_is_kept_when_it_is_left(seat: Seat) -> None:
    seat.window.show_page("partners")
    page = seat.window.page()
    assert isinstance(page, PartnersPage)
    seat.settled(lambda: page.detail is not None and page.detail.record is not None)
    box = page.findChild(QComboBox, "status")
    assert isinstance(box, QComboBox)
    with_cursor(seat, box)
    before = box.currentIndex()
    key = Qt.Key.Key_Down if before < box.count() - 2 else Qt.Key.Key_Up
    QTest.keyClick(box, key)
    QTest.keyClick(box, key)
    assert abs(box.currentIndex() - before) == 2
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.currentIndex() == before
    QTest.keyClick(box, key)
    QTest.keyClick(box, key)
    with seat.qtbot.waitSignal(seat.bridge.saved, timeout=40_000):
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert len(seat.bridge.trail.done) == 1


def test_undo_reaches_the_last_change_from_within_the_next_field(seat: Seat) -> None:
    page = students(seat)
    by_name = editors(page)
    line, id_ = line_of(by_name["preferred_name"]), shown(page)
    old = held(seat, id_, "preferred_name")
    with_cursor(seat, line)
    line.selectAll()
    QTest.keyClicks(line, "Lupita")
    with seat.qtbot.waitSignal(seat.bridge.saved, timeout=40_000):
        QTest.keyClick(line, Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit), "Enter leads to the next field"
    assert focus is not line
    with seat.qtbot.waitSignal(seat.bridge.saved, timeout=40_000):
        QTest.keyClick(focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert held(seat, id_, "preferred_name") == old


def test_undo_before_the_last_change_is_on_disk_means_that_one_and_no_other(seat: Seat) -> None:
    id_ = shown(students(seat))
    before = held(seat, id_, "preferred_name")
    with seat.qtbot.waitSignal(seat.bridge.saved, timeout=40_000):
        seat.bridge.run(EditRecord(kind="student", id=id_, values={"city": "First Change"}))
    seat.bridge.run(EditRecord(kind="student", id=id_, values={"preferred_name": "Lupita"}))
    seat.window.undo()
    seat.bridge.run(EditRecord(kind="student", id=id_, values={"notes": "Third change"}))
    seat.settled(lambda: bool(seat.bridge.trail.undone))
    assert (held(seat, id_, "preferred_name"), held(seat, id_, "city")) == (before, "First Change")
    assert held(seat, id_, "notes") == "Third change"


def test_undo_and_redo_pressed_faster_than_the_disk_are_done_one_after_the_other(seat: Seat) -> None:
    id_ = shown(students(seat))
    seat.bridge.run(EditRecord(kind="student", id=id_, values={"preferred_name": "Lupita"}))
    for press in (seat.window.undo, seat.window.redo, seat.window.undo, seat.window.redo):
        press()
    with seat.qtbot.waitSignals([seat.bridge.saved] * 5, timeout=40_000):
        pass
    assert held(seat, id_, "preferred_name") == "Lupita"
    assert (len(seat.bridge.trail.done), len(seat.bridge.trail.undone)) == (1, 0)


def test_undo_of_a_change_that_is_then_refused_takes_nothing_back(seat: Seat) -> None:
    id_ = shown(students(seat))
    with seat.qtbot.waitSignal(seat.bridge.saved, timeout=40_000):
        seat.bridge.run(EditRecord(kind="student", id=id_, values={"city": "First Change"}))
    with seat.qtbot.waitSignal(seat.bridge.failed, timeout=40_000):
        seat.bridge.run(EditRecord(kind="student", id=id_, values={"grade": "99"}))
        seat.window.undo()
    with seat.qtbot.waitSignal(seat.bridge.saved, timeout=40_000):
        seat.bridge.run(EditRecord(kind="student", id=id_, values={"city": "Second Change"}))
    assert held(seat, id_, "city") == "Second Change"
    assert len(seat.bridge.trail.done) == 2


def test_what_was_typed_at_a_record_retired_elsewhere_is_said(seat: Seat) -> None:
    """The list moves on by itself: whether the refusal or the next record comes first, the words stay readable."""
    page = students(seat)
    line, id_ = line_of(editors(page)["city"]), shown(page)
    with_cursor(seat, line)
    line.selectAll()
    QTest.keyClicks(line, "Orchard Gap")
    with seat.qtbot.waitSignal(seat.bridge.noticed, timeout=40_000) as heard:
        seat.bridge.floors.desk.run(RetireRecord(kind="student", id=id_))
    assert "City: Orchard Gap" in heard.args[0]


def test_a_refusal_that_comes_after_its_record_has_gone_says_the_words_and_why(seat: Seat) -> None:
    page = students(seat)
    editor, id_ = editors(page)["city"], shown(page)
    assert page.detail is not None
    form = page.detail.tab_of(FactsTab)
    assert form is not None
    seat.bridge.floors.desk.run(RetireRecord(kind="student", id=id_))
    seat.settled(lambda: shown(page) != id_)
    gone, here = (seat.bridge.read().get("student", one) for one in (id_, shown(page)))
    assert gone is not None
    assert here is not None
    form.form.show_record(gone)
    with seat.qtbot.waitSignal(seat.bridge.noticed, timeout=40_000) as heard:
        editor.entry.show_words("Orchard Gap")
        editor.keep()  # on its way to the desk
        form.form.show_record(here)
    assert heard.args[0].startswith("Not kept: City: Orchard Gap. This record is retired.")


def test_the_cover_gives_the_cursor_back_where_it_was(seat: Seat) -> None:
    page = students(seat)
    line = line_of(editors(page)["city"])
    with_cursor(seat, line)
    seat.window.lock.engage()
    assert not line.isEnabled()
    seat.window.lock.release()
    seat.settled(line.hasFocus)


def test_escape_leaves_what_is_being_asked_and_keeps_what_was_typed(seat: Seat) -> None:
    page = students(seat)
    assert page.detail is not None
    first, second = page.list.model.ids()[:2]
    page.detail.edit()
    placements = page.detail.tab_of(PlacementsTab)
    assert placements is not None
    assert placements.pane is not None
    editor = placements.pane.stack.editors["purpose"]
    editor.entry.show_words("Pruning and grafting")
    seat.window.escape()
    assert not placements.pane.isVisible()
    page.list.select(second)
    seat.settled(lambda: shown(page) == second)
    placements.place()
    assert not editor.entry.words(), "another student's placement begins anew"
    page.list.select(first)
    seat.settled(lambda: shown(page) == first)
    placements.place()
    assert editor.entry.words() == "Pruning and grafting"
    placements.pane.stop.click()
    placements.place()
    assert not editor.entry.words(), "called off is called off"

    page.detail.go_to(FamilyTab)
    tab = page.detail.tab_of(FamilyTab)
    assert tab is not None
    guardians = tab.findChild(Guardians)
    assert guardians is not None
    guardians.begin()
    seat.settled(guardians._new.isVisible)
    QTest.keyClicks(line_of(guardians._new.editors["name"]), "Delfina Quint")
    assert page.back()
    assert not guardians._new.isVisible()
    guardians.show_record(guardians._owner)  # type: ignore[arg-type]
    assert not guardians._new.isVisible(), "it waits until it is asked for"
    guardians.begin()
    assert line_of(guardians._new.editors["name"]).text() == "Delfina Quint"
