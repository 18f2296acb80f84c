"""The compliance rules: each says of one placement what the law or the partner asks; adding one is a file and a line.

A rule is a module with an ``ID`` and a pure ``check(case, laws)``; no number of law stands in it, the dated tables in
``resources/rules`` are passed in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from wbl_desktop.domain.life import CLOSED, GIVEN_UP
from wbl_desktop.domain.rules import (
    age_00,
    age_01,
    data_02,
    data_03,
    hrs_00,
    hrs_01,
    hrs_02,
    hrs_03,
    hrs_04,
    hrs_05,
    hrs_06,
    hrs_07,
    hrs_08,
    ins_01,
    occ_00,
    occ_03,
    part_01,
    part_02,
    perm_01,
    shad_01,
    site_01,
    site_02,
    site_03,
    site_04,
    wblr_01,
    wblr_05,
    wblr_06,
)
from wbl_desktop.domain.rules.case import Case, Finding, Laws, Rule


@dataclass(frozen=True, slots=True)
class NamedRule:
    """A rule under the id people know it by."""

    id: str
    check: Rule


def _named(module: ModuleType) -> NamedRule:
    return NamedRule(module.ID, module.check)


# Asked of every placement that is not given up, also when it is over.
REPORTING: tuple[NamedRule, ...] = tuple(_named(module) for module in (wblr_01, wblr_05, wblr_06, data_03))
# Asked while a placement's life is not over: they are about what may still be done otherwise.
RULES: tuple[NamedRule, ...] = (
    *(
        _named(module)
        for module in (
            age_00,
            age_01,
            shad_01,
            hrs_00,
            hrs_01,
            hrs_02,
            hrs_03,
            hrs_04,
            hrs_05,
            hrs_06,
            hrs_07,
            hrs_08,
            perm_01,
            ins_01,
            site_01,
            site_02,
            site_03,
            site_04,
            part_01,
            part_02,
            occ_00,
            occ_03,
            data_02,
        )
    ),
    *REPORTING,
)
RULE_IDS: frozenset[str] = frozenset(rule.id for rule in RULES)


def check_all(case: Case, laws: Laws) -> Iterator[Finding]:
    """What the rules say of a placement, in their order; nothing of one that was declined or withdrawn."""
    status = case.placement.status
    if status in GIVEN_UP:
        return
    for rule in REPORTING if status in CLOSED else RULES:
        yield from rule.check(case, laws)
