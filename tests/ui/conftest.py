"""The window on the sample school: real encrypted files, one made for the run, a copy for each test."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.dice import loaded
from wbl_desktop.app.way_in import WayIn
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.desktop import Desktop, make_application, window_settings
from wbl_desktop.ui.pages.importing import ImportPage
from wbl_desktop.ui.paper import PaperPage
from wbl_desktop.ui.record_page import RecordPage
from wbl_desktop.ui.window import Window


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    return make_application


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample school, made once."""
    folder = tmp_path_factory.mktemp("sample")
    with loaded("sample"):
        way_in = WayIn(path=folder / "data", key_file=folder / "key")
        way_in.make_sample()
        way_in.close()
    return folder


@pytest.fixture(autouse=True)
def dice(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test adds gets the same ids in every run too."""
    with loaded(request.node.nodeid):
        yield


@dataclass(frozen=True)
class Seat:
    """An open window with everything loaded."""

    desktop: Desktop
    window: Window
    bridge: Bridge
    qtbot: QtBot

    def settled(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(holds, timeout=40_000)

    def read_out(self) -> None:
        """Wait until all that was asked so far is read and shown: each of the two readers has come to this question."""
        done: list[object] = []
        for _ in range(2):
            self.desktop.worker.read(self.window, lambda: None, done.append)
        self.settled(lambda: len(done) == 2)

    def tab_to(self, wanted: QWidget) -> None:
        """Reach a widget with Tab alone. The offscreen platform makes no window active again behind a dialog."""
        self.window.activateWindow()
        self.settled(self.window.isActiveWindow)
        for _ in range(200):
            if QApplication.focusWidget() is wanted:
                return
            QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {wanted.accessibleName() or wanted}")

    def record_page(self, name: str) -> RecordPage:
        """A page of records, with its list filled."""
        self.window.show_page(name)
        page = self.window.page()
        assert isinstance(page, RecordPage)
        self.settled(lambda: len(page.list.model.ids()) > 1)
        return page

    def filled_form(self, language: str) -> PaperPage:
        """A placement's filled form on the screen."""
        found = self.bridge.read().find("requirement", {"printed_on": None})
        need = next(one.values() for one in found if one.values()["form"])
        form, placement = str(need["form"]), str(need["placement"])
        page = self.window.paper
        self.window.previewing.show("Form", lambda _language: self.bridge.floors.papers.form(form, placement, language))
        self.settled(lambda: page.paper is not None)
        return page

    def read_for_import(self, file: Path) -> ImportPage:
        """The import page with the file's plan on it; nothing is written yet."""
        self.window.show_page("import")
        page = self.window.page()
        assert isinstance(page, ImportPage)
        page.read(str(file))
        self.settled(lambda: page.plan is not None or page.banner.isVisible())
        assert page.plan is not None, page.banner.accessibleName()
        return page


@pytest.fixture
def home(tmp_path: Path, sample_folder: Path) -> WayIn:
    """A copy of the sample school of its own."""
    shutil.copytree(sample_folder, tmp_path / "home")
    return WayIn(path=tmp_path / "home" / "data", key_file=tmp_path / "home" / "key")


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication, home: WayIn, tmp_path: Path) -> Iterator[Seat]:
    """The window on the sample school, 1366 wide."""
    desktop = Desktop(qapp, home, window_settings(tmp_path))
    qtbot.addWidget(desktop.window)
    desktop.window.resize(1366, 728)
    with qtbot.waitSignal(desktop.ready, timeout=60_000):
        desktop.start()
    assert desktop.bridge is not None
    yield Seat(desktop, desktop.window, desktop.bridge, qtbot)
    desktop.window.close()
