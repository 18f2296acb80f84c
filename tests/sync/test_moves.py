"""A student changes site: all that is theirs goes along, nothing in flight is lost, nothing stays behind."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import update

from tests.sync.clear_pages import is_anywhere
from tests.sync.laptops import KEY, DirectLine, Laptop, TestDistrict, new_laptop, sqlcipher
from tests.sync.newer import op, push
from tests.sync.sticks import new_stick_laptop
from tests.sync.test_verdicts import verdicts
from wbl_desktop.application.commands.merge_records import MergeRecords
from wbl_desktop.application.desk import Desk
from wbl_desktop.application.sync_ports import Verdict
from wbl_desktop.district.devices import revoke
from wbl_desktop.district.engine import writing
from wbl_desktop.district.releasing import dismiss, kept_aside, release
from wbl_desktop.district.tables import DEVICE
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.record import Feed

NORTH, SOUTH = "Almendra High", "Buttonwood High"


@dataclass
class Sites:
    """Two laptops of one site, one of another."""

    district: TestDistrict
    line: DirectLine
    here: Laptop
    beside: Laptop
    there: Laptop

    @property
    def all(self) -> list[Laptop]:
        return [self.here, self.beside, self.there]

    def sync(self, *laptops: Laptop) -> None:
        for laptop in laptops or self.all:
            laptop.sync(self.line)

    def site(self, name: str) -> str:
        return self.district.sites[name]

    def send(self, laptop: Laptop, student: str, to: str) -> None:
        laptop.set("student", student, site=self.site(to))

    def in_step(self) -> None:
        for _ in range(3):
            self.sync()
        for name, laptops in ((NORTH, [self.here, self.beside]), (SOUTH, [self.there])):
            for kind in KINDS:
                theirs = self.district.rows(kind.KIND, name)
                for laptop in laptops:
                    assert {one.id: one.values() for one in laptop.records(kind.KIND)} == theirs
        assert [laptop.sync_store.standing().waiting for laptop in self.all] == [0, 0, 0]


@pytest.fixture
def sites(district: TestDistrict, tmp_path: Path) -> Iterator[Sites]:
    line = DirectLine(district)
    made = []
    for name, site in (("Elena", NORTH), ("Marco", NORTH), ("Rosa", SOUTH)):
        laptop = new_laptop(tmp_path, name, staff=name, site=site)
        laptop.enroll(line, district.code(site))
        made.append(laptop)
    found = Sites(district, line, *made)
    found.sync()
    found.sync()
    yield found
    for laptop in made:
        laptop.close()


def a_family(laptop: Laptop) -> dict[str, str]:
    """A student with records of many kinds; their ids by kind."""
    partner = laptop.add("partner", name="Wood Auto")
    worksite = laptop.add("worksite", name="Wood Auto downtown", partner=partner)
    student = laptop.add("student", last_name="Quillfeather", first_name="Zephyrine", notes="Marmalade")
    guardian = laptop.add("guardian", student=student, name="Ottoline Quillfeather", phone="530-555-0142")
    placement = laptop.add("placement", student=student, worksite=worksite, activity="job_shadow")
    hours = laptop.add("hours", placement=placement, on="2026-11-19", hours=200, notes="Swept the Xylophonium")
    return {
        "partner": partner,
        "student": student,
        "guardian": guardian,
        "placement": placement,
        "hours": hours,
    }


def test_the_whole_family_goes_and_the_shared_list_stays(sites: Sites) -> None:
    ids = a_family(sites.here)
    stays = sites.here.add("student", last_name="Vega", first_name="Luz")
    sites.in_step()
    sites.send(sites.here, ids["student"], SOUTH)
    sites.here.sync(sites.line)
    sites.in_step()
    for kind in ("student", "guardian", "placement", "hours"):
        assert ids[kind] in sites.district.rows(kind, SOUTH)
        assert sites.there.get(kind, ids[kind]) is not None
        assert sites.here.get(kind, ids[kind]) is None
        assert sites.beside.get(kind, ids[kind]) is None
    assert sites.here.get("student", stays) is not None
    assert sites.here.get("partner", ids["partner"]) is not None
    # Who wrote what is known there as it was here.
    history = sites.there.store.reader().history("guardian", ids["guardian"])
    assert history[0].staff == sites.here.acting.staff
    assert history[0].device == sites.here.acting.device


def test_nothing_of_the_student_stays_in_the_old_site_s_files(sites: Sites) -> None:
    for n in range(40):
        sites.here.add("student", last_name=f"Stays{n}", first_name="Luz", notes="x" * 300)
    ids = a_family(sites.here)
    sites.in_step()
    words = ("Quillfeather", "Zephyrine", "Marmalade", "Ottoline", "Xylophonium")
    sites.here.set("student", ids["student"], notes="Marmalade twice")
    sites.in_step()
    copy = sites.beside.copy(sites.beside.path.with_name("before.db"))
    assert all(is_anywhere(word, copy, KEY) for word in words)
    sites.send(sites.here, ids["student"], SOUTH)
    sites.in_step()
    for laptop in (sites.here, sites.beside):
        laptop.close()
        with sqlcipher(laptop.path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert not [word for word in words if is_anywhere(word, laptop.path, KEY)]
        for beside in laptop.path.parent.glob(f"{laptop.path.name}-*"):
            assert beside.stat().st_size == 0


def test_what_the_old_site_still_brings_lands_in_the_new_one(sites: Sites) -> None:
    ids = a_family(sites.here)
    sites.in_step()
    # Typed without knowing: a field nobody touches, one the new site changes too, and a record that is new.
    sites.beside.set("student", ids["student"], phone="530-555-0101", grade="11")
    added = sites.beside.add("hours", placement=ids["placement"], on="2026-11-20", hours=300)
    sites.send(sites.here, ids["student"], SOUTH)
    sites.sync(sites.here, sites.there)
    sites.there.set("student", ids["student"], grade="12")
    sites.sync(sites.there)
    sites.in_step()
    student = sites.there.get("student", ids["student"])
    assert student is not None
    assert (student["phone"], student["grade"]) == ("530-555-0101", "12")
    assert sites.there.get("hours", added) is not None
    [conflict] = sites.there.conflicts()
    assert {one.value for one in conflict.values} == {"11", "12"}
    assert (sites.beside.records("student"), sites.beside.conflicts()) == ([], [])


def test_nothing_stays_of_a_student_two_laptops_had_made_apart(sites: Sites) -> None:
    student = sites.here.add("student", last_name="Vega", first_name="Luz", ssid="1000000001")
    sites.beside.add("student", last_name="Vega", first_name="Quetzalli", ssid="1000000001")
    sites.sync()
    sites.sync()
    sites.send(sites.here, student, SOUTH)
    sites.in_step()
    assert not is_anywhere("Quetzalli", sites.beside.path, KEY)


def test_who_is_merged_into_a_student_who_left_goes_after_them(sites: Sites) -> None:
    keep = sites.here.add("student", last_name="Vega", first_name="Luz")
    drop = sites.here.add("student", last_name="Vega", first_name="Quetzalli")
    guardian = sites.here.add("guardian", student=drop, name="Ottoline Vega")
    sites.in_step()
    sites.send(sites.here, keep, SOUTH)
    sites.here.sync(sites.line)
    Desk(sites.beside.store, sites.beside.acting).run(MergeRecords(kind="student", keep=keep, drop=drop))
    sites.in_step()
    assert sites.district.rows("student", NORTH) == {}
    other, relative = sites.there.get("student", drop), sites.there.get("guardian", guardian)
    assert other is not None
    assert relative is not None
    assert (other["merged_into"], relative["student"]) == (keep, keep)
    for laptop in (sites.here, sites.beside):
        assert not any(is_anywhere(word, laptop.path, KEY) for word in (keep, drop, "Quetzalli"))
    assert [one.sync_store.standing().held for one in sites.all] == [0, 0, 0]


def test_a_child_made_after_its_parent_left_is_followed_by_what_its_author_says_next(sites: Sites) -> None:
    student = sites.here.add("student", last_name="Vega", first_name="Luz")
    sites.sync()
    sites.sync()
    sites.send(sites.here, student, SOUTH)
    sites.sync(sites.here)
    guardian = sites.beside.add("guardian", student=student, name="Ysolde Vgea")
    sites.beside.set("guardian", guardian, name="Ysolde Vega")
    sites.in_step()
    held = sites.there.get("guardian", guardian)
    assert held is not None
    assert held["name"] == "Ysolde Vega"
    assert [one.sync_store.standing().held for one in sites.all] == [0, 0, 0]
    assert not is_anywhere("Ysolde", sites.beside.path, KEY)


def test_a_child_made_twice_once_at_each_site_is_one_and_what_its_author_says_next_is_heard(sites: Sites) -> None:
    student = sites.here.add("student", last_name="Vega", first_name="Luz")
    sites.sync()
    sites.sync()
    sites.send(sites.here, student, SOUTH)
    sites.sync(sites.here, sites.there)
    theirs = sites.there.add("guardian", student=student, name="Rosa Vega", phone="530-555-0142")
    sites.sync(sites.there)
    ours = sites.beside.add("guardian", student=student, name="Rosa Vega")
    sites.beside.set("guardian", ours, phone="530-555-0199")
    sites.in_step()
    assert set(sites.district.rows("guardian", SOUTH)) == {theirs}
    (conflict,) = sites.there.conflicts()
    assert (conflict.record, conflict.field) == (theirs, "phone")
    assert {one.value for one in conflict.values} == {"530-555-0142", "530-555-0199"}
    assert [one.sync_store.standing().held for one in sites.all] == [0, 0, 0]


def test_what_the_author_had_seen_stays_known_after_the_move(sites: Sites) -> None:
    ids = a_family(sites.here)
    sites.in_step()
    sites.here.set("student", ids["student"], grade="11")
    sites.in_step()
    # Retires it having seen the grade: that it moved meanwhile is no edit of it.
    sites.beside.set("student", ids["student"], retired_at="2026-11-20T18:00:00+00:00")
    sites.send(sites.here, ids["student"], SOUTH)
    sites.here.sync(sites.line)
    sites.in_step()
    student = sites.there.get("student", ids["student"])
    assert student is not None
    [conflict] = sites.there.conflicts()  # to be sent to another site is an edit the retirer had not seen
    assert (conflict.field, student["retired_at"]) == ("retired_at", None)
    sites.there.settle(conflict, None)
    sites.in_step()
    sites.there.set("student", ids["student"], notes="new")
    sites.in_step()
    assert sites.there.conflicts() == []


def test_there_and_back_with_edits_under_way_on_both_sides(sites: Sites) -> None:
    ids = a_family(sites.here)
    sites.in_step()
    sites.beside.set("student", ids["student"], notes="typed here before anybody knew", email="zeph@example.org")
    sites.send(sites.here, ids["student"], SOUTH)
    sites.sync(sites.here, sites.there)
    second = new_laptop(sites.here.path.parent, "Ines", staff="Ines", site=SOUTH)
    second.enroll(sites.line, sites.district.code(SOUTH))
    second.sync(sites.line)
    second.set("student", ids["student"], notes="typed there before it went back", phone="530-555-0190")
    sites.send(sites.there, ids["student"], NORTH)
    sites.sync(sites.there)
    second.sync(sites.line)
    sites.in_step()
    second.sync(sites.line)
    for laptop in (sites.here, sites.beside):
        student = laptop.get("student", ids["student"])
        assert student is not None
        assert (student["email"], student["phone"]) == ("zeph@example.org", "530-555-0190")
        [conflict] = laptop.conflicts()
        assert {one.value for one in conflict.values} == {
            "typed here before anybody knew",
            "typed there before it went back",
        }
        assert laptop.get("hours", ids["hours"]) is not None
    assert second.records("student") == sites.there.records("student") == []
    second.close()


def test_a_transfer_taken_back_before_the_next_sync_never_happened(sites: Sites) -> None:
    ids = a_family(sites.here)
    sites.in_step()
    sites.send(sites.here, ids["student"], SOUTH)
    sites.here.set("student", ids["student"], site=None)
    sites.in_step()
    assert sites.there.records("student") == []
    assert sites.beside.get("student", ids["student"]) is not None
    assert sites.beside.get("hours", ids["hours"]) is not None
    assert sites.here.conflicts() == []


def test_two_who_send_a_student_to_different_sites_disagree_where_they_went(sites: Sites) -> None:
    third = sites.district.code("Ceanothus High")
    assert third
    ids = a_family(sites.here)
    sites.in_step()
    sites.send(sites.beside, ids["student"], "Ceanothus High")
    sites.send(sites.here, ids["student"], SOUTH)
    sites.sync(sites.here, sites.there, sites.beside)
    sites.in_step()
    [conflict] = sites.there.conflicts()
    assert conflict.field == "site"
    sites.there.settle(conflict, sites.site("Ceanothus High"))
    sites.in_step()
    assert sites.there.records("student") == []
    assert ids["student"] in sites.district.rows("student", "Ceanothus High")


@pytest.mark.parametrize("role", ["clerk", "read_only"])
def test_only_a_coordinator_sends_students_off(sites: Sites, tmp_path: Path, role: str) -> None:
    ids = a_family(sites.here)
    sites.in_step()
    clerk = new_laptop(tmp_path, "Ana", staff="Ana", site=NORTH)
    clerk.enroll(sites.line, sites.district.code(NORTH, role))
    clerk.sync(sites.line)
    sites.send(clerk, ids["student"], SOUTH)
    clerk.sync(sites.line)
    assert ids["student"] in sites.district.rows("student", NORTH)
    assert clerk.sync_store.standing().held == 1
    clerk.close()


def test_nobody_takes_a_student_of_another_site_or_writes_into_one(sites: Sites) -> None:
    ids = a_family(sites.here)
    sites.in_step()
    before = sites.district.rows("student", NORTH)
    taken = op(1001, "student", ids["student"], inserted=False, base=10**6, site=sites.site(SOUTH))
    edited = op(1002, "student", ids["student"], inserted=False, grade="12")
    nephew = op(1003, "guardian", "6" * 32, student=ids["student"], name="Nobody")
    made = op(1004, "student", "7" * 32, last_name="X", first_name="Y", site=sites.site(NORTH))
    again = op(1000, "student", ids["student"], last_name="X", first_name="Y")
    answer = push(sites.there, sites.line, [again, taken, edited, nephew, made])
    assert verdicts(answer) == [
        (Verdict.HELD, "moved_away"),
        (Verdict.HELD, "missing_record"),
        (Verdict.HELD, "follows_held"),
        (Verdict.HELD, "moved_away"),
        (Verdict.HELD, "not_allowed"),
    ]
    assert sites.district.rows("student", NORTH) == before
    assert sites.district.rows("guardian", NORTH).keys() == {ids["guardian"]}


def test_a_person_lets_in_what_was_said_of_a_student_another_site_has(sites: Sites) -> None:
    """A value of the laptop's stands beside the site's own where the two differ, and nothing waits any more."""
    ids = a_family(sites.here)
    sites.here.set("student", ids["student"], grade="11")
    sites.in_step()
    again = op(
        1000, "student", ids["student"], last_name="Quillfeather", first_name="Zephyrine", grade="12", email="z@x"
    )
    edited = op(1001, "student", ids["student"], inserted=False, phone="530-555-0100")
    child = op(1002, "guardian", "6" * 32, student=ids["student"], name="Ana Quillfeather")
    assert verdicts(push(sites.there, sites.line, [again, edited, child])) == [(Verdict.HELD, "moved_away")] * 3
    with writing(sites.district.engine) as connection:
        told = release(connection, kept_aside(connection), sites.district.arrival())
    assert set(told.values()) == {""}
    assert len(told) == 3
    sites.in_step()
    student = sites.district.rows("student", NORTH)[ids["student"]]
    assert (student["grade"], student["email"], student["phone"]) == ("11", "z@x", "530-555-0100")
    assert [(one.field, {said.value for said in one.values}) for one in sites.here.conflicts()] == [
        ("grade", {"11", "12"})
    ]
    assert sites.here.get("guardian", "6" * 32) is not None
    assert sites.there.records("student") == sites.there.records("guardian") == []
    assert sites.there.sync_store.standing().held == 0


@pytest.mark.parametrize("brings", ["there", "beside"])
def test_what_waited_for_a_shared_record_is_taken_at_the_site_the_student_went_to(sites: Sites, brings: str) -> None:
    ids = a_family(sites.here)
    sites.in_step()
    read = sites.here.sync_store.sync_state().cursors[Feed.SITE]
    elsewhere = op(1000, "placement", ids["placement"], inserted=False, base=read, worksite="8" * 32)
    assert verdicts(push(sites.here, sites.line, [elsewhere])) == [(Verdict.HELD, "missing_parent")]
    sites.beside.sync(sites.line)
    sites.send(sites.beside, ids["student"], SOUTH)
    sites.sync(sites.beside, sites.there, sites.there)
    assert sites.there.sync_store.standing().held == 1
    worksite = op(2000, "worksite", "8" * 32, name="Uptown", partner=ids["partner"])
    push(getattr(sites, brings), sites.line, [worksite])
    sites.there.sync(sites.line)
    assert sites.there.sync_store.standing().held == 0
    placement = sites.there.get("placement", ids["placement"])
    assert placement is not None
    assert placement["worksite"] == "8" * 32


def test_a_laptop_that_knows_of_the_move_has_no_say_any_more(sites: Sites) -> None:
    ids = a_family(sites.here)
    sites.in_step()
    sites.send(sites.here, ids["student"], SOUTH)
    sites.in_step()
    sites.beside.add("partner", name="Chico Floral")
    sites.sync(sites.beside)  # what it brings now says how far it has read
    n = sites.beside.sync_store.sync_state().acked
    late = op(n + 1, "student", ids["student"], inserted=False, base=0, grade="12")
    child = op(n + 2, "guardian", "6" * 32, student=ids["student"], name="Nobody")
    back = op(n + 3, "student", ids["student"], inserted=False, base=0, site=sites.site(NORTH))
    answer = push(sites.beside, sites.line, [late, child, back])
    assert verdicts(answer) == [(Verdict.HELD, "moved_away")] * 3
    student = sites.district.rows("student", SOUTH)[ids["student"]]
    assert (student["grade"], student["site"]) == (None, sites.site(SOUTH))


def test_a_restored_district_hears_from_the_new_site_that_the_student_came(sites: Sites) -> None:
    ids = a_family(sites.here)
    sites.in_step()
    backup = sites.district.saved()
    sites.send(sites.here, ids["student"], SOUTH)
    sites.in_step()
    sites.there.set("student", ids["student"], grade="12")
    sites.sync(sites.there)
    sites.district.set_back(backup)
    sites.sync(sites.there)
    sites.in_step()
    assert sites.district.rows("student", SOUTH)[ids["student"]]["grade"] == "12"
    assert ids["student"] not in sites.district.rows("student", NORTH)
    assert ids["hours"] in sites.district.rows("hours", SOUTH)


def test_who_only_reads_has_no_say_in_where_a_student_is_and_lets_go_of_them(sites: Sites) -> None:
    """The restored district has forgotten the move; what the reader typed is kept aside, the student's words go."""
    student = sites.here.add("student", last_name="Vega", first_name="Luz")
    sites.in_step()
    backup = sites.district.saved()
    sites.send(sites.here, student, SOUTH)
    sites.in_step()
    sites.there.set("student", student, grade="12")
    sites.district.set_back(backup)
    with writing(sites.district.engine) as connection:
        reads = update(DEVICE).where(DEVICE.c.id == sites.there.acting.device)
        connection.execute(reads.values(role="read_only"))
    sites.in_step()
    assert student in sites.district.rows("student", NORTH)
    assert sites.there.get("student", student) is None
    assert not is_anywhere("Vega", sites.there.path, KEY)
    assert [one.sync_store.standing().held for one in sites.all] == [0, 0, 1]
    with writing(sites.district.engine) as connection:
        assert set(release(connection, kept_aside(connection), sites.district.arrival()).values()) == {""}
    sites.in_step()
    assert sites.district.rows("student", NORTH)[student]["grade"] == "12"
    assert [one.sync_store.standing().held for one in sites.all] == [0, 0, 0]


