"""The key file: made once for its owner alone, and trusted only while it stays so."""

import os
import re
import stat
import subprocess
import sys
import traceback
from pathlib import Path

import pytest

from wbl_desktop.domain.failures import Trouble
from wbl_desktop.secrets import KeyFileKeeper, new_key
from wbl_desktop.secrets.key_file import create_key_file, read_key_file, write_key_file

pytestmark = pytest.mark.skipif(os.name == "nt", reason="modes and owners are POSIX")

HEX = "0123456789abcdef" * 4


def put(path: Path, content: bytes, mode: int = 0o600) -> Path:
    path.write_bytes(content)
    path.chmod(mode)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "wbl.key"


def test_a_new_file_is_the_owners_alone_and_holds_a_key(path: Path) -> None:
    key = create_key_file(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert re.fullmatch(r"[0-9a-f]{64}\n", path.read_text())
    assert read_key_file(path) == key


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277])
def test_the_umask_changes_nothing(path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        create_key_file(path)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_read_and_never_replaced(path: Path) -> None:
    put(path, HEX.encode())
    assert create_key_file(path).hex == HEX
    assert path.read_bytes() == HEX.encode()


@pytest.mark.parametrize("content", [HEX, HEX + "\n", HEX + "\r\n", HEX.upper() + "\n"])
def test_digits_are_read_as_tools_write_them(path: Path, content: str) -> None:
    assert read_key_file(put(path, content.encode())).hex == HEX


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        HEX[:-1].encode(),
        (HEX + "0").encode(),
        (HEX + " ").encode(),
        (" " + HEX).encode(),
        (HEX + "\n" + HEX).encode(),
        (HEX[:-1] + "g").encode(),
        (HEX[:-1] + "٣").encode(),
        bytes(32),
        b"\xff" * 64,
        ("\ufeff" + HEX).encode(),
    ],
)
def test_any_other_content_is_damaged_and_never_shown(path: Path, content: bytes) -> None:
    with pytest.raises(Trouble, match="key_file_damaged") as trouble:
        read_key_file(put(path, content))
    assert trouble.value.facts == {"path": str(path)}
    assert HEX[:20] not in "".join(traceback.format_exception(trouble.value))


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o602, 0o610, 0o601, 0o644, 0o666, 0o777])
def test_a_wider_mode_is_refused(path: Path, mode: int) -> None:
    with pytest.raises(Trouble, match="key_file_open_to_others"):
        read_key_file(put(path, HEX.encode(), mode))
    with pytest.raises(Trouble, match="key_file_open_to_others"):
        create_key_file(path)


def test_a_narrower_mode_is_fine(path: Path) -> None:
    assert read_key_file(put(path, HEX.encode(), 0o400)).hex == HEX


def test_a_link_of_ones_own_is_followed_to_the_file_it_names(tmp_path: Path, path: Path) -> None:
    put(tmp_path / "real.key", HEX.encode())
    path.symlink_to("real.key")
    assert read_key_file(path).hex == HEX
    (tmp_path / "real.key").chmod(0o644)
    with pytest.raises(Trouble, match="key_file_open_to_others"):
        read_key_file(path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("what", ["link", "file"])
def test_what_another_account_owns_is_refused(tmp_path: Path, path: Path, what: str) -> None:
    real = put(tmp_path / "real.key", HEX.encode())
    path.symlink_to(real)
    os.lchown(path if what == "link" else real, 65534, 65534)
    with pytest.raises(Trouble, match="key_file_open_to_others"):
        read_key_file(path)


def test_a_link_to_nowhere_is_not_followed_by_creating(tmp_path: Path, path: Path) -> None:
    path.symlink_to(tmp_path / "nowhere.key")
    with pytest.raises(Trouble, match="key_file_missing"):
        create_key_file(path)
    assert not (tmp_path / "nowhere.key").exists()


def test_folders_and_pipes_are_no_key_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe", 0o600)
    (tmp_path / "folder").mkdir(mode=0o700)
    for name in ("pipe", "folder"):
        with pytest.raises(Trouble, match=r"key_file_(damaged|unreadable)"):
            read_key_file(tmp_path / name)
    # Not even with somebody at the other end who says a key.
    speaker = os.open(tmp_path / "pipe", os.O_RDWR)
    os.write(speaker, HEX.encode())
    with pytest.raises(Trouble, match="key_file_damaged"):
        read_key_file(tmp_path / "pipe")
    os.close(speaker)


def test_missing_is_said_apart_from_unreadable(tmp_path: Path, path: Path) -> None:
    with pytest.raises(Trouble, match="key_file_missing"):
        read_key_file(path)
    path.symlink_to(path.name)  # a link to itself
    with pytest.raises(Trouble, match="key_file_unreadable"):
        read_key_file(path)


def test_a_folder_that_is_not_there_makes_it_unwritable(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="key_file_unwritable"):
        create_key_file(tmp_path / "no" / "such" / "folder" / "wbl.key")
    with pytest.raises(Trouble, match="key_file_unwritable"):
        write_key_file(tmp_path / "no" / "wbl.key", new_key())


def test_a_full_disk_leaves_no_half_key(path: Path) -> None:
    # A file size limit of 10 bytes stands in for the full disk: the write itself fails, after the file was made.
    script = f"""
import resource
from pathlib import Path
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.secrets.key_file import create_key_file
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
try:
    create_key_file(Path({str(path)!r}))
except Trouble as trouble:
    print(trouble.code)
"""
    done = subprocess.run([sys.executable, "-B", "-c", script], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("key_file_unwritable", "")
    assert not path.exists()


def test_a_database_without_its_key_file_gets_no_new_one(tmp_path: Path, path: Path) -> None:
    database = put(tmp_path / "wbl.db", b"encrypted")
    with pytest.raises(Trouble, match="key_file_missing"):
        KeyFileKeeper(path).create(database)
    assert not path.exists()


def test_a_rekey_cut_short_leaves_both_keys(tmp_path: Path, path: Path) -> None:
    keeper = KeyFileKeeper(path)
    old = keeper.create(tmp_path / "wbl.db")
    new = new_key()
    keeper.stage(new)
    assert keeper.fetch() == old
    assert keeper.candidates() == (old, new)
    keeper.settle(new)
    assert keeper.candidates() == (new,)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    keeper.forget()
    keeper.forget()
    assert list(tmp_path.iterdir()) == []
