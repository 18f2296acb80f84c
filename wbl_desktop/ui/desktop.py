"""The program's life on the screen: shell first, then the first list, then everything; and its outer door."""

from __future__ import annotations

import logging
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QSettings,
    QTimer,
    QTranslator,
    Signal,
    Slot,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from wbl_desktop import paths
from wbl_desktop.application.first_sight import Standing
from wbl_desktop.domain.failures import Failure, Trouble
from wbl_desktop.ui.pages import PAGES
from wbl_desktop.ui.shelf import load_all
from wbl_desktop.ui.theme import Theme
from wbl_desktop.ui.tidying import Tidying
from wbl_desktop.ui.window import Window
from wbl_desktop.ui.worker import Worker, frames_of

if TYPE_CHECKING:  # until the first list is painted only what paints it is loaded
    from datetime import date

    from wbl_desktop.application.first_sight import FirstRows
    from wbl_desktop.application.window_ports import Floors, Opening
    from wbl_desktop.ui.bridge import Bridge
    from wbl_desktop.ui.first_start import FirstStart

_log = logging.getLogger("wbl_desktop.ui")
_BETWEEN_PAGES = 30  # milliseconds, so that what a person does meanwhile comes first


def make_application(arguments: list[str]) -> QApplication:
    """The application object, with names that hold nobody's data."""
    app = QApplication(arguments)
    app.setApplicationName("WBL Desktop")
    app.setOrganizationName("WBL Desktop")
    app.setWindowIcon(QIcon(str(paths.resource("icons", "wbl.svg"))))
    if QLocale().language() == QLocale.Language.C:
        QLocale.setDefault(QLocale("en_US"))  # a bare system still shows 8:30 AM and Fri, Dec 4
    load_translations(app)
    return app


def load_translations(app: QCoreApplication) -> None:
    """The screen's language, where there is one; English plurals in any case."""
    for folder, name in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase"),
        (str(paths.resource("i18n")), "wbl"),
    ):
        translator = QTranslator(app)
        if translator.load(QLocale(), name, "_", folder):
            app.installTranslator(translator)


def window_settings(folder: Path) -> QSettings:
    """Sizes and columns, in a plain file that holds no names, searches or paths."""
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


