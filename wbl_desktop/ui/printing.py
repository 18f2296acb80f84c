"""Printing: the system's dialog collects the choices; CUPS gets the PDF itself, or the pages are drawn one by one."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QImage, QPageRanges, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrintEngine, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QRadioButton, QWidget

from wbl_desktop.application.paper_ports import Paper, Papers
from wbl_desktop.application.window_ports import Progress, Stop
from wbl_desktop.domain.failures import Trouble

_MOST_DOTS = 600
_DUPLEX = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}
# Where Qt keeps what its dialogs ask of CUPS: names and values by turns. Its number has no name outside of Qt.
_CUPS_OPTIONS = QPrintEngine.PrintEnginePropertyKey(0xFE00)
_OURS = {"page-ranges", "page-set"}  # asked for by our own list of pages
_FIXED = ("pageSizeCombo", "portrait", "topMargin")  # in the printer's properties: a form is Letter, upright, as it is
_REMAINDERS = {1: 1, 2: 0}  # odd pages and even ones, by their place in Qt's list


@dataclass(frozen=True, slots=True, kw_only=True)
class CupsJob:
    """The PDF on ``lp``'s standard input: no temporary file, the printer's own fonts and sharpness."""

    command: tuple[str, ...]
    pages: tuple[int, ...]  # which of the paper's pages it sends, from 0

    @property
    def makes_paper(self) -> bool:
        """Whether what comes out is paper."""
        return True

    def run(self, paper: Paper, _papers: Papers, _progress: Progress, _stop: Stop) -> bool:
        """Whether the spooler took it."""
        try:
            done = subprocess.run(self.command, input=paper.pdf, capture_output=True, timeout=120, check=False)
        except (OSError, subprocess.TimeoutExpired):
            raise Trouble("printer_failed") from None
        return done.returncode == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnJob:
    """Pages drawn one by one onto the printer's own page."""

    printer: QPrinter
    pages: tuple[int, ...]  # from 0

    @property
    def makes_paper(self) -> bool:
        """Whether what comes out is paper: a file still waits to be printed."""
        return not _is_file(self.printer)

    def run(self, paper: Paper, papers: Papers, progress: Progress, stop: Stop) -> bool:
        """Whether every page was drawn."""
        painter = QPainter()
        if not painter.begin(self.printer):
            raise Trouble("printer_failed")
        dots = min(_MOST_DOTS, self.printer.resolution())
        try:
            for done, number in enumerate(self.pages):
                if stop():
                    self.printer.abort()
                    return False
                if done:
                    self.printer.newPage()
                page = papers.page(paper.pdf, number, dots)
                image = QImage(page.gray, page.width, page.height, page.width, QImage.Format.Format_Grayscale8)
                painter.drawImage(QRect(0, 0, self.printer.width(), self.printer.height()), image)
                progress(done + 1, len(self.pages))
        finally:
            painter.end()
        return True


