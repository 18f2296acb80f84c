"""Laptops on real encrypted files and a district on a real database, joined by a line that can fail on purpose."""

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, delete, insert, select
from sqlcipher3 import dbapi2

from tests.helpers.fresh import fresh_file
from wbl_desktop.application import chance
from wbl_desktop.application.attachments import AttachFile
from wbl_desktop.application.chance import SystemClock
from wbl_desktop.application.ports import Acting, Conflict, Moment, Notice, Session
from wbl_desktop.district import exchange
from wbl_desktop.district.access import Right
from wbl_desktop.district.attachments import Shelf
from wbl_desktop.district.devices import admitted, let_in
from wbl_desktop.district.directory import add_site
from wbl_desktop.district.engine import open_engine, reading, writing
from wbl_desktop.district.enroll import enroll as take_in
from wbl_desktop.district.enroll import make_code
from wbl_desktop.district.lineage import begin_epoch
from wbl_desktop.district.push import Arrival
from wbl_desktop.district.schema import prepare
from wbl_desktop.district.server import arrival_of
from wbl_desktop.district.tables import METADATA, TABLES, feed_of
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import KINDS, kind_named
from wbl_desktop.domain.kinds.district import District
from wbl_desktop.domain.kinds.site import Site
from wbl_desktop.domain.kinds.staff import Staff
from wbl_desktop.domain.record import Record
from wbl_desktop.storage.attachment_sweep import sweep
from wbl_desktop.storage.attachments import SqlBlobs
from wbl_desktop.storage.raw import prepare as unlock
from wbl_desktop.storage.store import SqlStore
from wbl_desktop.storage.sync_store import SqlSecrets, SqlSyncStore
from wbl_desktop.sync import attachment_wire, wire
from wbl_desktop.sync.attachments import AttachmentClient, Carried
from wbl_desktop.sync.client import Exchanged, SyncClient
from wbl_desktop.sync.enrolling import enroll
from wbl_desktop.sync.frame import seal, unseal
from wbl_desktop.sync.line import Line

KEY = "0123456789abcdef" * 4
Saved = Mapping[str, Sequence[Mapping[str, Any]]]
_KEPT = METADATA.sorted_tables


@contextmanager
def sqlcipher(path: Path) -> Iterator[Any]:
    """A plain connection to a laptop's file."""
    connection = dbapi2.connect(str(path))
    try:
        unlock(connection, KEY)
        yield connection
    finally:
        connection.close()


_BEGIN = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)


class HandClock:
    """A clock that moves a second each time it is asked, and may be wrong."""

    LAST = datetime(9999, 12, 1, tzinfo=UTC)

    def __init__(self, off: timedelta = timedelta(), begin: datetime = _BEGIN) -> None:
        self._now = begin + off

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def today(self) -> date:
        return self._now.date()


def at_present() -> HandClock:
    """A clock that begins now: a code it makes is good at a real server, which a code of a day long past is not."""
    return HandClock(begin=SystemClock().now())


@dataclass
class TestDistrict:
    """The district, answering without a network."""

    __test__ = False

    engine: Engine
    clock: HandClock = field(default_factory=HandClock)
    sites: dict[str, str] = field(default_factory=dict)
    files: Path = Path("shelf")  # where contents of documents lie

    @property
    def shelf(self) -> Shelf:
        return Shelf(engine=self.engine, folder=self.files)

    @property
    def address(self) -> str:
        """Its database, as ``--database`` takes it."""
        url = self.engine.url
        return str(url.database) if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=False)

    def arrival(self) -> Arrival:
        return arrival_of(self.clock)

    def code(self, site: str, role: str = "coordinator") -> str:
        with writing(self.engine) as connection:
            if site not in self.sites:
                self.sites[site] = add_site(connection, self.arrival(), site, None)
            return make_code(connection, self.sites[site], role, 7, self.arrival())

    def saved(self) -> Saved:
        """Everything in the database, as a backup holds it."""
        with reading(self.engine) as connection:
            return {table.name: [dict(row) for row in connection.execute(select(table)).mappings()] for table in _KEPT}

    def set_back(self, saved: Saved) -> None:
        """Restore it: a new stretch of the district's life begins."""
        with writing(self.engine) as connection:
            for table in _KEPT:
                connection.execute(delete(table))
                if saved[table.name]:
                    connection.execute(insert(table), saved[table.name])
            begin_epoch(connection)

    def rows(self, kind: str, site: str) -> dict[str, dict[str, Plain]]:
        """Every row of a kind in the site's reach, by id."""
        model, table = kind_named(kind), TABLES[kind]
        names = [*(spec.name for spec in model.specs()), "retired_at", "merged_into"]
        with reading(self.engine) as connection:
            query = select(table).where(table.c["_feed"] == feed_of(model, self.sites[site]))
            return {row["id"]: {name: row[name] for name in names} for row in connection.execute(query).mappings()}


