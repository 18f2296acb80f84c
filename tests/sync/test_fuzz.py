"""A few hundred messages nobody would write; 200,000 by ``python -m tests.sync.fuzz 200000``."""

from pathlib import Path

from tests.sync.fuzz import fuzz


def test_messages_nobody_would_write_are_answered_or_refused(tmp_path: Path) -> None:
    came = fuzz(tmp_path, 600, seed=7)
    assert came.wrong == []
    assert came.answered > 20
    assert came.refused > 200
