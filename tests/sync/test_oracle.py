"""Whole lists of operations at the real district, on both databases, against a reference of plain dictionaries.

The reference is written from the rule as the design says it (a field whose value or number the author knew goes on;
the same value is touched; anything else is listed until all say the same, and the later stamp is live where the field's
policy lets it), not from the code. Three devices type into many records at once, read at different times and send late:
each record's operations are a list of their own. ``python -m tests.sync.test_oracle LISTS`` takes as many as you like.
"""

import json
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from random import Random  # noqa: TID251 - lists are their seed, and repeat

import pytest
from sqlalchemy import insert, select

from tests.sync.laptops import TestDistrict, open_district
from wbl_desktop.application.chance import new_id
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.push import push
from wbl_desktop.district.tables import CONFLICT, DEVICE, site_feed
from wbl_desktop.district.travel import Pusher
from wbl_desktop.domain.fields import Plain
from wbl_desktop.sync.ops import Op, chained, to_batch

# The later stamp is live; the first stays live until somebody settles it.
LATEST, ASKED = ("notes", "city"), ("grade", "local_id")
FIELDS = (*LATEST, *ASKED)
LISTS = 400
ROUNDS = 14


@dataclass
class Reference:
    """What the rule makes of operations in the order the district takes them in."""

    seq: int = 0
    live: dict[tuple[str, str], tuple[Plain, int, str, int]] = field(default_factory=dict)  # value, seq, device, hlc
    listed: dict[tuple[str, str], list[tuple[Plain, str]]] = field(default_factory=dict)

    def take(self, op: Op, device: str) -> None:
        self.seq += 1
        for name, (old, new) in op.changes.items():
            place = op.record, name
            if op.inserted or place not in self.live:
                self.live[place] = new, self.seq, device, op.hlc
                continue
            value, seq, author, hlc = self.live[place]
            apart = value not in {old, new} and seq > op.base
            if value == new:
                self.live[place] = value, self.seq, author, hlc
            elif not apart or (name in LATEST and op.hlc > hlc):
                self.live[place] = new, self.seq, device, op.hlc
            else:
                self.live[place] = value, self.seq, author, hlc
            self._list(place, [(value, author), (new, device)] if apart else [], old, (new, device))
            if [one for one, _ in self.listed.get(place, [])] == [self.live[place][0]]:
                del self.listed[place]  # all say the same by now

    def _list(self, place: tuple[str, str], said: list[tuple[Plain, str]], old: Plain, own: tuple[Plain, str]) -> None:
        told = self.listed.get(place, [])
        if (old, own[1]) in told:  # a device goes on from its own word
            told = [one for one in told if one != (old, own[1])]
            said = [own, *said]
        for value, author in said:
            if all(value != other for other, _ in told):
                told = [*told, (value, author)]
        if told:
            self.listed[place] = told


@dataclass
class Author:
    """A device: what its person sees, and what it has not sent."""

    id: str
    base: int = 0
    sees: dict[tuple[str, str], Plain] = field(default_factory=dict)
    unsent: list[Op] = field(default_factory=list)
    n: int = 0
    sent_n: int = 0
    chain: bytes = b""


