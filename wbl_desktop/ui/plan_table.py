"""The rows of an import's plan: line, verdict, what it is about, and why or what changes."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from wbl_desktop.application.window_ports import PlanRow, Standing
from wbl_desktop.ui import phrases
from wbl_desktop.ui.import_words import verdict_words
from wbl_desktop.ui.theme import tokens_now
from wbl_desktop.ui.told import told

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_VERDICTS = {
    "new": (Standing.DONE, "new"),
    "changed": (Standing.UNDER_WAY, "changed"),
    "leaving": (Standing.NONE, "leaves the roster"),
    "needs_a_look": (Standing.NEEDS, "needs a look"),
}


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ALIGNED = (_MIDDLE | Qt.AlignmentFlag.AlignRight, *(_MIDDLE | Qt.AlignmentFlag.AlignLeft for _ in range(3)))


class PlanTable(QAbstractTableModel):
    """The rows of a plan: line, verdict, who, what."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[PlanRow] = ()
        self._heads = (
            translate("Import", "Line"),
            translate("Import", "Verdict"),
            translate("Import", "What"),
            translate("Import", "Why, or what changes"),
        )

    def show_rows(self, rows: Sequence[PlanRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._heads)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[section]
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        standing = _VERDICTS.get(one.verdict, (Standing.NONE, ""))[0]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1:
            return QColor(tokens_now().of(standing))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return (
                str(one.line or ""),
                phrases.standing(standing, verdict_words(one.verdict)),
                _what(one),
                told(one.reason, one.facts) if one.reason else translate("kinds", one.value),
            )[index.column()]
        return None


def _what(one: PlanRow) -> str:
    if one.reason.endswith("_everywhere"):
        return translate("fields", one.field)  # its value counts the rows, and all of them are meant
    if one.reason:
        label = translate("fields", one.field) if one.field else ""
        return f"{label}: {one.value}" if label and one.value else label or one.value
    return one.heading
