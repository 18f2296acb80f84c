"""Spreadsheets (`.xlsx`) as tables: dates become ISO text, formulas stay visible as formulas."""

import io
import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from zipfile import BadZipFile

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports.parts import parts
from wbl_desktop.exchange.imports.table import Row, Table

MOST_ROWS = 200_000
_KEPT = 300  # cells of a row that are kept even where they are blank; a styled row has 16,384


class Sheet:
    """One visible sheet, or one of several tables in it, read whole."""

    def __init__(self, name: str, rows: tuple[Row, ...]) -> None:
        self.name = name
        self._rows = rows

    def rows(self) -> Iterator[Row]:
        return iter(self._rows)


def sheets(name: str, content: bytes, cancelled: Callable[[], bool]) -> tuple[tuple[Table, ...], tuple[str, ...]]:
    """The visible sheets of a workbook that hold anything, and the names of hidden ones; Refusal when unreadable."""
    import openpyxl

    try:
        with warnings.catch_warnings():
            # openpyxl warns of styles and extensions it leaves out; cells are all we want.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
            found: list[Table] = []
            hidden: list[str] = []
            for sheet in book.worksheets:
                if sheet.sheet_state != "visible":
                    hidden.append(sheet.title)
                    continue
                sheet.reset_dimensions()
                rows = _rows(name, sheet.iter_rows(values_only=True), cancelled)
                if any(not row.is_blank for row in rows):
                    found += [Sheet(part, own) for part, own in parts(sheet.title, rows)]
            book.close()
    except (BadZipFile, KeyError, ValueError, TypeError, AttributeError, EOFError, SyntaxError, IndexError):
        # What openpyxl and the XML parser raise for a workbook whose parts are missing or broken.
        raise Refusal("workbook_damaged", name=name) from None
    if not found:
        raise Refusal("file_empty", name=name)
    return tuple(found), tuple(hidden)


def _rows(name: str, cells: Iterator[tuple[object, ...]], cancelled: Callable[[], bool]) -> tuple[Row, ...]:
    """The rows that hold something. A sheet may have been formatted down to its millionth row."""
    rows: list[Row] = []
    for number, values in enumerate(cells, start=1):
        if number % 1000 == 0 and cancelled():
            raise Refusal("import_cancelled")
        width = len(values)
        while width > _KEPT and values[width - 1] is None:
            width -= 1
        row = Row(number, tuple(as_text(value) for value in values[:width]))
        if not row.is_blank:
            rows.append(row)
        if len(rows) > MOST_ROWS:
            raise Refusal("workbook_too_long", name=name, most=MOST_ROWS)
    return tuple(rows)


def as_text(value: object) -> str:
    """A cell's value as a person would write it: whole numbers without a point, days in ISO."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    formula = getattr(value, "text", None)  # an array formula
    if isinstance(formula, str):
        return formula if formula.startswith("=") else f"={formula}"
    return str(value).replace("_x000D_", "")  # how a workbook writes the half of a line's end
