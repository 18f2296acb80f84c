"""The envelope of every message: a mark, the hash of what follows, and msgpack under zstd; checked before reading."""

import hashlib
from typing import TypeVar

import msgspec
import zstandard

from wbl_desktop.application import chance
from wbl_desktop.sync.columns import damaged

MEDIA_TYPE = "application/vnd.wbl-sync"
MARK = b"WBL1"
_DIGEST = 16
_LEVEL = 9
LARGEST = 64 * 1024 * 1024
# A bomb is small and swells. An honest batch of constants may swell a little too; one that would swell more, as long
# notes do that say the same over and over, is filled up with a member that nobody reads.
_LARGEST_RATIO = 200
_ALWAYS_ALLOWED = 1024 * 1024
_FILLING = "~"
_FILLED_RATIO = 150

Message = TypeVar("Message")


class TooLargeError(Exception):
    """The message is larger, unpacked, than what anybody reads."""


def seal(message: object) -> bytes:
    """The bytes of a message, which ``unseal`` reads.

    Raises:
        TooLargeError: it is more than ``LARGEST`` bytes before it is packed.
    """
    plain = msgspec.msgpack.encode(message)
    body = _packed(plain)
    if len(plain) > _largest_from(body):
        filling = chance.random_bytes(len(plain) // _FILLED_RATIO)
        plain = msgspec.msgpack.encode({**msgspec.msgpack.decode(plain), _FILLING: filling})
        body = _packed(plain)
    return MARK + hashlib.blake2b(body, digest_size=_DIGEST).digest() + body


def _packed(plain: bytes) -> bytes:
    """A compressor per call: one shared between threads writes corrupt frames (measured)."""
    if len(plain) > LARGEST:
        raise TooLargeError
    return zstandard.ZstdCompressor(level=_LEVEL, write_checksum=False).compress(plain)


def _largest_from(body: bytes) -> int:
    """To how many bytes an honest message may unpack."""
    return min(LARGEST, max(_ALWAYS_ALLOWED, len(body) * _LARGEST_RATIO))


def unseal(frame: bytes, kind: type[Message]) -> Message:
    """The message in a frame; Trouble ``message_damaged`` for anything cut, changed, swollen or foreign."""
    start = len(MARK) + _DIGEST
    if len(frame) <= start or not frame.startswith(MARK):
        raise damaged()
    body = frame[start:]
    if hashlib.blake2b(body, digest_size=_DIGEST).digest() != frame[len(MARK) : start]:
        raise damaged()
    try:
        size = zstandard.frame_content_size(body)
        if not 0 <= size <= _largest_from(body):
            raise damaged()
        plain = zstandard.ZstdDecompressor().decompress(body, max_output_size=size, allow_extra_data=False)
        return msgspec.msgpack.decode(plain, type=kind)
    except (zstandard.ZstdError, msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        raise damaged() from None
