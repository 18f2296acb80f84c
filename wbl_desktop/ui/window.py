"""The one window: top bar, sidebar, the page in front, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.chance import CALIFORNIA
from wbl_desktop.application.first_sight import FirstRows, Standing
from wbl_desktop.domain.failures import Failure
from wbl_desktop.ui import phrases
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.carrying import Carrying
from wbl_desktop.ui.exchanging import Exchanging
from wbl_desktop.ui.find_box import FindBox
from wbl_desktop.ui.lock import LockScreen
from wbl_desktop.ui.merging import Merging
from wbl_desktop.ui.models import first_cells
from wbl_desktop.ui.parts import Debounce, column, on_key, row, say, sheet
from wbl_desktop.ui.previewing import Previewing
from wbl_desktop.ui.record_page import Page, RecordPage
from wbl_desktop.ui.shelf import Shelf, Spot
from wbl_desktop.ui.sidebar import Entry, Sidebar
from wbl_desktop.ui.standing import Corner
from wbl_desktop.ui.way_back import WayBack

if TYPE_CHECKING:  # the shell is painted before what works in it is loaded
    from wbl_desktop.application.ports import Outcome
    from wbl_desktop.application.window_ports import LineStanding
    from wbl_desktop.ui.bridge import Bridge, Job
    from wbl_desktop.ui.paper import PaperPage
    from wbl_desktop.ui.telling import Telling
    from wbl_desktop.ui.worker import Task

NARROW = 1100
_USUAL = 900  # below it the bar and the sidebar make do with less
_PAGE_OF = {"student": "students", "partner": "partners", "placement": "placements"}
# Where an empty list sends a person.
_WHEN_EMPTY = {"students": "import", "partners": "import", "placements": "students", "forms": "students"}


class Window(QMainWindow):
    """Everything a person sees."""

    painted = Signal()
    closed = Signal()

    def __init__(self, spots: Sequence[Spot], settings: QSettings) -> None:
        super().__init__()
        self.setWindowTitle("WBL Desktop")  # never a name: titles show in task bars and screen shares
        self.settings = settings
        self.bridge: Bridge | None = None
        self.pages = Shelf(spots, settings, self._placed)
        self._is_painted = False
        self._way = WayBack()
        self.find_box = FindBox()
        self.line_corner = Corner()
        self.site = QLabel("")
        self.site.setProperty("role", "head")
        self.year = say("muted", "")
        self._counts: Task | None = None
        self._telling: Telling | None = None
        self.sidebar = Sidebar()
        self.stack = QStackedWidget()
        self.banner = Banner(keeps=True)
        self._jobs = column(spacing=0)
        self.lock = LockScreen(self)
        self._lay_out()
        self._entries()
        self._keys()
        self.previewing = Previewing(self, self.stack)
        self.previewing.bring.connect(self.bring)
        self.merging = Merging(self, self.stack, self.banner, settings)
        self.merging.bring.connect(self.bring)
        self.merging.go.connect(self.go)
        self.sidebar.chosen.connect(self.show_page)
        self.find_box.go.connect(self.go)
        self.find_box.list_asked.connect(self.list_all)
        self._counting = Debounce(self, 250)
        self._counting.due.connect(self.count)
        self.exchanging = Exchanging(self)
        self.line_corner.follow(self.exchanging)
        self.exchanging.ended.connect(self.count)
        self.exchanging.failed.connect(self.tell_failure)
        self.line_corner.warned.connect(partial(self.banner.tell, standing=Standing.NEEDS, stays=True))
        self.carrying = Carrying(self, self.exchanging)
        self.carrying.ended.connect(self.count)
        self.setMinimumSize(640, 360)
        self._restore()

    def _lay_out(self) -> None:
        self.find_box.setMaximumWidth(430)
        self.find_box.setMinimumWidth(160)
        left = row(self.site, self.year, None, spacing=8)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 12, 8)
        bar.addLayout(left, 3)
        bar.addWidget(self.find_box, 8)
        bar.addLayout(row(None, self.line_corner), 5)  # how things stand takes more words than the school's name
        top = sheet(bar, role="bar")
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(row(self.banner, margins=(12, 0, 12, 0)))
        middle.addWidget(self.stack, 1)
        middle.addLayout(self._jobs)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        self._side = sheet(row(self.sidebar), role="side")
        body.addWidget(self._side)
        body.addLayout(middle, 1)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(top)
        whole.addLayout(body, 1)
        self.setCentralWidget(sheet(whole))
        self._side.setFixedWidth(192)

    def _entries(self) -> None:
        self.sidebar.set_entries([Entry(name=spot.name, words=spot.words()) for spot in self.pages.spots])
        self.sidebar.set_shown("conflicts", False)

    def _keys(self) -> None:
        for at in range(1, 10):
            on_key(self, f"Ctrl+{at}", partial(self._page_at, at - 1))
        on_key(self, "Ctrl+K", self.to_find)
        on_key(self, "Ctrl+F", self.to_search)
        on_key(self, "Ctrl+N", lambda: self.page().new_here())
        on_key(self, "Ctrl+P", lambda: self.page().print_here())
        on_key(self, "Ctrl+Z", self.undo)
        on_key(self, "Ctrl+Y", self.redo)
        on_key(self, "Ctrl+Shift+Z", self.redo)
        on_key(self, "Alt+Left", self.back_in_history)
        on_key(self, "Alt+Right", self.ahead_in_history)
        on_key(self, "Esc", self.escape)
        on_key(self, "F1", self.help)
        on_key(self, "F6", self.next_pane)
        on_key(self, "Ctrl+L", self.lock.engage)

    def page(self) -> Page:
        """The page in front."""
        page = self.stack.currentWidget()
        assert isinstance(page, Page)
        return page

    # -- opening ------------------------------------------------------------------------------------------------

    def show_first(self, first: FirstRows) -> None:
        """The first list, before the layer of records is loaded."""
        self.site.setText(first.site)
        page = self.pages["students"]
        assert isinstance(page, RecordPage)
        cells = first_cells(first)
        page.list.model.set_fetch(lambda ids: {id_: cells[id_] for id_ in ids if id_ in cells})
        page.list.show_ids(first.ids, len(first.ids))

    def open(self, bridge: Bridge) -> None:
        """Everything is there: pages may read and write."""
        from wbl_desktop.ui.one_at_a_time import OneAtATime  # nothing is said twice before the first paint

        self.bridge = bridge
        reader = bridge.read()
        site = reader.get("site", bridge.floors.desk.acting.site)
        self.site.setText(site.heading() if site else "")
        phrases.keep_time_of(str((site.values()["time_zone"] if site else "") or CALIFORNIA))
        self.year.setText(phrases.school_year(bridge.today))
        self.find_box.open(bridge)
        for page in self.pages.made():
            page.open(bridge)
        self.previewing.open(bridge)
        self.merging.open(bridge)
        self.lock.set_minutes(int(str(self.settings.value("cover_minutes", 15))))
        bridge.changed.connect(self.heard)
        bridge.saving.connect(self.line_corner.saving)
        bridge.saved.connect(self._saved)
        OneAtATime(self.banner, self.stack)  # the stack's own from here on
        self.telling.open(bridge)
        bridge.job_begun.connect(self._job)
        bridge.go.connect(self.go)
        self.exchanging.open(bridge)
        self.count()

    def _placed(self, page: Page) -> None:
        """A page has just been made."""
        self.stack.addWidget(page)
        if page.name in _WHEN_EMPTY:
            assert isinstance(page, RecordPage), "these pages are lists"
            page.list.empty_action_asked.connect(partial(self.show_page, _WHEN_EMPTY[page.name]))
        if page.name == "today":
            from wbl_desktop.ui.pages.today import TodayPage

            assert isinstance(page, TodayPage), "today has its page"
            page.page_asked.connect(self.show_page)
        if page.name == "settings":
            from wbl_desktop.ui.pages.settings import SettingsPage

            assert isinstance(page, SettingsPage), "the settings have their page"
            page.lock_changed.connect(self.lock.set_minutes)
            page.restart_asked.connect(self.close)
            page.carried.connect(self.count)
        if self.bridge is not None:
            page.open(self.bridge)

    @property
    def telling(self) -> Telling:
        """Who says above every page what happened, made when there is something to say."""
        if self._telling is None:
            from wbl_desktop.ui.telling import Telling  # the first paint says nothing

            self._telling = Telling(self, self.banner)
            self._telling.told_failure.connect(self._counting.poke)
        return self._telling

    @Slot(object)
    def tell_failure(self, failure: Failure) -> None:
        """What cannot be, or what is in the way, in plain words."""
        self.telling.failure(failure)

    @property
    def paper(self) -> PaperPage:
        """Where papers are looked at."""
        return self.previewing.page

    @Slot(object)
    def bring(self, page: Page) -> None:
        """Back to a page over which another was laid."""
        self.stack.setCurrentWidget(page)
        page.set_narrow(self.width() < NARROW)
        page.begin()

    @Slot()
    def count(self) -> None:
        """Count what waits on each page, off the GUI thread."""
        from wbl_desktop.ui.counting import counts

        bridge = self.bridge
        if bridge is None:
            return
        self._counts = bridge.worker.read(
            self, lambda: (counts(bridge), bridge.floors.line.standing()), self._counted, instead_of=self._counts
        )

    def _counted(self, result: tuple[dict[str, int], LineStanding]) -> None:
        found, line = result
        for name, count in found.items():
            self.sidebar.set_count(name, count, urgent=name == "conflicts")
        self.sidebar.set_shown("conflicts", bool(found.get("conflicts")))
        self.exchanging.is_enrolled = line.enrolled
        if self.bridge is not None and not self.exchanging.is_under_way:
            self.line_corner.show_line(line, self.bridge.today)

    @Slot(object)
    def heard(self, outcome: Outcome) -> None:
        """Something changed somewhere."""
        self._counting.poke()
        self.telling.news(outcome)

    # -- telling ------------------------------------------------------------------------------------------------

    @Slot(str)
    def _saved(self, _words: str) -> None:
        self._counting.poke()
        self.exchanging.after_a_change()

    @Slot(object)
    def _job(self, job: Job) -> None:
        """Long work has begun: its line is at the foot, so that nothing above it moves."""
        from wbl_desktop.ui.job_row import JobRow

        self._jobs.addWidget(JobRow(job))

    # -- going about --------------------------------------------------------------------------------------------

    def _page_at(self, at: int) -> None:
        names = self.sidebar.shown_names()
        if at < len(names):
            self.show_page(names[at])
            self.page().begin()

    @Slot(str)
    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        if (page := self.pages.get(name)) is None:
            return
        if page is not self.stack.currentWidget():
            self._way.leave(self._here())
        self._bring_named(name)  # the first page made is in front already, but not yet marked

    def _bring_named(self, name: str) -> None:
        page = self.pages[name]
        self.stack.setCurrentWidget(page)
        page.set_narrow(self.width() < NARROW)
        self.sidebar.blockSignals(True)
        self.sidebar.go(name)
        self.sidebar.blockSignals(False)

    @Slot(str, str)
    def go(self, kind: str, id_: str) -> None:
        """Show one record, wherever it lives."""
        name = _PAGE_OF.get(kind)
        if name is not None:
            self.show_page(name)
            self.pages[name].show_record(id_)
            self.page().begin()

    @Slot(str, str)
    def list_all(self, kind: str, words: str) -> None:
        """Show everything of a kind that has these words."""
        from wbl_desktop.ui.listing import Asked

        page = self.pages[_PAGE_OF[kind]]
        assert isinstance(page, RecordPage), "records are listed on their pages"
        self.show_page(page.name)
        page.list.show_view(Asked(search=words))

    def _here(self) -> tuple[str, str]:
        page = self.stack.currentWidget()
        if not isinstance(page, Page):
            return "", ""
        return page.name, page.list.current() if isinstance(page, RecordPage) else ""

    @Slot()
    def back_in_history(self) -> None:
        """Alt+Left."""
        self._travel(self._way.back)

    @Slot()
    def ahead_in_history(self) -> None:
        """Alt+Right."""
        self._travel(self._way.ahead)

    def _travel(self, turn: Callable[[tuple[str, str]], tuple[str, str] | None]) -> None:
        spot = turn(self._here())
        if spot is not None and spot[0] in set(self.pages):
            self._bring_named(spot[0])
            if spot[1]:
                self.page().show_record(spot[1])

    @Slot()
    def to_find(self) -> None:
        """Ctrl+K."""
        self.find_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_box.selectAll()

    @Slot()
    def to_search(self) -> None:
        """Ctrl+F: the search of the list in front."""
        page = self.page()
        if isinstance(page, RecordPage):
            page.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            page.list.search.selectAll()

    @Slot()
    def escape(self) -> None:
        """Esc: put away what is in the way, then go back."""
        if self.banner.isVisible():
            self.banner.dismiss()
        elif self.find_box.hasFocus():
            self.find_box.put_away()
            self.page().begin()
        elif not self.page().back():
            self.sidebar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def help(self) -> None:
        """F1: what this page is for."""
        keys = self.tr(
            "Ctrl+K find · Ctrl+1…9 pages · Ctrl+N new · F2 edit · Ctrl+P print · Ctrl+Z undo · F6 next pane · Esc back"
        )
        self.banner.tell(f"{self.page().help_words}\n{keys}", stays=True, about="help")

    @Slot()
    def next_pane(self) -> None:
        """F6: from pane to pane."""
        around: list[QWidget] = [self.sidebar, *(pane for pane in self.page().panes() if pane.isVisible())]
        focus = QApplication.focusWidget()
        at = next((n for n, pane in enumerate(around) if pane is focus or (focus and pane.isAncestorOf(focus))), -1)
        around[(at + 1) % len(around)].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def undo(self) -> None:
        """Ctrl+Z; what it took back is said once that is on disk."""
        if self.bridge is not None:
            self.bridge.once_saved(partial(self._undo, self.bridge))

    def _undo(self, bridge: Bridge) -> None:
        if bridge.trail.done:
            bridge.undo()
        else:
            self.telling.nothing_to_undo()

    @Slot()
    def redo(self) -> None:
        """Ctrl+Y."""
        if self.bridge is not None:
            self.bridge.once_saved(self.bridge.redo)

    # -- the window itself --------------------------------------------------------------------------------------

    def _restore(self) -> None:
        held = self.settings.value("window")
        if not (isinstance(held, QByteArray) and self.restoreGeometry(held)):
            self.resize(1366, 728)
        self.resize(self.size().boundedTo(self.screen().availableGeometry().size()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_usual = self.width() >= _USUAL
        self._side.setFixedWidth(192 if is_usual else 156)
        self.year.setVisible(is_usual)
        self.line_corner.set_narrow(not is_usual)
        self.lock.setGeometry(self.rect())
        if isinstance(page := self.stack.currentWidget(), Page):
            page.set_narrow(self.width() < NARROW)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.BackButton:
            self.back_in_history()
        super().mousePressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)
        return super().event(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if (focus := QApplication.focusWidget()) is not None:
            focus.clearFocus()  # what is typed and not yet left is kept too
        self.settings.setValue("window", self.saveGeometry())
        self.settings.sync()
        self.closed.emit()
        super().closeEvent(event)
