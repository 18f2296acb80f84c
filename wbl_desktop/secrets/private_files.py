"""Writes small files that are whole or absent after a power cut, readable by their owner alone."""

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

OWNER_ONLY = 0o600


def write_new(path: Path, content: bytes) -> None:
    """Create the file, never replacing one, and put it on disk. Raises OSError (FileExistsError when it is there)."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, OWNER_ONLY)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if hasattr(os, "fchmod"):
                os.fchmod(descriptor, OWNER_ONLY)  # an odd umask may have taken the owner's own rights
            file.write(content)
            file.flush()
            os.fsync(descriptor)
        sync_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def write_atomically(path: Path, content: bytes) -> None:
    """Replace the file as a whole: after a crash it holds the old content or the new, never a part. Raises OSError."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}.part")
    write_new(draft, content)
    try:
        draft.replace(path)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Put the folder's own entries on disk; Windows does so by itself and cannot open folders."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def is_open_to_others(facts: os.stat_result) -> bool:
    """Whether anybody but this account may read or write the file, or swap its content as its owner."""
    if os.name == "nt":
        return False  # the mode says nothing there; the profile folder's access list guards the file
    return bool(stat.S_IMODE(facts.st_mode) & 0o077) or facts.st_uid != os.geteuid()
