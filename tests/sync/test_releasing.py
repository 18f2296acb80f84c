"""What a revoked laptop brought is there for a person of the district: let in, or closed, never dropped."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop, several_laptops
from wbl_desktop.application.commands.settle import SettleConflict
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.desk import Desk
from wbl_desktop.cli.verbs.syncing import clash_lines
from wbl_desktop.district import cli
from wbl_desktop.district.devices import mint_from, revoke
from wbl_desktop.district.engine import writing
from wbl_desktop.district.held import REVOKED
from wbl_desktop.district.releasing import dismiss, kept_aside, release
from wbl_desktop.district.tables import DEVICE
from wbl_desktop.domain.failures import Refusal

SITE = "Almendra High"


@pytest.fixture
def laptops(district: TestDistrict, tmp_path: Path) -> Iterator[list[Laptop]]:
    with several_laptops(district, tmp_path, "Elena", "Marco") as made:
        yield made


def asked(
    district: TestDistrict, folder: Path, capsys: pytest.CaptureFixture[str], *words: str
) -> list[dict[str, str]]:
    place = ["--database", district.address, "--json"]
    key = ["--database-key", str(folder / "keys" / "district.key")]
    capsys.readouterr()
    assert cli.main([*words, *place, *key]) == 0
    found: list[dict[str, str]] = json.loads(capsys.readouterr().out)
    return found


def revoked_with_changes(district: TestDistrict, laptops: list[Laptop]) -> tuple[str, str]:
    one, two = laptops
    student = one.add("student", last_name="Vega", first_name="Luz")
    for laptop in (one, two, one):
        laptop.sync(DirectLine(district))
    two.set("student", student, grade="11")
    made = two.add("guardian", student=student, name="Rosa Vega")
    with writing(district.engine) as connection:
        revoke(connection, two.acting.device, district.arrival().at)
    with pytest.raises(Refusal):
        two.sync(DirectLine(district))
    one.sync(DirectLine(district))
    assert one.sync_store.standing().held == 2
    assert clash_lines(one.store.reader()) == [
        f"{record}: the district keeps this change aside. The laptop was revoked. A person at the district decides."
        for record in ("Student Vega, Luz, grade", f"Guardian {made}, name, student")
    ]
    return student, made


def test_a_person_lets_in_what_a_revoked_laptop_brought(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    student, made = revoked_with_changes(district, laptops)
    listed = asked(district, tmp_path, capsys, "held", "list")
    assert [(one["kind"], one["reason"]) for one in listed] == [
        ("student", "device_revoked"),
        ("guardian", "device_revoked"),
    ]
    by_laptop = [asked(district, tmp_path, capsys, "held", "list", "--device", one.acting.device) for one in laptops]
    assert by_laptop == [[], listed]
    assert asked(district, tmp_path, capsys, "held", "list", listed[1]["id"][:20]) == listed[1:]
    told = asked(district, tmp_path, capsys, "held", "release", "--device", listed[0]["device"][:10])
    assert [one["reason"] for one in told] == ["", ""]
    one = laptops[0]
    one.sync(DirectLine(district))
    assert one.sync_store.standing().held == 0
    record = one.get("student", student)
    assert record is not None
    assert record["grade"] == "11"
    assert one.get("guardian", made) is not None
    assert asked(district, tmp_path, capsys, "held", "list", "--site", SITE) == []


def test_a_person_closes_one_and_what_depends_on_nothing_else_stays(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    student, made = revoked_with_changes(district, laptops)
    listed = asked(district, tmp_path, capsys, "held", "list")
    asked(district, tmp_path, capsys, "held", "close", listed[0]["id"])
    one = laptops[0]
    one.sync(DirectLine(district))
    assert one.sync_store.standing().held == 1
    asked(district, tmp_path, capsys, "held", "release", listed[1]["id"][:20])
    one.sync(DirectLine(district))
    record = one.get("student", student)
    assert record is not None
    assert record["grade"] is None
    assert one.get("guardian", made) is not None


def test_a_laptop_is_meant_by_any_id_it_ever_went_by(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with writing(district.engine) as connection:
        before = connection.execute(select(DEVICE).where(DEVICE.c.id == laptops[1].acting.device)).one()
        other, _ = mint_from(connection, before, district.arrival().at)
    revoked_with_changes(district, laptops)
    assert len(asked(district, tmp_path, capsys, "held", "release", "--device", other)) == 2
    assert asked(district, tmp_path, capsys, "held", "release", "--device", other) == []


def test_it_has_to_be_said_which(tmp_path: Path, district: TestDistrict, laptops: list[Laptop]) -> None:
    place = ["--database", district.address, "--json"]
    key = ["--database-key", str(tmp_path / "keys" / "district.key")]
    for words in (["release"], ["release", "00000000aa"], ["close", "x", "--device", "y"]):
        assert cli.main(["held", *words, *place, *key]) == cli.REFUSED


def test_what_waited_for_a_record_is_taken_in_with_it(district: TestDistrict, laptops: list[Laptop]) -> None:
    """A laptop that came back goes on with what it brought when it was revoked; nobody else need send anything."""
    line, (one, two) = DirectLine(district), laptops
    student = two.add("student", last_name="Vega", first_name="Luz")
    with writing(district.engine) as connection:
        revoke(connection, two.acting.device, district.arrival().at)
    with pytest.raises(Refusal):
        two.sync(line)
    two.enroll(line, district.code(SITE))
    made = two.add("guardian", student=student, name="Rosa Vega")
    two.sync(line)
    assert two.sync_store.standing().held == 2
    with writing(district.engine) as connection:
        release(connection, [held for held in kept_aside(connection) if held.reason == REVOKED], district.arrival())
        assert kept_aside(connection) == []
    for laptop in (one, two):
        laptop.sync(line)
        assert laptop.sync_store.standing().held == 0
        assert laptop.get("guardian", made) is not None


def test_what_a_revoked_laptop_had_read_counts_as_far_as_a_restored_district_remembers(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    """It hands over without being sent back first; its numbers are those of before the restore."""
    line, (one, two) = DirectLine(district), laptops
    student = one.add("student", last_name="Vega", first_name="Luz", grade="10")
    for laptop in (one, two, one):
        laptop.sync(line)
    backup = district.saved()
    for _ in range(9):
        other = two.add("partner", name="Wood Auto")
        two.set("student", student, notes=other)
        two.sync(line)
    district.set_back(backup)
    one.set("student", student, grade="12")
    one.sync(line)
    two.set("student", student, grade="11")
    with writing(district.engine) as connection:
        revoke(connection, two.acting.device, district.arrival().at)
    with pytest.raises(Refusal):
        two.sync(line)
    with writing(district.engine) as connection:
        release(connection, kept_aside(connection), district.arrival())
    one.sync(line)
    [conflict] = [found for found in one.conflicts() if found.field == "grade"]
    assert {said.value for said in conflict.values} == {"11", "12"}


def test_what_a_person_closed_is_put_right_where_it_was_typed(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path
) -> None:
    """A laptop that only reads had said it; what it made goes, what it changed is again as everybody has it."""
    line, (one, _) = DirectLine(district), laptops
    student = one.add("student", last_name="Vega", first_name="Luz", grade="10")
    one.sync(line)
    reader = new_laptop(tmp_path, "Ana", staff="Ana")
    reader.enroll(line, district.code(SITE, "read_only"))
    reader.sync(line)
    reader.set("student", student, grade="11")
    made = reader.add("student", last_name="Park", first_name="Min")
    relative = reader.add("guardian", student=made, name="Sun Park")
    reader.sync(line)
    assert [entry.reason for entry in one.store.reader().held_entries()] == []
    one.sync(line)
    assert {entry.reason for entry in one.store.reader().held_entries()} == {"not_allowed"}
    reader.clock._now += timedelta(days=1)
    reader.sync(line)
    assert reader.get("student", made) is not None  # as long as nobody has looked
    with writing(district.engine) as connection:
        dismiss(connection, kept_aside(connection), district.arrival())
    for _ in range(2):
        reader.clock._now += timedelta(days=1)
        reader.sync(line)
    assert (reader.get("student", made), reader.get("guardian", relative)) == (None, None)
    found = reader.get("student", student)
    assert found is not None
    assert found["grade"] == "10"
    assert reader.everything() == one.everything()
    assert reader.sync_store.standing().held == 0
    reader.close()


def test_an_answer_the_district_keeps_aside_settles_nothing_where_it_was_given(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path
) -> None:
    line, (one, two) = DirectLine(district), laptops
    student = one.add("student", last_name="Vega", first_name="Luz", grade="10")
    for laptop in (one, two):
        laptop.sync(line)
    reader = new_laptop(tmp_path, "Ana", staff="Ana")
    reader.enroll(line, district.code(SITE, "read_only"))
    for laptop, grade in ((one, "11"), (two, "12")):
        laptop.set("student", student, grade=grade)
    for laptop in (one, two, reader):
        laptop.sync(line)
    [conflict] = reader.conflicts()
    answer = Desk(reader.store, reader.acting).run(SettleConflict(conflict=conflict.id, answer="12"))
    assert reader.conflicts() == []
    reader.sync(line)
    assert [found.id for found in reader.conflicts()] == [conflict.id]
    Desk(reader.store, reader.acting).run(UndoCommand(undoes=str(answer.command)))
    reader.sync(line)
    assert [found.id for found in reader.conflicts()] == [conflict.id]
    with writing(district.engine) as connection:
        release(connection, kept_aside(connection), district.arrival())
    for laptop in (one, two, reader):
        laptop.sync(line)
        assert [found.id for found in laptop.conflicts()] == [conflict.id]
    reader.close()


def a_clerk_knows_a_partner(district: TestDistrict, one: Laptop, tmp_path: Path) -> tuple[str, Laptop]:
    """A partner whom the coordinator entered, and the clerk's laptop that has read of it."""
    line = DirectLine(district)
    partner = one.add("partner", name="Wood Auto")
    one.sync(line)
    clerk = new_laptop(tmp_path, "Ana", staff="Ana")
    clerk.enroll(line, district.code(SITE, "clerk"))
    clerk.sync(line)
    return partner, clerk


