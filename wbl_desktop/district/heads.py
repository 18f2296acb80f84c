"""The numbers the feeds stand at: one sequence a feed, locked by whoever writes to it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from wbl_desktop.district.tables import HEAD

# Under this and the day, what the district knows of itself has where the feeds stood on that day.
DAY = "heads:"
_FEEDS: BindParameter[Any] = bindparam("feeds", expanding=True)
# Made once: making a statement costs more than asking it, and every push asks these.
STANDING = select(HEAD.c.feed, HEAD.c.seq).where(HEAD.c.feed.in_(_FEEDS)).order_by(HEAD.c.feed)
_LOCKING = STANDING.with_for_update()


def lock_heads(connection: Connection, feeds: Iterable[str]) -> dict[str, int]:
    """Lock the heads of the feeds, in sorted order so that no two pushes wait for each other; gives their numbers."""
    wanted = sorted(set(feeds))
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    begin = dialect.insert(HEAD).on_conflict_do_nothing(index_elements=["feed"])
    known = {row.feed for row in connection.execute(STANDING, {"feeds": wanted})}
    missing = [{"feed": feed, "seq": 0} for feed in wanted if feed not in known]
    if missing:
        connection.execute(begin, missing)
    return {row.feed: row.seq for row in connection.execute(_LOCKING, {"feeds": wanted})}
