"""The keyring: only the system's own, never believed before it is read back, never replaced by a new key."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from keyring import errors
from keyring.backend import KeyringBackend
from keyring.backends.null import Keyring as NullKeyring

from tests.secrets.memory_store import ForgetfulStore, MemoryStore
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.secrets import DatabaseKey, KeyringKeeper, SecretStore, new_key, open_keyring
from wbl_desktop.secrets.keyring_backend import KeyringBackendStore
from wbl_desktop.secrets.keyring_store import SERVICE

ID = "0192f6a0-1111-7000-8000-000000000001"


class DictKeyring(KeyringBackend):
    """A keyring of the library's own shape, for the part that speaks to Windows and macOS."""

    priority = 1

    def __init__(self, failure: Exception | None = None) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}
        self.failure = failure

    def get_password(self, service: str, username: str) -> str | None:
        if self.failure:
            raise self.failure
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.failure:
            raise self.failure
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.held.pop((service, username), None) is None:
            raise errors.PasswordDeleteError("not there")


class OsError(Exception):
    """Stands for what pywin32 raises past the library."""


@pytest.mark.parametrize(
    "back_end",
    [
        "keyring.backends.null.Keyring",
        "keyring.backends.fail.Keyring",
        "keyring.backends.chainer.ChainerBackend",
        "keyrings.alt.file.PlaintextKeyring",
        "keyrings.alt.file.EncryptedKeyring",
        "no.such.Module",
    ],
)
@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_a_back_end_that_is_not_the_systems_own_is_refused(back_end: str, platform: str) -> None:
    with pytest.raises(Trouble, match="keyring_refused") as trouble:
        open_keyring(environ={"PYTHON_KEYRING_BACKEND": back_end}, platform=platform)
    assert trouble.value.facts == {"back_end": back_end}


@pytest.mark.skipif(sys.platform != "linux", reason="looks at another system's part")
@pytest.mark.parametrize("platform", ["win32", "darwin", "sunos5"])
def test_a_keyring_of_another_system_is_missing(platform: str) -> None:
    with pytest.raises(Trouble, match="keyring_missing"):
        open_keyring(environ={}, platform=platform)


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")
@pytest.mark.parametrize("address", [None, "unix:path=/no/such/bus", "disabled:", "tcp:host=localhost,port=1", ""])
def test_no_session_bus_is_no_keyring(monkeypatch: pytest.MonkeyPatch, address: str | None) -> None:
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    own = "keyring.backends.SecretService.Keyring"
    store = open_keyring(environ={"PYTHON_KEYRING_BACKEND": own}, platform="linux")
    with pytest.raises(Trouble, match="keyring_missing"):
        store.get(ID)
    with pytest.raises(Trouble, match="keyring_missing"):
        KeyringKeeper(store, ID).create(Path("no-such.db"))


def test_the_library_is_not_loaded_before_the_keyring_is_asked() -> None:
    script = """
import sys, wbl_desktop.secrets
heavy = {"keyring", "secretstorage", "jeepney", "cryptography", "nacl", "importlib.metadata", "asyncio"}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-B", "-c", script], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's")
def test_on_linux_the_library_is_not_loaded_even_then() -> None:
    """``keyring`` itself costs more than the whole Secret Service client."""
    script = """
import sys
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.secrets import open_keyring
try:
    open_keyring(environ={}).get("anything")
except Trouble as trouble:
    print(trouble.code)
print("keyring" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-B", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["keyring_missing", "False"]


def test_entries_of_windows_and_macos_carry_service_and_database() -> None:
    backend = DictKeyring()
    store: SecretStore = KeyringBackendStore(backend=backend, service=SERVICE)
    key = KeyringKeeper(store, ID).create(Path("no-such.db"))
    assert backend.held == {("WBL Desktop", ID): key.hex}
    KeyringKeeper(store, ID).forget()
    KeyringKeeper(store, ID).forget()
    assert backend.held == {}


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (errors.KeyringLocked("no"), "keyring_locked"),
        (errors.NoKeyringError("no"), "keyring_missing"),
        (errors.InitError("no"), "keyring_missing"),
        (errors.PasswordSetError("no"), "keyring_failed"),
        (OSError("no"), "keyring_failed"),
        (OsError("no"), "keyring_failed"),
    ],
)
def test_what_the_library_raises_becomes_a_trouble(failure: Exception, code: str) -> None:
    store = KeyringBackendStore(backend=DictKeyring(failure), service=SERVICE, also_raises=(OsError,))
    acts: tuple[Callable[[], object], ...] = (
        lambda: store.get(ID),
        lambda: store.set(ID, "x"),
        lambda: store.delete(ID),
    )
    for act in acts:
        with pytest.raises(Trouble, match=code) as trouble:
            act()
        assert trouble.value.__cause__ is None


