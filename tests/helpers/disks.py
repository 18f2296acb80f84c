"""Disks of our own to fill up and to write-protect: small file systems in memory. Needs root."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest


@contextmanager
def small_disk(place: Path, megabytes: int) -> Iterator[Path]:
    """A disk of this size at the place; skips the test where nobody may mount one."""
    place.mkdir(exist_ok=True)
    if (
        sys.platform != "linux"
        or os.geteuid() != 0
        or not _ran("mount", "-t", "tmpfs", "-o", _size(megabytes), "none", place)
    ):
        pytest.skip("may not mount a disk here")
    try:
        yield place
    finally:
        assert _ran("umount", place)


def grow(place: Path, megabytes: int) -> None:
    """Somebody frees space."""
    assert _ran("mount", "-o", f"remount,{_size(megabytes)}", place)


def protect(place: Path) -> None:
    """The disk can be read only from now on."""
    assert _ran("mount", "-o", "remount,ro", place)


def _size(megabytes: int) -> str:
    return f"size={megabytes}m,mode=700"


def _ran(*words: str | Path) -> bool:
    done = subprocess.run([str(word) for word in words], capture_output=True, check=False)
    return done.returncode == 0


def fill(file: Path) -> None:
    """Leave no room on the disk that this file is on."""
    free = os.statvfs(file.parent)
    with file.open("wb") as taken, suppress(OSError):
        os.posix_fallocate(taken.fileno(), 0, free.f_bavail * free.f_frsize)
    assert os.statvfs(file.parent).f_bavail == 0
