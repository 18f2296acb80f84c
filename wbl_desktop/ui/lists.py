"""The list pane of a page: live search, filters, how many of how many, columns that sort and are remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.ui.columns import ColumnChoice
from wbl_desktop.ui.filter_button import FilterButton
from wbl_desktop.ui.listing import Asked, Filter, ListSpec, Option, all_of, asked_ids, counted_options, next_that_begins
from wbl_desktop.ui.models import Pages, RecordTable, pages_about
from wbl_desktop.ui.parts import Debounce, Empty, ThinBar, UndoPasses, button, row, say
from wbl_desktop.ui.phrases import translate
from wbl_desktop.ui.table import RecordView
from wbl_desktop.ui.views import NameLine, ViewsButton

if TYPE_CHECKING:  # the first list is painted before records are loaded
    from wbl_desktop.application.ports import Outcome, Reader
    from wbl_desktop.ui.bridge import Bridge
    from wbl_desktop.ui.worker import Task


_IN_SIGHT = 30  # rows below the first that are likely to be seen


class ListPane(QWidget):
    """A list of one kind of record."""

    shown = Signal(str)  # id of the record to show beside it ("" for none)
    opened = Signal()  # Enter: go to the details
    add_asked = Signal()
    empty_action_asked = Signal()
    menu_asked = Signal(QPoint, list)

    def __init__(self, spec: ListSpec, bridge: Bridge | None, settings: QSettings) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.spec = spec
        self._bridge: Bridge | None = None
        self._settings = settings
        self._order = spec.order
        down = bool(spec.order) and spec.order[0].startswith("-")
        self._sorted_by = (
            spec.sort_column,
            Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder,
        )
        self._task: Task | None = None
        self._wanted = ""
        self._total = 0
        self._work = 0  # how many of them the sidebar counts
        self._is_stale = False  # something changed while nobody saw it
        self.is_settling = False  # the cursor moves because the list was read again, not because a person moved it
        self.search = QLineEdit()
        self.table = RecordView(two_lines=spec.two_lines)
        self.model = RecordTable(spec.columns, lambda _ids: {}, self)
        self.count = say("muted", " ")
        self.bar = ThinBar()
        self.filters = [FilterButton(one, self._options_of) for one in spec.filters]
        retired = Option(value="retired", words=self.tr("Retired only"))
        more = Filter(name="more", words=self.tr("More"), options=lambda _reader: [retired])
        self.retired = FilterButton(more, self._count_retired)
        self.views = ViewsButton(spec)
        self.name_line = NameLine()
        self._empty = Empty(spec.empty_words, spec.empty_action, self.empty_action_asked.emit)
        self._empty.hide()
        self._no_match = Empty(self.tr("Nothing here matches."), self.tr("Show all"), self.show_all)
        self._no_match.hide()
        self._lay_out()
        self._wire()
        if bridge is not None:
            self.open(bridge)

    def open(self, bridge: Bridge) -> None:
        """The floors below are there: read from them from now on."""
        self._bridge = bridge
        for one in (*self.filters, self.retired):
            one.open(bridge)
        self.views.open(bridge)
        self.model.set_fetch(lambda ids: self.spec.rows(bridge.read(), ids))
        bridge.changed.connect(self.heard)
        kept = {one.spec.name: chosen for one in self.filters if (chosen := self._kept_filter(one.spec.name))}
        if kept:
            bridge.worker.read(self, lambda: self._words_of(bridge.read(), kept), self._take_up)
        else:
            self.refresh()

    # What a list is filtered by holds for the next sitting too. What is searched for does not: it may be a name, and
    # nothing but the database holds names.

    @Slot()
    def _keep_filters(self) -> None:
        for one in self.filters:
            self._settings.setValue(f"filters/{self.spec.kind}/{one.spec.name}", one.chosen)

    def _kept_filter(self, name: str) -> list[str]:
        held = self._settings.value(f"filters/{self.spec.kind}/{name}", [])
        return [held] if isinstance(held, str) and held else list(held) if isinstance(held, list) else []

    def _words_of(self, reader: Reader, kept: Mapping[str, list[str]]) -> dict[str, tuple[list[str], dict[str, str]]]:
        found = {}
        for one in self.filters:
            words = {option.value: option.words for option in one.spec.options(reader)} if one.spec.name in kept else {}
            words |= {"": translate("Lists", "(none)")} if one.spec.field else {}
            found[one.spec.name] = [value for value in kept.get(one.spec.name, ()) if value in words], words
        return found

    def _take_up(self, found: Mapping[str, tuple[list[str], dict[str, str]]]) -> None:
        for one in self.filters:
            one.take_up(*found[one.spec.name])
        self.refresh()

    def _lay_out(self) -> None:
        title = say("title", self.spec.title)
        title.setMinimumHeight(32)  # as tall as with a button beside it: titles stand in one line from page to page
        head = row(title, None, self.views, margins=(16, 12, 16, 0))
        if self.spec.add_words:
            self.add = button(self.spec.add_words, self.add_asked.emit)
            self.add.setToolTip(self.tr("Ctrl+N"))
            head.addWidget(self.add)
        self.search.setPlaceholderText(self.spec.search_words or self.tr("Search this list…"))
        self.search.setAccessibleName(self.tr("Search {0}").format(self.spec.title))
        self.search.setToolTip(self.tr("Ctrl+F"))
        self.search.setClearButtonEnabled(True)
        UndoPasses(self.search)
        self.search.setMinimumWidth(84)
        tools = row(self.search, *self.filters, self.retired, margins=(16, 8, 16, 0))
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.spec.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(tools)
        layout.addWidget(self.name_line)
        self.count.setContentsMargins(16, 6, 16, 4)
        layout.addWidget(self.count)
        layout.addWidget(self.bar)
        # Its stretch is its own and not the layout's: hidden, it leaves the place to the sentence that nothing is here.
        body = row(self.table, margins=(8, 0, 0, 0))
        layout.addLayout(body)
        layout.addWidget(self._no_match, 1)
        layout.addWidget(self._empty, 1)
        self._restore_columns()

    def _wire(self) -> None:
        typing = Debounce(self)
        self.search.textChanged.connect(typing.poke)
        typing.due.connect(self.refresh)
        self.search.returnPressed.connect(self._to_table)
        self.views.chosen.connect(self.show_view)
        self.views.keep_asked.connect(self.name_line.begin)
        self.name_line.named.connect(lambda name: self.views.keep(name, self.asked()))
        for one in (*self.filters, self.retired):
            one.changed.connect(self.refresh)
            one.changed.connect(self._keep_filters)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._sort)
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.table.entered.connect(self.opened)
        self.table.sought.connect(self._seek)
        self.table.selectionModel().selectionChanged.connect(self._say_count)
        self.table.doubleClicked.connect(self.opened)
        self.table.customContextMenuRequested.connect(self._menu)

    @property
    def is_filtered(self) -> bool:
        return not self.asked().is_all

    def asked(self) -> Asked:
        """What a person asks of this list now."""
        chosen = {one.spec.name: tuple(one.chosen) for one in self.filters if one.chosen}
        retired = "retired" in self.retired.chosen
        return Asked(search=self.search.text().strip(), chosen=chosen, retired=retired)

    def _options_of(self, reader: Reader, one: Filter) -> Sequence[Option]:
        return counted_options(reader, self.spec, one)

    def _count_retired(self, reader: Reader, one: Filter) -> Sequence[Option]:
        (retired,) = one.options(reader)
        return [replace(retired, count=reader.count(self.spec.kind, self.spec.where, retired=True))]

    @Slot(object)
    def show_view(self, asked: Asked) -> None:
        """Ask of the list what a view was kept for."""
        kept = {name: list(values) for name, values in asked.chosen.items()}
        self.retired.take_up(["retired"] if asked.retired else [], {"retired": self.tr("Retired only")})
        self.search.blockSignals(True)
        self.search.setText(asked.search)
        self.search.blockSignals(False)
        if (bridge := self._bridge) is not None:
            bridge.worker.read(self, lambda: self._words_of(bridge.read(), kept), self._take_up_view)

    def _take_up_view(self, found: Mapping[str, tuple[list[str], dict[str, str]]]) -> None:
        self._take_up(found)
        self._keep_filters()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> list[str]:
        """Ids of the selected rows."""
        rows = self.table.selectionModel().selectedRows()
        return [id_ for index in rows if (id_ := self.model.id_at(index.row()))]

    def current(self) -> str:
        """Id of the row with the cursor."""
        return self.model.id_at(self.table.currentIndex().row()) or ""

    @Slot()
    def refresh(self) -> None:
        """Ask again which records are to be shown, off the GUI thread."""
        bridge = self._bridge
        if bridge is None:
            return
        self._is_stale = False
        if self._task is not None:
            self._task.drop()
        asked, order, spec = self.asked(), self._order, self.spec
        keep, first = self._wanted or self.current(), max(0, self.table.rowAt(0))

        def work() -> tuple[list[str], int, int, Pages]:
            reader = bridge.read()
            ids = asked_ids(reader, spec, asked, order)
            total, to_do = all_of(reader, spec), spec.work[1](reader) if spec.work is not None else 0
            at = ids.index(keep) if keep in ids else 0
            seen = (at, at + _IN_SIGHT, first, first + _IN_SIGHT)
            return ids, total, to_do, pages_about(ids, seen, lambda some: spec.rows(reader, some))

        self.bar.begin()
        self._task = bridge.worker.read(self, work, self._arrived)

    def _arrived(self, result: tuple[list[str], int, int, Pages]) -> None:
        ids, self._total, self._work, pages = result
        self.bar.end()
        self.show_ids(ids, self._total, pages)

    def show_ids(self, ids: Sequence[str], total: int, pages: Pages | None = None) -> None:
        """Show these records and say how many of how many; ``pages`` are rows of theirs that were read already."""
        self.is_settling = True
        try:
            self._show_ids(ids, total, pages)
        finally:
            self.is_settling = False

    def _show_ids(self, ids: Sequence[str], total: int, pages: Pages | None) -> None:
        keep = self._wanted or self.current()
        self.model.set_ids(ids, pages)
        nothing_at_all = total == 0 and not self.is_filtered
        self._empty.setVisible(nothing_at_all)
        self._no_match.setVisible(not ids and not nothing_at_all)
        self.table.setVisible(bool(ids))
        self.views.show_now(self.asked(), total)
        self._say_count()
        at = self.model.row_of(keep) if keep else None
        if at is None and ids:
            at = 0
        if at is not None:
            self._wanted = ""
            self._select_row(at)
        if not ids:
            self.shown.emit("")

    @Slot()
    def _say_count(self) -> None:
        shown = f"{len(self.model.ids()):,}"
        words = shown if self._total else " "
        if self.is_filtered:
            words = self.tr("{0} of {1} · filtered").format(shown, f"{self._total:,}")
        elif self.spec.work is not None and self._total:
            words = f"{shown} · {self.spec.work[0].format(f'{self._work:,}')}"
        chosen = len(self.table.selectionModel().selectedRows())
        self.count.setText(words if chosen < 2 else self.tr("{0} · {1} chosen").format(words, f"{chosen:,}"))

    @Slot(str)
    def _seek(self, letters: str) -> None:
        """Type-ahead: to the record that begins with what is typed on the list."""
        bridge = self._bridge
        if bridge is None:
            return
        ids, spec = tuple(self.model.ids()), self.spec
        is_sorted = bool(spec.columns[0].order) and self._order == spec.columns[0].order
        after = max(0, self.table.currentIndex().row() + (len(letters) == 1))

        def work() -> str:
            return next_that_begins(bridge.read(), spec, ids, letters, after=after, is_sorted=is_sorted)

        bridge.worker.read(self, work, self._found)

    def _found(self, id_: str) -> None:
        at = self.model.row_of(id_) if id_ else None
        if at is not None:
            self._select_row(at)

    def select(self, id_: str) -> None:
        """Put the cursor on a record, lifting the filters if they hide it; one that is retired among the retired."""
        at = self.model.row_of(id_)
        if at is not None:
            self._select_row(at)
            return
        self._wanted = id_
        record = self._bridge.read().get(self.spec.kind, id_) if self._bridge is not None else None
        if record is not None and record.is_retired:
            self.show_view(Asked(retired=True))
        else:
            self.show_all()

    @Slot()
    def show_all(self) -> None:
        """Lift the search and the filters."""
        if self._no_match.isAncestorOf(self.focusWidget() or self):
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.clear()
        for one in (*self.filters, self.retired):
            one.clear()
        self._keep_filters()
        self.refresh()

    def _select_row(self, at: int) -> None:
        index = self.model.index(at, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        if self.table.currentIndex().row() == at and self.table.selectionModel().isRowSelected(at, QModelIndex()):
            self.shown.emit(self.model.id_at(at) or "")
            return
        self.table.selectionModel().setCurrentIndex(index, flags)
        self.table.scrollTo(index)

    @Slot(object)
    def heard(self, outcome: Outcome) -> None:
        """Something changed somewhere: is it ours? A list nobody sees reads again when it is shown."""
        if outcome.kinds and not outcome.kinds & self.spec.touched_by:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.shown.emit(self.model.id_at(current.row()) or "")

    @Slot()
    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QPoint)
    def _menu(self, at: QPoint) -> None:
        self.menu_asked.emit(self.table.viewport().mapToGlobal(at), self.chosen())

    @Slot(int, Qt.SortOrder)
    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        fields = self.spec.columns[section].order if 0 <= section < len(self.spec.columns) else ()
        if not fields:
            self._mark_order()  # the mark stays where the order is
            return
        self._sorted_by = (section, order)
        down = order == Qt.SortOrder.DescendingOrder
        self._order = tuple(_turned(name) if down else name for name in fields)
        self.refresh()

    def _mark_order(self) -> None:
        heads = self.table.horizontalHeader()
        heads.blockSignals(True)
        heads.setSortIndicator(*self._sorted_by)
        heads.blockSignals(False)

    def _restore_columns(self) -> None:
        self.columns = ColumnChoice(self.table, self.spec.columns, self._settings, self.spec.kind)
        self.retired.more.append(self.columns.menu)
        self._mark_order()


def _turned(name: str) -> str:
    """The other way round."""
    return name[1:] if name.startswith("-") else f"-{name}"
