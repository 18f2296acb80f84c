"""The rows of the students' list: who they are and where each stands now."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wbl_desktop.application.first_sight import Standing
from wbl_desktop.application.ports import Reader
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.models import Cell, Row
from wbl_desktop.ui.placement_facts import OPEN, Now, now_of, open_requirements, spent_hours

translate = QCoreApplication.translate


def student_rows(reader: Reader, ids: Sequence[str], bridge: Bridge) -> dict[str, Row]:
    """The cells of a page of students, with where each stands now."""
    now = nows(reader, ids, bridge)
    rows: dict[str, Row] = {}
    for id_, record in reader.rows("student", ids).items():
        held = record.values()
        given = str(held["first_name"] or "")
        called = f" “{held['preferred_name']}”" if held["preferred_name"] and held["preferred_name"] != given else ""
        stands = now.get(id_, Now(standing=Standing.NONE, words=translate("Students", "nothing yet")))
        if held["left_on"]:
            stands = Now(standing=Standing.NONE, words=translate("Students", "left the roster"))
        pathway = str(held["pathway"] or "")
        rows[id_] = {
            "name": Cell(text=f"{held['last_name']}, {given}{called}", under=pathway),
            "grade": Cell(text=str(held["grade"] or "–")),
            "pathway": Cell(text=pathway or "–"),
            "number": Cell(text=str(held["local_id"] or "–")),
            "language": Cell(text=phrases.language_name(held["home_language"]) or "–"),
            "phone": Cell(text=str(held["mobile_phone"] or held["phone"] or "–")),
            "city": Cell(text=str(held["city"] or "–")),
            "now": Cell(text=stands.words, standing=stands.standing, under=stands.more),
        }
    return rows


_RANK = {Standing.STOPS: 0, Standing.NEEDS: 1, Standing.UNDER_WAY: 2, Standing.DONE: 3, Standing.NONE: 4}


def nows(reader: Reader, students: Sequence[str], bridge: Bridge) -> dict[str, Now]:
    """Where each student stands: the most pressing of what is open, else the last that was done."""
    placements = reader.find("placement", {"student": list(students)}, order=("starts_on",)) if students else []
    open_ = [one for one in placements if one.values()["status"] in OPEN]
    missing = open_requirements(reader, (one.id for one in open_))
    spent = spent_hours(reader, (one.id for one in open_))
    found: dict[str, Now] = {}
    for placement in placements:
        student = str(placement.values()["student"])
        now = now_of(placement, missing.get(placement.id, ()), spent.get(placement.id, 0), bridge.today)
        if student not in found or _RANK[now.standing] <= _RANK[found[student].standing]:
            found[student] = now
    return found


def with_needs(reader: Reader, chosen: Sequence[str]) -> set[str]:
    """The students whose placements stand as chosen."""
    open_ = reader.find("placement", {"status": list(OPEN)})
    of = {one.id: str(one.values()["student"]) for one in open_}
    found: set[str] = set()
    if "needs" in chosen:
        found |= {of[placement] for placement in open_requirements(reader, of)}
    if "under_way" in chosen:
        found |= {str(one.values()["student"]) for one in open_ if one.values()["status"] == "under_way"}
    if "open" in chosen:
        found |= set(of.values())
    if "nothing" in chosen:
        placed = {str(one.values()["student"]) for one in reader.find("placement")}
        found |= set(reader.ids("student")) - placed
    return found
