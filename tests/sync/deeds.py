"""What people do at their laptops, and what befalls laptops, lines, sticks and the district, in random worlds."""

import json
import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random  # noqa: TID251 - a schedule is its seed, and repeats

import pytest
from sqlalchemy import select

from tests.sync import scans
from tests.sync.laptops import HandClock, Laptop
from tests.sync.replacements import word_for
from tests.sync.sticks import read_at
from tests.sync.world import KINDS, WORDS, WORK_KINDS, World, newest_entry, power_fails
from wbl_desktop.application.commands.merge_records import MergeRecords
from wbl_desktop.application.commands.retire import RestoreRecord, RetireRecord
from wbl_desktop.application.commands.settle import SettleConflict
from wbl_desktop.application.commands.transfer import TransferStudent
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.ports import Command, Entry
from wbl_desktop.application.sync_ports import Clamp
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.held import REVOKED
from wbl_desktop.district.releasing import kept_aside, release
from wbl_desktop.district.travel import MOVED_AWAY
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.record import Record
from wbl_desktop.storage.schema import JOURNAL
from wbl_desktop.sync import client
from wbl_desktop.sync.ops import Op

_LATER_FIELD = "later_notes"  # of the newer program alone
_DECADES = timedelta(days=20 * 365)
_ODD_MOMENTS = (
    datetime(1970, 1, 1, tzinfo=UTC),
    datetime(2038, 1, 19, 3, 14, 0, tzinfo=UTC),
    HandClock.LAST,
)
Deed = Callable[[World, Laptop], None]


def set_clock(chance: Random) -> HandClock:
    """A laptop's clock: right for half of them, years off for the others."""
    return HandClock(chance.choice((timedelta(), timedelta(), _DECADES, -_DECADES)))


def run_command(laptop: Laptop, command: Command) -> str | None:
    """Do it as the window does; gives what may be undone. Nothing happens where it is refused."""
    try:
        outcome = Desk(laptop.store, laptop.acting).run(command)
    except Refusal:
        return None
    return outcome.command if outcome.can_undo else None


def _in_use(laptop: Laptop, kind: str) -> list[Record]:
    return [one for one in laptop.records(kind) if not one.is_retired]


# What people do


def add(world: World, laptop: Laptop) -> None:
    """Something new; of students, some are on two laptops' lists (the same SSID)."""
    chance, word, dice = world.chance, world.word(), world.chance.random()
    students = _in_use(laptop, "student")
    if dice < 0.5 or (dice < 0.75 and not students):
        ssid = f"{1_000_000_000 + chance.randrange(3)}" if chance.random() < 0.4 else None
        laptop.add("student", last_name=word, first_name="F", ssid=ssid, notes=world.word())
    elif dice < 0.75:
        laptop.add("guardian", student=chance.choice(students).id, name=word)
    else:
        laptop.add("partner", name=word, notes=world.word())


def edit(world: World, laptop: Laptop) -> None:
    """A field or two of one record."""
    chance = world.chance
    kind = chance.choice(("student", "student", "guardian", "partner"))
    found = _in_use(laptop, kind)
    if not found:
        add(world, laptop)
        return
    fields = {"student": ("notes", "grade"), "guardian": ("name",), "partner": ("notes", "name")}[kind]
    some = fields if chance.random() < 0.2 else (chance.choice(fields),)
    record = chance.choice(found)

    def type_in() -> None:
        laptop.set(kind, record.id, **{name: word_for(world, laptop, record, name) for name in some})

    _undoably(world, laptop, type_in)


def work(world: World, laptop: Laptop) -> None:
    """A worksite, a student placed there and hours: records that stand on one another, in two feeds."""
    chance, word, dice = world.chance, world.word(), world.chance.random()
    students, partners = _in_use(laptop, "student"), _in_use(laptop, "partner")
    worksites, placements = _in_use(laptop, "worksite"), _in_use(laptop, "placement")
    if dice < 0.25 and placements:
        laptop.add("hours", placement=chance.choice(placements).id, worked_on="2026-11-19", hours=100, notes=word)
    elif dice < 0.5 and students and worksites:
        student, worksite = chance.choice(students), chance.choice(worksites)
        laptop.add("placement", student=student.id, worksite=worksite.id, activity="job_shadow", notes=word)
    elif dice < 0.65 and partners:
        laptop.add("worksite", partner=chance.choice(partners).id, name=word)
    elif dice < 0.75:
        _retire(world, laptop, chance.choice(WORK_KINDS))
    else:
        kind = chance.choice(WORK_KINDS)
        found = _in_use(laptop, kind)
        if found:
            record = chance.choice(found)
            _undoably(world, laptop, lambda: laptop.set(kind, record.id, notes=word))


