"""Asks for the recovery phrase of the day a backup was made, where today's key does not open it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from wbl_desktop.application.window_ports import Backup
from wbl_desktop.ui.parts import button, column, row, say


class OldPhrase(QWidget):
    """One line for 24 words; shown only while it is needed."""

    given = Signal(object, str)  # the backup and the words

    def __init__(self) -> None:
        super().__init__()
        self._backup: Backup | None = None
        why = say(
            "body",
            self.tr(
                "This backup is older than the recovery phrase in force. Type the phrase that was on paper when it was "
                "made; from then on it is the one in force again."
            ),
            wrap=True,
        )
        self.words = QLineEdit()
        self.words.setAccessibleName(self.tr("The 24 words of the older recovery phrase"))
        self.words.returnPressed.connect(self._give)
        label = say("label", self.tr("Older recovery phrase: 24 words"))
        label.setBuddy(self.words)
        self.error = say("error", "", wrap=True)
        self.go = button(self.tr("Put back and close"), self._give, primary=True)
        buttons = row(self.go, button(self.tr("Cancel"), self.put_away), None)
        self.setLayout(column(why, label, self.words, self.error, buttons, margins=(0, 4, 0, 12)))
        self.hide()

    def ask(self, backup: Backup, wrong: str) -> None:
        """Ask, saying what was wrong with the last answer."""
        self._backup = backup
        self.error.setText(wrong)
        self.error.setVisible(bool(wrong))
        self.show()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def put_away(self) -> None:
        """No longer needed; nothing of the words stays."""
        self.words.clear()
        self._backup = None
        self.hide()

    @Slot()
    def _give(self) -> None:
        words = self.words.text().strip()
        if words and self._backup is not None:
            self.given.emit(self._backup, words)
