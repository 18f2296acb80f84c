"""500 laptops of 100 sites against one district on PostgreSQL, everything on this machine: how many exchanges a second.

Each exchange brings 20 edits, one in ten of a row that others edit too, and takes what the site's others brought.
``LOADING_ROUNDS`` says how often each laptop comes (2), ``LOADING_PROCESSES`` how many district processes answer (2).
``LOADING_AT_ONCE`` laptops come one after the other as fast as they are answered, which says how much the district can
take; with ``LOADING_RATE`` so many come a second whether or not it keeps up, at moments of chance as people do, which
says how long they wait.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random  # noqa: TID251 - a load is its seed, and repeats

from tests.benchmarks.syncing import far_cpu
from tests.benchmarks.thin_laptop import ThinLaptop
from tests.helpers.postgres import PostgresServer, server_programs
from wbl_desktop.application.chance import SystemClock
from wbl_desktop.district.directory import add_site
from wbl_desktop.district.engine import open_engine, writing
from wbl_desktop.district.enroll import make_code
from wbl_desktop.district.schema import prepare
from wbl_desktop.district.server import arrival_of

SITES, PER_SITE, ROWS, EDITS = 100, 5, 1000, 20
AT_ONCE = int(os.environ.get("LOADING_AT_ONCE", "16"))
RATE = float(os.environ.get("LOADING_RATE", "0"))


def run() -> Iterator[str]:
    """The figures, in one line."""
    programs = server_programs()
    if programs is None:
        yield "loading: no PostgreSQL server here"
        return
    server = PostgresServer(programs)
    server.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            yield from _loaded(server.new_database(), Path(folder))
    finally:
        server.stop()


def _loaded(url: str, folder: Path) -> Iterator[str]:
    os.environ["WBL_DISTRICT_KEY_FILE"] = str(folder / "district.key")
    codes = _codes(url)
    with ExitStack() as stack:
        many = int(os.environ.get("LOADING_PROCESSES", "2"))
        served = [stack.enter_context(_district(url)) for _ in range(many)]
        laptops = _laptops(codes, [port for _, port in served])
        rounds = int(os.environ.get("LOADING_ROUNDS", "2"))
        pids = [pid for pid, _ in served]
        before, database = sum(map(far_cpu, pids)), _database_cpu()
        began = time.perf_counter()
        took = _rounds(laptops, rounds)
        wall = time.perf_counter() - began
        app, rest = sum(map(far_cpu, pids)) - before, _database_cpu() - database
    took.sort()
    count = len(took)
    yield (
        f"{count} exchanges of {EDITS} edits, {len(laptops)} laptops of {SITES} sites, "
        f"{f'{RATE:.0f} a second' if RATE else f'{AT_ONCE} at once'}, {many} processes: "
        f"{count / wall:.0f}/s, p50 {statistics.median(took) * 1000:.0f} ms, "
        f"p99 {took[int(count * 0.99)] * 1000:.0f} ms, "
        f"cpu {app / count * 1000:.1f} ms district + {rest / count * 1000:.1f} ms PostgreSQL each; "
        f"the laptops' own work is on the same two cores"
    )


def _codes(url: str) -> dict[str, list[str]]:
    engine = open_engine(url)
    arrival = arrival_of(SystemClock())
    prepare(engine, arrival)
    codes = {}
    with writing(engine) as connection:
        for number in range(SITES):
            name = f"Site {number}"
            site = add_site(connection, arrival, name, None)
            codes[name] = [make_code(connection, site, "coordinator", 7, arrival) for _ in range(PER_SITE)]
    engine.dispose()
    return codes


@contextmanager
def _district(url: str) -> Iterator[tuple[int, int]]:
    command = [sys.executable, "-m", "wbl_desktop.district.cli", "serve", "--port", "0", "--database", url]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        said = process.stdout.readline() if process.stdout else ""
        yield process.pid, int(said.rsplit(":", 1)[1])
    finally:
        process.terminate()
        process.wait()


def _laptops(codes: dict[str, list[str]], ports: list[int]) -> list[ThinLaptop]:
    made: list[ThinLaptop] = []

    def a_site(name: str) -> list[ThinLaptop]:
        there: list[ThinLaptop] = []
        for code in codes[name]:
            one = ThinLaptop(ports[len(there) % len(ports)])
            one.enroll(code, name)
            there.append(one)
        there[0].add(ROWS)
        for one in there:
            one.sync([])
        return there

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for there in pool.map(a_site, codes):
            made += there
    return made


def _rounds(laptops: list[ThinLaptop], rounds: int) -> list[float]:
    """How long each exchange took: from when it began, or from when the laptop came where they come at a rate."""
    took: list[float] = []
    kept = threading.Lock()

    def come(place: int, due: float | None) -> None:
        one, dice = laptops[place], Random(place)
        ops = one.edit(dice, EDITS, place % PER_SITE, PER_SITE)
        began = due if due is not None else time.perf_counter()
        one.sync(ops)
        with kept:
            took.append(time.perf_counter() - began)

    order = list(range(len(laptops)))
    for number in range(rounds):
        chance = Random(number)
        chance.shuffle(order)
        # At a rate nobody waits for another: a place in the pool for each.
        with ThreadPoolExecutor(len(order) if RATE else AT_ONCE) as pool:
            due, under_way = time.perf_counter(), []
            for place in order:
                if RATE:
                    due += chance.expovariate(RATE)
                    time.sleep(max(0.0, due - time.perf_counter()))
                under_way.append(pool.submit(come, place, due if RATE else None))
            for one in under_way:
                one.result()
    return took


def _database_cpu() -> float:
    pids = subprocess.run(["pgrep", "-x", "postgres"], capture_output=True, text=True, check=False).stdout.split()
    return sum(far_cpu(int(pid)) for pid in pids)
