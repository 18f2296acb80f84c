"""Answering one request of a laptop: who calls, what they bring, what is new for them."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine

from wbl_desktop.district.access import readable
from wbl_desktop.district.comparing import mends
from wbl_desktop.district.devices import BySignature, caller_of, family_of, is_stale, mint_from, seen
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.lineage import common_heads, lineage_for
from wbl_desktop.district.pull import Since, heads, page
from wbl_desktop.district.push import Arrival, Forked, Taken, push, quarantine
from wbl_desktop.district.reading import note_reading
from wbl_desktop.district.tables import feeds_of_site
from wbl_desktop.district.tokens import hand_out, is_due, put_in_force
from wbl_desktop.district.travel import Pusher
from wbl_desktop.district.witness import hear
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.domain.record import Feed
from wbl_desktop.sync.wire import FEEDS, FORK, OK, OLDEST_PROTO, PROTO, REWIND, Answer, Heads, Page, Request

LARGEST_PAGE = 5000


@dataclass(frozen=True, slots=True)
class _Exchange:
    connection: Connection
    device: Any
    caller: str | BySignature
    request: Request
    arrival: Arrival


def answer(engine: Engine, caller: str | BySignature, request: Request, body: bytes, arrival: Arrival) -> Answer:
    """One exchange in one transaction. The caller is known by a token, or by the signature on a bundle.

    Raises:
        Refusal: the token is unknown, the request names another device than the token's, or the device is revoked
            and has nothing left to hand over.
        Trouble: ``district_too_old`` or ``district_too_new`` for this laptop; the database is in the way.
    """
    if request.proto > PROTO:
        raise Trouble("district_too_old", proto=PROTO)
    if request.proto < OLDEST_PROTO:
        raise Trouble("district_too_new", proto=PROTO)
    if len(request.cursors) != len(FEEDS) or len(request.scans) not in {0, len(FEEDS)} or request.limit < 1:
        raise Trouble("message_damaged")
    brings = request.batch is not None or request.witnesses or request.witnessed_conflicts
    if not brings and request.forked is None:
        with reading(engine) as connection:
            exchange = _begin(connection, caller, request, arrival, lock=False)
            if not _is_strange(exchange) and not _is_token_due(exchange):
                made = _read(exchange, None)
                if not is_stale(exchange.device, arrival.at):
                    return made
    with writing(engine) as connection:
        exchange = _begin(connection, caller, request, arrival, lock=True)
        seen(connection, exchange.device, arrival.at, request.schema_rev, request.program)
        if exchange.device.revoked_at is not None:
            return _last_words(exchange, body)
        made = _write(exchange, body)
        if made.outcome == OK:
            made.token = _next_token(exchange)
        return made


def _begin(
    connection: Connection, caller: str | BySignature, request: Request, arrival: Arrival, *, lock: bool
) -> _Exchange:
    device = caller_of(connection, caller, lock=lock)
    if device.id != request.device:
        raise Refusal("device_unknown")
    if device.revoked_at is not None and request.batch is None and request.forked is None:
        # All it had to hand over is here: now it is told, and lets its key go.
        raise Refusal("device_revoked", device=device.id)
    return _Exchange(connection, device, caller, request, arrival)


def _is_strange(exchange: _Exchange) -> bool:
    known = lineage_for(exchange.connection, exchange.device.site)
    return common_heads(exchange.request.lineage, known) is not None


def _write(exchange: _Exchange, body: bytes) -> Answer:
    connection, request, device, arrival = exchange.connection, exchange.request, exchange.device, exchange.arrival
    known = lineage_for(connection, device.site)
    common = common_heads(request.lineage, known)
    if common is not None:
        id_, token = mint_from(connection, device, arrival.at, rewound=json.dumps(common))
        return Answer(
            proto=PROTO, outcome=REWIND, now_ms=arrival.ms, lineage=known, common=common, device=id_, token=token
        )
    if request.forked is not None:
        return _fork(exchange)
    pusher = Pusher(
        device=device.id,
        family=family_of(connection, device),
        site=device.site,
        role=device.role,
        offered_n=device.offered_n,
        has_read=note_reading(connection, device.id, request.cursors),
    )
    if device.rewound and (request.witnesses or request.witnessed_conflicts):
        hear(connection, pusher, json.loads(device.rewound), request, arrival)
    if request.batch is None:
        return _read(exchange, None)
    try:
        taken = push(connection, device, pusher, request.batch, body, arrival)
    except Forked:
        return _fork(exchange)
    return _read(exchange, taken)


def _next_token(exchange: _Exchange) -> str | None:
    """The token to go on with, where the one used is old or spent."""
    connection, device, at, token = exchange.connection, exchange.device, exchange.arrival.at, exchange.caller
    if isinstance(token, BySignature) or not _is_token_due(exchange) or put_in_force(connection, device, token, at):
        return None
    return hand_out(connection, device, at)


def _is_token_due(exchange: _Exchange) -> bool:
    """Whether there is something to do about the caller's token; a bundle brings none."""
    token = exchange.caller
    if isinstance(token, BySignature):
        return False
    return is_due(exchange.connection, exchange.device, token, exchange.arrival.at)


