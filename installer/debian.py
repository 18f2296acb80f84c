"""The system libraries on Debian and its kin: which are needed, which are missing, and installing those."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from installer.telling import SetupTrouble, quietly, say

WINDOW = (
    # Qt itself, also without a display
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libfontconfig1",
    "libbrotli1",
    # a real window under X11 and Wayland
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxkbcommon-x11-0",
    "libxcb-shape0",
    "libwayland-cursor0",
    # printing, and the time zones of sites
    "libcups2",
    "tzdata",
)
TESTS = (
    *WINDOW,
    "xvfb",
    "xauth",
    "xdotool",
    "imagemagick",
    "gnome-keyring",
    "dbus-daemon",
    "postgresql",
    "poppler-utils",
    "cups",
    "cups-client",
    # the administration page is looked at in a real browser
    "chromium",
    "chromium-driver",
)


def ensure(packages: Iterable[str]) -> None:
    """Install what is missing; does nothing on other systems."""
    if not sys.platform.startswith("linux"):
        return
    if shutil.which("dpkg-query") is None or shutil.which("apt-get") is None:
        say("This Linux is no Debian: see that Qt 6's libraries are there (installer/debian.py names Debian's).")
        return
    missing = sorted(set(packages) - _installed())
    if find_spec("ensurepip") is None:  # Debian's python3 comes without it
        missing.append("python3-venv")
    if missing:
        _install(missing)


def _installed() -> set[str]:
    """Names of the installed packages, and the names they stand in for (libglib2.0-0t64 provides libglib2.0-0)."""
    listing = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status}\t${Package}, ${Provides}\n"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    names: set[str] = set()
    for line in listing.splitlines():
        status, _, provided = line.partition("\t")
        if status == "installed":
            names.update(name.split()[0] for name in provided.split(",") if name.strip())
    if any(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        names.add("postgresql")  # any version's server will do
    return names


def _install(missing: list[str]) -> None:
    command = " ".join(["apt-get install -y --no-install-recommends", *missing])
    prefix = _as_root(command)
    # Another installation may be under way on a machine that was just switched on: wait for it.
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-q", "-o", "DPkg::Lock::Timeout=180"]
    advice = f"If this machine has no network, connect it once; or have an administrator run:\n  {command}"
    try:
        quietly("Asking Debian for its list of packages …", [*apt, "update"], advice=advice)
    except SetupTrouble as trouble:
        say(f"{trouble}\nTrying with the list that is here.")  # one broken source need not matter
    quietly(
        f"Installing {len(missing)} system packages ({', '.join(missing)}) …",
        [*apt, "install", "--no-install-recommends", *missing],
        advice=advice,
    )


def _as_root(command: str) -> list[str]:
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is not None:
        # Only somebody at a terminal can type a password.
        asking = ["sudo", "-v"] if sys.stdin.isatty() else ["sudo", "-n", "-v"]
        if subprocess.run(asking, check=False, stderr=subprocess.DEVNULL if "-n" in asking else None).returncode == 0:
            return ["sudo", "-n"]
    raise SetupTrouble(
        "System packages are missing, and installing them needs root or sudo. Have an administrator run:\n"
        f"  {command}\n"
        "or, to try without them, add --skip-system."
    )
