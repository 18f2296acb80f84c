"""The model of long lists: exact by Qt's own checks, and it reads only the rows in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from wbl_desktop.application.window_ports import Standing
from wbl_desktop.ui.models import Cell, Column, RecordTable, Row

COLUMNS = (Column(name="name", heading="Name", order=("name",)), Column(name="now", heading="Now", right=True))


class Shelf:
    """Rows by id, counting what is asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.mark = ""

    def fetch(self, ids: Sequence[str]) -> dict[str, Row]:
        self.asked += ids
        return {
            id_: {"name": Cell(text=f"name {id_}{self.mark}"), "now": Cell(text="due", standing=Standing.NEEDS)}
            for id_ in ids
            if id_ != "gone"
        }


def test_the_model_passes_qts_checks(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    shelf = Shelf()
    model = RecordTable(COLUMNS, shelf.fetch)
    model.set_ids([str(number) for number in range(300)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.set_ids([str(number) for number in range(50, 90)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_only_the_pages_in_sight_are_read(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = RecordTable(COLUMNS, shelf.fetch)
    model.set_ids([str(number) for number in range(100_000)])
    assert model.data(model.index(70_000, 0)) == "name 70000"
    assert len(shelf.asked) <= 64


def test_a_change_shows_without_moving_the_list(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = RecordTable(COLUMNS, shelf.fetch)
    model.set_ids(["a", "b"])
    assert model.data(model.index(0, 0)) == "name a"
    shelf.mark = "!"
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_ids(["a", "b"])
    assert model.data(model.index(0, 0)) == "name a!"


def test_a_state_is_shape_and_word_and_a_lost_row_is_blank(qtbot: QtBot) -> None:
    model = RecordTable(COLUMNS, Shelf().fetch)
    model.set_ids(["a", "gone"])
    assert model.data(model.index(0, 1)) == "▲ Due"
    assert model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole) == "due"
    assert model.data(model.index(1, 0)) is None
    assert model.row_of("gone") == 1
    assert model.row_of("b") is None
