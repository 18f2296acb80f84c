"""Words that come again in random worlds, as grades do: who types one, and who had seen which when they replaced it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import pytest
from sqlalchemy import select

from tests.sync.laptops import Laptop
from wbl_desktop.district import apply
from wbl_desktop.domain.fields import Plain, Policy
from wbl_desktop.domain.merge import Change, Live, Meeting, MergedField, merge_field
from wbl_desktop.domain.record import Record
from wbl_desktop.storage.schema import CONFLICT, JOURNAL

if TYPE_CHECKING:
    from tests.sync.world import World

Word = tuple[str, Plain]  # of which field


class Replacement(NamedTuple):
    """One word put in place of another, and when by the clock of who did; whatever their laptop is called by then."""

    field: str
    old: Plain
    new: Plain
    at: str


@dataclass
class Replacements:
    """Which words were replaced by who knew them, and how much had been typed by then.

    The rule goes by values: a grade of 10 that came back is replaced by who put 11 in place of an earlier 10, once the
    district hears of that. What it is told once more, after a restore or by a copy of a laptop, counts for nothing.
    """

    knowingly: dict[Word, int] = field(default_factory=dict)
    _told: set[Replacement] = field(default_factory=set)
    _in_the_making: set[Replacement] = field(default_factory=set)

    def note(self, typed: int) -> None:
        """What was taken in stays so."""
        self.knowingly |= {(one.field, one.old): typed for one in self._in_the_making - self._told}
        self._told |= self._in_the_making
        self._in_the_making.clear()

    def forget(self) -> None:
        """The district was killed, and what it was taking in is not there."""
        self._in_the_making.clear()

    def weigh(self, laptop: Laptop, conflict: str, typed: int) -> None:
        """Whoever answers a conflict has every value of it before them."""
        query = select(CONFLICT.c.field, CONFLICT.c.entries).where(CONFLICT.c.id == conflict)
        for row in laptop.store.rows(query):
            self.knowingly |= {(row.field, said["value"]): typed for said in json.loads(row.entries)}

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Notice each change that the district takes as one of who knew what it replaces, by its value."""

        def merged(name: str, policy: Policy, live: Live | None, change: Change, **more: bool) -> MergedField:
            found = merge_field(name, policy, live, change, **more)
            if live is not None and live.value == change.old and found.meeting is Meeting.FAST_FORWARD:
                self._in_the_making.add(Replacement(name, change.old, change.new, change.stamp.at))
            return found

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(apply, "merge_field", merged)
            yield


def word_for(world: "World", laptop: Laptop, record: Record, name: str) -> str:
    """A new word, one the field had before, as when a grade is put right, or by chance a colleague's own.

    A word that is typed once is missed wherever it is lost; one that comes again may be taken for the old one.
    """
    if world.novelty == 1.0 or (dice := world.chance.random()) < world.novelty:
        return world.word()
    if dice < world.novelty + 0.1:
        place = (record.id, name, world.site_of(laptop))
        words = {one.new for one in world.typed if (one.record, one.field, one.site) == place}
    else:
        read = laptop.store.rows(select(JOURNAL.c.changes).where(JOURNAL.c.record == record.id))
        words = {value for row in read for value in json.loads(row.changes).get(name, ())}
    others = sorted(str(one) for one in words - {None, record.values()[name]})
    return world.chance.choice(others) if others else world.word()
