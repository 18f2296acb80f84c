"""Many threads and two processes on one file: nothing fails, nothing is lost, and the lane survives anything."""

import signal
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.helpers.homes import start
from tests.helpers.offices import ACTING, KEY, add, desk_of, open_store
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.storage.files import check_database
from wbl_desktop.storage.journal_check import check_journal
from wbl_desktop.storage.store import SqlStore

EACH = 40


def test_eight_threads_write_and_read_at_once(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)

        def work(number: int) -> list[str]:
            made = []
            for turn in range(EACH):
                id_ = add(desk, "student", last_name=f"Name{number}x{turn}", first_name="A")
                desk.run(EditRecord(kind="student", id=id_, values={"grade": "9"}))
                # What was said to be saved is seen by every reader at once.
                record = desk.read().get("student", id_)
                assert record is not None
                assert record.values()["grade"] == "9"
                assert desk.read().ids("student", search=f"name{number}x{turn}") == [id_]
                made.append(id_)
            return made

        with ThreadPoolExecutor(8) as threads:
            made = [id_ for ids in threads.map(work, range(8)) for id_ in ids]
        assert sorted(desk.read().ids("student")) == sorted(made)
        assert len(made) == 8 * EACH
        assert check_journal(store) == []
    assert check_database(tmp_path / "wbl.db", KEY) == []


def test_readers_wait_while_the_file_gets_another_key(tmp_path: Path) -> None:
    keys = ["5a" * 32, "a5" * 32, KEY]
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        student = add(desk, "student", last_name="Ng", first_name="An")
        changed = threading.Event()

        def look() -> int:
            looks = 0
            while not changed.is_set():
                assert desk.read().ids("student") == [student]
                looks += 1
            return looks

        def write() -> int:
            writes = 0
            while not changed.is_set():
                desk.run(EditRecord(kind="student", id=student, values={"grade": "9" if writes % 2 else "10"}))
                writes += 1
            return writes

        with ThreadPoolExecutor(5) as threads:
            going = [threads.submit(look) for _ in range(4)] + [threads.submit(write)]
            try:
                for key in keys:
                    store.change_key(key)
            finally:
                changed.set()
            assert all(one.result() for one in going)
        assert check_journal(store) == []
    assert check_database(tmp_path / "wbl.db", KEY) == []


_WRITER = """
import sys
from pathlib import Path
from tests.helpers.offices import add, desk_of, open_store
with open_store(Path(sys.argv[1])) as store:
    desk = desk_of(store)
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(300):
        add(desk, "partner", name=f"{sys.argv[2]} {number}")
    print("done", flush=True)
"""


def test_two_processes_write_at_once_and_none_fails(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        writers = [start(_WRITER, tmp_path, name) for name in ("one", "two")]
        for writer in writers:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
        version = store.data_version()
        for writer in writers:
            assert writer.stdin is not None
            writer.stdin.write("go\n")
            writer.stdin.flush()
        for writer in writers:
            out, _ = writer.communicate()
            assert (out, writer.returncode) == ("done\n", 0)
        # This process sees what they wrote, and that something was written.
        assert desk_of(store).read().count("partner") == 600
        assert store.data_version() != version
        assert check_journal(store) == []


class _LightsOutError(BaseException):
    """As KeyboardInterrupt: no program's own failure."""


@pytest.mark.parametrize("failure", [ZeroDivisionError, _LightsOutError, KeyboardInterrupt, SystemExit])
def test_the_lane_goes_on_after_anything(tmp_path: Path, failure: Callable[[], BaseException]) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        student = add(desk, "student", last_name="Ng", first_name="An")

        def work(session: object, _moment: object) -> list[object]:
            session.update("student", student, {"last_name": "Changed"})  # type: ignore[attr-defined]
            raise failure()

        with pytest.raises(BaseException) as caught:  # noqa: PT011 - the very one is compared below
            store.write("edit", ACTING, work)  # type: ignore[arg-type]
        assert type(caught.value) is failure
        record = desk.read().get("student", student)
        assert record is not None
        assert record.values()["last_name"] == "Ng"
        desk.run(EditRecord(kind="student", id=student, values={"last_name": "Nguyen"}))
        assert check_journal(store) == []


def test_control_c_stops_the_waiting_and_not_the_lane(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        go_on, main = threading.Event(), threading.main_thread().ident
        assert main is not None

        def work(_session: object, _moment: object) -> list[object]:
            signal.pthread_kill(main, signal.SIGINT)
            assert go_on.wait(30)
            return []

        with pytest.raises(KeyboardInterrupt):
            store.write("edit", ACTING, work)  # type: ignore[arg-type]
        go_on.set()
        add(desk_of(store), "student", last_name="Ng", first_name="An")
        assert check_journal(store) == []


def test_the_data_version_changes_with_the_data_only(tmp_path: Path) -> None:
    with open_store(tmp_path) as store, open_store(tmp_path) as other:
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(lambda _: desk_of(store).read().count("student"), range(40)))
            version = store.data_version()
            assert set(threads.map(lambda _: store.data_version(), range(40))) == {version}
        add(desk_of(other), "student", last_name="Ng", first_name="An")
        assert store.data_version() != version


def test_closing_is_harmless_twice_and_final(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        add(desk_of(store), "student", last_name="Ng", first_name="An")
        store.close()
        store.close()
        assert not (tmp_path / "wbl.db-wal").exists()  # the last one out tidied up
        for act in (store.data_version, lambda: desk_of(store).read().count("student"), lambda: _write(store)):
            with pytest.raises(Trouble, match="store_closed"):
                act()


def _write(store: SqlStore) -> str:
    return add(desk_of(store), "student", last_name="Late", first_name="Too")


def test_closing_waits_for_what_is_being_written(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        inside, go_on = threading.Event(), threading.Event()

        def work(session: object, moment: object) -> list[object]:
            inside.set()
            assert go_on.wait(30)
            return []

        with ThreadPoolExecutor(2) as threads:
            writing = threads.submit(store.write, "edit", ACTING, work)  # type: ignore[arg-type]
            assert inside.wait(30)
            closing = threads.submit(store.close)
            assert not closing.done()
            go_on.set()
            writing.result()
            closing.result()
