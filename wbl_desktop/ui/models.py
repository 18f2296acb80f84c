"""The model behind every long list: it holds ids and fetches the rows a person can see, a page at a time."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from wbl_desktop.application.first_sight import FirstRows, Standing
from wbl_desktop.ui.phrases import standing
from wbl_desktop.ui.theme import tokens_now

_PAGE = 64
_PAGES_KEPT = 32
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a list shows at one place."""

    text: str
    standing: Standing | None = None
    tip: str = ""
    under: str = ""  # a second, quieter line, where the list has two


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: heading, the fields that sort it (empty: cannot be sorted), whether numbers stand to the right."""

    name: str
    heading: str
    order: tuple[str, ...] = ()
    width: int = 140
    hidden: bool = False  # until a person chooses to see it
    right: bool = False


UNDER = Qt.ItemDataRole.UserRole + 1  # a cell's second line
Row = Mapping[str, Cell]
Fetch = Callable[[Sequence[str]], Mapping[str, Row]]
Pages = Mapping[int, dict[str, Row]]


class RecordTable(QAbstractTableModel):
    """Ids in order; rows come from ``fetch`` when they are first shown."""

    def __init__(self, columns: Sequence[Column], fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._ids: list[str] = []
        self._pages: OrderedDict[int, dict[str, Row]] = OrderedDict()
        self._alignments = [_alignment(one) for one in self.columns]

    def set_fetch(self, fetch: Fetch) -> None:
        """Fetch rows another way from now on; what is shown stays until it is asked for again."""
        self._fetch = fetch

    def set_ids(self, ids: Sequence[str], pages: Pages | None = None) -> None:
        """Show these records; when they are the same ones, only their rows are read again.

        ``pages`` are rows that were read already, as ``pages_about`` says them.
        """
        asked = list(ids)
        if asked == self._ids:
            self.refresh(pages)
            return
        self.beginResetModel()
        self._ids = asked
        self._pages = OrderedDict(pages or {})
        self.endResetModel()

    def refresh(self, pages: Pages | None = None) -> None:
        """Read the rows again that are in sight."""
        self._pages = OrderedDict(pages or {})
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def id_at(self, row: int) -> str | None:
        """The record in that row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, id_: str) -> int | None:
        """Where a record stands in the list."""
        try:
            return self._ids.index(id_)  # quicker than a table of 100,000 places that is asked once
        except ValueError:
            return None

    def ids(self) -> Sequence[str]:
        """All records in order."""
        return self._ids

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignments[section]
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in _ROLES:
            return None
        at = index.column()
        if role == _ALIGNMENT:
            return self._alignments[at]
        cell = self._row(index.row()).get(self.columns[at].name)
        if cell is None:
            return None
        return _cell_data(cell, role)

    def _row(self, row: int) -> Row:
        page = row // _PAGE
        if page not in self._pages:
            wanted = self._ids[page * _PAGE : (page + 1) * _PAGE]
            self._pages[page] = dict(self._fetch(wanted))
            while len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return self._pages[page].get(self._ids[row], {})


def pages_about(ids: Sequence[str], rows: Sequence[int], fetch: Fetch) -> dict[int, dict[str, Row]]:
    """The pages those rows stand on, read; for any thread."""
    pages = sorted({row // _PAGE for row in rows if 0 <= row < len(ids)})
    return {page: dict(fetch(ids[page * _PAGE : (page + 1) * _PAGE])) for page in pages}


def first_cells(first: FirstRows) -> dict[str, dict[str, Cell]]:
    """The students' cells as far as the first list knows them, with the preferred name as the full list says it."""
    cells = {}
    for id_, row_ in first.rows.items():
        given, called = row_["first_name"], row_["preferred_name"]
        also = f" “{called}”" if called and called != given else ""
        cells[id_] = {
            "name": Cell(text=f"{row_['last_name']}, {given}{also}", under=row_["pathway"] or ""),
            "grade": Cell(text=row_["grade"] or "–"),
            "pathway": Cell(text=row_["pathway"] or "–"),
        }
    return cells


# Named once: a paint asks hundreds of times, and every look into Qt's enumerations is a search.
_DISPLAY, _FOREGROUND, _TIP, _ALIGNMENT, _ACCESSIBLE = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ForegroundRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.TextAlignmentRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_ROLES = {_DISPLAY, _FOREGROUND, _TIP, _ALIGNMENT, _ACCESSIBLE, UNDER}


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _cell_data(cell: Cell, role: int) -> object:
    if role == _DISPLAY:
        return standing(cell.standing, cell.text) if cell.standing else cell.text
    if role == _FOREGROUND and cell.standing:
        return QColor(tokens_now().of(cell.standing))
    if role == UNDER:
        return cell.under
    if role == _TIP:
        return cell.tip or "\n".join(one for one in (cell.text, cell.under) if one)
    if role == _ACCESSIBLE:
        return ", ".join(one for one in (cell.text, cell.under) if one)
    return None
