"""What may be done to the file only while nobody else has it open: giving it another key in place.

That is one transaction of SQLite's own, so a power cut leaves the one key or the other.
"""

from pathlib import Path
from typing import Any

from wbl_desktop.domain.failures import Trouble
from wbl_desktop.storage.raw import HEX_KEY, check_file, file_revision, opened


def ensure_alone(path: Path, key: str) -> None:
    """Trouble ``database_busy`` while anybody else has the file open: what he saves would go with the file."""
    check_file(path)
    with opened(path, key) as raw:
        _be_alone(raw)


def _be_alone(raw: Any) -> None:
    raw.execute("PRAGMA busy_timeout = 2000")  # a command is soon over
    raw.execute("PRAGMA locking_mode = EXCLUSIVE")
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("COMMIT")


def rekey(path: Path, key: str, new_key: str) -> None:
    """Encrypt every page under the new key; when this returns, the new key has opened the file.

    Raises:
        Trouble: ``database_busy`` while anybody else has the file open, ``disk_full``, ``rekey_failed``. The file is as
            it was then.
    """
    if not HEX_KEY.fullmatch(new_key):
        raise Trouble("key_malformed")
    check_file(path)
    with opened(path, key) as raw:
        # Whoever else had it open would read pages under a key he does not have.
        _be_alone(raw)
        raw.execute(f"PRAGMA rekey = \"x'{new_key}'\"")
    # The pragma may fail without a word: only reading tells.
    try:
        file_revision(path, new_key)
    except Trouble as trouble:
        if trouble.code != "key_or_file_wrong":
            raise
        raise Trouble("rekey_failed") from None
