"""Backups of a data directory: by hand, by the day and before risky acts; and putting one back."""

import shutil
import tempfile
from pathlib import Path

from wbl_desktop.application.chance import SystemClock
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.storage import SCHEMA_REV
from wbl_desktop.storage.backups import kept_backups, name_for, thin, unpack_backup, write_backup
from wbl_desktop.storage.files import check_database, file_revision
from wbl_desktop.workspace.folder import DataFolder
from wbl_desktop.workspace.keeping import keeper_for
from wbl_desktop.workspace.opening import Workspace


def back_up_to(workspace: Workspace, target: Path) -> int:
    """A safe copy in a file the person named; gives its size. Refusal ``file_exists`` rather than overwrite."""
    if target.exists():
        raise Refusal("file_exists", path=str(target))
    return write_backup(workspace.folder.database, workspace.key_hex, target)


def back_up(workspace: Workspace, why: str) -> Path:
    """A copy among the data directory's own backups, and a thinning of the old ones."""
    now = workspace.clock.now()
    target = workspace.folder.backups / name_for(now, why)
    if not target.exists():
        write_backup(workspace.folder.database, workspace.key_hex, target)
    thin(workspace.folder.backups, now)
    return target


def back_up_daily(workspace: Workspace) -> Path | None:
    """Today's copy, if none was made in the last 20 hours."""
    kept = [one for one in kept_backups(workspace.folder.backups) if one.why == "daily"]
    if kept and (workspace.clock.now() - kept[0].made_at).total_seconds() < 20 * 3600:
        return None
    return back_up(workspace, "daily")


def restore_from(path: Path, backup: Path, *, key_file: Path | None = None) -> str | None:
    """Put a backup in the place of the database; what was there is backed up first. Gives that copy's path.

    Raises:
        Refusal: not a backup, or one of another database.
        Trouble: the key does not open it, it is damaged, or the window has the data open.
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
        if folder.card.exists() and folder.database_id() != database_id:
            raise Refusal("backup_of_another", path=str(backup))
        keeper, _ = keeper_for(folder, database_id, key_file)
        key = keeper.fetch()
        restored = Path(laid) / "wbl.db"
        revision = file_revision(restored, key.hex)
        if revision > SCHEMA_REV:
            raise Trouble("file_too_new", revision=revision, known=SCHEMA_REV)
        if check_database(restored, key.hex):
            raise Trouble("backup_damaged", path=str(backup))
        kept = _keep_what_is_there(folder, key.hex)
        for name in ("wbl.db-wal", "wbl.db-shm"):
            (folder.path / name).unlink(missing_ok=True)
        for name in ("wbl.db", "recovery.bin", "wbl.json"):
            if (Path(laid) / name).exists():
                (Path(laid) / name).replace(folder.path / name)
    return kept


def _keep_what_is_there(folder: DataFolder, key_hex: str) -> str | None:
    if not folder.database.exists():
        return None
    now = SystemClock().now()
    target = folder.backups / name_for(now, "before-restore")
    try:
        write_backup(folder.database, key_hex, target)
    except Trouble:
        # What is there is damaged: keep its bytes as they are, they may be all there is.
        target = folder.backups / f"damaged-{now:%Y%m%dT%H%M%S}.db"
        folder.backups.mkdir(exist_ok=True, mode=0o700)
        shutil.copy2(folder.database, target)
        for name in ("wbl.db-wal",):
            if (folder.path / name).exists():
                shutil.copy2(folder.path / name, target.with_name(f"{target.name}-wal"))
    return str(target)
