"""The whole way by stick with the programs themselves: invite, join, write, read, answer; beside one on the line."""

import json
import resource
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.district.test_district_programs import serving
from wbl_desktop.application.chance import random_bytes
from wbl_desktop.cli.main import main as wbl
from wbl_desktop.district.cli import main as wbl_district
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.sync.bundle_file import bundle_name, write_bundle

Run = Callable[..., tuple[int, str]]
KINDS = ("student", "partner", "placement", "staff", "site", "district")


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """``run("one", …)`` is ``wbl`` on laptop "one"; ``run("district", …)`` the district's program."""
    monkeypatch.setenv("WBL_DISTRICT_KEY_FILE", str(tmp_path / "keys" / "district.key"))
    monkeypatch.setenv("WBL_DISTRICT_DATABASE", str(tmp_path / "district" / "district.db"))

    def answered(who: str, *words: str) -> tuple[int, str]:
        if who == "district":
            code = wbl_district(words)
        else:
            code = wbl([*words, "--data", str(tmp_path / who), "--key-file", str(tmp_path / f"{who}.key")])
        return code, capsys.readouterr().out

    return answered


def _done(answer: tuple[int, str]) -> dict[str, object]:
    code, out = answer
    assert code == 0, out
    found = json.loads(out)
    assert isinstance(found, dict)
    return found


def _join(run: Run, who: str, stick: Path) -> None:
    assert run(who, "init", "--district", "Almendra Valley", "--site", "Almendra High", "--staff", who)[0] == 0
    invitation = stick / f"{who}.wblinvite"
    words = ("code", "--site", "Almendra High", "--invitation", str(invitation), "--url", "https://wbl.example.org")
    code = str(_done(run("district", *words, "--json"))["code"])
    assert code.encode() not in invitation.read_bytes()
    assert code.replace("-", "").encode() not in invitation.read_bytes()
    asked = _done(
        run(who, "bundle", "enroll", str(invitation), code.lower(), str(stick / f"{who}-asks.wblsync"), "--json")
    )
    answer = _done(run("district", "bundle", "read", str(asked["file"]), "--out", str(stick / f"{who}-in"), "--json"))
    assert answer["enrolled"] is True
    joined = _done(run(who, "bundle", "read", str(answer["answer"]), "--json"))
    assert joined["joined"] is True
    # Once more changes nothing.
    assert _done(run(who, "bundle", "read", str(answer["answer"]), "--json"))["old"] is True


def _by_stick(run: Run, stick: Path, *laptops: str) -> None:
    for who in laptops:
        assert run(who, "bundle", "write", str(stick))[0] == 0
    assert run("district", "bundle", "read", str(stick))[0] == 0
    for who in laptops:
        assert run(who, "bundle", "read", str(stick))[0] == 0


