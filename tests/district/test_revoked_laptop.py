"""A revoked laptop of real programs: key and token go, the file stays; phrase and a new code bring it back."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.district.test_district_programs import serving
from tests.helpers.homes import make, reopen
from tests.helpers.offices import add
from wbl_desktop.application.words import CODE_WORDS
from wbl_desktop.cli.main import main as wbl
from wbl_desktop.district.cli import main
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.secrets import load_device
from wbl_desktop.workspace.district_line import enroll, sync_once
from wbl_desktop.workspace.opening import Workspace
from wbl_desktop.workspace.recovering import PhraseDesk, open_with_phrase
from wbl_desktop.workspace.revoking import let_go

Ask = Callable[..., str]


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Ask ``wbl-district``; gives its answer."""
    monkeypatch.setenv("WBL_DISTRICT_KEY_FILE", str(tmp_path / "keys" / "district.key"))
    monkeypatch.setenv("WBL_DISTRICT_DATABASE", str(tmp_path / "district" / "district.db"))

    def answered(*words: str) -> str:
        capsys.readouterr()
        assert main(words) == 0
        return capsys.readouterr().out.strip()

    answered("site", "add", "Almendra High")
    return answered


def put_in_force(workspace: Workspace) -> str:
    desk = PhraseDesk(workspace)
    words = desk.phrase_pending()
    assert words is not None
    desk.confirmed()
    return " ".join(words)


def said(capsys: pytest.CaptureFixture[str], folder: Path, *words: str) -> tuple[int, dict[str, object]]:
    """What ``wbl`` answers."""
    capsys.readouterr()
    code = wbl([*words, "--json", "--data", str(folder / "data"), "--key-file", str(folder / "key")])
    return code, json.loads(capsys.readouterr().out)


def test_key_and_token_go_and_the_phrase_and_a_code_bring_it_back(
    ask: Ask, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = make(tmp_path)
    words = put_in_force(workspace)
    with serving() as (url, _):
        enroll(workspace, url, ask("code", "--site", "Almendra High"))
        student = add(workspace.desk, "student", last_name="Suárez", first_name="Martín")
        device = workspace.acting.device
        ask("revoke", device[:8])
        with pytest.raises(Refusal, match=r"device_revoked$"):
            sync_once(workspace)
        [known] = json.loads(ask("devices", "--json"))
        assert known["in_quarantine"] == 1
        assert known["revoked_at"]
        with pytest.raises(Trouble, match="store_closed"):
            workspace.desk.read().find("student")
        assert not (tmp_path / "key").exists()
        code, answer = said(capsys, tmp_path, "list", "student")
        assert (code, answer["error"]) == (3, "laptop_revoked")
        assert "recovery phrase" in str(answer["message"])
        open_with_phrase(tmp_path / "data", words, key_file=tmp_path / "key")
        workspace = reopen(tmp_path)
        assert load_device(workspace.secrets, workspace.folder.database_id()) is None
        assert workspace.desk.read().get("student", student) is not None
        with pytest.raises(Refusal, match="not_enrolled"):
            sync_once(workspace)
        enroll(workspace, url, ask("code", "--site", "Almendra High"))
        assert workspace.acting.device != device
        add(workspace.desk, "partner", name="Wood Auto")
        assert sync_once(workspace)["sent"] == 1
    workspace.close()


def test_without_a_phrase_the_key_goes_only_when_everything_was_taken(ask: Ask, tmp_path: Path) -> None:
    workspace = make(tmp_path)
    with serving() as (url, _):
        enroll(workspace, url, ask("code", "--site", "Almendra High"))
        add(workspace.desk, "student", last_name="Suárez", first_name="Martín")
        with pytest.raises(Refusal, match="device_revoked_kept"):
            let_go(workspace)  # as after a district that took nothing
        assert (tmp_path / "key").exists()
        assert sync_once(workspace)["sent"] == 1, "the token is still there"
        add(workspace.desk, "student", last_name="Ng", first_name="An")
        ask("revoke", workspace.acting.device)
        with pytest.raises(Refusal, match="device_revoked_for_good"):
            sync_once(workspace)
        assert json.loads(ask("devices", "--json"))[0]["in_quarantine"] == 1
    assert not (tmp_path / "key").exists()
    with pytest.raises(Trouble, match="laptop_revoked"):
        reopen(tmp_path)


def test_every_sentence_is_there() -> None:
    assert {"device_revoked_kept", "device_revoked_for_good", "laptop_revoked", "held_device_revoked"} <= set(
        CODE_WORDS
    )


def test_a_laptop_that_has_joined_burns_no_second_code(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    workspace, other = make(tmp_path), make(tmp_path / "other")
    with serving() as (url, _):
        enroll(workspace, url, ask("code", "--site", "Almendra High"))
        device, code = workspace.acting.device, ask("code", "--site", "Almendra High")
        with pytest.raises(Refusal, match="already_enrolled"):
            enroll(workspace, url, code)
        assert workspace.acting.device == device
        sync_once(workspace)
        enroll(other, url, code)  # the code is still good
    workspace.close()
    other.close()
