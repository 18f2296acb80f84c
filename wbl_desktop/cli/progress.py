"""The progress bar of long work: on a terminal only, and never among what is answered."""

import sys


class Bar:
    """Called with how much is done, of how much; silent where nobody watches."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._shown = -1

    def __call__(self, done: int, total: int) -> None:
        if not sys.stderr.isatty() or not total:
            return
        share = 100 * done // total
        if share != self._shown:
            self._shown = share
            end = "\n" if done >= total else ""
            print(f"\r{self._words} {'#' * (share // 4):<25} {share:>3} %", end=end, file=sys.stderr, flush=True)
