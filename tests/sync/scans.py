"""Scans in random worlds: attached, replaced, carried in pieces by line and by stick, swept, and lost with their disks.

A content is as good as the places that have it: the district, and the laptops that could bring it there. Whenever a
disk goes, the documents are noted whose last place that was; of every other one the content must be there in the end.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from tests.sync.laptops import HandClock, Laptop
from tests.sync.world import SCAN_KINDS, World, power_fails
from wbl_desktop.application.attachments import AttachFile
from wbl_desktop.application.commands.retire import RestoreRecord, RetireRecord
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.pieces import PIECE
from wbl_desktop.district.bundles import Following, read_request
from wbl_desktop.district.engine import reading
from wbl_desktop.district.tables import ATTACHMENT, TABLES
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.storage import schema
from wbl_desktop.storage.attachment_sweep import sweep
from wbl_desktop.sync.bundle import VERSION
from wbl_desktop.sync.bundle_contents import ContentsTaken, Filling, Incoming, Outgoing
from wbl_desktop.sync.bundle_file import contents_after, read_bundle, write_bundle
from wbl_desktop.sync.bundle_parts import PartReader

_ROOMY = 1 << 30
MONTH = timedelta(days=31)
_DAY = timedelta(hours=26)
# What a late message, or one of a laptop that does not know better, may be told.
TOLD = frozenset(
    {
        "device_unknown",
        "device_revoked",
        "document_unknown",
        "content_differs",
        "not_allowed",
        "attachment_not_here",
    }
)


_BELOW = {"student": "placement", "partner": "worksite"}
HOLDERS = ("student", "placement", "partner", "worksite")

# What people do


def scan(world: World, laptop: Laptop) -> None:
    """Something is scanned for a student, at times for a partner; now and then a file somebody has had before."""
    chance = world.chance
    holder = "partner" if chance.random() < 0.15 else "student"
    below = [one.id for one in laptop.records(_BELOW[holder]) if not one.is_retired]
    if below and chance.random() < 0.4:  # in worlds with work
        attach(world, laptop, _BELOW[holder], chance.choice(below))
        return
    found = [one.id for one in laptop.records(holder) if not one.is_retired]
    if not found and holder == "student":
        found = [laptop.add("student", last_name=world.word(), first_name="F")]
    if found:
        attach(world, laptop, holder, chance.choice(found))


def attach(world: World, laptop: Laptop, holder: str, id_: str) -> str | None:
    """A paper is scanned for this record; its document, unless it has the paper already."""
    chance = world.chance
    if world.papers and chance.random() < 0.35:
        content = chance.choice(world.papers)
    else:
        large = chance.random() < 0.2
        content = chance.randbytes(chance.randrange(PIECE, 5 * PIECE // 2) if large else chance.randrange(1, 3000))
        world.papers.append(content)
    source = world.folder / "scan.bin"
    source.write_bytes(content)
    facts = laptop.blobs.take_in(source)
    if chance.random() < 0.05:
        return None  # the program ended before a record named it
    command = AttachFile(holder=holder, id=id_, facts=facts, more={"notes": world.word(), "taken_on": "2026-11-20"})
    try:
        [document] = Desk(laptop.store, laptop.acting).run(command).made
    except Refusal as refusal:
        if refusal.code != "attached_already":
            raise
        return None
    return document


def rescan(world: World, laptop: Laptop) -> None:
    """A scan is replaced by a better one, retired, brought back or described anew."""
    chance = world.chance
    kind = chance.choice((*SCAN_KINDS, "document"))
    found = laptop.records(kind)
    if not found:
        scan(world, laptop)
        return
    record = chance.choice(found)
    desk, dice = Desk(laptop.store, laptop.acting), chance.random()
    with suppress(Refusal):
        if record.is_retired:
            desk.run(RestoreRecord(kind=kind, id=record.id))
        elif dice < 0.3:
            laptop.set(kind, record.id, notes=world.word())
        else:
            holder = "student" if kind == "document" else "partner"
            above = laptop.store.reader().get(holder, str(record.values()[holder]))
            if dice < 0.7 and above is not None and not above.is_retired:
                attach(world, laptop, holder, above.id)
            desk.run(RetireRecord(kind=kind, id=record.id))


# How contents travel


def send(world: World, laptop: Laptop) -> None:
    """Contents go over the bad line, as they do after an exchange."""
    _stamp(world, laptop.files, laptop.clock)
    try:
        laptop.carry(world.line())
    except Failure as failure:
        if not isinstance(failure, Trouble) and failure.code not in TOLD:
            raise


def send_killed(world: World, laptop: Laptop) -> None:
    """The power goes while contents travel, or while one is taken in."""
    work = send if world.chance.random() < 0.7 else scan
    power_fails(world, laptop, 12, work)


def tidy_district(world: World, _: Laptop) -> None:
    """A month passes at the district, and it tidies up, as it does on every day on which a piece comes."""
    if world.chance.random() < 0.5:
        world.district.clock._now += MONTH
    tidy_shelf(world)


def tidy_shelf(world: World) -> None:
    """The district lets go what nobody names."""
    for part in world.district.files.glob("*"):
        _stamp(world, part, world.district.clock)
    world.district.shelf.sweep(world.district.arrival().at)


def days_pass(world: World, laptop: Laptop) -> None:
    """A day and more passes at a laptop, and it tidies up."""
    laptop.clock._now = min(laptop.clock._now + _DAY, HandClock.LAST + 10 * _DAY)
    tidy(world, laptop)


def tidy(world: World, laptop: Laptop) -> None:
    """The laptop lets go what nothing here names."""
    _stamp(world, laptop.files, laptop.clock)
    sweep(laptop.store, laptop.files)


def carry_contents(world: World, laptop: Laptop) -> None:
    """A stick with contents goes one way or the other: late, twice, out of order, in anybody's pocket."""
    chance = world.chance
    dice = chance.random()
    asked, told = sorted(world.folder.glob("*.asks")), sorted(world.folder.glob("*.answers"))
    try:
        if dice < 0.4:
            _write_stick(world, laptop, _filling(world))
        elif dice < 0.7 and asked:
            _read_at_district(world, asked[-1] if chance.random() < 0.5 else chance.choice(asked), _filling(world))
        elif told:
            known = world.written_on(laptop)
            _read_answer(world, laptop, told[-1] if chance.random() < 0.5 else chance.choice(told))
            world.let_go(known - world.written_on(laptop))
    except Refusal as refusal:
        if refusal.code not in {"bundle_sender_unknown", "answer_not_ours", *TOLD}:
            raise


