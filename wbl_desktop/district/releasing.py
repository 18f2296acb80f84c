"""What is kept aside and does not come right by itself: a person of the district lets it in, or closes it."""

import itertools
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from wbl_desktop.district.apply import Applier
from wbl_desktop.district.devices import line_of
from wbl_desktop.district.heads import lock_heads
from wbl_desktop.district.held import close, received_ms, unpacked, waiting
from wbl_desktop.district.push import Arrival
from wbl_desktop.district.rows import WorkingSet
from wbl_desktop.district.tables import DEVICE, HELD, feeds_of_site
from wbl_desktop.district.travel import Pusher
from wbl_desktop.district.trying_again import try_again
from wbl_desktop.domain.failures import Refusal


def kept_aside(connection: Connection, *, site: str | None = None) -> list[Any]:
    """Everything that is kept aside, each laptop's in its order, with the laptop's grant; values are not told."""
    query = (
        select(HELD, DEVICE.c.site, DEVICE.c.label)
        .join(DEVICE, DEVICE.c.id == HELD.c.device)
        .where(HELD.c.closed_at.is_(None))
        .order_by(HELD.c.device, HELD.c.n)
    )
    return list(connection.execute(query.where(DEVICE.c.site == site) if site else query))


def meant(connection: Connection, begins: Sequence[str], *, device: str | None) -> list[Any]:
    """What these ids, or any id a laptop ever went by, mean. Raises Refusal ``id_unknown`` or ``id_ambiguous``."""
    everything = kept_aside(connection)
    if device is not None:
        owners = line_of(connection, device)
        return [one for one in everything if one.device in owners]
    wanted = set()
    for begin in begins:
        found = {one.id for one in everything if len(begin) >= 8 and one.id.startswith(begin)}
        if len(found) != 1:
            raise Refusal("id_ambiguous" if found else "id_unknown", kind="held", id=begin)
        wanted |= found
    return [one for one in everything if one.id in wanted]


def release(connection: Connection, entries: Sequence[Any], arrival: Arrival) -> dict[str, str]:
    """Take these in as what they are: their author's word of then. Gives for each why it could not be; empty: done.

    Whoever releases answers for it, so the laptop's own rights do not count; what is merged is merged as ever. What
    waited for one of them follows it, as at the end of a push.
    """
    told: dict[str, str] = {}
    for site, some in itertools.groupby(entries, key=lambda one: str(one.site)):
        told |= _release(connection, site, list(some), arrival)
    return told


def _release(connection: Connection, site: str, entries: Sequence[Any], arrival: Arrival) -> dict[str, str]:
    """Those of one site's laptops."""
    feeds = tuple(feeds_of_site(site).values())
    heads = lock_heads(connection, {*feeds, *(one._mapping["_feed"] for one in entries)})
    working = WorkingSet(connection, heads, feeds)
    told, appliers = {}, []
    for one in entries:
        op = unpacked(one.op)
        author = Pusher(
            device=one.device,
            family=frozenset({one.device}),
            site=site,
            role="coordinator",
            offered_n=op.n,
            is_let_in=True,
        )
        appliers.append(Applier(working, author, received_ms(one.id), arrival.new_id, [op]))
        told[one.id] = appliers[-1].take(op).reason
        if not told[one.id]:
            close(working, one._mapping["_feed"], one.id, arrival.at)
        working.flush()
    listening, *others = appliers
    for other in others:
        listening.hear_of(other)
    try_again(working, listening, "", arrival.at, waiting(working))
    listening.let_follow()
    working.flush()
    return told


def dismiss(connection: Connection, entries: Sequence[Any], arrival: Arrival) -> None:
    """Close these: somebody has looked, and they are not to be taken in. The district keeps what they said."""
    for one in entries:
        feed = one._mapping["_feed"]
        working = WorkingSet(connection, lock_heads(connection, [feed]), (feed,))
        close(working, feed, one.id, arrival.at)
        working.flush()
