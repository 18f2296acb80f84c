"""Words as they are compared, searched and sorted: without case, accents and letters no keyboard here has."""

import re
import unicodedata

# Letters that Unicode does not take apart into a plain one and its sign.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "ß": "ss", "þ": "th", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i"})
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_NOT_WORD = re.compile(r"[^\w]+")


def plain(words: str) -> str:
    """Words without accents and case: ``"Wałęsa"`` is ``"walesa"``."""
    lower = words.casefold()
    if lower.isascii():
        return lower
    lower = unicodedata.normalize("NFKD", lower).translate(_LETTERS)
    return "".join(letter for letter in lower if not unicodedata.combining(letter))


def fold(words: str | None) -> str:
    """Words as search and order see them: ``"O’Brien Muñoz"`` is ``"obrien munoz"``."""
    if not words:
        return ""
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", plain(words))).strip()