def retire(world: World, laptop: Laptop) -> None:
    """Retire a record, or bring one back."""
    _retire(world, laptop, world.chance.choice(KINDS))


def _retire(world: World, laptop: Laptop, kind: str) -> None:
    found = laptop.records(kind)
    if found:
        retire_one(world, laptop, world.chance.choice(found))


def retire_one(world: World, laptop: Laptop, record: Record) -> None:
    """Retire this one, or bring it back."""
    kind = record.KIND
    command: Command = RetireRecord(kind=kind, id=record.id)
    if record.is_retired:
        command = RestoreRecord(kind=kind, id=record.id)
    undo = run_command(laptop, command)
    _may_undo(world, laptop, undo)
    if undo and not record.is_retired:
        _note_retired(world, laptop, kind, record.id)


def _note_retired(world: World, laptop: Laptop, kind: str, record: str) -> None:
    """Somebody has put it out of use, and this is what they saw of it."""
    after = laptop.get(kind, record)
    if after and after["retired_at"] is not None:
        said = {"said_before": world.words_of(laptop, record), "filled_in": world.filled_in(laptop, record)}
        world.retired[record, after["retired_at"]] = {**after, **said}


def settle(world: World, laptop: Laptop) -> None:
    """Answer a conflict: one of the values, or one's own."""
    conflicts = laptop.conflicts()
    if not conflicts:
        edit(world, laptop)
        return
    chance, conflict = world.chance, world.chance.choice(conflicts)
    if conflict.field in WORDS and chance.random() < 0.3:
        with suppress(Refusal):  # what it is about may have to come yet
            laptop.settle(conflict, world.word())
        return
    answers = ("in_use", "retired") if conflict.field == "retired_at" else ("mine", "theirs")
    answer = chance.choice(answers)
    _may_undo(world, laptop, run_command(laptop, SettleConflict(conflict=conflict.id, answer=answer)))
    if answer == "retired":  # the moment is the other's: who took theirs back did not see what this one says
        _note_retired(world, laptop, conflict.kind, conflict.record)


def undo(world: World, laptop: Laptop) -> None:
    """Take back something done here, whether or not others have met it since."""
    mine = [command for one, command in world.undoable if one is laptop]
    if mine:
        command = mine[-1] if world.chance.random() < 0.7 else world.chance.choice(mine)
        world.undoable.remove((laptop, command))
        before = newest_entry(laptop)
        run_command(laptop, UndoCommand(undoes=command))
        # Who takes back that they brought it back retires it again, and has seen what it says by now.
        for row in laptop.store.rows(select(JOURNAL).where(JOURNAL.c.n > before)):
            if json.loads(row.changes).get("retired_at", (None, None))[1] is not None:
                _note_retired(world, laptop, row.kind, row.record)


def merge(world: World, laptop: Laptop) -> None:
    """Two records are the same thing."""
    kind = world.chance.choice(("student", "partner"))
    found = _in_use(laptop, kind)
    if len(found) > 1:
        keep, drop = world.chance.sample(found, 2)
        _may_undo(world, laptop, run_command(laptop, MergeRecords(kind=kind, keep=keep.id, drop=drop.id)))


def transfer(world: World, laptop: Laptop) -> None:
    """A student goes to the other site."""
    found = _in_use(laptop, "student")
    if world.has_sites and found:
        to = next(id_ for site, id_ in world.district.sites.items() if site != world.site_of(laptop))
        command = TransferStudent(student=world.chance.choice(found).id, to=to)
        _may_undo(world, laptop, run_command(laptop, command))


def _undoably(world: World, laptop: Laptop, work: Callable[[], None]) -> None:
    before = newest_entry(laptop)
    work()
    entries = [one for one in laptop.sync_store.unsent(before, 10) if one.n > before]
    _may_undo(world, laptop, entries[0].command if entries else None)


