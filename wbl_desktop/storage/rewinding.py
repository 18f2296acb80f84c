"""Going back, after the district was restored, to what this laptop and the district both remember."""

import json
from collections.abc import Mapping

from sqlalchemy import delete, select, update
from sqlalchemy.engine import Connection

from wbl_desktop.domain.kinds import FEED_OF
from wbl_desktop.domain.record import Feed
from wbl_desktop.storage.applying import LEFT
from wbl_desktop.storage.lineage import heads_of
from wbl_desktop.storage.schema import CONFLICT, FEED, HELD_ENTRY, HELD_ROW, POSITION

# The number of a conflict that a restored district has forgotten, until it has been told of it.
FORGOTTEN = -1


def go_back(
    connection: Connection, common: Mapping[Feed, int], cursors: Mapping[Feed, int], held: Mapping[str, str | None]
) -> int:
    """Forget what stands by numbers beyond ``common``; gives the newest entry that the district still has.

    ``cursors``: how far each feed was read; ``held``: the facts of this laptop's own state.
    """
    kept = 0
    for row in connection.execute(select(POSITION).order_by(POSITION.c.upto.desc())).all():
        heads = heads_of(json.loads(row.heads))
        if all(heads.get(feed, 0) <= common.get(feed, 0) for feed in heads):
            kept = row.upto
            break
    connection.execute(delete(POSITION).where(POSITION.c.upto > kept))
    connection.execute(delete(HELD_ENTRY))  # the district tells anew what it keeps aside
    # A row that waits for its parent waits by the forgotten numbers.
    waiting = {FEED_OF.get(kind) for kind in connection.execute(select(HELD_ROW.c.kind)).scalars()}
    connection.execute(delete(HELD_ROW))
    for feed in Feed:
        seen = common.get(feed, 0)
        # What left since is there again, with a number read long ago and nothing left here to tell of.
        has_left = int(held.get(f"{LEFT}{feed}") or 0) > seen
        forgotten = (CONFLICT.c.feed == str(feed)) & (CONFLICT.c.seq > seen)
        has_forgotten = connection.execute(update(CONFLICT).where(forgotten).values(seq=FORGOTTEN)).rowcount
        is_whole = not has_left and not has_forgotten and feed not in waiting
        cursor = min(cursors[feed], seen) if is_whole else 0
        connection.execute(update(FEED).where(FEED.c.name == str(feed)).values(cursor=cursor, scan=cursor))
    return kept
