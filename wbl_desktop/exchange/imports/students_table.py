"""A table with one student a row, as student systems export it and as people keep it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from wbl_desktop.application.imports.drafts import (
    Doubt,
    HeldRow,
    Parent,
    ReadFile,
    School,
    Weight,
)
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.exchange.imports.cells import digits_of, puts_day_first, puts_month_first
from wbl_desktop.exchange.imports.columns import Header, find_header
from wbl_desktop.exchange.imports.employer_cells import is_total
from wbl_desktop.exchange.imports.labels import HELD_LINE
from wbl_desktop.exchange.imports.reading import Place, Reading, Request, cell_value, doubt, hidden_sheets, spec_of
from wbl_desktop.exchange.imports.sheets import problem_of, read_file, unread_sheets, words_of
from wbl_desktop.exchange.imports.source import Source
from wbl_desktop.exchange.imports.table import Row, Table
from wbl_desktop.exchange.imports.zeros import IdLengths

NAMES = ("student.last_name", "student.full_name")
_ACTIVE = {"", "0", "-1", "a", "active", "enrolled"}


@dataclass(slots=True)
class _Columns:
    """What the whole column says about its cells."""

    local_ids: IdLengths
    day_first: set[int] = field(default_factory=set)
    rows: int = 0
    short: int = 0


def _others(table: Table, header: Header) -> Iterator[Doubt]:
    """The labels once more further down, and totals."""
    for row in table.rows():
        if row.line > header.line and (why := _is_other(header, row)):
            yield Doubt(why=why, weight=Weight.TOLD, row=row.line, table=table.name, value=words_of(row))


def read_students(source: Source, request: Request, *, code: str, known: Mapping[str, str], full: bool) -> ReadFile:
    """Read a student table. ``known``: target by folded label; ``full``: the file claims to be the whole roster."""
    found = [
        (table, header)
        for table in source.tables
        if (header := find_header(table, known, needs=NAMES, chosen=request.mapping))
    ]
    if not found:
        raise Refusal("file_without_header", name=source.name, format=code)
    reading = Reading(request.today)
    held: list[HeldRow] = []
    schools: dict[str, int] = {}
    rows = 0
    for table, header in found:
        about = _about(table, header)
        rows += about.rows
        for number, row in enumerate(_body(table, header), start=1):
            request.step(number, about.rows)
            _read_row(_Row(reading, table.name, header, about, row), held, schools)
    file = read_file(source, code, "student", reading, found, rows=rows, held=held)
    return replace(
        file,
        doubts=(*hidden_sheets(source), *unread_sheets(source, found), *_about_columns(found), *file.doubts),
        full=full and not any(HELD_LINE in header.labels for _, header in found),
        schools=tuple(School(key=key, name=key, students=count) for key, count in sorted(schools.items())),
    )


def _body(table: Table, header: Header) -> Iterator[Row]:
    """The students' rows; labels once more and totals are told."""
    return (row for row in table.rows() if row.line > header.line and not row.is_blank and not _is_other(header, row))


def _is_other(header: Header, row: Row) -> str:
    """Why a row is none of a student: the labels once more, or a total; empty where it is one."""
    return "header_again" if header.repeats(row) else "total_row" if is_total(row.cells) else ""


def _about(table: Table, header: Header) -> _Columns:
    """Judge the columns as a whole, in a first pass."""
    ids: set[str] = set()
    first: set[int] = set()
    second: set[int] = set()
    days = [index for index, use in enumerate(header.uses) if use.target.endswith("_date")]
    local = header.at("student.local_id")
    rows = short = 0
    for row in _body(table, header):
        rows += 1
        short += len(row.cells) < len(header.labels)
        if local is not None and local < len(row.cells):
            ids.add(digits_of(row.cells[local].strip()))
        for index in days:
            if index < len(row.cells):
                first.update([index] if puts_day_first(row.cells[index]) else [])
                second.update([index] if puts_month_first(row.cells[index]) else [])
    return _Columns(IdLengths(ids), first - second, rows, short)


@dataclass(slots=True)
class _Row:
    """One row on its way to drafts."""

    reading: Reading
    table: str
    header: Header
    about: _Columns
    row: Row

    def place(self, kind: str, name: str, column: str = "") -> Place:
        return Place(self.row.line, self.table, kind, name, column)


def _read_row(it: _Row, held: list[HeldRow], schools: dict[str, int]) -> None:
    problem = _shape(it)
    if problem:
        held.append(HeldRow(table=it.table, row=it.row.line, headers=it.header.labels, cells=it.row.cells))
        doubt(it.reading, it.place("student", ""), problem, words_of(it.row), Weight.HELD)
        return
    people: dict[str, dict[str, Plain]] = {}
    extra: dict[str, str] = {}
    notes: list[str] = []
    for index, (use, cell) in enumerate(zip(it.header.uses, it.row.cells, strict=False)):
        words = cell.strip()
        if not words or not use.target:
            continue
        if use.target == "notes":
            notes.append(f"{use.label}: {words}")
        elif _is_field(use.target):
            who, name = use.target.rsplit(".", 1)
            place = it.place(who.split(".")[0], name, use.label)
            people.setdefault(who, {})[name] = cell_value(
                it.reading, place, words, ambiguous_days=index in it.about.day_first
            )
        else:
            extra[use.target] = words
    _finish_student(it, people.pop("student", {}), extra, notes, people, schools)


