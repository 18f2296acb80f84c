"""The store: one encrypted file, many readers, one writer thread."""

import contextlib
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Select, func, insert, select
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from wbl_desktop.application import chance
from wbl_desktop.application.chance import Clock
from wbl_desktop.application.ports import Acting, Moment, Notice, Outcome
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.storage.engine import make_engine, troubles
from wbl_desktop.storage.gate import Gate
from wbl_desktop.storage.reader import Rows, SqlReader
from wbl_desktop.storage.rekey import rekey
from wbl_desktop.storage.schema import ACTING, COMMAND, JOURNAL
from wbl_desktop.storage.session import SqlSession

Done = TypeVar("Done")


def newest_entry(connection: Connection) -> int:
    """The number of the journal's newest entry; 0 where there is none."""
    return int(connection.execute(select(func.coalesce(func.max(JOURNAL.c.n), 0))).scalar_one())


class SqlStore:
    """Reads from any thread; writes one after another on a thread of its own, each in one durable transaction."""

    def __init__(self, path: Path, key: str, clock: Clock) -> None:
        self.path = path
        self.clock = clock
        self._gate = Gate()
        self._key = key
        self._take_up()
        self._lane = ThreadPoolExecutor(max_workers=1, thread_name_prefix="wbl-writer")
        self._writer: Connection | None = None
        self._watcher: Connection | None = None
        self._watching = threading.Lock()
        self._lane_thread: int | None = None
        self._reader = SqlReader(self._read)

    def _take_up(self) -> None:
        self._writing: Engine = make_engine(self.path, self._key)
        self._reading: Engine = make_engine(self.path, self._key, read_only=True)

    def reader(self) -> SqlReader:
        """A reader that may be used from any thread; it sees only what is durable."""
        return self._reader

    def _read(self, query: Select[Any], parameters: Mapping[str, Any] | None) -> Rows:
        with self._gate.passing(), troubles(self.path), self._reading.connect() as connection:
            return connection.execute(query, parameters or {}).all()

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection of its own that sees the file as it is now, whoever writes meanwhile."""
        with self._gate.passing(), troubles(self.path):
            engine = make_engine(self.path, self._key, read_only=True)
            try:
                with engine.connect() as connection, connection.begin():
                    yield connection
            finally:
                engine.dispose()

    def rows(self, query: Select[Any]) -> Rows:
        """The rows of a query, on the writer's connection when the writer thread asks, else on a reader's."""
        if threading.get_ident() == self._lane_thread and self._writer is not None and self._writer.in_transaction():
            return self._writer.execute(query).all()
        return self._read(query, None)

    def write(
        self,
        verb: str,
        acting: Acting,
        work: Callable[[Any, Moment], Sequence[Notice]],
        *,
        undoes: str | None = None,
    ) -> Outcome:
        """Run the work in one transaction; it is on disk when this returns."""
        return self.in_lane(lambda: self._write(verb, acting, work, undoes))

    def _write(
        self, verb: str, acting: Acting, work: Callable[[Any, Moment], Sequence[Notice]], undoes: str | None
    ) -> Outcome:
        now = self.clock.now()
        command = chance.new_id(now)
        with self.transaction() as connection:
            session = SqlSession(connection, acting, command)
            before = newest_entry(connection)
            session.begin_acting(verb, now)
            moment = Moment(
                now=now,
                today=self.clock.today(),
                acting=acting,
                new_id=lambda: chance.new_id(now),
                random_bytes=chance.random_bytes,
                command=command,
            )
            notices = tuple(work(session, moment))
            touched, made, newest = _written_since(connection, before)
            if touched:
                at = select(ACTING.c.at).scalar_subquery()
                connection.execute(
                    insert(COMMAND).values(
                        id=command,
                        verb=verb,
                        staff=acting.staff,
                        device=acting.device,
                        at=at,
                        undoes=undoes,
                        n=newest,
                    )
                )
            session.end_acting()
        return Outcome(
            command=command,
            verb=verb,
            staff=acting.staff,
            origin="here",
            touched=frozenset(touched),
            made=tuple(made),
            notices=notices,
            can_undo=bool(touched) and undoes is None,
        )

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """The writer's connection inside BEGIN IMMEDIATE … COMMIT; only on the writer thread."""
        with troubles(self.path):
            if self._writer is None:
                self._writer = self._writing.connect()
            try:
                with self._writer.begin():
                    yield self._writer
            except BaseException:
                # A connection that failed in the middle is not trusted with the next change.
                with contextlib.suppress(SQLAlchemyError):
                    self._writer.close()
                self._writer = None
                raise

    def in_lane(self, work: Callable[[], Done]) -> Done:
        """Run something on the writer thread, first come first served, and wait for it."""
        if threading.get_ident() == self._lane_thread:
            return work()

        def marked() -> Done:
            self._lane_thread = threading.get_ident()
            return work()

        try:
            waiting = self._lane.submit(marked)
        except RuntimeError:  # the lane takes nothing more
            raise Trouble("store_closed") from None
        return waiting.result()

    def rewrite(self) -> None:
        """Write the file anew, without what was deleted: secure_delete leaves words behind where pages were balanced.

        Left for another time where somebody is in the way: the deleted pages are zeroes already.
        """

        def work() -> None:
            with troubles(self.path):
                if self._writer is None:
                    self._writer = self._writing.connect()
                cursor = self._writer.connection.cursor()
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                cursor.close()

        self.in_lane(work)

    def data_version(self) -> int:
        """Changes when somebody has written, in another process or in this one; the window polls it."""
        # The number belongs to a connection: asked of another one it would differ for no reason.
        with self._gate.passing(), self._watching, troubles(self.path):
            if self._watcher is None:
                self._watcher = self._reading.connect()
            with self._watcher.begin():
                return int(self._watcher.exec_driver_sql("PRAGMA data_version").scalar_one())

    def change_key(self, key: str) -> None:
        """Encrypt the file under another key; whoever reads or writes meanwhile waits.

        Raises:
            Trouble: another program has the file open, the disk is full; the file keeps its key then.
        """

        def change() -> None:
            with self._gate.shut():
                self._let_go()
                try:
                    rekey(self.path, self._key, key)
                    self._key = key
                finally:
                    self._take_up()

        self.in_lane(change)

    def close(self) -> None:
        """Finish what is being written, tidy the write-ahead log and let the file go; harmless twice."""
        self._lane.shutdown(wait=True)
        self._gate.shut_for_good()
        self._lane_thread = None  # the number may soon be another thread's
        self._let_go()

    def _let_go(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        if self._watcher is not None:
            self._watcher.close()
            self._watcher = None
        self._reading.dispose()
        self._writing.dispose()


def _written_since(connection: Connection, n: int) -> tuple[set[tuple[str, str]], list[str], int]:
    """What the journal holds after ``n``: records touched, records made, and the newest entry.

    Row by row: a whole district's import would fill the memory otherwise.
    """
    touched: set[tuple[str, str]] = set()
    made: list[str] = []
    newest = n
    query = select(JOURNAL.c.kind, JOURNAL.c.record, JOURNAL.c.inserted, JOURNAL.c.n).where(JOURNAL.c.n > n)
    for kind, record, inserted, newest_so_far in connection.execute(query.order_by(JOURNAL.c.n)):
        touched.add((sys.intern(kind), record))
        if inserted:
            made.append(record)
        newest = newest_so_far
    return touched, made, newest
