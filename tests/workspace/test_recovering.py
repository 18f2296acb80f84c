"""The recovery phrase: in force only once typed back, a new key with every new phrase, and never a lost key."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.helpers.homes import end, make, program, reopen, start
from tests.helpers.offices import add
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.secrets import DatabaseKey, new_phrase
from wbl_desktop.storage.backups import kept_backups
from wbl_desktop.storage.files import check_database
from wbl_desktop.storage.journal_check import check_journal
from wbl_desktop.storage.raw import file_revision
from wbl_desktop.workspace.folder import DataFolder
from wbl_desktop.workspace.keeping import opens
from wbl_desktop.workspace.opening import NewWorkspace, Workspace, create_workspace, open_workspace
from wbl_desktop.workspace.recovering import ASKED, PhraseDesk, open_with_phrase
from wbl_desktop.workspace.safekeeping import back_up_to, restore_from


def put_in_force(workspace: Workspace) -> str:
    """A phrase made, typed back and in force."""
    desk = PhraseDesk(workspace)
    words = desk.phrase_pending() or desk.replace()
    assert all(desk.is_right(position, words[position - 1]) for position in ASKED)
    desk.confirmed()
    return " ".join(words)


@contextmanager
def one_student(folder: Path) -> Iterator[Workspace]:
    workspace = make(folder)
    try:
        add(workspace.desk, "student", last_name="Suárez", first_name="Martín")
        yield workspace
    finally:
        workspace.close()


def names(workspace: Workspace) -> list[object]:
    return [one.values()["last_name"] for one in workspace.desk.read().find("student")]


def test_a_new_database_has_a_phrase_pending_until_it_was_typed_back(tmp_path: Path) -> None:
    with one_student(tmp_path) as workspace:
        desk = PhraseDesk(workspace)
        words = desk.phrase_pending()
        assert words is not None
        assert len(words) == 24
        assert desk.phrase_pending() == words
        assert not (workspace.folder.path / "recovery.bin").exists()
        assert desk.is_right(3, words[2].upper())
        assert not desk.is_right(3, words[3]) or words[3] == words[2]
        before = workspace.key_hex
        desk.confirmed()
        assert desk.phrase_pending() is None
        assert workspace.key_hex == before  # the first phrase needs no new key
    (tmp_path / "key").unlink()
    open_with_phrase(tmp_path / "data", " ".join(words), key_file=tmp_path / "key")
    workspace = reopen(tmp_path)
    assert names(workspace) == ["Suárez"]
    workspace.close()


def test_a_phrase_not_typed_back_changes_nothing(tmp_path: Path) -> None:
    with one_student(tmp_path) as workspace:
        words = put_in_force(workspace)
        sealed = (workspace.folder.path / "recovery.bin").read_bytes()
        assert PhraseDesk(workspace).replace() != tuple(words.split())
        assert (workspace.folder.path / "recovery.bin").read_bytes() == sealed
    open_with_phrase(tmp_path / "data", words, key_file=tmp_path / "key")


def test_a_replaced_phrase_gives_a_new_key_and_the_work_goes_on(tmp_path: Path) -> None:
    with one_student(tmp_path) as workspace:
        old_words, old_key = put_in_force(workspace), workspace.key_hex
        back_up_to(workspace, tmp_path / "old-copy")
        new_words = put_in_force(workspace)
        assert workspace.key_hex != old_key
        with pytest.raises(Trouble, match="key_or_file_wrong"):
            file_revision(workspace.folder.database, old_key)
        # The same open store goes on, reading and writing.
        add(workspace.desk, "student", last_name="Ng", first_name="An")
        assert sorted(map(str, names(workspace))) == ["Ng", "Suárez"]
        assert check_database(workspace.folder.database, workspace.key_hex) == []
        assert check_journal(workspace.store) == []
        made = kept_backups(workspace.folder.backups)
        assert sorted({one.why for one in made}) == ["before-rekey", "phrase"]
        newest = next(one for one in made if one.why == "phrase")
    reopen(tmp_path).close()
    # What the new words open is there from the first moment.
    restore_from(tmp_path / "elsewhere", newest.path, key_file=tmp_path / "elsewhere-key", words=new_words)
    with pytest.raises(Refusal, match="phrase_wrong"):
        open_with_phrase(tmp_path / "data", old_words, key_file=tmp_path / "key")
    (tmp_path / "key").unlink()
    open_with_phrase(tmp_path / "data", new_words, key_file=tmp_path / "key")
    reopen(tmp_path).close()
    # The old backup opens with the old words, and only with them.
    with pytest.raises(Trouble, match="backup_other_key"):
        restore_from(tmp_path / "data", tmp_path / "old-copy", key_file=tmp_path / "key")
    with pytest.raises(Refusal, match="phrase_wrong"):
        restore_from(tmp_path / "data", tmp_path / "old-copy", key_file=tmp_path / "key", words=new_words)
    reopen(tmp_path).close()
    kept = restore_from(tmp_path / "data", tmp_path / "old-copy", key_file=tmp_path / "key", words=old_words)
    workspace = reopen(tmp_path)
    assert names(workspace) == ["Suárez"]
    workspace.close()
    open_with_phrase(tmp_path / "data", old_words, key_file=tmp_path / "key")
    # And what was there before the restore comes back with the newer words.
    assert kept is not None
    restore_from(tmp_path / "data", Path(kept), key_file=tmp_path / "key", words=new_words)
    workspace = reopen(tmp_path)
    assert sorted(map(str, names(workspace))) == ["Ng", "Suárez"]
    workspace.close()


def test_a_backup_opens_on_a_new_laptop_with_the_phrase(tmp_path: Path) -> None:
    with one_student(tmp_path) as workspace:
        words = put_in_force(workspace)
        back_up_to(workspace, tmp_path / "copy")
    new = tmp_path / "new"
    with pytest.raises(Trouble, match="key_file_missing"):
        restore_from(new / "data", tmp_path / "copy", key_file=tmp_path / "new-key")
    assert restore_from(new / "data", tmp_path / "copy", key_file=tmp_path / "new-key", words=words) is None
    new.joinpath("key").write_bytes((tmp_path / "new-key").read_bytes())
    new.joinpath("key").chmod(0o600)
    workspace = reopen(new)
    assert names(workspace) == ["Suárez"]
    workspace.close()


def test_no_phrase_is_replaced_while_another_program_has_the_records_open(tmp_path: Path) -> None:
    with one_student(tmp_path) as workspace:
        words = put_in_force(workspace)
        # A window elsewhere.
        with workspace.folder.lock("window", "window_open"), pytest.raises(Trouble, match="window_open"):
            PhraseDesk(workspace).replace()
        # The window itself, which holds that lock.
        with workspace.folder.lock("window", "window_open"):
            desk = PhraseDesk(workspace, window_held=True)
            newer = " ".join(desk.replace())
            desk.confirmed()
        assert newer != words
    open_with_phrase(tmp_path / "data", newer, key_file=tmp_path / "key")


def test_a_command_elsewhere_makes_the_new_phrase_wait_its_turn(tmp_path: Path) -> None:
    with one_student(tmp_path) as workspace:
        words, key = put_in_force(workspace), workspace.key_hex
        other = start(
            """
