"""The sample school: something to show on every screen, on any day, and nobody real in it."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.helpers.sample_school import SampleSchool, sample_school
from wbl_desktop.application.placements import first_and_last, requirements_of
from wbl_desktop.application.requirement_table import is_met, unmet
from wbl_desktop.application.sample import sample_names
from wbl_desktop.domain.fields import FieldType
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.life import CLEARED, COMPLETED, DECLINED, ENDED_EARLY, PREPARING, PROPOSED, UNDER_WAY, WITHDRAWN

MONDAY = date(2026, 11, 23)
ANY_DAY = [
    MONDAY,
    date(2026, 11, 26),  # Thanksgiving
    date(2026, 12, 26),  # a Saturday in winter break
    date(2027, 6, 30),
    date(2027, 7, 1),  # a new school year
    date(2028, 9, 5),
]


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleSchool]:
    with sample_school(tmp_path_factory.mktemp("sample"), MONDAY) as opened:
        yield opened


def placements(school: SampleSchool) -> list[Placement]:
    return [one for one in school.reader.find("placement") if isinstance(one, Placement)]


@pytest.mark.parametrize("today", ANY_DAY)
def test_every_day_has_something_to_show(tmp_path: Path, today: date) -> None:
    with sample_school(tmp_path, today) as school:
        every = placements(school)
        assert {one.status for one in every} == {
            PROPOSED, PREPARING, CLEARED, UNDER_WAY, COMPLETED, DECLINED, WITHDRAWN, ENDED_EARLY,
        }  # fmt: skip
        soon = [one for one in every if one.activity == "job_shadow" and one.status in {PREPARING, CLEARED}]
        coming = [span for one in soon if (span := first_and_last(one))]
        assert all(first >= today for first, _ in coming)
        # Winter break is the longest time without a school day.
        assert sum(first <= today + timedelta(days=16) for first, _ in coming) >= 5
        under_way = [one for one in every if one.status == UNDER_WAY]
        assert len(under_way) >= 6
        for one in under_way:
            span = first_and_last(one)
            assert span is not None
            assert span[0] <= today <= span[1]
            assert school.reader.count("hours", {"placement": one.id})
            assert not unmet(requirements_of(school.reader, one.id))
        worked = [str(one.values()["worked_on"]) for one in school.reader.find("hours")]
        assert max(worked) < today.isoformat()


def test_no_kind_is_empty_but_sheets_and_files(school: SampleSchool) -> None:
    # These come with the data directory: their paper and their contents lie beside the records.
    empty = {kind.KIND for kind in KINDS if not school.reader.count(kind.KIND)}
    assert empty == {"printed_form", "document", "partner_document"}
    assert school.reader.count("student") == 120
    assert school.reader.count("partner") == 29


def test_values_would_pass_as_typed(school: SampleSchool) -> None:
    for kind in KINDS:
        for record in school.reader.find(kind.KIND):
            for spec in kind.specs():
                held = record.values()[spec.name]
                assert spec.parse(spec.show(held)) == held, (kind.KIND, spec.name)
                if spec.type is FieldType.REFERENCE and spec.refers_to and held:
                    assert school.reader.get(spec.refers_to, str(held)) is not None, (kind.KIND, spec.name)


def test_nobody_can_be_called_or_found(school: SampleSchool) -> None:
    for kind in KINDS:
        for record in school.reader.find(kind.KIND):
            for spec in kind.specs():
                held = str(record.values()[spec.name] or "")
                if spec.type is FieldType.PHONE and held:
                    assert re.fullmatch(r"\d{3}-555-01\d\d( x\d+)?", held), held
                if spec.type is FieldType.EMAIL and held:
                    assert held.endswith((".example.com", ".example.org", "@example.com")), held
    assert all(str(one.values()["ssid"] or "99").startswith("99") for one in school.reader.find("student"))


def test_families_are_as_various_as_real_ones(school: SampleSchool) -> None:
    students = [one for one in school.reader.find("student") if isinstance(one, Student)]
    languages = Counter(one.home_language for one in students)
    assert 50 <= languages["es"] <= 70
    assert {"hmn", "pa", "mix", None} <= set(languages)
    names = Counter((one.last_name, one.first_name) for one in students)
    assert sum(count == 2 for count in names.values()) >= 2
    assert any(not one.birth_date for one in students)
    assert any(not one.ssid for one in students)
    assert any("'" in str(one.last_name) and "-" in str(one.last_name) for one in students)
    assert any(one.preferred_name for one in students)
    assert max(len(f"{one.first_name} {one.last_name}") for one in students) >= 50
    guardians = [one.values() for one in school.reader.find("guardian")]
    assert {one["may_sign"] for one in guardians} == {0, 1, None}
    assert any(not (one["phone"] or one["mobile_phone"] or one["email"]) for one in guardians)


def test_papers_stand_in_every_state(school: SampleSchool) -> None:
    today = MONDAY.isoformat()
    needed = [one for placement in placements(school) for one in requirements_of(school.reader, placement.id)]
    open_ = [one for one in needed if not is_met(one) and one.returned_how != "not_needed"]
    assert any((one.due_on or "9") < today for one in open_), "overdue"
    assert any(one.handed_out_on for one in open_), "handed out"
    assert any(one.form and not one.printed_on for one in open_), "not printed"
    assert any(one.returned_on and one.signed_by for one in needed), "returned"
    waived = [one for one in needed if one.waived_on]
    assert waived
    assert all(one.waived_reason and one.waived_by == school.desk.acting.staff for one in waived)


def test_partners_have_papers_that_end(school: SampleSchool) -> None:
    today, soon = MONDAY.isoformat(), (MONDAY + timedelta(days=30)).isoformat()
    agreements = [one.values() for one in school.reader.find("agreement")]
    for name in ("ends_on", "insurance_expires_on"):
        ends = [str(one[name]) for one in agreements if one[name]]
        assert any(end < today for end in ends)
        assert any(today <= end < soon for end in ends)
        assert any(end > soon for end in ends)
    assert {one.values()["status"] for one in school.reader.find("partner")} == {
        "prospect", "active", "resting", "closed",
    }  # fmt: skip
    next_on = [str(one.values()["next_on"]) for one in school.reader.find("contact_log") if one.values()["next_on"]]
    assert any(day < today for day in next_on)
    assert any(day >= today for day in next_on)


def test_what_the_set_up_made_is_completed(school: SampleSchool) -> None:
    names = sample_names()
    acting = school.desk.acting
    for kind, id_, name in (
        ("district", acting.district, names.district),
        ("site", acting.site, names.site),
        ("staff", acting.staff, names.staff),
    ):
        assert school.reader.count(kind) == (4 if kind == "staff" else 1)
        held = school.reader.get(kind, id_)
        assert held is not None
        assert held.values()["name"] == name
        assert held.values()["phone"]
