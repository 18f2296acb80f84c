"""Applying what the district sent: aliases, rows, conflicts, what is kept aside, and what leaves this site."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from wbl_desktop.application.sync_ports import (
    CHECK_EVERY,
    REOPENS,
    PulledAlias,
    PulledConflict,
    PulledHeld,
    PulledPart,
    PulledRow,
    Slice,
    Verdict,
)
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.record import Feed, Record, names_of
from wbl_desktop.storage.among import among
from wbl_desktop.storage.evicting import evict, has_unsent
from wbl_desktop.storage.reader import CHANGES
from wbl_desktop.storage.schema import (
    ACTING,
    ALIAS,
    CONFLICT,
    FEED,
    HELD_ENTRY,
    HELD_ROW,
    IMPORTED,
    JOURNAL,
    SETTING,
    TABLES,
    VERDICT,
)
from wbl_desktop.storage.session import SqlSession, put_state, sort_key

_KINDS = {kind.KIND: kind for kind in KINDS}
_REFERENCES = {kind.KIND: {spec.name: spec.refers_to for spec in kind.specs() if spec.refers_to} for kind in KINDS}
# A fact of this laptop, one for each feed: the number under which something last left it.
LEFT = "left:"
_ORDER = {kind.KIND: place for place, kind in enumerate(KINDS)}
Touched = set[tuple[str, str]]


def apply_slice(session: SqlSession, part: Slice, acked: int) -> frozenset[tuple[str, str]] | None:
    """Apply everything in the slice; gives the records whose values changed here.

    None, and nothing applied, where a record is to leave and something typed here has not been sent yet.
    """
    if part.evicted and has_unsent(session.connection, acked):
        return None
    touched: Touched = set()
    # What waited for its parent first: it was read earlier, and what is said of it now is newer.
    rows = [*_held_rows(session), *part.rows]
    named = {id_ for alias in part.aliases for id_ in (alias.loser, alias.winner)}
    pending = _pending_fields(session, {*named, *(row.record for row in rows)}, acked)
    for alias in part.aliases:
        _apply_alias(session, alias, pending, touched)
    _apply_rows(session, rows, pending, touched)
    for conflict in part.conflicts:
        _apply_conflict(session, part.feed, conflict, acked)
    if part.evicted:
        gone = evict(session.connection, part.evicted)
        touched |= gone
        # How far, not who: a district restored from before may have them here again, and only their number is known.
        put_state(session.connection, {f"{LEFT}{part.feed}": str(max(one.seq for one in part.evicted))})
        if gone - {(one.kind, one.record) for one in part.evicted}:
            # More went than was told: a child may have got another parent in a change that has not come yet.
            put_state(session.connection, {"unchecked": str(CHECK_EVERY)})
    # After what left: of a record that left, only what was kept aside since is still of this feed.
    for held in part.held:
        _apply_held(session, held)
    come = {"scan": part.cursor, **({"cursor": part.cursor} if part.whole else {})}
    session.connection.execute(update(FEED).where(FEED.c.name == str(part.feed)).values(come))
    return frozenset(touched)


def apply_rows(session: SqlSession, rows: list[PulledRow], acked: int, touched: Touched) -> None:
    """Take rows in, but for the fields that were changed here and not sent yet."""
    _apply_rows(session, rows, _pending_fields(session, {row.record for row in rows}, acked), touched)


def _apply_rows(session: SqlSession, rows: list[PulledRow], pending: Mapping[str, set[str]], touched: Touched) -> None:
    # Parents before children; a row whose parent has not come yet waits.
    known = sorted((row for row in rows if row.kind in _KINDS), key=lambda row: _ORDER[row.kind])
    _Rows(session, known, pending, touched).apply()


def _pending_fields(session: SqlSession, records: set[str], acked: int) -> dict[str, set[str]]:
    """Fields of these records with an unsent entry here; what was typed under an alias counts as the winner's."""
    # Found by the record and not by n, of which an import leaves thousands unsent.
    return _typed_fields(session, records, (JOURNAL.c.origin == "here") & ((JOURNAL.c.n + 0) > acked))


