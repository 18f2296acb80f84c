"""The stretches of the district's life, and what they take back, as this laptop's state keeps them: JSON."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from wbl_desktop.application.sync_ports import Clamp, Epoch
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


def clamps_text(clamps: Sequence[Clamp]) -> str:
    """Clamps as they are kept."""
    return json.dumps([_kept(one) for one in clamps])


def clamps_of(text: str | None) -> tuple[Clamp, ...]:
    """The inverse of ``clamps_text``; none where none is kept."""
    return tuple(_clamp(one) for one in json.loads(text or "[]"))


def witness_text(witness: Clamp) -> str:
    """What is to be told to a restored district, as it is kept."""
    return json.dumps(_kept(witness))


def witness_of(text: str | None) -> Clamp | None:
    """The inverse of ``witness_text``; None where nothing is to be told."""
    return _clamp(json.loads(text)) if text else None


def _kept(clamp: Clamp) -> dict[str, Any]:
    return {"upto": clamp.upto, "heads": named(clamp.heads)}


def _clamp(held: Mapping[str, Any]) -> Clamp:
    return Clamp(upto=int(held["upto"]), heads=heads_of(held["heads"]))
