"""Retire a record (it can be brought back), or restore one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.application.checks import existing, refuse_if_life_keeps_it, refuse_if_the_district_keeps_it
from wbl_desktop.application.commands.requirements import refuse_to_lose, refuse_twice
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.application.still_open import open_placements
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.kinds.requirement import Requirement


@dataclass(frozen=True, slots=True, kw_only=True)
class RetireRecord:
    """Put a record out of use; history and references stay."""

    kind: str
    id: str

    VERB: ClassVar[str] = "retire"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        refuse_if_the_district_keeps_it(session, kind_named(self.kind))
        refuse_if_life_keeps_it(self.kind)
        record = existing(session, self.kind, self.id)
        if record.is_retired:
            raise Refusal("record_retired", kind=self.kind, id=self.id)
        if record.id in {moment.acting.staff, moment.acting.site, moment.acting.district}:
            raise Refusal("works_as_this", kind=self.kind, id=self.id)
        if isinstance(record, Requirement):
            refuse_to_lose(session, record)
        session.update(self.kind, record.id, {"retired_at": moment.now.isoformat(timespec="seconds")})
        return open_placements(session, record)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreRecord:
    """Bring a retired record back into use."""

    kind: str
    id: str

    VERB: ClassVar[str] = "restore"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        refuse_if_the_district_keeps_it(session, kind_named(self.kind))
        record = existing(session, self.kind, self.id)
        if not record.is_retired:
            raise Refusal("record_not_retired", kind=self.kind, id=self.id)
        if isinstance(record, Requirement):
            refuse_twice(session, str(record.placement), str(record.needs))
        session.update(self.kind, record.id, {"retired_at": None, "merged_into": None})
        return []
