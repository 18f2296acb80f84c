"""Bringing an older file up to this program's schema, after a safe copy."""

from wbl_desktop.application.chance import SystemClock
from wbl_desktop.storage import SCHEMA_REV
from wbl_desktop.storage.backups import name_for, write_backup
from wbl_desktop.storage.migrate import upgrade
from wbl_desktop.storage.raw import file_revision
from wbl_desktop.workspace.folder import DataFolder
from wbl_desktop.workspace.keeping import PATIENCE


def bring_up(folder: DataFolder, key_hex: str) -> None:
    """Migrate the file in place; a copy from before stands among the backups."""
    # Two programs started at once: the second waits for the first to finish, and finds nothing left to do.
    with folder.lock("exclusive", "database_busy", wait=PATIENCE):
        if file_revision(folder.database, key_hex) >= SCHEMA_REV:
            return
        write_backup(folder.database, key_hex, folder.backups / name_for(SystemClock().now(), "before-migration"))
        upgrade(folder.database, key_hex)