class Lists:
    """Many records and three devices at one district."""

    def __init__(self, district: TestDistrict, seed: int, count: int) -> None:
        self.district, self.chance = district, Random(seed)
        self.reference = Reference()
        district.code("Almendra High")
        self.site = district.sites["Almendra High"]
        self.authors = [Author(f"{number:016x}") for number in range(3)]
        self.records = [new_id(district.clock.now()) for _ in range(count)]
        self.ms = district.arrival().ms
        with writing(district.engine) as connection:
            for author in self.authors:
                connection.execute(insert(DEVICE).values(_device(author.id, self.site)))

    def run(self) -> None:
        for record in self.records:
            first = {"last_name": "Vega", "first_name": "Luz", **{name: self._value() for name in FIELDS}}
            told: dict[str, tuple[Plain, Plain]] = {name: (None, value) for name, value in first.items()}
            self._type(self.authors[0], record, told, is_new=True)
        self._send(self.authors[0])
        for author in self.authors:
            self._read(author)
        for _ in range(ROUNDS):
            author = self.chance.choice(self.authors)
            for record in self.records:
                if self.chance.random() < 0.5:
                    self._edit(author, record)
            if self.chance.random() < 0.6:
                self._send(author)
            if self.chance.random() < 0.5:
                self._read(author)
        for author in self.authors:
            self._send(author)

    def _value(self) -> str:
        return self.chance.choice(("9", "10", "11", "12"))

    def _edit(self, author: Author, record: str) -> None:
        changes: dict[str, tuple[Plain, Plain]] = {}
        for name in self.chance.sample(FIELDS, self.chance.choice((1, 1, 2))):
            old, new = author.sees[record, name], self._value()
            if old != new:
                changes[name] = (old, new)
        if changes:
            self._type(author, record, changes)

    def _type(
        self, author: Author, record: str, changes: dict[str, tuple[Plain, Plain]], *, is_new: bool = False
    ) -> None:
        author.n += 1
        hlc = ((self.ms - self.chance.randrange(3_600_000)) << 16) + author.n
        author.unsent.append(
            Op(
                n=author.n,
                kind="student",
                record=record,
                inserted=is_new,
                base=author.base,
                hlc=hlc,
                at="2026-11-20T17:00:00+00:00",
                staff=author.id,
                verb="edit",
                resolves=None,
                changes=changes,
            )
        )
        author.sees.update({(record, name): new for name, (_, new) in changes.items()})

    def _send(self, author: Author) -> None:
        while author.unsent:
            part, author.unsent = author.unsent[:500], author.unsent[500:]
            batch = to_batch(author.sent_n, author.chain, part)
            with writing(self.district.engine) as connection:
                device = connection.execute(select(DEVICE).where(DEVICE.c.id == author.id)).one()
                own = frozenset({author.id})
                pusher = Pusher(device=author.id, family=own, site=self.site, role="coordinator", offered_n=0)
                push(connection, device, pusher, batch, b"", self.district.arrival())
            author.sent_n, author.chain = part[-1].n, chained(author.chain, part)
            for op in part:
                self.reference.take(op, author.id)

    def _read(self, author: Author) -> None:
        """Everything is read at once; what is typed and not sent stays as it is typed."""
        typed = {(op.record, name) for op in author.unsent for name in op.changes}
        author.base = self.reference.seq
        author.sees.update({place: now[0] for place, now in self.reference.live.items() if place not in typed})

    def differences(self) -> list[object]:
        """Where the district has something else than the reference."""
        rows = self.district.rows("student", "Almendra High")
        with reading(self.district.engine) as connection:
            is_open = (CONFLICT.c["_feed"] == site_feed(self.site)) & CONFLICT.c.settled_at.is_(None)
            found = connection.execute(select(CONFLICT).where(is_open)).mappings()
            listed = {(one["record"], one["field"]): _sayings(str(one["sayings"])) for one in found}
        live = {place: rows[place[0]][place[1]] for place in self.reference.live}
        wanted = {place: now[0] for place, now in self.reference.live.items()}
        wrong: list[object] = [(place, live[place], wanted[place]) for place in wanted if live[place] != wanted[place]]
        wrong += [
            (place, listed.get(place), self.reference.listed.get(place))
            for place in sorted(listed.keys() | self.reference.listed.keys())
            if listed.get(place) != self.reference.listed.get(place)
        ]
        return wrong


def _sayings(text: str) -> list[tuple[Plain, str]]:
    return [(value, device) for value, _, device, _ in json.loads(text)]


def _device(id_: str, site: str) -> dict[str, object]:
    texts = dict.fromkeys(("label", "system", "rewound"), "")
    keys = {"signing_key": b"", "sealing_key": b"", "chain": b""}
    return {
        **texts,
        **keys,
        "id": id_,
        "site": site,
        "role": "coordinator",
        "token_hash": id_,
        "offered_n": 0,
        "acked": 0,
        "schema_rev": 1,
        "enrolled_at": "2026-11-20T17:00:00+00:00",
    }


@pytest.mark.parametrize("seed", [1, 2])
def test_the_district_comes_to_what_plain_dictionaries_come_to(district: TestDistrict, seed: int) -> None:
    lists = Lists(district, seed, LISTS)
    lists.run()
    assert len(lists.reference.listed) > LISTS / 4, "people disagree"
    assert lists.differences() == []


def main(count: int) -> None:
    """So many lists, on an encrypted file."""
    for seed in range(-(-count // LISTS)):
        with tempfile.TemporaryDirectory() as folder:
            lists = Lists(open_district(Path(folder)), 1000 + seed, LISTS)
            lists.run()
            wrong = lists.differences()
            listed = len(lists.reference.listed)
            print(f"{(seed + 1) * LISTS} lists, {listed} conflicts, {len(wrong)} differ", flush=True)
            if wrong:
                sys.exit(str(wrong[:3]))


if __name__ == "__main__":
    main(int(sys.argv[1]))