@pytest.mark.parametrize("is_heard_first", [True, False])
def test_who_only_reads_lets_go_of_whom_they_made_and_who_went_unread(sites: Sites, *, is_heard_first: bool) -> None:
    """The restored district has forgotten all; what the reader says of it is kept aside, before or after the rest."""
    backup = sites.district.saved()
    student = sites.here.add("student", last_name="Vega", first_name="Luz")
    sites.sync(sites.here, sites.beside)
    sites.send(sites.beside, student, SOUTH)
    sites.sync(sites.beside, sites.there)
    sites.district.set_back(backup)
    with writing(sites.district.engine) as connection:
        reads = update(DEVICE).where(DEVICE.c.id == sites.here.acting.device)
        connection.execute(reads.values(role="read_only"))
    sites.sync(*([sites.there, sites.here] if is_heard_first else [sites.here, sites.there]))
    sites.in_step()
    assert student in sites.district.rows("student", SOUTH)
    assert sites.here.get("student", student) is None
    assert not is_anywhere("Vega", sites.here.path, KEY)


def test_who_went_and_was_forgotten_whole_is_not_made_again_at_the_old_site(sites: Sites) -> None:
    """The new site tells the restored district of them before the laptop that had made them offers that again."""
    backup = sites.district.saved()
    ids = a_family(sites.here)
    sites.sync(sites.here, sites.beside)
    sites.send(sites.beside, ids["student"], SOUTH)
    sites.sync(sites.beside, sites.there)
    sites.here.set("student", ids["student"], phone="530-555-0101")
    sites.here.set("guardian", ids["guardian"], phone="530-555-0199")
    sites.district.set_back(backup)
    sites.sync(sites.there, sites.here)
    sites.in_step()
    for kind in ("student", "guardian", "placement", "hours"):
        assert list(sites.district.rows(kind, SOUTH)) == [ids[kind]]
        assert not sites.district.rows(kind, NORTH)
        assert sites.here.get(kind, ids[kind]) is None
    assert sites.district.rows("student", SOUTH)[ids["student"]]["phone"] == "530-555-0101"
    assert sites.district.rows("guardian", SOUTH)[ids["guardian"]]["phone"] == "530-555-0199"
    assert [one.sync_store.standing().held for one in sites.all] == [0, 0, 0]


