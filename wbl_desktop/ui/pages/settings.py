"""Settings: the look, the school and its people, the district, backups, and the recovery phrase."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QSpinBox, QVBoxLayout
from typing_extensions import override

from wbl_desktop.application.ports import Outcome, Reader
from wbl_desktop.application.window_ports import Backup, LineStanding, Standing
from wbl_desktop.domain.failures import Failure
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.banners import Banner
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.cards import CardSpec, CardTab, Line
from wbl_desktop.ui.district_pane import DistrictPane
from wbl_desktop.ui.forms import FactsForm, Section
from wbl_desktop.ui.inputs import ComboBox
from wbl_desktop.ui.old_phrase import OldPhrase
from wbl_desktop.ui.parts import Scroll, button, clear, column, row, rule, say, sheet, tab_before
from wbl_desktop.ui.phrase import PhrasePane
from wbl_desktop.ui.record_page import Page
from wbl_desktop.ui.stick import CarryPane
from wbl_desktop.ui.told import told_failure
from wbl_desktop.ui.worker import Task

translate = QCoreApplication.translate
_STAFF = ("name", "role", "title", "phone", "email")


def _staff_line(_reader: Reader, record: Record) -> Line:
    held = record.values()
    role = phrases.choice_words(str(held["role"])) if held["role"] else ""
    return record.heading(), " · ".join(str(part) for part in (role, held["title"], held["phone"]) if part), None, ""


class People(CardTab):
    """The staff of this site."""

    def __init__(self, bridge: Bridge) -> None:
        self.spec = CardSpec(
            kind="staff",
            owner_field="site",
            line=_staff_line,
            sections=(Section(heading="", fields=_STAFF),),
            ask=(Section(heading="", fields=_STAFF),),
            add=translate("Settings", "Add a colleague"),
            verb=translate("Settings", "Add colleague"),
            none=translate("Settings", "Nobody is listed yet."),
            order=("name",),
        )
        super().__init__(bridge)


class SettingsPage(Page):
    """What is set once and looked at rarely."""

    name = "settings"
    lock_changed = Signal(int)
    restart_asked = Signal()
    carried = Signal()  # the district was met, or a stick written or read: what waits is another number now

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self.words = translate("Settings", "Settings")
        self.help_words = translate(
            "Settings", "Changes hold at once. What the district keeps can be seen here, not changed."
        )
        self._settings = settings
        self._hold = QVBoxLayout()
        self._hold.setSpacing(8)
        self.banner = Banner()
        inside = sheet(column(say("title", self.words), self._hold, None, spacing=8, margins=(24, 16, 24, 24)))
        inside.setMaximumWidth(820)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row(self.banner, margins=(24, 0, 24, 0)))  # in sight, however far down the page is read
        whole = row(inside, None)
        whole.setStretch(0, 10)
        layout.addWidget(Scroll(sheet(whole)))
        self.look = ComboBox()
        self.minutes = QSpinBox()
        self._backups = QVBoxLayout()
        self._back_up = button(self.tr("Make a backup now"), self.back_up)
        self.old_phrase = OldPhrase()
        self.old_phrase.given.connect(self._put_back)
        self.phrase = PhrasePane()
        self.phrase.hide()
        self.phrase.confirmed.connect(self._phrase_done)
        self.site: FactsForm | None = None
        self._task: Task | None = None
        self.people: People | None = None
        self.district: DistrictPane | None = None
        self.carry: CarryPane | None = None
        self._unmade: list[Callable[[Bridge], None]] = [
            self._add_look,
            self._add_site,
            self._add_people,
            self._add_district,
            self._add_backups,
            self._add_recovery,
        ]

    @override
    def own_banner(self) -> Banner:
        return self.banner

    @override
    def open(self, bridge: Bridge) -> None:
        super().open(bridge)
        if self.isVisible():
            self._fill(bridge)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.bridge is not None:
            self._fill(self.bridge)

    def _fill(self, bridge: Bridge) -> None:
        """Make everything, or what is not made yet, when the page is looked at."""
        while self._unmade:
            self._unmade.pop(0)(bridge)
        self.refresh()

    @override
    def make_ready(self) -> bool:
        if self.bridge is not None and self._unmade:
            self._unmade.pop(0)(self.bridge)
            return bool(self._unmade)
        return False

    def _head(self, words: str) -> None:
        self._hold.addSpacing(12)
        self._hold.addWidget(say("head", words))
        self._hold.addWidget(rule())

    def _add_look(self, bridge: Bridge) -> None:
        self._head(self.tr("This window"))
        for value, words in (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        ):
            self.look.addItem(words, value)
        self.look.setCurrentIndex(max(0, self.look.findData(self._settings.value("look", "system"))))
        self.look.activated.connect(lambda _at: bridge.theme_asked.emit(str(self.look.currentData())))
        self.minutes.setRange(0, 120)
        self.minutes.lineEdit().setTextMargins(6, 0, 0, 0)  # as far in as in the other fields
        self.minutes.setSpecialValueText(self.tr("never"))
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setValue(int(str(self._settings.value("cover_minutes", 15))))
        self.minutes.valueChanged.connect(self._cover)
        grid = QGridLayout()
        grid.setColumnStretch(2, 1)
        for at, (words, widget) in enumerate(
            ((self.tr("Colors"), self.look), (self.tr("Cover the window when left alone for"), self.minutes))
        ):
            label = say("label", words)
            label.setBuddy(widget)
            widget.setAccessibleName(words)
            grid.addWidget(label, at, 0)
            grid.addWidget(widget, at, 1)
        self._hold.addLayout(grid)

    @Slot(int)
    def _cover(self, minutes: int) -> None:
        self._settings.setValue("cover_minutes", minutes)
        self.lock_changed.emit(minutes)

    def _add_site(self, bridge: Bridge) -> None:
        self._head(self.tr("School"))
        self.site = FactsForm(
            bridge, "site", [Section(heading="", fields=("name", "cds", "phone", "street", "city", "zip", "time_zone"))]
        )
        self._hold.addWidget(self.site)

    def _add_people(self, bridge: Bridge) -> None:
        self._head(self.tr("People"))
        self.people = People(bridge)
        self._hold.addWidget(self.people)

    def _add_district(self, bridge: Bridge) -> None:
        self._head(self.tr("District"))
        self.district = DistrictPane(bridge, self.banner)
        self.district.changed.connect(self.refresh)
        self.district.changed.connect(self.carried)
        self.carry = self.district.carry
        self._hold.addWidget(self.district)

    def _add_backups(self, _bridge: Bridge) -> None:
        self._head(self.tr("Backups"))
        self._hold.addWidget(
            say(
                "muted",
                self.tr("Encrypted copies, made daily and before every import. Kept on this laptop."),
                wrap=True,
            )
        )
        self._hold.addWidget(self.old_phrase)
        self._hold.addLayout(self._backups)
        self._hold.addLayout(row(self._back_up, None))

    def _add_recovery(self, bridge: Bridge) -> None:
        self._head(self.tr("Recovery phrase"))
        words = self.tr(
            "24 words on paper that open your data on another laptop. A new phrase does not open old backups."
        )
        self._hold.addWidget(say("muted", words, wrap=True))
        self._hold.addWidget(self.phrase)
        self._new_phrase = button(self.tr("Make a new phrase"), self.new_phrase)
        self._hold.addLayout(row(self._new_phrase, None))
        bridge.changed.connect(self._heard)

    @Slot()
    def new_phrase(self) -> None:
        """Replace the phrase."""
        if self.bridge is not None:
            self.phrase.show()
            self._new_phrase.hide()
            self.phrase.begin(self.bridge, replace=True)

    @Slot()
    def _phrase_done(self) -> None:
        self.phrase.hide()
        self._new_phrase.show()
        self.banner.tell(self.tr("The new phrase is in force."), standing=Standing.DONE)

    @Slot()
    def back_up(self) -> None:
        """A copy now."""
        bridge = self.bridge
        if bridge is not None:
            bridge.worker.long(self, lambda _progress, _stop: bridge.floors.backups.make(), self._made, self._failed)

    def _made(self, _backup: Backup) -> None:
        self.banner.tell(self.tr("A backup was made."), standing=Standing.DONE)
        self.refresh()

    def _failed(self, failure: Failure) -> None:
        self.banner.tell(told_failure(failure), standing=Standing.STOPS)
        self.refresh()

    @Slot(object)
    def _heard(self, outcome: Outcome) -> None:
        if outcome.kinds & {"site", "staff", "district"}:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read everything again."""
        bridge = self.bridge
        if bridge is None or self.site is None or self.people is None:
            return
        site = bridge.read().get("site", bridge.floors.desk.acting.site)
        if site is not None:
            self.site.show_record(site)
            self.people.show_record(site)
            kept = bridge.read().is_enrolled()
            self.site.setEnabled(not kept)
            self.people.setEnabled(not kept)
        self._task = bridge.worker.read(
            self,
            lambda: (tuple(bridge.floors.backups.kept()), bridge.floors.line.standing()),
            self._arrived,
            instead_of=self._task,
        )

    def _arrived(self, result: tuple[tuple[Backup, ...], LineStanding]) -> None:
        backups, line = result
        assert self.bridge is not None, "results come from the floors"
        if self.district is not None:
            self.district.show_line(line)
        clear(self._backups)
        restores = []
        for backup in backups[:8]:
            when = phrases.near_moment(backup.made_at, self.bridge.today)
            size = f"{backup.size / 1_000_000:.1f} MB"
            restore = button(self.tr("Restore"), partial(self._restore, backup), link=True)
            restore.setAccessibleName(self.tr("Restore the backup of {0}").format(when))
            restores.append(restore)
            label = say("body", when)
            label.setMinimumWidth(150)
            why = phrases.choice_words(backup.why.replace("-", "_"))
            self._backups.addLayout(row(label, say("muted", f"{why} · {size}"), None, restore))
        if not backups:
            self._backups.addWidget(say("muted", self.tr("None yet.")))
        tab_before(self._back_up, restores)

    def _restore(self, backup: Backup) -> None:
        when = phrases.near_moment(backup.made_at, self.bridge.today) if self.bridge else ""
        self.banner.tell(
            self.tr("Put back the data of {0}? What is here now is backed up first, and the window closes.").format(
                when
            ),
            standing=Standing.NEEDS,
            action=self.tr("Put back and close"),
            then=lambda: self._put_back(backup),
        )

    def _put_back(self, backup: Backup, words: str | None = None) -> None:
        bridge = self.bridge
        if bridge is None:
            return

        def failed(failure: Failure) -> None:
            if failure.code == "backup_other_key" or words is not None:
                self.old_phrase.ask(backup, told_failure(failure) if words is not None else "")
            else:
                self._failed(failure)

        bridge.worker.write(
            self,
            lambda: bridge.floors.backups.restore(backup.name, words),
            lambda _nothing: self.restart_asked.emit(),
            failed,
        )

    @override
    def begin(self) -> None:
        self.look.setFocus(Qt.FocusReason.ShortcutFocusReason)
