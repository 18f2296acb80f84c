"""Shows the recovery phrase once and asks three of its words back; no copy button, nothing on the clipboard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QGridLayout, QLineEdit, QStackedWidget, QWidget

from wbl_desktop.domain.failures import Failure
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.parts import button, clear, column, row, say
from wbl_desktop.ui.told import told_failure

_ASKED = (2, 10, 18)


class PhrasePane(QWidget):
    """24 numbered words, then three of them typed back."""

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()
        self._bridge: Bridge | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        self._note = say("error", "", wrap=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._show_page())
        self._inputs = [QLineEdit() for _ in _ASKED]
        self._stack.addWidget(self._ask_page())
        self.setLayout(column(self._stack))

    def _show_page(self) -> QWidget:
        page = QWidget()
        page.setLayout(
            column(
                say("title", self.tr("Your recovery phrase")),
                say(
                    "body",
                    self.tr(
                        "These 24 words open your data if this laptop is lost or its login is. Write them on paper and "
                        "keep the paper away from the laptop. They are shown once."
                    ),
                    wrap=True,
                ),
                self._grid,
                row(
                    button(self.tr("I have written them down"), self._ask, primary=True),
                    button(self.tr("Print them"), self._print),
                    None,
                ),
                None,
                spacing=14,
                margins=(24, 24, 24, 24),
            )
        )
        return page

    def _ask_page(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout()
        for at, (number, line) in enumerate(zip(_ASKED, self._inputs, strict=True)):
            words = self.tr("Word {0}").format(number + 1)
            label = say("label", words)
            label.setBuddy(line)
            line.setAccessibleName(words)
            line.returnPressed.connect(self._check)
            grid.addWidget(label, at, 0)
            grid.addWidget(line, at, 1)
        page.setLayout(
            column(
                say("title", self.tr("Three words from your paper")),
                grid,
                self._note,
                row(
                    button(self.tr("These are right"), self._check, primary=True),
                    button(self.tr("Show the words again"), self._again),
                    None,
                ),
                None,
                spacing=14,
                margins=(24, 24, 24, 24),
            )
        )
        return page

    def begin(self, bridge: Bridge, *, replace: bool = False) -> None:
        """Fetch a phrase and show it."""
        self._bridge = bridge
        recovery = bridge.floors.recovery
        bridge.worker.write(self, recovery.replace if replace else recovery.phrase_pending, self._arrived, self._failed)

    def _arrived(self, words: Sequence[str] | None) -> None:
        if words is None:
            self.confirmed.emit()
            return
        self._words = tuple(words)
        clear(self._grid)
        for at, word in enumerate(self._words):
            label = say("body", f"{at + 1}.  {word}")
            font = QFont(label.font())
            font.setPointSizeF(font.pointSizeF() * 1.1)
            label.setFont(font)
            self._grid.addWidget(label, at % 8, at // 8)
        self._stack.setCurrentIndex(0)

    def _failed(self, failure: Failure) -> None:
        self._note.setText(told_failure(failure))
        self._stack.setCurrentIndex(1)

    @Slot()
    def _ask(self) -> None:
        for line in self._inputs:
            line.clear()
        self._note.setText("")
        self._stack.setCurrentIndex(1)
        self._inputs[0].setFocus()

    @Slot()
    def _again(self) -> None:
        self._stack.setCurrentIndex(0)

    @Slot()
    def _check(self) -> None:
        typed = [line.text().strip().casefold() for line in self._inputs]
        for line, word in zip(self._inputs, typed, strict=True):
            if not word:
                line.setFocus()
                return
        if self._bridge is None:
            return
        recovery = self._bridge.floors.recovery
        if not all(recovery.is_right(number + 1, word) for number, word in zip(_ASKED, typed, strict=True)):
            self._note.setText(self.tr("Not the same words. Look at the paper once more."))
            return
        self._bridge.worker.write(self, recovery.confirmed, self._in_force, self._failed)

    def _in_force(self, _nothing: object) -> None:
        self._words = ()
        clear(self._grid)
        self.confirmed.emit()

    @Slot()
    def _print(self) -> None:
        """Straight to the printer: no file is written."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        painter = QPainter(printer)
        painter.setFont(QFont(self.font().family(), 14))
        lines = [self.tr("WBL Desktop: recovery phrase. Keep away from the laptop."), ""]
        lines += [f"{at + 1}.  {word}" for at, word in enumerate(self._words)]
        painter.drawText(painter.viewport(), Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, "\n".join(lines))
        painter.end()
