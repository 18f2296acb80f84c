"""The command line keeps its contract: exit codes, one JSON document, options anywhere."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from wbl_desktop import __version__
from wbl_desktop.cli.main import main

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def wbl(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str) -> tuple[int, str]:
        code = main([*words, "--data", str(tmp_path / "data"), "--key-file", str(tmp_path / "key")])
        return code, capsys.readouterr().out

    code, _ = run("init", "--district", "Almendra Valley", "--site", "Almendra High", "--staff", "Elena Reyes")
    assert code == 0
    return run


def test_add_prints_the_id_alone_on_the_last_line_and_show_gives_it_back(wbl: Run) -> None:
    code, out = wbl("add", "student", "last_name=Suárez", "first_name=Martín", "grade=09", "birth_date=2010-10-24")
    assert code == 0
    id_ = out.splitlines()[-1]
    code, out = wbl("--json", "show", "student", id_)
    document = json.loads(out)
    assert code == 0
    assert (document["id"], document["grade"], document["birth_date"]) == (id_, "9", "2010-10-24")


def test_a_bad_value_is_refused_and_changes_nothing(wbl: Run) -> None:
    assert wbl("add", "student", "last_name=Only")[0] == 2
    assert wbl("add", "student", "last_name=A", "first_name=B", "birth_date=24/10/2010")[0] == 2
    assert wbl("add", "student", "last_name=A", "first_name=B", "shoe=9")[0] == 2
    assert wbl("add", "dragon", "name=Smaug")[0] == 2
    code, out = wbl("list", "student", "--json")
    assert (code, json.loads(out)) == (0, [])


def test_undo_takes_back_the_last_command(wbl: Run) -> None:
    id_ = wbl("add", "partner", "name=Ortega Feed & Seed", "status=prospect")[1].splitlines()[-1]
    assert wbl("set", "partner", id_, "status=active")[0] == 0
    assert wbl("undo")[0] == 0
    assert json.loads(wbl("show", "partner", id_, "--json")[1])["status"] == "prospect"
    assert wbl("undo")[0] == 0
    assert json.loads(wbl("list", "partner", "--json")[1]) == []


def test_an_undo_answers_with_one_document_of_what_it_changed(wbl: Run) -> None:
    id_ = wbl("add", "partner", "name=Ortega Feed & Seed")[1].splitlines()[-1]
    code, out = wbl("undo", "--json")
    document = json.loads(out)
    assert code == 0
    assert document["changed"] == [{"kind": "partner", "id": id_}]
    assert document["counts"] == {"partner": 1}
    assert document.keys() == {"command", "changed", "counts", "undone", "notices"}


def test_lists_are_sorted_by_id_and_filtered(wbl: Run) -> None:
    for name, grade in (("B", "10"), ("A", "11"), ("C", "10")):
        wbl("add", "student", f"last_name={name}", "first_name=X", f"grade={grade}")
    rows = json.loads(wbl("list", "student", "--json", "--where", "grade=10")[1])
    assert [row["last_name"] for row in rows] == ["B", "C"]
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    assert len(json.loads(wbl("list", "student", "--limit", "1", "--json")[1])) == 1


def test_history_tells_who_and_what(wbl: Run) -> None:
    id_ = wbl("add", "student", "last_name=A", "first_name=X", "grade=9")[1].splitlines()[-1]
    wbl("set", "student", id_, "grade=10")
    entries = json.loads(wbl("history", "student", id_, "--json")[1])
    assert [entry["verb"] for entry in entries] == ["add", "edit"]
    assert entries[1]["changes"] == {"grade": {"old": "9", "new": "10"}}
    assert entries[1]["staff"] == "Elena Reyes"


def test_no_database_no_key_and_a_wrong_key_are_trouble(tmp_path: Path, wbl: Run) -> None:
    elsewhere = ["--data", str(tmp_path / "nowhere")]
    assert main(["list", "student", *elsewhere, "--key-file", str(tmp_path / "key")]) == 3
    here = ["--data", str(tmp_path / "data")]
    assert main(["list", "student", *here, "--key-file", str(tmp_path / "none")]) == 3
    other = tmp_path / "other-key"
    other.write_text("f" * 64)
    other.chmod(0o600)
    assert main(["list", "student", *here, "--key-file", str(other)]) == 3
    other.chmod(0o644)
    assert main(["list", "student", *here, "--key-file", str(other)]) == 3


def test_a_second_init_is_refused(wbl: Run) -> None:
    assert wbl("init", "--district", "X", "--site", "Y")[0] == 2


def test_recovery_is_never_shown_to_a_pipe(tmp_path: Path, wbl: Run) -> None:
    command = [sys.executable, "-m", "wbl_desktop.cli.main", "recovery"]
    options = ["--data", str(tmp_path / "data"), "--key-file", str(tmp_path / "key")]
    done = subprocess.run([*command, *options], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == 2
    assert not (tmp_path / "data" / "recovery.bin").exists()


def test_backup_restore_and_check(tmp_path: Path, wbl: Run) -> None:
    wbl("add", "student", "last_name=Kept", "first_name=X")
    assert wbl("backup", str(tmp_path / "copy"))[0] == 0
    wbl("add", "student", "last_name=Later", "first_name=X")
    assert wbl("restore-backup", str(tmp_path / "copy"))[0] == 0
    assert [row["last_name"] for row in json.loads(wbl("list", "student", "--json")[1])] == ["Kept"]
    code, out = wbl("check", "--json")
    assert (code, json.loads(out)) == (0, {"ok": True, "problems": []})


def test_duplicates_are_told_merged_and_the_merge_is_one_step_to_undo(wbl: Run) -> None:
    keep = wbl("add", "partner", "name=Wood Auto Repair", "phone=530-555-0142")[1].splitlines()[-1]
    drop = wbl("add", "partner", "name=WOOD AUTO REPAIR INC", "email=shop@example.com")[1].splitlines()[-1]
    wbl("add", "worksite", f"partner={drop}", "name=Shop")
    [pair] = json.loads(wbl("duplicates", "partner", "--json")[1])
    assert {pair["one"], pair["other"]} == {keep, drop}
    assert wbl("merge", "partner", keep, drop)[0] == 0
    [partner] = json.loads(wbl("list", "partner", "--json")[1])
    assert (partner["id"], partner["email"]) == (keep, "shop@example.com")
    assert json.loads(wbl("list", "worksite", "--json")[1])[0]["partner"] == keep
    assert wbl("merge", "partner", keep, keep)[0] == 2
    assert wbl("undo")[0] == 0
    assert len(json.loads(wbl("list", "partner", "--json")[1])) == 2


def test_a_backup_makes_no_folders(tmp_path: Path, wbl: Run) -> None:
    code, out = wbl("backup", str(tmp_path / "missing" / "dir" / "copy"), "--json")
    assert (code, json.loads(out)["error"]) == (2, "folder_missing")
    assert not (tmp_path / "missing").exists()


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"wbl {__version__}\n"
