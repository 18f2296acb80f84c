"""Keeps secrets in the Windows Credential Locker or the macOS Keychain through ``keyring``'s own classes.

Imported only by ``keyring_store``, inside the function that needs it: ``keyring`` costs over 100 ms.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from keyring import errors
from keyring.backend import KeyringBackend

from wbl_desktop.domain.failures import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyringBackendStore:
    """A ``SecretStore`` over one back end of the ``keyring`` library."""

    backend: KeyringBackend
    service: str
    # What the back end lets slip through unconverted, beside KeyringError.
    also_raises: tuple[type[Exception], ...] = ()

    def get(self, name: str) -> str | None:
        with self._troubles():
            return self.backend.get_password(self.service, name)

    def set(self, name: str, secret: str) -> None:
        with self._troubles():
            self.backend.set_password(self.service, name, secret)

    def delete(self, name: str) -> None:
        with self._troubles():
            # The back ends raise the same error for "was not there" and "could not".
            if self.backend.get_password(self.service, name) is not None:
                self.backend.delete_password(self.service, name)

    @property
    def _failures(self) -> tuple[type[Exception], ...]:
        return (errors.KeyringError, OSError, *self.also_raises)

    @contextmanager
    def _troubles(self) -> Iterator[None]:
        try:
            yield
        except errors.KeyringLocked:
            raise Trouble("keyring_locked") from None
        except (errors.NoKeyringError, errors.InitError):
            raise Trouble("keyring_missing", reason="no_service") from None
        except self._failures as error:
            raise Trouble("keyring_failed", reason=type(error).__name__) from None


def windows_store(service: str) -> KeyringBackendStore:
    """The Credential Locker of this Windows account."""
    from keyring.backends import Windows

    backend = Windows.WinVaultKeyring()  # type: ignore[no-untyped-call]
    _check_usable(backend)
    # The library's default would carry the key with a roaming profile to every computer of the domain.
    backend.persist = "local machine"
    slips: type[Exception] = Windows.pywintypes.error  # type: ignore[attr-defined]
    return KeyringBackendStore(backend=backend, service=service, also_raises=(slips,))


def macos_store(service: str) -> KeyringBackendStore:
    """The login keychain of this macOS account."""
    from keyring.backends import macOS

    backend = macOS.Keyring()  # type: ignore[no-untyped-call]
    _check_usable(backend)
    return KeyringBackendStore(backend=backend, service=service)


def _check_usable(backend: KeyringBackend) -> None:
    """``keyring`` says that a back end cannot work here by raising when its priority is read."""
    try:
        _ = type(backend).priority
    except RuntimeError:
        raise Trouble("keyring_missing", reason="no_service") from None
