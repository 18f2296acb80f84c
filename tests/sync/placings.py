"""Openings with so many places, and students placed in them by two laptops that do not know of each other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from sqlalchemy import select

from tests.sync.laptops import Laptop
from tests.sync.world import World
from wbl_desktop.application.clashes import clashes
from wbl_desktop.district.devices import line_of
from wbl_desktop.district.engine import reading
from wbl_desktop.district.tables import HELD, TABLES, feeds_of_site
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.life import OPEN
from wbl_desktop.domain.record import Feed
from wbl_desktop.storage.schema import JOURNAL

_DAYS = ("2026-12-03", "2026-12-04")
_MADE_HERE = select(JOURNAL.c.record).where(JOURNAL.c.origin == "here", JOURNAL.c.inserted == 1)
_STATUSES = ("preparing", "preparing", "proposed", "withdrawn", "completed")


# What people do


def offer(world: World, laptop: Laptop) -> None:
    """A worksite offers places."""
    chance, word = world.chance, world.word()
    partners = _in_use(laptop, "partner")
    if not partners:
        laptop.add("partner", name=word)
        return
    worksite = laptop.add("worksite", partner=chance.choice(partners), name=word)
    capacity, notes = chance.choice((1, 1, 2)), world.word()
    laptop.add("opening", worksite=worksite, activity=f"shadow {word}", capacity=capacity, notes=notes)


def place(world: World, laptop: Laptop) -> None:
    """A student is placed for a day, in an opening or beside it."""
    chance, word = world.chance, world.word()
    students, openings = _in_use(laptop, "student"), _in_use(laptop, "opening")
    if not students or not openings:
        offer(world, laptop)
        return
    chosen = chance.choice(openings)
    opening = laptop.get("opening", chosen)
    assert opening is not None
    laptop.add(
        "placement",
        student=chance.choice(students),
        worksite=opening["worksite"],
        opening=chance.choice((chosen, chosen, None)),
        activity="job_shadow",
        starts_on=(day := chance.choice(_DAYS)),
        ends_on=day,
        status="preparing",
        notes=word,
    )


def rearrange(world: World, laptop: Laptop) -> None:
    """More or fewer places, another day, a step of its life, or that it is meant so."""
    chance = world.chance
    openings, placements = _in_use(laptop, "opening"), _in_use(laptop, "placement")
    dice = chance.random()
    if dice < 0.3 and openings:
        laptop.set("opening", chance.choice(openings), capacity=chance.choice((1, 2, 3)))
    elif placements:
        day = chance.choice(_DAYS)
        changed: Mapping[str, Plain] = chance.choice(
            ({"status": chance.choice(_STATUSES)}, {"starts_on": day, "ends_on": day}, {"overlap_meant": 1})
        )
        laptop.set("placement", chance.choice(placements), **changed)


def _in_use(laptop: Laptop, kind: str) -> list[str]:
    return [one.id for one in laptop.records(kind) if not one.is_retired]


# What must hold


def unclear(world: World) -> Iterator[str]:
    """Every student placed twice and every opening overfilled by two laptops is listed as that, on every laptop."""
    for site in world.sites:
        aside = _aside(world)
        all_bookings, all_full = _booked_twice(world, site, aside), _too_full(world, site, aside)
        # A laptop that got a new id after a restore goes by the one it had for those who had read of it before.
        by_anybody, full_by_anybody = (
            _booked_twice(world, site, aside, by_two=False),
            _too_full(world, site, aside, by_two=False),
        )
        open_there = {row["id"] for row in _open_placements(world, site, aside)}
        for laptop in world.of_site(site):
            # What was done on one laptop was said there, under whichever ids it went; others may not know it was one.
            own = {row.record for row in laptop.store.rows(_MADE_HERE)}
            bookings, full = (
                {one for one in all_bookings if not one <= own},
                {one for one in all_full if not one[2] <= own},
            )
            read = [one for one in (*bookings, *(one[2] for one in full)) if _read_as_one(world, laptop, one)]
            bookings, full = bookings - {*read}, {one for one in full if one[2] not in read}
            found = clashes(laptop.store.reader())
            here = {frozenset(one.placements) for one in found.double_booked}
            missing, wrong_ones = bookings - here, here - by_anybody
            if unlike := [sorted(one) for one in missing | wrong_ones if not one & aside]:
                yield f"double bookings: {len(missing)} not listed, {len(wrong_ones)} not there: {unlike}"
            there = {(one.opening, one.capacity, frozenset(one.placements)) for one in found.over_full}
            # What somebody of the district closed is here until it is compared.
            closed = {one[0] for one in there if not one[2] <= open_there}
            few, many = full - there, there - full_by_anybody
            if wrong := [one[0] for one in few | many if not one[2] & aside and one[0] not in aside | closed]:
                yield f"openings too full: {len(few)} not listed, {len(many)} not there: {wrong}"


def _read_as_one(world: World, laptop: Laptop, placements: frozenset[str]) -> bool:
    """Whether the laptop had read of these as made on one laptop, and a copy of that one said some of them again.

    After a restore the copy may call first, and the district then has from it what both had typed before they parted.
    """
    made = select(JOURNAL.c.device).where(JOURNAL.c.inserted == 1, JOURNAL.c.record.in_(placements))
    makers = {row.device for row in laptop.store.rows(made)}
    if len(makers) != 1:
        return False
    table = TABLES["placement"]
    with reading(world.district.engine) as connection:
        there = set(connection.execute(select(table.c["_device"]).where(table.c.id.in_(placements))).scalars())
        return there <= line_of(connection, min(there))


def _booked_twice(world: World, site: str, aside: set[str], *, by_two: bool = True) -> set[frozenset[str]]:
    of_student: dict[Plain, list[Mapping[str, Any]]] = defaultdict(list)
    for row in _open_placements(world, site, aside):
        of_student[row["student"]].append(row)
    return {
        frozenset({one["id"], other["id"]})
        for held in of_student.values()
        for one, other in combinations(held, 2)
        if one["starts_on"] is not None and one["starts_on"] == other["starts_on"]
        if (one["_device"] != other["_device"] or not by_two) and not (one["overlap_meant"] or other["overlap_meant"])
    }


def _too_full(world: World, site: str, aside: set[str], *, by_two: bool = True) -> set[tuple[str, int, frozenset[str]]]:
    capacity = {id_: int(row["capacity"] or 0) for id_, row in world.district.rows("opening", site).items()}
    of_opening: dict[Any, list[Mapping[str, Any]]] = defaultdict(list)
    for row in _open_placements(world, site, aside):
        of_opening[row["opening"]].append(row)
    return {
        (id_, capacity[id_], frozenset(one["id"] for one in held))
        for id_, held in of_opening.items()
        if id_ is not None and len(held) > capacity[id_] and (len({one["_device"] for one in held}) > 1 or not by_two)
    }


def _open_placements(world: World, site: str, aside: set[str]) -> list[Mapping[str, Any]]:
    table: Any = TABLES["placement"]
    here = table.c["_feed"] == feeds_of_site(world.district.sites[site])[Feed.SITE]
    query = select(table).where(here, table.c.status.in_(OPEN), table.c.retired_at.is_(None), table.c.id.not_in(aside))
    with reading(world.district.engine) as connection:
        return [dict(row) for row in connection.execute(query).mappings()]


def _aside(world: World) -> set[str]:
    with reading(world.district.engine) as connection:
        return set(connection.execute(select(HELD.c.record).where(HELD.c.closed_at.is_(None))).scalars())
