"""The worker: results come home to the GUI thread, failures with their code, bugs without their values."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.helpers.logfail import LogWatch
from wbl_desktop.domain.failures import Failure, Refusal
from wbl_desktop.ui.worker import Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    made = Worker()
    yield made
    made.stop()


def test_work_runs_elsewhere_and_its_result_arrives_here(worker: Worker, qtbot: QtBot) -> None:
    seen: list[tuple[str, str]] = []
    owner = QObject()
    worker.read(
        owner,
        lambda: threading.current_thread().name,
        lambda name: seen.append((name, threading.current_thread().name)),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0].startswith("read")
    assert seen[0][1] == threading.main_thread().name


def test_writes_keep_their_order(worker: Worker, qtbot: QtBot) -> None:
    order: list[int] = []
    owner = QObject()
    for number in range(40):
        worker.write(owner, partial(order.append, number))
    done: list[object] = []
    worker.write(owner, lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert order == list(range(40))


def test_a_dropped_task_says_nothing(worker: Worker, qtbot: QtBot) -> None:
    said: list[str] = []
    owner = QObject()
    gate = threading.Event()
    task = worker.read(owner, gate.wait, lambda _: said.append("dropped"))
    task.drop()
    gate.set()
    worker.read(owner, lambda: None, lambda _: said.append("after"))
    qtbot.waitUntil(lambda: "after" in said)
    assert said == ["after"]


def test_of_one_question_asked_again_only_the_last_answer_is_heard(worker: Worker, qtbot: QtBot) -> None:
    said: list[str] = []
    owner = QObject()
    gate = threading.Event()

    def slow() -> str:
        assert gate.wait(20)
        return "first"

    first = worker.read(owner, slow, said.append)
    worker.read(owner, lambda: "second", said.append, instead_of=first)
    qtbot.waitUntil(lambda: said == ["second"])
    gate.set()
    worker.read(owner, lambda: None, lambda _: said.append("later"))
    worker.read(owner, lambda: None, lambda _: said.append("later"))
    qtbot.waitUntil(lambda: len(said) == 3)
    assert said == ["second", "later", "later"]


def test_a_refusal_arrives_with_its_code(worker: Worker, qtbot: QtBot) -> None:
    failures: list[Failure] = []

    def refuse() -> None:
        raise Refusal("field_required", label="Name")

    worker.read(QObject(worker), refuse, lambda _: None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures[0].code == "field_required"


def test_a_bug_is_logged_without_the_values_in_it(worker: Worker, qtbot: QtBot, logs: LogWatch) -> None:
    failures: list[Failure] = []

    def break_down() -> None:
        raise ValueError("Suárez, Martín")

    with logs.expect("wbl_desktop.ui", containing="ValueError") as said:
        worker.write(QObject(worker), break_down, None, failures.append)
        qtbot.waitUntil(lambda: bool(failures))
    assert failures[0].code == "bug"
    assert "Suárez" not in "".join(said)


def test_long_work_says_how_far_it_is_and_can_be_stopped(worker: Worker, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []
    stopped = threading.Event()

    def work(progress: object, stop: object) -> None:
        assert callable(progress)
        assert callable(stop)
        progress(1, 3)
        while not stop():
            stopped.wait(0.001)
        stopped.set()

    task = worker.long(QObject(worker), work, lambda _: None, None, lambda done, total: steps.append((done, total)))
    qtbot.waitUntil(lambda: bool(steps))
    assert steps == [(1, 3)]
    task.drop()
    assert stopped.wait(10)
