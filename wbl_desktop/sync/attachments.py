"""Carrying contents of documents to the district and back, piece by piece, after the records.

One piece a request: a line that drops costs that one piece again and nothing else, and the next try goes on where this
one ended, on either side. Small contents first, so that a large one never keeps the scans waiting.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from wbl_desktop.application.attachment_ports import Blobs, Parcel
from wbl_desktop.application.pieces import length_of, missing, pieces_of
from wbl_desktop.application.sync_ports import DeviceSecrets
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.sync.attachment_wire import (
    GET,
    LASTING,
    MOST_ASKED,
    PUT,
    STATE,
    DocumentState,
    GetAnswer,
    GetRequest,
    PutAnswer,
    PutRequest,
    StateAnswer,
    StateRequest,
)
from wbl_desktop.sync.frame import seal, unseal
from wbl_desktop.sync.line import Line
from wbl_desktop.sync.wire import Message

Answer = TypeVar("Answer", bound=Message)

_TRIES = 3
# Fewer than the district allows one laptop, so that the records' exchange always finds room.
_AT_ONCE, _A_SECOND = 300, 25
_LONGEST_PAUSE = 30
# What a line does to a piece, as opposed to what the district says to it.
_OF_THE_LINE = frozenset({"no_line", "message_damaged", "message_stalled"})
# After these nothing more is asked today; what concerns one document only is noted, and the others go on.
_OF_THE_LAPTOP = frozenset({"device_unknown", "device_revoked", "too_fast"})


@dataclass(slots=True, kw_only=True)
class Carried:
    """What was carried, and what could not be."""

    sent: int = 0
    received: int = 0
    requests: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    touched: set[tuple[str, str]] = field(default_factory=set)
    left: dict[str, str] = field(default_factory=dict)  # document -> code of why not


class AttachmentClient:
    """Carries everything that waits. One at a time: the caller holds the directory's lock for it."""

    def __init__(
        self,
        blobs: Blobs,
        line: Line,
        secrets: DeviceSecrets,
        epoch: str,
        *,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._blobs = blobs
        self._line = line
        self._secrets = secrets
        self._epoch = epoch
        self._pause = pause
        self._asked = 0
        self._since = 0.0

    def carry(
        self,
        *,
        progress: Callable[[int, int], None] = lambda _done, _of: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> Carried:
        """Send and fetch what waits.

        Raises:
            Refusal: ``not_enrolled``, ``device_unknown``, ``device_revoked``, ``too_fast``.
            Trouble: no line, the disk is full. What was carried stays carried, to the last piece.
        """
        done = Carried()
        self._asked, self._since = 0, time.monotonic()
        way = _Way(progress, stop)
        try:
            self._send_all(self._blobs.to_send(self._epoch), done, way)
            self._fetch_all(self._blobs.to_fetch(), done, way)
        finally:
            self._line.close()
        return done

    def _send_all(self, parcels: Sequence[Parcel], done: Carried, way: "_Way") -> None:
        brought: set[tuple[str, str]] = set()
        for parcel, told in self._states(parcels, done, way):
            state = told
            if not state.whole and (parcel.kind, parcel.content) in brought:
                # A second document of the same content has it now too, if it is of the same site still.
                [state] = self._ask_states([parcel], done)
            if state.whole:
                self._blobs.delivered(parcel.document, self._epoch)
            elif state.reason:
                done.left[parcel.document] = state.reason
                if state.reason in LASTING:
                    self._blobs.refused(parcel.document)
            else:
                before = done.sent
                self._each(parcel, done, partial(self._send, parcel, state.held, done, way))
                if done.sent > before:
                    brought.add((parcel.kind, parcel.content))

    def _send(self, parcel: Parcel, held: bytes, done: Carried, way: "_Way") -> None:
        # Every piece may be there and yet not be checked together, if the server ended just then: the last asks for it.
        numbers = missing(held, parcel.size) or [pieces_of(parcel.size) - 1]
        for number in way.over(parcel, numbers):
            piece = self._blobs.piece(parcel.content, number)
            put = PutRequest(
                kind=parcel.kind, document=parcel.document, content=parcel.content, number=number, piece=piece
            )
            is_whole = self._ask(PUT, put, PutAnswer, done).whole
            way.passed(parcel, number)
            if is_whole:
                self._blobs.delivered(parcel.document, self._epoch)
                done.sent += 1
                return

    def _fetch_all(self, parcels: Sequence[Parcel], done: Carried, way: "_Way") -> None:
        for parcel, state in self._states(parcels, done, way):
            if not state.whole:
                done.left[parcel.document] = "attachment_not_there"
            else:
                self._each(parcel, done, partial(self._fetch, parcel, done, way))

    def _fetch(self, parcel: Parcel, done: Carried, way: "_Way") -> None:
        for number in way.over(parcel, self._blobs.missing_pieces(parcel)):
            get = GetRequest(kind=parcel.kind, document=parcel.document, content=parcel.content, number=number)
            piece = self._ask(GET, get, GetAnswer, done).piece
            if len(piece) != length_of(parcel.size, number):
                raise Trouble("message_damaged")
            self._blobs.take_piece(parcel.content, number, piece)
            way.passed(parcel, number)
        if way.is_stopped or self._blobs.missing_pieces(parcel):
            return
        if not self._blobs.finish(parcel.content):
            raise Refusal("content_differs")
        self._blobs.delivered(parcel.document, self._epoch)
        done.received += 1
        done.touched.add((parcel.kind, parcel.document))

    def _each(self, parcel: Parcel, done: Carried, work: Callable[[], None]) -> None:
        """What is wrong with one document does not keep the others back."""
        try:
            work()
        except Refusal as refusal:
            if refusal.code in _OF_THE_LAPTOP:
                raise
            done.left[parcel.document] = refusal.code
        except Trouble as trouble:
            if trouble.code not in {"attachment_damaged", "attachment_not_here"}:
                raise
            done.left[parcel.document] = trouble.code

    def _states(self, parcels: Sequence[Parcel], done: Carried, way: "_Way") -> Iterator[tuple[Parcel, DocumentState]]:
        way.more(parcels)
        for start in range(0, len(parcels), MOST_ASKED):
            part = parcels[start : start + MOST_ASKED]
            for one in zip(part, self._ask_states(part, done), strict=True):
                if way.is_stopped:
                    return
                yield one

    def _ask_states(self, parcels: Sequence[Parcel], done: Carried) -> Sequence[DocumentState]:
        asked = StateRequest(documents=[(one.kind, one.document) for one in parcels])
        if any(one.has_left for one in parcels):
            asked.contents = [one.content if one.has_left else "" for one in parcels]
        states = self._ask(STATE, asked, StateAnswer, done).states
        if len(states) != len(parcels):
            raise Trouble("message_damaged")
        return states

    def _ask(self, path: str, message: Message, kind: type[Answer], done: Carried) -> Answer:
        """One request; what the line did to it is tried again at once, a few times."""
        body = seal(message)
        for left in range(_TRIES - 1, -1, -1):
            token = self._token()
            self._keep_pace()
            done.requests += 1
            done.bytes_up += len(body)
            try:
                raw = self._line.post(path, body, token)
                done.bytes_down += len(raw)
                return unseal(raw, kind)
            except Failure as failure:
                if not left or not self._is_passing(failure):
                    raise
        raise AssertionError("the last try gives or raises")

    def _keep_pace(self) -> None:
        self._asked += 1
        early = (self._asked - _AT_ONCE) / _A_SECOND - (time.monotonic() - self._since)
        if early > 0:
            self._pause(early)

    def _is_passing(self, failure: Failure) -> bool:
        if failure.code == "too_fast":
            seconds = failure.facts.get("seconds", _LONGEST_PAUSE + 1)
            if not isinstance(seconds, int) or seconds > _LONGEST_PAUSE:
                return False
            self._pause(seconds)
            return True
        return failure.code in _OF_THE_LINE

    def _token(self) -> str:
        kept = self._secrets.token()
        if kept is None:
            raise Refusal("not_enrolled")
        return kept.split()[0].rpartition(".")[2]


class _Way:
    """How far everything has come, and whether a person has stopped it."""

    def __init__(self, progress: Callable[[int, int], None], stop: Callable[[], bool]) -> None:
        self._progress = progress
        self._stop = stop
        self._done = self._of = 0
        self.is_stopped = False

    def more(self, parcels: Sequence[Parcel]) -> None:
        """These too."""
        self._of += sum(one.size for one in parcels)

    def over(self, parcel: Parcel, numbers: Sequence[int]) -> Iterator[int]:
        """The numbers, one after the other, until somebody says stop."""
        left = sum(length_of(parcel.size, number) for number in numbers)
        self._done += parcel.size - left
        for number in numbers:
            self.is_stopped = self.is_stopped or self._stop()
            if self.is_stopped:
                return
            yield number

    def passed(self, parcel: Parcel, number: int) -> None:
        """That piece is where it was to go."""
        self._done += length_of(parcel.size, number)
        self._progress(self._done, self._of)