def _may_undo(world: World, laptop: Laptop, command: str | None) -> None:
    if command is not None:
        world.undoable.append((laptop, command))


# What befalls them


def exchange(world: World, laptop: Laptop) -> None:
    """One exchange over the bad line."""
    before, known = laptop.sync_store.sync_state(), world.written_on(laptop)
    try:
        with program_of(world, laptop):
            laptop.sync(world.line(), page_rows=world.chance.choice([1, 3, 1000]))
    except Trouble:
        pass
    except Refusal as refusal:
        join_again(world, laptop, refusal)
    after = laptop.sync_store.sync_state()
    world.let_go(known - world.written_on(laptop))
    if before.lineage == after.lineage:
        assert all(after.cursors[feed] >= cursor for feed, cursor in before.cursors.items()), "a cursor went back"


def join_again(world: World, laptop: Laptop, refusal: Refusal) -> None:
    """A laptop that was revoked, or that a restored district knows under no id, gets a new code."""
    if refusal.code not in {"device_revoked", "device_unknown"}:
        raise refusal
    role = world.chance.choice(world.roles) if world.roles else "coordinator"
    laptop.enroll(world.line(is_good=True), world.district.code(world.site_of(laptop), role))


def kill(world: World, laptop: Laptop) -> None:
    """The power goes in the middle of typing or of an exchange; the laptop is started again."""
    work: Deed = exchange if world.chance.random() < 0.6 else world.chance.choice((edit, add, retire, settle, merge))
    power_fails(world, laptop, 60, work)


def deliver_late(world: World, _: Laptop) -> None:
    """A message that was delayed, or answered in vain, arrives now: late, twice, out of order."""
    if world.stale:
        try:
            world.line(is_good=True).deliver(*world.stale.pop(world.chance.randrange(len(world.stale))))
        except Failure as failure:
            if failure.code not in scans.TOLD:
                raise


def back_up(world: World, _: Laptop) -> None:
    """The district is backed up."""
    world.backups.append(world.district.saved())
    if world.has_scans:
        world.shelves.append(world.folder / f"shelf{len(world.shelves)}")
        scans.copy_files(world.district.files, world.shelves[-1])


def restore(world: World, laptop: Laptop) -> None:
    """The district is restored from any backup there is."""
    if world.backups and world.restores < world.restores_at_most:
        number = world.chance.choice(range(len(world.backups)))
        with scans.losing(world):
            world.restore(world.backups[number])
            if world.has_scans:
                scans.restore_shelf(world, number)
        scans.let_go_for_good(world)
    elif world.restores_at_most:
        back_up(world, laptop)


def clone(world: World, laptop: Laptop) -> None:
    """Somebody copies a laptop's disk and starts both."""
    if len(world.laptops) < 5:
        laptop.close()
        copy = world.folder / f"clone{secrets.token_hex(4)}.db"
        shutil.copy(laptop.path, copy)
        if world.has_scans:
            scans.copy_files(laptop.files, Path(f"{copy}.files"))
        world.replaced(laptop, laptop.path, copy)


def set_back(world: World, laptop: Laptop) -> None:
    """A laptop is backed up, or restored from its backup."""
    if laptop not in world.saved:
        world.saved[laptop] = laptop.copy(world.folder / f"saved{secrets.token_hex(4)}.db")
        if world.has_scans:
            scans.copy_files(laptop.files, Path(f"{world.saved[laptop]}.files"))
        return
    saved = world.saved[laptop]
    as_it_was = Laptop(saved, laptop.clock)
    after = newest_entry(as_it_was)
    as_it_was.close()
    world.forgets(laptop, after)
    with scans.losing(world):
        if world.has_scans:
            scans.bring_files(world, laptop.files, Path(f"{saved}.files"))
        world.replaced(laptop, saved)


def lose(world: World, laptop: Laptop) -> None:
    """A laptop falls into the river."""
    if len(world.of_site(world.site_of(laptop))) > 1:
        world.forgets(laptop, 0)
        with scans.losing(world):
            laptop.close()
            world.laptops.remove(laptop)


