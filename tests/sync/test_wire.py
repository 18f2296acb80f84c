"""What travels: comes back the same, is short, and nothing damaged is believed."""

import hashlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from wbl_desktop.application.sync_ports import PulledPart
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.domain.fields import Plain
from wbl_desktop.sync import wire
from wbl_desktop.sync.columns import pack, unpack
from wbl_desktop.sync.frame import MARK, TooLargeError, seal, unseal
from wbl_desktop.sync.ops import Op, chained, from_batch, to_batch
from wbl_desktop.sync.pages import Part, rows_of, slices_of, to_blocks

ids = st.integers(0, 2**128 - 1).map(lambda number: f"{number:032x}")
plain = st.one_of(st.none(), st.text(max_size=12), st.integers(-(2**62), 2**62), ids)
names = st.sampled_from(["grade", "notes", "hours", "placement", "new_field"])
changes = st.dictionaries(names, st.tuples(plain, plain), min_size=1, max_size=4)
moments = st.sampled_from(
    ["2026-11-23T10:00:00+00:00", "2026-11-23T10:00:00.123+00:00", "1970-01-01T00:00:00+00:00", "x"]
)


@st.composite
def op_lists(draw: st.DrawFn) -> list[Op]:
    made, n = [], draw(st.integers(0, 5))
    for _ in range(draw(st.integers(1, 12))):
        n += draw(st.integers(1, 3))
        inserted = draw(st.booleans())
        said = draw(changes)
        if inserted:
            said = {name: (None, new) for name, (_, new) in said.items() if new is not None}
        made.append(
            Op(
                n=n,
                kind=draw(st.sampled_from(["student", "hours", "later_kind"])),
                record=draw(ids),
                inserted=inserted,
                base=draw(st.integers(0, 2**40)),
                hlc=draw(st.integers(0, 2**62)),
                at=draw(moments),
                staff=draw(st.text(max_size=5)),
                verb=draw(st.sampled_from(["edit", "import"])),
                resolves=draw(st.one_of(st.none(), ids)),
                changes=said,
                in_use=draw(st.booleans()),
            )
        )
    return made


def _of_program(program: str) -> wire.Request:
    return wire.Request(proto=1, schema_rev=1, device="d", lineage=[], cursors=[0, 0, 0], program=program)


def _failure(work: Callable[[], object]) -> str | None:
    try:
        work()
    except Trouble as trouble:
        return trouble.code
    return None


@given(st.lists(plain, max_size=30))
def test_a_column_comes_back(values: list[Plain]) -> None:
    packed = msgspec.msgpack.decode(msgspec.msgpack.encode(pack(values)))
    assert unpack(packed, len(values)) == values


@given(op_lists(), st.binary(max_size=16))
def test_a_batch_comes_back(ops: list[Op], chain: bytes) -> None:
    batch = unseal(seal(to_batch(ops[0].n - 1, chain, ops)), wire.Batch)
    assert from_batch(batch) == ops
    assert batch.chain == chained(chain, ops)


@given(op_lists(), st.integers(0, 11))
def test_a_changed_operation_breaks_the_chain(ops: list[Op], place: int) -> None:
    at = place % len(ops)
    forged = [*ops[:at], replace(ops[at], hlc=ops[at].hlc + 1), *ops[at + 1 :]]
    batch = to_batch(ops[0].n - 1, b"", ops)
    other = to_batch(ops[0].n - 1, b"", forged)
    other.chain = batch.chain
    with pytest.raises(Trouble):
        from_batch(other)


@given(op_lists(), st.data())
def test_no_changed_byte_is_believed(ops: list[Op], data: st.DataObject) -> None:
    frame = bytearray(seal(to_batch(ops[0].n - 1, b"", ops)))
    place = data.draw(st.integers(0, len(frame) - 1))
    frame[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Trouble):
        unseal(bytes(frame), wire.Batch)


def test_no_truncated_frame_is_believed() -> None:
    frame = seal(wire.Request(proto=1, schema_rev=1, device="d", lineage=[], cursors=[0, 0, 0]))
    for end in range(len(frame)):
        with pytest.raises(Trouble):
            unseal(frame[:end], wire.Request)


def test_eight_threads_seal_at_once_and_no_frame_is_damaged() -> None:
    def carried(thread: int) -> int:
        requests = [
            wire.Request(proto=1, schema_rev=1, device=f"{thread} {number}" * 20, lineage=[], cursors=[number] * 3)
            for number in range(500)
        ]
        return sum(unseal(seal(one), wire.Request) == one for one in requests)

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(carried, range(8))) == [500] * 8


def test_a_bomb_is_refused_before_it_swells() -> None:
    body = zstandard.ZstdCompressor(level=19).compress(b"\x00" * (60 * 1024 * 1024))
    frame = MARK + hashlib.blake2b(body, digest_size=16).digest() + body
    with pytest.raises(Trouble):
        unseal(frame, wire.Request)


@pytest.mark.parametrize("repeats", [1, 40_000, 400_000])
def test_whatever_is_sealed_is_read(repeats: int) -> None:
    """Long notes that say the same over and over pack ten thousandfold, and are no bomb."""
    request = _of_program("Bring the signed form back. " * repeats)
    assert unseal(seal(request), wire.Request) == request


def test_what_nobody_would_read_is_not_sealed() -> None:
    with pytest.raises(TooLargeError):
        seal(_of_program("Bring the signed form back. " * 3_000_000))


