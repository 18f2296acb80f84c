"""The protocol's model holds over thousands of schedules, and notices the absence of each rule that protects it."""

import pytest

from tests.sync.model import Rule, run

# More by command: python -m tests.sync.model -n 100000
_SCHEDULES = 5_000
_PARTS = 4  # so that several processes share them
_TEETH = 2_500
# Whoever said it covers for the witnesses when nothing else fails, so the design asks only for the pair.
_RULES = [{one} for one in Rule if one not in {Rule.WIT, Rule.MEND}] + [{Rule.KEEP, Rule.WIT}]
# Needed once in twenty thousand schedules: this is one.
_TORN = 12_543


@pytest.mark.parametrize("part", range(_PARTS))
def test_schedules_end_in_step_and_lose_nothing(part: int) -> None:
    found = [violation for seed in range(part, _SCHEDULES, _PARTS) if (violation := run(seed))]
    assert found == []


@pytest.mark.parametrize("without", _RULES, ids=lambda rules: "+".join(sorted(rules)))
def test_without_a_rule_something_is_lost(without: set[Rule]) -> None:
    switched_off = frozenset(str(one) for one in without)
    assert any(run(seed, switched_off) for seed in range(_TEETH))


def test_what_went_with_a_parent_it_no_longer_had_is_read_again() -> None:
    assert run(_TORN) is None
    assert run(_TORN, frozenset({Rule.MEND})) is not None
