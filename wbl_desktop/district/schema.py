"""Bringing the district's database to this program's schema, step by step with Alembic."""

from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect

from wbl_desktop.district.directory import begin
from wbl_desktop.district.engine import writing
from wbl_desktop.district.push import Arrival
from wbl_desktop.domain.failures import Trouble

_STEPS = Path(__file__).resolve().parent / "migrations"


def prepare(engine: Engine, arrival: Arrival) -> str:
    """Migrate what is older, begin what is new; gives the district's id.

    Raises Trouble ``file_too_new`` when a newer program made the database.
    """
    with writing(engine) as connection:
        _lock(connection)
        upgrade(connection)
        return begin(connection, arrival)


@cache
def newest_revision() -> str | None:
    """The step this program brings a database to."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(str(_STEPS)).get_current_head()


def upgrade(connection: Connection, to: str = "head") -> None:
    """Run the steps that are missing, inside the caller's transaction; where none is, Alembic is left alone.

    Raises Trouble ``file_too_new`` for a step this program does not know.
    """
    stands_at = revision(connection)
    if to == "head" and stands_at == newest_revision():
        return
    from alembic import command
    from alembic.script import ScriptDirectory

    known = {step.revision for step in ScriptDirectory(str(_STEPS)).walk_revisions()}
    for step in (stands_at, to):
        if step not in {None, "head", *known}:
            raise Trouble("file_too_new", revision=step)
    command.upgrade(_config(connection), to)


def revision(connection: Connection) -> str | None:
    """The step the database stands at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


def _lock(connection: Connection) -> None:
    """Two processes that start at once migrate one after the other (SQLite's write lock does so by itself)."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(4853170216)")


def _config(connection: Connection) -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_STEPS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
