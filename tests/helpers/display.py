"""An X display nobody sees, with keyboard and camera: for tests that use the real program as a person does."""

import os
import shutil
import subprocess
from pathlib import Path


def available() -> bool:
    """Whether this machine has the programs."""
    return all(shutil.which(program) for program in ("Xvfb", "xdotool", "import"))


class Display:
    """A running Xvfb on a number it chose itself."""

    def __init__(self, *, width: int = 1366, height: int = 768) -> None:
        reading, writing = os.pipe()
        try:
            self._server = subprocess.Popen(
                ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
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
        self._server.wait(timeout=10)

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