def test_an_edit_of_a_record_seen_in_use_again_brings_it_back_from_its_own_authors_retirement(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path
) -> None:
    """The district took back what a laptop had retired, and the laptop's person goes on with the record.

    After a restore the laptop offers both again, and may retire by now: the record is in use, and the clash is listed.
    """
    line, (one, _) = DirectLine(district), laptops
    partner, clerk = a_clerk_knows_a_partner(district, one, tmp_path)
    backup = district.saved()
    retired_at = "2026-11-20T18:00:00+00:00"
    clerk.set("partner", partner, retired_at=retired_at)
    clerk.sync(line)
    with writing(district.engine) as connection:
        dismiss(connection, kept_aside(connection), district.arrival())
    for _ in range(2):
        clerk.clock._now += timedelta(days=1)
        clerk.sync(line)
    assert clerk.store.reader().get("partner", partner) == one.store.reader().get("partner", partner)
    clerk.set("partner", partner, name="Wood Auto and Sons")
    clerk.sync(line)
    district.set_back(backup)
    with writing(district.engine) as connection:
        connection.execute(update(DEVICE).where(DEVICE.c.id == clerk.acting.device).values(role="coordinator"))
    for laptop in (clerk, one, clerk):
        laptop.sync(line)
    for laptop in (one, clerk):
        found = laptop.get("partner", partner)
        assert found is not None
        assert (found["name"], found["retired_at"]) == ("Wood Auto and Sons", None)
        [conflict] = laptop.conflicts()
        assert (conflict.field, [said.value for said in conflict.values]) == ("retired_at", [retired_at, None])
    clerk.close()


