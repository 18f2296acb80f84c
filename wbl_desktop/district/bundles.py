"""Answering a laptop's bundle: its messages go through the exchange one by one, as if they came by the line."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, BinaryIO

import msgspec
from sqlalchemy import Engine, select

from wbl_desktop.application import chance
from wbl_desktop.application.sync_ports import Verdict
from wbl_desktop.district import exchange
from wbl_desktop.district.attachments import Shelf
from wbl_desktop.district.bundle_contents import Back, Brought, back_for, take_in
from wbl_desktop.district.devices import BySignature
from wbl_desktop.district.directory import district_of
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.enroll import enroll, welcome_again
from wbl_desktop.district.identity import own_keys
from wbl_desktop.district.push import Arrival
from wbl_desktop.district.tables import DEVICE, TABLES
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.sync.bundle import (
    TO_DISTRICT,
    VERSION,
    WITH_CONTENTS,
    Header,
    Keys,
    Opened,
    Sort,
    fingerprint,
    open_bundle,
    seal_bundle,
)
from wbl_desktop.sync.bundle_parts import KEY_BYTES, PartReader
from wbl_desktop.sync.columns import unpack_numbers
from wbl_desktop.sync.frame import seal, unseal
from wbl_desktop.sync.wire import FEEDS, OK, PROTO, Answer, Batch, EnrollRequest, Heads, Request

Now = Callable[[], Arrival]
Progress = Callable[[int, int], None]
_REVOKED = "device_revoked"
# Wrong codes that come in files are counted together, as if from one address.
_BY_FILE = "by file"


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleRead:
    """What reading a bundle came to; ``answer`` is what goes back on the stick, None for a revoked laptop."""

    device: str
    site: str
    number: int
    enrolled: bool = False
    revoked: bool = False
    sent: int = 0
    received: int = 0
    conflicts: int = 0
    requests: int = 0
    reader: bytes = b""  # whose the answer is, as its outside tells
    answer: bytes | None = None
    brought: Brought = field(default_factory=Brought)  # contents of documents that came with it
    back: Back | None = None  # those that follow the answer
    room: int = 0  # how many bytes of them the laptop has room for; 0 leaves it open


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """What follows the records of a bundle: the open file, how much it is, and the shelf for it."""

    file: BinaryIO
    size: int
    shelf: Shelf


@dataclass(slots=True, kw_only=True)
class _Talk:
    """An exchange with an absent laptop: what was said to it, and up to where it will have read each feed."""

    cursors: Heads
    answers: list[bytes] = field(default_factory=list)
    sent: int = 0
    received: int = 0
    conflicts: int = 0

    def say(self, made: Answer) -> None:
        """Say this to the laptop, and move with it."""
        self.answers.append(seal(made))
        for name in made.fast_forward:
            self.cursors[_place(name)] = made.heads[_place(name)]
        for page in made.pages:
            self.received += sum(block.count for block in page.parts) + len(page.conflicts) + len(page.aliases)
            if not page.more:
                self.cursors[_place(page.feed)] = page.cursor


def _quiet(_done: int, _of: int) -> None:
    """Nobody watches."""


def read_request(
    engine: Engine, bundle: bytes, now: Now, progress: Progress = _quiet, following: Following | None = None
) -> BundleRead:
    """Take in what a laptop sent by stick, and make its answer. Reading the same bundle again does no harm.

    The records first. ``following`` are the contents after them: what is wrong with these is in what is given back.

    Raises:
        Refusal: not a bundle, not for this district, of a laptop nobody knows here, or not signed by it; joining: as
            ``enroll``. Nothing was changed.
        Trouble: the bundle is damaged, or the database is in the way: what was taken until then stays taken, and
            reading the bundle again goes on from there.
    """
    with writing(engine) as connection:
        keys = own_keys(connection)
    opened = open_bundle(bundle, keys, TO_DISTRICT)
    if opened.header.proto > PROTO:
        raise Trouble("district_too_old", proto=PROTO)
    if opened.header.sort == Sort.ENROLL:
        return _take_in(engine, opened, keys, now())
    return _exchange(engine, opened, keys, now, progress, following)


def _exchange(
    engine: Engine, opened: Opened, keys: Keys, now: Now, progress: Progress, following: Following | None
) -> BundleRead:
    header = opened.header
    device = _sender(engine, header.devices)
    messages = opened.messages(device.signing_key)
    if not messages or len(device.sealing_key) != len(header.to):
        raise Trouble("bundle_damaged")
    first = unseal(messages[0], Request)
    talk, is_told = _Talk(cursors=list(first.cursors)), False
    try:
        if _listen(engine, device, header, messages, now, progress, talk):
            _tell(engine, device, first, now, talk)
            is_told = True
    except Refusal as refusal:
        if refusal.code != _REVOKED:
            raise
    done = BundleRead(
        device=device.id,
        site=device.site,
        number=header.number,
        sent=talk.sent,
        received=talk.received,
        conflicts=talk.conflicts,
        requests=len(talk.answers),
    )
    if _sender(engine, [device.id]).revoked_at is not None:
        # Whoever carries the stick learns nothing, not even what was new while the laptop was still in favor.
        return replace(done, revoked=True, received=0)
    brought, back = Brought(), None
    if following is not None:
        if header.contents:
            parts = PartReader(following.file, header.contents, following.size)
            brought = take_in(following.shelf, device.id, parts, now().at, progress)
        if header.takes >= WITH_CONTENTS:
            key = chance.random_bytes(KEY_BYTES)
            back = back_for(following.shelf, device.id, key, brought, first.cursors if is_told else None)
    said = msgspec.structs.replace(
        header,
        sort=int(Sort.ANSWER),
        to=device.sealing_key,
        at=now().at,
        lineage=first.lineage,
        cursors=first.cursors,
        upto=talk.cursors,
        takes=VERSION,
        contents=back.key if back else b"",
        room=0,
    )
    return replace(
        done,
        reader=fingerprint(device.sealing_key),
        answer=seal_bundle(said, talk.answers, keys),
        brought=brought,
        back=back,
        room=header.room,
    )


def _sender(engine: Engine, devices: Sequence[str]) -> Any:
    """The laptop by its id, or by the one it enrolled under where a restored district forgot the newer one."""
    with reading(engine) as connection:
        for id_ in devices[:2]:
            found = connection.execute(select(DEVICE).where(DEVICE.c.id == id_)).first()
            if found is not None:
                return found
    raise Refusal("bundle_sender_unknown")


def _listen(
    engine: Engine, device: Any, header: Header, messages: Sequence[bytes], now: Now, progress: Progress, talk: _Talk
) -> bool:
    """Take in what the laptop says, message by message; whether there is more to tell it.

    What is new is told at the end and once: until then an answer carries verdicts, and no page.
    """
    acked = device.acked
    for place, body in enumerate(messages):
        request = unseal(body, Request)
        if request.device not in header.devices:
            raise Trouble("bundle_damaged")
        asked = msgspec.structs.replace(request, device=device.id, cursors=list(talk.cursors), scans=[], limit=1)
        made = exchange.answer(engine, BySignature(device.id), asked, body, now())
        made.pages = []
        if request.batch is not None and made.outcome == OK:
            talk.sent += sum(1 for n in _numbers(request.batch) if acked < n <= made.acked)
            talk.conflicts += sum(1 for n, verdict, _ in made.verdicts if verdict == Verdict.CONFLICT and n > acked)
            acked = max(acked, made.acked)
        talk.say(made)
        progress(place + 1, len(messages) + 1)
        if made.outcome != OK:
            return False
    return True


def _tell(engine: Engine, device: Any, first: Request, now: Now, talk: _Talk) -> None:
    """Tell the laptop what is new to it, in the pages it would ask for one after the other."""
    scans, has_more = list(talk.cursors), True
    while has_more:
        asked = Request(
            proto=first.proto,
            schema_rev=first.schema_rev,
            device=device.id,
            lineage=first.lineage,
            cursors=list(talk.cursors),
            scans=list(scans) if scans != talk.cursors else [],
            limit=exchange.LARGEST_PAGE,
        )
        made = exchange.answer(engine, BySignature(device.id), asked, b"", now())
        talk.say(made)
        for page in made.pages:
            scans[_place(page.feed)] = page.cursor
        has_more = made.outcome == OK and any(page.more for page in made.pages)


def _take_in(engine: Engine, opened: Opened, keys: Keys, arrival: Arrival) -> BundleRead:
    """Take a laptop in by file. Its answer may get lost with the stick: the same laptop is given another."""
    header = opened.header
    messages = opened.messages(header.signer)
    request = unseal(messages[0], EnrollRequest) if messages else None
    if request is None or not header.signer or request.signing_key != header.signer:
        raise Refusal("bundle_signature_wrong")
    if len(request.sealing_key) != len(header.to):
        raise Trouble("bundle_damaged")
    with writing(engine) as connection:
        made = welcome_again(connection, request, arrival)
    made = made or enroll(engine, request, _BY_FILE, arrival)
    said = msgspec.structs.replace(
        header,
        sort=int(Sort.ENROLLED),
        to=request.sealing_key,
        at=arrival.at,
        devices=[made.device],
        signer=b"",
        takes=VERSION,
    )
    return BundleRead(
        device=made.device,
        site=made.site,
        number=header.number,
        enrolled=True,
        requests=1,
        reader=fingerprint(request.sealing_key),
        answer=seal_bundle(said, [seal(made)], keys),
    )


def site_name(engine: Engine, site: str) -> str:
    """A site's name, for the name of its answers."""
    table = TABLES["site"]
    with reading(engine) as connection:
        return str(connection.execute(select(table.c.name).where(table.c.id == site)).scalar() or "")


def district_name(engine: Engine) -> str:
    """The district's name as it stands."""
    with reading(engine) as connection:
        return str(district_of(connection).name or "")


def _numbers(batch: Batch) -> Iterable[int]:
    for block in batch.blocks:
        yield from unpack_numbers(block.n, block.count)


def _place(feed: str) -> int:
    return [str(one) for one in FEEDS].index(feed)
