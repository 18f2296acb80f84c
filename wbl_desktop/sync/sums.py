"""Whether a laptop and the district hold the same rows: sums that do not depend on order, in buckets of each kind.

Both add up a 64-bit hash of every row in its bucket. Sixteen numbers a kind, about a kilobyte for everything, say which
sixteenth of which kind differs; only that is read again.
"""

import hashlib
from collections.abc import Iterable, Mapping

import msgspec

from wbl_desktop.domain.fields import Plain
from wbl_desktop.sync.columns import damaged

BUCKETS = 16
_BYTES = 8
_encode = msgspec.msgpack.Encoder().encode


def bucket_of(record: str) -> int:
    """Which bucket a record is in: by the end of its id, which is chance."""
    return int(record[-1], 16)


def sums_of(rows: Iterable[tuple[str, Mapping[str, Plain]]]) -> bytes:
    """The sums of a kind's rows; empty where there is none. What a field does not say is not counted."""
    sums = [0] * BUCKETS
    is_empty = True
    for record, values in rows:
        is_empty = False
        said = sorted((name, value) for name, value in values.items() if value is not None)
        digest = hashlib.blake2b(_encode((record, said)), digest_size=_BYTES).digest()
        sums[bucket_of(record)] += int.from_bytes(digest, "big")
    if is_empty:
        return b""
    return b"".join((one % (1 << 64)).to_bytes(_BYTES, "big") for one in sums)


def differing(mine: bytes, theirs: bytes) -> list[int]:
    """The buckets that are not the same; Trouble ``message_damaged`` for what are no sums."""
    one, other = (sums or bytes(BUCKETS * _BYTES) for sums in (mine, theirs))
    if len(one) != len(other):
        raise damaged()
    cuts = [slice(place * _BYTES, (place + 1) * _BYTES) for place in range(BUCKETS)]
    return [place for place, cut in enumerate(cuts) if one[cut] != other[cut]]
