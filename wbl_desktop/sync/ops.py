"""Journal entries as operations: the hash chain over them and their columns on the wire."""

import hashlib
import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache

import msgspec

from wbl_desktop.domain.fields import Plain
from wbl_desktop.sync.columns import damaged, is_id, pack, unpack, unpack_numbers, unpack_texts
from wbl_desktop.sync.wire import Batch, OpBlock, PartBlock

# More than any page or batch asks for.
LARGEST_COUNT = 50_000

_encoder = msgspec.msgpack.encode


@dataclass(frozen=True, slots=True, kw_only=True)
class Op:
    """One change of one record by one person, as it is pushed."""

    n: int
    kind: str
    record: str
    inserted: bool
    base: int
    hlc: int
    at: str
    staff: str
    verb: str
    resolves: str | None
    changes: Mapping[str, tuple[Plain, Plain]]
    in_use: bool = False  # its author saw the record in use, though they had retired it themselves before
    saw: Mapping[str, str] = field(default_factory=dict)  # offered again: when what it replaced had been said


def link(chain: bytes, op: Op) -> bytes:
    """The chain once it holds this operation: 16 bytes over all operations of a device so far, in order.

    ``base`` is left out: after a restore of the district the same entry is offered with a lower one. So are ``in_use``
    and ``saw``, which are no word of its author's but what they saw.
    """
    content = (op.n, op.kind, op.record, op.inserted, op.hlc, op.resolves, sorted(op.changes.items()))
    return hashlib.blake2b(_encoder(content), key=chain, digest_size=16).digest()


def chained(chain: bytes, ops: Iterable[Op]) -> bytes:
    """The chain after all of these."""
    for op in ops:
        chain = link(chain, op)
    return chain


def to_batch(prev_n: int, prev_chain: bytes, ops: Sequence[Op]) -> Batch:
    """Operations as they travel."""
    groups: dict[tuple[str, bool, tuple[str, ...]], list[Op]] = {}
    for op in ops:
        # Inserts name what is filled, which differs from row to row; one block with gaps is shorter than many.
        fields = () if op.inserted else tuple(sorted(op.changes))
        groups.setdefault((op.kind, op.inserted, fields), []).append(op)
    blocks = [_block(kind, inserted, group) for (kind, inserted, _), group in groups.items()]
    last_n = ops[-1].n if ops else prev_n
    return Batch(prev_n=prev_n, prev_chain=prev_chain, last_n=last_n, chain=chained(prev_chain, ops), blocks=blocks)


def _block(kind: str, inserted: bool, ops: list[Op]) -> OpBlock:
    fields = sorted({name for op in ops for name in op.changes})
    nothing: tuple[Plain, Plain] = (None, None)
    return OpBlock(
        kind=kind,
        inserted=inserted,
        count=len(ops),
        records=pack([op.record for op in ops]),
        n=pack([op.n for op in ops]),
        base=pack([op.base for op in ops]),
        hlc=pack([op.hlc for op in ops]),
        at=pack([moment_number(op.at, op.hlc) for op in ops]),
        staff=pack([op.staff for op in ops]),
        verb=pack([op.verb for op in ops]),
        resolves=pack([op.resolves for op in ops]) if any(op.resolves for op in ops) else None,
        in_use=pack([int(op.in_use) for op in ops]) if any(op.in_use for op in ops) else None,
        fields=fields,
        old=[] if inserted else [pack([op.changes[name][0] for op in ops]) for name in fields],
        saw=[pack([op.saw.get(name) for op in ops]) for name in fields] if any(op.saw for op in ops) else [],
        new=[pack([op.changes.get(name, nothing)[1] for op in ops]) for name in fields],
    )


def from_batch(batch: Batch) -> list[Op]:
    """The operations of a batch in order of n; Trouble ``message_damaged`` when chain or numbers do not hold."""
    check_size(batch.blocks)
    ops: list[Op] = []
    for block in batch.blocks:
        ops += _unblocked(block)
    ops.sort(key=lambda op: op.n)
    numbers = [batch.prev_n, *(op.n for op in ops)]
    if any(after <= before for before, after in itertools.pairwise(numbers)):
        raise damaged()
    if numbers[-1] != batch.last_n or chained(batch.prev_chain, ops) != batch.chain:
        raise damaged()
    return ops


