"""Which columns a list shows, how wide and in which order: chosen by a person and remembered."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from typing_extensions import override

from wbl_desktop.ui.models import Column
from wbl_desktop.ui.table import RecordView

_LEAST = 0.75  # of its width, before a list with little room is scrolled sideways


class ColumnChoice(QObject):
    """The columns of one list. The first one says which record a row is and always stays.

    Until a person has drawn a column wider or narrower, all of them share what room there is.
    """

    def __init__(self, view: RecordView, columns: Sequence[Column], settings: QSettings, kind: str) -> None:
        super().__init__(view)
        self._view = view
        self._columns = columns
        self._settings = settings
        # By the columns' names: widths kept for other columns would land on the wrong ones.
        self._key = f"columns/{kind}/{'-'.join(column.name for column in columns)}"
        self._heads = view.horizontalHeader()
        self._is_spreading = False
        self._is_drawn = bool(settings.value(f"{self._key}/drawn", False, bool))
        self._restore()
        view.viewport().installEventFilter(self)
        self._heads.sectionResized.connect(self._resized)
        self._heads.sectionMoved.connect(self._keep)
        self._heads.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._heads.customContextMenuRequested.connect(self._pop_up)
        self.menu = QMenu(self.tr("Columns"), view)
        self.menu.aboutToShow.connect(self._fill)

    def _restore(self) -> None:
        for at, column in enumerate(self._columns):
            self._view.setColumnWidth(at, column.width)
            self._heads.setSectionHidden(at, column.hidden)
        held = self._settings.value(self._key)
        if held is not None:
            self._heads.restoreState(held)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._spread()
        return False

    def _spread(self) -> None:
        """Give each column its share of the room; the last takes what is left."""
        if self._is_drawn or self._is_spreading:
            return
        shown = [at for at in range(len(self._columns)) if not self._heads.isSectionHidden(at)]
        last = self._last()
        more = max(_LEAST, self._view.viewport().width() / max(1, sum(self._columns[at].width for at in shown)))
        self._is_spreading = True
        for at in shown:
            if at != last:
                self._view.setColumnWidth(at, int(self._columns[at].width * more))
        self._is_spreading = False

    def _last(self) -> int:
        shown = (self._heads.logicalIndex(at) for at in reversed(range(self._heads.count())))
        return next((at for at in shown if not self._heads.isSectionHidden(at)), 0)

    @Slot(int, int, int)
    def _resized(self, at: int, _before: int, _now: int) -> None:
        is_held = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if is_held and not self._is_spreading and at != self._last():  # the last one moves with the window
            self._is_drawn = True
            self._settings.setValue(f"{self._key}/drawn", True)
        self._keep()

    @Slot()
    def _keep(self) -> None:
        self._settings.setValue(self._key, self._heads.saveState())

    @Slot(QPoint)
    def _pop_up(self, at: QPoint) -> None:
        self.menu.popup(self._heads.mapToGlobal(at))

    @Slot()
    def _fill(self) -> None:
        self.menu.clear()
        for at, column in enumerate(self._columns[1:], 1):
            action = QAction(column.heading, self.menu)
            action.setCheckable(True)
            action.setChecked(not self._heads.isSectionHidden(at))
            action.toggled.connect(lambda shown, at=at: self.show_column(at, shown=shown))
            self.menu.addAction(action)

    def show_column(self, at: int, *, shown: bool) -> None:
        """Show or hide one."""
        self._heads.setSectionHidden(at, not shown)
        if shown and self._view.columnWidth(at) < self._heads.minimumSectionSize():
            self._view.setColumnWidth(at, self._columns[at].width)
        self._spread()
        self._keep()
