"""One laptop in a process of its own, so that its processor time is its own: told on standard input what to do."""

import gc
import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.hours_rows import as_hours, rows
from tests.sync.laptops import Laptop, new_laptop
from wbl_desktop.application.ports import Session
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import Record
from wbl_desktop.sync.http import HttpLine

_AT_ONCE = 1000


def main() -> None:
    """Answer every line of standard input, ``[verb, argument…]``, with a line of JSON."""
    gc.set_threshold(20_000, 20, 50)  # as the program's own processes have it
    laptop = new_laptop(Path(sys.argv[1]), sys.argv[2])
    url = sys.argv[3]
    verbs: dict[str, Callable[..., object]] = {
        "enroll": lambda code: laptop.enroll(HttpLine(url), code),
        "places": lambda count: _places(laptop, count),
        "fill": lambda count: _fill(laptop, count),
        "change": lambda count, by: _change(laptop, count, by),
        "sync": lambda: _sync(laptop, url),
    }
    for line in sys.stdin:
        verb, *given = json.loads(line)
        cpu, wall = _cpu(), time.perf_counter()
        said = verbs[verb](*given)
        print(json.dumps({"wall": time.perf_counter() - wall, "cpu": _cpu() - cpu, "said": said}), flush=True)
    laptop.close()


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _sync(laptop: Laptop, url: str) -> dict[str, int]:
    done = laptop.sync(HttpLine(url))
    return {"sent": done.sent, "received": done.received, "bytes": done.bytes_up + done.bytes_down}


def _places(laptop: Laptop, count: int) -> None:
    """The placements the hours are of: one each, so that every row names another."""
    partner = laptop.add("partner", name="Orchard Clinic")
    worksite = laptop.add("worksite", partner=partner, name="Orchard Clinic")
    student = laptop.add("student", local_id="1", last_name="Begay", first_name="Ava")
    made = [
        kind_named("placement").from_values(
            str(row["placement_id"]), {"student": student, "worksite": worksite, "activity": "internship"}
        )
        for row in rows(count)
    ]
    for start in range(0, count, _AT_ONCE):
        laptop.write("add", _inserting(made[start : start + _AT_ONCE]))


def _fill(laptop: Laptop, count: int) -> None:
    made = [kind_named("hours").from_values(str(row["id"]), as_hours(row)) for row in rows(count)]
    for start in range(0, count, _AT_ONCE):
        laptop.write("import", _inserting(made[start : start + _AT_ONCE]))


def _change(laptop: Laptop, count: int, by: int) -> None:
    def work(session: Session) -> None:
        for row in rows(count):
            more = as_hours(row)
            session.update(
                "hours", str(row["id"]), {"hours": int(more["hours"] or 0) + by, "approved_by": f"approved {by}"}
            )

    laptop.write("edit", work)


def _inserting(made: Sequence[Record]) -> Callable[[Session], None]:
    def work(session: Session) -> None:
        for one in made:
            session.insert(one)

    return work


if __name__ == "__main__":
    main()
