"""The exchange by USB stick, as the command line and the window ask for it."""

import hashlib
from pathlib import Path

from wbl_desktop.application.ports import Outcome
from wbl_desktop.application.stick_ports import BundleReport, OnTheWay, Progress, StickFiles, Stop
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.secrets import load_device
from wbl_desktop.storage.bundle_notes import SqlBundleNotes
from wbl_desktop.sync.bundle import RECORDS_ONLY, TO_LAPTOP, VERSION, Keys, Opened, fingerprint, outside
from wbl_desktop.sync.bundle_client import BundleClient, Packed
from wbl_desktop.sync.bundle_contents import Filling, Outgoing
from wbl_desktop.sync.bundle_file import (
    Replaceable,
    bundle_name,
    bundles_in,
    place_for,
    read_bundle,
    room_for_contents,
    size_on_stick,
    write_bundle,
)
from wbl_desktop.sync.bundle_joining import ask_to_join, join_by, open_welcome
from wbl_desktop.sync.bundle_notes import Carried, Notes, from_text, to_text
from wbl_desktop.sync.invitation import LARGEST, read_invitation
from wbl_desktop.workspace.bundle_contents import (
    Room,
    files_standing,
    files_waiting,
    outgoing_of,
    take_contents,
    together,
)
from wbl_desktop.workspace.district_line import KeptDevice, act_anew, kept_device
from wbl_desktop.workspace.opening import Workspace
from wbl_desktop.workspace.safekeeping import back_up

_TO_DISTRICT = "to-district"
# One stick at a time; the lock of the exchange is held for the records only, lest the line wait for contents.
_STICK = ("stick", "stick_under_way")
_EXCHANGE = ("sync", "sync_under_way")


class _KeptNotes:
    def __init__(self, texts: SqlBundleNotes) -> None:
        self._texts = texts

    def load(self) -> Notes:
        return from_text(self._texts.text())

    def keep(self, notes: Notes) -> None:
        self._texts.put(to_text(notes))


def write_to(
    workspace: Workspace,
    target: Path,
    progress: Progress = lambda _done, _of: None,
    *,
    stop: Stop = lambda: False,
    most: int | None = None,
) -> BundleReport:
    """Everything unsent, and the question for what is new, into a file; in a folder it gets a name of its own.

    After these come contents of documents, as many as there is room for and no more than ``most`` bytes of them; with
    0 the bundle has none and asks for none, so that every program can read it and its answer. ``stop`` ends them
    where they are: the bundle is then as good as any other.

    Raises:
        Refusal: ``not_enrolled``, or a file that is not an older bundle of this laptop's is there (``file_exists``).
        Trouble: the stick is full or fails. Nothing is half-written.
    """
    with workspace.folder.lock(*_STICK, wait=5):
        outgoing = outgoing_of(workspace, _notes(workspace).load())
        with workspace.folder.lock(*_EXCHANGE, wait=5):
            made = _client(workspace).write(
                progress,
                with_contents=most != 0 and bool(outgoing),
                takes=RECORDS_ONLY if most == 0 else VERSION,
                room=most or 0,
            )
        path, filled = _put(workspace, made, target, outgoing, Room(most=most, progress=progress, stop=stop))
    standing = workspace.sync_store.standing()
    files = files_standing(workspace)
    files.sent, files.size, files.left = filled.whole, filled.size, filled.left
    return BundleReport(
        file=str(path),
        sent=made.entries,
        conflicts=standing.conflicts,
        requests=made.requests,
        bytes_up=size_on_stick(path),
        number=made.number,
        waiting=standing.waiting,
        attachments=files,
    )


def ask_by_file(workspace: Workspace, invitation: Path, code: str, target: Path) -> BundleReport:
    """A request to join the district that sent the invitation, into a file.

    Raises:
        Refusal: invitation and code do not belong together, or this laptop is another district's.
        Trouble: as ``write_to``.
    """
    content = _invitation(invitation)
    with workspace.folder.lock(*_STICK, wait=5), workspace.folder.lock(*_EXCHANGE, wait=5):
        secrets = kept_device(workspace)
        secrets.public_keys()
        made = ask_to_join(
            workspace.sync_store,
            workspace.store.reader(),
            secrets,
            _keys(secrets),
            _notes(workspace),
            read_invitation(content, code),
            code,
            workspace.clock,
        )
        path, _ = _put(workspace, made, target)
    waiting = workspace.sync_store.standing().waiting
    return BundleReport(file=str(path), requests=1, bytes_up=len(made.content), number=made.number, waiting=waiting)


