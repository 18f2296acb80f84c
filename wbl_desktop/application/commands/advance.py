"""Take a placement a step further in its life, or back, with day, person and reason kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from wbl_desktop.application.findings import findings
from wbl_desktop.application.placements import live_placement, renew_requirements, requirements_of, write_step
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.application.requirement_table import is_met, requirement_name, unmet
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.life import CLOSED, GIVEN_UP, NEEDS_CLEARANCE, PREPARING, PROPOSED, check_step, is_backward
from wbl_desktop.domain.rules import perm_01
from wbl_desktop.domain.rules.case import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvancePlacement:
    """The next status of a placement; ``reason`` for an end before its time and for a way back.

    Raises:
        Refusal: ``step_not_allowed``, ``reason_required``, ``first_day_missing``, ``requirements_unmet`` (names them)
            or ``rules_stop`` (a rule of law stops it and nobody has overridden that).
    """

    placement: str
    status: str
    reason: str | None = None
    on: date | None = None

    VERB: ClassVar[str] = "advance"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        placement = live_placement(session, self.placement)
        old = placement.status or PROPOSED
        check_step(old, self.status, self.reason)
        if self.on and self.on > moment.today:
            raise Refusal("day_in_future", field="on", on=self.on.isoformat())
        if self.status == PREPARING:
            _ask_again(session, placement)
            renew_requirements(session, moment, placement, before=placement)
        if self.status in NEEDS_CLEARANCE and not is_backward(old, self.status):
            refuse_if_undated(placement)
            refuse_if_unmet(session, moment, placement)
        write_step(session, moment, placement.id, self.status, reason=self.reason, on=self.on)
        if self.status in CLOSED:
            _ask_no_more(session, placement)
        return []


def refuse_if_undated(placement: Placement) -> None:
    """Refusal while there is no first day: no rule of hours, ages or visits can hold what has no days."""
    if not placement.starts_on:
        raise Refusal("first_day_missing", field="starts_on", placement=placement.id)


def refuse_if_unmet(session: Session, moment: Moment, placement: Placement) -> None:
    """Refusal while a requirement is unmet, or a rule stops it, and no named person has overridden that.

    Whether a minor's work is paid has to be said first, since the work permit hangs on it.
    """
    missing = unmet(requirements_of(session, placement.id))
    if missing:
        raise Refusal(
            "requirements_unmet",
            field="status",
            placement=placement.id,
            needs=", ".join(requirement_name(one.needs or "") for one in missing),
            codes=", ".join(one.needs or "" for one in missing),
            requirements=", ".join(one.id for one in missing),
        )
    said = findings(session, moment.today, placement=placement.id)
    if any(one.rule == perm_01.ID and one.facts.get("what") == "paid" for one in said):
        raise Refusal("pay_not_said", field="paid", placement=placement.id)
    stopping = ", ".join(one.rule for one in said if one.verdict is Verdict.BLOCK)
    if stopping:
        raise Refusal("rules_stop", field="status", placement=placement.id, rules=stopping)


def _ask_no_more(session: Session, placement: Placement) -> None:
    """What is still out when a placement ends is not chased any longer."""
    for one in requirements_of(session, placement.id):
        if not is_met(one) and one.returned_how is None:
            session.update("requirement", one.id, {"returned_how": "not_needed"})


def _ask_again(session: Session, placement: Placement) -> None:
    if placement.status not in GIVEN_UP:
        return
    for one in requirements_of(session, placement.id):
        if not is_met(one) and one.returned_how == "not_needed":
            session.update("requirement", one.id, {"returned_how": None})
