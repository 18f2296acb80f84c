"""Letting records go that left this laptop's reach: rows, history, and every word search knew of them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, or_, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Connection

from wbl_desktop.application.attachments import DOCUMENT_KINDS
from wbl_desktop.application.sync_ports import Eviction, Verdict
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.storage.lineage import epochs_of
from wbl_desktop.storage.schema import (
    ACTING,
    ALIAS,
    BLOB,
    CONFLICT,
    DELIVERY,
    HELD_ENTRY,
    HELD_ROW,
    IMPORTED,
    JOURNAL,
    OWED,
    SYNC_STATE,
    TABLES,
    VERDICT,
)
from wbl_desktop.storage.triggers import searched_fields

_CHUNK = 500


def has_unsent(connection: Connection, acked: int) -> bool:
    """Whether anything typed here still waits to be sent."""
    query = select(JOURNAL.c.n).where(JOURNAL.c.origin == "here", JOURNAL.c.n > acked).limit(1)
    return connection.execute(query).first() is not None


def evict(connection: Connection, evictions: Sequence[Eviction]) -> set[tuple[str, str]]:
    """Delete these records and what here belongs to them; gives all that went. Somebody must be acting."""
    if not evictions:
        return set()
    origin = connection.execute(select(ACTING.c.origin)).scalar_one()
    connection.execute(update(ACTING).values(origin="evict"))
    _give_back(connection, evictions)
    going = _with_dependents(connection, evictions)
    gone = {(kind, id_) for kind, ids in going.items() for id_ in ids}
    contents = _contents_there(connection, going)
    for kind in reversed(KINDS):
        if kind.KIND in going:
            table = TABLES[kind.KIND]
            for some in _some(going[kind.KIND]):
                connection.execute(delete(table).where(table.c.id.in_(some)))
            if searched_fields(kind):
                # A deleted row's words stay in the index until its pieces are merged.
                connection.execute(text(f"INSERT INTO {kind.KIND}_search({kind.KIND}_search) VALUES('optimize')"))
    # What is kept aside of a record the district never had does not leave with its parent: it is still this site's.
    for some in _some({one.record for one in evictions}):
        there = HELD_ENTRY.c.record.in_([*some, *earlier_names(connection, some)])
        connection.execute(delete(HELD_ENTRY).where(there))
    for some in _some({id_ for _, id_ in gone}):
        _forget(connection, [*some, *earlier_names(connection, some)])
    _lose_contents(connection, contents)
    connection.execute(update(ACTING).values(origin=origin))
    return gone


def _give_back(connection: Connection, evictions: Sequence[Eviction]) -> None:
    """Let what was turned here to one of these, which the district refused, be again with the one it had before.

    There it still is; gone from here, it would be missing as long as the refused change is kept aside. The journal has
    it said again by whoever had said it: no row parts from its entries.
    """
    going, kinds = {one.record for one in evictions}, {one.kind for one in evictions}
    for kind in KINDS:
        table = TABLES[kind.KIND]
        for name, parent in ((spec.name, spec.refers_to) for spec in kind.specs() if spec.refers_to in kinds):
            turned = [
                id_
                for some in _some(going)
                for id_ in connection.execute(select(table.c.id).where(table.c[name].in_(some))).scalars()
            ]
            for id_ in turned:
                before, entry = _before_it_was_refused(connection, id_, name)
                there = TABLES[str(parent)].c.id
                if before not in going and connection.execute(select(there).where(there == before)).first() is not None:
                    held = connection.execute(select(table.c[name]).where(table.c.id == id_)).scalar_one()
                    connection.execute(update(table).where(table.c.id == id_).values({name: before}))
                    _say_again(connection, entry, id_, {name: [held, before]})


def _before_it_was_refused(connection: Connection, record: str, name: str) -> tuple[Plain, Any]:
    """What the field held before the district refused what it holds, and the entry that had said so.

    None where that was taken, or is all there is.
    """
    names = [record, *earlier_names(connection, [record])]
    query = select(JOURNAL, VERDICT.c.verdict).outerjoin(VERDICT, VERDICT.c.n == JOURNAL.c.n)
    before: Plain = None
    found: Any = None
    for entry in connection.execute(query.where(JOURNAL.c.record.in_(names)).order_by(JOURNAL.c.n.desc())):
        said = json.loads(entry.changes)
        if name in said:
            found = entry
            if entry.verdict != Verdict.HELD:
                break
            before = said[name][0]
    return before, found


def _say_again(connection: Connection, entry: Any, record: str, changes: Mapping[str, Sequence[Plain]]) -> None:
    """Journal that what an entry said holds again, as the word of who said it, under the number it has had."""
    labels = ("verb", "staff", "device", "at", "hlc", "kind", "base", "seq")
    connection.execute(
        insert(JOURNAL).values(
            **{name: getattr(entry, name) for name in labels},
            command=select(ACTING.c.command).scalar_subquery(),
            origin="district",
            record=record,
            inserted=0,
            changes=json.dumps(changes),
        )
    )


def _with_dependents(connection: Connection, evictions: Iterable[Eviction]) -> dict[str, set[str]]:
    """The records, and those that cannot be without them: what the district keeps aside is here all the same."""
    going: dict[str, set[str]] = {}
    for one in evictions:
        if one.kind in TABLES:
            going.setdefault(one.kind, set()).add(one.record)
    for kind in KINDS:
        table = TABLES[kind.KIND]
        for spec in kind.specs():
            for some in _some(going.get(spec.refers_to or "", ())):
                query = select(table.c.id).where(table.c[spec.name].in_(some))
                found = set(connection.execute(query).scalars())
                if found:
                    going.setdefault(kind.KIND, set()).update(found)
    return going


def earlier_names(connection: Connection, winners: Sequence[str]) -> list[str]:
    """What was typed before two records made apart became one stands under the name it had then.

    A restored district may have made the other one the winner: then the name is a record's again, and stays.
    """
    losers = connection.execute(select(ALIAS.c.loser, ALIAS.c.kind).where(ALIAS.c.winner.in_(winners))).all()
    found = {row.loser: row.kind for row in losers}
    for kind in {*found.values()} & TABLES.keys():
        there = select(TABLES[kind].c.id).where(TABLES[kind].c.id.in_(sorted(found)))
        for id_ in connection.execute(there).scalars().all():
            del found[id_]
    return sorted(found)


def _forget(connection: Connection, ids: list[str]) -> None:
    for table, key in ((JOURNAL, "record"), (CONFLICT, "record"), (IMPORTED, "record")):
        connection.execute(delete(table).where(table.c[key].in_(ids)))
    connection.execute(delete(ALIAS).where(or_(ALIAS.c.winner.in_(ids), ALIAS.c.loser.in_(ids))))
    # A row that waits for a parent may name any of them.
    waiting = connection.execute(select(HELD_ROW)).all()
    for row in waiting:
        if row.id in ids or any(id_ in row.payload for id_ in ids):
            connection.execute(delete(HELD_ROW).where(HELD_ROW.c.kind == row.kind, HELD_ROW.c.id == row.id))


def _contents_there(connection: Connection, going: Mapping[str, set[str]]) -> set[str]:
    """What these documents hold and the district has; what else is whole here is owed to it from now on.

    What the district said before it was restored from a backup does not count: it may have forgotten.
    """
    epoch, there = _epoch(connection), set()
    for kind in DOCUMENT_KINDS:
        table = TABLES[kind]
        for some in _some(going.get(kind, ())):
            query = (
                select(table.c.id, table.c.content, table.c.size, BLOB.c.whole, DELIVERY.c.epoch)
                .join(BLOB, BLOB.c.content == table.c.content)
                .outerjoin(DELIVERY, DELIVERY.c.document == table.c.id)
                .where(table.c.id.in_(some))
            )
            for row in connection.execute(query).all():
                if row.epoch == epoch:
                    there.add(row.content)
                elif row.whole:
                    owed = {"document": row.id, "kind": kind, "content": row.content, "size": row.size, "at": ""}
                    put = upsert(OWED).values(owed)
                    # It may have left before, and been refused where it was then.
                    again = put.on_conflict_do_update(index_elements=["document"], set_={"at": ""})
                    connection.execute(again)
    return there


def _epoch(connection: Connection) -> str:
    """The stretch of the district's life this laptop knows of."""
    lineage = connection.execute(select(SYNC_STATE.c.value).where(SYNC_STATE.c.name == "lineage")).scalar()
    known = epochs_of(lineage)
    return known[-1].epoch if known else ""


def _lose_contents(connection: Connection, contents: set[str]) -> None:
    """Without its row a content's file is noise."""
    for some in _some(contents):
        claimed = set(connection.execute(select(OWED.c.content).where(OWED.c.content.in_(some))).scalars())
        for kind in DOCUMENT_KINDS:
            table = TABLES[kind]
            query = select(table.c.content).where(table.c.content.in_(some))
            claimed.update(connection.execute(query).scalars())
        connection.execute(delete(BLOB).where(BLOB.c.content.in_(sorted(set(some) - claimed))))


def _some(ids: Iterable[str]) -> Iterable[list[str]]:
    listed = sorted(ids)
    return (listed[start : start + _CHUNK] for start in range(0, len(listed), _CHUNK))
