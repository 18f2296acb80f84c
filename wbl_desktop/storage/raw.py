"""The encrypted file without SQLAlchemy: what the first list needs, and what tells the world's troubles apart."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from wbl_desktop.domain.failures import Trouble
from wbl_desktop.domain.folding import fold

APPLICATION_ID = 0x57424C31  # "WBL1"

HEX_KEY = re.compile(r"[0-9a-f]{64}")
_PLAIN_HEADER = b"SQLite format 3\x00"
_NUMBER = re.compile(r"\(?\d[\d\s().-]{5,}\d")


def prepare(connection: Any, key: str, *, read_only: bool = False) -> None:
    """Give a fresh connection its key and the pragmas every connection has."""
    if not HEX_KEY.fullmatch(key):
        # SQLCipher would silently take anything else as a passphrase.
        raise Trouble("key_malformed")
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA cipher_log_level = NONE")
    cursor.execute(f"PRAGMA key = \"x'{key}'\"")
    cursor.execute("PRAGMA busy_timeout = 10000")
    cursor.execute("PRAGMA temp_store = MEMORY")  # no clear text in temporary files
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA secure_delete = ON")
    if read_only:
        cursor.execute("PRAGMA query_only = ON")
    cursor.close()
    connection.create_function("fold_for_search", 1, fold_for_search, deterministic=True)


@contextmanager
def opened(path: Path, key: str, *, read_only: bool = False) -> Iterator[Any]:
    """A bare connection to an existing file, closed at the end; troubles as codes."""
    try:
        connection = sqlcipher.connect(str(path))
        try:
            prepare(connection, key, read_only=read_only)
            yield connection
        finally:
            connection.close()
    except sqlcipher.Error as error:
        raise (trouble_of(error, path) or error) from None


def file_revision(path: Path, key: str) -> int:
    """The schema revision of the file; Trouble when the key or the file is wrong, or the file is not ours."""
    check_file(path)
    with opened(path, key) as connection:
        revision = int(connection.execute("PRAGMA user_version").fetchone()[0])
        application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if application != APPLICATION_ID:
        raise Trouble("file_not_ours")
    return revision


def check_file(path: Path) -> None:
    """Tell apart, before opening, what SQLCipher would all call "file is not a database"."""
    if not path.exists():
        raise Trouble("database_missing")
    try:
        with path.open("rb") as file:
            head = file.read(len(_PLAIN_HEADER))
    except OSError:
        raise Trouble("database_unreadable") from None
    if head == _PLAIN_HEADER:
        raise Trouble("file_not_encrypted")
    if len(head) < len(_PLAIN_HEADER):
        raise Trouble("file_damaged")
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise Trouble("folder_read_only")


_ROOM = 64 * 1024  # less than this is none: the index alone takes half of it

_CODES = {
    "SQLITE_FULL": "disk_full",
    "SQLITE_READONLY": "folder_read_only",
    "SQLITE_CANTOPEN": "database_unreadable",
    "SQLITE_BUSY": "database_busy",
    "SQLITE_LOCKED": "database_busy",
    "SQLITE_CORRUPT": "file_damaged",
    "SQLITE_NOTADB": "key_or_file_wrong",
    "SQLITE_IOERR": "disk_failed",
}


def trouble_of(error: BaseException | None, path: Path) -> Trouble | None:
    """The Trouble a database error about this file stands for; None for a bug."""
    code = _code_of(error)
    if code == "disk_failed" and _no_room(path):
        # Without room for the index of the write-ahead log SQLite speaks of the disk's failure.
        code = "disk_full"
    return Trouble(code) if code else None


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _ROOM
    except OSError:
        return False


def _code_of(error: BaseException | None) -> str | None:
    name = getattr(error, "sqlite_errorname", "") or ""
    for prefix, code in _CODES.items():
        if name.startswith(prefix):
            return code
    text = str(error)
    if "file is not a database" in text:
        return "key_or_file_wrong"
    if "malformed" in text or "hmac" in text.casefold():
        return "file_damaged"
    if "disk is full" in text:
        return "disk_full"
    if "readonly" in text:
        return "folder_read_only"
    if "locked" in text:
        return "database_busy"
    if "disk I/O" in text:
        return "disk_failed"
    return None


def fold_for_search(words: str | None) -> str:
    """Folded words, and every long number once more as bare digits, so 530-555-0142 is found as 5305550142.

    A telephone number is found without its area code too: where everybody has the same one, nobody types it.
    """
    if not words:
        return ""
    folded = fold(words)
    found = [(number, re.sub(r"\D", "", number)) for number in _NUMBER.findall(words)]
    local = [digits[-7:] for number, digits in found if len(digits) in {10, 11} and number != digits]
    return " ".join([folded, *(digits for _, digits in found), *local]) if found else folded
