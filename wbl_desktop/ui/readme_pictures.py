"""The pictures of README: scenes of the sample school in the real window, and one real form."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from wbl_desktop.application.window_ports import Floors
from wbl_desktop.ui.desktop import Desktop
from wbl_desktop.ui.record_page import RecordPage
from wbl_desktop.ui.window import Window

_SETTLE = 1500  # milliseconds: lists and cards arrive from the worker
_PATIENCE = 120_000  # milliseconds: after that the window has not come, and nobody should wait for ever
_WIDTH, _HEIGHT = 1366, 728  # the usual small laptop, less its task bar
_PAPER_DPI = 100
# On the sample school: a shadow in preparation with papers handed out, and a family that reads Spanish.
_STUDENT = ("Ybarra de la Torre", "Joaquín")
_INTERN = ("Tejeda Quiñones", "Marisol")

Step = Callable[[Window, Floors], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One picture: its file, the look, and the steps there."""

    file: str
    look: str
    steps: tuple[Step, ...]


def _find_ybarra(window: Window, _floors: Floors) -> None:
    window.show_page("students")
    page = window.page()
    if isinstance(page, RecordPage):
        page.list.search.setText("ybarra")


def _show_student(window: Window, floors: Floors) -> None:
    window.go("student", _student(floors, _STUDENT))


def _show_placement(window: Window, floors: Floors) -> None:
    window.go("placement", _placement(floors, _INTERN))


def _show_today(window: Window, _floors: Floors) -> None:
    window.show_page("today")


SCENES = (
    Scene(file="students-light", look="light", steps=(_find_ybarra, _show_student)),
    Scene(file="placement-dark", look="dark", steps=(_show_placement,)),
    Scene(file="today-light", look="light", steps=(_show_today,)),
)


def _student(floors: Floors, name: tuple[str, str]) -> str:
    last, first = name
    return floors.desk.read().ids("student", {"last_name": last, "first_name": first})[0]


def _placement(floors: Floors, name: tuple[str, str]) -> str:
    return floors.desk.read().ids("placement", {"student": _student(floors, name)})[0]


class Photographer(QObject):
    """Goes from scene to scene, then leaves."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        super().__init__(desktop)
        self._desktop = desktop
        self._folder = folder
        self._scenes = list(SCENES)
        self._steps: list[Step] = []
        desktop.ready.connect(self._begin)
        QTimer.singleShot(_PATIENCE, self._give_up)

    @Slot()
    def _give_up(self) -> None:
        sys.stderr.write("The window did not come.\n")
        QApplication.exit(1)

    @Slot()
    def _begin(self) -> None:
        self._desktop.window.resize(_WIDTH, _HEIGHT)
        QTimer.singleShot(_SETTLE, self._next_scene)

    @property
    def _floors(self) -> Floors:
        assert self._desktop.bridge is not None
        return self._desktop.bridge.floors

    @Slot()
    def _next_scene(self) -> None:
        if not self._scenes:
            self._paper()
            self._desktop.window.close()
            QApplication.exit(0)
            return
        self._desktop.theme.choose(self._scenes[0].look)
        self._steps = list(self._scenes[0].steps)
        self._next_step()

    @Slot()
    def _next_step(self) -> None:
        if self._steps:
            self._steps.pop(0)(self._desktop.window, self._floors)
            QTimer.singleShot(_SETTLE, self._next_step)
            return
        self._keep(self._scenes.pop(0).file, self._desktop.window.grab().toImage())
        self._next_scene()

    def _paper(self) -> None:
        """The permission form of that shadow, as the printer will draw it."""
        papers = self._floors.papers
        drawn = papers.page(papers.packet(_placement(self._floors, _STUDENT)).pdf, 0, _PAPER_DPI)
        pixels = QImage(drawn.gray, drawn.width, drawn.height, drawn.width, QImage.Format.Format_Grayscale8)
        self._keep("job-shadow-es", pixels.copy())

    def _keep(self, name: str, image: QImage) -> None:
        file = self._folder / f"{name}.png"
        if not image.save(str(file)):
            raise OSError(str(file))
        sys.stderr.write(f"{file}\n")


def take_readme_pictures(desktop: Desktop, folder: Path) -> None:
    """Arrange for the pictures once everything is loaded."""
    Photographer(desktop, folder)
