"""Whatever is typed at the command line: an answer of the contract, never a bug and never a second document."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from wbl_desktop.application.imports.planning import plan
from wbl_desktop.application.words import CODE_WORDS
from wbl_desktop.cli import main as outer
from wbl_desktop.cli.main import main
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.storage import files
from wbl_desktop.workspace.folder import DataFolder

Ask = Callable[..., tuple[int, object]]
PACKAGE = Path(outer.__file__).parents[1]


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    def run(*words: str) -> tuple[int, object]:
        code = main([*words, "--json", "--data", str(tmp_path / "data"), "--key-file", str(tmp_path / "key")])
        return code, json.loads(capsys.readouterr().out)

    assert run("init", "--district", "Almendra Valley", "--site", "Almendra High", "--staff", "Elena Reyes")[0] == 0
    return run


def add(ask: Ask, kind: str, *values: str) -> str:
    code, document = ask("add", kind, *values)
    assert code == 0, document
    assert isinstance(document, dict)
    return str(document["id"])


@pytest.mark.parametrize(
    ("value", "error"),
    [
        ("local_id=\udcff", "not_text"),
        ("local_id", "not_field_value"),
        ("ssid=１２３４５６７８９０", "field_pattern"),
        ("last_name=Again", "field_twice"),
    ],
)
def test_values_that_are_none(ask: Ask, value: str, error: str) -> None:
    code, document = ask("add", "student", "last_name=A", "first_name=B", value)
    assert isinstance(document, dict)
    assert (code, document["error"]) == (2, error)
    assert document["message"] != f"{error.replace('_', ' ').capitalize()}."
    assert ask("list", "student") == (0, [])


@pytest.mark.parametrize("hours", ["sNaN", "NaN", "inf", "9e999999", "1e2", "1_0", "-1", "1.234", "٣", ".", "25"])
def test_hours_that_are_none(ask: Ask, hours: str) -> None:
    code, document = ask("add", "hours", "placement=" + "a" * 32, "worked_on=2026-09-01", f"hours={hours}")
    assert isinstance(document, dict)
    # The placement is looked for first: what counts is that no bug comes of it either way.
    assert code == 2
    partner = add(ask, "partner", "name=Ortega")
    worksite = add(ask, "worksite", f"partner={partner}", "name=Barn")
    student = add(ask, "student", "last_name=A", "first_name=B")
    placement = add(ask, "placement", f"student={student}", f"worksite={worksite}", "activity=job_shadow")
    entry = ("add", "hours", f"placement={placement}", "worked_on=2026-09-01")
    code, document = ask(*entry, f"hours={hours}")
    assert isinstance(document, dict)
    assert (code, document["error"]) == (2, "field_not_a_hours")
    assert ask(*entry, "hours=2,50")[0] == 0


def test_a_negative_number_of_places_is_none(ask: Ask) -> None:
    partner = add(ask, "partner", "name=Ortega")
    worksite = add(ask, "worksite", f"partner={partner}", "name=Barn")
    code, _ = ask("add", "opening", f"worksite={worksite}", "activity=job_shadow", "capacity=-3")
    assert code == 2


def test_a_limit_may_be_as_large_as_one_likes(ask: Ask) -> None:
    assert ask("list", "student", "--limit", "9" * 30) == (0, [])


def test_a_device_or_a_folder_is_no_place_for_a_form(ask: Ask, tmp_path: Path) -> None:
    for place in ("", str(tmp_path), os.devnull):
        code, document = ask("print", "job_shadow_permission", "--blank", "--out", place)
        assert isinstance(document, dict)
        assert (code, document["error"]) == (3, "cannot_write_file")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("packet", "--blank"), "packet_alone"),
        (("packet", "WBL-01", "--placement", "x"), "packet_alone"),
        (("WBL-01", "WBL-03", "--blank"), "one_blank_form"),
        (("WBL-99", "--blank"), "form_unknown"),
        (("WBL-01",), "placement_needed"),
        (("WBL-01", "--blank", "--language", "klingon"), "field_not_a_language"),
    ],
)
def test_what_cannot_be_printed_is_refused_in_words(
    ask: Ask, tmp_path: Path, words: tuple[str, ...], error: str
) -> None:
    code, document = ask("print", *words, "--out", str(tmp_path / "out.pdf"))
    assert isinstance(document, dict)
    assert (code, document["error"]) == (2, error)
    assert not (tmp_path / "out.pdf").exists()


def test_a_blank_form_by_its_number_in_both_languages(ask: Ask, tmp_path: Path) -> None:
    code, document = ask("print", "WBL-01", "--blank", "--language", "both", "--out", str(tmp_path / "out.pdf"))
    assert isinstance(document, dict)
    assert (code, document["pages"], document["codes"]) == (0, 4, [])


def test_a_link_is_kept_and_its_file_replaced(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    assert ask("print", "job_shadow_permission", "--blank", "--out", str(tmp_path / "link.pdf"))[0] == 0
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes().startswith(b"%PDF")


def test_a_check_that_finds_something_answers_once(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "check_database", lambda *_: ["page 3 is damaged"])
    assert ask("check") == (3, {"ok": False, "problems": ["page 3 is damaged"]})


def test_a_folder_whose_name_cannot_be_is_trouble(ask: Ask, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "student", "--json", "--data", "x" * 5000]) == 3
    assert json.loads(capsys.readouterr().out)["error"]
    assert ask("list", "student") == (0, [])


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no full device here")
def test_an_answer_that_cannot_be_written_is_trouble(ask: Ask, tmp_path: Path) -> None:
    code = "import sys; from wbl_desktop.cli.main import main; sys.exit(main())"
    words = ["list", "student", "--json", "--data", str(tmp_path / "data"), "--key-file", str(tmp_path / "key")]
    assert ask("list", "student")[0] == 0
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-c", code, *words], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr


def test_a_folder_of_another_account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_text", closed)
    with pytest.raises(Trouble, match="folder_unreadable"):
        DataFolder(tmp_path).facts()


def test_a_bug_answers_too(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> list[str]:
        raise RuntimeError

    monkeypatch.setattr(files, "check_database", broken)
    code, document = ask("check")
    assert isinstance(document, dict)
    assert (code, document["error"]) == (1, "bug")


def test_rows_held_back_are_written_before_anything_is_imported(ask: Ask, tmp_path: Path) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text(
        "Last name,First name,Student ID,Birth date\nRoe,Ana,100,1/2/2010\nPoe,Bo,101,1/3/2010\n", "utf-8"
    )
    assert ask("import", str(roster), "--held-back", str(tmp_path / "none" / "held.csv"))[0] == 3
    assert ask("list", "student") == (0, [])


def test_an_import_that_another_overtakes_is_compared_once_more(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text("Last name,First name,Student ID\nRoe,Ana,100\nPoe,Bo,101\n", "utf-8")
    others: list[int] = []

    def slow(*given: object, **more: object) -> object:
        made = plan(*given, **more)  # type: ignore[arg-type]
        if not others:
            others.append(9)
            others[0] = ask("import", str(roster))[0]
        return made

    monkeypatch.setattr("wbl_desktop.cli.verbs.importing.make_plan", slow)
    code, document = ask("import", str(roster))
    assert isinstance(document, dict)
    assert (code, document["new"], document["same"], others) == (0, 0, 2, [0])
    code, found = ask("list", "student")
    assert isinstance(found, list)
    assert (code, len(found)) == (0, 2)


def test_a_school_the_file_does_not_have(ask: Ask, tmp_path: Path) -> None:
    roster = tmp_path / "roster.csv"
    roster.write_text("Last name,First name,Student ID\nRoe,Ana,100\n", "utf-8")
    code, document = ask("import", str(roster), "--school", "nowhere")
    assert isinstance(document, dict)
    assert (code, document["error"]) == (2, "school_unknown")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_json_is_utf_8_on_any_terminal(ask: Ask, tmp_path: Path, encoding: str) -> None:
    add(ask, "student", "last_name=Núñez 💩", "first_name=B")
    code = "import sys; from wbl_desktop.cli.main import main; sys.exit(main())"
    words = ["list", "student", "--json", "--data", str(tmp_path / "data"), "--key-file", str(tmp_path / "key")]
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout.decode("utf-8"))[0]["last_name"] == "Núñez 💩"


def test_every_code_has_its_sentence() -> None:
    said = re.compile(r"""\b(?:Refusal|Trouble)\(\s*"([a-z_0-9]+)\"""")
    codes = {
        code
        for place in PACKAGE.rglob("*.py")
        if "district" not in place.parts
        for code in said.findall(place.read_text("utf-8"))
    }
    assert codes - {"usage"} <= CODE_WORDS.keys(), sorted(codes - CODE_WORDS.keys())


@pytest.mark.parametrize("option", ["--data", "--key-file"])
def test_an_unset_variable_is_no_wish_for_the_usual_place(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "student", "--json", option, ""]) == 2
    assert json.loads(capsys.readouterr().out)["error"] == "usage"


def test_half_an_option_is_none(ask: Ask, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "student", "--js"]) == 2
    assert capsys.readouterr().out == ""


def test_nothing_to_import_is_not_the_folder_one_stands_in(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PACKAGE)
    code, document = ask("import", "")
    assert isinstance(document, dict)
    assert (code, document["error"]) == (3, "file_missing")
