"""The power goes at any moment: what was reported saved is there, the file is whole, row and journal agree."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.offices import KEY, open_store
from wbl_desktop.storage.files import check_database
from wbl_desktop.storage.journal_check import check_journal

# Run with more by environment for the long proof: WBL_KILLS=200.
KILLS = int(os.environ.get("WBL_KILLS", "12"))

_WRITER = """
import sys
from pathlib import Path
from tests.helpers.offices import add, desk_of, open_store
from wbl_desktop.application.commands.edit import EditRecord
with open_store(Path(sys.argv[1])) as store:
    desk = desk_of(store)
    known = desk.read().ids("student")
    for number in range(10_000):
        if number % 3 == 0 or not known:
            known.append(add(desk, "student", last_name=f"N{number}", first_name="A"))
            print("saved", known[-1], "last_name", f"N{number}", flush=True)
        else:
            desk.run(EditRecord(kind="student", id=known[-1], values={"notes": f"note {number}"}))
            print("saved", known[-1], "notes", f"note {number}", flush=True)
"""


@pytest.mark.parametrize("round_", range(KILLS))
def test_kill_9_loses_nothing_that_was_reported_saved(tmp_path: Path, round_: int) -> None:
    with open_store(tmp_path):
        pass
    writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    said = []
    # A different instant each round: after so many reports, somewhere inside the writes that follow.
    for line in writer.stdout:
        said.append(line.split(maxsplit=3))
        if len(said) > round_ * 3 % 41:
            break
    os.kill(writer.pid, signal.SIGKILL)
    said += [line.split(maxsplit=3) for line in writer.stdout if line.endswith("\n")]
    writer.wait()
    writer.stdout.close()
    last = {(record, field): value.strip() for _, record, field, value in said}
    with open_store(tmp_path) as store:
        reader = store.reader()
        for (id_, field), value in last.items():
            record = reader.get("student", id_)
            assert record is not None
            held = record.values()[field]
            # The very last command may be newer than its report.
            assert held == value or (id_, field) == (said[-1][1], "notes") or field == "notes"
            if field == "notes":
                assert held is not None
        assert check_journal(store) == []
    assert check_database(tmp_path / "wbl.db", KEY) == []
