"""Contents of documents: sealed files of random names beside the database, known to nobody but its table ``blob``.

A file is taken in whole before any row names it, and a piece counts only once its bit is committed, so that a power
cut leaves nothing half: at worst a file no row knows, which is swept away. The same content is kept once on a laptop,
which is one site's. Nothing is rekeyed when the database is: the files' own keys lie inside it.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Select, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Connection

from wbl_desktop.application.attachment_ports import AttachmentStanding, Parcel
from wbl_desktop.application.attachments import DOCUMENT_KINDS, FileFacts, media_type_of, plain_name
from wbl_desktop.application.chance import random_bytes
from wbl_desktop.application.pieces import (
    KEY_BYTES,
    LARGEST,
    PIECE,
    SealedFile,
    all_held,
    is_held,
    missing,
    none_held,
    pieces_of,
    with_piece,
)
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.storage.attachment_sweep import age_debts
from wbl_desktop.storage.reader import Rows
from wbl_desktop.storage.schema import BLOB, DELIVERY, OWED, TABLES
from wbl_desktop.storage.store import SqlStore

# A laptop asks again whether the district still has what it said it has.
_ASK_AGAIN = timedelta(days=30)
Done = TypeVar("Done")


class SqlBlobs:
    """The contents of one data directory; implements the exchange's port ``Blobs``."""

    def __init__(self, store: SqlStore, folder: Path) -> None:
        self._store = store
        self.folder = folder

    def take_in(self, path: Path, *, stop: Callable[[], bool] = lambda: False) -> FileFacts:
        """Seal a copy of a file; no row names it yet.

        Raises:
            Refusal: ``attachment_missing``, ``attachment_empty``, ``attachment_too_large``, ``stopped``.
            Trouble: ``disk_full``, ``attachment_unreadable``, ``folder_read_only``.
        """
        try:
            size = path.stat().st_size if path.is_file() else -1
        except OSError:
            raise Trouble("attachment_unreadable", path=path.name) from None
        if size < 0:
            raise Refusal("attachment_missing", path=path.name)
        if size == 0:
            raise Refusal("attachment_empty", path=path.name)
        if size > LARGEST:
            raise Refusal("attachment_too_large", path=path.name, most=LARGEST // 2**20)
        file = SealedFile(path=self._place(random_bytes(16).hex()), size=size, key=random_bytes(KEY_BYTES))
        try:
            content, head = _seal_copy(path, file, stop)
        except BaseException:
            file.path.unlink(missing_ok=True)
            raise
        if not self._keep_new(content, file):
            file.path.unlink(missing_ok=True)
        return FileFacts(
            file_name=plain_name(path.name), media_type=media_type_of(path.name, head), size=size, content=content
        )

    def _keep_new(self, content: str, file: SealedFile) -> bool:
        """Enter a whole file; False where the content is here already."""

        def work(connection: Connection) -> bool:
            known = connection.execute(select(BLOB).where(BLOB.c.content == content)).first()
            if known is not None and known.whole and self._place(known.name).exists():
                connection.execute(update(BLOB).where(BLOB.c.content == content).values(unclaimed_since=None))
                return False
            # One that is on its way here by pieces is no longer needed.
            connection.execute(delete(BLOB).where(BLOB.c.content == content))
            whole = {"held": all_held(file.size), "whole": 1}
            connection.execute(insert(BLOB).values(**self._row(content, file), **whole))
            return True

        return self._write(work)

    def _row(self, content: str, file: SealedFile) -> dict[str, Any]:
        made_at = self._now().isoformat()
        return {"content": content, "size": file.size, "name": file.path.name, "key": file.key, "made_at": made_at}

    def is_here(self, content: str) -> bool:
        """Whether the content is whole here."""
        row = self._row_of(content)
        return row is not None and bool(row.whole)

    def here(self, contents: Sequence[str]) -> set[str]:
        """Those of the contents that are whole here."""
        query = select(BLOB.c.content).where(BLOB.c.content.in_(list(contents)), BLOB.c.whole == 1)
        return {row.content for row in self._rows(query)}

    def read(self, content: str) -> bytes:
        """The whole content, in memory. Raises as ``pieces``."""
        return b"".join(self.pieces(content))

    def pieces(self, content: str) -> Iterator[bytes]:
        """The content piece by piece; what was read is right only if it comes to its end without a Trouble.

        Raises Trouble ``attachment_not_here``, or ``attachment_damaged``: it is then fetched again if it can be.
        """
        row = self._row_of(content)
        if row is None or not row.whole:
            raise Trouble("attachment_not_here")
        digest = hashlib.sha256()
        for number in range(pieces_of(row.size)):
            piece = self.piece(content, number)
            digest.update(piece)
            yield piece
        if digest.hexdigest() != content:
            self._forget_pieces(content)
            raise Trouble("attachment_damaged")

    def piece(self, content: str, number: int) -> bytes:
        """A piece of a content that is here; one that is damaged counts as not here from now on."""
        row = self._row_of(content)
        if row is None or not is_held(row.held, number):
            raise Trouble("attachment_not_here")
        try:
            return self._file(row).read(number)
        except Trouble:
            self._mark(row, with_piece(row.held, number, there=False), whole=False)
            raise

    # The exchange's side.

    def to_send(self, epoch: str) -> Sequence[Parcel]:
        """Documents whose content is whole here and which the district has not said lately to have."""
        now = self._now()
        # Said in a year to come: the clock was wrong then.
        is_lately = DELIVERY.c.at.between((now - _ASK_AGAIN).isoformat(), now.isoformat())
        known = select(DELIVERY.c.document).where(DELIVERY.c.epoch == epoch, is_lately)
        found = self._parcels(
            lambda table: (
                select(table.c.id, table.c.content, table.c.size)
                .join(BLOB, BLOB.c.content == table.c.content)
                .where(BLOB.c.whole == 1, table.c.id.not_in(known))
            )
        )
        here = {one.document for one in found}
        owed = select(OWED).join(BLOB, BLOB.c.content == OWED.c.content).where(BLOB.c.whole == 1)
        return found + [_owed(row) for row in self._rows(owed) if row.document not in here]

    def known_there(self, epoch: str) -> set[str]:
        """Documents whose content the district has said to have in this epoch, however long ago."""
        return {row.document for row in self._rows(select(DELIVERY.c.document).where(DELIVERY.c.epoch == epoch))}

    def held(self, content: str) -> bytes:
        """A bit for each piece of the content that is here; empty where none was begun."""
        row = self._row_of(content)
        return bytes(row.held) if row is not None else b""

    def refused(self, document: str) -> None:
        """The district takes nothing of this document. What has left this laptop is owed for 60 days more.

        It may be kept aside there, to be taken in later. Whatever the clock said before, they begin when this is first
        heard.
        """
        now = self._now()
        self._write(lambda connection: age_debts(connection, OWED.c.document == document, now))

    def to_fetch(self) -> Sequence[Parcel]:
        """Documents in use whose content is not whole here."""
        return self._parcels(
            lambda table: (
                select(table.c.id, table.c.content, table.c.size)
                .outerjoin(BLOB, BLOB.c.content == table.c.content)
                .where(table.c.retired_at.is_(None), BLOB.c.whole.is_distinct_from(1))
                .where(table.c.content.is_not(None), table.c.size.between(1, LARGEST))
            )
        )

    def _parcels(self, query: Callable[[Any], Select[Any]]) -> list[Parcel]:
        found = [
            Parcel(kind=kind, document=row.id, content=row.content, size=row.size)
            for kind in DOCUMENT_KINDS
            for row in self._rows(query(TABLES[kind]))
        ]
        return sorted(found, key=lambda one: (one.size, one.document))

    def missing_pieces(self, parcel: Parcel) -> Sequence[int]:
        """The pieces that are not here yet; makes room for them."""
        row = self._row_of(parcel.content)
        if row is not None and row.size != parcel.size:
            return []  # two records disagree: what is here was checked, or will be
        if row is None:
            file = SealedFile(path=self._place(random_bytes(16).hex()), size=parcel.size, key=random_bytes(KEY_BYTES))
            values = {**self._row(parcel.content, file), "held": none_held(parcel.size), "whole": 0}
            self._write(lambda connection: connection.execute(upsert(BLOB).values(values).on_conflict_do_nothing()))
            row = self._row_of(parcel.content)
        assert row is not None, "it was entered just now"
        return missing(row.held, row.size)

    def take_piece(self, content: str, number: int, piece: bytes) -> None:
        """Keep a piece: first in the file, then in the table."""
        row = self._row_of(content)
        assert row is not None, "room was made for it"
        self._file(row).write(number, piece)
        self._mark(row, with_piece(row.held, number), whole=False)

    def finish(self, content: str) -> bool:
        """Every piece is here: whether they are the content. If not, all are forgotten."""
        row = self._row_of(content)
        assert row is not None, "its pieces are here"
        digest = hashlib.sha256()
        for number in range(pieces_of(row.size)):
            digest.update(self.piece(content, number))
        if digest.hexdigest() != content:
            self._forget_pieces(content)
            return False
        self._mark(row, row.held, whole=True)
        return True

    def delivered(self, document: str, epoch: str) -> None:
        """The district has the content of this document."""
        values = {"document": document, "epoch": epoch, "at": self._now().isoformat()}
        put = upsert(DELIVERY).values(values)
        put = put.on_conflict_do_update(index_elements=["document"], set_={"epoch": epoch, "at": values["at"]})

        def work(connection: Connection) -> None:
            connection.execute(put)
            connection.execute(delete(OWED).where(OWED.c.document == document))

        self._write(work)

    def standing(self, epoch: str) -> AttachmentStanding:
        """What waits to be sent, never yet at the district, and what has not come; cheap."""
        waiting = {one.document for one in self.to_send(epoch)} - self.known_there(epoch)
        return AttachmentStanding(to_send=len(waiting), to_fetch=len(self.to_fetch()))

    # What lies below.

    def _mark(self, row: Any, held: bytes, *, whole: bool) -> None:
        # By the file's name: another program may have taken the same content in meanwhile.
        change = update(BLOB).where(BLOB.c.name == row.name).values(held=held, whole=int(whole))
        self._write(lambda connection: connection.execute(change))

    def _forget_pieces(self, content: str) -> None:
        row = self._row_of(content)
        if row is not None:
            self._mark(row, none_held(row.size), whole=False)

    def _file(self, row: Any) -> SealedFile:
        return SealedFile(path=self.folder / row.name, size=row.size, key=row.key)

    def _place(self, name: str) -> Path:
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError:
            raise Trouble("folder_read_only") from None
        return self.folder / name

    def _row_of(self, content: str) -> Any:
        found = self._rows(select(BLOB).where(BLOB.c.content == content))
        return found[0] if found else None

    def _now(self) -> datetime:
        return self._store.clock.now()

    def _rows(self, query: Select[Any]) -> Rows:
        return self._store.rows(query)

    def _write(self, work: Callable[[Connection], Done]) -> Done:
        def on_lane() -> Done:
            with self._store.transaction() as connection:
                return work(connection)

        return self._store.in_lane(on_lane)


def _owed(row: Any) -> Parcel:
    return Parcel(kind=row.kind, document=row.document, content=row.content, size=row.size, has_left=True)


def _seal_copy(path: Path, file: SealedFile, stop: Callable[[], bool]) -> tuple[str, bytes]:
    """Copy piece by piece; the content's hash and how it begins."""
    digest, head, done = hashlib.sha256(), b"", 0
    try:
        with path.open("rb") as source:
            for number in range(pieces_of(file.size)):
                if stop():
                    raise Refusal("stopped")
                piece = source.read(PIECE)
                head = head or piece[:16]
                done += len(piece)
                digest.update(piece)
                file.write(number, piece, durably=False)
            if done != file.size or source.read(1):
                raise Trouble("attachment_unreadable", path=path.name)  # it was being written
    except OSError:
        raise Trouble("attachment_unreadable", path=path.name) from None
    file.make_durable()
    return digest.hexdigest(), head
