"""Rosters against the records: new, changed, same, archived, restored, and what a person edited."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.helpers.office_imports import Office, counted, office, whys
from tests.helpers.offices import add
from tests.helpers.rosters import AERIES, aeries_rows, oneroster, pupils
from wbl_desktop.application.commands.import_roster import ImportBatch
from wbl_desktop.application.commands.retire import RetireRecord
from wbl_desktop.application.imports.plans import State
from wbl_desktop.application.imports.rosters import plan_students
from wbl_desktop.application.imports.work import Work
from wbl_desktop.domain.failures import Refusal

PHONE, STREET, FIRST, LAST = (AERIES.index(name) for name in ("TL", "AD", "FN", "LN"))
LOCAL, SSID, BORN, GUARDIAN, MAIL = (AERIES.index(name) for name in ("ID", "CID", "BD", "PG", "PED"))


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as one:
        yield one


def test_the_second_import_finds_everything_the_same(here: Office) -> None:
    path = here.aeries(aeries_rows(pupils(30)))
    first, _ = here.take(path)
    assert counted(first) == (60, 0, 0)
    assert here.reader.count("student") == 30
    again = here.plan(path)
    assert (counted(again), again.doubts, again.does_nothing) == ((0, 0, 60), (), True)


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_a_oneroster_set_the_second_time(here: Office, version: str) -> None:
    path = oneroster(pupils(20), version=version).zip(here.folder / "set.zip")
    first, _ = here.take(path)
    assert counted(first) == (20 + 20 + 120 + 3, 0, 0)
    assert counted(here.plan(path)) == (0, 0, 163)
    student = here.id("student", local_id="200001")
    assert len(here.reader.find("student_class", {"student": student})) == 6
    assert here.values("guardian", student=student)["name"] == "Félix Núñez"


def test_planning_writes_nothing_and_is_the_same_every_time(here: Office) -> None:
    path = here.aeries(aeries_rows(pupils(10)))
    assert here.plan(path) == here.plan(path)
    assert here.reader.count("student", retired=None) == 0


def test_what_the_roster_changed_is_taken(here: Office) -> None:
    rows = aeries_rows(pupils(5))
    here.take(here.aeries(rows))
    rows[2][PHONE] = "530-555-9999"
    planned, _ = here.take(here.aeries(rows))
    assert counted(planned) == (0, 1, 9)
    assert planned.writes[0].changes == {"phone": ("530-555-0002", "530-555-9999")}
    assert here.values("student", local_id="200002")["phone"] == "530-555-9999"


def test_what_a_person_changed_stays_without_a_question(here: Office) -> None:
    path = here.aeries(aeries_rows(pupils(3)))
    here.take(path)
    here.edit("student", here.id("student", local_id="200001"), phone="530-555-7777")
    planned, _ = here.take(path)
    assert (counted(planned), planned.doubts) == ((0, 0, 6), ())
    assert here.values("student", local_id="200001")["phone"] == "530-555-7777"


def test_what_both_changed_is_asked(here: Office) -> None:
    rows = aeries_rows(pupils(3))
    here.take(here.aeries(rows))
    here.edit("student", here.id("student", local_id="200001"), phone="530-555-7777")
    rows[1][PHONE] = "530-555-8888"
    path = here.aeries(rows)
    planned = here.plan(path)
    (asked,) = planned.questions
    assert (asked.why, asked.row, asked.field, asked.column, asked.value, asked.facts["held"]) == (
        "edited_by_hand",
        3,
        "phone",
        "TL",
        "530-555-8888",
        "530-555-7777",
    )
    assert counted(planned) == (0, 0, 6)
    taken, _ = here.take(path, {asked.id: "take"})
    assert counted(taken) == (0, 1, 5)
    assert here.values("student", local_id="200001")["phone"] == "530-555-8888"


def test_what_nobody_has_answered_is_asked_again(here: Office) -> None:
    rows = aeries_rows(pupils(3))
    here.take(here.aeries(rows))
    here.edit("student", here.id("student", local_id="200001"), phone="530-555-7777")
    rows[1][PHONE] = "530-555-8888"
    rows[2][PHONE] = "530-555-6666"
    path = here.aeries(rows)
    unanswered, _ = here.take(path)
    assert (counted(unanswered), whys(unanswered)) == ((0, 1, 5), [("edited_by_hand", 3)])
    again = here.plan(path)
    (asked,) = again.questions
    assert (counted(again), asked.value) == ((0, 0, 6), "530-555-8888")
    kept, _ = here.take(path, {asked.id: "keep"})
    assert counted(kept) == (0, 0, 6)
    assert here.plan(path).questions == ()
    assert here.values("student", local_id="200001")["phone"] == "530-555-7777"


def test_an_unknown_answer_is_refused(here: Office) -> None:
    rows = aeries_rows(pupils(3))
    rows[1][LOCAL] = "0200001"
    path = here.aeries(rows)
    asked = here.plan(path).questions[0]
    with pytest.raises(Refusal, match="import_answer_unknown"):
        here.plan(path, {asked.id: "perhaps"})


def test_a_value_typed_before_any_import_is_not_overwritten_unasked(here: Office) -> None:
    add(here.desk, "student", last_name="Núñez", first_name="Beto", local_id="200001", phone="530-555-7777")
    planned, _ = here.take(here.aeries(aeries_rows(pupils(2))))
    assert whys(planned) == [("edited_by_hand", 3)]
    values = here.values("student", local_id="200001")
    assert (values["phone"], values["ssid"], values["birth_date"]) == ("530-555-7777", "7000000037", "2011-02-02")


def test_a_blank_in_the_file_erases_nothing(here: Office) -> None:
    rows = aeries_rows(pupils(2))
    here.take(here.aeries(rows))
    rows[1][PHONE] = rows[1][BORN] = rows[1][SSID] = ""
    planned, _ = here.take(here.aeries(rows))
    assert counted(planned) == (0, 0, 4)
    values = here.values("student", local_id="200001")
    assert (values["phone"], values["birth_date"], values["ssid"]) == ("530-555-0001", "2011-02-02", "7000000037")


def test_a_value_a_person_emptied_stays_empty(here: Office) -> None:
    path = here.aeries(aeries_rows(pupils(2)))
    here.take(path)
    here.edit("student", here.id("student", local_id="200001"), phone="")
    here.take(path)
    assert here.values("student", local_id="200001")["phone"] is None


def test_who_is_missing_from_the_roster_is_archived_and_comes_back(here: Office) -> None:
    some = pupils(20)
    whole = oneroster(some).zip(here.folder / "whole.zip")
    here.take(whole)
    leaver = here.id("student", local_id="200003")
    worksite = add(here.desk, "worksite", partner=add(here.desk, "partner", name="Rice Mill"), name="Rice Mill")
    placement = add(here.desk, "placement", student=leaver, worksite=worksite, activity="job_shadow")
    less = oneroster([one for one in some if one.number != 3]).zip(here.folder / "less.zip")
    planned, _ = here.take(less)
    assert planned.counts().archived == 1
    assert planned.counts("student").changed == 1
    gone = here.reader.get("student", leaver)
    assert gone is not None
    assert gone.is_retired
    assert gone.values()["left_on"] == "2026-11-20"
    assert gone.values()["last_name"] == "Chang"
    assert not here.reader.find("placement", {"student": leaver})[0].is_retired
    assert here.reader.find("placement", {"student": leaver})[0].id == placement
    assert counted(here.plan(less), "student") == (0, 0, 19)
    back, _ = here.take(whole)
    assert (back.counts().restored, back.counts().new) == (1, 0)
    again = here.reader.get("student", leaver)
    assert again is not None
    assert (again.is_retired, again.values()["left_on"]) == (False, None)
    assert counted(here.plan(whole))[:2] == (0, 0)


def test_students_who_came_no_roster_are_never_archived(here: Office) -> None:
    add(here.desk, "student", last_name="Solís", first_name="Eva", local_id="9")
    here.take(here.table(["Last name", "First name", "Perm ID"], ["Paz", "Ana", "8"]))
    here.take(oneroster(pupils(3)).zip(here.folder / "set.zip"))
    assert here.reader.count("student") == 5


def test_a_list_with_labels_archives_nobody(here: Office) -> None:
    here.take(here.aeries(aeries_rows(pupils(4))))
    planned, _ = here.take(here.table(["Last name", "First name", "Perm ID"], ["Paz", "Ana", "8"]))
    assert planned.counts().archived == 0


def test_half_a_roster_archives_nobody_unless_somebody_says_so(here: Office) -> None:
    here.take(here.aeries(aeries_rows(pupils(30))))
    half = here.aeries(aeries_rows(pupils(10)))
    planned = here.plan(half)
    assert [(one.why, one.value) for one in planned.questions] == [("many_would_leave", "20")]
    assert planned.counts().archived == 0
    said = here.plan(half, {planned.questions[0].id: "archive"})
    assert said.counts("student").archived == 20


def test_a_guardian_whose_row_is_held_is_not_archived(here: Office) -> None:
    def row(local: str, ssid: str, last: str, guardian: str = "") -> list[str]:
        cells = {"ID": local, "CID": ssid, "LN": last, "FN": "Ana", "GR": "9", "PG": guardian}
        return [cells.get(name, "") for name in AERIES]

    here.take(here.aeries([row("1", "7000000001", "Núñez"), row("2", "7000000002", "Núñez")]))
    path = here.aeries([row("1", "7000000001", "Núñez"), row("2", "", "Paz"), row("", "7000000002", "Paz", "Rosa Paz")])
    here.take(path)
    assert here.values("guardian")["name"] == "Rosa Paz"
    assert here.plan(path).does_nothing


def test_a_student_whose_row_is_held_is_not_archived(here: Office) -> None:
    rows = aeries_rows(pupils(30))
    here.take(here.aeries(rows))
    rows[4][SSID] = "7.0E+09"
    rows[5][LAST] = ""
    planned, _ = here.take(here.aeries(rows))
    assert [(one.why, one.row) for one in planned.doubts] == [("id_in_scientific_notation", 6), ("name_missing", 7)]
    assert planned.counts().archived == 0
    assert planned.held_rows == 2


def test_a_row_that_cannot_be_read_archives_nobody_unasked(here: Office) -> None:
    rows = aeries_rows(pupils(4))
    path = here.aeries(rows)
    here.take(path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:3], b'"Beto "B" Ruiz",' + lines[3], lines[4]]))
    planned, _ = here.take(path)
    assert [one.why for one in planned.doubts if one.row] == ["row_badly_quoted"]
    assert [(one.why, one.value) for one in planned.questions] == [("many_would_leave", "1")]
    assert planned.counts().archived == 0


def test_a_student_retired_by_hand_is_asked_about(here: Office) -> None:
    path = here.aeries(aeries_rows(pupils(3)))
    here.take(path)
    here.desk.run(RetireRecord(kind="student", id=here.id("student", local_id="200001")))
    planned = here.plan(path)
    assert whys(planned) == [("retired_by_hand", 3)]
    assert here.reader.count("student") == 2
    back, _ = here.take(path, {planned.questions[0].id: "restore"})
    assert back.counts().restored == 1
    assert here.reader.count("student") == 3


def test_an_import_is_one_step_back_and_can_be_made_again(here: Office) -> None:
    path = oneroster(pupils(8)).zip(here.folder / "set.zip")
    _, batch = here.take(path)
    ids = here.reader.ids("student")
    here.undo(batch)
    assert here.reader.count("student") == 0
    again, second = here.take(path)
    assert counted(again) == (8 + 8 + 48 + 3, 0, 0)
    assert here.reader.ids("student") == ids
    assert counted(here.plan(path)) == (0, 0, 67)
    here.undo(second)
    assert here.reader.count("student") == 0


def test_an_undone_change_is_a_change_again(here: Office) -> None:
    rows = aeries_rows(pupils(3))
    here.take(here.aeries(rows))
    rows[1][PHONE] = "530-555-9999"
    path = here.aeries(rows)
    _, batch = here.take(path)
    here.undo(batch)
    assert here.values("student", local_id="200001")["phone"] == "530-555-0001"
    assert counted(here.plan(path)) == (0, 1, 5)


def test_repeated_rows_are_imported_once(here: Office) -> None:
    rows = aeries_rows(pupils(3))
    loud = [cell.upper() for cell in rows[1]]
    loud[AERIES.index("MN")] = ""
    planned, _ = here.take(here.aeries([*rows, rows[0], loud]))
    assert whys(planned) == [("row_repeated", 5), ("row_repeated", 6)]
    assert counted(planned) == (6, 0, 0)
    assert here.values("student", local_id="200001")["last_name"] == "Núñez"


def test_a_repeated_row_fills_what_the_first_lacks(here: Office) -> None:
    rows = aeries_rows(pupils(1))
    fuller = list(rows[0])
    rows[0][PHONE] = ""
    here.take(here.aeries([*rows, fuller]))
    assert here.values("student", local_id="200000")["phone"] == "530-555-0000"


def test_a_repeated_row_with_another_value_is_held(here: Office) -> None:
    rows = aeries_rows(pupils(2))
    other = list(rows[0])
    other[PHONE] = "530-555-4444"
    planned, _ = here.take(here.aeries([*rows, other]))
    assert [(one.why, one.row, one.field, one.facts["first"]) for one in planned.doubts] == [
        ("row_repeated_differently", 4, "phone", 2)
    ]
    assert here.values("student", local_id="200000")["phone"] == "530-555-0000"


def test_one_id_for_two_people_holds_both(here: Office) -> None:
    rows = aeries_rows(pupils(3))
    rows[2][LOCAL] = rows[0][LOCAL]
    planned, _ = here.take(here.aeries(rows))
    assert whys(planned) == [("id_of_two_students", 2), ("id_of_two_students", 4)]
    assert here.reader.count("student") == 1


def test_two_of_the_same_name_and_birth_date_are_asked(here: Office) -> None:
    rows = aeries_rows(pupils(2))
    twin = list(rows[0])
    twin[LOCAL], twin[SSID] = "299999", "7999999999"
    path = here.aeries([*rows, twin])
    planned = here.plan(path)
    assert whys(planned) == [("same_name_and_birth_date", 4)]
    assert counted(planned, "student")[0] == 2
    assert counted(here.plan(path, {planned.questions[0].id: "take"}), "student")[0] == 3


def test_a_student_already_typed_without_ids_is_asked(here: Office) -> None:
    typed = add(here.desk, "student", last_name="Núñez", first_name="Beto", birth_date="2011-02-02")
    path = here.aeries(aeries_rows(pupils(2)))
    planned = here.plan(path)
    assert whys(planned) == [("possible_duplicate", 3)]
    assert planned.questions[0].facts["of"] == typed
    joined, _ = here.take(path, {planned.questions[0].id: "same"})
    assert counted(joined, "student") == (1, 1, 0)
    assert here.values("student", ssid="7000000037")["birth_date"] == "2011-02-02"
    assert here.id("student", ssid="7000000037") == typed


def test_an_ssid_of_another_student_here_is_held(here: Office) -> None:
    add(here.desk, "student", last_name="Solís", first_name="Eva", birth_date="2009-09-09", ssid="7000000037")
    planned = here.plan(here.aeries(aeries_rows(pupils(2))))
    assert whys(planned) == [("id_of_another_student", 3)]


def test_ssid_and_local_id_of_two_records_are_held(here: Office) -> None:
    add(here.desk, "student", last_name="Núñez", first_name="Beto", ssid="7000000037")
    add(here.desk, "student", last_name="Solís", first_name="Eva", local_id="200001")
    assert whys(here.plan(here.aeries(aeries_rows(pupils(2))))) == [("ids_of_two_records", 3)]


def test_a_reused_local_id_is_not_the_same_student(here: Office) -> None:
    add(here.desk, "student", last_name="Solís", first_name="Eva", birth_date="2009-09-09", local_id="200001")
    path = here.aeries(aeries_rows(pupils(2)))
    planned = here.plan(path)
    assert whys(planned) == [("id_of_another_student", 3)]
    assert counted(here.plan(path, {planned.questions[0].id: "new"}), "student")[0] == 2


def test_a_student_who_changed_their_name_is_known_by_ssid(here: Office) -> None:
    rows = aeries_rows(pupils(2))
    here.take(here.aeries(rows))
    rows[1][LAST], rows[1][LOCAL] = "Solís", "300001"
    planned, _ = here.take(here.aeries(rows))
    assert counted(planned, "student") == (0, 1, 1)


def test_a_list_without_ids_is_the_same_the_second_time(here: Office) -> None:
    path = here.table(
        ["Last name", "First name", "Birth date"], ["Paz", "Ana", "3/4/2010"], ["Ruiz", "Leo", "3/5/2010"]
    )
    assert counted(here.take(path)[0]) == (2, 0, 0)
    assert counted(here.plan(path)) == (0, 0, 2)


def test_students_with_nothing_to_tell_them_by_are_held(here: Office) -> None:
    path = here.table(["Last name", "First name", "Grade"], ["Paz", "Ana", "9"])
    planned = here.plan(path)
    assert [one.why for one in planned.questions] == ["nothing_to_tell_by"]
    taken, _ = here.take(path, {planned.questions[0].id: "take"})
    assert counted(taken) == (1, 0, 0)
    assert counted(here.plan(path)) == (0, 0, 1)


def test_a_guardian_who_changes_is_replaced_and_a_spelling_is_mended(here: Office) -> None:
    rows = aeries_rows(pupils(2))
    rows[0][GUARDIAN], rows[1][GUARDIAN] = "Rosa Alvarado", "Teresa Núñez"
    here.take(here.aeries(rows))
    rows[0][GUARDIAN], rows[1][GUARDIAN] = "Jorge Becker", "Theresa Núñez"
    planned, _ = here.take(here.aeries(rows))
    assert counted(planned, "guardian") == (1, 2, 0)
    first, second = (here.id("student", local_id=local) for local in ("200000", "200001"))
    assert here.values("guardian", student=first)["name"] == "Jorge Becker"
    assert here.values("guardian", student=second)["name"] == "Theresa Núñez"


def test_guardians_typed_by_hand_stay(here: Office) -> None:
    rows = aeries_rows(pupils(1))
    here.take(here.aeries(rows))
    student = here.id("student", local_id="200000")
    add(here.desk, "guardian", student=student, name="Tía Carmen", may_sign="yes")
    rows[0][GUARDIAN] = "Jorge Becker"
    here.take(here.aeries(rows))
    assert {one.values()["name"] for one in here.reader.find("guardian", {"student": student})} == {
        "Tía Carmen",
        "Jorge Becker",
    }


def test_classes_that_end_are_archived_and_another_format_leaves_them(here: Office) -> None:
    here.take(oneroster(pupils(3), classes=6).zip(here.folder / "a.zip"))
    planned, _ = here.take(oneroster(pupils(3), classes=4).zip(here.folder / "b.zip"))
    assert planned.counts("student_class").archived == 6
    here.take(here.aeries(aeries_rows(pupils(3))))
    assert here.reader.count("student_class") == 12


def test_unlikely_ages_and_gaps_are_told(here: Office) -> None:
    rows = aeries_rows(pupils(4))
    rows[0][BORN] = "1/1/1999"
    rows[1][BORN] = ""
    rows[2][SSID] = ""
    planned = here.plan(here.aeries(rows))
    assert whys(planned) == [("age_unlikely_for_grade", 2), ("birth_date_missing", 3), ("ssid_missing", 4)]
    assert counted(planned, "student") == (4, 0, 0)


def test_a_gap_a_person_has_filled_is_not_told_again(here: Office) -> None:
    rows = aeries_rows(pupils(4))
    rows[1][BORN] = ""
    path = here.aeries(rows)
    here.take(path)
    here.edit("student", here.id("student", local_id="200001"), birth_date="2011-02-02")
    assert here.plan(path).doubts == ()


def test_only_our_schools_students_are_taken(here: Office) -> None:
    made = oneroster(pupils(4), schools={"s1": "Larkfield High School", "s2": "San Telmo High School"})
    orgs = made.tables["users"][0].index("orgSourcedIds")
    for row in made.tables["users"][1]:
        if row[0] in {"stu-2", "stu-3"}:
            row[orgs] = "s2"
    path = made.zip(here.folder / "set.zip")
    unclear = here.plan(path)
    assert [one.why for one in unclear.doubts] == ["school_unclear"]
    assert unclear.does_nothing
    assert counted(here.plan(path, schools=["s2"]), "student") == (2, 0, 0)
    add(here.desk, "site", name="San Telmo High School")
    ours, _ = here.take(path)
    assert counted(ours, "student") == (2, 0, 0)
    assert {one.values()["local_id"] for one in here.reader.find("student")} == {"200002", "200003"}


def test_our_school_is_found_by_its_code(here: Office) -> None:
    made = oneroster(pupils(2), schools={"s1": "LHS", "s2": "STHS"})
    made.tables["orgs"][1][1][5] = "06123450654321"
    add(here.desk, "site", name="Larkfield High", cds="0654321")
    made.tables["users"][1][8][made.tables["users"][0].index("orgSourcedIds")] = "s2"
    assert counted(here.plan(made.zip(here.folder / "set.zip")), "student") == (1, 0, 0)


def test_a_delta_changes_only_what_it_names(here: Office) -> None:
    some = pupils(6)
    here.take(oneroster(some).zip(here.folder / "whole.zip"))
    delta = oneroster([*some[:1], *pupils(1, start=90)], mode="delta", gone=some[2:3])
    phone = delta.tables["users"][0].index("phone")
    for row in delta.tables["users"][1]:
        if row[0] == "stu-0":
            row[phone] = "530-555-9999"
    planned, _ = here.take(delta.zip(here.folder / "delta.zip"))
    counts = planned.counts("student")
    assert (counts.new, counts.changed, counts.archived) == (1, 2, 1)
    assert here.values("student", local_id="200000")["phone"] == "530-555-9999"
    assert here.reader.count("student") == 6


def test_a_student_whose_role_is_over_is_none_of_ours_and_leaves_when_known(here: Office) -> None:
    made = oneroster(pupils(3), version="1.2")
    here.take(made.zip(here.folder / "set.zip"))
    made = oneroster(pupils(4), version="1.2")
    for number in (1, 3):
        [row] = [row for row in made.tables["roles"][1] if row[3] == f"stu-{number}"]
        row[7] = "2026-11-01"
    planned = here.plan(made.zip(here.folder / "set.zip"))
    assert (counted(planned, "student"), planned.counts("student").archived) == ((0, 1, 2), 1)
    assert ("role_over", 0) in whys(planned), "one of them was never here: that nobody makes him is said"


def test_a_file_of_last_year_makes_nobody_leave_unasked(here: Office) -> None:
    here.take(oneroster(pupils(12), version="1.2").zip(here.folder / "set.zip"))
    made = oneroster(pupils(12), version="1.2")
    for row in made.tables["roles"][1]:
        row[7] = "2026-06-05"
    path = made.zip(here.folder / "set.zip")
    planned = here.plan(path)
    assert ("many_would_leave", 0) in whys(planned)
    assert planned.counts("student").archived == 0
    [asked] = [one for one in planned.questions if one.why == "many_would_leave"]
    assert here.plan(path, {asked.id: "archive"}).counts("student").archived == 12


def test_a_role_that_ends_in_a_delta_without_its_user_is_a_student_who_left(here: Office) -> None:
    here.take(oneroster(pupils(3), version="1.2").zip(here.folder / "set.zip"))
    made = oneroster(pupils(3), version="1.2", mode="delta")
    del made.tables["demographics"], made.tables["users"]
    header, rows = made.tables["roles"]
    made.tables["roles"] = header, [row for row in rows if row[3] in {"stu-1", "par-2"}]
    made.tables["roles"][1][0][1] = "tobedeleted"
    made.tables["roles"][1].append(["role-x", "tobedeleted", "", "stu-77", "primary", "student", "", "", "sch-1", ""])
    planned, _ = here.take(made.zip(here.folder / "delta.zip"))
    assert (planned.counts("student").archived, whys(planned)) == (1, [])
    assert here.reader.count("student") == 2
    assert here.id("student", local_id="200001") not in here.reader.ids("student")


def test_a_delta_of_enrollments_alone_finds_students_and_classes(here: Office) -> None:
    some = pupils(2)
    here.take(oneroster(some, classes=2).zip(here.folder / "whole.zip"))
    delta = oneroster([], mode="delta")
    for name in ("users", "orgs", "demographics"):
        del delta.tables[name]
    stamp = "2026-10-01T00:00:00.000Z"
    delta.tables["enrollments"] = (
        oneroster(some).tables["enrollments"][0],
        [
            ["e1", "active", stamp, "cls-5", "sch-1", "stu-0", "student", "", "2026-10-01", ""],
            ["e2", "tobedeleted", stamp, "cls-0", "sch-1", "stu-0", "student", "", "", ""],
            ["e3", "active", stamp, "cls-99", "sch-1", "stu-0", "student", "", "", ""],
        ],
    )
    planned, _ = here.take(delta.zip(here.folder / "delta.zip"))
    assert whys(planned) == [("enrollment_in_unknown_class", 4)]
    student = here.id("student", local_id="200000")
    courses = {one.values()["course"]: one.values() for one in here.reader.find("student_class", {"student": student})}
    assert set(courses) == {"Course 1 P2", "Course 5 P6"}
    assert (courses["Course 5 P6"]["starts_on"], courses["Course 5 P6"]["teacher"]) == ("2026-10-01", "Félix Teacherg")


def test_a_birth_date_that_comes_later_alone_is_taken(here: Office) -> None:
    some = pupils(2)
    bare = oneroster(some)
    del bare.tables["demographics"]
    here.take(bare.zip(here.folder / "bare.zip"))
    late = oneroster(some, mode="delta")
    for name in ("users", "orgs"):
        del late.tables[name]
    planned, _ = here.take(late.zip(here.folder / "late.zip"))
    assert counted(planned, "student") == (0, 2, 0)
    assert here.values("student", local_id="200001")["birth_date"] == "2011-02-02"


def test_records_that_change_under_the_plan_stop_it(here: Office) -> None:
    rows = aeries_rows(pupils(3))
    here.take(here.aeries(rows))
    rows[1][PHONE] = "530-555-9999"
    planned = here.plan(here.aeries(rows))
    here.edit("student", here.id("student", local_id="200001"), phone="530-555-1111")
    with pytest.raises(Refusal, match="import_overtaken"):
        here.desk.run(ImportBatch(plan=planned))
    first = here.plan(here.aeries(aeries_rows(pupils(4))))
    add(here.desk, "student", last_name="Solís", first_name="Eva")
    with pytest.raises(Refusal, match="import_overtaken"):
        here.desk.run(ImportBatch(plan=first))


def test_records_that_come_while_the_plan_is_made_stop_it(here: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def meanwhile(work: Work, schools: Sequence[str]) -> bool:
        clear = plan_students(work, schools)
        add(here.desk, "student", last_name="Solís", first_name="Eva")
        return clear

    monkeypatch.setattr("wbl_desktop.application.imports.planning.plan_students", meanwhile)
    planned = here.plan(here.aeries(aeries_rows(pupils(4))))
    with pytest.raises(Refusal, match="import_overtaken"):
        here.desk.run(ImportBatch(plan=planned))


def test_an_import_that_is_stopped_leaves_nothing(here: Office) -> None:
    planned = here.plan(here.aeries(aeries_rows(pupils(900))))
    told: list[tuple[int, int]] = []
    stopped = ImportBatch(
        plan=planned, progress=lambda done, total: told.append((done, total)), cancelled=lambda: len(told) == 2
    )
    with pytest.raises(Refusal, match="import_cancelled"):
        here.desk.run(stopped)
    assert told == [(400, 1800), (800, 1800)]
    assert here.reader.count("student", retired=None) == 0


def test_states_are_said_for_every_row(here: Office) -> None:
    here.take(here.aeries(aeries_rows(pupils(2))))
    planned = here.plan(here.aeries(aeries_rows(pupils(3))))
    assert [
        (row.kind, row.state, row.row, row.changes["last_name" if row.kind == "student" else "name"])
        for row in planned.writes
    ] == [
        ("student", State.NEW, 4, (None, "Becker")),
        ("guardian", State.NEW, 4, (None, "Karla Becker")),
    ]


def test_who_leaves_with_an_open_placement_is_named(here: Office) -> None:
    rows = aeries_rows(pupils(12))
    here.take(here.aeries(rows))
    partner = add(here.desk, "partner", name="Rice Mill")
    site = add(here.desk, "worksite", partner=partner, name="Rice Mill yard")
    for local_id in ("200010", "200000"):
        student = here.id("student", local_id=local_id)
        add(here.desk, "placement", student=student, worksite=site, activity="job_shadow", starts_on="2026-12-01")
    planned = here.plan(here.aeries(rows[:10]))
    said = [(one.value, one.facts["count"]) for one in planned.doubts if one.why == "leaves_with_open_placement"]
    assert said == [(here.reader.find("student", {"local_id": "200010"})[0].heading(), 1)]
    assert planned.counts().archived >= 2
