"""OneRoster sets: both versions, whole and changes only, as the standard says and as the field writes them."""

from datetime import date
from pathlib import Path

import pytest

from tests.helpers.rosters import OneRoster, oneroster, pupils
from wbl_desktop.application.imports.drafts import ReadFile
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports import read

TODAY = date(2026, 11, 20)


def opened(folder: Path, made: OneRoster) -> ReadFile:
    return read(made.zip(folder / "set.zip"), today=TODAY)


def column(made: OneRoster, table: str, name: str) -> int:
    return made.tables[table][0].index(name)


def put(made: OneRoster, table: str, row: int, name: str, value: str) -> None:
    made.tables[table][1][row][column(made, table, name)] = value


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_a_whole_set(tmp_path: Path, version: str) -> None:
    file = opened(tmp_path, oneroster(pupils(12), version=version))
    assert (file.format, file.kind, file.rows, file.full, file.doubts) == ("oneroster", "student", 32, True, ())
    assert {kind: len(drafts) for kind, drafts in file.drafts.items()} == {
        "student": 12,
        "guardian": 12,
        "term": 3,
        "student_class": 72,
    }
    assert file.drafts["student"][1].values == {
        "last_name": "Núñez",
        "first_name": "Beto",
        "middle_name": "Hugo",
        "phone": "530-555-0001",
        "email": "s1@larkfield.example",
        "grade": "10",
        "ssid": "7000000037",
        "local_id": "200001",
        "birth_date": "2011-02-02",
    }
    guardian = file.drafts["guardian"][1]
    assert guardian.values == {
        "name": "Félix Núñez",
        "relation": "Guardian",
        "email": "p1@home.example",
        "mobile_phone": "530-555-0001",
    }
    assert guardian.parents[0].key == "stu-1"


def test_a_folder_reads_like_its_zip(tmp_path: Path) -> None:
    made = oneroster(pupils(4))
    folder = read(made.folder(tmp_path / "set"), today=TODAY)
    assert folder.drafts == opened(tmp_path, made).drafts


def test_ends_are_exclusive_and_classes_lie_within_their_terms(tmp_path: Path) -> None:
    file = opened(tmp_path, oneroster(pupils(1), classes=2))
    terms = {one.values["title"]: (one.values["starts_on"], one.values["ends_on"]) for one in file.drafts["term"]}
    assert terms["Fall 2026"] == ("2026-08-12", "2026-12-18")
    assert [one.values for one in file.drafts["student_class"]] == [
        {
            "course": "Course 0 P1",
            "period": "1",
            "teacher": "Ana Teacherb",
            "starts_on": "2026-08-12",
            "ends_on": "2027-06-04",
        },
        {
            "course": "Course 1 P2",
            "period": "2",
            "teacher": "Beto Teacherc",
            "starts_on": "2026-08-12",
            "ends_on": "2026-12-18",
        },
    ]


def test_headers_in_any_case_and_misspelt(tmp_path: Path) -> None:
    made = oneroster(pupils(3))
    for table, was, now in (
        ("users", "orgSourcedIds", "OrgSourcedId"),
        ("users", "agentSourcedIds", "AGENTSOURCEDID"),
        ("users", "givenName", "givenname"),
        ("classes", "termSourcedIds", "termSourcedId"),
        ("demographics", "birthDate", "BirthDate"),
        ("enrollments", "userSourcedId", "usersourcedid"),
    ):
        made.tables[table][0][column(made, table, was)] = now
    assert opened(tmp_path, made).drafts == read(oneroster(pupils(3)).zip(tmp_path / "b.zip"), today=TODAY).drafts


def test_source_for_sourced_is_understood(tmp_path: Path) -> None:
    made = oneroster(pupils(3))
    made.tables["users"][0][column(made, "users", "agentSourcedIds")] = "agentSourceIds"
    made.tables["enrollments"][0][column(made, "enrollments", "userSourcedId")] = "userSourceId"
    assert opened(tmp_path, made).drafts == read(oneroster(pupils(3)).zip(tmp_path / "b.zip"), today=TODAY).drafts


