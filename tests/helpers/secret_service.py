"""A real Secret Service for one command: a private D-Bus session with gnome-keyring, unlocked or locked."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

_UNLOCKED = (
    'printf %s "$WBL_TEST_KEYRING_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1'
)
_LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1 </dev/null"


def available() -> bool:
    """Whether this machine has the programs."""
    return all(shutil.which(program) for program in ("dbus-run-session", "gnome-keyring-daemon"))


def run(
    command: Sequence[str | Path],
    *,
    home: Path,
    unlocked: bool = True,
    env: Mapping[str, str] | None = None,
    timeout: float = 60,
) -> subprocess.CompletedProcess[str]:
    """Run a command that finds a Secret Service; what it stores stays under ``home`` for the next call.

    ``unlocked=False`` gives a service whose collection is locked and which nobody can unlock: there is no display.
    """
    around = dict(os.environ) | dict(env or {})
    around.pop("PYTHON_KEYRING_BACKEND", None)
    around["HOME"] = str(home)
    around["XDG_DATA_HOME"] = str(home / "data")
    around["WBL_TEST_KEYRING_PASSWORD"] = "only for this test"
    (home / "data").mkdir(parents=True, exist_ok=True, mode=0o700)
    start = _UNLOCKED if unlocked else _LOCKED
    script = f'{start}\n"$@"\n'
    with tempfile.TemporaryDirectory(
        prefix="ring-"
    ) as short:  # a socket's path may have 108 bytes; pytest's are longer
        around["XDG_RUNTIME_DIR"] = short
        return subprocess.run(
            ["dbus-run-session", "--", "bash", "-c", script, "bash", *(str(word) for word in command)],
            env=around,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
