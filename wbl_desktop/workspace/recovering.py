"""The recovery phrase: making one, showing it on a terminal, and opening a database with it."""

import sys
from collections.abc import Callable
from pathlib import Path

from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.secrets import (
    RecoveryPhrase,
    is_word,
    new_phrase,
    open_sealed,
    parse_phrase,
    read_recovery,
    seal,
    write_recovery,
)
from wbl_desktop.secrets.keys import DatabaseKey
from wbl_desktop.storage.files import file_revision
from wbl_desktop.workspace.folder import DataFolder
from wbl_desktop.workspace.keeping import keeper_for
from wbl_desktop.workspace.opening import Workspace

# Three words typed back prove that the paper was written, without typing all twenty-four.
_ASKED = (3, 11, 19)


def make_phrase(workspace: Workspace) -> RecoveryPhrase:
    """A new phrase and the ``recovery.bin`` it opens; the old phrase opens only older backups from now on."""
    phrase = new_phrase()
    content = seal(DatabaseKey(workspace.key_hex), phrase, workspace.folder.database_id())
    write_recovery(workspace.folder.path, content)
    return phrase


def open_with_phrase(path: Path, words: str, *, key_file: Path | None = None) -> None:
    """Take the key out of ``recovery.bin`` and keep it on this laptop, once it has opened the database.

    Raises:
        Refusal: a word is unknown, or the phrase does not belong to this file.
        Trouble: no recovery file, or the key does not open the database.
    """
    folder = DataFolder(path)
    database_id = folder.database_id()
    key = open_sealed(read_recovery(folder.path), parse_phrase(words), database_id)
    file_revision(folder.database, key.hex)
    keeper, _ = keeper_for(folder, database_id, key_file)
    keeper.settle(key)


def show_phrase_on_terminal(workspace: Workspace, ask: Callable[[str], str] = input) -> None:
    """Show a new phrase on the terminal itself, have three words typed back, and wipe it from the screen.

    It goes to the terminal device, never to standard output or error, which may be kept in a file.
    """
    phrase = make_phrase(workspace)
    words = phrase.words
    lines = ["", "Write these 24 words on paper. They open your records on a new laptop; nobody else has them.", ""]
    numbered = [f"{number:>2}. {word:<9}" for number, word in enumerate(words, 1)]
    lines += ["   ".join(numbered[row : row + 4]) for row in range(0, 24, 4)]
    try:
        with Path("CON" if sys.platform == "win32" else "/dev/tty").open("w", encoding="utf-8") as terminal:
            terminal.write("\n".join(lines) + "\n\n")
            terminal.flush()
            for position in _ASKED:
                typed = ask(f"Word {position}: ")
                if not is_word(phrase, position, typed):
                    raise Refusal("phrase_not_confirmed", position=position)
            terminal.write("\033[2J\033[H")
    except OSError:
        raise Trouble("recovery_needs_terminal") from None
