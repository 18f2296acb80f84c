"""From a placement to paper: which forms, in which language, with which facts and code, and whether it may be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeAlias

from wbl_desktop.application.activities import activities
from wbl_desktop.application.chance import Clock
from wbl_desktop.application.commands.papers import MakeSheets, MarkSheetsPrinted, SheetWanted, known_sheet
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.paper_disputes import disputed, printed_conflicts
from wbl_desktop.application.paper_facts import PaperFacts, digest
from wbl_desktop.application.paper_gathering import Family, family_of, fetched, found, gathered, school_facts
from wbl_desktop.application.paper_ports import FormOffer, PageImage, Paper, PaperSheet
from wbl_desktop.application.paper_words import BLANK_WORDS
from wbl_desktop.application.ports import Notice, Outcome, Reader
from wbl_desktop.application.requirement_table import is_met
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Policy
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.kinds.guardian import Guardian
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.kinds.staff import Staff
from wbl_desktop.domain.languages import language_code, language_name

BOTH = "both"  # a language choice: the first two a form is offered in, each on its own sheet
_REFERENCE = "en"
Wanted: TypeAlias = tuple[str, Requirement | None]  # a form's code, and what asks for it
Draft: TypeAlias = tuple[SheetWanted, PaperFacts]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetToPrint:
    """One form filled in, with its code and the day its record was made."""

    form: str
    language: str
    facts: PaperFacts
    code: str
    made_on: date


class PaperMaker(Protocol):
    """The floors that draw forms and keep files."""

    def forms(self) -> Sequence[FormOffer]:
        """Every form, in the order of the catalog, with the languages all its words exist in."""
        ...

    def code_of(self, form: str) -> str:
        """The code name of a form called by that or by its number on the paper; Refusal ``form_unknown``."""
        ...

    def languages_of(self, form: str) -> tuple[str, ...]:
        """The languages of a form, the reference first."""
        ...

    def serves(self, form: str, activity: str) -> bool:
        """Whether the form was made for that activity."""
        ...

    def edition(self, form: str) -> str:
        """The edition in the form's foot."""
        ...

    def blanks(self, form: str, facts: PaperFacts) -> tuple[str, ...]:
        """Facts the form asks for which are not known: ``placement.starts_on``."""
        ...

    def printable(self, facts: PaperFacts) -> tuple[PaperFacts, tuple[str, ...]]:
        """The facts with nothing the typefaces cannot draw, and the texts of which something was left out."""
        ...

    def new_code(self, random_bytes: bytes) -> str:
        """A sheet's code from five random bytes."""
        ...

    def blank_code(self, form: str, language: str) -> str:
        """The code all blank copies of a form share."""
        ...

    def render(self, sheets: Sequence[SheetToPrint]) -> tuple[bytes, tuple[range, ...]]:
        """The sheets as one PDF, and which of its pages (from 0) each fills; the same sheets give the same bytes."""
        ...

    def page(self, pdf: bytes, number: int, dots_per_inch: int) -> PageImage:
        """One page (from 0) as the printer will draw it."""
        ...

    def save(self, pdf: bytes, path: str) -> None:
        """Keep the PDF as a file; Trouble ``cannot_write_file`` or ``disk_full``."""
        ...


