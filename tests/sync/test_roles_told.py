"""A laptop knows what its district lets it do: from joining on, and as it changes, by line and by stick."""

from pathlib import Path

from sqlalchemy import update

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from tests.sync.sticks import new_stick_laptop
from wbl_desktop.district.engine import writing
from wbl_desktop.district.tables import DEVICE

SITE = "Almendra High"


def given(district: TestDistrict, laptop: Laptop, role: str) -> None:
    with writing(district.engine) as connection:
        connection.execute(update(DEVICE).where(DEVICE.c.id == laptop.acting.device).values(role=role))


def role(laptop: Laptop) -> str:
    return laptop.sync_store.standing().role


def test_from_joining_on_and_as_it_changes(district: TestDistrict, tmp_path: Path) -> None:
    line, laptop = DirectLine(district), new_laptop(tmp_path, "Ana", staff="Ana")
    assert role(laptop) == ""
    laptop.enroll(line, district.code(SITE, "read_only"))
    assert role(laptop) == "read_only"
    laptop.sync(line)
    given(district, laptop, "clerk")
    assert role(laptop) == "read_only"
    laptop.sync(line)
    assert role(laptop) == "clerk"
    laptop.close()


def test_by_stick(district: TestDistrict, tmp_path: Path) -> None:
    stick = new_stick_laptop(tmp_path, "Ana", district)
    laptop = stick.laptop
    stick.until_quiet(district)
    assert role(laptop) == "coordinator"
    given(district, laptop, "read_only")
    laptop.add("student", last_name="Vega", first_name="Luz")
    stick.until_quiet(district)
    assert role(laptop) == "read_only"
    stick.close()
