"""Opening the district's database: an encrypted SQLite file by default, PostgreSQL by URL."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import QueuePool

from wbl_desktop.district.keys import default_key_file, key_for
from wbl_desktop.domain.failures import Trouble

_WRITES = "wbl_writes"
# Nobody waits for ever: not for a lock, and not for a process that died in the middle of a transaction.
_POSTGRES_PATIENCE = "-c lock_timeout=20s -c idle_in_transaction_session_timeout=120s"


def open_engine(database: str, *, key_file: Path | None = None) -> Engine:
    """An engine for a path (SQLCipher) or a ``postgresql+psycopg://`` URL.

    Raises Trouble or Refusal when the key or the address cannot be.
    """
    database = database.removeprefix("sqlite:///")
    if "://" in database:
        url = _postgres_url(database)
        # What the driver says of a lost connection may quote a value; we say it ourselves, as a code.
        logging.getLogger("psycopg").setLevel(logging.CRITICAL)
        return create_engine(
            url,
            hide_parameters=True,
            pool_pre_ping=True,  # a connection from before the database server was restarted is replaced unseen
            pool_size=8,
            max_overflow=32,  # a connection for each of the server's 40 threads
            connect_args={"connect_timeout": 5, "options": _POSTGRES_PATIENCE},
        )
    path = Path(database).expanduser()
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise Trouble("folder_unwritable", path=str(path.parent), reason=error.strerror) from None
    return _sqlcipher_engine(path, key_for(path, key_file or default_key_file()))


def _postgres_url(database: str) -> URL:
    try:
        url = make_url(database)
    except exc.ArgumentError:
        raise Trouble("database_address_unreadable") from None
    if url.get_backend_name() != "postgresql":
        raise Trouble("database_kind_unknown", kind=url.get_backend_name())
    return url.set(drivername="postgresql+psycopg")


def _sqlcipher_engine(path: Path, key: str) -> Engine:
    import sqlcipher3.dbapi2 as sqlcipher

    new = not path.exists()
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlcipher,
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=36,
        connect_args={"check_same_thread": False},
    )

    def on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            "cipher_log_level = NONE",
            f"key = \"x'{key}'\"",
            "busy_timeout = 30000",
            "temp_store = MEMORY",
            "journal_mode = WAL",
            "synchronous = FULL",
            "secure_delete = ON",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    def on_begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    event.listen(engine, "connect", on_connect, insert=True)
    event.listen(engine, "begin", on_begin)
    if new:
        path.touch(mode=0o600)
    with troubles(), engine.connect():
        return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One write transaction: on SQLite it takes the write lock at once, so that two never deadlock."""
    with troubles(), engine.execution_options(**{_WRITES: True}).begin() as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One read transaction: everything read in it is of one moment."""
    options = {} if is_sqlite(engine) else {"isolation_level": "REPEATABLE READ"}
    with troubles(), engine.execution_options(**options).begin() as connection:
        yield connection


def is_sqlite(engine: Engine) -> bool:
    """Whether the database is a file of ours."""
    return engine.dialect.name == "sqlite"


@contextmanager
def troubles() -> Iterator[None]:
    """What disk, file and database server do to us, as Trouble; anything else stays a bug."""
    try:
        yield
    except exc.DBAPIError as error:
        raise (_trouble(error) or error) from None
    except exc.TimeoutError:
        raise Trouble("database_busy") from None  # every connection is taken


_CODES = {
    "SQLITE_FULL": "disk_full",
    "SQLITE_READONLY": "folder_read_only",
    "SQLITE_CANTOPEN": "database_unreadable",
    "SQLITE_BUSY": "database_busy",
    "SQLITE_LOCKED": "database_busy",
    "SQLITE_CORRUPT": "file_damaged",
    "SQLITE_NOTADB": "key_or_file_wrong",
    "SQLITE_IOERR": "disk_failed",
}


def _trouble(error: exc.DBAPIError) -> Trouble | None:
    original = error.orig
    name = getattr(original, "sqlite_errorname", None) or ""
    for prefix, code in _CODES.items():
        if name.startswith(prefix):
            return Trouble(code)
    state = getattr(original, "sqlstate", None) or ""
    if state in {"40001", "40P01", "55P03"}:
        return Trouble("database_busy")
    if state.startswith("53"):
        return Trouble("disk_full" if state == "53100" else "database_busy")
    if error.connection_invalidated or state.startswith(("08", "57P")):
        return Trouble("database_unreachable")
    if isinstance(error, exc.OperationalError) and not name and not state:
        return Trouble("database_unreachable")
    if state.startswith("28"):
        return Trouble("database_refused")
    return None
