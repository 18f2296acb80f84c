"""Safe copies of the encrypted file: one file that holds the copy, its recovery sealing and its card.

A copy somebody carries away also holds the attached files, sealed as they are: their keys lie in the copy of the
database. Those kept beside the database do without: what they refer to lies beside it as well, and stays as long as
the journal names it.
"""

import contextlib
import json
import os
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.storage.files import check_database
from wbl_desktop.storage.raw import file_revision, opened

SUFFIX = ".wblbackup"
# The copy is encrypted and does not shrink; the others are small.
_LARGEST_COPY = 64 * 2**30
_PARTS = ("wbl.db", "wbl.json", "recovery.bin")
_ATTACHED = re.compile(r"files/[0-9a-f]{32}")


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFile:
    """A kept backup: where it is, when and why it was made."""

    path: Path
    made_at: datetime
    why: str

    @property
    def size(self) -> int:
        return self.path.stat().st_size


def copy_database(database: Path, key_hex: str, target: Path) -> None:
    """A consistent copy of a database that may be in use, under the same key."""
    with opened(database, key_hex) as raw:
        raw.execute("VACUUM INTO ?", (str(target),))
    target.chmod(0o600)


def write_backup(database: Path, key_hex: str, target: Path, *, attached: Iterable[Path] = ()) -> int:
    """Write one backup file, with the attached files given, whole or not at all; gives its size in bytes.

    Raises:
        Trouble: the disk is full, the folder cannot be written, or the copy does not pass its check.
    """
    folder = target.parent
    copy = folder / f".{target.name}.copy"
    partial = folder / f".{target.name}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for leftover in (copy, partial):
            leftover.unlink(missing_ok=True)
        copy_database(database, key_hex, copy)
        file_revision(copy, key_hex)  # Trouble if it is none of ours
        if check_database(copy, key_hex):
            raise Trouble("file_damaged")
        with os.fdopen(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                archive.write(copy, "wbl.db")
                for name in _PARTS[1:]:
                    if (database.parent / name).exists():
                        archive.write(database.parent / name, name)
                for path in attached:
                    # After the database's copy: every piece the copy knows is in its file by now.
                    with contextlib.suppress(FileNotFoundError):
                        archive.write(path, f"files/{path.name}")
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except OSError as error:
        raise Trouble("disk_full" if error.errno == 28 else "folder_read_only", path=str(folder)) from None
    finally:
        for leftover in (copy, partial):
            leftover.unlink(missing_ok=True)
    return target.stat().st_size


def unpack_backup(backup: Path, folder: Path) -> dict[str, object]:
    """Lay a backup's parts into a folder; gives its card.

    Raises:
        Refusal: the file is not one of our backups.
        Trouble: it cannot be read, or is cut short.
    """
    try:
        with zipfile.ZipFile(backup) as archive:
            names = {item.filename: item for item in archive.infolist()}
            strange = [name for name in names if name not in _PARTS and not _ATTACHED.fullmatch(name)]
            if "wbl.db" not in names or "wbl.json" not in names or strange:
                raise Refusal("not_a_backup", path=str(backup))
            if sum(item.file_size for item in names.values()) > _LARGEST_COPY:
                raise Refusal("not_a_backup", path=str(backup))
            if archive.testzip() is not None:
                raise Trouble("backup_damaged", path=str(backup))
            if any(_ATTACHED.fullmatch(name) for name in names):
                (folder / "files").mkdir(mode=0o700)
            for name in names:
                with archive.open(name) as source, (folder / name).open("wb") as copy:
                    while block := source.read(1 << 20):
                        copy.write(block)
                    copy.flush()
                    os.fsync(copy.fileno())
        card: dict[str, object] = json.loads((folder / "wbl.json").read_text("utf-8"))
    except FileNotFoundError:
        raise Trouble("backup_missing", path=str(backup)) from None
    except (zipfile.BadZipFile, ValueError, EOFError):
        raise Refusal("not_a_backup", path=str(backup)) from None
    except OSError as error:
        raise Trouble("disk_full" if error.errno == 28 else "backup_unreadable", path=str(backup)) from None
    return card


def name_for(moment: datetime, why: str) -> str:
    """The name of an automatic backup: moment (UTC) and reason."""
    return f"{moment:%Y%m%dT%H%M%S}-{why}{SUFFIX}"


def kept_backups(folder: Path) -> list[BackupFile]:
    """The automatic backups of a folder, newest first."""
    found = []
    for path in folder.glob(f"*{SUFFIX}"):
        stamp, _, why = path.name.removesuffix(SUFFIX).partition("-")
        try:
            made_at = datetime.strptime(stamp + "+0000", "%Y%m%dT%H%M%S%z")
        except ValueError:
            continue
        found.append(BackupFile(path=path, made_at=made_at, why=why))
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def thin(folder: Path, now: datetime, remove: Callable[[Path], None] = Path.unlink) -> None:
    """Keep everything of three days, then one a day for a month, then one a month for two years."""
    slots = set()
    for backup in kept_backups(folder):
        age = now - backup.made_at
        if age < timedelta(days=3):
            continue
        slot = f"{backup.made_at:%Y%m%d}" if age < timedelta(days=31) else f"{backup.made_at:%Y%m}"
        if slot in slots or age > timedelta(days=730):
            remove(backup.path)
        slots.add(slot)
