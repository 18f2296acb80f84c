"""Several tables in one sheet, one under the other: each with labels of its own is a table of its own."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from wbl_desktop.exchange.imports.labels import HOURS, PARTNER, STUDENT, by_label, folded_label
from wbl_desktop.exchange.imports.table import Row

_FEWEST = 2
_MOST_WORDS = 4  # of a label


def parts(name: str, rows: Sequence[Row]) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """The tables of a sheet with their names, which say the line they begin at; one, under its own name, as a rule."""
    begins: list[int] = []
    labels: tuple[str, ...] = ()
    for at, row in enumerate(rows):
        if _is_header(row):
            mine = tuple(cell.strip() for cell in row.cells if cell.strip())
            if mine != labels:  # the same once more is the top of a printed page
                begins.append(at)
            labels = mine
    if len(begins) < _FEWEST or any(after - before < _FEWEST for before, after in pairwise(begins)):
        yield name, tuple(rows)
        return
    ends = [*begins[1:], len(rows)]
    yield name, tuple(rows[: ends[0]])
    for begin, end in zip(begins[1:], ends[1:], strict=True):
        yield f"{name} · {rows[begin].line}", tuple(rows[begin:end])


@cache
def _known() -> frozenset[str]:
    return frozenset(label for table in (STUDENT, PARTNER, HOURS) for label in by_label(table))


def _is_header(row: Row) -> bool:
    """Whether every filled cell is a label."""
    first = next((cell for cell in row.cells if cell.strip()), "")
    if not _is_label(first):
        return False
    filled = [cell for cell in row.cells if cell.strip()]
    if len(filled) < _FEWEST:
        return False
    return sum(map(_is_label, filled)) * 5 >= len(filled) * 4 and len({folded_label(cell) for cell in filled}) > 1


def _is_label(cell: str) -> bool:
    return len(cell.split()) <= _MOST_WORDS and folded_label(cell) in _known()
