"""What the window asks of the floors beside it: paper, imports, the line to the district, backups and keys.

``app`` binds these to the real things; the window knows only what stands here. Everything may take long and is called
on a worker thread unless it says otherwise.
"""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from wbl_desktop.application import first_sight
from wbl_desktop.application.attachment_ports import AttachedFiles
from wbl_desktop.application.chance import Clock
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.paper_ports import Papers
from wbl_desktop.application.ports import Command, Notice
from wbl_desktop.application.stick_ports import Stick
from wbl_desktop.application.sync_ports import ExchangeNote

Standing = first_sight.Standing
FirstRows = first_sight.FirstRows
Progress = Callable[[int, int], None]  # done, of how many (0: not known yet)
Stop = Callable[[], bool]  # whether the person has cancelled


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """What an import would do with one row of the file."""

    line: int
    verdict: str  # new, changed, leaving, needs_a_look
    heading: str
    field: str = ""
    value: str = ""
    reason: str = ""  # code, see words.py
    facts: Mapping[str, object] = dataclasses.field(default_factory=dict)
    kind: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnRead:
    """How a column of the file is read; ``target`` is ``kind.field``, or empty for not kept."""

    table: str
    label: str
    target: str
    how: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something in the file that a person can answer; the first choice is what happens without an answer."""

    id: str
    reason: str
    line: int
    facts: Mapping[str, object]
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An import laid out for a person to look at; nothing is written yet.

    ``handle`` is the importer's own and comes back to it unread.
    """

    format: str
    kind: str
    rows: int
    new: int
    changed: int
    same: int
    needs_a_look: int
    leaving: int
    columns: tuple[ColumnRead, ...]
    targets: tuple[str, ...]  # what a column can mean: ``student.grade``, ``guardian.2.name``, ``notes``
    shown: tuple[PlanRow, ...]
    questions: tuple[Question, ...]
    notices: tuple[Notice, ...]  # what is said of the file as a whole
    encoding: str  # the codec its letters were read with; empty for a workbook
    handle: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What an import did, and the batch that takes it back."""

    batch: str
    new: int
    changed: int
    needs_a_look: int


class Imports(Protocol):
    """Reads files of other programs, lays a plan, and applies it as one step."""

    def formats(self) -> Sequence[tuple[str, str]]:
        """Code and name of every format."""
        ...

    def encodings(self) -> Sequence[tuple[str, str]]:
        """Codec and name of every encoding that a text file's letters can be read as."""
        ...

    def plan(
        self,
        path: str,
        *,
        format_: str | None,
        mapping: Mapping[str, str] | None,
        answers: Mapping[str, str] | None,
        encoding: str | None = None,
        progress: Progress,
        stop: Stop,
    ) -> Plan:
        """Read the file and say what it would change."""
        ...

    def apply(self, plan: Plan, *, progress: Progress, stop: Stop) -> Applied:
        """Write the plan, everything or (if stopped) nothing."""
        ...

    def save_held_back(self, plan: Plan, path: str) -> int:
        """Write the rows that need a look as a file to send back; how many there were."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStanding:
    """How this laptop stands with the district."""

    enrolled: bool
    waiting: int = 0  # changes not yet at the district
    files_waiting: int = 0  # scans and files not yet at the district
    conflicts: int = 0
    last_met: str | None = None  # ISO moment
    offline_since: str | None = None
    trouble: str | None = None  # code of what stopped the last try
    held: int = 0  # kept aside by the district
    clock_off_seconds: int = 0  # this laptop's clock minus the district's
    address: str = ""  # where the district is; empty while there is none
    role: str = ""  # what the district lets this laptop do; empty while it has not said
    needs_code: bool = False  # the district does not know this laptop any more: only a new code joins it again


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """What one exchange with the district carried."""

    sent: int
    received: int
    conflicts: int


class SyncLine(Protocol):
    """The line to the district."""

    def standing(self) -> LineStanding:
        """How things stand, from what is on this laptop; never asks the network."""
        ...

    def sync_now(self) -> Exchanged:
        """Exchange once. Trouble ``offline`` and its likes when the district cannot be reached."""
        ...

    def log(self) -> Sequence[ExchangeNote]:
        """The last exchanges, newest first: codes and figures, nothing of what they carried."""
        ...

    def sync_at(self, address: str) -> Exchanged:
        """Exchange once at another address of the same district; it is kept when that went well."""
        ...

    def enroll(self, url: str, code: str) -> None:
        """Join a district with a one-time code."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A safe copy of the whole database."""

    name: str
    made_at: str  # ISO moment
    why: str  # daily, before_import, before_migration, before_restore, by_hand
    size: int


