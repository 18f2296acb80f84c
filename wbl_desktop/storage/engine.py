"""Opening the encrypted file: pragmas, the key, and the world's troubles told apart."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine, event, exc
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool, QueuePool

from wbl_desktop.storage.raw import prepare, trouble_of

# Who reads the whole file by its indexes would decrypt the same pages over and over in the 2 MB SQLite takes by itself.
ROOMY_CACHE = "PRAGMA cache_size = -65536"


def make_engine(path: Path, key: str, *, read_only: bool = False) -> Engine:
    """An engine on the encrypted file. The writer's transactions begin IMMEDIATE, so two processes never deadlock."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlcipher,
        hide_parameters=True,  # values never reach an exception's text or a log
        poolclass=QueuePool if read_only else NullPool,
        **({"pool_size": 4, "max_overflow": 8} if read_only else {}),
    )

    def on_connect(connection: Any, _record: object) -> None:
        prepare(connection, key, read_only=read_only)

    def on_begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    event.listen(engine, "connect", on_connect, insert=True)
    event.listen(engine, "begin", on_begin)
    return engine


@contextmanager
def troubles(path: Path) -> Iterator[None]:
    """Turn what the disk and the file do to us into Trouble codes; anything else stays a bug."""
    try:
        yield
    except exc.DBAPIError as error:
        raise (trouble_of(error.orig, path) or error) from None
    except sqlcipher.Error as error:
        raise (trouble_of(error, path) or error) from None
