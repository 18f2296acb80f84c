"""Only what went to the printer whole is noted as printed, and what was chosen in the system's dialog is what goes."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Seat
from wbl_desktop.application.paper_ports import Paper, PaperSheet
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.ui.paper import PaperPage
from wbl_desktop.ui.printing import CupsJob, chosen_in, prepared


@pytest.fixture
def page(seat: Seat) -> PaperPage:
    """A form in both languages: two sheets of two pages each."""
    return seat.filled_form("both")


def _sheets(page: PaperPage) -> tuple[PaperSheet, PaperSheet]:
    assert page.paper is not None
    english, spanish = page.paper.sheets
    assert (english.language, spanish.language) == ("en", "es")
    assert english.pages.stop <= spanish.pages.start
    assert spanish.pages.stop == page.paper.pages
    return english, spanish


def _print(seat: Seat, page: PaperPage, pages: Iterable[int], says: str) -> None:
    """Give the pages to a printer that takes them, and wait until the window says so."""
    assert page.paper is not None
    page.banner.hide()
    page.send(page.paper, CupsJob(command=("cat",), pages=tuple(pages)))
    seat.settled(lambda: not page.banner.isHidden() and says in page.banner.accessibleName())


def _noted(seat: Seat, *sheets: PaperSheet) -> list[bool]:
    held = seat.bridge.read().rows("printed_form", [one.record for one in sheets])
    return [held[one.record].values()["printed_on"] is not None for one in sheets]


def test_a_form_of_which_only_some_pages_were_printed_is_not_noted(seat: Seat, page: PaperPage) -> None:
    english, spanish = _sheets(page)
    _print(seat, page, english.pages[:-1], "Not noted")
    assert page.banner.property("standing") == Standing.NEEDS.value
    assert "(English)" in page.banner.accessibleName()
    assert "(Spanish)" in page.banner.accessibleName()
    assert "It is printed" in page.banner.accessibleName(), "the way to note it by hand"
    assert _noted(seat, english, spanish) == [False, False]
    page.mark()
    seat.settled(lambda: page.banner.accessibleName() == "Noted as printed.")
    assert _noted(seat, english, spanish) == [True, True]


def test_the_form_that_was_printed_whole_is_noted_and_the_other_named(seat: Seat, page: PaperPage) -> None:
    english, spanish = _sheets(page)
    _print(seat, page, english.pages, "Not noted")
    noted, left = page.banner.accessibleName().split("\n")
    assert "(English)" in noted
    assert "(Spanish)" not in noted
    assert "(Spanish)" in left
    assert "(English)" not in left
    assert _noted(seat, english, spanish) == [True, False]


def test_fronts_and_then_backs_are_whole_forms(seat: Seat, page: PaperPage) -> None:
    english, spanish = _sheets(page)
    assert page.paper is not None
    every = range(page.paper.pages)
    _print(seat, page, every[::2], "Not noted")
    _print(seat, page, every[1::2], "Noted as printed.")
    assert _noted(seat, english, spanish) == [True, True]


def test_fronts_of_one_paper_and_backs_of_the_next_are_no_form(seat: Seat, page: PaperPage) -> None:
    english, spanish = _sheets(page)
    assert page.paper is not None
    every, first = range(page.paper.pages), page.paper
    _print(seat, page, every[::2], "Not noted")
    seat.window.previewing.show("Form", lambda _language: first)
    seat.settled(lambda: page.paper is not None)
    _print(seat, page, every[1::2], "Not noted")
    assert _noted(seat, english, spanish) == [False, False]


def test_a_page_that_is_not_there_is_not_printed(seat: Seat, page: PaperPage) -> None:
    assert page.paper is not None
    page.send(page.paper, CupsJob(command=("/nowhere/lp",), pages=()))
    assert "Nothing was printed" in page.banner.accessibleName()
    assert page.print.isEnabled()


def test_a_sheet_is_whole_when_all_its_pages_are() -> None:
    one = PaperSheet(record="a", title="A", language="en", pages=range(2))
    two = PaperSheet(record="b", title="B", language="en", pages=range(2, 5))
    paper = Paper(pdf=b"", title="A, B", pages=5, sheets=(one, two))
    assert paper.whole_in({0, 1, 2, 4}).printed_forms == ("a",)
    assert paper.whole_in({1, 2, 3, 4}).printed_forms == ("b",)
    assert paper.whole_in(range(5)) == paper


W = TypeVar("W", bound=QWidget)


def _child(dialog: QPrintDialog, kind: type[W], name: str) -> W:
    found = dialog.findChild(kind, name)
    assert isinstance(found, kind), "Qt's dialog has it"
    return found


def _ranged(dialog: QPrintDialog) -> None:
    _child(dialog, QRadioButton, "printRange").setChecked(True)
    _child(dialog, QSpinBox, "to").setValue(4)
    _child(dialog, QSpinBox, "from").setValue(3)


def _listed(dialog: QPrintDialog) -> None:
    _child(dialog, QRadioButton, "pagesRadioButton").setChecked(True)
    _child(dialog, QLineEdit, "pagesLineEdit").setText("1,5-9")


def _backs(dialog: QPrintDialog) -> None:
    _child(dialog, QComboBox, "pageSetCombo").setEnabled(True)  # as beside a printer
    _child(dialog, QComboBox, "pageSetCombo").setCurrentIndex(2)


def _even_of_a_range(dialog: QPrintDialog) -> None:
    _ranged(dialog)
    _backs(dialog)


@pytest.mark.parametrize(
    ("choose", "pages"),
    [
        (lambda _dialog: None, (0, 1, 2, 3, 4, 5)),
        (_ranged, (2, 3)),
        (_listed, (0, 4, 5)),
        (_backs, (1, 3, 5)),
        (_even_of_a_range, (3,)),
    ],
)
def test_what_the_dialog_says_is_what_is_printed(
    qtbot: QtBot, choose: Callable[[QPrintDialog], None], pages: tuple[int, ...]
) -> None:
    printer = prepared(6)  # the dialog does not keep it
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    dialog.setMinMax(1, 6)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.show()
    choose(dialog)
    dialog.accept()
    assert chosen_in(dialog, 6) == pages
