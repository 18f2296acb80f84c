"""A real GNOME Keyring on a D-Bus session of its own: open, locked, never set up."""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers import secret_service

pytestmark = pytest.mark.keyring

ROOT = Path(__file__).resolve().parents[2]

PREFACE = """
import json, os, sys
from pathlib import Path
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.secrets import *

def told(act, *arguments):
    try:
        answer = act(*arguments)
    except Trouble as trouble:
        assert trouble.__cause__ is None
        return [trouble.code, trouble.facts]
    return repr(answer)

store = open_keyring()
keeper = KeyringKeeper(store, "database-1")
nowhere = Path("no-such.db")
"""


@pytest.fixture(autouse=True)
def _programs() -> None:
    if not secret_service.available():
        assert "CI" not in os.environ, "gnome-keyring is missing; python3 installer/dev.py test installs it"
        pytest.skip("no gnome-keyring here")


@pytest.fixture
def home() -> Iterator[Path]:
    """A short path: a socket's may have 108 bytes, and with ``tmp_path`` under xdist the keyring's own has more."""
    with tempfile.TemporaryDirectory(prefix="ring-") as folder:
        yield Path(folder)


def run(home: Path, script: str, *, unlocked: bool = True) -> object:
    """The last line the script printed, as JSON; a warning in it (an unclosed socket) fails."""
    done = secret_service.run(
        [sys.executable, "-B", "-X", "dev", "-W", "error", "-c", PREFACE + script],
        home=home,
        unlocked=unlocked,
        env={"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    assert "ResourceWarning" not in done.stderr
    assert "Traceback" not in done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_the_key_is_there_in_the_next_session(home: Path) -> None:
    first = run(home, "print(json.dumps([told(keeper.fetch), keeper.create(nowhere).hex, keeper.fetch().hex]))")
    assert isinstance(first, list)
    missing, made, fetched = first
    assert missing == ["key_missing", {"database": "database-1"}]
    assert made == fetched
    assert run(home, "print(json.dumps(keeper.fetch().hex))") == made
    # Under its own name it lies nowhere in clear.
    files = [path for path in home.rglob("*") if path.is_file()]
    assert files
    assert not any(made.encode() in path.read_bytes() for path in files)


def test_what_is_forgotten_is_gone_and_the_rest_stays(home: Path) -> None:
    script = """
keeper.create(nowhere)
other = KeyringKeeper(store, "database-2").create(nowhere)
device = new_device()
keep_device(store, "database-1", device)
keeper.stage(new_key())
seen = [len(keeper.candidates()), load_device(store, "database-1") == device]
keeper.forget(); keeper.forget()
forget_device(store, "database-1")
seen += [told(keeper.fetch)[0], load_device(store, "database-1")]
print(json.dumps([*seen, KeyringKeeper(store, "database-2").fetch() == other]))
"""
    assert run(home, script) == [2, True, "key_missing", None, True]


def test_the_keyring_library_reads_our_entry_and_we_read_its(home: Path) -> None:
    script = """
from keyring.backends.SecretService import Keyring
key, theirs = keeper.create(nowhere), Keyring()
read = theirs.get_password("WBL Desktop", "database-1") == key.hex
theirs.set_password("WBL Desktop", "database-1", "ab" * 32)
print(json.dumps([read, keeper.fetch().hex]))
"""
    assert run(home, script) == [True, "ab" * 32]


def test_a_locked_keyring_is_said_and_changes_nothing(home: Path) -> None:
    made = run(home, "print(json.dumps(keeper.create(nowhere).hex))")
    locked = run(
        home,
        "print(json.dumps([told(a) for a in (keeper.fetch, lambda: keeper.create(nowhere), keeper.forget,"
        " lambda: store.get('never kept'))]))",
        unlocked=False,
    )
    assert locked == [["keyring_locked", {}]] * 4
    assert run(home, "print(json.dumps(keeper.fetch().hex))") == made


def test_a_keyring_never_set_up_is_missing_for_a_new_key_only(home: Path) -> None:
    """Nobody can answer the prompt here; a question alone must not raise it."""
    script = "print(json.dumps([told(keeper.fetch), told(keeper.create, nowhere), told(keeper.forget)]))"
    assert run(home, script, unlocked=False) == [
        ["key_missing", {"database": "database-1"}],
        ["keyring_missing", {"reason": "not_set_up"}],
        "None",
    ]


def test_a_real_keyring_does_not_help_where_the_environment_asks_for_none(home: Path) -> None:
    script = """
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
print(json.dumps(told(open_keyring)))
"""
    assert run(home, script) == ["keyring_refused", {"back_end": "keyring.backends.null.Keyring"}]
