"""What of an import cannot be taken back: records that somebody changed or used since, and what belongs to them.

Undo declines where somebody has changed a field since. An import brings hundreds of records, and one corrected phone
number must not keep a wrong roster here: so the person is told, record by record, what has been changed or used, and
may have the rest taken back. A student who stays keeps the guardians and classes that came along, a partner keeps its
contacts and openings: a placement made since needs them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from wbl_desktop.application.ports import Entry, Reader
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds import KINDS, kind_named
from wbl_desktop.domain.record import Record

IMPORT = "import"  # the verb of what an import wrote
_AT_ONCE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """One record that stays, wholly or in some fields, and why (``changed``, ``merged``, ``in_use``, ``belongs``)."""

    kind: str
    id: str
    name: str
    why: str
    fields: tuple[str, ...] = ()  # what was changed
    by: str = ""  # the kind of record that uses it

    def to_json(self) -> dict[str, object]:
        """The same as plain values, for people and programs alike."""
        kind = kind_named(self.kind)
        labels = [spec.label for name in self.fields if (spec := kind.spec(name))]
        return {
            "kind": self.kind,
            "id": self.id,
            "name": self.name,
            "why": self.why,
            "fields": list(self.fields),
            "by": self.by,
            "of": kind.LABEL,
            "labels": ", ".join(labels),
            "user": kind_named(self.by).LABEL if self.by else "",
        }


@dataclass(slots=True)
class Staying:
    """All of an import that stays, and what is out of use already."""

    records: dict[str, Stay] = field(default_factory=dict)  # by the id the import gave
    over: set[str] = field(default_factory=set)  # retired by hand, or with a student who went to another site
    made: set[str] = field(default_factory=set)  # of what stays: records that the import brought

    def holds(self, entry: Entry) -> bool:
        """Whether the whole record is left as it is."""
        stays = self.records.get(entry.record)
        return entry.record in self.over or (stays is not None and (entry.inserted or stays.why == "merged"))

    def fields_of(self, entry: Entry) -> tuple[str, ...]:
        """The fields of a changed record that are left as they are."""
        return self.records[entry.record].fields if entry.record in self.records else ()

    def told(self) -> list[dict[str, object]]:
        """What a person is told: what was changed or used, by kind and name; what belongs to it goes without saying."""
        order = {kind.KIND: number for number, kind in enumerate(KINDS)}
        found = [one for one in self.records.values() if one.why != "belongs"]
        return [one.to_json() for one in sorted(found, key=lambda one: (order[one.kind], one.name.casefold(), one.id))]


def staying(reader: Reader, batch: str, step: Callable[[int], None] = lambda _count: None) -> Staying:
    """Look at every record the import wrote, some at a time; ``step`` is told how many and may stop it by raising."""
    found = Staying()
    going: dict[str, set[str]] = {}  # new records that nobody has touched, by kind
    for some in _pages(reader.entries_of(batch)):
        records = reader.rows(some[0].kind, [entry.record for entry in some])
        for entry in some:
            record = records.get(entry.record) or _under_another_name(reader, entry)
            _look_at(found, going, entry, record)
        step(len(some))
    _keep_what_is_used(reader, found, going)
    if found.made:
        _keep_what_belongs(reader, found, going)
    return found


def differing(entry: Entry, held: Mapping[str, Plain]) -> tuple[str, ...]:
    """The fields that are not as the entry left them; of a new record the blank ones count too."""
    if not entry.inserted:
        return tuple(name for name, (_, new) in entry.changes.items() if held.get(name) != new)
    left = {name: new for name, (_, new) in entry.changes.items()}
    return tuple(name for name, value in held.items() if value != left.get(name))


def _pages(entries: Iterator[Entry]) -> Iterator[Sequence[Entry]]:
    """Entries of one kind, at most so many."""
    waiting: list[Entry] = []
    while more := list(islice(entries, _AT_ONCE)):
        for entry in more:
            if waiting and entry.kind != waiting[0].kind:
                yield waiting
                waiting = []
            waiting.append(entry)
        yield waiting
        waiting = []


def _under_another_name(reader: Reader, entry: Entry) -> Record | None:
    """The record of another laptop that the district found to be the same; None where it left this one."""
    try:
        return reader.get(entry.kind, reader.full_id(entry.kind, entry.record))
    except Refusal:
        return None


def _look_at(found: Staying, going: dict[str, set[str]], entry: Entry, record: Record | None) -> None:
    if record is None:
        found.over.add(entry.record)
        return
    joined = record.id != entry.record
    changed = differing(entry, record.values())
    if not changed and not joined:
        if entry.inserted:
            going.setdefault(entry.kind, set()).add(entry.record)
    elif entry.inserted and record.is_retired and record.merged_into is None:
        found.over.add(entry.record)
    else:
        merged = joined or record.merged_into is not None
        _keep(found, entry, record, "merged" if merged else "changed", fields=() if merged else changed)


def _keep(found: Staying, entry: Entry, record: Record, why: str, fields: tuple[str, ...]) -> None:
    found.records[entry.record] = Stay(kind=entry.kind, id=record.id, name=record.heading(), why=why, fields=fields)
    if entry.inserted:
        found.made.add(record.id)


def _keep_what_is_used(reader: Reader, found: Staying, going: dict[str, set[str]]) -> None:
    """New records that something hangs on which stays; children first, so that they hold their parents."""
    for kind in reversed(KINDS):
        parents = [(spec.name, spec.refers_to) for spec in kind.specs() if spec.refers_to and going.get(spec.refers_to)]
        if not parents:
            continue
        used: dict[str, dict[str, None]] = {}
        untouched = going.get(kind.KIND, set())
        for id_, *refers in reader.pick(kind.KIND, [name for name, _ in parents]):
            if id_ in untouched:
                continue
            for (_, parent), held in zip(parents, refers, strict=True):
                if parent and held in going[parent]:
                    used.setdefault(parent, {})[held] = None
        for parent, ids in used.items():
            _stays(reader, found, going, parent, list(ids), "in_use", by=kind.KIND)


def _keep_what_belongs(reader: Reader, found: Staying, going: dict[str, set[str]]) -> None:
    """What came with a new record that stays, parents first."""
    for kind in KINDS:
        parents = [spec.name for spec in kind.specs() if spec.refers_to]
        if not going.get(kind.KIND) or not parents:
            continue
        rows = reader.pick(kind.KIND, parents)
        ids = [id_ for id_, *held in rows if id_ in going[kind.KIND] and not found.made.isdisjoint(held)]
        _stays(reader, found, going, kind.KIND, ids, "belongs")


def _stays(
    reader: Reader, found: Staying, going: dict[str, set[str]], kind: str, ids: Sequence[str], why: str, by: str = ""
) -> None:
    for id_, record in reader.rows(kind, ids).items():
        found.records[id_] = Stay(kind=kind, id=id_, name=record.heading(), why=why, by=by)
        found.made.add(id_)
    going.get(kind, set()).difference_update(ids)