def _unblocked(block: OpBlock) -> list[Op]:
    count = block.count
    records = records_of(block.records, count)
    if len(block.new) != len(block.fields) or len(block.old) != (0 if block.inserted else len(block.fields)):
        raise damaged()
    if len(set(block.fields)) != len(block.fields) or len(block.saw) not in {0, len(block.fields)}:
        raise damaged()
    hlcs = unpack_numbers(block.hlc, count)
    ats = unpack(block.at, count)
    resolves = unpack(block.resolves, count) if block.resolves is not None else [None] * count
    in_use = unpack_numbers(block.in_use, count) if block.in_use is not None else [0] * count
    new = [unpack(column, count) for column in block.new]
    old = [unpack(column, count) for column in block.old]
    saw = [unpack(column, count) for column in block.saw]
    columns = zip(
        records,
        unpack_numbers(block.n, count),
        unpack_numbers(block.base, count),
        hlcs,
        ats,
        unpack_texts(block.staff, count),
        unpack_texts(block.verb, count),
        resolves,
        _rows(old, count),
        _rows(new, count),
        in_use,
        _rows(saw, count),
        strict=True,
    )
    made = []
    for record, n, base, hlc, at, staff, verb, answer, before, after, was_in_use, seen in columns:
        changes: dict[str, tuple[Plain, Plain]]
        if block.inserted:
            changes = {
                name: (None, value) for name, value in zip(block.fields, after, strict=True) if value is not None
            }
        else:
            changes = dict(zip(block.fields, zip(before, after, strict=True), strict=True))
        made.append(
            Op(
                n=n,
                kind=block.kind,
                record=record,
                inserted=block.inserted,
                base=base,
                hlc=hlc,
                at=moment_text(at, hlc),
                staff=staff,
                verb=verb,
                resolves=answer if isinstance(answer, str) else None,
                changes=changes,
                in_use=bool(was_in_use),
                saw={name: at for name, at in zip(block.fields, seen, strict=False) if isinstance(at, str)},
            )
        )
    return made


def _rows(columns: Sequence[Sequence[Plain]], count: int) -> Iterable[tuple[Plain, ...]]:
    return zip(*columns, strict=True) if columns else itertools.repeat((), count)


def check_size(blocks: Sequence[OpBlock] | Sequence[PartBlock]) -> None:
    """A message names at most LARGEST_COUNT things: short columns could claim more than memory holds."""
    if sum(max(block.count, 0) for block in blocks) > LARGEST_COUNT:
        raise damaged()


def records_of(packed: object, count: int) -> list[str]:
    """A column of record ids; Trouble ``message_damaged`` when they are none."""
    if not 0 < count <= LARGEST_COUNT:
        raise damaged()
    found = unpack_texts(packed, count)
    if not all(is_id(record) for record in found):
        raise damaged()
    return found


def moment_number(at: str, hlc: int) -> Plain:
    """A moment as seconds after its stamp (mostly 0), or as its text where that would not come back the same."""
    try:
        seconds = _seconds(at)
    except (ValueError, OverflowError):
        return at
    return seconds - _stamp_seconds(hlc) if _iso(seconds) == at else at


def moment_text(value: Plain, hlc: int) -> str:
    """The inverse of ``moment_number``."""
    if isinstance(value, int):
        try:
            return _iso(value + _stamp_seconds(hlc))
        except (ValueError, OverflowError, OSError):
            raise damaged() from None
    if value is None:
        raise damaged()
    return value


# Rows of one command, and of one roster, name the same moment thousands of times.
@lru_cache(maxsize=4096)
def _seconds(at: str) -> int:
    return int(datetime.fromisoformat(at).timestamp())


def _stamp_seconds(hlc: int) -> int:
    return (hlc >> 16) // 1000


@lru_cache(maxsize=4096)
def _iso(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
