"""What a database does to a district: it restarts in the middle, takes a transaction back, or is full."""

import asyncio
import json
import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi import Request, Response
from sqlalchemy import event, func, select, update
from sqlalchemy.exc import OperationalError

from tests.district.hall import Hall, open_hall
from tests.helpers import postgres
from tests.helpers.logfail import LogWatch
from tests.sync.laptops import DirectLine, Laptop, new_laptop, open_district
from wbl_desktop.district.doors import answered
from wbl_desktop.district.engine import open_engine, reading, troubles, writing
from wbl_desktop.district.safekeeping import check
from wbl_desktop.district.server import make_app, service_for
from wbl_desktop.district.tables import BATCH, DEVICE, HEAD, META, TABLES
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.sync.http import HttpLine


@pytest.fixture(scope="module")
def own_server() -> Iterator[postgres.PostgresServer]:
    """A PostgreSQL of our own to restart: the tests beside this one go on with theirs."""
    programs = postgres.server_programs()
    if programs is None:
        assert "CI" not in os.environ, "PostgreSQL is missing; python3 installer/dev.py test installs it"
        pytest.skip("no PostgreSQL server is installed here")
    server = postgres.PostgresServer(programs, survives=True)
    server.start()
    yield server
    server.stop()


def keep_going(laptop: Laptop, hall: Hall, turns: int, troubled: list[str]) -> None:
    line = HttpLine(hall.url)
    for turn in range(turns):
        laptop.add("student", last_name=f"{laptop.path.stem} {turn}", first_name="Luz")
        try:
            laptop.sync(line)
        except Trouble as trouble:
            troubled.append(trouble.code)
    line.close()


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_a_database_that_restarts_in_the_middle_of_syncs_loses_and_doubles_nothing(
    mode: str, own_server: postgres.PostgresServer, tmp_path: Path, logs: LogWatch
) -> None:
    office = open_district(tmp_path, own_server.new_database())
    laptops = [new_laptop(tmp_path, f"laptop{number}", staff=f"Staff {number}") for number in range(3)]
    for laptop in laptops:
        laptop.enroll(DirectLine(office), office.code("Almendra High"))
    troubled: list[str] = []
    may_meet = [logs.allow("wbl_desktop.district", f"not {done}: database_") for done in ("purged", "tidied")]
    # The day's work, at the start.
    with may_meet[0], may_meet[1], open_hall(make_app(office.engine, office.clock)) as hall:
        assert hall.ask("GET", "/readyz").status == 200
        threads = [threading.Thread(target=keep_going, args=(one, hall, 12, troubled)) for one in laptops]
        for thread in threads:
            thread.start()
        for _ in range(3):
            own_server.restart(mode)
        for thread in threads:
            thread.join()
        assert set(troubled) <= {"district_failed"}
        assert hall.ask("GET", "/readyz").status == 200
        for _ in range(2):
            for laptop in laptops:
                laptop.sync(HttpLine(hall.url))
    names = sorted(str(one.last_name) for one in laptops[0].records("student"))  # type: ignore[attr-defined]
    assert names == sorted(f"laptop{number} {turn}" for number in range(3) for turn in range(12))
    for laptop in laptops:
        assert laptop.everything() == laptops[0].everything()
        assert laptop.conflicts() == []
    for laptop in laptops:
        laptop.close()
    assert check(office.engine) == []
    office.engine.dispose()


def test_while_the_database_is_away_laptops_are_told_so(logs: LogWatch) -> None:
    engine = open_engine("postgresql+psycopg://nobody:nothing@127.0.0.1:9/nowhere")
    service = replace(service_for(engine), pauses=())
    away = logs.expect("wbl_desktop.district", "database_unreachable")  # the day's work was tried at the start
    with away, open_hall(make_app(engine, service=service)) as hall:
        assert hall.ask("GET", "/healthz").status == 200, "the process lives"
        said = hall.ask("GET", "/readyz")
        assert (said.status, said.headers["retry-after"]) == (503, "60")
        said = hall.ask("GET", "/v1/figures", headers={"Authorization": "Bearer x"})
        assert (said.status, json.loads(said.body)["code"]) == (503, "database_unreachable")
    engine.dispose()


def _request(service: Any) -> Request:
    app = make_app(service.engine, service=service)
    return Request({"type": "http", "method": "POST", "path": "/", "headers": [], "app": app})


