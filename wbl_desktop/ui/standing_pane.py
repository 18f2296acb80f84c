"""How things stand with the district, in sentences: what waits, why it cannot go, what to do, what happened lately."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from wbl_desktop.application.first_sight import Standing
from wbl_desktop.application.sync_ports import ExchangeNote
from wbl_desktop.application.window_ports import LineStanding
from wbl_desktop.ui import phrases
from wbl_desktop.ui.parts import button, column, row, say, sheet
from wbl_desktop.ui.standing_words import clock_words, role_words, standing_words
from wbl_desktop.ui.told import told

_WIDTH = 460


def standing_lines(line: LineStanding, today: date, waits: Sequence[str] = ()) -> list[tuple[Standing, str]]:
    """Everything there is to say, each with how it stands; ``waits``: so many changes, so many scans."""
    translate = phrases.translate
    lines: list[tuple[Standing, str]] = []
    if line.last_met:
        when = phrases.near_moment(line.last_met, today)
        lines.append((Standing.DONE, translate("Standing", "Last whole exchange: {0}.").format(when)))
    else:
        lines.append((Standing.NONE, translate("Standing", "No whole exchange yet.")))
    if waits:
        words = translate("Standing", "Safe here and waiting to go: {0}.").format(", ".join(waits))
        lines.append((Standing.NEEDS if line.trouble else Standing.UNDER_WAY, words))
    else:
        lines.append((Standing.DONE, translate("Standing", "Nothing waits: the district has everything.")))
    if line.offline_since:
        since = phrases.near_moment(line.offline_since, today)
        lines.append((Standing.NEEDS, translate("Standing", "Without the district since {0}.").format(since)))
    if line.trouble:
        which = standing_words(line, today)[0]
        lines.append(
            (which if which is Standing.STOPS else Standing.NEEDS, told(line.trouble, {"waiting": line.waiting}))
        )
    if line.clock_off_seconds:
        lines.append((Standing.NEEDS, clock_words(line.clock_off_seconds)))
    if role := role_words(line.role):
        lines.append((Standing.NEEDS if line.waiting or line.held else Standing.NONE, role))
    if line.held:
        words = translate("Standing", "Kept aside by the district: {0}. Conflicts says why and what to do.")
        lines.append((Standing.NEEDS, words.format(line.held)))
    return [(standing, phrases.ended_once(words)) for standing, words in lines]


def log_line(note: ExchangeNote) -> str:
    """One exchange for whoever helps: moment, code and figures, nobody's name."""
    off = f"  clock {note.clock_off_seconds:+} s" if note.clock_off_seconds else ""
    return (
        f"{note.at}  {note.outcome}  ↑{note.sent} ↓{note.received}  "
        f"{note.requests}×  {note.bytes_up:,}/{note.bytes_down:,} B{off}"
    )


class StandingPane(QFrame):
    """Drops from the corner; goes with Esc or a click elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("How things stand with the district"))
        self._said = say("body", "", wrap=True, select=True)
        self.sync = button(self.tr("Sync now"), None, primary=True)
        self.lately = button(self.tr("What happened lately"), self._turn_log)
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setTabChangesFocus(True)
        self.log.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.log.setFixedHeight(180)
        self.log.setAccessibleName(self.tr("The last exchanges, newest first; nobody's name is in it"))
        self.log.hide()
        inside = column(
            say("head", self.tr("The district")),
            self._said,
            row(self.sync, self.lately, None),
            self.log,
            spacing=10,
            margins=(16, 12, 16, 12),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(sheet(inside))
        self.setFrameShape(QFrame.Shape.Box)
        self.setFixedWidth(_WIDTH)

    def show_line(self, line: LineStanding, today: date) -> None:
        """Say how things stand."""
        waits = []
        if line.waiting:
            waits.append(self.tr("{0} change(s)", "", line.waiting).format(f"{line.waiting:,}"))
        if line.files_waiting:
            waits.append(self.tr("{0} scan(s)", "", line.files_waiting).format(f"{line.files_waiting:,}"))
        said = [phrases.standing(standing, words) for standing, words in standing_lines(line, today, waits)]
        self._said.setText("\n".join(said))
        self._fit()

    def show_log(self, notes: Sequence[ExchangeNote]) -> None:
        """List the last exchanges."""
        self.log.setPlainText("\n".join(map(log_line, notes)) or self.tr("No exchange yet."))

    def open_below(self, corner: QWidget) -> None:
        """Drop from the corner, the cursor on the first button."""
        self._fit()
        at = corner.mapToGlobal(QPoint(corner.width() - self.width(), corner.height() + 4))
        self.move(at)
        self.show()
        self.sync.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _turn_log(self) -> None:
        self.log.setVisible(self.log.isHidden())
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))
