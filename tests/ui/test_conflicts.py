"""The conflicts page by keyboard: every way to answer, nothing typed is lost, and each clash shown as what it is."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from tests.ui.conftest import Seat
from wbl_desktop.app.line import DistrictLine
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.placements import busy_days
from wbl_desktop.application.ports import ConflictValue, Outcome
from wbl_desktop.application.sync_ports import Adoption, PulledConflict, PulledHeld, PulledPart, PulledRow, Slice
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.record import Feed, Record
from wbl_desktop.storage.sync_store import SqlSyncStore
from wbl_desktop.ui.clash_cards import DoubleBookedCard, HeldCard, OverFullCard
from wbl_desktop.ui.disputed_card import DisputedCard
from wbl_desktop.ui.disputed_row import DisputedRow, RetiredOrNot, where_they_differ
from wbl_desktop.ui.pages.conflicts import ConflictsPage

OTHER = "f" * 16
EARLIER, LATER = "2026-11-16T18:00:00+00:00", "2026-11-17T19:30:00+00:00"
_NOTHING = Outcome(command="", verb="sync", staff="", origin="elsewhere", touched=frozenset(), can_undo=False)


def _store(seat: Seat) -> SqlSyncStore:
    line = seat.bridge.floors.line
    assert isinstance(line, DistrictLine)
    store = line.workspace.sync_store
    assert isinstance(store, SqlSyncStore)
    return store


def _apply(seat: Seat, part: Slice) -> None:
    """What an exchange brought, as the exchange puts it on the disk and tells it."""
    _store(seat).apply_slice(part)
    seat.bridge.changed.emit(_NOTHING)


def _conflict(seat: Seat, record: Record, field: str, mine: Plain, theirs: Plain, **more: Plain) -> PulledConflict:
    acting, reader = seat.bridge.floors.desk.acting, seat.bridge.read()
    other = next(one.id for one in reader.find("staff") if one.id != acting.staff)
    return PulledConflict(
        id=f"{field:>08}-{record.id}".replace(" ", "0"),
        kind=record.KIND,
        record=record.id,
        field=field,
        base=more.get("base"),
        values=(
            ConflictValue(value=theirs, staff=other, device=OTHER, at=EARLIER),
            ConflictValue(value=mine, staff=acting.staff, device=acting.device, at=LATER),
        ),
        seq=1,
    )


def _came(seat: Seat, *conflicts: PulledConflict) -> ConflictsPage:
    """The conflicts are there, and the page is in front with the cursor where work begins."""
    feed = kind_named(conflicts[0].kind).FEED
    _apply(seat, Slice(feed=feed, cursor=1, conflicts=conflicts))
    return _open(seat, lambda page: len(page._matters) > 0)


def _open(seat: Seat, holds: Callable[[ConflictsPage], bool] | None = None) -> ConflictsPage:
    seat.window.show()
    seat.window.show_page("conflicts")
    page = seat.window.page()
    assert isinstance(page, ConflictsPage)
    page.refresh()
    seat.settled(lambda: bool(page.cards) if holds is None else holds(page))
    seat.window.activateWindow()
    seat.settled(seat.window.isActiveWindow)
    page.begin()
    return page


def _press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(_focus(), key, modifier)


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def _row(page: ConflictsPage, field: str) -> DisputedRow:
    card = page.card()
    assert isinstance(card, DisputedCard)
    return next(one for one in card.rows.values() if isinstance(one, DisputedRow) and one.spec.name == field)


def _words(widget: QWidget) -> str:
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def _show(seat: Seat, name: str) -> None:
    """Keep a picture where somebody asked for them."""
    if folder := os.environ.get("CONFLICT_PICTURES"):
        for _ in range(20):
            QApplication.processEvents()
        seat.window.grab().save(str(Path(folder) / f"{name}.png"))


@pytest.fixture
def student(seat: Seat) -> Record:
    return seat.bridge.read().find("student", order=("last_name",), limit=1)[0]


def _held(seat: Seat, record: Record) -> dict[str, Plain]:
    found = seat.bridge.read().get(record.KIND, record.id)
    assert found is not None
    return found.values()


def test_a_record_is_settled_by_keyboard_and_undone_in_one_step(seat: Seat, student: Record) -> None:
    page = _came(
        seat,
        _conflict(seat, student, "city", "Colusa", "Arbuckle", base="Williams"),
        _conflict(seat, student, "grade", "11", "12", base="10"),
        _conflict(seat, student, "notes", "Called Monday", "Called Tuesday"),
    )
    before = _held(seat, student)
    seat.settled(lambda: "conflicts" in seat.window.sidebar.shown_names())
    said = _words(page)
    for words in ("Colusa", "Arbuckle", "Before: Williams", "on this laptop", "on another laptop", "nothing"):
        assert words in said, words
    _show(seat, "three-fields")
    assert _focus() is _row(page, "grade"), "in the order of the record"
    _press(Qt.Key.Key_Return)
    assert "Choose mine or theirs" in _words(page), "Enter alone settles nothing"
    _press(Qt.Key.Key_T, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_B)
    assert _row(page, "notes").value() == "Called Tuesday\nCalled Monday" or _row(page, "notes").value() == (
        "Called Monday\nCalled Tuesday"
    )
    assert not _row(page, "grade").both.isVisibleTo(page), "two grades cannot both stand"
    _show(seat, "three-fields-chosen")
    _press(Qt.Key.Key_Return)
    seat.settled(lambda: not page.cards)
    held = _held(seat, student)
    assert (held["city"], held["grade"]) == ("Colusa", "12")
    assert "Called Monday" in str(held["notes"])
    assert "Called Tuesday" in str(held["notes"])
    seat.settled(lambda: "conflicts" not in seat.window.sidebar.shown_names())
    _press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    seat.settled(lambda: bool(page.cards))
    assert len(seat.bridge.read().conflicts()) == 3, "one step back"
    assert _held(seat, student) == before


def test_a_value_of_ones_own_is_checked_at_the_field(seat: Seat, student: Record) -> None:
    page = _came(seat, _conflict(seat, student, "grade", "11", "12"))
    _press(Qt.Key.Key_F2)
    QTest.keyClicks(_focus(), "99")
    _press(Qt.Key.Key_Return)
    assert "TK, K or 1 to 12" in _row(page, "grade").editor.error.text()
    _show(seat, "wrong-grade")
    QTest.keyClick(_focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(_focus(), "9")
    _press(Qt.Key.Key_Return)
    seat.settled(lambda: not page.cards)
    assert _held(seat, student)["grade"] == "9"


def test_what_cannot_be_keeps_the_cursor_and_does_not_count_as_chosen(seat: Seat, student: Record) -> None:
    page = _came(
        seat,
        _conflict(seat, student, "grade", "11", "12"),
        _conflict(seat, student, "city", "Colusa", "Arbuckle"),
    )
    _press(Qt.Key.Key_F2)
    QTest.keyClicks(_focus(), "99")
    _press(Qt.Key.Key_Return)
    assert _focus() is _row(page, "grade").editor.entry.widget, "not on to the next one past a wrong one"
    card = page.card()
    assert isinstance(card, DisputedCard)
    assert card._count.text() == "0 of 2 chosen"
    QTest.keyClick(_focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(_focus(), "12")
    _press(Qt.Key.Key_Return)
    assert _focus() is _row(page, "city")
    assert card._count.text() == "1 of 2 chosen"


def test_the_rest_and_only_what_is_chosen(seat: Seat, student: Record) -> None:
    page = _came(
        seat,
        _conflict(seat, student, "city", "Colusa", "Arbuckle"),
        _conflict(seat, student, "grade", "11", "12"),
        _conflict(seat, student, "street", "1 Elm", "2 Elm"),
    )
    _row(page, "city").setFocus()
    _press(Qt.Key.Key_T)
    _press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    seat.settled(lambda: len(seat.bridge.read().conflicts()) == 2)
    card = page.card()
    assert isinstance(card, DisputedCard)
    seat.settled(lambda: len(card.rows) == 2)
    page.begin()
    _press(Qt.Key.Key_M, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert _focus() is card.keep
    _press(Qt.Key.Key_Return)
    seat.settled(lambda: not page.cards)
    held = _held(seat, student)
    assert (held["city"], held["grade"], held["street"]) == ("Arbuckle", "11", "1 Elm")


def test_what_is_typed_outlives_news_and_going_to_another_record(seat: Seat, student: Record) -> None:
    other = seat.bridge.read().find("student", order=("last_name",), limit=2)[1]
    city = _conflict(seat, student, "city", "Colusa", "Arbuckle")
    grade = _conflict(seat, student, "grade", "11", "12")
    page = _came(seat, city, grade, _conflict(seat, other, "city", "Maxwell", "Stonyford"))
    first = page._at
    if first != f"student {student.id}":
        page.turn(1)
    _row(page, "city").setFocus()
    _press(Qt.Key.Key_F2)
    QTest.keyClicks(_focus(), "Prince")
    _apply(seat, Slice(feed=Feed.SITE, cursor=2, conflicts=(replace(grade, settled_at=LATER, settled_by="", seq=2),)))
    card = page.card()
    assert isinstance(card, DisputedCard)
    seat.settled(lambda: len(card.rows) == 1)
    assert _row(page, "city").editor.entry.words() == "Prince"
    assert _focus() is _row(page, "city").editor.entry.widget, "the cursor stays where it was"
    _press(Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.AltModifier)
    assert page.position.text() in {"1 of 2", "2 of 2"}
    assert page.card() is not card
    _press(Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert page.card() is card
    assert _row(page, "city").editor.entry.words() == "Prince"
    assert seat.window.page() is page, "Alt and the arrows did not leave the page"
    page.after.setFocus()
    at = page._at
    _press(Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.AltModifier)
    assert page._at != at, "also where the cursor is on a button"
    _apply(seat, Slice(feed=Feed.SITE, cursor=3, conflicts=(replace(city, settled_at=LATER, settled_by="", seq=3),)))
    seat.settled(lambda: len(page.cards) == 1)
    assert "settled on another laptop" in page.banner.accessibleName()


def test_edit_against_retire_is_said_as_what_it_is(seat: Seat) -> None:
    partner = seat.bridge.read().find("partner", limit=1)[0]
    conflict = _conflict(seat, partner, "retired_at", None, "2026-11-16T18:00:00+00:00")
    page = _came(seat, conflict)
    said = _words(page)
    assert "It was retired:" in said
    assert "It was changed:" in said
    assert "Retired at" not in said
    _show(seat, "edit-against-retire")
    card = page.card()
    assert isinstance(card, DisputedCard)
    [choice] = card.rows.values()
    assert isinstance(choice, RetiredOrNot)
    assert _focus() is choice.stay
    _press(Qt.Key.Key_Right)
    assert _focus() is choice.go
    _press(Qt.Key.Key_Return)
    seat.settled(lambda: not page.cards)
    assert _held(seat, partner)["retired_at"] == "2026-11-16T18:00:00+00:00"
    assert seat.bridge.read().conflicts() == []


def test_three_laptops_and_none_of_them_this_one(seat: Seat, student: Record) -> None:
    conflict = _conflict(seat, student, "city", "Colusa", "Arbuckle")
    values = tuple(replace(one, device=f"{at}" * 16) for at, one in enumerate(conflict.values))
    third = ConflictValue(value="Maxwell", staff="", device="9" * 16, at=LATER)
    page = _came(seat, replace(conflict, values=(*values, third)))
    row = _row(page, "city")
    seen = []
    for _ in range(3):
        _press(Qt.Key.Key_Right)
        seen.append(row.value())
    assert seen == ["Colusa", "Maxwell", "Maxwell"]
    _press(Qt.Key.Key_M, Qt.Key.Key_T, Qt.Key.Key_T)
    assert row.value() == "Maxwell"
    assert "somebody" in _words(page)


def test_long_notes_are_shown_where_they_differ() -> None:
    same = "The family was called. " * 80
    one, other = where_they_differ([f"{same}Monday{same}", f"{same}Thursday at 8{same}"])
    assert "Monday" in one
    assert "Thursday at 8" in other
    assert max(len(one), len(other)) < 300
    assert where_they_differ(["short", ""]) == ["short", ""]
    whole = where_they_differ(["x" * 2000, ""])
    assert len(whole[0]) < 300
    assert where_they_differ(["a" * 300, "a" * 301])[0]


def test_long_names_and_long_notes_fit(seat: Seat, student: Record) -> None:
    long = " ".join(["Maximiliano Fernández-Castellanos de la Santísima Trinidad"] * 3)
    note = "Habló con la familia sobre el transporte y los horarios. " * 35
    page = _came(
        seat,
        _conflict(seat, student, "last_name", long, f"{long}!"),
        _conflict(seat, student, "notes", f"{note} lunes", f"{note} martes y miércoles"),
    )
    for row in ("last_name", "notes"):
        widget = _row(page, row)
        assert widget.width() <= page.width()
        assert all(cell.width() >= 200 for cell in widget.cells)
    _show(seat, "long-values")
    QTest.keyClick(_row(page, "notes"), Qt.Key.Key_Down)
    _row(page, "notes").setFocus()
    _press(Qt.Key.Key_Space)
    assert len(_row(page, "notes").cells[0].value.text()) > 1900
    seat.bridge.theme_asked.emit("dark")
    _show(seat, "long-values-dark")
    seat.bridge.theme_asked.emit("light")


# -- what cannot both be --------------------------------------------------------------------------------------------


def _join(seat: Seat) -> None:
    state = _store(seat).sync_state()
    adoption = Adoption(
        url="https://wbl.example.org",
        device=state.device,
        district=state.district,
        site=state.site,
        acked=0,
        lineage=(),
    )
    _store(seat).adopt(adoption)


def _placed_elsewhere(seat: Seat, like: Record, **more: Plain) -> str:
    """A placement that another laptop made, as the district passes it on."""
    id_ = f"{len(more)}" + "e" * 31
    values = {name: one for name, one in like.values().items() if one is not None and name != "merged_into"}
    part = PulledPart(seq=5, staff="", device=OTHER, at=LATER, verb="place", values=values | more)
    row = PulledRow(kind="placement", record=id_, seq=5, inserted=True, parts=(part,))
    _apply(seat, Slice(feed=Feed.SITE, cursor=5, rows=(row,)))
    return id_


def _open_placement(seat: Seat) -> Placement:
    everyone = [one for one in seat.bridge.read().find("placement") if isinstance(one, Placement)]
    students = [one.student for one in everyone]
    alone = [one for one in everyone if students.count(one.student) == 1 and one.status == "preparing"]
    return next(one for one in alone if busy_days(one))


def _button(card: QWidget, begins: str) -> QPushButton:
    return next(one for one in card.findChildren(QPushButton) if one.text().startswith(begins))


def test_a_student_placed_twice_shows_both_and_every_way_out(seat: Seat) -> None:
    placement = _open_placement(seat)
    _join(seat)
    other = _placed_elsewhere(seat, placement, opening=None)  # in the same one it might be too full besides
    page = _open(seat)
    card = page.card()
    assert isinstance(card, DoubleBookedCard)
    said = _words(card)
    assert "placed twice" in said
    assert "on another laptop" in said
    assert "on this laptop" in said or "Elena" in said
    _show(seat, "double-booked")
    _button(card, "Withdraw this one").click()
    seat.settled(lambda: "needs a reason" in _words(page) and isinstance(QApplication.focusWidget(), QLineEdit))
    _show(seat, "double-booked-reason")
    page.begin()
    assert _focus() is _button(card, "Withdraw this one"), "the keyboard reaches it first"
    card.meant.click()
    seat.settled(lambda: not page.cards)
    assert _held(seat, Placement(id=other))["overlap_meant"] or _held(seat, placement)["overlap_meant"]
    seat.window.undo()
    seat.settled(lambda: bool(page.cards))
    card = page.card()
    assert isinstance(card, DoubleBookedCard)
    card.reason.setText("Entered twice")
    _button(card, "Withdraw this one").click()
    seat.settled(lambda: not page.cards)
    statuses = {_held(seat, placement)["status"], _held(seat, Placement(id=other))["status"]}
    assert statuses == {"preparing", "withdrawn"}


def test_an_opening_too_full_is_raised_or_somebody_withdrawn(seat: Seat) -> None:
    placement = _open_placement(seat)
    reader = seat.bridge.read()
    placed = {one.values()["student"] for one in reader.find("placement")}
    student = next(one for one in reader.find("student") if one.id not in placed)
    opening = reader.find("opening", limit=1)[0]
    seat.bridge.floors.desk.run(EditRecord(kind="opening", id=opening.id, values={"capacity": "1"}))
    seat.bridge.floors.desk.run(EditRecord(kind="placement", id=placement.id, values={"opening": opening.id}))
    _join(seat)
    held = reader.find("placement", {"opening": opening.id})
    _placed_elsewhere(seat, placement, student=student.id, opening=opening.id)
    page = _open(seat, lambda page: any(isinstance(one, OverFullCard) for one in page.cards.values()))
    card = page.card()
    assert isinstance(card, OverFullCard)
    said = _words(card)
    assert "too full" in said
    assert student.heading() in said
    assert "over the number" in said
    _show(seat, "too-full")
    card.places.setFocus()
    card.places.selectAll()
    QTest.keyClicks(card.places, "no")
    _press(Qt.Key.Key_Return)
    seat.settled(lambda: "whole number" in card.banner.accessibleName())
    card.places.selectAll()
    QTest.keyClicks(card.places, str(len(held) + 2))
    _press(Qt.Key.Key_Return)
    seat.settled(lambda: not any(isinstance(one, OverFullCard) for one in page.cards.values()))
    assert _held(seat, opening)["capacity"] == len(held) + 2


def test_what_the_district_keeps_aside_says_why_and_what_to_do(seat: Seat, student: Record) -> None:
    entry = PulledHeld(
        id="h1",
        kind="student",
        record=student.id,
        device=OTHER,
        staff="",
        at=LATER,
        reason="not_allowed",
        fields=("grade",),
        seq=2,
        closed=False,
    )
    _apply(seat, Slice(feed=Feed.SITE, cursor=2, held=(entry,)))
    page = _open(seat)
    card = page.card()
    assert isinstance(card, HeldCard)
    said = _words(card)
    for words in (student.heading(), "Grade", "may not change it", "IT for another role"):
        assert words in said, words
    _show(seat, "held")
    seat.settled(lambda: "conflicts" in seat.window.sidebar.shown_names())
    _apply(seat, Slice(feed=Feed.SITE, cursor=3, held=(replace(entry, closed=True, seq=3),)))
    seat.settled(lambda: not page.cards)


def test_every_answer_has_a_name_for_those_who_do_not_see(seat: Seat, student: Record) -> None:
    page = _came(seat, _conflict(seat, student, "city", "Colusa", "Arbuckle"))
    row = _row(page, "city")
    assert row.accessibleName() == "City"
    assert "Colusa" in row.accessibleDescription()
    assert "not chosen yet" in row.accessibleDescription()
    _press(Qt.Key.Key_M)
    assert "Result: Colusa" in row.accessibleDescription()
    assert all(one.accessibleName() for one in page.findChildren(QLineEdit))


def test_a_long_list_of_what_is_kept_aside_is_read_by_keyboard(seat: Seat) -> None:
    """None of these is on this laptop: there is nothing to press, and still the last one comes into sight."""
    entries = tuple(
        PulledHeld(
            id=f"h{number}",
            kind="hours",
            record=f"{number:032x}",
            device=OTHER,
            staff="",
            at=LATER,
            reason="missing_parent",
            fields=("hours",),
            seq=number + 1,
            closed=False,
        )
        for number in range(12)
    )
    _apply(seat, Slice(feed=Feed.SITE, cursor=20, held=entries))
    page = _open(seat)
    card = page.card()
    assert isinstance(card, HeldCard)
    assert _focus() is card
    bar = card.reading.verticalScrollBar()
    seat.settled(lambda: bar.maximum() > 0)
    for _ in range(20):
        _press(Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum()
    _press(Qt.Key.Key_Up)
    assert bar.value() < bar.maximum()
    entry = seat.window.sidebar._item("conflicts")
    assert entry is not None
    seat.settled(lambda: str(entry.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("Conflicts, 1 "))
