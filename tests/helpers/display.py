"""An X display nobody sees, with keyboard and camera: for tests that use the real program as a person does."""

import os
import shutil
import subprocess
from pathlib import Path

_LETTERS = (
    ("aacute", "Aacute"),
    ("eacute", "Eacute"),
    ("iacute", "Iacute"),
    ("oacute", "Oacute"),
    ("uacute", "Uacute"),
    ("udiaeresis", "Udiaeresis"),
    ("ntilde", "Ntilde"),
    ("questiondown", "exclamdown"),
    ("masculine", "ordfeminine"),
    ("endash", "emdash"),
)
_OWN_KEYS = "\n".join(f"override key <I{221 + at}> {{ [ {low}, {high} ] }};" for at, (low, high) in enumerate(_LETTERS))
# A US keyboard with keys for Spanish. For a letter that no key has, xdotool redefines one for a moment, and a busy
# program looks up what it means when it is too late: "Surez" for Suárez.
_KEYS = f"""
xkb_keymap {{
    xkb_keycodes {{ include "evdev+aliases(qwerty)" }};
    xkb_types {{ include "complete" }};
    xkb_compatibility {{ include "complete" }};
    xkb_symbols {{
        include "pc+us+inet(evdev)"
        {_OWN_KEYS}
    }};
}};
"""
# Xvfb's numbers for the keyboard programs see, the one xdotool plays on, and the machine's: whichever was played last
# lends the first its keys, so all three must have the same. (And -noreset: else it forgets them when a program ends.)
_KEYBOARDS = ("3", "5", "7")


def available() -> bool:
    """Whether this machine has the programs."""
    return all(shutil.which(program) for program in ("Xvfb", "xkbcomp", "xdotool", "import"))


class Display:
    """A running Xvfb on a number it chose itself."""

    def __init__(self, *, width: int = 1366, height: int = 768) -> None:
        reading, writing = os.pipe()
        try:
            self._server = subprocess.Popen(
                [
                    "Xvfb",
                    "-displayfd",
                    str(writing),
                    "-screen",
                    "0",
                    f"{width}x{height}x24",
                    "-nolisten",
                    "tcp",
                    "-noreset",
                ],
                pass_fds=(writing,),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        finally:
            os.close(writing)
        with os.fdopen(reading) as told:  # ends without a line if the server dies
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        self.name = f":{number}"
        for keyboard in _KEYBOARDS:
            command = ["xkbcomp", "-w", "0", "-i", keyboard, "-", self.name]
            subprocess.run(command, input=_KEYS, text=True, check=True, capture_output=True, timeout=30)

    def environment(self, **extra: str) -> dict[str, str]:
        """What a program needs to open its window here."""
        around = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        return around | {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"} | extra

    def wait_for_window(self, title: str, *, timeout: float = 30) -> str:
        """The id of the first visible window whose title contains the text."""
        return self._xdotool("search", "--sync", "--onlyvisible", "--name", title, timeout=timeout).split()[0]

    def focus(self, window: str) -> None:
        """Give a window the keyboard; there is no window manager to do it."""
        self._xdotool("windowfocus", "--sync", window)

    def press(self, *keys: str) -> None:
        """Press keys by their X names: ``press("ctrl+f")``, ``press("Tab", "Tab", "Return")``."""
        self._xdotool("key", "--clearmodifiers", *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--clearmodifiers", "--delay", "5", text)

    def picture(self, path: Path) -> Path:
        """Save what the screen shows as PNG."""
        subprocess.run(["import", "-display", self.name, "-window", "root", str(path)], check=True, timeout=30)
        return path

    def stop(self) -> None:
        """Turn the display off."""
        self._server.terminate()
        self._server.wait(timeout=30)

    def _xdotool(self, *words: str, timeout: float = 30) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=os.environ | {"DISPLAY": self.name},
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        assert done.returncode == 0, f"xdotool {' '.join(words)}: {done.stderr}"
        return done.stdout
