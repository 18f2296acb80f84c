"""An older file becomes today's, whole or not at all, and today's tables are what the steps lead to."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from alembic import op

from tests.helpers.disks import fill, small_disk
from tests.helpers.homes import ROOT, end, make, program, reopen, start
from tests.helpers.offices import KEY, add, desk_of, open_store
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.storage import SCHEMA_REV
from wbl_desktop.storage.backups import kept_backups
from wbl_desktop.storage.files import check_database, create_file
from wbl_desktop.storage.journal_check import check_journal
from wbl_desktop.storage.migrate import Step, known_steps, upgrade
from wbl_desktop.storage.new_migration import difference
from wbl_desktop.storage.raw import file_revision, opened
from wbl_desktop.sync import wire

_TELL = """

The tables that the kinds make and the tables that the migrations make differ. Either write the next migration:
    python3 installer/dev.py migration "what has changed"
or, only as long as no laptop is in the field, freeze today's tables as the baseline:
    .venv/bin/python -m wbl_desktop.storage.new_migration --baseline
"""


def schema(path: Path) -> dict[tuple[str, str], list[str]]:
    """Everything the file is made of, without the order in which columns came."""
    with opened(path, KEY) as raw:
        made = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {(kind, name): sorted(_parts(kind, sql)) for kind, name, sql in made}


def _parts(kind: str, sql: str) -> Iterator[str]:
    """A table's columns and constraints one by one; anything else as it is."""
    plain = re.sub(r"\s+", " ", sql.replace('"', "").replace("DEFAULT ('')", "DEFAULT ''"))
    if kind != "table" or plain.startswith("CREATE VIRTUAL"):
        yield plain
        return
    head, _, rest = plain.partition("(")
    body, _, tail = rest.rpartition(")")
    yield f"{head.strip()} {tail.strip()}"
    depth, part = 0, ""
    for sign in f"{body},":
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            yield part.strip()
            part = ""
        else:
            part += sign


def an_empty_file(path: Path) -> None:
    with opened(path, KEY) as raw:
        raw.execute("PRAGMA journal_mode = WAL")


def test_the_steps_lead_to_the_tables_of_the_kinds(tmp_path: Path) -> None:
    an_empty_file(tmp_path / "stepped.db")
    upgrade(tmp_path / "stepped.db", KEY)
    create_file(tmp_path / "made.db", KEY)
    stepped, made = schema(tmp_path / "stepped.db"), schema(tmp_path / "made.db")
    assert {name for name in made if made[name] != stepped.get(name)} | (stepped.keys() - made.keys()) == set(), _TELL
    assert difference(known_steps()) == "", _TELL


def test_the_revision_counts_the_steps() -> None:
    assert len(known_steps()) == SCHEMA_REV, _TELL
    # A laptop whose program learns of a field must ask the district for what it did not know to keep.
    assert wire.SCHEMA_REV == SCHEMA_REV


def _color(table: str = "student") -> Step:
    def take() -> None:
        # What SQLite does not tell of a table when asked must be said again; the test above would notice.
        said = {"sqlite_autoincrement": True} if table == "journal" else {}
        with op.batch_alter_table(table, recreate="always", table_kwargs=said) as batch:
            batch.add_column(sa.Column("color", sa.Text(), nullable=False, server_default="blue"))

    return SimpleNamespace(upgrade=take)