def test_from_the_invitation_to_equal_bytes(run: Run, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert run("district", "site", "add", "Almendra High")[0] == 0
    for who in ("one", "two"):
        _join(run, who, stick)
    for who in ("one", "two"):
        for number in range(5):
            # The same five children on both laptops, under different names: five records, and something to settle.
            ssid = f"ssid={1000000000 + number}"
            words = ("student", f"last_name=L{who}{number}", "first_name=F", ssid, "birth_date=2009-01-02", "grade=10")
            assert run(who, "add", *words)[0] == 0
    for _ in range(2):
        _by_stick(run, stick, "one", "two")
    with serving() as (url, _):
        # A third laptop has a line, and ends with the same bytes.
        assert (
            run("three", "init", "--district", "Almendra Valley", "--site", "Almendra High", "--staff", "three")[0] == 0
        )
        code = run("district", "code", "--site", "Almendra High")[1].splitlines()[-1]
        assert run("three", "enroll", url, code)[0] == 0
        assert run("three", "sync")[0] == 0
        _by_stick(run, stick, "one", "two")
        assert run("three", "sync")[0] == 0
    for kind in KINDS:
        printed = {run(who, "list", kind, "--json")[1] for who in ("one", "two", "three")}
        assert len(printed) == 1, kind
    assert len(json.loads(run("one", "list", "student", "--json")[1])) == 5
    told = {run(who, "conflicts", "--json")[1] for who in ("one", "two", "three")}
    assert len(told) == 1
    assert len(json.loads(told.pop())) == 5


def test_figures_and_names_on_the_stick(run: Run, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert run("district", "site", "add", "Almendra High")[0] == 0
    _join(run, "one", stick)
    assert (
        run("one", "add", "student", "last_name=Suárez", "first_name=Zoë", "birth_date=2009-01-02", "grade=10")[0] == 0
    )
    wrote = _done(run("one", "bundle", "write", str(stick), "--json"))
    assert {"file", "sent", "received", "conflicts", "requests", "bytes_up", "bytes_down"} <= wrote.keys()
    path = Path(str(wrote["file"]))
    assert path.name.startswith("wbl-almendra-high-")
    assert path.name.endswith("-to-district.wblsync")
    assert (wrote["received"], wrote["bytes_down"], wrote["bytes_up"]) == (0, 0, path.stat().st_size)
    # An older one of its own gives way to the newer, which holds all it held; nothing else does.
    assert _done(run("one", "bundle", "write", str(stick), "--json"))["file"] == str(path)
    other = stick / "letter.docx"
    other.write_bytes(b"dear")
    assert run("one", "bundle", "write", str(other))[0] == 2
    assert other.read_bytes() == b"dear"
    read = _done(run("district", "bundle", "read", str(path), "--json"))
    assert read["sent"] == wrote["sent"]
    assert Path(str(read["answer"])).name.endswith("-from-district.wblsync")
    assert _done(run("district", "bundle", "read", str(path), "--json"))["answer"] == read["answer"]
    taken = _done(run("one", "bundle", "read", str(stick), "--json"))
    assert (taken["sent"], taken["waiting"]) == (wrote["sent"], 0)
    for one in stick.iterdir():
        assert b"Su\xc3\xa1rez" not in one.read_bytes()
        assert not one.name.startswith("~wbl")


def test_scans_travel_by_stick_and_the_programs_say_so(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WBL_DISTRICT_FILES", str(tmp_path / "shelf"))
    stick = tmp_path / "stick"
    stick.mkdir()
    assert run("district", "site", "add", "Almendra High")[0] == 0
    for who in ("one", "two"):
        _join(run, who, stick)
    added = ("add", "student", "last_name=Vega", "first_name=Luz", "birth_date=2009-01-02", "grade=10")
    student = str(_done(run("one", *added, "--json"))["id"])
    scans = [tmp_path / "permit.pdf", tmp_path / "medical.pdf"]
    for path, size in zip(scans, (200_000, 900_000), strict=True):
        path.write_bytes(b"%PDF-1.4\n" + random_bytes(size))
        assert run("one", "attach", "student", student, str(path))[0] == 0
    code, words = run("one", "bundle", "write", str(stick), "--files", "400KB")
    assert code == 0
    assert "changes and 1 file, sealed to the district" in words
    assert "Waiting for the next stick: 1 file." in words
    code, words = run("district", "bundle", "read", str(stick))
    assert code == 0
    assert "changes and 1 file taken" in words
    wrote = _done(run("one", "bundle", "write", str(stick), "--json"))
    assert wrote["attachments"] == {**_NOTHING, "sent": 2, "size": 1_100_018, "to_send": 2}  # no answer was read yet
    assert run("district", "bundle", "read", str(stick))[0] == 0
    taken = _done(run("one", "bundle", "read", str(stick), "--json"))
    assert isinstance(taken["attachments"], dict)
    assert {**taken["attachments"], "size": 0} == {**_NOTHING, "sent": 2}
    assert run("two", "bundle", "write", str(stick))[0] == 0
    code, words = run("district", "bundle", "read", str(stick), "--files", "400KB")
    assert " and 1 file (332 KB) for it, 1 file with the next stick" in words
    code, words = run("two", "bundle", "read", str(stick))
    assert code == 0
    assert "and 1 file," in words
    assert "With the next stick: 1 file." in words
    _by_stick(run, stick, "two")
    documents = json.loads(run("two", "list", "document", "--json")[1])
    for document in documents:
        out = tmp_path / f"out-{document['file_name']}"
        assert run("two", "attachment-save", str(document["id"]), "--out", str(out))[0] == 0
        assert out.read_bytes() == (tmp_path / str(document["file_name"])).read_bytes()
    assert len(documents) == 2
    for verb in (("one", "bundle", "write"), ("district", "bundle", "read")):
        assert run(*verb, str(stick), "--files", "a lot")[0] == 2
    assert _done(run("one", "bundle", "write", str(stick), "--files", "none", "--json"))["attachments"] == _NOTHING


_NOTHING = {
    "sent": 0,
    "received": 0,
    "size": 0,
    "to_send": 0,
    "to_fetch": 0,
    "left": 0,
    "damaged": False,
    "problem": None,
}


def test_what_cannot_be_is_said(run: Run, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert run("district", "site", "add", "Almendra High")[0] == 0
    assert run("one", "init", "--district", "Almendra Valley", "--site", "Almendra High", "--staff", "S")[0] == 0
    assert run("one", "bundle", "write", str(stick))[0] == 2
    assert list(stick.iterdir()) == []
    assert run("one", "bundle", "write")[0] == 2
    invitation = stick / "i.wblinvite"
    made = ("code", "--site", "Almendra High", "--invitation", str(invitation))
    assert run("district", *made)[0] == 2
    assert not invitation.exists()
    code = str(_done(run("district", *made, "--url", "https://wbl.example.org", "--json"))["code"])
    bad = stick / "bad.wblinvite"
    bad.write_bytes(invitation.read_bytes().replace(b"wbl.example.org", b"wbl.example.net"))
    for file, words in ((invitation, "0000-0000-0000-0000"), (bad, code), (stick / "none", code)):
        assert run("one", "bundle", "enroll", str(file), words, str(stick / "ask.wblsync"))[0] in {2, 3}
    assert not (stick / "ask.wblsync").exists()
    assert run("one", "bundle", "enroll", str(invitation), code, str(stick / "ask.wblsync"))[0] == 0
    assert run("district", "bundle", "read", str(tmp_path / "nothing.wblsync"))[0] == 3
    assert run("district", "bundle", "read", str(invitation))[0] == 2
    assert run("one", "bundle", "read", str(stick))[0] == 2
    (stick / "half.wblsync").write_bytes((stick / "ask.wblsync").read_bytes()[:-9])
    assert run("district", "bundle", "read", str(stick / "half.wblsync"))[0] == 3
    # One bad file in a folder keeps nobody else's from being read.
    code_, out = run("district", "bundle", "read", str(stick), "--json")
    assert code_ == 3
    results = json.loads(out)["read"]
    assert {one.get("error") for one in results} == {"bundle_damaged", None}
    assert run("one", "bundle", "read", str(stick))[0] == 0


def test_names_that_every_stick_can_hold() -> None:
    for site in ("Almendra High", "Ñandú / Süd: «Nord»?*", "学校", "", "a" * 200, "CON", "x.\0y"):
        name = bundle_name(site, "2026-11-20", "to-district")
        assert name.isascii()
        assert not set(name) & set('\\/:*?"<>|\0 ')
        assert len(name) <= 80
    assert bundle_name("学校", "2026-11-20", "to-district") == "wbl-site-2026-11-20-to-district.wblsync"


def test_a_full_stick_is_said_and_nothing_is_half_there(tmp_path: Path) -> None:
    old = b"what was there before"
    (tmp_path / "there.wblsync").write_bytes(old)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    for name in ("new.wblsync", "there.wblsync"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, before[1]))
        try:
            with pytest.raises(Trouble) as told:
                write_bundle(tmp_path / name, b"x" * 2_500_000, may_replace=lambda _: True)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert (told.value.code, told.value.facts["size"]) == ("stick_full", 2_500_000)
    assert [one.name for one in tmp_path.iterdir()] == ["there.wblsync"]
    assert (tmp_path / "there.wblsync").read_bytes() == old
