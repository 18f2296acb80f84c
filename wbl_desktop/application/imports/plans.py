"""What an import would do: records new, changed, same, and what needs a look; nothing is written by it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from wbl_desktop.application.imports.drafts import ColumnUse, Doubt, Draft, HeldRow, School, Weight
from wbl_desktop.application.ports import Imported, Notice
from wbl_desktop.domain.fields import Plain

NOTHING: Mapping[str, Plain] = MappingProxyType({})  # shared: a plan may have a quarter of a million rows


class State(StrEnum):
    """What would happen to one record."""

    NEW = "new"
    CHANGED = "changed"
    RESTORED = "restored"  # was retired; comes back
    ARCHIVED = "archived"  # the roster no longer has it


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One record that would be written. A new one is its draft; others say what changes."""

    state: State
    kind: str
    id: str | None  # None: a new record, which gets its id when it is written
    draft: Draft | None = None
    before: Mapping[str, Plain] = field(default_factory=lambda: NOTHING)
    after: Mapping[str, Plain] = field(default_factory=lambda: NOTHING)
    brings: Mapping[str, Plain] = field(
        default_factory=lambda: NOTHING
    )  # to note as what this import brought, where the draft alone is not it

    @property
    def row(self) -> int:
        """The line of the file; 0 where the file no longer has the record."""
        return self.draft.row if self.draft else 0

    @property
    def values(self) -> Mapping[str, Plain]:
        """The values that would be written."""
        if self.draft is not None and self.id is None:
            return self.draft.values
        return self.after

    @property
    def changes(self) -> dict[str, tuple[Plain, Plain]]:
        """Old and new value by field."""
        return {name: (self.before.get(name), new) for name, new in self.values.items()}

    @property
    def counts_as(self) -> str:
        """The count it belongs to: new or changed."""
        return "new" if self.state is State.NEW else "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many records an import makes, changes and leaves as they are; archived and restored ones are also changed."""

    new: int = 0
    changed: int = 0
    same: int = 0
    archived: int = 0
    restored: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The whole of what an import would do. Planning the same file on the same records gives the same plan."""

    format: str
    name: str
    kind: str
    rows: int
    writes: tuple[PlanRow, ...]
    same: Mapping[str, int]
    doubts: tuple[Doubt, ...]
    columns: tuple[ColumnUse, ...]
    schools: tuple[School, ...] = ()
    held: tuple[HeldRow, ...] = ()
    notices: tuple[Notice, ...] = ()
    known: Mapping[tuple[str, str], str] = field(default_factory=dict)  # id by kind and key, of parents that exist
    alias: Mapping[tuple[str, str], str] = field(default_factory=dict)  # key that stands for another row's, by kind
    brought: Mapping[str, tuple[Imported, ...]] = field(default_factory=dict)  # to note of records that stay the same
    remember: Mapping[str, str] = field(default_factory=dict)  # local choices to keep
    lasting_keys: bool = False
    encoding: str = ""  # what the letters were read as; empty for a workbook
    encoding_chosen: bool = False
    standing: Mapping[str, int] = field(default_factory=dict)  # how many records there were when the plan was made

    def counts(self, kind: str | None = None) -> Counts:
        """Counts of all records, or of one kind."""
        rows = [row for row in self.writes if kind is None or row.kind == kind]
        states = Counter(row.state for row in rows)
        new = sum(row.counts_as == "new" for row in rows)
        return Counts(
            new=new,
            changed=len(rows) - new,
            same=sum(count for name, count in self.same.items() if kind is None or name == kind),
            archived=states[State.ARCHIVED],
            restored=states[State.RESTORED],
        )

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds the file has records of."""
        return tuple(dict.fromkeys([self.kind, *(row.kind for row in self.writes), *self.same]))

    @property
    def questions(self) -> tuple[Doubt, ...]:
        """Doubts a person can answer."""
        return tuple(doubt for doubt in self.doubts if doubt.choices)

    @property
    def held_rows(self) -> int:
        """How many rows of the file are not imported."""
        return len({(doubt.table, doubt.row) for doubt in self.doubts if doubt.weight is Weight.HELD})

    @property
    def does_nothing(self) -> bool:
        """Whether applying it would change no record."""
        return not self.writes
