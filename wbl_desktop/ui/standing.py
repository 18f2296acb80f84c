"""The corner that says how things stand: saved, waiting for the district, offline, or needing a person."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from wbl_desktop.application.first_sight import Standing
from wbl_desktop.ui import phrases
from wbl_desktop.ui.parts import StateMark, button, row
from wbl_desktop.ui.told import told

if TYPE_CHECKING:
    from wbl_desktop.application.window_ports import LineStanding


def standing_words(line: LineStanding, today: date, scans: str = "") -> tuple[Standing, str]:
    """State and sentence for the corner; ``scans``: what to say of files that wait."""
    if line.trouble:
        return Standing.STOPS, phrases.translate("Standing", "Needs you: {0}").format(told(line.trouble, {}))
    if not line.enrolled:
        return Standing.DONE, phrases.translate("Standing", "Saved on this laptop")
    parts = [phrases.translate("Standing", "Saved")]
    if line.waiting:
        parts.append(phrases.translate("Standing", "{0} waiting").format(f"{line.waiting:,}"))
    if scans:
        parts.append(scans)
    if line.offline_since:
        since = phrases.near_moment(line.offline_since, today)
        parts.append(phrases.translate("Standing", "offline since {0}").format(since))
        return Standing.NEEDS if line.waiting or scans else Standing.NONE, " · ".join(parts)
    if line.last_met:
        when = phrases.near_moment(line.last_met, today)
        parts.append(phrases.translate("Standing", "last with the district {0}").format(when))
    return Standing.DONE, " · ".join(parts)


class Corner(QWidget):
    """The standing, and the button that calls the district now."""

    sync_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mark = StateMark(Standing.NONE, "")
        self.mark.setText("")
        self.sync: QPushButton = button(self.tr("Sync now"), self.sync_asked.emit, link=True)
        self.sync.hide()
        self.setLayout(row(self.mark, self.sync, spacing=4))
        self._line: LineStanding | None = None

    def show_line(self, line: LineStanding, today: date) -> None:
        """Show how things stand."""
        self._line = line
        count = line.files_waiting
        standing, words = standing_words(line, today, self.tr("%n scan(s) waiting", "", count) if count else "")
        self.mark.set(standing, words)
        self.mark.setToolTip(words)
        self.sync.setVisible(line.enrolled)

    @Slot()
    def saving(self) -> None:
        """A change is on its way to the disk."""
        self.mark.set(Standing.NONE, self.tr("Saving…"))

    @Slot()
    def syncing(self) -> None:
        """The district is being asked."""
        self.mark.set(Standing.UNDER_WAY, self.tr("With the district…"))
