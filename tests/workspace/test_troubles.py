"""The world's troubles, each with its own code, nothing half-done and a way on."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.helpers.disks import fill, grow, protect, small_disk
from tests.helpers.homes import end, make, reopen, start
from tests.helpers.offices import add
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.words import CODE_WORDS
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.storage.files import check_database
from wbl_desktop.storage.journal_check import check_journal
from wbl_desktop.workspace.folder import DataFolder
from wbl_desktop.workspace.opening import NewWorkspace, Workspace, create_workspace, open_workspace
from wbl_desktop.workspace.recovering import PhraseDesk
from wbl_desktop.workspace.safekeeping import back_up, back_up_to, restore_from
from wbl_desktop.workspace.synced import folder_is_synced

NEW = NewWorkspace(district="Almendra Valley", site="Almendra High", staff="Elena Reyes")


def test_a_full_disk_refuses_the_save_and_the_work_goes_on_when_there_is_space(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 3) as disk:
        workspace = make(disk)
        saved: list[str] = []
        try:
            with pytest.raises(Trouble, match="disk_full"):
                _add_partners(workspace, saved)
            assert len(saved) > 5
            fill(disk / "room")
            # What was said to be saved is there, nothing of the rest is, and looking is still possible.
            assert workspace.desk.read().ids("partner") == saved
            assert check_journal(workspace.store) == []
            with pytest.raises(Trouble, match="disk_full"):
                back_up(workspace, "daily")
            with pytest.raises(Trouble, match="disk_full"):
                _add_partners(workspace, saved)
            assert not [one for one in (disk / "data" / "backups").glob("*") if one.is_file()]
            grow(disk, 30)
            (disk / "room").unlink()
            workspace.desk.run(EditRecord(kind="partner", id=saved[0], values={"notes": "y" * 20_000}))
            saved.append(add(workspace.desk, "partner", name="After"))
            assert back_up(workspace, "daily").exists()
        finally:
            workspace.close()
        workspace = reopen(disk)
        assert workspace.desk.read().ids("partner") == saved
        assert check_journal(workspace.store) == []
        assert check_database(workspace.folder.database, workspace.key_hex) == []
        workspace.close()


def _add_partners(workspace: Workspace, saved: list[str]) -> None:
    while True:
        saved.append(add(workspace.desk, "partner", name=f"Partner {len(saved)}", notes="x" * 20_000))


def test_a_full_disk_lets_no_new_phrase_in_force(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 12) as disk:
        workspace = make(disk)
        try:
            desk = PhraseDesk(workspace)
            desk.phrase_pending()
            desk.confirmed()
            add(workspace.desk, "partner", name="Ortega Feed & Seed", notes="x" * 20_000)
            room = disk / "room"
            fill(room)
            key, sealed = workspace.key_hex, (disk / "data" / "recovery.bin").read_bytes()
            desk.replace()
            with pytest.raises(Trouble) as caught:
                desk.confirmed()
            assert caught.value.code in {"disk_full", "recovery_unwritable", "key_file_unwritable"}
            assert (workspace.key_hex, (disk / "data" / "recovery.bin").read_bytes()) == (key, sealed)
            room.unlink()
            desk.confirmed()
            assert workspace.key_hex != key
        finally:
            workspace.close()
        reopen(disk).close()


def test_a_first_start_on_a_full_disk_goes_on_when_there_is_space(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1) as disk:
        (disk / "room").write_bytes(b"x" * 900_000)
        with pytest.raises(Trouble, match="disk_full"):
            make(disk)
        assert not DataFolder(disk / "data").exists()
        grow(disk, 8)
        make(disk).close()


def test_what_cannot_be_written_to_is_said_at_once(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 8) as disk:
        workspace = make(disk)
        add(workspace.desk, "student", last_name="Suárez", first_name="Martín")
        workspace.close()
        protect(disk)
        with pytest.raises(Trouble, match="folder_read_only"):
            reopen(disk)
        with pytest.raises(Trouble, match="folder_read_only"):
            create_workspace(disk / "other", NEW, key_file=disk / "key")
        assert not (disk / "other").exists()


_HOLD = """
import sys
from pathlib import Path
from wbl_desktop.workspace.folder import DataFolder
with DataFolder(Path(sys.argv[1])).lock("window", "window_open"):
    print("held", flush=True)
    sys.stdin.readline()
