"""Where a data directory's key is kept and which one opens it; imports nothing slow: the first list waits for it."""

import contextlib
import hmac
import os
from pathlib import Path

from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.secrets import (
    DatabaseKey,
    KeyFileKeeper,
    KeyKeeper,
    KeyringKeeper,
    SecretStore,
    drop_next_recovery,
    open_keyring,
    open_sealed,
    parse_phrase,
    promote_next_recovery,
    read_next_recovery,
    read_recovery,
)
from wbl_desktop.storage import SCHEMA_REV
from wbl_desktop.storage.raw import file_revision
from wbl_desktop.workspace.folder import DataFolder

IN_FILE, IN_KEYRING = "file", "keyring"

# Seconds that a migration, restore or rekey elsewhere may take before we say that somebody is at work.
PATIENCE = 120


def keeper_for(
    folder: DataFolder, database_id: str, key_file: Path | None, *, anew: bool = False
) -> tuple[KeyKeeper, SecretStore | None]:
    """Where the key is kept: the key file named on the command line or in WBL_KEY_FILE, else the OS keyring.

    The second is the keyring, for the device's own secrets; None with a key file (they live in the database then).
    ``anew``: the key is about to be kept here, wherever it was before.

    Raises:
        Trouble: ``key_is_in_keyring`` or ``key_is_in_file`` when it is the other one that has the key; no keyring.
    """
    named = key_file or (Path(os.environ["WBL_KEY_FILE"]) if os.environ.get("WBL_KEY_FILE") else None)
    known = None if anew else folder.readable_facts().get("key_in")
    if named is not None:
        if known == IN_KEYRING:
            raise Trouble("key_is_in_keyring", path=str(named))
        return KeyFileKeeper(named), None
    if known == IN_FILE:
        raise Trouble("key_is_in_file")
    keyring = open_keyring()
    return KeyringKeeper(keyring, database_id), keyring


def key_check(key: DatabaseKey, database_id: str) -> str:
    """A fingerprint for the card: it tells a wrong key from a damaged file, and nothing about the key itself."""
    said = b"wbl-desktop/key-check/1\0" + database_id.encode()
    return hmac.digest(key.to_bytes(), said, "sha256")[:16].hex()


def note_key(folder: DataFolder, keeper: KeyKeeper, key: DatabaseKey) -> None:
    """Say on the card where the key is kept, and its fingerprint."""
    where = IN_FILE if isinstance(keeper, KeyFileKeeper) else IN_KEYRING
    folder.amend_card(key_in=where, key_check=key_check(key, folder.database_id()))


def opening_key(folder: DataFolder, keeper: KeyKeeper) -> DatabaseKey:
    """The kept key that opens the file, and the file brought up to today's schema.

    Raises:
        Trouble: as ``find_key``; or the disk is full for the safe copy that a migration needs.
    """
    with folder.lock("exclusive", "database_busy", wait=PATIENCE):
        pass  # a restore or a rekey is going on: the file is about to be another
    key, revision = find_key(folder, keeper)
    if revision < SCHEMA_REV:
        from wbl_desktop.workspace.migrating import bring_up

        bring_up(folder, key.hex)
    if not folder.facts().get("key_check"):
        note_key(folder, keeper, key)
    return key


def find_key(folder: DataFolder, keeper: KeyKeeper) -> tuple[DatabaseKey, int]:
    """The kept key that opens the file, and the file's schema revision.

    After a rekey cut short two keys are kept; the one that opens the file is made the only one.

    Raises:
        Trouble: ``laptop_revoked``, no key, ``key_wrong``, ``file_damaged``, ``key_or_file_wrong`` where the card
            cannot tell, or ``file_too_new``.
    """
    if folder.facts().get("revoked"):
        raise Trouble("laptop_revoked", path=str(folder.path))
    keys = keeper.candidates() or (keeper.fetch(),)
    key, revision = _settle(folder, keeper) if len(keys) > 1 else _opening(folder, keys)
    if revision > SCHEMA_REV:
        raise Trouble("file_too_new", revision=revision, known=SCHEMA_REV)
    return key, revision


def _settle(folder: DataFolder, keeper: KeyKeeper) -> tuple[DatabaseKey, int]:
    try:
        with folder.lock("exclusive", "database_busy"):
            # Asked again: whoever held the lock may have finished the rekey.
            keys = keeper.candidates()
            key, revision = _opening(folder, keys)
            settle_key(folder, keeper, key, staged=key != keys[0])
            return key, revision
    except Trouble as trouble:
        if trouble.code != "database_busy":
            raise
    # The rekey is not cut short, it is going on: either key may be the right one in a moment.
    return _opening(folder, keeper.candidates())


def settle_key(folder: DataFolder, keeper: KeyKeeper, key: DatabaseKey, *, staged: bool) -> None:
    """Make this the only key, and the recovery file that holds it the only recovery file; can be done again."""
    if staged:
        promote_next_recovery(folder.path)
    else:
        drop_next_recovery(folder.path)
    note_key(folder, keeper, key)
    keeper.settle(key)
    # Whoever brought the key back after a revocation had the phrase.
    folder.amend_card(revoked=None)


def _opening(folder: DataFolder, keys: tuple[DatabaseKey, ...]) -> tuple[DatabaseKey, int]:
    for key in keys:
        try:
            return key, file_revision(folder.database, key.hex)
        except Trouble as trouble:
            if trouble.code != "key_or_file_wrong":
                raise
    raise Trouble(why_closed(folder, keys), path=str(folder.database))


def opens(folder: DataFolder, key: DatabaseKey) -> bool:
    """Whether this key opens the file."""
    try:
        file_revision(folder.database, key.hex)
    except Trouble:
        return False
    return True


def key_of_phrase(folder: Path, words: str, database_id: str) -> tuple[DatabaseKey, bool]:
    """The key that the recovery file of a folder gives for a phrase; True when it is the file of a rekey cut short.

    Raises:
        Refusal: not 24 words of the list, or not this file's phrase.
        Trouble: no recovery file, or a damaged one.
    """
    phrase = parse_phrase(words)
    coming = read_next_recovery(folder)
    if coming is not None:
        with contextlib.suppress(Refusal):
            return open_sealed(coming, phrase, database_id), True
    return open_sealed(read_recovery(folder), phrase, database_id), False


def why_closed(folder: DataFolder, keys: tuple[DatabaseKey, ...]) -> str:
    """The code for a file that none of these keys opens."""
    known = folder.facts().get("key_check")
    if known is None:
        return "key_or_file_wrong"
    database_id = folder.database_id()
    return "file_damaged" if any(key_check(key, database_id) == known for key in keys) else "key_wrong"
