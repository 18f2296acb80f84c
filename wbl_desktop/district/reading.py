"""How far each device has read, as far as the district was told: what it cannot have missed, and what may be purged."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from wbl_desktop.district.tables import READING
from wbl_desktop.domain.record import Feed
from wbl_desktop.sync.wire import FEEDS

_OF_DEVICE = select(READING).where(READING.c.device == bindparam("device"))


def note_reading(connection: Connection, device: str, cursors: Sequence[int]) -> int:
    """Remember how far a device has read; gives how far it was known to have read its site's feed before."""
    known = connection.execute(_OF_DEVICE, {"device": device}).first()
    told = dict(zip((str(feed) for feed in FEEDS), cursors, strict=True))
    if known is None or {name: getattr(known, name) for name in told} != told:
        dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
        put = dialect.insert(READING).values(device=device, **told)
        connection.execute(put.on_conflict_do_update(index_elements=["device"], set_=told))
    return 0 if known is None else int(known.site)


def read_by_all(connection: Connection, devices: Sequence[str], feed: Feed) -> int:
    """Up to where all of these devices have read the feed; 0 while one of them was never heard of."""
    found: Mapping[str, int] = {
        row.device: getattr(row, str(feed))
        for row in connection.execute(select(READING).where(READING.c.device.in_(devices)))
    }
    return min((found.get(device, 0) for device in devices), default=1 << 62)
