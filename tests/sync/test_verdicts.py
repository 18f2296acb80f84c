"""Every entry ends in one verdict: what waits is taken in later, what may not be is kept aside, nothing is dropped."""

from pathlib import Path
from typing import Any

import pytest

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from tests.sync.newer import op, push
from wbl_desktop.application.sync_ports import Verdict
from wbl_desktop.sync import wire

STUDENT, GUARDIAN = "5" * 32, "6" * 32


def joined(district: TestDistrict, folder: Path, line: DirectLine, name: str, role: str = "coordinator") -> Laptop:
    laptop = new_laptop(folder, name, staff=name)
    laptop.enroll(line, district.code("Almendra High", role))
    laptop.sync(line)
    return laptop


def verdicts(answer: wire.Answer) -> list[tuple[str, str]]:
    return [(verdict, reason) for _, verdict, reason in answer.verdicts]


def test_a_child_that_comes_before_its_parent_waits_for_it(
    district: TestDistrict, tmp_path: Path, line: DirectLine
) -> None:
    one, two = joined(district, tmp_path, line, "one"), joined(district, tmp_path, line, "two")
    guardian = op(101, "guardian", GUARDIAN, student=STUDENT, name="Rosa Vega")
    later = op(102, "guardian", GUARDIAN, inserted=False, phone="530-555-0142")
    answer = push(one, line, [guardian, later])
    assert verdicts(answer) == [(Verdict.HELD, "missing_parent"), (Verdict.HELD, "follows_held")]
    two.sync(line)
    assert two.sync_store.standing().held == 2
    assert two.records("guardian") == []
    answer = push(one, line, [op(103, "student", STUDENT, last_name="Vega", first_name="Luz")], prev=answer)
    assert verdicts(answer) == []
    two.sync(line)
    assert two.sync_store.standing().held == 0
    record = two.get("guardian", GUARDIAN)
    assert record is not None
    assert (record["student"], record["phone"]) == (STUDENT, "530-555-0142")
    one.close()
    two.close()


def test_a_child_that_waits_for_two_finds_the_one_that_met_its_like(
    district: TestDistrict, tmp_path: Path, line: DirectLine
) -> None:
    one, two = joined(district, tmp_path, line, "one"), joined(district, tmp_path, line, "two")
    partner = two.add("partner", name="Wood Auto")
    same = two.add("student", last_name="Vega", first_name="Luz", ssid="1000000001")
    two.sync(line)
    worksite, placement = "7" * 32, "8" * 32
    answer = push(
        one, line, [op(101, "placement", placement, student=STUDENT, worksite=worksite, activity="job_shadow")]
    )
    assert verdicts(answer) == [(Verdict.HELD, "missing_parent")]
    student = op(102, "student", STUDENT, last_name="Vega", first_name="Luz", ssid="1000000001")
    answer = push(one, line, [student], prev=answer)
    assert verdicts(answer) == [(Verdict.ALIASED, "")]
    push(one, line, [op(103, "worksite", worksite, name="Downtown", partner=partner)], prev=answer)
    two.sync(line)
    assert two.sync_store.standing().held == 0
    record = two.get("placement", placement)
    assert record is not None
    assert (record["student"], record["worksite"]) == (same, worksite)
    one.close()
    two.close()


def test_a_record_all_sites_share_is_what_a_child_waited_for_at_another_site(
    district: TestDistrict, tmp_path: Path, line: DirectLine
) -> None:
    one, far = joined(district, tmp_path, line, "one"), new_laptop(tmp_path, "far", site="Buttonwood High")
    far.enroll(line, district.code("Buttonwood High"))
    far.sync(line)
    partner, worksite = "7" * 32, "8" * 32
    placement = op(102, "placement", "9" * 32, student=STUDENT, worksite=worksite, activity="job_shadow")
    answer = push(one, line, [op(101, "student", STUDENT, last_name="Vega", first_name="Luz"), placement])
    assert verdicts(answer) == [(Verdict.HELD, "missing_parent")]
    answer = push(far, line, [op(101, "worksite", worksite, name="Downtown", partner=partner)])
    assert verdicts(answer) == [(Verdict.HELD, "missing_parent")]
    push(far, line, [op(102, "partner", partner, name="Wood Auto")], prev=answer)
    for laptop in (one, far):
        laptop.sync(line)
        assert laptop.sync_store.standing().held == 0
        assert laptop.get("worksite", worksite) is not None
    assert one.get("placement", "9" * 32) is not None
    assert far.records("placement") == []
    one.close()
    far.close()


