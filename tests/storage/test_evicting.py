"""What leaves a laptop takes its history along under every name it had, and nothing of what stays."""

from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select

from tests.helpers.offices import ACTING, add, desk_of, open_store
from wbl_desktop.application.sync_ports import Eviction
from wbl_desktop.storage.evicting import evict
from wbl_desktop.storage.journal_check import check_journal
from wbl_desktop.storage.schema import ALIAS, JOURNAL, TABLES
from wbl_desktop.storage.session import SqlSession
from wbl_desktop.storage.store import SqlStore


def leave(store: SqlStore, student: str, earlier: str, *, there: bool) -> None:
    """The student leaves; ``earlier`` was found to be the same once, and may be a record of its own again."""

    def work() -> None:
        with store.transaction() as connection:
            session = SqlSession(connection, ACTING, "f" * 32)
            session.begin_acting("pull", store.clock.now(), origin="alias")
            connection.execute(insert(ALIAS).values(loser=earlier, winner=student, kind="student"))
            if not there:
                connection.execute(delete(TABLES["student"]).where(TABLES["student"].c.id == earlier))
            session.act_as(origin="district")
            evict(connection, [Eviction(kind="student", record=student, seq=1)])
            session.end_acting()

    store.in_lane(work)


def named(store: SqlStore, column: str) -> set[str]:
    table = JOURNAL if column == "record" else ALIAS
    return {row[0] for row in store.rows(select(table.c[column]))}


@pytest.mark.parametrize("there", [True, False])
def test_an_earlier_name_that_is_a_record_again_keeps_its_history(tmp_path: Path, *, there: bool) -> None:
    with open_store(tmp_path) as store:
        desk = desk_of(store)
        stays, leaves, other = (
            add(desk, "student", last_name=name, first_name="Luz") for name in ("Vega", "Paz", "Lor")
        )
        leave(store, leaves, stays, there=there)
        assert named(store, "record") == {stays, other} if there else {other}
        assert named(store, "loser") == set(), "the name of what has left names nothing"
        assert [one.id for one in store.reader().find("student")] == ([stays, other] if there else [other])
        assert check_journal(store) == []
