"""A coordinator's work in the window, against real encrypted files."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.conftest import Seat
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.ports import Command, Outcome, Reader
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.domain.record import Record
from wbl_desktop.ui.editors import FieldEditor
from wbl_desktop.ui.inputs import ComboBox
from wbl_desktop.ui.pages.importing import ImportPage
from wbl_desktop.ui.pages.students import StudentsPage
from wbl_desktop.ui.placement_facts import OPEN
from wbl_desktop.ui.record_page import RecordPage
from wbl_desktop.ui.student_detail import FactsTab, PlacementsTab

# The offscreen platform says so of every list that pops up under a field.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def students(seat: Seat) -> StudentsPage:
    seat.window.show_page("students")
    page = seat.window.page()
    assert isinstance(page, StudentsPage)
    seat.settled(lambda: page.detail is not None and page.detail.record is not None)
    return page


def facts(seat: Seat, page: StudentsPage) -> FactsTab:
    assert page.detail is not None
    page.detail.go_to(FactsTab)
    tab = page.detail.tab_of(FactsTab)
    assert tab is not None
    return tab


def line_of(editor: FieldEditor) -> QLineEdit:
    assert isinstance(editor.entry.widget, QLineEdit)
    return editor.entry.widget


def cell(page: StudentsPage, row: int) -> str:
    return str(page.list.model.data(page.list.model.index(row, 0)))


def shown_record(page: StudentsPage) -> Record:
    assert page.detail is not None
    assert page.detail.record is not None
    return page.detail.record


def test_typing_filters_the_list_and_says_how_many_of_how_many(seat: Seat) -> None:
    page = students(seat)
    total = seat.bridge.read().count("student")
    QTest.keyClicks(page.list.search, "andrade")
    seat.settled(lambda: page.list.count.text() == f"2 of {total} · filtered")
    assert "Andrade" in cell(page, 0)
    page.back()
    page.list.search.clear()
    seat.settled(lambda: page.list.count.text() == str(total))


def test_enter_keeps_a_field_and_undo_gives_it_back(seat: Seat) -> None:
    page = students(seat)
    line = line_of(facts(seat, page).form.editors["preferred_name"])
    id_, old = shown_record(page).id, line.text()
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Lupe")
    with seat.qtbot.waitSignal(seat.bridge.saved, timeout=40_000):
        QTest.keyClick(line, Qt.Key.Key_Return)
    held = seat.bridge.read().get("student", id_)
    assert held is not None
    assert held.values()["preferred_name"] == "Lupe"
    assert "Preferred name" in seat.bridge.trail.done[-1].words
    with seat.qtbot.waitSignal(seat.bridge.saved, timeout=40_000):
        seat.window.undo()
    held = seat.bridge.read().get("student", id_)
    assert held is not None
    assert (held.values()["preferred_name"] or "") == old
    with seat.qtbot.waitSignal(seat.bridge.saved, timeout=40_000):
        seat.window.redo()
    held = seat.bridge.read().get("student", id_)
    assert held is not None
    assert held.values()["preferred_name"] == "Lupe"


def test_escape_gives_the_old_value_back(seat: Seat) -> None:
    page = students(seat)
    line = line_of(facts(seat, page).form.editors["last_name"])
    old = line.text()
    line.setFocus()
    QTest.keyClicks(line, "xyz")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == old
    assert not seat.bridge.trail.done


def test_what_cannot_be_is_said_below_the_field_in_plain_words(seat: Seat) -> None:
    page = students(seat)
    editor = facts(seat, page).form.editors["ssid"]
    line = line_of(editor)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "12")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert editor.error.text() == "SSID should be 10 digits."
    assert line.text() == "12", "what was typed stays, to be put right"
    assert line.accessibleDescription() == editor.error.text()


def test_a_change_made_elsewhere_shows_at_once(seat: Seat) -> None:
    page = students(seat)
    id_ = shown_record(page).id
    seat.bridge.floors.desk.run(EditRecord(kind="student", id=id_, values={"first_name": "Elsewhere"}))
    assert page.detail is not None
    seat.settled(lambda: "Elsewhere" in cell(page, page.list.model.row_of(id_) or 0))
    seat.settled(lambda: shown_record(page).values()["first_name"] == "Elsewhere")


def test_a_student_is_placed_and_the_packet_is_on_the_screen(seat: Seat) -> None:
    page = students(seat)
    reader = seat.bridge.read()
    placed = {str(one.values()["student"]) for one in reader.find("placement")}
    student = next(one for one in reader.find("student", {"grade": "11"}, order=("heading",)) if one.id not in placed)
    worksite = reader.find("worksite")[0]
    page.show_record(student.id)
    seat.settled(lambda: page.detail is not None and page.detail.record == student)
    assert page.detail is not None
    tab = page.detail.tab_of(PlacementsTab)
    assert tab is not None
    tab.place()
    assert tab.pane is not None
    editors = tab.pane.stack.editors
    editors["worksite"].set_value(worksite.id)
    for name, words in {"starts_on": "12/4", "starts_at": "8:30", "ends_at": "2:30 pm"}.items():
        line_of(editors[name]).setText(words)
        editors[name].keep()
    with seat.qtbot.waitSignal(seat.bridge.changed, timeout=40_000) as heard:
        tab.pane.keep()
    outcome = heard.args[0]
    assert isinstance(outcome, Outcome)
    seat.settled(lambda: bool(tab.cards) and tab.cards[0].facts is not None)
    card = tab.cards[0]
    assert card.facts is not None
    assert card.facts.state_words == "Preparing"
    assert "Permission form" in [line.need.title for line in card.facts.needs]
    card.print_all()
    paper = seat.window.paper
    seat.settled(lambda: paper.paper is not None or bool(paper.banner.isVisible()) or paper._ask.count() > 0)
    if paper.paper is None:
        paper._start("es")
        seat.settled(lambda: paper.paper is not None)
    assert paper.paper is not None
    assert paper.paper.pdf.startswith(b"%PDF")
    assert len(paper._labels) == paper.paper.pages
    paper.mark()
    seat.settled(
        lambda: any(
            one.values()["printed_on"] for one in seat.bridge.read().find("requirement", {"placement": card.id})
        )
    )


def test_a_saved_paper_is_the_paper_on_the_screen(seat: Seat, tmp_path: Path) -> None:
    offer = seat.bridge.floors.papers.offered()[0]
    seat.bridge.blank_asked.emit(offer.code, "es")
    paper = seat.window.paper
    seat.settled(lambda: paper.paper is not None)
    assert paper.paper is not None
    paper.save_to(str(tmp_path / "form.pdf"))
    seat.settled(lambda: paper.banner.accessibleName() == "Saved.")
    assert (tmp_path / "form.pdf").read_bytes() == paper.paper.pdf
    assert not paper.paper.printed_forms


def test_an_import_is_looked_at_then_written_then_taken_back(seat: Seat, tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text(
        "Student ID,Last Name,First Name,Grade,Birthdate\n"
        "880001,Quintanilla,Beatriz,10,03/04/2011\n"
        "880002,Lindqvist,Arvid,11,13/45/2010\n",
        "utf-8",
    )
    before = seat.bridge.read().count("student")
    page = seat.read_for_import(path)
    assert page.plan is not None
    assert page.plan.new >= 1
    assert seat.bridge.read().count("student") == before, "nothing is written before a person has looked"
    page.write()
    seat.settled(lambda: page.plan is None)
    assert seat.bridge.read().count("student") > before
    assert "2 places in it need a look and were not imported" in page.banner.accessibleName()
    assert page.save_left_out.isVisible(), "the rows that need a look can still be saved and sent back"
    assert "roster.csv" in seat.bridge.trail.done[-1].words, "Ctrl+Z takes the import back, not what was before it"
    page.banner._act()
    seat.settled(lambda: seat.bridge.read().count("student") == before)
    seat.settled(lambda: not seat.bridge.trail.done)


@pytest.mark.parametrize("way", ["page", "ctrl_z"])
def test_an_import_somebody_worked_on_is_taken_back_but_for_that(seat: Seat, tmp_path: Path, way: str) -> None:
    path = tmp_path / "roster.csv"
    rows = "".join(f"88000{n},Quintanilla,{name},03/0{n}/2011\n" for n, name in enumerate(("Beatriz", "Arvid"), 1))
    path.write_text(f"Student ID,Last Name,First Name,Birthdate\n{rows}", "utf-8")
    before = seat.bridge.read().count("student")
    page = seat.read_for_import(path)
    page.write()
    seat.settled(lambda: page.plan is None and page.banner.isVisible())
    [one] = seat.bridge.read().find("student", {"local_id": "880001"})
    seat.bridge.floors.desk.run(EditRecord(kind="student", id=one.id, values={"preferred_name": "Bea"}))
    banner = seat.window.banner
    if way == "page":
        page.banner._act()
    else:
        seat.window.undo()
    seat.settled(lambda: "Quintanilla, Beatriz (Student): changed since: Preferred name." in banner.accessibleName())
    assert seat.bridge.read().count("student") == before + 2
    banner._act()
    seat.settled(lambda: seat.bridge.read().count("student") == before + 1)
    seat.settled(lambda: "Left as it is" in banner.accessibleName())
    assert banner.accessibleName().startswith("The import was taken back.")
    assert not page.banner.isVisible(), "it is told in one place"
    assert page.choose.isVisible(), "the next file can be chosen"
    assert seat.bridge.read().rows("student", [one.id])[one.id].values()["preferred_name"] == "Bea"
    assert not seat.bridge.trail.done


def test_hours_of_a_sheet_say_whose_they_are_and_a_strange_column_can_be_named(seat: Seat, tmp_path: Path) -> None:
    reader = seat.bridge.read()
    placement = next(one.values() for one in reader.find("placement") if one.values()["status"] == "under_way")
    student = reader.get("student", str(placement["student"]))
    assert student is not None
    path = tmp_path / "hours.csv"
    day, whom = placement["starts_on"], student.values()["local_id"]
    path.write_text(f"Kid,Student,Date,In,Out,Hours\n{whom},,{day},06:11,06:41,0.5\n", "utf-8")
    page = seat.read_for_import(path)
    assert page.plan is not None
    assert "student.local_id" in page.plan.targets
    box = next(box for box in page.findChildren(ComboBox) if "Kid" in box.accessibleName())
    assert box.findText("Student · Local id") >= 0
    before = page.plan
    page._mean(next(one for one in before.columns if one.label == "Kid"), chosen(box, "Student · Local id"))
    seat.settled(lambda: page.plan is not None and page.plan is not before)
    said = [one.value for one in page.plan.shown]
    assert any(student.heading() in words or str(whom) in words for words in said), said


def test_letters_that_look_wrong_are_read_otherwise(seat: Seat, tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes("Student ID,Last Name,First Name,Birthdate\n880002,Muñoz,Inés,03/04/2011\n".encode("cp437"))
    page = seat.read_for_import(path)
    assert page.plan is not None
    assert (page.plan.new, page.letters.currentText()) == (0, "Windows-1252 (Western European)")
    before = page.plan
    chosen(page.letters, "UTF-8").activated.emit(0)
    seat.settled(page.banner.isVisible)
    assert (page.plan, page.letters.currentData()) == (before, "cp1252"), "what cannot be changes nothing"
    chosen(page.letters, "DOS (code page 437)").activated.emit(0)
    seat.settled(lambda: page.plan is not None and page.plan is not before)
    assert (page.plan.new, page.letters.currentData()) == (1, "cp437")
    assert any("Muñoz" in one.heading for one in page.plan.shown)
    page.write()
    seat.settled(lambda: page.plan is None)
    assert seat.bridge.read().find("student", {"last_name": "Muñoz", "local_id": "880002"})


def chosen(box: ComboBox, words: str) -> ComboBox:
    box.setCurrentIndex(box.findText(words))
    return box


def test_an_import_that_is_stopped_too_late_says_that_it_is_done(seat: Seat, tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_text("Student ID,Last Name,First Name,Birthdate\n880001,Quintanilla,Beatriz,03/04/2011\n", "utf-8")
    seat.window.show_page("import")
    page = seat.window.page()
    assert isinstance(page, ImportPage)
    page.read(str(path))
    page.stop()
    seat.settled(page.banner.isVisible)
    assert page.banner.accessibleName().startswith("Stopped") or page.plan is not None
    page.read(str(path))
    seat.settled(lambda: page.plan is not None)
    page.write()
    seat.settled(lambda: bool(seat.bridge.read().find("student", {"local_id": "880001"})))
    page.stop()
    seat.settled(lambda: page.plan is None)
    assert page.banner.accessibleName().startswith("Imported")


@pytest.mark.parametrize("width", [1366, 683])
def test_a_narrow_window_shows_the_record_over_the_list_and_escape_goes_back(seat: Seat, width: int) -> None:
    page = students(seat)
    seat.window.resize(width, 384)
    narrow = width < 1100
    seat.settled(lambda: page.side.isVisible() != narrow)
    assert page.list.isVisible()
    page.list.opened.emit()
    assert page.list.isVisible() != narrow
    seat.window.escape()
    assert page.list.isVisible()


def test_the_window_remembers_sizes_and_no_names(seat: Seat, tmp_path: Path) -> None:
    page = students(seat)
    QTest.keyClicks(page.list.search, "andrade")
    page.split.setSizes([400, 772])
    page.split.splitterMoved.emit(400, 1)
    seat.window.close()
    kept = (tmp_path / "window.ini").read_text("utf-8")
    assert "split" in kept
    assert "andrade" not in kept.casefold()


def test_the_sidebar_marks_the_page_in_front_from_the_first_moment(seat: Seat) -> None:
    item = seat.window.sidebar.currentItem()
    assert item is not None
    assert item.text() == "Students"


def test_a_search_that_finds_nobody_says_so_and_offers_the_way_back(seat: Seat) -> None:
    pane = students(seat).list
    pane.search.setText("zzzz")
    seat.settled(pane._no_match.isVisible)
    assert not pane.table.isVisible()
    assert pane.count.text().startswith("0 of ")
    pane.show_all()
    seat.settled(pane.table.isVisible)
    assert not pane.search.text()
    assert not pane._no_match.isVisible()


def test_a_change_is_told_and_can_be_undone_when_the_screen_that_asked_is_gone(seat: Seat) -> None:
    page = students(seat)
    shown = shown_record(page)
    student, grade = shown.id, shown.values()["grade"]
    said: list[str] = []
    heard: list[object] = []
    seat.bridge.saved.connect(said.append)
    seat.bridge.failed.connect(heard.append)
    for words in ("11" if grade != "11" else "10", "grade eleven"):
        asker = QWidget()
        command = EditRecord(kind="student", id=student, values={"grade": words})
        seat.bridge.run(command, lambda _done: heard.append("gone"), lambda _failure: heard.append("gone"), asker)
        shiboken6.delete(asker)
    seat.settled(lambda: bool(heard))
    assert [type(one) for one in heard] == [Refusal]
    assert len(said) == len(seat.bridge.trail.done) == 1
    seat.window.undo()
    seat.settled(lambda: len(said) == 2)
    kept = seat.bridge.read().get("student", student)
    assert kept is not None
    assert kept.values()["grade"] == grade


def test_undone_is_said_once_it_is_on_disk(seat: Seat) -> None:
    page = students(seat)
    student = shown_record(page)
    grade = "11" if student.values()["grade"] != "11" else "10"
    seat.bridge.run(EditRecord(kind="student", id=student.id, values={"grade": grade}))
    seat.settled(lambda: len(seat.bridge.trail.done) == 1)
    seat.window.undo()
    assert not seat.window.banner.accessibleName().startswith("Undone"), "nothing is said before it is so"
    seat.settled(lambda: seat.window.banner.accessibleName().startswith("Undone: changed Grade of "))
    kept = seat.bridge.read().get("student", student.id)
    assert kept is not None
    assert kept.values()["grade"] == student.values()["grade"]
    seat.window.redo()
    seat.settled(lambda: seat.window.banner.accessibleName().startswith("Done again: "))


def test_the_sidebar_says_what_it_counts_and_the_list_says_the_same(seat: Seat) -> None:
    side = seat.window.sidebar
    seat.window.show_page("placements")
    page = seat.window.page()
    assert isinstance(page, RecordPage)
    reader = seat.bridge.read()
    every, open_ = reader.count("placement"), reader.count("placement", {"status": list(OPEN)})
    assert open_ < every
    item = side._item("placements")
    assert item is not None
    said = f"{open_} open placements"
    seat.settled(lambda: item.data(Qt.ItemDataRole.AccessibleTextRole) == f"Placements, {said}")
    assert item.toolTip().splitlines() == [said, "Ctrl+4"]
    seat.settled(lambda: page.list.count.text() == f"{every} · {open_} open")
    forms = side._item("forms")
    assert forms is not None
    seat.window.show_page("forms")
    papers = seat.window.page()
    assert isinstance(papers, RecordPage)
    seat.settled(lambda: forms.toolTip().startswith(f"{len(papers.list.model.ids())} papers still missing"))


@dataclass(frozen=True)
class FullDisk:
    """A desk that can be read and not written."""

    inner: Desk

    def run(self, _command: Command) -> Outcome:
        raise Trouble("disk_full")

    def read(self) -> Reader:
        return self.inner.read()


def test_a_change_that_a_full_disk_kept_from_being_undone_can_still_be_undone(seat: Seat) -> None:
    student = shown_record(students(seat))
    seat.bridge.run(EditRecord(kind="student", id=student.id, values={"preferred_name": "Bea"}))
    seat.settled(lambda: len(seat.bridge.trail.done) == 1)
    whole = seat.bridge.floors
    seat.bridge.floors = replace(whole, desk=cast("Desk", FullDisk(whole.desk)))
    with seat.qtbot.waitSignal(seat.bridge.failed, timeout=40_000):
        seat.window.undo()
    seat.bridge.floors = whole
    assert len(seat.bridge.trail.done) == 1
    with seat.qtbot.waitSignal(seat.bridge.turned, timeout=40_000):
        seat.window.undo()
    assert not seat.bridge.trail.done
