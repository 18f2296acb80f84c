"""The contents of bundles as an enemy, a worn-out stick or a bug would write them.

Two depths: bytes of the stream, and parts sealed anew under the right key, as only an enrolled laptop (or the district
itself) could. Nothing crashes, no record changes, no content counts as whole that is not what its record names, and a
good bundle afterwards brings everything. Run ``python -m tests.workspace.parts_fuzz COUNT [SEED]`` for many.
"""

import hashlib
import io
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random  # noqa: TID251 - a run is its seed, and repeats

import msgspec
from sqlalchemy import select

from tests.sync.bundle_fuzz import worn
from tests.workspace.carriers import Carrier, Office, join, open_office
from wbl_desktop.application.chance import random_bytes
from wbl_desktop.district.attachments import shelf_of
from wbl_desktop.district.bundle_contents import Back, back_for, take_in
from wbl_desktop.district.engine import reading
from wbl_desktop.district.tables import ATTACHMENT, TABLES
from wbl_desktop.domain.failures import Failure
from wbl_desktop.sync.attachment_wire import PutRequest
from wbl_desktop.sync.bundle_contents import ContentsTaken, Filling, Incoming, Outgoing
from wbl_desktop.sync.bundle_notes import Notes
from wbl_desktop.sync.bundle_parts import KEY_BYTES, Asking, Ended, PartKind, PartReader, PartSealer, States
from wbl_desktop.sync.frame import seal, unseal
from wbl_desktop.sync.wire import Message
from wbl_desktop.workspace.attaching import blobs_of, epoch_of

_KINDS: dict[PartKind, type[Message]] = {
    PartKind.ASK: Asking,
    PartKind.PIECE: PutRequest,
    PartKind.STATES: States,
    PartKind.END: Ended,
}
_ROOM = 10**9
Part = tuple[PartKind, bytes]


@dataclass
class Ground:
    """Two laptops with contents for each other, the district between them, and what each would say."""

    office: Office
    one: Carrier
    two: Carrier
    contents: dict[str, bytes]  # document -> content
    key: bytes
    up: list[Part]  # what One's bundle says
    down: list[Part]  # what the answer to Two says

    def at_district(self, stream: bytes, key: bytes) -> str:
        parts = PartReader(io.BytesIO(stream), key, len(stream))
        device = self.one.workspace.acting.device
        brought = take_in(shelf_of(self.office.engine), device, parts, "2026-11-20T17:00:00+00:00", _quiet)
        return brought.problem or ("damaged" if brought.damaged else "cut" if brought.is_cut else "taken")

    def at_laptop(self, stream: bytes, key: bytes) -> str:
        taken, blobs = ContentsTaken(), blobs_of(self.two.workspace)
        incoming = Incoming(blobs, epoch_of(self.two.workspace), is_of_now=True)
        try:
            incoming.take(PartReader(io.BytesIO(stream), key, len(stream)), taken, _quiet, lambda: False)
        except Failure as failure:
            return failure.code
        return "damaged" if taken.damaged else "cut" if taken.is_cut else "taken"

    def records(self) -> str:
        """The documents' records on all three, as a hash."""
        found = hashlib.sha256()
        for desk in (self.one, self.two):
            found.update(repr(sorted(map(repr, desk.workspace.desk.read().find("document")))).encode())
        with reading(self.office.engine) as connection:
            found.update(repr(sorted(map(repr, connection.execute(TABLES["document"].select())))).encode())
        return found.hexdigest()

    def check(self) -> None:
        """Whatever counts as whole is what its record names."""
        shelf, names = shelf_of(self.office.engine), set(map(_sha, self.contents.values()))
        with reading(self.office.engine) as connection:
            for kept in connection.execute(select(ATTACHMENT).where(ATTACHMENT.c.whole_at.is_not(None))):
                assert kept.content in names
                assert _sha(b"".join(shelf._file(kept).pieces())) == kept.content
        for desk in (self.one, self.two):
            known = set(desk.workspace.desk.read().ids("document"))
            for document, content in self.contents.items():
                if document not in known:
                    continue
                with suppress(Failure):
                    assert desk.content(document) == content


def _quiet(_done: int, _of: int) -> None:
    """Nobody watches."""


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _said(stream: bytes, key: bytes) -> list[Part]:
    return list(PartReader(io.BytesIO(stream), key))