def read_from(
    workspace: Workspace,
    source: Path,
    progress: Progress = lambda _done, _of: None,
    *,
    stop: Stop = lambda: False,
) -> BundleReport:
    """Take an answer, or every answer in a folder that is for this laptop; tells the desk's listeners what came.

    Raises:
        Refusal: not for this laptop, not its district's, or nothing for it in the folder.
        Trouble: damaged; what was taken until then stays taken, and reading it again goes on. What is in the way of
            contents of documents is in the report: the records are taken by then.
    """
    with workspace.folder.lock(*_STICK, wait=5):
        paths = _own(workspace, source) if source.is_dir() else [source]
        found, failure = _read_each(workspace, paths, progress, stop)
    return BundleReport(
        file=str(source),
        sent=sum(one.sent for one in found),
        received=sum(one.received for one in found),
        conflicts=workspace.sync_store.standing().conflicts,
        requests=sum(one.requests for one in found),
        bytes_down=sum(one.bytes_down for one in found),
        number=max(one.number for one in found),
        old=all(one.old for one in found),
        asks_again=any(one.asks_again for one in found),
        joined=any(one.joined for one in found),
        waiting=workspace.sync_store.standing().waiting,
        problem=None if failure is None else failure.code,
        attachments=together(workspace, [one.attachments for one in found]),
    )


def last_written(workspace: Workspace) -> OnTheWay | None:
    """The bundle written last; None when none was."""
    written = _notes(workspace).load().written
    if not written:
        return None
    newest = written[-1]
    return OnTheWay(
        name=newest.name,
        at=newest.at,
        entries=newest.entries,
        files=newest.files,
        answered_at=newest.answered_at,
    )


def waiting_files(workspace: Workspace) -> StickFiles:
    """Contents of documents that wait to be carried, and how many bytes are to go from here."""
    return files_waiting(workspace, _notes(workspace).load())


def name_today(workspace: Workspace) -> str:
    """A name for the next bundle."""
    site = workspace.desk.read().get("site", workspace.acting.site)
    name = str(site.values()["name"] or "") if site else ""
    return bundle_name(name, workspace.clock.today().isoformat(), _TO_DISTRICT)


def _read_each(
    workspace: Workspace, paths: list[Path], progress: Progress, stop: Stop
) -> tuple[list[BundleReport], Failure | None]:
    """One bad answer keeps no other from being read; what was wrong goes up where none was good."""
    found, first = [], None
    for path in paths:
        try:
            found.append(_read_one(workspace, path, progress, stop))
        except Failure as failure:
            first = first or failure
    if first is not None and not found:
        raise first
    return found, first


def _read_one(workspace: Workspace, path: Path, progress: Progress, stop: Stop) -> BundleReport:
    bundle = read_bundle(path)
    try:
        with workspace.folder.lock(*_EXCHANGE, wait=5):
            opened = open_welcome(bundle, _keys(kept_device(workspace)))
            if opened is not None:
                return _join(workspace, path, opened, len(bundle))
            taken = _client(workspace).read(bundle, progress)
            act_anew(workspace)
            _tell(workspace, taken.done.touched)
    except Failure as failure:
        raise type(failure)(failure.code, **{"path": str(path), **failure.facts}) from None
    files, touched = take_contents(workspace, path, len(bundle), taken, _notes(workspace), progress, stop)
    _tell(workspace, touched)
    return BundleReport(
        file=str(path),
        sent=taken.done.sent,
        received=taken.done.received,
        requests=taken.done.requests,
        bytes_down=len(bundle) + files.size,
        number=taken.number,
        old=taken.is_old and not (files.sent or files.received),
        asks_again=taken.asks_again,
        attachments=files,
    )