def test_rows_that_say_too_little_are_held(tmp_path: Path) -> None:
    made = oneroster(pupils(4), version="1.1", guardians=False)
    users = made.tables["users"][1]
    first = len(users) - 4
    put(made, "users", first, "role", "pupil")
    put(made, "users", first + 1, "role", "")
    users[first + 2] = users[first + 2][:4]
    put(made, "users", first + 3, "role", "ext:alumnus")
    file = opened(tmp_path, made)
    assert [(one.why, str(one.weight), one.row) for one in file.doubts if one.kind == "student"] == [
        ("user_role_unknown", "held", first + 2),
        ("user_role_missing", "held", first + 3),
        ("row_too_short", "held", first + 4),
    ]
    assert [one.row for one in file.held] == [first + 2, first + 3, first + 4]


def test_a_student_of_a_school_that_is_not_in_the_set_is_told(tmp_path: Path) -> None:
    made = oneroster(pupils(2), version="1.1", guardians=False)
    last = len(made.tables["users"][1]) - 1
    put(made, "users", last, "orgSourcedIds", "nowhere")
    assert [(one.why, one.row, one.value) for one in opened(tmp_path, made).doubts] == [
        ("org_not_in_file", last + 2, "nowhere")
    ]


def test_a_set_without_any_roles_is_not_whole(tmp_path: Path) -> None:
    made = oneroster(pupils(2), version="1.2")
    del made.tables["roles"]
    with pytest.raises(Refusal) as caught:
        opened(tmp_path, made)
    assert (caught.value.code, caught.value.facts["file"]) == ("oneroster_file_missing", "roles.csv")


def test_extra_and_metadata_columns_are_harmless_and_an_ssid_is_found_in_them(tmp_path: Path) -> None:
    made = oneroster(pupils(2))
    made.tables["users"][0].append("metadata.ssid")
    for row in made.tables["users"][1]:
        row.append("7123456789" if row[0] == "stu-0" else "")
        row[column(made, "users", "userIds")] = ""
    file = opened(tmp_path, made)
    assert [one.values.get("ssid") for one in file.drafts["student"]] == ["7123456789", None]


@pytest.mark.parametrize(
    ("user_ids", "identifier", "ssid", "local"),
    [
        ("", "7123456789", "7123456789", "stu-0"),
        ("", "88123", None, "88123"),
        ("{SSID:7123456789}", "88123", "7123456789", "88123"),
        ("{LocalId:991},{StateID:7123456789}", "", "7123456789", "991"),
        ("{SSID:7123456789}", "7000000001", "7123456789", "7000000001"),
        ("", "", None, "stu-0"),
    ],
)
def test_where_ids_are_kept(tmp_path: Path, user_ids: str, identifier: str, ssid: str | None, local: str) -> None:
    made = oneroster(pupils(1), guardians=False)
    put(made, "users", 8, "userIds", user_ids)
    put(made, "users", 8, "identifier", identifier)
    values = opened(tmp_path, made).drafts["student"][0].values
    assert (values.get("ssid"), values.get("local_id")) == (ssid, local)


def test_a_named_ssid_that_is_none_holds_the_row(tmp_path: Path) -> None:
    made = oneroster(pupils(1), guardians=False)
    put(made, "users", 8, "userIds", "{SSID:12345}")
    assert [(one.why, str(one.weight), one.row) for one in opened(tmp_path, made).doubts] == [
        ("ssid_not_10_digits", "held", 10)
    ]


def test_missing_demographics_are_told_and_never_guessed(tmp_path: Path) -> None:
    made = oneroster(pupils(3))
    del made.tables["demographics"]
    file = opened(tmp_path, made)
    assert all("birth_date" not in one.values for one in file.drafts["student"])
    assert [one.why for one in file.doubts] == ["demographics_missing"]