def _unsaid_fields(session: SqlSession, records: set[str]) -> dict[str, set[str]]:
    """Fields of these records that were typed here, and of which that entry is no word of theirs at the district.

    It was kept aside there, be it let in since; or it stands under the name the record had before it met its like.
    """
    if not records:
        return {}
    refused = select(VERDICT.c.n).where(VERDICT.c.verdict == Verdict.HELD)
    is_not_theirs = (JOURNAL.c.n + 0).in_(refused) | JOURNAL.c.record.in_(select(ALIAS.c.loser))
    return _typed_fields(session, records, (JOURNAL.c.origin == "here") & is_not_theirs)


def _said_last(session: SqlSession, records: set[str]) -> dict[tuple[str, str], str]:
    """When the newest word that is known here of each field of these records was said."""
    query = select(JOURNAL.c.record, JOURNAL.c.at, JOURNAL.c.changes).where(among(JOURNAL.c.record, records))
    found: dict[tuple[str, str], str] = {}
    for record, at, changes in session.connection.execute(query.order_by(JOURNAL.c.n)):
        found.update(dict.fromkeys(((record, name) for name in CHANGES.decode(changes)), at))
    return found


def _typed_fields(session: SqlSession, records: set[str], which: ColumnElement[bool]) -> dict[str, set[str]]:
    query = select(ALIAS.c.loser, ALIAS.c.winner).where(among(ALIAS.c.winner, records))
    winners: dict[str, str] = {row.loser: row.winner for row in session.connection.execute(query)}
    typed = select(JOURNAL.c.record, JOURNAL.c.changes).where(among(JOURNAL.c.record, records | winners.keys()), which)
    found: dict[str, set[str]] = {}
    for record, changes in session.connection.execute(typed):
        for id_ in {record, winners.get(record, record)}:
            found.setdefault(id_, set()).update(json.loads(changes))
    return found


def _act(session: SqlSession, origin: str) -> None:
    session.connection.execute(update(ACTING).values(origin=origin))


def _apply_alias(session: SqlSession, alias: PulledAlias, pending: dict[str, set[str]], touched: Touched) -> None:
    connection = session.connection
    put = upsert(ALIAS).values(loser=alias.loser, winner=alias.winner, kind=alias.kind)
    connection.execute(put.on_conflict_do_update(index_elements=["loser"], set_={"winner": alias.winner}))
    connection.execute(update(ALIAS).where(ALIAS.c.winner == alias.loser).values(winner=alias.winner))
    # The next roster is compared with what the last one brought, under whichever name.
    brought = update(IMPORTED).where(IMPORTED.c.kind == alias.kind, IMPORTED.c.record == alias.loser)
    connection.execute(brought.values(record=alias.winner))
    if alias.loser in pending:
        pending.setdefault(alias.winner, set()).update(pending[alias.loser])
    if alias.kind == "staff":
        own = update(SETTING).where(SETTING.c.name == "staff", SETTING.c.value == alias.loser)
        connection.execute(own.values(value=alias.winner))
    kind = _KINDS.get(alias.kind)
    loser = session.get(alias.kind, alias.loser) if kind else None
    if kind is None or loser is None:
        return
    table = TABLES[alias.kind]
    _act(session, "alias")
    winner = session.get(alias.kind, alias.winner)
    if winner is None:
        # References follow by the foreign keys' cascade.
        connection.execute(update(table).where(table.c.id == alias.loser).values(id=alias.winner))
    else:
        for child in KINDS:
            for spec in child.specs():
                if spec.refers_to == alias.kind:
                    column = TABLES[child.KIND].c[spec.name]
                    moved = update(TABLES[child.KIND]).where(column == alias.loser)
                    connection.execute(moved.values({spec.name: alias.winner}))
        kept = {name: value for name, value in loser.values().items() if name in pending.get(alias.loser, set())}
        if kept:
            connection.execute(update(table).where(table.c.id == alias.winner).values(kept))
        connection.execute(delete(table).where(table.c.id == alias.loser))
    _act(session, "district")
    touched.update({(alias.kind, alias.loser), (alias.kind, alias.winner)})


