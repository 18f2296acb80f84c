"""Years pass in random worlds: what was retired long ago is purged, whoever was away, copied or set back meanwhile."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from datetime import timedelta

from sqlalchemy import Connection, select

from tests.sync import scans
from tests.sync.deeds import exchange, retire_one, run_command
from tests.sync.laptops import Laptop
from tests.sync.world import Killed, World, killed_at
from wbl_desktop.application.commands.merge_records import MergeRecords
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.held import named_in, unpacked
from wbl_desktop.district.purging import KEPT, purge
from wbl_desktop.district.rows import REFERENCES
from wbl_desktop.district.tables import ALIAS, CONFLICT, GONE, HELD, SHARED_FEED, TABLES, feeds_of_site
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.record import Record

_WAITS_FOR_PARENT = "missing_parent"


# What people do, and what befalls the records


def retire_all_of(world: World, laptop: Laptop) -> list[Record]:
    """A student or partner is put out of use with all that is theirs, so that nothing names them any more."""
    kind = world.chance.choice(("student", "student", "partner"))
    found = [one for one in laptop.records(kind) if not one.is_retired]
    family = _family(laptop, world.chance.choice(found)) if found else []
    for record in family:
        retire_one(world, laptop, record)
    return family


def retire_whole(world: World, laptop: Laptop) -> None:
    """The same as a deed."""
    retire_all_of(world, laptop)


def _speak_of(world: World, laptop: Laptop, records: Sequence[Record]) -> None:
    """Somebody who does not know, or does, goes on with what another laptop has retired."""
    known = [one for record in records if (one := laptop.store.reader().get(record.KIND, record.id)) is not None]
    if not known:
        return
    chance, word = world.chance, world.word()
    record = chance.choice(known)
    if record.is_retired:
        retire_one(world, laptop, record)
        return
    dice = chance.random()
    if world.has_scans and dice < 0.25 and record.KIND in scans.HOLDERS:
        scans.attach(world, laptop, record.KIND, record.id)
    elif dice < 0.35 and record.KIND == "student":
        laptop.add("guardian", student=record.id, name=word)
    elif dice < 0.35 and record.KIND == "partner":
        laptop.add("worksite", partner=record.id, name=word)
    elif dice < 0.5 and record.KIND in {"student", "partner"}:
        others = [one for one in laptop.records(record.KIND) if not one.is_retired and one.id != record.id]
        if others:
            keep, drop = chance.sample([record, chance.choice(others)], 2)
            run_command(laptop, MergeRecords(kind=record.KIND, keep=keep.id, drop=drop.id))
    else:
        laptop.set(record.KIND, record.id, **{"name" if record.KIND == "guardian" else "notes": word})
    world.note(laptop)


def _family(laptop: Laptop, record: Record) -> list[Record]:
    """Everything in use that leads to the record, children first, and the record."""
    found = []
    for kind in KINDS:
        for spec in kind.specs():
            if spec.refers_to == record.KIND:
                mine = [one for one in laptop.records(kind.KIND) if getattr(one, spec.name) == record.id]
                for one in mine:
                    found += [other for other in _family(laptop, one) if other not in found]
    return [*found, *([] if record.is_retired else [record])]


def years(world: World, laptop: Laptop) -> None:
    """Years pass at the district; some laptops call meanwhile, others do not, and every now and then it looks."""
    chance = world.chance
    if chance.random() < 0.7:
        retired = retire_all_of(world, laptop)
        for _ in range(2):  # the line is bad
            exchange(world, laptop)
        world.note(laptop)
        for other in list(world.laptops):
            if other in world.laptops and other is not laptop and chance.random() < 0.6:
                _speak_of(world, other, retired)
    look(world)
    for days in chance.choice(((401,), (200, 201), (399, 2), (150, 150, 150), (800,))):
        world.district.clock._now += timedelta(days=days)
        calling = chance.choice((0.0, 0.0, 0.4, 1.0))
        for one in list(world.laptops):
            if one in world.laptops and chance.random() < calling:
                exchange(world, one)
                world.note(one)
        look(world)


def look(world: World) -> None:
    """The district purges what may go; at times the power fails meanwhile."""
    fails: AbstractContextManager[None] = nullcontext()
    if world.chance.random() < 0.1:
        fails = killed_at(world.district.engine, world.chance.randrange(40))
    arrival, seen = world.district.arrival(), None
    with suppress(Killed), fails:
        kept = world.kept()
        with reading(world.district.engine) as connection:
            before, talked_of = _retired(world, connection), _talked_of(connection)
        with writing(world.district.engine) as connection:
            purge(connection, arrival)
        seen = kept, before, talked_of
    if seen is not None:  # it was carried out to its end
        _take_down(world, *seen)
    if world.has_scans and world.chance.random() < 0.5:
        scans.tidy_shelf(world)


def _take_down(world: World, kept: set[Plain], before: dict[str, int], talked_of: set[str]) -> None:
    """What went was long retired, and nobody's business any more."""
    today = world.district.clock._now
    world.retired_then.append((today, before))
    with reading(world.district.engine) as connection:
        went = before.keys() - _retired(world, connection).keys()
        named = {id_ for kind in world.kinds for id_ in _named_by(connection, kind)}
    assert not went & talked_of, "something waits for a person about what was purged"
    assert not went & named, "what was purged is still named"
    for id_ in went:
        then = [day for day, rows in world.retired_then if rows.get(id_) == before[id_]]
        assert then[0] <= today - KEPT + timedelta(days=1), "it was not retired long enough"
    world.purged |= went
    world.gone |= kept - world.kept()


