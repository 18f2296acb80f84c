"""The pane that shows one record: its heading, its tabs, and who changed it last."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from wbl_desktop.application.commands.retire import RestoreRecord, RetireRecord
from wbl_desktop.application.ports import Entry, Outcome
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.parts import Elided, Scroll, button, column, on_key, row, rule, say, sheet
from wbl_desktop.ui.worker import Task


class Tab(QWidget):
    """One tab of a record's pane; it is filled when it is first looked at."""

    touched_by: frozenset[str] = frozenset()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge

    def show_record(self, record: Record) -> None:
        """Show what belongs to this record."""
        raise AssertionError("each tab shows its own")

    def focus_first(self) -> None:
        """F2: begin to edit."""
        self.setFocus()

    def back(self) -> bool:
        """Esc: whether there was something to put away."""
        return False


TabMaker = tuple[str, Callable[[Bridge], Tab]]
T = TypeVar("T", bound=Tab)


class RecordDetail(QWidget):
    """A record beside its list."""

    back_asked = Signal()

    def __init__(self, bridge: Bridge, kind: str, tabs: Sequence[TabMaker]) -> None:
        super().__init__()
        self.bridge = bridge
        self.kind = kind
        self.record: Record | None = None
        self._makers = [make for _, make in tabs]
        self._made: dict[int, Tab] = {}
        self._task: Task | None = None
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.title = Elided("title")
        self.subtitle = Elided("muted")
        self.back = button(self.tr("‹ Back to the list"), self.back_asked.emit, link=True)
        self.back.hide()
        self.saved = say("saved", "")
        self.more = button("⋯", self._more, link=True)
        self.more.setAccessibleName(self.tr("What else to do with this record"))
        self.more.setToolTip(self.more.accessibleName())
        self.banner = Banner()
        self.tab_bar = QTabBar()
        self.tab_bar.setAccessibleName(self.tr("Parts of this record"))
        self.tab_bar.setExpanding(False)
        self.tab_bar.setUsesScrollButtons(True)
        self.pages = QStackedWidget()
        self.foot = Elided("muted")
        self.sheets = [column(margins=(20, 12, 20, 12)) for _ in tabs]
        for (words, _), inside in zip(tabs, self.sheets, strict=True):
            self.tab_bar.addTab(words)
            self.pages.addWidget(Scroll(sheet(inside)))
        self._lay_out()
        self._fade = QTimer(self, singleShot=True, interval=2500)
        self._fade.timeout.connect(self.saved.clear)
        self.tab_bar.currentChanged.connect(self._turn)
        bridge.changed.connect(self.heard)
        bridge.saved.connect(self._say_saved)
        on_key(self, "F2", self.edit)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        head = row(self.title, self.saved, self.more, margins=(20, 12, 16, 0))
        self.title.setMinimumHeight(32)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addLayout(row(self.subtitle, margins=(20, 0, 20, 0)))
        layout.addLayout(row(self.banner, margins=(20, 8, 20, 0)))
        layout.addLayout(row(self.tab_bar, None, margins=(20, 8, 20, 0)))
        layout.addWidget(self.pages, 1)
        layout.addWidget(rule())
        layout.addLayout(row(self.foot, margins=(20, 6, 20, 8)))

    @Slot()
    def _more(self) -> None:
        if self.record is None:
            return
        menu = QMenu(self.more)
        if self.record.is_retired:
            menu.addAction(self.tr("Restore"), self.restore)
        else:
            menu.addAction(self.tr("Retire"), self.retire)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def headline(self, record: Record) -> tuple[str, str]:
        """The heading of the record and the line below it."""
        return record.heading(), ""

    def show_id(self, id_: str) -> None:
        """Show the record of that id."""
        record = self.bridge.read().get(self.kind, id_) if id_ else None
        if record is None:
            self.record = None
            return
        self.record = record
        title, under = self.headline(record)
        self.title.say(title)
        self.subtitle.say(under)
        self._say_retired(record)
        self._turn()
        self._task = self.bridge.worker.read(
            self, lambda: self.bridge.read().history(self.kind, id_)[-1:], self._say_foot, instead_of=self._task
        )

    def _say_retired(self, record: Record) -> None:
        if record.is_retired:
            self.banner.tell(
                self.tr("This record is retired."), action=self.tr("Restore"), then=self.restore, stays=True
            )
        else:
            self.banner.clear()

    def current(self) -> Tab:
        """The tab in front."""
        return self._tab(max(0, self.tab_bar.currentIndex()))

    def _tab(self, at: int) -> Tab:
        """A tab, made when it is first looked at: a record's pane must appear at once."""
        if at not in self._made:
            made = self._makers[at](self.bridge)
            self.sheets[at].addWidget(made)
            self.sheets[at].addStretch(1)
            self._made[at] = made
        return self._made[at]

    def go_to(self, tab: type[Tab]) -> None:
        """Bring a tab to the front."""
        for at, make in enumerate(self._makers):
            if make is tab:
                self.tab_bar.setCurrentIndex(at)

    def tab_of(self, tab: type[T]) -> T | None:
        """That tab, if it has been looked at."""
        return next((one for one in self._made.values() if isinstance(one, tab)), None)

    @Slot()
    def edit(self) -> None:
        """F2: edit what is in front."""
        if self.record is not None:
            self.current().focus_first()

    @Slot()
    def restore(self) -> None:
        """Bring a retired record back."""
        if self.record is not None:
            self.bridge.run(RestoreRecord(kind=self.kind, id=self.record.id))

    @Slot()
    def retire(self) -> None:
        """Put the record out of use; undo or restore bring it back."""
        if self.record is not None:
            self.bridge.run(RetireRecord(kind=self.kind, id=self.record.id))

    @Slot()
    def _turn(self) -> None:
        at = max(0, self.tab_bar.currentIndex())
        self.pages.setCurrentIndex(at)
        if self.record is not None:
            self._tab(at).show_record(self.record)

    @Slot(object)
    def heard(self, outcome: Outcome) -> None:
        """Something changed: read again if it may be about this record."""
        if self.record is None or not self.isVisible():
            return
        kinds = outcome.kinds
        if not kinds or (self.kind, self.record.id) in outcome.touched or kinds & self.current().touched_by:
            self.show_id(self.record.id)

    @Slot(str)
    def _say_saved(self, _words: str) -> None:
        if self.isVisible():
            self.saved.setText(self.tr("✓ Saved"))
            self._fade.start()

    def _say_foot(self, entries: list[Entry]) -> None:
        if not entries:
            self.foot.say("")
            return
        last = entries[-1]
        staff = self.bridge.read().get("staff", last.staff)
        who = staff.heading() if staff else self.tr("somebody")
        when = phrases.near_moment(last.at, self.bridge.today)
        self.foot.say(self.tr("Last change by {0}, {1}").format(who, when))
