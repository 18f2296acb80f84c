"""Start-up in a process of its own: what is loaded before the first paint, and before the first list is there."""

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.helpers.dice import loaded
from wbl_desktop.app.way_in import WayIn
from wbl_desktop.ui.pages import PAGES
from wbl_desktop.ui.record_page import Page

SLOW = ("sqlalchemy", "alembic", "reportlab", "httpx", "numpy", "PIL", "pydantic", "keyring", "pypdfium2", "asyncio")

# What the first paint may not wait for: records, rules, commands, keys, other pages, and what works in a page.
BEHIND_THE_PAINT = (
    "wbl_desktop.application.commands",
    "wbl_desktop.application.desk",
    "wbl_desktop.application.ports",
    "wbl_desktop.application.window_ports",
    "wbl_desktop.application.words",
    "wbl_desktop.domain.fields",
    "wbl_desktop.domain.kinds",
    "wbl_desktop.domain.record",
    "wbl_desktop.domain.rules",
    "wbl_desktop.secrets",
    "wbl_desktop.storage",
    "wbl_desktop.ui.bridge",
    "wbl_desktop.ui.detail",
    "wbl_desktop.ui.first_start",
    "wbl_desktop.ui.forms",
    "wbl_desktop.ui.inputs",
    "wbl_desktop.ui.paper",
    "PySide6.QtPrintSupport",
    "sqlcipher3",
    "tomllib",
)
# Measured: 43 and 57; the shell took 1.2 and the list 1.6 times what a bare window took. Each own module more costs one
# or two milliseconds: raise these only with a measurement.
MOST_OWN_AT_THE_PAINT = 44
MOST_OWN_AT_THE_LIST = 58

STARTED = """
import json, sys
from wbl_desktop.ui import desktop

begin = desktop.Desktop.start
marks = {}

def start(self):
    def note(name):
        marks[name] = sorted(sys.modules)
    def ready():
        marks["rows"] = self.window.page().list.model.rowCount()
        marks["banner"] = self.window.banner.accessibleName() if self.window.banner.isVisible() else ""
        marks["made"] = [page.name for page in self.window.pages.made()]
        note("ready")
    def closing():
        if len(self.window.pages.made()) == len(self.window.pages):
            waiting.stop()
            self.window.close()
            print(json.dumps(marks))
    from PySide6.QtCore import QTimer
    waiting = QTimer(self, interval=20)
    waiting.timeout.connect(closing)
    self.window.painted.connect(lambda: note("painted"))
    self.listed.connect(lambda: note("listed"))
    self.ready.connect(ready)
    self.ready.connect(waiting.start)
    begin(self)

desktop.Desktop.start = start
from wbl_desktop.app.main import main
sys.exit(main(sys.argv[1:]))
"""


def run(script: str, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, timeout=120, check=False
    )


def sample(folder: Path) -> list[str]:
    folder.mkdir(exist_ok=True)
    with loaded("sample"):
        way_in = WayIn(path=folder / "data", key_file=folder / "key")
        way_in.make_sample()
        way_in.close()
    return ["--data", str(folder / "data"), "--key-file", str(folder / "key")]


def started(folder: Path) -> dict[str, Any]:
    """What was loaded when, what was in the first list, and what the window said."""
    done = run(STARTED, *sample(folder))
    assert done.returncode == 0, done.stderr
    marks: dict[str, Any] = json.loads(done.stdout)
    return marks


def own(modules: list[str]) -> list[str]:
    return [name for name in modules if name.startswith("wbl_desktop")]


def test_what_is_loaded_before_the_first_paint_and_before_the_first_list(tmp_path: Path) -> None:
    marks = started(tmp_path)
    pages = {f"wbl_desktop.ui.pages.{spot.page.split('.')[0]}" for spot in PAGES if spot.name != "students"}
    assert not {*SLOW, *BEHIND_THE_PAINT, *pages} & set(marks["painted"])
    assert not {*SLOW, *pages, "wbl_desktop.domain.kinds", "wbl_desktop.ui.bridge"} & set(marks["listed"])
    assert len(own(marks["painted"])) <= MOST_OWN_AT_THE_PAINT, own(marks["painted"])
    assert len(own(marks["listed"])) <= MOST_OWN_AT_THE_LIST, own(marks["listed"])


def test_everything_else_is_loaded_behind_the_first_list_and_every_page_is_made(tmp_path: Path) -> None:
    marks = started(tmp_path)
    assert marks["rows"] == 120
    assert {"sqlalchemy", *BEHIND_THE_PAINT} <= {*marks["ready"], "wbl_desktop.ui.first_start"}
    assert marks["made"] == ["students"], "the others are made one by one when there is nothing else to do"
    assert marks["banner"] == "", "a folder like any other"


def test_data_inside_a_folder_that_a_cloud_service_copies_is_said(tmp_path: Path) -> None:
    marks = started(tmp_path / "OneDrive - Almendra Valley")
    assert "OneDrive" in marks["banner"]


def test_every_page_is_where_the_sidebar_says(qapp: QApplication) -> None:
    for spot in PAGES:
        page = spot.load()
        assert issubclass(page, Page)
        assert page.name == spot.name
        assert spot.words()
        assert import_module(page.__module__).__doc__


def test_a_second_window_on_the_same_data_says_so_and_leaves(tmp_path: Path) -> None:
    arguments = sample(tmp_path)
    first = WayIn(path=tmp_path / "data", key_file=tmp_path / "key")
    first.hold()
    try:
        script = f"import sys\nfrom wbl_desktop.app.main import main\nsys.exit(main({arguments!r}))"
        done = run(script)
    finally:
        first.close()
    assert done.returncode == 3
    assert "open" in done.stderr
    assert "window_open" not in done.stderr, "words, not a code"


def test_the_self_test_passes() -> None:
    done = run("import sys\nfrom wbl_desktop.app.main import main\nsys.exit(main(['--self-test']))")
    assert done.returncode == 0, done.stderr + done.stdout
    assert "forms: ok" in done.stdout
