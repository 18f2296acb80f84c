"""The laptop's side of contents by stick: what its bundle takes along, and what it takes from an answer.

As with the records, nothing counts as carried when it is written, only when an answer says so; and an answer's word on
which pieces the district has is where the next stick goes on. Whatever is in the way of a content is in the way of
that content only.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from wbl_desktop.application.attachment_ports import Blobs, Parcel
from wbl_desktop.application.pieces import length_of, missing, pieces_of
from wbl_desktop.domain.failures import Failure, Trouble
from wbl_desktop.sync.attachment_wire import LASTING, MOST_ASKED, PutRequest
from wbl_desktop.sync.bundle_notes import Notes
from wbl_desktop.sync.bundle_parts import Asking, Ended, PartKind, PartReader, PartSealer, States, Wanted
from wbl_desktop.sync.frame import unseal
from wbl_desktop.sync.wire import Message

Progress = Callable[[int, int], None]
Stop = Callable[[], bool]
# The closing part is shorter than this, and there is always room for it.
_FOR_THE_END = 256
# What a piece is wrapped in is shorter than this.
_AROUND = 512
# A content may be damaged on this disk; the others go along.
_OF_ONE_CONTENT = frozenset({"attachment_damaged", "attachment_not_here"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outstanding:
    """A content and the pieces of it that the other side lacks."""

    parcel: Parcel
    numbers: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many bytes are to go."""
        return sum(length_of(self.parcel.size, number) for number in self.numbers)


@dataclass(slots=True, kw_only=True)
class Filling:
    """Fills the room there is with pieces, the smallest contents first, and remembers what did not fit."""

    room: int
    progress: Progress = lambda _done, _of: None
    stop: Stop = lambda: False
    whole: int = 0  # contents whose last piece is in it
    left: int = 0  # those that are not wholly in it
    size: int = 0  # bytes of contents

    def fill(
        self, sealer: PartSealer, waiting: list[Outstanding], piece_of: Callable[[Parcel, int], bytes]
    ) -> Iterator[bytes]:
        """The pieces, one part each, and the end."""
        waiting = sorted(waiting, key=lambda one: (one.size, one.parcel.document))
        pieces, done = self._fitting(waiting), 0
        self.left, is_full = len(waiting), False
        for one in waiting:
            try:
                for number in one.numbers:
                    is_full = self.stop() or length_of(one.parcel.size, number) + _AROUND + _FOR_THE_END > self.room
                    if is_full:
                        break
                    part = sealer.part(PartKind.PIECE, _put(one.parcel, number, piece_of(one.parcel, number)))
                    self.room -= len(part)
                    self.size += length_of(one.parcel.size, number)
                    done += 1
                    self.progress(done, pieces)
                    yield part
            except Failure as failure:
                if failure.code not in _OF_ONE_CONTENT:
                    raise
                continue
            if is_full:
                break
            self.whole, self.left = self.whole + 1, self.left - 1
        yield sealer.part(PartKind.END, Ended(left=self.left))

    def _fitting(self, waiting: list[Outstanding]) -> int:
        """How many pieces there is room for."""
        room, count = self.room - _FOR_THE_END, 0
        for one in waiting:
            for number in one.numbers:
                room -= length_of(one.parcel.size, number) + _AROUND
                if room < 0:
                    return count
                count += 1
        return count


def _put(parcel: Parcel, number: int, piece: bytes) -> PutRequest:
    return PutRequest(kind=parcel.kind, document=parcel.document, content=parcel.content, number=number, piece=piece)


class Outgoing:
    """What waits on this laptop to be carried, and the questions that go with it."""

    def __init__(self, blobs: Blobs, notes: Notes, epoch: str) -> None:
        self._blobs = blobs
        self._asked = blobs.to_send(epoch)
        self._wanted = blobs.to_fetch()
        self._known = blobs.known_there(epoch)
        self._lacks = notes.lacks(epoch)

    def __bool__(self) -> bool:
        """Whether there is anything to carry or to ask."""
        return bool(self._asked or self._wanted)

    def waiting(self) -> list[Outstanding]:
        """Contents the district lacks as far as is known here, with the pieces; a content once for each feed."""
        found: dict[tuple[str, str], Outstanding] = {}
        # One the district would take speaks for all of its content; another may be refused.
        for one in sorted(self._asked, key=lambda one: one.document not in self._lacks):
            held = self._lacks.get(one.document)
            if held is None and one.document in self._known:
                continue  # only asked about: the district said it has it
            # Every piece may be there and yet not be checked together: the last asks for it.
            numbers = missing(held or b"", one.size) or [pieces_of(one.size) - 1]
            found.setdefault((one.kind, one.content), Outstanding(parcel=one, numbers=tuple(numbers)))
        return list(found.values())

    def parts(self, key: bytes, filling: Filling) -> Iterator[bytes]:
        """The questions, the pieces for which there is room, and the end; where there is none, the end alone."""
        sealer = PartSealer(key)
        for asking in self._questions() if filling.room > _FOR_THE_END else ():
            part = sealer.part(PartKind.ASK, asking)
            filling.room -= len(part)
            yield part
        yield from filling.fill(sealer, self.waiting(), self._piece)

    def _piece(self, parcel: Parcel, number: int) -> bytes:
        return self._blobs.piece(parcel.content, number)

    def _questions(self) -> Iterator[Message]:
        for start in range(0, len(self._asked), MOST_ASKED):
            yield Asking(documents=[(one.kind, one.document) for one in self._asked[start : start + MOST_ASKED]])
        for start in range(0, len(self._wanted), MOST_ASKED):
            some = self._wanted[start : start + MOST_ASKED]
            wanted = [Wanted(kind=one.kind, document=one.document, held=self._blobs.held(one.content)) for one in some]
            yield Asking(wanted=wanted)


