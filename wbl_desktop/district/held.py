"""Operations kept aside: told to the laptops of the feed, and tried again when what they lack may have come."""

from collections.abc import Callable
from typing import Any

import msgspec
from sqlalchemy import Connection, func, insert, select, update

from wbl_desktop.district.rows import WorkingSet
from wbl_desktop.district.tables import DEVICE, HELD
from wbl_desktop.domain.fields import Plain
from wbl_desktop.sync.ops import Op

# These may come right by themselves; the others wait for a person of the district.
MAY_COME_RIGHT = ("missing_parent", "missing_record", "follows_held")
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
    query = (
        select(HELD, DEVICE.c.site, DEVICE.c.role, DEVICE.c.offered_n)
        .join(DEVICE, DEVICE.c.id == HELD.c.device)
        .where(HELD.c["_feed"].in_(working.heads), HELD.c.closed_at.is_(None), HELD.c.reason.in_(MAY_COME_RIGHT))
        .order_by(HELD.c.device, HELD.c.n)
    )
    return list(working.connection.execute(query))


def in_quarantine(connection: Connection) -> dict[str, int]:
    """How many changes of each revoked device wait for a person of the district."""
    query = select(HELD.c.device, func.count()).where(HELD.c.reason == REVOKED, HELD.c.closed_at.is_(None))
    return {device: int(count) for device, count in connection.execute(query.group_by(HELD.c.device))}


def close(working: WorkingSet, feed: str, id_: str, at: str) -> None:
    """It has been taken in after all."""
    here = (HELD.c["_feed"] == feed) & (HELD.c.id == id_)
    working.connection.execute(update(HELD).where(here).values(closed_at=at, _seq=working.next_seq(feed)))


def packed(op: Op) -> bytes:
    """An operation as it is kept."""
    return msgspec.msgpack.encode(op)


def unpacked(kept: bytes) -> Op:
    """The inverse of ``packed``."""
    found = msgspec.msgpack.decode(kept)
    changes: dict[str, tuple[Plain, Plain]] = {name: (old, new) for name, (old, new) in found.pop("changes").items()}
    return Op(**found, changes=changes)
