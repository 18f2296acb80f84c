"""Taking in a batch: one transaction that locks the feeds it touches, and remembers that it was done."""

import json
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, insert, select, update

from wbl_desktop.application.sync_ports import EntryVerdict, Verdict
from wbl_desktop.district.apply import Applier
from wbl_desktop.district.heads import lock_heads
from wbl_desktop.district.held import REVOKED, hold, sites_waiting, waiting
from wbl_desktop.district.rows import KIND_OF, WorkingSet
from wbl_desktop.district.tables import BATCH, DEVICE, feed_of, feeds_of_site, site_feed
from wbl_desktop.district.travel import Pusher
from wbl_desktop.district.trying_again import try_again, try_again_at
from wbl_desktop.domain.record import Feed
from wbl_desktop.sync.ops import Op, chained, from_batch
from wbl_desktop.sync.wire import FEEDS, NOT_BEGUN, Batch, Heads


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """When a message came, and where ids come from: all an exchange may know of the world."""

    ms: int
    at: str
    new_id: Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a push came to."""

    acked: int
    chain: bytes
    heads: dict[str, int]
    quiet: frozenset[str]  # feeds in which nothing but this push happened since ``before``
    before: dict[str, int]
    verdicts: tuple[EntryVerdict, ...]


class Forked(Exception):  # noqa: N818 - not an error: the laptop's past and the district's differ
    """The laptop's chain is not the one the district has of this device: a clone, or a disk set back."""


def new_operations(device: Any, batch: Batch) -> list[Op]:
    """The operations of a batch that the district does not have yet; raises Forked when the past does not agree."""
    ops = from_batch(batch)
    if device.acked == NOT_BEGUN:
        if batch.prev_chain:
            raise Forked
        return ops
    if batch.prev_n == device.acked:
        if batch.prev_chain != device.chain:
            raise Forked
        return ops
    if batch.prev_n > device.acked:
        raise Forked
    if batch.last_n < device.acked:
        return []  # an old request again; the laptop checks its own chain against the answer
    known = [op for op in ops if op.n <= device.acked]
    if not known or known[-1].n != device.acked or chained(batch.prev_chain, known) != device.chain:
        raise Forked
    return ops[len(known) :]


def push(connection: Connection, device: Any, pusher: Pusher, batch: Batch, body: bytes, arrival: Arrival) -> Taken:
    """Take in a batch. The device's row is locked by the caller, in the same transaction."""
    ops = new_operations(device, batch)
    feeds = feeds_of_site(pusher.site)
    if not ops:
        return Taken(
            acked=max(device.acked, batch.prev_n) if device.acked == NOT_BEGUN else device.acked,
            chain=device.chain,
            heads={},
            quiet=frozenset(),
            before={},
            verdicts=_verdicts_of(connection, pusher.device, batch.prev_n),
        )
    own, sites = _touched(ops, pusher.site), sites_waiting(connection) if _brings_shared(ops) else set()
    if pusher.site in sites:
        own |= {*feeds.values()}
    everything = lock_heads(connection, own.union(*(feeds_of_site(site).values() for site in sites)))
    working = WorkingSet(connection, {feed: everything[feed] for feed in own}, tuple(feeds.values()))
    applier = Applier(working, pusher, arrival.ms, arrival.new_id, ops)
    pending, at_hand = waiting(working), set(working.heads)
    verdicts = _take_all(working, applier, pusher, ops, arrival, pending)
    if any(_is_kept_aside(one) for one in verdicts) or working.heads.keys() != at_hand:
        pending = waiting(working)
    try_again(working, applier, pusher.device, arrival.at, pending)
    applier.let_follow()
    working.flush()
    for site in sorted(sites - {pusher.site}):
        try_again_at(connection, site, arrival.ms, arrival.at, arrival.new_id)
    told = tuple(one for one in verdicts if one.verdict is not Verdict.APPLIED)
    _remember(connection, pusher.device, ops, batch, body, working.heads, told, arrival)
    return Taken(
        acked=batch.last_n,
        chain=batch.chain,
        heads=working.heads,
        quiet=frozenset(working.heads) - applier.news,
        before=working.before,
        verdicts=(*_verdicts_of(connection, pusher.device, batch.prev_n, below=ops[0].n), *told),
    )


