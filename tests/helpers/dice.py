"""Loaded dice: ids and other chance fall alike in every run, and otherwise with another ``SAMPLE_SEED``."""

import hashlib
import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


class LoadedDice:
    """What ``application/chance.py`` throws, told in advance."""

    def __init__(self, seed: str) -> None:
        self._seed, self._throws = seed, itertools.count()

    def token_bytes(self, count: int) -> bytes:
        return hashlib.shake_256(f"{self._seed} {next(self._throws)}".encode()).digest(count)

    def randbelow(self, limit: int) -> int:
        return int.from_bytes(self.token_bytes(16)) % limit


@contextmanager
def loaded(what: str) -> Iterator[None]:
    """Within, chance falls as it always does for this, whatever was thrown before and whichever test comes first.

    Records made by one command are ordered by it, so a test that takes the first of many takes the same one in every
    run. Whether another would do as well is tried with ``SAMPLE_SEED=1 python -m pytest tests/ui``.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("wbl_desktop.application.chance.secrets", LoadedDice(f"{os.environ.get('SAMPLE_SEED')} {what}"))
        yield
