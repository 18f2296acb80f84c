"""The code of a sheet: short, random, readable over the telephone, and refused when a single character is wrong.

Eight characters of an alphabet without I, L, O and U carry 40 random bits; two more are a Reed-Solomon check over the
field of 32 elements (distance 3), so any one or two wrong characters, and so any two swapped ones, are noticed. The QR
code holds layout version, code and page with two check characters of their own, and nothing else: never a name or a
number of a person.
"""

import re
from dataclasses import dataclass

from wbl_desktop.domain.failures import Refusal

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_BYTES = 5
PAYLOAD_VERSION = "WBL1"
MOST_PAGES = 99  # two digits of the payload

_RANDOM_CHARACTERS = 8
_LENGTH = 10
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})  # what hands write for what was printed
_PAYLOAD = re.compile(rf"WBL(\d)/([{ALPHABET}]{{{_LENGTH}}})/(\d\d)/([{ALPHABET}]{{2}})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """What a QR code says: which sheet and which of its pages, counted from 1."""

    code: str
    page: int


def code_from_bytes(chance: bytes) -> str:
    """A sheet's code, as printed (``7KQ2-M9DX-4F``), from exactly five random bytes."""
    if len(chance) != RANDOM_BYTES:
        raise ValueError(f"a code takes {RANDOM_BYTES} bytes, not {len(chance)}")
    number = int.from_bytes(chance, "big")
    values = [number >> (5 * place) & 31 for place in reversed(range(_RANDOM_CHARACTERS))]
    return _hyphenated("".join(ALPHABET[value] for value in (*values, *_check(values))))


def parse_code(typed: str) -> str:
    """The code a person read off a sheet, as printed; Refusal ``code_incomplete`` or ``code_mistyped``."""
    bare = re.sub(r"[\s.\-‐-―_]", "", typed).upper().translate(_READ_AS)
    if len(bare) != _LENGTH:
        raise Refusal("code_incomplete", field="code", value=typed, wanted=_LENGTH, found=len(bare))
    if not set(bare) <= set(ALPHABET) or not _holds(bare):
        raise Refusal("code_mistyped", field="code", value=typed)
    return _hyphenated(bare)


def payload(code: str, page: int) -> str:
    """What the QR codes of that page hold; capital letters, digits and slashes, 21 characters whatever the page."""
    if not 1 <= page <= MOST_PAGES:
        raise ValueError(f"page {page} has no room in the code")
    body = f"{parse_code(code).replace('-', '')}{page:02d}"
    check = "".join(ALPHABET[value] for value in _check([ALPHABET.index(letter) for letter in body]))
    return f"{PAYLOAD_VERSION}/{body[:_LENGTH]}/{body[_LENGTH:]}/{check}"


def parse_payload(text: str) -> Scanned:
    """What a scanned QR code names; Refusal ``code_foreign``, ``code_newer`` or ``code_mistyped``."""
    found = _PAYLOAD.fullmatch(text.strip())
    if found is None:
        raise Refusal("code_foreign", value=text)
    version, code, page, check = found.groups()
    if f"WBL{version}" != PAYLOAD_VERSION:
        raise Refusal("code_newer", value=text, version=version)
    if not _holds(code) or not _holds(code + page + check) or page == "00":
        raise Refusal("code_mistyped", value=text)
    return Scanned(code=_hyphenated(code), page=int(page))


def _hyphenated(bare: str) -> str:
    return f"{bare[:4]}-{bare[4:8]}-{bare[8:]}"


def _holds(word: str) -> bool:
    values = [ALPHABET.index(letter) for letter in word]
    return tuple(values[-2:]) == _check(values[:-2])


def _times(left: int, right: int) -> int:
    """The product in the field of 32 elements, x^5 = x^2 + 1."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 32:
            left ^= 0b100101
        right >>= 1
    return product


def _check(values: list[int]) -> tuple[int, int]:
    """The remainder of the message over (x - 1)(x - 2): the two symbols that make the word divisible by both."""
    first, second = 0, 0
    for value in values:
        lead = value ^ first
        first, second = second ^ _times(lead, 3), _times(lead, 2)
    return first, second
