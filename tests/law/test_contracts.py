"""The floors of the house hold, and the contracts that say so would notice if they did not."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.law.house import PACKAGE, ROOT

PROGRAM = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True, no_logo=True))"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

STRAYS = {
    "a floor reaches up": ("domain/stray.py", "import wbl_desktop.application", "Imports go downward only"),
    "neighbors meet": ("forms/stray.py", "import wbl_desktop.storage", "Imports go downward only"),
    "a module without a floor": ("stray/__init__.py", "", "Imports go downward only"),
    "Qt below the screen": ("application/stray.py", "from PySide6.QtCore import QObject", "Only ui imports Qt"),
    "SQL behind a screen": ("ui/stray.py", "import sqlalchemy", "Only storage and district import SQLAlchemy"),
    "a page drawn by the shell": ("cli/stray.py", "import reportlab", "Only forms and reports import reportlab"),
    "a keyring at the district": ("district/stray.py", "import keyring", "The district server knows neither"),
    "the laptop's file at the district": (
        "district/stray.py",
        "import wbl_desktop.storage",
        "The district server knows",
    ),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", PROGRAM]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)


def missing_floors() -> list[str]:
    """Floors of the contracts that are not there; those in parentheses may be absent, but not half there."""
    floors = [name.strip() for line in CONTRACTS[0]["layers"] for name in re.split(r"[|:]", line)]
    places = {name.strip("()"): PACKAGE / name.strip("()") for name in floors}
    needed = {name for name in places if name in floors or places[name].is_dir()}
    return sorted(
        name
        for name in needed
        if not (places[name] / "__init__.py").is_file() and not places[name].with_suffix(".py").is_file()
    )


def test_every_import_keeps_to_its_floor() -> None:
    assert missing_floors() == []
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("offence", STRAYS)
def test_a_stray_import_is_noticed(offence: str, tmp_path: Path) -> None:
    assert missing_floors() == []
    place, text, contract = STRAYS[offence]
    shutil.copytree(PACKAGE, tmp_path / "wbl_desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    stray = tmp_path / "wbl_desktop" / place
    stray.parent.mkdir(exist_ok=True)
    stray.write_text(f'"""A module that should not be."""\n{text}\n', encoding="utf-8")
    done = lint(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    broken = done.stdout.partition("Broken contracts\n")[2]
    assert contract in " ".join(broken.split()), done.stdout
