"""Start-up in a process of its own: nothing slow is loaded before the first list is on the screen."""

import subprocess
import sys
from pathlib import Path

from wbl_desktop.app.way_in import WayIn

SLOW = ("sqlalchemy", "alembic", "reportlab", "httpx", "numpy", "PIL", "pydantic", "keyring", "pypdfium2", "asyncio")

STARTED = """
import sys
from PySide6.QtCore import QTimer
from wbl_desktop.ui import desktop

slow = {slow!r}
begin = desktop.Desktop.start

def start(self):
    def listed():
        page = self.window.page()
        print("listed", page.list.model.rowCount(), *sorted(name for name in slow if name in sys.modules))
    self.listed.connect(listed)
    self.ready.connect(lambda: (print("ready", "sqlalchemy" in sys.modules), self.window.close()))
    begin(self)

desktop.Desktop.start = start
from wbl_desktop.app.main import main
sys.exit(main({arguments!r}))
"""


def run(script: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=False)


def sample(folder: Path) -> list[str]:
    way_in = WayIn(path=folder / "data", key_file=folder / "key")
    way_in.make_sample()
    way_in.close()
    return ["--data", str(folder / "data"), "--key-file", str(folder / "key")]


def test_nothing_slow_is_loaded_before_the_first_list(tmp_path: Path) -> None:
    done = run(STARTED.format(slow=SLOW, arguments=sample(tmp_path)))
    lines = done.stdout.split("\n")
    assert done.returncode == 0, done.stderr
    assert lines[0] == "listed 120", lines
    assert lines[1] == "ready True"


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