def _filling(world: World) -> Filling:
    return Filling(room=world.chance.choice((_ROOMY, _ROOMY, 2000, PIECE + 2000)))


def _place(world: World, suffix: str) -> Path:
    return world.folder / f"{len(list(world.folder.glob('*.a*s'))):04}.{suffix}"


def _write_stick(world: World, laptop: Laptop, filling: Filling) -> Path:
    stick = world.stick.held_by(laptop)
    outgoing = Outgoing(laptop.blobs, stick.notes.load(), laptop.epoch)
    made = stick.client.write(with_contents=bool(outgoing), takes=VERSION)
    place = _place(world, "asks")
    write_bundle(place, made.content, parts=outgoing.parts(made.key, filling) if made.key else ())
    stick.note(made)
    return place


def round_by_stick(world: World, laptop: Laptop) -> int:
    """To the district and back; how many contents moved."""
    sent = _write_stick(world, laptop, Filling(room=_ROOMY))
    answer = _read_at_district(world, sent, Filling(room=_ROOMY))
    if answer is None:
        return 0
    taken = _read_answer(world, laptop, answer)
    return taken.sent + taken.received


def _read_at_district(world: World, path: Path, filling: Filling) -> Path | None:
    bundle, district = read_bundle(path), world.district
    with contents_after(path, len(bundle)) as (file, size):
        following = Following(file=file, size=size, shelf=district.shelf)
        found = read_request(district.engine, bundle, district.arrival, following=following)
    if found.answer is None:
        return None
    place = _place(world, "answers")
    write_bundle(place, found.answer, parts=found.back.parts(filling) if found.back is not None else ())
    return place


