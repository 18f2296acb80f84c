"""The port through which small secrets are kept: in the OS keyring or, without one, in the encrypted database."""

from typing import Protocol

from wbl_desktop.domain.failures import Trouble


class SecretStore(Protocol):
    """Keeps short texts under names; a call may block while the OS asks the person: never on the GUI thread."""

    def get(self, name: str) -> str | None:
        """The text kept under the name, or None."""
        ...

    def set(self, name: str, secret: str) -> None:
        """Keep the text, replacing what was there."""
        ...

    def delete(self, name: str) -> None:
        """Forget the name; forgetting what is not there is no failure."""
        ...


def keep(store: SecretStore, name: str, secret: str) -> None:
    """Write and read back: some back ends accept everything and keep nothing.

    Raises Trouble ``keyring_failed`` (reason ``not_kept``) when the text does not come back.
    """
    store.set(name, secret)
    if store.get(name) != secret:
        raise Trouble("keyring_failed", reason="not_kept")
