"""The sheet code: refused on any single wrong character or swap, read as people write it, and naming nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.forms.codes import ALPHABET, code_from_bytes, parse_code, parse_payload, payload

CODES = st.binary(min_size=5, max_size=5).map(code_from_bytes)


def refusal_of(typed: str) -> str:
    with pytest.raises(Refusal) as caught:
        parse_code(typed)
    return caught.value.code


def test_the_format_is_grouped_and_unambiguous() -> None:
    assert code_from_bytes(bytes.fromhex("39e5753ba2")) == "77JQ-AEX2-9Q"
    assert not set("ILOU") & set(ALPHABET)
    assert len(set(ALPHABET)) == 32


@given(CODES)
def test_a_code_reads_back(code: str) -> None:
    assert parse_code(code) == code


@given(CODES, st.integers(0, 9), st.sampled_from(ALPHABET))
def test_any_single_wrong_character_is_noticed(code: str, place: int, wrong: str) -> None:
    bare = code.replace("-", "")
    if bare[place] != wrong:
        assert refusal_of(bare[:place] + wrong + bare[place + 1 :]) == "code_mistyped"


@given(CODES, st.integers(0, 9), st.integers(0, 9))
def test_any_two_swapped_characters_are_noticed(code: str, one: int, other: int) -> None:
    letters = list(code.replace("-", ""))
    if letters[one] != letters[other]:
        letters[one], letters[other] = letters[other], letters[one]
        assert refusal_of("".join(letters)) == "code_mistyped"


@given(st.binary(min_size=5, max_size=5), st.binary(min_size=5, max_size=5))
def test_different_chances_give_different_codes(one: bytes, other: bytes) -> None:
    assert (code_from_bytes(one) == code_from_bytes(other)) == (one == other)


@pytest.mark.parametrize(
    "typed", ["77jq-aex2-9q", " 77JQ AEX2 9Q ", "77JQAEX29Q", "77jq – aex2 – 9q", "77JQ.AEX2.9Q", "77JQ‑AEX2‑9Q"]
)
def test_people_may_type_it_their_way(typed: str) -> None:
    assert parse_code(typed) == "77JQ-AEX2-9Q"


def test_look_alikes_are_read_as_what_was_printed() -> None:
    code = next(
        code for n in range(2000) if {"0", "1"} <= set(code := code_from_bytes(n.to_bytes(5, "big")).replace("-", ""))
    )
    assert parse_code(code.replace("0", "o").replace("1", "l")).replace("-", "") == code


@pytest.mark.parametrize("typed", ["", "77JQ", "77JQ-AEX2-9", "77JQ-AEX2-9QQ"])
def test_a_part_of_a_code_is_told_apart_from_a_wrong_one(typed: str) -> None:
    assert refusal_of(typed) == "code_incomplete"


def test_a_letter_outside_the_alphabet_is_mistyped() -> None:
    assert refusal_of("77JQ-AEX2-9U") == "code_mistyped"


@pytest.mark.parametrize("count", [0, 4, 6])
def test_a_code_takes_exactly_forty_bits(count: int) -> None:
    with pytest.raises(ValueError, match="5 bytes"):
        code_from_bytes(bytes(count))


@given(CODES, st.integers(1, 99))
def test_a_payload_names_code_and_page_and_nothing_else(code: str, page: int) -> None:
    content = payload(code, page)
    scanned = parse_payload(content)
    assert (scanned.code, scanned.page) == (code, page)
    assert len(content) == 21
    assert content == content.upper()


@given(CODES, st.integers(1, 99), st.integers(5, 20), st.sampled_from(ALPHABET))
def test_a_payload_with_a_wrong_character_is_refused(code: str, page: int, place: int, wrong: str) -> None:
    content = payload(code, page)
    if content[place] not in {wrong, "/"}:
        with pytest.raises(Refusal) as caught:
            parse_payload(content[:place] + wrong + content[place + 1 :])
        assert caught.value.code in {"code_mistyped", "code_foreign"}


@pytest.mark.parametrize(
    ("content", "refused"),
    [
        ("https://example.org/menu", "code_foreign"),
        ("", "code_foreign"),
        (payload("77JQ-AEX2-9Q", 1).replace("WBL1", "WBL2"), "code_newer"),
    ],
)
def test_other_peoples_codes_and_newer_ones_are_told_apart(content: str, refused: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse_payload(content)
    assert caught.value.code == refused


@pytest.mark.parametrize("page", [0, 100])
def test_a_page_out_of_range_is_a_bug(page: int) -> None:
    with pytest.raises(ValueError, match="no room"):
        payload("77JQ-AEX2-9Q", page)
