"""Where one database's key is kept: in the OS keyring, or in a key file; the rest of the program does not ask which."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from wbl_desktop.domain.failures import Trouble
from wbl_desktop.secrets.key_file import create_key_file, read_key_file, write_key_file
from wbl_desktop.secrets.keys import DatabaseKey, new_key
from wbl_desktop.secrets.store import SecretStore, keep


class KeyKeeper(Protocol):
    """Keeps the key of one database; every call may block on the OS, so never on the GUI thread."""

    def fetch(self) -> DatabaseKey:
        """The key. Raises Trouble when there is none: a new one could never open the old file."""
        ...

    def create(self, database: Path) -> DatabaseKey:
        """The key for a database that is about to be made: kept and read back before anything is encrypted with it.

        Raises Trouble ``key_missing`` (``key_file_missing``) if the database file exists and its key does not. A key
        that was kept by a first start cut short is used again.
        """
        ...

    def stage(self, key: DatabaseKey) -> None:
        """Keep a second key beside the first, before the database is encrypted anew with it."""
        ...

    def candidates(self) -> tuple[DatabaseKey, ...]:
        """Every key kept, the current first: after a rekey cut short either may be the one that opens the file."""
        ...

    def settle(self, key: DatabaseKey) -> None:
        """Make this the only key: after a rekey, a restore, or opening with the recovery phrase."""
        ...

    def forget(self) -> None:
        """Drop every key; from then on only the recovery phrase opens the database."""
        ...


@dataclass(frozen=True, slots=True)
class KeyringKeeper:
    """Keeps the key in the OS keyring under the database's id."""

    store: SecretStore = field(repr=False)
    database_id: str

    def fetch(self) -> DatabaseKey:
        key = self._get(self.database_id)
        if key is None:
            raise Trouble("key_missing", database=self.database_id)
        return key

    def create(self, database: Path) -> DatabaseKey:
        if database.exists():
            return self.fetch()
        key = self._get(self.database_id) or new_key()
        keep(self.store, self.database_id, key.hex)
        return key

    def stage(self, key: DatabaseKey) -> None:
        keep(self.store, self._next, key.hex)

    def candidates(self) -> tuple[DatabaseKey, ...]:
        found = (self._get(self.database_id), self._get(self._next))
        return tuple(key for key in found if key is not None)

    def settle(self, key: DatabaseKey) -> None:
        keep(self.store, self.database_id, key.hex)
        self.store.delete(self._next)

    def forget(self) -> None:
        self.store.delete(self._next)
        self.store.delete(self.database_id)

    @property
    def _next(self) -> str:
        return f"{self.database_id}/next"

    def _get(self, name: str) -> DatabaseKey | None:
        text = self.store.get(name)
        try:
            return None if text is None else DatabaseKey(text)
        except ValueError:
            raise Trouble("key_damaged", database=self.database_id) from None


@dataclass(frozen=True, slots=True)
class KeyFileKeeper:
    """Keeps the key in a file that its owner alone can read; the key that stood there before lies beside it."""

    path: Path

    def fetch(self) -> DatabaseKey:
        return read_key_file(self.path)

    def create(self, database: Path) -> DatabaseKey:
        return read_key_file(self.path) if database.exists() else create_key_file(self.path)

    def stage(self, key: DatabaseKey) -> None:
        write_key_file(self._next, key)

    def candidates(self) -> tuple[DatabaseKey, ...]:
        return tuple(read_key_file(path) for path in (self.path, self._next) if path.exists())

    def settle(self, key: DatabaseKey) -> None:
        if self.path.exists() and read_key_file(self.path) != key:
            # One file may hold the key of several databases: nobody else's is lost by a new one here.
            write_key_file(self._before, read_key_file(self.path))
        write_key_file(self.path, key)
        self._unlink(self._next)

    def forget(self) -> None:
        self._unlink(self._next)
        self._unlink(self._before)
        self._unlink(self.path)

    @property
    def _next(self) -> Path:
        return self.path.with_name(f"{self.path.name}.next")

    @property
    def _before(self) -> Path:
        return self.path.with_name(f"{self.path.name}.before")

    def _unlink(self, path: Path) -> None:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise Trouble("key_file_unwritable", path=str(path), reason=error.strerror) from None
