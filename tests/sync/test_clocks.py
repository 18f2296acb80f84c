"""A clock that is decades off: an edit that had seen the other's value wins, one that had not is a conflict."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.district.hall import open_hall
from tests.sync.laptops import DirectLine, HandClock, Laptop, TestDistrict, new_laptop, open_district
from wbl_desktop.cli.main import main as wbl
from wbl_desktop.district.server import make_app
from wbl_desktop.domain.failures import Trouble


def _pair(district: TestDistrict, line: DirectLine, folder: Path, years: int) -> tuple[Laptop, Laptop]:
    wrong = new_laptop(folder, "wrong", off=timedelta(days=years * 365))
    right = new_laptop(folder, "right", staff="Marco Díaz")
    for one in (wrong, right):
        one.enroll(line, district.code("Almendra High"))
        one.sync(line)
    return wrong, right


def _meet(line: DirectLine, *laptops: Laptop) -> None:
    for one in (*laptops, *laptops):
        one.sync(line)


def _grades(record: str, *laptops: Laptop) -> set[object]:
    found: set[object] = set()
    for one in laptops:
        held = one.get("student", record)
        assert held is not None
        found.add(held["grade"])
    return found


@pytest.mark.parametrize("years", [20, -20])
def test_an_old_edit_never_beats_one_that_had_seen_it(
    district: TestDistrict, line: DirectLine, tmp_path: Path, years: int
) -> None:
    wrong, right = _pair(district, line, tmp_path, years)
    student = wrong.add("student", last_name="Vega", first_name="Luz", grade="9")
    _meet(line, wrong, right)
    wrong.set("student", student, grade="10")
    _meet(line, wrong, right)
    right.set("student", student, grade="11")  # having seen 10
    _meet(line, wrong, right)
    assert _grades(student, wrong, right) == {"11"}
    wrong.set("student", student, grade="12")  # having seen 11
    _meet(line, wrong, right)
    assert _grades(student, wrong, right) == {"12"}
    assert (wrong.conflicts(), right.conflicts()) == ([], [])
    wrong.close()
    right.close()


@pytest.mark.parametrize("years", [20, -20])
def test_an_edit_that_had_not_seen_it_is_a_conflict_and_never_a_loss(
    district: TestDistrict, line: DirectLine, tmp_path: Path, years: int
) -> None:
    wrong, right = _pair(district, line, tmp_path, years)
    student = wrong.add("student", last_name="Vega", first_name="Luz", grade="9")
    _meet(line, wrong, right)
    wrong.set("student", student, grade="10")
    right.set("student", student, grade="11")
    _meet(line, right, wrong)
    for laptop in (wrong, right):
        (conflict,) = laptop.conflicts()
        assert {one.value for one in conflict.values} == {"10", "11"}
    assert len(_grades(student, wrong, right)) == 1
    wrong.close()
    right.close()


@pytest.mark.parametrize("years", [20, -20])
def test_the_wrong_clock_is_noticed_and_the_log_names_nobody(
    district: TestDistrict, line: DirectLine, tmp_path: Path, years: int
) -> None:
    wrong, right = _pair(district, line, tmp_path, years)
    wrong.add("student", last_name="Quetzalcóatl", first_name="Luz")
    wrong.sync(line)
    off = wrong.sync_store.standing().clock_off_seconds
    assert abs(off - years * 365 * 86_400) < 600
    assert right.sync_store.standing().clock_off_seconds == 0
    lost = DirectLine(district, fate=lambda _: "request lost")
    with pytest.raises(Trouble):
        wrong.sync(lost)
    newest, before, *_ = wrong.sync_store.exchange_log()
    assert (newest.outcome, newest.requests, newest.sent) == ("no_line", 1, 0)
    assert (before.outcome, before.sent, before.clock_off_seconds) == ("ok", 1, off)
    assert before.bytes_up > 0
    assert "Quetzal" not in repr(wrong.sync_store.exchange_log())
    for _ in range(50):
        wrong.sync(line)
    assert len(wrong.sync_store.exchange_log()) == 40
    wrong.close()
    right.close()


@pytest.mark.parametrize("year", [1970, 2038, 9999])
def test_whatever_year_the_clock_says_everything_is_saved_and_in_order(
    district: TestDistrict, line: DirectLine, tmp_path: Path, year: int
) -> None:
    wrong, right = _pair(district, line, tmp_path, 0)
    wrong.clock._now = datetime(year, 1, 19, 3, 14, 7, tzinfo=UTC)
    student = wrong.add("student", last_name="Vega", first_name="Luz", grade="9")
    wrong.set("student", student, grade="10")
    *_, before, after = wrong.sync_store.unsent(0, 10)
    assert before.hlc < after.hlc
    _meet(line, wrong, right)
    wrong.clock._now = datetime(2026, 11, 20, tzinfo=UTC)  # somebody sets it right
    wrong.set("student", student, grade="11")
    _meet(line, wrong, right)
    right.set("student", student, grade="12")
    _meet(line, wrong, right)
    assert _grades(student, wrong, right) == {"12"}
    assert (wrong.conflicts(), right.conflicts()) == ([], [])
    wrong.close()
    right.close()


def test_the_command_line_says_by_how_much_the_clock_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    district = open_district(tmp_path, clock=HandClock(begin=datetime(2001, 11, 20, 17, 0, tzinfo=UTC)))
    here = ("--data", str(tmp_path / "one"), "--key-file", str(tmp_path / "one.key"))
    with open_hall(make_app(district.engine, district.clock)) as hall:
        assert wbl(["init", "--district", "Almendra Valley", "--site", "Almendra High", "--staff", "Elena", *here]) == 0
        assert wbl(["enroll", hall.url, district.code("Almendra High"), *here]) == 0
        capsys.readouterr()
        assert wbl(["sync", *here]) == 0
    assert re.search(r"clock is \d+ days, [\d:]+ fast", capsys.readouterr().err)