def _join(workspace: Workspace, path: Path, opened: Opened, size: int) -> BundleReport:
    back_up(workspace, "before-enrollment")
    secrets = kept_device(workspace)
    adopted = join_by(opened, workspace.sync_store, secrets, _notes(workspace), _now(workspace))
    act_anew(workspace)
    _tell(workspace, {("site", workspace.acting.site), ("district", workspace.acting.district)})
    return BundleReport(file=str(path), requests=1, bytes_down=size, joined=adopted is not None, old=adopted is None)


def _tell(workspace: Workspace, touched: set[tuple[str, str]]) -> None:
    if touched:
        workspace.desk.tell(
            Outcome(command="", verb="sync", staff="", origin="district", touched=frozenset(touched), can_undo=False)
        )


def _own(workspace: Workspace, place: Path) -> list[Path]:
    """Those sealed to this laptop; a stick may carry other laptops' answers, and requests on their way.

    Raises Refusal ``bundle_none_for_us``; or where there is none, and one that may have been ours is damaged or too
    new, what is wrong with that.
    """
    mine = fingerprint(_keys(kept_device(workspace)).public().sealing)
    found, unreadable = [], None
    for path in bundles_in(place):
        try:
            seen = outside(read_bundle(path))
        except Failure as failure:
            unreadable = unreadable or type(failure)(failure.code, **{"path": str(path), **failure.facts})
            continue
        if seen.sort in TO_LAPTOP and seen.fingerprint == mine:
            found.append(path)
    if not found:
        raise unreadable or Refusal("bundle_none_for_us", path=str(place))
    return found


def _put(
    workspace: Workspace, made: Packed, target: Path, outgoing: Outgoing | None = None, room: Room | None = None
) -> tuple[Path, Filling]:
    """Write the bundle, and remember it once it is on the stick."""
    notes = _notes(workspace).load()
    own = {one.digest for one in notes.written}

    def is_own(content: bytes) -> bool:
        # What an older bundle held and nobody answered is in the new one too.
        return _digest(content) in own

    path = place_for(target, name_today(workspace), is_own)
    filled = _write(path, made, is_own, outgoing, room or Room())
    notes.add(
        Carried(
            number=made.number,
            nonce=made.nonce,
            at=made.at,
            name=path.name,
            digest=_digest(made.content),
            entries=made.entries,
            upto=made.upto,
            files=filled.whole,
        )
    )
    _notes(workspace).keep(notes)
    return path, filled


def _write(path: Path, made: Packed, is_own: Replaceable, outgoing: Outgoing | None, room: Room) -> Filling:
    if outgoing is None or not made.key:
        write_bundle(path, made.content, may_replace=is_own)
        return room.filling(0, left=len(outgoing.waiting()) if outgoing else 0)
    filling = room.filling(room_for_contents(path, len(made.content), room.most))
    try:
        write_bundle(path, made.content, parts=outgoing.parts(made.key, filling), may_replace=is_own)
    except Trouble as trouble:
        if trouble.code != "stick_full":
            raise
        # Something else took the room meanwhile: the records never wait for contents.
        filling = room.filling(0)
        write_bundle(path, made.content, parts=outgoing.parts(made.key, filling), may_replace=is_own)
    return filling


def _client(workspace: Workspace) -> BundleClient:
    secrets = kept_device(workspace)
    return BundleClient(workspace.sync_store, secrets, _keys(secrets), _notes(workspace), workspace.clock)


def _keys(secrets: KeptDevice) -> Keys:
    device = load_device(secrets.store, secrets.database_id)
    if device is None:
        raise Refusal("not_enrolled")
    return Keys(signing_seed=device.signing_seed, sealing_secret=device.sealing_secret)


def _notes(workspace: Workspace) -> _KeptNotes:
    return _KeptNotes(SqlBundleNotes(workspace.store))


def _invitation(path: Path) -> bytes:
    content = read_bundle(path)
    if len(content) > LARGEST:
        raise Refusal("not_an_invitation")
    return content


def _now(workspace: Workspace) -> str:
    return workspace.clock.now().isoformat(timespec="seconds")


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()
