"""The stretches of the district's life: a restore begins a new one, and laptops learn from it what was forgotten."""

import json
import secrets

from sqlalchemy import Connection, delete, func, insert, select, update

from wbl_desktop.district.heads import DAY
from wbl_desktop.district.tables import HEAD, HELD, LINEAGE, META, feeds_of_site
from wbl_desktop.sync.wire import FEEDS, Heads, WireEpoch


def begin_epoch(connection: Connection) -> None:
    """Begin a new stretch at the heads as they are; what is kept aside is told anew beyond them.

    Laptops forget at a restore what they were told is kept aside: the backup may hold some of it open that was closed
    since, and nothing of the rest. The days by which is reckoned what was retired long ago are counted from now on: a
    record may have come back into use since the backup.
    """
    connection.execute(delete(META).where(META.c.name.like(f"{DAY}%")))
    heads = {row.feed: row.seq for row in connection.execute(select(HEAD.c.feed, HEAD.c.seq))}
    place = connection.execute(select(func.coalesce(func.max(LINEAGE.c.place), 0))).scalar_one() + 1
    epoch = {"place": place, "epoch": secrets.token_hex(8), "heads": json.dumps(heads)}
    connection.execute(insert(LINEAGE).values(epoch))
    open_ones = select(HELD.c["_feed"], HELD.c.id).where(HELD.c.closed_at.is_(None))
    for feed, id_ in connection.execute(open_ones.order_by(HELD.c["_feed"], HELD.c["_seq"])).all():
        heads[feed] = heads.get(feed, 0) + 1
        here = (HELD.c["_feed"] == feed) & (HELD.c.id == id_)
        connection.execute(update(HELD).where(here).values(_seq=heads[feed]))
        connection.execute(update(HEAD).where(HEAD.c.feed == feed).values(seq=heads[feed]))


_EPOCHS = select(LINEAGE.c.epoch, LINEAGE.c.heads).order_by(LINEAGE.c.place)


def lineage_for(connection: Connection, site: str) -> list[WireEpoch]:
    """The lineage as a device of the site sees it: the heads of its three feeds."""
    feeds = feeds_of_site(site)
    found: list[WireEpoch] = []
    for epoch, heads in connection.execute(_EPOCHS):
        known = json.loads(heads)
        one, two, three = (int(known.get(feeds[feed], 0)) for feed in FEEDS)
        found.append((epoch, one, two, three))
    return found


def was_restored(connection: Connection) -> bool:
    """Whether the district was ever restored from a backup."""
    return len(connection.execute(_EPOCHS).all()) > 1


def common_heads(mine: list[WireEpoch], theirs: list[WireEpoch]) -> Heads | None:
    """The highest numbers that mean the same thing to both sides, feed by feed; None when the lineages are one."""
    for place in range(max(len(mine), len(theirs))):
        here = mine[place] if place < len(mine) else None
        there = theirs[place] if place < len(theirs) else None
        if here != there:
            sides = [one[1:] for one in (here, there) if one is not None]
            return [min(numbers) for numbers in zip(*sides, strict=True)]
    return None


def head_when_restored(connection: Connection, feed: str, own: str, known: int) -> int:
    """Where ``feed`` stood when a restore set ``own`` back to ``known``: what lies beyond was said since."""
    heads = [json.loads(one) for one in connection.execute(select(LINEAGE.c.heads).order_by(LINEAGE.c.place)).scalars()]
    return min((int(one.get(feed, 0)) for one in heads[1:] if int(one.get(own, 0)) >= known), default=0)
