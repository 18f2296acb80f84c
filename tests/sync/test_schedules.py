"""Random schedules of typing, faults, clones, restores, moves and sticks end in step, with nothing lost."""

from pathlib import Path

import pytest

from tests.sync.schedules import STEPS, run, without

# More by command: python -m tests.sync.schedules FIRST COUNT --record FILE
_SCHEDULES = 54  # three for each mix of sites, restores, versions and sticks
_PARTS = 9  # so that several processes share them


@pytest.mark.parametrize("part", range(_PARTS))
def test_schedules_end_in_step_and_lose_nothing(tmp_path: Path, part: int) -> None:
    for seed in range(part, _SCHEDULES, _PARTS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        assert run(seed, STEPS, folder) is None, f"seed {seed}"


@pytest.mark.parametrize(("rule", "seeds"), [("opbase", (17, 32)), ("witness", (32,)), ("clamp", (32,))])
def test_without_a_protection_something_is_lost(tmp_path: Path, rule: str, seeds: tuple[int, ...]) -> None:
    with without(rule):
        for seed in seeds:
            (tmp_path / str(seed)).mkdir()
        assert any(run(seed, STEPS, tmp_path / str(seed)) for seed in seeds)
