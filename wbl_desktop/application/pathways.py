"""California's industry sectors and CTE pathways, for choosing, for files that hold codes, and for counting."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from wbl_desktop import paths
from wbl_desktop.application.likeness import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Pathway:
    """One pathway and the sector it belongs to; ``ended`` names the last school year of a code that is gone."""

    code: str
    name: str
    sector: str
    sector_name: str
    ended: str | None = None


@cache
def pathways() -> tuple[Pathway, ...]:
    """The pathways of today, by sector."""
    return tuple(
        Pathway(code=code, name=name, sector=sector, sector_name=row["name"])
        for sector, row in _table()["sector"].items()
        for code, name in row["pathway"].items()
    )


def sectors() -> dict[str, str]:
    """Name by code."""
    return {sector: row["name"] for sector, row in _table()["sector"].items()}


def pathway_named(words: str) -> Pathway | None:
    """The pathway of a code (``101``, ``101A``) or a name as people and files write it; None when nothing fits.

    A code that has ended is found as well, without a name.
    """
    wanted = words.strip()
    digits = wanted[:3]
    if digits.isdigit() and len(wanted) <= 4:
        found = next((one for one in pathways() if one.code == digits), None)
        ended = _table()["ended"].get(digits)
        if found or not ended:
            return found
        return Pathway(code=digits, name="", sector="", sector_name="", ended=ended)
    bare = folded(wanted)
    return next((one for one in pathways() if folded(one.name) == bare), None) if bare else None


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(paths.resource("pathways.toml").read_text("utf-8"))
