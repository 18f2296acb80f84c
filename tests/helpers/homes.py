"""Data directories as the program makes them, with a key file, and programs of our own in a process of their own."""

import subprocess
import sys
from pathlib import Path

from wbl_desktop.workspace.opening import NewWorkspace, Workspace, create_workspace, open_workspace

ROOT = Path(__file__).resolve().parents[2]


def make(folder: Path) -> Workspace:
    """A new database in ``data``, its key in ``key``."""
    new = NewWorkspace(district="Almendra Valley", site="Almendra High", staff="Elena Reyes")
    return create_workspace(folder / "data", new, key_file=folder / "key")


def reopen(folder: Path) -> Workspace:
    """The same again."""
    return open_workspace(folder / "data", key_file=folder / "key")


def program(script: str, *arguments: str | Path) -> list[str]:
    """The command line of a Python program that stands in for another copy of ours."""
    return [sys.executable, "-c", script, *(str(argument) for argument in arguments)]


def start(script: str, *arguments: str | Path) -> "subprocess.Popen[str]":
    """Start such a program, to talk with by lines."""
    return subprocess.Popen(
        program(script, *arguments), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def end(process: "subprocess.Popen[str]") -> None:
    """Pull its plug, without leaving pipes open."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
