"""The messages of an exchange as they travel; members a program does not know are passed over, values never are.

Carried from the first day (decisions 6): proto, schema_rev, device, lineage, cursors, n, base, old and new, chain,
witnesses, verdicts, evictions. Anything else may change while no laptop is in the field, by raising ``PROTO``.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from wbl_desktop.application.sync_ports import Epoch
from wbl_desktop.domain.record import Feed
from wbl_desktop.sync.columns import Packed

PROTO = 1
OLDEST_PROTO = 1
# Raised by one whenever a kind or a field is added; field names are never used again for something else.
SCHEMA_REV = 1

FEEDS = (Feed.SITE, Feed.SHARED, Feed.DISTRICT)

OK, FORK, REWIND = "ok", "fork", "rewind"

# As how far the district has taken entries: of an id it gave lately, and which has sent nothing under it yet.
NOT_BEGUN = -1

Heads = list[int]  # one number a feed, in the order of FEEDS
WireEpoch = tuple[str, int, int, int]


class Message(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A message is a map of short names, so that a later program may add members."""


class OpBlock(Message, kw_only=True):
    """Entries of one kind that name the same fields, as columns; ``n`` brings them back into order."""

    kind: str = msgspec.field(name="k")
    inserted: bool = msgspec.field(name="i", default=False)
    records: Packed = msgspec.field(name="r")
    count: int = msgspec.field(name="c")
    n: Packed = msgspec.field(name="n")
    base: Packed = msgspec.field(name="b")
    hlc: Packed = msgspec.field(name="h")
    at: Packed = msgspec.field(name="t")
    staff: Packed = msgspec.field(name="s")
    verb: Packed = msgspec.field(name="v")
    resolves: Packed = msgspec.field(name="z", default=None)
    in_use: Packed = msgspec.field(name="u", default=None)
    fields: list[str] = msgspec.field(name="f")
    old: list[Packed] = msgspec.field(name="o", default=[])
    saw: list[Packed] = msgspec.field(name="y", default=[])  # offered again: when each field's old value had been said
    new: list[Packed] = msgspec.field(name="w")


class Batch(Message, kw_only=True):
    """What is pushed: entries after ``prev_n`` up to ``last_n``, chained to what went before."""

    prev_n: int = msgspec.field(name="p")
    prev_chain: bytes = msgspec.field(name="q", default=b"")
    last_n: int = msgspec.field(name="l")
    chain: bytes = msgspec.field(name="c")
    blocks: list[OpBlock] = msgspec.field(name="b")


class Witness(Message, kw_only=True):
    """A value this laptop had pulled and a restored district forgot; ``known`` is what both remember of the feed."""

    kind: str = msgspec.field(name="k")
    record: str = msgspec.field(name="r")
    values: dict[str, Any] = msgspec.field(name="v")
    staff: str = msgspec.field(name="s")
    device: str = msgspec.field(name="d")
    at: str = msgspec.field(name="t")
    verb: str = msgspec.field(name="e", default="")
    inserted: bool = msgspec.field(name="i", default=False)
    known: int = msgspec.field(name="n", default=0)
    # Of its fields: what had been said before, when and what, and was replaced before this laptop's eyes.
    outdone: dict[str, list[tuple[str, Any]]] = msgspec.field(name="o", default={})
    own: list[str] = msgspec.field(name="w", default=[])  # of its fields: those it said something of itself after that


class WireConflict(Message, kw_only=True):
    """A conflict as it stands, on its way to a laptop or, after a restore, back from one."""

    id: str
    kind: str = msgspec.field(name="k")
    record: str = msgspec.field(name="r")
    field: str = msgspec.field(name="f")
    base: Any = msgspec.field(name="b", default=None)
    values: list[tuple[Any, str, str, str]] = msgspec.field(name="v")
    seq: int = msgspec.field(name="q", default=0)
    settled_at: str | None = msgspec.field(name="t", default=None)
    settled_by: str | None = msgspec.field(name="y", default=None)


class Request(Message, kw_only=True):
    """What a laptop says: who it is, up to where it has read, and what it changed."""

    proto: int = msgspec.field(name="p")
    schema_rev: int = msgspec.field(name="s")
    device: str = msgspec.field(name="d")
    lineage: list[WireEpoch] = msgspec.field(name="l")
    cursors: Heads = msgspec.field(name="c")  # up to where each feed has been read whole: what is new is new since then
    scans: Heads = msgspec.field(name="e", default=[])  # how far a reading under way has come, where one is
    limit: int = msgspec.field(name="m", default=1000)
    batch: Batch | None = msgspec.field(name="b", default=None)
    witnesses: list[Witness] = msgspec.field(name="w", default=[])
    witnessed_conflicts: list[WireConflict] = msgspec.field(name="x", default=[])
    forked: int | None = msgspec.field(name="f", default=None)  # this laptop's chain is not the district's after this n
    program: str = msgspec.field(name="g", default="")  # its version, for the IT person's list
    sums: dict[str, bytes] = msgspec.field(name="u", default={})  # what its rows add up to, kind by kind


