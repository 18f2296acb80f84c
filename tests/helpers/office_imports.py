"""Importing into a real encrypted database, in the few words a test needs."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.helpers.offices import desk_of, open_store
from tests.helpers.rosters import AERIES, csv_bytes
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.commands.import_roster import ImportBatch
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.imports.planning import plan
from wbl_desktop.application.imports.plans import Plan
from wbl_desktop.application.ports import Reader
from wbl_desktop.domain.fields import Plain
from wbl_desktop.exchange.imports import read
from wbl_desktop.storage.store import SqlStore


@dataclass(slots=True)
class Office:
    """A desk with a database, and a folder for files."""

    desk: Desk
    store: SqlStore
    folder: Path

    @property
    def reader(self) -> Reader:
        return self.desk.read()

    def plan(self, path: Path, answers: Mapping[str, str] | None = None, schools: Sequence[str] = ()) -> Plan:
        today = self.store.clock.today()
        return plan(self.reader, read(path, today=today), today=today, answers=answers, schools=schools)

    def take(self, path: Path, answers: Mapping[str, str] | None = None) -> tuple[Plan, str]:
        """Plan and apply; the plan and the batch."""
        planned = self.plan(path, answers)
        return planned, self.desk.run(ImportBatch(plan=planned)).command

    def undo(self, batch: str) -> None:
        self.desk.run(UndoCommand(undoes=batch))

    def edit(self, kind: str, id_: str, **values: object) -> None:
        self.desk.run(EditRecord(kind=kind, id=id_, values=values))

    def aeries(self, rows: Sequence[Sequence[object]], name: str = "aeries.csv") -> Path:
        path = self.folder / name
        path.write_bytes(csv_bytes(AERIES, rows))
        return path

    def table(self, header: Sequence[str], *rows: Sequence[object], name: str = "list.csv") -> Path:
        path = self.folder / name
        path.write_bytes(csv_bytes(header, rows))
        return path

    def values(self, kind: str, **where: Plain) -> dict[str, Plain]:
        found = self.reader.find(kind, where)
        assert len(found) == 1, found
        return found[0].values()

    def id(self, kind: str, **where: Plain) -> str:
        found = self.reader.find(kind, where, retired=None)
        assert len(found) == 1, found
        return found[0].id


@cache
def _empty_database() -> bytes:
    """A new database, made once: making the tables takes longer than most tests."""
    with tempfile.TemporaryDirectory() as folder:
        with open_store(Path(folder)):
            pass
        return (Path(folder) / "wbl.db").read_bytes()


@contextmanager
def office(folder: Path) -> Iterator[Office]:
    """A new office in a folder."""
    (folder / "wbl.db").write_bytes(_empty_database())
    with open_store(folder) as store:
        yield Office(desk_of(store), store, folder)


def counted(planned: Plan, kind: str | None = None) -> tuple[int, int, int]:
    """New, changed, same."""
    counts = planned.counts(kind)
    return counts.new, counts.changed, counts.same


def whys(planned: Plan) -> list[tuple[str, int]]:
    """Reason and line of every doubt."""
    return [(doubt.why, doubt.row) for doubt in planned.doubts]
