"""What must hold once the line is good: everybody in step, nothing lost, nothing twice, nothing out of reach.

The numbers are those of the proof's list: **I1** every laptop equals its site at the district; **I2** every value ever
saved is live, listed, kept aside, or was replaced by somebody who had seen it; **I3** no word or id of another site's
students is anywhere in a laptop's file, but for what was said of a record that stayed and what is kept aside; **I4**
every operation was taken once; **I6** every open conflict and everything kept aside is on every laptop's list; **I7**
files, references and journals are sound. (I5, a cursor never goes back, is looked at after each exchange.) And: no
record is retired over a value its retirer had not seen, unless it is listed.
"""

import itertools
import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from tests.sync.clear_pages import clear_pages
from tests.sync.deeds import join_again, later_notes, program_of, release_all
from tests.sync.laptops import KEY, Laptop
from tests.sync.roles import taken_back
from tests.sync.scan_invariants import scan_violations
from tests.sync.world import WORDS, World
from wbl_desktop.application.sync_ports import CHECK_EVERY
from wbl_desktop.district.engine import reading
from wbl_desktop.district.held import unpacked
from wbl_desktop.district.rows import REFERENCES
from wbl_desktop.district.safekeeping import check
from wbl_desktop.district.tables import BATCH, CONFLICT, GONE, HEAD, HELD, SHARED_FEED, TABLES, feeds_of_site, site_feed
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.storage import schema
from wbl_desktop.storage.files import check_database
from wbl_desktop.storage.journal_check import check_journal

Rows = dict[str, Mapping[str, Plain]]
Look = Callable[[World], Iterator[str]]
_ROUNDS = 10


def violation(world: World, more: Sequence[Look] = ()) -> str | None:
    """Bring everybody into step; the first thing that is wrong then, or None. ``more``: what to look at besides."""
    for laptop in world.laptops:
        world.note(laptop)
    release_all(world, world.laptops[0])
    if not come_to_rest(world):
        return "it never comes to rest"
    if world.roles and not come_to_rest(world, compared=True):
        return "it never comes to rest once it was compared"
    looks = (
        *more,
        _differing,
        _lost,
        _in_part,
        _twice,
        _unlisted,
        _retired_unseen,
        *_of_scans(world),
        _unsound,
        _out_of_reach,
    )
    return next((wrong for look in looks for wrong in look(world)), None)


def _of_scans(world: World) -> tuple[Callable[[World], Iterator[str]], ...]:
    return (scan_violations,) if world.has_scans else ()


def come_to_rest(world: World, *, compared: bool = False) -> bool:
    """A good line, until nothing moves any more.

    ``compared``: each laptop compares with the district; what a person closed is put right where it was typed by that.
    """
    if compared:
        for laptop in world.laptops:
            laptop.sync_store._put(unchecked=str(CHECK_EVERY))
    before: object = None
    for _ in range(_ROUNDS):
        for laptop in world.laptops:
            _exchange(world, laptop)
        now = _standing(world)
        if now == before:
            return True
        before = now
    return False


def _exchange(world: World, laptop: Laptop) -> None:
    try:
        with program_of(world, laptop):
            laptop.sync(world.line(is_good=True))
    except Refusal as refusal:
        join_again(world, laptop, refusal)
        release_all(world, laptop)
        with program_of(world, laptop):
            laptop.sync(world.line(is_good=True))


def _standing(world: World) -> object:
    states = [one.sync_store.sync_state() for one in world.laptops]
    with reading(world.district.engine) as connection:
        heads = sorted((row.feed, row.seq) for row in connection.execute(select(HEAD)))
    return heads, [(one.device, one.acked, one.cursors, one.scans) for one in states]


def _differing(world: World) -> Iterator[str]:
    """I1."""
    aside = _aside(world)
    for site in world.sites:
        theirs = {kind: _without(world.district.rows(kind, site), aside) for kind in world.kinds}
        for laptop in world.of_site(site):
            if laptop.sync_store.standing().waiting:
                yield "something is still unsent"
            ours_aside = aside | _forgotten(world, laptop, aside)
            for kind in world.kinds:
                ours = _without({one.id: one.values() for one in laptop.records(kind)}, ours_aside)
                for id_ in sorted({*theirs[kind], *ours}):
                    if theirs[kind].get(id_) != ours.get(id_):
                        yield f"I1 {kind} {id_} differs: {_unlike(ours.get(id_), theirs[kind].get(id_))}"
            yield from _unknown_differing(world, laptop, site, aside)


def _unlike(ours: Mapping[str, Plain] | None, theirs: Mapping[str, Plain] | None) -> object:
    if ours is None or theirs is None:
        return ("here", ours, "there", theirs)
    return {name: (ours.get(name), theirs[name]) for name in theirs if ours.get(name) != theirs[name]}


