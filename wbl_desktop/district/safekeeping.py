"""Sealed backups of the district, their restore, the daily one with its thinning, and the check of what is there."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from nacl.public import PrivateKey
from sqlalchemy import Connection, Engine, Table, delete, func, insert, inspect, select, update
from sqlalchemy.schema import DropTable

from wbl_desktop.district.engine import is_sqlite, reading, troubles, writing
from wbl_desktop.district.keys import make_key, read_key
from wbl_desktop.district.lineage import begin_epoch
from wbl_desktop.district.push import Arrival
from wbl_desktop.district.schema import newest_revision, revision, upgrade
from wbl_desktop.district.sealed_copy import About, SealedCopy, write_copy
from wbl_desktop.district.tables import (
    ALIAS,
    CODE,
    CONFLICT,
    DEVICE,
    HEAD,
    HELD,
    META,
    METADATA,
    SESSION,
    TABLES,
    WRONG_TRY,
)
from wbl_desktop.domain.failures import Refusal, Trouble

SUFFIX = ".wbldistrict"
_PUBLIC, _DAY = "backup_key", "backup_day"
# Who signs in today and who tried is of no use tomorrow.
_FLEETING = {SESSION.name, WRONG_TRY.name}
# What a person decided since the backup was made stays decided: a restore opens no door that was closed.
_STAYS = (_PUBLIC, _DAY, "administrator", "watcher")
_NAMED = re.compile(r"district-(\d{8}T\d{6})Z" + re.escape(SUFFIX))
_DAYS, _WEEKS, _MONTHS = 7, 5, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup in the folder."""

    path: Path
    made_at: datetime
    size: int


def choose_key(engine: Engine, file: Path) -> str:
    """Seal backups to this key from now on; it is made where the file is not there yet. Gives the public half, in hex.

    The private half stays in the file, which belongs off this machine: nothing here needs it but a restore.
    """
    if not file.exists():
        make_key(file)
    public = bytes(PrivateKey(bytes.fromhex(read_key(file))).public_key).hex()
    with writing(engine) as connection:
        _put_meta(connection, {_PUBLIC: public, _DAY: ""})
    return public


def key_in_force(connection: Connection) -> str | None:
    """The public half of the key backups are sealed to."""
    found = connection.execute(select(META.c.value).where(META.c.name == _PUBLIC)).scalar()
    return None if found is None else str(found)


def back_up(engine: Engine, target: Path, arrival: Arrival) -> int:
    """Write everything as it is at one moment, sealed, while the server goes on; gives the number of rows.

    Raises:
        Refusal: ``backup_exists``, or ``backup_key_missing`` where no key was chosen yet.
        Trouble: the folder is missing, or cannot be written to.
    """
    if target.exists():
        raise Refusal("backup_exists", path=str(target))
    if not target.parent.is_dir():
        raise Trouble("folder_missing", path=str(target.parent))
    half = target.with_name(f".{target.name}.part")
    try:
        try:
            with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                with reading(engine) as connection:
                    public = key_in_force(connection)
                    if public is None:
                        raise Refusal("backup_key_missing")
                    about = About(
                        district=_district_of(connection) or "", revision=revision(connection) or "", at=arrival.at
                    )
                    count = write_copy(file, connection, _kept_tables(), about, bytes.fromhex(public))
                file.flush()
                os.fsync(file.fileno())
            half.replace(target)
        finally:
            half.unlink(missing_ok=True)
    except OSError as error:
        raise Trouble("backup_unwritable", path=str(target), reason=error.strerror or "") from None
    return count


def restore(engine: Engine, backup: Path, private_key: Path) -> About:
    """Put a backup in place of what is there, in one transaction, and begin a new stretch of the lineage.

    Laptops notice and bring what it lacks. A device revoked and a code used since the backup stay so.

    Raises:
        Refusal: ``backup_key_wrong`` or ``backup_of_another_district``.
        Trouble: ``backup_missing``, ``backup_damaged``, or ``file_too_new`` when a newer program made it.
    """
    if not backup.is_file():
        raise Trouble("backup_missing", path=str(backup))
    private = bytes.fromhex(read_key(private_key))
    with backup.open("rb") as file:
        copy = SealedCopy(file, private)
        with writing(engine) as connection:
            _same_district(connection, copy.about.district)
            decided = _decided(connection)
            _empty(connection, copy.about.revision)
            tables = _tables_there(connection)
            for name, rows in copy.rows():
                table = tables.get(name)
                if table is None:
                    raise Trouble("backup_damaged", path=str(backup))
                connection.execute(insert(table), rows)
            upgrade(connection)
            _decide_again(connection, *decided)
            begin_epoch(connection)
    return copy.about


def _kept_tables() -> list[Table]:
    return [table for table in METADATA.sorted_tables if table.name not in _FLEETING]


def _district_of(connection: Connection) -> str | None:
    found = connection.execute(select(META.c.value).where(META.c.name == "district")).scalar()
    return None if found is None else str(found)


def _same_district(connection: Connection, theirs: str) -> None:
    is_empty = connection.execute(select(func.count()).select_from(TABLES["site"])).scalar_one() == 0
    if theirs != _district_of(connection) and not is_empty:
        raise Refusal("backup_of_another_district")


