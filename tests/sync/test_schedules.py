"""Random schedules of typing, faults, clones and restores end in step, with nothing lost."""

from pathlib import Path

import pytest

from tests.sync.schedules import run


@pytest.mark.parametrize("seed", [3, 110, 205, 311])
def test_a_schedule_ends_in_step_and_loses_nothing(tmp_path: Path, seed: int) -> None:
    assert run(seed, 40, tmp_path) is None
