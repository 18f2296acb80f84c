"""Contents of documents by stick: through the same shelf as over the line, late, twice, cut or worn, and never in the
records' way."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.fresh import fresh_district
from tests.workspace.carriers import Carrier, Office, join, open_office, scan
from tests.workspace.parts_fuzz import fuzz
from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.application.commands.transfer import TransferStudent
from wbl_desktop.application.pieces import PIECE
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.engine import writing
from wbl_desktop.district.lineage import begin_epoch
from wbl_desktop.district.tables import TABLES
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.storage.bundle_notes import SqlBundleNotes
from wbl_desktop.sync.bundle import BEGINNING, MARK, RECORDS_ONLY, WITH_CONTENTS
from wbl_desktop.sync.bundle_file import read_bundle
from wbl_desktop.sync.bundle_notes import from_text, to_text
from wbl_desktop.workspace.attaching import attach

ROOT = Path(__file__).resolve().parents[2]
_LENGTH = 4


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setenv("WBL_DISTRICT_FILES", str(tmp_path / "shelf"))
    fresh_district(tmp_path)
    made = open_office(tmp_path)
    yield made
    made.engine.dispose()


@pytest.fixture
def pair(office: Office, tmp_path: Path) -> Iterator[tuple[Carrier, Carrier]]:
    made = join(office, tmp_path, "one"), join(office, tmp_path, "two")
    yield made
    for one in made:
        one.workspace.close()


def parts_of(path: Path) -> list[tuple[int, int]]:
    """Where each part of a bundle begins and ends."""
    content, at, found = path.read_bytes(), len(read_bundle(path)), []
    while at < len(content):
        end = at + _LENGTH + int.from_bytes(content[at : at + _LENGTH], "big")
        found.append((at, end))
        at = end
    return found


def changed(path: Path, at: int) -> None:
    """Another bit there."""
    content = bytearray(path.read_bytes())
    content[at] ^= 0x40
    path.write_bytes(content)


def test_a_scan_reaches_the_other_laptop_and_is_carried_once(pair: tuple[Carrier, Carrier]) -> None:
    one, two = pair
    document, content = one.with_scan(3)
    written = one.write()
    assert (written.attachments.sent, written.attachments.to_send, written.attachments.left) == (1, 1, 0)
    assert written.attachments.size == len(content)
    assert Path(written.file).stat().st_size == written.bytes_up
    assert written.bytes_up < len(content) + 16_000
    taken = one.read(one.answer(written))
    assert (taken.attachments.sent, taken.attachments.to_send) == (1, 0)
    taken = two.round()
    assert (taken.attachments.received, taken.attachments.to_fetch) == (1, 0)
    assert two.content(document) == content
    for each in pair:
        written = each.write()
        assert (written.attachments.sent, written.attachments.size) == (0, 0)
        answer = each.answer(written)
        assert written.bytes_up + answer.stat().st_size < 16_000


def test_several_documents_of_one_content_travel_once(pair: tuple[Carrier, Carrier]) -> None:
    one, two = pair
    path = scan(one.stick.parent, "permit.pdf", 3)
    documents = [one.attach(one.student(name), path) for name in ("A", "B", "C")]
    written = one.write()
    assert written.bytes_up < 5 * PIECE
    assert one.read(one.answer(written)).attachments.sent == 3
    taken = two.round()
    assert taken.bytes_down < 5 * PIECE
    assert taken.attachments.received == 3
    assert [two.content(document) == path.read_bytes() for document in documents] == [True] * 3
    assert two.write().attachments.size == 0


def test_a_document_the_district_does_not_know_keeps_no_other_of_its_content_back(
    pair: tuple[Carrier, Carrier], office: Office
) -> None:
    one, two = pair
    path, table = scan(one.stick.parent, "permit.pdf"), TABLES["document"]
    strange, known = (one.attach(one.student(name), path) for name in ("A", "B"))
    one.round(most=0)
    with writing(office.engine) as connection:
        connection.execute(table.delete().where(table.c.id == strange))
    for _ in range(2):
        one.round()
    two.round()
    assert two.content(known) == path.read_bytes()


def test_the_line_is_not_held_up_by_contents(pair: tuple[Carrier, Carrier]) -> None:
    """While a stick is being filled, records may be exchanged; only another stick waits."""
    one, _ = pair
    one.with_scan(5)
    held: list[str] = []

    def progress(_done: int, _of: int) -> None:
        with one.workspace.folder.lock("sync", "sync_under_way"):
            held.append("sync")
        with pytest.raises(Trouble, match="taken"), one.workspace.folder.lock("stick", "taken"):
            pass

    written = one.write(progress=lambda done, of: progress(done, of) if of == 6 else None)
    assert written.attachments.sent == 1
    assert held


def test_read_twice_and_late_it_is_carried_once(pair: tuple[Carrier, Carrier], office: Office) -> None:
    one, two = pair
    document, content = one.with_scan()
    early = one.write("early.wblsync")
    late = one.write("late.wblsync")
    answers = [office.read(Path(each.file), out=one.stick / f"{at}.wblsync") for at, each in enumerate((late, early))]
    assert [each.found.brought.whole for each in answers] == [1, 0]
    assert office.read(Path(late.file)).found.brought.pieces == 0
    assert office.count() == 1
    question = two.write()
    answer = office.read(Path(question.file)).answer
    assert answer is not None
    assert two.read(answer).attachments.received == 1
    again = two.read(answer)
    assert again.old
    assert again.attachments.received == 0
    assert two.content(document) == content
    # The older answer, read after the newer: both say that the district has it.
    for each in answers:
        assert each.answer is not None
        one.read(each.answer)
    assert one.write().attachments.size == 0


def test_what_finds_no_room_goes_on_with_the_next_stick(pair: tuple[Carrier, Carrier]) -> None:
    one, two = pair
    student = one.student()
    scans = [scan(one.stick.parent, f"{pieces}.pdf", pieces) for pieces in (1, 2, 9)]
    documents = [one.attach(student, path) for path in scans]
    whole, rounds, carried = sum(path.stat().st_size for path in scans), 0, 0
    while rounds == 0 or one.write(most=0).attachments.to_send:
        written = one.write(most=4 * PIECE)
        assert written.attachments.size <= 4 * PIECE
        carried += written.attachments.size
        if rounds == 0:
            # Small ones first; the large one has begun, and waits.
            assert (written.attachments.sent, written.attachments.left) == (2, 1)
        one.read(one.answer(written))
        rounds += 1
    assert rounds > 3
    assert carried == whole  # nothing went twice, because each answer said what was there
    received = 0
    for _ in range(rounds + 1):
        taken = two.read(two.answer(two.write(most=4 * PIECE)))
        assert taken.bytes_down < 5 * PIECE
        received += taken.attachments.received
        if not taken.attachments.left:
            break
        assert not taken.attachments.damaged
    assert received == 3
    assert [two.content(document) == path.read_bytes() for document, path in zip(documents, scans, strict=True)] == [
        True
    ] * 3


def test_without_an_answer_the_next_stick_carries_it_all_again(pair: tuple[Carrier, Carrier]) -> None:
    one, two = pair
    document, content = one.with_scan()
    for _ in range(2):
        written = one.write()
        assert (written.attachments.sent, written.attachments.to_send) == (1, 1)
    one.read(one.answer(written))
    two.round()
    assert two.content(document) == content


def test_cut_anywhere_the_records_land_and_the_rest_comes_again(pair: tuple[Carrier, Carrier], office: Office) -> None:
    one, two = pair
    path = scan(one.stick.parent, "permit.pdf", 4)
    student = one.student()
    document = one.attach(student, path)
    whole = Path(one.write().file)
    content, parts = whole.read_bytes(), parts_of(whole)
    cut = one.stick / "cut.wblsync"
    for at in sorted({end + by for start, end in parts for by in (-1, 0, 1) if start < end + by < len(content)}):
        cut.write_bytes(content[:at])
        read = office.read(cut, out=one.stick / "from.wblsync")
        assert read.found.brought.is_cut
        assert read.found.brought.damaged == 0
        assert read.answer is not None
    taken = one.read(one.stick / "from.wblsync")
    assert taken.waiting == 0
    assert not taken.attachments.damaged  # it is the question that was cut, not this
    assert one.write().attachments.size <= PIECE  # what had come was taken, and the answer said so
    one.round()
    question = two.write()
    answer = two.answer(question)
    content = answer.read_bytes()
    for at in [*range(len(read_bundle(answer)), len(content), len(content) // 9), len(content) - 1]:
        cut.write_bytes(content[:at])
        taken = two.read(cut)
        assert taken.attachments.damaged
        assert two.workspace.desk.read().get("student", student)
    two.read(answer)
    assert two.content(document) == path.read_bytes()


def test_a_worn_piece_keeps_nothing_else_back(pair: tuple[Carrier, Carrier], office: Office) -> None:
    one, two = pair
    scans = [one.with_scan(pieces, f"{pieces}.pdf") for pieces in (2, 4)]
    written = Path(one.write().file)
    parts = parts_of(written)
    changed(written, parts[2][0] + 5000)
    read = office.read(written)
    assert (read.found.brought.damaged, read.found.brought.whole, read.found.brought.is_cut) == (1, 1, False)
    assert read.answer is not None
    taken = one.read(read.answer)
    assert (taken.waiting, taken.attachments.sent, taken.attachments.to_send) == (0, 1, 1)
    assert one.write().attachments.size == PIECE
    one.round()
    answer = two.answer(two.write())
    changed(answer, parts_of(answer)[-2][0] + 100)
    taken = two.read(answer)
    assert (taken.attachments.received, taken.attachments.damaged) == (1, True)
    two.round()
    assert [two.content(document) == content for document, content in scans] == [True, True]


def test_worn_records_are_refused_and_take_their_contents_with_them(
    pair: tuple[Carrier, Carrier], office: Office
) -> None:
    one, _ = pair
    one.with_scan()
    written = Path(one.write().file)
    changed(written, BEGINNING + 40)
    with pytest.raises(Trouble, match="bundle_damaged"):
        office.read(written)
    assert office.count() == 0


def test_one_bad_answer_keeps_no_other_from_being_read(pair: tuple[Carrier, Carrier], office: Office) -> None:
    one, _ = pair
    for each in one.stick.iterdir():
        each.unlink()
    one.student()
    kept = office.read(Path(one.write().file), out=one.stick / "b.wblsync").answer
    assert kept is not None
    whole = kept.read_bytes()
    (one.stick / "a.wblsync").write_bytes(whole[: len(read_bundle(kept)) - 9])
    assert one.read(one.stick).waiting == 0
    kept.unlink()
    (one.stick / "out.wblsync").unlink()
    with pytest.raises(Trouble, match="bundle_damaged"):
        one.read(one.stick)


def test_what_a_pulled_stick_left_behind_is_cleared_away(pair: tuple[Carrier, Carrier]) -> None:
    one, _ = pair
    old, young = one.stick / "~wbl-0badc0de.part", one.stick / "~wbl-00c0ffee.part"
    for each in (old, young):
        each.write_bytes(b"half")
    os.utime(old, (1_000_000_000, 1_000_000_000))
    one.write()
    assert not old.exists()
    assert young.exists()  # somebody may be writing it


def test_no_other_site_and_no_revoked_laptop_gets_them(
    pair: tuple[Carrier, Carrier], office: Office, tmp_path: Path
) -> None:
    one, two = pair
    other = join(office, tmp_path, "other", site="Ceanothus High")
    partner = one.workspace.desk.run(AddRecord(kind="partner", values={"name": "Feather River Clinic"})).made[0]
    [shared] = attach(one.workspace, "partner", partner, scan(tmp_path, "insurance.pdf", 1)).made
    document, _ = one.with_scan(3)
    question = two.write()
    one.round()
    taken = other.round()
    assert taken.attachments.received == 1  # the certificate, that every campus reads
    assert taken.bytes_down < 2 * PIECE
    assert other.workspace.desk.read().get("document", document) is None
    assert other.workspace.desk.read().get("partner_document", shared) is not None
    with writing(office.engine) as connection:
        revoke(connection, two.workspace.acting.device, "2026-11-20T17:00:00+00:00")
    scanned, _ = two.with_scan(2, "late.pdf")
    for bundle in (question, two.write("late.wblsync")):
        read = office.read(Path(bundle.file))
        assert read.found.revoked
        assert read.answer is None
    assert office.count() == 2  # what a revoked laptop brings is not taken in
    assert two.content(scanned)
    other.workspace.close()


def test_a_reader_takes_and_brings_nothing(office: Office, pair: tuple[Carrier, Carrier], tmp_path: Path) -> None:
    one, _ = pair
    document, content = one.with_scan()
    one.round()
    reader = join(office, tmp_path, "reader", role="read_only")
    assert reader.content(document) == content
    reader.with_scan(2, "own.pdf")
    taken = reader.round()
    assert taken.attachments.sent == 0
    assert taken.attachments.problem
    assert office.count() == 1
    reader.workspace.close()


def test_a_restored_district_is_brought_everything_again(pair: tuple[Carrier, Carrier], office: Office) -> None:
    one, two = pair
    document, content = one.with_scan()
    early = one.write()
    late_answer = office.read(Path(early.file), out=one.stick / "late.wblsync").answer
    one.round()
    with writing(office.engine) as connection:
        begin_epoch(connection)
    for each in (office.folder / "shelf").rglob("*"):
        if each.is_file():
            each.unlink()
    assert one.round().asks_again
    assert late_answer is not None
    one.read(late_answer)  # of the life before the restore: its word on what is there counts no more
    assert one.write().attachments.sent == 1
    assert one.round().attachments.sent == 1
    while two.round().asks_again:
        pass
    two.round()
    assert two.content(document) == content


def test_what_only_the_old_site_has_is_brought_after_the_student_left(
    pair: tuple[Carrier, Carrier], office: Office
) -> None:
    """The answer takes the record away; its content, never yet at the district, still goes with the next stick."""
    one, two = pair
    student = one.student()
    one.round()
    two.round()
    path = scan(one.stick.parent, "permit.pdf")
    one.attach(student, path)
    one.read(one.answer(one.write(most=0)))  # the row is there, the content is not
    other = join(office, office.folder, "other", site="Ceanothus High")
    two.round()
    two.workspace.desk.run(TransferStudent(student=student, to="Ceanothus High"))
    two.round()
    one.round(most=0)
    assert one.workspace.desk.read().get("student", student) is None
    assert one.write().attachments.sent == 1
    one.round()
    other.round()
    [document] = other.workspace.desk.read().find("document")
    assert other.content(document.id) == path.read_bytes()
    other.workspace.close()


def test_records_only_is_what_every_older_program_reads(pair: tuple[Carrier, Carrier], office: Office) -> None:
    one, _ = pair
    one.with_scan()
    written = Path(one.write(most=0).file)
    answer = one.answer(one.write(most=0))
    for path in (written, answer):
        assert path.read_bytes()[len(MARK)] == RECORDS_ONLY
    assert one.read(answer).waiting == 0
    full = one.write()
    assert Path(full.file).read_bytes()[len(MARK)] == WITH_CONTENTS
    changed(Path(full.file), len(MARK))  # version 66
    with pytest.raises(Trouble, match="bundle_too_new"):
        office.read(Path(full.file))


def test_a_district_that_takes_records_only_is_sent_records_only(pair: tuple[Carrier, Carrier]) -> None:
    one, _ = pair
    document, content = one.with_scan()
    texts = SqlBundleNotes(one.workspace.store)
    notes = from_text(texts.text())
    notes.takes = RECORDS_ONLY
    texts.put(to_text(notes))
    written = one.write()
    assert (written.attachments.sent, written.attachments.left) == (0, 1)
    assert Path(written.file).read_bytes()[len(MARK)] == RECORDS_ONLY
    one.read(one.answer(written))  # it has been brought up to date meanwhile, and says so
    assert one.write().attachments.sent == 1
    assert one.content(document) == content


def test_a_stick_that_fills_up_still_carries_the_records(pair: tuple[Carrier, Carrier], office: Office) -> None:
    one, _ = pair
    document, _ = one.with_scan(6)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3 * PIECE, before[1]))
    try:
        written = one.write()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (written.attachments.sent, written.attachments.left) == (0, 1)
    taken = one.read(one.answer(written))
    assert (taken.waiting, taken.attachments.to_send) == (0, 1)
    assert not taken.attachments.damaged
    assert [each.name for each in one.stick.iterdir() if each.name.startswith("~")] == []
    assert one.round().attachments.sent == 1
    assert one.content(document)


def test_stopped_in_the_middle_it_is_as_good_as_any_other(pair: tuple[Carrier, Carrier], office: Office) -> None:
    one, two = pair
    document, content = one.with_scan(6)
    seen: list[int] = []
    written = one.write(progress=lambda done, _of: seen.append(done), stop=lambda: len(seen) > 3)
    assert (written.attachments.sent, written.attachments.left) == (0, 1)
    assert 0 < written.attachments.size < len(content)
    read = office.read(Path(written.file))
    assert not read.found.brought.is_cut
    assert read.answer is not None
    one.read(read.answer)
    assert one.write().attachments.size == len(content) - written.attachments.size
    one.round()
    two.round()
    assert two.content(document) == content


def test_a_content_that_is_damaged_here_does_not_keep_the_others(pair: tuple[Carrier, Carrier]) -> None:
    one, _ = pair
    bad, _ = one.with_scan(1, "bad.pdf")
    good, _ = one.with_scan(2, "good.pdf")
    largest = max(one.workspace.folder.files.iterdir(), key=lambda each: each.stat().st_size)
    for each in one.workspace.folder.files.iterdir():
        if each.is_file() and each != largest:
            each.write_bytes(bytes(each.stat().st_size))
    written = one.write()
    assert (written.attachments.sent, written.attachments.left) == (1, 1)
    assert one.read(one.answer(written)).attachments.sent == 1
    assert one.content(good)
    with pytest.raises(Trouble):
        one.content(bad)


def test_nothing_of_a_scan_is_in_clear(pair: tuple[Carrier, Carrier]) -> None:
    one, two = pair
    path = one.stick.parent / "permit.pdf"
    path.write_bytes(b"%PDF-1.4\n" + b"QUETZALCOATL SIGNED THIS " * 9000)
    document = one.attach(one.student(), path)
    written = Path(one.write().file)
    kept = written.read_bytes()
    one.round()
    answer = two.answer(two.write())
    for content in (kept, answer.read_bytes()):
        assert b"QUETZALCOATL" not in content
        assert document.encode() not in content
        assert b"permit" not in content


def test_hundreds_of_bad_streams(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WBL_DISTRICT_FILES", str(tmp_path / "shelf"))
    ends = fuzz(tmp_path, 300, 7)
    assert min(ends[way] for way in ("taken", "damaged", "cut")) > 20


_MEASURED = """
import json, os, sys
from pathlib import Path
from tests.workspace.carriers import join, open_office
import resource
def peak(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
folder = Path(sys.argv[1])
office = open_office(folder)
one, two = join(office, folder, "one"), join(office, folder, "two")
def carried(name, size):
    path = folder / name
    with path.open("wb") as file:
        for _ in range(size // 2**20):
            file.write(os.urandom(2**20))
    document = one.attach(one.student(name), path)
    sent, received = one.round().attachments.sent, two.round().attachments.received
    return sent == received == 1
assert carried("small", 2**20)
before = peak()
assert carried("large", int(sys.argv[2]))
print(json.dumps(peak() - before))
"""


def test_a_large_file_is_never_whole_in_memory(tmp_path: Path) -> None:
    """Taken in, written, read at the district, answered and read again in one process: a small part of its size."""
    size = 16 * 2**20
    environment = {**os.environ, "WBL_DISTRICT_FILES": str(tmp_path / "shelf"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _MEASURED, str(tmp_path), str(size)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout.splitlines()[-1]) < size // 3
