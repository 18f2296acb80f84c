"""What somebody replaced before a restore stays replaced, and is not listed, whoever calls first afterwards."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random  # noqa: TID251 - a chain is its seed, and repeats

import pytest

from tests.sync import chains
from tests.sync.laptops import DirectLine, HandClock, Laptop, TestDistrict, several_laptops
from tests.sync.schedules import without
from wbl_desktop.domain.fields import Plain

_GRADES = ("9", "10", "11", "12")
_RETIRED = "2026-11-20T18:00:00+00:00"


@pytest.fixture
def laptops(district: TestDistrict, tmp_path: Path) -> Iterator[list[Laptop]]:
    """Three laptops of a site; no two say something at the same second."""
    with several_laptops(district, tmp_path, "Elena", "Marco", "Rosa") as made:
        for minutes, laptop in enumerate(made):
            laptop.clock._now += timedelta(minutes=minutes)
        yield made


def in_turn(laptops: list[Laptop], line: DirectLine, *first: int) -> None:
    """These call in turn, and then all of them."""
    for laptop in (*(laptops[one] for one in first), *laptops, *laptops):
        laptop.sync(line)


def a_student(laptops: list[Laptop], line: DirectLine) -> str:
    student = laptops[0].add("student", last_name="Vega", first_name="Luz", grade="10")
    in_turn(laptops, line)
    return student


def outcome(laptops: list[Laptop], student: str) -> tuple[set[Plain], list[set[Plain]]]:
    """The grade on all of them, and the grades that a person is asked about."""
    grades = {found["grade"] for laptop in laptops if (found := laptop.get("student", student)) is not None}
    return grades, [{said.value for said in one.values} for one in laptops[0].conflicts()]


@pytest.mark.parametrize("told", [True, False])
@pytest.mark.parametrize("then", ["10", "12"])
@pytest.mark.parametrize("first", [0, 1])
def test_what_a_colleague_took_back_or_corrected_stays_so(
    district: TestDistrict, laptops: list[Laptop], first: int, then: str, told: bool
) -> None:
    """``then``: the grade as it had been, or another; ``told``: whether who typed the wrong one had read that."""
    (one, two, _), line = laptops, DirectLine(district)
    student = a_student(laptops, line)
    backup = district.saved()
    one.set("student", student, grade="11")
    for laptop in (one, two):
        laptop.sync(line)
    two.set("student", student, grade=then)
    two.sync(line)
    if told:
        one.sync(line)
    district.set_back(backup)
    in_turn(laptops, line, first, 1 - first)
    assert outcome(laptops, student) == ({then}, [])


def test_what_was_typed_since_the_restore_over_what_was_told_stays_too(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    (one, two, three), line = laptops, DirectLine(district)
    student = a_student(laptops, line)
    backup = district.saved()
    one.set("student", student, grade="11")
    for laptop in (one, two):
        laptop.sync(line)
    district.set_back(backup)
    for laptop in (two, three):
        laptop.sync(line)
    three.set("student", student, grade="10")  # she has seen 11, which only Marco's laptop told of
    in_turn(laptops, line, 2, 0)
    assert outcome(laptops, student) == ({"10"}, [])


@pytest.mark.parametrize("is_read", [True, False])
def test_what_was_typed_taken_back_and_done_again_within_a_second_stays(
    district: TestDistrict, laptops: list[Laptop], *, is_read: bool
) -> None:
    """``is_read``: a colleague reads it as it was in between."""
    (one, two, _), line = laptops, DirectLine(district)
    student = a_student(laptops, line)
    backup = district.saved()
    at = one.clock._now
    for grade in ("11", "10", "11"):
        one.clock._now = at
        one.set("student", student, grade=grade)
        if is_read and grade == "10":
            one.sync(line)
            two.sync(line)
    one.sync(line)
    district.set_back(backup)
    in_turn(laptops, line, 1, 0)
    assert outcome(laptops, student) == ({"11"}, [])


def test_who_replaced_a_word_does_not_list_it_where_a_third_told_what_it_said(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    (one, two, _), line = laptops, DirectLine(district)
    student = a_student(laptops, line)
    backup = district.saved()
    one.set("student", student, grade="11")
    for laptop in (one, two):
        laptop.sync(line)
    two.set("student", student, grade="12")
    in_turn(laptops, line, 1)
    district.set_back(backup)
    in_turn(laptops, line, 2, 1, 0)
    assert outcome(laptops, student) == ({"12"}, [])


def test_the_same_value_said_later_is_the_later_word(district: TestDistrict, laptops: list[Laptop]) -> None:
    """10, 11, 10 again and then 12; one laptop knows of the first alone, one of all but its own."""
    (one, two, three), line = laptops, DirectLine(district)
    student = one.add("student", last_name="Vega", first_name="Luz")
    in_turn(laptops, line)
    backup = district.saved()
    one.set("student", student, grade="10")
    for laptop in (one, three):
        laptop.sync(line)
    for laptop, grade in ((two, "11"), (one, "10"), (two, "12")):
        laptop.sync(line)
        laptop.set("student", student, grade=grade)
        laptop.sync(line)
    district.set_back(backup)
    in_turn(laptops, line, 2, 1, 0)
    assert outcome(laptops, student) == ({"12"}, [])


def test_a_value_that_came_back_between_two_readings_is_the_later_word(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    """Marco's 9 was 11 and 9 again before he read: that is what he puts 11 for."""
    (one, two, three), line = laptops, DirectLine(district)
    student = a_student(laptops, line)
    backup = district.saved()
    for laptop, grade in ((two, "9"), (one, "11"), (three, "9"), (two, "11")):
        laptop.sync(line)
        laptop.set("student", student, grade=grade)
        laptop.sync(line)
    district.set_back(backup)
    in_turn(laptops, line, 0, 1, 2)
    assert outcome(laptops, student) == ({"11"}, [])


