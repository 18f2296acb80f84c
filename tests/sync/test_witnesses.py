"""What laptops tell a restored district: retiring and editing look at each other there as everywhere."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, several_laptops
from tests.sync.newer import op, push, pushed_by_a_newer_program, read_by_a_newer_program
from tests.sync.schedules import without
from tests.sync.sticks import new_stick_laptop
from tests.sync.test_paging import CutLine
from tests.sync.test_verdicts import GUARDIAN, STUDENT
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.engine import writing
from wbl_desktop.district.tables import DEVICE
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.sync.testimony import pieces_of
from wbl_desktop.sync.wire import Witness

_RETIRED = "2026-11-20T18:00:00+00:00"


@pytest.fixture
def laptops(district: TestDistrict, tmp_path: Path) -> Iterator[list[Laptop]]:
    """Three laptops of a site."""
    with several_laptops(district, tmp_path, "Elena", "Marco", "Rosa") as made:
        yield made


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


def test_who_made_a_record_tells_of_a_change_in_the_same_second_and_nothing_of_it_is_lost(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    """What others said of it is told first, and what its maker offers next is the insert of that very moment."""
    line = DirectLine(district)
    maker, other, _ = laptops
    backup = district.saved()
    for _ in range(99):
        maker.clock.now()  # the other's clock is behind
    student = maker.add("student", last_name="Vega", first_name="Luz")
    maker.sync(line)
    other.sync(line)
    [made] = maker.store.reader().history("student", student)
    while other.clock.now() < datetime.fromisoformat(made.at) - timedelta(seconds=1):
        continue
    other.set("student", student, grade="11")
    other.sync(line)
    maker.sync(line)
    assert [entry.at for entry in maker.store.reader().history("student", student)] == [made.at, made.at]
    district.set_back(backup)
    maker.sync(line)
    row = district.rows("student", "Almendra High")[student]
    assert (row["last_name"], row["grade"]) == ("Vega", "11")
    in_step([maker, other], line)
    assert maker.conflicts() == []


def test_a_field_of_a_newer_program_changed_alone_is_told_too(district: TestDistrict, laptops: list[Laptop]) -> None:
    line = DirectLine(district)
    newer, teller, _ = laptops
    student = newer.add("student", last_name="Vega", first_name="Luz")
    in_step(laptops, line)
    backup = district.saved()
    pushed_by_a_newer_program(newer, line, student, {"shoe_size": (None, "38")})
    teller.sync(line)
    district.set_back(backup)
    teller.sync(line)
    assert read_by_a_newer_program(teller, line, student)["shoe_size"] == "38"
    assert [entry.verb for entry in teller.store.reader().history("student", student)] == ["add"]


def test_what_is_told_of_a_record_travels_together() -> None:
    told = [Witness(kind="student", record=str(n // 3), values={}, staff="", device="", at="") for n in range(9)]
    assert [len(piece) for piece in pieces_of(told, 4)] == [3, 3, 3]
    assert [len(piece) for piece in pieces_of(told, 6)] == [6, 3]
    assert pieces_of([], 6) == []


def test_between_two_restores_a_value_nobody_here_had_read_is_not_overwritten(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    """A laptop is sent back, cannot testify, and the district is restored again: it remembers less than both do now."""
    line = DirectLine(district)
    gone, teller, editor = laptops
    student = gone.add("student", last_name="Vega", first_name="Luz", notes="first")
    in_step(laptops, line)
    earlier = district.saved()
    gone.set("student", student, notes="told on the telephone")
    gone.sync(line)
    teller.sync(line)
    gone.close()
    district.set_back(earlier)
    asked = line.asked
    line.fate = lambda _: "request lost" if line.asked > asked + 1 else ""
    with pytest.raises(Trouble, match="no_line"):
        teller.sync(line)  # it knows of the restore now, and what it has to tell is still untold
    line.fate = lambda _: ""
    editor.set("student", student, notes="said at the door")
    editor.sync(line)
    district.set_back(district.saved())
    for _ in range(3):
        for laptop in (teller, editor):
            laptop.sync(line)
    (conflict,) = teller.conflicts()
    assert {one.value for one in conflict.values} == {"told on the telephone", "said at the door"}
    assert conflict in editor.conflicts()


def test_who_joins_anew_before_it_could_testify_testifies_then(district: TestDistrict, laptops: list[Laptop]) -> None:
    line = DirectLine(district)
    gone, teller, _ = laptops
    backup = district.saved()
    student = gone.add("student", last_name="Vega", first_name="Luz")
    gone.sync(line)
    teller.sync(line)
    gone.close()
    district.set_back(backup)
    asked = line.asked
    line.fate = lambda _: "request lost" if line.asked > asked + 1 else ""
    with pytest.raises(Trouble, match="no_line"):
        teller.sync(line)
    line.fate = lambda _: ""
    with writing(district.engine) as connection:
        revoke(connection, teller.acting.device, district.arrival().at)
    with pytest.raises(Refusal, match="device_revoked"):
        teller.sync(line)
    teller.enroll(line, district.code("Almendra High"))
    teller.sync(line)
    assert student in district.rows("student", "Almendra High")


def test_what_is_kept_aside_is_listed_as_the_restored_district_has_it(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    line = DirectLine(district)
    one, other, _ = laptops
    before = district.saved()
    held = push(one, line, [op(101, "guardian", GUARDIAN, student=STUDENT, name="Rosa Vega")])
    other.sync(line)
    assert other.sync_store.standing().held == 1
    while_held = district.saved()
    push(one, line, [op(102, "student", STUDENT, last_name="Vega", first_name="Luz")], prev=held)
    other.sync(line)
    assert other.sync_store.standing().held == 0
    district.set_back(while_held)
    other.sync(line)
    assert other.sync_store.standing().held == 1
    district.set_back(before)
    other.sync(line)
    assert other.sync_store.standing().held == 0


@pytest.mark.parametrize("rule", ["", "clamp"])
def test_what_a_restored_district_forgot_was_never_seen(
    district: TestDistrict, laptops: list[Laptop], rule: str
) -> None:
    """A number of before the restore means something else after it: who had read up to it has not read what came."""
    line = DirectLine(district)
    gone, typing, apart = laptops
    student = gone.add("student", last_name="Vega", first_name="Luz", notes="first")
    in_step(laptops, line)
    backup = district.saved()
    gone.set("student", student, notes="second")
    gone.sync(line)
    typing.sync(line)
    typing.set("student", student, notes="third")
    gone.close()
    district.set_back(backup)
    apart.set("student", student, notes="apart")
    apart.sync(line)
    with without(rule):
        typing.sync(line)
    apart.sync(line)
    told = {one.value for conflict in apart.conflicts() for one in conflict.values}
    assert ({"third", "apart"} <= told) is (rule == "")


@pytest.mark.parametrize("rule", ["", "witness"])
def test_what_nobody_else_has_is_told_to_a_restored_district(
    district: TestDistrict, laptops: list[Laptop], rule: str
) -> None:
    line = DirectLine(district)
    gone, teller, _ = laptops
    backup = district.saved()
    student = gone.add("student", last_name="Vega", first_name="Luz")
    gone.sync(line)
    teller.sync(line)
    gone.close()
    district.set_back(backup)
    with without(rule):
        teller.sync(line)
    assert (student in district.rows("student", "Almendra High")) is (rule == "")


def test_who_read_half_tells_a_restored_district_the_dispute_with_the_value(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    line = DirectLine(district)
    one, like, _ = laptops
    one.add("student", ssid="1000000001", last_name="Vega", first_name="Luz")
    one.sync(line)
    backup = district.saved()
    for _ in range(60):
        like.clock.now()  # a minute goes by: it is this name that everybody sees
    like.add("student", ssid="1000000001", last_name="Vegas", first_name="Luz")
    with pytest.raises(Trouble):
        like.sync(CutLine(line, 1), page_rows=1)
    district.set_back(backup)
    in_step([like, one], line)
    [conflict] = one.conflicts()
    assert {said.value for said in conflict.values} == {"Vega", "Vegas"}


def test_a_dispute_that_was_told_and_not_read_again_is_told_to_a_district_restored_once_more(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    """The line goes dead when the district has heard all, and before the laptop has read what became of it."""
    line = DirectLine(district)
    one, gone, teller = laptops
    student = one.add("student", last_name="Vega", first_name="Luz")
    in_step(laptops, line)
    one.set("student", student, notes="not on Mondays")
    one.sync(line)
    backup = district.saved()
    gone.set("student", student, notes="not on Fridays")
    gone.sync(line)
    teller.sync(line)
    gone.close()
    district.set_back(backup)
    with pytest.raises(Trouble):
        teller.sync(CutLine(line, 2))
    assert teller.sync_store.sync_state().witness is None
    district.set_back(backup)
    in_step([teller, one], line)
    [conflict] = one.conflicts()
    assert {said.value for said in conflict.values} == {"not on Mondays", "not on Fridays"}


def test_a_second_restore_to_the_same_backup_makes_nobody_offer_again_what_it_holds(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    line = DirectLine(district)
    one, two, three = laptops
    student = one.add("student", last_name="Vega", first_name="Luz", notes="first")
    in_step(laptops, line)
    two.set("student", student, notes="she works at the clinic")
    in_step(laptops, line)
    backup = district.saved()
    one.add("partner", name="Wood Auto")  # the backup does not have it: each laptop has something to tell
    in_step(laptops, line)
    for _ in range(2):
        district.set_back(backup)
        assert [laptop.sync(line).sent for laptop in (one, two, three)] == [1, 0, 0]
        in_step(laptops, line)


@pytest.mark.parametrize("is_by_stick", [False, True])
def test_a_conflict_a_reader_alone_remembers_goes_from_its_list(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path, is_by_stick: bool
) -> None:
    """The laptop may only read by now: what it tells does not count, and nobody could settle what it lists."""
    line = DirectLine(district)
    one, two, _ = laptops
    reader = new_stick_laptop(tmp_path, "Ana", district, staff="Ana")
    student, other = (one.add("student", last_name=name, first_name="Luz", grade="10") for name in ("Vega", "Park"))
    one.set("student", other, grade="11")
    in_step([one, two, reader.laptop], line)
    two.set("student", student, grade="11")
    reader.laptop.set("student", student, grade="12")
    in_step([one, two, reader.laptop], line)
    backup = district.saved()
    one.set("student", other, notes="not on Mondays")
    two.set("student", other, notes="not on Fridays")
    in_step([one, two, reader.laptop], line)
    assert len(reader.laptop.conflicts()) == 2
    one.close()
    two.close()
    district.set_back(backup)
    with writing(district.engine) as connection:
        connection.execute(update(DEVICE).values(role="read_only"))
    if is_by_stick:
        reader.until_quiet(district)
    else:
        reader.laptop.sync(line)
    [conflict] = reader.laptop.conflicts()
    assert (conflict.record, conflict.field) == (student, "grade")
    reader.close()


@pytest.mark.parametrize("last_name", ["Vega", "Vegas"])
def test_who_typed_the_like_of_a_record_tells_all_that_is_said_of_it(
    district: TestDistrict, laptops: list[Laptop], last_name: str
) -> None:
    """Where both said the same, nothing changed on the screen when they met; the district has forgotten that too."""
    line = DirectLine(district)
    gone, teller, _ = laptops
    backup = district.saved()
    student = gone.add("student", ssid="1000000001", last_name="Vega", first_name="Luz")
    teller.add("student", ssid="1000000001", last_name=last_name, first_name="Luz")
    for laptop in (gone, teller, gone):
        laptop.sync(line)
    gone.set("student", student, grade="11")
    gone.add("guardian", student=student, name="Rosa Vega")
    gone.sync(line)
    teller.sync(line)
    listed = {said.value for conflict in teller.conflicts() for said in conflict.values}
    gone.close()
    district.set_back(backup)
    teller.sync(line)
    [(id_, row)] = district.rows("student", "Almendra High").items()
    assert (id_, row["ssid"], row["first_name"], row["grade"]) == (student, "1000000001", "Luz", "11")
    assert {said.value for conflict in teller.conflicts() for said in conflict.values} == listed
    assert [guardian.values()["student"] for guardian in teller.records("guardian")] == [student]