def test_nor_by_one_who_had_only_read_of_them(sites: Sites, tmp_path: Path) -> None:
    backup = sites.district.saved()
    with lost(sites, tmp_path) as maker:
        student = maker.add("student", last_name="Vega", first_name="Luz")
        sites.sync(maker, sites.here, sites.beside)
    sites.send(sites.beside, student, SOUTH)
    sites.sync(sites.beside, sites.there)
    sites.district.set_back(backup)
    sites.sync(sites.there, sites.here)
    sites.in_step()
    assert student in sites.district.rows("student", SOUTH)
    assert sites.here.get("student", student) is None


def test_what_is_kept_aside_of_one_whose_maker_nobody_knows_any_more_is_let_in_where_they_are(
    sites: Sites, tmp_path: Path
) -> None:
    """Read of under an earlier id of the maker's laptop, which no district remembers: a person says who they are."""
    with lost(sites, tmp_path) as maker:
        backup = sites.district.saved()
        student = maker.add("student", last_name="Vega", first_name="Luz")
        sites.sync(maker, sites.here)
        guardian = sites.here.add("guardian", student=student, name="Rosa Vega")
        sites.district.set_back(backup)
        sites.sync(maker, sites.beside)
    sites.send(sites.beside, student, SOUTH)
    sites.sync(sites.beside, sites.there)
    sites.district.set_back(backup)
    sites.here.set("student", student, phone="530-555-0101")
    sites.sync(sites.there, sites.here)
    sites.in_step()
    assert sites.here.records("student") == sites.here.records("guardian") == []
    with writing(sites.district.engine) as connection:
        assert set(release(connection, kept_aside(connection), sites.district.arrival()).values()) == {""}
    sites.in_step()
    assert sites.district.rows("student", SOUTH)[student]["phone"] == "530-555-0101"
    assert guardian in sites.district.rows("guardian", SOUTH)
    assert sites.here.records("student") == sites.here.records("guardian") == []
    assert [one.sync_store.standing().held for one in sites.all] == [0, 0, 0]


