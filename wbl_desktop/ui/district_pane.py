"""The part of Settings about the district: how this laptop stands with it, joining it, and where it is from now on."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from wbl_desktop.application.window_ports import Exchanged, LineStanding, Standing
from wbl_desktop.domain.failures import Failure
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.inputs import LineInput
from wbl_desktop.ui.parts import Elided, StateMark, button, clear, into_sight, restyle, row, say
from wbl_desktop.ui.standing_words import standing_words
from wbl_desktop.ui.stick import CarryPane
from wbl_desktop.ui.told import told_failure

_EXAMPLE = "https://wbl.district.example.org"


class DistrictPane(QWidget):
    """Joining with a code, moving along with the district, and carrying by stick."""

    changed = Signal()

    def __init__(self, bridge: Bridge, banner: Banner) -> None:
        super().__init__()
        self._bridge = bridge
        self._banner = banner
        self._held = ""  # the district's address
        self._standing = QVBoxLayout()
        self._help = say("muted", "", wrap=True)
        self.address, self.code, self.new_address = QLineEdit(), QLineEdit(), QLineEdit()
        self.address.setPlaceholderText(_EXAMPLE)
        self.code.setPlaceholderText(self.tr("one-time code"))
        self.new_address.setPlaceholderText(_EXAMPLE)
        self.code.returnPressed.connect(self.join)
        self.new_address.returnPressed.connect(self.move_along)
        LineInput(self.new_address).gave_up.connect(self.stay)
        self.moved = button(self.tr("The district has a new address…"), self.ask_address, link=True)
        self.moving = button(self.tr("Use this address"), self.move_along)
        self.told = say("muted", "", wrap=True)
        self._known = self._known_row()
        self._join = self._asked(
            ((self.tr("Address"), self.address), (self.tr("Code"), self.code)),
            button(self.tr("Join the district"), self.join),
        )
        self._move = self._asked(
            ((self.tr("New address"), self.new_address),), self.moving, button(self.tr("Cancel"), self.stay)
        )
        self.carry = CarryPane(bridge)
        self.carry.changed.connect(self.changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._standing)
        for part in (self._help, self._known, self._move, self.told, self._join, self.carry):
            layout.addWidget(part)
        for part in (self._known, self._move, self.told, self._join):
            part.hide()

    def _known_row(self) -> QWidget:
        self.where = Elided("body")
        known = QWidget()
        held = row(say("label", self.tr("Address")), self.where, self.moved)
        held.setStretch(1, 1)
        known.setLayout(held)
        return known

    def _asked(self, lines: tuple[tuple[str, QLineEdit], ...], *buttons: QWidget) -> QWidget:
        asked = QWidget()
        grid = QGridLayout(asked)
        grid.setContentsMargins(0, 0, 0, 0)
        for at, (words, line) in enumerate(lines):
            label = say("label", words)
            label.setBuddy(line)
            line.setAccessibleName(words)
            grid.addWidget(label, at, 0)
            grid.addWidget(line, at, 1)
        grid.addLayout(row(*buttons, None), len(lines), 1)
        return asked

    def show_line(self, line: LineStanding) -> None:
        """Say how things stand, and offer what can be done."""
        clear(self._standing)
        self._standing.addLayout(row(StateMark(*standing_words(line, self._bridge.today)), None))
        self._held = line.address
        self.where.say(line.address.partition("#")[0])
        if line.needs_code:
            self._help.setText(self.tr("The district gives a new one-time code. Join again with it: nothing is lost."))
            self.address.setText(self.address.text() or line.address)
            self.address.setCursorPosition(0)
        else:
            self._help.setText(
                self.tr("The district gives an address and a one-time code. Without it everything works here alone.")
            )
        self._help.setVisible(line.needs_code or not line.enrolled)
        self._join.setVisible(line.needs_code or not line.enrolled)
        self._known.setVisible(line.enrolled and not line.needs_code)
        if self._known.isHidden():
            self._move.hide()
        self.carry.show_line(line)

    @Slot()
    def join(self) -> None:
        """Join with the code."""
        url, code, line = self.address.text().strip(), self.code.text().strip(), self._bridge.floors.line
        if not url or not code:
            (self.address if not url else self.code).setFocus()
            return
        self._banner.tell(self.tr("Joining…"), stays=True)

        def work(_progress: object, _stop: object) -> None:
            line.enroll(url, code)
            line.sync_now()

        def joined(_nothing: object) -> None:
            self.code.clear()
            self._tell(self.tr("Joined. Changes travel by themselves from now on."))

        self._bridge.worker.long(self, work, joined, self._failed)

    @Slot()
    def ask_address(self) -> None:
        """Ask where the district is now."""
        self.new_address.setText(self._held)
        self._tell_of_move("")
        self._move.show()
        self.new_address.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.new_address.selectAll()
        into_sight(self._move)

    @Slot()
    def stay(self) -> None:
        """The address is right as it is."""
        self._move.hide()
        self._tell_of_move("")
        self.moved.setFocus()

    @Slot()
    def move_along(self) -> None:
        """Exchange at the new address, and keep it if it is the district that answers there."""
        address, line = self.new_address.text().strip(), self._bridge.floors.line
        if not address:
            self.new_address.setFocus()
            return
        self._move.setEnabled(False)
        self._tell_of_move(self.tr("Asking the district at the new address…"))

        def moved(_exchanged: Exchanged) -> None:
            self._move.setEnabled(True)
            self.stay()
            self._tell(self.tr("The district answered there. This laptop keeps the new address."))

        def not_moved(failure: Failure) -> None:
            # What a stranger says of this laptop is not said of it: told in the district's words it would frighten.
            why = told_failure(failure)
            if failure.code.startswith("device_"):
                why = self.tr("The one who answers there does not know this laptop.")
            self._tell_of_move(self.tr("The old address stays. {0}").format(why), role="error")
            self._move.setEnabled(True)
            self.new_address.setFocus()
            self.changed.emit()

        self._bridge.worker.long(self, lambda _progress, _stop: line.sync_at(address), moved, not_moved)

    def _tell_of_move(self, words: str, *, role: str = "muted") -> None:
        """Below the new address, where the person looks."""
        restyle(self.told, "role", role)
        self.told.setText(words)
        self.told.setVisible(bool(words))
        self.new_address.setAccessibleDescription(words)
        if words:
            into_sight(self.told)

    def _tell(self, words: str) -> None:
        self._banner.tell(words, standing=Standing.DONE)
        self.changed.emit()

    def _failed(self, failure: Failure) -> None:
        self._banner.tell(told_failure(failure), standing=Standing.STOPS)
        self.changed.emit()