def test_guardians_are_found_from_either_side(tmp_path: Path) -> None:
    made = oneroster(pupils(3))
    agents = column(made, "users", "agentSourcedIds")
    for row in made.tables["users"][1]:
        if row[0] == "stu-0" or row[0] == "par-1":
            row[agents] = ""
    links = [one.key for one in opened(tmp_path, made).drafts["guardian"]]
    assert sorted(links) == ["stu-0|par-0", "stu-1|par-1", "stu-2|par-2"]


def test_a_guardian_who_is_not_in_the_file_is_told(tmp_path: Path) -> None:
    made = oneroster(pupils(1))
    made.tables["users"][1].pop()
    assert [(one.why, one.value) for one in opened(tmp_path, made).doubts] == [("agent_not_in_file", "par-0")]


def test_teachers_named_as_agents_are_no_guardians(tmp_path: Path) -> None:
    made = oneroster(pupils(1), guardians=False)
    put(made, "users", 8, "agentSourcedIds", "tea-1")
    file = opened(tmp_path, made)
    assert "guardian" not in file.drafts
    assert file.doubts == ()


def test_a_set_without_a_manifest_is_read(tmp_path: Path) -> None:
    made = oneroster(pupils(2))
    made.manifest = False
    file = opened(tmp_path, made)
    assert file.full
    assert "oneroster_manifest_missing" in [one.code for one in file.notices]


def test_missing_files_are_refused(tmp_path: Path) -> None:
    made = oneroster(pupils(2))
    files = made.files()
    del files["users.csv"]
    folder = tmp_path / "set"
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    with pytest.raises(Refusal) as caught:
        read(folder, today=TODAY)
    assert (caught.value.code, caught.value.facts["file"]) == ("oneroster_file_missing", "users.csv")
    (folder / "users.csv").write_bytes(made.files()["users.csv"])
    with pytest.raises(Refusal, match="oneroster_not_whole"):
        read(folder / "users.csv", today=TODAY)
    (folder / "users.csv").write_bytes(b"a,b\r\n1,2\r\n")
    with pytest.raises(Refusal, match="file_without_header"):
        read(folder, today=TODAY)


def test_a_set_without_students_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="file_without_rows"):
        opened(tmp_path, oneroster([]))


def test_rows_that_cannot_be_told_apart_are_held(tmp_path: Path) -> None:
    made = oneroster(pupils(3), guardians=False)
    put(made, "users", 9, "sourcedId", "stu-0")
    put(made, "users", 10, "sourcedId", "")
    file = opened(tmp_path, made)
    held = [(one.why, one.row) for one in file.doubts if str(one.weight) == "held"]
    assert held == [("sourced_id_twice", 11), ("sourced_id_missing", 12)]
    assert [row.row for row in file.held] == [11, 12]
    assert file.rows == 8 + 3


def test_a_delta_says_who_is_gone(tmp_path: Path) -> None:
    some = pupils(4)
    file = opened(tmp_path, oneroster(some[:2], mode="delta", gone=some[2:3]))
    assert not file.full
    assert [(one.key, one.gone) for one in file.drafts["student"]] == [
        ("stu-0", False),
        ("stu-1", False),
        ("stu-2", True),
    ]


def test_a_delta_takes_the_role_back_together_with_its_user(tmp_path: Path) -> None:
    made = oneroster(pupils(2)[:1], version="1.2", mode="delta", gone=pupils(2)[1:])
    assert [(one.key, one.gone) for one in opened(tmp_path, made).drafts["student"]] == [
        ("stu-0", False),
        ("stu-1", True),
    ]


def test_a_delta_says_only_what_changed_of_a_user_whose_role_did_not(tmp_path: Path) -> None:
    made = oneroster(pupils(1), version="1.2", mode="delta", gone=pupils(3)[2:])
    made.tables["roles"][1].clear()
    drafts = opened(tmp_path, made).drafts["student"]
    assert [(one.key, one.partial, one.gone) for one in drafts] == [("stu-0", True, False), ("stu-2", True, True)]


