"""A page of records: the list beside the record, or before it where the window is narrow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.ui.listing import ListSpec
from wbl_desktop.ui.lists import ListPane
from wbl_desktop.ui.parts import Empty, Scroll, button, column, row, say, sheet

if TYPE_CHECKING:  # the list is painted before what shows and changes a record is loaded
    from wbl_desktop.application.ports import Command
    from wbl_desktop.ui.banners import Banner
    from wbl_desktop.ui.bridge import Bridge
    from wbl_desktop.ui.detail import RecordDetail
    from wbl_desktop.ui.forms import NewForm


class Page(QWidget):
    """One page of the sidebar."""

    name = ""
    words = ""
    help_words = ""
    title_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.bridge: Bridge | None = None

    def open(self, bridge: Bridge) -> None:
        """The floors below are there."""
        self.bridge = bridge

    def new_here(self) -> None:
        """Ctrl+N."""

    def print_here(self) -> None:
        """Ctrl+P."""

    def back(self) -> bool:
        """Esc: whether there was something to go back from."""
        return False

    def show_record(self, id_: str) -> None:
        """Go to one record of this page."""

    def make_ready(self) -> bool:
        """A quiet moment before anybody comes to this page: make some of what it will show; whether more is left."""
        return False

    def set_narrow(self, narrow: bool) -> None:
        """The window has become narrow or wide."""

    def own_banner(self) -> Banner | None:
        """The banner above this page alone, if it has one."""
        return None

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return [self]

    def begin(self) -> None:
        """Put the cursor where work begins."""
        self.setFocus()


class RecordPage(Page):
    """A list and a detail pane of one kind."""

    def __init__(self, spec: ListSpec, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self.list = ListPane(spec, None, settings)
        self.list.setMinimumWidth(320)
        self.side = QStackedWidget()
        self.side.setMinimumWidth(320)
        self.nothing = Empty("")
        self.side.addWidget(sheet(column(self.nothing), role="pane"))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.list)
        self.split.addWidget(self.side)
        self.split.setStretchFactor(0, 16)
        self.split.setStretchFactor(1, 17)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)
        self.detail: RecordDetail | None = None
        self.new: NewForm | None = None
        self.new_sheet: Scroll | None = None
        self._waiting = ""
        self._narrow = False
        self._covered = False
        held = settings.value(f"split/{spec.kind}")
        if held is not None:
            self.split.restoreState(held)
        else:
            self.split.setSizes([568, 604])
        self.split.splitterMoved.connect(self._keep_split)
        self.list.shown.connect(self._show)
        self.list.opened.connect(self._go_in)
        self.list.add_asked.connect(self.new_here)
        self.list.menu_asked.connect(self._menu)

    def make_detail(self, bridge: Bridge) -> RecordDetail:
        """The pane of one record."""
        raise AssertionError("each page has its own detail pane")

    def make_new(self, bridge: Bridge) -> NewForm | None:
        """The form that asks for a new record; None where records are not added here."""
        return None

    def open(self, bridge: Bridge) -> None:
        super().open(bridge)
        self.list.open(bridge)

    def make_ready(self) -> bool:
        if self.bridge is None:
            return False
        is_made = self.detail is not None
        detail = self._the_detail(self.bridge)
        if is_made:
            detail.current()  # the part in front, in a moment of its own
        return not is_made

    def _the_detail(self, bridge: Bridge) -> RecordDetail:
        """The pane of one record, made when it is first needed."""
        if self.detail is None:
            self.detail = self.make_detail(bridge)
            self.detail.back_asked.connect(self._uncover)
            self.detail.back.setVisible(self._narrow)
            self.side.addWidget(self.detail)
        return self.detail

    def _the_new(self, bridge: Bridge) -> NewForm | None:
        """The form for a new record, made when it is first needed."""
        if self.new is None:
            self.new = self.make_new(bridge)
            if self.new is not None:
                title = say("title", self.list.spec.add_words)
                self.new_sheet = Scroll(sheet(column(title, self.new, None, spacing=12, margins=(20, 12, 20, 12))))
                self.side.addWidget(self.new_sheet)
                self.new.made.connect(self._made)
                self.new.gave_up.connect(self._stop_new)
        return self.new

    @Slot(str)
    def _show(self, id_: str) -> None:
        if self.bridge is None:
            return
        if not id_:
            self.nothing.label.setText(self.tr("Choose one on the left.") if self.list.model.ids() else "")
            if self.new_sheet is None or self.side.currentWidget() is not self.new_sheet:
                self.side.setCurrentIndex(0)
            return
        if not self.isVisible():
            self._waiting = id_  # shown when a person comes to this page
            return
        detail = self._the_detail(self.bridge)
        detail.show_id(id_)
        if self.list.is_settling and self.new_sheet is not None and self.side.currentWidget() is self.new_sheet:
            return  # the list was only read again: what a person is filling in stays in front
        if self.side.currentWidget() is not detail:
            self.side.setCurrentWidget(detail)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._waiting:
            waiting, self._waiting = self._waiting, ""
            self._show(waiting)

    def show_record(self, id_: str) -> None:
        self.list.select(id_)
        self._go_in(focus=False)

    @Slot()
    def _go_in(self, *, focus: bool = True) -> None:
        if self._narrow:
            self._covered = True
            self._arrange()
        if self.detail is not None and focus and self.detail.isVisible():
            self.detail.tab_bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def new_here(self) -> None:
        new = self._the_new(self.bridge) if self.bridge is not None else None
        if new is None or self.new_sheet is None:
            return
        self.side.setCurrentWidget(self.new_sheet)
        self._covered = True
        self._arrange()
        if new.draft():
            new.focus_first()  # what was typed before is still there
        else:
            new.begin()

    @Slot(str)
    def _made(self, id_: str) -> None:
        if self.detail is not None:
            self.side.setCurrentWidget(self.detail)
        self.list.select(id_)

    @Slot()
    def _stop_new(self) -> None:
        self.side.setCurrentIndex(0)
        self._show(self.list.current())
        self._uncover()

    def print_here(self) -> None:
        """Printing is asked of the pane that shows something to print."""

    def back(self) -> bool:
        if self.new_sheet is not None and self.side.currentWidget() is self.new_sheet:
            self._stop_new()
            if self.bridge is not None and self.new is not None and self.new.draft():
                self.bridge.noticed.emit(self.tr("What you typed is still there: Ctrl+N goes on with it."))
            return True
        if self.detail is not None and self.detail.isVisible() and self.detail.current().back():
            return True
        if self._narrow and self._covered:
            self._uncover()
            return True
        if self.list.name_line.isVisible():
            self.list.name_line.stop()
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self.list.search.hasFocus() and self.list.search.text():
            self.list.search.clear()
            return True
        if not self.list.table.hasFocus():
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._arrange()

    @Slot()
    def _uncover(self) -> None:
        self._covered = False
        self._arrange()
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self.list.setVisible(not (self._narrow and self._covered))
        self.side.setVisible(not self._narrow or self._covered)
        if self.detail is not None:
            self.detail.back.setVisible(self._narrow)

    def panes(self) -> Sequence[QWidget]:
        inner = self.detail.tab_bar if self.detail is not None and self.detail.isVisible() else self.side
        return [self.list.search, self.list.table, inner]

    def begin(self) -> None:
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def verbs(self, chosen: Sequence[str]) -> list[tuple[str, Callable[[], None]]]:
        """The verbs of the context menu, the same as those of the detail pane."""
        from wbl_desktop.application.commands.bulk import Together
        from wbl_desktop.application.commands.retire import RestoreRecord, RetireRecord

        bridge, kind = self.bridge, self.list.spec.kind
        if bridge is None or not chosen:
            return []
        many = len(chosen)
        verb, words = (
            (RestoreRecord, self.tr("Restore") if many == 1 else self.tr("Restore these %n", "", many))
            if self._shows_retired()
            else (RetireRecord, self.tr("Retire") if many == 1 else self.tr("Retire these %n", "", many))
        )
        command: Command = Together(commands=tuple(verb(kind=kind, id=one) for one in chosen))
        if many == 1:
            command = verb(kind=kind, id=chosen[0])
        found: list[tuple[str, Callable[[], None]]] = [*self.own_verbs(chosen), (words, lambda: bridge.run(command))]
        other = [one for one in chosen if one != self.list.current()]
        if len(chosen) == 2 and len(other) == 1 and not self._shows_retired():
            keep = self.list.current()
            found.append((self.tr("Compare and merge…"), lambda: bridge.merge_asked.emit(kind, keep, other[0])))
        return found

    def own_verbs(self, chosen: Sequence[str]) -> list[tuple[str, Callable[[], None]]]:
        """The verbs of this page's kind."""
        return []

    def _shows_retired(self) -> bool:
        return "retired" in self.list.retired.chosen

    @Slot(QPoint, list)
    def _menu(self, at: QPoint, chosen: list[str]) -> None:
        menu = QMenu(self)
        for words, then in self.verbs(chosen):
            menu.addAction(words, then)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not menu.isEmpty():
            menu.popup(at)

    @Slot()
    def _keep_split(self) -> None:
        self._settings.setValue(f"split/{self.list.spec.kind}", self.split.saveState())


def tool_row(*verbs: tuple[str, Callable[[], None]]) -> QWidget:
    """A row of buttons."""
    widget = QWidget()
    widget.setLayout(row(*(button(words, then) for words, then in verbs), None))
    return widget
