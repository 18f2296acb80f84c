"""A laptop of the protocol's model: what it sends, and what it believes of an answer."""

from collections.abc import Callable, Iterable, Mapping

from tests.sync.model_words import (
    FIRST_EPOCH,
    HERE,
    PARENT,
    ROOTS,
    SITE,
    Answer,
    Clash,
    Op,
    Request,
    Row,
    Rule,
    Typed,
    Value,
    Witness,
    link,
    root_of,
)


class ModelLaptop:
    """A laptop: its rows, its journal, and where it stands with the district."""

    def __init__(
        self, name: str, mint: Callable[[], str], without: frozenset[str] = frozenset(), site: str = HERE
    ) -> None:
        self._mint, self._without, self.site = mint, without, site
        self.name = self.device = name
        self.said: set[Value] = set()  # every word typed here
        self.rows: dict[Row, dict[str, Value]] = {row: {} for row in ROOTS} if site == HERE else {}
        self.unsent: list[Op] = []
        self.cursor = self.scan = 0
        self.lineage = FIRST_EPOCH
        self._n = self._acked = self._sealed = 0
        self._chain = ""
        self._read: dict[tuple[Row, str], int] = {}
        self._taken: list[Op] = []
        self._clashes: list[Clash] = []
        self._witnesses: tuple[Witness, ...] = ()
        self._told: tuple[Clash, ...] = ()

    def cloned(self, name: str) -> "ModelLaptop":
        """Another laptop from this one's disk: it believes to be this one."""
        made = ModelLaptop(name, self._mint, self._without, self.site)
        made.__dict__.update(self.__dict__, name=name)
        made.rows = {row: dict(values) for row, values in self.rows.items()}
        made.unsent, made._taken, made._clashes = list(self.unsent), list(self._taken), list(self._clashes)
        made._read, made.said = dict(self._read), set(self.said)
        return made

    def change(self, row: Row, values: Mapping[str, Value], typed: list[Typed]) -> None:
        """A person types into one or several fields of a row, which is new if it is unknown here."""
        is_new = row not in self.rows
        known = self.rows.setdefault(row, {})
        changes = tuple((field, known.get(field), new) for field, new in values.items())
        typed += [Typed(row, *change) for change in changes if change[0] != SITE]
        known.update(values)
        self.said.update(values.values())
        self._n += 1
        self.unsent.append(Op(self._n, row, is_new, self.cursor, changes))

    def _chains(self, ops: Iterable[Op]) -> dict[int, str]:
        chain = self._chain
        chains = {self._acked: chain}
        for op in ops:
            chain = chains[op.n] = link(chain, op)
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
            site=self.site,
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

    def read_bundle(self, request: Request, answer: Answer) -> None:
        """Believe an answer from a stick, which may be late, early, or read before."""
        if request.device != self.device or request.lineage != self.lineage:
            return
        if answer.kind == "ok":
            self._witnesses, self._told = (), ()
            if answer.acked < self._acked:
                return
            if answer.acked != self._acked and not self._acknowledge(answer):
                self._remint()
                return
            if (request.cursor, request.scan) == (self.cursor, self.scan) or Rule.ASKED in self._without:
                self._apply(answer)
            return
        self.receive(answer)

    def _apply(self, answer: Answer) -> None:
        if answer.gone and self.unsent and Rule.FIRST not in self._without:
            return  # it goes out first; the next answer tells again
        known = set(self._clashes)
        self._clashes += [clash for clash in answer.clashes if clash not in known]
        pending = {(op.row, field) for op in self.unsent for field, _, _ in op.changes}
        for part in answer.parts:
            values = self.rows.setdefault(part.row, {})
            for field, cell in part.cells:
                self._read[part.row, field] = cell.seq
                if (part.row, field) not in pending:
                    values[field] = cell.value
        is_torn = self._let_go(answer.gone)
        self.scan = max(self.scan, answer.upto)
        if answer.whole or Rule.WHOLE in self._without:
            self.cursor = self.scan
        if is_torn and Rule.MEND not in self._without:
            self.cursor = self.scan = 0

    def _let_go(self, gone: tuple[Row, ...]) -> bool:
        """Nothing of these stays: neither the rows, nor what names them here, nor their history.

        Whether more went than was told: a child may have got another parent that has not come yet; it is read again.
        """
        told = {row for row in gone if row in self.rows}
        going = told | {row for row, values in self.rows.items() if values.get(PARENT) in told}
        for row in going:
            del self.rows[row]
        self.unsent = [op for op in self.unsent if op.row not in going]
        self._taken = [op for op in self._taken if op.row not in going]
        self._clashes = [clash for clash in self._clashes if clash.row not in going]
        self._read = {place: seq for place, seq in self._read.items() if place[0] not in going}
        return going != told

    def _remint(self) -> None:
        """Go on as another device, everything unsent numbered anew."""
        self.device = f"{root_of(self.device)}~{self._mint()}"
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