def _retired(world: World, connection: Connection) -> dict[str, int]:
    """Every retired record with its number."""
    found: dict[str, int] = {}
    for kind in world.kinds:
        table = TABLES[kind]
        query = select(table.c.id, table.c["_seq"]).where(table.c.retired_at.is_not(None))
        found.update((row.id, row._mapping["_seq"]) for row in connection.execute(query))
    return found


def _talked_of(connection: Connection) -> set[str]:
    disputes = select(CONFLICT.c.record).where(CONFLICT.c.settled_at.is_(None))
    aside = select(HELD.c.record).where(HELD.c.closed_at.is_(None))
    kept = connection.execute(select(HELD.c.op).where(HELD.c.closed_at.is_(None))).scalars()
    found = {*connection.execute(aside).scalars(), *(id_ for op in kept for id_ in named_in(unpacked(op)))}
    called = connection.execute(select(ALIAS.c.loser, ALIAS.c.winner)).all()
    found.update(winner for loser, winner in called if loser in found)
    return found.union(connection.execute(disputes).scalars())


def _named_by(connection: Connection, kind: str) -> set[str]:
    table = TABLES[kind]
    found: set[str] = set()
    for name in (*REFERENCES[kind], "merged_into"):
        found.update(connection.execute(select(table.c[name]).where(table.c[name].is_not(None))).scalars())
    return found


# What must hold


def come_back(world: World) -> Iterator[str]:
    """What was purged is nowhere again, unless the district was set back to before; nobody waits for it.

    But for a student whose going to another site a restore undid: what the old site purged since, the new one tells of.
    """
    with reading(world.district.engine) as connection:
        went = connection.execute(select(GONE.c["_feed"], GONE.c.id).where(GONE.c.to_feed == "")).all()
        purged = {(feed, id_) for feed, id_ in went if id_ in world.purged}
        for kind in world.kinds:
            table = TABLES[kind]
            there = {(feed, id_) for feed, id_ in connection.execute(select(table.c["_feed"], table.c.id))}
            yield from (f"{kind} {id_} was purged and is back at the district" for _, id_ in sorted(there & purged))
        open_ones = select(HELD.c["_feed"], HELD.c.op, HELD.c.reason).where(HELD.c.closed_at.is_(None))
        for feed, held, reason in connection.execute(open_ones):
            op = unpacked(held)
            named = {new for name in REFERENCES[op.kind] for _, new in [op.changes.get(name, (None, None))]}
            if reason == _WAITS_FOR_PARENT and {(each, new) for each in (feed, SHARED_FEED) for new in named} & purged:
                yield f"{op.kind} {op.record} waits for what was purged"
    for laptop in world.laptops:
        feeds = feeds_of_site(world.district.sites[world.site_of(laptop)]).values()
        gone = {id_ for feed, id_ in purged if feed in feeds}
        for kind in world.kinds:
            ids = {one.id for one in laptop.records(kind)}
            yield from (f"{kind} {id_} was purged and is still on a laptop" for id_ in sorted(ids & gone))


def absent(world: World) -> Iterator[str]:
    """What the district has is on every laptop of the site, though something of it may be kept aside."""
    for site in world.sites:
        for kind in world.kinds:
            there = world.district.rows(kind, site)
            for laptop in world.of_site(site):
                for id_ in sorted(there.keys() - {one.id for one in laptop.records(kind)}):
                    yield f"{kind} {id_} is not on a laptop"
