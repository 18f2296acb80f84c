"""The commands of ``installer/dev.py``."""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence

from installer import checkout, checks, debian, locking
from installer.telling import SetupTrouble, say

TROUBLE = 3
_COMMANDS = ("run", "test", "setup", "pictures", "lock", "migration", "i18n")
_PICTURES = checkout.ROOT / "resources" / "pictures"
_HELP = """\
  run       set up what is missing, then open the window on the sample school
            (with no display: do the main job without one and leave PDF and picture in ./out)
  test      set up what is missing, then lint, types, import contracts and all tests
  setup     only set up
  pictures  make README's pictures anew: the real window and a real form, on the sample school
  i18n [LANG …]
            bring the screen's texts for translators up to date; a new LANG begins its file
  lock      write requirements.lock anew from pyproject.toml
  migration "TELLING NAME"
            write the steps the laptop's and the district's databases need after a kind was changed

What stands after -- goes on to the window or to pytest:  dev.py test -- -k merge
"""


def main(argv: Sequence[str]) -> int:
    """Do the command; 3 if the machine lacks something, otherwise the exit code of what was run."""
    asked, passed_on = _parse(argv)
    try:
        return _do(asked, passed_on)
    except SetupTrouble as trouble:
        say(f"\n{trouble}")
        return TROUBLE
    except KeyboardInterrupt:
        say("\nStopped. The same command goes on where this one left off.")
        return 130


def _parse(argv: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    own, passed_on = list(argv), []
    if "--" in own:
        at = own.index("--")
        own, passed_on = own[:at], own[at + 1 :]
    parser = argparse.ArgumentParser(
        prog="installer/dev.py",
        usage="%(prog)s COMMAND [options] [-- …]",
        epilog=_HELP,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("command", choices=_COMMANDS, metavar="COMMAND", help="see below")
    parser.add_argument("name", nargs="*", help=argparse.SUPPRESS)
    parser.add_argument("--skip-system", action="store_true", help="leave system packages alone")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="test: run pytest in N processes (2)")
    parser.add_argument("--upgrade", action="store_true", help="lock: take newer versions where pyproject.toml allows")
    asked = parser.parse_args(own)
    if asked.name and asked.command not in {"migration", "i18n"}:
        parser.error(
            f"{asked.command} takes no {asked.name[0]!r}; what pytest or the window should have stands after --"
        )
    return asked, passed_on


def _do(asked: argparse.Namespace, passed_on: list[str]) -> int:
    if asked.command == "lock":
        return locking.run(upgrade=asked.upgrade)
    began = time.monotonic()
    if asked.command == "migration":
        checkout.ensure()
        return _become(["installer.migrations", *asked.name], checkout.environment())
    if asked.command == "i18n":
        checkout.ensure()
        return _become(["installer.translations", *asked.name], checkout.environment())
    if not asked.skip_system:
        debian.ensure(debian.WINDOW if asked.command in {"run", "pictures"} else debian.TESTS)
    checkout.ensure()
    say(f"The checkout is set up ({time.monotonic() - began:.1f} s).")
    if asked.command == "test":
        return checks.run(passed_on, workers=asked.workers)
    if asked.command == "pictures":
        env = checkout.environment(QT_QPA_PLATFORM="offscreen")
        return _become(["wbl_desktop.app.readme_pictures", str(_PICTURES), *passed_on], env)
    return _open(passed_on) if asked.command == "run" else 0


def _open(passed_on: list[str]) -> int:
    if _has_display():
        say("Opening the window on the sample school …")
        return _become(["wbl_desktop.app.main", "--sample", *passed_on], checkout.environment())
    say("This machine has no display: doing the main job without one.")
    env = checkout.environment(QT_QPA_PLATFORM="offscreen")
    return _become(["wbl_desktop.app.journey", "--out", "out", *passed_on], env)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _become(module: list[str], env: dict[str, str]) -> int:
    """Hand this process over to the program, so that signals and the exit code are its own."""
    command = [str(checkout.python()), "-m", *module]
    os.chdir(checkout.ROOT)
    if os.name != "nt":  # exec there returns to the shell at once
        sys.stderr.flush()
        os.execve(command[0], command, env)
    return subprocess.run(command, env=env, check=False).returncode
