"""Tables with ruled cells: the teachers who initial, and what else is written in rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wbl_desktop.forms.blocks import GRAY, LABEL, Closeness, Setting
from wbl_desktop.forms.fitting import Fitted, fitted
from wbl_desktop.forms.marks import ABOVE, Laid, Mark, Rule, Text
from wbl_desktop.forms.typefaces import cleaned

ROWS_A_BLOCK = 10
_INSET = 4.0
_ROW, _SNUG_ROW = 21.0, 19.0
_LINES = 2  # of a cell: more would make a block of rows higher than a page


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table and its share of the width."""

    title: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A ruled table; empty cells are left for a pen."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str | None, ...], ...]
    spare: int = 0  # of the last rows, which may be left out where they would take a page more

    def lay(self, room: float, setting: Setting) -> Laid:
        total = sum(column.share for column in self.columns)
        widths = [room * column.share / total for column in self.columns]
        marks: list[Mark] = []
        x = 0.0
        for column, wide in zip(self.columns, widths, strict=True):
            marks.append(Text(x=x + _INSET, y=LABEL * ABOVE, text=column.title, size=LABEL, gray=GRAY))
            x += wide
        y = top = LABEL * 1.5
        marks.append(Rule(x=0, y=y, length=room))
        for row in self.rows[: -self.spare] if self.spare and setting.sparing else self.rows:
            height, texts = self._row(row, widths, setting)
            marks += [Text(x=t.x, y=t.y + y, text=t.text, size=t.size, answer=True) for t in texts]
            y += height
            marks.append(Rule(x=0, y=y, length=room))
        x = 0.0
        for wide in (0.0, *widths):
            x += wide
            marks.append(Rule(x=x, y=top, length=y - top, down=True))
        return Laid(height=y, marks=tuple(marks))

    def _row(self, row: Sequence[str | None], widths: Sequence[float], setting: Setting) -> tuple[float, list[Text]]:
        texts: list[Text] = []
        most, x = 1, 0.0
        for column, answer, wide in zip(self.columns, row, widths, strict=True):
            said = cleaned(answer or "")
            if said:
                fit = _fit(said, wide - 2 * _INSET, column.title, setting)
                most = max(most, len(fit.lines))
                texts += [
                    Text(x=x + _INSET, y=14 + place * setting.leading, text=line, size=fit.size, answer=True)
                    for place, line in enumerate(fit.lines)
                ]
            x += wide
        least = _ROW if setting.closeness is Closeness.ROOMY else _SNUG_ROW
        return least + (most - 1) * setting.leading, texts


def _fit(said: str, room: float, label: str, setting: Setting) -> Fitted:
    return fitted(said, room, _LINES, lambda: setting.overflow.carry(label, said))


def grids(columns: tuple[Column, ...], rows: tuple[tuple[str | None, ...], ...]) -> Iterator[Grid]:
    """One table, or several where the rows are too many to stay on one page."""
    for start in range(0, len(rows), ROWS_A_BLOCK):
        yield Grid(columns=columns, rows=rows[start : start + ROWS_A_BLOCK])
