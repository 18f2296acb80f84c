"""The sample school in a real encrypted file, on any day."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from tests.helpers.dice import loaded
from wbl_desktop.application import chance
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.ports import Acting, Reader
from wbl_desktop.application.sample import FillSample
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.storage.files import create_file
from wbl_desktop.storage.store import SqlStore
from wbl_desktop.storage.sync_store import SqlSyncStore


@dataclass
class FixedClock:
    """A clock that stands at 10 in the morning of a day until somebody moves it."""

    day: date

    def now(self) -> datetime:
        return datetime.combine(self.day, time(18), tzinfo=UTC)

    def today(self) -> date:
        return self.day


@dataclass(frozen=True)
class SampleSchool:
    """The open sample school."""

    desk: Desk
    store: SqlStore
    clock: FixedClock

    @property
    def reader(self) -> Reader:
        return self.desk.read()

    def student(self, last_name: str, first_name: str) -> Student:
        found = self.reader.find("student", {"last_name": last_name, "first_name": first_name})
        assert isinstance(found[0], Student)
        return found[0]

    def placement(self, last_name: str, first_name: str) -> Placement:
        found = [
            one
            for twin in self.reader.find("student", {"last_name": last_name, "first_name": first_name})
            for one in self.reader.find("placement", {"student": twin.id})
        ]
        assert isinstance(found[0], Placement)
        return found[0]


@dataclass(frozen=True)
class Filled:
    """A file with the sample school in it, to be copied: filling takes a second, copying does not."""

    file: Path
    key: str
    acting: Acting
    today: date

    @contextmanager
    def opened(self, folder: Path) -> Iterator[SampleSchool]:
        """A copy of it in that folder, open."""
        shutil.copyfile(self.file, folder / "wbl.db")
        with _opened(folder / "wbl.db", self.key, self.acting, self.today) as school:
            yield school


def fill(folder: Path, today: date) -> Filled:
    """A new encrypted file with the sample school as it would be on that day."""
    with loaded("sample"):
        return _filled(folder, today)


def _filled(folder: Path, today: date) -> Filled:
    key, file = chance.random_bytes(32).hex(), folder / "wbl.db"
    ids = {name: chance.new_id(FixedClock(today).now()) for name in ("staff", "site", "district")}
    acting = Acting(device=chance.random_bytes(8).hex(), **ids)
    create_file(file, key)
    with _opened(file, key, acting, today) as school:
        SqlSyncStore(school.store).begin(device=acting.device, district=acting.district, site=acting.site)
        school.desk.run(FillSample())
    return Filled(file, key, acting, today)


@contextmanager
def sample_school(folder: Path, today: date) -> Iterator[SampleSchool]:
    """The sample school in a new file, open."""
    filled = fill(folder, today)
    with _opened(filled.file, filled.key, filled.acting, today) as school:
        yield school


@contextmanager
def _opened(file: Path, key: str, acting: Acting, today: date) -> Iterator[SampleSchool]:
    clock = FixedClock(today)
    store = SqlStore(file, key, clock)
    try:
        yield SampleSchool(desk=Desk(store, acting), store=store, clock=clock)
    finally:
        store.close()
