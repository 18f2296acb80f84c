"""Sealed backups on both databases: unreadable without the key, noticed by laptops when restored, thinned in time."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from nacl.public import PrivateKey
from sqlalchemy import inspect, select, text

from tests.sync.laptops import DirectLine, TestDistrict, new_laptop, open_district
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.directory import add_site, sites
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.safekeeping import (
    back_up,
    back_up_daily,
    backups_in,
    check,
    choose_key,
    name_for,
    restore,
    worth_keeping,
)
from wbl_desktop.district.schema import prepare, revision, upgrade
from wbl_desktop.district.sealed_copy import About, SealedCopy, write_copy
from wbl_desktop.district.tables import BATCH, CODE, DEVICE, META, METADATA
from wbl_desktop.domain.failures import Failure, Refusal, Trouble

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def key(office: TestDistrict, tmp_path: Path) -> Path:
    file = tmp_path / "elsewhere" / "backup.key"
    choose_key(office.engine, file)
    return file


def test_without_a_key_there_is_no_backup(office: TestDistrict, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="backup_key_missing"):
        back_up(office.engine, tmp_path / "copy", office.arrival())
    assert [path for path in tmp_path.iterdir() if "copy" in path.name] == []
    assert back_up_daily(office.engine, tmp_path, office.arrival()) is None


def test_a_laptop_brings_what_a_restored_district_forgot(
    office: TestDistrict, direct: DirectLine, key: Path, tmp_path: Path
) -> None:
    laptop = new_laptop(tmp_path, "one")
    laptop.enroll(direct, office.code("Almendra High"))
    kept = laptop.add("student", last_name="Verdugo", first_name="Luz")
    laptop.sync(direct)
    assert back_up(office.engine, tmp_path / "copy", office.arrival()) > 5
    content = (tmp_path / "copy").read_bytes()
    assert b"Verdugo" not in content
    assert (tmp_path / "copy").stat().st_mode & 0o777 == 0o600
    forgotten = laptop.add("student", last_name="Ng", first_name="An")
    laptop.sync(direct)
    restore(office.engine, tmp_path / "copy", key)
    assert set(office.rows("student", "Almendra High")) == {kept}
    assert check(office.engine) == []
    for _ in range(2):
        laptop.sync(direct)
    assert set(office.rows("student", "Almendra High")) == {kept, forgotten}
    laptop.close()


def test_what_was_closed_stays_closed(office: TestDistrict, direct: DirectLine, key: Path, tmp_path: Path) -> None:
    laptop = new_laptop(tmp_path, "one")
    laptop.enroll(direct, office.code("Almendra High"))
    code = office.code("Almendra High")
    back_up(office.engine, tmp_path / "copy", office.arrival())
    other = new_laptop(tmp_path, "two")
    other.enroll(direct, code)
    with writing(office.engine) as connection:
        revoke(connection, laptop.acting.device, "2026-11-20T18:00:00+00:00")
    restore(office.engine, tmp_path / "copy", key)
    with reading(office.engine) as connection:
        assert connection.execute(select(DEVICE.c.revoked_at)).scalars().all() == ["2026-11-20T18:00:00+00:00"]
        assert None not in connection.execute(select(CODE.c.used_at)).scalars().all()
    laptop.close()
    other.close()


@pytest.mark.parametrize("ours", ["sqlite", "postgresql"])
def test_each_database_reads_the_others_backup(
    ours: str, office: TestDistrict, key: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    with writing(office.engine) as connection:
        add_site(connection, office.arrival(), "Almendra High", None)
    back_up(office.engine, tmp_path / "copy", office.arrival())
    url = request.getfixturevalue("postgres_url") if ours == "postgresql" else None
    fresh = open_district(tmp_path / "fresh", url)
    restore(fresh.engine, tmp_path / "copy", key)
    with reading(fresh.engine) as connection, reading(office.engine) as there:
        assert [one.name for one in sites(connection)] == ["Almendra High"]
        mine = {row.name: row.value for row in connection.execute(select(META))}
        assert mine == {row.name: row.value for row in there.execute(select(META))}
    fresh.engine.dispose()


def test_a_backup_of_an_earlier_program_is_brought_up_to_date(office: TestDistrict, key: Path, tmp_path: Path) -> None:
    with writing(office.engine) as connection:
        add_site(connection, office.arrival(), "Almendra High", None)
        district = connection.execute(select(META.c.value).where(META.c.name == "district")).scalar_one()
    old = open_district(tmp_path / "old")
    with writing(old.engine) as connection:
        for name in inspect(connection).get_table_names():
            connection.execute(text(f'DROP TABLE "{name}"'))
        upgrade(connection, "0002")
    with reading(office.engine) as here, writing(old.engine) as there:
        for name in ("meta", "site", "head", "lineage"):
            there.execute(
                METADATA.tables[name].insert(), [row._asdict() for row in here.execute(select(METADATA.tables[name]))]
            )
    with (tmp_path / "copy").open("wb") as file, reading(old.engine) as connection:
        tables = [METADATA.tables[name] for name in ("meta", "site", "head", "lineage")]
        private = PrivateKey(bytes.fromhex(key.read_text().strip()))
        about = About(district=district, revision="0002", at="2026-01-01T00:00:00+00:00")
        write_copy(file, connection, tables, about, bytes(private.public_key))
    restore(office.engine, tmp_path / "copy", key)
    with reading(office.engine) as connection:
        assert [one.name for one in sites(connection)] == ["Almendra High"]
        assert connection.execute(select(DEVICE.c.program)).all() == []
        newest = revision(connection)
    old.engine.dispose()
    fresh = open_district(tmp_path / "fresh")
    with reading(fresh.engine) as connection:
        assert revision(connection) == newest
    fresh.engine.dispose()


def test_a_wrong_key_another_district_and_nothing_at_all_are_refused(
    office: TestDistrict, key: Path, tmp_path: Path
) -> None:
    with writing(office.engine) as connection:
        add_site(connection, office.arrival(), "Almendra High", None)
    back_up(office.engine, tmp_path / "copy", office.arrival())
    with pytest.raises(Refusal, match="backup_exists"):
        back_up(office.engine, tmp_path / "copy", office.arrival())
    with pytest.raises(Trouble, match="backup_missing"):
        restore(office.engine, tmp_path / "nothing", key)
    other = tmp_path / "other" / "backup.key"
    fresh = open_district(tmp_path / "fresh")
    choose_key(fresh.engine, other)
    with pytest.raises(Refusal, match="backup_key_wrong"):
        restore(office.engine, tmp_path / "copy", other)
    with writing(fresh.engine) as connection:
        add_site(connection, fresh.arrival(), "Nogales High", None)
    with pytest.raises(Refusal, match="backup_of_another_district"):
        restore(fresh.engine, tmp_path / "copy", key)
    fresh.engine.dispose()


def test_a_damaged_backup_changes_nothing(office: TestDistrict, direct: DirectLine, key: Path, tmp_path: Path) -> None:
    laptop = new_laptop(tmp_path, "one")
    laptop.enroll(direct, office.code("Almendra High"))
    laptop.add("student", last_name="Verdugo", first_name="Luz")
    laptop.sync(direct)
    laptop.close()
    back_up(office.engine, tmp_path / "copy", office.arrival())
    whole = (tmp_path / "copy").read_bytes()
    with writing(office.engine) as connection:
        add_site(connection, office.arrival(), "Nogales High", None)
    for at in range(0, len(whole), max(1, len(whole) // 8)):
        for bad in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]):
            (tmp_path / "bad").write_bytes(bad)
            with pytest.raises(Failure, match=r"backup_(damaged|key_wrong)"):
                restore(office.engine, tmp_path / "bad", key)
    (tmp_path / "bad").write_bytes(whole + b"\0")
    with pytest.raises(Trouble, match="backup_damaged") as told:
        restore(office.engine, tmp_path / "bad", key)
    assert told.value.facts == {"path": str(tmp_path / "bad")}
    with reading(office.engine) as connection:
        assert len(sites(connection)) == 2
        assert len(connection.execute(select(BATCH.c.n_hi)).all()) == 1


def test_pieces_stay_small_however_large_the_rows(tmp_path: Path) -> None:
    district = open_district(tmp_path)
    prepare(district.engine, district.arrival())
    private = PrivateKey.generate()
    with writing(district.engine) as connection:
        for number in range(6):
            row = {"device": "d", "n_hi": number, "n_lo": number, "chain": b"", "at": "", "heads": "", "verdicts": ""}
            connection.execute(BATCH.insert().values(row | {"body": bytes(700_000)}))
    file = io.BytesIO()
    with reading(district.engine) as connection:
        about = About(district="x", revision="y", at="z")
        assert write_copy(file, connection, [BATCH], about, bytes(private.public_key)) == 6
    file.seek(0)
    copy = SealedCopy(file, bytes(private))
    assert [len(rows) for _, rows in copy.rows()] == [2, 2, 2]
    assert copy.about == about
    district.engine.dispose()


def test_one_backup_a_day_whoever_asks(office: TestDistrict, key: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    for days in (400, 100, 3):
        (folder / name_for(office.clock.now() - timedelta(days=days))).write_bytes(b"an earlier one")
    (folder / "holiday.jpg").write_bytes(b"not ours")
    made = back_up_daily(office.engine, folder, office.arrival())
    assert made is not None
    assert back_up_daily(office.engine, folder, office.arrival()) is None
    assert len(backups_in(folder)) == 3, "the oldest is gone"
    assert (folder / "holiday.jpg").exists()
    office.clock._now += timedelta(days=1)
    with pytest.raises(Trouble, match="folder_missing"):
        back_up_daily(office.engine, folder / "away", office.arrival())
    assert back_up_daily(office.engine, folder, office.arrival()) is not None, "a failed one does not count"


def test_what_is_worth_keeping() -> None:
    hourly = [NOON - timedelta(hours=number) for number in range(24 * 800)]
    kept = worth_keeping(hourly, NOON)
    assert NOON in kept
    assert 18 <= len(kept) <= 25
    assert max(NOON - one for one in kept) <= timedelta(days=31 * 12)
    assert worth_keeping([NOON - timedelta(days=2000)], NOON) == {NOON - timedelta(days=2000)}
