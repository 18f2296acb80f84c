"""The shipped tables are whole and agree with one another."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from wbl_desktop import paths
from wbl_desktop.application import activities as activities_module
from wbl_desktop.application import requirement_table
from wbl_desktop.application.activities import activities, activity_named
from wbl_desktop.application.pathways import pathway_named, pathways, sectors
from wbl_desktop.application.requirement_table import needs_table, requirement_name
from wbl_desktop.application.rule_tables import laws
from wbl_desktop.application.words import CODE_WORDS
from wbl_desktop.domain.kinds.placement import Placement

WBLR = {10, 15, 20, 25, 35, 40, 45, 50, 60, 65}  # 30 was retired from 2024-25


def test_the_continuum_has_its_activities() -> None:
    found = activities()
    assert len(found) >= 21
    assert {one.stage for one in found} == {"awareness", "exploration", "preparation", "training"}
    assert {one.band for one in found} == {"exposure", "engagement", "experience"}
    assert {mode for one in found for mode in one.modes} == {"in_person", "virtual", "simulated"}
    assert {one.wblr_code for one in found if one.wblr_code} == WBLR
    assert len({one.name for one in found}) == len(found)
    assert activity_named("Job shadow").band == "engagement"
    assert activity_named("job_shadow").wblr_code is None


def test_activities_and_rules_name_only_what_there_is() -> None:
    codes = {one.code for one in activities()}
    assert {need for one in activities() for need in one.needs} == set(needs_table())
    for table in laws().tables.values():
        for law in table:
            if isinstance(law.value, list) and law.key.endswith(("activities", "workers_comp")):
                assert set(law.value) <= codes


def test_requirements_say_where_they_come_from() -> None:
    transports = next(spec.choices for spec in Placement.specs() if spec.name == "transport")
    for need in needs_table().values():
        assert need.mark in {"verified", "inferred", "recalled", "district"}
        assert need.stops is (need.mark in {"verified", "district"})
        assert need.citation
        assert need.mark != "verified" or str(need.source_url).startswith("https://")
        assert need.days_before >= 0
        assert set(need.transport) <= set(transports)
    assert needs_table()["permission_form"].form == "job_shadow_permission"
    assert needs_table()["training_agreement"].form == "internship_agreement"
    assert requirement_name("something_else") == "Something else"


def test_adding_an_activity_and_a_requirement_touches_tables_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = paths.resource

    def with_more(*parts: str) -> Path:
        more = {
            "activities.toml": '\n[activity.ride_along]\nname = "Ride-along"\nstage = "exploration"\n'
            'band = "engagement"\nmodes = ["in_person"]\nneeds = ["seat_belt_talk"]\n',
            "requirements.toml": '\n[requirement.seat_belt_talk]\nname = "Seat belt talk"\nsigner = "staff"\n'
            'days_before = 2\nmark = "district"\ncitation = "District practice"\n',
        }
        copy = tmp_path / parts[-1]
        copy.write_text(real(*parts).read_text("utf-8") + more[parts[-1]], "utf-8")
        return copy

    monkeypatch.setattr(paths, "resource", with_more)
    for cached in (activities_module.activities, needs_table):
        cached.cache_clear()
    try:
        student = None
        placement = Placement(id="p", activity="ride_along", starts_on="2026-12-04")
        needed = requirement_table.applying(activity_named("Ride-along"), placement, student, date(2026, 11, 20))
        assert [need.name for need in needed] == ["Seat belt talk"]
    finally:
        monkeypatch.undo()
        for cached in (activities_module.activities, needs_table):
            cached.cache_clear()


def test_sectors_and_pathways() -> None:
    assert len(sectors()) == 15
    assert len(pathways()) == 58
    assert len({one.code for one in pathways()}) == 58


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("101", "Agricultural Mechanics"),
        ("102A", "Agriscience"),
        ("patient care", "Patient Care"),
        ("Food Science, Dietetics & Nutrition", "Food Science, Dietetics, and Nutrition"),
        ("110", ""),
        ("555", None),
        ("", None),
        ("Underwater Basketry", None),
    ],
)
def test_pathways_by_code_and_by_name(words: str, name: str | None) -> None:
    found = pathway_named(words)
    assert (found.name if found else None) == name
    if words == "110":
        assert found is not None
        assert found.ended == "2012-13"


def test_every_table_is_read_by_the_plain_reader() -> None:
    for path in sorted(paths.resource("rules").glob("*.toml")):
        assert tomllib.loads(path.read_text("utf-8"))["law"]


PLACING = ("commands/place", "commands/advance", "commands/requirements", "commands/change_placement", "commands/bulk")
OTHERS = ("commands/merge_records", "placements", "duplicates", "today", "placing")


@pytest.mark.parametrize("module", [*PLACING, *OTHERS, "../domain/life"])
def test_every_code_that_placing_says_has_its_sentence(module: str) -> None:
    source = (Path(activities_module.__file__).parent / f"{module}.py").read_text("utf-8")
    codes = set(re.findall(r'(?:Refusal\(\s*|Notice\(code=|detail=)"([a-z_]+)"', source))
    codes |= {
        code for code in re.findall(r'"(requirement_(?:due|overdue)|next_step(?:_late)?)"', source) if module == "today"
    }
    assert codes <= set(CODE_WORDS)
    if module not in {"placing", "commands/bulk"}:
        assert codes


def test_the_week_has_words_for_every_status() -> None:
    for status in ("preparing", "cleared", "under_way"):
        assert f"week_{status}" in CODE_WORDS
