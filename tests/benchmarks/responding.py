"""How long the window is deaf: the longest gap between the beats of a 10 ms timer, through a day's work.

100,000 students and 20,000 placements beside the sample school, in a process of its own, offscreen. A gap is said in
three numbers, each the longest of its sort: on the clock, of the window's own thread, and of all threads; on a busy
machine the first says as much of the neighbors as of us. The peer is the longest gap of a bare window with a table of
60 rows that is scrolled, in turn on the same machine.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from tests.benchmarks import importing
from tests.benchmarks.measuring import Ratio
from tests.benchmarks.people import placements, requirements, students
from wbl_desktop.app.way_in import WayIn
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.application.window_ports import Applied
from wbl_desktop.ui.record_page import RecordPage
from wbl_desktop.workspace.sample import create_sample

COUNT, PLACED = 100_000, 20_000
_BEAT = 10
_SETTLED = 600  # milliseconds
_PAGES = ("today", "partners", "placements", "forms", "import", "settings", "students")
Gap = tuple[float, float, float]
_SEARCHED = ("s", "su", "sua", "", "Lastname1", "")


class Pulse(QObject):
    """Notes the longest gap between two beats; the milliseconds on the clock, of this thread and of all."""

    def __init__(self) -> None:
        super().__init__()
        self.worst = (0.0, 0.0, 0.0)
        self._last = self._now()
        self._timer = QTimer(self, interval=_BEAT)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def anew(self) -> None:
        """From here on."""
        self.worst, self._last = (0.0, 0.0, 0.0), self._now()

    @Slot()
    def beat(self) -> None:
        now = self._now()
        gap = (now[0] - self._last[0], now[1] - self._last[1], now[2] - self._last[2])
        self.worst, self._last = _larger(self.worst, gap), now

    def _now(self) -> tuple[float, float, float]:
        return time.perf_counter(), time.thread_time(), time.process_time()


def _larger(one: Gap, other: Gap) -> Gap:
    """The longest by each clock: where we worked longest is rarely where we waited longest."""
    return max(one[0], other[0]), max(one[1], other[1]), max(one[2], other[2])


Step = tuple[str, Callable[[], object], Callable[[], bool]]


class Day(QObject):
    """One step after another, each until it is done and a moment longer."""

    def __init__(self, pulse: Pulse, steps: list[Step], over: Callable[[], None]) -> None:
        super().__init__()
        self._pulse, self._steps, self._over = pulse, steps, over
        self.gaps: dict[str, tuple[float, float, float]] = {}
        self._name = "start, behind the first list"

    @Slot()
    def go_on(self) -> None:
        """Note the step that is over and begin the next."""
        self._pulse.beat()
        self.gaps[self._name] = _larger(self.gaps.get(self._name, (0.0, 0.0, 0.0)), self._pulse.worst)
        if not self._steps:
            self._over()
            return
        self._name, do, done = self._steps.pop(0)
        self._pulse.anew()
        do()
        self._wait(done)

    def _wait(self, done: Callable[[], bool]) -> None:
        if done():
            QTimer.singleShot(_SETTLED, self.go_on)
        else:
            QTimer.singleShot(2 * _BEAT, lambda: self._wait(done))


def _ours(folder: Path) -> None:
    from wbl_desktop.ui.desktop import Desktop, make_application, window_settings

    app = make_application(["wbl-desktop"])
    way_in = WayIn(path=folder / "data", key_file=folder / "key")
    desktop = Desktop(app, way_in, window_settings(folder))
    window, held = desktop.window, dict[str, object]()

    def lists(name: str) -> RecordPage:
        page = window.pages[name]
        assert isinstance(page, RecordPage)
        return page

    def choose(name: str) -> None:
        window.show_page(name)
        table = lists(name).list.table
        table.setCurrentIndex(table.model().index(3, 0))

    def preview() -> None:
        bridge = desktop.bridge
        assert bridge is not None
        placement = bridge.read().find("placement", limit=1)[0].id
        bridge.form_asked.emit(bridge.floors.papers.offered()[0].code, placement, "en")

    def take_in() -> None:
        bridge = desktop.bridge
        assert bridge is not None
        imports = bridge.floors.imports

        def work(progress: Callable[[int, int], None], stop: Callable[[], bool]) -> object:
            roster = str(folder / "roster.csv")
            plan = imports.plan(roster, format_=None, mapping=None, answers=None, progress=progress, stop=stop)
            held["applying"] = True
            return imports.apply(plan, progress=progress, stop=stop)

        def failed(failure: Exception) -> None:
            sys.exit(f"the import failed: {failure}")

        bridge.worker.long(desktop, work, lambda done: held.update(done=done), failed)

    steps: list[Step] = [("pages are made behind it", lambda: None, lambda: window.pages.is_ready)]
    steps += [("a page is opened", partial(window.show_page, name), lambda: True) for name in _PAGES]
    search = window.pages["students"]
    assert isinstance(search, RecordPage)
    typed = search.list.search
    steps += [("the list is searched", partial(typed.setText, words), lambda: True) for words in _SEARCHED]
    box = window.find_box

    def look_for(words: str) -> None:
        box.setText(words)
        box.textEdited.emit(words)

    def is_found() -> bool:
        return not box._typing.is_waiting and box._task is None

    for words in ("s", "sua", "oak", "lastname12"):
        steps.append(("something is looked for everywhere", partial(look_for, words), is_found))
    steps.append(("a record is opened", box.put_away, lambda: True))
    for name in ("students", "partners", "placements"):
        steps.append(("a record is opened", partial(choose, name), lambda: True))
    steps.append(("a form is shown", preview, lambda: window.paper.paper is not None))
    steps.append((f"{importing.COUNT:,} students are read", take_in, lambda: "applying" in held))
    steps.append(("... and written", lambda: None, lambda: "done" in held))

    def take_back() -> None:
        bridge, done = desktop.bridge, held["done"]
        assert bridge is not None
        assert isinstance(done, Applied)
        bridge.took_back.connect(lambda _stays: held.update(back=True))
        bridge.take_back_import(done.batch)

    steps.append(("... and taken back", take_back, lambda: "back" in held))

    def over() -> None:
        print(json.dumps(day.gaps), flush=True)
        os._exit(0)

    pulse = Pulse()
    day = Day(pulse, steps, over)
    desktop.listed.connect(pulse.anew)
    desktop.ready.connect(day.go_on)
    desktop.start()
    app.exec()


def _peer(_folder: Path) -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem

    app = QApplication([])
    window, table = QMainWindow(), QTableWidget(600, 3)
    for row in range(600):
        for at in range(3):
            table.setItem(row, at, QTableWidgetItem(f"{row} {at}"))
    window.setCentralWidget(table)
    window.resize(1366, 720)
    window.show()
    bar = table.verticalScrollBar()
    steps: list[Step] = [("scrolled", partial(bar.setValue, at * 100), lambda: True) for at in (1, 2, 3, 4, 5)]

    def over() -> None:
        print(json.dumps({"scrolled": day.gaps["scrolled"]}), flush=True)
        os._exit(0)

    pulse = Pulse()
    day = Day(pulse, steps, over)
    QTimer.singleShot(_SETTLED, day.go_on)
    app.exec()


def run() -> list[Ratio]:
    """The longest gap of every sort of work."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _fill(folder)
        ours, bare = _in_a_process("ours", folder), _in_a_process("peer", folder)["scrolled"]
        return [
            Ratio(
                f"longest gap: {what}",
                gap[0],
                bare[0],
                gap[0] / bare[0],
                f"own thread {gap[1] * 1e3:.0f} ms, all threads {gap[2] * 1e3:.0f} ms; budget 50 ms",
            )
            for what, gap in ours.items()
        ]


def _fill(folder: Path) -> None:
    workspace = create_sample(folder / "data", key_file=folder / "key")

    def fill(session: Session, _moment: Moment) -> list[Notice]:
        session.insert_many(students(COUNT))
        placed = placements(PLACED, session.ids("worksite"), workspace.clock.today())
        session.insert_many(placed)
        session.insert_many(requirements(placed))
        return []

    workspace.store.write("fill", workspace.acting, fill)
    workspace.close()
    importing._write(folder / "roster.csv")


def _in_a_process(which: str, folder: Path) -> dict[str, tuple[float, float, float]]:
    copy = folder / which
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("ours", "peer"))
    command = [sys.executable, "-m", "tests.benchmarks.responding", which, str(copy)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=600).stdout
    found: dict[str, tuple[float, float, float]] = json.loads(said.splitlines()[-1])
    return found


if __name__ == "__main__":
    {"ours": _ours, "peer": _peer}[sys.argv[1]](Path(sys.argv[2]))
