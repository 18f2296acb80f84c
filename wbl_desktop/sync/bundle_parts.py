"""The contents of documents that follow the records in a bundle: a stream of small sealed parts, each good by itself.

What a part says are the messages of the line: what is there of these documents, here is a piece. Each is sealed with
XChaCha20-Poly1305 under a key made for this bundle, which stands in its signed and sealed header: so nobody but the
signer of the records wrote it, nobody but their reader reads it. The part's place is sealed in, so that none can be
moved or repeated. A part that was damaged is passed over, and what was cut off is missing, but neither spoils the
others; and neither side ever holds more than one part in memory.
"""

from collections.abc import Iterator
from enum import IntEnum
from typing import BinaryIO

import msgspec

from wbl_desktop.application.chance import random_bytes
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.sync.attachment_wire import DocumentState
from wbl_desktop.sync.frame import seal, unseal
from wbl_desktop.sync.wire import Message

KEY_BYTES = 32
LARGEST_PART = 256 * 1024
_LENGTH, _NONCE, _TAG = 4, 24, 16


class PartKind(IntEnum):
    """What a part says. A kind this program does not know is passed over: a newer one wrote it."""

    ASK = 1  # to the district: what has it of these, and which does the laptop lack
    PIECE = 2  # a piece of a content, as it is brought over the line
    STATES = 3  # to the laptop: what the district has of some documents
    END = 4  # nothing was cut off


class Wanted(Message, kw_only=True):
    """A document whose content the laptop lacks; ``held``: a bit for each piece it has already."""

    kind: str = msgspec.field(name="k")
    document: str = msgspec.field(name="d")
    held: bytes = msgspec.field(name="h", default=b"")


class Asking(Message, kw_only=True):
    """What does the district have of these documents (kind, id), and has it what is wanted?"""

    documents: list[tuple[str, str]] = msgspec.field(name="d", default=[])
    wanted: list[Wanted] = msgspec.field(name="w", default=[])


class States(Message, kw_only=True):
    """What the district has of some documents: kind, id, state."""

    states: list[tuple[str, str, DocumentState]] = msgspec.field(name="s")


class Ended(Message, kw_only=True):
    """Nothing follows; ``left``: contents that found no room and wait for the next stick."""

    left: int = msgspec.field(name="l", default=0)


class PartSealer:
    """Seals one part after the other under the bundle's key."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._number = 0

    def part(self, kind: PartKind, message: Message) -> bytes:
        """The bytes of the next part."""
        return self.sealed(bytes([kind]) + seal(message))

    def sealed(self, said: bytes) -> bytes:
        """Seal what the next part says."""
        from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as encrypt

        nonce = random_bytes(_NONCE)
        sealed = nonce + encrypt(said, _place(self._number), nonce, self._key)
        self._number += 1
        return len(sealed).to_bytes(_LENGTH, "big") + sealed


class PartReader:
    """Reads parts from a file that stands where the records end. Afterwards it tells what was not good."""

    def __init__(self, file: BinaryIO, key: bytes, size: int = 0) -> None:
        self._file = file
        self._key = key
        self._size = max(size, 1)
        self._read = 0
        self.damaged = 0
        self.ended: Ended | None = None

    @property
    def is_cut(self) -> bool:
        """Whether the end is missing."""
        return self.ended is None

    def at(self) -> tuple[int, int]:
        """How far it has come, in thousandths."""
        return min(self._read * 1000 // self._size, 1000), 1000

    def __iter__(self) -> Iterator[tuple[PartKind, bytes]]:
        """Kind and message of each good part, the closing one excepted."""
        number = 0
        while (sealed := self._next()) is not None:
            plain = self._opened(number, sealed)
            number += 1
            if plain is None:
                self.damaged += 1
                continue
            try:
                kind = PartKind(plain[0])
                if kind != PartKind.END:
                    yield kind, plain[1:]
                    continue
                self.ended = unseal(plain[1:], Ended)
            except (ValueError, Trouble):
                continue  # a newer program's
            return

    def _next(self) -> bytes | None:
        """The next sealed part; None where the file ends or fails, or where nobody can tell how the next begins."""
        try:
            length = int.from_bytes(self._file.read(_LENGTH), "big")
            if not _NONCE + _TAG < length <= LARGEST_PART:
                return None
            sealed = self._file.read(length)
        except OSError:
            return None  # a worn stick: what lies beyond is cut off, and what came before is good
        self._read += _LENGTH + len(sealed)
        return sealed if len(sealed) == length else None

    def _opened(self, number: int, sealed: bytes) -> bytes | None:
        from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
        from nacl.exceptions import CryptoError

        try:
            return decrypt(sealed[_NONCE:], _place(number), sealed[:_NONCE], self._key)
        except (CryptoError, ValueError, TypeError):
            return None


def _place(number: int) -> bytes:
    return number.to_bytes(8, "big")
