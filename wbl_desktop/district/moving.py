"""A student changes site: the whole family of records goes over into the other site's feed, with its history.

Each record is deleted in one feed and made in the other, where its fields keep who said them when; the old feed keeps
a line saying where it went. What laptops of the old site still bring, not knowing, is merged in the new one exactly:
the line says which numbers of the one feed are which of the other, so what the author had seen stays known.
"""

import itertools
from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import ColumnElement, delete, insert, select, update

from wbl_desktop.district.among import among
from wbl_desktop.district.gone import Gone, note_gone
from wbl_desktop.district.rows import REFERENCES, LiveRow, WorkingSet
from wbl_desktop.district.tables import ALIAS, ATTACHMENT, CONFLICT, HELD, TABLES, site_feed
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.merge import Stamp
from wbl_desktop.domain.record import Feed, Record
from wbl_desktop.sync.ops import Op

_CHUNK = 500
Family = list[tuple[str, str]]  # kind and id, parents before children


def move_family(working: WorkingSet, student: LiveRow, to: str, *, device: str, at: str) -> None:
    """Take a student and all that names them over into the feed ``to``."""
    # The family is looked for in the database: what this push changed so far has to be there.
    working.flush()
    old = student.feed
    working.lock(to)
    family = family_of(working, old, student.id)
    seqs = {}
    for kind, id_ in family:
        row = working.row(old, kind, id_)
        if row is not None:
            seqs[kind, id_] = _carry_over(working, row, to)
    # Children first: a laptop that lets them go in this order never has one whose parent is gone.
    leavings = [
        Gone(
            feed=old,
            id=id_,
            kind=kind,
            seq=working.next_seq(old),
            to=to,
            seqs=seqs[kind, id_],
            device=device,
            at=at,
        )
        for kind, id_ in reversed(family)
        if (kind, id_) in seqs
    ]
    note_gone(working.connection, leavings)
    ids = [id_ for _, id_ in family]
    working.flush()
    _carry_conflicts(working, old, to, ids)
    _carry_aliases(working, old, to, ids)
    _carry_held(working, old, to, ids, at)
    _carry_contents(working, old, to, [id_ for kind, id_ in family if kind == "document"])
    for one in leavings:
        working.gone.pop((old, one.id), None)
        working.gone.pop((to, one.id), None)
    working.flush()


def leave_word(working: WorkingSet, kind: type[Record], own: str, to: str, op: Op, device: str) -> None:
    """A new record is in another feed, where its parent is or where it went: its author's own feed says so."""
    id_ = working.resolve(op.record)
    working.lock(own)
    row = working.row(to, kind.KIND, id_)
    # Of a record that was there before, its author knew nothing.
    there = row.first.seq if row is not None and id_ == op.record else 1
    if id_ != op.record:
        working.add_alias(own, kind.KIND, op.record, id_)
    note_way(working, own, to, (kind.KIND, id_), there=there, device=device, at=op.at)
    _carry_held(working, own, to, sorted({id_, op.record}), op.at, but=(device, op.n))


def note_way(
    working: WorkingSet, own: str, to: str, record: tuple[str, str], *, there: int, device: str, at: str
) -> None:
    """The feed says from now on that a record, of which it had forgotten that it left, is in the feed ``to``.

    What it says there from its number ``there`` on, nobody had seen here. An empty feed: let go of it, and ask no more.
    """
    (kind, id_), seq = record, working.next_seq(own)
    left = Gone(feed=own, id=id_, kind=kind, seq=seq, to=to, seqs=((seq, there),), device=device, at=at)
    note_gone(working.connection, [left])
    working.gone.pop((own, id_), None)
    working.gone.pop((to, id_), None)


def let_go_where_kept_aside(working: WorkingSet, feed: str, student: str, *, device: str, at: str) -> None:
    """Sites of which something is kept aside of a student, who is known to be elsewhere only now, let go of them."""
    aside = select(HELD.c["_feed"]).where(HELD.c.record == student, HELD.c.closed_at.is_(None), HELD.c["_feed"] != feed)
    for other in sorted(set(working.connection.execute(aside).scalars())):
        working.load_gone(other, [student])
        if other.startswith(site_feed("")) and not working.gone[other, student]:
            working.lock(other)
            note_way(working, other, "", (Student.KIND, student), there=0, device=device, at=at)
            _carry_held(working, other, feed, [student], at)


