"""What is written into the search index, and what is asked of it: folded words, numbers also without their signs."""

import re

from wbl_desktop.domain.folding import fold

_NUMBER = re.compile(r"\(?\d[\d\s().-]{5,}\d")


def fold_for_search(words: str | None) -> str:
    """Folded words, and every long number once more as bare digits, so 530-555-0142 is found as 5305550142.

    A telephone number is found without its area code too: where everybody has the same one, nobody types it.
    """
    if not words:
        return ""
    folded = fold(words)
    found = [(number, re.sub(r"\D", "", number)) for number in _NUMBER.findall(words)]
    local = [digits[-7:] for number, digits in found if len(digits) in {10, 11} and number != digits]
    return " ".join([folded, *(digits for _, digits in found), *local]) if found else folded


def search_expression(words: str) -> str | None:
    """The FTS5 expression for what a person typed: every word, each as a beginning; None when nothing is left."""
    tokens = fold(words).split()
    number = re.sub(r"[\s().-]", "", words)
    if len(number) >= 7 and number.isdigit():
        tokens = [number]
    return " ".join(f'"{token}"*' for token in tokens) or None
