"""The first start: three questions or the sample school; and the ways on when the data cannot be opened."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.window_ports import NewHome, Opening
from wbl_desktop.domain.failures import Failure
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.parts import Scroll, ThinBar, button, column, row, say, sheet
from wbl_desktop.ui.phrase import PhrasePane
from wbl_desktop.ui.told import told_failure
from wbl_desktop.ui.worker import Worker


class FirstStart(QWidget):
    """Lies over the window until there is something to show in it."""

    done = Signal()

    def __init__(self, over: QWidget, opening: Opening, worker: Worker) -> None:
        super().__init__(over)
        self._opening = opening
        self._worker = worker
        self._over = over
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=True)
        self.district = self._field(self.tr("School district"), self.tr("for example Almendra Valley Unified"))
        self.site = self._field(self.tr("School"), self.tr("for example Almendra Valley High School"))
        self.staff = self._field(self.tr("Your name"), self.tr("as colleagues should see it in the history"))
        self.error = say("error", "", wrap=True)
        self.error.hide()
        self.bar = ThinBar()
        self.go = button(self.tr("Set up"), self.make, primary=True)
        self.sample = button(self.tr("Look around in the sample school"), self.make_sample)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._questions())
        self.words = QLineEdit()
        self.words.setAccessibleName(self.tr("The 24 words of the recovery phrase"))
        self.trouble = say("body", "", wrap=True)
        self._stack.addWidget(self._trouble_page())
        self.phrase = PhrasePane()
        self.phrase.confirmed.connect(self._leave)
        self._stack.addWidget(self.phrase)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(sheet(row(None, self._stack, None))))
        self._stack.setMaximumWidth(600)
        self._stack.setMinimumWidth(480)
        over.installEventFilter(self)
        self._asks_for_phrase = False
        self._is_shut = False

    def _field(self, words: str, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(words)
        line.setPlaceholderText(hint)
        line.setObjectName(words)
        return line

    def _questions(self) -> QWidget:
        grid = QGridLayout()
        grid.setVerticalSpacing(10)
        for at, line in enumerate((self.district, self.site, self.staff)):
            label = say("label", line.accessibleName())
            label.setBuddy(line)
            grid.addWidget(label, at, 0)
            grid.addWidget(line, at, 1)
            line.returnPressed.connect(self._next)
        return sheet(
            column(
                None,
                say("title", self.tr("Welcome")),
                say(
                    "muted",
                    self.tr(
                        "Three answers, and you can begin. Everything you keep here is encrypted on this laptop and "
                        "works without a network."
                    ),
                    wrap=True,
                ),
                8,
                grid,
                self.error,
                self.bar,
                row(self.go, self.sample, None),
                None,
                spacing=12,
                margins=(24, 24, 24, 24),
            )
        )

    def _trouble_page(self) -> QWidget:
        label = say("label", self.tr("Recovery phrase: 24 words"))
        label.setBuddy(self.words)
        self.words.returnPressed.connect(self.use_phrase)
        lost = self.tr("If this laptop has lost its key, the recovery phrase on paper opens the data.")
        self.by_phrase = sheet(
            column(
                say("muted", lost, wrap=True),
                label,
                self.words,
                row(button(self.tr("Open with the phrase"), self.use_phrase), None),
                spacing=10,
            )
        )
        self.again = button(self.tr("Try again"), self.done.emit, primary=True)
        self.leave = button(self.tr("Close"), self._close, primary=True)
        self.leave.hide()
        return sheet(
            column(
                None,
                say("title", self.tr("Your data could not be opened")),
                self.trouble,
                8,
                row(self.again, self.leave, None),
                16,
                self.by_phrase,
                None,
                spacing=10,
                margins=(24, 24, 24, 24),
            )
        )

    def show_over(self) -> None:
        """Ask the questions."""
        self._stack.setCurrentIndex(0)
        self._cover()
        QTimer.singleShot(0, self.district.setFocus)

    def show_trouble(self, failure: Failure) -> None:
        """Say why the data cannot be opened, and the ways on."""
        self.trouble.setText(told_failure(failure))
        self._stack.setCurrentIndex(1)
        self._cover()

    def show_shut(self, failure: Failure) -> None:
        """The data has been closed while it was worked with: say why; the phrase opens it for the next start."""
        self._is_shut = True
        self.again.hide()
        self.leave.show()
        self.by_phrase.setVisible(failure.code != "device_revoked_for_good")
        self.show_trouble(failure)
        (self.words if self.by_phrase.isVisibleTo(self) else self.leave).setFocus()

    def _opened(self, _done: object) -> None:
        if not self._is_shut:
            self.done.emit()
            return
        self.by_phrase.hide()
        self.trouble.setText(self.tr("Your data opens on this laptop again. Close the window and start it once more."))
        self.leave.setFocus()

    @Slot()
    def _close(self) -> None:
        self._over.close()

    def _cover(self) -> None:
        self._enable_below(on=False)
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()

    def _enable_below(self, *, on: bool) -> None:
        """What lies below takes no keys meanwhile."""
        for child in self._over.children():
            if isinstance(child, QWidget) and child is not self:
                child.setEnabled(on)

    @Slot()
    def _next(self) -> None:
        for line in (self.district, self.site, self.staff):
            if not line.text().strip():
                line.setFocus()
                return
        self.make()

    @Slot()
    def make(self) -> None:
        """Set up what was answered."""
        home = NewHome(
            district=self.district.text().strip(), site=self.site.text().strip(), staff=self.staff.text().strip()
        )
        for line in (self.district, self.site, self.staff):
            if not line.text().strip():
                self._say(self.tr("{0} cannot be empty.").format(line.accessibleName()))
                line.setFocus()
                return
        self._asks_for_phrase = True
        self._run(lambda: self._opening.make(home))

    @Slot()
    def make_sample(self) -> None:
        """Set up the sample school."""
        self._asks_for_phrase = False
        self._run(self._opening.make_sample)

    @Slot()
    def use_phrase(self) -> None:
        """Open with the words from paper."""
        words = self.words.text().split()
        self.words.clear()
        self._worker.write(self, lambda: self._opening.open_with_phrase(words), self._opened, self.show_trouble)

    def _run(self, work: object) -> None:
        assert callable(work), "work is a function"
        self.error.hide()
        self.go.setEnabled(False)
        self.sample.setEnabled(False)
        self.bar.begin()
        self._worker.write(self, work, lambda _done: self.done.emit(), self._failed)

    def _failed(self, failure: Failure) -> None:
        self._say(told_failure(failure))

    def _say(self, words: str) -> None:
        self.bar.end()
        self.go.setEnabled(True)
        self.sample.setEnabled(True)
        self.error.setText(words)
        self.error.show()

    def finish(self, bridge: Bridge) -> None:
        """The data is open: show the phrase once, then step aside."""
        self.bar.end()
        if self._asks_for_phrase:
            self.phrase.begin(bridge)
            self._stack.setCurrentWidget(self.phrase)
        else:
            self._leave()

    @Slot()
    def _leave(self) -> None:
        self._enable_below(on=True)
        self.hide()
        self.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return False
