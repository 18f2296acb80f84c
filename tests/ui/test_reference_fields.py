"""A record is named by a few letters: searched behind the window, and nothing a quick typist does is lost."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Seat
from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.ui.lookups import Choice, LookUp, choices
from wbl_desktop.ui.place import PlacePane
from wbl_desktop.ui.reference_input import ReferenceInput
from wbl_desktop.ui.worker import Worker

# The offscreen platform says so of every list that pops up under a field.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_NAMES = ("Headgate Farm", "Headwaters Clinic", "Ortega Feed", "Tule Bend")


class Shelf:
    """Four names, found on whatever thread, and only while the gate is open."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.asked: list[str] = []
        self.threads: set[threading.Thread] = set()

    def ask(self, words: str) -> Callable[[], list[Choice]]:
        def find() -> list[Choice]:
            self.asked.append(words)
            self.threads.add(threading.current_thread())
            if threading.current_thread() is not threading.main_thread():
                assert self.gate.wait(20)
            return [Choice(id=f"{at:032x}", words=name) for at, name in enumerate(_NAMES) if words in name.casefold()]

        return find

    def heading(self, id_: str) -> str:
        return _NAMES[int(id_, 16)] if len(id_) == 32 else id_


class Field(QWidget):
    """The field, and another one to go to."""

    def __init__(self, shelf: Shelf, worker: Worker) -> None:
        super().__init__()
        self.line, self.next = QLineEdit(), QLineEdit()
        self.input = ReferenceInput(self.line, LookUp(ask=shelf.ask, heading=shelf.heading, worker=worker))
        self.input.moved_on.connect(self.next.setFocus)
        self.kept: list[str] = []
        self.input.kept.connect(self._keep)
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        layout.addWidget(self.next)

    def _keep(self) -> None:
        self.input.resolve()
        self.kept.append(self.input.words())


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def field(qtbot: QtBot, shelf: Shelf) -> Iterator[Field]:
    worker = Worker()
    made = Field(shelf, worker)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.line.setFocus()
    qtbot.waitUntil(made.line.hasFocus)
    yield made
    shelf.gate.set()
    worker.stop()


def _listed(field: Field) -> list[str]:
    popup = field.input._popup
    if not popup.isVisible():
        return []
    model = popup.model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def _press(field: Field, *keys: Qt.Key) -> None:
    for key in keys:
        target = field.input._popup if field.input._popup.isVisible() else field.line
        QTest.keyClick(target, key)
        QApplication.processEvents()  # the list's window comes and goes by events


def test_typing_is_answered_behind_the_window_and_once(qtbot: QtBot, field: Field, shelf: Shelf) -> None:
    QTest.keyClicks(field.line, "head")
    qtbot.waitUntil(lambda: _listed(field) == ["Headgate Farm", "Headwaters Clinic"])
    assert shelf.asked == ["head"], "not at every letter"
    assert threading.main_thread() not in shelf.threads
    QTest.keyClicks(field.input._popup, "g")
    assert _listed(field) == ["Headgate Farm"], "what was found already is narrowed at once"
    qtbot.waitUntil(lambda: shelf.asked == ["head", "headg"] and not field.input.is_asking)
    assert _listed(field) == ["Headgate Farm"]
    _press(field, Qt.Key.Key_Down, Qt.Key.Key_Return)
    qtbot.waitUntil(field.next.hasFocus)
    assert set(field.kept) == {f"{0:032x}"}


@pytest.mark.parametrize(("typed", "kept"), [("ortega", f"{2:032x}"), ("head", "head"), ("zzz", "zzz")])
def test_who_leaves_at_once_is_understood_all_the_same(
    qtbot: QtBot, field: Field, shelf: Shelf, typed: str, kept: str
) -> None:
    shelf.gate.clear()
    QTest.keyClicks(field.line, typed)
    QTest.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.kept == [kept], "the only one there is, or the words for the check to ask"
    shelf.gate.set()
    qtbot.waitUntil(lambda: not field.input.is_asking)
    assert field.next.hasFocus()
    assert _listed(field) == [], "no list opens under a field that was left"
    assert field.kept == [kept]


