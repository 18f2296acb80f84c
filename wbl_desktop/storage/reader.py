"""Reading records: filters, order and search are SQL's job; what comes back are plain values."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, FromClause, Select, Table, and_, column, false, func, literal_column, or_, select
from sqlalchemy import table as named
from sqlalchemy.engine import Connection, Row

from wbl_desktop.application.ports import Between, Conflict, ConflictValue, Done, Entry, HeldEntry, Imported, Where
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import LIFE_FIELDS, Feed, Record
from wbl_desktop.storage.folding import search_expression
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
from wbl_desktop.storage.triggers import searched_fields

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
    ) -> list[Record]:
        """Records that match, as ports.Reader says."""
        table, model = self._table(kind), kind_named(kind)
        bound = among if search.strip() and not _referring(model) else None
        query = _filtered(select(*_columns(table, model)), table, model, where, search, retired, bound)
        query = query.order_by(*_order(table, model, order, is_of_few=bound is not None)).limit(limit)
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
        query = _filtered(select(table.c.id), table, model, where, search, retired)
        return [row[0] for row in self._run(query.order_by(*_order(table, model, order)), None)]

    def pick(self, kind: str, fields: Sequence[str], *, retired: bool | None = False) -> list[tuple[Any, ...]]:
        """The id and these fields of every record."""
        table, model = self._table(kind), kind_named(kind)
        columns = [table.c[name] for name in ("id", *fields)]
        query = _filtered(select(*columns), table, model, None, "", retired).order_by(table.c.id)
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
        query = _filtered(select(func.count()).select_from(table), table, model, where, search, retired)
        return int(self._run(query, None)[0][0])

    def tally(self, kind: str, field: str, where: Where | None = None) -> dict[Any, int]:
        """How many live records have each value of a field."""
        table, model = self._table(kind), kind_named(kind)
        query = _filtered(select(table.c[field], func.count()), table, model, where, "", False)
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
        """The record's entries and those of records aliased or merged into it, oldest first."""
        query = (
            select(JOURNAL)
            .where(JOURNAL.c.kind == kind, JOURNAL.c.record.in_(sorted(self._same(kind, id_))))
            .where(JOURNAL.c.changes != "{}")  # of fields that only a newer program can show
            .order_by(JOURNAL.c.n)
        )
        return [entry_of(row) for row in self._run(query, None)]

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
    return [table.c[name] for name in ("id", *_names(model))]


def _names(model: type[Record]) -> list[str]:
    return [spec.name for spec in (*model.specs(), *LIFE_FIELDS)]


def _record(model: type[Record], row: Row[Any]) -> Record:
    values: list[Any] = list(row)
    return model(id=values[0], **dict(zip(_names(model), values[1:], strict=True)))


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


def _filtered(
    query: Select[Any],
    table: Table,
    model: type[Record],
    where: Where | None,
    search: str,
    retired: bool | None,
    among: int | None = None,
) -> Select[Any]:
    if retired is not None:
        # The plus keeps SQLite from choosing this index, which nearly every row is in, over the one that narrows.
        retirement = literal_column(f"+{table.name}.retired_at") if where or among else table.c.retired_at
        query = query.where(retirement.is_not(None) if retired else retirement.is_(None))
    wanted_of = where or {}
    for name in wanted_of:
        if name != "id" and model.spec(name) is None:
            raise Refusal("field_unknown", kind=model.KIND, field=name, fields=", ".join(_names(model)))
    wide = _wide(model, wanted_of)
    for name, wanted in wanted_of.items():
        field = literal_column(f"+{table.name}.{name}") if name in wide else table.c[name]
        query = query.where(_condition(field, wanted))
    if search.strip():
        query = query.where(_matches(table, model, search, among))
    return query


def _wide(model: type[Record], where: Where) -> set[str]:
    """The fields whose index is left alone: those that must be empty, as they are in most records.

    SQLite takes "is empty" for as narrow as any other value. What belongs to certain records is found by them alone;
    of several fields that must be empty the first one named narrows the search.
    """
    empty = [name for name, wanted in where.items() if wanted is None]
    specs = (model.spec(name) for name, wanted in where.items() if wanted is not None)
    is_narrow = any(spec is not None and spec.refers_to for spec in specs)
    return set(empty if is_narrow or "id" in where else empty[1:])


