"""Making and opening a data directory: whole after a cut at any step, and the right person acts."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.helpers import secret_service
from tests.helpers.homes import ROOT, make, program, reopen
from tests.helpers.offices import add
from wbl_desktop.cli.main import main
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.storage.files import check_database
from wbl_desktop.storage.journal_check import check_journal
from wbl_desktop.workspace.folder import DataFolder
from wbl_desktop.workspace.opening import NewWorkspace, create_workspace, open_workspace


def test_a_new_directory_holds_the_first_records_for_its_owner_only(tmp_path: Path) -> None:
    new = NewWorkspace(district=" Almendra Valley ", site="Almendra High", cds="57726781234567", staff="Elena Reyes")
    workspace = create_workspace(tmp_path / "deep" / "data", new, key_file=tmp_path / "key")
    reader = workspace.desk.read()
    assert [one.values()["name"] for one in reader.find("district")] == ["Almendra Valley"]
    assert [one.values()["cds"] for one in reader.find("site")] == ["57726781234567"]
    assert [one.id for one in reader.find("staff")] == [workspace.acting.staff]
    assert workspace.acting.site == reader.ids("site")[0]
    assert len(workspace.acting.device) == 16
    assert check_journal(workspace.store) == []
    assert not workspace.folder.is_sample()
    workspace.close()
    workspace.close()
    with pytest.raises(Trouble, match="store_closed"):
        workspace.desk.read().count("site")
    if os.name != "nt":
        modes = {one.name: one.stat().st_mode & 0o777 for one in workspace.folder.path.iterdir()}
        assert {name: mode for name, mode in modes.items() if mode & 0o077} == {}
        assert workspace.folder.path.stat().st_mode & 0o077 == 0
    assert (workspace.folder.path / "wbl.db").read_bytes()[:15] != b"SQLite format 3"


@pytest.mark.parametrize("missing", ["district", "site", "staff"])
def test_a_first_start_needs_its_three_answers(tmp_path: Path, missing: str) -> None:
    answers: dict[str, Any] = {"district": "A", "site": "B", "staff": "C", missing: "  "}
    with pytest.raises(Refusal) as caught:
        create_workspace(tmp_path / "data", NewWorkspace(**answers), key_file=tmp_path / "key")
    assert (caught.value.code, caught.value.facts["field"]) == ("field_required", missing)
    assert not (tmp_path / "data").exists()
    assert not (tmp_path / "key").exists()


def test_nothing_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="no_database"):
        open_workspace(tmp_path / "data", key_file=tmp_path / "key")
    assert list(tmp_path.iterdir()) == []


# Dies at the given step of a first start, as at a power cut: before it, or after it.
_CUT = """
import os, signal, sys
from pathlib import Path
import wbl_desktop.workspace.opening as opening
from tests.helpers.homes import make
from wbl_desktop.secrets import KeyFileKeeper
from wbl_desktop.storage.store import SqlStore
from wbl_desktop.workspace.folder import DataFolder
from wbl_desktop.workspace.opening import SqlSyncStore
folder, step, when = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
place, name = {
    "card": (DataFolder, "write_card"),
    "key": (KeyFileKeeper, "create"),
    "note": (opening, "note_key"),
    "file": (opening, "create_file"),
    "begin": (SqlSyncStore, "begin"),
    "records": (SqlStore, "write"),
    "done": (DataFolder, "amend_card"),
}[step]
real = getattr(place, name)
def cut(*arguments, **facts):
    if step == "done" and facts != {"making": None}:
        return real(*arguments, **facts)
    if when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    real(*arguments, **facts)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(place, name, cut)
