"""The district of the protocol's model: a feed and a sequence for each site, one rule after the other."""

from collections.abc import Mapping

from tests.sync.model_words import (
    FIRST_EPOCH,
    HERE,
    NOBODY,
    NOTHING,
    PARENT,
    RETIRED,
    ROOTS,
    SITE,
    THERE,
    Answer,
    Cell,
    Clash,
    Leaving,
    Op,
    Part,
    Position,
    Request,
    Row,
    Rule,
    Value,
    Witness,
    root_of,
    weight,
)

Rows = dict[Row, dict[str, Cell]]


class ModelDistrict:
    """The district."""

    def __init__(self, without: frozenset[str] = frozenset(), head: int = 0) -> None:
        self._without = without
        self.rows: dict[str, Rows] = {HERE: {row: {} for row in ROOTS}, THERE: {}}
        self.seqs = {HERE: head, THERE: 0}
        self.clashes: dict[str, list[Clash]] = {HERE: [], THERE: []}
        self.held: list[tuple[str, str, Op]] = []  # site, device, op
        self.gone: dict[str, list[Leaving]] = {HERE: [], THERE: []}
        self.lineage = FIRST_EPOCH
        self._positions: dict[str, Position] = {}
        self._batches: dict[tuple[str, int, int], str] = {}

    def copied(self) -> "ModelDistrict":
        """A backup."""
        made = ModelDistrict(self._without)
        made.rows = {feed: {row: dict(cells) for row, cells in rows.items()} for feed, rows in self.rows.items()}
        made.seqs, made.lineage = dict(self.seqs), self.lineage
        made.clashes = {feed: list(clashes) for feed, clashes in self.clashes.items()}
        made.gone = {feed: list(gone) for feed, gone in self.gone.items()}
        made.held = list(self.held)
        made._positions, made._batches = dict(self._positions), dict(self._batches)
        return made

    def restored(self, epoch: str) -> "ModelDistrict":
        """The district that goes on from this backup: its lineage says where it began anew."""
        made = self.copied()
        made.lineage = (*self.lineage, (epoch, self.seqs[HERE]))
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
            if all(clash[:5] != known[:5] for known in self.clashes[request.site]):
                self._list(request.site, *clash[:5], seq=self._next(request.site))
        for witness in request.witnesses:
            self._hear(request.site, witness)
        if request.ops or request.witnesses:
            self._try_again()
        return self._answer(request)

    def purge(self, feed: str, rows: list[Row]) -> None:
        """Forget these for good, but for those that somebody still names or disputes."""
        for row in rows:
            named = any(cells.get(PARENT, NOTHING).value == row for cells in self.rows[feed].values())
            disputed = any(clash.row == row for clash in self.clashes[feed])
            aside = any(op.row == row for _, _, op in self.held)
            if not named and not disputed and not aside:
                del self.rows[feed][row]
                if Rule.LINE not in self._without:
                    self.gone[feed].append(Leaving(row, self._next(feed), "", ()))

    def _next(self, feed: str) -> int:
        self.seqs[feed] += 1
        return self.seqs[feed]

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
        if last < at.acked:
            return True  # an old request again: the laptop checks its own chain against the answer
        if Rule.CHAIN not in self._without:
            if first <= at.acked:
                resent = self._batches.get(batch) == request.chains[last]
                if not resent and request.chains.get(at.acked) != at.chain:
                    return False
            elif request.chains.get(at.acked, request.chains[min(request.chains)]) != at.chain:
                return False
        waiting = {op.row for _, device, op in self.held if root_of(device) == root_of(request.device)}
        for op in request.ops:
            if op.n > at.acked and (op.row in waiting or not self._apply(op, request.device, request.site)):
                self._next(request.site)
                if Rule.HELD not in self._without:
                    self.held.append((request.site, request.device, op))
                    waiting.add(op.row)
        if last > at.acked:
            self._positions[request.device] = Position(last, request.chains[last], self.seqs[request.site])
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
            for site, device, op in self.held:
                if (device, op.row) in stuck or not self._apply(op, device, site):
                    stuck.add((device, op.row))
                    left.append((site, device, op))
                else:
                    is_moving = True
            self.held = left

    def _whereabouts(self, feed: str, row: Row, base: int) -> tuple[str, int]:
        """Where the row is that an author who had read ``feed`` up to ``base`` speaks of."""
        taken: list[Leaving] = []
        while True:
            leavings = (one for one in self.gone[feed] if one.row == row and one.seq > base and one not in taken)
            left = next(leavings, None)
            if left is None:
                return feed, base
            taken.append(left)
            if not left.to:
                return "", base
            base = base if Rule.TRANSLATE in self._without else left.translated(base)
            feed = left.to

    def _apply(self, op: Op, device: str, site: str) -> bool:
        """One change of one row; False when its parent or the row itself is missing, or it is not theirs to change."""
        feed, base = self._whereabouts(site, op.row, op.base)
        parent = next((new for field, _, new in op.changes if field == PARENT and new is not None), None)
        if op.inserted and feed == site and op.row not in self.rows[site] and parent is not None:
            feed, base = self._whereabouts(site, parent, op.base)
        if not feed or (parent is not None and parent not in self.rows[feed]):
            return False
        if op.row not in self.rows[feed] and not op.inserted:
            return False
        if feed != site and Rule.FOLLOW in self._without:
            return True
        cells = self.rows[feed].setdefault(op.row, {})
        if feed != site and any(field == SITE and cells.get(SITE, NOTHING).seq <= base for field, _, _ in op.changes):
            return False  # who sends a record off is who has it
        self._change(op._replace(base=base), cells, feed, device)
        to = cells.get(SITE, NOTHING).value
        if to is not None and to != feed:
            self._move(op.row, feed, to)
        return True

    def _change(self, op: Op, cells: dict[str, Cell], feed: str, device: str) -> None:
        seq = self._next(feed)
        looks = Rule.RETIRE not in self._without
        for field, old, new in op.changes:
            if looks and field == RETIRED and new is not None and self._is_unseen(cells, op.base, device):
                live = cells.get(RETIRED, NOTHING)
                if live.value is None:
                    self._list(feed, op.row, RETIRED, old, new, None, seq=seq)
                    cells[RETIRED] = live._replace(seq=seq)
                    continue
            self._merge(op, cells, (field, old, new), feed, seq, device)
        retired = cells.get(RETIRED, NOTHING)
        is_edit = all(field != RETIRED for field, _, _ in op.changes)
        if looks and is_edit and retired.value is not None and retired.seq > op.base and retired.device != device:
            self._list(feed, op.row, RETIRED, None, None, retired.value, seq=seq)
            cells[RETIRED] = Cell(None, seq, device)

    def _move(self, row: Row, old: str, to: str) -> None:
        """The record and its children go over, each cell under a new number that keeps their order."""
        children = [child for child, cells in self.rows[old].items() if cells.get(PARENT, NOTHING).value == row]
        family = [row, *children]
        seqs: dict[Row, tuple[tuple[int, int], ...]] = {}
        for one in family:
            cells = self.rows[old].pop(one)
            numbers = sorted({cell.seq for cell in cells.values()})
            if Rule.HISTORY in self._without:
                after = {seq: seq for seq in numbers}
            else:
                after = {seq: self._next(to) for seq in numbers}
            self.rows[to][one] = {name: cell._replace(seq=after[cell.seq]) for name, cell in cells.items()}
            seqs[one] = tuple(after.items())
        self.gone[old] += [Leaving(one, self._next(old), to, seqs[one]) for one in reversed(family)]
        for clash in [one for one in self.clashes[old] if one.row in family]:
            self.clashes[old].remove(clash)
            self.clashes[to].append(clash._replace(seq=self._next(to)))

    @staticmethod
    def _is_unseen(cells: Mapping[str, Cell], base: int, device: str) -> bool:
        return any(
            cell.seq > base and cell.device != device and field not in {RETIRED, PARENT}
            for field, cell in cells.items()
        )

    def _merge(
        self, op: Op, cells: dict[str, Cell], change: tuple[str, Value, Value], feed: str, seq: int, device: str
    ) -> None:
        field, old, new = change
        live = cells.get(field, NOTHING)
        if live.value == new:
            cells[field] = live._replace(seq=seq)  # the same twice: its author reads it again
        elif live.value == old or live.seq <= op.base:
            cells[field] = Cell(new, seq, device)
        else:
            self._list(feed, op.row, field, old, new, live.value, seq=seq)
            if field != SITE and weight(new) > weight(live.value):
                cells[field] = Cell(new, seq, device)
            elif Rule.BUMP not in self._without:
                cells[field] = live._replace(seq=seq)

    def _list(self, feed: str, row: Row, field: str, old: Value, mine: Value, theirs: Value, *, seq: int) -> None:
        if Rule.LEDGER not in self._without:
            self.clashes[feed].append(Clash(row, field, old, mine, theirs, seq))

    def _hear(self, feed: str, witness: Witness) -> None:
        """A value nobody touched since takes the witness's word; one that was changed is listed beside it."""
        cells, seq = self.rows[feed].setdefault(witness.row, {}), self._next(feed)
        retired = cells.get(RETIRED, NOTHING)
        is_heard = False
        for field, value in witness.values.items():
            live = cells.get(field, NOTHING)
            if live.value == value or (field == RETIRED and self._is_edited_since(feed, cells, witness, seq)):
                continue
            if live.seq <= witness.known:
                cells[field] = Cell(value, seq, NOBODY)
                is_heard = is_heard or field not in {RETIRED, PARENT}
            else:
                self._list(feed, witness.row, field, None, value, live.value, seq=seq)
        if is_heard and retired.value is not None and witness.known < retired.seq:
            self._list(feed, witness.row, RETIRED, None, None, retired.value, seq=seq)
            cells[RETIRED] = Cell(None, seq, NOBODY)

    def _is_edited_since(self, feed: str, cells: dict[str, Cell], witness: Witness, seq: int) -> bool:
        """Whether a retirement that is told again meets an edit its retirer cannot have seen: then it is listed."""
        told = witness.values[RETIRED]
        if Rule.RETIRE in self._without or told is None:
            return False
        others = {
            field: cell
            for field, cell in cells.items()
            if field not in witness.values or witness.values[field] != cell.value
        }
        if not self._is_unseen(others, witness.known, NOBODY):
            return False
        self._list(feed, witness.row, RETIRED, None, told, cells.get(RETIRED, NOTHING).value, seq=seq)
        return True

    def _answer(self, request: Request) -> Answer:
        """The position, and at most ``limit`` things beyond the scan, in order of their newest number."""
        feed, rows = request.site, self.rows[request.site]
        newest: list[tuple[int, Row | Clash | Leaving]] = [(clash.seq, clash) for clash in self.clashes[feed]]
        newest += [(max((cell.seq for cell in cells.values()), default=0), row) for row, cells in rows.items()]
        if Rule.EVICT not in self._without:
            newest += [(one.seq, one) for one in self.gone[feed] if one.row not in rows]
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
                Part(row, tuple(one for one in rows[row].items() if one[1].seq > request.cursor))
                for _, row in page
                if isinstance(row, str)
            ),
            clashes=tuple(clash for _, clash in page if isinstance(clash, Clash)),
            upto=self.seqs[feed] if is_whole else page[-1][0],
            whole=is_whole,
            gone=tuple(one.row for _, one in page if isinstance(one, Leaving)),
        )
