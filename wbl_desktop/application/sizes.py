"""Sizes as people write and read them."""

import re

from wbl_desktop.domain.failures import Refusal

_UNITS = {"": 1, "K": 1000, "M": 1000**2, "G": 1000**3}


def size_of(text: str) -> int | None:
    """``500MB`` or ``2GB`` in bytes, ``none`` as 0, ``all`` as None. Refusal ``size_unreadable``."""
    words = text.strip().upper()
    if words in {"ALL", "NONE"}:
        return None if words == "ALL" else 0
    found = re.fullmatch(r"(\d{1,9}(?:\.\d{1,3})?) ?([KMG]?)B?", words)
    if not found:
        raise Refusal("size_unreadable", value=text)
    return int(float(found[1]) * _UNITS[found[2]])


def shown_size(size: int) -> str:
    """A size in the unit that suits it."""
    if size < 1000**2:
        return f"{-(-size // 1000):,} KB"
    return f"{size / 1000**2:,.1f} MB"
