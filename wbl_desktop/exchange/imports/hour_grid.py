"""Hours in a grid, as sign-in sheets are kept: students down, days across, in each cell how long."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import zip_longest

from wbl_desktop.application.imports.drafts import ColumnUse, Doubt, HeldRow, How, Parent, Weight
from wbl_desktop.domain.fields import Plain
from wbl_desktop.exchange.imports.cells import UnclearDayError, day_of, puts_day_first, puts_month_first
from wbl_desktop.exchange.imports.columns import HEADER_WITHIN, Header, guess, plain_label
from wbl_desktop.exchange.imports.employer_cells import is_total
from wbl_desktop.exchange.imports.hour_cells import length_between, length_of
from wbl_desktop.exchange.imports.labels import HOURS, by_label
from wbl_desktop.exchange.imports.reading import Place, Reading, Request, cell_value, doubt
from wbl_desktop.exchange.imports.sheets import problem_of, tell_row, words_of
from wbl_desktop.exchange.imports.table import Row, Table, is_formula

_KIND, _LENGTH = "hours", "hours.hours"
_FEWEST_DAYS = 2
_AHEAD = timedelta(days=35)  # a sheet is laid out for the weeks to come
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(
    r"\(?\b(mon|tue|wed|thu|fri|sat|sun|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)"
    r"(s|nes|rs|ur|urs)?(day)?\b\.?\)?,?",
    re.IGNORECASE,
)
_NO_YEAR = re.compile(
    r"(?P<month>\d{1,2})\s*[/-]\s*(?P<day>\d{1,2})"
    r"|(?P<name>[A-Za-z]{3,10})\.?\s+(?P<after>\d{1,2})(st|nd|rd|th)?"
    r"|(?P<before>\d{1,2})[ -](?P<called>[A-Za-z]{3,10})\.?"
)
_NOTHING = frozenset({"", "-", "–", "—", "0", "0.0", "0.00", "0:00", "00:00:00"})
_ABSENT = frozenset(
    (
        "a", "abs", "absent", "ausente", "excused", "falta", "holiday", "n/a", "na", "no school", "no show", "none",
        "off", "out", "sick", "vac", "vacation",
    )
)  # fmt: skip
_WHOM = {target: labels for target, labels in HOURS.items() if target.startswith(("student.", "placement."))}
_OF_WHOM = frozenset({"student.local_id", "student.ssid", "student.last_name", "student.full_name"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Where the days stand, and what the columns beside them say."""

    header: Header
    days: Mapping[int, date]  # by column
    unclear: tuple[str, ...] = ()  # labels that are a day, but not for certain which
    assumed: tuple[date, ...] = ()  # days whose year is not said
    second: int = 0  # the line of the labels, where the days have a line of their own


def find_grid(table: Table, today: date | None, chosen: Mapping[str, str] | None = None) -> Grid | None:
    """The grid of a sheet; None where there is no line of days with students beside it.

    ``today``: days without a year are the last ones before it; None where only asked whether it is a grid.
    """
    first = [row for _, row in zip(range(HEADER_WITHIN), table.rows(), strict=False) if not row.is_blank]
    best: Grid | None = None
    for at, row in enumerate(first):
        if sum(bool(_day_words(cell)) for cell in row.cells) < _FEWEST_DAYS:
            continue
        for other in (None, *first[at + 1 : at + 2], *first[max(0, at - 1) : at]):
            grid = _grid(table, row, other, first, today, chosen or {})
            if grid is not None and (best is None or len(grid.days) > len(best.days)):
                best = grid
    return best


def looks_like_hours(table: Table, grid: Grid) -> bool:
    """Whether most of what stands under the days is a length; under an attendance sheet's days are letters."""
    cells = [row.cells[at].strip().casefold() for row in _body(table, grid) for at in grid.days if at < len(row.cells)]
    filled = [cell for cell in cells if cell not in _NOTHING and cell not in _ABSENT]
    lengths = sum(bool(re.fullmatch(r"\d{1,2}(\.\d{1,2})?", _length(cell))) for cell in filled)
    return lengths > 0 and lengths * 2 > len(filled)


def _length(words: str) -> str:
    """How long a cell says: ``3.5``, ``3:30`` or from when to when."""
    return length_between(words) or length_of(words)


