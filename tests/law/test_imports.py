"""Importing does no work: no file opened, no process or thread started, nothing asked of the machine."""

import json
import subprocess
import sys

from tests.law.house import ROOT, modules

WATCH_ALL = """
import importlib, json, logging, os, sys, threading

root, names = sys.argv[1], json.loads(sys.argv[2])
harmless = (".py", ".pyc", ".so", ".pyd", ".pth")
done_by, current = [], None

def watch(event, arguments):
    if current is None:
        return
    if event == "open":
        path, mode, flags = arguments
        if isinstance(path, bytes):
            path = os.fsdecode(path)
        if not isinstance(path, str):
            return
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        compiled = "__pycache__" in path
        ours = os.path.abspath(path).startswith(root + os.sep) and "/.venv/" not in path
        if (writes and not compiled) or (ours and not path.endswith(harmless)):
            done_by.append(f"{current} opened {path}")
    elif event in {"subprocess.Popen", "os.system", "os.fork", "os.posix_spawn", "socket.connect", "socket.bind"}:
        done_by.append(f"{current} did {event} {arguments!r}")
    elif event in {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "sqlite3.connect"}:
        if "__pycache__" not in str(arguments):
            done_by.append(f"{current} did {event} {arguments!r}")

sys.addaudithook(watch)
for name in names:
    current = name
    importlib.import_module(name)
    current = None
    if threading.active_count() > 1:
        done_by.append(f"{name} started a thread")
        break
if logging.getLogger().handlers:
    done_by.append("somebody configured logging")
qt = sys.modules.get("PySide6.QtCore")
if qt is not None and qt.QCoreApplication.instance() is not None:
    done_by.append("somebody made the application")
print(json.dumps(done_by))
"""

ALONE = """
import importlib, json, sys, traceback

names = json.loads(sys.argv[1])
for name in names:
    importlib.import_module(name)  # the libraries once
broken = {}
for name in names:
    for loaded in [loaded for loaded in sys.modules if loaded.split(".")[0] == "wbl_desktop"]:
        del sys.modules[loaded]
    try:
        importlib.import_module(name)
    except Exception:
        broken[name] = traceback.format_exc(limit=-2)
print(json.dumps(broken))
"""

NAMES = json.dumps([module.name for module in modules() if not module.name.endswith(("__main__", "env"))])


def answer(program: str, *arguments: str) -> object:
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=250)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_importing_any_module_does_no_work() -> None:
    assert answer(WATCH_ALL, str(ROOT), NAMES) == []


def test_every_module_can_be_imported_first() -> None:
    assert answer(ALONE, NAMES) == {}


def test_the_watch_would_notice() -> None:
    reader = "a module that reads"
    stray = ROOT / "requirements.lock"
    program = WATCH_ALL.replace("importlib.import_module(name)", f"open({str(stray)!r}).close()")
    assert answer(program, str(ROOT), json.dumps([reader])) == [f"{reader} opened {stray}"]
