"""Tidying the contents beside the database: what nothing names any more goes, what was lost is fetched again.

A content goes when no row, live or retired, and no journal entry has named it for a day: it left this site, or its
record was never made. One that is owed to the district stays until it is there. A file that the table does not know is
set aside for 60 days first: after an old backup was put back, the newer one may be wanted after all.
"""

import contextlib
import os
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.engine import Connection

from wbl_desktop.application.attachments import DOCUMENT_KINDS
from wbl_desktop.application.pieces import none_held
from wbl_desktop.storage.schema import BLOB, DELIVERY, HELD_ROW, JOURNAL, OWED, TABLES
from wbl_desktop.storage.store import SqlStore

GRACE = timedelta(days=1)
ASIDE_FOR = timedelta(days=60)
ASIDE = "aside"


def sweep(store: SqlStore, folder: Path) -> int:
    """Tidy up; how many contents went. Nobody else may be taking contents in or carrying them meanwhile."""
    now = store.clock.now()

    def on_lane() -> list[str]:
        with store.transaction() as connection:
            _take_note_of_lost(connection, folder)
            return _forget_unclaimed(connection, now)

    names = store.in_lane(on_lane)
    for name in names:
        (folder / name).unlink(missing_ok=True)
    known = {row.name for row in store.rows(select(BLOB.c.name))}
    _set_aside(folder, known, now)
    return len(names)


def _take_note_of_lost(connection: Connection, folder: Path) -> None:
    """A content whose file is gone is not here; one that was set aside comes back."""
    for row in connection.execute(select(BLOB.c.content, BLOB.c.name, BLOB.c.size, BLOB.c.held)).all():
        place, aside = folder / row.name, folder / ASIDE / row.name
        if not place.exists() and aside.exists():
            aside.replace(place)
        if not place.exists() and any(row.held):
            lost = update(BLOB).where(BLOB.c.content == row.content)
            connection.execute(lost.values(held=none_held(row.size), whole=0))


def _forget_unclaimed(connection: Connection, now: datetime) -> list[str]:
    named: set[str] = set()
    documents: set[str] = set()
    for kind in DOCUMENT_KINDS:
        for row in connection.execute(select(TABLES[kind].c.id, TABLES[kind].c.content)):
            named.add(row.content)
            documents.add(row.id)
    named |= set(connection.execute(select(OWED.c.content)).scalars())
    names = []
    for blob in connection.execute(select(BLOB)).all():
        this = BLOB.c.content == blob.content
        if blob.content in named or _is_remembered(connection, blob.content):
            if blob.unclaimed_since is not None:
                connection.execute(update(BLOB).where(this).values(unclaimed_since=None))
        elif blob.unclaimed_since is None or datetime.fromisoformat(blob.unclaimed_since) > now:
            # The first time it is found so; or the clock was wrong then.
            connection.execute(update(BLOB).where(this).values(unclaimed_since=now.isoformat()))
        elif datetime.fromisoformat(blob.unclaimed_since) + GRACE <= now:
            connection.execute(delete(BLOB).where(this))
            names.append(blob.name)
    gone = {row.document for row in connection.execute(select(DELIVERY.c.document))} - documents
    for document in gone:
        connection.execute(delete(DELIVERY).where(DELIVERY.c.document == document))
    return names


def _is_remembered(connection: Connection, content: str) -> bool:
    """Asked only of contents no row names, which are few."""
    entry: Any = select(JOURNAL.c.n).where(JOURNAL.c.kind.in_(DOCUMENT_KINDS), JOURNAL.c.changes.contains(content))
    waits: Any = select(HELD_ROW.c.id).where(HELD_ROW.c.kind.in_(DOCUMENT_KINDS), HELD_ROW.c.payload.contains(content))
    return any(connection.execute(query.limit(1)).first() is not None for query in (entry, waits))


def _set_aside(folder: Path, known: Iterable[str], now: datetime) -> None:
    if not folder.is_dir():
        return
    keep, aside = set(known), folder / ASIDE
    # A young file may be one that is just being taken in.
    old, long_ago = (now - GRACE).timestamp(), (now - ASIDE_FOR).timestamp()
    for place in [*folder.iterdir(), *(aside.iterdir() if aside.is_dir() else ())]:
        with contextlib.suppress(FileNotFoundError):
            if place.parent == aside:
                if place.stat().st_mtime < long_ago:
                    place.unlink()
            elif place.is_file() and place.name not in keep and place.stat().st_mtime < old:
                aside.mkdir(exist_ok=True, mode=0o700)
                os.utime(place, (now.timestamp(), now.timestamp()))
                place.replace(aside / place.name)