def test_a_copy_of_a_laptop_puts_no_word_back_that_was_corrected(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path
) -> None:
    """Both copies have 11, unsent; it was 10 before, and is again by the time that the second one tells."""
    (one, two, three), line = laptops, DirectLine(district)
    student = a_student(laptops, line)
    one.set("student", student, grade="11")
    copy = Laptop(one.copy(tmp_path / "copy.db"), HandClock())
    for laptop in (one, copy):  # each goes on for itself, and so the second one needs an id of its own
        laptop.add("partner", name="Orchard Vet")
    in_turn(laptops, line)
    two.set("student", student, grade="10")
    in_turn(laptops, line)
    for laptop in (copy, three, copy):
        laptop.sync(line)
    assert outcome([two, three, copy], student)[0] == {"10"}
    assert [{said.value for said in one.values} for one in copy.conflicts()] == [{"10", "11"}]
    copy.close()


def test_a_word_that_was_replaced_brings_nobody_back(district: TestDistrict, laptops: list[Laptop]) -> None:
    (one, two, three), line = laptops, DirectLine(district)
    student = a_student(laptops, line)
    backup = district.saved()
    for laptop, said in ((one, {"grade": "11"}), (two, {"grade": "12"}), (three, {"retired_at": _RETIRED})):
        laptop.sync(line)
        laptop.set("student", student, **said)
        laptop.sync(line)
    in_turn(laptops, line)
    district.set_back(backup)
    in_turn(laptops, line, 0, 1, 2)
    assert {found["retired_at"] for laptop in laptops if (found := laptop.get("student", student))} == {_RETIRED}
    assert outcome(laptops, student) == ({"12"}, [])


