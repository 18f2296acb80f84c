"""An import is taken back with its way told and a Cancel, whichever way a person asks; stopped, everything stays."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import Seat
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.ports import Moment, Notice, Session
from wbl_desktop.ui.bridge import Job
from wbl_desktop.ui.job_row import JobRow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Holds the lane on which records are written until it may go on."""

    begun: threading.Event
    go_on: threading.Event

    VERB: ClassVar[str] = "edit"

    def carry_out(self, _session: Session, _moment: Moment) -> Sequence[Notice]:
        self.begun.set()
        assert self.go_on.wait(30)
        return []


@contextmanager
def busy(seat: Seat) -> Iterator[None]:
    """Somebody writes meanwhile."""
    wait, desk = Wait(begun=threading.Event(), go_on=threading.Event()), seat.bridge.floors.desk
    seat.bridge.worker.long(seat.window, lambda _progress, _stop: desk.run(wait), lambda _done: None)
    try:
        seat.settled(wait.begun.is_set)
        yield
    finally:
        wait.go_on.set()


def imported(seat: Seat, tmp_path: Path, count: int = 3) -> str:
    """The batch of a roster that was just imported from its page."""
    path = tmp_path / "roster.csv"
    rows = "".join(f"88{n:04d},Quintanilla,Beatriz{n},03/04/2011\n" for n in range(count))
    path.write_text(f"Student ID,Last Name,First Name,Birthdate\n{rows}", "utf-8")
    page = seat.read_for_import(path)
    page.write()
    seat.settled(lambda: page.plan is None and page.banner.isVisible())
    return seat.bridge.trail.done[-1].command


def row_of(seat: Seat) -> JobRow | None:
    return next((one for one in seat.window.findChildren(JobRow) if one.isVisible()), None)


def from_the_page(seat: Seat) -> None:
    seat.window.pages["import"].own_banner()._act()  # type: ignore[union-attr]


def by_keyboard(seat: Seat) -> None:
    seat.window.show_page("students")
    seat.window.undo()


@pytest.mark.parametrize("ask", [from_the_page, by_keyboard], ids=["page", "ctrl_z"])
def test_stopped_it_takes_nothing_back_and_can_be_asked_again(
    seat: Seat, tmp_path: Path, ask: Callable[[Seat], None]
) -> None:
    before = seat.bridge.read().count("student")
    batch = imported(seat, tmp_path)
    with busy(seat):
        ask(seat)
        seat.settled(lambda: row_of(seat) is not None)
        row = row_of(seat)
        assert row is not None
        assert row.bar.accessibleName() == "Taking the import back…"
        assert row.y() > seat.window.stack.y(), "at the foot: nothing that is looked at moves"
        seat.tab_to(row.cancel)
        QTest.keyClick(row.cancel, Qt.Key.Key_Return)
        assert not row.cancel.isEnabled()
    banner = seat.window.banner
    seat.settled(lambda: banner.accessibleName() == "Stopped. Nothing was taken back.")
    assert banner.property("standing") == "none", "what a person wanted is no failure"
    seat.settled(lambda: row_of(seat) is None)
    assert seat.bridge.read().count("student") == before + 3
    assert [step.command for step in seat.bridge.trail.done] == [batch]
    seat.window.undo()
    seat.settled(lambda: seat.bridge.read().count("student") == before)
    seat.settled(lambda: not seat.bridge.trail.done)


def test_it_says_how_far_it_is_and_can_be_done_again(seat: Seat, tmp_path: Path) -> None:
    imported(seat, tmp_path)
    after = seat.bridge.read().count("student")
    jobs: list[Job] = []
    way: list[tuple[int, int]] = []
    seat.bridge.job_begun.connect(jobs.append)
    seat.bridge.job_begun.connect(lambda job: job.moved.connect(lambda done, total: way.append((done, total))))
    seat.window.undo()
    seat.settled(lambda: seat.bridge.read().count("student") == after - 3)
    seat.settled(lambda: bool(seat.bridge.trail.undone))
    assert way
    assert way[-1][0] == way[-1][1]
    seat.window.redo()
    seat.settled(lambda: seat.bridge.read().count("student") == after)
    seat.settled(lambda: len(seat.bridge.trail.done) == 1)
    assert len(jobs) == 2


def test_the_rest_of_it_can_be_stopped_too(seat: Seat, tmp_path: Path) -> None:
    before = seat.bridge.read().count("student")
    imported(seat, tmp_path)
    [one] = seat.bridge.read().find("student", {"local_id": "880001"})
    seat.bridge.floors.desk.run(EditRecord(kind="student", id=one.id, values={"preferred_name": "Bea"}))
    banner = seat.window.banner
    seat.window.undo()
    seat.settled(lambda: "changed since: Preferred name." in banner.accessibleName())
    with busy(seat):
        banner._act()
        seat.settled(lambda: row_of(seat) is not None)
        row = row_of(seat)
        assert row is not None
        row.cancel.click()
    seat.settled(lambda: banner.accessibleName() == "Stopped. Nothing was taken back.")
    assert seat.bridge.read().count("student") == before + 3