@pytest.mark.parametrize("ahead", [timedelta(), timedelta(days=30)])
def test_a_retirement_let_in_late_does_not_hide_what_its_own_author_went_on_to_say(
    district: TestDistrict, laptops: list[Laptop], tmp_path: Path, ahead: timedelta
) -> None:
    """Kept aside, brought back where it was given, and the record went on: the record stays, the clash is listed."""
    line, (one, _) = DirectLine(district), laptops
    partner, clerk = a_clerk_knows_a_partner(district, one, tmp_path)
    clerk.clock._now += ahead
    retired_at = "2026-11-20T18:00:00+00:00"
    clerk.set("partner", partner, retired_at=retired_at)
    clerk.set("partner", partner, retired_at=None)
    clerk.set("partner", partner, name="Wood Auto and Sons")
    clerk.sync(line)
    district.clock._now += timedelta(hours=1)  # before somebody looks
    with writing(district.engine) as connection:
        retirement, _ = kept_aside(connection)
        assert release(connection, [retirement], district.arrival()) == {retirement.id: ""}
    for laptop in (one, clerk):
        laptop.sync(line)
        found = laptop.get("partner", partner)
        assert found is not None
        assert (found["name"], found["retired_at"]) == ("Wood Auto and Sons", None)
        [conflict] = laptop.conflicts()
        assert {said.value for said in conflict.values} == {retired_at, None}
    with writing(district.engine) as connection:
        release(connection, kept_aside(connection), district.arrival())
    for laptop in (one, clerk):
        laptop.sync(line)
        assert laptop.conflicts() == []
        found = laptop.get("partner", partner)
        assert found is not None
        assert found["retired_at"] is None
    clerk.close()


def test_what_was_let_in_is_told_by_its_author_to_a_district_that_forgot_it(
    district: TestDistrict, laptops: list[Laptop]
) -> None:
    """It waits there once more, and may be closed now: a record that others went on with is whole all the same."""
    line, (gone, author) = DirectLine(district), laptops
    student = author.add("student", last_name="Vega", first_name="Luz")
    with writing(district.engine) as connection:
        revoke(connection, author.acting.device, district.arrival().at)
    with pytest.raises(Refusal):
        author.sync(line)
    author.enroll(line, district.code(SITE))
    author.sync(line)
    backup = district.saved()
    with writing(district.engine) as connection:
        release(connection, kept_aside(connection), district.arrival())
    gone.sync(line)
    gone.set("student", student, grade="11")
    gone.sync(line)
    author.sync(line)
    gone.close()
    district.set_back(backup)
    with writing(district.engine) as connection:
        dismiss(connection, kept_aside(connection), district.arrival())
    author.sync(line)
    row = district.rows("student", SITE)[student]
    assert (row["last_name"], row["first_name"], row["grade"]) == ("Vega", "Luz", "11")
    assert author.get("student", student) == row
    said = [entry.changes for entry in author.store.reader().history("student", student)]
    assert said == [{"last_name": (None, "Vega"), "first_name": (None, "Luz")}, {"grade": (None, "11")}]