def test_a_transaction_taken_back_is_done_again(postgres_url: str, tmp_path: Path) -> None:
    office = open_district(tmp_path, postgres_url)
    service = service_for(office.engine)
    tries = []

    def work() -> Response:
        tries.append(1)
        with reading(office.engine) as mine:
            mine.execute(select(META.c.value)).all()
            if len(tries) < 3:
                with writing(office.engine) as other:
                    other.execute(update(META).values(value=META.c.value))
            mine.execute(update(META).values(value=META.c.value))  # 40001 where another was faster
        return Response(status_code=204)

    assert asyncio.run(answered(_request(service), work)).status_code == 204
    assert len(tries) == 3
    counted = service.meters.told().decode()
    assert 'wbl_database_retries_total{code="database_busy"} 2.0' in counted
    office.engine.dispose()


def test_two_that_lock_each_other_out_are_both_answered(postgres_url: str, tmp_path: Path) -> None:
    office = open_district(tmp_path, postgres_url)
    with writing(office.engine) as connection:
        connection.execute(HEAD.insert(), [{"feed": "one", "seq": 0}, {"feed": "two", "seq": 0}])
    request = _request(service_for(office.engine))
    meeting = threading.Barrier(2)
    first_tries = {"one": True, "two": True}

    def work(mine: str, theirs: str) -> Response:
        with writing(office.engine) as connection:
            connection.execute(update(HEAD).where(HEAD.c.feed == mine).values(seq=HEAD.c.seq + 1))
            if first_tries.pop(mine, False):
                meeting.wait(30)
            connection.execute(update(HEAD).where(HEAD.c.feed == theirs).values(seq=HEAD.c.seq + 1))
        return Response(status_code=204)

    async def both() -> tuple[Response, Response]:
        return await asyncio.gather(
            answered(request, lambda: work("one", "two")), answered(request, lambda: work("two", "one"))
        )

    assert [one.status_code for one in asyncio.run(both())] == [204, 204]
    with reading(office.engine) as connection:
        counted = connection.execute(select(HEAD.c.seq).where(HEAD.c.feed.in_(["one", "two"]))).scalars().all()
    assert counted == [2, 2], "each once"
    office.engine.dispose()


def test_work_that_may_not_be_done_twice_is_not(tmp_path: Path) -> None:
    office = open_district(tmp_path)
    tries = []

    def work() -> Response:
        tries.append(1)
        with troubles():
            raise OperationalError("COMMIT", {}, Exception())  # the line broke at the commit: nobody knows

    service = replace(service_for(office.engine), pauses=(0.0, 0.0))
    assert asyncio.run(answered(_request(service), work, is_repeatable=False)).status_code == 503
    assert len(tries) == 1
    assert asyncio.run(answered(_request(service), work)).status_code == 503
    assert len(tries) == 4
    office.engine.dispose()


def test_where_the_server_keeps_its_files_is_not_told(tmp_path: Path) -> None:
    office = open_district(tmp_path)

    def work() -> Response:
        raise Trouble("folder_unwritable", path="/srv/district/contents")

    answer = asyncio.run(answered(_request(service_for(office.engine)), work))
    assert (answer.status_code, json.loads(bytes(answer.body))) == (503, {"code": "folder_unwritable", "facts": {}})
    office.engine.dispose()


def test_a_full_disk_is_told_and_half_of_nothing_is_written(tmp_path: Path) -> None:
    office = open_district(tmp_path)
    laptop = new_laptop(tmp_path, "one")
    laptop.enroll(DirectLine(office), office.code("Almendra High"))
    laptop.sync(DirectLine(office))
    room = [1 << 30]

    def limit(connection: Any, *_: object) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA max_page_count = {room[0]}")
        cursor.close()

    event.listen(office.engine, "checkout", limit)
    with reading(office.engine) as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    for number in range(60):
        laptop.add("student", last_name=f"Zeltinger {number}", first_name="Luz", notes=os.urandom(400).hex())
    with reading(office.engine) as connection:
        before = [connection.execute(select(table)).all() for table in (BATCH, DEVICE, HEAD)]
    service = replace(service_for(office.engine, office.clock), pauses=())
    with open_hall(make_app(office.engine, service=service)) as hall:
        room[0] = pages
        with pytest.raises(Trouble, match="district_failed"):
            laptop.sync(HttpLine(hall.url))
        with reading(office.engine) as connection:
            after = [connection.execute(select(table)).all() for table in (BATCH, DEVICE, HEAD)]
            students = connection.execute(select(func.count()).select_from(TABLES["student"])).scalar_one()
        assert (after, students) == (before, 0)
        assert check(office.engine) == []
        room[0] = 1 << 30
        assert laptop.sync(HttpLine(hall.url)).sent == 60
    assert len(office.rows("student", "Almendra High")) == 60
    laptop.close()
    office.engine.dispose()
