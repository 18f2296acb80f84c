"""Contents between two laptops and a real server: resumed at each piece, checked, never in the records' way."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from tests.attachments.served import Desk, Proxy
from tests.sync.laptops import TestDistrict
from wbl_desktop.application.pieces import PIECE, pieces_of
from wbl_desktop.district.access import Right
from wbl_desktop.district.attachments import Limits, Shelf, files_folder
from wbl_desktop.district.daily import tidy
from wbl_desktop.district.devices import admitted
from wbl_desktop.district.doors import Service
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.lineage import begin_epoch
from wbl_desktop.district.tables import ATTACHMENT, TABLES
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.storage.attachment_sweep import sweep
from wbl_desktop.sync.attachment_wire import (
    GET,
    PUT,
    STATE,
    GetRequest,
    PutRequest,
    StateAnswer,
    StateRequest,
)
from wbl_desktop.sync.frame import seal, unseal
from wbl_desktop.sync.http import HttpLine

Scan = Callable[..., Path]
_FRAME = 300  # bytes a piece's message has beside the piece


@pytest.fixture
def pair(office: TestDistrict, served: str, tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    one = Desk(tmp_path, "one", served).join(office.code("Almendra High"))
    two = Desk(tmp_path, "two", served, staff="Marco").join(office.code("Almendra High"))
    yield one, two
    one.laptop.close()
    two.laptop.close()


def with_scan(one: Desk, path: Path) -> tuple[str, str]:
    """A student with an attached file, known to the district; student and document."""
    student = one.laptop.add("student", last_name="Suárez", first_name="Martín")
    document = one.attach("student", student, path)
    one.sync()
    return student, document


def test_a_scan_reaches_the_other_laptop(pair: tuple[Desk, Desk], scan: Scan, tmp_path: Path) -> None:
    one, two = pair
    path = scan()
    _, document = with_scan(one, path)
    two.sync()
    assert [len(one.blobs.to_send(one.epoch)), len(two.blobs.to_fetch())] == [1, 1]
    with pytest.raises(Trouble, match="attachment_not_here"):
        two.content_of("document", document)
    assert one.carry().sent == 1
    assert two.carry().received == 1
    assert two.content_of("document", document) == path.read_bytes()
    assert one.carry().requests == two.carry().requests == 0  # nothing waits, nothing is asked
    shelf = tmp_path / "shelf"
    assert {place.stat().st_mode & 0o077 for place in (shelf, *shelf.rglob("*"))} == {0}


def spent(proxy: Proxy, where: str) -> int:
    return sum(length for path, length in proxy.seen if path == where)


def test_each_piece_lost_once_on_its_way_up_is_sent_once_more(
    pair: tuple[Desk, Desk], proxy: Proxy, scan: Scan
) -> None:
    one, two = pair
    path = scan(5)
    _, document = with_scan(one, path)
    lost: set[int] = set()

    def fate(where: str, body: bytes) -> str:
        if where != PUT or (number := unseal(body, PutRequest).number) in lost:
            return ""
        lost.add(number)
        return "request lost" if number % 2 else "answer lost"

    proxy.fate = fate
    assert one.carry(proxy.url).sent == 1
    size = path.stat().st_size
    assert len(lost) == pieces_of(size) == 6
    assert spent(proxy, PUT) <= size + len(lost) * (PIECE + _FRAME) + pieces_of(size) * _FRAME
    two.sync()
    two.carry()
    assert two.content_of("document", document) == path.read_bytes()


@pytest.mark.parametrize("where", [PUT, GET])
def test_a_line_that_dies_after_each_piece_goes_on_with_the_next(
    pair: tuple[Desk, Desk], proxy: Proxy, scan: Scan, where: str
) -> None:
    one, two = pair
    path = scan(4)
    _, document = with_scan(one, path)
    desk = one
    if where == GET:
        one.carry()
        two.sync()
        desk = two
    passed = dropped = 0

    def fate(path: str, _body: bytes) -> str:
        nonlocal passed, dropped
        passed += path == where
        dropped += passed > 1
        return "request lost" if passed > 1 else ""

    proxy.fate = fate
    pieces = pieces_of(path.stat().st_size)
    for _ in range(pieces - 1):
        with pytest.raises(Trouble, match="no_line"):
            desk.carry(proxy.url)
        passed = 0  # the next try finds the line for one piece more
    done = desk.carry(proxy.url)
    assert done.sent + done.received == 1
    through = [one for one, _ in proxy.seen if one == where]
    assert dropped > 0
    assert len(through) == pieces + dropped  # a drop costs the piece it hit, no other goes twice
    if where == PUT:
        two.sync()
        two.carry()
    assert two.content_of("document", document) == path.read_bytes()


@pytest.mark.parametrize(
    ("where", "damage"), [(PUT, "request damaged"), (PUT, "answer damaged"), (GET, "answer damaged")]
)
def test_a_damaged_piece_is_refused_and_comes_again(
    pair: tuple[Desk, Desk], proxy: Proxy, scan: Scan, where: str, damage: str
) -> None:
    one, two = pair
    path = scan(3)
    _, document = with_scan(one, path)
    times = 0

    def fate(path: str, _body: bytes) -> str:
        nonlocal times
        times += path == where
        return damage if path == where and times == 2 else ""

    proxy.fate = fate
    one.carry(proxy.url)
    two.sync()
    two.carry(proxy.url)
    assert times == pieces_of(path.stat().st_size) + 1
    assert two.content_of("document", document) == path.read_bytes()


def test_a_line_that_damages_everything_is_given_up(pair: tuple[Desk, Desk], proxy: Proxy, scan: Scan) -> None:
    one, _ = pair
    with_scan(one, scan(1))
    proxy.fate = lambda where, _body: "request damaged" if where == PUT else ""
    with pytest.raises(Trouble, match="message_damaged"):
        one.carry(proxy.url)
    assert one.carry().sent == 1


def test_what_the_districts_disk_lost_is_brought_again(
    pair: tuple[Desk, Desk], office: TestDistrict, scan: Scan, tmp_path: Path
) -> None:
    one, two = pair
    path = scan(3)
    _, document = with_scan(one, path)
    one.carry()
    [place] = [found for found in (tmp_path / "shelf").rglob("*") if found.is_file()]
    with place.open("r+b") as file:
        file.seek(2 * (PIECE + 40) + 99)
        file.write(b"XXXX")
    two.sync()
    assert list(two.carry().left.values()) == ["attachment_not_here"]
    with writing(office.engine) as connection:
        begin_epoch(connection)  # as after a restore: every laptop asks anew
    one.sync()
    assert one.carry().sent == 1
    place.unlink()
    two.sync()
    two.carry()
    with writing(office.engine) as connection:
        begin_epoch(connection)
    one.sync()
    assert one.carry().sent == 1
    two.sync()
    two.carry()
    assert two.content_of("document", document) == path.read_bytes()


def test_a_server_that_ended_before_the_last_check_makes_it_later(
    pair: tuple[Desk, Desk], office: TestDistrict, proxy: Proxy, scan: Scan
) -> None:
    one, two = pair
    path = scan(3)
    _, document = with_scan(one, path)
    one.carry()
    with writing(office.engine) as connection:
        connection.execute(update(ATTACHMENT).values(whole_at=None))
        begin_epoch(connection)
    one.sync()
    assert one.carry(proxy.url).sent == 1
    assert len([1 for where, _ in proxy.seen if where == PUT]) == 1
    two.sync()
    two.carry()
    assert two.content_of("document", document) == path.read_bytes()


def test_the_same_file_twice_lies_and_travels_once(
    pair: tuple[Desk, Desk], proxy: Proxy, scan: Scan, tmp_path: Path
) -> None:
    one, two = pair
    path = scan(2)
    student, _ = with_scan(one, path)
    with pytest.raises(Refusal, match="attached_already"):
        one.attach("student", student, path)
    other = one.laptop.add("student", last_name="Vega", first_name="Luz")
    again = one.attach("student", other, path)
    one.sync()
    one.carry(proxy.url)
    size = path.stat().st_size
    assert spent(proxy, PUT) < size + pieces_of(size) * _FRAME
    assert one.blobs.to_send(one.epoch) == []
    for folder in (one.folder / "files", tmp_path / "shelf"):
        assert len([found for found in folder.rglob("*") if found.is_file()]) == 1
    two.sync()
    two.carry()
    assert two.content_of("document", again) == path.read_bytes()


def test_records_go_ahead_while_a_scan_stalls(pair: tuple[Desk, Desk], proxy: Proxy, scan: Scan) -> None:
    one, two = pair
    with_scan(one, scan(2))
    proxy.fate = lambda where, _body: "stalled" if where == PUT else ""
    failures: list[str] = []

    def carry() -> None:
        try:
            one.carry(proxy.url)
        except Trouble as trouble:
            failures.append(trouble.code)

    carrying = threading.Thread(target=carry)
    carrying.start()
    try:
        assert proxy.stalled.wait(20)
        student = one.laptop.add("student", last_name="Reyes", first_name="Ana")
        one.sync()
        two.sync()
        assert two.laptop.get("student", student) is not None
        assert carrying.is_alive()
    finally:
        proxy.released.set()
        carrying.join()
    assert failures == ["no_line"]


def test_a_person_may_stop_it_and_it_goes_on_later(pair: tuple[Desk, Desk], scan: Scan) -> None:
    one, _ = pair
    path = scan(5)
    with_scan(one, path)
    ways: list[tuple[int, int]] = []
    done = one.carry(stop=lambda: len(ways) >= 2, progress=lambda at, of: ways.append((at, of)))
    assert (done.sent, ways) == (0, [(PIECE, path.stat().st_size), (2 * PIECE, path.stat().st_size)])
    ways.clear()
    one.carry(progress=lambda at, of: ways.append((at, of)))
    assert [at for at, _ in ways] == [3 * PIECE, 4 * PIECE, 5 * PIECE, path.stat().st_size]


def test_small_ones_go_first_and_one_refused_keeps_no_other_back(
    pair: tuple[Desk, Desk], office: TestDistrict, proxy: Proxy, scan: Scan, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, _ = pair
    student, large = with_scan(one, scan(3, "large.pdf"))
    small = one.attach("student", student, scan(1, "small.pdf"))
    one.sync()
    order: list[str] = []

    def fate(where: str, body: bytes) -> str:
        if where == PUT:
            order.append(unseal(body, PutRequest).document)
        return ""

    proxy.fate = fate
    one.carry(proxy.url)
    assert list(dict.fromkeys(order)) == [small, large]
    shelf = Shelf(engine=office.engine, folder=files_folder(office.engine), limits=Limits(file=PIECE, feed=4 * PIECE))
    with reading(office.engine) as connection:
        device = admitted(connection, one.token, Right.EXCHANGE)
    late = one.attach("student", student, scan(2, "late.pdf"))
    one.sync()
    held = one.laptop.get("document", late)
    assert held is not None
    with pytest.raises(Refusal, match="attachment_over_limit"):
        shelf.put(device, "document", late, str(held["content"]), 0, b"x" * PIECE, "2026-11-20T17:00:00+00:00")
    full = Shelf(engine=shelf.engine, folder=shelf.folder, limits=Limits(feed=4 * PIECE))
    with pytest.raises(Refusal, match="attachment_quota_full"):
        full.put(device, "document", late, str(held["content"]), 0, b"x" * PIECE, "2026-11-20T17:00:00+00:00")


def test_a_content_that_is_not_what_the_record_says_is_not_kept(
    pair: tuple[Desk, Desk], office: TestDistrict, served: str, scan: Scan
) -> None:
    one, two = pair
    _, document = with_scan(one, scan(1))
    held = one.laptop.get("document", document)
    assert held is not None
    line = HttpLine(served)

    def put(number: int, piece: bytes) -> None:
        content = str(held["content"])
        told = PutRequest(kind="document", document=document, content=content, number=number, piece=piece)
        line.post(PUT, seal(told), one.token)

    for number, piece in ((0, b"short"), (7, b"x" * PIECE), (-1, b"x" * PIECE)):
        with pytest.raises(Trouble, match="message_damaged"):
            put(number, piece)
    size = int(str(held["size"]))
    put(0, b"x" * PIECE)
    with pytest.raises(Refusal, match="content_differs"):
        put(1, b"y" * (size - PIECE))
    line.close()
    assert one.carry().sent == 1  # nothing of the wrong one is left
    two.sync()
    two.carry()
    assert two.blobs.is_here(str(held["content"]))


def test_a_row_that_gives_another_size_cannot_undo_what_is_whole(
    pair: tuple[Desk, Desk], office: TestDistrict, served: str, scan: Scan
) -> None:
    one, two = pair
    path = scan(1)
    student, document = with_scan(one, path)
    one.carry()
    held = one.laptop.get("document", document)
    assert held is not None
    forged = {**held, "size": 5, "taken_on": None}
    liar = two.laptop.add(
        "document", **{name: forged[name] for name in ("what", "file_name", "media_type", "size", "content")}
    )
    two.sync()
    put = PutRequest(kind="document", document=liar, content=str(held["content"]), number=0, piece=b"12345")
    with closing(HttpLine(served)) as line:
        assert _code(line, PUT, put, two.token) == "content_differs"
    two.laptop.set("document", liar, retired_at="2026-11-20T17:00:00+00:00")
    two.carry()
    assert two.content_of("document", document) == path.read_bytes()
    assert student in one.laptop.store.reader().ids("student")


def test_a_scan_still_owed_when_its_student_changes_site_arrives_there(
    pair: tuple[Desk, Desk], office: TestDistrict, served: str, scan: Scan, tmp_path: Path
) -> None:
    one, _ = pair
    there = Desk(tmp_path, "there", served, site="Borel High").join(office.code("Borel High"))
    path = scan(1)
    student, document = with_scan(one, path)
    one.sync()
    one.laptop.set("student", student, site=office.sites["Borel High"])
    for _ in range(2):
        one.sync()
    assert one.laptop.get("document", document) is None
    there.sync()
    assert list(there.carry().left.values()) == ["attachment_not_there"]
    sweep(one.laptop.store, one.folder / "files")
    assert one.carry().sent == 1
    assert one.carry().requests == 0
    there.carry()
    assert there.content_of("document", document) == path.read_bytes()
    held = there.laptop.get("document", document)
    assert held is not None
    get = GetRequest(kind="document", document=document, content=str(held["content"]), number=0)
    with closing(HttpLine(served)) as line:
        assert _code(line, GET, get, one.token) == "document_unknown"  # it may bring it, never have it back
    one.laptop.clock._now += timedelta(hours=1)
    sweep(one.laptop.store, one.folder / "files")
    one.laptop.clock._now += timedelta(hours=25)
    assert sweep(one.laptop.store, one.folder / "files") == 1
    there.laptop.close()


def test_a_scan_of_two_students_is_at_both_sites_when_one_of_them_leaves(
    pair: tuple[Desk, Desk], office: TestDistrict, served: str, scan: Scan, tmp_path: Path
) -> None:
    one, two = pair
    there = Desk(tmp_path, "there", served, site="Borel High").join(office.code("Borel High"))
    path = scan(1)
    leaving, gone = with_scan(one, path)
    staying = one.laptop.add("student", last_name="Vega", first_name="Luz")
    kept = one.attach("student", staying, path)
    one.sync()
    one.carry()
    one.laptop.set("student", leaving, site=office.sites["Borel High"])
    for _ in range(2):
        one.sync()
    there.sync()
    there.carry()
    assert there.content_of("document", gone) == path.read_bytes()
    # Who lets it go first takes nothing from the other.
    shelf = Shelf(engine=office.engine, folder=tmp_path / "shelf")
    with writing(office.engine) as connection:
        connection.execute(TABLES["document"].delete().where(TABLES["document"].c.id == gone))
    assert [shelf.sweep(f"{day}T00:00:00+00:00") for day in ("2029-11-22", "2029-12-23")] == [0, 1]
    two.sync()
    two.carry()
    assert two.content_of("document", kept) == path.read_bytes()
    with writing(office.engine) as connection:
        connection.execute(TABLES["document"].delete())
    assert [shelf.sweep(f"{day}T00:00:00+00:00") for day in ("2030-11-22", "2030-12-23")] == [0, 1]
    assert not [place for place in (tmp_path / "shelf").rglob("*") if place.is_file()]
    there.laptop.close()


def test_the_district_lets_go_what_no_row_has_named_for_a_month(
    pair: tuple[Desk, Desk], office: TestDistrict, scan: Scan, tmp_path: Path
) -> None:
    one, _ = pair
    _, document = with_scan(one, scan(1))
    one.carry()
    one.laptop.set("document", document, retired_at="2026-11-20T17:00:00+00:00")
    one.sync()
    shelf = Shelf(engine=office.engine, folder=tmp_path / "shelf")
    for at in ("2026-11-21T00:00:00+00:00", "2029-11-21T00:00:00+00:00"):
        assert shelf.sweep(at) == 0  # retired rows may come back
    with writing(office.engine) as connection:
        connection.execute(TABLES["document"].delete())
    assert [shelf.sweep(f"{day}T00:00:00+00:00") for day in ("2029-11-22", "2029-12-20", "2029-12-23")] == [0, 0, 1]
    assert not [place for place in (tmp_path / "shelf").rglob("*") if place.is_file()]


def test_a_server_lets_go_by_itself_where_nobody_brings_anything_any_more(
    pair: tuple[Desk, Desk], office: TestDistrict, scan: Scan, tmp_path: Path
) -> None:
    one, _ = pair
    with_scan(one, scan(1))
    one.carry()
    with writing(office.engine) as connection:
        connection.execute(TABLES["document"].delete())
    service, last = Service(engine=office.engine, clock=office.clock), ""
    for days in (0, 0, 29, 2):
        office.clock._now += timedelta(days=days)
        assert [place for place in (tmp_path / "shelf").rglob("*") if place.is_file()]
        last = tidy(service, last)
    assert not [place for place in (tmp_path / "shelf").rglob("*") if place.is_file()]


def test_other_sites_and_roles_get_nothing(
    office: TestDistrict, served: str, tmp_path: Path, scan: Scan, pair: tuple[Desk, Desk]
) -> None:
    one, _ = pair
    _, document = with_scan(one, scan(1))
    partner = one.laptop.add("partner", name="Ortega Feed & Seed")
    paper = one.attach("partner", partner, scan(1, "mou.pdf"))
    one.sync()
    one.carry()
    held = {id_: one.laptop.get(kind, id_) for kind, id_ in (("document", document), ("partner_document", paper))}
    desks = {
        "other site": Desk(tmp_path, "b", served, site="Borel High").join(office.code("Borel High")),
        "district": Desk(tmp_path, "d", served, site="Almendra High").join(office.code("Almendra High", "district")),
        "read_only": Desk(tmp_path, "r", served, site="Almendra High").join(office.code("Almendra High", "read_only")),
    }
    sees = {"other site": {paper}, "district": {paper}, "read_only": {paper, document}}
    for who, desk in desks.items():
        line, token = HttpLine(served), desk.token
        for kind, id_ in (("document", document), ("partner_document", paper)):
            values = held[id_]
            assert values is not None
            content = str(values["content"])
            got = _code(line, GET, GetRequest(kind=kind, document=id_, content=content, number=0), token)
            assert got == ("" if id_ in sees[who] else "document_unknown"), (who, kind)
            put = PutRequest(kind=kind, document=id_, content=content, number=0, piece=b"x" * PIECE)
            # What is whole is whole, whoever brings a piece of it again: nothing is written.
            assert _code(line, PUT, put, token) in {"", "document_unknown"}, (who, kind)
            [state] = unseal(line.post(STATE, seal(StateRequest(documents=[(kind, id_)])), token), StateAnswer).states
            assert state.whole is (id_ in sees[who])
        unknown = desk.blobs.to_fetch() if who != "read_only" else []
        assert document not in {parcel.document for parcel in unknown}
        line.close()
    late = one.attach("partner", partner, scan(1, "insurance.pdf"))
    one.sync()
    values = one.laptop.get("partner_document", late)
    assert values is not None
    for who, desk in desks.items():
        line, token = HttpLine(served), desk.token
        put = PutRequest(
            kind="partner_document", document=late, content=str(values["content"]), number=0, piece=b"x" * PIECE
        )
        assert _code(line, PUT, put, token) == "", who  # the record stands, and its hash says what the content is
        line.close()
        desk.laptop.close()
    strange = GetRequest(kind="student", document=document, content="", number=0)
    with closing(HttpLine(served)) as line:
        assert _code(line, GET, strange, "0" * 64) == "device_unknown"
        assert _code(line, GET, strange, one.token) == "document_unknown"


def _code(line: HttpLine, path: str, message: object, token: str) -> str:
    try:
        line.post(path, seal(message), token)
    except (Refusal, Trouble) as failure:
        return failure.code
    return ""
