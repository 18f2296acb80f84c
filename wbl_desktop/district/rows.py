"""The rows a push touches, held in memory between one reading of the database and one writing."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Connection, RowMapping, Select, Table, Update, bindparam, insert, select, update

from wbl_desktop.district.among import as_value, named, takes_lists
from wbl_desktop.district.gone import Gone, Place, read_gone
from wbl_desktop.district.heads import lock_heads
from wbl_desktop.district.outdone import Word, earlier_than, live_word, word_of
from wbl_desktop.district.tables import ALIAS, CONFLICT, HEAD, TABLES, field_specs
from wbl_desktop.domain.fields import FieldSpec, Plain
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.merge import Change, Live, Saying, Stamp
from wbl_desktop.domain.record import Record

KIND_OF: dict[str, type[Record]] = {kind.KIND: kind for kind in KINDS}
NAMES: dict[str, tuple[str, ...]] = {kind.KIND: tuple(spec.name for spec in field_specs(kind)) for kind in KINDS}
SPECS: dict[str, dict[str, FieldSpec]] = {kind.KIND: {spec.name: spec for spec in field_specs(kind)} for kind in KINDS}
# Fields that hold another record's id, and of which kind.
REFERENCES: dict[str, dict[str, str]] = {
    kind: {name: spec.refers_to for name, spec in specs.items() if spec.refers_to} for kind, specs in SPECS.items()
}
RETIRED, MERGED_INTO = "retired_at", "merged_into"
# Whether a record is in use, and where, is weighed by more than the field's own words.
ELSEWHERE = frozenset({RETIRED, MERGED_INTO, "site"})
# In ``_f``: no field has this name.
_OUTDONE = ""


@dataclass(slots=True)
class LiveRow:
    """A record as the district has it, with who said each field."""

    feed: str
    kind: str
    id: str
    values: dict[str, Plain]  # fields of the kind and those of newer programs alike
    first: Stamp  # of the insert
    later: dict[str, Stamp]  # of fields changed since
    seq: int
    is_new: bool = False
    changed: set[str] = field(default_factory=set)  # fields written since it was read
    outdone: dict[str, frozenset[Word]] = field(default_factory=dict)  # said of a field and replaced, as told of

    def live(self, name: str) -> Live:
        """A field and its stamp."""
        return Live(self.values.get(name), self.later.get(name, self.first))

    def all_live(self) -> dict[str, Live]:
        """Every field that has a value or was ever changed."""
        names = {*(name for name, value in self.values.items() if value is not None), *self.later}
        return {name: self.live(name) for name in names}

    def is_unsaid(self, name: str) -> bool:
        """Whether nobody ever said anything of the field: an emptied one keeps who emptied it."""
        return self.values.get(name) is None and name not in self.later

    def put(self, name: str, value: Plain, stamp: Stamp) -> None:
        """Make this value live, which was said by somebody who knew the one that is."""
        if not self.later.get(name, self.first).hlc and not self.is_unsaid(name):
            # It was told of, and is yet to be said again.
            self.note_outdone(name, earlier_than(stamp.at, [live_word(self.live(name))]))
        self.put_apart(name, value, stamp)

    def put_apart(self, name: str, value: Plain, stamp: Stamp) -> None:
        """Make this value live, whose author did not know the one that is."""
        self.values[name] = value
        self.later[name] = stamp
        self.seq = max(self.seq, stamp.seq)
        self.changed.add(name)

    def note_outdone(self, name: str, words: Iterable[Word]) -> None:
        """Remember that somebody who knew these words has replaced them."""
        known = self.outdone.get(name, frozenset())
        if name not in ELSEWHERE and (more := known.union(words)) != known:
            self.outdone[name] = more
            self.changed.add(name)

    def is_outdone(self, name: str, at: str, value: Plain) -> bool:
        """Whether somebody who knew what was said then has replaced it."""
        return name in self.outdone and word_of(at, value) in self.outdone[name]

    def was_outdone(self, name: str, change: Change) -> bool:
        """Whether somebody who knew the change has replaced it; what it replaced itself, where it tells, is noted."""
        if change.saw is not None:
            self.note_outdone(name, earlier_than(change.stamp.at, [word_of(change.saw, change.old)]))
        return self.is_outdone(name, change.stamp.at, change.new)

    def bring_back(self, stamp: Stamp) -> None:
        """Have the record in use again; one that was merged into another stands for itself then."""
        for name in (RETIRED, MERGED_INTO):
            if self.values.get(name) is not None:
                self.put(name, None, stamp)

    def touch(self, name: str, seq: int) -> None:
        """Let every laptop read the field again, without changing who said it."""
        said = self.later.get(name, self.first)
        self.put_apart(name, self.values.get(name), Stamp(seq, said.staff, said.device, said.at, said.hlc, said.verb))


@dataclass(slots=True)
class OpenConflict:
    """A conflict as the district has it."""

    feed: str
    id: str
    kind: str
    record: str
    field: str
    base: Plain
    sayings: tuple[Saying, ...]
    seq: int
    settled_at: str | None = None
    settled_by: str | None = None
    is_new: bool = False
    is_changed: bool = False


@dataclass(slots=True)
class WorkingSet:
    """Rows, aliases and conflicts of the feeds a push may touch; ``heads`` are locked by whoever made this."""

    connection: Connection
    before: dict[str, int]  # heads of the feeds that were locked, as they were
    readable: tuple[str, ...]  # every feed the device may read
    rows: dict[tuple[str, str, str], LiveRow] = field(default_factory=dict)
    absent: set[tuple[str, str, str]] = field(default_factory=set)
    aliases: dict[str, str] = field(default_factory=dict)
    new_aliases: list[dict[str, Any]] = field(default_factory=list)
    conflicts: dict[tuple[str, str], OpenConflict] = field(default_factory=dict)
    conflicts_read: set[str] = field(default_factory=set)
    gone: dict[tuple[str, str], tuple[Gone, ...]] = field(default_factory=dict)
    heads: dict[str, int] = field(init=False)  # of the feeds that may be written

    def __post_init__(self) -> None:
        self.heads = dict(self.before)

    def lock(self, feed: str) -> None:
        """Have another feed at hand for writing: one that a record has gone to."""
        if feed not in self.heads:
            self.before = {**self.before, **lock_heads(self.connection, [feed])}
            self.heads[feed] = self.before[feed]
            self.conflicts_read.clear()

    def load_gone(self, feed: str, ids: Iterable[str]) -> None:
        """Read where records went that are not in the feed, or were away."""
        wanted = sorted({id_ for id_ in ids if (feed, id_) not in self.gone})
        if not wanted:
            return
        self.gone.update(((feed, id_), ()) for id_ in wanted)
        self.gone.update(read_gone(self.connection, feed, wanted))

    def whereabouts(self, feed: str, kind: str, id_: str, base: int) -> Place:
        """Where a record is that somebody who had read ``feed`` up to ``base`` speaks of."""
        row = self.row(feed, kind, id_)
        if row is not None and row.first.seq <= base:
            return Place(feed, base)
        while True:
            self.load_gone(feed, [id_])
            left = next((one for one in self.gone[feed, id_] if one.seq > base), None)
            if left is None:
                return Place(feed, base)
            if not left.to:
                return Place("", base)
            feed, base = left.to, left.translated(base)
            self.lock(feed)

    def is_unread(self, feed: str, id_: str, has_read: int) -> bool:
        """Whether a laptop that has read the feed so far may not know yet that the record left it."""
        self.load_gone(feed, [id_])
        return any(one.seq > has_read for one in self.gone[feed, id_])

    def next_seq(self, feed: str) -> int:
        """The number of the next change of the feed."""
        self.heads[feed] += 1
        return self.heads[feed]

    def resolve(self, id_: str) -> str:
        """The id a record goes by now."""
        return self.aliases.get(id_, id_)

    def load_aliases(self, ids: Iterable[str]) -> None:
        """Read the aliases of these ids in every feed at hand."""
        for found in asked(self.connection, ALIAS, "loser", self.readable, set(ids)):
            self.aliases[found["loser"]] = found["winner"]

    def load_rows(self, feed: str, kind: str, ids: Iterable[str]) -> None:
        """Read rows that are not at hand yet."""
        wanted = [
            one for one in set(ids) if (feed, kind, one) not in self.rows and (feed, kind, one) not in self.absent
        ]
        for found in asked(self.connection, TABLES[kind], "id", [feed], wanted):
            self.keep(row_of(kind, found))
        self.absent.update((feed, kind, one) for one in wanted if (feed, kind, one) not in self.rows)

    def row(self, feed: str, kind: str, id_: str) -> LiveRow | None:
        """The row of that id, read if need be."""
        place = (feed, kind, id_)
        if place not in self.rows and place not in self.absent:
            self.load_rows(feed, kind, [id_])
        return self.rows.get(place)

    def keep(self, row: LiveRow) -> LiveRow:
        """Have a row at hand; one that is at hand already stays as it is."""
        self.absent.discard((row.feed, row.kind, row.id))
        return self.rows.setdefault((row.feed, row.kind, row.id), row)

    def load_conflicts(self, records: Iterable[str]) -> None:
        """Read the conflicts, open or settled, of these records."""
        wanted = sorted(set(records) - self.conflicts_read)
        self.conflicts_read.update(wanted)
        for found in asked(self.connection, CONFLICT, "record", sorted(self.heads), wanted):
            one = conflict_of(found)
            self.conflicts.setdefault((one.feed, one.id), one)

    def open_conflict(self, row: LiveRow, name: str) -> OpenConflict | None:
        """The conflict of a field that nobody has settled yet."""
        self.load_conflicts([row.id])
        return next(
            (
                one
                for one in self.conflicts.values()
                if one.record == row.id and one.field == name and one.feed == row.feed and one.settled_at is None
            ),
            None,
        )

    def add_alias(self, feed: str, kind: str, loser: str, winner: str) -> None:
        """Let ``loser`` go on as ``winner``, for everybody."""
        self.aliases[loser] = winner
        made = {"_feed": feed, "loser": loser, "kind": kind, "winner": winner, "_seq": self.next_seq(feed)}
        self.new_aliases.append(made)

    def flush(self) -> None:
        """Write everything that changed, and the heads; what is at hand stays so."""
        new: dict[str, list[tuple[Any, ...]]] = {}
        changed: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for row in self.rows.values():
            if row.is_new:
                new.setdefault(row.kind, []).append(_columns(row))
            elif row.changed:
                changed.setdefault((row.kind, *sorted(row.changed)), []).append(_changed_columns(row))
            row.is_new = False
            row.changed.clear()
        for kind, rows in new.items():
            _add(self.connection, TABLES[kind], _NAMES[kind], rows)
        for (kind, *_), found in changed.items():
            _change(self.connection, TABLES[kind], found, ("_feed", "id"))
        if self.new_aliases:
            self.connection.execute(insert(ALIAS), self.new_aliases)
            self.new_aliases = []
        self._flush_conflicts()
        heads = [{"feed": feed, "seq": seq} for feed, seq in self.heads.items()]
        _change(self.connection, HEAD, heads, ("feed",))

    def _flush_conflicts(self) -> None:
        new = [_conflict_columns(one) for one in self.conflicts.values() if one.is_new]
        changed = [_conflict_columns(one) for one in self.conflicts.values() if one.is_changed and not one.is_new]
        if new:
            self.connection.execute(insert(CONFLICT), new)
        _change(self.connection, CONFLICT, changed, ("_feed", "id"))
        for one in self.conflicts.values():
            one.is_new = one.is_changed = False


def asked(
    connection: Connection, table: Table, key: str, feeds: Sequence[str], ids: Collection[str]
) -> Sequence[RowMapping]:
    """The rows of these feeds whose key is one of these ids; nothing is asked for nothing."""
    if not ids or not feeds:
        return []
    given = {"feeds": feeds, "ids": as_value(connection, ids)}
    return connection.execute(_those(table, key, takes_lists(connection)), given).mappings().all()


@cache
def _those(table: Table, key: str, is_list: bool) -> Select[Any]:
    """Made once, because making it costs more than asking it."""
    feeds: BindParameter[Any] = bindparam("feeds", expanding=True)
    return select(table).where(table.c["_feed"].in_(feeds), named(table.c[key], "ids", is_list=is_list))


def row_of(kind: str, found: Mapping[Any, Any]) -> LiveRow:
    """A row from its columns."""
    values: dict[str, Plain] = {name: found[name] for name in NAMES[kind]}
    if found["_extra"] != "{}":
        values.update(json.loads(found["_extra"]))
    first = Stamp(found["_ins"], found["_staff"], found["_device"], found["_at"], found["_hlc"], found["_verb"])
    row = LiveRow(found["_feed"], kind, found["id"], values, first, {}, found["_seq"])
    if found["_f"] != "{}":
        said = json.loads(found["_f"])
        row.outdone = {name: frozenset(Word(*one) for one in words) for name, words in said.pop(_OUTDONE, {}).items()}
        row.later = {name: Stamp(*stamp) for name, stamp in said.items()}
    return row


def conflict_of(found: Mapping[Any, Any]) -> OpenConflict:
    """A conflict from its columns."""
    return OpenConflict(
        feed=found["_feed"],
        id=found["id"],
        kind=found["kind"],
        record=found["record"],
        field=found["field"],
        base=json.loads(found["base"]),
        sayings=tuple(Saying(*one) for one in json.loads(found["sayings"])),
        seq=found["_seq"],
        settled_at=found["settled_at"],
        settled_by=found["settled_by"],
    )


_OWN = ("_seq", "_ins", "_staff", "_device", "_at", "_hlc", "_verb", "_f", "_extra")
_NAMES: dict[str, tuple[str, ...]] = {kind: ("_feed", "id", *names, *_OWN) for kind, names in NAMES.items()}


def _columns(row: LiveRow) -> tuple[Any, ...]:
    """The row's columns, in the order of ``_NAMES``."""
    first = row.first
    return (
        row.feed,
        row.id,
        *map(row.values.get, NAMES[row.kind]),
        row.seq,
        first.seq,
        first.staff,
        first.device,
        first.at,
        first.hlc,
        first.verb,
        _later(row),
        _extra(row),
    )


