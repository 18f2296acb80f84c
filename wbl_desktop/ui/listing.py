"""What a list shows and what was asked of it: columns, filters and search as plain values, for any thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wbl_desktop.ui import phrases
from wbl_desktop.ui.models import Column, Row

if TYPE_CHECKING:  # the first list is painted before records are loaded
    from wbl_desktop.application.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing a filter can be set to, and how many records that would be."""

    value: str  # empty: those in which the field is empty
    words: str
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A filter button; ``field`` filters in SQL, ``keep`` by ids. Both can be asked on any thread."""

    name: str
    words: str
    options: Callable[[Reader], Sequence[Option]]
    field: str = ""
    keep: Callable[[Reader, Sequence[str]], set[str]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSpec:
    """What a list shows."""

    kind: str
    title: str
    columns: tuple[Column, ...]
    rows: Callable[[Reader, Sequence[str]], dict[str, Row]]
    order: tuple[str, ...]
    touched_by: frozenset[str]  # kinds whose change may change a row
    add_words: str = ""
    search_words: str = ""
    filters: tuple[Filter, ...] = ()
    empty_words: str = ""
    empty_action: str = ""
    where: dict[str, None] = field(default_factory=dict)
    only: Callable[[Reader], set[str]] | None = None  # what SQL's equality cannot say
    sort_column: int = 0
    # Where the sidebar counts work and not records: the words for so many of them, and which ones they are.
    work: tuple[str, Callable[[Reader], int]] | None = None
    two_lines: bool = False  # rows whose cells have a second, quieter line


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a person asks of a list: words, values by filter, retired ones or live ones."""

    search: str = ""
    chosen: Mapping[str, Sequence[str]] = field(default_factory=dict)
    retired: bool = False

    @property
    def is_all(self) -> bool:
        """Whether nothing is asked: the whole list."""
        return not (self.search or self.retired or any(self.chosen.values()))


def asked_ids(reader: Reader, spec: ListSpec, asked: Asked, order: Sequence[str] = ()) -> list[str]:
    """The records asked for, in order."""
    where: dict[str, list[str | None] | None] = dict(spec.where)
    keeps: list[set[str]] = [spec.only(reader)] if spec.only is not None else []
    for one in spec.filters:
        values = asked.chosen.get(one.name)
        if values and one.keep is not None:
            keeps.append(one.keep(reader, values))
        elif values:
            where[one.field] = [value or None for value in values]
    ids = reader.ids(spec.kind, where, search=asked.search, retired=asked.retired, order=order)
    return [id_ for id_ in ids if all(id_ in kept for kept in keeps)] if keeps else ids


def all_of(reader: Reader, spec: ListSpec) -> int:
    """How many records the list holds when nothing is asked of it."""
    return len(spec.only(reader)) if spec.only is not None else reader.count(spec.kind, spec.where)


def counted_options(reader: Reader, spec: ListSpec, one: Filter) -> list[Option]:
    """What a filter can be set to, each with how many records that would be; those without a value last."""
    options = one.options(reader)
    if one.keep is not None:
        return [_counted(option, len(asked_ids(reader, spec, _only(one, option)))) for option in options]
    tally = reader.tally(spec.kind, one.field, spec.where)
    found = [_counted(option, tally.get(option.value, 0)) for option in options]
    if empty := tally.get(None, 0):
        found.append(Option(value="", words=phrases.translate("Lists", "(none)"), count=empty))
    return found


def _only(one: Filter, option: Option) -> Asked:
    return Asked(chosen={one.name: [option.value]})


def _counted(option: Option, count: int) -> Option:
    return Option(value=option.value, words=option.words, count=count)


_LOOKED_THROUGH = 2_000  # rows, where a list is not in the order of its first column


def next_that_begins(
    reader: Reader, spec: ListSpec, ids: Sequence[str], letters: str, *, after: int, is_sorted: bool
) -> str:
    """The record whose first column begins with these letters; empty if there is none.

    ``is_sorted``: the list is in the order of that column, so that a few rows of many tell where it is. Else the next
    one from row ``after`` on, around the end.
    """
    from wbl_desktop.domain.folding import fold  # the first list is painted without it

    wanted, first = fold(letters), spec.columns[0].name
    if not wanted:
        return ""

    def said(some: Sequence[str]) -> list[str]:
        rows = spec.rows(reader, some)
        return [fold(rows[id_][first].text) if id_ in rows else "" for id_ in some]

    if is_sorted:
        low, high = 0, len(ids)
        while low < high:
            middle = (low + high) // 2
            if said([ids[middle]])[0] < wanted:
                low = middle + 1
            else:
                high = middle
        around = list(ids[low : low + 8])
    else:
        around = [*ids[after:], *ids[:after]][:_LOOKED_THROUGH]
    for start in range(0, len(around), 64):
        some = around[start : start + 64]
        for id_, words in zip(some, said(some), strict=True):
            if words.startswith(wanted):
                return id_
    return ""