def test_what_was_emptied_is_not_filled_by_the_record_made_twice(district: TestDistrict, laptops: list[Laptop]) -> None:
    (one, two, three), line = laptops, DirectLine(district)
    place = {"name": "Valley Bakery", "street": "1 Main St"}
    partner = one.add("partner", **place)
    one.sync(line)
    backup = district.saved()
    two.add("partner", **place, website="https://bakery.example")
    in_turn(laptops, line)
    three.set("partner", partner, website=None)
    in_turn(laptops, line)
    district.set_back(backup)
    for laptop in (three, two, three):
        laptop.sync(line)
    assert {found["website"] for laptop in (two, three) if (found := laptop.get("partner", partner))} == {None}


def test_who_typed_twice_is_not_set_back_by_who_read_the_second_alone(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    """Of two notes apart the later is live, and what a restored district was told is later than nothing."""
    (one, two, _), line = laptops, DirectLine(district)
    student = a_student(laptops, line)
    backup = district.saved()
    for notes in ("Asked about the bakery.", "Asked about the clinic."):
        one.set("student", student, notes=notes)
        one.sync(line)
    two.sync(line)
    district.set_back(backup)
    in_turn(laptops, line, 1, 0)
    assert {str(found["notes"]) for one in laptops if (found := one.get("student", student))} == {notes}
    assert one.conflicts() == []


def test_a_note_changed_often_is_told_of_in_a_message_that_is_read(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    (one, two, _), line = laptops, DirectLine(district)
    students = [one.add("student", last_name="Vega", first_name=name) for name in ("Luz", "Ana", "Eva")]
    in_turn(laptops, line)
    backup = district.saved()
    for number in range(24):
        for student in students:
            one.set("student", student, notes=f"{'Asked about hours at the bakery. ' * 600}{number}")
        one.sync(line)
        two.sync(line)
    district.set_back(backup)
    in_turn(laptops, line, 1, 0)
    found = [two.get("student", student) for student in students]
    assert {str(said["notes"])[-3:] for said in found if said is not None} == {" 23"}
    assert two.conflicts() == []


def _a_chain(district: TestDistrict, laptops: list[Laptop], seed: int) -> tuple[str, set[Plain], list[set[Plain]]]:
    """Each reads, then types another grade; some read at times. The newest, and what it comes to after a restore."""
    chance, line = Random(seed), DirectLine(district)
    student, grade = a_student(laptops, line), "10"
    backup = district.saved()
    for _ in range(chance.randint(2, 4)):
        laptop = chance.choice(laptops)
        laptop.sync(line)
        grade = chance.choice([one for one in _GRADES if one != grade])
        laptop.set("student", student, grade=grade)
        laptop.sync(line)
        for other in laptops:
            if chance.random() < 0.3:
                other.sync(line)
    district.set_back(backup)
    for laptop in chance.sample(laptops, 3) * 3:
        laptop.sync(line)
    return grade, *outcome(laptops, student)


@pytest.mark.parametrize("seed", range(24))
def test_the_newest_word_of_a_chain_is_live_or_listed(district: TestDistrict, laptops: list[Laptop], seed: int) -> None:
    newest, live, listed = _a_chain(district, laptops, seed)
    assert live == {newest} or any(newest in grades for grades in listed)


@pytest.mark.parametrize("seed", [*range(6), 9, 35])
def test_so_it_is_with_restores_in_between_copies_sticks_and_moves(tmp_path: Path, seed: int) -> None:
    outcome = chains.run(tmp_path, seed)
    assert outcome.is_right, outcome


@pytest.mark.parametrize("seed", [7, 13])
def test_without_the_rule_the_newest_word_is_gone(district: TestDistrict, laptops: list[Laptop], seed: int) -> None:
    with without("outdone"):
        newest, live, listed = _a_chain(district, laptops, seed)
    assert live != {newest}
    assert not any(newest in grades for grades in listed)


@pytest.mark.parametrize("seed", [9, 35])
def test_nor_would_those_end_well(tmp_path: Path, seed: int) -> None:
    with without("outdone"):
        assert not chains.run(tmp_path, seed).is_right