import sys
from pathlib import Path
from wbl_desktop.workspace.opening import open_workspace
workspace = open_workspace(Path(sys.argv[1]) / "data", key_file=Path(sys.argv[1]) / "key")
workspace.desk.read().count("student")
print("open", flush=True)
sys.stdin.readline()
""",
            tmp_path,
        )
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == "open\n"
            with pytest.raises(Trouble, match="database_busy"):
                put_in_force(workspace)
        finally:
            end(other)
        assert workspace.key_hex == key
        assert names(workspace) == ["Suárez"]
        assert not (workspace.folder.path / "recovery.next").exists()
    open_with_phrase(tmp_path / "data", words, key_file=tmp_path / "key")
    assert not (tmp_path / "key.next").exists()


# Dies at the given step of a replacement, as at a power cut: before it, in its middle, or after it.
_CUT = """
import os, signal, sys
from pathlib import Path
import wbl_desktop.workspace.recovering as recovering
import wbl_desktop.storage.store as store
import wbl_desktop.workspace.keeping as keeping
from wbl_desktop.workspace.opening import open_workspace
folder, step, when = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
place, name = {
    "stage": (keeping.KeyFileKeeper, "stage"),
    "lay": (recovering, "write_next_recovery"),
    "backup": (recovering, "back_up"),
    "rekey": (store, "rekey"),
    "promote": (keeping, "promote_next_recovery"),
    "card": (keeping, "note_key"),
    "settle": (keeping.KeyFileKeeper, "settle"),
}[step]
real = getattr(place, name)
def cut(*arguments):
    if when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    real(*arguments)
    os.kill(os.getpid(), signal.SIGKILL)
