"""The box that finds anything: the best match first, current before retired, a few of each kind, the rest in a list."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from sqlalchemy import Select

from tests.helpers.offices import add, desk_of, open_store
from tests.ui.conftest import Seat
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.commands.retire import RetireRecord
from wbl_desktop.application.desk import Desk
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.storage.reader import Rows, SqlReader
from wbl_desktop.storage.store import SqlStore
from wbl_desktop.storage.triggers import searched_fields
from wbl_desktop.ui.finding import LISTS, search_all
from wbl_desktop.ui.record_page import RecordPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    with open_store(tmp_path) as opened:
        yield opened


@pytest.fixture
def desk(store: SqlStore) -> Desk:
    return desk_of(store)


def student(desk: Desk, last: str, first: str, **more: object) -> str:
    return add(desk, "student", last_name=last, first_name=first, birth_date="2010-01-01", **more)


def words(desk: Desk, asked: str) -> list[str]:
    return [one.words for one in search_all(desk.read(), asked).hits]


def test_the_very_name_then_names_that_begin_so_then_names_with_the_word_then_the_rest(desk: Desk) -> None:
    student(desk, "Vega", "Ana", street="12 Martin Street")
    student(desk, "Ortiz", "Martin")
    student(desk, "Martinez", "Bo")
    student(desk, "Martin", "Zoe")
    add(desk, "partner", name="Martin")
    add(desk, "partner", name="Feed of Martin")
    assert words(desk, "martin") == [
        "Martin",
        "Martin, Zoe",
        "Martinez, Bo",
        "Ortiz, Martin",
        "Feed of Martin",
        "Vega, Ana",
    ]
    assert words(desk, "martin zoe")[0] == words(desk, "ZOE MARTIN")[0] == "Martin, Zoe"


def test_a_number_finds_whose_it_is_before_whose_begins_so(desk: Desk) -> None:
    student(desk, "Abbott", "Al", local_id="12345")
    student(desk, "Zimmer", "Zed", local_id="1234")
    student(desk, "Young", "Yo", phone="(530) 555-0100")
    assert words(desk, "1234") == ["Zimmer, Zed", "Abbott, Al"]
    assert words(desk, "530 555 0100") == ["Young, Yo"]


def test_current_ones_come_before_retired_ones_and_those_are_marked(desk: Desk) -> None:
    gone = student(desk, "Suárez", "Ana")
    student(desk, "Suárez", "Zulema")
    add(desk, "partner", name="Tienda Suárez")
    desk.run(RetireRecord(kind="student", id=gone))
    found = search_all(desk.read(), "suarez").hits
    assert [one.words for one in found] == ["Suárez, Zulema", "Tienda Suárez", "Suárez, Ana"]
    assert [one.label for one in found] == ["Student", "Partner", "Student · retired"]


def test_what_belongs_to_a_record_leads_to_it(desk: Desk) -> None:
    one = student(desk, "Vega", "Ana")
    partner = add(desk, "partner", name="Ortega Feed")
    add(desk, "guardian", student=one, name="Luz Marrón")
    add(desk, "contact", partner=partner, name="Luz Ortega")
    found = search_all(desk.read(), "luz").hits
    assert [(hit.words, hit.kind, hit.id) for hit in found] == [
        ("Luz Ortega · Ortega Feed", "partner", partner),
        ("Luz Marrón · Vega, Ana", "student", one),
    ]


def test_placements_are_found_by_student_by_partner_and_by_both(desk: Desk) -> None:
    one = student(desk, "Vega", "Ana")
    site = add(desk, "worksite", partner=add(desk, "partner", name="Ortega Feed"), name="Ortega Feed")
    placed = add(desk, "placement", student=one, worksite=site, activity="job_shadow", starts_on="2026-12-01")
    for asked in ("vega", "ortega", "ana ortega"):
        assert ("placement", placed) in [(hit.kind, hit.id) for hit in search_all(desk.read(), asked).hits], asked
    assert words(desk, "vega")[0] == "Vega, Ana"


def test_a_few_are_shown_and_the_list_shows_the_rest(desk: Desk) -> None:
    for number in range(20):
        one = student(desk, f"Suárez{number:02d}", "Ana")
        add(desk, "guardian", student=one, name=f"Suárez{number:02d} Luz")
    found = search_all(desk.read(), "suarez")
    assert [hit.words for hit in found.hits[:6]] == [f"Suárez{number:02d}, Ana" for number in range(6)]
    assert len(found.hits) == 12
    assert [(one.kind, one.asked) for one in found.lists] == [("student", "suarez")]
    assert found.is_cut, "guardians have no list"
    few = search_all(desk.read(), "suarez07")
    assert len(few.hits) == 2
    assert not few.lists
    assert not few.is_cut


def test_among_many_the_name_that_begins_so_is_found_by_few_questions(store: SqlStore, desk: Desk) -> None:
    """Of a letter that everybody has, only a part is looked at; what is asked does not grow with the school."""
    student(desk, "Oakley", "Ana")
    for number in range(130):
        student(desk, f"Vega{number}", "Ana", street=f"{number} Oak Street")
    asked: list[Select[Any]] = []

    def counted(query: Select[Any], parameters: Mapping[str, Any] | None) -> Rows:
        asked.append(query)
        return store._read(query, parameters)

    found = search_all(SqlReader(counted), "oak")
    assert found.hits[0].words == "Oakley, Ana"
    assert [one.kind for one in found.lists] == ["student"]
    assert len(asked) < 20


def test_nothing_but_signs_finds_nothing(desk: Desk) -> None:
    student(desk, "Vega", "Ana")
    assert not search_all(desk.read(), "((").hits


def test_names_are_words_that_search_knows() -> None:
    """Who has few hits is not looked for by name again."""
    for kind in KINDS:
        if kind.KIND in {"student", "partner", "contact", "worksite", "guardian", "emergency_contact"}:
            assert set(kind.TITLE) <= set(searched_fields(kind)), kind.KIND
    assert {kind.KIND for kind in KINDS} >= set(LISTS)


def popup(seat: Seat, asked: str) -> QListWidget:
    box = seat.window.find_box
    seat.window.to_find()
    box.clear()
    QTest.keyClicks(box, asked)
    seat.settled(lambda: box._popup is not None and box._popup.isVisible() and box._task is None)
    assert box._popup is not None
    return box._popup


def test_the_list_of_everything_found_is_one_step_up(seat: Seat) -> None:
    seat.window.show_page("partners")
    shown, box = popup(seat, "a"), seat.window.find_box
    assert shown.count() <= 16
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert shown.currentItem().text() == "Show all that match: Placements"
    QTest.keyClick(box, Qt.Key.Key_Up)
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert shown.currentItem().text() == "Show all that match: Students"
    QTest.keyClick(box, Qt.Key.Key_Return)
    page = seat.window.page()
    assert isinstance(page, RecordPage)
    assert (page.name, page.list.search.text(), box.text()) == ("students", "a", "")
    found = seat.bridge.read().count("student", search="a")
    seat.settled(lambda: len(page.list.model.ids()) == found)
    seat.settled(page.list.table.hasFocus)


def test_a_retired_record_is_shown_among_the_retired_ones(seat: Seat) -> None:
    seat.window.show_page("students")
    page = seat.window.page()
    assert isinstance(page, RecordPage)
    seat.settled(lambda: len(page.list.model.ids()) > 10)
    gone = page.list.model.ids()[7]
    seat.bridge.run(EditRecord(kind="student", id=gone, values={"last_name": "Zzyzx"}))
    seat.bridge.run(RetireRecord(kind="student", id=gone))
    seat.settled(lambda: gone not in page.list.model.ids())
    popup(seat, "zzyzx")
    QTest.keyClick(seat.window.find_box, Qt.Key.Key_Return)
    seat.settled(lambda: page.list.current() == gone)
    assert page.detail is not None
    assert page.detail.record is not None
    assert (page.detail.record.id, page.list.asked().retired) == (gone, True)
