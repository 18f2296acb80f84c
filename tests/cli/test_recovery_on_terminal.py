"""The recovery phrase on a real terminal: shown there alone, typed back, wiped, and taken hidden on a new laptop."""

import os
import pty
import re
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.helpers.homes import ROOT, make
from wbl_desktop.cli.main import main
from wbl_desktop.workspace.recovering import open_with_phrase

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal")


class Terminal:
    """``wbl`` on a pseudo-terminal of its own, its standard output in a pipe."""

    def __init__(self, *words: str) -> None:
        self._master, slave = pty.openpty()
        # A session of its own, so that /dev/tty is this terminal.
        self._process = subprocess.Popen(
            [sys.executable, "-c", _LEADS, *words], cwd=ROOT, stdin=slave, stderr=slave, stdout=subprocess.PIPE
        )
        os.close(slave)
        self.screen = ""

    def until(self, words: str) -> str:
        """What the screen shows up to these words."""
        while words not in self.screen:
            ready, _, _ = select.select([self._master], [], [], 60)
            assert ready, f"no {words!r} on: {self.screen!r}"
            try:
                self.screen += os.read(self._master, 4096).decode()
            except OSError:  # the other end is closed
                break
        before, found, self.screen = self.screen.partition(words)
        assert found, f"no {words!r} on: {before!r}"
        return before + found

    def type(self, words: str) -> None:
        os.write(self._master, f"{words}\n".encode())

    def end(self) -> tuple[int, str]:
        """The exit code and what went to standard output; the rest of the screen is kept."""
        out, _ = self._process.communicate(timeout=60)
        while select.select([self._master], [], [], 0)[0]:
            try:
                self.screen += os.read(self._master, 4096).decode()
            except OSError:
                break
        return self._process.returncode, out.decode()

    def unplug(self) -> None:
        """Leave nothing running, however the test ended."""
        os.close(self._master)
        self._process.kill()
        self._process.communicate()


_LEADS = """
import fcntl, os, sys, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
from wbl_desktop.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


@contextmanager
def wbl(folder: Path, *words: str) -> Iterator[Terminal]:
    terminal = Terminal(*words, "--data", str(folder / "data"), "--key-file", str(folder / "key"))
    try:
        yield terminal
    finally:
        terminal.unplug()


def shown_words(screen: str) -> list[str]:
    found = dict(re.findall(r"(\d+)\. ([a-z]+)", screen))
    return [found[str(number)] for number in range(1, 25)]


def type_back(terminal: Terminal, words: list[str]) -> None:
    """From where the screen asks for the first of the three."""
    terminal.type(words[2])
    for position in (11, 19):
        terminal.until(f"Type word {position}: ")
        terminal.type(words[position - 1])


def test_the_words_are_shown_typed_back_wiped_and_open_a_new_laptop(tmp_path: Path) -> None:
    with wbl(tmp_path, "init", "--district", "Almendra Valley", "--site", "Almendra High", "--staff", "Elena") as it:
        words = shown_words(it.until("Type word 3: "))
        it.type("nonsense")
        it.until("That is not the word. Type word 3: ")
        type_back(it, words)
        wiped = it.until("\033[3J")
        assert "\033[2J" in wiped
        code, out = it.end()
    assert code == 0
    assert not any(word in out.split() for word in words)
    (tmp_path / "key").unlink()
    with wbl(tmp_path, "recovery", "--open") as it:
        it.until("not shown as you type): ")
        it.type(" ".join(words))
        code, out = it.end()
    assert code == 0
    assert not any(word in it.screen.split() for word in words)
    assert main(["list", "staff", "--data", str(tmp_path / "data"), "--key-file", str(tmp_path / "key")]) == 0


def test_words_not_typed_back_leave_the_old_ones_in_force_and_no_trace_on_the_screen(tmp_path: Path) -> None:
    make(tmp_path).close()
    with wbl(tmp_path, "recovery") as it:
        words = shown_words(it.until("Type word 3: "))
        type_back(it, words)
        assert it.end()[0] == 0
    with wbl(tmp_path, "recovery", "--json") as it:
        screen = it.until("Type word 3: ")
        assert "keep both" in screen
        newer = shown_words(screen)
        for _ in range(3):
            it.type("nonsense")
        it.until("\033[3J")
        code, out = it.end()
    assert code == 2
    assert '"phrase_not_confirmed"' in out
    assert not any(word in out.split() for word in newer)
    open_with_phrase(tmp_path / "data", " ".join(words), key_file=tmp_path / "key")


def test_a_pipe_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path).close()
    for words in (["recovery"], ["recovery", "--open"], ["restore-backup", "copy", "--phrase"]):
        assert main([*words, "--data", str(tmp_path / "data"), "--key-file", str(tmp_path / "key")]) == 2
    assert "on a terminal only" in capsys.readouterr().err
