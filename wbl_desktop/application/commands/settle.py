"""Settle a conflict: an ordinary, undoable change that says it answers one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.application.checks import check_age, checked_values, refuse_backward
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one field of a record is to be."""

    conflict: str
    value: Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleRecord:
    """Answers to several disputed fields of one record, all or none of them, with one undo for all.

    A value somebody gave already is taken as it is; one of a person's own is checked like any other change.
    """

    answers: tuple[Answer, ...]

    VERB: ClassVar[str] = "settle"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        open_ones = {one.id: one for one in session.conflicts()}
        settled: list[tuple[Conflict, Record | None]] = []
        own: dict[str, Plain] = {}
        for answer in self.answers:
            conflict = open_ones.get(answer.conflict)
            if conflict is None:
                raise Refusal("conflict_unknown", id=answer.conflict)
            given = [conflict.base, conflict.live, *(one.value for one in conflict.values)]
            if answer.value not in given:
                own[conflict.field] = _checked(session, moment, conflict, answer.value)
            settled.append((conflict, session.get(conflict.kind, conflict.record)))
            session.settle(conflict, own.get(conflict.field, answer.value))
        for conflict, before in settled:
            _refuse_backward(session, conflict)
            _let_follow(session, moment, conflict, before)
        return []


def _checked(session: Session, moment: Moment, conflict: Conflict, value: Plain) -> Plain:
    model = kind_named(conflict.kind)
    spec = model.spec(conflict.field)
    if spec is None:
        raise Refusal("conflict_field_unknown", id=conflict.id, field=conflict.field)
    checked = checked_values(session, model, {conflict.field: spec.show(value)}, whole=False)
    check_age(model, checked, moment.today)
    return checked[conflict.field]


def _refuse_backward(session: Session, conflict: Conflict) -> None:
    """Two days that were each right by themselves may not go together."""
    held = session.get(conflict.kind, conflict.record)
    if held is not None:
        refuse_backward(conflict.field, held.values())


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
