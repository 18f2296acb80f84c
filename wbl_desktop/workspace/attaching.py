"""Attachments of an open workspace: taking files in, reading and saving them, and carrying them after the records."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from wbl_desktop.application.attachment_ports import AttachmentStanding, Parcel
from wbl_desktop.application.attachments import AttachFile, document_kind
from wbl_desktop.application.checks import existing
from wbl_desktop.application.ports import Outcome
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.domain.record import Record
from wbl_desktop.storage.attachment_sweep import sweep
from wbl_desktop.storage.attachments import SqlBlobs
from wbl_desktop.workspace.district_line import kept_device
from wbl_desktop.workspace.opening import Workspace
from wbl_desktop.workspace.private_files import drafted

LOCK = "attachments"


@dataclass(slots=True, kw_only=True)
class CarriedReport:
    """What one carrying came to, and what still waits."""

    sent: int = 0
    received: int = 0
    requests: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    waiting: AttachmentStanding = field(default_factory=AttachmentStanding)
    problem: str | None = None  # code of what stopped it
    left: dict[str, str] = field(default_factory=dict)

    def document(self) -> dict[str, object]:
        """As JSON."""
        return {
            "sent": self.sent,
            "received": self.received,
            "to_send": self.waiting.to_send,
            "to_fetch": self.waiting.to_fetch,
            "requests": self.requests,
            "bytes_up": self.bytes_up,
            "bytes_down": self.bytes_down,
            "problem": self.problem,
        }


def blobs_of(workspace: Workspace) -> SqlBlobs:
    """The contents beside the database."""
    return SqlBlobs(workspace.store, workspace.folder.files)


def attach(
    workspace: Workspace,
    holder: str,
    id_: str,
    path: Path,
    *,
    what: str = "",
    notes: str = "",
    taken_on: str = "",
    stop: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Take a file in and make its document; the file itself stays where it is.

    Raises:
        Refusal: the record takes no attachments, or has this one already; the file is empty, too large or not there.
        Trouble: the disk is full, or the file cannot be read.
    """
    document_kind(holder)
    record = existing(workspace.desk.read(), holder, id_)
    if record.is_retired:
        raise Refusal("record_retired", kind=holder, id=id_)
    facts = blobs_of(workspace).take_in(path, stop=stop)
    more = {name: value for name, value in (("notes", notes), ("taken_on", taken_on)) if value}
    return workspace.desk.run(AttachFile(holder=holder, id=id_, facts=facts, what=what, more=more))


def save(workspace: Workspace, document: Record, target: Path, *, over: bool = False) -> int:
    """Write a document's content in clear where a person said; gives its size. Whole and checked, or not at all.

    ``over``: in the place of a file that is there.

    Raises:
        Refusal: ``file_exists``.
        Trouble: the content is not here or damaged, the folder cannot be written, the disk is full.
    """
    if target.exists() and not over:
        raise Refusal("file_exists", path=str(target))
    size = 0
    try:
        with drafted(target) as file:
            for piece in blobs_of(workspace).pieces(str(document.values()["content"])):
                size += file.write(piece)
    except OSError as error:
        raise Trouble("disk_full" if error.errno == 28 else "folder_unwritable", path=str(target.parent)) from None
    return size


def standing(workspace: Workspace) -> AttachmentStanding:
    """What waits to be sent and fetched; never asks the network. Nothing waits where there is no district."""
    state = workspace.sync_store.sync_state()
    if state.url is None:
        return AttachmentStanding()
    return blobs_of(workspace).standing(epoch_of(workspace))


def carry(
    workspace: Workspace,
    *,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
    stop: Callable[[], bool] = lambda: False,
) -> CarriedReport:
    """Send and fetch what waits, after an exchange of records; tells the desk's listeners what came.

    It holds a lock of its own, not that of the records' exchange: those never wait for a scan. What goes wrong is in
    the report: the records are with the district already.
    """
    from wbl_desktop.sync.attachments import AttachmentClient
    from wbl_desktop.sync.http import HttpLine

    url = workspace.sync_store.sync_state().url
    if url is None:
        raise Refusal("not_enrolled")
    blobs, report = blobs_of(workspace), CarriedReport()
    try:
        with workspace.folder.lock(LOCK, "attachments_under_way"):
            sweep(workspace.store, blobs.folder)
            client = AttachmentClient(blobs, HttpLine(url), kept_device(workspace), epoch_of(workspace))
            try:
                done = client.carry(progress=progress, stop=stop)
            finally:
                report.waiting = blobs.standing(epoch_of(workspace))
    except (Refusal, Trouble) as failure:
        report.problem = failure.code
        return report
    report.sent, report.received, report.requests = done.sent, done.received, done.requests
    report.bytes_up, report.bytes_down, report.left = done.bytes_up, done.bytes_down, done.left
    report.problem = next(iter(done.left.values()), None)
    if done.touched:
        workspace.desk.tell(
            Outcome(
                command="", verb="sync", staff="", origin="district", touched=frozenset(done.touched), can_undo=False
            )
        )
    return report


def waiting_blobs(workspace: Workspace) -> list[Parcel]:
    """Contents the district has never said to have, and so only this laptop may have."""
    blobs, epoch = blobs_of(workspace), epoch_of(workspace)
    known = blobs.known_there(epoch)
    return [one for one in blobs.to_send(epoch) if one.document not in known]


def epoch_of(workspace: Workspace) -> str:
    """The stretch of the district's life this laptop knows of; empty where it knows none."""
    lineage = workspace.sync_store.sync_state().lineage
    return lineage[-1].epoch if lineage else ""
