from itertools import product

import pytest

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.life import CLOSED, OPEN, STEPS, check_step, is_backward

STATUSES = next(spec.choices for spec in Placement.specs() if spec.name == "status")


def test_the_life_knows_every_status_of_the_kind() -> None:
    assert set(STEPS) == set(STATUSES) == {*OPEN, *CLOSED}
    assert all(set(after) <= set(STATUSES) for after in STEPS.values())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("proposed", "preparing"),
        ("preparing", "cleared"),
        ("preparing", "under_way"),
        ("cleared", "under_way"),
        ("under_way", "completed"),
    ],
)
def test_the_way_forward_needs_no_reason(old: str, new: str) -> None:
    check_step(old, new, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("preparing", "declined"),
        ("cleared", "withdrawn"),
        ("under_way", "ended_early"),
        ("cleared", "preparing"),
        ("under_way", "cleared"),
        ("completed", "under_way"),
        ("withdrawn", "preparing"),
    ],
)
def test_an_end_and_a_way_back_need_a_reason(old: str, new: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_step(old, new, "  ")
    assert refused.value.code == "reason_required"
    check_step(old, new, "the truck broke down")


@pytest.mark.parametrize(
    ("old", "new"),
    [("proposed", "under_way"), ("proposed", "completed"), ("cleared", "completed"), ("declined", "under_way")],
)
def test_nothing_is_skipped(old: str, new: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_step(old, new, "why")
    assert refused.value.code == "step_not_allowed"


def test_every_status_but_the_first_can_be_reached_and_none_is_a_trap() -> None:
    for old, new in product(STATUSES, STATUSES):
        if old != new and new not in STEPS[old]:
            with pytest.raises(Refusal):
                check_step(old, new, "why")
    assert all(STEPS[status] for status in STATUSES)
    assert is_backward("ended_early", "under_way")
