"""Of what is said above a page one sentence is in sight: the gravest first, the others after it, and none is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Seat
from wbl_desktop.application.first_sight import Standing
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.pages.importing import ImportPage
from wbl_desktop.ui.parts import column

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def banner(qtbot: QtBot) -> Iterator[Banner]:
    page = QWidget()
    made = Banner(keeps=True)
    page.setLayout(column(made))
    qtbot.addWidget(page)
    yield made
    page.close()


def said(banner: Banner) -> list[str]:
    """Everything it says, in the order in which a person who puts one after the other away reads it."""
    found = []
    while banner.count:
        found.append(banner.accessibleName())
        banner.dismiss()
    assert banner.isHidden()
    return found


def test_the_gravest_is_first_and_none_is_lost(banner: Banner) -> None:
    banner.tell("informs")
    banner.tell("needs", standing=Standing.NEEDS)
    banner.tell("stops", standing=Standing.STOPS)
    banner.tell("needs too", standing=Standing.NEEDS, stays=True)
    assert banner.accessibleName() == "stops"
    assert said(banner) == ["stops", "needs too", "needs", "informs"]


def test_what_is_said_again_or_about_the_same_is_said_once(banner: Banner) -> None:
    banner.tell("stops", standing=Standing.STOPS)
    banner.tell("stops", standing=Standing.STOPS)
    banner.tell("undone: one", about="undo")
    banner.tell("undone: two", about="undo")
    assert said(banner) == ["stops", "undone: two"]


def test_what_only_informs_goes_by_itself_once_it_was_in_sight(banner: Banner) -> None:
    banner.tell("informs")
    assert not banner._timer.isActive(), "nobody has seen it yet"
    banner.window().show()
    assert banner._timer.isActive()
    banner.tell("needs", standing=Standing.NEEDS)
    banner._timer.timeout.emit()
    assert banner.accessibleName() == "informs", "its time was not over"
    banner._timer.timeout.emit()
    assert banner.isHidden()


def test_what_stays_lets_those_go_first_that_were_not_read_yet(banner: Banner) -> None:
    banner.window().show()
    banner.tell("this morning's warning", standing=Standing.NEEDS, stays=True)
    banner._timer.timeout.emit()
    assert banner.accessibleName() == "this morning's warning"
    banner.tell("undone", about="undo")
    assert banner.accessibleName() == "undone"
    banner._timer.timeout.emit()
    assert banner.accessibleName() == "this morning's warning"
    assert banner.isVisible()
    assert not banner._timer.isActive(), "until a person puts it away"


def test_an_action_is_that_of_the_sentence_in_sight(banner: Banner) -> None:
    done: list[str] = []
    banner.tell("one", standing=Standing.STOPS, action="Do one", then=lambda: done.append("one"))
    banner.tell("other", standing=Standing.NEEDS, action="Do the other", then=lambda: done.append("other"))
    banner._action.click()
    assert (done, banner.accessibleName(), banner._action.text()) == (["one"], "other", "Do the other")
    banner._action.click()
    assert done == ["one", "other"]
    assert banner.isHidden()


def test_a_banner_that_does_not_keep_says_what_became_of_it(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell("joining…", stays=True)
    banner.tell("joined", standing=Standing.DONE)
    assert said(banner) == ["joined"]


def test_window_and_page_never_speak_one_above_the_other(seat: Seat, tmp_path: Path) -> None:
    window = seat.window
    window.show_page("import")
    page = window.page()
    assert isinstance(page, ImportPage)

    def in_sight() -> list[str]:
        return [one.accessibleName() for one in (window.banner, page.banner) if one.isVisible()]

    window.banner.tell("The folder is one that others copy.", standing=Standing.NEEDS, stays=True)
    nothing = tmp_path / "nothing.csv"
    nothing.touch()
    page.read(str(nothing))
    seat.settled(lambda: page.banner.count == 1)
    refused = page.banner.accessibleName()
    assert page.banner._words.text() == f"■ {refused}"
    assert in_sight() == [refused], "what stops goes before what needs a look"
    window.tell_failure(Trouble("disk_full"))
    assert len(in_sight()) == 1
    assert in_sight() != [refused], "of two that stop the newer one"
    assert "2 more" in window.banner._behind.text()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert in_sight() == [refused]
    window.show_page("students")
    assert window.banner.accessibleName() == "The folder is one that others copy."
    assert window.banner.isVisible(), "another page, and the window's own sentence has its turn"
    window.show_page("import")
    assert in_sight() == [refused]
    page.banner.dismiss()
    assert in_sight() == ["The folder is one that others copy."]
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert in_sight() == []


def test_a_second_try_takes_the_place_of_the_first_answer_but_two_troubles_are_both_said(seat: Seat) -> None:
    banner = seat.window.banner
    for label in ("Birth date", "First day"):
        seat.window.tell_failure(Refusal("field_not_a_date", label=label))
    assert banner.count == 1
    assert "First day" in banner.accessibleName()
    seat.window.tell_failure(Trouble("disk_full"))
    assert banner.count == 2
