"""What is new in a feed after a cursor: rows as they stand now, conflicts, aliases and what is kept aside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Integer,
    RowMapping,
    Select,
    Table,
    Text,
    bindparam,
    literal,
    select,
    union_all,
)

from wbl_desktop.application.sync_ports import PulledPart
from wbl_desktop.district.heads import STANDING
from wbl_desktop.district.rows import LiveRow, asked, conflict_of, row_of
from wbl_desktop.district.tables import ALIAS, CONFLICT, GONE, HELD, TABLES
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.merge import Stamp
from wbl_desktop.domain.record import Feed
from wbl_desktop.sync.pages import Part, to_blocks
from wbl_desktop.sync.wire import Page, WireConflict, WireHeld

_CONFLICT, _ALIAS, _HELD, _GONE = "conflict", "alias", "held", "gone"
_OPEN_BEYOND = (
    select(CONFLICT.c.id)
    .where(CONFLICT.c["_feed"] == bindparam("feed"), CONFLICT.c["_seq"] > bindparam("beyond"))
    .where(CONFLICT.c.settled_at.is_(None))
    .limit(1)
)


def heads(connection: Connection, feeds: Iterable[str]) -> dict[str, int]:
    """The numbers the feeds stand at; 0 where nothing happened yet."""
    wanted = list(feeds)
    found = {row.feed: row.seq for row in connection.execute(STANDING, {"feeds": wanted})}
    return {feed: found.get(feed, 0) for feed in wanted}


@dataclass(frozen=True, slots=True)
class Since:
    """Up to where a laptop has read a feed whole, and how far a reading under way has come.

    The two differ while pages follow each other. A row that was changed again since it was made stands at its newest
    number: the laptop has passed its first one without having met it, so what to send is measured by ``cursor``.
    """

    cursor: int
    scan: int


def page(connection: Connection, name: Feed, feed: str, since: Since, head: int, limit: int) -> Page | None:
    """At most ``limit`` things of the feed beyond the scan, in order; None when there is nothing."""
    if since.scan >= head and since.cursor >= head:
        return None
    found = connection.execute(_newest(name), {"feed": feed, "beyond": since.scan, "most": limit}).all()
    wanted: dict[str, list[str]] = {}
    for what, id_, _ in found:
        wanted.setdefault(what, []).append(id_)
    is_whole = len(found) < limit
    made = Page(
        feed=str(name),
        cursor=head if is_whole else found[-1][2],
        parts=to_blocks(_parts(connection, feed, since.cursor, wanted)),
        more=not is_whole,
    )

    def those(what: str, table: Table, key: str = "id") -> Sequence[RowMapping]:
        return asked(connection, table, key, [feed], wanted.get(what, []))

    made.conflicts = [wire_conflict(row) for row in those(_CONFLICT, CONFLICT)]
    if not is_whole:
        rows = [id_ for kind in KINDS for id_ in wanted.get(kind.KIND, ())]
        made.conflicts += _disputes_of(connection, feed, rows, made.cursor)
    made.aliases = [(row["kind"], row["loser"], row["winner"], row["_seq"]) for row in those(_ALIAS, ALIAS, "loser")]
    made.held = [_wire_held(row) for row in those(_HELD, HELD)]
    made.evictions = [(row["kind"], row["id"], row["_seq"]) for row in those(_GONE, GONE) if not row["back"]]
    return made


def _disputes_of(connection: Connection, feed: str, rows: Sequence[str], beyond: int) -> list[WireConflict]:
    """Open conflicts of these rows whose own turn comes later: no disputed value travels without its dispute.

    Whoever read the one alone would give it, to a district restored meanwhile, for the word of somebody who had seen
    the other.
    """
    if connection.execute(_OPEN_BEYOND, {"feed": feed, "beyond": beyond}).first() is None:
        return []  # mostly: a look for every row of a page costs more than the page's own question
    disputes = asked(connection, CONFLICT, "record", [feed], rows)
    return [wire_conflict(row) for row in disputes if row["settled_at"] is None and row["_seq"] > beyond]


@cache
def _newest(name: Feed) -> Select[Any]:
    """Kind, id and number of everything of ``:feed`` beyond ``:beyond``, in order of number, ``:most`` at most."""
    feed, beyond = bindparam("feed", type_=Text), bindparam("beyond", type_=BigInteger)
    most = bindparam("most", type_=Integer)
    sources = [(kind.KIND, TABLES[kind.KIND], "id") for kind in KINDS if kind.FEED is name]
    sources += [(_CONFLICT, CONFLICT, "id"), (_ALIAS, ALIAS, "loser"), (_HELD, HELD, "id"), (_GONE, GONE, "id")]
    each = []
    for what, table, key in sources:
        newer = select(literal(what).label("what"), table.c[key].label("key"), table.c["_seq"].label("seq"))
        newer = newer.where(table.c["_feed"] == feed, table.c["_seq"] > beyond)
        if table is GONE:
            newer = newer.where(GONE.c.back == 0)
        # A subquery of its own: SQLite takes no LIMIT inside a UNION.
        each.append(select(newer.order_by(table.c["_seq"]).limit(most).subquery(f"newer_{what}")))
    everything = union_all(*each).subquery("everything")
    return select(everything).order_by(everything.c.seq).limit(most)


def _parts(connection: Connection, feed: str, cursor: int, wanted: dict[str, list[str]]) -> list[Part]:
    found: list[Part] = []
    for kind in KINDS:
        for row in asked(connection, TABLES[kind.KIND], "id", [feed], wanted.get(kind.KIND, [])):
            found += parts_of(row_of(kind.KIND, row), cursor)
    return found


def parts_of(row: LiveRow, cursor: int) -> list[Part]:
    """The fields of a row that changed after the cursor, gathered by who changed them; all that are filled if new."""
    is_new = row.first.seq > cursor
    if is_new and not row.later:
        filled = {name: value for name, value in row.values.items() if value is not None}
        return [Part(row.kind, row.id, True, _said(row.first, filled))]
    gathered: dict[Stamp, dict[str, Any]] = {row.first: {}} if is_new else {}
    if is_new:
        for name, value in row.values.items():
            if value is not None and name not in row.later:
                gathered[row.first][name] = value
    for name, stamp in row.later.items():
        if stamp.seq > cursor:
            gathered.setdefault(stamp, {})[name] = row.values.get(name)
    return [
        Part(row.kind, row.id, is_new and stamp is row.first, _said(stamp, values))
        for stamp, values in gathered.items()
    ]


def _said(stamp: Stamp, values: dict[str, Any]) -> PulledPart:
    return PulledPart(
        seq=stamp.seq, staff=stamp.staff, device=stamp.device, at=stamp.at, verb=stamp.verb, values=values
    )


def wire_conflict(row: Any) -> WireConflict:
    """A conflict as it travels."""
    one = conflict_of(row)
    return WireConflict(
        id=one.id,
        kind=one.kind,
        record=one.record,
        field=one.field,
        base=one.base,
        values=[(said.value, said.staff, said.device, said.at) for said in one.sayings],
        seq=one.seq,
        settled_at=one.settled_at,
        settled_by=one.settled_by,
    )


def _wire_held(row: Any) -> WireHeld:
    return WireHeld(
        id=row["id"],
        kind=row["kind"],
        record=row["record"],
        device=row["device"],
        staff=row["staff"],
        at=row["at"],
        reason=row["reason"],
        fields=row["fields"].split("\n") if row["fields"] else [],
        seq=row["_seq"],
        closed=row["closed_at"] is not None,
    )
