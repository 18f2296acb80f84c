"""A short race of readers and writers; ``python -m tests.district.racing`` is the long one."""

from pathlib import Path

from tests.district.racing import WRITERS, race


def test_a_reader_passes_nothing_over_though_commits_fail(postgres_url: str, tmp_path: Path) -> None:
    came = race(tmp_path, postgres_url, 6, 0.3)
    assert came.pushed == WRITERS * 6
    assert came.asked
    assert came.taken_back