make(folder)
"""


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", ["card", "key", "note", "file", "begin", "records", "done"])
def test_a_first_start_cut_short_goes_on_at_the_next(tmp_path: Path, step: str, when: str) -> None:
    done = subprocess.run(program(_CUT, tmp_path, step, when), cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == -9, done.stderr
    key = (tmp_path / "key").read_text() if (tmp_path / "key").exists() else None
    if (step, when) == ("done", "after"):
        workspace = reopen(tmp_path)
    else:
        assert not DataFolder(tmp_path / "data").exists()
        with pytest.raises(
            Trouble, match="start_unfinished" if (tmp_path / "data" / "wbl.json").exists() else "no_data"
        ):
            reopen(tmp_path)
        workspace = make(tmp_path)
    assert key in {None, (tmp_path / "key").read_text()}
    assert [one.values()["name"] for one in workspace.desk.read().find("site")] == ["Almendra High"]
    assert check_journal(workspace.store) == []
    assert check_database(workspace.folder.database, workspace.key_hex) == []
    workspace.close()
    reopen(tmp_path).close()


def test_who_acts_can_be_said_for_one_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = make(tmp_path)
    elena = workspace.acting.staff
    luis = add(workspace.desk, "staff", name="Luis Ortega", site=workspace.acting.site, role="clerk")
    workspace.close()
    for named in ("Luis Ortega", luis):
        monkeypatch.setenv("WBL_STAFF", named)
        workspace = reopen(tmp_path)
        assert workspace.acting.staff == luis
        student = add(workspace.desk, "student", last_name="Ng", first_name="An")
        assert {one.staff for one in workspace.desk.read().history("student", student)} == {luis}
        workspace.close()
    monkeypatch.setenv("WBL_STAFF", "Nobody Known")
    with pytest.raises(Refusal, match="staff_unknown"):
        reopen(tmp_path)
    monkeypatch.delenv("WBL_STAFF")
    workspace = reopen(tmp_path)
    assert workspace.acting.staff == elena
    workspace.close()


def test_the_key_file_may_be_named_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path).close()
    monkeypatch.setenv("WBL_KEY_FILE", str(tmp_path / "key"))
    assert main(["list", "staff", "--data", str(tmp_path / "data")]) == 0


@pytest.fixture
def home() -> Iterator[Path]:
    """A short path: a socket's may have 108 bytes."""
    if not secret_service.available():
        assert "CI" not in os.environ, "gnome-keyring is missing; python3 installer/dev.py test installs it"
        pytest.skip("no gnome-keyring here")
    with tempfile.TemporaryDirectory(prefix="ring-") as folder:
        yield Path(folder)