def _condition(field: ColumnElement[Any], wanted: object) -> ColumnElement[bool]:
    if isinstance(wanted, Between):
        bounds: list[ColumnElement[bool]] = [field.is_not(None)]
        if wanted.low is not None:
            bounds.append(field >= wanted.low)
        if wanted.high is not None:
            bounds.append(field <= wanted.high)
        return and_(*bounds)
    if wanted is None:
        return field.is_(None)
    if isinstance(wanted, (str, int)):
        return field == wanted
    values = list(wanted)  # type: ignore[call-overload]
    filled = [value for value in values if value is not None]
    conditions = [field.in_(filled)]
    if len(filled) < len(values):
        conditions.append(field.is_(None))
    return or_(*conditions)


def _matches(table: FromClause, model: type[Record], search: str, among: int | None = None) -> ColumnElement[bool]:
    """Every word must be found, in the record's own words or in those of what it refers to."""
    if not _referring(model):
        expression = search_expression(search)
        return _own_words(table, model, expression, among) if expression else false()
    words = [expression for word in search.split() if (expression := search_expression(word))]
    if search_expression(search) == f'"{"".join(c for c in search if c.isdigit())}"*':
        words = [str(search_expression(search))]  # a telephone number typed with gaps is one word
    return and_(*(_word_found(table, model, word, 2) for word in words)) if words else false()


def _referring(model: type[Record]) -> bool:
    return any(spec.refers_to and kind_named(spec.refers_to).FEED is not Feed.DISTRICT for spec in model.specs())


def _word_found(table: FromClause, model: type[Record], word: str, depth: int) -> ColumnElement[bool]:
    found = [_own_words(table, model, word)] if searched_fields(model) else []
    if depth:
        for spec in model.specs():
            if not spec.refers_to or kind_named(spec.refers_to).FEED is Feed.DISTRICT:
                continue
            parent = TABLES[spec.refers_to].alias()
            inner = _word_found(parent, kind_named(spec.refers_to), word, depth - 1)
            found.append(table.c[spec.name].in_(select(parent.c.id).where(inner)))
    return or_(*found) if found else false()


def _own_words(
    table: FromClause, model: type[Record], expression: str, among: int | None = None
) -> ColumnElement[bool]:
    name = f"{model.KIND}_search"
    hits: Select[Any] = (
        select(column("rowid")).select_from(named(name)).where(literal_column(name).op("MATCH")(expression))
    )
    return table.c.row.in_(hits.limit(among))


def _order(
    table: Table, model: type[Record], order: Sequence[str], *, is_of_few: bool = False
) -> list[ColumnElement[Any]]:
    """The order asked for; of few, what was found is put in order.

    Else SQLite may go through everybody in their order until enough of them match: quick for what most match, slow for
    what few do.
    """
    made: list[ColumnElement[Any]] = []
    for name in order:
        bare = name.removeprefix("-")
        if bare == "heading" and is_of_few:
            ordered: ColumnElement[Any] = literal_column(f"+{table.name}.sort_key")
        else:
            ordered = _ordered_by(table, model, bare)
        made.append(ordered.desc() if name.startswith("-") else ordered.asc())
    return [*made, table.c.id]


def _ordered_by(table: FromClause, model: type[Record], path: str) -> ColumnElement[Any]:
    """What a field's name orders by; ``student.heading`` is the heading of the student that is referred to."""
    if path == "heading":
        found: ColumnElement[Any] = table.c.sort_key
        return found
    name, _, rest = path.partition(".")
    spec = model.spec(name)
    if spec is None or (rest and not spec.refers_to):
        raise Refusal("field_unknown", kind=model.KIND, field=name, fields=", ".join(_names(model)))
    if not rest or not spec.refers_to:
        own: ColumnElement[Any] = table.c[name]
        return own
    parent = TABLES[spec.refers_to].alias()
    theirs = _ordered_by(parent, kind_named(spec.refers_to), rest)
    return select(theirs).where(parent.c.id == table.c[name]).correlate(table).scalar_subquery()


def run_on(connection: Connection) -> Run:
    """Run queries on one connection, inside its transaction."""

    def run(query: Select[Any], parameters: Mapping[str, Any] | None) -> Rows:
        return connection.execute(query, parameters or {}).all()

    return run
