"""What is new at the district: parts of rows as columns on the wire, and as slices for the laptop's store."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wbl_desktop.application.ports import ConflictValue
from wbl_desktop.application.sync_ports import (
    SLICE_ROWS,
    Eviction,
    PulledAlias,
    PulledConflict,
    PulledHeld,
    PulledPart,
    PulledRow,
    Slice,
)
from wbl_desktop.domain.record import Feed
from wbl_desktop.sync.columns import damaged, pack, unpack, unpack_numbers, unpack_texts
from wbl_desktop.sync.ops import check_size, moment_number, moment_text, records_of
from wbl_desktop.sync.wire import Mend, Page, PartBlock, WireConflict

Thing = PulledRow | PulledConflict | PulledAlias | PulledHeld | Eviction


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a row on its way: which record, and what one change made of it."""

    kind: str
    record: str
    inserted: bool
    part: PulledPart


def to_blocks(parts: Iterable[Part]) -> list[PartBlock]:
    """Parts of rows as they travel."""
    groups: dict[tuple[str, bool, tuple[str, ...]], list[Part]] = {}
    for one in parts:
        # New rows of a kind share a block with gaps; changes are grouped by the fields they name.
        fields = () if one.inserted else tuple(sorted(one.part.values))
        groups.setdefault((one.kind, one.inserted, fields), []).append(one)
    return [_block(kind, inserted, group) for (kind, inserted, _), group in groups.items()]


def _block(kind: str, inserted: bool, group: Sequence[Part]) -> PartBlock:
    fields = sorted({name for one in group for name in one.part.values})
    parts = [one.part for one in group]
    return PartBlock(
        kind=kind,
        inserted=inserted,
        count=len(group),
        records=pack([one.record for one in group]),
        seq=pack([part.seq for part in parts]),
        staff=pack([part.staff for part in parts]),
        device=pack([part.device for part in parts]),
        at=pack([moment_number(part.at, 0) for part in parts]),
        verb=pack([part.verb for part in parts]),
        fields=fields,
        values=[pack([part.values.get(name) for part in parts]) for name in fields],
    )


def _parts(block: PartBlock) -> Iterator[Part]:
    count = block.count
    records = records_of(block.records, count)
    if len(block.values) != len(block.fields):
        raise damaged()
    values = [unpack(column, count) for column in block.values]
    columns = zip(
        records,
        unpack_numbers(block.seq, count),
        unpack_texts(block.staff, count),
        unpack_texts(block.device, count),
        unpack(block.at, count),
        unpack_texts(block.verb, count),
        zip(*values, strict=True) if values else itertools.repeat((), count),
        strict=True,
    )
    for record, seq, staff, device, at, verb, found in columns:
        said = dict(zip(block.fields, found, strict=True))
        if block.inserted:
            said = {name: value for name, value in said.items() if value is not None}
        part = PulledPart(seq=seq, staff=staff, device=device, at=moment_text(at, 0), verb=verb, values=said)
        yield Part(block.kind, record, block.inserted, part)


def rows_of(page: Page | Mend) -> list[PulledRow]:
    """The rows of a page, each with its parts, in order of seq."""
    check_size(page.parts)
    gathered: dict[tuple[str, str], list[Part]] = {}
    for block in page.parts:
        for one in _parts(block):
            gathered.setdefault((one.kind, one.record), []).append(one)
    rows = []
    for (kind, record), parts in gathered.items():
        parts.sort(key=lambda one: one.part.seq)
        rows.append(
            PulledRow(
                kind=kind,
                record=record,
                seq=parts[-1].part.seq,
                inserted=any(one.inserted for one in parts),
                parts=tuple(one.part for one in parts),
            )
        )
    rows.sort(key=lambda row: row.seq)
    return rows


def conflict_of(wire: WireConflict) -> PulledConflict:
    """A conflict as the store keeps it."""
    return PulledConflict(
        id=wire.id,
        kind=wire.kind,
        record=wire.record,
        field=wire.field,
        base=wire.base,
        values=tuple(ConflictValue(value=v, staff=s, device=d, at=t) for v, s, d, t in wire.values),
        seq=wire.seq,
        settled_at=wire.settled_at,
        settled_by=wire.settled_by,
    )


def wire_conflict(conflict: PulledConflict) -> WireConflict:
    """A conflict as it travels."""
    return WireConflict(
        id=conflict.id,
        kind=conflict.kind,
        record=conflict.record,
        field=conflict.field,
        base=conflict.base,
        values=[(one.value, one.staff, one.device, one.at) for one in conflict.values],
        seq=conflict.seq,
        settled_at=conflict.settled_at,
        settled_by=conflict.settled_by,
    )


def slices_of(page: Page, *, size: int = SLICE_ROWS) -> list[Slice]:
    """A page cut into transactions, in order of seq; the last one brings the page's own cursor, even if empty.

    An open conflict is taken in with its record where that comes first: a disputed value is not here alone.
    """
    rows = rows_of(page)
    place = {row.record: row.seq for row in rows}
    things: list[Thing] = [
        *rows,
        *(conflict_of(one) for one in page.conflicts),
        *(PulledAlias(kind=kind, loser=loser, winner=winner, seq=seq) for kind, loser, winner, seq in page.aliases),
        *(
            PulledHeld(
                id=one.id,
                kind=one.kind,
                record=one.record,
                device=one.device,
                staff=one.staff,
                at=one.at,
                reason=one.reason,
                fields=tuple(one.fields),
                seq=one.seq,
                closed=one.closed,
            )
            for one in page.held
        ),
        *(Eviction(kind=kind, record=record, seq=seq) for kind, record, seq in page.evictions),
    ]

    def comes_at(thing: Thing) -> int:
        if isinstance(thing, PulledConflict):
            return min(thing.seq, place.get(thing.record, thing.seq))
        return thing.seq

    things.sort(key=comes_at)
    feed = Feed(page.feed)
    made: list[Slice] = []
    end = 0
    while not made or end < len(things):
        start, end = end, min(end + size, len(things))
        while end < len(things) and comes_at(things[end]) == comes_at(things[end - 1]):
            end += 1
        piece = things[start:end]
        last = end == len(things)
        made.append(
            Slice(
                feed=feed,
                cursor=page.cursor if last else comes_at(piece[-1]),
                whole=last and not page.more,
                rows=tuple(one for one in piece if isinstance(one, PulledRow)),
                conflicts=tuple(one for one in piece if isinstance(one, PulledConflict)),
                aliases=tuple(one for one in piece if isinstance(one, PulledAlias)),
                held=tuple(one for one in piece if isinstance(one, PulledHeld)),
                evicted=tuple(one for one in piece if isinstance(one, Eviction)),
            )
        )
    return made
