"""Whether every row is what its journal says: the promise that row and journal never part, checked from outside."""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import func, select
from sqlalchemy import table as named

from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.record import LIFE_FIELDS, Record
from wbl_desktop.storage.schema import ALIAS, JOURNAL, TABLES
from wbl_desktop.storage.store import SqlStore
from wbl_desktop.storage.triggers import searched_fields

_PAGE = 2000


def check_journal(store: SqlStore) -> list[str]:
    """Rows whose values differ from what their entries add up to, and records without a row; kinds and ids only."""
    aliases = {row.loser: row.winner for row in store.rows(select(ALIAS))}
    merged = {*aliases, *aliases.values()}
    found: list[str] = []
    for kind in KINDS:
        names = [spec.name for spec in (*kind.specs(), *LIFE_FIELDS)]
        table = TABLES[kind.KIND]
        rows = {row.id: row for row in store.rows(select(table.c.id, *(table.c[name] for name in names)))}
        seen = set()
        for record, values in _replayed(store, kind.KIND):
            seen.add(record)
            row = rows.get(record)
            if record in merged:
                continue
            if row is None:
                found.append(f"journal: {kind.KIND} {record} has entries but no row")
            elif any(getattr(row, name) != aliases.get(str(values.get(name)), values.get(name)) for name in names):
                found.append(f"journal: {kind.KIND} {record} differs from its entries")
        found += [f"journal: {kind.KIND} {id_} has no entries" for id_ in rows if id_ not in seen | merged]
        found += _unfindable(store, kind, len(rows))
    return found


def _unfindable(store: SqlStore, kind: type[Record], rows: int) -> list[str]:
    """Search knows every row exactly once."""
    if not searched_fields(kind):
        return []
    known = store.rows(select(func.count()).select_from(named(f"{kind.KIND}_search_docsize")))[0][0]
    return [] if known == rows else [f"search: {kind.KIND} knows {known} of {rows}"]


def _replayed(store: SqlStore, kind: str) -> Iterator[tuple[str, dict[str, Plain]]]:
    """Each record of a kind with the values its entries add up to."""
    for record, entries in groupby(_entries(store, kind), key=lambda row: row.record):
        values: dict[str, Plain] = {}
        for entry in entries:
            values.update({name: new for name, (_, new) in json.loads(entry.changes).items()})
        yield record, values


def _entries(store: SqlStore, kind: str) -> Iterator[Any]:
    """Entries of a kind by record and n, a page at a time."""
    after = ("", 0)
    while True:
        later = (JOURNAL.c.record > after[0]) | ((JOURNAL.c.record == after[0]) & (JOURNAL.c.n > after[1]))
        page = store.rows(
            select(JOURNAL.c.record, JOURNAL.c.n, JOURNAL.c.changes)
            .where(JOURNAL.c.kind == kind, later)
            .order_by(JOURNAL.c.record, JOURNAL.c.n)
            .limit(_PAGE)
        )
        yield from page
        if len(page) < _PAGE:
            return
        after = (page[-1].record, page[-1].n)