@pytest.mark.parametrize(
    ("keys", "taken"),
    [
        ((Qt.Key.Key_Return,), 0),
        ((Qt.Key.Key_Down, Qt.Key.Key_Return), 0),
        ((Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return), 1),
        ((Qt.Key.Key_Down, Qt.Key.Key_Tab), 0),
    ],
)
@pytest.mark.parametrize("is_quick", [True, False])
def test_keys_mean_the_same_before_the_answer_and_after_it(
    qtbot: QtBot, field: Field, shelf: Shelf, keys: tuple[Qt.Key, ...], taken: int, is_quick: bool
) -> None:
    if is_quick:
        shelf.gate.clear()
    QTest.keyClicks(field.line, "head")
    qtbot.waitUntil(lambda: is_quick or len(_listed(field)) == 2)
    _press(field, *keys)
    qtbot.waitUntil(field.next.hasFocus)
    assert set(field.kept) == {f"{taken:032x}"}
    shelf.gate.set()
    qtbot.waitUntil(lambda: not field.input.is_asking)
    assert field.line.text() == _NAMES[taken]
    assert _listed(field) == []


def test_down_opens_everything(qtbot: QtBot, field: Field) -> None:
    field.input.show_words(f"{3:032x}")
    _press(field, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: _listed(field) == list(_NAMES))
    _press(field, Qt.Key.Key_Escape)
    assert field.line.text() == "Tule Bend"
    assert field.input.words() == f"{3:032x}"


def test_an_answer_to_words_that_are_gone_is_no_answer(qtbot: QtBot, field: Field, shelf: Shelf) -> None:
    shelf.gate.clear()
    QTest.keyClicks(field.line, "head")
    qtbot.waitUntil(lambda: shelf.asked == ["head"])
    field.line.selectAll()
    QTest.keyClicks(field.line, "tule")
    qtbot.waitUntil(lambda: shelf.asked == ["head", "tule"])
    shelf.gate.set()
    qtbot.waitUntil(lambda: _listed(field) == ["Tule Bend"])
    field.input.show_words(f"{2:032x}")
    assert field.input.words() == f"{2:032x}"


def test_the_real_field_searches_behind_the_window(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    from wbl_desktop.ui import lookups

    threads: list[threading.Thread] = []
    find = lookups.choices

    def noted(*words: object) -> list[Choice]:
        threads.append(threading.current_thread())
        return find(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(lookups, "choices", noted)
    pane = PlacePane(seat.bridge)
    seat.qtbot.addWidget(pane)
    pane.show()
    line = pane.stack.editors["worksite"].entry.widget
    assert isinstance(line, QLineEdit)
    pane.activateWindow()
    line.setFocus()
    seat.settled(line.hasFocus)
    QTest.keyClicks(line, "headgate")
    seat.settled(lambda: bool(threads))
    assert threading.main_thread() not in threads
    pane.stack.editors["worksite"].keep()
    assert len(pane.stack.editors["worksite"].value()) == 32


def test_an_activity_there_is_not_is_asked_again(seat: Seat) -> None:
    pane = PlacePane(seat.bridge)
    seat.qtbot.addWidget(pane)
    editor = pane.stack.editors["activity"]
    assert isinstance(editor.entry.widget, QLineEdit)
    editor.entry.widget.setText("juggling")
    editor.keep()
    assert "choose one" in editor.error.text()
    assert editor.entry.widget.text() == "juggling", "to be put right"
    editor.entry.widget.setText("job shadow")
    editor.keep()
    assert (editor.value(), editor.error.text()) == ("job_shadow", "")
    assert editor.entry.widget.text() == "Job shadow"


def test_two_of_one_name_are_told_apart(seat: Seat) -> None:
    for number in ("900001", "900002"):
        values = {"first_name": "Ana", "last_name": "Zzyzx", "local_id": number}
        seat.bridge.floors.desk.run(AddRecord(kind="student", values=values))
    found = choices(seat.bridge.read(), "student", "zzyzx")
    assert sorted(one.words for one in found) == ["Zzyzx, Ana · 900001", "Zzyzx, Ana · 900002"]
    held = seat.bridge.read().rows("student", [one.id for one in found])
    assert all(one.words.endswith(str(held[one.id].values()["local_id"])) for one in found)


def test_choices_stand_in_the_order_of_their_names(seat: Seat) -> None:
    words = [one.words for one in choices(seat.bridge.read(), "partner", "")]
    assert words == sorted(words, key=str.casefold)
    assert len(words) == 12
