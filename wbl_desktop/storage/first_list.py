"""The first painted list by the shortest way, one query through sqlcipher3 alone; a test holds it to the reader's.

SQLAlchemy takes longer to import than everything else until the first paint; it is loaded behind it.
"""

from pathlib import Path

from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import Record
from wbl_desktop.storage.raw import opened


def first_list(path: Path, key: str, kind: str, *, rows: int = 60) -> tuple[list[str], list[Record]]:
    """The ids of every live record of a kind in the order of lists, and the first ``rows`` records."""
    model = kind_named(kind)
    names = [spec.name for spec in model.specs()]
    live = f"FROM {kind} WHERE retired_at IS NULL ORDER BY sort_key, id"
    with opened(path, key, read_only=True) as connection:
        connection.execute("BEGIN")
        ids = [row[0] for row in connection.execute(f"SELECT id {live}")]
        columns = ", ".join(f'"{name}"' for name in ["id", *names])
        found = connection.execute(f"SELECT {columns} {live} LIMIT ?", (rows,)).fetchall()
        connection.execute("COMMIT")
    return ids, [model.from_values(row[0], dict(zip(names, row[1:], strict=True))) for row in found]


def site_name(path: Path, key: str) -> str:
    """The name of the site this laptop works for."""
    with opened(path, key, read_only=True) as connection:
        found = connection.execute(
            "SELECT name FROM site WHERE id = (SELECT value FROM sync_state WHERE name = 'site')"
        ).fetchone()
    return str(found[0]) if found else ""