class Backups(Protocol):
    """Safe copies of the whole database."""

    def kept(self) -> Sequence[Backup]:
        """Newest first."""
        ...

    def make(self) -> Backup:
        """A copy now."""
        ...

    def restore(self, name: str, words: str | None = None) -> None:
        """Put a copy back, after a copy of what is there now. The window must be opened anew.

        ``words``: the recovery phrase of the day of the copy. Trouble ``backup_other_key`` when it is needed.
        """
        ...


class Recovery(Protocol):
    """The phrase that opens the database on another laptop."""

    def phrase_pending(self) -> tuple[str, ...] | None:
        """The words not yet confirmed by the person; None when they were."""
        ...

    def is_right(self, position: int, typed: str) -> bool:
        """Whether this is the pending phrase's word at the position (from 1)."""
        ...

    def confirmed(self) -> None:
        """The person typed the words back."""
        ...

    def replace(self) -> tuple[str, ...]:
        """A new phrase; old backups keep the old one."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One thing that matters now, for the Today page."""

    group: str  # this_week, overdue, due_soon, ending, next_steps
    standing: Standing
    text: str  # the heading of what it is about
    detail: str  # code of what matters, see words.py
    facts: Mapping[str, object]
    on: date | None
    kind: str
    record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One thing a placement still needs or has: a row with a state.

    What a rule of law says is a row too: it has a ``rule`` instead of a requirement, its sentence with the gaps as
    title and its citation as ``tip``.
    """

    requirement: str
    needs: str
    title: str
    standing: Standing
    form: str | None = None
    due_on: date | None = None
    rule: str = ""
    tip: str = ""
    facts: Mapping[str, object] = dataclasses.field(default_factory=dict)  # for the gaps in a rule's sentence


class Placing(Protocol):
    """The commands and questions of a placement's life."""

    def place(self, values: Mapping[str, object]) -> Command:
        """A new placement with what follows from it."""
        ...

    def would_need(self, values: Mapping[str, object]) -> Sequence[str]:
        """Titles of what a placement like this would need; quick, called while the person chooses."""
        ...

    def move(self, placement: str, status: str, *, on: date, reason: str) -> Command:
        """The next step of its life."""
        ...

    def next_steps(self, status: str) -> Sequence[str]:
        """The statuses that can follow."""
        ...

    def needs(self, placement: str) -> Sequence[Need]:
        """What it needs, in order, each with how it stands."""
        ...

    def handed_out(self, requirement: str, *, on: date) -> Command:
        """The paper went home."""
        ...

    def returned(self, requirement: str, *, on: date, signed_by: str, how: str) -> Command:
        """The paper came back signed, or the thing was done."""
        ...

    def waive(self, requirement: str, *, reason: str) -> Command:
        """A named person lets it go ahead without, with a reason that is kept."""
        ...

    def waive_rule(self, placement: str, rule: str, *, reason: str) -> Command:
        """A named person lets it go ahead although a rule stops it, with a reason that is kept."""
        ...


class Matters(Protocol):
    """What matters now."""

    def now(self) -> Sequence[Matter]:
        """Everything for the Today page, most pressing first."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """Everything an open data directory offers the window."""

    desk: Desk
    clock: Clock
    papers: Papers
    imports: Imports
    line: SyncLine
    backups: Backups
    recovery: Recovery
    placing: Placing
    matters: Matters
    files: AttachedFiles
    stick: Stick
    is_sample: bool = False
    notices: tuple[Notice, ...] = ()  # of where the data lies, to be told when it is opened


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHome:
    """What the first start asks."""

    district: str
    site: str
    staff: str
    cds: str = ""


class Opening(Protocol):
    """The way into a data directory: what is there, the first list, everything, or a first start."""

    def exists(self) -> bool:
        """Whether there is a database; quick, no key needed, may be called on the GUI thread."""
        ...

    def first_rows(self) -> FirstRows:
        """The students' list by the quickest way: key, one query."""
        ...

    def floors(self) -> Floors:
        """Everything; loads the slow libraries."""
        ...

    def make(self, home: NewHome) -> None:
        """Set up a new database for one site."""
        ...

    def make_sample(self) -> None:
        """Set up the sample school."""
        ...

    def open_with_phrase(self, words: Sequence[str]) -> None:
        """Take the key out of the recovery phrase and keep it in this laptop's keyring."""
        ...

    def back_up(self) -> None:
        """Today's safe copy, if there is none yet."""
        ...

    def data_version(self) -> int:
        """A number that changes when another process has written."""
        ...

    def close(self) -> None:
        """Let the data go; a backup that was asked for is put back now."""
        ...
