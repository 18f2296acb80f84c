"""Backups of the district's file, their restore, and the check of what is there."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, select

from wbl_desktop.district.engine import is_sqlite, reading, troubles, writing
from wbl_desktop.district.lineage import begin_epoch
from wbl_desktop.district.schema import upgrade
from wbl_desktop.district.tables import ALIAS, CONFLICT, HEAD, HELD, META, TABLES
from wbl_desktop.domain.failures import Refusal, Trouble


def back_up(engine: Engine, target: Path) -> None:
    """Write a copy of one moment, encrypted with the database's own key, while the server goes on.

    Raises Refusal ``backup_exists``, or ``backup_by_server`` on PostgreSQL, whose own tools do it better.
    """
    _need_sqlite(engine)
    if target.exists():
        raise Refusal("backup_exists", path=str(target))
    if not target.parent.is_dir():
        raise Trouble("folder_missing", path=str(target.parent))
    with troubles():
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("VACUUM INTO ?", (str(target),))
        finally:
            connection.close()
    target.chmod(0o600)


def restore(engine: Engine, backup: Path, open_copy: Any) -> None:
    """Put a backup in place of what is there, and begin a new stretch of the lineage: laptops then bring what it lacks.

    ``open_copy`` gives an engine for a path with the database's key. Raises Trouble ``backup_missing``, or
    ``key_or_file_wrong`` for a backup of another database.
    """
    _need_sqlite(engine)
    if not backup.is_file():
        raise Trouble("backup_missing", path=str(backup))
    with tempfile.TemporaryDirectory(prefix="wbl-district-") as folder:
        copy = Path(folder) / "copy.db"
        shutil.copyfile(backup, copy)
        source = open_copy(copy)
        try:
            _same_district(engine, source)
            with writing(source) as connection:
                upgrade(connection)
                begin_epoch(connection)
            with troubles():
                theirs, ours = source.raw_connection(), engine.raw_connection()
                try:
                    # SQLite replaces all pages in one transaction of the target; a server that runs sees it whole.
                    theirs.driver_connection.backup(ours.driver_connection)
                finally:
                    theirs.close()
                    ours.close()
        finally:
            source.dispose()


def _same_district(engine: Engine, source: Engine) -> None:
    known = select(META.c.value).where(META.c.name == "district")
    with reading(source) as connection:
        theirs = connection.execute(known).scalar()
    with reading(engine) as connection:
        ours = connection.execute(known).scalar()
        is_empty = connection.execute(select(func.count()).select_from(TABLES["site"])).scalar_one() == 0
    if theirs != ours and not is_empty:
        raise Refusal("backup_of_another_district")


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


def _need_sqlite(engine: Engine) -> None:
    if not is_sqlite(engine):
        raise Refusal("backup_by_server")
