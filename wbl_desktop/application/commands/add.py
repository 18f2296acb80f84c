"""Add a record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.application.checks import (
    check_age,
    check_hours,
    checked_values,
    refuse_if_life_keeps_it,
    refuse_if_the_district_keeps_it,
)
from wbl_desktop.application.commands.place import PlaceStudent
from wbl_desktop.application.commands.requirements import new_requirement
from wbl_desktop.application.odd_days import hours_notices, paper_notices
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.application.twins import likely_twins
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.kinds.hours import Hours
from wbl_desktop.domain.kinds.requirement import Requirement


@dataclass(frozen=True, slots=True, kw_only=True)
class AddRecord:
    """A new record of ``kind`` with these values, as a person typed them."""

    kind: str
    values: Mapping[str, object]
    id: str | None = None

    VERB: ClassVar[str] = "add"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        if self.kind == "placement":
            return PlaceStudent(values=self.values, id=self.id).carry_out(session, moment)
        kind = kind_named(self.kind)
        refuse_if_the_district_keeps_it(session, kind)
        refuse_if_life_keeps_it(self.kind)
        values = checked_values(session, kind, self.values, whole=True)
        check_age(kind, values, moment.today)
        check_hours(session, kind, values, moment.today)
        if self.kind == "requirement":
            values = new_requirement(session, moment, values)
        record = kind.from_values(self.id or moment.new_id(), values)
        twins = likely_twins(session, record)
        session.insert(record)
        notices = [Notice(code="possible_duplicate", facts={"kind": self.kind, "of": twin.id}) for twin in twins[:3]]
        if isinstance(record, Hours):
            notices += hours_notices(session, values)
        if isinstance(record, Requirement):
            notices += paper_notices(record, values)
        return notices
