"""The corner that says how things stand: saved, waiting for the district, offline, or needing a person."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from wbl_desktop.application.first_sight import Standing
from wbl_desktop.ui import phrases
from wbl_desktop.ui.parts import StateMark, button, on_key, row

if TYPE_CHECKING:
    from wbl_desktop.application.window_ports import LineStanding
    from wbl_desktop.ui.exchanging import Exchanging
    from wbl_desktop.ui.standing_pane import StandingPane

# After so many days without the district a person is told, once a sitting.
APART_DAYS = 45
# What only a person can put right; everything else passes by itself.
_STOPS = frozenset({"device_unknown", "device_revoked", "device_revoked_for_good", "device_revoked_kept"})


def short_trouble(code: str) -> str:
    """What stands in the way, in two or three words; empty where being offline says it all."""
    translate = phrases.translate
    return {
        "captive_portal": translate("Standing", "sign in to this network"),
        "certificate_untrusted": translate("Standing", "certificate not trusted"),
        "district_too_old": translate("Standing", "district's server too old"),
        "district_too_new": translate("Standing", "update this program"),
        "district_failed": translate("Standing", "district's server in trouble"),
        "message_too_large": translate("Standing", "the line lets nothing large through"),
        "device_unknown": translate("Standing", "join the district again"),
        "device_revoked": translate("Standing", "revoked by the district"),
        "device_revoked_for_good": translate("Standing", "revoked by the district"),
        "device_revoked_kept": translate("Standing", "revoked by the district"),
    }.get(code, "")


def standing_words(line: LineStanding, today: date, scans: str = "") -> tuple[Standing, str]:
    """State and sentence for the corner; ``scans``: what to say of files that wait."""
    if not line.enrolled:
        return Standing.DONE, phrases.translate("Standing", "Saved on this laptop")
    parts = [phrases.translate("Standing", "Saved")]
    if line.waiting:
        parts.append(phrases.translate("Standing", "{0} waiting").format(f"{line.waiting:,}"))
    if scans:
        parts.append(scans)
    if line.clock_off_seconds:
        parts.append(phrases.translate("Standing", "this laptop's clock is wrong"))
    if trouble := short_trouble(line.trouble or ""):
        return Standing.STOPS if line.trouble in _STOPS else Standing.NEEDS, " · ".join([*parts, trouble])
    if line.offline_since:
        since = phrases.near_moment(line.offline_since, today)
        parts.append(phrases.translate("Standing", "offline since {0}").format(since))
        return Standing.NEEDS if line.waiting or scans else Standing.NONE, " · ".join(parts)
    if line.last_met:
        when = phrases.near_moment(line.last_met, today)
        parts.append(phrases.translate("Standing", "last with the district {0}").format(when))
    return Standing.NEEDS if line.clock_off_seconds else Standing.DONE, " · ".join(parts)


def clock_words(seconds: int) -> str:
    """By how much this laptop's clock is wrong, and what to do; empty where it is right."""
    if not seconds:
        return ""
    away, translate = abs(seconds), phrases.translate
    for size, words in (
        (365 * 86_400, translate("Standing", "{0} years")),
        (86_400, translate("Standing", "{0} days")),
        (3_600, translate("Standing", "{0} hours")),
        (60, translate("Standing", "{0} minutes")),
    ):
        if away >= 2 * size:
            off = words.format(round(away / size))
            break
    else:
        off = translate("Standing", "{0} minutes").format(2)
    said = (
        translate("Standing", "This laptop's clock is {0} fast.")
        if seconds > 0
        else translate("Standing", "This laptop's clock is {0} slow.")
    )
    more = translate("Standing", "Nothing is lost by it. Set it right, so that days and times are right on paper.")
    return f"{said.format(off)} {more}"


def days_apart(line: LineStanding, today: date) -> int:
    """How many days the district has not been met; 0 where there is none, or it never was."""
    if not line.enrolled or not line.last_met:
        return 0
    return max(0, (today - datetime.fromisoformat(line.last_met).astimezone().date()).days)


class Corner(QWidget):
    """The standing, the button that calls the district now, and the pane that says more."""

    sync_asked = Signal()
    apart = Signal(str)  # the district was not met for long: said once a sitting

    def __init__(self) -> None:
        super().__init__()
        self.mark = StateMark(Standing.NONE, "")
        self.mark.setText("")
        self.sync: QPushButton = button(self.tr("Sync now"), self.sync_asked.emit, link=True)
        self.sync.setToolTip(self.tr("F5"))
        self.more: QPushButton = button(self.tr("Details"), self.open_pane, link=True)
        self.more.setToolTip(self.tr("Shift+F5"))
        self.sync.hide()
        self.more.hide()
        self.setLayout(row(self.mark, self.more, self.sync, spacing=4))
        self.pane: StandingPane | None = None
        self._line: LineStanding | None = None
        self._today: date | None = None
        self._exchanging: Exchanging | None = None
        self._has_told = False
        on_key(self, "F5", self._ask)
        on_key(self, "Shift+F5", self.open_pane)

    def follow(self, exchanging: Exchanging) -> None:
        """Say when an exchange begins, and begin one when asked."""
        self._exchanging = exchanging
        exchanging.begun.connect(self.syncing)
        self.sync_asked.connect(exchanging.now)

    @Slot()
    def _ask(self) -> None:
        if self._line is not None and self._line.enrolled:
            self.sync_asked.emit()

    def show_line(self, line: LineStanding, today: date) -> None:
        """Show how things stand."""
        self._line, self._today = line, today
        standing, words = standing_words(line, today, self._scans(line))
        self.mark.set(standing, words)
        self.mark.setToolTip(words)
        self.sync.setVisible(line.enrolled)
        self.more.setVisible(line.enrolled)
        if self.pane is not None and self.pane.isVisible():
            self.pane.show_line(line, today, self._scans(line))
        days = days_apart(line, today)
        if days >= APART_DAYS and not self._has_told:
            self._has_told = True
            words = self.tr(
                "This laptop has not met the district for {0} days. Your work is safe here, and only here: bring the"
                " laptop to a network, or carry it by USB stick from Settings."
            )
            self.apart.emit(words.format(days))

    def _scans(self, line: LineStanding) -> str:
        return self.tr("%n scan(s) waiting", "", line.files_waiting) if line.files_waiting else ""

    @Slot()
    def open_pane(self) -> None:
        """Say everything there is to say about the line."""
        from wbl_desktop.ui.standing_pane import StandingPane

        line, today, exchanging = self._line, self._today, self._exchanging
        if line is None or today is None or exchanging is None or exchanging.bridge is None or not line.enrolled:
            return
        if self.pane is None:
            self.pane = StandingPane(self)
            self.pane.sync.clicked.connect(self._ask)
        self.pane.show_line(line, today, self._scans(line))
        bridge = exchanging.bridge
        bridge.worker.read(self.pane, bridge.floors.line.log, self.pane.show_log)
        self.pane.open_below(self)

    @Slot()
    def saving(self) -> None:
        """A change is on its way to the disk."""
        self.mark.set(Standing.NONE, self.tr("Saving…"))

    @Slot()
    def syncing(self) -> None:
        """The district is being asked."""
        self.mark.set(Standing.UNDER_WAY, self.tr("With the district…"))
