"""Random schedules of typing, faults, clones, restores, moves and sticks end in step, with nothing lost."""

from pathlib import Path

import pytest

from tests.sync.schedules import ALL, STEPS, run, without

# More by command: python -m tests.sync.schedules FIRST COUNT --record FILE
_SCHEDULES = 300  # one and a third seconds of a core each
_PARTS = 30  # so that several processes share them


@pytest.mark.parametrize("part", range(_PARTS))
def test_schedules_end_in_step_and_lose_nothing(tmp_path: Path, part: int) -> None:
    for seed in range(part, _SCHEDULES, _PARTS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        # In half of those with one site and of those with two, words come again.
        assert run(seed, STEPS, folder, is_again=seed % 4 > 1) is None, f"seed {seed}"


@pytest.mark.parametrize(
    "seed",
    [69, 99, 209, 224, 3000024, 3000143, 3000183, 3500169, 20000647, 20000669, 40000119, 70000024],
)
def test_schedules_that_found_something_stay_good(tmp_path: Path, seed: int) -> None:
    """A conflict answered unseen, told before or without its record; one merged into a record that left; one kept.

    The first two are of what an old site may still have: notes once joined, and an id something is kept aside under.
    """
    assert run(seed, STEPS, tmp_path) is None


@pytest.mark.parametrize("seed", [31000005, 31000033, 31000055, 31000179, 31000442, 31000443])
def test_long_schedules_that_found_something_stay_good(tmp_path: Path, seed: int) -> None:
    """Who left, made again at the old site; what is kept aside of one that followed; a maker heard after others."""
    assert run(seed, 3 * STEPS, tmp_path) is None


@pytest.mark.parametrize("seed", [41000367, 41000408, 42000172])
def test_schedules_with_placements_that_found_something_stay_good(tmp_path: Path, seed: int) -> None:
    """A guardian told of after another laptop had sent the student off; a conflict gone with a row; one revoked."""
    assert run(seed, 2 * STEPS, tmp_path, has_work=True) is None


@pytest.mark.parametrize("seed", [5, 15, 19])
def test_schedules_with_scans_end_with_every_content_where_its_record_is(tmp_path: Path, seed: int) -> None:
    """Moves, restores, sticks and sweeps; 15 is of the same bytes for one who stayed and one who left."""
    assert run(seed, 60, tmp_path, has_scans=True) is None


@pytest.mark.parametrize(
    ("seed", "more"),
    [
        (100004, ["purge"]),
        (130008, ["roles"]),
        (140018, ["openings"]),
        (63000000, ["erasures"]),
        (210004, [*ALL]),
    ],
)
def test_schedules_with_years_roles_openings_and_erasures_end_in_step(
    tmp_path: Path, seed: int, more: list[str]
) -> None:
    """What laptops away said of records that are purged; one a person closed; a laptop under two ids; a merge; all."""
    assert run(seed, 60, tmp_path, has_work=len(more) > 1, more=more) is None


def test_a_schedule_with_scans_and_years_ends_in_step(tmp_path: Path) -> None:
    """A scan goes with its record, whatever a restore brings back of it."""
    assert run(44001011, 60, tmp_path, has_scans=True, more=["purge"]) is None


def test_without_a_protection_it_is_noticed(tmp_path: Path) -> None:
    """That of the base at the moment of typing; ``test_witnesses`` does without the two for restores."""
    with without("opbase"):
        for seed in (1, 3, 5, 7):
            (tmp_path / str(seed)).mkdir()
        assert any(run(seed, STEPS, tmp_path / str(seed)) for seed in (1, 3, 5, 7))
