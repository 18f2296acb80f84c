"""Migrations of the laptop's file: Alembic steps in one transaction, then triggers and search made anew from the kinds.

Imported only for a file that is older than the program: Alembic is slow to load.
"""

import pkgutil
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import event, text
from sqlalchemy.engine import Connection

from wbl_desktop.domain.failures import Trouble
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.storage.engine import make_engine, troubles
from wbl_desktop.storage.migrations import versions
from wbl_desktop.storage.triggers import find_new_rows, statements


class Step(Protocol):
    """A module of ``migrations/versions``."""

    def upgrade(self) -> None:
        """Take the step, with Alembic's ``op``."""
        ...


def known_steps() -> tuple[Step, ...]:
    """Every step there is, in order; their number is SCHEMA_REV."""
    names = sorted(one.name for one in pkgutil.iter_modules(versions.__path__))
    return tuple(cast("Step", import_module(f"{versions.__name__}.{name}")) for name in names)


def upgrade(path: Path, key_hex: str, steps: Sequence[Step] | None = None) -> None:
    """Bring the file up to the last step; whole or not at all, whatever happens in between.

    Raises:
        Trouble: the disk is full, another program writes, or the outcome is not sound (``migration_failed``).
    """
    engine = make_engine(path, key_hex)
    # Rebuilding a table drops it for a moment; SQLite takes this pragma outside a transaction only.
    event.listen(engine, "connect", _without_foreign_keys)
    try:
        with troubles(path), engine.connect() as connection, connection.begin():
            take_steps(connection, known_steps() if steps is None else steps)
            _make_anew(connection)
    finally:
        engine.dispose()


def _without_foreign_keys(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")


def take_steps(connection: Connection, steps: Sequence[Step]) -> None:
    """Take the steps the file has not taken yet. Leaves it without triggers and search."""
    taken = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    _drop_what_follows(connection)
    context = MigrationContext.configure(connection)
    with Operations.context(context):
        for step in steps[taken:]:
            step.upgrade()
    connection.exec_driver_sql(f"PRAGMA user_version = {len(steps)}")


def _drop_what_follows(connection: Connection) -> None:
    """Drop triggers and search tables by what the file has, not by what today's kinds would have made."""
    made = connection.execute(text("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")).all()
    for kind, name, sql in made:
        if kind == "trigger":
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        elif sql.startswith("CREATE VIRTUAL TABLE"):
            connection.exec_driver_sql(f'DROP TABLE "{name}"')


def _make_anew(connection: Connection) -> None:
    for statement in statements():
        connection.exec_driver_sql(statement)
    for kind in KINDS:
        findable = find_new_rows(kind)
        if findable:
            connection.execute(text(findable), {"row": 0})
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if orphans:
        raise Trouble("migration_failed", rows=len(orphans))
