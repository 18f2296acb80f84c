"""A newer program on the same laptop: it knows fields that this one does not."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.sync.laptops import Laptop
from wbl_desktop.application.sync_ports import Ack
from wbl_desktop.domain.fields import Plain
from wbl_desktop.sync import wire
from wbl_desktop.sync.frame import seal, unseal
from wbl_desktop.sync.line import Line
from wbl_desktop.sync.ops import Op, to_batch
from wbl_desktop.sync.pages import rows_of


def pushed_by_a_newer_program(
    laptop: Laptop, line: Line, student: str, changes: Mapping[str, tuple[Plain, Plain]]
) -> None:
    """Push fields nobody here knows."""
    state = laptop.sync_store.sync_state()
    n = state.acked + 1_000_000
    op = Op(
        n=n,
        kind="student",
        record=student,
        inserted=False,
        base=10**6,
        hlc=1 << 60,
        at="2026-11-20T17:30:00+00:00",
        staff=laptop.acting.staff,
        verb="edit",
        resolves=None,
        changes=changes,
    )
    answer = _asked(laptop, line, batch=to_batch(state.acked, state.chain, [op]))
    assert answer.acked == n
    # The newer program goes away again; the older one takes up its numbering where it stands.
    laptop.sync_store.acknowledge(
        Ack(upto=state.acked, chain=state.chain, heads=wire.by_feed(answer.heads), cursors={})
    )


def push(laptop: Laptop, line: Line, ops: Sequence[Op], *, prev: wire.Answer | None = None) -> wire.Answer:
    """Push operations by hand, after those of ``prev``; the laptop itself learns nothing of it."""
    state = laptop.sync_store.sync_state()
    n, chain = (prev.acked, prev.chain) if prev else (state.acked, state.chain)
    return _asked(laptop, line, batch=to_batch(n, chain, ops))


def read_by_a_newer_program(laptop: Laptop, line: Line, student: str) -> dict[str, Plain]:
    """All fields of the record as the district has them."""
    found: dict[str, Plain] = {}
    for page in _asked(laptop, line, cursors=[0, 0, 0]).pages:
        for row in rows_of(page):
            if row.record == student:
                for part in row.parts:
                    found.update(part.values)
    return found


def read_of(laptop: Laptop, line: Line) -> set[tuple[str, str]]:
    """Kind and id of every row the district gives this laptop."""
    return {(row.kind, row.record) for page in _asked(laptop, line, cursors=[0, 0, 0]).pages for row in rows_of(page)}


def _asked(laptop: Laptop, line: Line, **more: Any) -> wire.Answer:
    state = laptop.sync_store.sync_state()
    _, _, token = (laptop.secrets.token() or "").split()[0].rpartition(".")
    request = wire.Request(
        proto=wire.PROTO,
        schema_rev=wire.SCHEMA_REV + 1,
        device=state.device,
        lineage=wire.wire_lineage(state.lineage),
        cursors=more.get("cursors", wire.heads_of(state.cursors)),
        limit=5000,
        batch=more.get("batch"),
    )
    return unseal(line.post("/v1/sync", seal(request), token), wire.Answer)


def op(n: int, kind: str, record: str, *, inserted: bool = True, base: int = 0, **new: Plain) -> Op:
    """What somebody said, as it is sent."""
    return Op(
        n=n,
        kind=kind,
        record=record,
        inserted=inserted,
        base=base,
        hlc=n << 16,
        at="2026-11-20T17:30:00+00:00",
        staff="Elena",
        verb="add",
        resolves=None,
        changes={name: (None, value) for name, value in new.items()},
    )
