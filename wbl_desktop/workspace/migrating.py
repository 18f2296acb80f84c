"""Bringing an older file up to this program's schema, after a safe copy."""

from wbl_desktop.storage.migrate import upgrade
from wbl_desktop.workspace.folder import DataFolder


def bring_up(folder: DataFolder, key_hex: str) -> None:
    """Migrate the file in place; a copy from before stands among the backups."""
    with folder.lock("exclusive", "database_busy"):
        upgrade(folder.database, key_hex)
