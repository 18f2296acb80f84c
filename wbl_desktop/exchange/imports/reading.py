"""Collecting drafts and doubts while a file is read, with the traps every format shares."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from wbl_desktop.application.imports.drafts import Doubt, Draft, Weight, draft_of
from wbl_desktop.domain.calendar import may_be_born
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.fields import FieldSpec, FieldType, Plain
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.exchange.imports.cells import UnclearDayError, day_of, digits_of, is_damaged, is_scientific
from wbl_desktop.exchange.imports.source import Source
from wbl_desktop.exchange.imports.table import is_error, is_formula

_TOLD_EVERY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the person asked of the reading: the day it is, their column choices, and how to tell and stop."""

    today: date
    mapping: Mapping[str, str] = field(default_factory=dict)
    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None

    def step(self, done: int, total: int) -> None:
        """Tell the progress now and then; Refusal ``import_cancelled`` when somebody stopped it."""
        if done % _TOLD_EVERY == 0:
            if self.cancelled is not None and self.cancelled():
                raise Refusal("import_cancelled")
            if self.progress is not None:
                self.progress(done, total)


@dataclass(slots=True)
class Reading:
    """Drafts by kind and doubts, as they come."""

    today: date
    drafts: dict[str, list[Draft]] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def add(self, draft: Draft) -> None:
        self.drafts.setdefault(draft.kind, []).append(draft)

    def draft(self, kind: str, key: str, row: int, values: Mapping[str, Plain], **more: object) -> None:
        self.add(draft_of(kind, key, row, values, **more))

    def finished(self) -> dict[str, tuple[Draft, ...]]:
        """The drafts, no longer to be added to."""
        return {kind: tuple(drafts) for kind, drafts in self.drafts.items()}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands and what it is read as."""

    row: int
    table: str
    kind: str
    field: str
    column: str


IDENTITY = frozenset({"local_id", "ssid", "last_name", "first_name", "full_name"})
_IDS = frozenset({"local_id", "ssid"})


@cache
def spec_of(kind: str, name: str) -> FieldSpec | None:
    """The field of a kind; None when a target is something the format reads itself."""
    return kind_named(kind).spec(name)


def doubt(
    reading: Reading,
    place: Place,
    why: str,
    value: str,
    weight: Weight | None = None,
    facts: Mapping[str, object] | None = None,
) -> None:
    """Note a doubt; without a weight a doubtful identity holds the row, anything else is left out."""
    held = place.field in IDENTITY or (place.kind == "partner" and place.field == "name")
    reading.doubts.append(
        Doubt(
            why=why,
            weight=weight or (Weight.HELD if held else Weight.LEFT_OUT),
            row=place.row,
            table=place.table,
            kind=place.kind,
            field=place.field,
            column=place.column,
            value=value,
            facts=facts or {},
        )
    )


def hidden_sheets(source: Source) -> list[Doubt]:
    """What is said of the sheets that nobody sees and that were not read."""
    return [Doubt(why="sheet_hidden", weight=Weight.TOLD, row=0, table=name) for name in source.hidden]


def cell_value(reading: Reading, place: Place, words: str, *, ambiguous_days: bool = False) -> Plain:
    """The plain value of a cell, or None with the doubt noted."""
    words = words.strip()
    # A query's export says NULL where there is nothing; Null is a family's name.
    if not words or (words == "NULL" and place.field != "last_name"):
        return None
    if is_formula(words):
        doubt(reading, place, "formula", words)
        return None
    if is_error(words):
        doubt(reading, place, "cell_error", words)
        return None
    if is_damaged(words):
        doubt(reading, place, "text_damaged", words)
        return None
    spec = spec_of(place.kind, place.field)
    assert spec is not None
    if place.field in _IDS:
        return _id(reading, place, spec, words)
    if spec.type is FieldType.DATE:
        return _day(reading, place, spec, words, ambiguous=ambiguous_days)
    if spec.type is FieldType.LANGUAGE and words.casefold() in {"uu", "99", "unknown", "other", "n/a", "xx"}:
        doubt(reading, place, "language_unknown", words)
        return None
    try:
        return spec.parse(words)
    except Refusal as refusal:
        doubt(reading, place, refusal.code, words, facts=refusal.facts)
        return None


def _id(reading: Reading, place: Place, spec: FieldSpec, words: str) -> Plain:
    if is_scientific(words):
        doubt(reading, place, "id_in_scientific_notation", words)
        return None
    if place.field == "local_id":
        return spec.parse(words.removesuffix(".0") if words.removesuffix(".0").isdigit() else words)
    digits = digits_of(words)
    if digits.isascii() and digits.isdigit() and len(digits) == 10:
        return digits
    cut = digits.isdigit() and 7 <= len(digits) < 10
    doubt(reading, place, "ssid_zeros_perhaps_lost" if cut else "ssid_not_10_digits", words)
    return None


def _day(reading: Reading, place: Place, spec: FieldSpec, words: str, *, ambiguous: bool) -> Plain:
    born = place.field == "birth_date"
    try:
        day = day_of(words, latest=reading.today if born else None, ambiguous=ambiguous)
    except UnclearDayError as problem:
        doubt(reading, place, problem.code, words)
        return None
    if born and not may_be_born(day, reading.today):
        doubt(reading, place, "birth_date_unlikely", words)
        return None
    try:
        return spec.parse(day)
    except Refusal as refusal:
        doubt(reading, place, refusal.code, words, facts=refusal.facts)
        return None
