"""Devices and their tokens: who calls, what they may, and how a laptop goes on under another id."""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, insert, select, update

from wbl_desktop.district.access import NOT_ALLOWED, Right, may
from wbl_desktop.district.engine import reading
from wbl_desktop.district.tables import DEVICE, TOKEN
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.sync.wire import NOT_BEGUN


@dataclass(frozen=True, slots=True)
class BySignature:
    """A device known by its signature on a bundle; it brings no token."""

    device: str


def hash_of(secret: str) -> str:
    """What is kept of a token: it is 256 bits of chance, so a plain hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def device_with(connection: Connection, token: str, *, lock: bool = False) -> Any:
    """The device this token belongs or belonged to, revoked or not. Raises Refusal ``device_unknown``."""
    hash_ = hash_of(token)
    id_ = connection.execute(_IN_FORCE, {"hash": hash_}).scalar()
    if id_ is None:
        id_ = connection.execute(select(TOKEN.c.device).where(TOKEN.c.hash == hash_)).scalar()
    return _device(connection, id_, lock=lock)


# Made once: every request asks these.
_IN_FORCE = select(DEVICE.c.id).where(DEVICE.c.token_hash == bindparam("hash"))
_BY_ID = select(DEVICE).where(DEVICE.c.id == bindparam("id"))
_BY_ID_LOCKED = _BY_ID.with_for_update()


def _device(connection: Connection, id_: str | None, *, lock: bool) -> Any:
    found = connection.execute(_BY_ID_LOCKED if lock else _BY_ID, {"id": id_}).first()
    if found is None:
        raise Refusal("device_unknown")
    return found


def caller_of(connection: Connection, caller: str | BySignature, *, lock: bool = False) -> Any:
    """The device that calls, revoked or not. Raises Refusal ``device_unknown``."""
    if not isinstance(caller, BySignature):
        return device_with(connection, caller, lock=lock)
    return _device(connection, caller.device, lock=lock)


def admitted(connection: Connection, caller: str | BySignature, right: Right, *, site: str | None = None) -> Any:
    """The device, if its role has the right; ``site``, where something of a site is meant, must be its own.

    It is known by its token, or by its signature on a bundle. Raises Refusal ``device_unknown``, ``device_revoked`` or
    ``not_allowed``.
    """
    device = caller_of(connection, caller)
    if device.revoked_at is not None:
        raise Refusal("device_revoked", device=device.id)
    if not may(device.role, right) or (site is not None and site != device.site):
        raise Refusal(NOT_ALLOWED)
    return device


def let_in(engine: Engine, caller: str | BySignature) -> Any:
    """The device that calls, known by its token or by its signature on a bundle; asked anew for each piece.

    Raises Refusal ``device_unknown``, ``device_revoked`` or ``not_allowed``.
    """
    with reading(engine) as connection:
        return admitted(connection, caller, Right.EXCHANGE)


def family_of(connection: Connection, device: Any) -> frozenset[str]:
    """The device's id and the ids it was minted from."""
    found = [device.id]
    parent = device.parent
    while parent is not None and parent not in found:
        found.append(parent)
        parent = connection.execute(select(DEVICE.c.parent).where(DEVICE.c.id == parent)).scalar()
    return frozenset(found)


def mint_from(connection: Connection, device: Any, at: str, *, rewound: str = "") -> tuple[str, str]:
    """A new id and token for a laptop whose past is not what the district remembers; the grant stays the same."""
    id_, token = secrets.token_hex(8), secrets.token_hex(32)
    kept = dict(device._mapping)
    kept.update(
        id=id_,
        token_hash=hash_of(token),
        parent=device.id,
        acked=NOT_BEGUN,
        chain=b"",
        rewound=rewound,
        last_seen=at,
    )
    connection.execute(insert(DEVICE).values(kept))
    return id_, token


def revoke(connection: Connection, prefix: str, at: str) -> list[str]:
    """Revoke a laptop: the device and every id it or a clone of it ever went by; gives the ids.

    Raises Refusal ``id_unknown`` or ``id_ambiguous``.
    """
    line = line_of(connection, prefix)
    connection.execute(update(DEVICE).where(DEVICE.c.id.in_(line), DEVICE.c.revoked_at.is_(None)).values(revoked_at=at))
    return sorted(line)


def line_of(connection: Connection, prefix: str) -> set[str]:
    """Every id a laptop, or a clone of it, ever went by. Raises Refusal ``id_unknown`` or ``id_ambiguous``."""
    rows = connection.execute(select(DEVICE.c.id, DEVICE.c.parent)).all()
    found = [row.id for row in rows if row.id.startswith(prefix)] if len(prefix) >= 8 else []
    if prefix in found:
        found = [prefix]
    if not found:
        raise Refusal("id_unknown", kind="device", id=prefix)
    if len(found) > 1:
        raise Refusal("id_ambiguous", kind="device", id=prefix)
    line = set(found)
    while more := {one for row in rows for one in _kin(row, line)} - line:
        line |= more
    return line


def _kin(row: Any, line: set[str]) -> set[str]:
    """Parent and child, where one of the two is in the line."""
    pair = {row.id, row.parent} - {None}
    return pair if pair & line else set()


def seen(connection: Connection, device: Any, at: str, schema_rev: int, program: str) -> None:
    """Note that the device called, and with which program; at most once in ten minutes, to spare the disk."""
    told = {"schema_rev": schema_rev, "program": program[:40]}
    if is_stale(device, at) or any(getattr(device, name) != value for name, value in told.items()):
        connection.execute(update(DEVICE).where(DEVICE.c.id == device.id).values(last_seen=at, **told))


def is_stale(device: Any, at: str) -> bool:
    """Whether the device's last call was noted long enough ago to note it again: in another ten minutes of the clock.

    So a laptop that only asks is noted too, and yet of a hundred such questions most write nothing.
    """
    return device.last_seen is None or device.last_seen[:15] != at[:15]
