"""Operations kept aside: told to the laptops of the feed, and tried again when what they lack may have come."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import BindParameter, Connection, Select, bindparam, func, insert, select, update

from wbl_desktop.district.rows import KIND_OF, MERGED_INTO, REFERENCES, WorkingSet
from wbl_desktop.district.tables import DEVICE, HELD, feed_of, site_of
from wbl_desktop.domain.fields import Plain
from wbl_desktop.sync.ops import Op

# These may come right by themselves; the others wait for a person of the district.
MAY_COME_RIGHT = ("missing_parent", "missing_record", "follows_held")
# A laptop was a version ahead; once this program has caught up, what it brought can be taken in.
UNKNOWN_KIND = "unknown_kind"
REVOKED = "device_revoked"


def hold(working: WorkingSet, feed: str, device: str, op: Op, reason: str, new_id: Callable[[], str]) -> None:
    """Keep an operation aside, whole."""
    working.connection.execute(
        insert(HELD).values(
            _feed=feed,
            id=new_id(),
            device=device,
            n=op.n,
            kind=op.kind,
            record=op.record,
            staff=op.staff,
            at=op.at,
            reason=reason,
            fields="\n".join(sorted(op.changes)),
            op=packed(op),
            _seq=working.next_seq(feed),
        )
    )


def waiting(working: WorkingSet) -> list[Any]:
    """What may come right in the feeds at hand, each laptop's in its order, with the laptop's grant."""
    found = [
        one for one in working.connection.execute(_waiting(), {"feeds": list(working.heads)}) if one.kind in KIND_OF
    ]
    for one in found:
        # It went along with a student to another site, or nobody knew the kind and it was kept with the site's.
        working.lock(feed_of(KIND_OF[one.kind], one.site))
    return found


def was_kept_aside(connection: Connection, devices: Iterable[str], record: str, reason: str) -> bool:
    """Whether what one of these devices said of the record was kept aside for this, looked at since or not."""
    this = (HELD.c.record == record) & (HELD.c.reason == reason) & HELD.c.device.in_(sorted(devices))
    return connection.execute(select(HELD.c.id).where(this).limit(1)).first() is not None


def sites_waiting(connection: Connection) -> set[str]:
    """Sites where something may come right: what it lacks may be a record that all of them share."""
    query = select(HELD.c["_feed"], DEVICE.c.site).join(DEVICE, DEVICE.c.id == HELD.c.device)
    query = query.where(HELD.c.closed_at.is_(None), HELD.c.reason.in_(MAY_COME_RIGHT))
    found = connection.execute(query.distinct()).all()
    return {site_of(feed) or site for feed, site in found}


@cache
def _waiting() -> Select[Any]:
    """Made once: every push asks it, mostly for nothing."""
    may_come_right = HELD.c.reason.in_(MAY_COME_RIGHT) | (
        (HELD.c.reason == UNKNOWN_KIND) & HELD.c.kind.in_(sorted(KIND_OF))
    )
    feeds: BindParameter[Any] = bindparam("feeds", expanding=True)
    return (
        select(HELD, DEVICE.c.site, DEVICE.c.role, DEVICE.c.offered_n)
        .join(DEVICE, DEVICE.c.id == HELD.c.device)
        .where(HELD.c["_feed"].in_(feeds), HELD.c.closed_at.is_(None), may_come_right)
        .order_by(HELD.c.device, HELD.c.n)
    )


def in_quarantine(connection: Connection) -> dict[str, int]:
    """How many changes of each revoked device wait for a person of the district."""
    query = select(HELD.c.device, func.count()).where(HELD.c.reason == REVOKED, HELD.c.closed_at.is_(None))
    return {device: int(count) for device, count in connection.execute(query.group_by(HELD.c.device))}


def received_ms(id_: str) -> int:
    """When something kept aside came, by the id it got then: clocks are believed up to that moment, not to today."""
    return int(id_[:12], 16)


def close(working: WorkingSet, feed: str, id_: str, at: str) -> None:
    """It has been taken in after all, or somebody let it be; ``feed``: where it was kept aside when it was looked at.

    Taking it in, or what stood before it, may have sent a student to another site, and this along.
    """
    is_open = (HELD.c.id == id_) & HELD.c.closed_at.is_(None)
    here = select(HELD.c["_feed"]).where(is_open, HELD.c["_feed"] == feed)
    anywhere = select(HELD.c["_feed"]).where(is_open)
    connection = working.connection
    there = connection.execute(here).scalar() or connection.execute(anywhere).scalar()
    if there is not None:
        working.lock(there)
        this = is_open & (HELD.c["_feed"] == there)
        connection.execute(update(HELD).where(this).values(closed_at=at, _seq=working.next_seq(there)))


def named_in(op: Op) -> Iterator[str]:
    """Records that an operation's new values name, under the ids they went by; none for an unknown kind."""
    if op.kind in KIND_OF:
        for name in (*REFERENCES[op.kind], MERGED_INTO):
            _, new = op.changes.get(name, (None, None))
            if isinstance(new, str):
                yield new


def packed(op: Op) -> bytes:
    """An operation as it is kept."""
    return msgspec.msgpack.encode(op)


def unpacked(kept: bytes) -> Op:
    """The inverse of ``packed``."""
    found = msgspec.msgpack.decode(kept)
    changes: dict[str, tuple[Plain, Plain]] = {name: (old, new) for name, (old, new) in found.pop("changes").items()}
    return Op(**found, changes=changes)