def _unknown_differing(world: World, laptop: Laptop, site: str, aside: set[str]) -> Iterator[str]:
    """Fields of a newer program are on every older laptop as they are at the district."""
    if laptop in world.newer:
        return
    student, table = schema.TABLES["student"], TABLES["student"]
    ours = {row.id: later_notes(row.extra) for row in laptop.store.rows(select(student.c.id, student.c.extra))}
    query = select(table.c.id, table.c["_extra"]).where(table.c["_feed"] == site_feed(world.district.sites[site]))
    with reading(world.district.engine) as connection:
        for id_, extra in connection.execute(query):
            if id_ not in aside and ours.get(id_) != later_notes(extra):
                yield f"I1 student {id_}: unknown field {ours.get(id_)} here, {later_notes(extra)} there"


def _aside(world: World) -> set[str]:
    """Records of which something is kept aside: a laptop shows what it typed, the district has not taken it."""
    with reading(world.district.engine) as connection:
        return set(connection.execute(select(HELD.c.record).where(HELD.c.closed_at.is_(None))).scalars())


def _forgotten(world: World, laptop: Laptop, aside: set[str]) -> set[str]:
    """Names by which records go on at the laptop of which a restored district knows nothing, not even that they left.

    What is kept aside is so under the name the record began with: until a person has looked, nobody else has the other.
    """
    alias = schema.ALIAS
    found = {row.winner for row in laptop.store.rows(select(alias.c.winner).where(alias.c.loser.in_(aside)))}
    with reading(world.district.engine) as connection:
        for table in (*(TABLES[kind] for kind in world.kinds), GONE):
            found -= set(connection.execute(select(table.c.id).where(table.c.id.in_(found))).scalars())
    return found


def _without(rows: Mapping[str, Mapping[str, Plain]], aside: set[str]) -> Rows:
    return {
        id_: row
        for id_, row in rows.items()
        if id_ not in aside and not any(row.get(name) in aside for name in ("student", "placement"))
    }


def _lost(world: World) -> Iterator[str]:
    """I2. A value may be typed again: who replaced it before that, and the district knew so, had not seen this one."""
    world.replacements.note(len(world.typed))
    kept = world.kept()
    seen = {(one.field, one.old): number for number, one in enumerate(world.typed)}  # the last of each
    for number, one in enumerate(world.typed):
        if one.new is None or one.new in kept or one.new in world.gone:
            continue
        said = (one.field, one.new)
        if seen.get(said, -1) <= number >= world.replacements.knowingly.get(said, 0):
            yield f"I2 lost {one.new} of {one.field} of {one.kind} {one.record}"


def _in_part(world: World) -> Iterator[str]:
    """I2: what every record of a kind is made with, a restored district was told of it with what became of it later.

    Unless the laptop that made it, and says so after what it had read of it, is lost between the two.
    """
    lost = {one.record for one in world.typed if one.new in world.gone}
    for site in world.sites:
        for id_, row in world.district.rows("student", site).items():
            if row["first_name"] is None and id_ not in lost:
                yield f"I2 student {id_} is there without what they were made with"


def _twice(world: World) -> Iterator[str]:
    """I4."""
    with reading(world.district.engine) as connection:
        query = select(BATCH.c.device, BATCH.c.n_lo, BATCH.c.n_hi).order_by(BATCH.c.device, BATCH.c.n_hi)
        batches = connection.execute(query).all()
        for before, after in itertools.pairwise(batches):
            if before.device == after.device and after.n_lo <= before.n_hi:
                yield f"I4 {after.device}: {after.n_lo} was taken twice"
        if len(set(world.district.sites.values())) > 1:
            table = TABLES["student"]
            ids = connection.execute(select(table.c.id)).scalars().all()
            if len(ids) != len(set(ids)):
                yield "I4 a student is at two sites"


def _unlisted(world: World) -> Iterator[str]:
    """I6."""
    for site in world.sites:
        feeds = feeds_of_site(world.district.sites[site])
        readable = list(feeds.values())
        with reading(world.district.engine) as connection:
            open_ones = select(CONFLICT.c.id).where(CONFLICT.c["_feed"].in_(readable), CONFLICT.c.settled_at.is_(None))
            listed = set(connection.execute(open_ones).scalars())
            aside = select(HELD.c.id).where(HELD.c["_feed"].in_(readable), HELD.c.closed_at.is_(None))
            kept_aside = set(connection.execute(aside).scalars())
        for laptop in world.of_site(site):
            if {one.id for one in laptop.conflicts()} != listed:
                yield f"I6 conflicts differ: {len(laptop.conflicts())} here, {len(listed)} there"
            here = {row.id for row in laptop.store.rows(select(schema.HELD_ENTRY.c.id))}
            if here != kept_aside:
                yield f"I6 kept aside differ: {len(here)} here, {len(kept_aside)} there"