def _last_words(exchange: _Exchange, body: bytes) -> Answer:
    """Take what a revoked laptop still had to say into quarantine, and give it no page in return."""
    connection, request, device = exchange.connection, exchange.request, exchange.device
    if request.batch is None:
        return _fork(exchange)  # its past is not ours: it hands over under another id, revoked like this one
    # It is not sent back first: what it had read counts only as far as both sides remember it.
    common = common_heads(request.lineage, lineage_for(connection, device.site))
    try:
        taken = quarantine(connection, device, request.batch, body, exchange.arrival, common)
    except Forked:
        return _fork(exchange)
    standing = heads(connection, feeds_of_site(device.site).values())
    return Answer(
        proto=PROTO,
        now_ms=exchange.arrival.ms,
        acked=taken.acked,
        chain=taken.chain,
        heads=[standing.get(feed, 0) for feed in (feeds_of_site(device.site)[name] for name in FEEDS)],
        verdicts=[(one.n, str(one.verdict), one.reason) for one in taken.verdicts],
    )


def _fork(exchange: _Exchange) -> Answer:
    id_, token = mint_from(exchange.connection, exchange.device, exchange.arrival.at)
    return Answer(proto=PROTO, outcome=FORK, now_ms=exchange.arrival.ms, device=id_, token=token)


def _read(exchange: _Exchange, taken: Taken | None) -> Answer:
    connection, request, device = exchange.connection, exchange.request, exchange.device
    feeds = _readable(device)
    standing = heads(connection, feeds.values())
    made = Answer(
        proto=PROTO,
        now_ms=exchange.arrival.ms,
        acked=taken.acked if taken else device.acked,
        chain=taken.chain if taken else device.chain,
        heads=[standing.get(feeds.get(feed, ""), 0) for feed in FEEDS],
        verdicts=[(one.n, str(one.verdict), one.reason) for one in taken.verdicts] if taken else [],
        role=device.role,
    )
    room = min(request.limit, LARGEST_PAGE)
    cursors = _cursors(request.cursors)
    scans = _cursors(request.scans or request.cursors)
    for name, feed in feeds.items():
        head = standing[feed]
        is_reading = scans[name] != cursors[name]
        if (
            taken
            and not is_reading
            and feed in taken.quiet
            and taken.before[feed] == cursors[name]
            and taken.heads[feed] == head
        ):
            made.fast_forward.append(str(name))
            continue
        found = page(connection, name, feed, Since(cursors[name], scans[name]), head, max(room, 1))
        if found is not None:
            made.pages.append(found)
            room -= _size(found)
    if request.sums and taken is None and (not made.pages or isinstance(exchange.caller, BySignature)):
        made.mends = mends(connection, feeds, request.sums, cursors if made.pages else None)
    return made


def _readable(device: Any) -> dict[Feed, str]:
    """The feeds the device may read, in the order it reads them."""
    feeds = feeds_of_site(device.site)
    return {name: feeds[name] for name in readable(device.role)}


def _cursors(cursors: Heads) -> dict[Feed, int]:
    return dict(zip(FEEDS, cursors, strict=True))


def _size(found: Page) -> int:
    return (
        sum(block.count for block in found.parts)
        + len(found.conflicts)
        + len(found.aliases)
        + len(found.held)
        + len(found.evictions)
    )
