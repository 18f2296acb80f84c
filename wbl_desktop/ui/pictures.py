"""Takes a picture of every page of the real window, for README and for looking at."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from wbl_desktop.ui.desktop import Desktop

_SETTLE = 700  # milliseconds: lists and cards arrive from the worker


class Camera(QObject):
    """Goes from page to page and takes a picture of each."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        super().__init__(desktop)
        self._desktop = desktop
        self._folder = folder
        self._names = list(desktop.window.pages)
        folder.mkdir(parents=True, exist_ok=True)
        desktop.ready.connect(self._begin)

    @Slot()
    def _begin(self) -> None:
        self._desktop.window.resize(1366, 728)  # whatever screen there is, or none
        QTimer.singleShot(_SETTLE, self._next)

    @Slot()
    def _next(self) -> None:
        if not self._names:
            self._desktop.window.close()
            QApplication.exit(0)
            return
        self._name = self._names.pop(0)
        self._desktop.window.show_page(self._name)
        self._desktop.window.page().begin()
        QTimer.singleShot(_SETTLE, self._shoot)

    @Slot()
    def _shoot(self) -> None:
        self._desktop.window.grab().save(str(self._folder / f"{self._name}.png"))
        self._next()


def take_pictures(desktop: Desktop, folder: Path) -> None:
    """Arrange for a picture of every page once everything is loaded."""
    Camera(desktop, folder)