@dataclass(slots=True, kw_only=True)
class ContentsTaken:
    """What the contents of an answer came to."""

    sent: int = 0  # contents the district says it has now
    received: int = 0  # contents that are whole here now
    left_there: int = 0  # contents that wait at the district for the next stick
    damaged: int = 0  # parts that were not good
    is_cut: bool = False
    touched: set[tuple[str, str]] = field(default_factory=set)
    refused: dict[str, str] = field(default_factory=dict)  # document -> code of why the district does not take it


class Incoming:
    """Takes contents from an answer: only what a record on this laptop names and what is not here yet."""

    def __init__(self, blobs: Blobs, epoch: str, *, is_of_now: bool) -> None:
        self._blobs = blobs
        self._epoch = epoch
        self._is_of_now = is_of_now  # asked under this laptop's id, in this stretch of the district's life
        self._wanted = {(one.kind, one.document): one for one in blobs.to_fetch()}
        self._sent = {one.document for one in blobs.to_send(epoch)} - blobs.known_there(epoch)
        self._missing: dict[str, set[int]] = {}
        self._done: set[str] = set()
        self.held: dict[str, bytes | None] = {}  # what the district said to have; None for a whole content

    def take(self, parts: PartReader, taken: ContentsTaken, progress: Progress, stop: Stop) -> None:
        """Take part after part, and count it in ``taken``. What was taken stays taken, whatever happens.

        Raises Trouble ``disk_full`` or ``folder_read_only``.
        """
        for kind, frame in parts:
            if stop():
                break
            try:
                if kind == PartKind.STATES and self._is_of_now:
                    self._hear(unseal(frame, States), taken)
                elif kind == PartKind.PIECE:
                    self._take(unseal(frame, PutRequest), taken)
            except Trouble as trouble:
                if trouble.code not in {"message_damaged", *_OF_ONE_CONTENT}:
                    raise
                taken.damaged += 1
            progress(*parts.at())
        else:
            taken.is_cut = parts.is_cut
        taken.left_there = parts.ended.left if parts.ended is not None else 0
        taken.damaged += parts.damaged

    def _hear(self, told: States, taken: ContentsTaken) -> None:
        for _, document, state in told.states:
            if state.whole:
                self._blobs.delivered(document, self._epoch)
                self.held[document] = None
                taken.sent += document in self._sent
                self._sent.discard(document)
            elif state.reason:
                taken.refused[document] = state.reason
                if state.reason in LASTING:
                    self._blobs.refused(document)
            else:
                self.held[document] = state.held

    def _take(self, put: PutRequest, taken: ContentsTaken) -> None:
        parcel = self._wanted.get((put.kind, put.document))
        if parcel is None or parcel.content != put.content or put.content in self._done:
            return  # it came by the line, or its record has left
        if not 0 <= put.number < pieces_of(parcel.size) or len(put.piece) != length_of(parcel.size, put.number):
            raise Trouble("message_damaged")
        lacking = self._missing.get(parcel.content)
        if lacking is None:
            lacking = self._missing[parcel.content] = set(self._blobs.missing_pieces(parcel))
        if put.number in lacking:
            self._blobs.take_piece(parcel.content, put.number, put.piece)
            lacking.discard(put.number)
        if lacking:
            return
        del self._missing[parcel.content]
        if not self._blobs.finish(parcel.content):
            raise Trouble("attachment_damaged")
        self._done.add(parcel.content)
        for one in self._wanted.values():
            if one.content == parcel.content:
                taken.received += 1
                taken.touched.add((one.kind, one.document))