def test_what_cannot_be_is_kept_aside_and_blocks_nothing(
    district: TestDistrict, tmp_path: Path, line: DirectLine
) -> None:
    one = joined(district, tmp_path, line, "one")
    answer = push(
        one,
        line,
        [
            op(101, "student", STUDENT, last_name=5, first_name="Luz"),
            op(102, "student", "7" * 32, last_name="a\x00b", first_name="Luz"),
            op(103, "dragon", "8" * 32, name="Smaug"),
            op(104, "site", "9" * 32, name="A site of my own"),
            op(105, "student", "a" * 32, inserted=False, grade="11"),
            op(106, "student", "b" * 32, last_name="Park", first_name="Min"),
        ],
    )
    assert answer.acked == 106
    assert verdicts(answer) == [
        (Verdict.HELD, "invalid_value"),
        (Verdict.HELD, "invalid_value"),
        (Verdict.HELD, "unknown_kind"),
        (Verdict.HELD, "read_only_feed"),
        (Verdict.HELD, "missing_record"),
    ]
    assert list(district.rows("student", "Almendra High")) == ["b" * 32]
    one.close()


def test_a_day_nobody_can_read_and_a_number_no_sum_can_hold_reach_no_other_laptop(
    district: TestDistrict, tmp_path: Path, line: DirectLine
) -> None:
    one = joined(district, tmp_path, line, "one")
    good: dict[str, Any] = {"worked_on": "2026-11-20", "starts_at": "08:30", "hours": 250}
    wrong: list[dict[str, Any]] = [
        {"worked_on": "banana"},
        {"worked_on": "20261120"},
        {"starts_at": "25:99"},
        {"starts_at": "8:30"},
        {"hours": 2**62},
        {"hours": -(2**61)},
        {"retired_at": "never"},
    ]
    entries = [op(101 + at, "hours", f"{at:032x}", **(good | values)) for at, values in enumerate([{}, *wrong])]
    answer = push(one, line, entries)
    assert verdicts(answer) == [(Verdict.HELD, "invalid_value")] * len(wrong)
    assert list(district.rows("hours", "Almendra High")) == [f"{0:032x}"]
    one.close()


@pytest.mark.parametrize("role", ["read_only", "district"])
def test_a_role_that_may_not_write_does_not(
    district: TestDistrict, tmp_path: Path, line: DirectLine, role: str
) -> None:
    coordinator = joined(district, tmp_path, line, "one")
    coordinator.add("student", last_name="Vega", first_name="Luz")
    coordinator.sync(line)
    other = joined(district, tmp_path, line, "other", role)
    assert len(other.records("student")) == (1 if role == "read_only" else 0)
    answer = push(other, line, [op(1000, "student", STUDENT, last_name="X", first_name="Y")])
    assert verdicts(answer)[-1] == (Verdict.HELD, "not_allowed")
    assert STUDENT not in district.rows("student", "Almendra High")
    coordinator.close()
    other.close()


def test_the_same_file_with_a_double_line_imported_apart_pairs_line_by_line(
    district: TestDistrict, tmp_path: Path, line: DirectLine
) -> None:
    one, two = new_laptop(tmp_path, "one"), new_laptop(tmp_path, "two", staff="Marco")
    for laptop in (one, two):
        for _ in range(2):
            laptop.add("partner", name="Wood Auto", phone="530-555-0142")
    for laptop in (one, two):
        laptop.enroll(line, district.code("Almendra High"))
    for laptop in (one, two, one, two):
        laptop.sync(line)
    assert len(one.records("partner")) == len(two.records("partner")) == 2
    assert one.everything() == two.everything()
    one.close()
    two.close()


def test_a_laptop_that_was_let_out_comes_back_with_a_new_code(
    district: TestDistrict, tmp_path: Path, line: DirectLine
) -> None:
    one, two = joined(district, tmp_path, line, "one"), joined(district, tmp_path, line, "two")
    student = one.add("student", last_name="Vega", first_name="Luz")
    one.sync(line)
    one.set("student", student, grade="11")
    one.enroll(line, district.code("Almendra High"))
    one.set("student", student, notes="after")
    one.sync(line)
    two.sync(line)
    record = two.get("student", student)
    assert record is not None
    assert (record["grade"], record["notes"]) == ("11", "after")
    assert one.sync_store.standing().waiting == 0
    assert two.conflicts() == []
    one.close()
    two.close()
