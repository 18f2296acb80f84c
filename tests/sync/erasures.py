"""Students are erased in random worlds: at the end no word of them is left, whoever was away, copied or set back."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress

from sqlalchemy import Connection, select

from tests.sync.invariants import come_to_rest
from tests.sync.laptops import Laptop
from tests.sync.world import ALL_KINDS, Killed, World, killed_at
from wbl_desktop.district.engine import reading
from wbl_desktop.district.erasing import erase
from wbl_desktop.district.tables import BATCH, META, METADATA
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.storage import schema
from wbl_desktop.sync.frame import unseal
from wbl_desktop.sync.wire import Request

_RECEIPT = "erased:"
_WORD = re.compile(r"v\d{5}")


def erase_one(world: World, laptop: Laptop) -> None:
    """The district erases a student, or once more one it has erased; at times the power fails meanwhile."""
    chance = world.chance
    students = sorted(id_ for site in world.sites for id_ in world.district.rows("student", site))
    known = sorted(world.erased) if chance.random() < 0.3 else students
    if not known:
        return
    student = chance.choice(known)
    if chance.random() < 0.5 and laptop.get("student", student) is not None:  # somebody goes on, and does not know
        guardian = laptop.add("guardian", student=student, name=world.word())
        laptop.set("guardian", guardian, notes=world.word())
        world.kin[guardian] = student
    if chance.random() < 0.2:
        with suppress(Killed), killed_at(world.district.engine, chance.randrange(60)):
            _erase(world, student)
    _erase(world, student)


def _erase(world: World, student: str) -> None:
    kept, scanned = world.kept(), _scanned(world)
    world.erased.add(student)
    try:
        with suppress(Refusal):  # a restored district knows nothing of whom it has erased, or who was made since
            erase(world.district.engine, student, world.district.arrival())
    finally:
        world.gone |= kept - world.kept()
        world.erased_scans |= scanned - _scanned(world)


def _scanned(world: World) -> set[str]:
    return {id_ for site in world.sites for id_ in world.district.rows("document", site)} if world.has_scans else set()


def left_over(world: World) -> Iterator[str]:
    """Erased once more, when every laptop has been heard, they are nowhere but in backups; only their ids are told."""
    for student in sorted(world.erased):
        _erase(world, student)
    if not come_to_rest(world, compared=True):  # what was aside is put right where it was typed
        yield "it never comes to rest once they were erased again"
    with reading(world.district.engine) as connection:
        ids = _erased_ids(connection)
        ids |= {guardian for guardian, student in world.kin.items() if student in ids} - _of_others(world, ids)
        said = _all_that_is_said(connection)
    world.gone |= {one.new for one in world.typed if one.record in ids}
    words = _words_of(world, ids)
    yield from (
        f"{word} of somebody erased is still at the district: {said[word]}" for word in sorted(words & said.keys())
    )
    for laptop in world.laptops:
        for kind in world.kinds:
            yield from (
                f"{kind} {one.id} was erased and is on a laptop" for one in laptop.records(kind) if one.id in ids
            )
        for table in (schema.JOURNAL, schema.CONFLICT, schema.HELD_ENTRY):
            there = {row.record for row in laptop.store.rows(select(table.c.record))}
            yield from (f"{table.name} of a laptop speaks of {id_}, who was erased" for id_ in sorted(there & ids))


def _erased_ids(connection: Connection) -> set[str]:
    receipts = connection.execute(select(META.c.value).where(META.c.name.like(f"{_RECEIPT}%"))).scalars()
    return {id_ for one in receipts for id_ in json.loads(one)["ids"]}


def _of_others(world: World, ids: set[str]) -> set[str]:
    """Guardians of somebody else: a merge by hand gave them another student, who stays."""
    rows = [one for site in world.sites for one in world.district.rows("guardian", site).items()]
    return {id_ for id_, row in rows if row["student"] not in ids}


def _words_of(world: World, ids: set[str]) -> set[str]:
    """What was typed of these, and is nobody else's too: two records that were made one share theirs."""
    others = [value for one in world.typed if one.record not in ids for value in (one.old, one.new)]
    for site in world.sites:
        for kind in ALL_KINDS:
            rows = world.district.rows(kind, site)
            others += [value for id_, row in rows.items() if id_ not in ids for value in row.values()]
    shared = set(_WORD.findall(" ".join(str(one) for one in others)))  # notes of two that were made one are joined
    return {str(one.new) for one in world.typed if one.record in ids and one.new is not None} - shared


def _all_that_is_said(connection: Connection) -> dict[str, str]:
    """Every word that stands in any row of any table, in what laptops sent as well; and the table."""
    found: dict[str, str] = {}
    for table in METADATA.sorted_tables:
        for row in connection.execute(select(table)):
            for one in row:
                text = bytes(one).decode("utf-8", "ignore") if isinstance(one, bytes | memoryview) else str(one)
                found |= dict.fromkeys(_WORD.findall(text), table.name)
    for body in connection.execute(select(BATCH.c.body)).scalars():
        if body:
            found |= dict.fromkeys(_WORD.findall(repr(unseal(body, Request))), "batch, sealed")
    return found
