"""How the set-up speaks: plain sentences on standard error, and one sort of failure that says what to do."""

import shlex
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path


class SetupTrouble(Exception):  # noqa: N818  # named like the program's own Trouble
    """The machine lacks something the set-up cannot bring: what, and what a person can do."""


def say(text: str) -> None:
    """One line of progress."""
    print(text, file=sys.stderr, flush=True)


def heading(text: str) -> None:
    """The start of a part of a long command."""
    say(f"\n── {text} " + "─" * max(4, 74 - len(text)))


def quietly(what: str, argv: Sequence[str | Path], *, advice: str, env: Mapping[str, str] | None = None) -> str:
    """Run a command without its chatter and return its output; on failure tell its last lines and the advice."""
    say(what)
    began = time.monotonic()
    words = [str(word) for word in argv]
    try:
        done = subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            env=None if env is None else dict(env),
        )
    except FileNotFoundError:
        raise SetupTrouble(f"{words[0]} is not installed. {advice}") from None
    if done.returncode != 0:
        tail = "\n".join((done.stdout + done.stderr).strip().splitlines()[-15:])
        raise SetupTrouble(f"This did not work: {shlex.join(words)}\n{tail}\n\n{advice}")
    spent = time.monotonic() - began
    if spent > 1:
        say(f"  done in {spent:.0f} s")
    return done.stdout
