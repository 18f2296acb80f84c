"""The window on the sample school: real encrypted files, one made for the run, a copy for each test."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wbl_desktop.app.way_in import WayIn
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.desktop import Desktop, make_application, window_settings
from wbl_desktop.ui.window import Window


@pytest.fixture(scope="session")
def qapp_cls() -> Callable[[list[str]], QApplication]:
    return make_application


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample school, made once."""
    folder = tmp_path_factory.mktemp("sample")
    way_in = WayIn(path=folder / "data", key_file=folder / "key")
    way_in.make_sample()
    way_in.close()
    return folder


@dataclass(frozen=True)
class Seat:
    """An open window with everything loaded."""

    desktop: Desktop
    window: Window
    bridge: Bridge
    qtbot: QtBot

    def settled(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(holds, timeout=20_000)


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
    with qtbot.waitSignal(desktop.ready, timeout=30_000):
        desktop.start()
    assert desktop.bridge is not None
    yield Seat(desktop, desktop.window, desktop.bridge, qtbot)
    desktop.window.close()
