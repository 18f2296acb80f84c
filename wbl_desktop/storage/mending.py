"""What this laptop's rows add up to, and putting right a bucket of them that the district has otherwise."""

import json
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, delete, func, select, update

from wbl_desktop.application.sync_ports import Eviction, MendedBucket, Verdict
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import names_of
from wbl_desktop.storage.applying import Touched, apply_rows
from wbl_desktop.storage.evicting import earlier_names, evict, has_unsent
from wbl_desktop.storage.schema import CONFLICT, FEED, HELD_ENTRY, HELD_ROW, JOURNAL, TABLES, VERDICT
from wbl_desktop.storage.session import SqlSession
from wbl_desktop.storage.store import SqlStore


def rows_of(store: SqlStore, kind: str) -> Iterator[tuple[str, dict[str, Plain]]]:
    """Every row of a kind with all it says; without those of which the district keeps something aside."""
    table, names = TABLES[kind], list(names_of(kind_named(kind)))
    aside = {row.record for row in store.rows(select(HELD_ENTRY.c.record).where(HELD_ENTRY.c.kind == kind))}
    for row in store.rows(select(table.c.id, table.c.extra, *(table.c[name] for name in names))):
        if row.id not in aside:
            said: dict[str, Plain] = dict(zip(names, row[2:], strict=True))
            if row.extra:
                said.update(json.loads(row.extra))
            yield row.id, said


def mend(session: SqlSession, buckets: Sequence[MendedBucket], acked: int) -> Touched:
    """Have these buckets' rows as the district has them.

    What is unsent here stays, and so does what is here alone and was written here: the district may have lost it. What
    it never took in and no longer keeps aside goes: somebody there has looked, and closed it.
    """
    touched: Touched = set()
    rows = [row for bucket in buckets for row in bucket.rows]
    for row in rows:
        waiting = (HELD_ROW.c.kind == row.kind) & (HELD_ROW.c.id == row.record)
        session.connection.execute(delete(HELD_ROW).where(waiting))
    apply_rows(session, rows, acked, touched)
    if has_unsent(session.connection, acked):
        return touched  # typed while this was asked, of these or of what is theirs: they go another time
    strangers = [Eviction(kind=one.kind, record=id_, seq=0) for one in buckets for id_ in _strangers(session, one)]
    if not strangers:
        return touched
    disputed = {
        (kind, record) for kind, record in session.connection.execute(select(CONFLICT.c.kind, CONFLICT.c.record))
    }
    gone = evict(session.connection, strangers)
    _read_conflicts_again(session, gone & disputed)
    return touched | gone


def _read_conflicts_again(session: SqlSession, gone: Iterable[tuple[str, str]]) -> None:
    """A conflict goes with its record here, and may be open at the district: the record may have to come again.

    So may that of what went along because it cannot be without the record.
    """
    for feed in sorted({str(kind_named(kind).FEED) for kind, _ in gone}):
        # From the beginning, but what was read stays read: of the rows it brings nothing twice.
        session.connection.execute(update(FEED).where(FEED.c.name == feed).values(scan=0))


def _strangers(session: SqlSession, bucket: MendedBucket) -> list[str]:
    """Rows of the bucket that the district does not have, and nobody here wrote or somebody there refused."""
    table = TABLES.get(bucket.kind)
    if table is None:
        return []
    connection, there = session.connection, {row.record for row in bucket.rows}
    here = connection.execute(select(table.c.id).where(table.c.id.like(f"%{bucket.number:x}"))).scalars()
    return [id_ for id_ in here.all() if id_ not in there and _is_strange(connection, bucket.kind, id_)]


def _is_strange(connection: Connection, kind: str, record: str) -> bool:
    """Whether no more was written here of a record than the district refused and somebody there has closed.

    Under whichever name: a restored district knows those that had met by the names they began with.
    """
    names = [record, *earlier_names(connection, [record])]
    aside = select(HELD_ENTRY.c.id).where(HELD_ENTRY.c.kind == kind, HELD_ENTRY.c.record.in_(names))
    if connection.execute(aside.limit(1)).first() is not None:
        return False
    refused = func.coalesce(VERDICT.c.verdict == Verdict.HELD, 0)
    # With what made it all that was said of it since is refused; of what came from there, each word for itself.
    is_refused = (func.max((JOURNAL.c.inserted == 1) & refused) == 1) | (func.min(refused) == 1)
    written = select(is_refused).outerjoin(VERDICT, VERDICT.c.n == JOURNAL.c.n)
    written = written.where(JOURNAL.c.origin == "here", JOURNAL.c.record.in_(names)).group_by(JOURNAL.c.record)
    return all(connection.execute(written).scalars())
