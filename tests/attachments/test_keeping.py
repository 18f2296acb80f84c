"""Contents on one laptop: sealed, whole or not there, kept while anything names them, in backups."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.attachments.served import Desk
from wbl_desktop.application.attachments import media_type_of, plain_name
from wbl_desktop.application.chance import SystemClock
from wbl_desktop.application.pieces import LARGEST, PIECE, SealedFile
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.storage.attachment_sweep import ASIDE, sweep
from wbl_desktop.storage.schema import BLOB
from wbl_desktop.workspace.attaching import attach, blobs_of
from wbl_desktop.workspace.opening import NewWorkspace, Workspace, create_workspace, open_workspace
from wbl_desktop.workspace.safekeeping import back_up_to, restore_from

Scan = Callable[..., Path]
MARKER = b"MARTIN SUAREZ SIGNED THIS"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path, "one", "")
    yield made
    made.laptop.close()


def attached(desk: Desk, path: Path) -> tuple[str, str]:
    """A student with a file; the document and its content."""
    student = desk.laptop.add("student", last_name="Suárez", first_name="Martín")
    document = desk.attach("student", student, path)
    held = desk.laptop.get("document", document)
    assert held is not None
    return document, str(held["content"])


def test_what_was_taken_in_comes_back_and_nothing_of_it_lies_in_clear(
    desk: Desk, scan: Scan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    path = scan(3, "permit of Martin.pdf")
    _, content = attached(desk, path)
    assert desk.blobs.read(content) == path.read_bytes()
    places = [place for place in (*desk.folder.rglob("*"), *temporary.rglob("*")) if place.is_file()]
    assert len(places) > 1
    for place in places:
        held = place.read_bytes()
        assert not any(word in held for word in (MARKER, b"permit", b"%PDF", content.encode(), bytes.fromhex(content)))
        assert b"permit" not in str(place).encode()
        assert content not in str(place)


@pytest.mark.parametrize("size", [1, PIECE - 1, PIECE, PIECE + 1])
def test_every_size_comes_back(desk: Desk, tmp_path: Path, size: int) -> None:
    path = tmp_path / "file.bin"
    path.write_bytes(os.urandom(size))
    facts = desk.blobs.take_in(path)
    assert (facts.size, desk.blobs.read(facts.content)) == (size, path.read_bytes())


def test_what_cannot_be_taken_in(desk: Desk, tmp_path: Path, scan: Scan) -> None:
    empty, large = tmp_path / "empty.pdf", tmp_path / "large.pdf"
    empty.touch()
    large.touch()
    os.truncate(large, LARGEST + 1)
    cases = ((empty, "attachment_empty"), (large, "attachment_too_large"), (tmp_path, "attachment_missing"))
    for path, code in cases:
        with pytest.raises(Refusal, match=code):
            desk.blobs.take_in(path)
    with pytest.raises(Refusal, match="stopped"):
        desk.blobs.take_in(scan(2), stop=lambda: True)
    assert list((desk.folder / "files").iterdir()) == []


def test_a_piece_changed_or_moved_on_the_disk_is_never_believed(desk: Desk, scan: Scan) -> None:
    _, content = attached(desk, scan(3))
    [place] = (desk.folder / "files").iterdir()
    sealed = place.read_bytes()
    stride = PIECE + 40
    changed = sealed[: stride + 50] + bytes([sealed[stride + 50] ^ 1]) + sealed[stride + 51 :]
    swapped = sealed[stride : 2 * stride] + sealed[:stride] + sealed[2 * stride :]
    for wrong in (changed, swapped, sealed[:-1], b""):
        place.write_bytes(wrong)
        with pytest.raises(Trouble, match=r"attachment_(damaged|not_here)"):
            desk.blobs.read(content)
    assert not desk.blobs.is_here(content)
    assert [parcel.content for parcel in desk.blobs.to_fetch()] == [content]  # the district may have it


def test_contents_go_when_nothing_names_them_and_not_before(desk: Desk, scan: Scan) -> None:
    document, content = attached(desk, scan(1))
    loose = desk.blobs.take_in(scan(1, "never made a record.pdf"))
    clock, folder, store = desk.laptop.clock, desk.folder / "files", desk.laptop.store
    assert sweep(store, folder) == 0
    clock._now += timedelta(hours=23)
    assert sweep(store, folder) == 0
    assert desk.blobs.is_here(loose.content)
    clock._now += timedelta(hours=2)
    assert sweep(store, folder) == 1
    assert not desk.blobs.is_here(loose.content)
    desk.laptop.set("document", document, retired_at="2026-11-20T17:00:00+00:00")
    for _ in range(3):
        clock._now += timedelta(days=400)
        assert sweep(store, folder) == 0
    assert desk.blobs.is_here(content)  # a retired row may come back
    desk.laptop.set("document", document, content="0" * 64)
    for _ in range(3):
        clock._now += timedelta(days=400)
        assert sweep(store, folder) == 0
    assert desk.blobs.is_here(content)  # the journal still names it: the change may be undone


def test_a_file_nobody_knows_is_set_aside_and_comes_back_with_its_row(desk: Desk, scan: Scan) -> None:
    _, content = attached(desk, scan(1))
    clock, folder, store = desk.laptop.clock, desk.folder / "files", desk.laptop.store
    [place] = folder.iterdir()
    row = store.rows(BLOB.select())[0]
    with store._writing.begin() as connection:
        connection.execute(BLOB.delete())  # as an older backup that was put back
    clock._now += timedelta(days=40)
    sweep(store, folder)
    assert (folder / ASIDE / place.name).exists()
    with store._writing.begin() as connection:
        connection.execute(BLOB.insert().values(dict(row._mapping)))
    sweep(store, folder)
    assert desk.blobs.is_here(content)
    assert len(desk.blobs.read(content)) > PIECE
    with store._writing.begin() as connection:
        connection.execute(BLOB.delete())
    clock._now += timedelta(days=2)
    sweep(store, folder)
    clock._now += timedelta(days=61)
    sweep(store, folder)
    assert list((folder / ASIDE).iterdir()) == []


def test_a_file_nobody_knows_goes_though_the_clock_was_years_ahead_when_it_was_written(desk: Desk, scan: Scan) -> None:
    """Its days begin when a right clock first finds it."""
    attached(desk, scan(1))
    clock, folder, store = desk.laptop.clock, desk.folder / "files", desk.laptop.store
    [place] = folder.iterdir()
    with store._writing.begin() as connection:
        connection.execute(BLOB.delete())
    today, ahead = clock.now(), (clock.now() + timedelta(days=20 * 365)).timestamp()
    os.utime(place, (ahead, ahead))
    found = []
    for days in (0, 0.9, 2):
        clock._now = today + timedelta(days=days)
        sweep(store, folder)
        found.append(place.exists())
    assert found == [True, True, False]
    # It was set aside while the clock was ahead once more.
    os.utime(folder / ASIDE / place.name, (ahead, ahead))
    for days in (3, 62, 64):
        clock._now = today + timedelta(days=days)
        sweep(store, folder)
        found.append((folder / ASIDE / place.name).exists())
    assert found[3:] == [True, True, False]


def test_a_content_whose_file_is_gone_is_asked_for_again(desk: Desk, scan: Scan) -> None:
    _, content = attached(desk, scan(1))
    for place in (desk.folder / "files").iterdir():
        place.unlink()
    sweep(desk.laptop.store, desk.folder / "files")
    assert [parcel.content for parcel in desk.blobs.to_fetch()] == [content]


def workspace_at(path: Path) -> Workspace:
    key_file = path.with_name("key")
    new = NewWorkspace(district="Almendra Valley", site="Almendra High", staff="Elena")
    return create_workspace(path, new, key_file=key_file)


def student_of(workspace: Workspace) -> str:
    from wbl_desktop.application.commands.add import AddRecord

    [id_] = workspace.desk.run(AddRecord(kind="student", values={"last_name": "Vega", "first_name": "Luz"})).made
    return id_


def test_a_backup_holds_the_files_and_brings_them_back(tmp_path: Path, scan: Scan) -> None:
    home = tmp_path / "home"
    workspace = workspace_at(home)
    path, student = scan(2), student_of(workspace)
    attach(workspace, "student", student, path)
    back_up_to(workspace, tmp_path / "safe.wblbackup")
    workspace.close()
    assert MARKER not in (tmp_path / "safe.wblbackup").read_bytes()
    shutil.rmtree(home)
    home.mkdir()
    restore_from(home, tmp_path / "safe.wblbackup", key_file=tmp_path / "key")
    again = open_workspace(home, key_file=tmp_path / "key")
    try:
        [document] = again.desk.read().find("document")
        assert blobs_of(again).read(str(document.values()["content"])) == path.read_bytes()
    finally:
        again.close()


def test_another_key_leaves_the_files_alone(tmp_path: Path, scan: Scan) -> None:
    workspace = workspace_at(tmp_path / "home")
    path = scan(2)
    facts = blobs_of(workspace).take_in(path)
    before = [place.read_bytes() for place in (tmp_path / "home" / "files").iterdir()]
    workspace.store.change_key("ab" * 32)
    assert blobs_of(workspace).read(facts.content) == path.read_bytes()
    assert before == [place.read_bytes() for place in (tmp_path / "home" / "files").iterdir()]
    workspace.close()


KILLED = """
import sys
from pathlib import Path
from wbl_desktop.workspace.attaching import attach
from wbl_desktop.workspace.opening import open_workspace