def _grid(
    table: Table, row: Row, other: Row | None, first: Sequence[Row], today: date | None, chosen: Mapping[str, str]
) -> Grid | None:
    cells = [cell.strip() for cell in row.cells]
    words = {at: _day_words(cell) for at, cell in enumerate(cells)}
    if other is not None:
        # The labels stand over or under the line of days.
        pairs = zip_longest(cells, (cell.strip() for cell in other.cells), fillvalue="")
        cells = [cell or ("" if words.get(at) else beside) for at, (cell, beside) in enumerate(pairs)]
    while cells and not cells[-1]:
        cells.pop()
    labels = tuple(cells)
    days, unclear, assumed = _days({at: said for at, said in words.items() if said}, labels, today)
    uses = _uses(table.name, labels, days, chosen)
    if len(days) < _FEWEST_DAYS or not {use.target for use in uses} & _OF_WHOM:
        return None
    read = {at: day for at, day in days.items() if uses[at].target == _LENGTH}
    last = max(row.line, other.line if other is not None else 0)
    above = tuple(one for one in first if one.line < last and one not in (row, other))
    header = Header(line=last, labels=labels, uses=uses, above=above)
    return Grid(header=header, days=read, unclear=unclear, assumed=assumed, second=other.line if other else 0)


def _uses(
    name: str, labels: tuple[str, ...], days: Mapping[int, date], chosen: Mapping[str, str]
) -> tuple[ColumnUse, ...]:
    beside = tuple("" if at in days else label for at, label in enumerate(labels))
    uses = []
    for at, use in enumerate(guess(name, beside, by_label(_WHOM) | {"id": "student.local_id"}, chosen=chosen)):
        if at in days:
            said = chosen.get(plain_label(labels[at]))
            how = How.KNOWN if said is None else How.CHOSEN
            uses.append(ColumnUse(table=name, label=labels[at], target=_LENGTH if said is None else said, how=how))
        elif use.how is How.UNKNOWN and use.label:
            # A total, a remark on no day in particular: it belongs to no entry.
            uses.append(replace(use, target="", how=How.NOT_KEPT))
        else:
            uses.append(use)
    return tuple(uses)


def _day_words(cell: str) -> str:
    """The day in a label, without the day of the week; empty where there is none."""
    words = " ".join(_WEEKDAY.sub(" ", cell).split()).strip(" ,")
    try:
        day_of(words)
    except UnclearDayError as problem:
        if problem.code not in {"date_wrong_order", "date_order_unclear"}:
            return words if _month_and_day(words) else ""
    return words


def _month_and_day(words: str) -> tuple[int, int] | None:
    found = _NO_YEAR.fullmatch(words)
    if found is None:
        return None
    month, number = found["month"], found["day"]
    if not month:
        month, number = found["name"] or found["called"], found["after"] or found["before"]
    try:
        day = day_of(f"{month}/{number}/2024" if month.isdigit() else f"{month} {number}, 2024")  # a leap year
    except UnclearDayError:
        return None
    return day.month, day.day


def _days(
    words: Mapping[int, str], labels: tuple[str, ...], today: date | None
) -> tuple[dict[int, date], tuple[str, ...], tuple[date, ...]]:
    day_first = any(map(puts_day_first, words.values())) and not any(map(puts_month_first, words.values()))
    days: dict[int, date] = {}
    unclear: list[str] = []
    assumed: list[date] = []
    for at, said in words.items():
        try:
            days[at] = day_of(said, ambiguous=day_first)
        except UnclearDayError:
            day = _last_such_day(said, labels[at], today)
            if day is None:
                unclear.append(labels[at])
            else:
                days[at] = day
                assumed.append(day)
    return days, tuple(unclear), tuple(assumed)


def _last_such_day(words: str, label: str, today: date | None) -> date | None:
    """The last day of that month and number that there was, or that comes soon; the day of the week has to agree."""
    found = _month_and_day(words)
    if found is None or today is None:
        return found and date(2024, *found)
    weekday = _WEEKDAY.search(label)
    for year in (today.year + 1, today.year, today.year - 1):
        try:
            day = date(year, *found)
        except ValueError:
            continue
        if day <= today + _AHEAD:
            said = weekday[1].casefold()[:3] if weekday else ""
            return day if said not in _WEEKDAYS or _WEEKDAYS[day.weekday()] == said else None
    return None


def _body(table: Table, grid: Grid) -> Iterator[Row]:
    return (row for row in table.rows() if row.line > grid.header.line and not row.is_blank)


