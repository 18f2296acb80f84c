"""What ``dev.py test`` runs, cheapest first: style, types, contracts, then the tests; the first failure ends it."""

import os
import subprocess
from collections.abc import Sequence

from installer import checkout
from installer.telling import heading, say

NOT_EVERY_TIME = ("tests/benchmarks",)
"""Folders with commands of their own (see CONTRIBUTING.md): they measure, they do not judge a commit."""


def run(pytest_arguments: Sequence[str], *, workers: int) -> int:
    """Run everything; the exit code of the first step that failed, or 0."""
    env = checkout.environment(QT_QPA_PLATFORM="offscreen")
    env.setdefault("HYPOTHESIS_PROFILE", "ci")
    python = str(checkout.python())
    steps = (
        ("Style (ruff check)", [python, "-m", "ruff", "check", "."]),
        ("Layout (ruff format)", [python, "-m", "ruff", "format", "--check", "."]),
        ("Types (mypy --strict)", [python, "-m", "mypy"]),
        ("Import contracts (import-linter)", [str(checkout.script("lint-imports")), "--no-logo"]),
        ("Tests (pytest)", [python, "-m", "pytest", *_options(workers), *pytest_arguments]),
    )
    for name, command in steps:
        heading(name)
        code = subprocess.run(command, cwd=checkout.ROOT, env=env, stdin=subprocess.DEVNULL, check=False).returncode
        if code != 0:
            say(f"\n{name} failed (exit code {code}). Alone: {' '.join(_short(command))}")
            return code
    return 0  # and not a word more: pytest's closing line is the last


def _options(workers: int) -> list[str]:
    ignored = [f"--ignore={folder}" for folder in NOT_EVERY_TIME]
    # Who is done first takes over some of what the other has before it: a few tests take minutes, most milliseconds.
    return [*ignored, "-n", str(workers), "--dist", "worksteal"] if workers > 1 else ignored


def _short(command: Sequence[str]) -> list[str]:
    return [part.removeprefix(f"{checkout.ROOT}{os.sep}") for part in command]
