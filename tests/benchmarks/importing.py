"""An import of 40,000 students against csv and executemany into the same kind of encrypted file, and its memory."""

import csv
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.measuring import Ratio, peak_megabytes
from tests.benchmarks.people import students
from tests.helpers.offices import ACTING, KEY, open_store
from wbl_desktop.application.commands.import_roster import ImportBatch
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.imports.planning import plan
from wbl_desktop.exchange.imports import read
from wbl_desktop.storage.raw import opened

COUNT = 40_000
_HEADER = ("ID", "CID", "LN", "FN", "GR", "BD", "AD", "CY", "ST", "ZC", "TL", "PG")


def run() -> list[Ratio]:
    """Each in a process of its own, so that memory is the import's alone."""
    with tempfile.TemporaryDirectory() as folder:
        roster = Path(folder) / "roster.csv"
        _write(roster)
        ours, memory = _in_a_process("ours", folder)
        peer, _ = _in_a_process("peer", folder)
    note = f"peak memory {memory:.0f} MB of 500"
    return [Ratio(f"import of {COUNT:,} students and guardians", ours, peer, ours / peer, note)]


def _write(roster: Path) -> None:
    with roster.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADER)
        for one in students(COUNT):
            day = one.birth_date or ""
            born = f"{day[5:7]}/{day[8:]}/{day[:4]}"
            row = (one.local_id, one.ssid, one.last_name, one.first_name, one.grade, born)
            writer.writerow((*row, one.street, one.city, "CA", one.zip, one.phone, f"Parent {one.last_name}"))


def _in_a_process(which: str, folder: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.benchmarks.importing", which, folder]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(said[0]), float(said[1])


def _ours(folder: Path) -> float:
    with open_store(folder) as store:
        began = time.perf_counter()
        file = read(folder / "roster.csv", today=store.clock.today())
        Desk(store, ACTING).run(ImportBatch(plan=plan(store.reader(), file, today=store.clock.today())))
        return time.perf_counter() - began


def _peer(folder: Path) -> float:
    with opened(folder / "peer.db", KEY) as bare:
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute(f"CREATE TABLE student({', '.join(_HEADER)})")
        began = time.perf_counter()
        with (folder / "roster.csv").open(newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))[1:]
        bare.execute("BEGIN")
        bare.executemany(f"INSERT INTO student VALUES ({', '.join('?' * len(_HEADER))})", rows)
        bare.execute("COMMIT")
        return time.perf_counter() - began


if __name__ == "__main__":
    took = {"ours": _ours, "peer": _peer}[sys.argv[1]](Path(sys.argv[2]))
    print(took, peak_megabytes())
