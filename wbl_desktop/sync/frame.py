"""The envelope of every message: a mark, the hash of what follows, and msgpack under zstd; checked before reading."""

import hashlib
from typing import TypeVar

import msgspec
import zstandard

from wbl_desktop.sync.columns import damaged

MEDIA_TYPE = "application/vnd.wbl-sync"
MARK = b"WBL1"
_DIGEST = 16
_LEVEL = 9
LARGEST = 64 * 1024 * 1024
# A bomb is small and swells; an honest batch of constants may swell a little too.
_LARGEST_RATIO = 200
_ALWAYS_ALLOWED = 1024 * 1024

Message = TypeVar("Message")


def seal(message: object) -> bytes:
    """The bytes of a message. A compressor per call: one shared between threads writes corrupt frames (measured)."""
    body = zstandard.ZstdCompressor(level=_LEVEL, write_checksum=False).compress(msgspec.msgpack.encode(message))
    return MARK + hashlib.blake2b(body, digest_size=_DIGEST).digest() + body


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
        if not 0 <= size <= min(LARGEST, max(_ALWAYS_ALLOWED, len(body) * _LARGEST_RATIO)):
            raise damaged()
        plain = zstandard.ZstdDecompressor().decompress(body, max_output_size=size, allow_extra_data=False)
        return msgspec.msgpack.decode(plain, type=kind)
    except (zstandard.ZstdError, msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        raise damaged() from None