class OuterDoor(QObject):
    """Catches what nobody caught: logged as type and frames only, told as one calm sentence."""

    fell = Signal(str)

    def hook(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """For ``sys.excepthook``."""
        _log.error("bug %s at %s", kind.__name__, frames_of(error))
        self.fell.emit(kind.__name__)


class Desktop(QObject):
    """Opens the window on a data directory."""

    ready = Signal()  # everything is loaded
    listed = Signal()  # the first list is on the screen

    def __init__(self, app: QApplication, opening: Opening, settings: QSettings) -> None:
        super().__init__(app)
        self._app = app
        self._opening = opening
        self._settings = settings
        self.theme = Theme(app, choice=str(settings.value("look", "system")))
        self.worker = Worker(self)
        self.window = Window(PAGES, settings)
        self.tidying = Tidying(self, self.window.lock, self.worker)
        self.first: FirstStart | None = None
        self.bridge: Bridge | None = None
        self.worker.failed.connect(self.window.tell_failure)
        self.window.closed.connect(self.stop)
        self.window.exchanging.failed.connect(self._shut_if_revoked)
        self._others = QTimer(self, interval=3_000)
        self._others.timeout.connect(self._look_for_others)
        self._version = 0
        self._day: date | None = None
        self._making = QTimer(self, interval=_BETWEEN_PAGES)
        self._making.timeout.connect(self._make_a_page)

    def start(self) -> None:
        """Paint the shell; read behind it."""
        self.window.show_page("students")
        self.window.show()
        if self._opening.exists():
            self.window.painted.connect(self._read_first)
        else:
            self.ask_first()

    @Slot()
    def _read_first(self) -> None:
        self.worker.read(self, self._opening.first_rows, self._show_first, self._no_way_in)

    def _show_first(self, first: FirstRows) -> None:
        self.window.show_first(first)
        QTimer.singleShot(0, self._listed)

    @Slot()
    def _listed(self) -> None:
        self.listed.emit()
        self.load()

    def load(self) -> None:
        """Load everything else, off the GUI thread."""
        self.worker.read(self, self._everything, self._open, self._no_way_in)

    def _everything(self) -> Floors:
        floors = self._opening.floors()
        load_all(PAGES)
        return floors

    @Slot()
    def _make_a_page(self) -> None:
        """One of the other pages between two events: made all at once they would be felt."""
        if not self.window.pages.make_next():
            self._making.stop()
            assert self.bridge is not None, "pages are made behind the first list"
            # What draws the forms is loaded before anybody asks for one; the page of forms asks on the GUI thread.
            # Not on the lanes for reading: what a person looks at now would wait for it.
            papers = self.bridge.floors.papers
            self.worker.long(self, lambda _progress, _stop: papers.offered(), lambda _forms: self.tidying.loaded())

    def _open(self, floors: Floors) -> None:
        from wbl_desktop.ui.bridge import Bridge
        from wbl_desktop.ui.told import told

        self.bridge = Bridge(floors, self.worker, self)
        self.bridge.theme_asked.connect(self._look)
        self.window.open(self.bridge)
        if self.first is not None:
            self.first.finish(self.bridge)
        self._others.start()
        self._making.start()
        for notice in floors.notices:
            self.window.banner.tell(told(notice.code, notice.facts), standing=Standing.NEEDS, stays=True)
        self.worker.read(self, self._opening.data_version, self._watch)
        self._back_up()
        self._day = self.bridge.today
        self.ready.emit()

    def _back_up(self) -> None:
        self.worker.long(self, lambda _progress, _stop: self._opening.back_up(), lambda _done: None)

    @Slot()
    def _look_for_others(self) -> None:
        """Another process (the command line) may have written, or another day begun: what is in sight is read again."""
        self.worker.read(self, self._opening.data_version, self._compare)

    def _watch(self, version: int) -> None:
        self._version = version

    def _compare(self, version: int) -> None:
        from wbl_desktop.application.ports import Outcome

        if self.bridge is None:
            return
        is_another_day = self._day != self.bridge.today
        if is_another_day:
            self._day = self.bridge.today
            self._back_up()  # a window that is never closed has its daily copy too
        if is_another_day or version != self._version:
            self._version = version
            # An outcome that names nothing: whoever hears it reads again.
            something = Outcome(command="", verb="", staff="", origin="elsewhere", touched=frozenset(), can_undo=False)
            self.bridge.changed.emit(something)

    @Slot(str)
    def _look(self, choice: str) -> None:
        self.theme.choose(choice)
        self._settings.setValue("look", choice)

    def ask_first(self) -> None:
        """Nothing is here yet: three questions, or the sample school."""
        self._the_first().show_over()

    def _no_way_in(self, failure: Failure) -> None:
        self._the_first().show_trouble(failure)

    def _the_first(self) -> FirstStart:
        """One sheet over the window, however often the way in is tried."""
        from wbl_desktop.ui.first_start import FirstStart

        if self.first is None:
            self.first = FirstStart(self.window, self._opening, self.worker)
            self.first.done.connect(self.load)
        return self.first

    @Slot(object)
    def _shut_if_revoked(self, failure: Failure) -> None:
        """The district revoked this laptop: its key is gone, and only the phrase on paper opens the data again."""
        if failure.code not in {"device_revoked", "device_revoked_for_good"}:
            return
        self.window.exchanging.stop()
        self._others.stop()
        self._making.stop()
        self._the_first().show_shut(failure)

    @Slot()
    def stop(self) -> None:
        """Finish what was asked to be kept, then let the data go."""
        self.window.exchanging.stop()
        self._others.stop()
        self._making.stop()
        self.worker.stop()
        self.tidying.stop()
        self._opening.close()

    @Slot(str)
    def fell(self, kind: str) -> None:
        """A bug came through to the outer door: say so calmly."""
        self.window.tell_failure(Trouble("bug", kind=kind))
