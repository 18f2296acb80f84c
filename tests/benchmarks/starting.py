"""Cold start: from the start of the process to the first painted list of 100,000 encrypted students.

The peer is a bare window with a table of 60 rows read by sqlcipher3 from the same file: what Qt and SQLite alone take.
Both run offscreen, in turn, each in a process of its own; the marks are moments the child prints, on the clock and in
processor time. Both are compiled before: an installed program is, and a first turn that does not count sees to it here.
Where ANKI_PYTHON names a Python that has ``aqt``, Anki with an empty profile is a second peer, up to its own word that
its main window is made (its web content paints after that, so the mark favors it).
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measuring import Ratio
from tests.benchmarks.people import students
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.workspace.opening import NewWorkspace, create_workspace

COUNT = 100_000
TIMES = 7

_OURS = """
import sys, time
from pathlib import Path
from wbl_desktop.ui.tidying import hold_back
hold_back()
from wbl_desktop.app.way_in import WayIn
from wbl_desktop.ui.desktop import Desktop, make_application, window_settings
app = make_application(sys.argv[:1])
folder = Path(sys.argv[1])
way_in = WayIn(path=folder / "data", key_file=folder / "key")
way_in.hold()
desktop = Desktop(app, way_in, window_settings(folder))
marks = {}
def painted():
    marks["shell"] = (time.monotonic(), time.process_time())
def listed():
    print(*marks["shell"], time.monotonic(), time.process_time(), flush=True)
    import os
    os._exit(0)
desktop.window.painted.connect(painted)
desktop.listed.connect(listed)
desktop.start()
app.exec()
"""

_PEER = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem
import sqlcipher3.dbapi2 as sqlcipher
app = QApplication(sys.argv[:1])
folder = Path(sys.argv[1])
window = QMainWindow()
connection = sqlcipher.connect(str(folder / "data" / "wbl.db"))
connection.execute("PRAGMA key = \\"x'%s'\\"" % (folder / "key").read_text().strip())
rows = connection.execute("SELECT last_name, grade, pathway FROM student ORDER BY sort_key LIMIT 60").fetchall()
table = QTableWidget(60, 3)
for y, row in enumerate(rows):
    for x, value in enumerate(row):
        table.setItem(y, x, QTableWidgetItem(value or ""))
window.setCentralWidget(table)
window.resize(1366, 720)
window.show()
def painted():
    print(*(time.monotonic(), time.process_time()) * 2, flush=True)
    import os
    os._exit(0)
app.processEvents()
QTimer.singleShot(0, painted)
app.exec()
"""

_ANKI = """
import os, sys, time
import aqt, aqt.gui_hooks
def made(*_):
    print(*(time.monotonic(), time.process_time()) * 2, flush=True)
    os._exit(0)
aqt.gui_hooks.main_window_did_init.append(made)
sys.argv = ["anki", "-b", sys.argv[1] + "/anki", "-p", "User 1"]
aqt.run()
"""
_ANKI_PROFILE = """
import sys
from aqt.profiles import ProfileManager
manager = ProfileManager(ProfileManager.get_created_base_folder(sys.argv[1] + "/anki"))
manager.setupMeta()
manager.meta["firstRun"] = False
manager.meta["defaultLang"] = "en_US"
manager.create("User 1")
manager.load("User 1")
manager.save()
"""


@dataclass(frozen=True, slots=True)
class Started:
    """Seconds to the painted shell and to the painted list, on the clock and of the processor."""

    shell: float
    shell_cpu: float
    listed: float
    listed_cpu: float


def run() -> list[Ratio]:
    """Shell and list, warm."""
    anki = os.environ.get("ANKI_PYTHON")
    with tempfile.TemporaryDirectory() as folder:
        _fill(Path(folder))
        if anki:
            subprocess.run([anki, "-c", _ANKI_PROFILE, folder], capture_output=True, check=False)
        rounds = [(_start(_OURS, folder), _start(_PEER, folder)) for _ in range(TIMES + 1)][1:]
        theirs = [_start(_ANKI, folder, anki) for _ in range(TIMES + 1)][1:] if anki else []
    ours, bare = [one for one, _ in rounds], [peer for _, peer in rounds]
    found = [
        _ratio("shell painted, against a bare window", ours, bare, lambda one: one.shell, "budget 0.35 s"),
        _ratio(f"first list of {COUNT:,} painted, the same", ours, bare, lambda one: one.listed),
        _ratio("shell painted, processor time", ours, bare, lambda one: one.shell_cpu),
        _ratio("first list painted, processor time", ours, bare, lambda one: one.listed_cpu),
    ]
    if theirs:
        found.append(_ratio("first list, against Anki's main window", ours, theirs, lambda one: one.listed))
    return found


def _ratio(
    name: str, ours: list[Started], peer: list[Started], of: Callable[[Started], float], note: str = ""
) -> Ratio:
    mine, other = [of(one) for one in ours], [of(one) for one in peer]
    ratio = statistics.median(one / two for one, two in zip(mine, other, strict=True))
    quickest = f"quickest {min(mine):.3f} / {min(other):.3f} s"
    return Ratio(name, statistics.median(mine), statistics.median(other), ratio, f"{quickest}  {note}".strip())


def _fill(folder: Path) -> None:
    new = NewWorkspace(district="Almendra Valley", site="Almendra High", staff="Elena")
    workspace = create_workspace(folder / "data", new, key_file=folder / "key")

    def fill(session: Session, _moment: Moment) -> list[Notice]:
        session.insert_many(students(COUNT))
        return []

    workspace.store.write("fill", workspace.acting, fill)
    workspace.close()


def _start(program: str, folder: str, python: str = sys.executable) -> Started:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic()
    command = [python, "-c", program, folder]
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.split()[-4:]
    shell, shell_cpu, listed, listed_cpu = (float(one) for one in said)
    return Started(shell - began, shell_cpu, listed - began, listed_cpu)


if __name__ == "__main__":
    for line in run():
        print(line)
