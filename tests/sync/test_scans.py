"""Scans among moves, restores and wrong clocks: what somebody attached is whole where its record is."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop
from wbl_desktop.application.pieces import PIECE
from wbl_desktop.district.engine import writing
from wbl_desktop.district.releasing import kept_aside, release
from wbl_desktop.district.tables import ATTACHMENT, TABLES
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.storage import schema

HERE, THERE, ELSEWHERE = "Almendra High", "Borel High", "Cedar High"
LARGE = b"signed on two pages" + bytes(PIECE)
Join = Callable[..., Laptop]
# What the laptop alone decides is the same with either database behind it.
OF_THE_LAPTOP = pytest.mark.parametrize("district", ["sqlite"], indirect=True)


@pytest.fixture
def join(district: TestDistrict, tmp_path: Path) -> Iterator[Join]:
    """Makes a laptop of a site that has joined."""
    with ExitStack() as stack:

        def made(name: str, site: str = HERE, role: str = "coordinator") -> Laptop:
            laptop = new_laptop(tmp_path, name, site=site, staff=name)
            stack.callback(laptop.close)
            laptop.enroll(DirectLine(district), district.code(site, role))
            laptop.sync(DirectLine(district))
            return laptop

        yield made


def student(laptop: Laptop, name: str = "Begay") -> str:
    return laptop.add("student", last_name=name, first_name="Ava")


def sync(district: TestDistrict, *laptops: Laptop) -> None:
    for laptop in laptops:
        laptop.sync(DirectLine(district))


def carry(district: TestDistrict, *laptops: Laptop) -> None:
    for laptop in laptops:
        laptop.carry(DirectLine(district))


def move(district: TestDistrict, laptop: Laptop, id_: str, to: str) -> None:
    laptop.set("student", id_, site=district.sites[to])


def read(laptop: Laptop, document: str) -> bytes:
    held = laptop.get("document", document)
    assert held is not None
    return laptop.blobs.read(str(held["content"]))


def test_a_scan_the_restored_district_forgot_is_kept_by_the_site_its_student_leaves(
    district: TestDistrict, join: Join
) -> None:
    """It had been delivered, but to the district as it was before: only this laptop has it now."""
    here, there = join("here"), join("there", THERE)
    one = student(here)
    paper = here.attach("student", one, LARGE)
    sync(district, here)
    saved = district.saved()
    carry(district, here)
    district.set_back(saved)
    move(district, here, one, THERE)
    sync(district, here, here)
    assert here.get("document", paper) is None
    carry(district, here)
    sync(district, there)
    carry(district, there)
    assert read(there, paper) == LARGE


def test_the_same_bytes_for_one_who_stays_and_one_who_left_are_brought_to_both_sites(
    district: TestDistrict, join: Join
) -> None:
    here, there = join("here"), join("there", THERE)
    staying, leaving = student(here), student(here, "Cruz")
    kept, gone = (here.attach("student", one, LARGE) for one in (staying, leaving))
    sync(district, here)
    move(district, here, leaving, THERE)
    sync(district, here, here)
    carry(district, here, here)
    sync(district, there)
    carry(district, there)
    assert read(there, gone) == LARGE
    assert read(here, kept) == LARGE


def test_a_scan_that_arrives_where_the_same_is_half_there_stays_whole(
    district: TestDistrict, join: Join, tmp_path: Path
) -> None:
    """Somebody there began to send the same bytes, and never came to the end."""
    here, there = join("here"), join("there", THERE)
    own = student(there, "Cruz")
    there.attach("student", own, LARGE)
    sync(district, there)
    asked = 0

    def fate(_body: bytes) -> str:
        nonlocal asked
        asked += 1
        return "request lost" if asked > 2 else ""

    with pytest.raises(Trouble):
        there.carry(DirectLine(district, fate))
    lost = there
    one = student(here)
    paper = here.attach("student", one, LARGE)
    sync(district, here)
    carry(district, here)
    move(district, here, one, THERE)
    sync(district, here, here)
    lost.store.close()
    other = join("other", THERE)
    carry(district, here, other)
    assert read(other, paper) == LARGE


def test_a_scan_still_owed_follows_its_student_over_two_sites(district: TestDistrict, join: Join) -> None:
    here, there, elsewhere = join("here"), join("there", THERE), join("elsewhere", ELSEWHERE)
    one = student(here)
    paper = here.attach("student", one, LARGE)
    sync(district, here)
    move(district, here, one, THERE)
    sync(district, here, here, there)
    move(district, there, one, ELSEWHERE)
    sync(district, there, there, elsewhere)
    carry(district, here, elsewhere)
    assert read(elsewhere, paper) == LARGE


def test_a_scan_is_brought_though_a_restored_district_knows_not_that_its_record_left(
    district: TestDistrict, join: Join
) -> None:
    here, there = join("here"), join("there", THERE)
    sync(district, here)
    saved = district.saved()
    one = student(here)
    paper = here.attach("student", one, LARGE)
    sync(district, here)
    move(district, here, one, THERE)
    sync(district, here, here, there)
    district.set_back(saved)
    sync(district, there, here, there)
    carry(district, here)
    carry(district, there)
    assert read(there, paper) == LARGE
    assert here.store.rows(select(schema.OWED.c.document)) == []


@OF_THE_LAPTOP
def test_a_scan_owed_by_a_laptop_with_a_wrong_clock_is_brought(district: TestDistrict, join: Join) -> None:
    """The battery was flat: it is 1970 while the student leaves, and later it is today."""
    here, there = join("here"), join("there", THERE)
    one = student(here)
    paper = here.attach("student", one, LARGE)
    here.clock._now = datetime(1970, 1, 1, tzinfo=UTC)
    sync(district, here)
    move(district, here, one, THERE)
    sync(district, here, here)
    for day in (21, 23, 25):
        here.clock._now = datetime(2026, 11, day, tzinfo=UTC)
        with pytest.raises(Trouble):
            here.carry(DirectLine(district, lambda _: "request lost"))
    carry(district, here)
    sync(district, there)
    carry(district, there)
    assert read(there, paper) == LARGE


def owed_without_its_file(district: TestDistrict, here: Laptop) -> tuple[Path, str]:
    """As on a new disk, to which the backup was brought without the files: where the file was, and its document."""
    one = student(here)
    document = here.attach("student", one, LARGE)
    sync(district, here)
    [place] = here.files.iterdir()
    place.rename(here.path.with_name(place.name))
    move(district, here, one, THERE)
    sync(district, here, here)
    carry(district, here)
    return place, document


@OF_THE_LAPTOP
def test_a_scan_whose_file_is_gone_is_owed_for_sixty_days(district: TestDistrict, join: Join) -> None:
    district.code(THERE)
    here = join("here")
    owed_without_its_file(district, here)
    kept = []
    for days in (59, 3, 2):
        here.clock._now += timedelta(days=days)
        carry(district, here)
        kept.append(len(here.store.rows(select(schema.BLOB.c.content))))
    assert kept == [1, 1, 0]
    assert here.store.rows(select(schema.OWED.c.document)) == []


@OF_THE_LAPTOP
def test_a_scan_whose_file_is_found_again_is_brought(district: TestDistrict, join: Join) -> None:
    here, there = join("here"), join("there", THERE)
    sync(district, here)
    place, document = owed_without_its_file(district, here)
    here.path.with_name(place.name).rename(place)
    carry(district, here)
    sync(district, there)
    carry(district, there)
    assert read(there, document) == LARGE


@OF_THE_LAPTOP
def test_what_was_found_unnamed_in_a_year_to_come_is_let_go(district: TestDistrict, join: Join) -> None:
    here = join("here")
    source = here.path.with_name("never.bin")
    source.write_bytes(LARGE)
    here.blobs.take_in(source)
    here.clock._now = datetime(2046, 1, 1, tzinfo=UTC)
    carry(district, here)
    for day in (21, 23, 25):
        here.clock._now = datetime(2026, 11, day, tzinfo=UTC)
        carry(district, here)
    assert here.store.rows(select(schema.BLOB.c.content)) == []


@OF_THE_LAPTOP
def test_what_the_district_will_not_have_is_owed_for_sixty_days(district: TestDistrict, join: Join) -> None:
    """They begin with its first word, whatever the clock says."""
    district.code(THERE)
    here, table = join("here"), TABLES["document"]
    one = student(here)
    here.attach("student", one, LARGE)
    sync(district, here)
    move(district, here, one, THERE)
    sync(district, here, here)
    with writing(district.engine) as connection:
        connection.execute(table.delete())
    kept = {}
    for days in (100, 59, 3, 1, 1):
        here.clock._now += timedelta(days=days)
        carry(district, here)
        kept[here.clock.now().date()] = len(here.store.rows(select(schema.BLOB.c.content)))
    assert list(kept.values()) == [1, 1, 1, 1, 0]


def test_what_the_district_found_unnamed_in_a_year_to_come_is_let_go(district: TestDistrict, join: Join) -> None:
    """Also a file that nothing knows, as is left where a student was erased."""
    here = join("here")
    one, two = student(here), student(here, "Cruz")
    here.attach("student", one, LARGE)
    erased = here.get("document", here.attach("student", two, LARGE[1:]))
    assert erased is not None
    sync(district, here)
    carry(district, here)
    with writing(district.engine) as connection:
        connection.execute(TABLES["document"].delete())
        connection.execute(ATTACHMENT.delete().where(ATTACHMENT.c.content == erased["content"]))
    ahead = datetime(2046, 11, 20, tzinfo=UTC)
    for place in district.files.glob("*/*"):
        os.utime(place, (ahead.timestamp(), ahead.timestamp()))
    assert district.shelf.sweep(ahead.isoformat()) == 0
    found = {}
    for at in (datetime(2026, 11, 21, tzinfo=UTC) + timedelta(days=days) for days in (0, 29, 31)):
        district.shelf.sweep(at.isoformat())
        found[at] = len(list(district.files.glob("*/*")))
    assert list(found.values()) == [2, 2, 0]


def test_what_a_laptop_that_only_reads_scanned_is_there_once_somebody_let_it_in(
    district: TestDistrict, join: Join
) -> None:
    """Nobody else has it; the same holds of one that joined again with another role before its scans had gone."""
    here, reader = join("here"), join("reader", role="read_only")
    one = student(here)
    sync(district, here, reader)
    paper = reader.attach("student", one, LARGE)
    sync(district, reader)
    carry(district, reader)
    with writing(district.engine) as connection:
        release(connection, kept_aside(connection), district.arrival())
    sync(district, reader, here)
    carry(district, reader, here)
    assert read(here, paper) == LARGE
