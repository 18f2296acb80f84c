"""Contents of documents with the bundles of an open workspace: how much room they have, and what an answer brought."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wbl_desktop.application.stick_ports import Progress, StickFiles, Stop
from wbl_desktop.domain.failures import Failure
from wbl_desktop.storage.attachment_sweep import sweep
from wbl_desktop.sync.bundle_client import AnswerTaken
from wbl_desktop.sync.bundle_contents import ContentsTaken, Filling, Incoming, Outgoing
from wbl_desktop.sync.bundle_file import contents_after
from wbl_desktop.sync.bundle_notes import Notes, NotesKept
from wbl_desktop.sync.bundle_parts import PartReader
from wbl_desktop.workspace.attaching import LOCK, blobs_of, epoch_of, standing
from wbl_desktop.workspace.opening import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How much a person gives to contents, and how they are told of it."""

    most: int | None = None
    progress: Progress = lambda _done, _of: None
    stop: Stop = lambda: False

    def filling(self, room: int, *, left: int = 0) -> Filling:
        """That much room, still empty."""
        return Filling(room=room, progress=self.progress, stop=self.stop, left=left)


def outgoing_of(workspace: Workspace, notes: Notes) -> Outgoing:
    """What waits here to be carried."""
    return Outgoing(blobs_of(workspace), notes, epoch_of(workspace))


def files_standing(workspace: Workspace) -> StickFiles:
    """What waits, either way."""
    waits = standing(workspace)
    return StickFiles(to_send=waits.to_send, to_fetch=waits.to_fetch)


def files_waiting(workspace: Workspace, notes: Notes) -> StickFiles:
    """What waits, either way, and how many bytes would go from here."""
    files = files_standing(workspace)
    files.size = sum(one.size for one in outgoing_of(workspace, notes).waiting())
    return files


def take_contents(
    workspace: Workspace,
    path: Path,
    records: int,
    answer: AnswerTaken,
    kept: NotesKept,
    progress: Progress,
    stop: Stop,
) -> tuple[StickFiles, set[tuple[str, str]]]:
    """Take the contents that follow an answer's records, and note what the district said of others.

    Whatever is in the way is in the report, for the records are taken by now.
    """
    if not answer.key:
        return StickFiles(), set()
    blobs, epoch = blobs_of(workspace), epoch_of(workspace)
    taken, problem, size = ContentsTaken(), None, 0
    try:
        with workspace.folder.lock(LOCK, "attachments_under_way", wait=5):
            sweep(workspace.store, blobs.folder)
            incoming = Incoming(blobs, epoch, is_of_now=answer.is_of_now)
            with contents_after(path, records) as (file, size):
                try:
                    incoming.take(PartReader(file, answer.key, size), taken, progress, stop)
                finally:
                    _note(answer, epoch, incoming, kept)
    except Failure as failure:
        problem = failure.code
    files = StickFiles(
        sent=taken.sent,
        received=taken.received,
        size=size,
        left=taken.left_there,
        damaged=bool(taken.damaged or taken.is_cut),
        problem=problem or next(iter(taken.refused.values()), None),
    )
    return files, taken.touched


def _note(answer: AnswerTaken, epoch: str, incoming: Incoming, kept: NotesKept) -> None:
    if incoming.held:
        notes = kept.load()
        notes.told(answer.number, epoch, incoming.held)
        kept.keep(notes)


def together(workspace: Workspace, each: Sequence[StickFiles]) -> StickFiles:
    """What several bundles came to, and what waits now."""
    files = files_standing(workspace)
    files.sent = sum(one.sent for one in each)
    files.received = sum(one.received for one in each)
    files.left = each[-1].left
    files.damaged = any(one.damaged for one in each)
    files.problem = next((one.problem for one in each if one.problem), None)
    return files
