"""Due days follow the first day of a placement: two first days given apart are one conflict, not one for every form."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.commands.place import PlaceStudent
from wbl_desktop.application.commands.settle import SettleConflict
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.placements import requirements_of


class Pair:
    """Two laptops in step that know one placement."""

    def __init__(self, district: TestDistrict, folder: Path) -> None:
        self.line = DirectLine(district)
        self.one, self.two = new_laptop(folder, "one"), new_laptop(folder, "two", staff="Marco Diaz")
        for laptop in (self.one, self.two):
            laptop.enroll(self.line, district.code("Almendra High"))
            laptop.sync(self.line)
        student = self.one.add("student", last_name="Vega", first_name="Luz", birth_date="2010-02-03", grade="11")
        partner = self.one.add("partner", name="Ortega Feed")
        worksite = self.one.add("worksite", partner=partner, name="Store")
        values = {"student": student, "worksite": worksite, "activity": "job_shadow", "starts_on": "2027-03-05"}
        made = desk(self.one).run(PlaceStudent(values=values))
        self.placement = next(id_ for id_ in made.made if self.one.get("placement", id_))
        self.in_step()

    def in_step(self) -> None:
        for laptop in (self.one, self.two, self.one, self.two):
            laptop.sync(self.line)
        assert self.one.everything() == self.two.everything()
        assert self.one.conflicts() == self.two.conflicts()

    def begin(self, laptop: Laptop, day: str) -> str:
        return edit(laptop, "placement", self.placement, starts_on=day)

    def need(self, laptop: Laptop, code: str) -> str:
        return next(one.id for one in requirements_of(laptop.store.reader(), self.placement) if one.needs == code)

    def due(self, laptop: Laptop) -> dict[str, str | None]:
        return {str(one.needs): one.due_on for one in requirements_of(laptop.store.reader(), self.placement)}

    def days_before(self, laptop: Laptop) -> set[int]:
        """How many days before the live first day things are due; one week is no school holiday here."""
        held = laptop.get("placement", self.placement)
        assert held is not None
        starts = date.fromisoformat(str(held["starts_on"]))
        return {(starts - date.fromisoformat(str(due))).days for due in self.due(laptop).values()}


def desk(laptop: Laptop) -> Desk:
    return Desk(laptop.store, laptop.acting)


def edit(laptop: Laptop, kind: str, id_: str, **values: object) -> str:
    return desk(laptop).run(EditRecord(kind=kind, id=id_, values=values)).command


@pytest.fixture
def pair(district: TestDistrict, tmp_path: Path) -> Iterator[Pair]:
    made = Pair(district, tmp_path)
    yield made
    made.one.close()
    made.two.close()


def test_two_first_days_are_one_conflict_and_the_due_days_go_with_the_live_one(pair: Pair) -> None:
    was = pair.days_before(pair.one)
    pair.begin(pair.one, "2027-03-12")
    pair.begin(pair.two, "2027-03-19")
    pair.in_step()
    assert [one.field for one in pair.one.conflicts()] == ["starts_on"]
    assert pair.days_before(pair.one) == was


@pytest.mark.parametrize("day", ["2027-03-12", "2027-04-16"])
def test_the_due_days_follow_the_day_that_was_settled_on(pair: Pair, day: str) -> None:
    was = pair.days_before(pair.one)
    pair.begin(pair.one, "2027-03-12")
    pair.begin(pair.two, "2027-03-19")
    pair.in_step()
    [conflict] = pair.one.conflicts()
    desk(pair.one).run(SettleConflict(conflict=conflict.id, answer=day))
    pair.in_step()
    assert pair.one.conflicts() == []
    held = pair.two.get("placement", pair.placement)
    assert held is not None
    assert held["starts_on"] == day
    assert pair.days_before(pair.two) == was


def test_a_due_day_a_person_set_stands_before_one_that_follows(pair: Pair) -> None:
    edit(pair.one, "requirement", pair.need(pair.one, "permission_form"), due_on="2027-02-26")
    pair.begin(pair.two, "2027-03-19")
    pair.in_step()
    assert pair.one.conflicts() == []
    assert pair.due(pair.two)["permission_form"] == "2027-02-26"


def test_a_due_day_two_people_set_apart_is_a_conflict_as_ever(pair: Pair) -> None:
    edit(pair.one, "requirement", pair.need(pair.one, "permission_form"), due_on="2027-02-26")
    edit(pair.two, "requirement", pair.need(pair.two, "permission_form"), due_on="2027-02-24")
    pair.in_step()
    assert [one.field for one in pair.one.conflicts()] == ["due_on"]


def test_undoing_the_first_day_takes_its_due_days_along_without_a_conflict(pair: Pair) -> None:
    was = pair.due(pair.one)
    moved = pair.begin(pair.one, "2027-03-12")
    pair.in_step()
    desk(pair.one).run(UndoCommand(undoes=moved))
    assert pair.due(pair.one) == was
    pair.begin(pair.two, "2027-03-19")
    pair.in_step()
    assert [one.field for one in pair.one.conflicts()] == ["starts_on"]


def test_what_is_no_longer_needed_on_one_laptop_clashes_with_nothing_on_the_other(pair: Pair) -> None:
    pair.begin(pair.one, "2028-03-10")  # of age by then: no family permission
    pair.begin(pair.two, "2027-03-19")
    pair.in_step()
    assert [(one.kind, one.field) for one in pair.one.conflicts()] == [("placement", "starts_on")]
    [conflict] = pair.two.conflicts()
    desk(pair.two).run(SettleConflict(conflict=conflict.id, answer="2027-03-19"))
    pair.in_step()
    assert "permission_form" in pair.due(pair.one)
    assert pair.one.conflicts() == []
