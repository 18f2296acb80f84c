"""Words that somebody replaced who knew them, before a restore forgot both: said again, they change nothing.

Without this a value that was typed and taken back would be typed again by the laptop that typed it, and a value that
was replaced would be listed beside the one that replaced it.
"""

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from wbl_desktop.domain.merge import Live


class Word(NamedTuple):
    """What was said of a field: when, by the clock of whoever said it, and a digest of the value.

    Not on which device: after a restore a laptop goes by another id and says the same again.
    """

    at: str
    digest: str


def word_of(at: str, value: object) -> Word:
    """A word by what tells it from every other of the field."""
    return Word(at, hashlib.blake2b(msgspec.msgpack.encode(value), digest_size=6).hexdigest())


def live_word(live: Live) -> Word:
    """The word that a field holds."""
    return word_of(live.stamp.at, live.value)


def earlier_than(at: str, words: Iterable[Word]) -> frozenset[Word]:
    """Those of these words that one said ``at`` this moment replaced for good.

    Not the ones of the same second: in it something may be typed, taken back and done again, and is then one word.
    """
    return frozenset(one for one in words if one.at != at)
