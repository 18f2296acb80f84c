"""Guessing what each column means: chosen answers first, then known labels, then labels that resemble one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from wbl_desktop.application.imports.drafts import ColumnUse, Draft, How
from wbl_desktop.application.ports import Notice
from wbl_desktop.exchange.imports.labels import NOT_KEPT, folded_label, spellings
from wbl_desktop.exchange.imports.table import Row, Table

_RESEMBLES = 88  # of 100: "Birthdate (M/D/Y)" and "Frist Name" yes, "Counselor" for "Contact" no
_SHORTEST_TO_RESEMBLE = 5
HEADER_WITHIN = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Where the header of a table is, and how each of its columns is read."""

    line: int
    labels: tuple[str, ...]
    uses: tuple[ColumnUse, ...]
    above: tuple[Row, ...]  # title rows

    @property
    def known(self) -> int:
        return sum(use.how not in {How.UNKNOWN, How.NOT_KEPT} for use in self.uses)

    def repeats(self, row: Row) -> bool:
        """Whether a row is the labels once more, as at the top of every printed page."""
        return row.cells[:1] != () and row.cells[0].strip() == self.labels[0] and _trimmed(row.cells) == self.labels

    def at(self, target: str) -> int | None:
        """The position of the column read as ``target``."""
        return next((index for index, use in enumerate(self.uses) if use.target == target), None)


def guess(
    table: str,
    labels: Sequence[str],
    known: Mapping[str, str],
    *,
    chosen: Mapping[str, str] | None = None,
    notes: str = "notes",
) -> tuple[ColumnUse, ...]:
    """How each column is read. ``known``: target by folded label; ``chosen``: target by plain label, as people said."""
    taken: set[str] = set()
    uses: list[ColumnUse | None] = [None] * len(labels)
    for exact in (True, False):
        for index, label in enumerate(labels):
            if uses[index] is None and (use := _use(table, label, known, chosen or {}, taken, exact=exact)):
                uses[index] = use
                if use.target not in {"", notes}:
                    taken.add(use.target)
    return tuple(
        use or ColumnUse(table=table, label=label, target=notes if label else "", how=How.UNKNOWN)
        for use, label in zip(uses, labels, strict=True)
    )


def _use(
    table: str, label: str, known: Mapping[str, str], chosen: Mapping[str, str], taken: set[str], *, exact: bool
) -> ColumnUse | None:
    folded = folded_label(label)
    if plain_label(label) in chosen:
        return ColumnUse(table=table, label=label, target=chosen[plain_label(label)], how=How.CHOSEN)
    if not folded:
        return None
    if exact:
        target = next((known[one] for one in spellings(label) if one in known), "")
        if target in taken:
            # “Last name” once more, after the first person's: the second person's.
            target = target.replace(".1.", ".2.")
        if target and target not in taken:
            return ColumnUse(table=table, label=label, target=target, how=How.KNOWN)
        if folded in NOT_KEPT or folded.removeprefix("stu") in NOT_KEPT:
            return ColumnUse(table=table, label=label, target="", how=How.NOT_KEPT)
        return None
    if len(folded) < _SHORTEST_TO_RESEMBLE:
        return None
    free = [name for name, target in known.items() if target not in taken and len(name) >= _SHORTEST_TO_RESEMBLE]
    found = process.extractOne(folded, free, scorer=fuzz.ratio, score_cutoff=_RESEMBLES)
    if found is None:
        return None
    return ColumnUse(table=table, label=label, target=known[found[0]], how=How.ALIKE)


def plain_label(label: str) -> str:
    """A label as a person may type it: without case and with single spaces."""
    return " ".join(label.split()).casefold()


def find_header(
    table: Table,
    known: Mapping[str, str],
    *,
    needs: Sequence[str],
    chosen: Mapping[str, str] | None = None,
) -> Header | None:
    """The row among the first ones that names most columns, one of ``needs`` among them; None when there is none."""
    best: Header | None = None
    above: list[Row] = []
    for row in table.rows():
        if len(above) >= HEADER_WITHIN:
            break
        labels = _trimmed(row.cells)
        if sum(bool(label) for label in labels) >= 2:
            uses = guess(table.name, labels, known, chosen=chosen)
            header = Header(line=row.line, labels=labels, uses=uses, above=tuple(above))
            targets = {use.target for use in uses}
            if targets & set(needs) and header.known >= 2 and (best is None or header.known > best.known):
                best = header
        above.append(row)
    return best


def with_examples(header: Header, drafts: Sequence[Draft]) -> Iterator[ColumnUse]:
    """Each column with its first filled cell, so that a person can tell what it means."""
    rows = [draft.source for draft in drafts[:20]]
    for index, use in enumerate(header.uses):
        cells = (row[index].strip() for row in rows if index < len(row))
        yield replace(use, example=next((cell for cell in cells if cell), ""))


def notices_of(uses: Sequence[ColumnUse]) -> tuple[Notice, ...]:
    """What is said of the columns that have no field of their own: not kept at all, or kept as words."""
    unkept = dict.fromkeys(use.label for use in uses if use.how is How.NOT_KEPT)
    unknown = dict.fromkeys(use.label for use in uses if use.how is How.UNKNOWN and use.label)
    said = (("columns_not_kept", unkept), ("columns_kept_as_notes", unknown))
    return tuple(Notice(code=code, facts={"columns": ", ".join(labels)}) for code, labels in said if labels)


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    labels = [cell.strip().lstrip("\ufeff") for cell in cells]
    while labels and not labels[-1]:
        labels.pop()
    return tuple(labels)
