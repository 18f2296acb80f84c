"""A student is erased at the district's order: no word of them is left anywhere, and nothing brings it back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, select

from tests.sync.clear_pages import is_anywhere
from tests.sync.laptops import KEY, DirectLine, Laptop, TestDistrict, new_laptop, several_laptops
from wbl_desktop.district import cli
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.erasing import erase, found
from wbl_desktop.district.releasing import kept_aside
from wbl_desktop.district.tables import BATCH, METADATA
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.sync.frame import unseal
from wbl_desktop.sync.wire import Request

SITE = "Almendra High"
WORDS = ("Quillfeather", "Zephyrine", "Marmalade", "Ottoline", "Xylophonium", "Petunia", "Balthasar")


@pytest.fixture
def laptops(district: TestDistrict, tmp_path: Path) -> Iterator[list[Laptop]]:
    with several_laptops(district, tmp_path, "Elena", "Marco", "Ines") as made:
        yield made


def all_sync(laptops: list[Laptop], district: TestDistrict) -> None:
    for _ in range(3):
        for laptop in laptops:
            laptop.sync(DirectLine(district))


def a_student(laptops: list[Laptop], district: TestDistrict) -> tuple[str, str]:
    """One with a family, a dispute and something kept aside; and one who stays."""
    one, two, lost = laptops
    stays = one.add("student", last_name="Vega", first_name="Luz", notes="Stays")
    partner = one.add("partner", name="Wood Auto")
    worksite = one.add("worksite", name="Downtown", partner=partner)
    student = one.add("student", last_name="Quillfeather", first_name="Zephyrine")
    one.add("guardian", student=student, name="Ottoline Quillfeather")
    placement = one.add("placement", student=student, worksite=worksite, activity="job_shadow")
    one.add("hours", placement=placement, on="2026-11-19", hours=200, notes="Swept the Xylophonium")
    all_sync(laptops, district)
    one.set("student", student, grade="11")
    two.set("student", student, grade="12", notes="Marmalade")
    lost.add("guardian", student=student, name="Petunia Quillfeather")
    all_sync([one, two], district)
    with writing(district.engine) as connection:
        revoke(connection, lost.acting.device, district.arrival().at)
    with pytest.raises(Refusal):
        lost.sync(DirectLine(district))
    all_sync([one, two], district)
    return student, stays


def words_at(district: TestDistrict) -> set[str]:
    """Which of the words stand in any row of any table, in what laptops sent as well."""
    said = b""
    with reading(district.engine) as connection:
        for table in METADATA.sorted_tables:
            for row in connection.execute(select(table)):
                said += b" ".join(bytes(one) if isinstance(one, bytes) else str(one).encode() for one in row)
        for body in connection.execute(select(BATCH.c.body)).scalars():
            said += repr(unseal(body, Request)).encode() if body else b""
    assert any(isinstance(column.type, LargeBinary) for column in BATCH.c)
    return {word for word in WORDS if word.encode() in said}


def test_no_word_of_them_is_left_and_everybody_else_stays(district: TestDistrict, laptops: list[Laptop]) -> None:
    student, stays = a_student(laptops, district)
    one, two, _ = laptops
    assert words_at(district) == set(WORDS) - {"Balthasar"}
    done = erase(district.engine, student, district.arrival())
    assert done.kinds == {"student": 1, "guardian": 1, "placement": 1, "hours": 1}
    assert done.aside == 1
    assert done.messages > 0
    assert words_at(district) == set()
    assert kept_aside_of(district) == []
    all_sync([one, two], district)
    for laptop in (one, two):
        assert [record.id for record in laptop.records("student")] == [stays]
        assert laptop.records("guardian") == laptop.records("placement") == laptop.records("hours") == []
        assert laptop.conflicts() == []
        assert laptop.sync_store.standing().held == 0
        assert len(laptop.records("worksite")) == 1
    assert one.everything() == two.everything()
    one.close()
    assert not [word for word in WORDS if is_anywhere(word, one.path, KEY)]
    assert is_anywhere("Stays", one.path, KEY)


def test_what_a_laptop_that_was_away_brings_is_erased_the_second_time(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    student, stays = a_student(laptops, district)
    one, two, _ = laptops
    two.set("student", student, notes="Balthasar")
    two.add("guardian", student=student, name="Balthasar")
    two.set("student", stays, grade="10")
    erase(district.engine, student, district.arrival())
    all_sync([two, one], district)
    assert two.records("guardian") == []
    assert {entry.reason for entry in kept_aside_of(district)} == {"purged"}
    assert words_at(district) == {"Balthasar", "Marmalade"}  # what it was before is in it too
    done = erase(district.engine, student, district.arrival())
    assert (done.kinds, done.aside) == ({}, 2)
    assert words_at(district) == set()
    all_sync([one, two], district)
    for laptop in (one, two):
        assert laptop.sync_store.standing().held == 0
        record = laptop.get("student", stays)
        assert record is not None
        assert record["grade"] == "10"


def test_what_was_said_of_a_guardian_the_district_never_had_goes_with_them(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    student, _ = a_student(laptops, district)
    one, two, _ = laptops
    guardian = two.add("guardian", student=student, name="Petunia Quillfeather")
    two.set("guardian", guardian, notes="Balthasar")
    erase(district.engine, student, district.arrival())
    all_sync([two], district)
    assert "Balthasar" in words_at(district)
    assert erase(district.engine, student, district.arrival()).aside == 2
    assert words_at(district) == set()
    all_sync([one, two], district)
    assert two.sync_store.standing().held == 0


def test_what_was_said_of_them_under_a_name_they_began_with_goes_too(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    """Two laptops made the same student apart: they met, and the one's name is no record's any more."""
    one, two, _ = laptops
    student = one.add("student", last_name="Quillfeather", first_name="Zephyrine", ssid="1000000001")
    two.add("student", last_name="Quillfeather", first_name="Zephyrine", ssid="1000000001", notes="Marmalade")
    one.sync(DirectLine(district))
    two.sync(DirectLine(district))
    assert [record.id for record in two.records("student")] == [student]
    erase(district.engine, student, district.arrival())
    assert words_at(district) == set()
    all_sync([one, two], district)
    two.close()
    assert not [word for word in WORDS if is_anywhere(word, two.path, KEY)]


def test_it_is_said_first_what_there_is_and_done_only_for_good(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    student, _ = a_student(laptops, district)
    place = ["--database", district.address, "--database-key", str(tmp_path / "keys" / "district.key"), "--json"]
    before = words_at(district)
    capsys.readouterr()
    assert cli.main(["erase", student, *place]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["erased"], told["kinds"]["hours"], told["aside"]) == (False, 1, 1)
    assert words_at(district) == before
    assert cli.main(["erase", student, "--for-good", *place]) == 0
    assert json.loads(capsys.readouterr().out)["erased"] is True
    assert words_at(district) == set()
    assert cli.main(["erase", "0" * 32, *place]) == 2
    assert "id_unknown" in "".join(capsys.readouterr())


def test_who_went_to_another_site_is_erased_at_both(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path
) -> None:
    student, stays = a_student(laptops, district)
    one, two, _ = laptops
    there = new_laptop(tmp_path, "Rosa", staff="Rosa", site="Buttonwood High")
    there.enroll(DirectLine(district), district.code("Buttonwood High"))
    all_sync([one, two, there], district)  # that there is such a site
    one.set("student", student, site=district.sites["Buttonwood High"])
    all_sync([one, two, there], district)
    assert [record.id for record in there.records("student")] == [student]
    erase(district.engine, student, district.arrival())
    assert words_at(district) == set()
    all_sync([one, two, there], district)
    assert there.records("student") == there.records("hours") == []
    assert [record.id for record in one.records("student")] == [stays]
    with pytest.raises(Refusal), reading(district.engine) as connection:
        found(connection, "0" * 32)
    there.close()


def kept_aside_of(district: TestDistrict) -> list[Any]:
    with reading(district.engine) as connection:
        return kept_aside(connection)
