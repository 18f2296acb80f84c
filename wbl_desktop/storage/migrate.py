"""Migrations of the laptop's file: Alembic steps, then triggers made anew from the kinds."""

from pathlib import Path

from wbl_desktop.domain.failures import Trouble
from wbl_desktop.storage.files import file_revision


def upgrade(path: Path, key_hex: str) -> None:
    """Bring the file up to SCHEMA_REV; Trouble ``file_too_old`` when no path leads there."""
    raise Trouble("file_too_old", revision=file_revision(path, key_hex))
