"""Tidying the contents beside the database: what nothing names any more goes, what was lost is fetched again.

A content goes when no row, live or retired, and no journal entry has named it for a day: it left this site, or its
record was never made. One that is owed to the district stays until it is there. A file that the table does not know is
set aside for 60 days first: after an old backup was put back, the newer one may be wanted after all.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.engine import Connection

from wbl_desktop.application.attachments import DOCUMENT_KINDS
from wbl_desktop.application.pieces import SealedFile, all_held, none_held
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.storage.schema import BLOB, DELIVERY, HELD_ROW, JOURNAL, OWED, TABLES
from wbl_desktop.storage.store import SqlStore

GRACE = timedelta(days=1)
ASIDE_FOR = timedelta(days=60)
# What the district does not know of may be kept aside there, and wanted once somebody lets it in.
OWED_FOR = timedelta(days=60)
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
    """A content whose file is gone is not here; one whose file was set aside, or is there again, comes back."""
    for row in connection.execute(select(BLOB)).all():
        place, aside, this = folder / row.name, folder / ASIDE / row.name, BLOB.c.content == row.content
        if not place.exists() and aside.exists():
            aside.replace(place)
        if not place.exists() and any(row.held):
            connection.execute(update(BLOB).where(this).values(held=none_held(row.size), whole=0))
        elif not any(row.held) and _is_whole(SealedFile(path=place, size=row.size, key=row.key), row.content):
            connection.execute(update(BLOB).where(this).values(held=all_held(row.size), whole=1))


def _is_whole(file: SealedFile, content: str) -> bool:
    """Whether the file is there to its end and holds the content. One that is not so long is not read."""
    if not file.path.exists() or file.path.stat().st_size != file.length:
        return False
    digest = hashlib.sha256()
    try:
        for piece in file.pieces():
            digest.update(piece)
    except Trouble:
        return False
    return digest.hexdigest() == content


def _forget_unclaimed(connection: Connection, now: datetime) -> list[str]:
    named: set[str] = set()
    documents: set[str] = set()
    for kind in DOCUMENT_KINDS:
        for row in connection.execute(select(TABLES[kind].c.id, TABLES[kind].c.content)):
            named.add(row.content)
            documents.add(row.id)
    _forget_debts(connection, now)
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


def _forget_debts(connection: Connection, now: datetime) -> None:
    """Who has lost a content cannot give it; its file may be found again."""
    age_debts(connection, OWED.c.content.in_(select(BLOB.c.content).where(BLOB.c.whole == 0)), now)


def age_debts(connection: Connection, these: ColumnElement[bool], now: datetime) -> None:
    """Let ``these`` of what is owed go after 60 days, which begin when this is first said of them.

    Whatever the clock said before: one that is to have begun in a time to come begins now.
    """
    began = update(OWED).where(these, or_(OWED.c.at == "", OWED.c.at > now.isoformat()))
    connection.execute(began.values(at=now.isoformat()))
    connection.execute(delete(OWED).where(these, OWED.c.at < (now - OWED_FOR).isoformat()))


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
        # Gone meanwhile; or, on Windows, held open by something that looks for viruses: its turn comes again.
        with contextlib.suppress(FileNotFoundError, PermissionError):
            if place.parent == folder and (place.name in keep or not place.is_file()):
                continue
            since = place.stat().st_mtime
            if since > now.timestamp():
                _touch(place, now)  # written, or set aside, in a time to come: the clock was wrong then
            elif place.parent == aside:
                if since < long_ago:
                    place.unlink()
            elif since < old:
                aside.mkdir(exist_ok=True, mode=0o700)
                _touch(place, now)
                place.replace(aside / place.name)


def _touch(place: Path, now: datetime) -> None:
    os.utime(place, (now.timestamp(), now.timestamp()))
