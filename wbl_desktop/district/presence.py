"""Whether records that operations name are in a feed: asked in bulk, and remembered while nothing changes feeds."""

from collections.abc import Sequence

from sqlalchemy import select

from wbl_desktop.district.among import among
from wbl_desktop.district.rows import WorkingSet
from wbl_desktop.district.tables import TABLES


class Presence:
    """What is known of who is there; rows at hand are, whether or not they are written yet."""

    def __init__(self, working: WorkingSet) -> None:
        self._working = working
        self._there: dict[tuple[str, str, str], bool] = {}

    def is_there(self, feed: str, kind: str, id_: str) -> bool:
        """Whether the feed has this record."""
        place = (feed, kind, id_)
        if place in self._working.rows:
            return True
        if place not in self._there:
            self.look(feed, kind, [id_])
        return self._there[place]

    def look(self, feed: str, kind: str, ids: Sequence[str]) -> None:
        """Ask for these in one query."""
        table, connection = TABLES[kind], self._working.connection
        query = select(table.c.id).where(table.c["_feed"] == feed, among(connection, table.c.id, ids))
        there = set(connection.execute(query).scalars())
        self._there.update({(feed, kind, id_): id_ in there for id_ in ids})

    def missing(self) -> set[tuple[str, str, str]]:
        """Those that were asked for and are not there: their feed, kind and id."""
        return {place for place, is_there in self._there.items() if not is_there}

    def forget(self) -> None:
        """Records have changed feeds: whoever is asked for is looked up again."""
        self._there.clear()
