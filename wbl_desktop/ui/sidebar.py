"""The pages, with the work that waits on each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from wbl_desktop.ui.theme import tokens_now

_NAME = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1
_URGENT = Qt.ItemDataRole.UserRole + 2
_COUNTED = Qt.ItemDataRole.UserRole + 3  # what the count counts, in words


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One page in the sidebar."""

    name: str
    words: str


class PageDelegate(QStyledItemDelegate):
    """The page's name at the left, its count at the right."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = tokens_now()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRect(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        view = option.widget
        if chosen:
            painter.fillPath(path, QColor(tokens.selection))
        if chosen and isinstance(view, QWidget) and view.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawPath(path)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(option.palette.highlightedText().color() if chosen else QColor(tokens.text))
        inside = rect.adjusted(16, 0, -12, 0)
        side = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, side | Qt.AlignmentFlag.AlignLeft, str(index.data(Qt.ItemDataRole.DisplayRole)))
        count = str(index.data(_COUNT) or "")
        if count:
            painter.setFont(option.font)
            urgent = bool(index.data(_URGENT))
            color = tokens.warns if urgent else tokens.muted
            painter.setPen(QColor(color) if not chosen or urgent else option.palette.highlightedText().color())
            painter.drawText(inside, side | Qt.AlignmentFlag.AlignRight, count)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, max(32, option.fontMetrics.height() + 12))


class Sidebar(QListWidget):
    """Where a person goes from page to page."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pages")
        self.setItemDelegate(PageDelegate(self))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Pages"))
        self.currentItemChanged.connect(self._moved)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these pages."""
        self.blockSignals(True)
        self.clear()
        for entry in entries:
            item = QListWidgetItem(entry.words)
            item.setData(_NAME, entry.name)
            self.addItem(item)
        self._say_keys()
        self.blockSignals(False)

    def set_count(self, name: str, count: int | None, *, urgent: bool = False) -> None:
        """Show how much waits on a page."""
        item = self._item(name)
        if item is None:
            return
        words = f"{count:,}" if count else ""
        item.setData(_COUNT, words)
        item.setData(_URGENT, urgent)
        item.setData(_COUNTED, self._counted(name, count) if count else "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (item.text(), item.data(_COUNTED)))))
        self._say_keys()

    def _counted(self, name: str, count: int) -> str:
        """What the number beside a page counts: work on some, records on others."""
        match name:
            case "today":
                return self.tr("%n thing(s) to do now", "", count)
            case "students":
                return self.tr("%n student(s)", "", count)
            case "partners":
                return self.tr("%n partner(s)", "", count)
            case "placements":
                return self.tr("%n open placement(s)", "", count)
            case "forms":
                return self.tr("%n paper(s) still missing", "", count)
            case "conflicts":
                return self.tr("%n conflict(s) to settle", "", count)
            case _:
                return f"{count:,}"

    def set_shown(self, name: str, shown: bool) -> None:
        """Show or hide a page."""
        item = self._item(name)
        if item is not None:
            item.setHidden(not shown)
            self._say_keys()

    def _say_keys(self) -> None:
        """A page's key is its place among the pages in sight."""
        items = [self.item(at) for at in range(self.count())]
        for at, item in enumerate((one for one in items if not one.isHidden()), 1):
            item.setToolTip("\n".join(filter(None, (item.data(_COUNTED), f"Ctrl+{at}"))))

    def go(self, name: str) -> None:
        """Mark the page that is in front."""
        item = self._item(name)
        if item is not None:
            self.setCurrentItem(item)

    def shown_names(self) -> list[str]:
        """The pages a person can see, in order."""
        items = [self.item(at) for at in range(self.count())]
        return [str(item.data(_NAME)) for item in items if not item.isHidden()]

    def _item(self, name: str) -> QListWidgetItem | None:
        for at in range(self.count()):
            if self.item(at).data(_NAME) == name:
                return self.item(at)
        return None

    @Slot(QListWidgetItem, QListWidgetItem)
    def _moved(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_NAME)))
