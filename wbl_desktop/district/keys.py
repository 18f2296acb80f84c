"""The key of the district's SQLite file: 64 hex digits in a file of its own, never beside the database."""

import os
import re
import secrets
import stat
from pathlib import Path

from wbl_desktop.domain.failures import Refusal, Trouble

_CONTENT = re.compile(rb"([0-9a-f]{64})\r?\n?")


def default_key_file() -> Path:
    """``WBL_DISTRICT_KEY_FILE``, or a file in the account's configuration folder."""
    named = os.environ.get("WBL_DISTRICT_KEY_FILE")
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_config_dir("wbl-district", appauthor=False)) / "database.key"


def key_for(database: Path, key_file: Path) -> str:
    """The key of a database, made with a new database only.

    Raises:
        Refusal: the key file would lie in the database's folder (``key_beside_database``).
        Trouble: the database is there but its key is not (``key_file_missing``), or the file is open to others, or it
            holds something else.
    """
    if key_file.resolve().parent == database.resolve().parent:
        raise Refusal("key_beside_database", path=str(key_file))
    if not key_file.exists():
        if database.exists():
            # A new key would never open it.
            raise Trouble("key_file_missing", path=str(key_file))
        make_key(key_file)
    return read_key(key_file)


def make_key(path: Path) -> None:
    """Write a new key of chance; a file that is there stays as it is. Raises Trouble ``key_file_unwritable``."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0)
        with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
            file.write(f"{secrets.token_hex(32)}\n".encode("ascii"))
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError:
        return  # another process made it a moment ago
    except OSError as error:
        raise Trouble("key_file_unwritable", path=str(path), reason=error.strerror) from None


def read_key(path: Path) -> str:
    """The 64 hex digits in a key file; Trouble where others may read it, or it holds something else."""
    try:
        with path.open("rb") as file:
            facts = os.fstat(file.fileno())
            content = file.read(100)
    except OSError as error:
        raise Trouble("key_file_unreadable", path=str(path), reason=error.strerror) from None
    if os.name != "nt" and (stat.S_IMODE(facts.st_mode) & 0o077 or facts.st_uid != os.geteuid()):
        raise Trouble("key_file_open_to_others", path=str(path))
    found = _CONTENT.fullmatch(content)
    if found is None:
        raise Trouble("key_file_damaged", path=str(path))
    return found[1].decode("ascii")
