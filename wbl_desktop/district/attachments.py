"""Contents of documents at the district: kept by site, handed out through a row the device may see, sealed on disk.

Keyed by feed and content, so that nothing is shared between sites: nobody learns from an answer whether another site
has the same file. (Only where a student went to another site and their scan is another student's too, both rows name
one file.) The pieces lie in files of random names (see ``application/pieces.py`` for how they are sealed): on
a disk they are copied as they change, which a database of the same size is not. A server on PostgreSQL that runs as
several processes needs a folder all of them see, named by ``WBL_DISTRICT_FILES``.

The folder is not part of the database's backup. Copy it beside, or do not: what it lacks after a restore the laptops
bring again, because they ask anew in every new stretch of the district's life.
"""

import contextlib
import hashlib
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, select, union, update
from sqlalchemy.dialects import postgresql, sqlite

from wbl_desktop.application.attachment_ports import Parcel
from wbl_desktop.application.attachments import DOCUMENT_KINDS
from wbl_desktop.application.pieces import (
    KEY_BYTES,
    LARGEST,
    SealedFile,
    is_held,
    length_of,
    missing,
    none_held,
    pieces_of,
    with_piece,
)
from wbl_desktop.district.access import readable
from wbl_desktop.district.engine import is_sqlite, reading, writing
from wbl_desktop.district.rows import KIND_OF
from wbl_desktop.district.tables import ATTACHMENT, GONE, HEAD, TABLES, feed_of
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.sync.attachment_wire import UNKNOWN, DocumentState, StateRequest

