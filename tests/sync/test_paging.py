"""A feed read page by page: what moves on while it is read is not missed, and no edit counts on what is missing."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.storage.schema import HELD_ROW
from wbl_desktop.sync.client import SyncClient


class CutLine:
    """A line that goes dead after so many questions."""

    def __init__(self, line: DirectLine, questions: int) -> None:
        self._line, self._left = line, questions

    def post(self, path: str, body: bytes, token: str | None) -> bytes:
        self._left -= 1
        if self._left < 0:
            raise Trouble("no_line")
        return self._line.post(path, body, token)

    def close(self) -> None:
        self._line.close()


def _read(laptop: Laptop, line: DirectLine | CutLine, rows: int) -> None:
    SyncClient(laptop.sync_store, line, laptop.secrets, laptop.clock, page_rows=rows).exchange()


def _school(one: Laptop, line: DirectLine) -> str:
    """Eight students, the first of them edited last: its newest number stands behind all others."""
    first = one.add("student", last_name="Vega", first_name="Luz", grade="11")
    for number in range(7):
        one.add("student", last_name=f"Other{number}", first_name="F")
    one.set("student", first, pathway="Health")
    one.sync(line)
    return first


@pytest.mark.parametrize("rows", [1, 2, 3, 5])
def test_a_row_that_moved_behind_the_page_arrives_whole(district: TestDistrict, tmp_path: Path, rows: int) -> None:
    one, line = new_laptop(tmp_path, "one"), DirectLine(district)
    one.enroll(line, district.code("Almendra High"))
    first = _school(one, line)
    two = new_laptop(tmp_path, "two", staff="Marco Diaz")
    two.enroll(line, district.code("Almendra High"))
    _read(two, line, rows)
    assert two.get("student", first) == one.get("student", first)
    assert two.everything().keys() == one.everything().keys()
    one.close()
    two.close()


def test_a_row_that_moves_while_it_is_read_arrives_whole_and_unasked_edits_conflict(
    district: TestDistrict, tmp_path: Path
) -> None:
    one, line = new_laptop(tmp_path, "one"), DirectLine(district)
    two = new_laptop(tmp_path, "two", staff="Marco Diaz", off=timedelta())
    for laptop in (one, two):
        laptop.enroll(line, district.code("Almendra High"))
        laptop.sync(line)
    student = one.add("student", last_name="Vega", first_name="Luz", grade="11")
    in_step = (one, two)
    for laptop in in_step:
        laptop.sync(line)
    # Laptop one changes the grade, then much else happens; laptop two's reading stops in the middle.
    one.set("student", student, grade="12")
    one.sync(line)
    for number in range(6):
        one.add("student", last_name=f"Other{number}", first_name="F")
    one.set("student", student, pathway="Health")
    one.sync(line)
    with pytest.raises(Trouble):
        _read(two, CutLine(line, 1), 2)
    # She has not seen the 12, so her 10 must not silently replace it.
    two.set("student", student, grade="10")
    for laptop in (two, one, two, one):
        laptop.sync(line)
    [conflict] = two.conflicts()
    assert {value.value for value in conflict.values} == {"10", "12"}
    assert one.everything() == two.everything()
    one.close()
    two.close()


def test_a_row_that_waited_for_its_parent_does_not_cover_what_was_said_since(
    district: TestDistrict, tmp_path: Path
) -> None:
    one, line = new_laptop(tmp_path, "one"), DirectLine(district)
    one.enroll(line, district.code("Almendra High"))
    student = one.add("student", last_name="Vega", first_name="Luz")
    guardian = one.add("guardian", student=student, name="Rosa")
    one.set("student", student, pathway="Health")  # the student's newest number stands behind the guardian's
    one.sync(line)
    two = new_laptop(tmp_path, "two", staff="Marco Diaz")
    two.enroll(line, district.code("Almendra High"))
    with pytest.raises(Trouble):
        _read(two, CutLine(line, 1), 1)
    assert [row.id for row in two.store.rows(select(HELD_ROW))] == [guardian]
    one.set("guardian", guardian, name="Rosa Vega")
    one.sync(line)
    two.sync(line)
    record = two.get("guardian", guardian)
    assert record is not None
    assert record["name"] == "Rosa Vega"
    one.close()
    two.close()


def test_a_row_that_waited_before_a_restore_waits_no_more(district: TestDistrict, tmp_path: Path) -> None:
    """Who made it and its parent is gone, and the restored district gives their numbers to something else."""
    one, two, line = new_laptop(tmp_path, "one"), new_laptop(tmp_path, "two", staff="Marco Diaz"), DirectLine(district)
    for laptop in (one, two):
        laptop.enroll(line, district.code("Almendra High"))
        laptop.sync(line)
    stays = one.add("student", last_name="Park", first_name="Min")
    for laptop in (one, two):
        laptop.sync(line)
    backup = district.saved()
    student = one.add("student", last_name="Vega", first_name="Luz")
    guardian = one.add("guardian", student=student, name="Rosa")
    one.set("student", student, pathway="Health")  # the student's newest number stands behind the guardian's
    one.sync(line)
    one.close()
    with pytest.raises(Trouble):
        _read(two, CutLine(line, 1), 1)
    assert [row.id for row in two.store.rows(select(HELD_ROW))] == [guardian]
    district.set_back(backup)
    two.sync(line)
    assert two.store.rows(select(HELD_ROW)) == []
    assert [record.id for record in two.records("student")] == [stays]
    two.close()
