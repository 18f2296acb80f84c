"""A revoked laptop hands over what it had not sent, into quarantine; it gets nothing more, and nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.held import in_quarantine, unpacked
from wbl_desktop.district.lineage import begin_epoch
from wbl_desktop.district.tables import DEVICE, HELD
from wbl_desktop.domain.failures import Refusal, Trouble


@pytest.fixture
def two(district: TestDistrict, line: DirectLine, tmp_path: Path) -> Iterator[tuple[Laptop, Laptop]]:
    laptops = new_laptop(tmp_path, "one"), new_laptop(tmp_path, "two", staff="Marco Diaz")
    for laptop in laptops:
        laptop.enroll(line, district.code("Almendra High"))
        laptop.sync(line)
    yield laptops
    for laptop in laptops:
        laptop.close()


def revoke_it(district: TestDistrict, laptop: Laptop) -> None:
    with writing(district.engine) as connection:
        revoke(connection, laptop.acting.device, district.arrival().at)


def kept_aside(district: TestDistrict) -> dict[str, dict[str, object]]:
    """By record, the new values kept in quarantine."""
    found: dict[str, dict[str, object]] = {}
    with reading(district.engine) as connection:
        for row in connection.execute(select(HELD).where(HELD.c.reason == "device_revoked").order_by(HELD.c.n)):
            values = {name: new for name, (_, new) in unpacked(row.op).changes.items() if new is not None}
            found.setdefault(row.record, {}).update(values)
    return found


@pytest.mark.parametrize("fate", ["", "answer lost", "sent twice"])
def test_the_outbox_goes_into_quarantine_whole(
    district: TestDistrict, line: DirectLine, two: tuple[Laptop, Laptop], fate: str
) -> None:
    one, other = two
    student = one.add("student", last_name="Vega", first_name="Luz", grade="11")
    one.sync(line)
    one.set("student", student, grade="12")
    partner = one.add("partner", name="Wood Auto")
    other.add("student", last_name="Ng", first_name="An")
    other.sync(line)
    revoke_it(district, one)
    first = line.asked + 1
    line.fate = lambda _: fate if line.asked == first else ""
    if fate == "answer lost":
        with pytest.raises(Trouble, match="no_line"):
            one.sync(line)
    with pytest.raises(Refusal, match="device_revoked"):
        one.sync(line)
    assert one.sync_store.standing().waiting == 0
    assert [record.values()["last_name"] for record in one.records("student")] == ["Vega"], "nothing is given any more"
    assert kept_aside(district) == {student: {"grade": "12"}, partner: {"name": "Wood Auto"}}
    with reading(district.engine) as connection:
        assert in_quarantine(connection) == {one.acting.device: 2}
    other.sync(line)
    assert other.sync_store.standing().held == 2, "the colleagues see that something is kept aside"
    record = other.get("student", student)
    assert record is not None
    assert record["grade"] == "11"
    assert other.records("partner") == []


def test_many_changes_go_in_several_messages_of_one_exchange(
    district: TestDistrict, line: DirectLine, two: tuple[Laptop, Laptop]
) -> None:
    one, _ = two
    made = {one.add("student", last_name=f"L{n}", first_name="F", notes=f"{n:x}" * 900) for n in range(120)}
    revoke_it(district, one)
    with pytest.raises(Refusal, match="device_revoked"):
        one.sync(line)
    assert one.sync_store.standing().waiting == 0
    assert set(kept_aside(district)) == made


def test_a_revoked_copy_of_a_disk_hands_over_too(
    district: TestDistrict, line: DirectLine, two: tuple[Laptop, Laptop], tmp_path: Path
) -> None:
    one, _ = two
    clone = Laptop(one.copy(tmp_path / "clone.db"))
    mine = one.add("student", last_name="Vega", first_name="Luz")
    theirs = clone.add("student", last_name="Ng", first_name="An")
    one.sync(line)
    revoke_it(district, one)
    with pytest.raises(Refusal, match="device_revoked"):
        clone.sync(line)
    assert set(kept_aside(district)) == {theirs}
    assert mine in district.rows("student", "Almendra High")
    with reading(district.engine) as connection:
        assert (
            None
            not in connection.execute(
                select(DEVICE.c.revoked_at).where(DEVICE.c.id.in_([one.acting.device, clone.acting.device]))
            )
            .scalars()
            .all()
        )
    clone.close()


def test_revoked_while_bearing_witness(district: TestDistrict, line: DirectLine, two: tuple[Laptop, Laptop]) -> None:
    one, _ = two
    with writing(district.engine) as connection:
        begin_epoch(connection)
    student = one.add("student", last_name="Vega", first_name="Luz")
    first = line.asked + 1
    line.fate = lambda _: "request lost" if line.asked > first else ""
    with pytest.raises(Trouble, match="no_line"):
        one.sync(line)
    assert one.sync_store.sync_state().witness is not None
    line.fate = lambda _: ""
    revoke_it(district, one)
    with pytest.raises(Refusal, match="device_revoked"):
        one.sync(line)
    assert one.sync_store.standing().waiting == 0
    assert student in kept_aside(district)


def test_a_new_code_lets_it_in_again(district: TestDistrict, line: DirectLine, two: tuple[Laptop, Laptop]) -> None:
    one, other = two
    revoke_it(district, one)
    with pytest.raises(Refusal, match="device_revoked"):
        one.sync(line)
    before = one.acting.device
    one.enroll(line, district.code("Almendra High"))
    assert one.acting.device != before
    student = one.add("student", last_name="Vega", first_name="Luz")
    one.sync(line)
    other.sync(line)
    assert other.get("student", student) is not None
