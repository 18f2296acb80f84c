"""The world of the protocol's model: laptops, a bad line, sticks, and everything ever typed."""

from collections.abc import Mapping
from random import Random  # noqa: TID251 - a schedule is its seed, and repeats

from tests.sync.model_district import ModelDistrict
from tests.sync.model_laptop import ModelLaptop
from tests.sync.model_words import (
    HERE,
    NOTHING,
    PARENT,
    RETIRED,
    ROOTS,
    SITE,
    THERE,
    TYPED,
    Answer,
    Request,
    Row,
    Typed,
    Value,
)


class World:
    """A district, its laptops, and everything ever typed."""

    def __init__(self, seed: int, without: frozenset[str]) -> None:
        self.chance = Random(seed)
        self.count = 0
        # Half of the worlds have a district that is restored, half have two sites: a restore may forget that somebody
        # moved, and then only the new site's laptops know; the real code's tests show that.
        self.has_sites = seed % 2 == 1
        # One site has been at it for longer: the numbers of its feed mean nothing in the other's.
        self.district = ModelDistrict(without, head=40 if self.has_sites else 0)
        self.backup = self.district.copied()
        places = (HERE, HERE, THERE, THERE) if self.has_sites else (HERE, HERE, HERE)
        self.laptops = [ModelLaptop(f"d{number}", self.word, without, site) for number, site in enumerate(places)]
        self.sticks: list[tuple[ModelLaptop, Request]] = []
        self.answers: list[tuple[ModelLaptop, Request, Answer]] = []
        self.typed: list[Typed] = []
        self.seen_when_retired: dict[str, dict[str, Value]] = {}
        self.said_before: dict[str, set[Value]] = {}  # by whoever retired it: their own words are no news to them
        self.made: list[Row] = list(ROOTS)
        self.stale: list[Request] = []
        self.purged: dict[Row, dict[str, Value]] = {}

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
            values: dict[str, Value] = {TYPED[row[0]][0]: self.word()}
            if is_child:
                # Also a parent this laptop has not met yet: its number came on paper from another laptop.
                values[PARENT] = chance.choice(parents)
            if self.has_sites and is_child:
                parents = [one for one in laptop.rows if one.startswith("p")]
                if not parents:
                    return
                values[PARENT] = chance.choice(parents)
            laptop.change(row, values, self.typed)
            return
        if not laptop.rows:
            return
        row = chance.choice(list(laptop.rows))
        values = laptop.rows[row]
        if values.get(RETIRED) is not None:
            if dice < 0.40:
                laptop.change(row, {RETIRED: None}, self.typed)
        elif dice < 0.16:
            moment = self.word()
            self.seen_when_retired[moment], self.said_before[moment] = dict(values), set(laptop.said)
            laptop.change(row, {RETIRED: moment}, self.typed)
        elif dice < 0.22 and row.startswith("c"):
            near = [one for one in laptop.rows if one.startswith("p")] if self.has_sites else parents
            if not near:
                return  # a page ended before the parent
            laptop.change(row, {PARENT: chance.choice(near)}, self.typed)
        elif dice < 0.24 and self.has_sites and row.startswith("p"):
            laptop.change(row, {SITE: THERE if laptop.site == HERE else HERE}, self.typed)
        else:
            fields = TYPED[row[0]] if dice < 0.35 else (chance.choice(TYPED[row[0]]),)
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

    def carry(self, laptop: ModelLaptop) -> None:
        """A stick goes one way or the other: late, twice, out of order, in anybody's pocket."""
        dice = self.chance.random()
        if dice < 0.4:
            self.sticks.append((laptop, laptop.request(99, self.chance.choice((1, 3, 99)))))
        elif dice < 0.7 and self.sticks:
            author, request = self.chance.choice(self.sticks[-4:])
            self.answers.append((author, request, self.district.handle(request)))
        elif self.answers:
            author, request, answer = self.chance.choice(self.answers[-4:])
            author.read_bundle(request, answer)

    def purge(self) -> None:
        """What was retired goes, whether or not everybody knows of it yet."""
        for feed, rows in self.district.rows.items():
            before = {row: {name: cell.value for name, cell in cells.items()} for row, cells in rows.items()}
            self.district.purge(feed, [row for row, cells in rows.items() if cells.get(RETIRED, NOTHING).value])
            # What it said was retired by somebody who knew, and then forgotten on purpose.
            self.purged |= {row: values for row, values in before.items() if row not in self.district.rows[feed]}

    def step(self) -> None:
        dice, laptop = self.chance.random(), self.chance.choice(self.laptops)
        if dice < 0.45:
            self.type_something(laptop)
        elif dice < 0.80:
            self.exchange(laptop)
        elif dice < 0.905:
            self.carry(laptop)
        elif dice < 0.93 and self.stale:
            self.district.handle(self.stale.pop(self.chance.randrange(len(self.stale))))
        elif dice < 0.96 and self.has_sites:
            self.purge()
        elif dice < 0.96:
            self.backup = self.district.copied()
        elif dice < 0.975 and len(self.district.lineage) < 4 and not self.has_sites:
            self.district = self.backup.restored(self.word())
            self.stale.clear()
        elif dice < 0.99 and len(self.laptops) < 5:
            self.laptops.append(laptop.cloned(f"{laptop.name}c{len(self.laptops)}"))

    def come_to_rest(self) -> None:
        """A good line, until nothing moves any more."""
        for _ in range(12):
            before = (dict(self.district.seqs), self.district.lineage)
            for laptop in self.laptops:
                for _ in range(4):
                    laptop.receive(self.district.handle(laptop.request(99, self.chance.choice((2, 99)))))
                laptop.receive(self.district.handle(laptop.request(99, 99)))
            if before == (self.district.seqs, self.district.lineage):
                return

    def violation(self) -> str | None:
        live = {
            feed: {row: {name: cell.value for name, cell in cells.items()} for row, cells in rows.items()}
            for feed, rows in self.district.rows.items()
        }
        aside = {op.row for _, _, op in self.district.held}
        for laptop in self.laptops:
            if laptop.unsent:
                return f"{laptop.name} is stuck with {laptop.unsent}"
            mine, theirs = _filled(laptop.rows, aside), _filled(live[laptop.site], aside)
            if mine != theirs:
                return f"{laptop.name} differs: {mine} from {theirs}"
        if self.district.held and not self.has_sites:
            return f"kept aside for ever: {self.district.held}"
        for feed in live.values():
            if wrong := self._orphan(feed) or self._retired_unseen(feed):
                return wrong
        return self._lost(live[HERE] | live[THERE])

    def _orphan(self, live: Mapping[Row, Mapping[str, Value]]) -> str | None:
        for row, values in live.items():
            if values.get(PARENT) is not None and values[PARENT] not in live:
                return f"{row} has no parent {values[PARENT]}"
        return None

    def _listed(self) -> set[tuple[Row, str, Value]]:
        clashes = [clash for feed in self.district.clashes.values() for clash in feed]
        return {(one.row, one.field, value) for one in clashes for value in (one.mine, one.theirs)}

    def _lost(self, live: Mapping[Row, Mapping[str, Value]]) -> str | None:
        there = self._listed() | {(one.row, one.field, one.old) for one in self.typed}
        there |= {(op.row, field, new) for _, _, op in self.district.held for field, _, new in op.changes}
        there |= {(row, field, value) for row, cells in self.purged.items() for field, value in cells.items()}
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
            for field in TYPED[row[0]]:
                value = values.get(field)
                if value in self.said_before[moment]:
                    continue
                if value != seen.get(field) and (row, field, seen.get(field)) not in listed:
                    return f"{row} is retired over {value}, unseen"
        return None


def _filled(rows: Mapping[Row, Mapping[str, Value]], aside: set[Row]) -> dict[Row, dict[str, Value]]:
    """What the rows say, but for those of which something is kept aside: laptops show what is not taken."""
    return {
        row: {field: value for field, value in values.items() if value is not None}
        for row, values in rows.items()
        if row not in aside and values.get(PARENT) not in aside
    }
