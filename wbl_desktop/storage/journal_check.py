"""Whether every row is what its journal says: the promise that row and journal never part, checked from outside."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import func, select
from sqlalchemy import table as named
from sqlalchemy.engine import Connection

from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.record import Record, names_of
from wbl_desktop.storage.engine import ROOMY_CACHE
from wbl_desktop.storage.reader import CHANGES
from wbl_desktop.storage.schema import ALIAS, JOURNAL, TABLES
from wbl_desktop.storage.store import SqlStore
from wbl_desktop.storage.triggers import searched_fields

_PAGE = 2000
Values = tuple[Plain, ...]
Said = tuple[bool, str]  # whether an entry begins the record, and its changes
Progress = Callable[[int, int], None]


def check_journal(store: SqlStore, progress: Progress | None = None) -> list[str]:
    """Rows whose values differ from what their entries add up to, and records without a row; kinds and ids only.

    One walk along the journal by record, and along the rows of every kind beside it, in one transaction: what somebody
    writes meanwhile is neither seen nor waited for, and a district's records need no more memory than a few pages.
    """
    with store.snapshot() as connection:
        connection.exec_driver_sql(ROOMY_CACHE)
        aliases = {row.loser: row.winner for row in connection.execute(select(ALIAS))}
        rows = {kind.KIND: _Rows(connection, kind) for kind in KINDS}
        walk = _Walk(rows, aliases)
        total = connection.execute(select(func.count()).select_from(JOURNAL)).scalar_one()
        for done, (record, kind, entries) in enumerate(_replayed(connection), start=1):
            walk.compare(kind, record, entries)
            if progress is not None and done % _PAGE == 0:
                progress(min(done, total), total)
        walk.finish()
        found = walk.found + [one for kind in KINDS for one in _unfindable(connection, kind)]
    if progress is not None:
        progress(total, total)
    return found


class _Rows:
    """The rows of a kind by id, read a page at a time and handed out once."""

    def __init__(self, connection: Connection, kind: type[Record]) -> None:
        self.names = tuple(names_of(kind))
        table = TABLES[kind.KIND]
        query = select(table.c.id, *(table.c[name] for name in self.names)).order_by(table.c.id)
        self._rows = (tuple(row) for row in connection.execute(query).yield_per(_PAGE))
        self._next: Values | None = next(self._rows, None)

    def until(self, id_: str | None) -> Iterator[Values]:
        """Rows up to this id and its own; all that are left without one."""
        while self._next is not None and (id_ is None or str(self._next[0]) <= id_):
            row, self._next = self._next, next(self._rows, None)
            yield row


class _Walk:
    """Journal and rows side by side, both by id."""

    def __init__(self, rows: Mapping[str, _Rows], aliases: Mapping[str, str]) -> None:
        self.found: list[str] = []
        self._rows = rows
        self._aliases = aliases
        self._merged = {*aliases, *aliases.values()}  # entries of several records stand in one row

    def compare(self, kind: str, record: str, entries: Sequence[Said]) -> None:
        """What the entries of a record add up to, against its row."""
        if kind not in self._rows:
            self.found.append(f"journal: {kind} {record} is of no kind")
            return
        rows = self._rows[kind]
        row: Values | None = None
        for one in rows.until(record):
            if one[0] == record:
                row = one
            else:
                self._without_entries(kind, str(one[0]))
        if record in self._merged:
            return
        if row is None:
            self.found.append(f"journal: {kind} {record} has entries but no row")
        elif not self._adds_up(rows.names, row[1:], entries):
            self.found.append(f"journal: {kind} {record} differs from its entries")

    def finish(self) -> None:
        """The rows behind the last entry."""
        for kind, rows in self._rows.items():
            for row in rows.until(None):
                self._without_entries(kind, str(row[0]))

    def _without_entries(self, kind: str, id_: str) -> None:
        if id_ not in self._merged:
            self.found.append(f"journal: {kind} {id_} has no entries")

    def _adds_up(self, names: Sequence[str], row: Values, entries: Sequence[Said]) -> bool:
        values: dict[str, Plain] = {}
        try:
            for _, one in entries:
                values.update({name: new for name, (_, new) in CHANGES.decode(one).items()})
        except msgspec.MsgspecError:
            return False
        # One that began under a name that is another's since a restore of the district: its own entries say less.
        begins_elsewhere = bool(self._merged) and not any(begins for begins, _ in entries)
        return all(
            held == said or held == self._aliases.get(str(said), said)
            for name, held, said in zip(names, row, map(values.get, names), strict=True)
            if name in values or not begins_elsewhere
        )


def _unfindable(connection: Connection, kind: type[Record]) -> list[str]:
    """Search knows every row exactly once."""
    if not searched_fields(kind):
        return []
    count = select(func.count())
    known = connection.execute(count.select_from(named(f"{kind.KIND}_search_docsize"))).scalar_one()
    rows = connection.execute(count.select_from(TABLES[kind.KIND])).scalar_one()
    return [] if known == rows else [f"search: {kind.KIND} knows {known} of {rows}"]


def _replayed(connection: Connection) -> Iterator[tuple[str, str, list[Said]]]:
    """Each record with its kind and what its entries say, in the order they were made."""
    columns = (JOURNAL.c.record, JOURNAL.c.kind, JOURNAL.c.inserted, JOURNAL.c.changes)
    query = select(*columns).order_by(JOURNAL.c.record, JOURNAL.c.n)
    entries: Iterator[Any] = iter(connection.execute(query).yield_per(_PAGE))
    for record, of_record in groupby(entries, key=itemgetter(0)):
        kinds: dict[str, list[Said]] = {}
        for _, kind, begins, changes in of_record:
            kinds.setdefault(kind, []).append((bool(begins), changes))
        for kind, said in kinds.items():
            yield record, kind, said
