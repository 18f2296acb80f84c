"""The set-up speaks plainly when it cannot go on."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.law.house import ROOT

BEFORE_311 = """
import runpy, sys
sys.version_info = (3, 9, 2)
sys.argv = ["installer/dev.py", "run"]
runpy.run_path("installer/dev.py", run_name="__main__")
"""


def run(folder: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=os.environ | env,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_an_old_python_can_read_what_is_needed() -> None:
    ast.parse((ROOT / "installer" / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))
    told = run(ROOT, "-c", BEFORE_311)
    assert told.returncode == 3
    assert "needs Python 3.11 or newer; this is 3.9.2" in told.stderr


def test_without_a_network_it_says_so_and_leaves_no_half_environment_for_whole(tmp_path: Path) -> None:
    for name in ("installer", "requirements.lock", "pyproject.toml"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    nowhere = {
        "PIP_INDEX_URL": "http://127.0.0.1:9/",
        "PIP_RETRIES": "0",
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_FIND_LINKS": "",
    }
    told = run(tmp_path, "installer/dev.py", "setup", "--skip-system", **nowhere)
    assert told.returncode == 3, told.stderr
    assert "the first start needs a network" in told.stderr
    assert "Traceback" not in told.stderr
    assert not list((tmp_path / ".venv").glob("wbl-set-up.json"))


def test_unknown_words_are_refused_with_the_usage() -> None:
    told = run(ROOT, "installer/dev.py", "fly")
    assert told.returncode == 2
    assert "usage: installer/dev.py COMMAND" in told.stderr
