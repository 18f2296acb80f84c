"""Records of printed sheets: made when a sheet is first drawn, marked when paper left the printer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from wbl_desktop.application.ports import Moment, Notice, Reader, Session
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds.printed_form import PrintedForm
from wbl_desktop.domain.kinds.requirement import Requirement

CODE_BYTES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWanted:
    """A sheet that needs a record: ``digest`` is the fingerprint of form, edition, language and facts."""

    form: str
    edition: str
    language: str
    placement: str
    requirement: str | None
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeSheets:
    """Give each sheet a record with a random code, unless one with the very same facts exists. Printed they are not."""

    sheets: tuple[SheetWanted, ...]
    new_code: Callable[[bytes], str]
    on: date | None = None

    VERB: ClassVar[str] = "make_sheets"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        for sheet in self.sheets:
            if known_sheet(session, sheet) is None:
                session.insert(
                    PrintedForm(
                        id=moment.new_id(),
                        code=self._unused_code(session, moment),
                        form=sheet.form,
                        edition=sheet.edition,
                        language=sheet.language,
                        placement=sheet.placement,
                        requirement=sheet.requirement,
                        facts_digest=sheet.digest,
                        made_on=(self.on or moment.today).isoformat(),
                        staff=moment.acting.staff,
                    )
                )
        return []

    def _unused_code(self, session: Session, moment: Moment) -> str:
        while True:
            code = self.new_code(moment.random_bytes(CODE_BYTES))
            if not session.find("printed_form", {"code": code}, retired=None):
                return code


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkSheetsPrinted:
    """The printer took these sheets, or a person says so: they and the requirements they answer are printed."""

    sheets: tuple[str, ...]
    on: date | None = None

    VERB: ClassVar[str] = "mark_printed"

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        if self.on and self.on > moment.today:
            raise Refusal("day_in_future", field="printed_on", on=self.on.isoformat())
        day = (self.on or moment.today).isoformat()
        for id_ in self.sheets:
            sheet = session.get("printed_form", id_)
            if not isinstance(sheet, PrintedForm) or sheet.is_retired:
                raise Refusal("id_unknown", kind="printed_form", id=id_)
            requirement = _answered(session, sheet)
            if requirement is None:
                session.update("printed_form", id_, {"printed_on": day})
                continue
            session.update("printed_form", id_, {"printed_on": day, "requirement": requirement.id})
            session.update("requirement", requirement.id, {"printed_on": day, "language": sheet.language})
        return []


def _answered(reader: Reader, sheet: PrintedForm) -> Requirement | None:
    """What the sheet answers: its own requirement, else the one that asks for its form now.

    A sheet keeps its record while its facts are the same, and the placement may have begun to ask for it only later.
    """
    own = reader.get("requirement", sheet.requirement) if sheet.requirement else None
    if isinstance(own, Requirement) and not own.is_retired:
        return own
    asking = reader.find("requirement", {"placement": sheet.placement, "form": sheet.form})
    return next((one for one in asking if isinstance(one, Requirement)), None)


def known_sheet(reader: Reader, sheet: SheetWanted) -> PrintedForm | None:
    """The record of a sheet with the very same facts, the oldest if two laptops made one each."""
    made = reader.find("printed_form", {"placement": sheet.placement, "facts_digest": sheet.digest}, limit=1)
    return made[0] if made and isinstance(made[0], PrintedForm) else None
