"""What a long journal costs: a save, an opening and an exchange of nothing after 1,000 and after 1,000,000 entries.

``GROWING_ENTRIES`` sets the larger number.
"""

import os
import secrets
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from tests.benchmarks.hours_rows import as_hours, rows
from tests.benchmarks.measuring import Ratio
from tests.sync.laptops import DirectLine, Laptop, new_laptop, open_district
from wbl_desktop.application.ports import Session
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import Record

FEW, MANY = 1_000, 1_000_000
_TIMES, _AT_ONCE = 15, 10_000


def run() -> Iterator[Ratio]:
    """Each thing done on the long journal, against the same on the short one."""
    many = int(os.environ.get("GROWING_ENTRIES", str(MANY)))
    with tempfile.TemporaryDirectory() as folder:
        short, long = _measured(Path(folder) / "short", FEW), _measured(Path(folder) / "long", many)
    for name, ours in long.items():
        yield Ratio(f"{name}, journal of {many:,} against {FEW:,}", ours, short[name], ours / short[name], "aim 1.5")


def _measured(folder: Path, entries: int) -> dict[str, float]:
    folder.mkdir()
    district = open_district(folder)
    laptop, line = new_laptop(folder, "a"), DirectLine(district)
    try:
        student = laptop.add("student", local_id="1", last_name="Begay", first_name="Ava")
        hours = _fill(laptop, student, entries)
        laptop.enroll(line, district.code("Almendra High"))
        laptop.sync(line, page_rows=5000)
        found = {
            "save": _median(lambda: laptop.set("hours", hours, notes=secrets.token_hex(8))),
            "no-op exchange": _median(lambda: laptop.sync(line), before=lambda: laptop.sync(line)),
        }
    finally:
        laptop.close()
    found["open"] = _median(lambda: _open(laptop.path))
    district.engine.dispose()
    return found


def _fill(laptop: Laptop, student: str, entries: int) -> str:
    """Entries of one placement; gives an hours entry to change."""
    partner = laptop.add("partner", name="Orchard Clinic")
    worksite = laptop.add("worksite", partner=partner, name="Orchard Clinic")
    placement = laptop.add("placement", student=student, worksite=worksite, activity="internship")
    kind, last = kind_named("hours"), ""
    for start in range(0, entries, _AT_ONCE):
        made = [
            kind.from_values(secrets.token_hex(16), {**as_hours(row), "placement": placement})
            for row in rows(min(_AT_ONCE, entries - start), seed=start)
        ]

        laptop.write("import", partial(_insert, made))
        last = made[-1].id
    return last


def _insert(made: Sequence[Record], session: Session) -> None:
    session.insert_many(made)


def _open(path: Path) -> None:
    laptop = Laptop(path)
    laptop.store.reader().find("student", limit=60)
    laptop.close()


def _median(work: Callable[[], object], before: Callable[[], object] | None = None) -> float:
    took = []
    for _ in range(_TIMES):
        if before:
            before()
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return statistics.median(took)