class PartBlock(Message, kw_only=True):
    """Parts of rows of one kind that name the same fields, as columns."""

    kind: str = msgspec.field(name="k")
    inserted: bool = msgspec.field(name="i", default=False)
    count: int = msgspec.field(name="c")
    records: Packed = msgspec.field(name="r")
    seq: Packed = msgspec.field(name="q")
    staff: Packed = msgspec.field(name="s")
    device: Packed = msgspec.field(name="d")
    at: Packed = msgspec.field(name="t")
    verb: Packed = msgspec.field(name="v")
    fields: list[str] = msgspec.field(name="f")
    values: list[Packed] = msgspec.field(name="w")


class WireHeld(Message, kw_only=True):
    """An entry the district keeps aside; its values stay there."""

    id: str
    kind: str = msgspec.field(name="k")
    record: str = msgspec.field(name="r")
    device: str = msgspec.field(name="d")
    staff: str = msgspec.field(name="s")
    at: str = msgspec.field(name="t")
    reason: str = msgspec.field(name="w")
    fields: list[str] = msgspec.field(name="f")
    seq: int = msgspec.field(name="q")
    closed: bool = msgspec.field(name="c", default=False)


class Page(Message, kw_only=True):
    """What is new in one feed since the cursor sent, from the scan sent up to ``cursor``; more may follow.

    An open conflict comes along with its record, whatever its own number.
    """

    feed: str = msgspec.field(name="n")
    cursor: int = msgspec.field(name="c")
    parts: list[PartBlock] = msgspec.field(name="p", default=[])
    conflicts: list[WireConflict] = msgspec.field(name="x", default=[])
    aliases: list[tuple[str, str, str, int]] = msgspec.field(name="a", default=[])
    held: list[WireHeld] = msgspec.field(name="h", default=[])
    evictions: list[tuple[str, str, int]] = msgspec.field(name="e", default=[])
    more: bool = msgspec.field(name="m", default=False)


class Mend(Message, kw_only=True):
    """All rows of a bucket that did not add up, with every field."""

    kind: str = msgspec.field(name="k")
    bucket: int = msgspec.field(name="b")
    parts: list[PartBlock] = msgspec.field(name="p", default=[])


class Answer(Message, kw_only=True):
    """What the district says: how far it has taken the entries, their verdicts, and what is new."""

    proto: int = msgspec.field(name="p")
    outcome: str = msgspec.field(name="o", default=OK)
    now_ms: int = msgspec.field(name="t")
    acked: int = msgspec.field(name="a", default=0)
    chain: bytes = msgspec.field(name="c", default=b"")
    heads: Heads = msgspec.field(name="h", default=[])
    fast_forward: list[str] = msgspec.field(name="f", default=[])  # feeds where only this push happened: cursor = head
    verdicts: list[tuple[int, str, str]] = msgspec.field(name="v", default=[])
    pages: list[Page] = msgspec.field(name="g", default=[])
    lineage: list[WireEpoch] = msgspec.field(name="l", default=[])
    common: Heads = msgspec.field(name="r", default=[])  # on rewind: what both sides remember of each feed
    device: str | None = msgspec.field(name="d", default=None)  # on fork and rewind: go on as this device
    token: str | None = msgspec.field(name="k", default=None)  # a new token, in place of the one used
    mends: list[Mend] = msgspec.field(name="m", default=[])  # where the sums are not the same
    role: str = msgspec.field(name="u", default="")  # what this device may do; empty from an older program


class EnrollRequest(Message, kw_only=True):
    """A laptop asks to join: the one-time code, and who and where it believes to be."""

    proto: int = msgspec.field(name="p")
    schema_rev: int = msgspec.field(name="s")
    code: str
    device: str
    staff: str
    system: str = ""
    district_name: str
    district_cds: str | None = None
    site_name: str
    site_cds: str | None = None
    last_n: int  # newest journal entry: directory records made up to here are offered to the district
    acked: int = 0  # where to go on, for a laptop that was enrolled with this district before
    district: str = ""  # the ids of district and site, as known from an earlier enrollment; empty at the first
    site: str = ""
    signing_key: bytes = b""
    sealing_key: bytes = b""


class EnrollAnswer(Message, kw_only=True):
    """The district took the laptop in: the ids to go by, and its token."""

    proto: int = msgspec.field(name="p")
    device: str
    token: str
    role: str
    district: str
    district_name: str
    site: str
    site_name: str
    lineage: list[WireEpoch]
    now_ms: int
    # What bundles go by: answers are signed with the one, requests sealed to the other.
    signing_key: bytes = b""
    sealing_key: bytes = b""


def heads_of(heads: Mapping[Feed, int]) -> Heads:
    """Numbers by feed, in the order they travel."""
    return [heads.get(feed, 0) for feed in FEEDS]


def by_feed(heads: Heads) -> dict[Feed, int]:
    """Numbers by feed, as they are thought of."""
    return dict(zip(FEEDS, heads, strict=False))


def wire_lineage(lineage: tuple[Epoch, ...]) -> list[WireEpoch]:
    """A lineage as it travels."""
    return [
        (one.epoch, one.heads.get(Feed.SITE, 0), one.heads.get(Feed.SHARED, 0), one.heads.get(Feed.DISTRICT, 0))
        for one in lineage
    ]


def lineage_of(lineage: list[WireEpoch]) -> tuple[Epoch, ...]:
    """A lineage as it is thought of."""
    return tuple(Epoch(epoch=name, heads=by_feed(list(heads))) for name, *heads in lineage)