def _retired_unseen(world: World) -> Iterator[str]:
    """A retirement somebody gave without having seen what the record says is in the list.

    A field may be empty as they had seen it before they filled it in themselves: a person of the district who let in
    the retirement has their own word still before them, or closed it.
    """
    with reading(world.district.engine) as connection:
        said: set[Plain] = set()
        for sayings in connection.execute(select(CONFLICT.c.sayings)).scalars():
            said.update(value for value, *_ in json.loads(sayings))
        judged, stay = set(world.closed), set(world.stay_retired)
        for op in connection.execute(select(HELD.c.op).where(HELD.c.closed_at.is_(None))).scalars():
            judged.update(new for _, new in unpacked(op).changes.values())
            stay.update(taken_back(unpacked(op)))
    knowing = world.knowing | {one.new for one in world.typed if one.verb == "undo"}
    for site in world.sites:
        for kind in world.kinds:
            for id_, row in world.district.rows(kind, site).items():
                seen = world.retired.get((id_, row["retired_at"]))
                if seen is None or row["retired_at"] in said:
                    continue
                for name in WORDS & row.keys():
                    if row[name] in knowing or (row[name] is not None and row[name] in seen["said_before"]):
                        continue
                    if (id_, row["retired_at"]) in stay and row["retired_at"] in world.back_in_use.get(row[name], ()):
                        continue
                    if row[name] is None and name in seen["filled_in"] and seen.get(name) in judged:
                        continue
                    if row[name] != seen.get(name) and seen.get(name) not in said:
                        yield f"I2 {kind} {id_} is retired over {name} {row[name]}, seen {seen.get(name)}"


def _unsound(world: World) -> Iterator[str]:
    """I7."""
    yield from (f"I7 district: {wrong}" for wrong in check(world.district.engine))
    with reading(world.district.engine) as connection:
        for kind in world.kinds:
            for name, parent in REFERENCES[kind].items():
                if parent in world.kinds:
                    yield from (
                        f"I7 district: {kind} {id_} has no {parent}" for id_ in _orphans(connection, kind, name)
                    )
    for laptop in world.laptops:
        yield from (f"I7 laptop: {wrong}" for wrong in check_journal(laptop.store))
        waiting = laptop.store.rows(select(schema.HELD_ROW.c.kind, schema.HELD_ROW.c.id))
        yield from (f"I7 laptop: {row.kind} {row.id} waits for its parent" for row in waiting)
        yield from (f"I7 laptop: {wrong}" for wrong in check_database(laptop.path, KEY))


def _orphans(connection: Connection, kind: str, name: str) -> list[str]:
    """Records whose parent is not where they are: in their own feed, or in the one that all sites share."""
    child, there = TABLES[kind], TABLES[REFERENCES[kind][name]]
    beside = select(there.c.id).where(
        there.c["_feed"].in_([child.c["_feed"], SHARED_FEED]), there.c.id == child.c[name]
    )
    query = select(child.c.id).where(child.c[name].is_not(None), child.c[name] != "", ~beside.exists())
    return list(connection.execute(query).scalars())


def _out_of_reach(world: World) -> Iterator[str]:
    """I3: closes the laptops, to look at every page of their files as they lie on the disk."""
    if not world.has_sites:
        return
    ids = {site: _named(world, site) for site in world.sites}
    at = [(site, world.of_site(site)) for site in world.sites]
    for site, laptops in at:
        strangers = set().union(*(ids[other] for other in world.sites if other != site)) - ids[site]
        for laptop in laptops:
            rightly_there = _said_of(laptop, ids[site], strangers)
            laptop.close()
            clear = b"\n".join(clear_pages(laptop.path, KEY))
            for word in sorted(strangers):
                if word.encode() in clear and word not in rightly_there:
                    yield f"I3 {word} of another site is in a file of {site}"


def _said_of(laptop: Laptop, staying: set[str], strangers: set[str]) -> str:
    """What the laptop's history and conflicts say of records its site has, and of whom something is kept aside.

    Two students merged by mistake: the one's notes were the other's for a while, and stay in the other's history when
    the one leaves. The other need not be at the district: where somebody closed what made them, all that was said of
    them later waits beside the laptop's own row. Of a student who had left, who is another site's, nothing may be here
    but their id: what was refused of them is kept aside under it where it was typed.
    """
    journal, conflict, alias, held = schema.JOURNAL, schema.CONFLICT, schema.ALIAS, schema.HELD_ENTRY
    kept_aside = {row.record for row in laptop.store.rows(select(held.c.record))}
    named = staying | (kept_aside - strangers)
    losers = laptop.store.rows(select(alias.c.loser).where(alias.c.winner.in_(named)))
    names = named | {row.loser for row in losers}
    said = [row.changes for row in laptop.store.rows(select(journal.c.changes).where(journal.c.record.in_(names)))]
    listed = select(conflict.c.entries, conflict.c.base).where(conflict.c.record.in_(names))
    said += [f"{row.entries} {row.base}" for row in laptop.store.rows(listed)]
    said += kept_aside
    said += [row.content for row in laptop.store.rows(select(schema.OWED.c.content))]  # for sixty days at most
    return "\n".join(said)


def _named(world: World, site: str) -> set[str]:
    """Ids and words of the students and guardians of a site, and what it has scanned or all sites have."""
    found: set[str] = set()
    for kind in world.kinds:
        rows = world.district.rows(kind, site)
        found.update(str(row["content"]) for row in rows.values() if "content" in row)
        if kind in {"partner", "worksite", "partner_document"}:
            continue
        for id_, row in rows.items():
            found.add(id_)
            found.update(str(row[name]) for name in WORDS & row.keys() if row[name] is not None)
    return found