_SHARED: dict[tuple[str, str], Engine] = {}


def share_statements(engine: Engine, owner: str) -> None:
    """What SQLAlchemy made of a statement for one file holds for all: making it anew was a fifth of all tests here."""
    first = _SHARED.setdefault((owner, engine.dialect.name), engine)
    if first is engine:
        engine.connect().close()
    # Statements are kept by dialect.
    engine.dialect, engine._compiled_cache = first.dialect, first._compiled_cache


def open_district(folder: Path, url: str | None = None, clock: HandClock | None = None) -> TestDistrict:
    """A district on a new SQLCipher file, or on the database given."""
    engine = open_engine(url or str(folder / "district" / "district.db"), key_file=folder / "keys" / "district.key")
    share_statements(engine, "district")
    district = TestDistrict(engine, clock or HandClock(), files=folder / "shelf")
    prepare(engine, district.arrival())
    return district


@dataclass
class DirectLine:
    """Bytes to the district and back in this process; ``fate`` may lose, repeat or keep what passes."""

    district: TestDistrict
    fate: Callable[[bytes], str] = lambda _: ""
    kept: list[tuple[str, bytes, str | None]] = field(default_factory=list)
    asked: int = 0

    def post(self, path: str, body: bytes, token: str | None) -> bytes:
        self.asked += 1
        fate = self.fate(body)
        if fate == "request lost":
            raise Trouble("no_line", reason="broken_off")
        answer = self.deliver(path, body, token)
        if fate == "sent twice":
            answer = self.deliver(path, body, token)
        if fate == "answer lost":
            self.kept.append((path, body, token))
            raise Trouble("no_line", reason="broken_off")
        return answer

    def deliver(self, path: str, body: bytes, token: str | None) -> bytes:
        engine, arrival = self.district.engine, self.district.arrival()
        if path == "/v1/enroll":
            return seal(take_in(engine, unseal(body, wire.EnrollRequest), "127.0.0.1", arrival))
        if path in _OF_CONTENTS:
            return _answered(self.district, path, body, token or "")
        return seal(exchange.answer(engine, token or "", unseal(body, wire.Request), body, arrival))

    def close(self) -> None:
        """Nothing to hang up."""


_OF_CONTENTS = (attachment_wire.STATE, attachment_wire.PUT, attachment_wire.GET)


def _answered(district: TestDistrict, path: str, body: bytes, token: str) -> bytes:
    """What the routes for contents answer."""
    shelf = district.shelf
    if path == attachment_wire.STATE:
        with reading(district.engine) as connection:
            device = admitted(connection, token, Right.EXCHANGE)
            states = shelf.states(connection, device, unseal(body, attachment_wire.StateRequest))
        return seal(attachment_wire.StateAnswer(states=states))
    device = let_in(district.engine, token)
    if path == attachment_wire.GET:
        get = unseal(body, attachment_wire.GetRequest)
        piece = shelf.get(device, get.kind, get.document, get.content, get.number)
        return seal(attachment_wire.GetAnswer(piece=piece))
    put = unseal(body, attachment_wire.PutRequest)
    at = district.arrival().at
    whole = shelf.put(device, put.kind, put.document, put.content, put.number, put.piece, at)
    return seal(attachment_wire.PutAnswer(whole=whole))


class DatabaseSecrets:
    """The device's secrets inside its database, as where there is no keyring."""

    def __init__(self, store: SqlStore) -> None:
        self._kept = SqlSecrets(store)

    def token(self) -> str | None:
        return self._kept.get("token")

    def keep_token(self, token: str) -> None:
        self._kept.set("token", token)

    def public_keys(self) -> tuple[bytes, bytes]:
        return b"s" * 32, b"e" * 32