def test_a_child_told_of_after_its_parent_left_is_where_the_parent_is(sites: Sites, tmp_path: Path) -> None:
    """Who sends the student off had not read of the guardian; who made the guardian is gone."""
    backup = sites.district.saved()
    student = sites.here.add("student", last_name="Vega", first_name="Luz")
    sites.sync(sites.here, sites.beside)
    with lost(sites, tmp_path) as maker:
        sites.sync(maker)
        guardian = maker.add("guardian", student=student, name="Rosa Vega")
        sites.sync(maker, sites.here)
    sites.here.set("guardian", guardian, phone="530-555-0199")
    sites.district.set_back(backup)
    sites.send(sites.beside, student, SOUTH)
    sites.sync(sites.beside, sites.here)
    sites.in_step()
    held = sites.there.get("guardian", guardian)
    assert held is not None
    assert (held["name"], held["phone"]) == ("Rosa Vega", "530-555-0199")
    assert sites.here.get("guardian", guardian) is None


def test_who_was_restored_before_they_went_is_in_use_at_the_new_site_after_a_restore_of_the_district(
    sites: Sites,
) -> None:
    """Nobody else remembers: those who restored the student have let go of them."""
    student = sites.here.add("student", last_name="Vega", first_name="Luz", notes="Asks for a vet")
    sites.here.set("student", student, retired_at="2026-11-20T17:30:00+00:00")
    sites.in_step()
    backup = sites.district.saved()
    sites.here.set("student", student, retired_at=None)
    sites.here.set("student", student, notes=None)
    sites.sync(sites.here)
    sites.send(sites.here, student, SOUTH)
    sites.in_step()
    sites.district.set_back(backup)
    sites.in_step()
    row = sites.district.rows("student", SOUTH)[student]
    assert (row["retired_at"], row["notes"]) == (None, None)
    assert sites.there.conflicts() == []
    assert [entry.verb for entry in sites.there.store.reader().history("student", student)][:1] == ["add"]