class PaperDesk:
    """Makes the papers of placements. Previewing or saving records a sheet; only printer or person mark it printed."""

    def __init__(self, desk: Desk, maker: PaperMaker, clock: Clock) -> None:
        self._desk = desk
        self._maker = maker
        self._clock = clock

    def offered(self) -> Sequence[FormOffer]:
        """Every form, in the order of the catalog."""
        return self._maker.forms()

    def packet(self, placement: str, *, language: str | None = None, guardian: str | None = None) -> Paper:
        """Everything the placement still lacks that has a form; Refusal ``nothing_to_print``."""
        reader = self._desk.read()
        family = family_of(reader, placement, guardian)
        offered = {form.code for form in self._maker.forms()}
        lacking = [one for one in _requirements(reader, family) if one.form in offered and _is_lacking(one)]
        if not lacking:
            raise Refusal("nothing_to_print", placement=placement)
        return self._filled(reader, family, [(str(one.form), one) for one in lacking], language)

    def form(self, form: str, placement: str, language: str | None = None, *, guardian: str | None = None) -> Paper:
        """One form, filled in, in that language or the family's."""
        return self.several([form], placement, language, guardian=guardian)

    def several(
        self, forms: Sequence[str], placement: str, language: str | None = None, *, guardian: str | None = None
    ) -> Paper:
        """Forms by name or number, each once, filled in, as one paper."""
        named = dict.fromkeys(self._maker.code_of(form) for form in forms)
        reader = self._desk.read()
        family = family_of(reader, placement, guardian)
        wanted: list[Wanted] = []
        for form in named:
            asking = [one for one in _requirements(reader, family) if one.form == form]
            wanted.append((form, asking[0] if asking else None))
        return self._filled(reader, family, wanted, language)

    def blank(self, form: str, language: str | None = None) -> Paper:
        """One form for filling in by hand; nobody tracks it."""
        form = self._maker.code_of(form)
        acting = self._desk.acting
        reader = self._desk.read()
        languages, notices = self._languages(form, language or _REFERENCE)
        school = school_facts(reader, acting.site, acting.district, fetched(reader, Staff, acting.staff))
        today = self._clock.today()
        sheets = [
            SheetToPrint(
                form=form,
                language=one,
                facts=PaperFacts(school=school),
                code=self._maker.blank_code(form, one),
                made_on=today,
            )
            for one in languages
        ]
        return self._paper(sheets, (), notices)

    def page(self, pdf: bytes, number: int, dots_per_inch: int) -> PageImage:
        """The page of that number (from 0) as the printer will draw it."""
        return self._maker.page(pdf, number, dots_per_inch)

    def save(self, paper: Paper, path: str) -> None:
        """Keep the PDF as a file of its owner's; nothing is noted as printed."""
        self._maker.save(paper.pdf, path)

    def mark_printed(self, paper: Paper) -> Outcome | None:
        """Note that the printer took this paper; None for blank forms."""
        return self._desk.run(MarkSheetsPrinted(sheets=paper.printed_forms)) if paper.printed_forms else None

    def printed_before(self, requirement: Requirement, on: date, language: str | None = None) -> tuple[str, ...]:
        """Record the sheet of a requirement whose form was printed on an earlier day; nothing is drawn."""
        reader = self._desk.read()
        family = family_of(reader, str(requirement.placement))
        drafts, _ = self._drafted(reader, family, [(str(requirement.form), requirement)], language)
        _, records = self._with_codes(drafts, made_on=on)
        self._desk.run(MarkSheetsPrinted(sheets=records, on=on))
        return records

    def _filled(self, reader: Reader, family: Family, wanted: Sequence[Wanted], language: str | None) -> Paper:
        drafts, notices = self._drafted(reader, family, wanted, language)
        sheets, records = self._with_codes(drafts)
        return self._paper(sheets, records, notices)

    def _drafted(
        self, reader: Reader, family: Family, wanted: Sequence[Wanted], language: str | None
    ) -> tuple[list[Draft], list[Notice]]:
        """The forms with this family's facts, each in its language or languages, and what to tell."""
        _refuse_what_conflicts(reader, family, [requirement for _, requirement in wanted if requirement])
        acting = self._desk.acting
        notices = [*_disputes(reader, family, [requirement for _, requirement in wanted if requirement])]
        drafts: list[Draft] = []
        left_out: dict[str, None] = {}
        for form, requirement in wanted:
            notices += self._fitness(form, family.placement, requirement)
            facts, unprintable = self._maker.printable(
                gathered(reader, family, requirement, site_id=acting.site, district_id=acting.district)
            )
            left_out |= dict.fromkeys(unprintable)
            languages, told = self._languages(form, language or family.language)
            notices += told
            blanks = self._maker.blanks(form, facts)
            if blanks:
                words = ", ".join(BLANK_WORDS.get(one, one) for one in blanks)
                said = {"form": form, "fields": ", ".join(blanks), "blanks": words}
                notices.append(Notice(code="blanks_to_fill", facts=said))
            drafts += [(self._wanted(form, one, family, requirement, facts), facts) for one in languages]
        if left_out:
            notices.append(Notice(code="letters_left_out", facts={"texts": "; ".join(left_out)}))
        return drafts, [*notices, *_signing(family)]

    def _fitness(self, form: str, placement: Placement, requirement: Requirement | None) -> Iterator[Notice]:
        """What to tell where a form and its placement do not go together."""
        if requirement is None:
            yield Notice(code="form_not_asked_for", facts={"form": self._title(form)})
        elif not self._maker.serves(form, placement.activity or ""):
            names = {one.code: one.name for one in activities()}
            activity = names.get(placement.activity or "", placement.activity or "")
            yield Notice(code="form_of_another_activity", facts={"form": self._title(form), "activity": activity})

    def _wanted(
        self, form: str, language: str, family: Family, requirement: Requirement | None, facts: PaperFacts
    ) -> SheetWanted:
        edition = self._maker.edition(form)
        return SheetWanted(
            form=form,
            edition=edition,
            language=language,
            placement=family.placement.id,
            requirement=requirement.id if requirement else None,
            digest=digest(form, edition, language, facts),
        )

    def _with_codes(
        self, drafts: Sequence[Draft], made_on: date | None = None
    ) -> tuple[list[SheetToPrint], tuple[str, ...]]:
        """The sheets with the codes of their records, made now where there is none yet."""
        reader = self._desk.read()
        if any(known_sheet(reader, wanted) is None for wanted, _ in drafts):
            missing = tuple(wanted for wanted, _ in drafts)
            self._desk.run(MakeSheets(sheets=missing, new_code=self._maker.new_code, on=made_on))
        sheets, records = [], []
        for wanted, facts in drafts:
            record = known_sheet(reader, wanted)
            if record is None or record.code is None:
                raise Refusal("sheet_gone", form=wanted.form)
            made = date.fromisoformat(record.made_on) if record.made_on else self._clock.today()
            sheets.append(
                SheetToPrint(form=wanted.form, language=wanted.language, facts=facts, code=record.code, made_on=made)
            )
            records.append(record.id)
        return sheets, tuple(records)

    def _languages(self, form: str, choice: str | None) -> tuple[tuple[str, ...], list[Notice]]:
        """The languages to print in, and what to tell; Refusal ``language_unknown`` when nobody knows the family's."""
        offered = self._maker.languages_of(form)
        if choice is None:
            raise Refusal("language_unknown", field="language", choices=", ".join((*offered, BOTH)))
        if choice.casefold() == BOTH:
            return offered[:2], []
        code = language_code(choice)
        if code is None:
            raise Refusal("field_not_a_language", field="language", label="Language", value=choice)
        if code in offered:
            return (code,), []
        return (_REFERENCE,), [
            Notice(code="language_not_offered", facts={"form": form, "language": language_name(code)})
        ]

    def _paper(self, sheets: Sequence[SheetToPrint], records: tuple[str, ...], notices: Sequence[Notice]) -> Paper:
        pdf, pages = self._maker.render(sheets)
        bound = zip(records, sheets, pages, strict=True) if records else ()
        return Paper(
            pdf=pdf,
            title=", ".join(dict.fromkeys(self._title(sheet.form) for sheet in sheets)),
            pages=pages[-1].stop,
            sheets=tuple(
                PaperSheet(record=record, title=self._title(sheet.form), language=sheet.language, pages=own)
                for record, sheet, own in bound
            ),
            notices=tuple(notices),
        )

    def _title(self, form: str) -> str:
        return next(one.title for one in self._maker.forms() if one.code == form)


