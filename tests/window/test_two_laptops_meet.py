"""Two windows, two laptops, one district: a conflict settled by keyboard, the line cut and back, a stick carried."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.helpers.display import Display
from wbl_desktop.app.way_in import WayIn
from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.window_ports import NewHome
from wbl_desktop.workspace.district_line import enroll, sync_once
from wbl_desktop.workspace.opening import open_workspace

pytestmark = pytest.mark.window
ROOT = Path(__file__).resolve().parents[2]
HOME = NewHome(district="Almendra Valley", site="Almendra High", staff="Elena Reyes")
_MARKS = """
import sys
from wbl_desktop.ui import desktop, sidebar, standing, stick
from wbl_desktop.ui.pages import conflicts
def say(*words): print(*words, flush=True)
def after(owner, name, tell):
    held = getattr(owner, name)
    def called(self, *words, **named):
        result = held(self, *words, **named)
        tell(self, *words)
        return result
    setattr(owner, name, called)
after(standing.Corner, 'show_line', lambda self, *_: say('corner', self.mark.text()))
after(sidebar.Sidebar, 'set_shown', lambda self, name, shown: say('sidebar', name, 'shown' if shown else 'hidden'))
after(conflicts.ConflictsPage, '_arrived', lambda self, found: say('conflicts', len(found)))
after(stick.CarryPane, '_say', lambda self, words, *_: say('stick', words))
def started(self, *_):
    self._app.focusChanged.connect(lambda _, now: say('focus', now.accessibleName() if now else ''))
    self.ready.connect(lambda: (self.bridge.saved.connect(lambda words: say('saved', words)), say('ready')))
    self.window.stack.currentChanged.connect(lambda _: say('page', self.window.page().name))
