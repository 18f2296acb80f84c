"""The recovery phrase: 24 common words that stand for 256 random bits and a checksum, as BIP-39 counts them.

Each word is 11 bits: 256 bits of chance, then the first 8 bits of their SHA-256. The words come from
``resources/recovery-words.txt``, which must never change; any four first letters there belong to one word.
"""

import hashlib
import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.paths import resource

WORD_COUNT = 24
_BITS_A_WORD = 11
_TELLING_LETTERS = 4


@dataclass(frozen=True, slots=True, repr=False)
class RecoveryPhrase:
    """24 words in order; shown to a person once, so its own text and repr say nothing."""

    words: tuple[str, ...]
    entropy: bytes = field(compare=False)

    def __repr__(self) -> str:
        return "RecoveryPhrase(hidden)"


def new_phrase() -> RecoveryPhrase:
    """A phrase nobody has had before."""
    return phrase_of(secrets.token_bytes(32))


def phrase_of(entropy: bytes) -> RecoveryPhrase:
    """The phrase that stands for these 32 bytes."""
    if len(entropy) != 32:
        raise ValueError("a recovery phrase stands for 32 bytes")
    number = int.from_bytes(entropy + _checksum(entropy), "big")
    last = (WORD_COUNT - 1) * _BITS_A_WORD
    indexes = (number >> shift & 0x7FF for shift in range(last, -1, -_BITS_A_WORD))
    return RecoveryPhrase(tuple(recovery_words()[index] for index in indexes), entropy)


def parse_phrase(text: str) -> RecoveryPhrase:
    """The phrase a person typed: any case, spacing, commas or numbering; a word's first four letters are enough.

    Raises Refusal ``phrase_wrong_length`` (facts ``count``, ``wanted``), ``phrase_word_unknown`` (``position`` from 1)
    or ``phrase_checksum`` (every word is on the list, but not these 24 in this order).
    """
    typed = _typed_words(text)
    indexes = []
    for position, word in enumerate(typed, 1):
        index = _index_of(word)
        if index is None:
            # Never the word itself: it may be all but one letter of a real one.
            raise Refusal("phrase_word_unknown", position=position, field="phrase")
        indexes.append(index)
    if len(indexes) != WORD_COUNT:
        raise Refusal("phrase_wrong_length", count=len(indexes), wanted=WORD_COUNT, field="phrase")
    entropy = _entropy_of(indexes)
    if entropy is None:
        raise Refusal("phrase_checksum", field="phrase")
    return phrase_of(entropy)


def is_word(phrase: RecoveryPhrase, position: int, typed: str) -> bool:
    """Whether what was typed back is the phrase's word at the position (from 1)."""
    words = _typed_words(typed)
    if len(words) != 1:
        return False
    index = _index_of(words[0])
    return index is not None and recovery_words()[index] == phrase.words[position - 1]


@cache
def recovery_words() -> tuple[str, ...]:
    """The 2048 words in their order."""
    return tuple(resource("recovery-words.txt").read_text("ascii").split())


@cache
def _indexes() -> dict[str, int]:
    """Every whole word, and every beginning of four letters, with its place on the list."""
    words = recovery_words()
    return {word[:_TELLING_LETTERS]: index for index, word in enumerate(words)}


def _typed_words(text: str) -> list[str]:
    """Words as typed, without the numbers and signs that lists and lines put around them."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    for sign in ",;":
        plain = plain.replace(sign, " ")
    stripped = (word.strip("0123456789.:)(-") for word in plain.split())
    return [word for word in stripped if word]


def _index_of(word: str) -> int | None:
    """The place of the word on the list; a slip after its fourth letter is left to the checksum."""
    return _indexes().get(word[:_TELLING_LETTERS])


def _entropy_of(indexes: Sequence[int]) -> bytes | None:
    number = 0
    for index in indexes:
        number = number << _BITS_A_WORD | index
    everything = number.to_bytes(33, "big")
    entropy, checksum = everything[:32], everything[32:]
    return entropy if checksum == _checksum(entropy) else None


def _checksum(entropy: bytes) -> bytes:
    return hashlib.sha256(entropy).digest()[:1]
