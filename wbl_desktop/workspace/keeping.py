"""Where a data directory's key is kept; imports nothing slow, for the key is on the way to the first painted list."""

import os
from pathlib import Path

from wbl_desktop.secrets import KeyFileKeeper, KeyKeeper, KeyringKeeper, SecretStore, open_keyring
from wbl_desktop.workspace.folder import DataFolder


def keeper_for(folder: DataFolder, database_id: str, key_file: Path | None) -> tuple[KeyKeeper, SecretStore | None]:
    """Where the key is kept: the key file named on the command line or in WBL_KEY_FILE, else the OS keyring.

    The second is the keyring, for the device's own secrets; None with a key file (they live in the database then).
    """
    named = key_file or (Path(os.environ["WBL_KEY_FILE"]) if os.environ.get("WBL_KEY_FILE") else None)
    if named is not None:
        return KeyFileKeeper(named), None
    keyring = open_keyring()
    return KeyringKeeper(keyring, database_id), keyring