def quarantine(
    connection: Connection, device: Any, batch: Batch, body: bytes, arrival: Arrival, common: Heads | None
) -> Taken:
    """Keep everything a revoked laptop brings aside, for a person of the district; none of it is applied.

    ``common``: what both sides remember of each feed, where the district was restored since the laptop called last.
    The device's row is locked by the caller, in the same transaction.
    """
    ops = new_operations(device, batch)
    repeated = _verdicts_of(connection, device.id, batch.prev_n, below=ops[0].n if ops else None)
    if not ops:
        return Taken(acked=device.acked, chain=device.chain, heads={}, quiet=frozenset(), before={}, verdicts=repeated)
    before = lock_heads(connection, _touched(ops, device.site))
    working = WorkingSet(connection, before, tuple(feeds_of_site(device.site).values()))
    for op in ops:
        hold(working, _feed(op, device.site), device.id, _as_remembered(op, common), REVOKED, arrival.new_id)
    working.flush()
    held = tuple(EntryVerdict(n=op.n, verdict=Verdict.HELD, reason=REVOKED) for op in ops)
    _remember(connection, device.id, ops, batch, body, working.heads, held, arrival)
    return Taken(
        acked=batch.last_n,
        chain=batch.chain,
        heads=working.heads,
        quiet=frozenset(),
        before=before,
        verdicts=(*repeated, *held),
    )


def _as_remembered(op: Op, common: Heads | None) -> Op:
    """The operation as one whose author had seen no more than both sides remember."""
    if common is None:
        return op
    seen = common[FEEDS.index(KIND_OF[op.kind].FEED)] if op.kind in KIND_OF else min(common)
    return replace(op, base=min(op.base, seen))


def _touched(ops: Iterable[Op], site: str) -> set[str]:
    return {_feed(op, site) for op in ops}


def _brings_shared(ops: Iterable[Op]) -> bool:
    """Whether there is something new for all sites, for which something may be waiting at any of them."""
    return any(op.inserted and op.kind in KIND_OF and KIND_OF[op.kind].FEED is not Feed.SITE for op in ops)


def _feed(op: Op, site: str) -> str:
    """Where an operation belongs; what this program does not know may name students."""
    kind = KIND_OF.get(op.kind)
    return feed_of(kind, site) if kind else site_feed(site)


def _is_kept_aside(verdict: EntryVerdict) -> bool:
    return verdict.verdict is Verdict.HELD or bool(verdict.reason)


def _take_all(
    working: WorkingSet, applier: Applier, pusher: Pusher, ops: Sequence[Op], arrival: Arrival, pending: Sequence[Any]
) -> list[EntryVerdict]:
    own_held = {one.record for one in pending if one.device in pusher.family}
    verdicts = []
    for op in ops:
        if op.record in own_held:
            verdict = EntryVerdict(n=op.n, verdict=Verdict.HELD, reason="follows_held")
        else:
            verdict = applier.take(op)
        if _is_kept_aside(verdict):
            feed = _feed(op, pusher.site)
            hold(working, feed, pusher.device, op, verdict.reason, arrival.new_id)
            applier.news.add(feed)
            if verdict.reason in {"missing_parent", "missing_record"}:
                own_held.add(op.record)
        verdicts.append(verdict)
    return verdicts


def _remember(
    connection: Connection,
    device: str,
    ops: Sequence[Op],
    batch: Batch,
    body: bytes,
    heads: dict[str, int],
    verdicts: Sequence[EntryVerdict],
    arrival: Arrival,
) -> None:
    told = [[one.n, str(one.verdict), one.reason] for one in verdicts]
    connection.execute(
        insert(BATCH).values(
            device=device,
            n_hi=batch.last_n,
            n_lo=ops[0].n,
            chain=batch.chain,
            at=arrival.at,
            heads=json.dumps(heads),
            verdicts=json.dumps(told),
            body=body,
        )
    )
    connection.execute(
        update(DEVICE).where(DEVICE.c.id == device).values(acked=batch.last_n, chain=batch.chain, rewound="")
    )


def _verdicts_of(
    connection: Connection, device: str, after: int, *, below: int | None = None
) -> tuple[EntryVerdict, ...]:
    """Verdicts given before on what this request says again: the answer to the first may be lost."""
    query = select(BATCH.c.verdicts).where(BATCH.c.device == device, BATCH.c.n_hi > after)
    if below is not None:
        query = query.where(BATCH.c.n_hi < below)
    told = []
    for verdicts in connection.execute(query.order_by(BATCH.c.n_hi)).scalars():
        for n, verdict, reason in json.loads(verdicts):
            told.append(EntryVerdict(n=n, verdict=Verdict(verdict), reason=reason))
    return tuple(told)


def new_token() -> str:
    """A bearer token: 256 bits of chance."""
    return secrets.token_hex(32)
