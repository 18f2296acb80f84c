"""Two records of one student, of whom it comes out later that they are one: nothing said of either is lost by it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, several_laptops
from wbl_desktop.application.commands.merge_records import MergeRecords
from wbl_desktop.application.desk import Desk
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.engine import writing
from wbl_desktop.district.releasing import kept_aside, release
from wbl_desktop.domain.failures import Refusal

SITE = "Almendra High"
_LIKE = {"last_name": "Vega", "first_name": "Luz", "ssid": "1234567890"}


@pytest.fixture
def laptops(district: TestDistrict, tmp_path: Path) -> Iterator[list[Laptop]]:
    with several_laptops(district, tmp_path, "Elena", "Marco") as made:
        yield made


@pytest.fixture
def two_records(district: TestDistrict, line: DirectLine, laptops: list[Laptop]) -> tuple[str, str]:
    """The student as everybody has them, and as the second laptop made them before it was revoked and came back."""
    one, two = laptops
    everybodys = one.add("student", **_LIKE, grade="11")
    one.sync(line)
    its_own = two.add("student", **_LIKE)
    with writing(district.engine) as connection:
        revoke(connection, two.acting.device, district.arrival().at)
    with pytest.raises(Refusal):
        two.sync(line)
    two.enroll(line, district.code(SITE))
    two.sync(line)
    assert {record.id for record in two.records("student")} == {everybodys, its_own}
    return everybodys, its_own


def let_in(district: TestDistrict, line: DirectLine, laptops: list[Laptop]) -> None:
    with writing(district.engine) as connection:
        release(connection, kept_aside(connection), district.arrival())
        assert kept_aside(connection) == []
    for laptop in (*laptops, *laptops):
        laptop.sync(line)
    assert laptops[0].everything() == laptops[1].everything()


@pytest.mark.parametrize("is_sent_first", [True, False])
def test_what_was_read_of_the_one_was_not_seen_of_the_other(
    district: TestDistrict,
    line: DirectLine,
    laptops: list[Laptop],
    two_records: tuple[str, str],
    *,
    is_sent_first: bool,
) -> None:
    """The grade was empty where the other was typed, though the laptop had read that of the student all others know."""
    (one, two), (_, its_own) = laptops, two_records
    two.set("student", its_own, grade="12")
    if is_sent_first:
        two.sync(line)
    let_in(district, line, laptops)
    [conflict] = one.conflicts()
    assert (conflict.field, {said.value for said in conflict.values}) == ("grade", {"11", "12"})
    assert two.conflicts() == [conflict]


@pytest.mark.parametrize("keeps_own", [True, False])
@pytest.mark.parametrize("is_sent_first", [True, False])
def test_merging_by_hand_what_is_one_already_retires_nobody(
    district: TestDistrict,
    line: DirectLine,
    laptops: list[Laptop],
    two_records: tuple[str, str],
    *,
    keeps_own: bool,
    is_sent_first: bool,
) -> None:
    """Whoever reads both merges them; where the district heard of that before it had both, one goes into the other."""
    (one, two), (everybodys, its_own) = laptops, two_records
    keep, drop = (its_own, everybodys) if keeps_own else (everybodys, its_own)
    Desk(two.store, two.acting).run(MergeRecords(kind="student", keep=keep, drop=drop))
    if is_sent_first:
        two.sync(line)
    let_in(district, line, laptops)
    [student] = [record for record in one.records("student") if not record.is_retired]
    assert (student.values()["grade"], student.values()["merged_into"]) == ("11", None)
    assert {record.values()["merged_into"] for record in one.records("student")} <= {None, student.id}
    assert one.conflicts() == []


def test_a_merge_that_names_the_other_by_its_earlier_name_alone_retires_nobody(
    district: TestDistrict, line: DirectLine, laptops: list[Laptop], two_records: tuple[str, str]
) -> None:
    (one, two), (everybodys, its_own) = laptops, two_records
    two.set("student", its_own, grade="11")
    two.sync(line)
    with writing(district.engine) as connection:
        release(connection, kept_aside(connection), district.arrival())
    Desk(two.store, two.acting).run(MergeRecords(kind="student", keep=its_own, drop=everybodys))
    let_in(district, line, laptops)
    [student] = one.records("student")
    assert (student.id, student.is_retired, student.values()["merged_into"]) == (everybodys, False, None)
    assert one.conflicts() == []


@contextmanager
def remembered_by_one(
    district: TestDistrict, folder: Path, said: Callable[[Laptop, str, str], None]
) -> Iterator[tuple[Laptop, str]]:
    """Two students of whom it comes out after a restore that they are one; ``said``: what was said meanwhile of both.

    The second was forgotten, and only one laptop remembers what was said. Gives another, and the student's id.
    """
    line = DirectLine(district)
    with several_laptops(district, folder, "Elena", "Marco", "Rosa", "Ana") as (one, two, gone, teller):
        first = one.add("student", last_name="Vega", first_name="Luz", grade="11")
        second = two.add("student", **_LIKE)
        one.sync(line)
        backup = district.saved()
        two.sync(line)
        gone.sync(line)
        said(gone, first, second)
        gone.sync(line)
        teller.sync(line)
        district.set_back(backup)
        one.set("student", first, ssid=_LIKE["ssid"])
        for laptop in (one, two, teller, one, two):
            laptop.sync(line)
        assert one.everything() == two.everything() == teller.everything()
        yield one, first


def test_what_is_told_of_the_one_was_not_said_of_the_other(district: TestDistrict, tmp_path: Path) -> None:
    def said(laptop: Laptop, _: str, second: str) -> None:
        laptop.set("student", second, grade="12")

    with remembered_by_one(district, tmp_path, said) as (one, first):
        assert [record.id for record in one.records("student")] == [first]
        [conflict] = one.conflicts()
        assert (conflict.field, {said.value for said in conflict.values}) == ("grade", {"11", "12"})


def test_that_they_were_merged_by_hand_is_told_and_retires_nobody(district: TestDistrict, tmp_path: Path) -> None:
    def said(laptop: Laptop, first: str, second: str) -> None:
        Desk(laptop.store, laptop.acting).run(MergeRecords(kind="student", keep=first, drop=second))

    with remembered_by_one(district, tmp_path, said) as (one, first):
        [student] = one.records("student")
        assert (student.id, student.is_retired, student.values()["merged_into"]) == (first, False, None)
        assert one.conflicts() == []


def test_that_the_one_was_put_out_of_use_is_told_and_does_not_hide_the_other(
    district: TestDistrict, tmp_path: Path
) -> None:
    """Even where everything told of the one is so of the other."""
    retired_at = "2026-11-20T18:00:00+00:00"

    def said(laptop: Laptop, _: str, second: str) -> None:
        laptop.set("student", second, grade="11")
        laptop.set("student", second, retired_at=retired_at)

    with remembered_by_one(district, tmp_path, said) as (one, first):
        [student] = one.records("student")
        assert (student.id, student.is_retired) == (first, False)
        [conflict] = one.conflicts()
        assert {said.value for said in conflict.values} == {None, retired_at}
