"""The virtual environment of a checkout: made once, brought up to date when the lock or the project file changes."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from installer.telling import SetupTrouble, quietly

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
_STAMP = VENV / "wbl-set-up.json"
_OWN = {"pip", "setuptools", "wheel", "wbl-desktop"}
_ADVICE = (
    "The packages come from the Python package index: the first start needs a network (behind a proxy: HTTPS_PROXY; "
    "with a mirror: PIP_INDEX_URL). Run the same command again when it is there; what was fetched is kept."
)


def python() -> Path:
    """The environment's own Python."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def script(name: str) -> Path:
    """A program the environment brings along."""
    return python().with_name(f"{name}.exe" if os.name == "nt" else name)


def environment(**extra: str) -> dict[str, str]:
    """What programs in the environment are started with: nothing of another Python leaks in."""
    kept = {
        name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    }
    return kept | extra


def ensure() -> None:
    """Bring ``.venv`` to what the lock and the project file say; nothing to do takes a few milliseconds."""
    wanted = _wanted()
    have = _stamped()
    if have == wanted:
        return
    if not _usable(have, wanted):
        _make()
    _STAMP.unlink(missing_ok=True)  # an interrupted set-up must not look finished
    if have.get("lock") != wanted["lock"] or not script("pytest").exists():
        _install_locked()
    _pip(
        "Adding WBL Desktop itself …",
        ["install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    )
    _STAMP.write_text(json.dumps(wanted, indent=1), encoding="utf-8")


def _wanted() -> dict[str, str]:
    return {
        "python": f"{sys.version} {sys.base_prefix}",
        "place": str(VENV),
        "lock": hashlib.sha256(LOCK.read_bytes()).hexdigest(),
        "project": hashlib.sha256(PROJECT.read_bytes()).hexdigest(),
    }


def _stamped() -> dict[str, str]:
    try:
        have = json.loads(_STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return have if isinstance(have, dict) else {}


def _usable(have: dict[str, str], wanted: dict[str, str]) -> bool:
    """Whether the environment there can be built upon: same Python, not moved, and it starts."""
    if have and (have.get("python"), have.get("place")) != (wanted["python"], wanted["place"]):
        return False
    probe = "import sys, pip; print(sys.version, sys.base_prefix)"
    try:
        told = subprocess.run([python(), "-c", probe], capture_output=True, text=True, check=False, env=environment())
    except OSError:
        return False
    return told.returncode == 0 and told.stdout.strip() == wanted["python"]


def _make() -> None:
    if VENV.exists():
        shutil.rmtree(VENV)
    quietly(
        f"Making a virtual environment in {VENV.name} (Python {sys.version.split()[0]}) …",
        [sys.executable, "-m", "venv", VENV],
        advice="On Debian the module is in the package python3-venv.",
        env=environment(),
    )


def _install_locked() -> None:
    _pip(
        "Fetching the locked packages (about 200 MB the first time) …",
        ["install", "--require-hashes", "--only-binary=:all:", "--requirement", str(LOCK)],
    )
    strays = sorted(_present() - _locked() - _OWN)
    if strays:
        _pip(f"Removing what the lock no longer names ({', '.join(strays)}) …", ["uninstall", "--yes", *strays])


def _pip(what: str, arguments: list[str]) -> str:
    command = [str(python()), "-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet", *arguments]
    return quietly(what, command, advice=_ADVICE, env=environment())


def _present() -> set[str]:
    command = [str(python()), "-m", "pip", "--disable-pip-version-check", "list", "--format=json"]
    listing = subprocess.run(command, capture_output=True, text=True, check=False, env=environment())
    if listing.returncode != 0:
        raise SetupTrouble(
            f"The environment in {VENV} is damaged: delete that folder and run this again.\n{listing.stderr}"
        )
    return {_plain(package["name"]) for package in json.loads(listing.stdout)}


def _locked() -> set[str]:
    named = re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    return {_plain(name) for name in named}


def _plain(name: str) -> str:
    """One spelling per package name: ``jaraco.classes`` and ``Jaraco_Classes`` are the same."""
    return re.sub(r"[-_.]+", "-", name).lower()
