"""Change what a placement says; its status moves by the same steps as everywhere, and its requirements follow."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from wbl_desktop.application.checks import checked_values
from wbl_desktop.application.commands.advance import AdvancePlacement, refuse_if_undated
from wbl_desktop.application.odd_days import logged_outside
from wbl_desktop.application.placements import SHAPES_REQUIREMENTS, arrangement_notices, renew_requirements
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.life import NEEDS_CLEARANCE, OPEN, PROPOSED

_ARRANGES = frozenset({"student", "opening", "activity", "starts_on", "ends_on", "starts_at", "ends_at"})


def change_placement(
    session: Session, moment: Moment, held: Placement, typed: Mapping[str, object]
) -> Sequence[Notice]:
    """Typed values onto a placement; ``reason`` among them is why its status moves.

    What opens or ends is checked with the new values, so dates and status may be set together.
    """
    words = dict(typed)
    reason = words.pop("reason", None)
    if reason is not None and "status" not in words:
        raise Refusal("field_unknown", kind="placement", field="reason", fields="status=… reason=…")
    changes = checked_values(session, Placement, words, whole=False)
    moves = "status" in changes
    status = str(changes.pop("status") or "") if moves else None
    if moves and not status:
        raise Refusal("field_required", field="status", label="Status")
    edited: dict[str, Any] = dict(changes)
    placement = replace(held, **edited)
    _refuse_backward_days(placement)
    if held.status in NEEDS_CLEARANCE and held.starts_on:
        refuse_if_undated(placement)
    session.update("placement", held.id, changes)
    changed = {name for name, value in changes.items() if getattr(held, name) != value}
    if changed & SHAPES_REQUIREMENTS and held.status in OPEN and held.status != PROPOSED:
        renew_requirements(session, moment, placement, before=held)
    notices: list[Notice] = []
    if changed & (_ARRANGES | {"weekly_schedule"}):
        notices.extend(arrangement_notices(session, placement))
    if changed & {"activity", "starts_on", "ends_on"}:
        notices.extend(logged_outside(session, placement))
    if status and status != held.status:
        advance = AdvancePlacement(placement=held.id, status=status, reason=str(reason or ""))
        notices.extend(advance.carry_out(session, moment))
    return notices


def _refuse_backward_days(placement: Placement) -> None:
    """One end typed now may contradict the other, which stood there before."""
    if placement.starts_on and placement.ends_on and placement.ends_on < placement.starts_on:
        raise Refusal("field_ends_before_it_begins", field="ends_on", begin=placement.starts_on, end=placement.ends_on)
