"""Backups of a data directory: by hand, by the day and before risky acts; and putting one back."""

import contextlib
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path

from wbl_desktop.application.chance import SystemClock
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.secrets import DatabaseKey
from wbl_desktop.storage import SCHEMA_REV
from wbl_desktop.storage.backups import kept_backups, name_for, thin, unpack_backup, write_backup
from wbl_desktop.storage.files import check_database, file_revision
from wbl_desktop.storage.rekey import ensure_alone
from wbl_desktop.workspace.folder import DataFolder
from wbl_desktop.workspace.keeping import keeper_for, key_of_phrase, opens, settle_key, why_closed
from wbl_desktop.workspace.opening import Workspace

_LONG = 120  # seconds; the copy of a large school takes some


def back_up_to(workspace: Workspace, target: Path) -> int:
    """A safe copy, attached files and all, in a file the person named; gives its size.

    Raises:
        Refusal: ``file_exists`` rather than overwrite, ``folder_missing`` rather than make a folder that was mistyped.
    """
    if target.exists():
        raise Refusal("file_exists", path=str(target))
    if not target.absolute().parent.is_dir():
        raise Refusal("folder_missing", path=str(target.absolute().parent))
    files = sorted(place for place in workspace.folder.files.glob("*") if place.is_file())
    with _turn(workspace):
        if target.exists():
            raise Refusal("file_exists", path=str(target))
        return write_backup(workspace.folder.database, workspace.key_hex, target, attached=files)


def back_up(workspace: Workspace, why: str) -> Path:
    """A copy among the data directory's own backups, and a thinning of the old ones."""
    with _turn(workspace):
        now = moment = workspace.clock.now()
        # A copy made in this very second may hold less than there is now.
        while (target := workspace.folder.backups / name_for(moment, why)).exists():
            moment += timedelta(seconds=1)
        write_backup(workspace.folder.database, workspace.key_hex, target)
        thin(workspace.folder.backups, now)
    return target


def _turn(workspace: Workspace) -> AbstractContextManager[None]:
    """One copy at a time: two programs that back up in the same second would write into one file."""
    return workspace.folder.lock("backup", "database_busy", wait=_LONG)


def back_up_daily(workspace: Workspace) -> Path | None:
    """Today's copy, if none was made in the last 20 hours."""
    kept = [one for one in kept_backups(workspace.folder.backups) if one.why == "daily"]
    if kept and (workspace.clock.now() - kept[0].made_at).total_seconds() < 20 * 3600:
        return None
    return back_up(workspace, "daily")


def restore_from(path: Path, backup: Path, *, key_file: Path | None = None, words: str | None = None) -> str | None:
    """Put a backup in the place of the database; what was there is backed up first. Gives that copy's path.

    ``words``: the recovery phrase of the day the backup was made, for a new laptop or a backup from before the phrase
    was replaced.

    Raises:
        Refusal: not a backup, one of another database, or another phrase's.
        Trouble: the key does not open it (``backup_other_key``), it is damaged, or the window has the data open.
    """
    folder = DataFolder(path)
    folder.prepare()
    with (
        folder.lock("window", "window_open"),
        folder.lock("exclusive", "database_busy"),
        tempfile.TemporaryDirectory(prefix=".restore-", dir=folder.path) as laid,
    ):
        card = unpack_backup(backup, Path(laid))
        database_id = str(card.get("database"))
        here = folder.readable_facts()
        if here and not here.get("making") and here["database"] != database_id:
            raise Refusal("backup_of_another", path=str(backup))
        keeper, _ = keeper_for(folder, database_id, key_file, anew=words is not None)
        held = keeper.candidates()
        key = key_of_phrase(Path(laid), words, database_id)[0] if words is not None else keeper.fetch()
        _check(DataFolder(Path(laid)), key, backup)
        kept = _keep_what_is_there(folder, held)
        if key not in held:
            keeper.stage(key)
        _bring_files(folder, Path(laid))
        _swap(folder, Path(laid))
        settle_key(folder, keeper, key, staged=True)
    return kept


def ensure_openable(folder: DataFolder, backup: Path, key: DatabaseKey, words: str | None = None) -> None:
    """Whether ``restore_from`` would take this backup, found out while the data is still open. Raises as it does."""
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=folder.path) as laid:
        database_id = str(unpack_backup(backup, Path(laid)).get("database"))
        if folder.database_id() != database_id:
            raise Refusal("backup_of_another", path=str(backup))
        if words is not None:
            key = key_of_phrase(Path(laid), words, database_id)[0]
        _check(DataFolder(Path(laid)), key, backup)


def _check(restored: DataFolder, key: DatabaseKey, backup: Path) -> None:
    """Nothing is replaced by what cannot be opened, is damaged, or is newer than this program."""
    restored.facts()
    try:
        revision = file_revision(restored.database, key.hex)
    except Trouble as trouble:
        if trouble.code != "key_or_file_wrong":
            raise
        code = "backup_damaged" if why_closed(restored, (key,)) == "file_damaged" else "backup_other_key"
        raise Trouble(code, path=str(backup)) from None
    if revision > SCHEMA_REV:
        raise Trouble("file_too_new", revision=revision, known=SCHEMA_REV)
    if check_database(restored.database, key.hex):
        raise Trouble("backup_damaged", path=str(backup))


def _swap(folder: DataFolder, laid: Path) -> None:
    """Put the backup's parts in place; the recovery file goes beside the one in force until the key is settled."""
    for name in ("wbl.db-wal", "wbl.db-shm"):
        (folder.path / name).unlink(missing_ok=True)
    for name, place in (("recovery.bin", "recovery.next"), ("wbl.db", "wbl.db"), ("wbl.json", "wbl.json")):
        if (laid / name).exists():
            (laid / name).chmod(0o600)
            (laid / name).replace(folder.path / place)


def _bring_files(folder: DataFolder, laid: Path) -> None:
    """Attached files the backup brings; one that is here already is the same, or further."""
    for place in (laid / "files").glob("*"):
        folder.files.mkdir(exist_ok=True, mode=0o700)
        if not (folder.files / place.name).exists():
            place.chmod(0o600)
            place.replace(folder.files / place.name)


def _keep_what_is_there(folder: DataFolder, held: Sequence[DatabaseKey]) -> str | None:
    if not folder.database.exists():
        return None
    now = SystemClock().now()
    target = folder.backups / name_for(now, "before-restore")
    for key in held if folder.readable_facts() else ():  # a backup without a good card could not be put back
        if opens(folder, key):
            ensure_alone(folder.database, key.hex)
            with contextlib.suppress(Trouble):
                write_backup(folder.database, key.hex, target)
                break
    else:
        # What is there is damaged: keep its bytes as they are, they may be all there is.
        target = folder.backups / f"damaged-{now:%Y%m%dT%H%M%S}.db"
        folder.backups.mkdir(exist_ok=True, mode=0o700)
        shutil.copy2(folder.database, target)
        if (folder.path / "wbl.db-wal").exists():
            shutil.copy2(folder.path / "wbl.db-wal", target.with_name(f"{target.name}-wal"))
    return str(target)
