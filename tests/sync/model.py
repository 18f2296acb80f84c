"""The exchange's protocol as an executable model, run through random schedules of typing and faults.

No input or output, only the rules: what a district takes from a laptop, what a laptop believes of an answer, and what
both do after a restore or a clone. Once the line is good these must hold:

- every laptop equals the district on every field, with nothing unsent and nothing kept aside;
- every value a person typed is live, in the list of conflicts, kept aside, or was replaced by somebody who saw it;
- every child's parent is there;
- no record is retired over a value its retirer had not seen, unless the conflict is listed.

Each rule in ``Rule`` can be switched off, to see that the model catches the loss it prevents. Not modeled: several
feeds, moves between sites, aliases, bundles. Run ``python -m tests.sync.model -n 100000`` for more schedules.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from hashlib import blake2b
from random import Random  # noqa: TID251 - a schedule is its seed, and repeats
from typing import NamedTuple
from zlib import crc32

RETIRED, PARENT = "retired", "parent"
_ROOTS = ("p0", "p1")  # parents every laptop had from the start
_TYPED = {"p": ("name", "grade"), "c": ("note", "hours")}


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


_NOTHING = Cell(None, 0, "")
_NOBODY = ""  # who told a value again has not said it, and may have edited without having seen it
_FIRST: tuple[tuple[str, int], ...] = (("e0", 0),)


def _link(chain: str, op: Op) -> str:
    return blake2b(f"{chain}|{op.n}|{op.row}|{op.changes}".encode(), digest_size=8).hexdigest()


def _weight(value: Value) -> int:
    """Stands in for a field's policy: an order everybody agrees on."""
    return crc32(str(value).encode())


def _root(device: str) -> str:
    """The laptop behind an id: a clone is of the same family."""
    return device.partition("~")[0]


