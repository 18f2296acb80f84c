"""A form goes through a real CUPS queue: the printer gets the very bytes of the preview, with the dialog's choices."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers import cups
from wbl_desktop.application.paper_facts import PaperFacts
from wbl_desktop.application.paper_ports import Paper, Papers
from wbl_desktop.domain.failures import Trouble
from wbl_desktop.forms.codes import code_from_bytes
from wbl_desktop.forms.render import render
from wbl_desktop.ui.printing import CupsJob, job_for, lp_command
from wbl_desktop.workspace.papers import FormsMaker


@pytest.fixture
def queue(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[cups.Cups]:
    if not cups.available():
        pytest.skip("needs Debian's CUPS, and root to run it")
    home = Path(tempfile.mkdtemp(prefix="wbl-cups-", dir="/tmp"))  # a socket's path must be short
    home.chmod(0o755)

    def wait(until: Callable[[], bool]) -> None:
        qtbot.waitUntil(until, timeout=40_000)

    running = cups.Cups(home, wait)
    monkeypatch.setenv("CUPS_SERVER", running.environment()["CUPS_SERVER"])
    yield running
    running.stop()
    shutil.rmtree(home)


def _paper() -> Paper:
    code = code_from_bytes(b"12345")
    pdf = render("job_shadow_permission", "es", PaperFacts(), code, date(2026, 11, 20))
    return Paper(pdf=pdf, title="Permiso", pages=2)


def test_the_printer_gets_the_bytes_of_the_preview_and_the_choices(queue: cups.Cups, qtbot: QtBot) -> None:
    printer = QPrinter()
    printer.setPrinterName("office")
    lp = shutil.which("lp")
    assert lp is not None
    command = list(lp_command(lp, printer, (0, 1), 2))
    command[2] = "office"  # offscreen Qt knows no printers, so it keeps no name
    paper = _paper()
    assert CupsJob(command=tuple(command), pages=(0, 1)).run(paper, _papers(), lambda _done, _all: None, lambda: False)
    qtbot.waitUntil(queue.printed.exists, timeout=40_000)
    assert queue.printed.read_bytes() == paper.pdf
    title, copies, options = queue.printed.with_name("printed.pdf.told").read_text().splitlines()[:3]
    assert (title, copies) == ("WBL form", "1")
    assert "media=na_letter_8.5x11in" in options
    assert "sides=one-sided" in options


def test_the_printer_is_told_which_pages_were_chosen(queue: cups.Cups, qtbot: QtBot) -> None:
    printer = QPrinter()
    lp = shutil.which("lp")
    assert lp is not None
    command = list(lp_command(lp, printer, (0, 2, 3), 6))
    command[2] = "office"
    job = CupsJob(command=tuple(command), pages=(0, 2, 3))
    assert job.run(_paper(), _papers(), lambda _done, _all: None, lambda: False)
    qtbot.waitUntil(queue.printed.exists, timeout=40_000)
    _, _, options = queue.printed.with_name("printed.pdf.told").read_text().splitlines()[:3]
    assert "page-ranges=1,3-4" in options.split()


_CHOOSE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QSpinBox, QWidget
from wbl_desktop.ui import printing

app = QApplication([])


def ask_the_dialog():
    dialog = app.activeModalWidget()
    dialog.findChild(QComboBox, "printers").setCurrentText("office")
    dialog.findChild(QSpinBox, "copies").setValue(3)
    dialog.findChild(QCheckBox, "reverse").setChecked(True)
    dialog.findChild(QCheckBox, "collate").setChecked(False)
    QTimer.singleShot(0, ask_the_properties)
    dialog.findChild(QPushButton, "properties").click()
    dialog.accept()


def ask_the_properties():
    properties = app.activeModalWidget()
    app.processEvents()
    for name in ("pageSizeCombo", "portrait", "topMargin"):
        assert not properties.findChild(QWidget, name).isEnabled(), name
    sheets = properties.findChild(QComboBox, "pagesPerSheetCombo")
    assert sheets.isEnabled()
    sheets.setCurrentIndex(1)
    properties.accept()


parent = QWidget()
QTimer.singleShot(0, ask_the_dialog)
job = printing.ask(parent, "Print", 2)
assert isinstance(job, printing.CupsJob), job


class Pages:
    pdf = sys.stdin.buffer.read()


assert job.run(Pages(), None, lambda *_at: None, lambda: False)
"""


def test_what_the_dialogs_offer_reaches_the_printer(queue: cups.Cups, qtbot: QtBot) -> None:
    # A program of its own: Qt asks which printers there are of the CUPS it found first.
    paper = _paper()
    environment = {**queue.environment(), "QT_QPA_PLATFORM": "offscreen"}
    program = [sys.executable, "-c", _CHOOSE]
    done = subprocess.run(program, input=paper.pdf, capture_output=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr.decode()
    qtbot.waitUntil(queue.printed.exists, timeout=40_000)
    assert queue.printed.read_bytes() == paper.pdf
    _, copies, told = queue.printed.with_name("printed.pdf.told").read_text().splitlines()[:3]
    options = told.split()
    assert copies == "3" or "copies=3" in options
    # CUPS says collate=false to its back ends as nocollate.
    for one in ("number-up=2", "number-up-layout=lrtb", "outputorder=reverse", "nocollate"):
        assert one in options
    assert "multiple-document-handling=separate-documents-uncollated-copies" in options


def test_a_file_is_drawn_in_the_order_that_was_asked_for(qapp: QApplication) -> None:
    printer = QPrinter()
    printer.setOutputFileName("form.pdf")
    assert job_for(printer, 3, (0, 1, 2)).pages == (0, 1, 2)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert job_for(printer, 3, (0, 1, 2)).pages == (2, 1, 0)


def test_a_queue_that_is_not_there_prints_nothing_and_says_so(queue: cups.Cups) -> None:
    lp = shutil.which("lp")
    assert lp is not None
    job = CupsJob(command=(lp, "-d", "nowhere", "-"), pages=(0, 1))
    try:
        took = job.run(_paper(), _papers(), lambda _done, _all: None, lambda: False)
    except Trouble:
        took = False
    assert not took
    assert not queue.printed.exists()


def _papers() -> Papers:
    return cast("Papers", FormsMaker())  # a job for CUPS asks nothing of it
