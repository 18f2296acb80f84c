"""What two laptops did without knowing of each other is listed on both as what it is, until somebody settles it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from wbl_desktop.application.clashes import Clashes, clashes
from wbl_desktop.cli.verbs.syncing import clash_lines

DAY = "2026-12-03"


@pytest.fixture
def pair(district: TestDistrict, line: DirectLine, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    laptops = new_laptop(tmp_path, "a"), new_laptop(tmp_path, "b")
    for one in laptops:
        one.enroll(line, district.code("Almendra High"))
        one.sync(line)
    yield laptops
    for one in laptops:
        one.close()


def _meet(pair: tuple[Laptop, Laptop], line: DirectLine) -> Clashes:
    a, b = pair
    for one in (a, b, a, b):
        one.sync(line)
    found = clashes(a.store.reader())
    assert found == clashes(b.store.reader())
    return found


def _offer(laptop: Laptop, *, capacity: int) -> tuple[str, str]:
    partner = laptop.add("partner", name="Orchard Clinic")
    worksite = laptop.add("worksite", partner=partner, name="Orchard Clinic")
    return worksite, laptop.add("opening", worksite=worksite, activity="job_shadow", capacity=capacity)


def _place(laptop: Laptop, student: str, worksite: str, opening: str | None = None) -> str:
    facts = {"activity": "job_shadow", "starts_on": DAY, "ends_on": DAY, "status": "preparing"}
    return laptop.add("placement", student=student, worksite=worksite, opening=opening, **facts)


def test_a_student_placed_twice_on_one_day_by_two_laptops(pair: tuple[Laptop, Laptop], line: DirectLine) -> None:
    a, b = pair
    worksite, _ = _offer(a, capacity=5)
    student = a.add("student", last_name="Núñez", first_name="José", local_id="1")
    assert len(_meet(pair, line)) == 0
    first, second = _place(a, student, worksite), _place(b, student, worksite)
    (booking,) = _meet(pair, line).double_booked
    assert (booking.student, booking.on) == (student, date.fromisoformat(DAY))
    assert set(booking.placements) == {first, second}
    [words] = clash_lines(b.store.reader())
    assert words.startswith(f"Núñez, José was placed twice on {DAY}")
    assert first in words
    assert second in words
    b.set("placement", second, overlap_meant=1)
    assert len(_meet(pair, line)) == 0
    b.set("placement", second, overlap_meant=None)
    assert len(_meet(pair, line)) == 1
    a.set("placement", first, status="withdrawn")
    assert len(_meet(pair, line)) == 0


def test_the_same_done_knowingly_on_one_laptop_is_no_clash(pair: tuple[Laptop, Laptop], line: DirectLine) -> None:
    a, _ = pair
    worksite, opening = _offer(a, capacity=1)
    student = a.add("student", last_name="Núñez", first_name="José", local_id="1")
    for _ in range(2):
        _place(a, student, worksite, opening)
    assert len(_meet(pair, line)) == 0


def test_a_laptop_that_joined_again_is_still_the_one_laptop(
    district: TestDistrict, pair: tuple[Laptop, Laptop], line: DirectLine
) -> None:
    """It goes by another id since; what was done on it knowingly is no clash there."""
    a, _ = pair
    worksite, opening = _offer(a, capacity=1)
    student = a.add("student", last_name="Núñez", first_name="José", local_id="1")
    _place(a, student, worksite, opening)
    a.enroll(line, district.code("Almendra High"))
    _place(a, student, worksite, opening)
    assert len(_meet(pair, line)) == 0


def test_an_opening_that_two_laptops_overfilled(pair: tuple[Laptop, Laptop], line: DirectLine) -> None:
    a, b = pair
    worksite, opening = _offer(a, capacity=2)
    students = [a.add("student", last_name=f"Begay {at}", first_name="Ava", local_id=str(at)) for at in range(3)]
    _meet(pair, line)
    made = [_place(one, student, worksite, opening) for one, student in zip((a, a, b), students, strict=True)]
    (full,) = _meet(pair, line).over_full
    assert (full.opening, full.capacity, set(full.placements)) == (opening, 2, set(made))
    [words] = clash_lines(a.store.reader())
    assert f"({opening}) holds 2" in words
    b.set("opening", opening, capacity=3)
    assert len(_meet(pair, line)) == 0


def test_fields_of_one_record_are_one_matter_and_a_retirement_is_said(
    pair: tuple[Laptop, Laptop], line: DirectLine
) -> None:
    a, b = pair
    student = a.add("student", last_name="Núñez", first_name="José", local_id="1")
    partner = a.add("partner", name="Orchard Clinic")
    _meet(pair, line)
    for laptop, grade in ((a, "10"), (b, "11")):
        laptop.set("student", student, grade=grade, city=f"city {grade}")
    a.set("partner", partner, retired_at="2026-11-20T18:00:00+00:00")
    b.set("partner", partner, notes="Called them again")
    partners, students = _meet(pair, line).disputed
    assert (partners.record, partners.was_retired) == (partner, True)
    assert (students.record, students.was_retired) == (student, False)
    assert {one.field for one in students.conflicts} == {"grade", "city"}