@contextmanager
def lost(sites: Sites, folder: Path) -> Iterator[Laptop]:
    """A third laptop of the first site, that falls into the river."""
    laptop = new_laptop(folder, "Ines", staff="Ines", site=NORTH)
    laptop.enroll(sites.line, sites.district.code(NORTH))
    laptop.sync(sites.line)
    yield laptop
    laptop.close()


def test_what_is_kept_aside_of_a_child_goes_where_the_child_was_sent_after_its_parent(sites: Sites) -> None:
    student, stays = (sites.here.add("student", last_name=name, first_name="Luz") for name in ("Vega", "Park"))
    sites.in_step()
    sites.send(sites.here, student, SOUTH)
    sites.sync(sites.here)
    child, base = "6" * 32, sites.beside.sync_store.sync_state().cursors[Feed.SITE]
    moved = op(1001, "guardian", child, inserted=False, base=base, student=stays)
    made = op(1002, "guardian", child, base=base, student=student, name="Rosa Vega")
    assert verdicts(push(sites.here, sites.line, [moved])) == [(Verdict.HELD, "missing_record")]
    assert verdicts(push(sites.beside, sites.line, [made])) == []
    sites.sync(sites.there)
    assert sites.there.get("guardian", child) is not None
    assert sites.there.sync_store.standing().held == 1


