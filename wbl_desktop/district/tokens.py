"""Tokens change every 30 days inside an answer; nobody is ever locked out by it.

The new token is in force from its first use: until then the laptop may not have heard of it. The one before is spent
then. Whoever still comes with a spent token is a laptop whose keyring was set back, or a clone of its disk: it is
answered like any other, its chain is checked like any other, which gives a clone an id of its own, and it is handed a
token of its own.
"""

import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, select, update

from wbl_desktop.district.devices import hash_of
from wbl_desktop.district.tables import DEVICE, TOKEN

ROTATE_AFTER = timedelta(days=30)


def is_due(connection: Connection, device: Any, token: str, at: str) -> bool:
    """Whether there is something to do about the token this device came with: put in force, or replace."""
    hash_ = hash_of(token)
    if device.token_hash != hash_:
        return True
    made_at = connection.execute(select(TOKEN.c.made_at).where(TOKEN.c.hash == hash_)).scalar() or device.enrolled_at
    return datetime.fromisoformat(at) - datetime.fromisoformat(made_at) >= ROTATE_AFTER


def put_in_force(connection: Connection, device: Any, token: str, at: str) -> bool:
    """A token handed out before is used for the first time: it is in force from now on. False for any other.

    The device's row is locked by the caller, in the same transaction.
    """
    hash_ = hash_of(token)
    if device.token_hash == hash_ or _is_spent(connection, hash_):
        return False
    made_at = select(TOKEN.c.made_at).where(TOKEN.c.hash == device.token_hash)
    if connection.execute(made_at).first() is None:
        first = {"hash": device.token_hash, "device": device.id, "made_at": device.enrolled_at}
        connection.execute(insert(TOKEN).values(first))
    connection.execute(update(TOKEN).where(TOKEN.c.hash == device.token_hash).values(spent_at=at))
    connection.execute(update(DEVICE).where(DEVICE.c.id == device.id).values(token_hash=hash_))
    return True


def hand_out(connection: Connection, device: Any, at: str) -> str:
    """A new token for the device; what it has stays good until the new one is used."""
    token = secrets.token_hex(32)
    connection.execute(insert(TOKEN).values(hash=hash_of(token), device=device.id, made_at=at))
    return token


def _is_spent(connection: Connection, hash_: str) -> bool:
    return connection.execute(select(TOKEN.c.spent_at).where(TOKEN.c.hash == hash_)).scalar() is not None
