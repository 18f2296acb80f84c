"""The 24 words: drawn from a list that never changes, read back however a person types them."""

import hashlib
import itertools
import traceback
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.paths import resource
from wbl_desktop.secrets import is_word, new_phrase, parse_phrase
from wbl_desktop.secrets.phrase import phrase_of, recovery_words

ENTROPY = st.binary(min_size=32, max_size=32)


def test_the_word_list_is_the_one_that_phrases_on_paper_were_drawn_from() -> None:
    content = resource("recovery-words.txt").read_bytes()
    assert hashlib.sha256(content).hexdigest() == "6051114f876e988162d2731c5ad4f9e5b855f7b06b0a64f7e64ddff0a4242a64"


def test_the_words_are_plain_and_told_apart_by_four_letters() -> None:
    words = recovery_words()
    assert len(words) == 2048
    assert list(words) == sorted(words)
    assert len({word[:4] for word in words}) == 2048
    assert all(word.isascii() and word.isalpha() and word.islower() and 3 <= len(word) <= 8 for word in words)


@pytest.mark.parametrize(("byte", "index", "last"), [(0x00, 0, 0x066), (0xFF, 2047, 0x7AF)])
def test_bits_become_words_as_in_the_published_vectors(byte: int, index: int, last: int) -> None:
    # BIP-39's own vectors for 32 equal bytes, said by the words' places ("abandon … art" and "zoo … vote" there).
    words = recovery_words()
    assert phrase_of(bytes([byte]) * 32).words == (words[index],) * 23 + (words[last],)


@given(entropy=ENTROPY)
def test_a_phrase_typed_back_is_the_same_phrase(entropy: bytes) -> None:
    phrase = phrase_of(entropy)
    assert len(phrase.words) == 24
    read = parse_phrase(" ".join(phrase.words))
    assert (read.words, read.entropy) == (phrase.words, entropy)


@given(
    entropy=ENTROPY,
    gap=st.sampled_from([" ", "  ", "\n", "\t", ", ", " \r\n ", ";"]),
    case=st.sampled_from([str.upper, str.title, str.lower]),
    short=st.booleans(),
    numbered=st.booleans(),
)
def test_case_spacing_numbering_and_short_words_do_not_matter(
    entropy: bytes, gap: str, case: "type[str]", short: bool, numbered: bool
) -> None:
    words = [word[:4] if short else word for word in phrase_of(entropy).words]
    typed = [f"{number}. {case(word)}" if numbered else case(word) for number, word in enumerate(words, 1)]
    assert parse_phrase(f" {gap.join(typed)} ").entropy == entropy


@given(entropy=ENTROPY, position=st.integers(1, 24))
def test_an_unknown_word_is_named_by_its_place_alone(entropy: bytes, position: int) -> None:
    words = list(phrase_of(entropy).words)
    words[position - 1] = "qqzz" + words[position - 1]
    with pytest.raises(Refusal, match="phrase_word_unknown") as refused:
        parse_phrase(" ".join(words))
    assert refused.value.facts == {"position": position, "field": "phrase"}


@pytest.mark.parametrize("count", [0, 1, 12, 23, 25])
def test_too_few_or_too_many_words_are_counted(count: int) -> None:
    with pytest.raises(Refusal, match="phrase_wrong_length") as refused:
        parse_phrase(" ".join((phrase_of(bytes(32)).words * 2)[:count]))
    assert refused.value.facts == {"count": count, "wanted": 24, "field": "phrase"}


def test_a_wrong_word_of_the_list_breaks_the_checksum_almost_always() -> None:
    phrase = phrase_of(hashlib.sha256(b"an example").digest())
    outcomes = []
    for word in recovery_words():
        with suppress(Refusal):
            outcomes.append(parse_phrase(" ".join((*phrase.words[:5], word, *phrase.words[6:]))).words)
    # 8 bits of checksum let through one wrong word in 256; recovery.bin itself refuses those.
    assert phrase.words in outcomes
    assert 1 <= len(outcomes) <= 30


def test_words_in_another_order_are_refused_as_such() -> None:
    words = list(phrase_of(hashlib.sha256(b"an example").digest()).words)
    words[0], words[1] = words[1], words[0]
    with pytest.raises(Refusal, match="phrase_checksum") as refused:
        parse_phrase(" ".join(words))
    assert refused.value.facts == {"field": "phrase"}


def test_new_phrases_differ() -> None:
    assert len({new_phrase().entropy for _ in range(50)}) == 50


def test_a_word_typed_back_is_compared_as_the_phrase_is_read() -> None:
    phrase = phrase_of(bytes(32))
    first, last = phrase.words[0], phrase.words[23]
    assert is_word(phrase, 1, f" {first.upper()} ")
    assert is_word(phrase, 24, last[:4])
    assert not is_word(phrase, 24, first)
    assert not is_word(phrase, 1, "")
    assert not is_word(phrase, 1, f"{first} {first}")


def test_a_phrase_hides_itself() -> None:
    phrase = new_phrase()
    shown = f"{phrase} {phrase!r} {[phrase]!r}"
    assert shown == "RecoveryPhrase(hidden) RecoveryPhrase(hidden) [RecoveryPhrase(hidden)]"
    words = list(phrase.words)
    words[7] = "qqzz"
    with pytest.raises(Refusal) as refused:
        parse_phrase(" ".join(words))
    told = "".join(traceback.format_exception(refused.value)) + repr(refused.value.facts)
    # By two: one of the words alone may be among those that a traceback is made of.
    assert not any(f"{one} {other}" in told for one, other in itertools.pairwise(phrase.words))
    assert " ".join(words) not in told
