"""Place a student: the placement, what it needs, and the first step of its life."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.application.checks import checked_values, existing
from wbl_desktop.application.commands.advance import AdvancePlacement
from wbl_desktop.application.placements import arrangement_notices, renew_requirements, write_step
from wbl_desktop.application.ports import Moment, Notice, Reader, Session
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds.opening import Opening
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.life import CLEARED, COMPLETED, PREPARING, PROPOSED, UNDER_WAY

# What an opening says stands for the placement unless the person says otherwise.
_FROM_OPENING = ("worksite", "activity", "starts_on", "ends_on", "paid", "weekly_schedule", "supervisor")
_WAY = {CLEARED: (CLEARED,), UNDER_WAY: (UNDER_WAY,), COMPLETED: (UNDER_WAY, COMPLETED)}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceStudent:
    """A new placement from what a person chose; from an ``opening`` the rest may be left out.

    It is being prepared from the start, with its requirements and their due days, unless it is only ``proposed``.
    """

    values: Mapping[str, object]
    id: str | None = None

    VERB: ClassVar[str] = "place"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        values = dict(self.values)
        reason = str(values.pop("reason", "") or "")
        asked = Placement.spec("status")
        status = asked.parse(values.pop("status", None)) if asked else None
        begins = PROPOSED if status == PROPOSED else PREPARING
        made = {**placement_values(session, values), "status": begins}
        placement = Placement.from_values(self.id or moment.new_id(), made)
        notices = [*_student_notices(session, placement), *arrangement_notices(session, placement)]
        session.insert(placement)
        write_step(session, moment, placement.id, begins, reason=reason)
        if begins == PROPOSED:
            return notices
        renew_requirements(session, moment, placement)
        for step in _WAY.get(str(status), () if status in {None, PREPARING} else (str(status),)):
            advance = AdvancePlacement(placement=placement.id, status=step, reason=reason)
            notices.extend(advance.carry_out(session, moment))
        return notices


def placement_values(reader: Reader, typed: Mapping[str, object]) -> dict[str, Plain]:
    """The checked values of a new placement, filled up from its opening; Refusal at the first that cannot be."""
    opening = None
    if typed.get("opening"):
        opening = reader.get("opening", reader.full_id("opening", str(typed["opening"])))
    if not isinstance(opening, Opening):
        return checked_values(reader, Placement, typed, whole=True)
    offered = opening.values()
    filled = {name: offered[name] for name in _FROM_OPENING if offered[name] is not None}
    values = checked_values(reader, Placement, {**filled, **typed}, whole=True)
    if values["worksite"] != opening.worksite:
        raise Refusal("opening_elsewhere", field="worksite", opening=opening.id)
    return values


def _student_notices(reader: Reader, placement: Placement) -> list[Notice]:
    student = existing(reader, "student", str(placement.student))
    assert isinstance(student, Student)
    for kind, id_ in (("student", placement.student), ("worksite", placement.worksite)):
        if existing(reader, kind, str(id_)).is_retired:
            raise Refusal("record_retired", kind=kind, id=id_, field=kind)
    if student.left_on:
        return [Notice(code="student_left", facts={"on": student.left_on})]
    if not student.birth_date:
        return [Notice(code="birth_date_missing", facts={"student": student.id})]
    return []