workspace = open_workspace(Path(sys.argv[1]), key_file=Path(sys.argv[2]))
print("begun", flush=True)
attach(workspace, "student", sys.argv[3], Path(sys.argv[4]))
print("done", flush=True)
"""


def test_killed_in_the_middle_leaves_nothing_half(tmp_path: Path, scan: Scan) -> None:
    home, key = tmp_path / "home", tmp_path / "key"
    workspace = workspace_at(home)
    student = student_of(workspace)
    workspace.close()
    path = scan(120)
    outcomes = set()
    for moment in (1, 60, 121):
        program = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(home), str(key), student, str(path)], stdout=subprocess.PIPE
        )
        assert program.stdout is not None
        assert program.stdout.readline() == b"begun\n"
        _until(lambda moment=moment: _largest(home / "files") >= moment * PIECE, program)  # type: ignore[misc]
        program.kill()
        program.wait()
        program.stdout.close()
        workspace = open_workspace(home, key_file=key)
        found = workspace.desk.read().find("document")
        for document in found:
            assert blobs_of(workspace).read(str(document.values()["content"])) == path.read_bytes()
        for row in workspace.store.rows(BLOB.select()):
            assert row.whole == 1
            assert blobs_of(workspace).read(row.content) == path.read_bytes()
        outcomes.add(len(found))
        if found:
            break
        files = home / "files"
        long_ago = SystemClock().now().timestamp() - 2 * 86400
        for place in files.iterdir():
            if place.is_file():
                os.utime(place, (long_ago, long_ago))
        sweep(workspace.store, files)
        assert {place.name for place in files.iterdir()} <= {
            ASIDE,
            *(row.name for row in workspace.store.rows(BLOB.select())),
        }
        shutil.rmtree(files / ASIDE, ignore_errors=True)
        workspace.close()
    assert 0 in outcomes
    workspace.close()


def _largest(folder: Path) -> int:
    return max((place.stat().st_size for place in folder.glob("*") if place.is_file()), default=0)


def _until(holds: Callable[[], bool], program: "subprocess.Popen[bytes]") -> None:
    pause = threading.Event()
    while not holds() and program.poll() is None:
        pause.wait(0.001)


MEASURED = """
import resource, sys
from pathlib import Path
from wbl_desktop.workspace.attaching import blobs_of
from wbl_desktop.workspace.opening import open_workspace

