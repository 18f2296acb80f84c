"""Placements that are still open when a student, a worksite or a partner is put out of use: told and not refused."""

from typing import cast

from wbl_desktop.application.ports import Notice, Reader
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.life import OPEN
from wbl_desktop.domain.record import Record

_NAMED = 5


def open_placements(reader: Reader, record: Record) -> list[Notice]:
    """A notice that names the open placements of this record, where there are any."""
    if record.KIND == "student":
        where = {"student": [record.id]}
    elif record.KIND == "worksite":
        where = {"worksite": [record.id]}
    elif record.KIND == "partner":
        where = {"worksite": [one.id for one in reader.find("worksite", {"partner": record.id}, retired=None)]}
    else:
        return []
    found = cast("list[Placement]", reader.find("placement", where)) if any(where.values()) else []
    still = sorted((one for one in found if one.status in OPEN), key=lambda one: (one.starts_on or "", one.id))
    if not still:
        return []
    other = "worksite" if record.KIND == "student" else "student"
    names = reader.rows(other, sorted({str(one.values()[other]) for one in still}))
    named = [_said(names, str(one.values()[other]), one) for one in still[:_NAMED]]
    facts = {
        "count": len(still),
        "named": ", ".join([*named, *["…"][: len(still) > _NAMED]]),
        "placements": [one.id for one in still],
    }
    return [Notice(code="placements_still_open", facts=facts)]


def _said(names: dict[str, Record], id_: str, placement: Placement) -> str:
    name = names[id_].heading() if id_ in names else ""
    return f"{name} {placement.starts_on or ''}".strip()
