"""A real encrypted database in a temporary folder, with one person who may write."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tests.helpers.fresh import fresh_file
from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.ports import Acting
from wbl_desktop.storage.store import SqlStore

KEY = "0123456789abcdef" * 4
ACTING = Acting(staff="a" * 32, device="laptop-1", site="b" * 32, district="c" * 32)


class TickingClock:
    """A clock that begins on a school day and moves a second each time it is asked."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def today(self) -> date:
        return self._now.date()


@contextmanager
def open_store(folder: Path) -> Iterator[SqlStore]:
    """The folder's database, made when it is not there."""
    path = folder / "wbl.db"
    if not path.exists():
        fresh_file(path, KEY)
    store = SqlStore(path, KEY, TickingClock())
    try:
        yield store
    finally:
        store.close()


def desk_of(store: SqlStore) -> Desk:
    """A desk where the one person writes."""
    return Desk(store, ACTING)


def add(desk: Desk, kind: str, **values: object) -> str:
    """Add a record; gives its id."""
    made: Mapping[str, object] = values
    return desk.run(AddRecord(kind=kind, values=made)).made[0]
