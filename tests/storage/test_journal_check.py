"""The check from outside finds every way in which rows, journal and search can part."""

from pathlib import Path

import pytest

from tests.helpers.offices import KEY, add, desk_of, open_store
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.commands.merge_records import MergeRecords
from wbl_desktop.application.commands.retire import RetireRecord
from wbl_desktop.application.commands.undo import UndoCommand
from wbl_desktop.storage.files import check_database
from wbl_desktop.storage.journal_check import check_journal
from wbl_desktop.storage.raw import opened
from wbl_desktop.storage.store import SqlStore


def students(store: SqlStore) -> list[str]:
    """Five, the third of them changed, the fourth retired and brought back, and all between records of other kinds."""
    desk = desk_of(store)
    made = []
    for name in ("Ng", "Vega", "Suárez", "Ortega", "Lor"):
        made.append(add(desk, "student", last_name=name, first_name="An", grade="9"))
        add(desk, "partner", name=f"{name} Feed")
    for grade in ("10", "11"):
        desk.run(EditRecord(kind="student", id=made[2], values={"grade": grade, "notes": f"in {grade}"}))
    desk.run(UndoCommand(undoes=desk.run(RetireRecord(kind="student", id=made[3])).command))
    return made


def damaged(folder: Path, *statements: str) -> None:
    """The file as somebody leaves it who goes round the program."""
    with opened(folder / "wbl.db", KEY) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        for name in ("student_inserted", "student_updated", "student_kept", "journal_keeps_updates"):
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)


def test_a_file_with_a_life_behind_it_is_whole(tmp_path: Path) -> None:
    shown: list[tuple[int, int]] = []
    with open_store(tmp_path) as store:
        made = students(store)
        desk_of(store).run(MergeRecords(kind="student", keep=made[0], drop=made[1]))
        assert check_journal(store, lambda done, total: shown.append((done, total))) == []
        assert check_database(store.path, KEY, lambda done, total: shown.append((done, total))) == []
    assert [done == total for done, total in shown] == [True, False, False, True]


@pytest.mark.parametrize("which", range(5))
@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE student SET grade = '12' WHERE id = '{id}'", "differs from its entries"),
        ("UPDATE student SET retired_at = '2026-11-20T09:00:00' WHERE id = '{id}'", "differs from its entries"),
        ("UPDATE journal SET changes = '{{' WHERE record = '{id}'", "differs from its entries"),
        ("UPDATE journal SET record = 'f' || record WHERE record = '{id}'", "has no entries"),
        ("UPDATE journal SET kind = 'partner' WHERE record = '{id}'", "has no entries"),
    ],
)
def test_a_row_that_is_not_what_its_entries_say_is_named(
    tmp_path: Path, which: int, statement: str, problem: str
) -> None:
    with open_store(tmp_path) as store:
        id_ = students(store)[which]
    damaged(tmp_path, statement.format(id=id_))
    with open_store(tmp_path) as store:
        found = check_journal(store)
    assert f"journal: student {id_} {problem}" in found
    # What has no entries leaves entries without a row.
    assert len(found) == (2 if problem == "has no entries" else 1)


@pytest.mark.parametrize("which", range(5))
def test_a_row_that_is_gone_is_named(tmp_path: Path, which: int) -> None:
    with open_store(tmp_path) as store:
        id_ = students(store)[which]
    damaged(tmp_path, f"DELETE FROM student WHERE id = '{id_}'")
    with open_store(tmp_path) as store:
        assert check_journal(store) == [f"journal: student {id_} has entries but no row"]


@pytest.mark.parametrize("id_", ["0" * 32, "f" * 32])
def test_a_row_nobody_journaled_is_named_and_so_is_one_that_search_does_not_know(tmp_path: Path, id_: str) -> None:
    with open_store(tmp_path) as store:
        students(store)
    damaged(tmp_path, f"INSERT INTO student(id, last_name, first_name) VALUES ('{id_}', 'A', 'B')")
    with open_store(tmp_path) as store:
        assert check_journal(store) == [f"journal: student {id_} has no entries", "search: student knows 5 of 6"]