def _requirements(reader: Reader, family: Family) -> list[Requirement]:
    """What the placement needs, soonest due first."""
    needed = found(reader, Requirement, placement=family.placement.id)
    return sorted(needed, key=lambda one: (one.due_on or "9999", one.needs or "", one.id))


def _is_lacking(requirement: Requirement) -> bool:
    """Neither met nor let go when its placement ended."""
    return not is_met(requirement) and requirement.returned_how is None


def _disputes(reader: Reader, family: Family, requirements: Sequence[Requirement]) -> Iterator[Notice]:
    """A notice for every printed fact in dispute; what is printed is the value that is live meanwhile."""
    conflicts = printed_conflicts(reader)
    told: set[str] = set()
    asking: Sequence[Requirement | None] = requirements or [None]
    for requirement in asking:
        for conflict in disputed(reader, family, requirement, conflicts):
            spec = kind_named(conflict.kind).spec(conflict.field)
            if spec is not None and conflict.id not in told:
                told.add(conflict.id)
                of = kind_named(conflict.kind).LABEL
                facts = {"kind": conflict.kind, "field": conflict.field, "label": spec.label, "of": of}
                yield Notice(code="printed_fact_disputed", facts=facts | {"conflict": conflict.id})


def _signing(family: Family) -> Iterator[Notice]:
    """Who signs, where that is not plain."""
    if family.signer is None:
        yield Notice(code="student_of_age" if family.of_age else "no_guardian_may_sign")
        return
    signer = family.signer
    others = [one.name or "" for one in family.guardians if one.may_sign and _speaks_otherwise(one, signer)]
    if others:
        facts = {"signer": signer.name or "", "others": ", ".join(sorted(others))}
        yield Notice(code="others_may_sign", facts=facts)


def _speaks_otherwise(one: Guardian, signer: Guardian) -> bool:
    return bool(one.language and signer.language and one.language != signer.language)


def _refuse_what_conflicts(reader: Reader, family: Family, requirements: Sequence[Requirement]) -> None:
    """Refusal ``conflict_blocks_printing`` while people disagree on a field that must be asked."""
    concerned = set(_concerned(family, requirements))
    for conflict in reader.conflicts():
        if (conflict.kind, conflict.record) not in concerned:
            continue
        spec = kind_named(conflict.kind).spec(conflict.field)
        if spec is not None and spec.policy is Policy.ASK:
            raise Refusal(
                "conflict_blocks_printing",
                kind=conflict.kind,
                field=conflict.field,
                label=spec.label,
                conflict=conflict.id,
            )


def _concerned(family: Family, requirements: Sequence[Requirement]) -> Iterator[tuple[str, str]]:
    yield "placement", family.placement.id
    yield "student", family.student.id
    for guardian in family.guardians:
        yield "guardian", guardian.id
    for requirement in requirements:
        yield "requirement", requirement.id
