"""The world a test runs in: an empty home, no display, no keyring, no network, a fixed time zone."""

import os
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

_FROM_OUTSIDE = (
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "DBUS_SESSION_BUS_ADDRESS",
    "GNOME_KEYRING_CONTROL",
    "XAUTHORITY",
    "http_proxy",
    "https_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
)
_SAID_TO_TESTS = ("WBL_UPDATE_GOLDENS",)  # read by the tests themselves, not by the program
_LOOPBACK = ("127.", "::1", "localhost", "::ffff:127.")


def seal() -> Path:
    """Change this process's environment; must happen before Qt, keyring or the program is imported. The new home."""
    home = Path(tempfile.mkdtemp(prefix="wbl-test-"))
    for name in [
        *_FROM_OUTSIDE,
        *(name for name in os.environ if name.startswith("WBL_") and name not in _SAID_TO_TESTS),
    ]:
        os.environ.pop(name, None)
    for name, folder in (
        ("HOME", "."),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_RUNTIME_DIR", "run"),
        ("TMPDIR", "tmp"),
    ):
        place = home / folder
        place.mkdir(mode=0o700, exist_ok=True)
        os.environ[name] = str(place.resolve())
    tempfile.tempdir = None  # asked for before, it remembers the old place
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["TZ"] = "PST8PDT,M3.2.0,M11.1.0"  # California, said so that no zone file is needed
    if sys.platform != "win32":
        time.tzset()
    # What starts the tests in the background may have them ignore Ctrl-C; the program is tested as a person starts it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.addaudithook(_stay_here)
    return home


def unseal(home: Path) -> None:
    """Remove what the tests left in their home."""
    shutil.rmtree(home, ignore_errors=True)


def _stay_here(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse any connection or name look-up beyond this machine: everything must work with no network."""
    if event == "socket.connect":
        address = arguments[1]
    elif event == "socket.getaddrinfo":
        address = arguments[:1]
    else:
        return
    host = address[0] if isinstance(address, tuple) else None
    if isinstance(host, bytes):
        host = host.decode()
    if isinstance(host, str) and host and not host.startswith(_LOOPBACK):
        raise ConnectionRefusedError(f"a test tried to reach {host}")