class ModelDistrict:
    """The district: one feed, one sequence."""

    def __init__(self, without: frozenset[str] = frozenset()) -> None:
        self._without = without
        self.rows: dict[Row, dict[str, Cell]] = {row: {} for row in _ROOTS}
        self.seq = 0
        self.clashes: list[Clash] = []
        self.held: list[tuple[str, Op]] = []
        self.lineage = _FIRST
        self._positions: dict[str, Position] = {}
        self._batches: dict[tuple[str, int, int], str] = {}

    def copied(self) -> "ModelDistrict":
        """A backup."""
        made = ModelDistrict(self._without)
        made.rows = {row: dict(cells) for row, cells in self.rows.items()}
        made.seq, made.lineage = self.seq, self.lineage
        made.clashes, made.held = list(self.clashes), list(self.held)
        made._positions, made._batches = dict(self._positions), dict(self._batches)
        return made

    def restored(self, epoch: str) -> "ModelDistrict":
        """The district that goes on from this backup: its lineage says where it began anew."""
        made = self.copied()
        made.lineage = (*self.lineage, (epoch, self.seq))
        return made

    def handle(self, request: Request) -> Answer:
        """One exchange."""
        common = self._common(request.lineage)
        if common is not None:
            if Rule.LINEAGE in self._without:
                common = self.lineage[-1][1]
            return Answer("rewind", lineage=self.lineage, common=common)
        if request.ops and not self._take_batch(request):
            return Answer("fork")
        for clash in request.clashes:
            if all(clash[:5] != known[:5] for known in self.clashes):
                self._list(*clash[:5], seq=self._next())
        for witness in request.witnesses:
            self._hear(witness)
        if request.ops or request.witnesses:
            self._try_again()
        return self._answer(request)

    def _next(self) -> int:
        self.seq += 1
        return self.seq

    def _common(self, theirs: tuple[tuple[str, int], ...]) -> int | None:
        """The highest number that means the same to both sides; None when their pasts agree."""
        for place in range(max(len(theirs), len(self.lineage))):
            pair = [one[place] for one in (theirs, self.lineage) if place < len(one)]
            if len(pair) < 2 or pair[0] != pair[1]:
                return min(first for _, first in pair)
        return None

    def _take_batch(self, request: Request) -> bool:
        """Take in what is new of the batch; False when the laptop's past and ours differ."""
        at = self._positions.get(request.device, Position())
        first, last = request.ops[0].n, request.ops[-1].n
        batch = (request.device, first, last)
        if Rule.CHAIN not in self._without:
            if first <= at.acked:
                resent = self._batches.get(batch) == request.chains[last]
                if not resent and request.chains.get(at.acked) != at.chain:
                    return False
            elif request.chains.get(at.acked, request.chains[min(request.chains)]) != at.chain:
                return False
        waiting = {op.row for device, op in self.held if _root(device) == _root(request.device)}
        for op in request.ops:
            if op.n > at.acked and (op.row in waiting or not self._apply(op, request.device)):
                self._next()
                if Rule.HELD not in self._without:
                    self.held.append((request.device, op))
                    waiting.add(op.row)
        if last > at.acked:
            self._positions[request.device] = Position(last, request.chains[last], self.seq)
            self._batches[batch] = request.chains[last]
        return True

    def _try_again(self) -> None:
        """Take in what waited, as long as something does; a device's changes of a row in their order.

        Not a family's: a clone's edit that waits for the row would hold up the very change that makes it.
        """
        is_moving = True
        while is_moving and self.held:
            is_moving, left = False, []
            stuck: set[tuple[str, Row]] = set()
            for device, op in self.held:
                if (device, op.row) in stuck or not self._apply(op, device):
                    stuck.add((device, op.row))
                    left.append((device, op))
                else:
                    is_moving = True
            self.held = left

    def _apply(self, op: Op, device: str) -> bool:
        """One change of one row; False when its parent or the row itself is missing."""
        if any(field == PARENT and new is not None and new not in self.rows for field, _, new in op.changes):
            return False
        if op.row not in self.rows and not op.inserted:
            return False
        cells, seq = self.rows.setdefault(op.row, {}), self._next()
        looks = Rule.RETIRE not in self._without
        for field, old, new in op.changes:
            if looks and field == RETIRED and new is not None and self._is_unseen(cells, op.base, device):
                live = cells.get(RETIRED, _NOTHING)
                if live.value is None:
                    self._list(op.row, RETIRED, old, new, None, seq=seq)
                    cells[RETIRED] = live._replace(seq=seq)
                    continue
            self._merge(op, cells, (field, old, new), seq, device)
        retired = cells.get(RETIRED, _NOTHING)
        is_edit = all(field != RETIRED for field, _, _ in op.changes)
        if looks and is_edit and retired.value is not None and retired.seq > op.base and retired.device != device:
            self._list(op.row, RETIRED, None, None, retired.value, seq=seq)
            cells[RETIRED] = Cell(None, seq, device)
        return True

    @staticmethod
    def _is_unseen(cells: Mapping[str, Cell], base: int, device: str) -> bool:
        return any(
            cell.seq > base and cell.device != device and field not in {RETIRED, PARENT}
            for field, cell in cells.items()
        )

    def _merge(self, op: Op, cells: dict[str, Cell], change: tuple[str, Value, Value], seq: int, device: str) -> None:
        field, old, new = change
        live = cells.get(field, _NOTHING)
        if live.value == new:
            cells[field] = live._replace(seq=seq)  # the same twice: its author reads it again
        elif live.value == old or live.seq <= op.base:
            cells[field] = Cell(new, seq, device)
        else:
            self._list(op.row, field, old, new, live.value, seq=seq)
            if _weight(new) > _weight(live.value):
                cells[field] = Cell(new, seq, device)
            elif Rule.BUMP not in self._without:
                cells[field] = live._replace(seq=seq)

    def _list(self, row: Row, field: str, old: Value, mine: Value, theirs: Value, *, seq: int) -> None:
        if Rule.LEDGER not in self._without:
            self.clashes.append(Clash(row, field, old, mine, theirs, seq))

    def _hear(self, witness: Witness) -> None:
        """A value nobody touched since takes the witness's word; one that was changed is listed beside it."""
        cells, seq = self.rows.setdefault(witness.row, {}), self._next()
        retired = cells.get(RETIRED, _NOTHING)
        is_heard = False
        for field, value in witness.values.items():
            live = cells.get(field, _NOTHING)
            if live.value == value or (field == RETIRED and self._is_edited_since(cells, witness, seq)):
                continue
            if live.seq <= witness.known:
                cells[field] = Cell(value, seq, _NOBODY)
                is_heard = is_heard or field not in {RETIRED, PARENT}
            else:
                self._list(witness.row, field, None, value, live.value, seq=seq)
        if is_heard and retired.value is not None and witness.known < retired.seq:
            self._list(witness.row, RETIRED, None, None, retired.value, seq=seq)
            cells[RETIRED] = Cell(None, seq, _NOBODY)

    def _is_edited_since(self, cells: dict[str, Cell], witness: Witness, seq: int) -> bool:
        """Whether a retirement that is told again meets an edit its retirer cannot have seen: then it is listed."""
        told = witness.values[RETIRED]
        if Rule.RETIRE in self._without or told is None:
            return False
        others = {
            field: cell
            for field, cell in cells.items()
            if field not in witness.values or witness.values[field] != cell.value
        }
        if not self._is_unseen(others, witness.known, _NOBODY):
            return False
        self._list(witness.row, RETIRED, None, told, cells.get(RETIRED, _NOTHING).value, seq=seq)
        return True

    def _answer(self, request: Request) -> Answer:
        """The position, and at most ``limit`` rows and conflicts beyond the scan, in order of their newest number."""
        newest: list[tuple[int, Row | Clash]] = [(clash.seq, clash) for clash in self.clashes]
        newest += [(max((cell.seq for cell in cells.values()), default=0), row) for row, cells in self.rows.items()]
        found = sorted((one for one in newest if one[0] > request.scan), key=lambda one: one[0])
        # Things of one number travel together, as one change made them.
        cut = request.limit
        while 0 < cut < len(found) and found[cut][0] == found[cut - 1][0]:
            cut += 1
        page = found[:cut]
        is_whole = len(page) == len(found)
        at = self._positions.get(request.device, Position())
        return Answer(
            "ok",
            lineage=self.lineage,
            acked=at.acked,
            chain=at.chain,
            taken_at=at.taken_at,
            parts=tuple(
                Part(row, tuple(one for one in self.rows[row].items() if one[1].seq > request.cursor))
                for _, row in page
                if isinstance(row, str)
            ),
            clashes=tuple(clash for _, clash in page if isinstance(clash, Clash)),
            upto=self.seq if is_whole else page[-1][0],
            whole=is_whole,
        )


