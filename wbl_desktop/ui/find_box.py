"""The box that finds anyone or anything, whatever page is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from wbl_desktop.ui import phrases
from wbl_desktop.ui.parts import Debounce, UndoPasses
from wbl_desktop.ui.theme import small, tokens_now

if TYPE_CHECKING:  # the box is painted before what it searches is loaded
    from wbl_desktop.application.ports import Reader
    from wbl_desktop.ui.bridge import Bridge
    from wbl_desktop.ui.worker import Task

_EACH = 6
# What can be found, and which record is shown for it.
_KINDS = (
    "student",
    "partner",
    "placement",
    "contact",
    "worksite",
    "guardian",
    "emergency_contact",
    "contact_log",
    "printed_form",
)
_OWNER = {
    "contact": ("partner", "partner"),
    "worksite": ("partner", "partner"),
    "contact_log": ("partner", "partner"),
    "guardian": ("student", "student"),
    "emergency_contact": ("student", "student"),
    "printed_form": ("placement", "placement"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found, and where to go for it."""

    kind: str
    id: str
    words: str
    label: str


def search_all(reader: Reader, words: str) -> list[Hit]:
    """A few records of every kind that match."""
    from wbl_desktop.domain.kinds import kind_named
    from wbl_desktop.ui.lookups import heading_of

    hits: list[Hit] = []
    for kind in _KINDS:
        label = phrases.translate("kinds", kind_named(kind).LABEL)
        for record in reader.find(kind, search=words, limit=_EACH):
            go_kind, field = _OWNER.get(kind, (kind, ""))
            id_ = str(getattr(record, field)) if field else record.id
            heading = heading_of(reader, record) if kind != "printed_form" else str(getattr(record, "code", ""))
            if field and kind != "worksite":
                heading += f" · {heading_of(reader, reader.get(go_kind, id_))}"
            hits.append(Hit(kind=go_kind, id=id_, words=heading, label=label))
    return hits


class HitDelegate(QStyledItemDelegate):
    """Who or what was found at the left, shortened if need be; what sort of record it is at the right."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(hit, Hit):
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
        painter.setPen(plain)
        words = option.fontMetrics.elidedText(hit.words, Qt.TextElideMode.ElideRight, inside.width() - side - 16)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), max(28, option.fontMetrics.height() + 8))


class FindBox(QLineEdit):
    """Ctrl+K: a few letters, the arrow keys, Enter."""

    go = Signal(str, str)

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

    def _show(self, hits: Sequence[Hit]) -> None:
        self._task = None
        popup = self._list()
        popup.clear()
        for hit in hits:
            item = QListWidgetItem(hit.words)
            item.setData(Qt.ItemDataRole.UserRole, hit)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.words}, {hit.label}")
            popup.addItem(item)
        if not hits:
            item = QListWidgetItem(self.tr("Nothing found. Fewer letters may help."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            popup.addItem(item)
        else:
            popup.setCurrentRow(0)
        rows = min(popup.count(), 14)
        height = rows * (popup.sizeHintForRow(0) + 1) + 12
        at = self.mapTo(self.window(), QPoint(0, self.height() + 2))
        popup.setGeometry(at.x(), at.y(), self.width(), min(height, self.window().height() - at.y() - 12))
        popup.show()
        popup.raise_()

    def close_list(self) -> None:
        """Put the list away."""
        if self._popup is not None:
            self._popup.hide()

    @Slot(QListWidgetItem)
    def _take(self, item: QListWidgetItem) -> None:
        hit = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(hit, Hit):
            self.close_list()
            self.clear()
            self.go.emit(hit.kind, hit.id)

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
            popup.setCurrentRow(max(0, min(popup.count() - 1, popup.currentRow() + steps[key])))
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and popup.currentItem() is not None:
            self._take(popup.currentItem())
            return True
        if key == Qt.Key.Key_Escape:
            self.close_list()
            return True
        return False
