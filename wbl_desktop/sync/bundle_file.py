"""Bundles as files on a stick: names a person understands, whole or absent, and never in the place of another file."""

import errno
import os
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from wbl_desktop.application import chance
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.sync.bundle import BEGINNING, LARGEST_BUNDLE, MARK, SUFFIX, records_end

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}  # EFBIG: FAT holds no file above 4 GB
_ABANDONED = 600  # seconds in which a draft that is being written would have grown
_PIECE = 1024 * 1024
LARGEST_FILE = 4_000_000_000  # a little less than FAT holds
# Left free on a stick: for the other side's answer, and for what the file system itself needs.
_LEFT_FREE = 16 * 1024 * 1024
# Brought onto the stick after so many bytes, so that a bar tells how far the stick is, not the system's memory.
_ONTO_THE_STICK = 32 * 1024 * 1024

Replaceable = Callable[[bytes], bool]


def _keep(_content: bytes) -> bool:
    return False


def bundle_name(site: str, day: str, way: str) -> str:
    """``wbl-<site>-<day>-<way>.wblsync``, in letters that every stick and every system can hold."""
    plain = unicodedata.normalize("NFKD", site).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-")
    return f"wbl-{words or 'site'}-{day}-{way}{SUFFIX}"


def place_for(wanted: Path, name: str, may_replace: Replaceable = _keep) -> Path:
    """Where to write: the file named, or in the folder named a name that is free or whose file may be replaced.

    Raises Trouble ``folder_missing``.
    """
    if not wanted.is_dir():
        if not wanted.parent.is_dir():
            raise Trouble("folder_missing", path=str(wanted.parent))
        return wanted
    stem = name.removesuffix(SUFFIX)
    place, count = wanted / name, 1
    while place.exists() and not (place.is_file() and may_replace(read_bundle(place))):
        count += 1
        place = wanted / f"{stem}-{count}{SUFFIX}"
    return place


def room_for_contents(place: Path, records: int, most: int | None = None) -> int:
    """How many bytes of contents may follow so many bytes of records there: what is free, and no more than ``most``.

    Raises Trouble ``stick_failed``.
    """
    folder = place if place.is_dir() else place.parent
    with _troubles(folder, 0):
        free = shutil.disk_usage(folder).free - _LEFT_FREE - records
    fits = min(free, LARGEST_FILE - records)
    return max(0, fits if most is None else min(fits, most))


def write_bundle(path: Path, content: bytes, *, parts: Iterable[bytes] = (), may_replace: Replaceable = _keep) -> None:
    """Put the content on the stick, whole or not at all, and on its way to the stick's own memory before this returns.

    ``parts`` follow it, and are made one by one as they are written. ``may_replace`` looks at the records of what is
    there under that name already and says whether it may go.

    Raises:
        Refusal: ``file_exists``.
        Trouble: ``stick_full`` (facts ``path``, ``size``) or ``stick_failed``.
    """
    _clear_away(path.parent)
    draft = path.with_name(f"~wbl-{chance.random_bytes(4).hex()}.part")
    with _troubles(path, len(content)):
        if path.exists() and not (path.is_file() and may_replace(read_bundle(path))):
            raise Refusal("file_exists", path=str(path))
        try:
            # No chmod: FAT refuses it, and what is sealed may be seen by anybody.
            with draft.open("xb") as file:
                for start in range(0, len(content), _PIECE):
                    file.write(content[start : start + _PIECE])
                _write_parts(file, parts)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        finally:
            with suppress(OSError):
                draft.unlink()
    _sync_folder(path.parent)


def _clear_away(folder: Path) -> None:
    """Drafts that nobody goes on with: a stick was pulled out, or a program ended. They may fill the stick."""
    now = chance.SystemClock().now().timestamp()
    for draft in folder.glob("~wbl-*.part"):
        with suppress(OSError):
            if now - draft.stat().st_mtime > _ABANDONED:
                draft.unlink()


def _write_parts(file: BinaryIO, parts: Iterable[bytes]) -> None:
    waiting = 0
    for part in parts:
        waiting += file.write(part)
        if waiting >= _ONTO_THE_STICK:
            file.flush()
            os.fsync(file.fileno())
            waiting = 0


def read_bundle(path: Path) -> bytes:
    """The bytes of a file that may be a bundle, without the contents that follow its records.

    Raises:
        Refusal: ``not_a_bundle`` for a file too large to be one, or a folder.
        Trouble: ``bundle_missing``, ``bundle_damaged`` or ``stick_failed``.
    """
    with _troubles(path, 0):
        try:
            if path.is_dir():
                raise Refusal("not_a_bundle", path=str(path))
            with path.open("rb") as file:
                told = records_end(file.read(BEGINNING))
                end = path.stat().st_size if told is None else told
                if end > LARGEST_BUNDLE:
                    raise Refusal("not_a_bundle", path=str(path)) if told is None else Trouble("bundle_damaged")
                file.seek(0)
                return file.read(end)
        except FileNotFoundError:
            raise Trouble("bundle_missing", path=str(path)) from None


@contextmanager
def contents_after(path: Path, records: int) -> Iterator[tuple[BinaryIO, int]]:
    """The file where its records end, and how many bytes follow. Raises Trouble ``stick_failed``, within too."""
    with _troubles(path, 0), path.open("rb") as file:
        file.seek(records)
        yield file, path.stat().st_size - records


def size_on_stick(path: Path) -> int:
    """How many bytes the file has. Raises Trouble ``stick_failed``."""
    with _troubles(path, 0):
        return path.stat().st_size


def bundles_in(place: Path) -> list[Path]:
    """The file itself, or everything in the folder that looks like a bundle, by name."""
    if not place.is_dir():
        return [place]
    with _troubles(place, 0):
        found = sorted(one for one in place.iterdir() if one.name.lower().endswith(SUFFIX) and one.is_file())
        return [one for one in found if _begins_like_one(one)]


def _begins_like_one(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(MARK)) == MARK


@contextmanager
def _troubles(path: Path, size: int) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise Trouble("stick_full", path=str(path), size=size) from None
        raise Trouble("stick_failed", path=str(path), reason=os.strerror(error.errno or errno.EIO)) from None


def _sync_folder(folder: Path) -> None:
    """Put the folder's entry on the stick too, where the system can; Windows does so by itself."""
    if os.name == "nt":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
