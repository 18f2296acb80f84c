"""After a day's work and a crash, nothing a student is known by stands in clear in any file the program left."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

WBL = [sys.executable, "-m", "wbl_desktop.cli.main"]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name in ("home", "tmp", "key", "work"):
        (tmp_path / name).mkdir()
    return tmp_path


def _environment(place: Path) -> dict[str, str]:
    named = {name: str(place / "home" / name) for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    return {
        **os.environ,
        **named,
        "HOME": str(place / "home"),
        "TMPDIR": str(place / "tmp"),
        "WBL_KEY_FILE": str(place / "key" / "key"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _run(place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [*WBL, *words, "--data", str(place / "home" / "data")]
    return subprocess.run(command, capture_output=True, text=True, env=_environment(place), cwd=place, check=False)


def _wbl(place: Path, *words: str) -> tuple[int, str]:
    """Run a verb; what it answers is the person's own, what it says beside is kept as a file to be searched."""
    done = _run(place, *words)
    with (place / "home" / "stderr.log").open("a") as log:
        log.write(done.stderr)
    return done.returncode, done.stdout


def _private_words(place: Path) -> set[str]:
    words = set()
    for kind in ("student", "guardian"):
        code, out = _wbl(place, "list", kind, "--json")
        assert code == 0
        for row in json.loads(out):
            words |= {str(row.get(name)) for name in ("last_name", "ssid", "birth_date") if row.get(name)}
            if kind == "guardian":
                words.add(row["name"])
    # A word this short stands in any encrypted file by chance.
    return {word for word in words if len(word) >= 6}


def test_a_working_day_and_a_crash_leave_nothing_in_clear(place: Path) -> None:
    assert _wbl(place, "demo")[0] == 0
    words = _private_words(place)
    assert len(words) > 100
    student = json.loads(_wbl(place, "list", "student", "--json", "--limit", "1")[1])[0]
    placement = json.loads(_wbl(place, "list", "placement", "--json", "--limit", "1")[1])[0]
    assert _wbl(place, "set", "student", student["id"], "notes=Seen at the nurse, ask Quetzalcoatl")[0] == 0
    assert _wbl(place, "list", "student", "--search", student["last_name"])[0] == 0
    assert _wbl(place, "set", "student", student["id"], "ssid=nonsense")[0] == 2
    out = place / "work" / "form.pdf"
    # Which of the parents signs is told by name to who prints: that is an answer, and no record of the program's.
    printed = _run(place, "print", "packet", "--placement", placement["id"], "--language", "en", "--out", str(out))
    assert printed.returncode in {0, 2}
    assert _wbl(place, "backup", str(place / "home" / "copy"))[0] == 0
    assert _wbl(place, "undo")[0] == 0
    _window(place)
    _crash(place)
    assert _wbl(place, "check")[0] == 0
    searched = 0
    for path in [*(place / "home").rglob("*"), *(place / "tmp").rglob("*")]:
        if not path.is_file():
            continue
        content = path.read_bytes()
        searched += 1
        for word in [*words, "Quetzalcoatl"]:
            assert word.encode() not in content, f"{word!r} in {path.name}"
            assert word.encode("utf-16-le") not in content, f"{word!r} (UTF-16) in {path.name}"
    assert searched >= 5


def _window(place: Path) -> None:
    """The real window looks at every page and leaves its settings and caches."""
    command = [sys.executable, "-m", "wbl_desktop.app.main", "--data", str(place / "home" / "data")]
    environment = {**_environment(place), "QT_QPA_PLATFORM": "offscreen"}
    with (place / "home" / "window.log").open("w") as log:
        pictures = ["--screenshot-dir", str(place / "work" / "pictures")]
        done = subprocess.run([*command, *pictures], stdout=log, stderr=log, env=environment, cwd=place, check=False)
    assert done.returncode == 0
    assert (place / "work" / "pictures" / "students.png").exists()


_BUSY = """
import os, sys
from pathlib import Path
from wbl_desktop.workspace.opening import open_workspace
from wbl_desktop.workspace.privacy import keep_to_ourselves
keep_to_ourselves()
workspace = open_workspace(Path(sys.argv[1]))
everybody = workspace.desk.read().find("student")
print("ready", flush=True)
os.abort()
"""


def _crash(place: Path) -> None:
    command = [sys.executable, "-c", _BUSY, str(place / "home" / "data")]
    with (place / "home" / "crash.log").open("w") as log:
        done = subprocess.run(command, stdout=log, stderr=log, env=_environment(place), cwd=place / "home", check=False)
    assert done.returncode == -signal.SIGABRT
