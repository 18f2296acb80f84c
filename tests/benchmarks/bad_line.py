"""Ten thousand rows over a village's line: 32 kbit/s, two seconds there and back, broken off every half minute."""

import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from tests.benchmarks.hours_rows import as_hours, rows
from tests.benchmarks.syncing import district
from tests.benchmarks.wires import Counted, CountingLine, counting
from tests.sync.laptops import Laptop, new_laptop
from wbl_desktop.application.chance import SystemClock
from wbl_desktop.domain.failures import Failure
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.sync.client import SyncClient
from wbl_desktop.sync.http import HttpLine

ROWS, BYTES_A_SECOND, ROUND_TRIP_MS, BREAKS_EVERY = 10_000, 4_000, 2_000, 30.0


def run() -> Iterator[str]:
    """How long it took, in how many tries, and what was sent in vain."""
    with tempfile.TemporaryDirectory() as folder:
        clean, _, _ = _sent(Path(folder) / "clean", is_bad=False)
        bad, wall, tries = _sent(Path(folder) / "bad", is_bad=True)
    yield (
        f"{ROWS:,} rows at {BYTES_A_SECOND * 8 // 1000} kbit/s, {ROUND_TRIP_MS // 1000} s a round trip, broken every "
        f"{BREAKS_EVERY:.0f} s: {wall:.0f} s, {tries} tries, {bad.up:,} bytes up against {clean.up:,} on a clean line "
        f"({bad.up / clean.up - 1:+.0%}); the line alone needs {clean.up / BYTES_A_SECOND:.0f} s"
    )


def _sent(folder: Path, *, is_bad: bool) -> tuple[Counted, float, int]:
    folder.mkdir()
    with district(folder) as (_, port, _, code), counting(port) as (_, clean_url):
        laptop = new_laptop(folder, "a")
        laptop.enroll(HttpLine(clean_url), _code(code))
        _fill(laptop)
        with _line(port, is_bad=is_bad) as (line, url):
            began, tries = time.perf_counter(), 0
            while True:
                tries += 1
                try:
                    SyncClient(laptop.sync_store, HttpLine(url), laptop.secrets, SystemClock()).exchange()
                except Failure:
                    continue
                break
            wall, passed = time.perf_counter() - began, line.passed()
        laptop.close()
    return passed, wall, tries


def _line(port: int, *, is_bad: bool) -> AbstractContextManager[tuple[CountingLine, str]]:
    if not is_bad:
        return counting(port)
    return counting(port, ROUND_TRIP_MS, bytes_a_second=BYTES_A_SECOND, breaks_every=BREAKS_EVERY)


def _code(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1]


def _fill(laptop: Laptop) -> None:
    partner = laptop.add("partner", name="Orchard Clinic")
    worksite = laptop.add("worksite", partner=partner, name="Orchard Clinic")
    student = laptop.add("student", local_id="1", last_name="Begay", first_name="Ava")
    placement = laptop.add("placement", student=student, worksite=worksite, activity="internship")
    made = [
        kind_named("hours").from_values(str(row["id"]), {**as_hours(row), "placement": placement}) for row in rows(ROWS)
    ]
    laptop.write("import", lambda session: session.insert_many(made))
