"""Ids that may have lost leading zeros in a spreadsheet: judged by the other ids of the same column."""

from collections import Counter
from collections.abc import Iterable

_MOST = 0.9  # so much of a column of one length makes a shorter id doubtful
_ENOUGH = 20  # ids to judge by


class IdLengths:
    """The lengths of the all-digit ids of a column, and whether a given one looks cut."""

    def __init__(self, ids: Iterable[str]) -> None:
        lengths: Counter[int] = Counter()
        self._padded = 0
        shortest: dict[int, str] = {}
        for words in ids:
            if words.isdigit():
                lengths[len(words)] += 1
                if words.startswith("0"):
                    self._padded = max(self._padded, len(words))
                shortest[len(words)] = min(shortest.get(len(words), words), words)
        self._usual, count = lengths.most_common(1)[0] if lengths else (0, 0)
        total = lengths.total()
        self._uniform = total >= _ENOUGH and count / total >= _MOST
        # A running number that has just got one more digit (…9998, 9999, 10000) is no loss.
        below = shortest.get(self._usual - 1, "")
        self._grew = all(length >= self._usual - 1 for length in lengths) and below[:1] == "9"

    def looks_cut(self, words: str) -> bool:
        """Whether this id is shorter than its zero-padded or equally long neighbours."""
        if not words.isdigit():
            return False
        if len(words) < self._padded:
            return True
        return self._uniform and len(words) < self._usual and not self._grew
