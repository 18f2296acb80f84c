"""What the journal costs: inserting and editing rows with their triggers against the same without."""

import tempfile
from pathlib import Path

from tests.benchmarks.measuring import Ratio, pairwise
from tests.benchmarks.people import students
from tests.helpers.offices import ACTING, KEY, open_store
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.storage.raw import opened

COUNT = 5_000


def run() -> list[Ratio]:
    """Inserts, in microseconds a row beside the ratio."""
    found = pairwise(
        f"{COUNT:,} inserts with journal and search", lambda: _insert(journal=True), lambda: _insert(journal=False)
    )
    extra = (found.ours - found.peer) / COUNT * 1e6
    return [Ratio(found.name, found.ours, found.peer, found.ratio, f"{extra:.0f} µs a row for the journal")]


def _insert(*, journal: bool) -> None:
    people = students(COUNT)
    with tempfile.TemporaryDirectory() as folder:
        with open_store(Path(folder)):
            pass
        if not journal:
            with opened(Path(folder) / "wbl.db", KEY) as bare:
                bare.execute("DROP TRIGGER student_inserted")
        with open_store(Path(folder)) as store:

            def fill(session: Session, _moment: Moment) -> list[Notice]:
                session.insert_many(people)
                return []

            store.write("fill", ACTING, fill)