def test_a_child_that_got_another_parent_is_there_again_at_once(sites: Sites) -> None:
    ids = a_family(sites.here)
    other = sites.here.add("student", last_name="Vega", first_name="Luz")
    sites.in_step()
    sites.here.set("guardian", ids["guardian"], student=other)
    sites.send(sites.here, ids["student"], SOUTH)
    sites.here.sync(sites.line)
    sites.here.set("guardian", ids["guardian"], phone="530-555-0177")
    sites.here.sync(sites.line)
    # Page by page the student leaves before the guardian's new parent is read, and takes the guardian along.
    sites.beside.sync(sites.line, page_rows=1)
    guardian = sites.beside.get("guardian", ids["guardian"])
    assert guardian is not None
    assert (guardian["student"], guardian["name"], guardian["phone"]) == (
        other,
        "Ottoline Quillfeather",
        "530-555-0177",
    )
    sites.in_step()


def test_a_student_whom_a_restored_district_has_here_again_comes_back(sites: Sites) -> None:
    """The laptop that had sent them off has let go all it knew of them, and writes nothing more."""
    student = sites.there.add("student", last_name="Quillfeather", first_name="Zephyrine")
    guardian = sites.there.add("guardian", student=student, name="Ottoline Quillfeather")
    sites.sync()
    backup = sites.district.saved()
    sites.send(sites.there, student, NORTH)
    sites.sync(sites.there)
    assert sites.there.get("student", student) is None
    sites.district.set_back(backup)
    sites.sync(sites.there)
    assert sites.there.get("student", student) is not None
    assert sites.there.get("guardian", guardian) is not None
    sites.in_step()