"""


def test_a_second_window_is_told_so_until_the_first_is_gone(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    back_up_to(workspace, tmp_path / "copy")
    workspace.close()
    folder = DataFolder(tmp_path / "data")
    first = start(_HOLD, folder.path)
    try:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(Trouble, match="window_open"), folder.lock("window", "window_open"):
            pass
        with pytest.raises(Trouble, match="window_open"):
            restore_from(folder.path, tmp_path / "copy", key_file=tmp_path / "key")
        # The command line is no second window.
        reopen(tmp_path).close()
    finally:
        end(first)  # by kill -9: the system gives the lock back
    with folder.lock("window", "window_open"):
        pass


_STAY = """
import sys
from pathlib import Path
from tests.helpers.homes import reopen
workspace = reopen(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
workspace.close()
"""


def test_no_backup_is_put_back_under_the_feet_of_a_command(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    back_up_to(workspace, tmp_path / "copy")
    workspace.close()
    command = start(_STAY, tmp_path)
    try:
        assert command.stdout is not None
        assert command.stdout.readline() == "open\n"
        with pytest.raises(Trouble, match="database_busy"):
            restore_from(tmp_path / "data", tmp_path / "copy", key_file=tmp_path / "key")
        command.communicate("go\n")
        assert command.returncode == 0
    finally:
        end(command)
    restore_from(tmp_path / "data", tmp_path / "copy", key_file=tmp_path / "key")
    reopen(tmp_path).close()


def test_opening_waits_while_the_file_is_being_exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path).close()
    monkeypatch.setattr("wbl_desktop.workspace.keeping.PATIENCE", 0.1)
    with (
        DataFolder(tmp_path / "data").lock("exclusive", "database_busy"),
        pytest.raises(Trouble, match="database_busy"),
    ):
        reopen(tmp_path)
    reopen(tmp_path).close()


def test_a_wrong_key_and_a_damaged_file_are_told_apart(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    back_up_to(workspace, tmp_path / "copy")
    workspace.close()
    right = (tmp_path / "key").read_text()
    (tmp_path / "key").write_text("5a" * 32)
    with pytest.raises(Trouble, match="key_wrong"):
        reopen(tmp_path)
    with pytest.raises(Trouble, match="backup_other_key"):
        restore_from(tmp_path / "data", tmp_path / "copy", key_file=tmp_path / "key")
    (tmp_path / "key").write_text(right)
    database = tmp_path / "data" / "wbl.db"
    whole = database.read_bytes()
    for where in (40, 3000):
        database.write_bytes(whole[:where] + bytes([whole[where] ^ 1]) + whole[where + 1 :])
        with pytest.raises(Trouble, match="file_damaged"):
            reopen(tmp_path)
    # The way on: the backup, and the damaged file is kept.
    kept = restore_from(tmp_path / "data", tmp_path / "copy", key_file=tmp_path / "key")
    assert kept is not None
    assert "damaged-" in kept
    reopen(tmp_path).close()
    # A card from before fingerprints cannot tell, and learns it at the next opening.
    folder = DataFolder(tmp_path / "data")
    folder.amend_card(key_check=None, key_in=None)
    (tmp_path / "key").write_text("5a" * 32)
    with pytest.raises(Trouble, match="key_or_file_wrong"):
        reopen(tmp_path)
    (tmp_path / "key").write_text(right)
    reopen(tmp_path).close()
    assert folder.facts()["key_check"]


def test_the_fingerprint_does_not_give_the_key_away(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    card = workspace.folder.card.read_text()
    workspace.close()
    assert workspace.key_hex not in card
    assert not any(workspace.key_hex[start : start + 8] in card for start in range(57))


def test_damage_in_the_middle_is_found_by_the_check(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    workspace.close()
    database = tmp_path / "data" / "wbl.db"
    whole = bytearray(database.read_bytes())
    whole[len(whole) // 2] ^= 1
    database.write_bytes(bytes(whole))
    found = check_database(database, workspace.key_hex)
    assert found
    assert all(one.startswith(("cipher:", "structure:")) for one in found)


def test_lost_files_are_named_each_by_its_own_code(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    workspace.close()
    folder = DataFolder(tmp_path / "data")
    card = folder.card.read_bytes()
    folder.card.unlink()
    with pytest.raises(Trouble, match="card_missing"):
        reopen(tmp_path)
    folder.card.write_bytes(card[:10])
    with pytest.raises(Trouble, match="card_damaged"):
        reopen(tmp_path)
    folder.card.write_bytes(card)
    folder.database.rename(tmp_path / "elsewhere")
    with pytest.raises(Trouble, match="database_missing"):
        reopen(tmp_path)
    with pytest.raises(Trouble, match="database_missing"):
        make(tmp_path)  # a new one would hide the loss
    (tmp_path / "elsewhere").rename(folder.database)
    (tmp_path / "key").rename(tmp_path / "elsewhere")
    with pytest.raises(Trouble, match="key_file_missing"):
        reopen(tmp_path)
    assert not (tmp_path / "key").exists()
    (tmp_path / "elsewhere").rename(tmp_path / "key")
    reopen(tmp_path).close()


def test_there_is_no_keyring_here_and_no_unencrypted_file_either(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"keyring_(missing|refused)"):
        create_workspace(tmp_path / "data", NEW)
    assert not (tmp_path / "data" / "wbl.db").exists()
    # With a key file the same folder is set up after all.
    make(tmp_path).close()


def test_a_key_file_for_records_whose_key_is_in_the_keyring_and_the_other_way_round(tmp_path: Path) -> None:
    make(tmp_path).close()
    with pytest.raises(Trouble, match="key_is_in_file"):
        open_workspace(tmp_path / "data")
    DataFolder(tmp_path / "data").amend_card(key_in="keyring")
    with pytest.raises(Trouble, match="key_is_in_keyring"):
        reopen(tmp_path)


def test_a_second_first_start_is_refused(tmp_path: Path) -> None:
    make(tmp_path).close()
    with pytest.raises(Refusal, match="database_exists"):
        make(tmp_path)
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Refusal, match="data_not_a_folder"):
        create_workspace(tmp_path / "file", NEW, key_file=tmp_path / "key")


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("OneDrive - Almendra Valley USD/WBL", "OneDrive"),
        ("OneDrive/x", "OneDrive"),
        ("Library/CloudStorage/OneDrive-AlmendraValley/x", "OneDrive"),
        ("Dropbox (Almendra High)/x", "Dropbox"),
        ("Library/CloudStorage/GoogleDrive-elena@example.org/My Drive/x", "Google Drive"),
        ("Google Drive/x", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("Box Sync/x", "Box"),
        ("Boxes/x", None),
        ("Documents/OneDriven/x", None),
        (".local/share/WBL Desktop", None),
    ],
)
def test_a_cloud_folder_is_noticed(tmp_path: Path, path: str, service: str | None) -> None:
    notice = folder_is_synced(tmp_path / path, {})
    assert (notice and notice.facts["service"]) == service
    assert "folder_is_synced" in CODE_WORDS


def test_a_cloud_folder_is_noticed_by_what_the_service_says_and_behind_a_link(tmp_path: Path) -> None:
    said = {"OneDriveCommercial": str(tmp_path / "D")}
    assert folder_is_synced(tmp_path / "D" / "wbl", said) is not None
    assert folder_is_synced(tmp_path / "E" / "wbl", said) is None
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "here").symlink_to(tmp_path / "Dropbox")
    assert folder_is_synced(tmp_path / "here", {}) is not None


@pytest.mark.parametrize("card", [None, b"", b"{", b"[]", b'{"database": ""}'])
def test_a_backup_brings_back_a_lost_or_damaged_card(tmp_path: Path, card: bytes | None) -> None:
    workspace = make(tmp_path)
    database_id = workspace.folder.database_id()
    back_up_to(workspace, tmp_path / "copy")
    workspace.close()
    folder = DataFolder(tmp_path / "data")
    if card is None:
        folder.card.unlink()
    else:
        folder.card.write_bytes(card)
    kept = restore_from(tmp_path / "data", tmp_path / "copy", key_file=tmp_path / "key")
    assert kept is not None
    assert Path(kept).stat().st_size > 0
    workspace = reopen(tmp_path)
    assert workspace.folder.database_id() == database_id
    workspace.close()


def test_two_who_back_up_in_the_same_moment_each_get_a_copy(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    try:
        with ThreadPoolExecutor(3) as threads:
            copies = list(threads.map(lambda why: back_up(workspace, why), ["before-import"] * 3))
        assert len({*copies}) == 3
        assert {one for one in workspace.folder.backups.iterdir() if one.is_file()} == {*copies}
        with ThreadPoolExecutor(3) as threads:
            asked = [threads.submit(back_up_to, workspace, tmp_path / "one") for _ in range(3)]
        assert sorted(isinstance(one.exception(), Refusal) for one in asked) == [False, True, True]
    finally:
        workspace.close()
