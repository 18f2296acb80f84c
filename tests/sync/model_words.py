"""The words of the protocol's model: rules, rows, requests and answers."""

from collections.abc import Mapping
from enum import StrEnum
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

RETIRED, PARENT, SITE = "retired", "parent", "site"
HERE, THERE = "A", "B"  # the sites, each with a feed of its own
ROOTS = ("p0", "p1")  # parents every laptop had from the start
TYPED = {"p": ("name", "grade"), "c": ("note", "hours")}


class Rule(StrEnum):
    """What protects against loss, each with the name under which it is switched off."""

    LEDGER = "ledger"  # a concurrent change is listed
    BUMP = "bump"  # a change that loses still moves its field's number on
    CHAIN = "chain"  # both sides compare the hash over everything sent
    OPBASE = "opbase"  # the base is that of the moment of typing
    CLAMP = "clamp"  # what a restored district forgot was never seen
    LINEAGE = "lineage"  # the common past of both sides, over all restores, not the last one's
    LED = "led"  # conflicts the district forgot are told again
    KEEP = "keep"  # own changes it forgot are offered again
    WIT = "wit"  # others' values it forgot are told again
    WHOLE = "whole"  # the cursor moves only where a feed was read whole
    HELD = "held"  # what lacks its parent or record is kept aside and tried again
    RETIRE = "retire"  # retiring and editing look at each other
    EVICT = "evict"  # the old site's laptops are told to let a moved record go
    FIRST = "first"  # what is unsent goes out before a record is let go
    FOLLOW = "follow"  # what is said of a record that moved goes after it
    TRANSLATE = "translate"  # what its author had seen is told in the numbers of the feed it moved to
    HISTORY = "history"  # a record that moves gets new numbers in the other feed
    LINE = "line"  # what is purged leaves a line, by which laptops let theirs go
    MEND = "mend"  # what went although it should have stayed is read again
    ASKED = "asked"  # a page in a bundle counts only for the question that is still open


Row = str
Value = str | None


class Cell(NamedTuple):
    """A field at the district."""

    value: Value
    seq: int
    device: str


class Op(NamedTuple):
    """A journaled change of a row; ``taken_at`` is the district's number once it had it."""

    n: int
    row: Row
    inserted: bool
    base: int
    changes: tuple[tuple[str, Value, Value], ...]  # field, old, new
    taken_at: int = 0


class Clash(NamedTuple):
    """A line of the list of conflicts."""

    row: Row
    field: str
    old: Value
    mine: Value
    theirs: Value
    seq: int


class Witness(NamedTuple):
    """What a laptop had read of a row and the restored district forgot; ``known``: what both remember."""

    row: Row
    values: Mapping[str, Value]
    known: int


class Request(NamedTuple):
    """What a laptop posts."""

    device: str
    lineage: tuple[tuple[str, int], ...]
    cursor: int
    scan: int
    limit: int
    ops: tuple[Op, ...]
    chains: Mapping[int, str]  # the laptop's chain at its acked position and after each op
    witnesses: tuple[Witness, ...]
    clashes: tuple[Clash, ...]
    site: str = HERE  # of the grant, not of the message


class Part(NamedTuple):
    """The fields of a row that changed since the cursor."""

    row: Row
    cells: tuple[tuple[str, Cell], ...]


class Answer(NamedTuple):
    """What the district says: ``fork``, ``rewind``, or ``ok`` with its position and a page."""

    kind: str
    lineage: tuple[tuple[str, int], ...] = ()
    common: int = 0
    acked: int = 0
    chain: str = ""
    taken_at: int = 0
    parts: tuple[Part, ...] = ()
    clashes: tuple[Clash, ...] = ()
    upto: int = 0
    whole: bool = True
    gone: tuple[Row, ...] = ()


class Leaving(NamedTuple):
    """A row left a feed: for which other one (none: it was purged), and which of its numbers became which there."""

    row: Row
    seq: int
    to: str
    seqs: tuple[tuple[int, int], ...]

    def translated(self, base: int) -> int:
        there = [after for before, after in self.seqs if before <= base]
        return there[-1] if there else (self.seqs[0][1] - 1 if self.seqs else 0)


class Position(NamedTuple):
    """How far a device's changes are taken."""

    acked: int = 0
    chain: str = ""
    taken_at: int = 0


class Typed(NamedTuple):
    """A value a person typed, and the one that was on the screen."""

    row: Row
    field: str
    old: Value
    new: Value


NOTHING = Cell(None, 0, "")
NOBODY = ""  # who told a value again has not said it, and may have edited without having seen it
FIRST_EPOCH: tuple[tuple[str, int], ...] = (("e0", 0),)


def link(chain: str, op: Op) -> str:
    return blake2b(f"{chain}|{op.n}|{op.row}|{op.changes}".encode(), digest_size=8).hexdigest()


def weight(value: Value) -> int:
    """Stands in for a field's policy: an order everybody agrees on."""
    return crc32(str(value).encode())


def root_of(device: str) -> str:
    """The laptop behind an id: a clone is of the same family."""
    return device.partition("~")[0]
