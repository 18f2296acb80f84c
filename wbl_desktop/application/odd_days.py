"""Days that contradict each other: told and not refused, because life moves on while a plan and a paper stay behind."""

from collections.abc import Mapping
from typing import cast

from wbl_desktop.application.placements import first_and_last, is_one_day
from wbl_desktop.application.ports import Between, Notice, Reader
from wbl_desktop.application.requirement_table import requirement_name
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds.hours import Hours
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.requirement import Requirement

# What comes first and what comes later on a paper's way.
_WAYS = (("handed_out_on", "returned_on"), ("printed_on", "returned_on"), ("printed_on", "handed_out_on"))


def hours_notices(reader: Reader, values: Mapping[str, Plain]) -> list[Notice]:
    """Hours on a day after the placement's last one."""
    placement = reader.get("placement", str(values.get("placement")))
    last = _last_day(placement) if isinstance(placement, Placement) else None
    day = values.get("worked_on")
    if not day or not last or str(day) <= last:
        return []
    return [Notice(code="hours_after_placement", facts={"on": day, "end": last})]


def logged_outside(reader: Reader, placement: Placement) -> list[Notice]:
    """Hours that lie outside the placement's days as they are now; the first such day is named."""
    first, last = placement.starts_on, _last_day(placement)
    early = Between(high=first) if first else None
    late = Between(low=last) if last else None
    days: list[str] = []
    for side in (early, late):
        if side is not None:
            found = cast("list[Hours]", reader.find("hours", {"placement": placement.id, "worked_on": side}))
            days += [str(one.worked_on) for one in found if one.worked_on not in {first, last}]
    if not days:
        return []
    return [Notice(code="hours_outside_placement", facts={"count": len(days), "on": min(days)})]


def _last_day(placement: Placement) -> str | None:
    if not placement.ends_on and not is_one_day(placement.activity):
        return None
    span = first_and_last(placement)
    return span[1].isoformat() if span else placement.ends_on


def paper_notices(requirement: Requirement, changed: Mapping[str, Plain]) -> list[Notice]:
    """A paper that came back before it went out, or went out before it was printed: one of the days is wrong."""
    for early, late in _WAYS:
        before, after = getattr(requirement, early), getattr(requirement, late)
        if before and after and after < before and {early, late} & changed.keys():
            facts = {"needs": requirement_name(requirement.needs or ""), "on": after, "before": before}
            return [Notice(code=f"{late.removesuffix('_on')}_before_{early.removesuffix('_on')}", facts=facts)]
    return []
