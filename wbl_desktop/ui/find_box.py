"""The box that finds anyone or anything, whatever page is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from wbl_desktop.ui.parts import Debounce, UndoPasses
from wbl_desktop.ui.theme import small, tokens_now

if TYPE_CHECKING:  # the box is painted before what it searches is loaded
    from wbl_desktop.ui.bridge import Bridge
    from wbl_desktop.ui.finding import Found, Hit, ShowAll
    from wbl_desktop.ui.worker import Task

_ROWS = 16  # below the box, before the list scrolls


class HitDelegate(QStyledItemDelegate):
    """Who or what was found at the left, shortened if need be; what sort of record it is at the right."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        from wbl_desktop.ui.finding import Hit, ShowAll

        hit = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(hit, (Hit, ShowAll)):
            super().paint(painter, option, index)
            return
        tokens = tokens_now()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, QColor(tokens.selection))
        inside = option.rect.adjusted(8, 0, -10, 0)
        plain = option.palette.highlightedText().color() if chosen else QColor(tokens.text)
        painter.setFont(small(option.font))
        painter.setPen(plain if chosen else QColor(tokens.muted))
        side = painter.fontMetrics().horizontalAdvance(hit.label)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, hit.label)
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.accent) if isinstance(hit, ShowAll) and not chosen else plain)
        words = option.fontMetrics.elidedText(hit.words, Qt.TextElideMode.ElideRight, inside.width() - side - 16)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), max(28, option.fontMetrics.height() + 8))


class FindBox(QLineEdit):
    """Ctrl+K: a few letters, the arrow keys, Enter."""

    go = Signal(str, str)
    list_asked = Signal(str, str)  # kind, and the words its list is to be searched for

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Find anyone or anything"))
        self.setClearButtonEnabled(True)
        self._bridge: Bridge | None = None
        self._task: Task | None = None
        self._popup: QListWidget | None = None
        self._typing = Debounce(self)
        self.textEdited.connect(self._typing.poke)
        self._typing.due.connect(self._search)
        self.installEventFilter(self)
        UndoPasses(self)

    def open(self, bridge: Bridge) -> None:
        """The floors below are there."""
        self._bridge = bridge

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = self.tr("Find a student, partner, phone number…      Ctrl+K")
        room = self.width() - 36
        fits = self.fontMetrics().horizontalAdvance(whole) <= room
        self.setPlaceholderText(whole if fits else self.tr("Find…   Ctrl+K"))

    def _list(self) -> QListWidget:
        if self._popup is None:
            top = self.window()
            popup = QListWidget(top)
            popup.setProperty("role", "popup")
            popup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            popup.setAccessibleName(self.tr("Found"))
            popup.setItemDelegate(HitDelegate(popup))
            popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            popup.itemClicked.connect(self._take)
            self._popup = popup
        return self._popup

    @Slot()
    def _search(self) -> None:
        words = self.text().strip()
        if self._task is not None:
            self._task.drop()
        bridge = self._bridge
        if not words or bridge is None:
            self.close_list()
            return
        from wbl_desktop.ui.finding import search_all

        self._task = bridge.worker.read(self, lambda: search_all(bridge.read(), words), self._show)

    def put_away(self) -> None:
        """Esc: nothing is looked for any more, and no name is left standing at the top."""
        self._forget_question()
        self.clear()
        self.close_list()

    def _forget_question(self) -> None:
        self._typing.stop()
        if self._task is not None:
            self._task.drop()
            self._task = None

    def _show(self, found: Found) -> None:
        self._task = None
        popup = self._list()
        popup.clear()
        lines: list[Hit | ShowAll] = [*found.hits, *found.lists]
        for one in lines:
            item = QListWidgetItem(one.words)
            item.setData(Qt.ItemDataRole.UserRole, one)
            spoken = ", ".join(part for part in (one.words, one.label) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            popup.addItem(item)
        if found.is_cut:
            self._say(popup, self.tr("There is more. A few more letters help."))
        if found.hits:
            popup.setCurrentRow(0)
        else:
            self._say(popup, self.tr("Nothing found. Fewer letters may help."))
        rows = min(popup.count(), _ROWS)
        height = rows * popup.sizeHintForRow(0) + 2 * popup.frameWidth() + 4
        at = self.mapTo(self.window(), QPoint(0, self.height() + 2))
        popup.setGeometry(at.x(), at.y(), self.width(), min(height, self.window().height() - at.y() - 12))
        popup.show()
        popup.raise_()

    @staticmethod
    def _say(popup: QListWidget, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        popup.addItem(item)

    def close_list(self) -> None:
        """Put the list away."""
        if self._popup is not None:
            self._popup.hide()

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        from wbl_desktop.ui.finding import Hit, ShowAll

        hit = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(hit, (Hit, ShowAll)):
            self.close_list()
            self.clear()
        if isinstance(hit, Hit):
            self.go.emit(hit.kind, hit.id)
        elif isinstance(hit, ShowAll):
            self.list_asked.emit(hit.kind, hit.asked)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._forget_question()  # its answer would lie over whatever a person has gone to
        popup = self._popup
        if popup is not None and popup.isVisible():
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(popup, event)
            from wbl_desktop.ui.inputs import claims

            if claims(event, Qt.Key.Key_Escape):
                event.accept()
            if event.type() == QEvent.Type.FocusOut:
                self.close_list()
        return False

    def _key(self, popup: QListWidget, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in steps:
            self._step(popup, steps[key])
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and popup.currentItem() is not None:
            self._take(popup.currentItem())
            return True
        if key == Qt.Key.Key_Escape:
            self.close_list()
            return True
        return False

    @staticmethod
    def _step(popup: QListWidget, by: int) -> None:
        """From the last line a step goes on to the first, and back."""
        count = sum(bool(popup.item(at).flags() & Qt.ItemFlag.ItemIsSelectable) for at in range(popup.count()))
        if count:
            at = popup.currentRow() + by
            popup.setCurrentRow(at % count if abs(by) == 1 else max(0, min(count - 1, at)))
