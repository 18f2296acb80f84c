"""A table of a file: numbered rows of cells as text, whatever it was stored in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Row:
    """One row as written. ``line`` is what the person sees beside it; ``problem`` says why it cannot be read."""

    line: int
    cells: tuple[str, ...]
    problem: str = ""

    @property
    def is_blank(self) -> bool:
        return not self.problem and not any(cell.strip() for cell in self.cells)


class Table(Protocol):
    """A named table; its rows can be read again and again."""

    @property
    def name(self) -> str:
        """The file inside the zip, or the sheet."""
        ...

    def rows(self) -> Iterator[Row]:
        """Every row, the header's included."""
        ...


def is_formula(cell: str) -> bool:
    """Whether a cell would calculate something when a spreadsheet opens it (a signed number would not)."""
    words = cell.strip()
    if words[:1] in {"=", "@", "\t", "\r"}:
        return len(words) > 1
    if words[:1] in {"+", "-"}:
        return not set(words[1:]) <= set("0123456789 ().,-/xX") and len(words) > 1
    return False


_ERROR = re.compile(r"#(REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|##+)", re.IGNORECASE)


def is_error(cell: str) -> bool:
    """Whether a spreadsheet shows an error here (``#REF!``), or a number too wide for its column (``#####``)."""
    return bool(_ERROR.fullmatch(cell.strip()))


def guarded(cell: str) -> str:
    """A cell for a file that people open in a spreadsheet: what would calculate is written as text."""
    return f"'{cell}" if is_formula(cell) else cell


def unguarded(cell: str) -> str:
    """The cell without that mark."""
    return cell[1:] if cell[:1] == "'" and is_formula(cell[1:]) else cell
