"""Tokens change with time inside the exchange; an old one is good until the new one is used, and never locks out."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.sync.laptops import DirectLine, HandClock, Laptop, TestDistrict, new_laptop
from wbl_desktop.district.devices import hash_of
from wbl_desktop.district.engine import reading
from wbl_desktop.district.tables import DEVICE, TOKEN
from wbl_desktop.domain.failures import Trouble


@pytest.fixture
def one(district: TestDistrict, line: DirectLine, tmp_path: Path) -> Iterator[Laptop]:
    laptop = new_laptop(tmp_path, "one")
    laptop.enroll(line, district.code("Almendra High"))
    laptop.sync(line)
    yield laptop
    laptop.close()


def pass_days(district: TestDistrict, days: int) -> None:
    district.clock = HandClock(timedelta(days=days))


def in_force(district: TestDistrict, laptop: Laptop) -> bool:
    """Whether the laptop's token is the one in force."""
    token = (laptop.secrets.token() or "").split()[0].rpartition(".")[2]
    with reading(district.engine) as connection:
        kept = connection.execute(select(DEVICE.c.token_hash).where(DEVICE.c.id == laptop.acting.device)).scalar()
    return kept == hash_of(token)


def tokens(district: TestDistrict) -> int:
    with reading(district.engine) as connection:
        return int(connection.execute(select(func.count()).select_from(TOKEN)).scalar_one())


def test_a_token_changes_after_thirty_days_and_not_before(
    district: TestDistrict, line: DirectLine, one: Laptop
) -> None:
    first = one.secrets.token()
    pass_days(district, 29)
    one.sync(line)
    assert one.secrets.token() == first
    pass_days(district, 31)
    one.sync(line)
    second = one.secrets.token()
    assert second != first
    assert not in_force(district, one), "it has not been used yet"
    one.add("student", last_name="Vega", first_name="Luz")
    one.sync(line)
    assert in_force(district, one)
    pass_days(district, 60)
    one.sync(line)
    assert one.secrets.token() == second
    pass_days(district, 62)
    one.sync(line)
    assert one.secrets.token() not in {first, second}


def test_a_lost_answer_leaves_the_old_token_good(district: TestDistrict, line: DirectLine, one: Laptop) -> None:
    first = one.secrets.token()
    pass_days(district, 31)
    for _ in range(2):
        line.fate = lambda _: "answer lost"
        with pytest.raises(Trouble, match="no_line"):
            one.sync(line)
    assert one.secrets.token() == first
    assert in_force(district, one)
    line.fate = lambda _: ""
    one.sync(line)
    one.sync(line)
    assert one.secrets.token() != first
    assert in_force(district, one)


def test_a_keyring_set_back_is_let_in_and_goes_on(district: TestDistrict, line: DirectLine, one: Laptop) -> None:
    first = one.secrets.token()
    assert first is not None
    pass_days(district, 31)
    one.sync(line)
    one.sync(line)
    assert one.secrets.token() != first
    device = one.acting.device
    one.secrets.keep_token(first)
    one.add("student", last_name="Vega", first_name="Luz")
    assert one.sync(line).sent == 1
    assert one.acting.device == device, "its past is the district's: no clone"
    assert one.secrets.token() != first
    one.sync(line)
    assert in_force(district, one)
    before = tokens(district)
    one.sync(line)
    assert tokens(district) == before


def test_a_clone_with_a_spent_token_goes_on_as_another_device(
    district: TestDistrict, line: DirectLine, one: Laptop, tmp_path: Path
) -> None:
    clone = Laptop(one.copy(tmp_path / "clone.db"))
    pass_days(district, 31)
    one.sync(line)
    one.add("student", last_name="Vega", first_name="Luz")
    one.sync(line)
    clone.add("student", last_name="Ng", first_name="An")
    clone.sync(line)
    assert clone.acting.device != one.acting.device
    for laptop in (one, clone, one):
        laptop.sync(line)
    assert one.everything() == clone.everything()
    assert len(one.records("student")) == 2
    clone.close()