UNCLAIMED_FOR = timedelta(days=30)
_GB = 2**30


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a file may hold, and all contents of one feed together, in bytes."""

    file: int = LARGEST
    feed: int = 50 * _GB


def files_folder(engine: Engine) -> Path:
    """``WBL_DISTRICT_FILES``, or a folder beside the database's file, or one in the platform's data directory."""
    named = os.environ.get("WBL_DISTRICT_FILES")
    if named:
        return Path(named)
    if is_sqlite(engine) and engine.url.database:
        database = Path(engine.url.database)
        return database.with_name(f"{database.name}.files")
    import platformdirs

    return Path(platformdirs.user_data_dir("wbl-district", appauthor=False)) / "files"


def limits() -> Limits:
    """The limits; ``WBL_DISTRICT_FILES_GB`` says how much a site may keep."""
    said = os.environ.get("WBL_DISTRICT_FILES_GB", "")
    return Limits(feed=int(said) * _GB) if said.isdigit() else Limits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Where contents lie, and how much may."""

    engine: Engine
    folder: Path
    limits: Limits = field(default_factory=Limits)

    def states(self, connection: Connection, device: Any, asked: StateRequest) -> list[DocumentState]:
        """What is here of each document's content. Raises Trouble ``message_damaged``."""
        contents = asked.contents or [""] * len(asked.documents)
        if len(contents) != len(asked.documents):
            raise Trouble("message_damaged")
        both = zip(asked.documents, contents, strict=True)
        return [self.state(connection, device, *one, content) for one, content in both]

    def state(self, connection: Connection, device: Any, kind: str, document: str, content: str = "") -> DocumentState:
        """What is here of a document's content; ``content``: which it is, of one that has left the device."""
        try:
            row = _document(connection, device, kind, document, has_left=True, content=content)
            kept = self._kept(connection, row)
        except Refusal as refusal:
            return DocumentState(reason=refusal.code)
        held = kept.held if kept is not None else b""
        is_whole = kept is not None and kept.whole_at is not None
        reason = "" if is_whole else self._refusal(connection, row, kept)
        return DocumentState(reason=reason, whole=is_whole, held=held)

    def whole(self, connection: Connection, device: Any, kind: str, document: str) -> Parcel | None:
        """A document whose content is whole here and may be handed to this device; None otherwise."""
        try:
            row = _document(connection, device, kind, document)
            kept = self._kept(connection, row)
        except Refusal:
            return None
        if kept is None or kept.whole_at is None:
            return None
        return Parcel(kind=kind, document=document, content=kept.content, size=kept.size)

    def put(self, device: Any, kind: str, document: str, content: str, number: int, piece: bytes, at: str) -> bool:
        """Keep a piece; whether the content is whole with it.

        Raises:
            Refusal: ``document_unknown`` where the device may see no such row, ``content_differs``,
                ``attachment_over_limit``, ``attachment_quota_full``.
            Trouble: ``message_damaged`` for a piece that cannot be one of this content; the disk is full.
        """
        with writing(self.engine) as connection:
            row = _document(connection, device, kind, document, has_left=True, content=content)
            kept = self._kept(connection, row)
            if kept is not None and kept.whole_at is not None:
                return True
            reason = self._refusal(connection, row, kept)
            if reason or row.content != content:
                raise Refusal(reason or "content_differs")
            if not 0 <= number < pieces_of(row.size) or len(piece) != length_of(row.size, number):
                raise Trouble("message_damaged")
            if kept is None:
                kept = self._begin(connection, row, at)
            # Locked: two laptops may bring the same piece at once.
            this = _this(row)
            kept = connection.execute(select(ATTACHMENT).where(*this).with_for_update()).one()
            if not is_held(kept.held, number):
                self._file(kept).write(number, piece)
                held = with_piece(kept.held, number)
                connection.execute(update(ATTACHMENT).where(*this).values(held=held))
                kept = connection.execute(select(ATTACHMENT).where(*this)).one()
            if missing(kept.held, kept.size):
                return False
        return self._finish(kept, at)

    def _finish(self, kept: Any, at: str) -> bool:
        """Every piece is here: whether they are the content. If not, all are forgotten, and brought again."""
        digest = hashlib.sha256()
        is_right = True
        try:
            for piece in self._file(kept).pieces():
                digest.update(piece)
        except Trouble:
            is_right = False
        is_right = is_right and digest.hexdigest() == kept.content
        changes = {"whole_at": at} if is_right else {"held": none_held(kept.size)}
        with writing(self.engine) as connection:
            connection.execute(update(ATTACHMENT).where(ATTACHMENT.c.name == kept.name, *_this(kept)).values(changes))
        if not is_right:
            raise Refusal("content_differs")
        return True

    def get(self, device: Any, kind: str, document: str, content: str, number: int) -> bytes:
        """A piece of a content that is whole here.

        Raises Refusal ``document_unknown``, or Trouble ``attachment_not_here`` (whoever has it brings it again).
        """
        with reading(self.engine) as connection:
            row = _document(connection, device, kind, document)
            kept = self._kept(connection, row)
        if kept is None or kept.whole_at is None or row.content != content or not 0 <= number < pieces_of(kept.size):
            raise Trouble("attachment_not_here")
        try:
            return self._file(kept).read(number)
        except Trouble:
            with writing(self.engine) as connection:
                held = with_piece(kept.held, number, there=False)
                change = update(ATTACHMENT).where(ATTACHMENT.c.name == kept.name, *_this(kept))
                connection.execute(change.values(held=held, whole_at=None))
            raise Trouble("attachment_not_here") from None

    def sweep(self, at: str) -> int:
        """Let go of contents that no row of their feed has named for 30 days; how many went."""
        now = datetime.fromisoformat(at)
        gone = []
        with writing(self.engine) as connection:
            contents, is_named = _with_names()
            again = contents.where(is_named, ATTACHMENT.c.unclaimed_since.is_not(None))
            for kept in connection.execute(again).all():
                connection.execute(update(ATTACHMENT).where(*_this(kept)).values(unclaimed_since=None))
            for kept in connection.execute(contents.where(~is_named)).all():
                if kept.unclaimed_since is None or datetime.fromisoformat(kept.unclaimed_since) > now:
                    # The first time it is found so; or the clock was wrong then.
                    connection.execute(update(ATTACHMENT).where(*_this(kept)).values(unclaimed_since=at))
                elif datetime.fromisoformat(kept.unclaimed_since) + UNCLAIMED_FOR <= now:
                    connection.execute(delete(ATTACHMENT).where(*_this(kept)))
                    gone.append(kept.name)
            known = set(connection.execute(select(ATTACHMENT.c.name)).scalars())
        old = (now - UNCLAIMED_FOR).timestamp()
        for place in self._files():
            # Another process may be tidying up as well.
            with contextlib.suppress(FileNotFoundError):
                # What two sites hold since a student went from one to the other lies in one file.
                if place.name in known:
                    continue
                since = place.stat().st_mtime
                if place.name in gone or since < old:
                    place.unlink()
                elif since > now.timestamp():
                    os.utime(place, (now.timestamp(), now.timestamp()))  # as above: its days begin now
        return len(gone)

    def _files(self) -> Iterator[Path]:
        for part in self.folder.iterdir() if self.folder.is_dir() else ():
            yield from part.iterdir()

    def _kept(self, connection: Connection, row: Any) -> Any:
        """What is kept of a document's content; None where its file has gone, as after a restore.

        Raises Refusal ``content_differs`` for a row that names a content which is whole here and gives another size.
        """
        kept = connection.execute(select(ATTACHMENT).where(*_this(row))).first()
        if kept is not None and kept.whole_at is not None and kept.size != row.size:
            raise Refusal("content_differs")
        if kept is not None and (kept.size != row.size or (any(kept.held) and not self._file(kept).path.exists())):
            return None
        return kept

    def _begin(self, connection: Connection, row: Any, at: str) -> Any:
        values = {
            "_feed": row._mapping["_feed"],
            "content": row.content,
            "size": row.size,
            "name": secrets.token_hex(16),
            "key": secrets.token_bytes(KEY_BYTES),
            "held": none_held(row.size),
            "begun_at": at,
            "whole_at": None,
            "unclaimed_since": None,
        }
        dialect = sqlite if is_sqlite(self.engine) else postgresql
        put = dialect.insert(ATTACHMENT).values(values)
        # One is there if two laptops begin at once, or if its file has gone.
        again = {name: put.excluded[name] for name in ("size", "name", "key", "held", "begun_at", "whole_at")}
        stale = connection.execute(select(ATTACHMENT.c.name).where(*_this(row))).scalar()
        key = ["_feed", "content"]
        if stale is None:
            connection.execute(put.on_conflict_do_nothing(index_elements=key))
        else:
            connection.execute(
                put.on_conflict_do_update(index_elements=key, set_=again, where=ATTACHMENT.c.name == stale)
            )
        return connection.execute(select(ATTACHMENT).where(*_this(row))).one()

    def _refusal(self, connection: Connection, row: Any, kept: Any) -> str:
        """Why no piece of this content is taken; empty where it is.

        Whoever may see the row may bring what it names, also who may not write: the row is in force, its hash says
        what the content is, and a laptop that only reads may be the last that has it.
        """
        if row.content is None or row.size is None or row.size < 1:
            return "content_differs"
        if row.size > self.limits.file:
            return "attachment_over_limit"
        if kept is None:
            used = select(func.coalesce(func.sum(ATTACHMENT.c.size), 0))
            used = used.where(ATTACHMENT.c["_feed"] == row._mapping["_feed"])
            if int(connection.execute(used).scalar_one()) + row.size > self.limits.feed:
                return "attachment_quota_full"
        return ""

    def _file(self, kept: Any) -> SealedFile:
        folder = self.folder / kept.name[:2]
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)  # with parents, the mode is the last one's only
            folder.mkdir(exist_ok=True, mode=0o700)
        except OSError:
            raise Trouble("folder_unwritable", path=str(self.folder)) from None
        return SealedFile(path=folder / kept.name, size=kept.size, key=kept.key)


