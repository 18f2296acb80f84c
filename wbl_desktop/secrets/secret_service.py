"""Keeps secrets in the Linux desktop's keyring (GNOME Keyring, KWallet, KeePassXC) over the Secret Service interface.

Spoken through ``secretstorage``, the library beneath ``keyring``'s own Linux back end: measured, it imports in less
than half the time (the key is on the way to the first painted list), tells *locked* from *absent*, asks for no new
keyring when it only wants to read, and leaves no socket open on failure. Entries carry the attributes ``keyring`` gives
its own, so either reads the other's. Imported only by ``keyring_store``, inside the function that needs it.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

import secretstorage
from jeepney import DBusErrorResponse  # type: ignore[import-untyped]
from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]

from wbl_desktop.domain.failures import Trouble

# What keyring writes; with another word here a replacement by it would become a second entry of the same name.
_APPLICATION = "Python keyring library"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretService:
    """A ``SecretStore`` in the session's default keyring."""

    service: str

    def get(self, name: str) -> str | None:
        with _troubles(), closing(_connect()) as bus:
            collection = _default_collection(bus)
            if collection is None:
                return None
            _unlock(collection)
            for item in collection.search_items(self._attributes(name)):
                _unlock(item)  # KeePassXC asks for each entry
                return item.get_secret().decode("utf-8", "replace")
            return None

    def set(self, name: str, secret: str) -> None:
        with _troubles(), closing(_connect()) as bus:
            collection = _default_collection(bus) or _new_collection(bus)
            _unlock(collection)
            attributes = {**self._attributes(name), "application": _APPLICATION}
            collection.create_item(f"{self.service} ({name})", attributes, secret.encode(), replace=True)

    def delete(self, name: str) -> None:
        with _troubles(), closing(_connect()) as bus:
            collection = _default_collection(bus)
            if collection is None:
                return
            _unlock(collection)
            for item in list(collection.search_items(self._attributes(name))):
                _unlock(item)
                item.delete()

    def _attributes(self, name: str) -> dict[str, str]:
        return {"service": self.service, "username": name}


@contextmanager
def _troubles() -> Iterator[None]:
    """Turn what the bus and the keyring may say into our codes; their own words may hold addresses and are dropped."""
    try:
        yield
    except secretstorage.SecretServiceNotAvailableException:
        raise Trouble("keyring_missing", reason="no_service") from None
    except (secretstorage.LockedException, secretstorage.PromptDismissedException):
        raise Trouble("keyring_locked") from None
    except DBusErrorResponse as error:
        if error.name == "org.freedesktop.Secret.Error.IsLocked":
            raise Trouble("keyring_locked") from None
        raise Trouble("keyring_failed", reason=error.name) from None
    except (secretstorage.SecretStorageException, OSError) as error:
        raise Trouble("keyring_failed", reason=type(error).__name__) from None


def _connect() -> DBusConnection:
    try:
        bus = secretstorage.dbus_init()
    except (OSError, RuntimeError):  # a stale socket; a bus over TCP, which jeepney does not speak
        raise Trouble("keyring_missing", reason="no_session_bus") from None
    try:
        available = secretstorage.check_service_availability(bus)
    except BaseException:
        bus.close()
        raise
    if not available:
        bus.close()
        raise Trouble("keyring_missing", reason="no_service")
    return bus


def _default_collection(bus: DBusConnection) -> secretstorage.Collection | None:
    """The keyring that lasts; never GNOME's *session* collection, which forgets at log-out."""
    try:
        return secretstorage.Collection(bus)
    except secretstorage.ItemNotFoundException:
        return None


def _new_collection(bus: DBusConnection) -> secretstorage.Collection:
    """Ask the person, through the keyring's own prompt, to set one up."""
    try:
        return secretstorage.create_collection(bus, "Default", "default")
    except secretstorage.PromptDismissedException:
        raise Trouble("keyring_missing", reason="not_set_up") from None


def _unlock(sealed: secretstorage.Collection | secretstorage.Item) -> None:
    """Wait while the OS asks the person for the keyring's password, if it must."""
    if not sealed.is_locked():
        return
    sealed.unlock()
    if sealed.is_locked():
        raise Trouble("keyring_locked")
