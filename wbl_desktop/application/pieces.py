"""How the content of a file is cut into pieces, which of them are held, and how a piece is sealed in a file.

One size of piece for disk and wire: at 32 kbit/s a piece takes half a minute, less than a line may be silent, and no
more than one is sent again after a drop. Laptop and district seal alike (XChaCha20-Poly1305), each under a key made
for that one file and kept in its encrypted database only. So giving the database another key leaves the files alone,
deleting a row makes its file noise for good, and a file that somebody carries off tells nothing but its length. The
file's name and the piece's place are sealed in: pieces cannot be swapped.
"""

import contextlib
import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as _open
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as _seal
from nacl.exceptions import CryptoError

from wbl_desktop.application.chance import random_bytes
from wbl_desktop.domain.failures import Trouble

PIECE = 128 * 1024
LARGEST = 100 * 1024 * 1024
KEY_BYTES = 32
_NONCE, _TAG = 24, 16
_STRIDE = PIECE + _NONCE + _TAG


def pieces_of(size: int) -> int:
    """How many pieces a content of that many bytes has."""
    return -(-size // PIECE)


def length_of(size: int, number: int) -> int:
    """How many bytes the piece of that number (from 0) has."""
    return min(PIECE, size - number * PIECE)


def none_held(size: int) -> bytes:
    """The bits of a content of which nothing is there yet."""
    return bytes(-(-pieces_of(size) // 8))


def all_held(size: int) -> bytes:
    """The bits of a content that is there whole."""
    return ((1 << pieces_of(size)) - 1).to_bytes(len(none_held(size)), "little")


def with_piece(held: bytes, number: int, *, there: bool = True) -> bytes:
    """The bits once this piece is there, or is not any more."""
    bits = bytearray(held)
    if there:
        bits[number // 8] |= 1 << number % 8
    else:
        bits[number // 8] &= ~(1 << number % 8)
    return bytes(bits)


def is_held(held: bytes, number: int) -> bool:
    """Whether the piece is there."""
    return number // 8 < len(held) and bool(held[number // 8] >> number % 8 & 1)


def missing(held: bytes, size: int) -> list[int]:
    """The numbers of the pieces that are not there, in order."""
    return [number for number in range(pieces_of(size)) if not is_held(held, number)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedFile:
    """A file of sealed pieces, each at its own place, so that they may come in any order."""

    path: Path
    size: int  # of the content
    key: bytes = field(repr=False)

    @property
    def length(self) -> int:
        """How many bytes it has on the disk once every piece is there."""
        return self.size + pieces_of(self.size) * (_NONCE + _TAG)

    def write(self, number: int, piece: bytes, *, durably: bool = True) -> None:
        """Put a piece in its place; it is on the disk when this returns.

        Raises Trouble ``disk_full`` or ``folder_read_only``.
        """
        nonce = random_bytes(_NONCE)
        sealed = nonce + _seal(piece, self._place(number), nonce, self.key)
        with _troubles():
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
            with os.fdopen(os.open(self.path, flags, 0o600), "r+b") as file:
                file.seek(number * _STRIDE)
                file.write(sealed)
                file.flush()
                if durably:
                    os.fsync(file.fileno())

    def make_durable(self) -> None:
        """Bring what was written without haste onto the disk, and the file's name into its folder."""
        with _troubles():
            with self.path.open("r+b") as file:
                os.fsync(file.fileno())
            if os.name == "posix":
                folder = os.open(self.path.parent, os.O_RDONLY)
                try:
                    os.fsync(folder)
                finally:
                    os.close(folder)

    def read(self, number: int) -> bytes:
        """The piece; Trouble ``attachment_damaged`` when it is not what was written, or is not there."""
        try:
            with self.path.open("rb") as file:
                file.seek(number * _STRIDE)
                sealed = file.read(length_of(self.size, number) + _NONCE + _TAG)
            return _open(sealed[_NONCE:], self._place(number), sealed[:_NONCE], self.key)
        except (OSError, CryptoError, ValueError, TypeError):
            raise Trouble("attachment_damaged") from None

    def pieces(self) -> Iterator[bytes]:
        """Every piece, in order."""
        return (self.read(number) for number in range(pieces_of(self.size)))

    def _place(self, number: int) -> bytes:
        return f"{self.path.name}/{number}".encode()


@contextlib.contextmanager
def _troubles() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
        raise Trouble("disk_full" if error.errno in full else "folder_read_only") from None
