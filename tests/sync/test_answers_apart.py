"""Two laptops that settle one conflict differently, each without the other's word, disagree anew; none wins unseen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from wbl_desktop.application.commands.settle import SettleConflict
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.desk import Desk

# One left what is live as it is, in either order of arrival; or both chose something else.
APART = [("12", "10", True), ("12", "9", True), ("10", "12", False), ("9", "10", True)]


@pytest.fixture
def two(district: TestDistrict, line: DirectLine, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    """Two laptops that gave one student different grades; 12 came first and is live."""
    one, other = new_laptop(tmp_path, "one"), new_laptop(tmp_path, "two", staff="Marco Diaz")
    for laptop in (one, other):
        laptop.enroll(line, district.code("Almendra High"))
        laptop.sync(line)
    student = one.add("student", last_name="Vega", first_name="Luz", grade="11")
    in_step(one, other, line)
    one.set("student", student, grade="12")
    other.set("student", student, grade="10")
    in_step(one, other, line)
    yield one, other
    for laptop in (one, other):
        laptop.close()


def in_step(one: Laptop, other: Laptop, line: DirectLine) -> None:
    for laptop in (one, other, one, other):
        laptop.sync(line)
    assert one.everything() == other.everything()
    assert one.conflicts() == other.conflicts()


@pytest.mark.parametrize(("ones", "others", "is_one_first"), APART)
def test_answers_given_apart_that_differ_are_a_conflict_again(
    line: DirectLine, two: tuple[Laptop, Laptop], ones: str, others: str, is_one_first: bool
) -> None:
    first, second = two if is_one_first else two[::-1]
    for laptop, answer in zip(two, (ones, others), strict=True):
        [conflict] = laptop.conflicts()
        laptop.settle(conflict, answer)
        assert laptop.conflicts() == []
    in_step(first, second, line)
    [again] = first.conflicts()
    assert {ones, others} <= {said.value for said in again.values}
    second.settle(again, "8")
    in_step(first, second, line)
    assert first.conflicts() == []


@pytest.mark.parametrize("answer", ["12", "9"])
def test_the_same_answer_given_apart_settles_it(line: DirectLine, two: tuple[Laptop, Laptop], answer: str) -> None:
    for laptop in two:
        [conflict] = laptop.conflicts()
        laptop.settle(conflict, answer)
    in_step(*two, line)
    assert two[0].conflicts() == []


def test_an_answer_taken_back_and_given_anew_before_the_exchange_settles_it(
    line: DirectLine, two: tuple[Laptop, Laptop]
) -> None:
    one, other = two
    [conflict] = other.conflicts()
    desk = Desk(other.store, other.acting)
    first = desk.run(SettleConflict(conflict=conflict.id, answer="theirs"))
    desk.run(UndoCommand(undoes=first.command))
    desk.run(SettleConflict(conflict=conflict.id, answer="mine"))
    in_step(one, other, line)
    assert one.conflicts() == []
    [student] = one.records("student")
    assert student.values()["grade"] == "10"


def test_nor_is_a_colleagues_word_settled_unseen_by_it(line: DirectLine, two: tuple[Laptop, Laptop]) -> None:
    one, other = two
    [conflict] = other.conflicts()
    desk = Desk(other.store, other.acting)
    first = desk.run(SettleConflict(conflict=conflict.id, answer="theirs"))
    desk.run(UndoCommand(undoes=first.command))
    desk.run(SettleConflict(conflict=conflict.id, answer="mine"))
    [student] = one.records("student")
    one.set("student", student.id, grade="7")
    one.sync(line)
    in_step(one, other, line)
    [still] = one.conflicts()
    assert {"7", "10"} <= {said.value for said in still.values}
