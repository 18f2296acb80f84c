"""Search as the window does it, at 100,000 students, against the bare full-text query."""

import tempfile
from pathlib import Path

from tests.benchmarks.measuring import Ratio, pairwise
from tests.benchmarks.people import students
from tests.helpers.offices import ACTING, KEY, open_store
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.storage.raw import opened
from wbl_desktop.ui.finding import search_all

WORDS = ("sua", "lastname12", "f3 lastname5", "5305550", "oak")


def run() -> list[Ratio]:
    """One line for every kind of word."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder)) as store:

        def fill(session: Session, _moment: Moment) -> list[Notice]:
            session.insert_many(students(100_000))
            return []

        store.write("fill", ACTING, fill)
        reader = store.reader()
        found = []
        with opened(Path(folder) / "wbl.db", KEY, read_only=True) as bare:
            for words in WORDS:
                expression = " ".join(f'"{word}"*' for word in words.split())

                def ours(words: str = words) -> object:
                    return reader.find("student", search=words, order=["heading"], limit=200)

                def peer(expression: str = expression) -> object:
                    query = "SELECT rowid FROM student_search WHERE student_search MATCH ?"
                    return bare.execute(query, (expression,)).fetchall()

                hits = len(
                    bare.execute(
                        "SELECT rowid FROM student_search WHERE student_search MATCH ?", (expression,)
                    ).fetchall()
                )
                found.append(pairwise(f"search “{words}”, first 200 in order", ours, peer, note=f"{hits} hits"))

                def everywhere(words: str = words) -> object:
                    return search_all(reader, words)

                found.append(pairwise(f"“{words}” in the box that finds anything", everywhere, peer))
    return found
