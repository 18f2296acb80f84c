"""Where records went that left a feed, and what somebody who knew them there had seen of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update

from wbl_desktop.district.among import among
from wbl_desktop.district.tables import GONE


@dataclass(frozen=True, slots=True)
class Place:
    """A feed, and up to where in it an author had read; the feed is empty where the record is no more."""

    feed: str
    base: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A record's leaving: under which number it left, and which of its numbers became which in the other feed."""

    feed: str
    id: str
    kind: str
    seq: int
    to: str
    seqs: tuple[tuple[int, int], ...]
    device: str
    at: str

    def translated(self, base: int) -> int:
        """What an author who had read the old feed up to ``base`` had seen, as a number of the new one."""
        arrived = [there for here, there in self.seqs if here <= base]
        return arrived[-1] if arrived else self.seqs[0][1] - 1


def read_gone(connection: Connection, feed: str, ids: Sequence[str]) -> dict[tuple[str, str], tuple[Gone, ...]]:
    """The leavings of these records from the feed, each in order."""
    found: dict[tuple[str, str], tuple[Gone, ...]] = {}
    query = select(GONE).where(GONE.c["_feed"] == feed, among(connection, GONE.c.id, ids))
    for row in connection.execute(query.order_by(GONE.c["_seq"])).mappings():
        found[feed, row["id"]] = (*found.get((feed, row["id"]), ()), _gone_of(row))
    return found


def arrival_of(connection: Connection, feed: str, id_: str, first: int) -> Gone | None:
    """The leaving by which a record came into the feed, where ``first`` is its first number; None if it began here."""
    query = select(GONE).where(GONE.c.id == id_, GONE.c.to_feed == feed)
    found = (_gone_of(row) for row in connection.execute(query).mappings())
    return next((one for one in found if one.seqs[0][1] == first), None)


def _gone_of(row: Mapping[Any, Any]) -> Gone:
    return Gone(
        feed=row["_feed"],
        id=row["id"],
        kind=row["kind"],
        seq=row["_seq"],
        to=row["to_feed"],
        seqs=tuple((here, there) for here, there in json.loads(row["seqs"])),
        device=row["device"],
        at=row["at"],
    )


def note_gone(connection: Connection, leavings: Sequence[Gone]) -> None:
    """Remember that these left, and that they are back in the feed they went to, if they were there before."""
    if not leavings:
        return
    connection.execute(
        insert(GONE),
        [
            {
                "_feed": one.feed,
                "id": one.id,
                "_seq": one.seq,
                "kind": one.kind,
                "to_feed": one.to,
                "seqs": json.dumps(one.seqs),
                "device": one.device,
                "at": one.at,
                "back": 0,
            }
            for one in leavings
        ],
    )
    for to in sorted({one.to for one in leavings}):
        ids = [one.id for one in leavings if one.to == to]
        here = (GONE.c["_feed"] == to) & among(connection, GONE.c.id, ids)
        connection.execute(update(GONE).where(here).values(back=1))