def prepared(folder: Path) -> Ground:
    """A small school with scans that wait both ways."""
    office = open_office(folder)
    one, two = join(office, folder, "one"), join(office, folder, "two")
    first = dict(one.with_scan(pieces, f"{pieces}.pdf") for pieces in (0, 1, 2))
    one.round()
    two.round(most=0)
    second = dict(one.with_scan(pieces, f"again{pieces}.pdf") for pieces in (0, 2))
    one.round(most=0)
    key = random_bytes(KEY_BYTES)
    outgoing = Outgoing(blobs_of(one.workspace), Notes(), epoch_of(one.workspace))
    up = _said(b"".join(outgoing.parts(key, Filling(room=_ROOM))), key)
    back = _back(office, two, key)
    down = _said(b"".join(back.parts(Filling(room=_ROOM))), key)
    return Ground(office, one, two, {**first, **second}, key, up, down)


def _back(office: Office, laptop: Carrier, key: bytes) -> Back:
    outgoing = Outgoing(blobs_of(laptop.workspace), Notes(), epoch_of(laptop.workspace))
    asked = io.BytesIO(b"".join(outgoing.parts(key, Filling(room=_ROOM))))
    device, shelf = laptop.workspace.acting.device, shelf_of(office.engine)
    brought = take_in(shelf, device, PartReader(asked, key), "2026-11-20T17:00:00+00:00", _quiet)
    return back_for(shelf, device, key, brought, None)


def _sealed(parts: list[Part], key: bytes) -> bytes:
    sealer = PartSealer(key)
    said = [sealer.sealed(bytes([kind]) + frame) for kind, frame in parts]
    return b"".join([*said, sealer.part(PartKind.END, Ended())])


def _other(chance: Random, parts: list[Part]) -> list[Part]:
    """The same with something changed under a good seal: a part's bytes, its kind, its message's bytes, the order."""
    parts, at = list(parts), chance.randrange(len(parts))
    kind, frame = parts[at]
    match chance.randrange(5):
        case 0:
            parts[at] = (kind, worn(chance, frame))
        case 1:
            parts[at] = (chance.choice(list(PartKind)), frame)
        case 2:
            plain = msgspec.msgpack.encode(unseal(frame, _KINDS[kind]))
            begins = plain[:400]  # where a piece's own bytes begin nothing is decided
            parts[at] = (kind, seal(msgspec.Raw(worn(chance, begins) + plain[400:])))
        case 3:
            chance.shuffle(parts)
        case _:
            parts[at:at] = chance.choices(parts, k=3)
    return parts


def fuzz(folder: Path, count: int, seed: int) -> Counter[str]:
    """So many streams; how they ended. Raises where one crashed, or left something that is not right."""
    chance, ground = Random(seed), prepared(folder)
    ends: Counter[str] = Counter()
    before = ground.records()
    ways: list[tuple[Callable[[bytes, bytes], str], list[Part]]] = [
        (ground.at_district, ground.up),
        (ground.at_laptop, ground.down),
    ]
    for _ in range(count):
        way, parts = chance.choice(ways)
        # A few parts at a time: what was taken once is passed over the next time.
        some = chance.sample(parts, min(len(parts), 3))
        is_outer = chance.random() < 0.5
        stream = worn(chance, _sealed(some, ground.key)) if is_outer else _sealed(_other(chance, some), ground.key)
        ends[way(stream, ground.key)] += 1
    assert ground.records() == before, "contents changed a record"
    ground.check()
    for _ in range(2):
        for desk in (ground.one, ground.two):
            desk.round()
    for document, content in ground.contents.items():
        assert ground.two.content(document) == content
    for desk in (ground.one, ground.two):
        desk.workspace.close()
    ground.office.engine.dispose()
    return ends


if __name__ == "__main__":
    asked_, seed_ = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory(prefix="wbl-fuzz-") as place:
        os.environ["WBL_DISTRICT_FILES"] = f"{place}/shelf"
        found_ = fuzz(Path(place), asked_, seed_)
    said_ = ", ".join(f"{n} {c}" for n, c in found_.most_common())
    print(f"{sum(found_.values())} streams, 0 crashes, nothing wrong kept: {said_}")
