"""Send a student to another site of the district, with all that is theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.application.checks import existing
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.domain.failures import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferStudent:
    """The student goes to the site of that name, code or id at the next sync; until then it can be undone."""

    student: str
    to: str

    VERB: ClassVar[str] = "transfer"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        student = existing(session, "student", self.student)
        if student.is_retired:
            raise Refusal("record_retired", kind="student", id=student.id)
        site = _site_meant(session, self.to)
        here = student.values().get("site") or moment.acting.site
        if site == here:
            raise Refusal("student_there_already", site=self.to)
        session.update("student", student.id, {"site": site})
        return []


def _site_meant(session: Session, to: str) -> str:
    wanted = " ".join(to.split()).casefold()
    found = [
        site.id
        for site in session.find("site")
        if to in {site.id, site.values().get("cds")} or str(site.values().get("name") or "").casefold() == wanted
    ]
    if len(found) != 1:
        raise Refusal("site_unknown", name=to)
    return found[0]