def null_store() -> SecretStore:
    return KeyringBackendStore(backend=NullKeyring(), service=SERVICE)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("store", [null_store(), ForgetfulStore()])
def test_a_store_that_forgets_is_found_out_before_anything_is_encrypted(store: SecretStore) -> None:
    with pytest.raises(Trouble, match="keyring_failed") as trouble:
        KeyringKeeper(store, ID).create(Path("no-such.db"))
    assert trouble.value.facts == {"reason": "not_kept"}


def test_an_existing_database_never_gets_a_new_key(tmp_path: Path) -> None:
    database = tmp_path / "wbl.db"
    database.write_bytes(b"encrypted")
    store = MemoryStore()
    with pytest.raises(Trouble, match="key_missing") as trouble:
        KeyringKeeper(store, ID).create(database)
    assert trouble.value.facts == {"database": ID}
    with pytest.raises(Trouble, match="key_missing"):
        KeyringKeeper(store, ID).fetch()
    assert store.held == {}


def test_a_first_start_cut_short_goes_on_with_the_key_it_kept(tmp_path: Path) -> None:
    keeper = KeyringKeeper(MemoryStore(), ID)
    assert keeper.create(tmp_path / "wbl.db") == keeper.create(tmp_path / "wbl.db") == keeper.fetch()


@pytest.mark.parametrize("text", ["", "0" * 63, "0" * 65, "G" * 64, "A" * 64, "0" * 64 + "\n"])
def test_an_entry_that_is_no_key_is_damaged_and_kept(tmp_path: Path, text: str) -> None:
    store = MemoryStore()
    store.set(ID, text)
    for act in (KeyringKeeper(store, ID).fetch, lambda: KeyringKeeper(store, ID).create(tmp_path / "wbl.db")):
        with pytest.raises(Trouble, match="key_damaged") as trouble:
            act()
        assert trouble.value.facts == {"database": ID}
    assert store.held == {ID: text}


def test_two_databases_keep_two_keys(tmp_path: Path) -> None:
    store = MemoryStore()
    one = KeyringKeeper(store, "one").create(tmp_path / "one.db")
    two = KeyringKeeper(store, "two").create(tmp_path / "two.db")
    assert one != two
    assert KeyringKeeper(store, "one").fetch() == one


def test_a_rekey_cut_short_leaves_both_keys(tmp_path: Path) -> None:
    store = MemoryStore()
    keeper = KeyringKeeper(store, ID)
    old = keeper.create(tmp_path / "wbl.db")
    new = new_key()
    keeper.stage(new)
    assert keeper.fetch() == old
    assert keeper.candidates() == (old, new)
    keeper.settle(new)
    assert keeper.candidates() == (new,)
    assert store.held == {ID: new.hex}


def test_a_key_hides_itself() -> None:
    key = new_key()
    assert f"{key} {key!r} {[key]!r}" == "DatabaseKey(hidden) DatabaseKey(hidden) [DatabaseKey(hidden)]"
    assert key.hex not in repr(KeyringKeeper(MemoryStore(), ID))
    with pytest.raises(ValueError, match="64 lower-case hex digits") as refused:
        DatabaseKey(key.hex[:-1])
    assert key.hex[:16] not in str(refused.value)


def test_keys_are_all_different_and_whole() -> None:
    keys = {new_key() for _ in range(100)}
    assert len(keys) == 100
    assert all(DatabaseKey.from_bytes(key.to_bytes()) == key for key in keys)
