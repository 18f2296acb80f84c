"""Maintaining: backup, restore-backup, check."""

import argparse
from pathlib import Path

from wbl_desktop.application.words import sentence
from wbl_desktop.cli.asked import AnsweredBadlyError, Asked, Verb
from wbl_desktop.cli.phrase import ask_phrase
from wbl_desktop.cli.progress import Bar


def _file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE")


def _restore_arguments(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    parser.add_argument(
        "--phrase", action="store_true", help="ask for the recovery phrase: on a new laptop, or for an older backup"
    )


def _backup(asked: Asked) -> None:
    from wbl_desktop.workspace.safekeeping import back_up_to

    with asked.workspace() as workspace:
        size = back_up_to(workspace, Path(asked.get("file")))
    asked.say({"file": asked.get("file"), "bytes": size}, f"Backed up to {asked.get('file')} ({size:,} bytes).")


def _restore_backup(asked: Asked) -> None:
    from wbl_desktop.workspace.safekeeping import restore_from

    words = ask_phrase() if asked.get("phrase") else None
    kept = restore_from(asked.folder, Path(asked.get("file")), key_file=asked.key_file, words=words)
    asked.say({"restored": asked.get("file"), "kept": kept}, "Restored. What was here before is among the backups.")


def _nothing(parser: argparse.ArgumentParser) -> None:
    """The verb takes no arguments of its own."""


def _check(asked: Asked) -> None:
    from wbl_desktop.storage.files import check_database
    from wbl_desktop.storage.journal_check import check_journal

    with asked.workspace() as workspace:
        problems = [
            *check_database(workspace.folder.database, workspace.key_hex, Bar("Checking the file")),
            *check_journal(workspace.store, Bar("Checking the records")),
        ]
    asked.say({"ok": not problems, "problems": problems}, problems or ["All is well."])
    if problems:
        asked.tell(sentence("file_damaged", {}))
        raise AnsweredBadlyError


VERBS = (
    Verb("backup", "a safe copy of the whole database, encrypted as it is", _file, _backup),
    Verb("restore-backup", "put a copy back (after a copy of what is there)", _file, _restore_backup),
    Verb("check", "whether the file is whole", _nothing, _check),
)
