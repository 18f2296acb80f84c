"""The key in a file of one's own (``--key-file``), for machines without a keyring."""

import os
import re
import stat
from pathlib import Path

from wbl_desktop.domain.failures import Trouble
from wbl_desktop.secrets.keys import DatabaseKey, new_key
from wbl_desktop.secrets.private_files import is_open_to_others, write_atomically, write_new

# The digits, and the line end that editors and `openssl rand -hex 32` add.
_CONTENT = re.compile(rb"([0-9A-Fa-f]{64})\r?\n?")


def read_key_file(path: Path) -> DatabaseKey:
    """The key in the file.

    Raises Trouble ``key_file_missing``, ``key_file_open_to_others`` (group or others may read it, or another account
    owns it or the link to it), ``key_file_damaged`` (not 64 hex digits) or ``key_file_unreadable``; fact ``path``.
    """
    try:
        _check_link(path)
        content = _read_private(path)
    except FileNotFoundError:
        raise Trouble("key_file_missing", path=str(path)) from None
    except OSError as error:
        raise Trouble("key_file_unreadable", path=str(path), reason=error.strerror) from None
    found = _CONTENT.fullmatch(content)
    if found is None:
        raise Trouble("key_file_damaged", path=str(path))
    return DatabaseKey(found[1].decode("ascii").lower())


def create_key_file(path: Path) -> DatabaseKey:
    """The key in the file, after making both if the file is not there yet.

    Raises Trouble ``key_file_unwritable``, or what ``read_key_file`` raises for a file that was there before.
    """
    key = new_key()
    try:
        write_new(path, _content(key))
    except FileExistsError:
        pass
    except OSError as error:
        raise Trouble("key_file_unwritable", path=str(path), reason=error.strerror) from None
    return read_key_file(path)


def write_key_file(path: Path, key: DatabaseKey) -> None:
    """Put this key in place of whatever the file held. Raises Trouble ``key_file_unwritable``."""
    try:
        write_atomically(path, _content(key))
    except OSError as error:
        raise Trouble("key_file_unwritable", path=str(path), reason=error.strerror) from None


def _content(key: DatabaseKey) -> bytes:
    return f"{key.hex}\n".encode("ascii")


def _check_link(path: Path) -> None:
    """A link of another account could point elsewhere tomorrow."""
    facts = path.lstat()
    if os.name != "nt" and stat.S_ISLNK(facts.st_mode) and facts.st_uid != os.geteuid():
        raise Trouble("key_file_open_to_others", path=str(path))


def _read_private(path: Path) -> bytes:
    """At most a little more than a key; mode and content are of one opened file, whatever its name does meanwhile."""
    # Not blocking: a pipe of that name must not hold the program.
    flags = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        facts = os.fstat(file.fileno())
        if not stat.S_ISREG(facts.st_mode):
            raise Trouble("key_file_damaged", path=str(path))
        if is_open_to_others(facts):
            raise Trouble("key_file_open_to_others", path=str(path))
        return file.read(100)
