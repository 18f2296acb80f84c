"""Settle a conflict: an ordinary, undoable change that says it answers one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.application.placements import SHAPES_REQUIREMENTS, renew_placements_of, renew_requirements
from wbl_desktop.application.ports import Conflict, Moment, Notice, Session
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import FieldType, Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.life import OPEN, PROPOSED
from wbl_desktop.domain.record import Record

RETIRED = "retired_at"
IN_USE, OUT_OF_USE = "in_use", "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleConflict:
    """``answer`` is ``mine``, ``theirs``, ``both`` (text only) or a value; ``=mine`` is the literal text.

    Whether a record that was retired apart from an edit stays in use is answered by ``in_use`` or ``retired``.
    """

    conflict: str
    answer: str

    VERB: ClassVar[str] = "settle"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        found = [one for one in session.conflicts() if one.id == self.conflict]
        if not found:
            raise Refusal("conflict_unknown", id=self.conflict)
        before = session.get(found[0].kind, found[0].record)
        session.settle(found[0], chosen_value(found[0], self.answer, moment.acting.device))
        _let_follow(session, moment, found[0], before)
        return []


def _let_follow(session: Session, moment: Moment, conflict: Conflict, before: Record | None) -> None:
    """What hangs on the field follows the answer, as it follows any other change of it."""
    if isinstance(before, Placement) and conflict.field in SHAPES_REQUIREMENTS:
        placement = session.get("placement", before.id)
        if isinstance(placement, Placement) and placement.status in OPEN and placement.status != PROPOSED:
            renew_requirements(session, moment, placement, before=before)
    if isinstance(before, Student) and conflict.field == "birth_date":
        renew_placements_of(session, moment, before.id)


def chosen_value(conflict: Conflict, answer: str, device: str) -> Plain:
    """The plain value an answer means; Refusal when this device has no value of its own or both cannot be kept."""
    mine = [one.value for one in conflict.values if one.device == device]
    theirs = [one.value for one in conflict.values if one.device != device]
    if answer == "mine":
        if not mine:
            raise Refusal("conflict_not_mine", id=conflict.id)
        return mine[-1]
    if answer == "theirs":
        if not theirs:
            raise Refusal("conflict_not_theirs", id=conflict.id)
        return theirs[-1]
    if conflict.field == RETIRED and answer in (IN_USE, OUT_OF_USE):
        moments = [one.value for one in conflict.values if one.value is not None]
        return moments[-1] if answer == OUT_OF_USE and moments else None
    spec = kind_named(conflict.kind).spec(conflict.field)
    if spec is None:
        raise Refusal("conflict_field_unknown", id=conflict.id, field=conflict.field)
    if answer == "both":
        if spec.type not in {FieldType.NOTE, FieldType.TEXT} or spec.pattern:
            raise Refusal("conflict_not_both", id=conflict.id, field=conflict.field)
        joined = ("\n" if spec.type is FieldType.NOTE else " / ").join(
            dict.fromkeys(str(one.value) for one in conflict.values if one.value is not None)
        )
        return spec.parse(joined)
    return spec.parse(answer.removeprefix("=") if answer.startswith("=") else answer)
