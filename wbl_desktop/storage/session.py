"""One write transaction: rows, journal and search change together."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Connection

from wbl_desktop.application.ports import Acting, Conflict, Entry, Imported
from wbl_desktop.application.sync_ports import REOPENS
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.folding import fold
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.merge import FOLLOWS
from wbl_desktop.domain.record import Record
from wbl_desktop.storage.reader import SqlReader, run_on
from wbl_desktop.storage.schema import ACTING, CONFLICT, FEED, IMPORTED, JOURNAL, SETTING, SYNC_STATE, TABLES
from wbl_desktop.storage.triggers import find_new_rows

_CHUNK = 500
# A stamp is milliseconds and 16 bits of counting in a column of 63: a clock that says the year 6430 would be too much.
_LATEST_MS = 1 << 46


class SqlSession(SqlReader):
    """Writes for one person inside one transaction; everything it changes is in the journal when it commits."""

    def __init__(self, connection: Connection, acting: Acting, command: str) -> None:
        super().__init__(run_on(connection))
        self.connection = connection
        self.acting = acting
        self.command = command

    def begin_acting(self, verb: str, now: datetime, *, origin: str = "here") -> int:
        """Say who acts, for the journal's triggers; returns the stamp of this command."""
        hlc = self._next_hlc(now)
        self.connection.execute(delete(ACTING))
        self.connection.execute(
            insert(ACTING).values(
                one=1,
                command=self.command,
                verb=verb,
                staff=self.acting.staff,
                device=self.acting.device,
                at=now.isoformat(timespec="seconds"),
                hlc=hlc,
                origin=origin,
            )
        )
        return hlc

    def end_acting(self) -> None:
        """Nobody acts any more."""
        self.connection.execute(delete(ACTING))

    def act_as(self, **labels: object) -> None:
        """Change labels of the one who acts, as when a page brings changes of several people."""
        self.connection.execute(update(ACTING).values(**labels))

    def _next_hlc(self, now: datetime) -> int:
        """A stamp later than every stamp before it: milliseconds of the clock, or one more than the last."""
        last = self.connection.execute(select(SYNC_STATE.c.value).where(SYNC_STATE.c.name == "hlc")).scalar()
        milliseconds = min(int(now.timestamp() * 1000), _LATEST_MS)
        stamp = max(milliseconds << 16, int(last or 0) + 1)
        put_state(self.connection, {"hlc": str(stamp)})
        return stamp

    def insert(self, record: Record) -> None:
        """Add a record with its journal entry."""
        self.insert_many([record])

    def insert_many(self, records: Sequence[Record]) -> None:
        """Add records of one kind, in order."""
        for start in range(0, len(records), _CHUNK):
            part = records[start : start + _CHUNK]
            rows = [{"id": one.id, **one.values(), "sort_key": sort_key(one)} for one in part]
            self.insert_rows(part[0].KIND, rows)

    def insert_rows(self, kind: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add rows of one kind (all with the same columns) and make them findable."""
        table = TABLES[kind]
        last = self.connection.execute(select(func.coalesce(func.max(table.c.row), 0))).scalar_one()
        # Plain values need nothing of what SQLAlchemy does for each of thousands of rows.
        self.connection.exec_driver_sql(_adding(kind, tuple(rows[0])), [tuple(row.values()) for row in rows])
        findable = find_new_rows(kind_named(kind))
        if findable:
            self.connection.execute(text(findable), {"row": last})

    def update(self, kind: str, id_: str, changes: Mapping[str, Plain]) -> None:
        """Change fields of a record."""
        record = self.get(kind, id_)
        if record is None:
            raise Refusal("id_unknown", kind=kind, id=id_)
        self.update_many([(record, changes)])

    def update_many(self, rows: Sequence[tuple[Record, Mapping[str, Plain]]]) -> None:
        """Change fields of records of one kind as they were just read; the same fields of many go as one statement."""
        alike: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for record, changes in rows:
            for name in changes:
                if record.spec(name) is None:
                    raise Refusal("field_unknown", kind=record.KIND, field=name, fields="")
            after = record.from_values(record.id, {**record.values(), **changes})
            values = {"which": record.id, **changes, "sort_key": sort_key(after)}
            alike.setdefault(tuple(changes), []).append(values)
        for some in alike.values():
            table = TABLES[rows[0][0].KIND]
            self.connection.execute(update(table).where(table.c.id == bindparam("which")), some)

    def follow(self, kind: str, id_: str, changes: Mapping[str, Plain]) -> None:
        """Change fields under the verb that says they follow from the command's own change."""
        verb = self.connection.execute(select(ACTING.c.verb)).scalar_one()
        self.act_as(verb=FOLLOWS)
        self.update(kind, id_, changes)
        self.act_as(verb=verb)

    def settle(self, conflict: Conflict, value: Plain) -> None:
        """Journal the knowing answer to a conflict, and take it from the list."""
        self._journal_knowingly(conflict.id, conflict.kind, conflict.record, conflict.field, value)
        self.connection.execute(
            update(CONFLICT)
            .where(CONFLICT.c.id == conflict.id)
            .values(settled_by=self.acting.staff, settled_at=select(ACTING.c.at).scalar_subquery())
        )

    def reopen(self, answer: Entry, value: Plain) -> None:
        """Journal that an answer is taken back, and put its conflict on the list again."""
        [field] = answer.changes
        self._journal_knowingly(f"{REOPENS}{answer.resolves}", answer.kind, answer.record, field, value)
        again = update(CONFLICT).where(CONFLICT.c.id == answer.resolves)
        self.connection.execute(again.values(settled_by=None, settled_at=None))

    def _journal_knowingly(self, resolves: str, kind: str, record: str, field: str, value: Plain) -> None:
        """Set the field; that the value is live already is worth an entry too."""
        before = self.get(kind, record)
        if before and before.values().get(field) == value:
            self._journal_touch(kind, record, {field: [value, value]}, resolves=resolves)
            return
        self.connection.execute(update(ACTING).values(resolves=resolves))
        self.update(kind, record, {field: value})
        self.connection.execute(update(ACTING).values(resolves=None))

    def note_unseen(self, kind: str, record: str, said: Mapping[str, Plain], seq: int) -> None:
        """Journal what came from the district and changes nothing in the row, or is unknown here."""
        self._journal_touch(kind, record, {name: [value, value] for name, value in said.items()}, seq=seq)

    def _journal_touch(
        self,
        kind: str,
        record: str,
        changes: Mapping[str, Sequence[Plain]],
        *,
        resolves: str | None = None,
        seq: int | None = None,
    ) -> None:
        feed = kind_named(kind).FEED
        cursor = select(func.coalesce(func.max(FEED.c.cursor), 0)).where(FEED.c.name == str(feed)).scalar_subquery()
        row = self.connection.execute(select(ACTING)).one()
        self.connection.execute(
            insert(JOURNAL).values(
                command=row.command,
                verb=row.verb,
                staff=row.staff,
                device=row.device,
                at=row.at,
                hlc=row.hlc,
                origin="here" if seq is None else "district",
                kind=kind,
                record=record,
                inserted=0,
                base=cursor,
                changes=json.dumps(changes),
                seq=seq,
                resolves=resolves,
            )
        )

    def remember(self, name: str, value: str | None) -> None:
        """Keep a choice of this data directory."""
        put = upsert(SETTING).values(name=name, value=value)
        self.connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": value}))

    def keep_imported(self, kind: str, rows: Sequence[Imported]) -> None:
        """Note what this import brought, so that a hand's later edit can be told from the file's."""
        for start in range(0, len(rows), _CHUNK):
            self.connection.execute(
                insert(IMPORTED),
                [
                    {
                        "kind": kind,
                        "record": one.record,
                        "source": one.source,
                        "source_key": one.key,
                        "command": self.command,
                        "entries": json.dumps(dict(one.values), ensure_ascii=False),
                    }
                    for one in rows[start : start + _CHUNK]
                ],
            )


@cache
def _adding(kind: str, names: tuple[str, ...]) -> str:
    columns = ", ".join(f'"{name}"' for name in names)
    return f"INSERT INTO {kind} ({columns}) VALUES ({', '.join('?' * len(names))})"


def sort_key(record: Record) -> str:
    """What lists order by: the heading's words without case and accents."""
    return fold(record.heading())


def put_state(connection: Connection, values: Mapping[str, str | None]) -> None:
    """Keep facts of this laptop's own state by name."""
    for name, value in values.items():
        put = upsert(SYNC_STATE).values(name=name, value=value)
        connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
