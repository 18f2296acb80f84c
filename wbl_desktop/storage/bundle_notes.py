"""Keeps small texts about bundles inside the encrypted database, beside the state of the exchange."""

from sqlalchemy import select

from wbl_desktop.storage.schema import SYNC_STATE
from wbl_desktop.storage.session import put_state
from wbl_desktop.storage.store import SqlStore

_NAME = "bundles"


class SqlBundleNotes:
    """One text, replaced as a whole."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    def text(self) -> str | None:
        """What was kept last."""
        found = self._store.rows(select(SYNC_STATE.c.value).where(SYNC_STATE.c.name == _NAME))
        return found[0][0] if found else None

    def put(self, text: str) -> None:
        """Keep the text."""

        def work() -> None:
            with self._store.transaction() as connection:
                put_state(connection, {_NAME: text})

        self._store.in_lane(work)
