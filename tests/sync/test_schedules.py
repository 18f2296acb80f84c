"""Random schedules of typing, faults, clones and restores end in step, with nothing lost."""

from pathlib import Path

import pytest

from tests.sync.schedules import run, without


@pytest.mark.parametrize("seed", [3, 32, 110, 205])
def test_a_schedule_ends_in_step_and_loses_nothing(tmp_path: Path, seed: int) -> None:
    assert run(seed, 40, tmp_path) is None


@pytest.mark.parametrize(("rule", "seeds"), [("opbase", (17, 32)), ("witness", (32,))])
def test_without_a_protection_something_is_lost(tmp_path: Path, rule: str, seeds: tuple[int, ...]) -> None:
    with without(rule):
        for seed in seeds:
            (tmp_path / str(seed)).mkdir()
        assert any("lost" in (run(seed, 40, tmp_path / str(seed)) or "") for seed in seeds)
