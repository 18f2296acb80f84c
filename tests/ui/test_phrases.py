"""What people type and read: near days, school times, hours."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from wbl_desktop.application.window_ports import PlanRow
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.ui import phrases
from wbl_desktop.ui.plan_table import PlanTable
from wbl_desktop.ui.told import told

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def american(qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("en_US"))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("12/4", date(2026, 12, 4)),
        ("1/15", date(2027, 1, 15)),
        ("6/5", date(2027, 6, 5)),  # the end of an internship, typed in November
        ("8/1", date(2026, 8, 1)),
        ("10/30", date(2026, 10, 30)),
        ("12/4/26", date(2026, 12, 4)),
        ("2026-12-04", date(2026, 12, 4)),
        ("Dec 4, 2026", date(2026, 12, 4)),
        ("Fri, Dec 4, 2026", date(2026, 12, 4)),
        ("tomorrow", date(2026, 11, 24)),
        ("Today", TODAY),
        ("2/30", None),
        ("soon", None),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, day: date | None) -> None:
    assert phrases.read_day(typed, TODAY) == day


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (TODAY, "today"),
        (date(2026, 11, 24), "tomorrow"),
        (date(2026, 11, 27), "Fri"),
        (date(2026, 12, 4), "Dec 4"),
        (date(2028, 1, 4), "Jan 4, 2028"),
    ],
)
def test_near_days_have_near_names(day: date, words: str) -> None:
    assert phrases.near_day(day, TODAY) == words


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("8:30", "08:30"), ("2:30 pm", "14:30"), ("2p", "14:00"), ("12 am", "00:00"), ("14:05", "14:05")],
)
def test_times_are_read_as_people_write_them(typed: str, plain: str) -> None:
    spec = Placement.spec("starts_at")
    assert spec is not None
    assert spec.parse(phrases.typed(spec, typed, TODAY)) == plain
    assert spec.parse(phrases.typed(spec, phrases.shown(spec, plain), TODAY)) == plain


def test_what_is_shown_of_any_field_can_be_typed_back() -> None:
    examples: dict[str, str | int] = {
        "starts_on": "2026-12-04",
        "hours_planned": 1850,
        "paid": 1,
        "ends_at": "14:30",
        "notes": "a\nb",
    }
    for name, plain in examples.items():
        spec = Placement.spec(name)
        assert spec is not None
        assert spec.parse(phrases.typed(spec, phrases.shown(spec, plain), TODAY)) == plain


def test_a_school_year_begins_in_july() -> None:
    assert phrases.school_year(date(2027, 6, 30)) == "2026–27"
    assert phrases.school_year(date(2027, 7, 1)) == "2027–28"
    assert phrases.school_year(date(2099, 8, 1)) == "2099–00"


def test_a_moment_is_said_in_the_sites_time_not_the_laptops() -> None:
    today = date(2026, 11, 29)
    try:
        phrases.keep_time_of("America/Los_Angeles")
        assert phrases.near_moment("2026-11-30T02:49:00+00:00", today).replace("\u202f", " ") == "today 6:49 PM"
        phrases.keep_time_of("Asia/Tokyo")
        assert phrases.near_moment("2026-11-29T02:49:00+00:00", today).replace("\u202f", " ") == "today 11:49 AM"
        phrases.keep_time_of("no zone at all")
        assert phrases.near_moment("2026-11-29T12:00:00+00:00", today)
    finally:
        phrases.keep_time_of("")


def test_a_day_that_is_none_is_answered_with_one_as_the_field_itself_shows_it() -> None:
    assert told("field_not_a_date", {"label": "Birth date"}) == "Birth date should be a day like 12/4/2026."
    assert phrases.read_day("12/4/2026", TODAY) == date(2026, 12, 4)


def test_what_a_whole_file_lacks_is_named_without_the_count_of_its_rows() -> None:
    table = PlanTable()
    missing = PlanRow(
        line=0, verdict="needs_a_look", heading="", field="SSID", value="2", reason="ssid_missing_everywhere"
    )
    wrong = PlanRow(line=3, verdict="needs_a_look", heading="", field="Grade", value="77", reason="grade_unknown")
    table.show_rows([missing, wrong])
    assert [table.data(table.index(row, 2)) for row in (0, 1)] == ["SSID", "Grade: 77"]


def test_an_end_is_shown_later_than_its_beginning() -> None:
    specs = {spec.name: spec for spec in Placement.specs()}

    def read(name: str) -> str:
        shown = phrases.typed(specs[name], phrases.example(specs[name]), TODAY)
        return shown.rjust(5, "0")

    assert read("starts_at") == "08:30"
    assert read("ends_at") == "14:30"
    assert read("starts_on") < read("ends_on")


def test_a_sentence_ends_once() -> None:
    assert phrases.ended_once("Sin el distrito desde 7:12 a. m..") == "Sin el distrito desde 7:12 a. m."
    assert phrases.ended_once("Without the district since 7:12 AM.") == "Without the district since 7:12 AM."
    assert phrases.ended_once("And so on...") == "And so on..."
