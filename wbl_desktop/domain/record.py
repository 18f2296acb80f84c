"""What every record kind shares: an id, whether it is retired, its scope, and how it is told from its likes."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Self

from wbl_desktop.domain.fields import FieldSpec, FieldType, Plain


class Feed(StrEnum):
    """Which exchange a kind's rows belong to (every row belongs to exactly one)."""

    SITE = "site"  # names students: only that site's devices
    SHARED = "shared"  # partners: every device of the district reads and writes it
    DISTRICT = "district"  # kept by the district; read-only on an enrolled laptop


@dataclass(frozen=True, slots=True)
class NaturalKey:
    """Fields that together say two records are the same thing; ``filled`` ones must all have a value."""

    fields: tuple[str, ...]
    filled: tuple[str, ...]


def natural_key(*fields: str, optional: tuple[str, ...] = ()) -> NaturalKey:
    """A natural key; ``optional`` fields may be empty on both."""
    return NaturalKey(fields=(*fields, *optional), filled=fields)


# Kept by the program on every record beside the kind's own fields; they journal and travel like any field.
LIFE_FIELDS: tuple[FieldSpec, ...] = (
    FieldSpec(name="retired_at", label="Retired at", type=FieldType.MOMENT),
    FieldSpec(name="merged_into", label="Merged into", type=FieldType.TEXT),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record: plain values, safe across threads; nothing loads behind a screen."""

    id: str
    retired_at: str | None = None
    merged_into: str | None = None

    KIND: ClassVar[str]
    LABEL: ClassVar[str]
    LABEL_MANY: ClassVar[str]
    FEED: ClassVar[Feed] = Feed.SITE
    NATURAL_KEYS: ClassVar[tuple[NaturalKey, ...]] = ()
    # Fields that make the line a person recognises the record by.
    TITLE: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def specs(cls) -> tuple[FieldSpec, ...]:
        """The kind's own fields in their order of display."""
        return specs_of(cls)

    @classmethod
    def spec(cls, name: str) -> FieldSpec | None:
        """The field of that name, life fields included."""
        return next((spec for spec in (*specs_of(cls), *LIFE_FIELDS) if spec.name == name), None)

    @classmethod
    def from_values(cls, id_: str, values: dict[str, Plain]) -> Self:
        """A record from plain values; names the kind does not know are left out."""
        known = names_of(cls)
        return cls(id=id_, **{name: value for name, value in values.items() if name in known})  # type: ignore[arg-type]

    def values(self) -> dict[str, Plain]:
        """Every field's plain value, life fields included."""
        return {name: getattr(self, name) for name in names_of(type(self))}

    def to_json(self) -> dict[str, str | int | float | bool | None]:
        """Id and field values only: no local state, so two synced laptops print the same."""
        shown = {spec.name: spec.to_json(getattr(self, spec.name)) for spec in self.specs()}
        return {"id": self.id, **shown, "retired_at": self.retired_at, "merged_into": self.merged_into}

    def heading(self) -> str:
        """The words a person knows this record by."""
        parts = [str(getattr(self, name)) for name in self.TITLE if getattr(self, name)]
        return ", ".join(parts) or self.id[:8]

    @property
    def is_retired(self) -> bool:
        return self.retired_at is not None


_SPECS: dict[str, tuple[FieldSpec, ...]] = {}
_NAMES: dict[type[Record], dict[str, None]] = {}


def names_of(kind: type[Record]) -> Mapping[str, None]:
    """The names of a kind's fields and of its life fields, in order and quick to look up."""
    if kind not in _NAMES:
        _NAMES[kind] = dict.fromkeys(spec.name for spec in (*specs_of(kind), *LIFE_FIELDS))
    return _NAMES[kind]


def specs_of(kind: type[Record]) -> tuple[FieldSpec, ...]:
    """The fields of a kind, read once from the dataclass."""
    if kind.__qualname__ in _SPECS:
        return _SPECS[kind.__qualname__]
    found = []
    for item in dataclasses.fields(kind):
        if "spec" in item.metadata:
            type_, label, more = item.metadata["spec"]
            options: dict[str, Any] = dict(more)
            found.append(FieldSpec(name=item.name, label=label, type=type_, **options))
    _SPECS[kind.__qualname__] = tuple(found)
    return _SPECS[kind.__qualname__]
