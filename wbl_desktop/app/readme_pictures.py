"""Makes the pictures of README: the real window and a real form, on the sample school."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from wbl_desktop.app.way_in import WayIn
from wbl_desktop.application.window_ports import Floors
from wbl_desktop.ui.desktop import Desktop, make_application, window_settings
from wbl_desktop.ui.record_page import RecordPage

_SETTLE = 900  # milliseconds: lists and cards arrive from the worker
_WIDTH, _HEIGHT = 1366, 728  # the usual small laptop, less its task bar
_PAPER_DPI = 100
_PATIENCE = 120_000  # milliseconds: after that the window has not come, and nobody should wait for ever
# On the sample school: who has a shadow in preparation, papers handed out, and a family that reads Spanish.
_STUDENT = ("Ybarra de la Torre", "Joaquín")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture: its file, the look, and how to get there."""

    file: str
    look: str
    go: Callable[[Desktop, Floors], None]


def _students(desktop: Desktop, floors: Floors) -> None:
    desktop.window.go("student", _student(floors))


def _search(desktop: Desktop, floors: Floors) -> None:
    _students(desktop, floors)
    page = desktop.window.page()
    if isinstance(page, RecordPage):
        page.list.search.setText("ca")


def _placement(desktop: Desktop, floors: Floors) -> None:
    desktop.window.go("placement", _shadow(floors))


def _today(desktop: Desktop, _floors: Floors) -> None:
    desktop.window.show_page("today")


SHOTS = (
    Shot(file="students-light", look="light", go=_students),
    Shot(file="search-light", look="light", go=_search),
    Shot(file="placement-dark", look="dark", go=_placement),
    Shot(file="today-light", look="light", go=_today),
)


def _student(floors: Floors) -> str:
    last, first = _STUDENT
    return floors.desk.read().ids("student", {"last_name": last, "first_name": first})[0]


def _shadow(floors: Floors) -> str:
    return floors.desk.read().ids("placement", {"student": _student(floors)})[0]


class Photographer(QObject):
    """Goes from shot to shot, then leaves."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        super().__init__(desktop)
        self._desktop = desktop
        self._folder = folder
        self._waiting = list(SHOTS)
        desktop.ready.connect(self._begin)
        QTimer.singleShot(_PATIENCE, self._give_up)

    @Slot()
    def _give_up(self) -> None:
        sys.stderr.write("The window did not come.\n")
        QApplication.exit(1)

    @Slot()
    def _begin(self) -> None:
        self._desktop.window.resize(_WIDTH, _HEIGHT)
        QTimer.singleShot(_SETTLE, self._next)

    @property
    def _floors(self) -> Floors:
        assert self._desktop.bridge is not None
        return self._desktop.bridge.floors

    @Slot()
    def _next(self) -> None:
        if not self._waiting:
            self._paper()
            self._desktop.window.close()
            QApplication.exit(0)
            return
        shot = self._waiting[0]
        self._desktop.theme.choose(shot.look)
        shot.go(self._desktop, self._floors)
        QTimer.singleShot(_SETTLE, self._shoot)

    @Slot()
    def _shoot(self) -> None:
        shot = self._waiting.pop(0)
        self._keep(shot.file, self._desktop.window.grab().toImage())
        self._next()

    def _paper(self) -> None:
        """The permission form of that shadow, as the printer will draw it."""
        papers = self._floors.papers
        drawn = papers.page(papers.packet(_shadow(self._floors)).pdf, 0, _PAPER_DPI)
        pixels = QImage(drawn.gray, drawn.width, drawn.height, drawn.width, QImage.Format.Format_Grayscale8)
        self._keep("job-shadow-es", pixels.copy())

    def _keep(self, name: str, image: QImage) -> None:
        file = self._folder / f"{name}.png"
        if not image.save(str(file)):
            raise OSError(str(file))
        sys.stderr.write(f"{file}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the pictures in the folder named."""
    parser = argparse.ArgumentParser(description="Pictures of the window and of a form, on the sample school.")
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    app = make_application(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="wbl-pictures-") as spare:
        way_in = WayIn(path=Path(spare, "data"), key_file=Path(spare, "key"))
        way_in.make_sample()
        desktop = Desktop(app, way_in, window_settings(Path(spare)))
        Photographer(desktop, folder)
        desktop.start()
        return int(app.exec())


if __name__ == "__main__":
    sys.exit(main())
