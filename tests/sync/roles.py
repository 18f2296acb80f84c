"""Laptops of clerks and of people who only read, in random worlds: what they may not write is kept aside and judged."""

from collections.abc import Iterator

from sqlalchemy import select

from tests.sync.deeds import revoke_it
from tests.sync.laptops import Laptop
from tests.sync.world import World
from wbl_desktop.district.engine import reading, writing
from wbl_desktop.district.held import unpacked
from wbl_desktop.district.releasing import dismiss, kept_aside, release
from wbl_desktop.district.tables import DEVICE, TABLES
from wbl_desktop.domain.fields import Plain
from wbl_desktop.sync.ops import Op

ROLES = ("coordinator", "clerk", "clerk", "read_only")


def change_role(world: World, laptop: Laptop) -> None:
    """A laptop gets another role: it is revoked, and joins again with a new code."""
    revoke_it(world, laptop)


def judge(world: World, _: Laptop) -> None:
    """A person of the district lets in what was kept aside, or closes it: one change, or all of one laptop."""
    with reading(world.district.engine) as connection:
        found = kept_aside(connection)
    if not found:
        return
    one = world.chance.choice(found)
    some = [other for other in found if other.device == one.device] if world.chance.random() < 0.5 else [one]
    with writing(world.district.engine) as connection:
        if world.chance.random() < 0.65:
            release(connection, some, world.district.arrival())
            world.let_in |= {each.record for each in some}
        else:
            dismiss(connection, some, world.district.arrival())
            world.closed |= {new for each in some for _, new in unpacked(each.op).changes.values()}
            world.gone |= world.closed
            world.stay_retired |= {one for each in some for one in taken_back(unpacked(each.op))}


def taken_back(op: Op) -> list[tuple[str, Plain]]:
    """The retirement this would take back: of which record, and when it was."""
    old, new = op.changes.get("retired_at", (None, None))
    return [(op.record, old)] if old is not None and new is None else []


def unheard(world: World) -> Iterator[str]:
    """Nothing is in force that a laptop made which only reads, but what a person let in.

    A restored district may give a laptop the same id again with another role: who wrote then might.
    """
    if world.restores:
        return
    with reading(world.district.engine) as connection:
        only_read = set(connection.execute(select(DEVICE.c.id).where(DEVICE.c.role == "read_only")).scalars())
        for kind in world.kinds:
            table = TABLES[kind]
            made = select(table.c.id).where(table.c["_device"].in_(only_read), table.c.id.not_in(world.let_in))
            for id_ in connection.execute(made).scalars():
                yield f"{kind} {id_} is in force, and was made by a laptop that only reads"