def family_of(working: WorkingSet, feed: str, student: str) -> Family:
    """The student, those merged into them, and every record of the feed that leads to one of these."""
    members = _same_person(working, feed, student)
    family: Family = [("student", id_) for id_ in members]
    ids = {"student": members}
    for kind in KINDS:
        if kind.FEED is not Feed.SITE or kind is Student:
            continue
        table = TABLES[kind.KIND]
        found: set[str] = set()
        for name, parent in REFERENCES[kind.KIND].items():
            for some in _some(ids.get(parent, ())):
                found |= _ids(working, feed, kind.KIND, table.c[name].in_(some))
        ids[kind.KIND] = sorted(found)
        family += [(kind.KIND, id_) for id_ in ids[kind.KIND]]
    return family


def _same_person(working: WorkingSet, feed: str, student: str) -> list[str]:
    table = TABLES["student"]
    members, more = [student], {student}
    while more:
        found: set[str] = set()
        for some in _some(more):
            found |= _ids(working, feed, "student", table.c.merged_into.in_(some))
            into = select(table.c.merged_into).where(table.c["_feed"] == feed, table.c.id.in_(some))
            found |= {id_ for id_ in working.connection.execute(into).scalars() if id_ is not None}
        more = found - set(members)
        members += sorted(more)
    return members


def _ids(working: WorkingSet, feed: str, kind: str, condition: ColumnElement[bool]) -> set[str]:
    table = TABLES[kind]
    return set(working.connection.execute(select(table.c.id).where(table.c["_feed"] == feed, condition)).scalars())


def _carry_over(working: WorkingSet, row: LiveRow, to: str) -> tuple[tuple[int, int], ...]:
    """Make the row in the other feed; each of its numbers here with the one it has there, in order."""
    here = sorted({row.first.seq, *(stamp.seq for stamp in row.later.values())})
    there = {seq: working.next_seq(to) for seq in here}

    def again(stamp: Stamp) -> Stamp:
        return Stamp(there[stamp.seq], stamp.staff, stamp.device, stamp.at, stamp.hlc, stamp.verb)

    table = TABLES[row.kind]
    working.connection.execute(delete(table).where(table.c["_feed"] == row.feed, table.c.id == row.id))
    working.rows.pop((row.feed, row.kind, row.id), None)
    working.absent.add((row.feed, row.kind, row.id))
    later = {name: again(stamp) for name, stamp in row.later.items()}
    first = again(row.first)
    working.keep(
        LiveRow(to, row.kind, row.id, row.values, first, later, there[here[-1]], is_new=True, outdone=row.outdone)
    )
    return tuple((seq, there[seq]) for seq in here)


def _carry_conflicts(working: WorkingSet, old: str, to: str, ids: Sequence[str]) -> None:
    working.load_conflicts(ids)
    going = [one for (feed, _), one in working.conflicts.items() if feed == old and one.record in set(ids)]
    for one in going:
        working.connection.execute(delete(CONFLICT).where(CONFLICT.c["_feed"] == old, CONFLICT.c.id == one.id))
        del working.conflicts[old, one.id]
        one.feed, one.seq, one.is_new = to, working.next_seq(to), True
        working.conflicts[to, one.id] = one


def _carry_aliases(working: WorkingSet, old: str, to: str, ids: Sequence[str]) -> None:
    """The old feed keeps them too: its laptops may still speak of a record by a name it no longer has."""
    for some in _some(ids):
        query = select(ALIAS.c.loser, ALIAS.c.kind, ALIAS.c.winner).where(
            ALIAS.c["_feed"] == old, ALIAS.c.winner.in_(some)
        )
        for loser, kind, winner in working.connection.execute(query).all():
            working.connection.execute(delete(ALIAS).where(ALIAS.c["_feed"] == to, ALIAS.c.loser == loser))
            working.add_alias(to, kind, loser, winner)