def _read_answer(world: World, laptop: Laptop, path: Path) -> ContentsTaken:
    done = ContentsTaken()
    bundle, stick = read_bundle(path), world.stick.held_by(laptop)
    taken = stick.client.read(bundle)
    if not taken.key:
        return done
    tidy(world, laptop)
    incoming = Incoming(laptop.blobs, laptop.epoch, is_of_now=taken.is_of_now)
    with contents_after(path, len(bundle)) as (file, size):
        parts = PartReader(file, taken.key, size)
        incoming.take(parts, done, lambda _done, _of: None, lambda: False)
    if incoming.held:
        notes = stick.notes.load()
        notes.told(taken.number, laptop.epoch, incoming.held)
        stick.notes.keep(notes)
    return done


# Where contents are


def held(world: World) -> set[str]:
    """Documents whose content the district has, or a laptop that could bring it."""
    found: set[str] = set()
    with reading(world.district.engine) as connection:
        whole = {
            (row._mapping["_feed"], row.content)
            for row in connection.execute(select(ATTACHMENT).where(ATTACHMENT.c.whole_at.is_not(None)))
            if (world.district.files / row.name[:2] / row.name).exists()
        }
        for kind in SCAN_KINDS:
            table = TABLES[kind]
            for row in connection.execute(select(table.c["_feed"], table.c.id, table.c.content)):
                if (row._mapping["_feed"], row.content) in whole:
                    found.add(row.id)
    for laptop in world.laptops:
        here = whole_here(laptop)
        found |= {id_ for id_, content in documents_of(laptop).items() if content in here}
        owed = schema.OWED
        found |= {row.document for row in laptop.store.rows(select(owed)) if row.content in here}
    return found


def documents_of(laptop: Laptop) -> dict[str, str]:
    """Every document here, and its content."""
    return {
        row.id: row.content
        for kind in SCAN_KINDS
        for row in laptop.store.rows(select(schema.TABLES[kind].c.id, schema.TABLES[kind].c.content))
    }


def whole_here(laptop: Laptop) -> set[str]:
    """Contents that are wholly on a laptop's disk."""
    blob = schema.BLOB
    rows = laptop.store.rows(select(blob.c.content, blob.c.name).where(blob.c.whole == 1))
    return {row.content for row in rows if (laptop.files / row.name).exists()}


@contextmanager
def losing(world: World) -> Iterator[None]:
    """A disk goes, or goes back to what it was: what is nowhere afterwards was there only."""
    if not world.has_scans:
        yield
        return
    before = held(world)
    yield
    world.scans_gone |= before - held(world)


def let_go_for_good(world: World) -> None:
    """A restore brings back records that were purged or erased, but not the contents let go with them meanwhile."""
    went = world.purged | world.erased_scans
    if world.has_scans and went:
        world.scans_gone |= went - held(world)


def copy_files(files: Path, to: Path) -> None:
    """The folder as it is."""
    shutil.rmtree(to, ignore_errors=True)
    if files.is_dir():
        shutil.copytree(files, to)


def bring_files(world: World, files: Path, saved: Path) -> None:
    """A laptop's backup is put back: without files of its own, beside those that are there, or on an empty disk."""
    dice = world.chance.random()
    if dice < 0.4:
        copy_files(files, saved)
    elif dice < 0.7 and files.is_dir():
        shutil.copytree(files, saved, dirs_exist_ok=True)


def restore_shelf(world: World, number: int) -> None:
    """With the district's database its folder is set back, stays as it is, or is gone."""
    dice = world.chance.random()
    if dice < 0.5:
        return
    shutil.rmtree(world.district.files, ignore_errors=True)
    if dice < 0.8:
        copy_files(world.shelves[number], world.district.files)


def _stamp(world: World, folder: Path, clock: HandClock) -> None:
    """Give new files the moment of their computer's clock, not of this one's."""
    for place in sorted(folder.glob("*")):
        if place.is_file() and place not in world.stamped:
            at = clock.now().timestamp()
            os.utime(place, (at, at))
            world.stamped.add(place)