def shelf_of(engine: Engine) -> Shelf:
    """Where this district's contents lie."""
    return Shelf(engine=engine, folder=files_folder(engine), limits=limits())


def _document(
    connection: Connection, device: Any, kind: str, document: str, *, has_left: bool = False, content: str = ""
) -> Any:
    """The document's row, if this device may see it; otherwise there is none.

    ``has_left``: or if it went from the device's site to another, and on from there. Its content may be brought then,
    for only the old site's laptop may have it, but is never handed out. ``content``: a restored district may not know
    that it went; who can say what it holds had it.
    """
    model = KIND_OF.get(kind)
    if kind not in DOCUMENT_KINDS or model is None or model.FEED not in readable(device.role):
        raise Refusal(UNKNOWN)
    table = TABLES[kind]
    query = select(table.c["_feed"], table.c.id, table.c.content, table.c.size)
    feed = feed_of(model, device.site)
    found = connection.execute(query.where(table.c["_feed"] == feed, table.c.id == document)).first()
    been = {feed}
    while found is None and has_left and (feed := _went_to(connection, feed, document)) and feed not in been:
        been.add(feed)
        found = connection.execute(query.where(table.c["_feed"] == feed, table.c.id == document)).first()
    if found is None and content:
        everywhere = table.c["_feed"].in_(select(HEAD.c.feed))
        found = connection.execute(query.where(everywhere, table.c.id == document, table.c.content == content)).first()
    if found is None:
        raise Refusal(UNKNOWN)
    return found


def _went_to(connection: Connection, feed: str, document: str) -> str:
    """The feed a document went to from this one; empty where it did not."""
    went = select(GONE.c.to_feed).where(GONE.c["_feed"] == feed, GONE.c.id == document).order_by(GONE.c["_seq"].desc())
    return str(connection.execute(went.limit(1)).scalar() or "")


def _this(row: Any) -> tuple[Any, Any]:
    return ATTACHMENT.c["_feed"] == row._mapping["_feed"], ATTACHMENT.c.content == row.content


def _with_names() -> tuple[Any, Any]:
    """Contents beside what documents of their feed name; and whether one is named. One pass over each, however many."""
    names = [select(TABLES[kind].c["_feed"], TABLES[kind].c.content) for kind in DOCUMENT_KINDS]
    named = union(*names).subquery()
    same = (named.c["_feed"] == ATTACHMENT.c["_feed"]) & (named.c.content == ATTACHMENT.c.content)
    return select(ATTACHMENT).outerjoin(named, same), named.c.content.is_not(None)
