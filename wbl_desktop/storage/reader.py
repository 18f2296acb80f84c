"""Reading records: SQL does the work; what comes back are plain values."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Select, Table, func, select
from sqlalchemy.engine import Connection, Row

from wbl_desktop.application.ports import Conflict, ConflictValue, Done, Entry, HeldEntry, Imported, Where
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import Record
from wbl_desktop.storage.asking import filtered, headed, is_referring, names_of, ordered
from wbl_desktop.storage.schema import (
    ALIAS,
    COMMAND,
    CONFLICT,
    HELD_ENTRY,
    IMPORTED,
    JOURNAL,
    SETTING,
    SYNC_STATE,
    TABLES,
)

# SQLite takes 32,766 parameters a statement; pages this size stay well below and keep plans cached.
_MANY = 500
# Setting up, and the records of sheets that were only looked at, are not steps a person would take back.
_NOT_UNDONE = ("init", "sample", "make_sheets")
Rows = Sequence[Row[Any]]
Run = Callable[[Select[Any], Mapping[str, Any] | None], Rows]


class SqlReader:
    """Answers every query of the application from SQL; ``run`` decides on which connection."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def get(self, kind: str, id_: str) -> Record | None:
        """The record, retired or not; an id that was merged away leads to nothing."""
        return self.rows(kind, [id_]).get(id_)

    def find(
        self,
        kind: str,
        where: Where | None = None,
        *,
        search: str = "",
        retired: bool | None = False,
        limit: int | None = None,
        order: Sequence[str] = (),
        among: int | None = None,
        own: bool = False,
        begins: str = "",
    ) -> list[Record]:
        """Records that match, as ports.Reader says."""
        table, model = self._table(kind), kind_named(kind)
        bound = among if search.strip() and (own or not is_referring(model)) else None
        query = filtered(select(*_columns(table, model)), table, model, where, search, retired, bound, own=own)
        if begins:
            query = query.where(headed(table, begins))
        query = query.order_by(*ordered(table, model, order, is_of_few=bound is not None)).limit(limit)
        return [_record(model, row) for row in self._run(query, None)]

    def ids(
        self,
        kind: str,
        where: Where | None = None,
        *,
        search: str = "",
        retired: bool | None = False,
        order: Sequence[str] = (),
    ) -> list[str]:
        """The ids alone."""
        table, model = self._table(kind), kind_named(kind)
        query = filtered(select(table.c.id), table, model, where, search, retired)
        return [row[0] for row in self._run(query.order_by(*ordered(table, model, order)), None)]

    def pick(self, kind: str, fields: Sequence[str], *, retired: bool | None = False) -> list[tuple[Any, ...]]:
        """The id and these fields of every record."""
        table, model = self._table(kind), kind_named(kind)
        columns = [table.c[name] for name in ("id", *fields)]
        query = filtered(select(*columns), table, model, None, "", retired).order_by(table.c.id)
        return [tuple(row) for row in self._run(query, None)]

    def rows(self, kind: str, ids: Sequence[str]) -> dict[str, Record]:
        """Records by id."""
        table, model = self._table(kind), kind_named(kind)
        found: dict[str, Record] = {}
        for start in range(0, len(ids), _MANY):
            query = select(*_columns(table, model)).where(table.c.id.in_(ids[start : start + _MANY]))
            for row in self._run(query, None):
                found[row[0]] = _record(model, row)
        return found

    def count(self, kind: str, where: Where | None = None, *, search: str = "", retired: bool | None = False) -> int:
        """How many records match."""
        table, model = self._table(kind), kind_named(kind)
        query = filtered(select(func.count()).select_from(table), table, model, where, search, retired)
        return int(self._run(query, None)[0][0])

    def tally(self, kind: str, field: str, where: Where | None = None) -> dict[Any, int]:
        """How many live records have each value of a field."""
        table, model = self._table(kind), kind_named(kind)
        query = filtered(select(table.c[field], func.count()), table, model, where, "", False)
        found: list[Any] = list(self._run(query.group_by(table.c[field]), None))
        return {value: int(count) for value, count in found}

    def full_id(self, kind: str, prefix: str) -> str:
        """The one id that begins so."""
        folded = prefix.strip().casefold().replace("-", "")
        if len(folded) < 8 or not all(letter in "0123456789abcdef" for letter in folded):
            raise Refusal("id_unknown", kind=kind, id=prefix)
        table = self._table(kind)
        query = select(table.c.id).where(table.c.id >= folded, table.c.id < folded + "g").limit(2)
        found = [row[0] for row in self._run(query, None)]
        if len(found) > 1:
            raise Refusal("id_ambiguous", kind=kind, id=prefix)
        if not found:
            alias = self._run(select(ALIAS.c.winner).where(ALIAS.c.loser == folded), None)
            if alias:
                return str(alias[0][0])
            raise Refusal("id_unknown", kind=kind, id=prefix)
        return str(found[0])

    def history(self, kind: str, id_: str) -> list[Entry]:
        """The record's entries and those of records aliased or merged into it, oldest first.

        Without those that changed nothing to see: a laptop notes for a restored district what it knew already.
        """
        query = (
            select(JOURNAL)
            .where(JOURNAL.c.kind == kind, JOURNAL.c.record.in_(sorted(self._same(kind, id_))))
            .where(JOURNAL.c.changes != "{}")  # of fields that only a newer program can show
            .order_by(JOURNAL.c.n)
        )
        return [entry for entry in map(entry_of, self._run(query, None)) if not _is_known_already(entry)]

    def _same(self, kind: str, id_: str) -> set[str]:
        """The record and every record that went into it, also by way of another."""
        table = self._table(kind)
        same, new = {id_}, {id_}
        while new:
            aliased = select(ALIAS.c.loser).where(ALIAS.c.winner.in_(new))
            # What was merged is retired: saying so lets the index on retired_at find it.
            merged = select(table.c.id).where(table.c.retired_at.is_not(None), table.c.merged_into.in_(new))
            new = {row[0] for query in (aliased, merged) for row in self._run(query, None)} - same
            same |= new
        return same

    def entries_of(self, command: str, *, newest_first: bool = False) -> Iterator[Entry]:
        """Everything one command changed, never more than a page of it in memory."""
        ordered = JOURNAL.c.n.desc() if newest_first else JOURNAL.c.n
        query = select(JOURNAL).where(JOURNAL.c.command == command).order_by(ordered).limit(_MANY)
        page = self._run(query, None)
        while page:
            yield from map(entry_of, page)
            after = page[-1].n
            page = self._run(query.where(JOURNAL.c.n < after if newest_first else JOURNAL.c.n > after), None)

    def entry_count(self, command: str) -> int:
        """How many entries one command made."""
        query = select(func.count()).select_from(JOURNAL).where(JOURNAL.c.command == command)
        return int(self._run(query, None)[0][0])

    def commands(self, verb: str, begins: str) -> list[Done]:
        """Commands of that verb whose id begins so, with the moment of the undo that stands."""
        undo, redo = COMMAND.alias(), COMMAND.alias()
        stands = ~select(redo.c.id).where(redo.c.undoes == undo.c.id).exists()
        undone = select(func.max(undo.c.at)).where(undo.c.undoes == COMMAND.c.id, stands).scalar_subquery()
        query = (
            select(COMMAND.c.id, COMMAND.c.at, undone)
            .where(COMMAND.c.verb == verb, COMMAND.c.id >= begins, COMMAND.c.id < f"{begins}g")
            .order_by(COMMAND.c.n)
        )
        return [Done(id=id_, at=at, undone_at=undone_at) for id_, at, undone_at in map(tuple, self._run(query, None))]

    def last_undoable(self, staff: str, device: str) -> str | None:
        """The newest command of this person here that is neither an undo nor undone."""
        query = (
            select(COMMAND.c.id)
            .where(
                COMMAND.c.staff == staff,
                COMMAND.c.device == device,
                COMMAND.c.undoes.is_(None),
                COMMAND.c.verb.not_in(_NOT_UNDONE),
                ~_undone(COMMAND.c.id),
            )
            .order_by(COMMAND.c.n.desc())
            .limit(1)
        )
        found = self._run(query, None)
        return str(found[0][0]) if found else None

    def conflicts(self) -> list[Conflict]:
        """What is not settled yet, sorted by id."""
        query = select(CONFLICT).where(CONFLICT.c.settled_at.is_(None)).order_by(CONFLICT.c.id)
        found = []
        for row in self._run(query, None):
            held = self.get(row.kind, row.record)
            found.append(
                Conflict(
                    id=row.id,
                    kind=row.kind,
                    record=row.record,
                    field=row.field,
                    base=json.loads(row.base) if row.base is not None else None,
                    live=held.values().get(row.field) if held else None,
                    values=tuple(ConflictValue(**one) for one in json.loads(row.entries)),
                )
            )
        return found

    def aliases(self, kind: str, id_: str) -> list[str]:
        """Ids under which other laptops had made this record."""
        query = select(ALIAS.c.loser).where(ALIAS.c.kind == kind, ALIAS.c.winner == id_).order_by(ALIAS.c.loser)
        return [row.loser for row in self._run(query, None)]

    def held_entries(self) -> list[HeldEntry]:
        """What the district keeps aside and nobody has closed."""
        query = select(HELD_ENTRY).order_by(HELD_ENTRY.c.at, HELD_ENTRY.c.id)
        return [
            HeldEntry(
                id=row.id,
                kind=row.kind,
                record=row.record,
                fields=tuple(json.loads(row.fields)),
                staff=row.staff,
                device=row.device,
                at=row.at,
                reason=row.reason,
            )
            for row in self._run(query, None)
        ]

    def setting(self, name: str) -> str | None:
        """A remembered choice of this data directory."""
        found = self._run(select(SETTING.c.value).where(SETTING.c.name == name), None)
        return found[0][0] if found else None

    def imported(self, kind: str, ids: Sequence[str]) -> dict[str, Imported]:
        """What the newest import that is not undone brought for these records."""
        query = (
            select(IMPORTED)
            .where(IMPORTED.c.kind == kind, IMPORTED.c.record.in_(ids), ~_undone(IMPORTED.c.command))
            .order_by(IMPORTED.c.n)
        )
        return {
            row.record: Imported(
                record=row.record, source=row.source, key=row.source_key, values=json.loads(row.entries)
            )
            for row in self._run(query, None)
        }

    def imported_keys(self, kind: str, sources: Sequence[str]) -> dict[str, str]:
        """Record id by the key its source knows it by."""
        query = (
            select(IMPORTED.c.source_key, IMPORTED.c.record)
            .where(IMPORTED.c.kind == kind, IMPORTED.c.source.in_(sources), ~_undone(IMPORTED.c.command))
            .order_by(IMPORTED.c.n)
        )
        return {row.source_key: row.record for row in self._run(query, None)}

    def is_enrolled(self) -> bool:
        """Whether a district keeps the directory records now."""
        found = self._run(select(SYNC_STATE.c.value).where(SYNC_STATE.c.name == "district_url"), None)
        return bool(found and found[0][0])

    def _table(self, kind: str) -> Table:
        kind_named(kind)
        return TABLES[kind]


