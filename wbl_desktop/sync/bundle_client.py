"""The exchange without a line: what the client would send goes into a bundle, and answers are taken from one, later.

An answer may be days old, come twice, or come after a newer one; the line may have been used in between. So nothing is
taken for sent when it is written, only when the district's answer says so; and of an answer only what this laptop does
not know yet is taken: entries acknowledged beyond its own count, and feeds that go beyond its own cursor.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import msgspec

from wbl_desktop.application import chance
from wbl_desktop.application.chance import Clock
from wbl_desktop.application.sync_ports import Ack, DeviceSecrets, SyncState, SyncStore
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.domain.kinds import FEED_OF
from wbl_desktop.domain.record import Feed
from wbl_desktop.sync import wire
from wbl_desktop.sync.answers import sound
from wbl_desktop.sync.bundle import (
    RECORDS_ONLY,
    TO_LAPTOP,
    WITH_CONTENTS,
    Header,
    Keys,
    PublicKeys,
    Sort,
    open_bundle,
    seal_bundle,
)
from wbl_desktop.sync.bundle_notes import NotesKept
from wbl_desktop.sync.bundle_parts import KEY_BYTES
from wbl_desktop.sync.client import Exchanged, SyncClient
from wbl_desktop.sync.frame import seal, unseal
from wbl_desktop.sync.pages import slices_of

Progress = Callable[[int, int], None]


class NoLine:
    """Where no line is used."""

    def post(self, path: str, body: bytes, token: str | None) -> bytes:
        """There is none."""
        del path, body, token
        raise Trouble("no_line", reason="bundle")

    def close(self) -> None:
        """Nothing to hang up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A bundle for the district, and what is in it."""

    content: bytes = field(repr=False)  # the records; contents, if it is to have any, are written after them
    key: bytes = field(default=b"", repr=False)  # the key of those contents
    number: int
    nonce: str
    at: str
    entries: int
    upto: int
    requests: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTaken:
    """What an answer came to."""

    done: Exchanged
    number: int
    is_old: bool = False  # this laptop has gone on since: there was nothing in it for it
    asks_again: bool = False  # the district gave another id: what waits goes with the next bundle
    key: bytes = field(default=b"", repr=False)  # the key of the contents that follow; empty for none
    is_of_now: bool = False  # asked under this laptop's id, in this stretch of the district's life


def _quiet(_done: int, _of: int) -> None:
    """Nobody watches."""


class BundleClient(SyncClient):
    """Writes bundles and reads answers. One at a time: the caller holds the directory's sync lock."""

    def __init__(self, store: SyncStore, secrets: DeviceSecrets, keys: Keys, notes: NotesKept, clock: Clock) -> None:
        super().__init__(store, NoLine(), secrets, clock)
        self._keys = keys
        self._notes = notes

    def write(
        self, progress: Progress = _quiet, *, with_contents: bool = False, takes: int = RECORDS_ONLY, room: int = 0
    ) -> Packed:
        """A bundle with everything unsent, and the question for what is new.

        Contents of documents may follow it, if ``with_contents`` and the district takes such a bundle; ``takes`` and
        ``room``: the newest version, and the most bytes, that the answer may have.

        Raises Refusal ``not_enrolled`` or ``district_keys_unknown``.
        """
        state, district = self._standing()
        notes = self._notes.load()
        is_forked = notes.forked == state.device
        requests = [self._fork_request(state)] if is_forked else list(self._requests(state, progress))
        number, nonce = notes.number + 1, chance.random_bytes(16)
        key = chance.random_bytes(KEY_BYTES) if with_contents and notes.takes >= WITH_CONTENTS else b""
        unsent = [] if is_forked else [one for _, one in requests if one]
        header = Header(
            sort=Sort.REQUEST,
            to=district.sealing,
            district=state.district,
            devices=self._ids(state),
            number=number,
            nonce=nonce,
            at=self._now(),
            witnessed=state.witness is not None and not is_forked,
            takes=takes,
            contents=key,
            room=room,
        )
        return Packed(
            content=seal_bundle(header, [body for body, _ in requests], self._keys),
            key=key,
            number=number,
            nonce=nonce.hex(),
            at=header.at,
            entries=sum(count for count, _ in unsent),
            upto=unsent[-1][1] if unsent else state.acked,
            requests=len(requests),
        )

    def read(self, bundle: bytes, progress: Progress = _quiet) -> AnswerTaken:
        """Take an answer.

        Raises:
            Refusal: ``not_enrolled``, not a bundle, not this laptop's, not signed by its district; or
                ``answer_not_ours``: the district has entries under this laptop's id that are not here.
            Trouble: damaged, or from a newer district; what was taken until then stays, and can be taken again.
        """
        opened = open_bundle(bundle, self._keys, TO_LAPTOP)
        if opened.header.sort != Sort.ANSWER:
            raise Refusal("bundle_other_way")
        state, district = self._standing()
        messages = opened.messages(district.signing)
        header = opened.header
        if header.proto > wire.PROTO:
            raise Trouble("district_too_new", proto=header.proto)
        done = Exchanged(bytes_down=len(bundle), requests=len(messages))
        if header.devices[0] != state.device or header.lineage != wire.wire_lineage(state.lineage):
            done.conflicts = self._store.standing().conflicts
            return AnswerTaken(done=done, number=header.number, is_old=True, key=header.contents)
        reading = _Reading(asked=wire.by_feed(header.cursors), upto=wire.by_feed(header.upto), at=header.number)
        was_read = self._notes.load().is_answered(header.nonce.hex())
        asks_again = False
        for place, message in enumerate(messages):
            answer = sound(unseal(message, wire.Answer))
            if answer.proto > wire.PROTO:
                raise Trouble("district_too_new", proto=answer.proto)
            if self._is_other_identity(answer):
                asks_again = True
                break
            self._take_later(reading, answer, done)
            progress(place + 1, len(messages))
        if header.witnessed and not asks_again:
            self._testified(reading)
        self._read_to_the_end(header, done)
        return AnswerTaken(
            done=done,
            number=header.number,
            is_old=was_read and not (reading.is_new or asks_again),
            asks_again=asks_again,
            key=header.contents,
            is_of_now=not asks_again,
        )

    def _standing(self) -> tuple[SyncState, PublicKeys]:
        state, _ = self._identity()
        if state.district_keys is None:
            raise Refusal("district_keys_unknown")
        if state.schema_rev < wire.SCHEMA_REV:
            self._store.read_with(wire.SCHEMA_REV)
            state = self._store.sync_state()
        signing, sealing = state.district_keys or (b"", b"")
        # A reading the line left half done is begun anew: where it stood says nothing to a bundle.
        return replace(state, scans=state.cursors), PublicKeys(signing=signing, sealing=sealing)

    def _ids(self, state: SyncState) -> list[str]:
        """The laptop's id, and the one it enrolled under: a restored district may know that one only."""
        kept = [one.rpartition(".")[0] for one in (self._secrets.token() or "").split()]
        return list(dict.fromkeys([state.device, *kept[-1:]]))

    def _fork_request(self, state: SyncState) -> tuple[bytes, tuple[int, int] | None]:
        request = self._request(state)
        request.forked = state.acked
        return seal(request), None

    def _requests(self, state: SyncState, progress: Progress) -> Iterator[tuple[bytes, tuple[int, int] | None]]:
        """The messages, each with how many entries it holds and the newest of them."""
        is_empty = True
        if state.witness is not None:
            for request in self._testimony(state, state.witness):
                is_empty = False
                yield seal(request), None
        waiting, written, at = self._store.standing().waiting, 0, state
        while ops := self._next_ops(at):
            request = self._request(at)
            request.limit = 1
            body, ops = self._fitting(request, at, ops)
            assert request.batch is not None, "a batch was fitted"
            at = replace(at, acked=ops[-1].n, chain=request.batch.chain)
            is_empty, written = False, written + len(ops)
            progress(written, max(waiting, written))
            yield body, (len(ops), at.acked)
        if state.witness is None and self._store.is_check_due(self._now()):
            # Asked is as good as compared: where the stick is lost, the next day's bundle asks again.
            self._store.checked(self._now(), [])
            request = self._request(at)
            request.sums = self._sums()
            yield seal(request), None
        elif is_empty:
            yield seal(self._request(state)), None

    def _take_later(self, reading: "_Reading", answer: wire.Answer, done: Exchanged) -> None:
        state = self._store.sync_state()
        if wire.NOT_BEGUN < answer.acked < state.acked:
            reading.pass_over(answer)
            return
        if not self._is_ours(state, [], answer):
            notes = self._notes.load()
            notes.forked = state.device
            self._notes.keep(notes)
            raise Refusal("answer_not_ours")
        self._note_role(state, answer)
        known = {feed: reading.is_for(feed, state) for feed in wire.FEEDS}
        forward = [name for name in answer.fast_forward if known.get(Feed(name), False)]
        waiting = self._store.standing().waiting
        if self._acknowledge(state, [], msgspec.structs.replace(answer, fast_forward=forward), done):
            reading.is_new = True
        done.sent += max(waiting - self._store.standing().waiting, 0)
        self._mend_later(reading, answer, done)
        for page in answer.pages:
            if not known.get(Feed(page.feed), False):
                continue
            for part in slices_of(page):
                touched = self._store.apply_slice(part)
                if touched is None:
                    break  # a record is to leave, and something typed here goes out first: the next answer tells again
                done.touched |= touched
                done.received += len(touched)
            reading.is_new = True
        reading.pass_over(answer)

    def _mend_later(self, reading: "_Reading", answer: wire.Answer, done: Exchanged) -> None:
        """Have as the district does what did not add up, of the feeds that stand where they stood when it compared."""
        state, heads = self._store.sync_state(), wire.by_feed(answer.heads)
        compared = {
            feed for feed, here in state.cursors.items() if here in {reading.asked.get(feed, 0), heads.get(feed, 0)}
        }
        mends = [one for one in answer.mends if FEED_OF.get(one.kind) in compared]
        if mends:
            self._mend(mends, done)
            reading.is_new = True

    def _testified(self, reading: "_Reading") -> None:
        """The district has heard what it had forgotten."""
        state = self._store.sync_state()
        if state.witness is not None:
            heads = reading.heads or dict(state.cursors)
            self._store.acknowledge(Ack(upto=state.acked, chain=state.chain, heads=heads, cursors={}, witnessed=True))

    def _read_to_the_end(self, header: Header, done: Exchanged) -> None:
        notes = self._notes.load()
        notes.answered(header.nonce.hex(), self._now())
        notes.forked = None
        notes.takes = header.takes
        self._notes.keep(notes)
        standing = self._store.standing()
        self._store.note_exchange(self._now(), None, standing.clock_off_seconds)
        done.conflicts = standing.conflicts


@dataclass(slots=True, kw_only=True)
class _Reading:
    """Where the laptop stood when it asked, moving on with each answer as it was told."""

    asked: dict[Feed, int]
    upto: dict[Feed, int]
    at: int
    heads: dict[Feed, int] = field(default_factory=dict)
    is_new: bool = False

    def is_for(self, feed: Feed, state: SyncState) -> bool:
        """Whether the answer goes beyond what is known here, and leaves no gap before it."""
        here = state.cursors[feed]
        return self.asked.get(feed, 0) <= here < self.upto.get(feed, 0)

    def pass_over(self, answer: wire.Answer) -> None:
        """The answer has been looked at."""
        self.heads = wire.by_feed(answer.heads)
