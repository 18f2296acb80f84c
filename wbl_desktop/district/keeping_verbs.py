"""The verbs of ``wbl-district`` for backups, secrets and the check."""

import argparse
import secrets
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from wbl_desktop.application.words import sentence
from wbl_desktop.district.admin.secret import new_secret
from wbl_desktop.district.asked import AnsweredBadlyError, Asked, arrival
from wbl_desktop.district.engine import writing
from wbl_desktop.district.lineage import begin_epoch
from wbl_desktop.district.safekeeping import back_up, check, choose_key, restore
from wbl_desktop.district.watching import keep_watcher

_HEALING = "Laptops bring what the backup lacks when they next sync."


class NewVerb(Protocol):
    """Adds a verb to the command line."""

    def __call__(self, name: str, does: str) -> argparse.ArgumentParser: ...


def add_to(verb: NewVerb) -> None:
    """The verbs and their words."""
    key = verb("backup-key", "the key backups are sealed to: made if the file is new; keep it off this machine")
    key.add_argument("file", metavar="FILE", type=Path)
    verb("backup", "write a sealed backup").add_argument("file", metavar="FILE", type=Path)
    restoring = verb("restore-backup", "restore a sealed backup")
    restoring.add_argument("file", metavar="FILE", type=Path)
    restoring.add_argument("--private-key", metavar="FILE", type=Path, required=True, help="as “backup-key” made it")
    verb("restored", "say that the database server was restored from its own backup")
    verb("check", "check the database")
    admin = verb("admin", "a new administrator's secret for the administration page, in place of the one before")
    admin.add_argument("--metrics", action="store_true", help="a token to read /metrics with, instead")


def _backup_key(asked: Asked) -> None:
    public = choose_key(asked.engine, asked.options.file)
    path = str(asked.options.file)
    asked.say(
        {"file": path, "public": public},
        [f"Backups are sealed to {public} from now on.", f"Only {path} opens them: move it off this machine."],
    )


def _backup(asked: Asked) -> None:
    rows = back_up(asked.engine, asked.options.file, arrival())
    asked.say({"file": str(asked.options.file), "rows": rows}, f"Backed up to {asked.options.file} ({rows} rows).")


def _restore(asked: Asked) -> None:
    about = restore(asked.engine, asked.options.file, asked.options.private_key)
    asked.say({"restored": str(asked.options.file), "made_at": about.at}, f"Restored, as of {about.at}. {_HEALING}")


def _restored(asked: Asked) -> None:
    with writing(asked.engine) as connection:
        begin_epoch(connection)
    asked.say({"restored": True}, f"Noted. {_HEALING}")


def _check(asked: Asked) -> None:
    problems = check(asked.engine)
    asked.say({"ok": not problems, "problems": problems}, problems or "All is well.")
    if problems:
        print(sentence("file_damaged", {}), file=sys.stderr)  # noqa: T201 - messages go to standard error
        raise AnsweredBadlyError


def _admin(asked: Asked) -> None:
    if asked.options.metrics:
        token = secrets.token_hex(32)
        keep_watcher(asked.engine, token)
        asked.say({"metrics_token": token}, token)
        return
    secret = new_secret(asked.engine)
    asked.say({"secret": secret}, ["Sign in at /admin with this secret. It is not shown again.", secret])


ANSWERS: Mapping[str, Callable[[Asked], None]] = {
    "backup-key": _backup_key,
    "backup": _backup,
    "restore-backup": _restore,
    "restored": _restored,
    "check": _check,
    "admin": _admin,
}
