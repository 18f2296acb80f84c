"""The numbers the feeds stand at: one sequence a feed, locked by whoever writes to it."""

from collections.abc import Iterable

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from wbl_desktop.district.tables import HEAD


def lock_heads(connection: Connection, feeds: Iterable[str]) -> dict[str, int]:
    """Lock the heads of the feeds, in sorted order so that no two pushes wait for each other; gives their numbers."""
    wanted = sorted(set(feeds))
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    begin = dialect.insert(HEAD).on_conflict_do_nothing(index_elements=["feed"])
    known = set(connection.execute(select(HEAD.c.feed).where(HEAD.c.feed.in_(wanted))).scalars())
    missing = [{"feed": feed, "seq": 0} for feed in wanted if feed not in known]
    if missing:
        connection.execute(begin, missing)
    query = select(HEAD.c.feed, HEAD.c.seq).where(HEAD.c.feed.in_(wanted)).order_by(HEAD.c.feed).with_for_update()
    return {row.feed: row.seq for row in connection.execute(query)}
