"""What the window needs before everything else is loaded: how things stand, and the rows of the first list."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """How a thing stands, always shown as word, shape and color together."""

    NEEDS = "needs"
    UNDER_WAY = "under_way"
    DONE = "done"
    STOPS = "stops"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRows:
    """The first list as cells, before the database layer is loaded: ids in order and the first page's texts."""

    ids: tuple[str, ...]
    rows: Mapping[str, Mapping[str, str]]  # id -> field -> value
    site: str
