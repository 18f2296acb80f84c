"""What laptops tell a restored district: retiring and editing look at each other there as everywhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop, open_district
from wbl_desktop.sync.client import pieces_of
from wbl_desktop.sync.wire import Witness

_RETIRED = "2026-11-20T18:00:00+00:00"


@pytest.fixture
def district(tmp_path: Path) -> Iterator[TestDistrict]:
    made = open_district(tmp_path)
    yield made
    made.engine.dispose()


@pytest.fixture
def laptops(district: TestDistrict, tmp_path: Path) -> Iterator[list[Laptop]]:
    """Three laptops of a site."""
    line = DirectLine(district)
    made = []
    for name in ("Elena", "Marco", "Rosa"):
        laptop = new_laptop(tmp_path, name, staff=name)
        laptop.enroll(line, district.code("Almendra High"))
        laptop.sync(line)
        made.append(laptop)
    yield made
    for laptop in made:
        laptop.close()


def in_step(laptops: list[Laptop], line: DirectLine) -> None:
    for _ in range(3):
        for laptop in laptops:
            laptop.sync(line)
    first = laptops[0]
    for laptop in laptops[1:]:
        assert laptop.everything() == first.everything()
        assert laptop.conflicts() == first.conflicts()


def test_a_retirement_told_again_does_not_hide_an_edit_made_since(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    line = DirectLine(district)
    gone, teller, editor = laptops
    student = gone.add("student", last_name="Vega", first_name="Luz", notes="first")
    in_step(laptops, line)
    backup = district.saved()
    gone.set("student", student, retired_at=_RETIRED)
    gone.sync(line)
    teller.sync(line)
    district.set_back(backup)
    gone.close()
    editor.set("student", student, notes="she is here and works at the clinic")
    editor.sync(line)
    in_step([teller, editor], line)
    record = editor.get("student", student)
    assert record is not None
    assert record["retired_at"] is None
    assert record["notes"] == "she is here and works at the clinic"
    [conflict] = editor.conflicts()
    assert conflict.field == "retired_at"
    assert {one.value for one in conflict.values} == {None, _RETIRED}


def test_an_edit_told_again_brings_back_what_was_retired_since(district: TestDistrict, laptops: list[Laptop]) -> None:
    line = DirectLine(district)
    gone, teller, retirer = laptops
    student = gone.add("student", last_name="Vega", first_name="Luz", notes="first")
    in_step(laptops, line)
    backup = district.saved()
    gone.set("student", student, notes="she is here and works at the clinic")
    gone.sync(line)
    teller.sync(line)
    district.set_back(backup)
    author = gone.acting.device
    gone.close()
    retirer.set("student", student, retired_at=_RETIRED)
    retirer.sync(line)
    in_step([teller, retirer], line)
    record = retirer.get("student", student)
    assert record is not None
    assert record["notes"] == "she is here and works at the clinic"
    assert record["retired_at"] is None
    [conflict] = retirer.conflicts()
    assert conflict.field == "retired_at"
    assert author in {one.device for one in conflict.values}  # the word is its author's, not the teller's


def test_a_retirement_told_with_the_edit_it_had_seen_stays(district: TestDistrict, laptops: list[Laptop]) -> None:
    line = DirectLine(district)
    gone, teller, third = laptops
    student = gone.add("student", last_name="Vega", first_name="Luz")
    in_step(laptops, line)
    backup = district.saved()
    third.set("student", student, notes="moved to Oregon")
    third.sync(line)
    gone.sync(line)
    gone.set("student", student, retired_at=_RETIRED)
    gone.sync(line)
    teller.sync(line)
    third.sync(line)
    district.set_back(backup)
    gone.close()
    in_step([teller, third], line)
    record = teller.get("student", student)
    assert record is not None
    assert (record["notes"], record["retired_at"]) == ("moved to Oregon", _RETIRED)


def test_a_record_forgotten_whole_keeps_every_field_and_who_said_it(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    line = DirectLine(district)
    gone, teller, third = laptops
    in_step(laptops, line)
    backup = district.saved()
    student = third.add("student", last_name="Vega", first_name="Luz")
    third.sync(line)
    gone.sync(line)
    gone.set("student", student, grade="11")
    gone.sync(line)
    teller.sync(line)
    district.set_back(backup)
    gone.close()
    teller.sync(line)
    row = district.rows("student", "Almendra High")[student]
    assert (row["last_name"], row["grade"]) == ("Vega", "11")
    in_step([teller, third], line)
    assert teller.conflicts() == []


def test_what_is_told_of_a_record_travels_together() -> None:
    told = [Witness(kind="student", record=str(n // 3), values={}, staff="", device="", at="") for n in range(9)]
    assert [len(piece) for piece in pieces_of(told, 4)] == [3, 3, 3]
    assert [len(piece) for piece in pieces_of(told, 6)] == [6, 3]
    assert pieces_of([], 6) == []
