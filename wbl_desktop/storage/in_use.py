"""What somebody who had retired a record saw when they went on with it: that it was in use again."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, select

from wbl_desktop.application.ports import Entry
from wbl_desktop.storage.among import among
from wbl_desktop.storage.reader import CHANGES, Rows
from wbl_desktop.storage.schema import JOURNAL

_RETIRED = "retired_at"


def as_seen(ask: Callable[[Select[Any]], Rows], entries: Sequence[Entry]) -> list[Entry]:
    """These entries, each with whether its record was in use though it had been retired on this laptop before.

    The district may have taken the retirement back, by keeping it aside or because others edited the record; an edit
    names no ``old`` of that field to tell it by.
    """
    edited = {one.record for one in entries if not one.inserted and _RETIRED not in one.changes}
    if not edited:
        return list(entries)
    lives = select(JOURNAL.c.n, JOURNAL.c.origin, JOURNAL.c.record, JOURNAL.c.changes).where(
        among(JOURNAL.c.record, sorted(edited)), JOURNAL.c.changes.contains(f'"{_RETIRED}"')
    )
    said: dict[str, list[tuple[int, str, bool]]] = {}
    for row in ask(lives.order_by(JOURNAL.c.n)):
        named = CHANGES.decode(row.changes)
        if _RETIRED in named:  # not in somebody's text alone
            said.setdefault(row.record, []).append((row.n, row.origin, named[_RETIRED][1] is not None))
    return [replace(one, in_use=True) if _is_in_use(one, said.get(one.record, ())) else one for one in entries]


def _is_in_use(entry: Entry, said: Sequence[tuple[int, str, bool]]) -> bool:
    before = [(origin, is_retired) for n, origin, is_retired in said if n < entry.n]
    if entry.inserted or _RETIRED in entry.changes or ("here", True) not in before:
        return False
    return not before[-1][1]
