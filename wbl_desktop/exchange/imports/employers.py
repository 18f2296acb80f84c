"""Employer lists as coordinators keep them: one employer a row, in a spreadsheet or as text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from wbl_desktop.application.imports.drafts import Doubt, HeldRow, How, Parent, ReadFile, Weight
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.exchange.imports.cells import UnclearDayError, day_of
from wbl_desktop.exchange.imports.columns import Header, find_header
from wbl_desktop.exchange.imports.employer_cells import (
    city_of,
    contacts_of,
    is_condition,
    is_total,
    offer_of,
    only_counts,
    paper_of,
    places_of,
    says_closed,
    says_stop,
)
from wbl_desktop.exchange.imports.labels import PARTNER, STUDENT, by_label, folded_label
from wbl_desktop.exchange.imports.reading import Place, Reading, Request, cell_value, doubt, hidden_sheets
from wbl_desktop.exchange.imports.sections import sections_of
from wbl_desktop.exchange.imports.sheets import problem_of, read_file, tell_row, unread_sheets, words_of
from wbl_desktop.exchange.imports.source import Source
from wbl_desktop.exchange.imports.table import Row, Table, is_error, is_formula

CODE = "employers"
KIND = "partner"

_NEEDS = ("partner.name",)
_PARTS = ("first_name", "last_name")
_DAYS = {"mou_begins": "begins_on", "mou_board": "board_date"}
_ANYBODY = {"name", "site"}  # labels that stand over people and schools as well
# Partners are every campus's to read, so a column of students goes into no note of theirs.
_OF_STUDENTS = re.compile(r"student|pupil|learner|ssid|estudiante|alumn|guardian|parent(?!company)|padre|madre")
_SURE = {"contact.1.name", "agreement.mou", "agreement.insurance", "opening.job_shadow", "opening.internship"}


def suits(source: Source) -> int:
    """How sure it is that this is an employer list, 0 to 100; a list of people with phones is none."""
    if source.packed:
        return 0
    best = 0
    for table in source.tables:
        header = find_header(table, by_label(PARTNER), needs=_NEEDS)
        if header is not None and not _names_students(header):
            sure = len({use.target for use in header.uses if use.how is How.KNOWN} & _SURE)
            label = header.labels[header.at("partner.name") or 0]
            if sure or folded_label(label) not in _ANYBODY or header.at("partner.sector") is not None:
                best = max(best, 85 if sure >= 2 else 60 if sure else 40)
    return best


def _names_students(header: Header) -> bool:
    """Whether a column says who the students are: then it is a list of placements or hours, not of employers."""
    student = by_label(STUDENT)
    labels = [folded_label(use.label) for use in header.uses if use.how is not How.KNOWN]
    return any(label in student and _OF_STUDENTS.search(label) for label in labels)


def _without_students(header: Header) -> Header:
    uses = (
        replace(use, target="", how=How.NOT_KEPT)
        if use.how in {How.UNKNOWN, How.ALIKE} and _OF_STUDENTS.search(folded_label(use.label))
        else use
        for use in header.uses
    )
    return replace(header, uses=tuple(uses))


def read(source: Source, request: Request) -> ReadFile:
    """Read the list, every sheet that looks like one."""
    reading = Reading(request.today)
    reading.doubts.extend(hidden_sheets(source))
    found = [
        (table, _without_students(header))
        for table in source.tables
        if (header := find_header(table, by_label(PARTNER), needs=_NEEDS, chosen=request.mapping))
    ]
    if not found:
        raise Refusal("file_without_header", name=source.name, format=CODE)
    reading.doubts.extend(unread_sheets(source, found))
    held: list[HeldRow] = []
    rows = sum(_read_table(reading, table, header, request, held) for table, header in found)
    return read_file(source, CODE, KIND, reading, found, rows=rows, held=held)


def _read_table(reading: Reading, table: Table, header: Header, request: Request, held: list[HeldRow]) -> int:
    for row in header.above:
        tell_row(reading, table, row, "title_row")
    sections = sections_of(table, header, name="partner.name", sector="partner.sector")
    rows, sector, adds_up = 0, "", False
    for row in table.rows():
        if row.line <= header.line or row.is_blank:
            continue
        adds_up = is_total(row.cells) or (adds_up and only_counts(row.cells))
        if adds_up or header.repeats(row):
            tell_row(reading, table, row, "header_again" if header.repeats(row) else "total_row")
            continue
        if row.line in sections.sure:
            sector = sections.sure[row.line]
            tell_row(reading, table, row, "section_with_sector" if sector else "section_row", sector=sector)
            continue
        rows += 1
        request.step(rows, 0)
        problem = problem_of(header, row)
        if problem:
            held.append(HeldRow(table=table.name, row=row.line, headers=header.labels, cells=row.cells))
            place = Place(row.line, table.name, KIND, "", "")
            doubt(reading, place, problem, words_of(row), Weight.HELD)
            continue
        if row.line in sections.perhaps:
            _ask_whether_section(reading, table, header, row)
        _Employer(reading, table.name, header, row, sector=sector).read()
    return rows


def _ask_whether_section(reading: Reading, table: Table, header: Header, row: Row) -> None:
    reading.doubts.append(
        Doubt(
            why="perhaps_section",
            weight=Weight.HELD,
            row=row.line,
            table=table.name,
            kind=KIND,
            field="name",
            column=header.labels[header.at("partner.name") or 0],
            value=words_of(row),
            choices=("hold", "take"),
        )
    )


@dataclass(slots=True)
class _Employer:
    """One row on its way to a partner with contacts, a worksite, agreements and openings."""

    reading: Reading
    table: str
    header: Header
    row: Row
    sector: str = ""  # what the heading over the row says
    partner: dict[str, Plain] = field(default_factory=dict)
    worksite: dict[str, Plain] = field(default_factory=dict)
    contacts: dict[str, dict[str, Plain]] = field(default_factory=dict)
    papers: dict[str, dict[str, Plain]] = field(default_factory=dict)
    openings: dict[str, dict[str, Plain]] = field(default_factory=dict)
    conditions: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    names: dict[str, dict[str, str]] = field(default_factory=dict)  # first and last names of contacts
    stopped: bool = False

    def read(self) -> None:
        cells = list(self._filled())
        self.stopped = any(says_stop(words) for _, _, words in cells)
        for target, label, words in cells:
            self._take(target, label, words)
        self._finish()

    def _filled(self) -> Iterator[tuple[str, str, str]]:
        for use, cell in zip(self.header.uses, self.row.cells, strict=False):
            if cell.strip() and use.target:
                yield use.target, use.label, cell.strip()

    def _place(self, kind: str, name: str, label: str) -> Place:
        return Place(self.row.line, self.table, kind, name, label)

    def _take(self, target: str, label: str, words: str) -> None:
        if is_formula(words) or is_error(words):
            kind, _, name = target.partition(".")
            why = "formula" if is_formula(words) else "cell_error"
            doubt(self.reading, self._place(kind, name, label), why, words)
            return
        match target.split("."):
            case ["notes"]:
                self._note(label, words)
            case ["partner", "notes" | "conditions"]:
                self._remark(words, label, always=target.endswith("conditions"))
            case ["partner", "city_zip"]:
                self._city(label, words)
            case ["partner", "last_contact"]:
                self.partner["last_contact"] = _day_or_words(words)
            case ["agreement", name]:
                self._paper(name, label, words)
            case ["opening", name]:
                self._opening(name, label, words)
            case ["contact", number, name]:
                self._contact(number, name, label, words)
            case ["worksite", name]:
                self.worksite[name] = self._value("worksite", name, label, words)
            case [_, name]:
                self.partner[name] = self._value("partner", name, label, words)

    def _contact(self, number: str, name: str, label: str, words: str) -> None:
        if name in _PARTS:
            value = self._value("contact", "name", label, words)
            if value is not None:
                self.names.setdefault(number, {})[name] = str(value)
            return
        if name != "name":
            self.contacts.setdefault(number, {})[name] = self._value("contact", name, label, words)
            return
        for index, person in enumerate(contacts_of(words)):
            which = number if index == 0 else f"{number}.{index}"
            self.contacts.setdefault(which, {})["name"] = self._value("contact", "name", label, person)

    def _value(self, kind: str, name: str, label: str, words: str) -> Plain:
        """The value of a cell; words that do not fit the field are kept in the notes, and told."""
        before = len(self.reading.doubts)
        value = cell_value(self.reading, self._place(kind, name, label), words)
        if value is None and len(self.reading.doubts) > before and not (kind == "partner" and name == "name"):
            problem = self.reading.doubts.pop()
            self._note(label, words)
            self._told("kept_as_note" if problem.why.startswith("field_") else problem.why, kind, name, label, words)
        return value

    def _told(self, why: str, kind: str, name: str, label: str, words: str) -> None:
        doubt(self.reading, self._place(kind, name, label), why, words, Weight.TOLD)

    def _note(self, label: str, words: str) -> None:
        self.notes.append(f"{label}: {words}" if label else words)

    def _remark(self, words: str, label: str, *, always: bool) -> None:
        if says_stop(words):
            self._told("says_stop", "partner", "status", label, words)
        (self.conditions if always or is_condition(words) else self.notes).append(words)

    def _city(self, label: str, words: str) -> None:
        found = city_of(words)
        if found is None:
            self._note(label, words)
            self._told("kept_as_note", "partner", "city", label, words)
        else:
            self.partner["city"], self.partner["zip"] = found

    def _paper(self, name: str, label: str, words: str) -> None:
        kind = "insurance" if name in {"insurance", "carrier"} else "mou"
        paper = self.papers.setdefault(kind, {})
        if name == "carrier":
            paper["insurance_carrier"] = self._value("agreement", "insurance_carrier", label, words)
            return
        if name in _DAYS:
            day = self._value("agreement", _DAYS[name], label, words)
            if day is not None:
                paper[_DAYS[name]] = day
                paper.setdefault("state", "on_file")
            return
        said = paper_of(words)
        assert said is not None
        if said.state is None:
            self._told("kept_as_note", "agreement", name, label, words)
        elif kind == "insurance" and said.state == "on_file" and said.ends_on is None:
            self._told("insurance_without_expiry", "agreement", "insurance_expires_on", label, words)
        paper["state"] = said.state or paper.get("state")
        if said.ends_on:
            paper["insurance_expires_on" if kind == "insurance" else "ends_on"] = said.ends_on
        if said.words:
            paper["notes"] = "\n".join(filter(None, [str(paper.get("notes") or ""), f"{label}: {said.words}"]))

    def _opening(self, activity: str, label: str, words: str) -> None:
        if activity == "capacity":
            return  # read with the openings it counts for
        said = offer_of(words)
        assert said is not None
        if said.offered and not self.stopped:
            self.openings[activity] = {"activity": activity, "capacity": said.places, "notes": said.words}
        elif said.offered:
            self._note(label, words)
        elif said.words and said.clear:
            self.conditions.append(f"{label}: {said.words}")
        elif said.words:
            self._note(label, words)
            self._told("kept_as_note", "opening", activity, label, words)
        else:
            self._note(label, words)

    def _capacity(self) -> None:
        index = self.header.at("opening.capacity")
        words = self.row.cells[index].strip() if index is not None and index < len(self.row.cells) else ""
        if not words or is_formula(words) or is_error(words):
            return
        label = self.header.labels[index or 0]
        places = places_of(words)
        counted = [one for one in self.openings.values() if one["capacity"] is None]
        if places is not None and len(counted) == 1 and len(self.openings) == 1:
            counted[0]["capacity"] = places
        elif places is not None and "job_shadow" in self.openings and self.openings["job_shadow"]["capacity"] is None:
            # One number for several activities: it is given to the one students share, and kept in words.
            self.openings["job_shadow"]["capacity"] = places
            self._note(label, words)
        else:
            self._note(label, words)
            if places is None and words != "?":
                self._told("kept_as_note", "opening", "capacity", label, words)

    def _join_names(self) -> None:
        """First and last name in columns of their own; beside a whole name they are kept in the notes."""
        for number, parts in self.names.items():
            person = self.contacts.setdefault(number, {})
            first = str(person.get("name") or parts.get("first_name", ""))
            if person.get("name") and (" " in first or "first_name" in parts):
                self._note("Contact", " ".join(parts[one] for one in _PARTS if one in parts))
            else:
                person["name"] = f"{first} {parts.get('last_name', '')}".strip()

    def _finish(self) -> None:
        self._capacity()
        self._join_names()
        line, key = self.row.line, f"{self.table}:{self.row.line}"
        if self.partner.get("name") is None and not any(
            one.row == line and one.field == "name" for one in self.reading.doubts[-12:]
        ):
            doubt(self.reading, self._place("partner", "name", ""), "name_missing", words_of(self.row))
        self.partner.setdefault("status", self._status())
        if self.sector:
            self.partner.setdefault("sector", self.sector)
        for name, lines in (("conditions", self.conditions), ("notes", self.notes)):
            self.partner[name] = "\n".join(lines) or None
        self.reading.draft("partner", key, line, self.partner, table=self.table, source=self.row.cells)
        self._children(key, line)

    def _status(self) -> str:
        if self.stopped:
            return "closed" if any(says_closed(words) for words in (*self.conditions, *self.notes)) else "resting"
        signed = self.papers.get("mou", {}).get("state") == "on_file"
        return "active" if signed or self.openings else "prospect"

    def _children(self, key: str, line: int) -> None:
        parent = (Parent("partner", "partner", key),)
        for number, values in sorted(self.contacts.items()):
            if values.get("name") is None:
                for name, value in values.items():
                    if value is not None:
                        self._told("person_without_name", "contact", name, "", str(value))
                continue
            self.reading.draft("contact", f"{key}:{number}", line, values, table=self.table, parents=parent)
        for kind, values in self.papers.items():
            if any(value is not None for value in values.values()):
                whole = {"agreement_type": kind, **values}
                self.reading.draft("agreement", f"{key}:{kind}", line, whole, table=self.table, parents=parent)
        place = {name: self.partner.get(name) for name in ("street", "city", "zip")} | self.worksite
        if self.openings or place["street"] or self.worksite:
            whole = {"name": self.partner.get("name"), **place}
            self.reading.draft("worksite", key, line, whole, table=self.table, parents=parent)
        for activity, values in self.openings.items():
            self.reading.draft(
                "opening",
                f"{key}:{activity}",
                line,
                values,
                table=self.table,
                parents=(Parent("worksite", "worksite", key),),
            )


def _day_or_words(words: str) -> str:
    try:
        return day_of(words).isoformat()
    except UnclearDayError:
        return words


def targets() -> list[str]:
    """Every target a column of an employer list can be read as, for the person who corrects the mapping."""
    return [
        *PARTNER,
        *(f"partner.{spec.name}" for spec in kind_named(KIND).specs() if f"partner.{spec.name}" not in PARTNER),
    ]