def test_a_student_whose_role_ended_is_gone(tmp_path: Path) -> None:
    made = oneroster(pupils(2), version="1.2")
    put(made, "roles", 8, "status", "tobedeleted")
    drafts = opened(tmp_path, made).drafts["student"]
    assert {one.key: one.gone for one in drafts} == {"stu-0": True, "stu-1": False}


@pytest.mark.parametrize(
    ("days", "gone"),
    [
        (("2026-08-12", "2026-11-19"), True),
        (("2026-08-12", "2026-11-20"), True),  # the end is the first day without the role
        (("2026-08-12", "2026-11-21"), False),
        (("2026-08-12", ""), False),
        (("2027-01-11", "2027-06-05"), False),  # has not begun: is expected
    ],
)
def test_a_role_is_over_from_its_end_date_on(tmp_path: Path, days: tuple[str, str], *, gone: bool) -> None:
    made = oneroster(pupils(2), version="1.2")
    for name, day in zip(("beginDate", "endDate"), days, strict=True):
        put(made, "roles", 8, name, day)
    file = opened(tmp_path, made)
    assert {one.key: one.gone for one in file.drafts["student"]} == {"stu-0": gone, "stu-1": False}
    assert [(one.why, one.value, one.facts["lines"]) for one in file.doubts] == [("role_over", "1", "10")] * gone
    assert [one.students for one in file.schools] == [2 - gone]


def test_one_who_moved_within_the_district_is_of_the_school_whose_role_goes_on(tmp_path: Path) -> None:
    made = oneroster(pupils(2), version="1.2", schools={"sch-1": "Larkfield High", "sch-2": "San Telmo Middle"})
    put(made, "roles", 8, "orgSourcedId", "sch-2")
    put(made, "roles", 8, "endDate", "2026-06-05")
    made.tables["roles"][1].append([*made.tables["roles"][1][8]])
    put(made, "roles", -1, "sourcedId", "role-new")
    put(made, "roles", -1, "orgSourcedId", "sch-1")
    put(made, "roles", -1, "endDate", "")
    file = opened(tmp_path, made)
    assert [(one.key, one.school, one.gone) for one in file.drafts["student"]] == [
        ("stu-0", "sch-1", False),
        ("stu-1", "sch-1", False),
    ]
    assert file.doubts == ()


def test_a_roles_end_that_is_no_day_is_told_and_ends_nothing(tmp_path: Path) -> None:
    made = oneroster(pupils(1), version="1.2")
    put(made, "roles", 8, "endDate", "June")
    file = opened(tmp_path, made)
    assert [(one.why, one.row, one.column) for one in file.doubts] == [("date_unreadable", 10, "endDate")]
    assert not file.drafts["student"][0].gone


def test_a_bulk_set_with_rows_to_delete_is_no_whole_roster(tmp_path: Path) -> None:
    made = oneroster(pupils(2))
    put(made, "users", 8, "status", "tobedeleted")
    assert not opened(tmp_path, made).full


def test_schools_are_counted(tmp_path: Path) -> None:
    made = oneroster(pupils(3), schools={"sch-1": "Larkfield High School", "sch-2": "San Telmo High School"})
    put(made, "users", 8, "orgSourcedIds", "sch-2")
    assert [(one.key, one.students) for one in opened(tmp_path, made).schools] == [("sch-1", 2), ("sch-2", 1)]


def test_nothing_that_is_not_needed_is_read(tmp_path: Path) -> None:
    made = oneroster(pupils(1))
    put(made, "users", 8, "password", "hunter2")
    put(made, "demographics", 0, "sex", "female")
    file = opened(tmp_path, made)
    kept = [value for drafts in file.drafts.values() for one in drafts for value in one.values.values()]
    assert "hunter2" not in kept
    assert "female" not in kept
