"""The exchange loop: send what is unsent, take what is new, until neither side has anything to add."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from wbl_desktop import __version__
from wbl_desktop.application.chance import Clock
from wbl_desktop.application.ports import Entry
from wbl_desktop.application.sync_ports import (
    Ack,
    Clamp,
    DeviceSecrets,
    EntryVerdict,
    ExchangeNote,
    MendedBucket,
    SyncState,
    SyncStore,
    Verdict,
)
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.domain.kinds import KINDS, kind_named
from wbl_desktop.domain.record import Feed
from wbl_desktop.sync import wire
from wbl_desktop.sync.answers import sound
from wbl_desktop.sync.frame import TooLargeError, seal, unseal
from wbl_desktop.sync.line import Line
from wbl_desktop.sync.load import Load
from wbl_desktop.sync.ops import Op, link, to_batch
from wbl_desktop.sync.pages import rows_of, slices_of, wire_conflict
from wbl_desktop.sync.sums import sums_of
from wbl_desktop.sync.testimony import pieces_of, witnesses

_MOST_OPS = 4000
_PAGE = 1000
_CLOCK_SLACK = 120
_REVOKED = "device_revoked"
_FIGURES = ("sent", "received", "requests", "bytes_up", "bytes_down", "clock_off_seconds")


@dataclass(slots=True, kw_only=True)
class Exchanged:
    """What one exchange came to."""

    sent: int = 0
    received: int = 0
    conflicts: int = 0
    requests: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    clock_off_seconds: int = 0
    touched: set[tuple[str, str]] = field(default_factory=set)


class SyncClient:
    """Exchanges with the laptop's district. One at a time: the caller holds the directory's sync lock."""

    def __init__(
        self, store: SyncStore, line: Line, secrets: DeviceSecrets, clock: Clock, *, page_rows: int = _PAGE
    ) -> None:
        self._store = store
        self._line = line
        self._secrets = secrets
        self._clock = clock
        self._page_rows = page_rows
        self._ops_at_once = 1000
        self._load = Load()
        self._is_let_out = False

    def exchange(self) -> Exchanged:
        """Send and take everything.

        Raises:
            Refusal: ``not_enrolled``, ``device_unknown``, or ``device_revoked``: the district has then taken what was
                unsent into quarantine, as far as ``Standing.waiting`` says that nothing waits.
            Trouble: no line, or the district cannot; what was taken so far stays taken, and the next try goes on.
        """
        done = Exchanged()
        self._load = Load(after_trouble=self._store.standing().problem is not None)
        try:
            while self._again(done):
                pass
            if self._store.is_check_due(self._now()):
                self._compare(done)
        except Failure as failure:
            self._note(failure.code, done)
            raise
        finally:
            self._line.close()
        self._note(None, done)
        done.conflicts = self._store.standing().conflicts
        return done

    def _note(self, problem: str | None, done: Exchanged) -> None:
        at = self._now()
        self._store.note_exchange(at, problem, done.clock_off_seconds)
        figures = {name: getattr(done, name) for name in _FIGURES}
        self._store.log_exchange(ExchangeNote(at=at, outcome=problem or "ok", **figures))

    def _compare(self, done: Exchanged) -> None:
        """Compare everything with the district by its sums, and mend what differs. Not while anything waits."""
        state, token = self._identity()
        if self._has_unsent() or state.scans != state.cursors:
            return
        request = self._request(state)
        request.sums = self._sums()
        answer = self._post(seal(request), token, done)
        if answer.token is not None and answer.outcome == wire.OK:
            self._keep(state.device, answer.token)
        if self._is_other_identity(answer) or answer.pages or not self._is_ours(state, [], answer):
            return  # somebody was quicker: the next exchange compares
        self._mend(answer.mends, done)

    def _sums(self) -> dict[str, bytes]:
        return {kind.KIND: sums for kind in KINDS if (sums := sums_of(self._store.rows_to_sum(kind.KIND)))}

    def _mend(self, mends: Iterable[wire.Mend], done: Exchanged) -> None:
        buckets = [MendedBucket(kind=one.kind, number=one.bucket, rows=tuple(rows_of(one))) for one in mends]
        done.touched |= self._store.checked(self._now(), buckets)

    def _has_unsent(self) -> bool:
        return bool(self._store.unsent(self._store.sync_state().acked, 1))

    def _now(self) -> str:
        return self._clock.now().isoformat(timespec="seconds")

    def _again(self, done: Exchanged) -> bool:
        try:
            return self._once(done)
        except Refusal as refusal:
            if refusal.code == _REVOKED and not self._is_let_out and self._has_unsent():
                # It was said while bearing witness: what this laptop wrote is handed over all the same.
                self._is_let_out = True
                return True
            tokens = (self._secrets.token() or "").split()
            if refusal.code != "device_unknown" or len(tokens) < 2:
                raise
            # A district restored from before it handed out this id still knows the one this laptop enrolled under.
            self._secrets.keep_token(tokens[-1])
            return True

    def _once(self, done: Exchanged) -> bool:
        """One request and its answer; whether there is more to do."""
        state, token = self._identity()
        if state.schema_rev < wire.SCHEMA_REV:
            # An older program passed over what it did not know: everything is read once more.
            self._store.read_with(wire.SCHEMA_REV)
            state = self._store.sync_state()
        if state.witness is not None and not self._is_let_out:
            return self._bear_witness(state, token, state.witness, done)
        ops = self._next_ops(state)
        request = self._request(state)
        body = b""
        if ops:
            body, ops = self._fitting(request, state, ops)
        try:
            answer = self._post(body or seal(request), token, done)
        except Trouble as trouble:
            if self._is_too_much(trouble, body, ops):
                return True
            raise
        if self._is_other_identity(answer):
            return True
        chain = request.batch.chain if request.batch is not None else state.chain
        return self._take(state, token, ops, chain, answer, done)

    def _is_too_much(self, trouble: Trouble, body: bytes, ops: Sequence[Op]) -> bool:
        """Whether less at a time may pass where this did not: a line that always breaks after so much moves on."""
        if trouble.code == "message_too_large":
            self._ops_at_once = max(len(ops) // 2, 1)
            return len(ops) > 1
        has_broken = trouble.facts.get("reason") in {"broken_off", "stalled"}
        return has_broken and self._load.broke(len(body))

    def _identity(self) -> tuple[SyncState, str]:
        """Where the exchange stands, and the token.

        The token names its device: if the two differ, a new id was handed out just before the power went.
        """
        state = self._store.sync_state()
        kept = self._secrets.token()
        if state.url is None or kept is None:
            raise Refusal("not_enrolled")
        device, _, token = kept.split()[0].rpartition(".")
        if device != state.device:
            self._store.remint(device)
            state = self._store.sync_state()
        return state, token

    def _request(self, state: SyncState) -> wire.Request:
        return wire.Request(
            proto=wire.PROTO,
            schema_rev=wire.SCHEMA_REV,
            device=state.device,
            lineage=wire.wire_lineage(state.lineage),
            cursors=wire.heads_of(state.cursors),
            scans=wire.heads_of(state.scans) if state.scans != state.cursors else [],
            limit=self._load.part_of(self._page_rows),
            program=__version__,
        )

    def _next_ops(self, state: SyncState) -> list[Op]:
        entries = self._store.unsent(state.acked, self._ops_at_once)
        again = [one for one in entries if any(one.n <= clamp.upto for clamp in state.clamps)]
        saw = self._store.said_before(again) if again else {}
        return [op_of(one, state.clamps, saw.get(one.n, {})) for one in entries]

    def _fitting(self, request: wire.Request, state: SyncState, ops: Sequence[Op]) -> tuple[bytes, list[Op]]:
        """As many operations as travel well together, sealed."""
        aim = self._load.aim
        while True:
            request.batch = to_batch(state.acked, state.chain, ops)
            try:
                body = seal(request)
            except TooLargeError:
                if len(ops) == 1:
                    raise Trouble("message_too_large") from None
                ops = ops[: len(ops) // 2]
                continue
            if len(body) <= aim * 2 or len(ops) == 1:
                fits = int(len(ops) * aim / len(body)) if len(body) > aim // 2 else _MOST_OPS
                self._ops_at_once = max(1, min(fits, self._ops_at_once * 2, _MOST_OPS))
                return body, list(ops)
            ops = ops[: max(1, len(ops) * aim // len(body))]

    def _post(self, body: bytes, token: str, done: Exchanged) -> wire.Answer:
        before = self._clock.now()
        done.requests += 1
        done.bytes_up += len(body)
        raw = self._line.post("/v1/sync", body, token)
        done.bytes_down += len(raw)
        answer = unseal(raw, wire.Answer)
        if answer.proto > wire.PROTO:
            raise Trouble("district_too_new", proto=answer.proto)
        answer = sound(answer)
        after = self._clock.now()
        middle = (before.timestamp() + after.timestamp()) / 2
        off = round(middle - answer.now_ms / 1000)
        self._load.carried(len(body) + len(raw), after.timestamp() - before.timestamp())
        done.clock_off_seconds = off if abs(off) > _CLOCK_SLACK else 0
        return answer

    def _is_other_identity(self, answer: wire.Answer) -> bool:
        """Whether the district handed out another id, because its memory and this laptop's differ."""
        if answer.outcome == wire.OK:
            return False
        if answer.device is None or answer.token is None:
            raise Trouble("message_damaged")
        self._keep(answer.device, answer.token)
        if answer.outcome == wire.FORK:
            self._store.remint(answer.device)
        elif answer.outcome == wire.REWIND:
            self._store.rewind(answer.device, wire.lineage_of(answer.lineage), wire.by_feed(answer.common))
        else:
            raise Trouble("district_too_new", proto=answer.proto)
        return True

    def _keep(self, device: str, token: str) -> None:
        """Keep a new token, and behind it the one of the id this laptop enrolled under."""
        enrolled = (self._secrets.token() or "").split()[-1:]
        kept = [one for one in enrolled if not one.startswith(f"{device}.")]
        self._secrets.keep_token(" ".join([f"{device}.{token}", *kept]))

    def _take(
        self, state: SyncState, token: str, ops: Sequence[Op], chain: bytes, answer: wire.Answer, done: Exchanged
    ) -> bool:
        if answer.token is not None:
            self._keep(state.device, answer.token)
        is_all_taken = bool(ops) and answer.acked == ops[-1].n and answer.chain == chain
        if not is_all_taken and not self._is_ours(state, ops, answer):
            self._ask_for_another_id(state, token, done)
            return True
        self._note_role(state, answer)
        moved = self._acknowledge(state, ops, answer, done)
        for page in answer.pages:
            moved = self._apply(page, done) or moved
        has_more = any(page.more for page in answer.pages) or bool(
            self._store.unsent(max(answer.acked, state.acked), 1)
        )
        if has_more and not moved:
            # The same question would get the same answer for ever.
            raise Trouble("district_failed", status=200)
        # A revoked laptop asks once more when all is handed over, and is told.
        return has_more or any(reason == _REVOKED for _, _, reason in answer.verdicts)

    def _apply(self, page: wire.Page, done: Exchanged) -> bool:
        """Take in a page, up to where a record leaves that this laptop has still something to say of."""
        for part in slices_of(page):
            touched = self._store.apply_slice(part)
            if touched is None:
                break
            done.touched |= touched
            done.received += len(touched)
        return True

    def _is_ours(self, state: SyncState, ops: Sequence[Op], answer: wire.Answer) -> bool:
        """Whether the district's chain up to where it has taken us is our own chain there."""
        if answer.acked == wire.NOT_BEGUN:
            return True  # under this id there is no past yet
        if answer.acked < state.acked:
            return False
        chain = state.chain
        if answer.acked == state.acked:
            return answer.chain == chain
        at, known = state.acked, list(ops)
        while True:
            for op in known:
                if op.n > answer.acked:
                    return False
                chain, at = link(chain, op), op.n
                if at == answer.acked:
                    return chain == answer.chain
            known = [op_of(entry, state.clamps) for entry in self._store.unsent(at, _MOST_OPS)]
            if not known:
                return False

    def _note_role(self, state: SyncState, answer: wire.Answer) -> None:
        if answer.role and answer.role != state.role:
            self._store.note_role(answer.role)

    def _ask_for_another_id(self, state: SyncState, token: str, done: Exchanged) -> None:
        request = self._request(state)
        request.forked = state.acked
        answer = self._post(seal(request), token, done)
        if not self._is_other_identity(answer):
            raise Trouble("message_damaged")

    def _acknowledge(self, state: SyncState, ops: Sequence[Op], answer: wire.Answer, done: Exchanged) -> bool:
        heads = wire.by_feed(answer.heads)
        cursors = {Feed(name): heads[Feed(name)] for name in answer.fast_forward}
        is_new = answer.acked > state.acked or bool(cursors)
        # What was refused may be told after an answer that tells no verdicts has taken the entries as taken.
        if not is_new and not (answer.verdicts and answer.acked == state.acked):
            return False
        done.sent += sum(1 for op in ops if op.n <= answer.acked)
        self._store.acknowledge(
            Ack(
                upto=max(answer.acked, state.acked),
                chain=answer.chain if answer.acked > state.acked else state.chain,
                heads=heads,
                cursors=cursors,
                verdicts=tuple(
                    EntryVerdict(n=n, verdict=Verdict(verdict), reason=reason) for n, verdict, reason in answer.verdicts
                ),
            )
        )
        return is_new

    def _bear_witness(self, state: SyncState, token: str, witness: Clamp, done: Exchanged) -> bool:
        """Tell a restored district what this laptop had read and it forgot, before anything else is sent."""
        for request in self._testimony(state, witness):
            answer = self._post(seal(request), token, done)
            if self._is_other_identity(answer):
                return True
        self._store.acknowledge(
            Ack(upto=state.acked, chain=state.chain, heads=wire.by_feed(answer.heads), cursors={}, witnessed=True)
        )
        return True

    def _told_of(self, feed: Feed, witness: Clamp, after: int) -> list[wire.Witness]:
        known = witness.heads.get(feed, 0)
        pulled = self._store.pulled_since(feed, known, witness.upto)
        return witnesses(pulled, known, self._store.offered_again({one.record for one in pulled}, after))

    def _testimony(self, state: SyncState, witness: Clamp) -> list[wire.Request]:
        """The messages that tell a restored district what it forgot; at least one."""
        told = [one for feed in (Feed.SHARED, Feed.SITE) for one in self._told_of(feed, witness, state.acked)]
        conflicts = [
            wire_conflict(one)
            for feed in (Feed.SHARED, Feed.SITE)
            for one in self._store.conflicts_since(feed, witness.heads.get(feed, 0))
        ]
        pieces = pieces_of(told) or [[]]
        requests = []
        for place, piece in enumerate(pieces):
            request = self._request(state)
            request.limit = 1
            request.witnesses = piece
            # A disputed value is not told without its dispute: who tells of it may not come to the next message.
            told_of, is_last = {one.record for one in piece}, place == len(pieces) - 1
            request.witnessed_conflicts = [one for one in conflicts if is_last or one.record in told_of]
            conflicts = [one for one in conflicts if one.record not in told_of]
            requests.append(request)
        return requests


def op_of(entry: Entry, clamps: Iterable[Clamp], saw: Mapping[str, str] | None = None) -> Op:
    """A journal entry as it is pushed; what was forgotten by a restored district was never seen.

    ``saw``: of its fields, when what it replaced had been said.
    """
    base = entry.base
    feed = kind_named(entry.kind).FEED
    for clamp in clamps:
        if entry.n <= clamp.upto:
            base = min(base, clamp.heads.get(feed, 0))
    return Op(
        n=entry.n,
        kind=entry.kind,
        record=entry.record,
        inserted=entry.inserted,
        base=base,
        hlc=entry.hlc,
        at=entry.at,
        staff=entry.staff,
        verb=entry.verb,
        resolves=entry.resolves,
        changes=entry.changes,
        in_use=entry.in_use,
        saw=saw or {},
    )
