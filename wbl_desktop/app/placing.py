"""A placement's rows as the window shows them: its requirements, then what the rules of law say of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from wbl_desktop.application.chance import Clock
from wbl_desktop.application.commands.requirements import OverrideRule
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.findings import findings
from wbl_desktop.application.placing import DeskPlacing
from wbl_desktop.application.ports import Command
from wbl_desktop.application.requirement_table import needs_table
from wbl_desktop.application.rule_tables import finding_template
from wbl_desktop.application.window_ports import Need, Standing
from wbl_desktop.domain.rules import RULE_IDS
from wbl_desktop.domain.rules.case import Finding, Verdict

_GRAVITY = {
    Verdict.BLOCK: Standing.STOPS,
    Verdict.WARN: Standing.NEEDS,
    Verdict.NEEDS_DATA: Standing.NEEDS,
    Verdict.INFO: Standing.NONE,
}


class LawfulPlacing(DeskPlacing):
    """The application's placing with the rules' findings as rows."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        super().__init__(desk, clock)
        self._rules = RulesDesk(desk=desk, clock=clock)

    def needs(self, placement: str) -> Sequence[Need]:
        """Requirements first, then findings, gravest first."""
        rows = [need for need in super().needs(placement) if need.needs not in RULE_IDS]
        table = needs_table()
        open_rows = [need.needs for need in rows if need.standing is not Standing.DONE]
        said = {table[needs].rule for needs in open_rows if needs in table}
        return [*rows, *(row for row in self._rules.rows(placement) if row.rule not in said)]

    def waive_rule(self, placement: str, rule: str, *, reason: str) -> Command:
        """Let it go ahead although a rule stops it."""
        return OverrideRule(placement=placement, rule=rule, reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesDesk:
    """What the rules say, as rows."""

    desk: Desk
    clock: Clock

    def rows(self, placement: str) -> list[Need]:
        """The findings of one placement."""
        return [_row(one) for one in findings(self.desk.read(), self.clock.today(), placement=placement)]


def _row(finding: Finding) -> Need:
    return Need(
        requirement="",
        rule=finding.rule,
        needs=finding.rule,
        title=finding_template(finding),
        facts=finding.facts,
        tip=f"{finding.rule} · {finding.citation}",
        standing=_GRAVITY[finding.verdict],
        due_on=finding.due_on,
    )
