"""One student: placements, facts, family, hours, papers and history."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.detail import RecordDetail, Tab
from wbl_desktop.ui.family import FamilyTab
from wbl_desktop.ui.forms import FactsForm, Section
from wbl_desktop.ui.history import HistoryTab
from wbl_desktop.ui.hours import HoursTab
from wbl_desktop.ui.paper_list import PapersTab
from wbl_desktop.ui.parts import Sheets, button, clear, column, restyle, row, say, stops_within, tab_before
from wbl_desktop.ui.place import PlacePane
from wbl_desktop.ui.placement_card import PlacementCard

translate = QCoreApplication.translate


class PlacementsTab(Tab):
    """A student's placements, and the short flow that makes one."""

    touched_by = frozenset({"placement", "requirement", "hours", "placement_step", "printed_form"})

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._student: Record | None = None
        self.cards: list[PlacementCard] = []
        self._begin_at = ""
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._none = say("muted", self.tr("Not placed anywhere yet."))
        self.place_button = button(self.tr("Place student"), self.place)
        self.pane: PlacePane | None = None
        front = QWidget()
        front.setLayout(column(self._none, self._list, row(self.place_button, None), None, spacing=12))
        self._front = front
        self._stack = Sheets()
        self._stack.add(front)
        self.setLayout(column(self._stack))

    @override
    def show_record(self, record: Record) -> None:
        if self._student is None or self._student.id != record.id:
            self._stop()
        self._student = record
        found = self.bridge.read().find("placement", {"student": record.id}, order=("-starts_on",))
        self._none.setVisible(not found)
        restyle(self.place_button, "role", "" if found else "primary")
        if [card.id for card in self.cards] == [one.id for one in found]:
            for card in self.cards:
                card.refresh()
            return
        clear(self._list)
        self.cards = []
        for one in found:
            card = PlacementCard(self.bridge, one.id)
            card.open_asked.connect(self._open)
            self.cards.append(card)
            if one.id == self._begin_at:
                self._begin_at = ""
                card.begin()
            self._list.addWidget(card)
            tab_before(self.place_button, stops_within(card))

    @override
    def focus_first(self) -> None:
        self.place()

    @Slot()
    def place(self) -> None:
        """Begin a placement for this student."""
        if self._student is None:
            return
        held = self._student.values()
        words = self.tr("{0} · {1}").format(self._student.heading(), phrases.grade_words(held["grade"]))
        if self.pane is None:
            self.pane = PlacePane(self.bridge)
            self.pane.placed.connect(self._placed)
            self.pane.gave_up.connect(self._stop)
            self._stack.add(self.pane)
        self._stack.show_only(self.pane)
        self.pane.begin({"student": self._student.id}, {"activity": "job_shadow"}, words=words)

    @override
    def back(self) -> bool:
        if self.pane is None or not self.pane.isVisible():
            return False
        self._stop()
        self.place_button.setFocus()
        if self.pane.has_draft():
            self.bridge.noticed.emit(self.tr("What you typed is still there: F2 goes on with it."))
        return True

    @Slot(str)
    def _placed(self, id_: str) -> None:
        self._stop()
        for card in self.cards:
            if card.id == id_:
                card.begin()
                return
        self._begin_at = id_  # its card comes with the outcome, a moment later

    @Slot()
    def _stop(self) -> None:
        self._stack.show_only(self._front)

    @Slot(str)
    def _open(self, id_: str) -> None:
        self.bridge.go.emit("placement", id_)


class FactsTab(Tab):
    """What is known of a student."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.form = FactsForm(
            bridge,
            "student",
            [
                Section(heading=self.tr("Name"), fields=("last_name", "first_name", "middle_name", "preferred_name")),
                Section(
                    heading=self.tr("School"),
                    fields=("local_id", "ssid", "birth_date", "grade", "pathway", "home_language", "left_on"),
                ),
                Section(
                    heading=self.tr("How to reach"),
                    fields=("phone", "mobile_phone", "email", "street", "city", "state", "zip", "mailing_address"),
                ),
                Section(heading=self.tr("Notes"), fields=("notes",)),
            ],
        )
        self.setLayout(column(self.form))

    @override
    def show_record(self, record: Record) -> None:
        self.form.show_record(record)

    @override
    def focus_first(self) -> None:
        self.form.focus_first()


class StudentDetail(RecordDetail):
    """One student."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(
            bridge,
            "student",
            [
                (translate("Students", "Placements"), PlacementsTab),
                (translate("Students", "Facts"), FactsTab),
                (translate("Students", "Family"), FamilyTab),
                (translate("Students", "Hours"), HoursTab),
                (translate("Students", "Papers"), PapersTab),
                (translate("Students", "History"), HistoryTab),
            ],
        )

    @override
    def headline(self, record: Record) -> tuple[str, str]:
        held = record.values()
        given = str(held["preferred_name"] or held["first_name"])
        years = phrases.age(held["birth_date"], self.bridge.today)
        born = phrases.as_day(held["birth_date"])
        parts = [
            phrases.grade_words(held["grade"]),
            str(held["pathway"] or ""),
            self.tr("{0} years, born {1}").format(years, phrases.near_day(born, self.bridge.today)) if born else "",
            self.tr("SSID {0}").format(held["ssid"]) if held["ssid"] else "",
            phrases.language_name(held["home_language"]),
        ]
        return f"{given} {held['last_name']}", " · ".join(part for part in parts if part)
