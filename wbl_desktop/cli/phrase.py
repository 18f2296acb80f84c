"""The recovery phrase between the program and a person: on the terminal itself, never in a stream somebody may keep."""

import getpass
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.workspace.opening import Workspace
from wbl_desktop.workspace.recovering import ASKED, PhraseDesk

_TRIES = 3
# The screen, what has scrolled off it, and back to the corner.
_WIPE = "\033[2J\033[3J\033[H"


def on_terminal() -> bool:
    """Whether a person sits there."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def need_terminal() -> None:
    """Refuse to show or take the phrase through a pipe."""
    if not on_terminal():
        raise Refusal("recovery_needs_terminal")


def show_phrase(workspace: Workspace) -> None:
    """Show a new phrase, have three words typed back, put it in force, and wipe it from the screen either way.

    Raises:
        Refusal: ``phrase_not_confirmed``; the phrase that was in force still is.
    """
    need_terminal()
    desk = PhraseDesk(workspace)
    replaces = desk.phrase_pending() is None
    words = desk.phrase_pending() or desk.replace()
    with _terminal() as (screen, keys):
        try:
            screen.write("\n".join(_shown(words, replaces=replaces)) + "\n\n")
            for position in ASKED:
                _have_typed_back(desk, position, screen, keys)
        finally:
            with suppress(OSError):
                _wipe(screen)
    desk.confirmed()


def ask_phrase() -> str:
    """The 24 words, typed without showing them."""
    need_terminal()
    return getpass.getpass("The 24 words of the recovery phrase (not shown as you type): ")


def _shown(words: tuple[str, ...], *, replaces: bool) -> list[str]:
    numbered = [f"{number:>2}. {word:<9}" for number, word in enumerate(words, 1)]
    lines = ["", "Write these 24 words on paper. They open your records on a new laptop; nobody else has them."]
    if replaces:
        lines += ["They take the place of your old words. Backups made until now still need the old ones: keep both."]
    return [*lines, "", *("   ".join(numbered[row : row + 4]) for row in range(0, len(words), 4))]


def _have_typed_back(desk: PhraseDesk, position: int, screen: TextIO, keys: TextIO) -> None:
    for _ in range(_TRIES):
        screen.write(f"Type word {position}: ")
        screen.flush()
        typed = keys.readline()
        if not typed:
            break
        if desk.is_right(position, typed):
            return
        screen.write("That is not the word. ")
    raise Refusal("phrase_not_confirmed", position=position)


@contextmanager
def _terminal() -> Iterator[tuple[TextIO, TextIO]]:
    """The terminal's screen and keys, whatever the standard streams are."""
    screen, keys = ("CONOUT$", "CONIN$") if sys.platform == "win32" else ("/dev/tty", "/dev/tty")
    try:
        with Path(screen).open("w", encoding="utf-8") as out, Path(keys).open(encoding="utf-8") as into:
            yield out, into
    except OSError:
        raise Trouble("recovery_needs_terminal") from None


def _wipe(screen: TextIO) -> None:
    if sys.platform == "win32":
        # The old console knows no escape signs; its own command clears what scrolled off as well.
        subprocess.run(["cmd", "/c", "cls"], check=False)
    else:
        screen.write(_WIPE)
        screen.flush()
