"""Which columns a list shows, how wide and in which order: chosen by a person and remembered."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QSettings, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from wbl_desktop.ui.models import Column
from wbl_desktop.ui.table import RecordView


class ColumnChoice(QObject):
    """The columns of one list. The first one says which record a row is and always stays."""

    def __init__(self, view: RecordView, columns: Sequence[Column], settings: QSettings, kind: str) -> None:
        super().__init__(view)
        self._view = view
        self._columns = columns
        self._settings = settings
        self._key = f"columns/{kind}/{len(columns)}"  # widths of a list with fewer columns would land on the wrong ones
        self._heads = view.horizontalHeader()
        self._restore()
        self._heads.sectionResized.connect(self._keep)
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
        self._keep()
