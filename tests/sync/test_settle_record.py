"""A record's disputed fields are settled in one step: together, checked like any change, and undone as one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from wbl_desktop.application.clashes import clashes
from wbl_desktop.application.commands.settle import Answer, SettleRecord
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.desk import Desk
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain


@pytest.fixture
def pair(district: TestDistrict, line: DirectLine, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    laptops = new_laptop(tmp_path, "a"), new_laptop(tmp_path, "b", staff="Marco Díaz")
    for one in laptops:
        one.enroll(line, district.code("Almendra High"))
        one.sync(line)
    yield laptops
    for one in laptops:
        one.close()


def _meet(pair: tuple[Laptop, Laptop], line: DirectLine) -> None:
    a, b = pair
    for one in (a, b, a, b):
        one.sync(line)


def _disputed(pair: tuple[Laptop, Laptop], line: DirectLine, kind: str, *said: dict[str, Plain]) -> str:
    facts: dict[str, Plain] = {"last_name": "Núñez", "first_name": "José"} if kind == "student" else {"name": "Clinic"}
    record = pair[0].add(kind, **facts)
    _meet(pair, line)
    for laptop, values in zip(pair, said, strict=True):
        laptop.set(kind, record, **values)
    _meet(pair, line)
    return record


def _answers(laptop: Laptop, **values: Plain) -> SettleRecord:
    open_ones = {one.field: one.id for one in laptop.conflicts()}
    return SettleRecord(answers=tuple(Answer(conflict=open_ones[name], value=one) for name, one in values.items()))


def test_several_fields_are_one_step_and_one_undo(pair: tuple[Laptop, Laptop], line: DirectLine) -> None:
    student = _disputed(pair, line, "student", {"grade": "10", "city": "Colusa"}, {"grade": "11", "city": "Arbuckle"})
    a, b = pair
    desk = Desk(b.store, b.acting)
    outcome = desk.run(_answers(b, grade="10", city="Williams"))
    held = b.get("student", student)
    assert held is not None
    assert (held["grade"], held["city"], b.conflicts()) == ("10", "Williams", [])
    _meet(pair, line)
    assert a.conflicts() == []
    assert a.get("student", student) == held
    desk.run(UndoCommand(undoes=outcome.command))
    assert {one.field for one in b.conflicts()} == {"grade", "city"}
    _meet(pair, line)
    assert {one.field for one in a.conflicts()} == {"grade", "city"}


def test_a_value_of_ones_own_is_checked_and_nothing_is_half_settled(
    pair: tuple[Laptop, Laptop], line: DirectLine
) -> None:
    _disputed(pair, line, "student", {"grade": "10", "city": "Colusa"}, {"grade": "11", "city": "Arbuckle"})
    a, _ = pair
    desk = Desk(a.store, a.acting)
    with pytest.raises(Refusal) as told:
        desk.run(_answers(a, city="Williams", grade="99"))
    assert told.value.facts["field"] == "grade"
    assert len(a.conflicts()) == 2
    with pytest.raises(Refusal, match="conflict_unknown"):
        desk.run(SettleRecord(answers=(Answer(conflict="none", value="1"),)))


def test_days_that_do_not_go_together_are_refused(pair: tuple[Laptop, Laptop], line: DirectLine) -> None:
    partner = pair[0].add("partner", name="Orchard Clinic")
    worksite = pair[0].add("worksite", partner=partner, name="Orchard Clinic")
    opening = pair[0].add("opening", worksite=worksite, activity="job_shadow")
    _meet(pair, line)
    pair[0].set("opening", opening, starts_on="2026-12-01", ends_on="2026-12-02")
    pair[1].set("opening", opening, starts_on="2026-12-08", ends_on="2026-12-09")
    _meet(pair, line)
    a = pair[0]
    desk = Desk(a.store, a.acting)
    with pytest.raises(Refusal) as told:
        desk.run(_answers(a, starts_on="2026-12-08", ends_on="2026-12-02"))
    assert (told.value.code, told.value.facts["field"]) == ("field_ends_before_it_begins", "ends_on")
    desk.run(_answers(a, starts_on="2026-12-01", ends_on="2026-12-09"))
    assert a.conflicts() == []


def test_the_same_student_added_by_two_laptops_is_said(pair: tuple[Laptop, Laptop], line: DirectLine) -> None:
    a, b = pair
    for laptop, grade in ((a, "10"), (b, "11")):
        laptop.add("student", last_name="Begay", first_name="Ava", ssid="4117513184", grade=grade)
    _meet(pair, line)
    for laptop in pair:
        (matter,) = clashes(laptop.store.reader()).disputed
        assert (matter.kind, matter.added_twice) == ("student", True)
    _disputed(pair, line, "partner", {"phone": "530-555-0101"}, {"phone": "530-555-0102"})
    partner = next(one for one in clashes(a.store.reader()).disputed if one.kind == "partner")
    assert not partner.added_twice, "one added it, both changed it"


def test_what_the_district_keeps_aside_is_listed_and_counted(
    district: TestDistrict, line: DirectLine, tmp_path: Path
) -> None:
    laptop = new_laptop(tmp_path, "c")
    laptop.enroll(line, district.code("Almendra High", "read_only"))
    laptop.sync(line)
    student = laptop.add("student", last_name="Begay", first_name="Ava")
    laptop.sync(line)
    laptop.sync(line)
    found = clashes(laptop.store.reader())
    (held,) = found.held
    assert (held.kind, held.record, held.reason, len(found)) == ("student", student, "not_allowed", 1)
    laptop.close()