workspace = open_workspace(Path(sys.argv[1]), key_file=Path(sys.argv[2]))
blobs = blobs_of(workspace)
blobs.take_in(Path(sys.argv[3]))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
facts = blobs.take_in(Path(sys.argv[4]))
size = sum(len(piece) for piece in blobs.pieces(facts.content))
print(size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
workspace.close()
"""


def test_a_large_file_takes_no_more_memory_than_a_small_one(tmp_path: Path, scan: Scan) -> None:
    """64 MB stand for the 2 GB of the catalog (a thirty-second); a file may have 100 MB."""
    home, key = tmp_path / "home", tmp_path / "key"
    workspace_at(home).close()
    large = tmp_path / "large.bin"
    with large.open("wb") as file:
        for number in range(512):
            file.write(number.to_bytes(4, "big") * (PIECE // 4))
    told = subprocess.run(
        [sys.executable, "-c", MEASURED, str(home), str(key), str(scan(1)), str(large)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert int(told[0]) == 64 * 2**20
    assert int(told[1]) * 1024 < 8 * 2**20


def test_names_and_types_of_files() -> None:
    assert plain_name("C:\\Users\\e\\Scan <1>.pdf") == "Scan 1.pdf"
    assert plain_name("../../\x1b[2Jx.pdf") == "[2Jx.pdf"
    assert plain_name("...") == "file"
    long = plain_name("á" * 300 + ".jpeg")
    assert len(long) <= 120
    assert long.endswith(".jpeg")
    assert media_type_of("scan", b"%PDF-1.7") == "application/pdf"
    assert media_type_of("x.pdf", b"\xff\xd8\xff\xe0") == "image/jpeg"
    assert media_type_of("x.DOCX", b"PK").endswith("wordprocessingml.document")


def test_a_disk_without_room_says_so(tmp_path: Path) -> None:
    file = SealedFile(path=Path("/dev/full"), size=PIECE, key=b"k" * 32)
    with pytest.raises(Trouble, match="disk_full"):
        file.write(0, b"x" * PIECE)
