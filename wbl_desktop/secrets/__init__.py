"""The key that opens the database, where it is kept, and the recovery phrase that gives it back.

What protects what, in plain words:

- The database, its backups and everything in them are encrypted with one key of 32 random bytes. The key is not in any
  file beside them. It lies in the keyring of the person's OS account, which opens when she logs in.
- **A stolen laptop, switched off or locked**: the thief has encrypted files. He must break the login password (or, with
  full-disk encryption, that too). Nothing in our files helps him, and nothing tells him who the students are.
- **A stolen laptop, logged in and unlocked**: he can do what she can until the screen locks. Revoking the laptop at the
  district makes it delete key and token the next time it connects. If it never connects, the login and the key alone
  protect it.
- **A new laptop, a reinstalled system, a lost login**: the keyring is gone, and the key with it. The 24 words on paper
  open ``recovery.bin`` and nothing else does: no one at the district or at the makers' holds a copy. Who has the paper
  *and* the file has everything, so they belong in different places. Old backups open with the phrase of their time.
- **A keyring without a password** (some desktops offer one with automatic log-in) lies in plain text on the disk. We
  cannot see that from here; whoever sets laptops up must not allow it.
- **Another program under the same account** can ask the keyring for the key, as it can read the person's screen. We do
  not claim to stop it.
- **No keyring** (a server, a bare desktop): nothing is kept in plain text unless a person says where, with
  ``--key-file``. Then whoever reads that file and the database reads the students: keep them on different disks. The
  device's own secrets then live inside the encrypted database.

Choices made here: a new key is never made where a database exists, because it would open nothing and hide the loss.
What is written is read back before anything is encrypted with it, because some back ends forget without a word.
Plain-text, null and chained back ends are refused by name, also when the environment asks for them. Keys, tokens and
phrases hide in ``repr`` and never enter exceptions. Windows keeps the key on this computer, not in the roaming profile.
A rekey stages the new key beside the old one first, so a power cut leaves a laptop that opens with one of the two.

Outside libraries (``keyring``, ``secretstorage``, ``nacl``) are imported inside functions: the window paints first.
"""

from wbl_desktop.secrets.device import (
    DeviceIdentity,
    forget_device,
    keep_device,
    load_device,
    new_device,
    token_hash,
)
from wbl_desktop.secrets.keepers import KeyFileKeeper, KeyKeeper, KeyringKeeper
from wbl_desktop.secrets.keyring_store import open_keyring
from wbl_desktop.secrets.keys import DatabaseKey, new_key
from wbl_desktop.secrets.phrase import RecoveryPhrase, is_word, new_phrase, parse_phrase
from wbl_desktop.secrets.private_files import write_atomically
from wbl_desktop.secrets.recovery import (
    drop_next_recovery,
    has_recovery,
    open_sealed,
    promote_next_recovery,
    read_next_recovery,
    read_recovery,
    seal,
    write_next_recovery,
    write_recovery,
)
from wbl_desktop.secrets.store import SecretStore

__all__ = [
    "DatabaseKey",
    "DeviceIdentity",
    "KeyFileKeeper",
    "KeyKeeper",
    "KeyringKeeper",
    "RecoveryPhrase",
    "SecretStore",
    "drop_next_recovery",
    "forget_device",
    "has_recovery",
    "is_word",
    "keep_device",
    "load_device",
    "new_device",
    "new_key",
    "new_phrase",
    "open_keyring",
    "open_sealed",
    "parse_phrase",
    "promote_next_recovery",
    "read_next_recovery",
    "read_recovery",
    "seal",
    "token_hash",
    "write_atomically",
    "write_next_recovery",
    "write_recovery",
]
