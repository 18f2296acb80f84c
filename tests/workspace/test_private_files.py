"""A file that names students is written whole or not at all, and others cannot read it."""

import os
import stat
from pathlib import Path

import pytest

from tests.helpers.disks import fill, protect, small_disk
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.workspace.private_files import write_private


def _mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="the profile folder's access list guards files there")
def test_its_owner_alone_may_read_it_even_where_an_open_file_was(tmp_path: Path) -> None:
    old = tmp_path / "form.pdf"
    old.write_bytes(b"old")
    old.chmod(0o644)
    for name in ("form.pdf", "new.pdf"):
        write_private(tmp_path / name, b"new")
        assert (tmp_path / name).read_bytes() == b"new"
        assert _mode(tmp_path / name) == 0o600
    assert sorted(one.name for one in tmp_path.iterdir()) == ["form.pdf", "new.pdf"]


def test_a_link_goes_on_pointing_at_the_file(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "form.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "there" / "form.pdf")
    write_private(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "there" / "form.pdf").read_bytes() == b"new"


@pytest.mark.parametrize("place", [".", "no/such/form.pdf", os.devnull])
def test_a_folder_a_device_and_nowhere_are_no_place(tmp_path: Path, place: str) -> None:
    with pytest.raises(Trouble, match="cannot_write_file"):
        write_private(tmp_path / place, b"new")
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_leaves_the_older_file_alone(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1) as disk:
        (disk / "form.pdf").write_bytes(b"old")
        fill(disk / "room")
        with pytest.raises(Trouble, match="disk_full"):
            write_private(disk / "form.pdf", b"new" * 100_000)
        assert sorted(one.name for one in disk.iterdir()) == ["form.pdf", "room"]
        protect(disk)
        with pytest.raises(Trouble, match="cannot_write_file"):
            write_private(disk / "form.pdf", b"new")
        assert (disk / "form.pdf").read_bytes() == b"old"
