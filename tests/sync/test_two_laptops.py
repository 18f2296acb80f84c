"""Two laptops of one site and their district: apart, together again, nothing lost and nothing twice."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from wbl_desktop.application.commands.merge_records import MergeRecords
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.ports import Session
from wbl_desktop.domain.failures import Refusal, Trouble


@contextmanager
def pair(district: TestDistrict, folder: Path, *, enrolled: bool = True) -> Iterator[tuple[Laptop, Laptop, DirectLine]]:
    one, two, line = new_laptop(folder, "one"), new_laptop(folder, "two", staff="Marco Diaz"), DirectLine(district)
    if enrolled:
        for laptop in (one, two):
            laptop.enroll(line, district.code("Almendra High"))
            laptop.sync(line)
        one.sync(line)
    try:
        yield one, two, line
    finally:
        one.close()
        two.close()


def in_step(one: Laptop, two: Laptop, line: DirectLine) -> None:
    for laptop in (one, two, one, two):
        laptop.sync(line)
    assert one.everything() == two.everything()
    assert one.conflicts() == two.conflicts()


def test_different_fields_merge_and_the_same_field_is_listed_on_both(district: TestDistrict, tmp_path: Path) -> None:
    with pair(district, tmp_path) as (one, two, line):
        student = one.add("student", last_name="Vega", first_name="Luz", grade="11")
        in_step(one, two, line)
        one.set("student", student, first_name="Lucía", grade="12")
        two.set("student", student, pathway="Health", grade="10")
        in_step(one, two, line)
        record = one.get("student", student)
        assert record is not None
        assert (record["first_name"], record["pathway"]) == ("Lucía", "Health")
        [conflict] = one.conflicts()
        assert (conflict.field, conflict.base, conflict.live) == ("grade", "11", "12")
        assert {value.value for value in conflict.values} == {"10", "12"}
        assert {value.device for value in conflict.values} == {one.acting.device, two.acting.device}


def test_settled_on_one_is_settled_on_all(district: TestDistrict, tmp_path: Path) -> None:
    with pair(district, tmp_path) as (one, two, line):
        student = one.add("student", last_name="Vega", first_name="Luz", grade="11")
        in_step(one, two, line)
        one.set("student", student, grade="12")
        two.set("student", student, grade="10")
        in_step(one, two, line)
        two.settle(two.conflicts()[0], "10")
        assert two.conflicts() == []
        in_step(one, two, line)
        assert one.conflicts() == []
        record = one.get("student", student)
        assert record is not None
        assert record["grade"] == "10"


def test_settling_for_the_live_value_settles_as_well(district: TestDistrict, tmp_path: Path) -> None:
    with pair(district, tmp_path) as (one, two, line):
        student = one.add("student", last_name="Vega", first_name="Luz", grade="11")
        in_step(one, two, line)
        one.set("student", student, grade="12")
        two.set("student", student, grade="10")
        in_step(one, two, line)
        one.settle(one.conflicts()[0], "12")
        in_step(one, two, line)
        assert two.conflicts() == []


def test_one_roster_imported_apart_is_one_copy_without_conflicts(district: TestDistrict, tmp_path: Path) -> None:
    with pair(district, tmp_path, enrolled=False) as (one, two, line):
        for laptop in (one, two):
            for number in range(30):
                student = laptop.add(
                    "student", last_name=f"L{number}", first_name="F", ssid=f"{1_000_000_000 + number}", grade="11"
                )
                laptop.add("guardian", student=student, name=f"G{number}", relation="mother")
            partner = laptop.add("partner", name="Wood Auto", phone="530-555-0142")
            laptop.add("worksite", partner=partner, name="Shop")
        two.set("student", two.records("student")[0].id, pathway="Health")
        for laptop in (one, two):
            laptop.enroll(line, district.code("Almendra High"))
        in_step(one, two, line)
        assert [len(one.records(kind)) for kind in ("student", "guardian", "partner", "staff")] == [30, 30, 1, 2]
        assert one.conflicts() == []
        assert sum(record.values()["pathway"] == "Health" for record in one.records("student")) == 1
        assert two.sync_store.standing().held == 0


def test_records_made_apart_that_differ_are_one_with_a_conflict(district: TestDistrict, tmp_path: Path) -> None:
    with pair(district, tmp_path, enrolled=False) as (one, two, line):
        one.add("student", last_name="Vega", first_name="Luz", ssid="1234567890", grade="11")
        two.add("student", last_name="Vega", first_name="Luz", ssid="1234567890", grade="12", pathway="Health")
        for laptop in (one, two):
            laptop.enroll(line, district.code("Almendra High"))
        in_step(one, two, line)
        [record] = one.records("student")
        assert record.values()["pathway"] == "Health"
        [conflict] = one.conflicts()
        assert (conflict.field, {value.value for value in conflict.values}) == ("grade", {"11", "12"})


def test_edits_of_a_record_that_was_aliased_meanwhile_are_kept(district: TestDistrict, tmp_path: Path) -> None:
    with pair(district, tmp_path, enrolled=False) as (one, two, line):
        one.add("student", last_name="Vega", first_name="Luz", ssid="1234567890")
        mine = two.add("student", last_name="Vega", first_name="Luz", ssid="1234567890")
        two.add("guardian", student=mine, name="Rosa Vega")
        one.enroll(line, district.code("Almendra High"))
        one.sync(line)
        two.enroll(line, district.code("Almendra High"))
        line.fate = lambda _: "answer lost"
        with pytest.raises(Trouble):
            two.sync(line)
        line.fate = lambda _: ""
        two.set("student", mine, notes="allergic to nuts")
        in_step(one, two, line)
        [student] = one.records("student")
        assert student.values()["notes"] == "allergic to nuts"
        [guardian] = one.records("guardian")
        assert guardian.values()["student"] == student.id


def test_an_edit_brings_back_a_record_retired_apart(district: TestDistrict, tmp_path: Path) -> None:
    with pair(district, tmp_path) as (one, two, line):
        student = one.add("student", last_name="Vega", first_name="Luz")
        in_step(one, two, line)
        one.set("student", student, retired_at="2026-11-20T18:00:00+00:00")
        two.set("student", student, notes="moved to period 2")
        in_step(one, two, line)
        record = two.get("student", student)
        assert record is not None
        assert (record["retired_at"], record["notes"]) == (None, "moved to period 2")
        assert [conflict.field for conflict in one.conflicts()] == ["retired_at"]


@pytest.mark.parametrize("first", ["merge", "edit"])
def test_an_edit_and_a_merge_apart_leave_the_record_in_use_and_for_itself(
    district: TestDistrict, tmp_path: Path, first: str
) -> None:
    with pair(district, tmp_path) as (one, two, line):
        keep = one.add("student", last_name="Vega", first_name="Luz")
        drop = one.add("student", last_name="Vega", first_name="Lux")
        in_step(one, two, line)
        Desk(one.store, one.acting).run(MergeRecords(kind="student", keep=keep, drop=drop))
        two.set("student", drop, notes="another girl, of grade 9")
        for laptop in (one, two) if first == "merge" else (two, one):
            laptop.sync(line)
        in_step(one, two, line)
        record = two.get("student", drop)
        assert record is not None
        assert (record["retired_at"], record["merged_into"]) == (None, None)
        assert [(conflict.record, conflict.field) for conflict in one.conflicts()] == [(drop, "retired_at")]


def test_retiring_what_was_edited_apart_waits_for_a_person(district: TestDistrict, tmp_path: Path) -> None:
    with pair(district, tmp_path) as (one, two, line):
        student = one.add("student", last_name="Vega", first_name="Luz")
        in_step(one, two, line)
        two.set("student", student, notes="moved to period 2")
        two.sync(line)
        one.set("student", student, retired_at="2026-11-20T18:00:00+00:00")
        in_step(one, two, line)
        record = one.get("student", student)
        assert record is not None
        assert record["retired_at"] is None
        [conflict] = two.conflicts()
        one.settle(conflict, "2026-11-20T18:00:00+00:00")
        in_step(one, two, line)
        assert two.conflicts() == []
        record = two.get("student", student)
        assert record is not None
        assert record["retired_at"] is not None


@pytest.mark.parametrize("fate", ["answer lost", "sent twice", "request lost"])
def test_retries_are_harmless(district: TestDistrict, tmp_path: Path, fate: str) -> None:
    with pair(district, tmp_path) as (one, two, line):
        student = one.add("student", last_name="Vega", first_name="Luz", grade="11")
        one.set("student", student, grade="12")
        fates = iter([fate])
        line.fate = lambda _: next(fates, "")
        if fate == "sent twice":
            one.sync(line)
        else:
            with pytest.raises(Trouble):
                one.sync(line)
        one.set("student", student, notes="typed meanwhile")
        in_step(one, two, line)
        assert one.conflicts() == []
        record = two.get("student", student)
        assert record is not None
        assert (record["grade"], record["notes"]) == ("12", "typed meanwhile")
        assert one.sync_store.standing().waiting == 0


def test_a_page_is_read_piece_by_piece(district: TestDistrict, tmp_path: Path) -> None:
    with pair(district, tmp_path) as (one, two, line):

        def many(session: object) -> None:
            from wbl_desktop.domain.kinds.student import Student

            session.insert_many(  # type: ignore[attr-defined]
                [Student(id=f"{number:032x}", last_name=f"L{number}", first_name="F") for number in range(2500)]
            )

        one.write("import", many)
        sent = one.sync(line)
        assert sent.sent == 2500
        came = two.sync(line)
        assert (came.received, came.requests) == (2500, 3)
        in_step(one, two, line)


def test_a_long_note_changed_often_and_one_given_to_many_are_read(district: TestDistrict, tmp_path: Path) -> None:
    """Both pack so well that whoever looks for bombs would find one."""
    note = "Bring the signed form back. " * 700
    with pair(district, tmp_path) as (one, two, line):
        students = [one.add("student", last_name=f"Vega {number}", first_name="Luz") for number in range(80)]
        for number in range(60):
            one.set("student", students[0], notes=f"{number} {note}")

        def for_all(session: Session) -> None:
            for student in students:
                session.update("student", student, {"notes": note})

        one.write("edit", for_all)
        in_step(one, two, line)
        assert {student.values()["notes"] for student in two.records("student")} == {note}


def test_another_sites_students_never_come(district: TestDistrict, tmp_path: Path) -> None:
    with pair(district, tmp_path) as (one, _, line):
        other = new_laptop(tmp_path, "other", site="Nogales High", staff="Sam Ito")
        other.enroll(line, district.code("Nogales High"))
        one.add("student", last_name="Vega", first_name="Luz")
        partner = one.add("partner", name="Wood Auto", phone="530-555-0142")
        one.sync(line)
        other.sync(line)
        assert other.records("student") == []
        assert [record.id for record in other.records("partner")] == [partner]
        other.close()


def test_the_directory_is_read_only_once_enrolled(district: TestDistrict, tmp_path: Path) -> None:
    with pair(district, tmp_path) as (one, two, line):
        staff = one.acting.staff
        one.set("staff", staff, title="Director")
        one.sync(line)
        two.sync(line)
        record = two.get("staff", staff)
        assert record is not None
        assert record["title"] is None
        assert one.sync_store.standing().held == 1
        assert one.sync_store.standing().waiting == 0


def test_what_a_newer_program_wrote_survives(district: TestDistrict, tmp_path: Path) -> None:
    from tests.sync.newer import pushed_by_a_newer_program, read_by_a_newer_program

    with pair(district, tmp_path) as (one, two, line):
        student = one.add("student", last_name="Vega", first_name="Luz")
        in_step(one, two, line)
        pushed_by_a_newer_program(one, line, student, {"shoe_size": (None, "9")})
        in_step(one, two, line)
        two.set("student", student, notes="seen by an older program")
        in_step(one, two, line)
        assert read_by_a_newer_program(one, line, student)["shoe_size"] == "9"


def test_a_wrong_clock_is_noticed_and_wins_nothing(district: TestDistrict, tmp_path: Path) -> None:
    line = DirectLine(district)
    right, wrong = new_laptop(tmp_path, "right"), new_laptop(tmp_path, "wrong", off=timedelta(days=3650), staff="Ito")
    for laptop in (right, wrong):
        laptop.enroll(line, district.code("Almendra High"))
        laptop.sync(line)
    student = wrong.add("student", last_name="Vega", first_name="Luz", notes="from the future")
    assert wrong.sync(line).clock_off_seconds > 3600 * 24 * 3000
    right.sync(line)
    right.set("student", student, notes="corrected")
    right.sync(line)
    wrong.sync(line)
    record = wrong.get("student", student)
    assert record is not None
    assert record["notes"] == "corrected"
    assert wrong.conflicts() == []
    right.close()
    wrong.close()


def test_who_comes_to_the_others_value_by_themselves_leaves_nothing_to_settle(
    district: TestDistrict, tmp_path: Path
) -> None:
    with pair(district, tmp_path) as (one, two, line):
        student = one.add("student", last_name="Vega", first_name="Luz", grade="9")
        in_step(one, two, line)
        one.set("student", student, grade="11")
        two.set("student", student, grade="10")
        one.sync(line)
        two.sync(line)
        one.set("student", student, grade="10")  # without having heard of the other's
        in_step(one, two, line)
        assert one.conflicts() == two.conflicts() == []
        one.set("student", student, grade="12")
        two.set("student", student, grade="11")
        in_step(one, two, line)
        [conflict] = two.conflicts()
        assert {one.value for one in conflict.values} == {"11", "12"}


def test_a_cloned_disk_loses_nothing(district: TestDistrict, tmp_path: Path) -> None:
    with pair(district, tmp_path) as (first, two, line):
        student = first.add("student", last_name="Vega", first_name="Luz", grade="11")
        first.sync(line)
        first.close()
        (tmp_path / "clone.db").write_bytes((tmp_path / "one.db").read_bytes())
        one, clone = Laptop(tmp_path / "one.db"), Laptop(tmp_path / "clone.db")
        one.set("student", student, notes="said by the first")
        clone.set("student", student, pathway="said by the clone")
        clone.add("student", last_name="Park", first_name="Min")
        one.sync(line)
        clone.sync(line)
        for laptop in (one, clone, two, one, clone, two):
            laptop.sync(line)
        assert one.everything() == clone.everything() == two.everything()
        record = two.get("student", student)
        assert record is not None
        assert (record["notes"], record["pathway"]) == ("said by the first", "said by the clone")
        assert len(two.records("student")) == 2
        assert clone.acting.device != one.acting.device
        clone.close()
        one.close()


def test_a_code_is_good_once_and_for_its_site_only(district: TestDistrict, tmp_path: Path) -> None:
    line = DirectLine(district)
    one, other = new_laptop(tmp_path, "one"), new_laptop(tmp_path, "other", site="Nogales High")
    code = district.code("Almendra High")
    with pytest.raises(Refusal, match="site_differs"):
        other.enroll(line, code)
    one.enroll(line, code.lower().replace("-", " "))
    with pytest.raises(Refusal, match="code_used"):
        other.enroll(line, code)
    for _ in range(9):
        with pytest.raises(Refusal, match="code_wrong"):
            other.enroll(line, "0000-0000-0000-0000")
    with pytest.raises(Refusal, match="too_many_tries"):
        other.enroll(line, district.code("Nogales High"))
    one.close()
    other.close()
