"""Readers race writers on PostgreSQL, whose commits fail now and then: ``python -m tests.district.racing ROUNDS``.

A trigger of the test's own ends that share of the pushes at their commit with 40001 or 40P01, as the server itself does
to one of two that are in each other's way. Writers push small batches to one site as fast as they can, each in
transactions of the server's threads; readers ask all the while, two rows a page. Whatever was pushed is with every
reader once and with the same values: no number was passed over, though pushes were taken back in between.
"""

import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import text

from tests.district.hall import open_hall
from tests.helpers.postgres import PostgresServer, server_programs
from tests.sync.laptops import DirectLine, Laptop, TestDistrict, new_laptop, open_district
from wbl_desktop.application.sync_ports import CHECK_EVERY
from wbl_desktop.district.doors import Service
from wbl_desktop.district.engine import writing
from wbl_desktop.district.limits import Limits, Rate
from wbl_desktop.district.safekeeping import check
from wbl_desktop.district.server import make_app, service_for
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.sync.http import HttpLine

SITE = "Almendra High"
WRITERS, READERS = 3, 2
_OFTEN = 200  # tries of one exchange, before the district counts as gone


@dataclass(slots=True)
class Raced:
    """What it came to."""

    pushed: int = 0
    asked: int = 0
    taken_back: int = 0


def race(folder: Path, url: str, turns: int, share: float) -> Raced:
    """Raises AssertionError where a reader passed something over."""
    office = open_district(folder, url)
    _make_commits_fail(office, share)
    endless = Rate(per_second=1e9, burst=1e9)
    service = replace(
        service_for(office.engine, office.clock), limits=Limits(endless, endless), pauses=(0.0, 0.01, 0.02, 0.05)
    )
    writers, readers = (
        [_joined(office, folder, f"{name}{number}") for number in range(count)]
        for name, count in (("writer", WRITERS), ("reader", READERS))
    )
    with open_hall(make_app(office.engine, service=service)) as hall:
        came = _run(hall.url, writers, readers, turns)
        for laptop in (*writers, *readers):
            _exchange(laptop, hall.url)
        came.taken_back = _taken_back(service)
    first = writers[0]
    assert len(first.records("student")) == WRITERS * turns
    assert len(first.records("partner")) == WRITERS * turns
    for laptop in (*writers[1:], *readers):
        assert laptop.everything() == first.everything()
    assert first.conflicts() == []
    assert check(office.engine) == []
    for laptop in (*writers, *readers):
        laptop.close()
    office.engine.dispose()
    return came


def _run(url: str, writers: list[Laptop], readers: list[Laptop], turns: int) -> Raced:
    came, ended = Raced(), threading.Event()

    def write(laptop: Laptop) -> int:
        for turn in range(turns):
            laptop.add("student", last_name=f"Begay {laptop.acting.device} {turn}", first_name="Ava")
            # The shared list too: a push that holds the heads of two feeds.
            laptop.add("partner", name=f"Orchard {laptop.acting.device} {turn}")
            _exchange(laptop, url)
        return turns

    def read(laptop: Laptop) -> int:
        asked = 0
        # A comparison of everything would mend what was passed over, and hide it.
        while not ended.is_set() and asked < CHECK_EVERY - 5:
            _exchange(laptop, url, page_rows=2)
            asked += 1
        return asked

    with ThreadPoolExecutor(len(writers) + len(readers)) as crowd:
        reading = [crowd.submit(read, one) for one in readers]
        try:
            came.pushed = sum(crowd.map(write, writers))
        finally:
            ended.set()
        came.asked = sum(one.result() for one in reading)
    return came


def _exchange(laptop: Laptop, url: str, page_rows: int = 1000) -> None:
    for _ in range(_OFTEN):
        try:
            laptop.sync(HttpLine(url), page_rows=page_rows)
        except Trouble as trouble:
            # A push taken back five times in a row is told to the laptop, which comes again; so is that the server of
            # the database let a busy machine's connection wait too long. A bug would be in the log, and fail the test.
            if trouble.code not in {"database_busy", "district_failed"}:
                raise
        else:
            return
    raise AssertionError("it never went well")


def _joined(office: TestDistrict, folder: Path, name: str) -> Laptop:
    laptop = new_laptop(folder, name, staff=name)
    laptop.enroll(DirectLine(office), office.code(SITE))
    return laptop


def _make_commits_fail(office: TestDistrict, share: float) -> None:
    statements = (
        f"""CREATE FUNCTION fail_now_and_then() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF random() < {share} THEN
                IF random() < 0.5 THEN RAISE EXCEPTION 'a test' USING ERRCODE = '40001'; END IF;
                RAISE EXCEPTION 'a test' USING ERRCODE = '40P01';
            END IF;
            RETURN NULL;
        END $$""",
        """CREATE CONSTRAINT TRIGGER fail_now_and_then AFTER INSERT ON batch
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail_now_and_then()""",
    )
    with writing(office.engine) as connection:
        for one in statements:
            connection.execute(text(one))


def _taken_back(service: Service) -> int:
    said = [line for line in service.meters.told().decode().splitlines() if "database_retries_total{" in line]
    return int(sum(float(line.rpartition(" ")[2]) for line in said))


def main(words: list[str]) -> None:
    """Race so often, each time in a new database."""
    programs = server_programs()
    assert programs is not None, "no PostgreSQL server here"
    server = PostgresServer(programs)
    server.start()
    total = Raced()
    try:
        for _ in range(int(words[0])):
            with tempfile.TemporaryDirectory() as folder:
                came = race(Path(folder), server.new_database(), 12, 0.3)
            total.pushed += came.pushed
            total.asked += came.asked
            total.taken_back += came.taken_back
    finally:
        server.stop()
    print(total, "nothing passed over")


if __name__ == "__main__":
    main(sys.argv[1:])