class Laptop:
    """One laptop: its file, who sits at it, and its way to the district."""

    def __init__(self, path: Path, clock: HandClock | None = None) -> None:
        self.path = path
        self.clock = clock or HandClock()
        self.store = SqlStore(path, KEY, self.clock)
        for engine in (self.store._writing, self.store._reading):
            share_statements(engine, "laptop")
        self.sync_store = SqlSyncStore(self.store)
        self.secrets = DatabaseSecrets(self.store)

    @property
    def acting(self) -> Acting:
        state = self.sync_store.sync_state()
        staff = self.store.reader().setting("staff") or ""
        return Acting(staff=staff, device=state.device, site=state.site, district=state.district)

    def write(self, verb: str, work: Callable[[Session], None]) -> None:
        """Do something in one command."""

        def carry_out(session: Session, _: Moment) -> Sequence[Notice]:
            work(session)
            return []

        self.store.write(verb, self.acting, carry_out)

    def add(self, kind: str, **values: Plain) -> str:
        """Add a record; gives its id."""
        id_ = chance.new_id(self.clock.now())
        self.write("add", lambda session: session.insert(kind_named(kind).from_values(id_, values)))
        return id_

    def set(self, kind: str, id_: str, **values: Plain) -> None:
        """Change fields of a record."""
        self.write("edit", lambda session: session.update(kind, id_, values))

    def get(self, kind: str, id_: str) -> Mapping[str, Plain] | None:
        found = self.store.reader().get(kind, id_)
        return found.values() if found else None

    def settle(self, conflict: Conflict, value: Plain) -> None:
        """Answer a conflict."""
        self.write("settle", lambda session: session.settle(conflict, value))

    def conflicts(self) -> list[Conflict]:
        return self.store.reader().conflicts()

    def records(self, kind: str) -> list[Record]:
        return self.store.reader().find(kind, retired=None)

    def everything(self) -> dict[str, list[Any]]:
        """All records as their JSON: equal on laptops that are in step."""
        return {kind.KIND: [one.to_json() for one in self.records(kind.KIND)] for kind in KINDS}

    def enroll(self, line: Line, code: str) -> None:
        enroll(self.sync_store, self.store.reader(), line, "http://localhost", code, self.secrets)

    def sync(self, line: Line, *, page_rows: int = 1000) -> Exchanged:
        return SyncClient(self.sync_store, line, self.secrets, self.clock, page_rows=page_rows).exchange()

    @property
    def files(self) -> Path:
        """Where its contents of documents lie."""
        return self.path.with_name(f"{self.path.name}.files")

    @property
    def blobs(self) -> SqlBlobs:
        return SqlBlobs(self.store, self.files)

    @property
    def epoch(self) -> str:
        lineage = self.sync_store.sync_state().lineage
        return lineage[-1].epoch if lineage else ""

    def attach(self, holder: str, id_: str, content: bytes, **more: object) -> str:
        """Attach a file of this content; the document's id."""
        source = self.path.with_name("scan.bin")
        source.write_bytes(content)
        command = AttachFile(holder=holder, id=id_, facts=self.blobs.take_in(source), more=more)
        [document] = self.store.write("attach", self.acting, command.carry_out).made
        return document

    def carry(self, line: Line) -> Carried:
        """Tidy up, then send and fetch the contents that wait."""
        sweep(self.store, self.files)
        client = AttachmentClient(self.blobs, line, self.secrets, self.epoch, pause=lambda _: None)
        return client.carry()

    def copy(self, path: Path) -> Path:
        """A copy of the file as it is, as a backup makes it."""
        with sqlcipher(self.path) as connection:
            connection.execute("VACUUM INTO ?", (str(path),))
        return path

    def close(self) -> None:
        self.store.close()


def new_laptop(
    folder: Path, name: str, *, site: str = "Almendra High", staff: str = "Elena Reyes", off: timedelta = timedelta()
) -> Laptop:
    """A laptop at its first start, not enrolled."""
    path = folder / f"{name}.db"
    fresh_file(path, KEY)
    laptop = Laptop(path, HandClock(off))
    now = laptop.clock.now()
    district = District(id=chance.new_id(now), name="Almendra Valley")
    place = Site(id=chance.new_id(now), name=site)
    person = Staff(id=chance.new_id(now), name=staff, site=place.id, role="coordinator")
    laptop.sync_store.begin(device=secrets.token_hex(8), district=district.id, site=place.id)

    def first(session: Session) -> None:
        for record in (district, place, person):
            session.insert(record)
        session.remember("staff", person.id)

    laptop.write("init", first)
    return laptop


@contextmanager
def several_laptops(
    district: TestDistrict, folder: Path, *names: str, site: str = "Almendra High"
) -> Iterator[list[Laptop]]:
    """Laptops of one site that have joined and are in step, each with a person of its own."""
    line, made = DirectLine(district), []
    for name in names:
        laptop = new_laptop(folder, name, staff=name, site=site)
        laptop.enroll(line, district.code(site))
        laptop.sync(line)
        made.append(laptop)
    yield made
    for laptop in made:
        laptop.close()
