"""What the application asks of the floor that keeps records; storage answers, tests may answer too."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar, Protocol

from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """A range a field must lie in, both ends included; an open end is None, and an empty field is never in it."""

    low: str | int | None = None
    high: str | int | None = None


Where = Mapping[str, Plain | Sequence[Plain] | Between]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """Who acts, on which device, for which site: labels of every journal entry."""

    staff: str
    device: str
    site: str
    district: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One journal entry: what one command did to one record, old and new value of each field it changed."""

    n: int
    command: str
    verb: str
    origin: str  # "here" or "district"
    staff: str
    device: str
    at: str
    hlc: int
    kind: str
    record: str
    changes: Mapping[str, tuple[Plain, Plain]]
    base: int
    inserted: bool
    seq: int | None = None
    resolves: str | None = None
    in_use: bool = False  # the record was seen in use, though it had been retired on this laptop before


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictValue:
    """One of the values people gave a field apart from each other."""

    value: Plain
    staff: str
    device: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A field that people changed apart: listed on every laptop alike until somebody settles it."""

    id: str
    kind: str
    record: str
    field: str
    base: Plain
    live: Plain
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldEntry:
    """A change the district keeps aside, with its reason as a code, such as ``not_allowed``."""

    id: str
    kind: str
    record: str
    fields: tuple[str, ...]
    staff: str
    device: str
    at: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import last brought for one record: its values in the file, and the name the file knows it by."""

    record: str
    source: str
    key: str
    values: Mapping[str, Plain]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """One command that was carried out here, and when it was undone, if that undo stands."""

    id: str
    at: str
    undone_at: str | None = None


class Reader(Protocol):
    """Reading records. Retired records are left out unless asked for."""

    def get(self, kind: str, id_: str) -> Record | None:
        """The record, retired or not; None when there is none."""
        ...

    def find(
        self,
        kind: str,
        where: Where | None = None,
        *,
        search: str = "",
        retired: bool | None = False,
        limit: int | None = None,
        order: Sequence[str] = (),
        among: int | None = None,
        own: bool = False,
        begins: str = "",
    ) -> list[Record]:
        """Records whose fields equal ``where`` (a sequence means any of; None means empty) and match the words.

        ``retired``: False for live records, True for retired ones, None for both. Ordered by id unless ``order`` names
        fields ("-field" for descending, "student.heading" for the heading of what a field refers to). ``among``: of
        more records that have the words of their own, only so many are looked at, so that a letter which most of a
        district's students match is answered as quickly as a name. ``own``: what a record refers to does not lend it
        its words. ``begins``: the heading begins with these words.
        """
        ...

    def ids(
        self,
        kind: str,
        where: Where | None = None,
        *,
        search: str = "",
        retired: bool | None = False,
        order: Sequence[str] = (),
    ) -> list[str]:
        """The ids alone, for lists that fetch their rows by the page."""
        ...

    def pick(self, kind: str, fields: Sequence[str], *, retired: bool | None = False) -> list[tuple[Any, ...]]:
        """The id and these fields of every record, ordered by id: for a look at all of a large kind."""
        ...

    def rows(self, kind: str, ids: Sequence[str]) -> dict[str, Record]:
        """Records by id, missing ones left out."""
        ...

    def count(self, kind: str, where: Where | None = None, *, search: str = "", retired: bool | None = False) -> int:
        """How many records ``find`` would give."""
        ...

    def tally(self, kind: str, field: str, where: Where | None = None) -> dict[Any, int]:
        """How many live records have each value of a field; None stands for those in which it is empty."""
        ...

    def full_id(self, kind: str, prefix: str) -> str:
        """The id that begins so (8 or more characters); Refusal ``id_unknown`` or ``id_ambiguous``."""
        ...

    def history(self, kind: str, id_: str) -> list[Entry]:
        """Who changed what and when, oldest first, records merged into this one included."""
        ...

    def entries_of(self, command: str, *, newest_first: bool = False) -> Iterator[Entry]:
        """Everything one command changed, in the order it did, a page at a time: an import changes 300,000 records."""
        ...

    def entry_count(self, command: str) -> int:
        """How many entries ``entries_of`` would give."""
        ...

    def commands(self, verb: str, begins: str) -> list[Done]:
        """Commands of that verb made here whose id begins so, oldest first."""
        ...

    def last_undoable(self, staff: str, device: str) -> str | None:
        """The newest command of this person on this device that is neither an undo nor undone."""
        ...

    def conflicts(self) -> list[Conflict]:
        """What is not settled yet, sorted by id."""
        ...

    def aliases(self, kind: str, id_: str) -> list[str]:
        """Ids under which other laptops had made this record: the district found that they are one."""
        ...

    def held_entries(self) -> list[HeldEntry]:
        """What the district keeps aside and nobody has closed, oldest first."""
        ...

    def setting(self, name: str) -> str | None:
        """A remembered choice of this data directory (never synced)."""
        ...

    def is_enrolled(self) -> bool:
        """Whether a district keeps the directory records (staff, calendar, sites) now."""
        ...

    def imported(self, kind: str, ids: Sequence[str]) -> dict[str, Imported]:
        """What the newest import that is not undone brought for these records (at most 500), by record id."""
        ...

    def imported_keys(self, kind: str, sources: Sequence[str]) -> dict[str, str]:
        """Record id by the key its source knows it by, of everything those sources brought and that is not undone."""
        ...