def test_what_is_kept_aside_of_a_child_stays_listed_when_the_parent_leaves(sites: Sites) -> None:
    """The district never had the child: it cannot leave this site, and goes after its parent once it is let in."""
    student = sites.here.add("student", last_name="Quillfeather", first_name="Zephyrine")
    sites.in_step()
    guardian = sites.here.add("guardian", student=student, name="Ottoline Quillfeather")
    with writing(sites.district.engine) as connection:
        revoke(connection, sites.here.acting.device, sites.district.arrival().at)
    with pytest.raises(Refusal):
        sites.sync(sites.here)
    sites.here.enroll(sites.line, sites.district.code(NORTH))
    sites.sync(sites.here)
    sites.send(sites.beside, student, SOUTH)
    sites.sync(sites.beside, sites.here)
    assert sites.here.get("guardian", guardian) is None
    assert [one.sync_store.standing().held for one in sites.all] == [1, 1, 0]
    with writing(sites.district.engine) as connection:
        release(connection, kept_aside(connection), sites.district.arrival())
    sites.in_step()
    assert [one.sync_store.standing().held for one in sites.all] == [0, 0, 0]
    assert sites.there.get("guardian", guardian) is not None


def test_what_is_kept_aside_under_an_earlier_name_goes_along(sites: Sites, tmp_path: Path) -> None:
    """A clerk and somebody else made the same student apart, and the clerk sent theirs off, which is not for clerks."""
    clerk = new_laptop(tmp_path, "Ana", staff="Ana", site=NORTH)
    clerk.enroll(sites.line, sites.district.code(NORTH, "clerk"))
    sites.sync(clerk)
    named = {"last_name": "Quillfeather", "first_name": "Zephyrine", "ssid": "1000000001"}
    student = sites.here.add("student", **named)
    typed = clerk.add("student", **named)
    sites.send(clerk, typed, SOUTH)
    sites.sync(sites.here, clerk)
    sites.sync()
    north, south = [sites.here, sites.beside, clerk], [sites.there]
    assert [_kept_aside(one) for one in (*north, *south)] == [[typed], [typed], [typed], []]
    sites.send(sites.here, student, SOUTH)
    sites.sync(*north, *south)
    assert [_kept_aside(one) for one in (*north, *south)] == [[], [], [], [typed]]
    with writing(sites.district.engine) as connection:
        entries = [one for one in kept_aside(connection) if one.record == typed]
        assert release(connection, entries, sites.district.arrival()) == {entries[0].id: ""}
    sites.in_step()
    assert _kept_aside(sites.there) == []
    clerk.close()


