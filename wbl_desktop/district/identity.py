"""The district's own key pairs: laptops seal their bundles to one and check its answers with the other.

They lie in the district's database, with it in every backup: a restored district is the same district. On SQLite the
file is encrypted; on PostgreSQL the disk must be, as for everything else there.
"""

import secrets

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from wbl_desktop.district.tables import META
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.sync.bundle import Keys, PublicKeys

_SIGNING, _SEALING = "signing_seed", "sealing_secret"


def own_keys(connection: Connection) -> Keys:
    """The district's keys, made at the first asking: the caller's transaction writes."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    held = _held(connection)
    if set(held) != {_SIGNING, _SEALING}:
        # Of two processes that ask first at once, one makes them; both read what stands.
        for name in (_SIGNING, _SEALING):
            put = dialect.insert(META).values(name=name, value=secrets.token_hex(32))
            connection.execute(put.on_conflict_do_nothing(index_elements=["name"]))
        held = _held(connection)
    try:
        keys = Keys(signing_seed=bytes.fromhex(held[_SIGNING]), sealing_secret=bytes.fromhex(held[_SEALING]))
        if len(keys.signing_seed) != 32 or len(keys.sealing_secret) != 32:
            raise ValueError
    except (KeyError, ValueError):
        raise Trouble("file_damaged") from None
    return keys


def public_keys(connection: Connection) -> PublicKeys:
    """What laptops learn of them when they join."""
    return own_keys(connection).public()


def _held(connection: Connection) -> dict[str, str]:
    query = select(META.c.name, META.c.value).where(META.c.name.in_((_SIGNING, _SEALING)))
    return {row.name: row.value for row in connection.execute(query)}