def _carry_held(
    working: WorkingSet, old: str, to: str, ids: Sequence[str], at: str, *, but: tuple[str, int] | None = None
) -> None:
    """What is kept aside of these goes along, ``but`` for the operation of a device that is being taken in now.

    So does what was said of them under the name they had before they met their like. In the old feed it is closed: a
    laptop that was away until they were back there never hears that they had left.
    """
    called = select(ALIAS.c.loser).where(ALIAS.c["_feed"] == old, among(working.connection, ALIAS.c.winner, ids))
    for some in _some({*ids, *working.connection.execute(called).scalars()}):
        waiting = select(HELD).where(HELD.c["_feed"] == old, HELD.c.closed_at.is_(None), HELD.c.record.in_(some))
        if but is not None:
            waiting = waiting.where((HELD.c.device != but[0]) | (HELD.c.n != but[1]))
        for one in working.connection.execute(waiting.order_by(HELD.c.n)).mappings().all():
            going = {**one, "_feed": to, "_seq": working.next_seq(to)}
            closed = {**one, "_seq": working.next_seq(old), "op": b"", "fields": "", "closed_at": at}
            both = HELD.c["_feed"].in_([old, to]) & (HELD.c.id == one["id"])
            working.connection.execute(delete(HELD).where(both))
            working.connection.execute(insert(HELD), [going, closed])


def _carry_contents(working: WorkingSet, old: str, to: str, documents: Sequence[str]) -> None:
    """What the documents hold goes along; what another student's document holds as well stays and goes along.

    Both feeds then name one file. What is not whole yet stays only: the old site's laptop brings it to the new one.
    """
    table = TABLES["document"]
    for some in _some(documents):
        _make_whole(working, old, to, some)
        going = select(table.c.content).where(table.c["_feed"] == to, table.c.id.in_(some))
        staying = select(table.c.content).where(table.c["_feed"] == old, table.c.content.is_not(None))
        there = select(ATTACHMENT.c.content).where(ATTACHMENT.c["_feed"] == to)
        content = ATTACHMENT.c.content
        carried = update(ATTACHMENT).where(
            ATTACHMENT.c["_feed"] == old, content.in_(going), content.not_in(staying), content.not_in(there)
        )
        working.connection.execute(carried.values(_feed=to))
        left = select(ATTACHMENT).where(
            ATTACHMENT.c["_feed"] == old, ATTACHMENT.c.whole_at.is_not(None), content.in_(going), content.not_in(there)
        )
        also = [{**row, "_feed": to, "unclaimed_since": None} for row in working.connection.execute(left).mappings()]
        if also:
            working.connection.execute(insert(ATTACHMENT), also)


def _make_whole(working: WorkingSet, old: str, to: str, documents: Sequence[str]) -> None:
    """A content that somebody has begun to bring to the new feed and that is whole in the old one is whole in both."""
    table, connection = TABLES["document"], working.connection
    going = select(table.c.content).where(table.c["_feed"] == to, table.c.id.in_(documents))
    begun = select(ATTACHMENT.c.content).where(ATTACHMENT.c["_feed"] == to, ATTACHMENT.c.whole_at.is_(None))
    whole = (ATTACHMENT.c["_feed"] == old) & ATTACHMENT.c.whole_at.is_not(None)
    found = select(ATTACHMENT).where(whole, ATTACHMENT.c.content.in_(going), ATTACHMENT.c.content.in_(begun))
    for row in connection.execute(found).mappings().all():
        begun_one = (ATTACHMENT.c["_feed"] == to) & (ATTACHMENT.c.content == row["content"])
        connection.execute(update(ATTACHMENT).where(begun_one).values({**row, "_feed": to, "unclaimed_since": None}))


def students_elsewhere(working: WorkingSet, ids: Collection[str], *, but: str) -> dict[str, str]:
    """Which of these ids are students of another feed than this, and of which (one, while all is well)."""
    if not ids:
        return {}
    table, connection = TABLES["student"], working.connection
    query = select(table.c.id, table.c["_feed"]).where(among(connection, table.c.id, ids), table.c["_feed"] != but)
    return {row.id: row._mapping["_feed"] for row in connection.execute(query)}


def _some(ids: Iterable[str]) -> Iterable[list[str]]:
    rest = iter(sorted(ids))
    while some := list(itertools.islice(rest, _CHUNK)):
        yield some
