"""Printing: the system's dialog collects the choices; CUPS gets the PDF itself, or the pages are drawn one by one."""

import shutil
import subprocess
import sys
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from wbl_desktop.application.window_ports import Paper, Papers, Progress, Stop
from wbl_desktop.domain.failures import Trouble

_MOST_DOTS = 600
_DUPLEX = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CupsJob:
    """The PDF on ``lp``'s standard input: no temporary file, the printer's own fonts and sharpness."""

    command: tuple[str, ...]

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
    first: int
    last: int

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
            for number in range(self.first, self.last):
                if stop():
                    self.printer.abort()
                    return False
                if number > self.first:
                    self.printer.newPage()
                page = papers.page(paper.pdf, number, dots)
                image = QImage(page.gray, page.width, page.height, page.width, QImage.Format.Format_Grayscale8)
                painter.drawImage(QRect(0, 0, self.printer.width(), self.printer.height()), image)
                progress(number + 1 - self.first, self.last - self.first)
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
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    return job_for(printer, pages)


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


def job_for(printer: QPrinter, pages: int) -> CupsJob | DrawnJob:
    """CUPS where there is one and a printer was chosen; else pages drawn by us."""
    begin, end = printer.fromPage() or 1, printer.toPage() or pages
    lp = shutil.which("lp")
    if sys.platform.startswith("linux") and lp and not _is_file(printer) and QPrinterInfo(printer).isNull() is False:
        return CupsJob(command=lp_command(lp, printer, begin, end, pages))
    return DrawnJob(printer=printer, first=begin - 1, last=min(end, pages))


def lp_command(lp: str, printer: QPrinter, begin: int, end: int, pages: int) -> tuple[str, ...]:
    """``lp`` with the dialog's choices as options."""
    words = [lp, "-d", printer.printerName(), "-t", "WBL form", "-n", str(printer.copyCount())]
    words += ["-o", "media=na_letter_8.5x11in", "-o", f"sides={_DUPLEX.get(printer.duplex(), 'one-sided')}"]
    if (begin, end) != (1, pages):
        words += ["-P", f"{begin}-{end}"]
    if printer.colorMode() == QPrinter.ColorMode.GrayScale:
        words += ["-o", "print-color-mode=monochrome"]
    return (*words, "-")
