"""The life of a placement: which status may follow which, which steps need a reason, and what a status means."""

from wbl_desktop.domain.failures import Refusal

PROPOSED = "proposed"
PREPARING = "preparing"
CLEARED = "cleared"
UNDER_WAY = "under_way"
COMPLETED = "completed"
DECLINED = "declined"
WITHDRAWN = "withdrawn"
ENDED_EARLY = "ended_early"

# Forward in the first place; back where a person may have been mistaken or things came undone.
STEPS: dict[str, tuple[str, ...]] = {
    PROPOSED: (PREPARING, DECLINED, WITHDRAWN),
    PREPARING: (CLEARED, UNDER_WAY, PROPOSED, DECLINED, WITHDRAWN),
    CLEARED: (UNDER_WAY, PREPARING, DECLINED, WITHDRAWN),
    UNDER_WAY: (COMPLETED, ENDED_EARLY, CLEARED, PREPARING),
    COMPLETED: (UNDER_WAY,),
    ENDED_EARLY: (UNDER_WAY,),
    DECLINED: (PROPOSED, PREPARING),
    WITHDRAWN: (PROPOSED, PREPARING),
}
_ORDER = (PROPOSED, PREPARING, CLEARED, UNDER_WAY, COMPLETED)

OPEN: tuple[str, ...] = (PROPOSED, PREPARING, CLEARED, UNDER_WAY)
CLOSED: tuple[str, ...] = (COMPLETED, DECLINED, WITHDRAWN, ENDED_EARLY)
# What it takes to be cleared it takes to start.
NEEDS_CLEARANCE: frozenset[str] = frozenset({CLEARED, UNDER_WAY})
# A placement that was given up holds no place at the worksite and no hours.
GIVEN_UP: frozenset[str] = frozenset({DECLINED, WITHDRAWN})
_ENDS_FOR_A_REASON: frozenset[str] = frozenset({DECLINED, WITHDRAWN, ENDED_EARLY})


def is_backward(old: str, new: str) -> bool:
    """Whether a step takes something back: an earlier status, or one that had ended is open again."""
    if old in _ORDER and new in _ORDER:
        return _ORDER.index(new) < _ORDER.index(old)
    return old in CLOSED


def needs_reason(old: str, new: str) -> bool:
    """Whether a step must say why."""
    return new in _ENDS_FOR_A_REASON or is_backward(old, new)


def check_step(old: str, new: str, reason: str | None) -> None:
    """Refusal ``step_not_allowed``, ``status_already`` or ``reason_required`` when the step cannot be."""
    if old == new:
        raise Refusal("status_already", field="status", status=new)
    if new not in STEPS.get(old, ()):
        raise Refusal("step_not_allowed", field="status", old=old, new=new, choices=", ".join(STEPS.get(old, ())))
    if needs_reason(old, new) and not (reason or "").strip():
        raise Refusal("reason_required", field="reason", status=new)
