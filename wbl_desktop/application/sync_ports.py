"""What the exchange with the district asks of the floor that keeps records, and the facts that pass between them.

Every write below is one transaction of its own, so that a person's save never waits long. Journal entries that come
from the district are written with ``origin`` "district" and carry the district's staff, device, moment and seq.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from wbl_desktop.application.ports import ConflictValue, Entry
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.record import Feed

# At most so many rows are applied in one transaction, so that a save waits a few hundredths of a second at most. 200
# made a third of a long reading commits: each writes the same index pages anew.
SLICE_ROWS = 500
# After so many exchanges what is here is compared with what the district has; at least once a day.
CHECK_EVERY = 20

# Before a conflict's id in an entry's ``resolves``: its answer is taken back. A program that does not know the sign
# finds no such conflict, and takes the value alone.
REOPENS = "!"


class Verdict(StrEnum):
    """What became of an entry at the district: every entry gets exactly one, and it is durable."""

    APPLIED = "applied"
    MERGED = "merged"  # other fields of the record had changed meanwhile; both are kept
    CONFLICT = "conflict"  # a field had changed meanwhile; both values are in the list of conflicts
    HELD = "quarantined"  # kept aside with a reason, tried again, visible until somebody closes it
    ALIASED = "aliased"  # the record is one the district already had; it goes on under that record's id


@dataclass(frozen=True, slots=True, kw_only=True)
class Epoch:
    """One stretch of the district's life: it begins with the database, or with a restore, at these heads."""

    epoch: str
    heads: Mapping[Feed, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clamp:
    """After the district was restored: entries up to ``upto`` were made knowing only what came before ``heads``."""

    upto: int
    heads: Mapping[Feed, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncState:
    """Where this laptop stands with its district; ``url`` is None while it never enrolled."""

    url: str | None
    device: str
    district: str
    site: str
    acked: int  # journal entries of origin "here" with n above this are unsent
    chain: bytes  # the hash over (n, content) up to ``acked``; empty where a device id begins
    lineage: tuple[Epoch, ...]
    cursors: Mapping[Feed, int]  # up to where every feed has been read whole; 0 where nothing came yet
    scans: Mapping[Feed, int]  # how far a reading under way has come; the cursor where none is
    schema_rev: int  # the revision pages were last read with; 0 = never
    clamps: tuple[Clamp, ...] = ()  # those with upto > acked
    witness: Clamp | None = None  # set by rewind, cleared by acknowledge(witnessed=True)
    district_keys: tuple[bytes, bytes] | None = None  # the district's public keys, as at enrollment: signing, sealing
    role: str = ""  # what the district lets this laptop do, as it said last; empty while it has not


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the corner of the window says about the district."""

    enrolled: bool
    waiting: int  # unsent entries
    conflicts: int  # not settled yet
    held: int  # kept aside by the district and not closed
    last_exchange: str | None  # ISO moment of the last whole exchange
    offline_since: str | None  # ISO moment of the first failure after it; None while all is well
    problem: str | None  # code of the Trouble that stopped the last try; None while all is well
    clock_off_seconds: int  # this laptop's clock minus the district's, 0 when within two minutes
    role: str  # what the district lets this laptop do; empty while it has not said


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeNote:
    """One exchange for the log: codes and figures only, nothing of what it carried."""

    at: str
    outcome: str  # "ok", or the code of what stopped it
    sent: int = 0
    received: int = 0
    requests: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    clock_off_seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """Enrollment answered: under which ids the district knows this laptop, its site and itself."""

    url: str
    device: str
    district: str
    site: str
    acked: int  # 0 at a first enrollment; where a known laptop goes on at a later one
    lineage: tuple[Epoch, ...]
    district_keys: tuple[bytes, bytes] | None = None  # kept from here on: bundles go by them
    role: str = ""  # what the code was made for


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryVerdict:
    """The verdict on the entry with this n, where it is not plainly applied."""

    n: int
    verdict: Verdict
    reason: str = ""  # code: missing_parent, read_only_feed, district_keeps, not_allowed, unknown_kind …


@dataclass(frozen=True, slots=True, kw_only=True)
class Ack:
    """The district has durably taken every entry up to ``upto`` (this laptop's own chain agrees)."""

    upto: int
    chain: bytes
    heads: Mapping[Feed, int]  # heads of the feeds once it had: kept with the position, for a later rewind
    cursors: Mapping[Feed, int]  # feeds where nothing but these entries happened: the new cursor, no page follows
    verdicts: tuple[EntryVerdict, ...] = ()
    witnessed: bool = False  # the witnesses of a rewind are delivered


@dataclass(frozen=True, slots=True, kw_only=True)
class PulledPart:
    """Fields of a record that one change of one person made what they are."""

    seq: int
    staff: str
    device: str
    at: str
    verb: str
    values: Mapping[str, Plain]  # may name fields this program does not know


@dataclass(frozen=True, slots=True, kw_only=True)
class PulledRow:
    """A record as it stands at the district, with the fields that changed since the cursor, oldest part first."""

    kind: str
    record: str
    seq: int  # of the row: its newest part
    inserted: (
        bool  # made since the cursor: the parts hold every filled field (a row known here all the same is updated)
    )
    parts: tuple[PulledPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PulledConflict:
    """A conflict as it stands at the district; replaces what was known of it."""

    id: str
    kind: str
    record: str
    field: str
    base: Plain
    values: tuple[ConflictValue, ...]
    seq: int
    settled_at: str | None = None
    settled_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PulledAlias:
    """Two records made apart are one: ``loser`` goes on as ``winner`` (which came in this slice or before)."""

    kind: str
    loser: str
    winner: str
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PulledHeld:
    """An entry the district keeps aside, for the list of what needs somebody; ``closed`` once it is taken after all."""

    id: str
    kind: str
    record: str
    device: str
    staff: str
    at: str
    reason: str
    fields: tuple[str, ...]
    seq: int
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Eviction:
    """The record left this laptop's scope: its row is to go, with its history, from the file."""

    kind: str
    record: str
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Part of one feed's page, at most SLICE_ROWS things, in order of seq; the reading has come to ``cursor`` with it.

    Only a ``whole`` slice ends the reading: then everything up to ``cursor`` is here. Before that a row may be missing
    because it moved on while it was read, so neither an edit's base nor the next question may count on it.
    """

    feed: Feed
    cursor: int
    whole: bool = True
    rows: tuple[PulledRow, ...] = ()
    conflicts: tuple[PulledConflict, ...] = ()
    aliases: tuple[PulledAlias, ...] = ()
    held: tuple[PulledHeld, ...] = ()
    evicted: tuple[Eviction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MendedBucket:
    """Every row of one bucket of a kind, as the district has it, each with all its fields."""

    kind: str
    number: int
    rows: tuple[PulledRow, ...]


class SyncStore(Protocol):
    """The laptop's database as the exchange sees it."""

    def sync_state(self) -> SyncState:
        """Where the exchange stands."""
        ...

    def unsent(self, after: int, limit: int) -> list[Entry]:
        """Entries of origin "here" with n > ``after``, oldest first, as journaled (aliased ids included).

        Each says with ``in_use`` what its author saw of a record they had retired before.
        """
        ...

    def acknowledge(self, ack: Ack) -> None:
        """Move ``acked``, ``chain`` and the cursors given, keep (upto, chain, heads) and the verdicts, at once."""
        ...

    def apply_slice(self, part: Slice) -> frozenset[tuple[str, str]] | None:
        """Apply a slice and its cursor in one transaction; gives the (kind, record) whose values changed here.

        None, and nothing is applied, where records are to leave while an entry is unsent: it goes out first, as
        nothing of them stays here, neither row nor history nor a word in search.

        In this order: aliases, rows, conflicts, held, evictions.

        - A field with an unsent entry here (n > acked; of the record or of one aliased to it) keeps the local value.
        - Fields whose value is the same here already are not journaled; the others are, one entry a part.
        - Fields the kind does not know are kept in the row's ``extra`` and win over older ones there; rows of a kind
          the program does not know are skipped (a program with a newer SCHEMA_REV reads every feed again).
        - A row may come before the row it refers to; applying the same slice twice changes nothing.
        - An alias re-points references to the loser (not journaled: the district has done the same), removes the
          loser's row and lets its history and unsent entries count as the winner's. A loser unknown here is only noted;
          where the winner is unknown, the loser's row takes its id.
        """
        ...

    def go_to(self, url: str) -> None:
        """The district's address from now on."""
        ...

    def note_role(self, role: str) -> None:
        """What the district lets this laptop do from now on."""
        ...

    def adopt(self, adoption: Adoption) -> None:
        """Take the district's ids for district and site: rows, references and journal in one transaction after a copy.

        The chain is empty from here. At a first enrollment ``acked`` and the cursors begin anew; a laptop that was
        enrolled with this district before keeps both, and its positions, clamps and witness.
        """
        ...

    def remint(self, device: str) -> None:
        """Go on as another device: ``chain`` is empty from here, ``acked`` stays, no entry changes.

        A Clamp up to the newest entry, which takes nothing back, is added to ``clamps``: another copy of this laptop
        may have told of what is unsent, so it goes with what it replaced.
        """
        ...

    def rewind(self, device: str, lineage: tuple[Epoch, ...], common: Mapping[Feed, int]) -> None:
        """The district was restored and remembers only up to ``common``: offer again what it forgot, as ``device``.

        In one transaction: ``acked`` goes back to the newest kept position whose heads are all <= common (0 if none);
        chain is empty; cursors become min(cursor, common); a Clamp(newest n, common) is added to ``clamps`` and set as
        ``witness`` (with an older witness: the lower of both, feed by feed); ``lineage`` is taken; the kept positions
        above are forgotten.
        """
        ...

    def offered_again(self, records: Collection[str], after: int) -> list[Entry]:
        """What was written here of these records with n above ``after``, but for what the district kept aside."""
        ...

    def said_before(self, entries: Sequence[Entry]) -> dict[int, dict[str, str]]:
        """For the fields of each entry, by its n, when their earlier value had been said; none where not known."""
        ...

    def pulled_since(self, feed: Feed, seq: int, upto: int) -> list[Entry]:
        """Entries of origin "district" of that feed's kinds with ``seq`` > seq and n <= upto, oldest first."""
        ...

    def conflicts_since(self, feed: Feed, seq: int) -> list[PulledConflict]:
        """Conflicts known here with ``seq`` > seq, settled or not, and those a restored district has forgotten."""
        ...

    def read_with(self, schema_rev: int) -> None:
        """Read every feed with this revision of the kinds: again from the beginning if it was an older one before."""
        ...

    def is_check_due(self, at: str) -> bool:
        """Whether what is here should be compared with the district's: every 20 exchanges, daily, after a restore."""
        ...

    def rows_to_sum(self, kind: str) -> Iterable[tuple[str, Mapping[str, Plain]]]:
        """Every row of a kind, but for those of which the district keeps something aside."""
        ...

    def checked(self, at: str, buckets: Sequence[MendedBucket]) -> frozenset[tuple[str, str]]:
        """It has been compared: have these buckets as the district does, in one transaction; gives what changed.

        Fields with an unsent entry keep the local value. A row the district does not have goes, unless it was written
        here.
        """
        ...

    def note_exchange(self, at: str, problem: str | None, clock_off_seconds: int) -> None:
        """Remember how the last try went, for the standing; ``problem`` is a Trouble's code or None."""
        ...

    def log_exchange(self, note: ExchangeNote) -> None:
        """Keep a note of an exchange; the newest forty are kept."""
        ...

    def exchange_log(self) -> list[ExchangeNote]:
        """The notes of the last exchanges, newest first."""
        ...

    def standing(self) -> Standing:
        """What to tell about the exchange; cheap enough to ask after every save."""
        ...


class DeviceSecrets(Protocol):
    """What makes this laptop itself to the district, in the OS keyring or inside the encrypted database."""

    def token(self) -> str | None:
        """The text kept last by ``keep_token``; None before enrollment."""
        ...

    def keep_token(self, token: str) -> None:
        """Keep the token (it names the device it is for, up to 200 characters) and read it back.

        Raises Trouble when it does not come back the same.
        """
        ...

    def public_keys(self) -> tuple[bytes, bytes]:
        """The public halves of the keys to sign with and to be written to, made at the first asking."""
        ...