after(desktop.Desktop, '__init__', started)
from wbl_desktop.app.main import main
sys.exit(main(['--data', sys.argv[1] + '/data', '--key-file', sys.argv[1] + '/key']))
"""


class Seat:
    """One laptop: its display, and the real program on it that tells what happens by marks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.display = Display()
        self._program = subprocess.Popen(
            [sys.executable, "-c", _MARKS, str(folder)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env=self.display.environment(),
        )
        self._window = ""
        self._said: list[str] = []
        self._heard = threading.Condition()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        assert self._program.stdout is not None
        for line in self._program.stdout:
            with self._heard:
                self._said.append(line.strip())
                self._heard.notify_all()

    def wait_for(self, mark: str) -> str:
        """Wait until the program says so; what it said before is forgotten."""

        def found() -> str | None:
            return next((line for line in self._said if re.match(mark, line)), None)

        with self._heard:
            assert self._heard.wait_for(lambda: found() is not None, timeout=40), (mark, self._said)
            line = found()
            assert line is not None
            del self._said[: self._said.index(line) + 1]
            return line

    def wait_for_all(self, *marks: str) -> None:
        """Wait until the program has said each, in whatever order; what it said before the last is forgotten."""

        def found() -> list[int]:
            at = (next((at for at, line in enumerate(self._said) if re.match(mark, line)), -1) for mark in marks)
            return list(at)

        with self._heard:
            assert self._heard.wait_for(lambda: -1 not in found(), timeout=40), (marks, self._said)
            del self._said[: max(found()) + 1]

    def open(self) -> None:
        self._window = self.display.wait_for_window("WBL Desktop")
        self.wait_for("ready")
        self.focus()

    def focus(self) -> None:
        """Give the window the keyboard, as where a window manager does once a dialog is gone."""
        self.display.focus(self._window)

    def forget(self) -> None:
        """What it said until now does not count."""
        with self._heard:
            self._said.clear()

    def picture(self, name: str) -> None:
        """Keep a picture where somebody asked for them."""
        if folder := os.environ.get("CONFLICT_PICTURES"):
            self.display.picture(Path(folder) / f"window-{name}.png")

    def stop(self) -> None:
        self._program.terminate()
        self._program.wait(timeout=40)
        self._listener.join(timeout=40)
        assert self._program.stdout is not None
        self._program.stdout.close()
        self.display.stop()


class District:
    """The district's own program, which can be killed and come back on the same port."""

    def __init__(self, folder: Path) -> None:
        self._environment = os.environ | {
            "WBL_DISTRICT_KEY_FILE": str(folder / "keys" / "district.key"),
            "WBL_DISTRICT_DATABASE": str(folder / "district" / "district.db"),
        }
        self.port = "0"
        self._process: subprocess.Popen[str] | None = None

    def told(self, *words: str) -> str:
        """Run one of its verbs; the last line it prints."""
        command = [sys.executable, "-m", "wbl_desktop.district.cli", *words]
        done = subprocess.run(
            command, cwd=ROOT, env=self._environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()[-1]

    def start(self) -> str:
        command = [sys.executable, "-m", "wbl_desktop.district.cli", "serve", "--port", self.port]
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self._process.stdout is not None
        found = re.match(r"listening on (\S+:(\d+))", self._process.stdout.readline())
        assert found
        self.port = found[2]
        return found[1]

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            assert self._process.stdout is not None
            self._process.stdout.close()
            self._process = None


@pytest.fixture
def district(tmp_path: Path) -> Iterator[District]:
    made = District(tmp_path)
    yield made
    made.kill()


def _laptop(folder: Path, url: str, code: str) -> None:
    folder.mkdir()
    way_in = WayIn(path=folder / "data", key_file=folder / "key")
    way_in.make(HOME)
    way_in.close()
    workspace = open_workspace(folder / "data", key_file=folder / "key")
    enroll(workspace, url, code)
    workspace.close()


def _conflict(one: Path, other: Path) -> None:
    """Both change the same student before they meet; only the first has told the district when the windows open."""
    first = open_workspace(one / "data", key_file=one / "key")
    second = open_workspace(other / "data", key_file=other / "key")
    values = {"last_name": "Vega", "first_name": "Luz", "grade": "9", "city": "Colusa"}
    student = first.desk.run(AddRecord(kind="student", values=values)).made[0]
    for workspace in (first, second):
        sync_once(workspace)
    for workspace, said in ((first, {"grade": "10", "city": "Arbuckle"}), (second, {"grade": "11", "city": "Maxwell"})):
        workspace.desk.run(EditRecord(kind="student", id=student, values=said))
        sync_once(workspace)
        workspace.close()


@contextmanager
def _seated(*folders: Path) -> Iterator[list[Seat]]:
    seats = [Seat(folder) for folder in folders]
    try:
        yield seats
    finally:
        for seat in seats:
            seat.stop()


@pytest.fixture
def pair(district: District, tmp_path: Path, display: Display) -> Iterator[tuple[Seat, Seat]]:
    del display  # asked for only to skip where there is none
    district.told("site", "add", HOME.site)
    url = district.start()
    folders = [tmp_path / "one", tmp_path / "other"]
    for folder in folders:
        _laptop(folder, url, district.told("code", "--site", HOME.site))
    _conflict(*folders)
    with _seated(*folders) as (one, other):
        for seat in (one, other):
            seat.open()
        yield one, other


def test_a_conflict_a_cut_line_and_a_stick(pair: tuple[Seat, Seat], district: District, tmp_path: Path) -> None:
    one, other = pair
    # The first exchange is the program's own; it brings the conflict to the laptop that did not know of it.
    one.wait_for("corner ✓ Saved · last with the district")
    other.wait_for("conflicts 2")
    one.wait_for("conflicts 2")
    one.wait_for("sidebar conflicts shown")
    one.display.press("ctrl+6")
    one.wait_for("page conflicts")
    one.wait_for("focus Grade")
    one.display.press("t", "Down")
    one.wait_for("focus City")
    one.display.press("F2")
    one.wait_for("focus Result for City")
    one.display.write("Williams")
    one.picture("typed")
    one.display.press("ctrl+Return")
    one.wait_for_all("saved", "conflicts 0", "sidebar conflicts hidden")
    one.wait_for("corner ✓ Saved · last with")  # it went out by itself, two seconds later
    one.picture("settled")
    other.forget()
    other.display.press("F5")
    other.wait_for("conflicts 0")
    other.picture("settled-elsewhere")

    district.kill()
    one.forget()
    one.display.press("F5")
    one.wait_for("corner .*offline since")
    one.display.press("shift+F5")
    one.wait_for("focus Sync now")
    one.picture("cut")
    one.display.press("Escape")

    _carry(one, district, tmp_path / "out.wblsync")
    district.start()
    one.forget()
    one.display.press("F5")
    one.wait_for("corner ✓ Saved · last with the district")
    one.picture("back")


def _carry(seat: Seat, district: District, path: Path) -> None:
    """Something changed while the line is cut goes by stick, and the answer comes back."""
    seat.forget()
    seat.display.press("ctrl+z")
    # What was undone is open again.
    seat.wait_for_all("saved Undone", "corner .*2 waiting", "sidebar conflicts shown")
    seat.display.press("ctrl+8")
    seat.wait_for("page settings")
    written, answered = path, path.with_name("in.wblsync")
    _in_dialog(seat, "alt+w", "Write to a USB stick", written)
    seat.wait_for("stick Written")
    seat.focus()
    seat.picture("stick-written")
    district.told("bundle", "read", str(written), "--out", str(answered))
    _in_dialog(seat, "alt+d", "Read from a USB stick", answered)
    seat.wait_for("stick Read: 2 changes")
    seat.focus()
    seat.picture("stick-read")


def _in_dialog(seat: Seat, keys: str, title: str, file: Path) -> None:
    seat.display.press(keys)
    dialog = seat.display.wait_for_window(title)
    seat.display.focus(dialog)
    seat.display.press("ctrl+a")
    seat.display.write(str(file))
    seat.display.press("Return")
