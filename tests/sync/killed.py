"""Real processes ended with ``kill -9`` in the middle: ``python -m tests.sync.killed ROUNDS [postgresql] [SEED]``.

A laptop edits and syncs as fast as it can, the district answers; one of them, or both, is killed at a random moment and
started again. Whatever was reported saved is there afterwards, exactly once, here, at the district and on the next
laptop.
"""

import itertools
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random  # noqa: TID251 - the moments are their seed
from typing import IO

from sqlalchemy import select

from tests.helpers.postgres import PostgresServer, server_programs
from tests.sync.laptops import KEY, Laptop, TestDistrict, at_present, new_laptop, open_district
from wbl_desktop.district.engine import reading
from wbl_desktop.district.safekeeping import check
from wbl_desktop.district.tables import BATCH
from wbl_desktop.domain.failures import Failure
from wbl_desktop.storage.files import check_database
from wbl_desktop.storage.journal_check import check_journal
from wbl_desktop.sync.http import HttpLine

_STUDENTS = 8
_PATIENCE = 60.0
_SITE = "Almendra High"


@dataclass(slots=True)
class Rounds:
    """What the rounds came to."""

    laptop_killed: int = 0
    district_killed: int = 0
    saved: int = 0
    exchanged: int = 0


def work(path: Path, url: str) -> None:
    """The laptop's process: report each save once it is on disk."""
    laptop = Laptop(path)
    students = sorted(one.id for one in laptop.records("student"))
    seen = [laptop.get("student", one) or {} for one in students]
    start = max(int(str(one["notes"] or "0")) for one in seen) + 1
    for number in itertools.count(start):
        student = students[number % len(students)]
        laptop.set("student", student, notes=str(number))
        print(json.dumps([student, number]), flush=True)
        if number % 5 == 0:
            try:
                laptop.sync(HttpLine(url, stall_seconds=5))
            except Failure:
                continue
            print("[]", flush=True)


def rounds(count: int, folder: Path, database: str | None = None, seed: int = 0) -> Rounds:
    """So many kills; raises AssertionError when something is lost or twice there."""
    dice, came = Random(seed), Rounds()
    district = open_district(folder, database, at_present())
    os.environ["WBL_DISTRICT_KEY_FILE"] = str(folder / "keys" / "district.key")
    where = database or str(folder / "district" / "district.db")
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    codes = [district.code(_SITE) for _ in range(2)]
    path = folder / "a.db"
    newest: dict[str, int] = {}
    serving = _serve(where, port)
    try:
        laptop = new_laptop(folder, "a")
        laptop.enroll(HttpLine(url), codes[0])
        for number in range(_STUDENTS):
            laptop.add("student", last_name=f"Begay {number}", first_name="Ava", local_id=str(number), notes="0")
        laptop.close()
        while came.laptop_killed + came.district_killed < count:
            serving = _one_round(dice, came, newest, path, url, serving, where, port)
            _all_there(path, newest)
        _met(folder, url, codes[1], newest, district)
    finally:
        serving.kill()
        serving.wait()
        district.engine.dispose()
    return came


def _one_round(
    dice: Random,
    came: Rounds,
    newest: dict[str, int],
    path: Path,
    url: str,
    serving: "subprocess.Popen[str]",
    where: str,
    port: int,
) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.sync.killed", "work", str(path), url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as laptop:
        said: list[str] = []
        met = threading.Event()
        assert laptop.stdout is not None
        listening = threading.Thread(target=_listen, args=(laptop.stdout, said, met))
        said.append(laptop.stdout.readline())
        listening.start()
        for _ in range(dice.randint(0, 2)):
            # The district falls over, perhaps more than once, while the laptop goes on.
            _meet(dice, met)
            _go_on(laptop, dice.uniform(0.0, 0.25))
            serving.kill()
            serving.wait()
            came.district_killed += 1
            serving = _serve(where, port)
        _meet(dice, met)
        _go_on(laptop, dice.uniform(0.0, 0.4))
        laptop.kill()
        came.laptop_killed += 1
        listening.join()
    for line in said:
        if not line.endswith("\n"):
            continue
        told = json.loads(line)
        if told:
            newest[told[0]] = told[1]
            came.saved += 1
        else:
            came.exchanged += 1
    return serving


def _listen(saying: IO[str], said: list[str], met: threading.Event) -> None:
    for line in saying:
        said.append(line)
        if line == "[]\n":
            met.set()


def _meet(dice: Random, met: threading.Event) -> None:
    """Half the time, go on only once an exchange has passed: on a busy machine none would, and nothing be tried."""
    if dice.random() < 0.5:
        met.clear()
        met.wait(_PATIENCE)


def _go_on(process: "subprocess.Popen[str]", seconds: float) -> None:
    """Let it work so long."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(seconds)


def _all_there(path: Path, newest: dict[str, int]) -> None:
    laptop = Laptop(path)
    try:
        for student, number in newest.items():
            found = laptop.get("student", student)
            assert found is not None
            # One more may have been saved than there was time to report.
            assert int(str(found["notes"])) >= number, (student, number, found["notes"])
    finally:
        laptop.close()


def _met(folder: Path, url: str, code: str, newest: dict[str, int], district: TestDistrict) -> None:
    a, b = Laptop(folder / "a.db"), new_laptop(folder, "b")
    try:
        b.enroll(HttpLine(url), code)
        for one in (a, b, a, b):
            one.sync(HttpLine(url))
        assert a.everything() == b.everything()
        assert a.conflicts() == b.conflicts() == []
        assert set(newest) <= {one.id for one in b.records("student")}
        assert check_journal(a.store) == []
        assert check_database(folder / "a.db", KEY) == []
        assert check(district.engine) == []
        with reading(district.engine) as connection:
            pushed = select(BATCH.c.device, BATCH.c.n_lo, BATCH.c.n_hi).order_by(BATCH.c.device, BATCH.c.n_hi)
            batches = connection.execute(pushed).all()
        for before, after in itertools.pairwise(batches):
            assert before.device != after.device or before.n_hi < after.n_lo
    finally:
        a.close()
        b.close()


def _serve(where: str, port: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "wbl_desktop.district.cli", "serve", "--port", str(port), "--database", where]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    assert re.match(r"listening on ", process.stdout.readline())
    return process


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> None:
    """Run so many rounds and say what they came to."""
    if sys.argv[1] == "work":
        work(Path(sys.argv[2]), sys.argv[3])
        return
    on_postgresql = "postgresql" in sys.argv
    seed = int(sys.argv[-1]) if len(sys.argv) > 2 and sys.argv[-1].isdigit() else 0
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        database = None
        if on_postgresql:
            programs = server_programs()
            assert programs is not None, "no PostgreSQL server here"
            server = PostgresServer(programs)
            server.start()
            stack.callback(server.stop)
            database = server.new_database()
        print(rounds(int(sys.argv[1]), folder, database, seed), "nothing lost, nothing twice")


if __name__ == "__main__":
    main()
