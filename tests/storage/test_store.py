"""The store keeps its promises on a real encrypted file."""

import gc
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event, text

from tests.helpers.offices import ACTING, KEY, add, desk_of, open_store
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.commands.retire import RestoreRecord, RetireRecord
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.application.ports import Between, Entry
from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.kinds.partner import Partner
from wbl_desktop.domain.kinds.student import Student
from wbl_desktop.domain.record import LIFE_FIELDS
from wbl_desktop.storage.engine import make_engine
from wbl_desktop.storage.files import check_database, create_file
from wbl_desktop.storage.first_list import first_list
from wbl_desktop.storage.journal_check import check_journal
from wbl_desktop.storage.raw import file_revision
from wbl_desktop.storage.store import SqlStore
from wbl_desktop.storage.triggers import statements


def test_a_change_is_in_the_row_and_in_the_journal(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        student = add(desk, "student", last_name="Suárez", first_name="Martín", grade="09")
        desk.run(EditRecord(kind="student", id=student, values={"grade": "10"}))
        entries = desk.read().history("student", student)
        assert [entry.changes.get("grade") for entry in entries] == [(None, "9"), ("9", "10")]
        assert [entry.inserted for entry in entries] == [True, False]
        assert entries[0].hlc < entries[1].hlc
        assert {entry.staff for entry in entries} == {ACTING.staff}
        assert check_journal(store) == []


def test_an_edit_to_the_same_value_journals_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        student = add(desk, "student", last_name="Ng", first_name="An", grade="10")
        outcome = desk.run(EditRecord(kind="student", id=student, values={"grade": "10"}))
        assert outcome.touched == frozenset()
        assert len(desk.read().history("student", student)) == 1


def test_what_failed_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        student = add(desk, "student", last_name="Ng", first_name="An")

        class BrokenError(Exception):
            pass

        def work(session: object, _moment: object) -> list[object]:
            session.update("student", student, {"last_name": "Changed"})  # type: ignore[attr-defined]
            raise BrokenError

        with pytest.raises(BrokenError):
            store.write("edit", ACTING, work)  # type: ignore[arg-type]
        record = desk.read().get("student", student)
        assert record is not None
        assert record.values()["last_name"] == "Ng"
        assert len(desk.read().history("student", student)) == 1
        # The lane goes on.
        desk.run(EditRecord(kind="student", id=student, values={"last_name": "Nguyen"}))


def test_a_writer_who_says_no_name_is_refused_by_the_database(tmp_path: Path) -> None:
    with open_store(tmp_path):
        engine = make_engine(tmp_path / "wbl.db", KEY)
        with engine.connect() as connection, pytest.raises(Exception, match="nobody is acting"), connection.begin():
            connection.execute(text("INSERT INTO student(id, last_name) VALUES ('x', 'y')"))
        engine.dispose()


@pytest.mark.parametrize("statement", ["UPDATE journal SET staff = 'me'", "DELETE FROM journal", "DELETE FROM student"])
def test_nobody_rewrites_history(tmp_path: Path, statement: str) -> None:
    with open_store(tmp_path) as store:
        add(desk_of(store), "student", last_name="Ng", first_name="An")
        engine = make_engine(tmp_path / "wbl.db", KEY)
        refused = pytest.raises(Exception, match=r"append-only|never deleted")
        with engine.connect() as connection, refused, connection.begin():
            connection.execute(text(statement))
        engine.dispose()


def test_undo_takes_back_the_whole_command_and_declines_when_overtaken(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        student = add(desk, "student", last_name="Ng", first_name="An", grade="9")
        first = desk.run(EditRecord(kind="student", id=student, values={"grade": "10", "notes": "moved up"}))
        desk.run(UndoCommand(undoes=first.command))
        record = desk.read().get("student", student)
        assert record is not None
        assert (record.values()["grade"], record.values()["notes"]) == ("9", None)
        second = desk.run(EditRecord(kind="student", id=student, values={"grade": "10"}))
        desk.run(EditRecord(kind="student", id=student, values={"grade": "11"}))
        with pytest.raises(Refusal, match="undo_overtaken"):
            desk.run(UndoCommand(undoes=second.command))


def test_undo_of_an_undo_brings_it_back_and_the_last_undoable_follows(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        added = desk.run
        student = add(desk, "student", last_name="Ng", first_name="An")
        edit = added(EditRecord(kind="student", id=student, values={"grade": "9"}))
        assert desk.read().last_undoable(ACTING.staff, ACTING.device) == edit.command
        undo = desk.run(UndoCommand(undoes=edit.command))
        assert desk.read().last_undoable(ACTING.staff, ACTING.device) != edit.command
        desk.run(UndoCommand(undoes=undo.command))
        record = desk.read().get("student", student)
        assert record is not None
        assert record.values()["grade"] == "9"
        assert desk.read().last_undoable(ACTING.staff, ACTING.device) == edit.command


def test_retiring_hides_and_restoring_shows(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        student = add(desk, "student", last_name="Ng", first_name="An")
        desk.run(RetireRecord(kind="student", id=student))
        assert desk.read().find("student") == []
        assert [one.id for one in desk.read().find("student", retired=True)] == [student]
        with pytest.raises(Refusal, match="record_retired"):
            desk.run(EditRecord(kind="student", id=student, values={"grade": "9"}))
        desk.run(RestoreRecord(kind="student", id=student))
        assert [one.id for one in desk.read().find("student")] == [student]


@pytest.mark.parametrize(
    "words",
    [
        "suarez",
        "SUÁREZ mar",
        "mart sua",
        "5305550142",
        "530 555 0142",
        "(530) 555-0142",
        "4117513184",
        "411751",
        "555-0142",
        "555 0142",
        "5550142",
    ],
)
def test_search_finds_by_beginnings_accents_and_numbers(tmp_path: Path, words: str) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        student = add(
            desk, "student", last_name="Suárez", first_name="Martín", phone="(530) 555-0142", ssid="4117513184"
        )
        add(desk, "student", last_name="Other", first_name="Person", phone="530-111-0199", ssid="5555550142")
        assert desk.read().ids("student", search=words) == [student]
        assert desk.read().count("student", search=words) == 1


def test_search_of_a_child_finds_it_by_its_parents_words(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        partner = add(desk, "partner", name="Ortega Feed & Seed")
        worksite = add(desk, "worksite", partner=partner, name="Warehouse")
        assert desk.read().ids("worksite", search="ortega ware") == [worksite]
        assert desk.read().ids("worksite", search="ortega barn") == []


@pytest.mark.parametrize("words", ['"', "*", "a AND", "NEAR(", "-", "'; DROP TABLE student", "\x00", "()"])
def test_search_takes_whatever_is_typed(tmp_path: Path, words: str) -> None:
    with open_store(tmp_path) as store:
        add(desk_of(store), "student", last_name="Ng", first_name="An")
        desk_of(store).read().ids("student", search=words)


def test_filters_and_order(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        names = {"Zapata": "9", "Álvarez": "10", "ñandu": "10", "Oakes": None, "Nolan": "12"}
        ids = {name: add(desk, "student", last_name=name, first_name="X", grade=grade) for name, grade in names.items()}
        reader = desk.read()
        by_name = [record.values()["last_name"] for record in reader.find("student", order=["heading"])]
        assert by_name == ["Álvarez", "ñandu", "Nolan", "Oakes", "Zapata"]
        assert set(reader.ids("student", {"grade": ["10", None]})) == {ids["Álvarez"], ids["ñandu"], ids["Oakes"]}
        assert reader.ids("student", {"grade": None}) == [ids["Oakes"]]
        assert set(reader.ids("student", {"grade": Between(low="10", high="12")})) == {
            ids["Álvarez"],
            ids["ñandu"],
            ids["Nolan"],
        }
        with pytest.raises(Refusal, match="field_unknown"):
            reader.find("student", {"shoe_size": "9"})


def test_grades_and_choices_come_in_their_own_order_and_not_in_that_of_letters(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        grades = ("K", "9", "10", "12", None)
        students = [add(desk, "student", last_name="Ng", first_name="An", grade=one) for one in reversed(grades)][::-1]
        assert desk.read().ids("student", order=["grade"]) == students
        assert desk.read().ids("student", order=["-grade"]) == students[::-1]
        spec = Partner.spec("organization")
        assert spec is not None
        assert list(spec.choices) != sorted(spec.choices)
        made = {one: add(desk, "partner", name="Door", organization=one) for one in sorted(spec.choices)}
        assert desk.read().ids("partner", order=["organization"]) == [made[one] for one in spec.choices]


def test_what_refers_to_others_is_put_in_their_order(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        worksite = add(desk, "worksite", partner=add(desk, "partner", name="Blue Door Bakery"), name="Shop")
        made = {}
        for name in ("Zapata", "Łopez", "Álvarez", "Moore"):
            student = add(desk, "student", last_name=name, first_name="X")
            made[name] = add(desk, "placement", student=student, worksite=worksite, activity="job_shadow")
        reader, wanted = desk.read(), [made[name] for name in ("Álvarez", "Łopez", "Moore", "Zapata")]
        assert reader.ids("placement", order=["student.heading"]) == wanted
        assert reader.ids("placement", order=["-student.heading"]) == wanted[::-1]
        papers = reader.find("requirement", order=["placement.student.heading"])
        assert len(papers) > len(wanted)
        assert list(dict.fromkeys(one.values()["placement"] for one in papers)) == wanted
        for path in ("pupil.heading", "activity.heading", "student.shoe_size"):
            with pytest.raises(Refusal, match="field_unknown"):
                reader.ids("placement", order=[path])


def test_an_id_may_be_shortened_while_it_is_clear(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        student = add(desk, "student", last_name="Ng", first_name="An")
        assert desk.read().full_id("student", student[:20].upper()) == student
        with pytest.raises(Refusal, match="id_unknown"):
            desk.read().full_id("student", student[:7])
        with pytest.raises(Refusal, match="id_unknown"):
            desk.read().full_id("student", "f" * 32)


def test_the_first_list_is_the_readers_list(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        for number in range(80):
            add(desk, "student", last_name=f"Ño{number % 7}", first_name=f"A{number}")
        first = first_list(tmp_path / "wbl.db", KEY, "student", ("last_name", "first_name", "grade"))
        reader = desk.read()
        assert list(first.ids) == reader.ids("student", order=["heading"])
        assert list(first.rows.items()) == [
            (one.id, {"last_name": one.values()["last_name"], "first_name": one.values()["first_name"], "grade": ""})
            for one in reader.find("student", order=["heading"], limit=60)
        ]


def test_the_first_list_of_an_empty_school_is_empty(tmp_path: Path) -> None:
    with open_store(tmp_path):
        first = first_list(tmp_path / "wbl.db", KEY, "student", ("last_name",))
    assert (first.ids, first.rows) == ((), {})


def test_the_file_says_nothing_without_the_key(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        add(desk_of(store), "student", last_name="Quetzalcoatl", first_name="An", ssid="4117513184")
        leavings = [path.read_bytes() for path in tmp_path.iterdir()]
    assert len(leavings) > 1, "the write-ahead log is part of the test"
    for content in leavings:
        for secret in ("Quetzalcoatl", "4117513184"):
            assert secret.encode() not in content
            assert secret.encode("utf-16-le") not in content


def test_wrong_key_plain_file_short_file_and_missing_file_are_told_apart(tmp_path: Path) -> None:
    good = tmp_path / "good.db"
    create_file(good, KEY)
    plain = tmp_path / "plain.db"
    connection = sqlite3.connect(plain)
    connection.execute("CREATE TABLE t(x)")
    connection.close()
    short = tmp_path / "short.db"
    short.write_bytes(b"")
    for path, key, code in (
        (good, "f" * 64, "key_or_file_wrong"),
        (plain, KEY, "file_not_encrypted"),
        (short, KEY, "file_damaged"),
        (tmp_path / "none.db", KEY, "database_missing"),
        (good, "f" * 63, "key_malformed"),
    ):
        with pytest.raises(Trouble) as told:
            file_revision(path, key)
        assert told.value.code == code


def test_a_flipped_bit_is_found(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        for number in range(50):
            add(desk, "student", last_name=f"N{number}", first_name="A")
    path = tmp_path / "wbl.db"
    assert check_database(path, KEY) == []
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert any(line.startswith("cipher") for line in check_database(path, KEY))


def test_the_file_is_its_owners_only(tmp_path: Path) -> None:
    create_file(tmp_path / "wbl.db", KEY)
    assert (tmp_path / "wbl.db").stat().st_mode & 0o077 == 0


def test_triggers_name_every_field_of_every_kind() -> None:
    made = "\n".join(statements())
    for kind in KINDS:
        for spec in (*kind.specs(), *LIFE_FIELDS):
            assert f'NEW."{spec.name}"' in made
        assert f"{kind.KIND}_inserted" in made
        assert f"{kind.KIND}_updated" in made


def test_many_records_go_in_at_once(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        students = [
            Student(id=f"{number:032x}", last_name=f"L{number}", first_name="F", ssid=f"{number:010d}")
            for number in range(1500)
        ]

        def work(session: object, _moment: object) -> list[object]:
            session.insert_many(students)  # type: ignore[attr-defined]
            return []

        outcome = store.write("bulk", ACTING, work)  # type: ignore[arg-type]
        assert len(outcome.touched) == 1500
        assert store.reader().count("student") == 1500
        assert check_journal(store) == []


def _many(store: SqlStore, count: int) -> str:
    """One command that adds so many students."""
    students = [Student(id=f"{number:032x}", last_name=f"L{number}", first_name="F") for number in range(count)]

    def work(session: object, _moment: object) -> list[object]:
        session.insert_many(students)  # type: ignore[attr-defined]
        return []

    return store.write("bulk", ACTING, work).command  # type: ignore[arg-type]


def test_a_large_command_is_taken_back_as_one_and_never_in_memory_as_a_whole(tmp_path: Path) -> None:
    alive: list[int] = []
    shown: list[tuple[int, int]] = []

    def look(done: int, total: int) -> None:
        alive.append(sum(type(one) is Entry for one in gc.get_objects()))
        shown.append((done, total))

    with open_store(tmp_path) as store:
        desk = desk_of(store)
        command = _many(store, 3100)
        assert [entry.n for entry in store.reader().entries_of(command)] == list(range(1, 3101))
        undo = desk.run(UndoCommand(undoes=command, progress=look))
        assert (len(undo.touched), store.reader().count("student")) == (3100, 0)
        assert [entry.record for entry in store.reader().entries_of(undo.command)][:2] == [
            f"{3099:032x}",
            f"{3098:032x}",
        ]
        assert shown[-1] == (3100, 3100)
        assert max(alive) < 1500
        desk.run(UndoCommand(undoes=undo.command))
        assert store.reader().count("student") == 3100
        assert check_journal(store) == []


@pytest.mark.parametrize("which", [0, 700, 1299])
def test_a_large_command_declines_as_a_whole(tmp_path: Path, which: int) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        command = _many(store, 1300)
        desk.run(EditRecord(kind="student", id=f"{which:032x}", values={"last_name": "Since"}))
        with pytest.raises(Refusal, match="undo_overtaken"):
            desk.run(UndoCommand(undoes=command))
        assert store.reader().count("student") == 1300
        assert store.reader().entry_count(command) == 1300
        assert desk.read().commands("undo", "") == []
        assert check_journal(store) == []


def test_a_telephone_is_found_whatever_stands_in_the_fields_beside_it(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        student = add(
            desk,
            "student",
            last_name="Vega",
            first_name="Luz",
            pathway="Welding 2",
            phone="530-555-0142",
            street="9 Elm",
        )
        assert desk.read().ids("student", search="5305550142") == [student]
        assert desk.read().ids("student", search="530-555-01") == [student]


def test_what_belongs_to_certain_records_is_found_by_them_and_not_by_what_is_empty(tmp_path: Path) -> None:
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(_connection: object, _cursor: object, statement: str, values: tuple[object, ...], *_rest: object) -> None:
        asked.append((statement, values))

    with open_store(tmp_path) as store:
        reader = desk_of(store).read()
        event.listen(store._reading, "before_cursor_execute", note)
        empty = {"returned_on": None, "waived_on": None, "returned_how": None}
        reader.find("requirement", {"placement": ["a", "b"], **empty})
        reader.find("requirement", {**empty, "due_on": Between(high="2026-11-22")})
        reader.ids("requirement", empty)
        asked = [one for one in asked if "requirement" in one[0]]
        event.remove(store._reading, "before_cursor_execute", note)
        with store._reading.connect() as connection:
            plans = [
                " ".join(str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values))
                for statement, values in asked
            ]
    assert [plan.split(" USING INDEX ")[1].split()[0] for plan in plans] == [
        "ix_requirement_placement",
        "ix_requirement_returned_on",
        "ix_requirement_returned_on",
    ]


def test_what_is_offered_while_typing_is_looked_for_among_so_many(tmp_path: Path) -> None:
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(_connection: object, _cursor: object, statement: str, values: tuple[object, ...], *_rest: object) -> None:
        asked.append((statement, values))

    with open_store(tmp_path) as store:
        _many(store, 40)
        desk = desk_of(store)
        add(desk, "student", last_name="Aaa", first_name="Zoe")
        every = desk.read().find("student", search="zoe", order=("heading",), limit=12)
        assert desk.read().find("student", search="zoe", order=("heading",), limit=12, among=30) == every
        assert len(desk.read().find("student", search="L", among=5)) == 5, "of forty that match"
        event.listen(store._reading, "before_cursor_execute", note)
        desk.read().find("student", search="nobody", order=("heading",), limit=12, among=30)
        event.remove(store._reading, "before_cursor_execute", note)
        statement, values = next(one for one in asked if "student_search" in one[0])
        with store._reading.connect() as connection:
            plan = list(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values))
    assert not any("sort_key" in str(row[3]) for row in plan), "nobody goes through all forty to find that none match"
