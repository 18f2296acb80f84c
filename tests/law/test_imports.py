"""Importing does no work: no file opened, no process or thread started, nothing asked of the machine."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter

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
        if not isinstance(path, str) or "__pycache__" in path:
            return
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        ours = os.path.abspath(path).startswith(root + os.sep) and "/.venv/" not in path
        if writes or (ours and not path.endswith(harmless)):
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

NAMES = json.dumps([module.name for module in modules() if not module.name.endswith(("__main__", "env"))])


def answer(program: str, *arguments: str) -> object:
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=250)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


def test_importing_any_module_does_no_work() -> None:
    assert answer(WATCH_ALL, str(ROOT), NAMES) == []


def at_once(tree: ast.Module) -> Iterator[ast.Import | ast.ImportFrom]:
    """What a module imports while it is imported itself; functions import when they run."""
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            waiting.extend(ast.iter_child_nodes(node))


def test_no_import_comes_round_to_where_it_began() -> None:
    by_name = {module.name: module for module in modules()}
    needs: dict[str, set[str]] = {}
    for name, module in by_name.items():
        named = {
            candidate
            for node in at_once(module.tree)
            if isinstance(node, ast.ImportFrom) and node.module
            for candidate in (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
        }
        needs[name] = {one for one in named if one in by_name and one != name}
    assert sum(map(len, needs.values())) > len(needs)
    order = TopologicalSorter({name: _submodules_first(one) for name, one in needs.items()})
    order.prepare()  # raises CycleError, which names the round


def _submodules_first(names: set[str]) -> set[str]:
    """``from package import module`` needs the module; that the package comes first is Python's own affair."""
    return {name for name in names if not any(other.startswith(f"{name}.") for other in names)}


def test_the_watch_would_notice() -> None:
    reader = "a module that reads"
    stray = ROOT / "requirements.lock"
    program = WATCH_ALL.replace("importlib.import_module(name)", f"open({str(stray)!r}).close()")
    assert answer(program, str(ROOT), json.dumps([reader])) == [f"{reader} opened {stray}"]