def jump(world: World, laptop: Laptop) -> None:
    """A clock jumps: for years at times, and back."""
    chance, clock = world.chance, laptop.clock
    dice = chance.random()
    if dice < 0.3:
        clock._now = HandClock().now()
    elif dice < 0.6:
        clock._now = chance.choice(_ODD_MOMENTS)
    else:
        by = chance.choice((timedelta(hours=1), timedelta(days=1), _DECADES)) * chance.choice((-1, 1))
        clock._now += max(min(by, _ODD_MOMENTS[-1] - clock._now), _ODD_MOMENTS[0] - clock._now)


def jump_district(world: World, _: Laptop) -> None:
    """Weeks pass at the district: tokens grow old."""
    world.district.clock._now += timedelta(days=20)


def revoke_it(world: World, laptop: Laptop) -> None:
    """A laptop is said to be stolen, if a restored district knows its id; later somebody lets in what it brought."""
    try:
        with writing(world.district.engine) as connection:
            revoke(connection, laptop.acting.device, world.district.arrival().at)
    except Refusal as refusal:
        if refusal.code != "id_unknown":
            raise


def release_all(world: World, _: Laptop) -> None:
    """Somebody at the district lets in what revoked laptops brought, and what was said of students who have moved."""
    with reading(world.district.engine) as connection:
        held = [one for one in kept_aside(connection) if one.reason in {REVOKED, MOVED_AWAY}]
    if held:
        with writing(world.district.engine) as connection:
            release(connection, held, world.district.arrival())
        world.let_in |= {one.record for one in held}


def carry(world: World, laptop: Laptop) -> None:
    """A stick goes one way or the other: late, twice, out of order, in anybody's pocket."""
    chance, stick = world.chance, world.stick
    dice = chance.random()
    with program_of(world, laptop):
        if dice < 0.4:
            stick.requests.append(stick.held_by(laptop).write())
        elif dice < 0.7 and stick.requests:
            to_the_district(world, _any(chance, stick.requests))
        elif stick.answers:
            known = world.written_on(laptop)
            to_the_laptop(world, laptop, _any(chance, stick.answers))
            world.let_go(known - world.written_on(laptop))


def _any(chance: Random, written: Sequence[bytes]) -> bytes:
    """Mostly the newest, at times any."""
    return written[-1] if chance.random() < 0.5 else chance.choice(written)


def to_the_district(world: World, bundle: bytes) -> None:
    """The district reads a stick."""
    try:
        answer = read_at(world.district, bundle).answer
    except Refusal as refusal:
        # After a restore, the id and the one before it may both be forgotten.
        if refusal.code != "bundle_sender_unknown":
            raise
        return
    if answer is not None:  # none for a laptop that was revoked
        world.stick.answers.append(answer)


def to_the_laptop(world: World, laptop: Laptop, answer: bytes) -> None:
    """A laptop reads a stick."""
    try:
        world.stick.held_by(laptop).read(answer)
    except Refusal as refusal:
        if refusal.code != "answer_not_ours":
            raise


def home_by_stick(world: World) -> None:
    """Everybody exchanges by stick alone, as often as it takes."""
    for _ in range(6):
        for laptop in world.laptops:
            with program_of(world, laptop):
                before = len(world.stick.answers)
                to_the_district(world, world.stick.held_by(laptop).write())
                if len(world.stick.answers) > before:
                    to_the_laptop(world, laptop, world.stick.answers[-1])


@contextmanager
def program_of(world: World, laptop: Laptop) -> Iterator[None]:
    """The laptop's own program runs: a newer one says a student's notes a second time, in a field nobody else knows."""
    if laptop not in world.newer:
        yield
        return
    op_of = client.op_of

    def op_of_newer(entry: Entry, clamps: Sequence[Clamp], saw: Mapping[str, str] | None = None) -> Op:
        op = op_of(entry, clamps, saw)
        if op.kind != "student" or "notes" not in op.changes or op.resolves is not None:
            return op
        old, new = op.changes["notes"]
        return replace(op, changes={**op.changes, _LATER_FIELD: (_later(old), _later(new))})

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(client, "op_of", op_of_newer)
        yield


def _later(value: Plain) -> Plain:
    return None if value is None else f"+{value}"


def later_notes(extra: str | None) -> Plain:
    """What a row's unknown fields say of the newer program's one."""
    known: Mapping[str, Plain] = json.loads(extra or "{}")
    return known.get(_LATER_FIELD)
