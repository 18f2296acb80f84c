"""What was retired long ago goes for good, and nothing brings it back, however long a laptop was away."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop, several_laptops
from tests.sync.newer import op, push
from wbl_desktop.application.commands.merge_records import MergeRecords
from wbl_desktop.application.desk import Desk
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.engine import writing
from wbl_desktop.district.purging import purge
from wbl_desktop.district.releasing import dismiss, kept_aside
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.storage.journal_check import check_journal

SITE = "Almendra High"
_RETIRED = "2026-11-20T18:00:00+00:00"


@pytest.fixture
def laptops(district: TestDistrict, tmp_path: Path) -> Iterator[list[Laptop]]:
    with several_laptops(district, tmp_path, "Elena", "Marco") as made:
        yield made


def after(district: TestDistrict, days: int) -> int:
    """So many days later the district looks what may go."""
    district.clock._now += timedelta(days=days)
    with writing(district.engine) as connection:
        return purge(connection, district.arrival())


def with_a_retired_family(laptop: Laptop) -> tuple[str, str]:
    student = laptop.add("student", last_name="Vega", first_name="Luz")
    guardian = laptop.add("guardian", student=student, name="Rosa Vega")
    for kind, id_ in (("guardian", guardian), ("student", student)):
        laptop.set(kind, id_, retired_at=_RETIRED)
    return student, guardian


def all_sync(laptops: list[Laptop], district: TestDistrict) -> None:
    for _ in range(3):
        for laptop in laptops:
            laptop.sync(DirectLine(district))


@pytest.mark.parametrize(("days", "goes"), [(1, False), (399, False), (401, True), (800, True)])
def test_it_goes_after_400_days_and_not_before(
    district: TestDistrict, laptops: list[Laptop], days: int, goes: bool
) -> None:
    student, guardian = with_a_retired_family(laptops[0])
    all_sync(laptops, district)
    laptops[0].add("partner", name="Wood Auto")
    laptops[1].add("partner", name="Chico Floral")
    all_sync(laptops, district)
    assert after(district, 0) == 0
    assert after(district, days) == (2 if goes else 0)
    all_sync(laptops, district)
    for laptop in laptops:
        assert (laptop.get("student", student) is None) is goes
        assert (laptop.get("guardian", guardian) is None) is goes
        assert laptop.sync_store.standing().held == 0


@pytest.mark.parametrize("days", [1, 400, 800])
def test_a_laptop_that_was_away_brings_its_edits_and_nothing_comes_back(
    district: TestDistrict, laptops: list[Laptop], days: int
) -> None:
    one, away = laptops
    student = one.add("student", last_name="Vega", first_name="Luz")
    kept = one.add("student", last_name="Park", first_name="Min")
    all_sync(laptops, district)
    one.set("student", student, retired_at=_RETIRED)
    one.sync(DirectLine(district))
    one.add("partner", name="Wood Auto")
    one.sync(DirectLine(district))
    away.set("student", student, notes="typed while away")
    away.set("student", kept, notes="typed while away too")
    away.add("guardian", student=student, name="Rosa Vega")
    after(district, 0)
    for _ in range(2):
        # The other one calls every now and then, and the district looks each time.
        gone = after(district, days // 2 + 1)
        one.sync(DirectLine(district))
    all_sync(laptops, district)
    found = one.get("student", kept)
    assert found is not None
    assert found["notes"] == "typed while away too"
    if days < 800:
        # The laptop away is waited for, as long as it called within 400 days: its edit wins over the retirement.
        expected = "typed while away"
        record = one.get("student", student)
        if record is not None:
            assert (record["notes"], record["retired_at"]) == (expected, None)
            assert away.everything() == one.everything()
            return
    assert gone or days == 800
    assert one.get("student", student) is None
    assert student not in district.rows("student", SITE)
    assert away.get("student", student) is None
    assert away.records("guardian") == []
    assert one.sync_store.standing().held == 2  # both are there for a person to see
    assert away.everything() == one.everything()


def test_what_somebody_still_names_or_disputes_stays(district: TestDistrict, laptops: list[Laptop]) -> None:
    one, two = laptops
    student = one.add("student", last_name="Vega", first_name="Luz")
    one.add("guardian", student=student, name="Rosa Vega")
    one.set("student", student, retired_at=_RETIRED)
    disputed = one.add("student", last_name="Park", first_name="Min", grade="10")
    all_sync(laptops, district)
    one.set("student", disputed, grade="11")
    two.set("student", disputed, grade="12")
    all_sync(laptops, district)
    one.set("student", disputed, retired_at=_RETIRED)
    all_sync(laptops, district)
    after(district, 0)
    assert after(district, 800) == 0
    assert {student, disputed} == district.rows("student", SITE).keys()


def test_what_names_a_record_of_the_shared_list_that_is_gone_does_not_wait_for_it(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    one, away = laptops
    partner = one.add("partner", name="Wood Auto")
    worksite = one.add("worksite", partner=partner, name="Wood Auto downtown")
    student = one.add("student", last_name="Vega", first_name="Luz")
    all_sync(laptops, district)
    for kind, id_ in (("worksite", worksite), ("partner", partner)):
        one.set(kind, id_, retired_at=_RETIRED)
    one.sync(DirectLine(district))
    away.add("placement", student=student, worksite=worksite, activity="job_shadow")
    after(district, 0)
    assert after(district, 800) == 2
    all_sync(laptops, district)
    assert [entry.reason for entry in one.store.reader().held_entries()] == ["purged"]
    assert away.everything() == one.everything()


def test_a_restored_district_hears_its_laptops_before_anything_goes(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    """Brought back on the very day it might have gone, and the backup is of the day before."""
    one, two = laptops
    student = one.add("student", last_name="Vega", first_name="Luz")
    one.set("student", student, retired_at=_RETIRED)
    all_sync(laptops, district)
    one.add("partner", name="Wood Auto")
    two.add("partner", name="Chico Floral")
    all_sync(laptops, district)
    assert after(district, 0) == 0
    assert after(district, 400 - 1) == 0
    for laptop in laptops:
        laptop.add("partner", name="Paradise Bakery")
    all_sync(laptops, district)
    backup = district.saved()
    two.set("student", student, retired_at=None)
    all_sync(laptops, district)
    district.set_back(backup)
    assert after(district, 1) == 0
    all_sync(laptops, district)
    for laptop in laptops:
        record = laptop.get("student", student)
        assert record is not None
        assert record["retired_at"] is None
    one.set("student", student, retired_at=_RETIRED)
    all_sync(laptops, district)
    assert after(district, 1) == 0
    assert after(district, 401) == 1


def test_an_office_that_reads_no_students_is_not_waited_for(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path
) -> None:
    office = new_laptop(tmp_path, "Ines", staff="Ines")
    office.enroll(DirectLine(district), district.code(SITE, "district"))
    with_a_retired_family(laptops[0])
    all_sync([*laptops, office], district)
    laptops[0].add("partner", name="Wood Auto")
    laptops[1].add("partner", name="Chico Floral")
    all_sync([*laptops, office], district)
    after(district, 0)
    after(district, 399)
    office.add("partner", name="Paradise Bakery")
    office.sync(DirectLine(district))
    assert after(district, 2) == 2
    office.close()


def test_into_whom_another_was_merged_stays_as_long_as_that_one(district: TestDistrict, laptops: list[Laptop]) -> None:
    one, two = laptops
    keep, drop = (one.add("partner", name=name) for name in ("Wood Auto", "Wood's Auto"))
    all_sync(laptops, district)
    two.set("partner", keep, retired_at=_RETIRED)
    two.sync(DirectLine(district))
    after(district, 0)
    Desk(one.store, one.acting).run(MergeRecords(kind="partner", keep=keep, drop=drop))
    all_sync(laptops, district)
    assert after(district, 401) == 0
    assert {keep, drop} == district.rows("partner", SITE).keys()
    assert after(district, 401) == 1
    assert after(district, 1) == 1


def test_nobody_is_merged_into_one_who_is_gone_and_what_was_theirs_stays(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    one, away = laptops
    keep, drop = (one.add("student", last_name=name, first_name="Luz") for name in ("Vega", "Vegas"))
    guardian = one.add("guardian", student=drop, name="Rosa Vega")
    all_sync(laptops, district)
    one.set("student", keep, retired_at=_RETIRED)
    one.sync(DirectLine(district))
    Desk(away.store, away.acting).run(MergeRecords(kind="student", keep=keep, drop=drop))
    after(district, 0)
    assert after(district, 800) == 1
    all_sync(laptops, district)
    found = district.rows("student", SITE)
    assert found.keys() == {drop}
    assert (found[drop]["retired_at"], found[drop]["merged_into"]) == (None, None)
    for laptop in laptops:
        assert {entry.reason for entry in laptop.store.reader().held_entries()} == {"purged"}
        relative = laptop.get("guardian", guardian)
        assert relative is not None
        assert relative["student"] == drop
        assert check_journal(laptop.store) == []
    with writing(district.engine) as connection:
        dismiss(connection, kept_aside(connection), district.arrival())
    for _ in range(2):
        away.clock._now += timedelta(days=1)
        all_sync(laptops, district)
    assert one.everything() == away.everything()


def test_of_whom_something_is_kept_aside_at_another_site_stays(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path
) -> None:
    """A revoked laptop of the old site spoke of a student who had left, and nobody has looked at it yet."""
    one, two = laptops
    line, there = DirectLine(district), new_laptop(tmp_path, "Rosa", staff="Rosa", site="Buttonwood High")
    there.enroll(line, district.code("Buttonwood High"))
    student = one.add("student", last_name="Vega", first_name="Luz")
    all_sync([*laptops, there], district)
    two.set("student", student, notes="Asks for a vet")
    one.set("student", student, site=district.sites["Buttonwood High"])
    one.sync(line)
    with writing(district.engine) as connection:
        revoke(connection, two.acting.device, district.arrival().at)
    with pytest.raises(Refusal):
        two.sync(line)
    there.sync(line)
    there.set("student", student, retired_at=_RETIRED)
    there.sync(line)
    after(district, 0)
    assert after(district, 801) == 0
    with writing(district.engine) as connection:
        dismiss(connection, kept_aside(connection), district.arrival())
    assert after(district, 1) == 1
    there.close()


def test_whom_something_that_waits_for_another_belongs_to_stays(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path
) -> None:
    """A placement whose worksite has yet to come; its student, under an earlier name, has been retired since."""
    one, line = laptops[0], DirectLine(district)
    worksite, placement, earlier = "7" * 32, "8" * 32, "9" * 32
    brings = new_laptop(tmp_path, "Rosa", staff="Rosa")
    brings.enroll(line, district.code(SITE))
    brings.sync(line)
    student = one.add("student", last_name="Vega", first_name="Luz", ssid="1000000001")
    partner = one.add("partner", name="Wood Auto")
    all_sync(laptops, district)
    answer = push(
        brings,
        line,
        [
            op(101, "student", earlier, last_name="Vega", first_name="Luz", ssid="1000000001"),
            op(102, "placement", placement, student=earlier, worksite=worksite, activity="job_shadow"),
        ],
    )
    assert [reason for _, _, reason in answer.verdicts] == ["", "missing_parent"]
    one.set("student", student, retired_at=_RETIRED)
    all_sync(laptops, district)
    after(district, 0)
    assert after(district, 801) == 0
    push(brings, line, [op(103, "worksite", worksite, name="Downtown", partner=partner)], prev=answer)
    all_sync(laptops, district)
    found = one.get("placement", placement)
    assert found is not None
    assert found["student"] == student
    assert one.sync_store.standing().held == 0
    brings.close()


@pytest.mark.parametrize("is_at_once", [True, False])
def test_what_is_said_of_a_child_that_came_too_late_does_not_wait(
    district: TestDistrict, laptops: list[Laptop], is_at_once: bool
) -> None:
    (one, away), line = laptops, DirectLine(district)
    student, guardian = one.add("student", last_name="Vega", first_name="Luz"), "6" * 32
    all_sync(laptops, district)
    one.set("student", student, retired_at=_RETIRED)
    one.sync(line)
    after(district, 0)
    assert after(district, 800) == 1
    said = [
        op(101, "guardian", guardian, student=student, name="Rosa Vega"),
        op(102, "guardian", guardian, inserted=False, phone="530-555-0142"),
    ]
    if is_at_once:
        push(away, line, said)
    else:
        push(away, line, said[1:], prev=push(away, line, said[:1]))
    one.sync(line)
    assert [entry.reason for entry in one.store.reader().held_entries()] == ["purged", "purged"]


def test_of_whom_something_is_kept_aside_under_an_earlier_name_stays(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path
) -> None:
    """A clerk made the same student apart, and said where they are, which is not for clerks."""
    one, _ = laptops
    clerk = new_laptop(tmp_path, "Ana", staff="Ana")
    clerk.enroll(DirectLine(district), district.code(SITE, "clerk"))
    student = one.add("student", last_name="Vega", first_name="Luz", ssid="1000000001")
    typed = clerk.add("student", last_name="Vega", first_name="Luz", ssid="1000000001")
    clerk.set("student", typed, site=district.sites[SITE])
    all_sync([one, clerk], district)
    one.set("student", student, retired_at=_RETIRED)
    all_sync([*laptops, clerk], district)
    after(district, 0)
    assert after(district, 801) == 0
    with writing(district.engine) as connection:
        dismiss(connection, kept_aside(connection), district.arrival())
    assert after(district, 1) == 1
    clerk.close()