class _Rows:
    """The rows of one slice on their way into the tables; what is already here is read once for all of them."""

    def __init__(
        self, session: SqlSession, rows: list[PulledRow], pending: Mapping[str, set[str]], touched: Touched
    ) -> None:
        self._session = session
        self._rows = rows
        self._pending = pending
        self._touched = touched
        self._here = _here(session, rows)
        self._unsaid = _unsaid_fields(session, self._here & {row.record for row in rows})
        self._said: dict[tuple[str, str], str] | None = None  # asked where a part says what is known
        self._new: list[dict[str, Any]] = []  # new rows of one kind and author, written together
        self._new_of: tuple[str, PulledPart] | None = None

    def apply(self) -> None:
        for row in self._rows:
            if self._parents_missing(row):
                _hold(self._session, row)
            elif row.record in self._here:
                self._write_new()
                self._change(row)
            else:
                self._add(row)
        self._write_new()

    def _parents_missing(self, row: PulledRow) -> bool:
        said = _at_last(row)
        return any(said.get(name) is not None and said[name] not in self._here for name in _REFERENCES[row.kind])

    def _add(self, row: PulledRow) -> None:
        first, *later = row.parts
        kind = _KINDS[row.kind]
        own, unknown = _split(kind, first.values, ())
        author = (row.kind, first)
        if self._new_of is not None and not _same_author(self._new_of, author):
            self._write_new()
        self._new_of = author
        values = {**names_of(kind), **own}
        extra = json.dumps(unknown, ensure_ascii=False, sort_keys=True) if unknown else None
        key = _sort_key(kind, row.record, values)
        self._new.append({"id": row.record, **values, "seq": first.seq, "sort_key": key, "extra": extra})
        self._here.add(row.record)
        self._touched.add((row.kind, row.record))
        if later:
            self._write_new()
            self._change(replace(row, parts=tuple(later)), is_new=True)

    def _write_new(self) -> None:
        if self._new_of is not None and self._new:
            kind, part = self._new_of
            _act_as(self._session, part)
            self._session.insert_rows(kind, self._new)
        self._new, self._new_of = [], None

    def _change(self, row: PulledRow, *, is_new: bool = False) -> None:
        session, kind, table = self._session, _KINDS[row.kind], TABLES[row.kind]
        known = session.get(row.kind, row.record)
        assert known is not None
        before = known.values()
        extra = _extra_of(session, row)
        for part in row.parts:
            _act_as(session, part)
            own, unknown = _split(kind, part.values, self._pending.get(row.record, ()))
            extra.update(unknown)
            changed = {name: value for name, value in own.items() if before.get(name) != value}
            before = {**before, **own}
            values: dict[str, Any] = {**changed, "seq": part.seq}
            if changed:
                values["sort_key"] = _sort_key(kind, row.record, before)
                self._touched.add((row.kind, row.record))
            session.connection.execute(update(table).where(table.c.id == row.record).values(values))
            same = {name: value for name, value in own.items() if name not in changed}
            same = {name: value for name, value in same.items() if self._is_news(row, part, name, is_new=is_new)}
            if same or (unknown and not changed):
                session.note_unseen(row.kind, row.record, same, part.seq)
        if extra:
            text = json.dumps(extra, ensure_ascii=False, sort_keys=True)
            session.connection.execute(update(table).where(table.c.id == row.record).values(extra=text))

    def _is_news(self, row: PulledRow, part: PulledPart, name: str, *, is_new: bool) -> bool:
        """Whether what changes nothing here has its entry all the same, for a restored district to hear.

        A field that was emptied before the record came, what was typed here and is theirs since, and a value that was
        another meanwhile and came back, unread. (So has what only a newer program knows.)
        """
        if name in self._unsaid.get(row.record, ()):
            return True
        if is_new:
            return part.values[name] is None
        if self._said is None:
            self._said = _said_last(self._session, self._here & {one.record for one in self._rows})
        return self._said.get((row.record, name), part.at) != part.at


def _here(session: SqlSession, rows: Iterable[PulledRow]) -> set[str]:
    """Which of the slice's records, and of those they refer to, are in the tables."""
    asked: dict[str, set[str]] = {}
    for row in rows:
        asked.setdefault(row.kind, set()).add(row.record)
        said = _at_last(row)
        for name, parent_kind in _REFERENCES[row.kind].items():
            if said.get(name) is not None:
                asked.setdefault(parent_kind, set()).add(str(said[name]))
    found: set[str] = set()
    for kind, ids in asked.items():
        table = TABLES[kind]
        found.update(session.connection.execute(select(table.c.id).where(among(table.c.id, ids))).scalars())
    return found


def _at_last(row: PulledRow) -> Mapping[str, Plain]:
    """What the row says once all its parts are in: a parent it had before may be here under another id, or gone."""
    if len(row.parts) == 1:
        return row.parts[0].values
    return {name: value for part in row.parts for name, value in part.values.items()}