class Session(Reader, Protocol):
    """One write transaction: rows and journal entries become durable together or not at all."""

    def insert(self, record: Record) -> None:
        """Add a record with its journal entry."""
        ...

    def insert_many(self, records: Sequence[Record]) -> None:
        """Add many records of one kind."""
        ...

    def update(self, kind: str, id_: str, changes: Mapping[str, Plain]) -> None:
        """Change fields; values that are the same already change nothing and journal nothing."""
        ...

    def update_many(self, rows: Sequence[tuple[Record, Mapping[str, Plain]]]) -> None:
        """Change fields of several records of one kind, each as it was just read."""
        ...

    def follow(self, kind: str, id_: str, changes: Mapping[str, Plain]) -> None:
        """Change fields that only follow from what the command changed: nobody's word, so never a conflict."""
        ...

    def settle(self, conflict: Conflict, value: Plain) -> None:
        """Journal ``value`` as the knowing answer to a conflict, even when it is live already."""
        ...

    def reopen(self, answer: Entry, value: Plain) -> None:
        """Take back the answer to a conflict: ``value`` is live again, and the conflict is on the list again."""
        ...

    def remember(self, name: str, value: str | None) -> None:
        """Keep a choice of this data directory (never synced)."""
        ...

    def keep_imported(self, kind: str, rows: Sequence[Imported]) -> None:
        """Note what this import brought, so that the next one can tell a roster's change from a person's."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What a command may know of the world: when, who, and a source of ids and dice."""

    now: datetime
    today: date
    acting: Acting
    new_id: Callable[[], str]
    random_bytes: Callable[[int], bytes]
    command: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something to tell the person beside "saved": a code and its facts."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a change touched, who made it, the way back and what to tell: the one way up to the screens."""

    command: str
    verb: str
    staff: str
    origin: str
    touched: frozenset[tuple[str, str]]
    made: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    can_undo: bool = True
    kinds: frozenset[str] = field(init=False, repr=False, compare=False)  # of what was touched

    def __post_init__(self) -> None:
        # Once, on the thread that made the change: an import touches 40,000 records and every list asks.
        object.__setattr__(self, "kinds", frozenset(kind for kind, _ in self.touched))


class Command(Protocol):
    """A change as a value. ``carry_out`` runs inside one write transaction; raising leaves nothing changed."""

    VERB: ClassVar[str]

    def carry_out(self, session: Session, moment: Moment) -> Sequence[Notice]:
        """Make the change; what it returns is told to the person."""
        ...


class Store(Protocol):
    """A database: reads from any thread, writes one at a time."""

    def reader(self) -> Reader:
        """A reader for this thread."""
        ...

    def write(
        self,
        verb: str,
        acting: Acting,
        work: Callable[[Session, Moment], Sequence[Notice]],
        *,
        undoes: str | None = None,
    ) -> Outcome:
        """Run the work in one durable transaction and say what it touched."""
        ...
