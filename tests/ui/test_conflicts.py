"""The conflicts page: both values with who and where, and every way to answer."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from tests.ui.conftest import Seat
from wbl_desktop.application.ports import Conflict, ConflictValue
from wbl_desktop.ui.pages.conflicts import ConflictCard


def test_a_conflict_shows_both_values_who_gave_them_and_every_answer(seat: Seat) -> None:
    reader = seat.bridge.read()
    student = reader.find("student", order=("heading",), limit=1)[0]
    acting = seat.bridge.floors.desk.acting
    at = "2026-11-23T18:00:00+00:00"
    conflict = Conflict(
        id="c1",
        kind="student",
        record=student.id,
        field="grade",
        base="10",
        live="11",
        values=(
            ConflictValue(value="11", staff=acting.staff, device=acting.device, at=at),
            ConflictValue(value="12", staff="somebody-else", device="elsewhere", at=at),
        ),
    )
    card = ConflictCard(seat.bridge, conflict)
    seat.qtbot.addWidget(card)
    words = " | ".join(label.text() for label in card.findChildren(QLabel))
    assert student.heading() in words
    assert "Grade" in words
    assert "on this laptop" in words
    assert "on another laptop" in words
    assert "Before: 10" in words
    names = [one.accessibleName() for one in card.findChildren(QPushButton)]
    assert {"Keep 11", "Keep 12", "Keep what I typed"} <= set(names)
    assert "Keep both" not in names, "two grades cannot both stand"
    assert card.findChildren(QLineEdit)[0].accessibleName()


# The card is a window of its own here, of which the offscreen platform says so.
@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_an_answer_to_what_is_settled_already_is_refused_in_words(seat: Seat) -> None:
    student = seat.bridge.read().find("student", limit=1)[0]
    conflict = Conflict(
        id="c1",
        kind="student",
        record=student.id,
        field="notes",
        base=None,
        live="a",
        values=(
            ConflictValue(value="a", staff="", device="one", at=""),
            ConflictValue(value="b", staff="", device="two", at=""),
        ),
    )
    card = ConflictCard(seat.bridge, conflict)
    seat.qtbot.addWidget(card)
    card.show()
    next(one for one in card.findChildren(QPushButton) if one.accessibleName() == "Keep both").click()
    seat.settled(lambda: any("settled" in one.text() for one in card.findChildren(QLabel)))