def _decided(connection: Connection) -> tuple[dict[str, str], list[Any], dict[str, str]]:
    revoked = select(DEVICE.c.id, DEVICE.c.revoked_at).where(DEVICE.c.revoked_at.is_not(None))
    used = select(CODE.c.hash, CODE.c.used_at, CODE.c.device).where(CODE.c.used_at.is_not(None))
    stays = select(META.c.name, META.c.value).where(META.c.name.in_(_STAYS))
    return (
        {row.id: row.revoked_at for row in connection.execute(revoked)},
        list(connection.execute(used)),
        {row.name: row.value for row in connection.execute(stays)},
    )


def _decide_again(connection: Connection, revoked: dict[str, str], used: list[Any], stays: dict[str, str]) -> None:
    for id_, at in revoked.items():
        still = update(DEVICE).where(DEVICE.c.id == id_, DEVICE.c.revoked_at.is_(None))
        connection.execute(still.values(revoked_at=at))
    for row in used:
        connection.execute(update(CODE).where(CODE.c.hash == row.hash).values(used_at=row.used_at, device=row.device))
    _put_meta(connection, stays)


def _empty(connection: Connection, to_revision: str) -> None:
    """Tables without a row, at the step of the backup."""
    if to_revision == newest_revision():
        for table in METADATA.sorted_tables:
            connection.execute(delete(table))
        return
    for table in _tables_there(connection).values():
        connection.execute(DropTable(table))
    connection.exec_driver_sql("DROP TABLE alembic_version")
    upgrade(connection, to_revision)
    for table in _tables_there(connection).values():
        connection.execute(delete(table))


def _tables_there(connection: Connection) -> dict[str, Table]:
    """The tables as the database has them, which may stand at an earlier step than this program."""
    from sqlalchemy import MetaData

    there = MetaData()
    there.reflect(
        connection, only=[name for name in inspect(connection).get_table_names() if name != "alembic_version"]
    )
    return dict(there.tables)


def _put_meta(connection: Connection, values: dict[str, str]) -> None:
    for name, value in values.items():
        # Never deleted and made anew: whoever waits for the row's lock finds it.
        changed = connection.execute(update(META).where(META.c.name == name).values(value=value))
        if changed.rowcount == 0:
            connection.execute(insert(META).values(name=name, value=value))


def name_for(moment: datetime) -> str:
    """The file name of a backup made now."""
    return f"district-{moment.astimezone(UTC):%Y%m%dT%H%M%S}Z{SUFFIX}"


def backups_in(folder: Path) -> list[Backup]:
    """The backups in the folder, the newest first."""
    found = []
    for path in folder.glob(f"*{SUFFIX}"):
        named = _NAMED.fullmatch(path.name)
        if named:
            made_at = datetime.strptime(named[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
            found.append(Backup(path=path, made_at=made_at, size=path.stat().st_size))
    return sorted(found, key=lambda one: one.made_at, reverse=True)


def worth_keeping(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Of the last days each day's newest, then each week's, then each month's; never none at all."""
    kept: set[datetime] = set()
    newest_first = sorted(made, reverse=True)
    for span, of in (
        (timedelta(days=_DAYS), lambda one: one.date().isoformat()),
        (timedelta(weeks=_WEEKS), lambda one: "{}-{}".format(*one.isocalendar()[:2])),
        (timedelta(days=31 * _MONTHS), lambda one: f"{one:%Y-%m}"),
    ):
        seen: set[str] = set()
        for one in newest_first:
            if now - one <= span and of(one) not in seen:
                seen.add(of(one))
                kept.add(one)
    return kept | set(newest_first[:1])


def back_up_daily(engine: Engine, folder: Path, arrival: Arrival) -> Path | None:
    """Make today's backup and thin the older ones, unless another process did so today; gives the file."""
    now = datetime.fromtimestamp(arrival.ms / 1000, UTC)
    day = now.date().isoformat()
    with writing(engine) as connection:
        if key_in_force(connection) is None:
            return None
        before = connection.execute(select(META.c.value).where(META.c.name == _DAY).with_for_update()).scalar()
        if before == day:
            return None
        _put_meta(connection, {_DAY: day})
    target = folder / name_for(now)
    try:
        back_up(engine, target, arrival)
    except (Refusal, Trouble):
        with writing(engine) as connection:
            _put_meta(connection, {_DAY: str(before or "")})
        raise
    there = backups_in(folder)
    kept = worth_keeping([one.made_at for one in there], now)
    for one in there:
        if one.made_at not in kept:
            one.path.unlink(missing_ok=True)
    return target


def check(engine: Engine) -> list[str]:
    """What is wrong with the database; nothing when all is well."""
    found: list[str] = []
    if is_sqlite(engine):
        with troubles():
            raw = engine.raw_connection()
            try:
                cursor = raw.cursor()
                pages = cursor.execute("PRAGMA cipher_integrity_check").fetchall()
                if pages:
                    return [str(row[0]) for row in pages]  # the structure cannot be read over a damaged page
                rows = cursor.execute("PRAGMA integrity_check").fetchall()
            finally:
                raw.close()
        found += [str(row[0]) for row in rows if row[0] != "ok"]
    with reading(engine) as connection:
        heads = {row.feed: row.seq for row in connection.execute(select(HEAD))}
        for table in (*TABLES.values(), CONFLICT, ALIAS, HELD):
            query = select(table.c["_feed"], func.max(table.c["_seq"])).group_by(table.c["_feed"])
            for feed, seq in connection.execute(query):
                if seq > heads.get(feed, 0):
                    found.append(f"{table.name}: a change is numbered above the head of its feed")
    return found
