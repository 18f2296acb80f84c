"""Finding the record that a newly pushed one is a twin of, by the natural keys of its kind."""

from collections.abc import Iterable, Mapping, Sequence

from wbl_desktop.district.rows import KIND_OF, REFERENCES, LiveRow, WorkingSet, asked, row_of
from wbl_desktop.district.tables import TABLES
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.merge import are_one, lookups
from wbl_desktop.domain.record import NaturalKey, Record
from wbl_desktop.sync.ops import Op

_Place = tuple[str, str, tuple[str, ...]]


class Likeness:
    """Looks twins up in bulk: a roster of thousands asks the database a few times, not once a student."""

    def __init__(self, working: WorkingSet, ops: Sequence[Op]) -> None:
        self._working = working
        self._inserts: dict[str, list[Op]] = {}
        for op in ops:
            if op.inserted:
                self._inserts.setdefault(op.kind, []).append(op)
        self._asked: dict[_Place, set[Plain]] = {}
        self._found: dict[tuple[_Place, Plain], dict[str, LiveRow]] = {}
        # Two of one laptop's records are never the same thing: each finds a twin of its own, or none.
        self._paired: set[str] = set()

    def twin(
        self, feed: str, kind: type[Record], values: Mapping[str, Plain], op: Op, family: Iterable[str]
    ) -> LiveRow | None:
        """The record these values are certainly another copy of: made by another device, unseen by this one."""
        own = set(family)
        for key in lookups(kind, values):
            for row in self._candidates(feed, kind, key, values[key.filled[0]]).values():
                unseen = row.first.seq > op.base and row.first.device not in own and row.id not in self._paired
                if unseen and row.values.get("merged_into") is None and are_one(kind, values, row.values):
                    self._paired.add(row.id)
                    return row
        return None

    def add(self, row: LiveRow) -> None:
        """A record made just now can be somebody's twin as well."""
        for key in lookups(KIND_OF[row.kind], row.values):
            place = (row.feed, row.kind, key.filled)
            self._found.setdefault((place, row.values[key.filled[0]]), {})[row.id] = row

    def forget(self) -> None:
        """Records have changed feeds: what was found is looked up again."""
        self._asked.clear()
        self._found.clear()

    def _candidates(self, feed: str, kind: type[Record], key: NaturalKey, value: Plain) -> Mapping[str, LiveRow]:
        place = (feed, kind.KIND, key.filled)
        asked = self._asked.setdefault(place, set())
        if value not in asked:
            is_reference = key.filled[0] in REFERENCES[kind.KIND]
            wanted = {value}
            for op in self._inserts.get(kind.KIND, []):
                coming = op.changes.get(key.filled[0], (None, None))[1]
                if coming is not None:
                    wanted.add(self._working.resolve(str(coming)) if is_reference else coming)
            self._read(place, sorted(wanted - asked, key=str))
            asked |= wanted
        return self._found.get((place, value), {})

    def _read(self, place: _Place, wanted: Sequence[Plain]) -> None:
        feed, kind, filled = place
        texts = [value for value in wanted if isinstance(value, str)]  # no natural key begins with a number
        for found in asked(self._working.connection, TABLES[kind], filled[0], [feed], texts):
            row = self._working.keep(row_of(kind, found))
            self._found.setdefault((place, found[filled[0]]), {})[row.id] = row