def test_what_is_kept_aside_goes_from_the_list_of_who_was_away_until_they_were_back(
    sites: Sites, tmp_path: Path
) -> None:
    clerk = new_laptop(tmp_path, "Ana", staff="Ana", site=NORTH)
    clerk.enroll(sites.line, sites.district.code(NORTH, "clerk"))
    student = sites.here.add("student", last_name="Quillfeather", first_name="Zephyrine")
    sites.sync(sites.here, clerk)
    sites.send(clerk, student, SOUTH)
    sites.sync(clerk)
    assert _kept_aside(clerk) == [student]
    sites.send(sites.here, student, SOUTH)
    sites.sync(sites.here, sites.there)
    assert _kept_aside(sites.there) == [student]
    with writing(sites.district.engine) as connection:
        dismiss(connection, [one for one in kept_aside(connection) if one.record == student], sites.district.arrival())
    sites.send(sites.there, student, NORTH)
    sites.sync(sites.there, clerk)
    assert clerk.get("student", student) is not None
    assert _kept_aside(clerk) == []
    clerk.close()


def test_what_is_let_in_after_the_move_it_was_kept_aside_with_is_closed_where_it_went(sites: Sites) -> None:
    """A revoked laptop sent a student off, and said one thing more of them: both are let in at once."""
    student = sites.here.add("student", last_name="Quillfeather", first_name="Zephyrine")
    sites.in_step()
    sites.send(sites.beside, student, SOUTH)
    sites.beside.set("student", student, notes="Marmalade")
    with writing(sites.district.engine) as connection:
        revoke(connection, sites.beside.acting.device, sites.district.arrival().at)
    with pytest.raises(Refusal):
        sites.sync(sites.beside)
    with writing(sites.district.engine) as connection:
        entries = [one for one in kept_aside(connection) if one.record == student]
        assert set(release(connection, entries, sites.district.arrival()).values()) == {""}
    with writing(sites.district.engine) as connection:
        assert [one for one in kept_aside(connection) if one.record == student] == []
    sites.sync(sites.here, sites.there)
    assert _kept_aside(sites.here) == _kept_aside(sites.there) == []
    record = sites.there.get("student", student)
    assert record is not None
    assert record["notes"] == "Marmalade"


def _kept_aside(laptop: Laptop) -> list[str]:
    return [one.record for one in laptop.store.reader().held_entries() if one.kind == "student"]


def test_so_does_one_at_a_laptop_that_exchanges_by_stick_alone(sites: Sites, tmp_path: Path) -> None:
    ines = new_stick_laptop(tmp_path, "Ines", sites.district, site=SOUTH, staff="Ines")
    ines.until_quiet(sites.district)
    student = ines.laptop.add("student", last_name="Quillfeather", first_name="Zephyrine")
    ines.until_quiet(sites.district)
    backup = sites.district.saved()
    sites.send(ines.laptop, student, NORTH)
    ines.until_quiet(sites.district)
    assert ines.laptop.get("student", student) is None
    sites.district.set_back(backup)
    ines.until_quiet(sites.district)
    assert ines.laptop.get("student", student) is not None
    ines.close()