def _changed_columns(row: LiveRow) -> dict[str, Any]:
    """The columns to write of a row that was there: a row is some forty, an edit mostly of one or two."""
    known = SPECS[row.kind]
    names = sorted(row.changed)
    found = {"_feed": row.feed, "id": row.id, **{name: row.values.get(name) for name in names if name in known}}
    if any(name not in known for name in names):
        found["_extra"] = _extra(row)
    return {**found, "_seq": row.seq, "_f": _later(row)}


def _later(row: LiveRow) -> str:
    if not row.later and not row.outdone:
        return "{}"
    said: dict[str, object] = {name: _stamp(stamp) for name, stamp in row.later.items()}
    if row.outdone:
        said[_OUTDONE] = {name: sorted(words) for name, words in row.outdone.items()}
    return _json(said)


def _extra(row: LiveRow) -> str:
    """What a newer program says of the record, in fields this one does not know."""
    values, known = row.values, SPECS[row.kind]
    if values.keys() <= known.keys():
        return "{}"
    return _json({name: values[name] for name in values if name not in known})


def _stamp(stamp: Stamp) -> list[object]:
    return [stamp.seq, stamp.staff, stamp.device, stamp.at, stamp.hlc, stamp.verb]


def _conflict_columns(one: OpenConflict) -> dict[str, Any]:
    return {
        "_feed": one.feed,
        "id": one.id,
        "kind": one.kind,
        "record": one.record,
        "field": one.field,
        "base": _json(one.base),
        "sayings": _json([[said.value, said.staff, said.device, said.at] for said in one.sayings]),
        "_seq": one.seq,
        "settled_at": one.settled_at,
        "settled_by": one.settled_by,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _add(connection: Connection, table: Table, names: tuple[str, ...], rows: Sequence[tuple[Any, ...]]) -> None:
    # Plain values need nothing of what SQLAlchemy does for each of thousands of rows (a fifth of a first push).
    hole = "%s" if connection.dialect.paramstyle == "pyformat" else "?"
    connection.exec_driver_sql(_adding(table, names, hole), list(rows))


def _change(connection: Connection, table: Table, rows: Sequence[dict[str, Any]], key: tuple[str, ...]) -> None:
    if not rows:
        return
    change = _changing(table, tuple(rows[0]), key)
    connection.execute(change, [{f"v_{name}": value for name, value in row.items()} for row in rows])


@cache
def _changing(table: Table, names: tuple[str, ...], key: tuple[str, ...]) -> Update:
    change = update(table).values({name: bindparam(f"v_{name}") for name in names if name not in key})
    for name in key:
        change = change.where(table.c[name] == bindparam(f"v_{name}"))
    return change


@cache
def _adding(table: Table, names: tuple[str, ...], hole: str) -> str:
    columns = ", ".join(f'"{name}"' for name in names)
    return f'INSERT INTO "{table.name}" ({columns}) VALUES ({", ".join([hole] * len(names))})'
