"""What a file says, before it is compared with the records: drafts of records, doubts, and how columns were read."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as made
from enum import StrEnum
from functools import lru_cache

from wbl_desktop.application.ports import Notice
from wbl_desktop.domain.fields import Plain


class Weight(StrEnum):
    """What a doubt does to its row."""

    HELD = "held"  # the whole row is not imported
    LEFT_OUT = "left_out"  # the row is imported, this value is not
    TOLD = "told"  # everything is imported, and a person should look


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One thing in a file that needs a look: where, what, why, and what a person may answer."""

    why: str  # a code; the words live at the edge
    weight: Weight
    row: int  # the line of the file or sheet as a person counts it; 0: the file as a whole
    table: str = ""  # the file inside the zip, or the sheet
    kind: str = ""
    field: str = ""
    column: str = ""
    value: str = ""
    facts: Mapping[str, object] = made(default_factory=dict)
    choices: tuple[str, ...] = ()  # possible answers; the first is what happens without one
    cell: str = ""  # the column, where it concerns one cell and not its whole row

    @property
    def id(self) -> str:
        """Names the doubt in answers: the same file gives the same names."""
        return ":".join((self.why, self.table, str(self.row), self.kind, self.field, *filter(None, [self.cell])))


@dataclass(frozen=True, slots=True)
class Parent:
    """A reference to another draft of the same file: field, kind and key."""

    field: str
    kind: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A record as the file has it. Blank cells have no value here: a blank in a file never erases anything."""

    kind: str
    key: str  # what the file knows it by; unique within its kind
    row: int
    table: str = ""
    fields: tuple[str, ...]
    cells: tuple[Plain, ...]
    parents: tuple[Parent, ...] = ()
    source: tuple[str, ...] = ()  # the cells as written, kept for rows that may have to be sent back
    partial: bool = False  # a piece of a record that must exist already
    gone: bool = False  # the file says this record is no more
    school: str = ""
    cell: str = ""  # the column it stands in, where each cell of a row is an entry of its own

    @property
    def values(self) -> dict[str, Plain]:
        """The filled values by field."""
        return {name: cell for name, cell in zip(self.fields, self.cells, strict=True) if cell is not None}


@lru_cache(maxsize=4096)
def _shared(fields: tuple[str, ...]) -> tuple[str, ...]:
    """One tuple for all drafts with the same filled fields: a roster has few shapes and many rows."""
    return fields


def draft_of(kind: str, key: str, row: int, values: Mapping[str, Plain], **more: object) -> Draft:
    """A draft from values by field; empty ones are left out."""
    filled = {name: value for name, value in values.items() if value is not None}
    return Draft(kind=kind, key=key, row=row, fields=_shared(tuple(filled)), cells=tuple(filled.values()), **more)  # type: ignore[arg-type]


class How(StrEnum):
    """Why a column is read the way it is."""

    KNOWN = "known"  # the label is in the table of known labels
    ALIKE = "alike"  # the label resembles a known one
    CHOSEN = "chosen"  # somebody said so, now or at an earlier import
    UNKNOWN = "unknown"  # kept as a note
    NOT_KEPT = "not_kept"  # on purpose: the program has no use for it


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnUse:
    """How one column of the file is read: shown to the person, who may correct it.

    ``target`` is ``kind.field`` (``guardian.2.name`` for the second of a kind), ``notes``, or empty for not kept.
    """

    table: str
    label: str
    target: str
    how: How
    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """One of the schools in a district's file."""

    key: str
    name: str
    identifier: str = ""
    students: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRow:
    """A row as written, kept so that it can be mended and sent again."""

    table: str
    row: int
    headers: tuple[str, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A file as read: nothing in it has met the records yet."""

    format: str
    name: str
    kind: str  # what its rows are: student, partner or hours
    rows: int
    drafts: Mapping[str, tuple[Draft, ...]]
    doubts: tuple[Doubt, ...] = ()
    held: tuple[HeldRow, ...] = ()  # rows of which no draft could be made
    headers: Mapping[str, tuple[str, ...]] = made(default_factory=dict)  # of each table with drafts that keep a source
    columns: tuple[ColumnUse, ...] = ()
    full: bool = False  # a whole roster: who is missing has left
    lasting_keys: bool = False  # the file's keys name the same things in its next edition
    schools: tuple[School, ...] = ()
    directory: Mapping[str, Mapping[str, Plain]] = made(default_factory=dict)  # classes by key, for later deltas
    notices: tuple[Notice, ...] = ()
    encoding: str = ""  # the codec its letters were read with; empty for a workbook
    encoding_chosen: bool = False  # somebody said so, now or at an earlier import