class ModelLaptop:
    """A laptop: its rows, its journal, and where it stands with the district."""

    def __init__(self, name: str, mint: Callable[[], str], without: frozenset[str] = frozenset()) -> None:
        self._mint, self._without = mint, without
        self.name = self.device = name
        self.rows: dict[Row, dict[str, Value]] = {row: {} for row in _ROOTS}
        self.unsent: list[Op] = []
        self.cursor = self.scan = 0
        self.lineage = _FIRST
        self._n = self._acked = self._sealed = 0
        self._chain = ""
        self._read: dict[tuple[Row, str], int] = {}
        self._taken: list[Op] = []
        self._clashes: list[Clash] = []
        self._witnesses: tuple[Witness, ...] = ()
        self._told: tuple[Clash, ...] = ()

    def cloned(self, name: str) -> "ModelLaptop":
        """Another laptop from this one's disk: it believes to be this one."""
        made = ModelLaptop(name, self._mint, self._without)
        made.__dict__.update(self.__dict__, name=name)
        made.rows = {row: dict(values) for row, values in self.rows.items()}
        made.unsent, made._taken, made._clashes = list(self.unsent), list(self._taken), list(self._clashes)
        made._read = dict(self._read)
        return made

    def change(self, row: Row, values: Mapping[str, Value], typed: list[Typed]) -> None:
        """A person types into one or several fields of a row, which is new if it is unknown here."""
        is_new = row not in self.rows
        known = self.rows.setdefault(row, {})
        changes = tuple((field, known.get(field), new) for field, new in values.items())
        typed += [Typed(row, *change) for change in changes]
        known.update(values)
        self._n += 1
        self.unsent.append(Op(self._n, row, is_new, self.cursor, changes))

    def _chains(self, ops: Iterable[Op]) -> dict[int, str]:
        chain = self._chain
        chains = {self._acked: chain}
        for op in ops:
            chain = chains[op.n] = _link(chain, op)
        return chains

    def request(self, ops: int, limit: int) -> Request:
        """What to post now; a batch that was posted before keeps its boundary."""
        self._sealed = self._sealed or ops
        batch = tuple(self.unsent[: self._sealed])
        self._sealed = len(batch)
        chains = self._chains(batch)
        if Rule.OPBASE in self._without:
            batch = tuple(op._replace(base=self.cursor) for op in batch)
        return Request(
            device=self.device,
            lineage=self.lineage,
            cursor=self.cursor,
            scan=self.scan,
            limit=limit,
            ops=batch,
            chains=chains,
            witnesses=self._witnesses,
            clashes=self._told,
        )

    def receive(self, answer: Answer) -> None:
        """Believe an answer as far as the rules allow."""
        if answer.kind == "fork":
            self._remint()
        elif answer.kind == "rewind":
            self._rewind(answer)
        else:
            self._witnesses, self._told = (), ()
            if answer.acked != self._acked and not self._acknowledge(answer):
                self._remint()
                return
            self._apply(answer)

    def _acknowledge(self, answer: Answer) -> bool:
        """Let go of what the district has taken; False when that was not this laptop's."""
        chains = self._chains(self.unsent)
        if Rule.CHAIN not in self._without and chains.get(answer.acked) != answer.chain:
            return False
        done = [op for op in self.unsent if op.n <= answer.acked]
        if done:
            self._taken += [op._replace(taken_at=answer.taken_at) for op in done]
            self.unsent = self.unsent[len(done) :]
            self._acked, self._chain, self._sealed = answer.acked, chains[done[-1].n], 0
        return True

    def _apply(self, answer: Answer) -> None:
        known = set(self._clashes)
        self._clashes += [clash for clash in answer.clashes if clash not in known]
        pending = {(op.row, field) for op in self.unsent for field, _, _ in op.changes}
        for part in answer.parts:
            values = self.rows.setdefault(part.row, {})
            for field, cell in part.cells:
                self._read[part.row, field] = cell.seq
                if (part.row, field) not in pending:
                    values[field] = cell.value
        self.scan = max(self.scan, answer.upto)
        if answer.whole or Rule.WHOLE in self._without:
            self.cursor = self.scan

    def _remint(self) -> None:
        """Go on as another device, everything unsent numbered anew."""
        self.device = f"{_root(self.device)}~{self._mint()}"
        self._acked = self._sealed = 0
        self._chain = ""
        self.unsent = [op._replace(n=n) for n, op in enumerate(self.unsent, start=1)]
        self._n = len(self.unsent)

    def _rewind(self, answer: Answer) -> None:
        """The district remembers only up to ``common``: offer and tell again what it forgot."""
        common = answer.common
        if Rule.KEEP not in self._without:
            self.unsent = [op for op in self._taken if op.taken_at > common] + self.unsent
        self._taken = [op for op in self._taken if op.taken_at <= common]
        if Rule.CLAMP not in self._without:
            self.unsent = [op._replace(base=min(op.base, common)) for op in self.unsent]
        self._remint()
        mine = {(op.row, field) for op in self.unsent for field, _, _ in op.changes}
        if Rule.WIT not in self._without:
            older = (self._less(witness, mine) for witness in self._witnesses)
            told: dict[Row, dict[str, Value]] = {}
            for (row, field), seq in self._read.items():
                if seq > common and (row, field) not in mine:
                    told.setdefault(row, {})[field] = self.rows[row][field]
            newer = (Witness(row, values, common) for row, values in told.items())
            self._witnesses = tuple(witness for witness in (*older, *newer) if witness.values)
        if Rule.LED not in self._without:
            self._told += tuple(clash for clash in self._clashes if clash.seq > common)
        self._clashes = [clash for clash in self._clashes if clash.seq <= common]
        self._read = {place: min(seq, common) for place, seq in self._read.items()}
        self.lineage = answer.lineage
        self.cursor = self.scan = min(self.cursor, common)

    @staticmethod
    def _less(witness: Witness, mine: set[tuple[Row, str]]) -> Witness:
        values = {field: value for field, value in witness.values.items() if (witness.row, field) not in mine}
        return witness._replace(values=values)


