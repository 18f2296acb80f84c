"""The main job in the real window, by keyboard alone: find a student, place her, see the paper."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.helpers.dice import loaded
from tests.helpers.display import Display
from wbl_desktop.app.way_in import WayIn

pytestmark = pytest.mark.window


class Program:
    """The real program, told what happens in it by marks on its standard output."""

    def __init__(self, display: Display, folder: Path) -> None:
        script = (
            "import sys\n"
            "from wbl_desktop.ui import desktop\n"
            "begin = desktop.Desktop.start\n"
            "def say(*words): print(*words, flush=True)\n"
            "def start(self):\n"
            "    def ready():\n"
            "        self.bridge.saved.connect(lambda words: say('saved', words))\n"
            "        say('ready')\n"
            "    self.ready.connect(ready)\n"
            "    shown = self.window.paper._arrived\n"
            "    def arrived(bridge, result):\n"
            "        shown(bridge, result)\n"
            "        say('paper', result[0].pages)\n"
            "    self.window.paper._arrived = arrived\n"
            "    listed = self.window.pages['students'].list.show_ids\n"
            "    def show_ids(ids, total, pages=None):\n"
            "        listed(ids, total, pages)\n"
            "        say('list', len(ids))\n"
            "    self.window.pages['students'].list.show_ids = show_ids\n"
            "    def focus(_before, now):\n"
            "        say('focus', now.accessibleName() if now is not None else '')\n"
            "    self._app.focusChanged.connect(focus)\n"
            "    begin(self)\n"
            "desktop.Desktop.start = start\n"
            "from wbl_desktop.app.main import main\n"
            f"sys.exit(main(['--data', {str(folder / 'data')!r}, '--key-file', {str(folder / 'key')!r}]))\n"
        )
        self._process = subprocess.Popen(
            [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, env=display.environment()
        )
        self._said: list[str] = []
        self._heard = threading.Condition()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            with self._heard:
                self._said.append(line.strip())
                self._heard.notify_all()

    def wait_for(self, mark: str) -> str:
        """Wait until the program says so; what it said before is forgotten."""

        def found() -> str | None:
            return next((line for line in self._said if line.startswith(mark)), None)

        with self._heard:
            assert self._heard.wait_for(lambda: found() is not None, timeout=40), (mark, self._said)
            line = found()
            assert line is not None
            del self._said[: self._said.index(line) + 1]
            return line

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=40)
        self._listener.join(timeout=40)
        if self._process.stdout is not None:
            self._process.stdout.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with loaded("sample"):
        way_in = WayIn(path=tmp_path / "data", key_file=tmp_path / "key")
        way_in.make_sample()
        way_in.close()
    return tmp_path


@pytest.fixture
def program(display: Display, folder: Path) -> Iterator[Program]:
    started = Program(display, folder)
    yield started
    started.stop()


def place_on_a_shadow(display: Display, program: Program) -> None:
    display.press("Return")  # a job shadow
    program.wait_for("focus Worksite")
    display.write("Headgate")
    display.press("Down", "Return")
    program.wait_for("focus From")
    display.write("12/4\t")
    program.wait_for("focus To")
    display.press("Tab")
    display.write("8:30\t2:30 pm\t")
    program.wait_for("focus Days and hours")


def place_on_an_internship(display: Display, program: Program) -> None:
    display.press("ctrl+a")
    display.write("Internship\t")
    program.wait_for("focus Worksite")
    display.write("Headgate\t")
    program.wait_for("focus From")
    display.write("1/11\t")
    program.wait_for("focus To")
    display.write("5/28\t\t\t")
    program.wait_for("focus Days and hours")
    display.write("Mon, Wed 2:30-5:30 pm\t")
    program.wait_for("focus Hours planned")
    display.write("90")


@pytest.mark.parametrize("place", [place_on_a_shadow, place_on_an_internship])
def test_a_student_is_found_placed_and_her_paper_shown(
    display: Display, program: Program, folder: Path, place: Callable[[Display, Program], None]
) -> None:
    window = display.wait_for_window("WBL Desktop")
    program.wait_for("ready")
    display.focus(window)
    display.press("ctrl+2")
    display.press("ctrl+f")
    display.write("andrade")
    program.wait_for("list 2")
    display.press("Return")
    program.wait_for("focus Students")
    display.press("Return")
    program.wait_for("focus Parts of this record")
    display.press("F2")  # place her
    program.wait_for("focus Activity")
    place(display, program)
    display.press("ctrl+Return")
    assert "placed" in program.wait_for("saved")
    program.wait_for("focus Print what's missing")
    display.press("ctrl+p")
    assert program.wait_for("paper") != "paper 0"
    display.press("Escape")
    display.press("ctrl+z")
    program.wait_for("saved")
    picture = display.picture(folder / "end.png")
    assert picture.stat().st_size > 10_000
