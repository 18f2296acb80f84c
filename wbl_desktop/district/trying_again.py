"""What waited for a record is taken in once that has come: at the end of every push, and of letting in."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from wbl_desktop.application.sync_ports import Verdict
from wbl_desktop.district.apply import Applier
from wbl_desktop.district.heads import lock_heads
from wbl_desktop.district.held import close, named_in, received_ms, unpacked, waiting
from wbl_desktop.district.rows import WorkingSet
from wbl_desktop.district.tables import feeds_of_site
from wbl_desktop.district.travel import Pusher
from wbl_desktop.sync.ops import Op


def try_again(working: WorkingSet, applier: Applier, own: str, at: str, pending: Sequence[Any]) -> None:
    """Take in what can be taken in now; as long as something is, others may follow.

    ``applier`` hears of what that brings about, and takes in what the device ``own`` brought itself.
    """
    if not pending:
        return
    working.flush()  # what is like another is looked for in the database
    left = [(one, unpacked(one.op)) for one in pending]
    working.load_aliases(set(_named(op for _, op in left)))
    is_moving = True
    while left and is_moving:
        is_moving = False
        stuck: set[tuple[str, str]] = set()
        trying, left = left, []
        for one, op in trying:
            theirs = applier if one.device == own else applier.beside(_author_of(one), received_ms(one.id))
            if (one.device, op.record) in stuck or theirs.take(op).verdict is Verdict.HELD:
                stuck.add((one.device, op.record))
                left.append((one, op))
                continue
            close(working, one._mapping["_feed"], one.id, at)
            applier.news.add(one._mapping["_feed"])
            applier.hear_of(theirs)
            working.flush()
            is_moving = True


def try_again_at(connection: Connection, site: str, received_ms: int, at: str, new_id: Callable[[], str]) -> None:
    """Take in what waited at another site for a record that all sites share; its feeds are locked by the caller."""
    feeds = tuple(feeds_of_site(site).values())
    working = WorkingSet(connection, lock_heads(connection, feeds), feeds)
    nobody = Pusher(device="", family=frozenset(), site=site, role="coordinator", offered_n=0)
    listening = Applier(working, nobody, received_ms, new_id)
    try_again(working, listening, "", at, waiting(working))
    listening.let_follow()
    working.flush()


def _named(ops: Iterable[Op]) -> Iterator[str]:
    """Records these speak of: some may go by another id since."""
    for op in ops:
        yield from (op.record, op.staff, *named_in(op))


def _author_of(one: Any) -> Pusher:
    return Pusher(
        device=one.device, family=frozenset({one.device}), site=one.site, role=one.role, offered_n=one.offered_n
    )
