"""An answer to a conflict that is taken back puts the conflict on the list again, on every laptop alike."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from wbl_desktop.application.commands.settle import SettleConflict
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.desk import Desk
from wbl_desktop.district.engine import writing
from wbl_desktop.district.releasing import kept_aside, release
from wbl_desktop.district.tables import DEVICE
from wbl_desktop.domain.fields import Plain


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


def settle(laptop: Laptop, answer: str) -> str:
    [conflict] = laptop.conflicts()
    return Desk(laptop.store, laptop.acting).run(SettleConflict(conflict=conflict.id, answer=answer)).command


def undo(laptop: Laptop, command: str) -> str:
    return Desk(laptop.store, laptop.acting).run(UndoCommand(undoes=command)).command


def grade(laptop: Laptop) -> Plain:
    [student] = laptop.records("student")
    return student.values()["grade"]


@pytest.mark.parametrize("answer", ["10", "12", "9"], ids=["other", "live", "third"])
@pytest.mark.parametrize("is_told_between", [True, False])
def test_an_answer_taken_back_reopens_the_conflict_everywhere(
    line: DirectLine, two: tuple[Laptop, Laptop], answer: str, is_told_between: bool
) -> None:
    one, other = two
    before = one.conflicts()
    command = settle(other, answer)
    assert other.conflicts() == []
    if is_told_between:
        in_step(one, other, line)
        assert one.conflicts() == []
    undone = undo(other, command)
    assert [conflict.id for conflict in other.conflicts()] == [before[0].id], "at once, before any exchange"
    in_step(one, other, line)
    assert one.conflicts() == before
    assert grade(one) == "12"
    undo(other, undone)
    assert other.conflicts() == []
    in_step(one, other, line)
    assert one.conflicts() == []
    assert grade(one) == answer


def test_taken_back_while_a_colleague_reads(line: DirectLine, two: tuple[Laptop, Laptop]) -> None:
    one, other = two
    command = settle(one, "12")
    in_step(one, other, line)
    student = other.records("student")[0].id
    other.set("student", student, pathway="Health")
    undo(one, command)
    in_step(one, other, line)
    assert len(other.conflicts()) == 1
    settle(other, "10")
    in_step(one, other, line)
    assert one.conflicts() == []
    assert grade(one) == "10"


def test_taken_back_where_the_field_is_disputed_anew(line: DirectLine, two: tuple[Laptop, Laptop]) -> None:
    one, other = two
    command = settle(one, "10")
    in_step(one, other, line)
    other.set("student", other.records("student")[0].id, grade="9")
    undo(one, command)
    other.sync(line)
    in_step(one, other, line)
    values = {said.value for conflict in one.conflicts() for said in conflict.values}
    assert {"9", "12"} <= values
    assert len(one.conflicts()) == 1


def test_an_undone_answer_that_was_settled_elsewhere_is_asked_again(
    line: DirectLine, two: tuple[Laptop, Laptop]
) -> None:
    one, other = two
    command = settle(one, "10")
    settle(other, "10")
    other.sync(line)
    undo(one, command)
    in_step(one, other, line)
    assert len(one.conflicts()) == 1, "taking back an answer never ends the question"


@pytest.mark.parametrize("is_told_between", [True, False])
def test_an_answer_that_is_kept_aside_settles_nothing_and_reopens_nothing(
    district: TestDistrict, line: DirectLine, two: tuple[Laptop, Laptop], is_told_between: bool
) -> None:
    """The laptop may only read by now: its list is everybody's, until somebody of the district lets the answer in."""
    one, other = two
    only_reads(district, other, True)
    command = settle(other, "9")
    if is_told_between:
        other.sync(line)
        assert len(other.conflicts()) == 1
    undo(other, command)
    other.sync(line)
    one.sync(line)
    assert one.conflicts() == other.conflicts()
    only_reads(district, other, False)
    command = settle(other, "12")
    other.sync(line)
    only_reads(district, other, True)
    undo(other, command)
    assert len(other.conflicts()) == 1
    for laptop in (other, one):
        laptop.sync(line)
        assert laptop.conflicts() == []


def test_an_answer_that_is_let_in_settles_it_for_everybody(
    district: TestDistrict, line: DirectLine, two: tuple[Laptop, Laptop]
) -> None:
    one, other = two
    only_reads(district, other, True)
    settle(other, "9")
    other.sync(line)
    with writing(district.engine) as connection:
        release(connection, kept_aside(connection), district.arrival())
    in_step(one, other, line)
    assert one.conflicts() == []
    assert grade(one) == "9"


def only_reads(district: TestDistrict, laptop: Laptop, is_so: bool) -> None:
    role = "read_only" if is_so else "coordinator"
    with writing(district.engine) as connection:
        connection.execute(update(DEVICE).where(DEVICE.c.id == laptop.acting.device).values(role=role))