def _undone(command: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a command was undone and that undo stands."""
    undo, redo = COMMAND.alias(), COMMAND.alias()
    stands = ~select(redo.c.id).where(redo.c.undoes == undo.c.id).exists()
    return select(undo.c.id).where(undo.c.undoes == command, stands).exists()


def _columns(table: Table, model: type[Record]) -> list[ColumnElement[Any]]:
    return [table.c[name] for name in ("id", *names_of(model))]


def _record(model: type[Record], row: Row[Any]) -> Record:
    values: list[Any] = list(row)
    return model(id=values[0], **dict(zip(names_of(model), values[1:], strict=True)))


_FACTS = itemgetter(
    *(
        list(JOURNAL.c.keys()).index(name)
        for name in (
            *("n", "command", "verb", "origin", "staff", "device", "at", "hlc"),
            *("kind", "record", "changes", "base", "inserted", "seq", "resolves"),
        )
    )
)
CHANGES = msgspec.json.Decoder(dict[str, tuple[str | int | None, str | int | None]])


def entry_of(row: Row[Any]) -> Entry:
    """A journal entry from its row, all columns of the journal in their order."""
    n, command, verb, origin, staff, device, at, hlc, kind, record, changes, base, inserted, seq, resolves = _FACTS(row)
    return Entry(
        n=n,
        command=command,
        verb=verb,
        origin=origin,
        staff=staff,
        device=device,
        at=at,
        hlc=hlc,
        kind=kind,
        record=record,
        changes=CHANGES.decode(changes),
        base=base,
        inserted=bool(inserted),
        seq=seq,
        resolves=resolves,
    )


def _is_known_already(entry: Entry) -> bool:
    return entry.origin == "district" and all(old == new for old, new in entry.changes.values())


def run_on(connection: Connection) -> Run:
    """Run queries on one connection, inside its transaction."""

    def run(query: Select[Any], parameters: Mapping[str, Any] | None) -> Rows:
        return connection.execute(query, parameters or {}).all()

    return run