def ask(parent: QWidget, title: str, pages: int) -> CupsJob | DrawnJob | None:
    """Show the print dialog; the job the person chose, or None."""
    printer = prepared(pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if (properties := dialog.findChild(QPushButton, "properties")) is not None:
        # They open at the click that follows, with a loop of events of their own.
        properties.released.connect(lambda: QTimer.singleShot(0, dialog, _fix_the_page))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    return job_for(printer, pages, chosen_in(dialog, pages))


def _fix_the_page() -> None:
    """Take what a form does not leave open out of the printer's properties, which are open over the print dialog."""
    properties = QApplication.activeModalWidget()
    for name in _FIXED:
        asked = properties.findChild(QWidget, name) if properties is not None else None
        if asked is not None and (group := asked.parentWidget()) is not None:
            group.setEnabled(False)


def chosen_in(dialog: QPrintDialog, pages: int) -> tuple[int, ...]:
    """The pages, from 0, that were chosen in a dialog that was accepted."""
    begin, end = dialog.fromPage() or 1, min(dialog.toPage() or pages, pages)
    numbers = list(range(begin, end + 1))
    # Beside CUPS, Qt's dialog also asks for a list of pages and for odd or even ones, and tells that to nobody but its
    # own CUPS writer: it is read where the person put it.
    listed, words = dialog.findChild(QRadioButton, "pagesRadioButton"), dialog.findChild(QLineEdit, "pagesLineEdit")
    if listed is not None and words is not None and listed.isChecked():
        ranges = QPageRanges.fromString(words.text())
        numbers = [number for number in range(1, pages + 1) if ranges.contains(number)]
    sides = dialog.findChild(QComboBox, "pageSetCombo")
    if sides is not None and sides.isEnabled() and sides.currentIndex() in _REMAINDERS:
        numbers = [number for number in numbers if number % 2 == _REMAINDERS[sides.currentIndex()]]
    return tuple(number - 1 for number in numbers)


def prepared(pages: int) -> QPrinter:
    """A printer as the dialog first offers it: Letter, and the notes on the back of their own front."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setFullPage(True)
    printer.setDocName("WBL form")  # never a name: spool lists are read by everybody
    if pages > 1:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def _is_file(printer: QPrinter) -> bool:
    return bool(printer.outputFileName()) or printer.outputFormat() == QPrinter.OutputFormat.PdfFormat


def job_for(printer: QPrinter, pages: int, chosen: tuple[int, ...]) -> CupsJob | DrawnJob:
    """CUPS where there is one and a printer was chosen; else pages drawn by us."""
    lp = shutil.which("lp")
    if sys.platform.startswith("linux") and lp and not _is_file(printer) and QPrinterInfo(printer).isNull() is False:
        return CupsJob(command=lp_command(lp, printer, chosen, pages), pages=chosen)
    is_backwards = printer.pageOrder() == QPrinter.PageOrder.LastPageFirst
    return DrawnJob(printer=printer, pages=chosen[::-1] if is_backwards else chosen)


def _page_list(pages: Sequence[int]) -> str:
    """``1-2,5`` of pages counted from 0."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][1] + 1:
            runs[-1][1] = page
        else:
            runs.append([page, page])
    return ",".join(str(first + 1) if first == last else f"{first + 1}-{last + 1}" for first, last in runs)


def lp_command(lp: str, printer: QPrinter, chosen: Sequence[int], pages: int) -> tuple[str, ...]:
    """``lp`` with the dialog's choices as options."""
    words = [lp, "-d", printer.printerName(), "-t", "WBL form", "-n", str(printer.copyCount())]
    words += ["-o", "media=na_letter_8.5x11in", "-o", f"sides={_DUPLEX.get(printer.duplex(), 'one-sided')}"]
    if len(chosen) < pages:
        words += ["-P", _page_list(chosen)]
    if printer.colorMode() == QPrinter.ColorMode.GrayScale:
        words += ["-o", "print-color-mode=monochrome"]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        words += ["-o", "outputorder=reverse"]
    if printer.copyCount() > 1:
        is_whole = printer.collateCopies()
        how = "separate-documents-" + ("collated-copies" if is_whole else "uncollated-copies")
        # By the name CUPS documents, and by that of driverless printers.
        words += ["-o", f"collate={is_whole}".lower(), "-o", f"multiple-document-handling={how}"]
    for name, value in asked_of_cups(printer):
        words += ["-o", f"{name}={value}"]
    return (*words, "-")


def asked_of_cups(printer: QPrinter) -> list[tuple[str, str]]:
    """What was asked for in the printer's properties, such as pages per sheet, by the names CUPS gives it."""
    held = printer.printEngine().property(_CUPS_OPTIONS)
    words = [str(word) for word in held] if isinstance(held, list) else []
    pairs = zip(words[::2], words[1::2], strict=False)
    return [(name, value) for name, value in pairs if value and name not in _OURS]
