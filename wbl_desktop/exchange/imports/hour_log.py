"""Hours as coordinators keep them in a sheet: a row for each student and day, or students down and days across.

A row says whom it is of by id or name; which placement that is, is found among the records.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from wbl_desktop.application.imports.drafts import HeldRow, How, Parent, ReadFile, Weight
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.exchange.imports.cells import puts_day_first, puts_month_first
from wbl_desktop.exchange.imports.columns import Header, find_header
from wbl_desktop.exchange.imports.employer_cells import is_total
from wbl_desktop.exchange.imports.hour_cells import clock_of, length_of
from wbl_desktop.exchange.imports.hour_grid import find_grid, looks_like_hours, read_grid
from wbl_desktop.exchange.imports.labels import HOURS, by_label
from wbl_desktop.exchange.imports.reading import Place, Reading, Request, cell_value, doubt, hidden_sheets
from wbl_desktop.exchange.imports.sheets import problem_of, read_file, tell_row, unread_sheets, words_of
from wbl_desktop.exchange.imports.source import Source
from wbl_desktop.exchange.imports.table import Row, Table

CODE = "hours"
KIND = "hours"

_DAY = "hours.worked_on"
_TIMES = ("starts_at", "ends_at")


def suits(source: Source) -> int:
    """How sure it is that this is a list of hours, 0 to 100."""
    if source.packed:
        return 0
    listed = any(_says_hours(find_header(table, by_label(HOURS), needs=(_DAY,))) for table in source.tables)
    return 90 if listed or any(map(_is_grid, source.tables)) else 0


def _is_grid(table: Table) -> bool:
    grid = find_grid(table, None)
    return grid is not None and looks_like_hours(table, grid)


def _says_hours(header: Header | None) -> bool:
    """Whether the labels say for certain: of whom, on which day and how long."""
    if header is None:
        return False
    sure = {use.target: use.label.casefold() for use in header.uses if use.how is How.KNOWN}
    whole = "student.full_name" in sure and ("placement.company" in sure or "student" in sure["student.full_name"])
    of_whom = whole or sure.keys() & {"student.local_id", "student.ssid"} or "student.last_name" in sure
    how_long = "hours.hours" in sure or {"hours.starts_at", "hours.ends_at"} <= sure.keys()
    return bool(of_whom and how_long and _DAY in sure)


def read(source: Source, request: Request) -> ReadFile:
    """Read the list, every sheet that looks like one."""
    reading = Reading(request.today)
    reading.doubts.extend(hidden_sheets(source))
    held: list[HeldRow] = []
    found: list[tuple[Table, Header]] = []
    rows = 0
    for table in source.tables:
        header = find_header(table, by_label(HOURS), needs=(_DAY,), chosen=request.mapping)
        grid = find_grid(table, request.today, request.mapping) if not _says_hours(header) else None
        if grid is not None:
            found.append((table, grid.header))
            rows += read_grid(reading, table, grid, request, held)
        elif header is not None:
            found.append((table, header))
            rows += _read_table(reading, table, header, request, held)
    if not found:
        raise Refusal("file_without_header", name=source.name, format=CODE)
    reading.doubts.extend(unread_sheets(source, found))
    return read_file(source, CODE, KIND, reading, found, rows=rows, held=held)


def _read_table(reading: Reading, table: Table, header: Header, request: Request, held: list[HeldRow]) -> int:
    day_first = _puts_day_first(table, header)
    rows = 0
    for row in [*header.above, *_body(table, header)]:
        if row.line < header.line or is_total(row.cells) or header.repeats(row):
            why = "title_row" if row.line < header.line else "header_again" if header.repeats(row) else "total_row"
            tell_row(reading, table, row, why)
            continue
        rows += 1
        request.step(rows, 0)
        problem = problem_of(header, row)
        if problem:
            held.append(HeldRow(table=table.name, row=row.line, headers=header.labels, cells=row.cells))
            doubt(reading, Place(row.line, table.name, KIND, "", ""), problem, words_of(row), Weight.HELD)
        else:
            _Entry(reading, table.name, header, row, day_first=day_first).read()
    return rows


def _body(table: Table, header: Header) -> Iterator[Row]:
    return (row for row in table.rows() if row.line > header.line and not row.is_blank)


def _puts_day_first(table: Table, header: Header) -> bool:
    """Whether some day of the column can only be read day first, and none month first."""
    at = header.at(_DAY)
    days = [row.cells[at] for row in _body(table, header) if at is not None and at < len(row.cells)]
    return any(map(puts_day_first, days)) and not any(map(puts_month_first, days))


@dataclass(slots=True)
class _Entry:
    """One row on its way to an hours entry and what tells its placement."""

    reading: Reading
    table: str
    header: Header
    row: Row
    day_first: bool = field(kw_only=True)
    values: dict[str, Plain] = field(default_factory=dict)
    whose: dict[str, Plain] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def read(self) -> None:
        for use, cell in zip(self.header.uses, self.row.cells, strict=False):
            words = cell.strip()
            if words and use.target:
                self._take(use.target, use.label, words)
        self._count()
        self._refuse_odd_days()
        if self.notes:
            self.values["notes"] = "\n".join(filter(None, [str(self.values.get("notes") or ""), *self.notes]))
        key = f"{self.table}:{self.row.line}"
        parents = (Parent("placement", "placement", key),)
        draft = self.reading.draft
        draft(KIND, key, self.row.line, self.values, table=self.table, source=self.row.cells, parents=parents)
        draft("placement", key, self.row.line, self.whose, table=self.table, partial=True)

    def _take(self, target: str, label: str, words: str) -> None:
        kind, _, name = target.rpartition(".")
        if kind == "student":
            whole = name == "full_name"
            place = Place(self.row.line, self.table, "student", "last_name" if whole else name, label)
            self.whose[name] = cell_value(self.reading, place, words)
        elif kind == "placement":
            place = Place(self.row.line, self.table, "partner", "name", label)
            self.whose[name] = cell_value(self.reading, place, words)
        elif target == "notes":
            self.notes.append(f"{label}: {words}")
        else:
            self._take_own(name, label, words)

    def _take_own(self, name: str, label: str, words: str) -> None:
        if name in _TIMES:
            words = clock_of(words)
        elif name == "hours":
            words = length_of(words)
        before = len(self.reading.doubts)
        place = Place(self.row.line, self.table, KIND, name, label)
        value = cell_value(self.reading, place, words, ambiguous_days=self.day_first)
        if value is None and name in {"worked_on", "hours"} and len(self.reading.doubts) > before:
            # Without its day or its length an entry is none.
            self.reading.doubts[-1] = replace(self.reading.doubts[-1], weight=Weight.HELD)
        self.values[name] = value

    def _count(self) -> None:
        """The length from in and out, where it is not given."""
        begins, ends = (self.values.get(name) for name in _TIMES)
        if "hours" not in self.values and begins and ends and str(begins) < str(ends):
            minutes = [int(str(one)[:2]) * 60 + int(str(one)[3:]) for one in (begins, ends)]
            self.values["hours"] = (minutes[1] - minutes[0]) * 100 // 60

    def _refuse_odd_days(self) -> None:
        day = self.values.get("worked_on")
        if "worked_on" not in self.values:
            self._hold("hours_day_missing", "worked_on", "")
        elif day and str(day) > self.reading.today.isoformat():
            self._hold("day_in_future", "worked_on", str(day), on=day)
        if "hours" not in self.values:
            self._hold("hours_none", "hours", "")
        elif self.values["hours"] == 0:
            self._hold("hours_none", "hours", "0")

    def _hold(self, why: str, name: str, value: str, **facts: object) -> None:
        at = self.header.at(f"{KIND}.{name}")
        label = self.header.labels[at] if at is not None else ""
        doubt(self.reading, Place(self.row.line, self.table, KIND, name, label), why, value, Weight.HELD, facts)
