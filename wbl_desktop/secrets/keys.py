"""The database key: 32 random bytes, written as 64 hex digits, that never show themselves by accident.

This module and its neighbours in ``secrets`` own the chance that keys are made of (``secrets.token_bytes``): it is
never seeded, replayed or handed in, unlike the chance of ``application/chance.py``.
"""

import re
import secrets
from dataclasses import dataclass

_HEX_KEY = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, repr=False)
class DatabaseKey:
    """A checked key; ``hex`` is what SQLCipher takes as ``x'…'`` (63 digits would pass there as a passphrase)."""

    hex: str

    def __post_init__(self) -> None:
        if not _HEX_KEY.fullmatch(self.hex):
            # The value itself is left out: it may be most of a real key.
            raise ValueError("a database key is 64 lower-case hex digits")

    def __repr__(self) -> str:
        return "DatabaseKey(hidden)"

    @classmethod
    def from_bytes(cls, raw: bytes) -> "DatabaseKey":
        return cls(raw.hex())

    def to_bytes(self) -> bytes:
        return bytes.fromhex(self.hex)


def new_key() -> DatabaseKey:
    """A key nobody has had before."""
    return DatabaseKey.from_bytes(secrets.token_bytes(32))
