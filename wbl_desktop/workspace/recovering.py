"""The recovery phrase: making one, putting it in force once it was typed back, and opening a database with it."""

from contextlib import ExitStack, suppress
from pathlib import Path

from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.secrets import (
    DatabaseKey,
    RecoveryPhrase,
    has_recovery,
    is_word,
    new_key,
    new_phrase,
    seal,
    write_next_recovery,
    write_recovery,
)
from wbl_desktop.storage.raw import file_revision
from wbl_desktop.workspace.folder import DataFolder
from wbl_desktop.workspace.keeping import keeper_for, key_of_phrase, opens, settle_key, why_closed
from wbl_desktop.workspace.opening import Workspace
from wbl_desktop.workspace.safekeeping import back_up

# Three words typed back prove that the paper was written, without typing all twenty-four.
ASKED = (3, 11, 19)


class PhraseDesk:
    """A phrase on its way: made, shown, typed back, and only then in force.

    ``window_held``: the caller is the window, which holds the directory's window lock already.
    """

    def __init__(self, workspace: Workspace, *, window_held: bool = False) -> None:
        self._workspace = workspace
        self._window_held = window_held
        self._pending: RecoveryPhrase | None = None

    def phrase_pending(self) -> tuple[str, ...] | None:
        """The words not yet typed back; a database without a phrase in force always has some. None: all is well."""
        if self._pending is None and not has_recovery(self._workspace.folder.path):
            self._pending = new_phrase()
        return None if self._pending is None else self._pending.words

    def replace(self) -> tuple[str, ...]:
        """A new phrase; the one in force stays so until ``confirmed``, and opens older backups for ever.

        Raises:
            Trouble: ``window_open``, before anybody writes 24 words in vain.
        """
        if not self._window_held:
            with self._workspace.folder.lock("window", "window_open"):
                pass
        self._pending = new_phrase()
        return self._pending.words

    def is_right(self, position: int, typed: str) -> bool:
        """Whether this is the pending phrase's word at the position (from 1)."""
        return self._pending is not None and is_word(self._pending, position, typed)

    def confirmed(self) -> None:
        """The words were typed back: put them in force. Takes the disk; not for the GUI thread.

        Raises:
            Trouble: another program has the data open, the disk is full, the keyring is locked; the old phrase holds.
        """
        if self._pending is None:
            return
        put_in_force(self._workspace, self._pending, window_held=self._window_held)
        self._pending = None


def put_in_force(workspace: Workspace, phrase: RecoveryPhrase, *, window_held: bool = False) -> None:
    """Make this the phrase that opens the database.

    The first phrase seals the key there is. A replacement gives the database a new key, or whoever found the old paper
    could still open it.
    """
    folder = workspace.folder
    with ExitStack() as locks:
        locks.enter_context(folder.lock("exclusive", "database_busy"))
        if not has_recovery(folder.path):
            write_recovery(folder.path, seal(DatabaseKey(workspace.key_hex), phrase, folder.database_id()))
        else:
            if not window_held:
                locks.enter_context(folder.lock("window", "window_open"))
            _rekey(workspace, phrase)
        with suppress(Trouble):
            # The first backup that these words open; without room for it they are in force all the same.
            back_up(workspace, "phrase")


def _rekey(workspace: Workspace, phrase: RecoveryPhrase) -> None:
    """After every line a power cut leaves a file that one of the kept keys and one of the phrases opens."""
    folder, keeper = workspace.folder, workspace.keeper
    old, new = DatabaseKey(workspace.key_hex), new_key()
    keeper.stage(new)
    try:
        write_next_recovery(folder.path, seal(new, phrase, folder.database_id()))
        back_up(workspace, "before-rekey")
        workspace.store.change_key(new.hex)
    except Trouble:
        if opens(folder, old):
            settle_key(folder, keeper, old, staged=False)
        # Otherwise the disk fails us: both keys stay, and the next opening finds out which one it is.
        raise
    workspace.key_hex = new.hex
    settle_key(folder, keeper, new, staged=True)


def open_with_phrase(path: Path, words: str, *, key_file: Path | None = None) -> None:
    """Take the key out of ``recovery.bin`` and keep it on this laptop, once it has opened the database.

    Raises:
        Refusal: a word is unknown, or the phrase does not belong to this file.
        Trouble: no recovery file, or the database is damaged.
    """
    folder = DataFolder(path)
    database_id = folder.database_id()
    if not folder.exists():
        raise Trouble("database_missing", path=str(path))
    with folder.lock("exclusive", "database_busy"):
        key, staged = key_of_phrase(folder.path, words, database_id)
        try:
            file_revision(folder.database, key.hex)
        except Trouble as trouble:
            if trouble.code != "key_or_file_wrong":
                raise
            if why_closed(folder, (key,)) == "key_wrong":
                raise Refusal("phrase_not_in_force", field="phrase") from None
            raise Trouble(why_closed(folder, (key,)), path=str(folder.database)) from None
        keeper, _ = keeper_for(folder, database_id, key_file, anew=True)
        settle_key(folder, keeper, key, staged=staged)