def read_grid(reading: Reading, table: Table, grid: Grid, request: Request, held: list[HeldRow]) -> int:
    """Read the sheet's cells as entries; gives how many rows are students'."""
    header = grid.header
    for row in header.above:
        tell_row(reading, table, row, "title_row")
    for label in grid.unclear:
        reading.doubts.append(
            Doubt(
                why="day_over_column_unclear",
                weight=Weight.TOLD,
                row=header.line,
                table=table.name,
                value=label,
                column=label,
            )
        )
    if grid.assumed:
        first, last = (one.isoformat() for one in (min(grid.assumed), max(grid.assumed)))
        reading.doubts.append(
            Doubt(
                why="days_without_year",
                weight=Weight.TOLD,
                row=header.line,
                table=table.name,
                value=f"{first} – {last}",
                facts={"first": first, "last": last},
            )
        )
    rows = 0
    for row in _body(table, grid):
        if row.line == header.line + 1 and _is_second_header(grid, row):
            tell_row(reading, table, row, "second_header")
            continue
        if is_total(row.cells) or header.repeats(row) or _is_sum(grid, row):
            tell_row(reading, table, row, "header_again" if header.repeats(row) else "total_row")
            continue
        rows += 1
        request.step(rows, 0)
        if problem := problem_of(header, row):
            held.append(HeldRow(table=table.name, row=row.line, headers=header.labels, cells=row.cells))
            doubt(reading, Place(row.line, table.name, _KIND, "", ""), problem, words_of(row), Weight.HELD)
        else:
            _Line(reading, table.name, grid, row).read()
    return rows


def _filled(grid: Grid, row: Row) -> Iterator[tuple[int, str]]:
    return ((at, row.cells[at].strip()) for at in grid.days if at < len(row.cells) and row.cells[at].strip())


def _names_nobody(grid: Grid, row: Row) -> bool:
    uses = zip(grid.header.uses, row.cells, strict=False)
    return not any(cell.strip() and use.target.startswith("student.") for use, cell in uses)


def _is_second_header(grid: Grid, row: Row) -> bool:
    """Whether a line gives the days of the week."""
    cells = [cell for _, cell in _filled(grid, row)]
    letters = {"m", "t", "w", "th", "f", "s", "su", "r", "l", "j", "v", "d"}
    return bool(cells) and all(_WEEKDAY.fullmatch(cell) or cell.casefold() in letters for cell in cells)


def _is_sum(grid: Grid, row: Row) -> bool:
    """Whether a line without a student only adds up."""
    cells = [cell for _, cell in _filled(grid, row)]
    return _names_nobody(grid, row) and bool(cells) and all(is_formula(cell) for cell in cells)


@dataclass(slots=True)
class _Line:
    """One student's row on its way to an entry for each filled cell."""

    reading: Reading
    table: str
    grid: Grid
    row: Row
    whose: dict[str, Plain] = field(default_factory=dict)

    def read(self) -> None:
        for use, cell in zip(self.grid.header.uses, self.row.cells, strict=False):
            kind, _, name = use.target.rpartition(".")
            if cell.strip() and kind in {"student", "placement"}:
                of = (
                    ("student", "last_name" if name == "full_name" else name)
                    if kind == "student"
                    else ("partner", "name")
                )
                place = Place(self.row.line, self.table, *of, use.label)
                self.whose[name] = cell_value(self.reading, place, cell)
        absent = []
        for at, words in _filled(self.grid, self.row):
            if words.casefold() in _ABSENT:
                absent.append(f"{self.grid.header.labels[at]}: {words}")
            elif words.casefold() not in _NOTHING:
                self._take(at, words)
        if absent:
            doubt(self.reading, self._place(""), "absent", "; ".join(absent), Weight.TOLD)

    def _place(self, label: str) -> Place:
        return Place(self.row.line, self.table, _KIND, "hours", label)

    def _take(self, at: int, words: str) -> None:
        label, day = self.grid.header.labels[at], self.grid.days[at]
        value = cell_value(self.reading, self._place(label), _length(words))
        if value == 0:
            return
        if value is None:
            self.reading.doubts[-1] = replace(self.reading.doubts[-1], cell=label)
            return
        if day > self.reading.today:
            doubt(self.reading, self._place(label), "day_in_future", words, Weight.LEFT_OUT, {"on": day.isoformat()})
            self.reading.doubts[-1] = replace(self.reading.doubts[-1], cell=label)
            return
        key = f"{self.table}:{self.row.line}:{at}"
        values: dict[str, Plain] = {"worked_on": day.isoformat(), "hours": value}
        parents = (Parent("placement", "placement", key),)
        draft, line = self.reading.draft, self.row.line
        draft(_KIND, key, line, values, table=self.table, source=self.row.cells, parents=parents, cell=label)
        draft("placement", key, line, self.whose, table=self.table, partial=True, cell=label)
