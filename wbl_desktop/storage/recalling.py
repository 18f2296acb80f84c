"""What this laptop's journal still knows of what a restored district forgot."""

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, exists, select

from wbl_desktop.application.ports import Entry
from wbl_desktop.application.sync_ports import Verdict
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.record import Feed
from wbl_desktop.storage.among import among
from wbl_desktop.storage.reader import CHANGES, Rows, entry_of
from wbl_desktop.storage.schema import JOURNAL, TABLES, VERDICT


def pulled_since(ask: Callable[[Select[Any]], Rows], feed: Feed, seq: int, upto: int) -> list[Entry]:
    """Entries up to ``upto`` that came from the district for that feed under a number above ``seq``."""
    kinds = [kind.KIND for kind in KINDS if kind.FEED is feed]
    query = select(JOURNAL).where(
        JOURNAL.c.origin == "district", JOURNAL.c.kind.in_(kinds), JOURNAL.c.seq > seq, JOURNAL.c.n <= upto
    )
    entries = [entry_of(row) for row in ask(query.order_by(JOURNAL.c.n))]
    newest = {entry.record: place for place, entry in enumerate(entries)}
    for kind in kinds:
        # Fields of a newer program are in no journal entry: they go with the newest one of their record.
        table = TABLES[kind]
        for row in ask(select(table.c.id, table.c.extra).where(table.c.extra.is_not(None))):
            if row.id in newest:
                entry = entries[newest[row.id]]
                unknown = {name: (None, value) for name, value in json.loads(row.extra).items()}
                entries[newest[row.id]] = replace(entry, changes={**unknown, **entry.changes})
    return entries


def said_before(ask: Callable[[Select[Any]], Rows], entries: Sequence[Entry]) -> dict[int, dict[str, str]]:
    """For the fields of each entry, by its n, when their earlier value had been said; none where that is not known."""
    records = {one.record for one in entries if not one.inserted}
    found: dict[int, dict[str, str]] = {one.n: {} for one in entries}
    said: dict[tuple[str, str], str] = {}
    query = select(JOURNAL.c.n, JOURNAL.c.record, JOURNAL.c.at, JOURNAL.c.changes)
    for row in ask(query.where(among(JOURNAL.c.record, sorted(records))).order_by(JOURNAL.c.n)):
        for name in CHANGES.decode(row.changes):
            if row.n in found and (row.record, name) in said:
                found[row.n][name] = said[row.record, name]
            said[row.record, name] = row.at
    return found


def offered_again(ask: Callable[[Select[Any]], Rows], records: Collection[str], after: int) -> list[Entry]:
    """Entries made here of these records with n above ``after``, in order; none of what was refused, so never read."""
    is_held = exists().where(VERDICT.c.n == JOURNAL.c.n, VERDICT.c.verdict == str(Verdict.HELD))
    query = select(JOURNAL).where(JOURNAL.c.origin == "here", JOURNAL.c.n > after, ~is_held)
    query = query.where(among(JOURNAL.c.record, sorted(records)))
    return [entry_of(row) for row in ask(query.order_by(JOURNAL.c.n))]