workspace = open_workspace(folder / "data", key_file=folder / "key")
desk = recovering.PhraseDesk(workspace)
print(" ".join(desk.replace()), flush=True)
setattr(place, name, cut)
desk.confirmed()
"""


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", ["stage", "lay", "backup", "rekey", "promote", "card", "settle"])
def test_a_cut_at_any_step_leaves_a_key_and_a_phrase(tmp_path: Path, step: str, when: str) -> None:
    with one_student(tmp_path) as workspace:
        old_words = put_in_force(workspace)
    done = subprocess.run(program(_CUT, tmp_path, step, when), capture_output=True, text=True, check=False)
    assert done.returncode == -9, done.stderr
    new_words = done.stdout.strip()
    keep = {one.name: one.read_bytes() for one in (tmp_path / "data").iterdir() if one.is_file()}
    # The laptop starts again …
    workspace = reopen(tmp_path)
    assert names(workspace) == ["Suárez"]
    rekeyed = step in {"promote", "card", "settle"} or (step, when) == ("rekey", "after")
    workspace.close()
    assert not (tmp_path / "key.next").exists()
    assert not (tmp_path / "data" / "recovery.next").exists()
    in_force, other = (new_words, old_words) if rekeyed else (old_words, new_words)
    with pytest.raises(Refusal):
        open_with_phrase(tmp_path / "data", other, key_file=tmp_path / "key")
    open_with_phrase(tmp_path / "data", in_force, key_file=tmp_path / "key")
    # … or is lost, and what was on its disk opens on another one.
    for name, content in keep.items():
        (tmp_path / "data" / name).write_bytes(content)
    (tmp_path / "key").unlink()
    open_with_phrase(tmp_path / "data", in_force, key_file=tmp_path / "key")
    workspace = reopen(tmp_path)
    assert names(workspace) == ["Suárez"]
    workspace.close()


def test_a_key_file_of_two_databases_loses_neither_key(tmp_path: Path) -> None:
    with one_student(tmp_path) as workspace:
        put_in_force(workspace)
        other = create_workspace(
            tmp_path / "other", NewWorkspace(district="D", site="S", staff="E"), key_file=tmp_path / "key"
        )
        other.close()
        put_in_force(workspace)
    with pytest.raises(Trouble, match="key_wrong"):
        open_workspace(tmp_path / "other", key_file=tmp_path / "key")
    open_workspace(tmp_path / "other", key_file=tmp_path / "key.before").close()
    reopen(tmp_path).close()


_REKEY = """
import sys
from pathlib import Path
from wbl_desktop.storage.rekey import rekey
print("now", flush=True)
rekey(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
print("done", flush=True)
"""


def test_kill_9_in_the_middle_of_the_rekey_leaves_a_whole_file(tmp_path: Path) -> None:
    other = "5a" * 32
    with one_student(tmp_path) as workspace:
        key = workspace.key_hex
        for number in range(40):
            add(workspace.desk, "partner", name=f"Partner {number}", status="prospect", notes="x" * 4000)
    database = tmp_path / "data" / "wbl.db"
    whole = database.read_bytes()
    opened_by = set()
    for spins in (0, 20_000, 60_000, 120_000, 200_000, 400_000):
        database.write_bytes(whole)
        for leftover in ("wbl.db-wal", "wbl.db-shm"):
            (tmp_path / "data" / leftover).unlink(missing_ok=True)
        process = start(_REKEY, database, key, other)
        assert process.stdout is not None
        process.stdout.readline()
        for _ in range(spins):  # a different instant each time
            pass
        end(process)
        fitting = [one for one in (key, other) if opens(DataFolder(database.parent), DatabaseKey(one))]
        assert len(fitting) == 1
        assert check_database(database, fitting[0]) == []
        opened_by.add(fitting[0])
    assert key in opened_by


def test_words_of_no_paper_are_refused(tmp_path: Path) -> None:
    with one_student(tmp_path) as workspace, pytest.raises(Trouble, match="recovery_missing"):
        open_with_phrase(workspace.folder.path, " ".join(new_phrase().words), key_file=tmp_path / "other")
    with pytest.raises(Trouble, match="no_database"):
        open_with_phrase(tmp_path / "nowhere", " ".join(new_phrase().words), key_file=tmp_path / "other")
    assert not (tmp_path / "other").exists()
    assert DataFolder(tmp_path / "data").exists()