def _same_author(one: tuple[str, PulledPart], other: tuple[str, PulledPart]) -> bool:
    first, second = one[1], other[1]
    labels = (first.staff, first.device, first.at, first.verb)
    return one[0] == other[0] and labels == (second.staff, second.device, second.at, second.verb)


def _sort_key(kind: type[Record], id_: str, values: Mapping[str, Plain]) -> str:
    return sort_key(kind.from_values(id_, dict(values)))


def _act_as(session: SqlSession, part: PulledPart) -> None:
    session.act_as(staff=part.staff, device=part.device, at=part.at, verb=part.verb)


def _split(
    kind: type[Record], values: Mapping[str, Plain], pending: Iterable[str]
) -> tuple[dict[str, Plain], dict[str, Plain]]:
    """Fields this program knows and may take, and fields of a newer program."""
    known = names_of(kind)
    mine = set(pending)
    own = {name: value for name, value in values.items() if name in known and name not in mine}
    if len(own) == len(values):
        return own, {}
    return own, {name: value for name, value in values.items() if name not in known}


def _extra_of(session: SqlSession, row: PulledRow) -> dict[str, Plain]:
    table = TABLES[row.kind]
    held = session.connection.execute(select(table.c.extra).where(table.c.id == row.record)).scalar()
    extra: dict[str, Plain] = json.loads(held) if held else {}
    return extra


def _hold(session: SqlSession, row: PulledRow) -> None:
    held = session.connection.execute(
        select(HELD_ROW.c.payload).where(HELD_ROW.c.kind == row.kind, HELD_ROW.c.id == row.record)
    ).scalar()
    older = _row_of(held).parts if held else ()
    seqs = {part.seq for part in row.parts}
    parts = tuple(sorted((*(one for one in older if one.seq not in seqs), *row.parts), key=lambda one: one.seq))
    whole = PulledRow(kind=row.kind, record=row.record, seq=row.seq, inserted=row.inserted, parts=parts)
    payload = json.dumps(asdict(whole), ensure_ascii=False)
    put = upsert(HELD_ROW).values(kind=row.kind, id=row.record, payload=payload)
    session.connection.execute(put.on_conflict_do_update(index_elements=["kind", "id"], set_={"payload": payload}))


def _held_rows(session: SqlSession) -> list[PulledRow]:
    rows = [_row_of(row.payload) for row in session.connection.execute(select(HELD_ROW)).all()]
    if rows:
        session.connection.execute(delete(HELD_ROW))
    return rows


def _row_of(payload: str) -> PulledRow:
    held = json.loads(payload)
    parts = tuple(PulledPart(**part) for part in held.pop("parts"))
    return PulledRow(**held, parts=parts)


def _apply_conflict(session: SqlSession, feed: Feed, conflict: PulledConflict, acked: int) -> None:
    connection = session.connection
    settled_at, settled_by = conflict.settled_at, conflict.settled_by
    # Settled here and not yet told: it stays off the list; an answer taken back and not yet told: it stays on it.
    mine = select(JOURNAL.c.at, JOURNAL.c.staff, JOURNAL.c.resolves).where(
        JOURNAL.c.origin == "here",
        JOURNAL.c.n > acked,
        JOURNAL.c.resolves.in_([conflict.id, f"{REOPENS}{conflict.id}"]),
    )
    own = connection.execute(mine.order_by(JOURNAL.c.n.desc()).limit(1)).first()
    if own is not None and own.resolves != conflict.id:
        settled_at, settled_by = None, None
    elif own is not None and settled_at is None:
        settled_at, settled_by = own.at, own.staff
    values = {
        "id": conflict.id,
        "feed": str(feed),
        "kind": conflict.kind,
        "record": conflict.record,
        "field": conflict.field,
        "base": json.dumps(conflict.base),
        "entries": json.dumps([asdict(one) for one in conflict.values], ensure_ascii=False),
        "seq": conflict.seq,
        "settled_at": settled_at,
        "settled_by": settled_by,
    }
    put = upsert(CONFLICT).values(values)
    connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=values))


def _apply_held(session: SqlSession, held: PulledHeld) -> None:
    if held.closed:
        session.connection.execute(delete(HELD_ENTRY).where(HELD_ENTRY.c.id == held.id))
        return
    values = {**asdict(held), "fields": json.dumps(held.fields)}
    del values["closed"]
    put = upsert(HELD_ENTRY).values(values)
    session.connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=values))