def test_a_step_keeps_rows_references_journal_and_search(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        student = add(desk_of(store), "student", last_name="Suárez", first_name="Martín")
        add(desk_of(store), "guardian", student=student, name="Ana Suárez")
        before = len(desk_of(store).read().history("student", student))
    with opened(tmp_path / "wbl.db", KEY) as raw:
        # An older program's trigger and search table, which no kind of today makes.
        raw.execute("CREATE TRIGGER student_of_old AFTER UPDATE ON student BEGIN SELECT no_such_column; END")
        raw.execute("CREATE VIRTUAL TABLE old_search USING fts5(words)")
    upgrade(tmp_path / "wbl.db", KEY, (*known_steps(), _color()))
    assert file_revision(tmp_path / "wbl.db", KEY) == SCHEMA_REV + 1
    assert check_database(tmp_path / "wbl.db", KEY) == []
    names = {name for _, name in schema(tmp_path / "wbl.db")}
    assert not names & {"student_of_old", "old_search"}
    with opened(tmp_path / "wbl.db", KEY) as raw:
        assert raw.execute("SELECT color FROM student").fetchall() == [("blue",)]
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        assert desk.read().ids("student", search="suar mart") == [student]
        assert len(desk.read().history("student", student)) == before
        other = add(desk, "student", last_name="Ng", first_name="An")
        assert desk.read().ids("student", search="ng") == [other]
        assert check_journal(store) == []


@pytest.mark.parametrize("table", ["guardian", "placement", "journal", "acting"])
def test_a_table_made_anew_keeps_its_constraints(tmp_path: Path, table: str) -> None:
    create_file(tmp_path / "wbl.db", KEY)
    before = schema(tmp_path / "wbl.db")
    upgrade(tmp_path / "wbl.db", KEY, (*known_steps(), _color(table)))
    after = schema(tmp_path / "wbl.db")
    added = {part for parts in after.values() for part in parts} - {part for parts in before.values() for part in parts}
    assert added == {"color TEXT DEFAULT 'blue' NOT NULL"}
    assert before.keys() == after.keys()


def test_a_step_that_breaks_references_is_taken_back(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        student = add(desk_of(store), "student", last_name="Suárez", first_name="Martín")
        add(desk_of(store), "guardian", student=student, name="Ana Suárez")
    before = schema(tmp_path / "wbl.db")
    careless = SimpleNamespace(upgrade=lambda: op.execute("DELETE FROM student"))
    with pytest.raises(Trouble, match="migration_failed"):
        upgrade(tmp_path / "wbl.db", KEY, (*known_steps(), careless))
    assert schema(tmp_path / "wbl.db") == before
    assert file_revision(tmp_path / "wbl.db", KEY) == SCHEMA_REV
    with open_store(tmp_path) as store:
        assert desk_of(store).read().count("student") == 1


def test_a_step_with_a_bug_leaves_the_old_file(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        add(desk_of(store), "student", last_name="Suárez", first_name="Martín")
    before = schema(tmp_path / "wbl.db")

    def take() -> None:
        op.execute("DROP TABLE hours")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        upgrade(tmp_path / "wbl.db", KEY, (*known_steps(), SimpleNamespace(upgrade=take)))
    assert schema(tmp_path / "wbl.db") == before


_HALF = """
import sys
from pathlib import Path
from types import SimpleNamespace
from alembic import op
from tests.helpers.offices import KEY
from wbl_desktop.storage.migrate import known_steps, upgrade
def take():
    op.execute("ALTER TABLE student ADD COLUMN color TEXT NOT NULL DEFAULT 'blue'")
    op.execute("UPDATE student SET last_name = upper(last_name)")
    op.execute("PRAGMA cache_spill = 1")
    print("half", flush=True)
    sys.stdin.readline()
upgrade(Path(sys.argv[1]), KEY, (*known_steps(), SimpleNamespace(upgrade=take)))
"""


def test_kill_9_in_the_middle_leaves_the_old_file_whole(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        for number in range(50):
            add(desk_of(store), "student", last_name=f"Name{number}", first_name="x" * 200)
    before = schema(tmp_path / "wbl.db")
    process = start(_HALF, tmp_path / "wbl.db")
    assert process.stdout is not None
    assert process.stdout.readline() == "half\n"
    end(process)
    assert schema(tmp_path / "wbl.db") == before
    assert check_database(tmp_path / "wbl.db", KEY) == []
    with open_store(tmp_path) as store:
        assert check_journal(store) == []
    upgrade(tmp_path / "wbl.db", KEY, (*known_steps(), _color()))
    assert file_revision(tmp_path / "wbl.db", KEY) == SCHEMA_REV + 1


@pytest.fixture
def a_newer_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program of next year, which knows one step more."""
    steps = (*known_steps(), _color())
    for place in ("migrating", "keeping"):
        monkeypatch.setattr(f"wbl_desktop.workspace.{place}.SCHEMA_REV", len(steps))
    monkeypatch.setattr("wbl_desktop.storage.migrate.known_steps", lambda: steps)


def test_opening_migrates_after_a_safe_copy(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    workspace = make(tmp_path)
    add(workspace.desk, "student", last_name="Suárez", first_name="Martín")
    workspace.close()
    request.getfixturevalue("a_newer_program")
    workspace = reopen(tmp_path)
    assert workspace.desk.read().count("student") == 1
    assert [one.why for one in kept_backups(workspace.folder.backups)] == ["before-migration"]
    assert file_revision(workspace.folder.database, workspace.key_hex) == SCHEMA_REV + 1
    workspace.close()
    reopen(tmp_path).close()
    assert len(kept_backups(tmp_path / "data" / "backups")) == 1


def test_no_room_for_the_safe_copy_means_no_migration(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    with small_disk(tmp_path / "disk", 8) as disk:
        workspace = make(disk)
        workspace.close()
        request.getfixturevalue("a_newer_program")
        fill(disk / "room")
        with pytest.raises(Trouble, match="disk_full"):
            reopen(disk)
        (disk / "room").unlink()
        assert file_revision(disk / "data" / "wbl.db", workspace.key_hex) == SCHEMA_REV
        reopen(disk).close()
        assert file_revision(disk / "data" / "wbl.db", workspace.key_hex) == SCHEMA_REV + 1


def test_a_newer_file_is_refused_kindly_and_left_alone(tmp_path: Path) -> None:
    workspace = make(tmp_path)
    key = workspace.key_hex
    workspace.close()
    with opened(tmp_path / "data" / "wbl.db", key) as raw:
        raw.execute(f"PRAGMA user_version = {SCHEMA_REV + 1}")
    content = (tmp_path / "data" / "wbl.db").read_bytes()
    with pytest.raises(Trouble, match="file_too_new"):
        reopen(tmp_path)
    assert (tmp_path / "data" / "wbl.db").read_bytes() == content


def test_a_file_of_today_opens_without_alembic(tmp_path: Path) -> None:
    make(tmp_path).close()
    script = """
import sys
from pathlib import Path
from tests.helpers.disks import fill, small_disk
from tests.helpers.homes import reopen
reopen(Path(sys.argv[1])).close()
assert "alembic" not in sys.modules
"""
    done = subprocess.run(program(script, tmp_path), cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