def _with_keyring(home: Path, script: str, *, unlocked: bool = True, code: int = 0) -> object:
    done = secret_service.run(
        [sys.executable, "-B", "-c", _PREFACE + script, home / "wbl"],
        home=home,
        unlocked=unlocked,
        env={"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == code, done.stderr
    return json.loads(done.stdout.splitlines()[-1]) if done.stdout.strip() else None


_PREFACE = """
import json, os, signal, sys
from pathlib import Path
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.secrets import KeyringKeeper, open_keyring
from wbl_desktop.workspace.folder import DataFolder
from wbl_desktop.workspace.opening import NewWorkspace, create_workspace, open_workspace
from wbl_desktop.workspace.recovering import PhraseDesk, open_with_phrase
folder = Path(sys.argv[1])
new = NewWorkspace(district="Almendra Valley", site="Almendra High", staff="Elena Reyes")

def told(act, *arguments, **more):
    try:
        act(*arguments, **more).close()
    except Trouble as trouble:
        return trouble.code
    return "opened"

def kept():
    return [key.hex for key in KeyringKeeper(open_keyring(), DataFolder(folder).database_id()).candidates()]
"""


@pytest.mark.keyring
def test_with_a_keyring_nothing_of_the_key_is_on_the_disk_and_a_locked_one_is_said(home: Path) -> None:
    key = _with_keyring(
        home,
        """
workspace = create_workspace(folder, new)
workspace.secrets.set("probe", "kept")
workspace.close()
print(json.dumps(workspace.key_hex))
""",
    )
    assert isinstance(key, str)
    files = [one for one in home.rglob("*") if one.is_file()]
    assert not [one for one in files if key.encode() in one.read_bytes() or bytes.fromhex(key) in one.read_bytes()]
    assert _with_keyring(home, "print(json.dumps([told(open_workspace, folder), kept()]))") == ["opened", [key]]
    assert _with_keyring(home, "print(json.dumps(told(open_workspace, folder)))", unlocked=False) == "keyring_locked"
    # A key file is not what these records want, and no new key is made where one is missing.
    asked = "told(open_workspace, folder, key_file=folder.parent / 'key')"
    forgotten = "KeyringKeeper(open_keyring(), DataFolder(folder).database_id()).forget()"
    assert _with_keyring(
        home, f"first = {asked}\n{forgotten}\nprint(json.dumps([first, told(open_workspace, folder), kept()]))"
    ) == ["key_is_in_keyring", "key_missing", []]
    assert not (home / "key").exists()


@pytest.mark.keyring
def test_with_a_keyring_the_phrase_is_replaced_and_opens_a_laptop_that_lost_its_key(home: Path) -> None:
    first, second, held, words = _listed(
        _with_keyring(
            home,
            """
workspace = create_workspace(folder, new)
desk = PhraseDesk(workspace)
desk.phrase_pending()
desk.confirmed()
first = workspace.key_hex
words = desk.replace()
desk.confirmed()
workspace.close()
print(json.dumps([first, workspace.key_hex, kept(), " ".join(words)]))
""",
        )
    )
    assert first != second
    assert held == [second]
    script = f"""
KeyringKeeper(open_keyring(), DataFolder(folder).database_id()).forget()
lost = told(open_workspace, folder)
open_with_phrase(folder, {words!r})
print(json.dumps([lost, told(open_workspace, folder), kept()]))
"""
    assert _with_keyring(home, script) == ["key_missing", "opened", [second]]


@pytest.mark.keyring
def test_a_first_start_cut_short_leaves_no_second_key_in_the_keyring(home: Path) -> None:
    cut = """
import wbl_desktop.workspace.opening as opening
def die(*_):
    print(json.dumps(kept()), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
opening.create_file = die
create_workspace(folder, new)
"""
    first = _with_keyring(home, cut, code=137)
    assert len(_listed(first)) == 1
    assert _with_keyring(home, "create_workspace(folder, new).close()\nprint(json.dumps(kept()))") == first


def _listed(answer: object) -> list[Any]:
    assert isinstance(answer, list)
    return answer


def _left(folder: Path) -> set[str]:
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*")}


def test_a_first_start_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new = NewWorkspace(district="A", site="B", staff="C")
    monkeypatch.setenv("WBL_STAFF", "Nobody Known")  # the database is made, and nobody may act in it
    with pytest.raises(Refusal, match="staff_unknown"):
        create_workspace(tmp_path / "deep" / "data", new, key_file=tmp_path / "key")
    assert _left(tmp_path) == set()
    monkeypatch.delenv("WBL_STAFF")
    (tmp_path / "key").write_text("not a key")
    (tmp_path / "key").chmod(0o600)
    (tmp_path / "data").mkdir()
    with pytest.raises(Trouble, match="key_file_damaged"):
        create_workspace(tmp_path / "data", new, key_file=tmp_path / "key")
    assert _left(tmp_path) == {"key", "data"}, "what was there before stays"
    (tmp_path / "key").unlink()
    create_workspace(tmp_path / "data", new, key_file=tmp_path / "key").close()


def test_a_second_first_start_takes_nothing_away(tmp_path: Path) -> None:
    make(tmp_path).close()
    before = _left(tmp_path)
    with pytest.raises(Refusal, match="database_exists"):
        make(tmp_path)
    assert _left(tmp_path) == before
    reopen(tmp_path).close()


@pytest.mark.parametrize(("form", "code"), [(2, "card_too_new"), ("x", "card_damaged"), (None, "card_damaged")])
def test_a_card_of_another_format_is_told_and_left(tmp_path: Path, form: object, code: str) -> None:
    make(tmp_path).close()
    card = tmp_path / "data" / "wbl.json"
    card.write_text(json.dumps({**json.loads(card.read_text()), "format": form}))
    said = card.read_bytes()
    with pytest.raises(Trouble, match=code):
        reopen(tmp_path)
    with pytest.raises((Refusal, Trouble), match="database_exists"):
        make(tmp_path)
    assert card.read_bytes() == said