@given(st.binary(max_size=400))
def test_foreign_bytes_are_damaged_not_a_bug(noise: bytes) -> None:
    body = zstandard.ZstdCompressor().compress(noise)
    frame = MARK + hashlib.blake2b(body, digest_size=16).digest() + body
    for kind in (wire.Request, wire.Answer, wire.EnrollRequest):
        assert _failure(lambda kind=kind: unseal(frame, kind)) in {None, "message_damaged"}  # type: ignore[misc]


@given(st.recursive(st.one_of(plain, st.binary(max_size=8)), lambda inner: st.lists(inner, max_size=4), max_leaves=12))
def test_a_foreign_column_is_damaged_not_a_bug(noise: object) -> None:
    assert _failure(lambda: unpack(noise, 3)) in {None, "message_damaged"}


def test_members_of_a_later_program_are_passed_over() -> None:
    known = msgspec.to_builtins(wire.Answer(proto=1, now_ms=5, acked=7))
    frame = seal({**known, "zz": {"later": 1}})
    assert unseal(frame, wire.Answer).acked == 7


def test_a_page_comes_back_in_order_and_is_cut_into_slices() -> None:
    at = "2026-11-23T10:00:00+00:00"
    parts = [
        Part("student", f"{number:032x}", True, PulledPart(
            seq=number + 1, staff="s", device="d", at=at, verb="import", values={"grade": str(number), "later": 5}
        ))
        for number in range(450)
    ]  # fmt: skip
    parts.append(
        Part("student", f"{0:032x}", False, PulledPart(
            seq=500, staff="t", device="e", at=at, verb="edit", values={"grade": None}
        ))
    )  # fmt: skip
    page = wire.Page(feed="site", cursor=510, parts=to_blocks(parts))
    page = unseal(seal(page), wire.Page)
    rows = rows_of(page)
    assert [row.seq for row in rows] == [*range(2, 451), 500]
    assert [part.values for part in rows[-1].parts] == [{"grade": "0", "later": 5}, {"grade": None}]
    slices = slices_of(page, size=200)
    assert [(len(one.rows), one.cursor) for one in slices] == [(200, 201), (200, 401), (50, 510)]


def test_a_conflict_is_in_the_slice_of_its_record() -> None:
    """Though it has a later number, and with its record it begins the page's second transaction."""
    part = PulledPart(seq=0, staff="s", device="d", at="2025-08-14T10:00:00+00:00", verb="add", values={"grade": "9"})
    parts = [Part("student", f"{seq:032x}", True, replace(part, seq=seq)) for seq in range(1, 8)]
    conflicts = [
        wire.WireConflict(id=f"c{seq}", kind="student", record=f"{of:032x}", field="grade", values=[], seq=seq)
        for seq, of in ((9, 5), (11, 2), (12, 99))
    ]
    page = wire.Page(feed="site", cursor=10, parts=to_blocks(parts), conflicts=conflicts, more=True)
    slices = slices_of(unseal(seal(page), wire.Page), size=2)
    assert [[row.seq for row in one.rows] for one in slices] == [[1, 2], [3, 4], [5], [6, 7], []]
    assert [[conflict.id for conflict in one.conflicts] for one in slices] == [["c11"], [], ["c9"], [], ["c12"]]
    assert [one.cursor for one in slices] == [2, 4, 5, 7, 10]


def test_sizes_are_what_was_promised() -> None:
    """Hours as a school has them: 70 bytes a row, 3 KB for 100 edits, 400 bytes for nothing."""
    digest = hashlib.blake2b
    people = [digest(f"p{number}".encode(), digest_size=16).hexdigest() for number in range(300)]
    ops = [
        Op(
            n=number + 1,
            kind="hours",
            record=f"019a{number // 100:08x}7" + digest(f"r{number}".encode(), digest_size=10).hexdigest()[1:],
            inserted=True,
            base=0,
            hlc=(1_764_000_000_000 + number // 50) << 16,
            at="2025-11-24T16:00:00+00:00",
            staff=people[0],
            verb="import",
            resolves=None,
            changes={
                "placement": (None, people[number * 7 % 300]),
                "worked_on": (None, f"2026-{number % 12 + 1:02}-{number * 5 % 28 + 1:02}"),
                "hours": (None, number * 25 % 800 + 25),
                "starts_at": (None, f"{7 + number % 6:02}:00"),
                "ends_at": (None, f"{13 + number % 6:02}:30"),
                "task": (None, f"Task {digest(str(number).encode(), digest_size=4).hexdigest()}"),
                "approved_by": (None, f"Approver {number % 40}"),
                "notes": (None, f"Note {number % 300}"),
            },
        )
        for number in range(2000)
    ]
    ops = [replace(op, record=op.record.ljust(32, "0")[:32]) for op in ops]
    assert len(seal(to_batch(0, b"", ops))) / len(ops) <= 70
    edits = [
        replace(
            op,
            n=5000 + op.n,
            inserted=False,
            changes={"hours": (op.changes["hours"][1], 125), "notes": (op.changes["notes"][1], "late bus")},
        )
        for op in ops[:100]
    ]
    assert len(seal(to_batch(5000, b"x" * 16, edits))) <= 3 * 1024
    nothing = wire.Request(
        proto=1, schema_rev=1, device="0" * 16, lineage=[("a" * 16, 0, 0, 0)], cursors=[10**6, 10**5, 10**4]
    )
    assert len(seal(nothing)) <= 400


def test_eight_threads_seal_and_open_at_once() -> None:
    """A compressor shared between threads wrote corrupt frames (measured)."""

    def work(number: int) -> int:
        for turn in range(300):
            said = {"thread": number, "turn": turn, "words": f"{number} {turn} " * (turn + 1)}
            assert unseal(seal(said), dict) == said
        return 300

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(work, range(8))) == 2400