class _World:
    """A district, its laptops, and everything ever typed."""

    def __init__(self, seed: int, without: frozenset[str]) -> None:
        self.chance = Random(seed)
        self.count = 0
        self.district = ModelDistrict(without)
        self.backup = self.district.copied()
        self.laptops = [ModelLaptop(f"d{number}", self.word, without) for number in range(3)]
        self.typed: list[Typed] = []
        self.seen_when_retired: dict[str, dict[str, Value]] = {}
        self.made: list[Row] = list(_ROOTS)
        self.stale: list[Request] = []

    def word(self) -> str:
        self.count += 1
        return f"v{self.count}"

    def type_something(self, laptop: ModelLaptop) -> None:
        chance, dice = self.chance, self.chance.random()
        parents = [row for row in self.made if row.startswith("p")]
        if dice < 0.10 and len(self.made) < 8:
            is_child = dice < 0.07
            row = f"{'c' if is_child else 'p'}{len(self.made)}"
            self.made.append(row)
            values: dict[str, Value] = {_TYPED[row[0]][0]: self.word()}
            if is_child:
                # Also a parent this laptop has not met yet: its number came on paper from another laptop.
                values[PARENT] = chance.choice(parents)
            laptop.change(row, values, self.typed)
            return
        row = chance.choice(list(laptop.rows))
        values = laptop.rows[row]
        if values.get(RETIRED) is not None:
            if dice < 0.40:
                laptop.change(row, {RETIRED: None}, self.typed)
        elif dice < 0.16:
            moment = self.word()
            self.seen_when_retired[moment] = dict(values)
            laptop.change(row, {RETIRED: moment}, self.typed)
        elif dice < 0.22 and row.startswith("c"):
            laptop.change(row, {PARENT: chance.choice(parents)}, self.typed)
        else:
            fields = _TYPED[row[0]] if dice < 0.35 else (chance.choice(_TYPED[row[0]]),)
            laptop.change(row, {field: self.word() for field in fields}, self.typed)

    def exchange(self, laptop: ModelLaptop) -> None:
        """One request over a bad line."""
        request = laptop.request(self.chance.choice((1, 2, 99)), self.chance.choice((1, 2, 3, 99)))
        fate = self.chance.random()
        if fate < 0.15:
            return  # lost on the way
        answer = self.district.handle(request)
        if fate < 0.30:
            self.stale.append(request)  # the answer is lost; the request may come once more, much later
            return
        if fate < 0.40:
            self.type_something(laptop)  # while the answer is on its way
        if fate < 0.45:
            self.district.handle(request)  # sent twice
        laptop.receive(answer)

    def step(self) -> None:
        dice, laptop = self.chance.random(), self.chance.choice(self.laptops)
        if dice < 0.45:
            self.type_something(laptop)
        elif dice < 0.90:
            self.exchange(laptop)
        elif dice < 0.93 and self.stale:
            self.district.handle(self.stale.pop(self.chance.randrange(len(self.stale))))
        elif dice < 0.96:
            self.backup = self.district.copied()
        elif dice < 0.975 and len(self.district.lineage) < 4:
            self.district = self.backup.restored(self.word())
            self.stale.clear()
        elif dice < 0.99 and len(self.laptops) < 5:
            self.laptops.append(laptop.cloned(f"{laptop.name}c{len(self.laptops)}"))

    def come_to_rest(self) -> None:
        """A good line, until nothing moves any more."""
        for _ in range(12):
            before = (self.district.seq, self.district.lineage)
            for laptop in self.laptops:
                for _ in range(4):
                    laptop.receive(self.district.handle(laptop.request(99, self.chance.choice((2, 99)))))
                laptop.receive(self.district.handle(laptop.request(99, 99)))
            if before == (self.district.seq, self.district.lineage):
                return

    def violation(self) -> str | None:
        live = {row: {name: cell.value for name, cell in cells.items()} for row, cells in self.district.rows.items()}
        for laptop in self.laptops:
            if laptop.unsent:
                return f"{laptop.name} is stuck with {laptop.unsent}"
            if _filled(laptop.rows) != _filled(live):
                return f"{laptop.name} differs: {_filled(laptop.rows)} from {_filled(live)}"
        if self.district.held:
            return f"kept aside for ever: {self.district.held}"
        return self._orphan(live) or self._lost(live) or self._retired_unseen(live)

    def _orphan(self, live: Mapping[Row, Mapping[str, Value]]) -> str | None:
        for row, values in live.items():
            if values.get(PARENT) is not None and values[PARENT] not in live:
                return f"{row} has no parent {values[PARENT]}"
        return None

    def _listed(self) -> set[tuple[Row, str, Value]]:
        return {(one.row, one.field, value) for one in self.district.clashes for value in (one.mine, one.theirs)}

    def _lost(self, live: Mapping[Row, Mapping[str, Value]]) -> str | None:
        there = self._listed() | {(one.row, one.field, one.old) for one in self.typed}
        there |= {(row, field, value) for row, values in live.items() for field, value in values.items()}
        for one in self.typed:
            if one.new is not None and (one.row, one.field, one.new) not in there:
                return f"{one.new} is lost from {one.field} of {one.row}"
        return None

    def _retired_unseen(self, live: Mapping[Row, Mapping[str, Value]]) -> str | None:
        listed = self._listed()
        for row, values in live.items():
            moment = values.get(RETIRED)
            if moment is None or (row, RETIRED, moment) in listed:
                continue
            seen = self.seen_when_retired[moment]
            for field in _TYPED[row[0]]:
                value = values.get(field)
                if value != seen.get(field) and (row, field, seen.get(field)) not in listed:
                    return f"{row} is retired over {value}, unseen"
        return None


def _filled(rows: Mapping[Row, Mapping[str, Value]]) -> dict[Row, dict[str, Value]]:
    return {row: {field: value for field, value in values.items() if value is not None} for row, values in rows.items()}


def run(seed: int, without: frozenset[str] = frozenset(), steps: int = 60) -> str | None:
    """One schedule; what went wrong, or None."""
    world = _World(seed, without)
    for _ in range(steps):
        world.step()
    world.come_to_rest()
    found = world.violation()
    return f"seed {seed}: {found}" if found else None


def main(arguments: list[str]) -> int:
    """Run many schedules and count the violations."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("-n", type=int, default=5_000, help="how many schedules")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--without", default="", help="rules to switch off, with commas between")
    given = parser.parse_args(arguments)
    without = frozenset(Rule(name) for name in given.without.split(",") if name)
    found = [one for seed in range(given.first, given.first + given.n) if (one := run(seed, without))]
    print(f"without={sorted(without)} schedules={given.n} violations={len(found)}", *found[:1])
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
