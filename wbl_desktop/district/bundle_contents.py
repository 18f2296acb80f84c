"""Contents of documents that come with a laptop's bundle and go with its answer, by the same shelf as over the line.

Each piece is let in or handed out as if its laptop stood on the line with it: it is asked again whether the laptop is
still in favor, and whether it may see the row that names the content. What is wrong with a content is said in the
answer; it never keeps the records from being taken, nor the other contents.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from wbl_desktop.application.attachment_ports import Parcel
from wbl_desktop.application.attachments import DOCUMENT_KINDS
from wbl_desktop.application.pieces import missing, pieces_of
from wbl_desktop.district.access import readable
from wbl_desktop.district.attachments import Shelf
from wbl_desktop.district.devices import BySignature, let_in
from wbl_desktop.district.engine import reading
from wbl_desktop.district.rows import KIND_OF, row_of
from wbl_desktop.district.tables import TABLES, feed_of
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.sync.attachment_wire import MOST_ASKED, DocumentState, PutRequest
from wbl_desktop.sync.bundle_contents import Filling, Outstanding, Progress
from wbl_desktop.sync.bundle_parts import Asking, PartKind, PartReader, PartSealer, States, Wanted
from wbl_desktop.sync.frame import unseal
from wbl_desktop.sync.wire import FEEDS, Heads

# More no laptop has; a bundle that asks for more is not listened to any further.
_MOST = 200_000
# What concerns one content only; anything else is in the way of all of them.
_OF_THE_LAPTOP = frozenset({"device_unknown", "device_revoked"})


@dataclass(slots=True, kw_only=True)
class Brought:
    """What the contents of a bundle came to, and what the laptop asked with them."""

    whole: int = 0  # contents that are whole here now and were not before
    pieces: int = 0
    damaged: int = 0  # parts that were not good
    is_cut: bool = False
    problem: str = ""  # code of what stopped it
    refused: dict[str, str] = field(default_factory=dict)  # document -> code of why it is not taken
    asked: dict[str, str] = field(default_factory=dict)  # document -> kind
    wanted: dict[str, Wanted] = field(default_factory=dict)


def take_in(shelf: Shelf, device: str, parts: PartReader, at: str, progress: Progress) -> Brought:
    """Take what follows a laptop's records, part after part; what was taken stays taken, whatever comes next."""
    brought, caller = Brought(), BySignature(device)
    try:
        for kind, frame in parts:
            try:
                if kind == PartKind.ASK:
                    _listen(unseal(frame, Asking), brought)
                elif kind == PartKind.PIECE:
                    _keep(shelf, caller, unseal(frame, PutRequest), at, brought)
            except Trouble as trouble:
                if trouble.code != "message_damaged":
                    raise
                brought.damaged += 1
            progress(*parts.at())
        brought.is_cut = parts.is_cut
    except Failure as failure:
        brought.problem = failure.code
    brought.damaged += parts.damaged
    return brought


def _listen(asking: Asking, brought: Brought) -> None:
    if len(brought.asked) + len(brought.wanted) + len(asking.documents) + len(asking.wanted) > _MOST:
        raise Trouble("message_damaged")
    brought.asked.update((document, kind) for kind, document in asking.documents)
    brought.wanted.update((one.document, one) for one in asking.wanted)


def _keep(shelf: Shelf, caller: BySignature, put: PutRequest, at: str, brought: Brought) -> None:
    if put.document in brought.refused:
        return
    if put.document not in brought.asked and len(brought.asked) >= _MOST:
        raise Trouble("message_damaged")
    device = let_in(shelf.engine, caller)
    brought.asked.setdefault(put.document, put.kind)
    try:
        was_whole = _is_whole(shelf, device, put)
        is_whole = shelf.put(device, put.kind, put.document, put.content, put.number, put.piece, at)
    except Refusal as refusal:
        if refusal.code in _OF_THE_LAPTOP:
            raise
        brought.refused[put.document] = refusal.code
        return
    brought.pieces += not was_whole
    brought.whole += is_whole and not was_whole


def _is_whole(shelf: Shelf, device: Any, put: PutRequest) -> bool:
    with reading(shelf.engine) as connection:
        return shelf.state(connection, device, put.kind, put.document).whole


@dataclass(slots=True, kw_only=True)
class Back:
    """What follows the records of an answer: what is here of the laptop's contents, and those it lacks."""

    shelf: Shelf
    device: str
    key: bytes
    told: dict[str, str]  # document -> kind: what the laptop asked about, and what it is sent, lest it bring that back
    lacking: list[Outstanding]

    def parts(self, filling: Filling) -> Iterator[bytes]:
        """The states, the pieces for which there is room, and the end; where there is none, the end alone."""
        sealer = PartSealer(self.key)
        for states in self._states() if filling.room > 0 else ():
            part = sealer.part(PartKind.STATES, states)
            filling.room -= len(part)
            yield part
        yield from filling.fill(sealer, self.lacking, self._piece)

    def _states(self) -> Iterator[States]:
        about = list(self.told.items())
        for start in range(0, len(about), MOST_ASKED):
            yield States(states=list(self._of(about[start : start + MOST_ASKED])))

    def _of(self, about: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str, DocumentState]]:
        device = let_in(self.shelf.engine, BySignature(self.device))
        with reading(self.shelf.engine) as connection:
            for document, kind in about:
                yield kind, document, self.shelf.state(connection, device, kind, document)

    def _piece(self, parcel: Parcel, number: int) -> bytes:
        device = let_in(self.shelf.engine, BySignature(self.device))
        return self.shelf.get(device, parcel.kind, parcel.document, parcel.content, number)


def back_for(shelf: Shelf, device: str, key: bytes, brought: Brought, cursors: Heads | None) -> Back:
    """What goes back to a laptop: what it wants, and the contents of documents it learns of from this very answer.

    ``cursors``: how far it had read when it asked; None where the answer tells it nothing new.
    """
    who = let_in(shelf.engine, BySignature(device))
    lacking: dict[tuple[str, str], Outstanding] = {}
    told = dict(brought.asked)
    with reading(shelf.engine) as connection:
        new = _new_documents(connection, who, cursors) if cursors is not None else ()
        wanted = [*brought.wanted.values(), *(Wanted(kind=kind, document=id_) for kind, id_ in new)]
        for one in wanted:
            parcel = shelf.whole(connection, who, one.kind, one.document)
            if parcel is None or one.document in brought.asked:
                continue
            told[one.document] = one.kind
            if (parcel.kind, parcel.content) in lacking:
                continue  # several documents of one content
            # Every piece may be there and yet not be checked together: the last asks for it.
            numbers = tuple(missing(one.held, parcel.size) or [pieces_of(parcel.size) - 1])
            lacking[parcel.kind, parcel.content] = Outstanding(parcel=parcel, numbers=numbers)
    return Back(shelf=shelf, device=device, key=key, told=told, lacking=list(lacking.values()))


def _new_documents(connection: Connection, device: Any, cursors: Heads) -> Iterable[tuple[str, str]]:
    """Documents in use whose content was named after the cursors: kind and id."""
    for kind in DOCUMENT_KINDS:
        model, table = KIND_OF[kind], TABLES[kind]
        if model.FEED not in readable(device.role):
            continue
        cursor = cursors[FEEDS.index(model.FEED)]
        query = select(table).where(table.c["_feed"] == feed_of(model, device.site), table.c["_seq"] > cursor)
        for found in connection.execute(query.where(table.c.retired_at.is_(None))).mappings():
            row = row_of(kind, found)
            # What is only described anew brings no content with it.
            if row.later.get("content", row.first).seq > cursor:
                yield kind, row.id
