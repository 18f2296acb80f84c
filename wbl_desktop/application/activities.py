"""The activities of California's work-based-learning continuum, from a table: adding one touches no code."""

import tomllib
from dataclasses import dataclass
from functools import cache

from wbl_desktop import paths
from wbl_desktop.domain.failures import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One named activity: where it stands in the continuum, how it can be done and what it needs."""

    code: str
    name: str
    stage: str  # awareness, exploration, preparation, training
    band: str  # exposure, engagement, experience
    modes: tuple[str, ...]  # in_person, virtual, simulated
    needs: tuple[str, ...]
    wblr_code: int | None


@cache
def activities() -> tuple[Activity, ...]:
    """Every activity of ``resources/activities.toml``, in its order."""
    table = tomllib.loads(paths.resource("activities.toml").read_text("utf-8"))
    return tuple(
        Activity(
            code=code,
            name=row["name"],
            stage=row["stage"],
            band=row["band"],
            modes=tuple(row["modes"]),
            needs=tuple(row.get("needs", ())),
            wblr_code=row.get("wblr_code"),
        )
        for code, row in table["activity"].items()
    )


def activity_named(words: str, *, field: str = "activity") -> Activity:
    """The activity of that code or name; Refusal ``activity_unknown``."""
    folded = words.strip().casefold().replace(" ", "_").replace("-", "_")
    for activity in activities():
        if folded in {activity.code, activity.name.casefold().replace(" ", "_").replace("-", "_")}:
            return activity
    raise Refusal("activity_unknown", field=field, value=words, choices=", ".join(one.code for one in activities()))
