"""What each role may do, through the real exchange: what it may not write is kept aside with the reason."""

from pathlib import Path

import pytest
from sqlalchemy import select

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from wbl_desktop.district.access import RIGHTS, Right, may, readable
from wbl_desktop.district.engine import reading
from wbl_desktop.district.tables import HELD
from wbl_desktop.domain.record import Feed

NOW = "2026-11-20T18:00:00+00:00"


def joined(folder: Path, office: TestDistrict, direct: DirectLine, name: str, role: str) -> Laptop:
    laptop = new_laptop(folder, name)
    laptop.enroll(direct, office.code("Almendra High", role))
    laptop.sync(direct)
    return laptop


def kept_aside(office: TestDistrict) -> list[str]:
    with reading(office.engine) as connection:
        return list(connection.execute(select(HELD.c.reason)).scalars())


def test_a_role_nobody_knows_may_do_nothing() -> None:
    assert not any(may("superintendent", right) for right in Right)
    assert readable("superintendent") == ()
    assert Feed.SITE not in readable("district")
    assert set(RIGHTS) == {"coordinator", "clerk", "read_only", "district"}


@pytest.mark.parametrize(("role", "student", "partner"), [("read_only", 1, 1), ("district", 1, 1), ("clerk", 0, 0)])
def test_what_a_role_may_not_write_is_kept_aside(
    role: str, student: int, partner: int, office: TestDistrict, direct: DirectLine, tmp_path: Path
) -> None:
    laptop = joined(tmp_path, office, direct, "one", role)
    laptop.add("student", last_name="Verdugo", first_name="Luz")
    laptop.add("partner", name="Wood Auto")
    laptop.sync(direct)
    known = [*office.rows("student", "Almendra High"), *office.rows("partner", "Almendra High")]
    assert len(known) == 2 - student - partner
    assert kept_aside(office) == ["not_allowed"] * (student + partner)
    laptop.close()


def test_a_clerk_takes_nothing_off_the_shared_list_but_what_the_clerk_put_there(
    office: TestDistrict, direct: DirectLine, tmp_path: Path
) -> None:
    coordinator = joined(tmp_path, office, direct, "one", "coordinator")
    shared = coordinator.add("partner", name="Wood Auto")
    coordinator.sync(direct)
    clerk = joined(tmp_path, office, direct, "two", "clerk")
    clerk.set("partner", shared, notes="Calls back on Mondays")
    own = clerk.add("partner", name="Sutter Dental")
    clerk.sync(direct)
    clerk.set("partner", own, retired_at=NOW)
    clerk.set("partner", shared, retired_at=NOW)
    student = clerk.add("student", last_name="Ng", first_name="An")
    clerk.set("student", student, retired_at=NOW)
    clerk.sync(direct)
    rows = office.rows("partner", "Almendra High")
    assert (rows[shared]["notes"], rows[shared]["retired_at"]) == ("Calls back on Mondays", None)
    assert rows[own]["retired_at"] is not None
    assert office.rows("student", "Almendra High")[student]["retired_at"] is not None
    assert kept_aside(office) == ["not_allowed"]
    coordinator.sync(direct)
    coordinator.set("partner", shared, retired_at=NOW)
    coordinator.sync(direct)
    assert office.rows("partner", "Almendra High")[shared]["retired_at"] is not None
    coordinator.close()
    clerk.close()