def _shape(it: _Row) -> str:
    cells, labels = it.row.cells, it.header.labels
    if problem := problem_of(it.header, it.row):
        return problem
    # A program that trims trailing blanks writes many short rows; a few short ones have lost something.
    if len(cells) < len(labels) and it.about.short <= max(3, it.about.rows // 10) < it.about.rows:
        return "row_too_short"
    return ""


def _is_field(target: str) -> bool:
    kind, name = target.partition(".")[0], target.rpartition(".")[2]
    return spec_of(kind, name) is not None


def _finish_student(
    it: _Row,
    student: dict[str, Plain],
    extra: dict[str, str],
    notes: list[str],
    people: dict[str, dict[str, Plain]],
    schools: dict[str, int],
) -> None:
    if "student.full_name" in extra:
        student.update(_split_name(it, extra["student.full_name"]))
    if notes:
        own = student.get("notes")
        student["notes"] = "\n".join([str(own), *notes] if own else notes)
    for name in ("last_name", "first_name"):
        if student.get(name) is None and not any(
            one.row == it.row.line and one.field in {name, "full_name"} for one in reversed(it.reading.doubts[-8:])
        ):
            doubt(it.reading, it.place("student", name, _label(it, name)), "name_missing", "")
    local = student.get("local_id")
    if local is not None and it.about.local_ids.looks_cut(str(local)):
        it.reading.doubts.append(
            Doubt(
                why="id_zeros_perhaps_lost",
                weight=Weight.HELD,
                row=it.row.line,
                table=it.table,
                kind="student",
                field="local_id",
                column=_label(it, "local_id"),
                value=str(local),
                choices=("hold", "take"),
            )
        )
    school = extra.get("student.school", "")
    schools[school] = schools.get(school, 0) + 1
    key = f"{it.table}:{it.row.line}"
    gone = extra.get("student.enroll_status", "").casefold() not in _ACTIVE
    it.reading.draft(
        "student", key, it.row.line, student, table=it.table, source=it.row.cells, gone=gone, school=school
    )
    for who, values in people.items():
        _add_person(it, key, who, values, extra)
    for who in dict.fromkeys(target.rsplit(".", 1)[0] for target in extra if target.startswith("guardian.")):
        if who not in people:
            _add_person(it, key, who, {}, extra)


def _label(it: _Row, name: str) -> str:
    index = it.header.at(f"student.{name}")
    return it.header.labels[index] if index is not None else ""


def _split_name(it: _Row, words: str) -> dict[str, Plain]:
    """``Last, First Middle`` or ``First Last``; anything longer is unclear and is not guessed."""
    place = it.place("student", "full_name", "")
    last, comma, given = (part.strip() for part in words.partition(","))
    if comma and last and given:
        first, _, middle = given.partition(" ")
        parts = {"last_name": last, "first_name": first, "middle_name": middle.strip()}
    elif len(words.split()) == 2 and not comma:
        first, last = words.split()
        parts = {"last_name": last, "first_name": first, "middle_name": ""}
    else:
        doubt(it.reading, place, "name_unclear", words)
        return {}
    return {name: cell_value(it.reading, it.place("student", name, ""), part) for name, part in parts.items() if part}


def _add_person(it: _Row, key: str, who: str, values: dict[str, Plain], extra: dict[str, str]) -> None:
    kind, number = who.split(".")
    joined = " ".join(extra[f"{who}.{part}"] for part in ("first_name", "last_name") if f"{who}.{part}" in extra)
    if joined:
        values["name"] = cell_value(it.reading, it.place(kind, "name", ""), joined)
    if values.get("name") is None:
        for name, value in values.items():
            if value is not None:
                # An address without a person: kept where it is seen, not lost and not given a made-up name.
                doubt(it.reading, it.place(kind, name, ""), "person_without_name", str(value), Weight.LEFT_OUT)
        return
    if kind == "emergency_contact":
        values["call_order"] = int(number)
    elif not number.isdigit():
        values.setdefault("relation", number.capitalize())
    it.reading.draft(
        kind,
        f"{key}:{who}",
        it.row.line,
        values,
        table=it.table,
        parents=(Parent("student", "student", key),),
    )


def _about_columns(found: list[tuple[Table, Header]]) -> Iterator[Doubt]:
    """Title rows above the header are told, so that nothing in the file goes unseen."""
    for table, header in found:
        for row in header.above:
            words = " ".join(cell.strip() for cell in row.cells if cell.strip())
            if words:
                yield Doubt(why="title_row", weight=Weight.TOLD, row=row.line, table=table.name, value=words)
        yield from _others(table, header)
