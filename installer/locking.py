"""Writing ``requirements.lock`` anew: every package of every extra on every system, hash-pinned, without an address."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installer.checkout import LOCK, PROJECT, ROOT
from installer.telling import SetupTrouble, quietly, say

_UV = "uv==0.13.9"
_ADVICE = "Resolving needs a network."


def run(*, upgrade: bool) -> int:
    """Resolve ``pyproject.toml``; pins that still fit stay as they are unless an upgrade is asked for."""
    before = LOCK.read_text(encoding="utf-8") if LOCK.exists() else ""
    with _uv() as uv:
        command: list[str | Path] = [uv, "pip", "compile", PROJECT.name, "--all-extras", "--universal"]
        command += ["--python-version", "3.11", "--generate-hashes", "--no-annotate", "--no-header"]
        command += ["--no-emit-index-url", "--no-emit-find-links", "--quiet", "--output-file", LOCK.name]
        command += ["--upgrade"] if upgrade else []
        say("Resolving the packages …")
        done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise SetupTrouble(f"uv could not resolve the packages. {_ADVICE}")
    after = without_addresses(LOCK.read_text(encoding="utf-8"))
    LOCK.write_text(after, encoding="utf-8", newline="\n")
    say(
        "requirements.lock is as it was."
        if after == before
        else "requirements.lock has changed; commit it with pyproject.toml."
    )
    return 0


def without_addresses(lock: str) -> str:
    """The lock without lines that name a host: those belong to a machine, not to the project."""
    kept = [
        line for line in lock.splitlines() if not re.match(r"\s*(#|--(extra-)?index-url|--find-links|-[if] )", line)
    ]
    text = "\n".join(kept).rstrip() + "\n"
    if re.search(r"\w+://", text):
        raise SetupTrouble("A package was locked by its address; every package must come by name and hash.")
    return text


@contextmanager
def _uv() -> Iterator[Path]:
    """The resolver: the machine's own, or one in a folder that goes away again."""
    found = shutil.which("uv")
    if found is not None:
        yield Path(found)
        return
    with tempfile.TemporaryDirectory(prefix="wbl-lock-") as folder:
        quietly("Fetching the resolver …", [sys.executable, "-m", "venv", folder], advice=_ADVICE)
        scripts = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin")
        quietly(
            "Installing it …",
            [scripts / "python", "-m", "pip", "install", "--quiet", "--no-input", _UV],
            advice=_ADVICE,
        )
        yield scripts / "uv"
