"""Opens this computer's own keyring, and no other kind of keeping place.

The back end is chosen by operating system, without ``keyring``'s scan of entry points (slow, and any installed package
could put a plain-text file first). ``keyringrc.cfg`` is not read. ``PYTHON_KEYRING_BACKEND`` is respected as far as it
can be: naming the system's own keyring is fine, anything else (plain text, null, fail, a chain of several) is refused
out loud, because whoever set it would otherwise believe it holds.
"""

import os
import sys
from collections.abc import Mapping

from wbl_desktop.domain.failures import Trouble
from wbl_desktop.secrets.store import SecretStore

SERVICE = "WBL Desktop"

_OWN_BACK_END = {
    "linux": "keyring.backends.SecretService.Keyring",
    "win32": "keyring.backends.Windows.WinVaultKeyring",
    "darwin": "keyring.backends.macOS.Keyring",
}


def open_keyring(*, environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> SecretStore:
    """The keyring of the account this process runs under; asks nothing of it yet, so it may still prove locked.

    Raises Trouble ``keyring_refused`` (fact ``back_end``) or ``keyring_missing``; what the store returns raises
    ``keyring_missing``, ``keyring_locked`` or ``keyring_failed``.
    """
    own = _OWN_BACK_END.get(platform)
    asked_for = environ.get("PYTHON_KEYRING_BACKEND", "").strip()
    if asked_for and asked_for != own:
        raise Trouble("keyring_refused", back_end=asked_for)
    # Imported here: the window paints before any of these is loaded.
    match platform:
        case "linux":
            from wbl_desktop.secrets.secret_service import SecretService

            return SecretService(service=SERVICE)
        case "win32":
            from wbl_desktop.secrets.keyring_backend import windows_store

            return windows_store(SERVICE)
        case "darwin":
            from wbl_desktop.secrets.keyring_backend import macos_store

            return macos_store(SERVICE)
        case _:
            raise Trouble("keyring_missing", reason="unknown_system")
