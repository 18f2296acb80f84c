"""The stretches of the district's life as this laptop's state keeps them: JSON, the oldest first."""

import json
from collections.abc import Mapping, Sequence

from wbl_desktop.application.sync_ports import Epoch
from wbl_desktop.domain.record import Feed


def heads_of(told: Mapping[str, int]) -> dict[Feed, int]:
    """The numbers feeds stood at, as they are kept by name."""
    return {Feed(name): head for name, head in told.items()}


def named(heads: Mapping[Feed, int]) -> dict[str, int]:
    """The inverse of ``heads_of``."""
    return {str(feed): head for feed, head in heads.items()}


def lineage_text(lineage: Sequence[Epoch]) -> str:
    """A lineage as it is kept."""
    return json.dumps([[one.epoch, named(one.heads)] for one in lineage])


def epochs_of(text: str | None) -> tuple[Epoch, ...]:
    """The inverse of ``lineage_text``; nothing where none is kept."""
    return tuple(Epoch(epoch=epoch, heads=heads_of(heads)) for epoch, heads in json.loads(text or "[]"))
