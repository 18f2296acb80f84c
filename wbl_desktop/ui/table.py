"""The long list as a person sees it: even rows, one hairline between, the focused row marked by more than color."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from wbl_desktop.ui.models import UNDER
from wbl_desktop.ui.theme import BODY_POINTS, SMALL_POINTS, tokens_now

_SELECTED = QStyle.StateFlag.State_Selected
_CLOSER = 2  # points by which a second line may reach into the room the first keeps for its descenders
_UNMARKED = ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected)


class RowDelegate(QStyledItemDelegate):
    """Paints a cell with the hairline below it, and the focused row with an accent bar at its left."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if _is_chosen(option.widget, index):
            # A state's own color is made for the plain surface; its shape and word say it here.
            option.palette.setColor(option.palette.ColorRole.Text, option.palette.highlightedText().color())

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = tokens_now()
        chosen = bool(option.state & _SELECTED)
        rect = QRect(option.rect)
        if chosen:
            painter.fillRect(rect, QColor(tokens.selection))
        inner = QStyleOptionViewItem(option)
        inner.state &= _UNMARKED
        inner.rect = rect.adjusted(6, 0, -6, 0)
        if under := str(index.data(UNDER) or ""):
            inner.rect = _paint_under(painter, inner, under)
        super().paint(painter, inner, index)
        hairline = QColor(tokens.line)
        hairline.setAlpha(130)
        painter.setPen(QPen(hairline, 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        view = option.widget
        if chosen and index.column() == _first_shown(view) and view is not None and view.hasFocus():
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(tokens.accent))


def _paint_under(painter: QPainter, option: QStyleOptionViewItem, words: str) -> QRect:
    """Paint a cell's second line, as quiet as a label is; what is left is the room for the first."""
    font = QFont(option.font)
    font.setPointSizeF(font.pointSizeF() * SMALL_POINTS / BODY_POINTS)
    small = QFontMetrics(font)
    gap = max(0, (option.rect.height() - option.fontMetrics.height() - small.height() + _CLOSER) // 2)
    first = option.rect.adjusted(0, gap, 0, 0)
    first.setHeight(option.fontMetrics.height())
    second = QRect(first.left() + 3, first.bottom() + 1 - _CLOSER, first.width() - 6, small.height())
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(tokens_now().muted))
    painter.drawText(
        second, Qt.AlignmentFlag.AlignVCenter, small.elidedText(words, option.textElideMode, second.width())
    )
    painter.restore()
    return first


def _is_chosen(view: object, index: QModelIndex | QPersistentModelIndex) -> bool:
    chosen = view.selectionModel() if isinstance(view, QTableView) else None
    return chosen is not None and chosen.isRowSelected(index.row(), index.parent())


def _first_shown(view: object) -> int:
    if isinstance(view, QTableView):
        return view.horizontalHeader().logicalIndex(0)
    return 0


class RecordView(QTableView):
    """A table of records, one or many chosen, driven by the keyboard alone if need be."""

    entered = Signal()  # Enter on a row: go to its details
    sought = Signal(str)  # the letters typed so far on the list

    def __init__(self, *, two_lines: bool = False) -> None:
        super().__init__()
        self.setItemDelegate(RowDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        line = self.fontMetrics().height()
        # The smaller second line leaves what air two lines need; nothing is added, so that a screen holds more rows.
        rows.setDefaultSectionSize(2 * line if two_lines else max(30, line + 12))
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setStretchLastSection(True)
        heads.setSortIndicatorShown(True)
        heads.setSectionsClickable(True)
        heads.setSectionsMovable(True)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setMinimumSectionSize(48)
        heads.setAccessibleName(self.tr("Columns"))
        self._letters = ""
        self._pause = QTimer(self, singleShot=True, interval=QApplication.keyboardInputInterval() * 2)
        self._pause.timeout.connect(self._forget_letters)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters typed on the list; who has the records looks for them, for Qt would read every row here."""
        if not self._letters and not search.strip():
            return
        self._letters += search
        self._pause.start()
        self.sought.emit(self._letters)

    @Slot()
    def _forget_letters(self) -> None:
        self._letters = ""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            event.accept()
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)
