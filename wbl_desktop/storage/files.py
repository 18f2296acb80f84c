"""Making, opening and checking the database file."""

import os
from collections.abc import Callable
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import insert

from wbl_desktop.domain.failures import Trouble
from wbl_desktop.domain.record import Feed
from wbl_desktop.storage import SCHEMA_REV
from wbl_desktop.storage.engine import ROOMY_CACHE, make_engine, troubles
from wbl_desktop.storage.raw import APPLICATION_ID, file_revision, opened, prepare
from wbl_desktop.storage.schema import FEED, METADATA
from wbl_desktop.storage.triggers import statements


def create_file(path: Path, key: str) -> None:
    """A new, empty, encrypted database, readable by its owner only; whole or not there at all."""
    partial = path.with_suffix(".new")
    partial.unlink(missing_ok=True)
    try:
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError:
        raise Trouble("folder_read_only") from None
    engine = make_engine(partial, key)
    with troubles(partial), engine.connect() as connection, connection.begin():
        METADATA.create_all(connection)
        for statement in statements():
            connection.exec_driver_sql(statement)
        connection.execute(insert(FEED), [{"name": str(feed), "cursor": 0, "scan": 0} for feed in Feed])
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_REV}")
    engine.dispose()
    with troubles(partial):
        raw = sqlcipher.connect(str(partial))
        prepare(raw, key)
        raw.execute("PRAGMA journal_mode = WAL")
        raw.close()
    partial.replace(path)


_CHECKS = (("cipher", "cipher_integrity_check"), ("structure", "integrity_check"))


def check_database(path: Path, key: str, progress: Callable[[int, int], None] | None = None) -> list[str]:
    """What is wrong with the file: pages that fail their seal, broken structure, orphans; empty when all is well."""
    found: list[str] = []
    for done, (what, pragma) in enumerate(_CHECKS):
        if progress is not None:
            progress(done, len(_CHECKS))
        try:
            with opened(path, key) as raw:
                raw.execute(ROOMY_CACHE)
                found += [f"{what}: {row[0]}" for row in raw.execute(f"PRAGMA {pragma}") if row[0] != "ok"]
        except Trouble as trouble:
            if trouble.code != "file_damaged":
                raise
            found.append(f"{what}: a page cannot be read")
    if not found:
        with opened(path, key) as raw:
            found += [f"reference: {row[0]} {row[2]}" for row in raw.execute("PRAGMA foreign_key_check")]
    if progress is not None:
        progress(len(_CHECKS), len(_CHECKS))
    return found


__all__ = ["check_database", "create_file", "file_revision"]
