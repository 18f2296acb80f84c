"""Edit fields of a record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.application.checks import (
    check_age,
    check_hours,
    checked_values,
    existing,
    refuse_if_life_keeps_it,
    refuse_if_the_district_keeps_it,
)
from wbl_desktop.application.commands.change_placement import change_placement
from wbl_desktop.application.commands.requirements import change_requirement
from wbl_desktop.application.odd_days import hours_notices
from wbl_desktop.application.placements import renew_placements_of
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.kinds.hours import Hours
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.student import Student


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRecord:
    """These fields of a record get these values, as a person typed them."""

    kind: str
    id: str
    values: Mapping[str, object]

    VERB: ClassVar[str] = "edit"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        kind = kind_named(self.kind)
        refuse_if_the_district_keeps_it(session, kind)
        refuse_if_life_keeps_it(self.kind)
        record = existing(session, self.kind, self.id)
        if record.is_retired:
            raise Refusal("record_retired", kind=self.kind, id=self.id)
        if isinstance(record, Placement):
            return change_placement(session, moment, record, self.values)
        values = checked_values(session, kind, self.values, whole=False)
        check_age(kind, values, moment.today)
        after = {**record.values(), **values}
        dates_work = isinstance(record, Hours) and bool(values.keys() & {"hours", "worked_on", "placement"})
        if dates_work:  # a note can be put right beside an old day
            check_hours(session, kind, after, moment.today)
        if isinstance(record, Requirement):
            return change_requirement(session, moment, record.id, values)
        session.update(self.kind, record.id, values)
        if isinstance(record, Student) and values.get("birth_date", record.birth_date) != record.birth_date:
            renew_placements_of(session, moment, record.id)
        return hours_notices(session, after) if dates_work else []
