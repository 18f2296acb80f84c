"""The students: who they are, where they stand now, and everything that belongs to one of them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSettings, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wbl_desktop.application.ports import Reader
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.detail import RecordDetail, Tab
from wbl_desktop.ui.family import FamilyTab
from wbl_desktop.ui.forms import FactsForm, NewForm, Section
from wbl_desktop.ui.history import HistoryTab
from wbl_desktop.ui.hours import HoursTab
from wbl_desktop.ui.lists import Filter, ListSpec, Option
from wbl_desktop.ui.models import Cell, Column, Row
from wbl_desktop.ui.paper_list import PapersTab
from wbl_desktop.ui.parts import Sheets, button, clear, column, row, say
from wbl_desktop.ui.place import PlacePane
from wbl_desktop.ui.placement_card import PlacementCard
from wbl_desktop.ui.placement_facts import OPEN, Now, now_of, open_requirements, spent_hours
from wbl_desktop.ui.record_page import RecordPage

translate = QCoreApplication.translate

NEW = (
    "last_name",
    "first_name",
    "preferred_name",
    "birth_date",
    "grade",
    "local_id",
    "ssid",
    "home_language",
    "pathway",
)


def student_rows(reader: Reader, ids: Sequence[str], bridge: Bridge) -> dict[str, Row]:
    """The cells of a page of students, with where each stands now."""
    now = nows(reader, ids, bridge)
    rows: dict[str, Row] = {}
    for id_, record in reader.rows("student", ids).items():
        held = record.values()
        given = str(held["first_name"] or "")
        called = f" “{held['preferred_name']}”" if held["preferred_name"] and held["preferred_name"] != given else ""
        stands = now.get(id_, Now(standing=Standing.NONE, words=translate("Students", "nothing yet")))
        if held["left_on"]:
            stands = Now(standing=Standing.NONE, words=translate("Students", "left the roster"))
        rows[id_] = {
            "name": Cell(text=f"{held['last_name']}, {given}{called}"),
            "grade": Cell(text=str(held["grade"] or "–")),
            "pathway": Cell(text=str(held["pathway"] or "–")),
            "now": Cell(text=stands.words, standing=stands.standing),
        }
    return rows


_RANK = {Standing.STOPS: 0, Standing.NEEDS: 1, Standing.UNDER_WAY: 2, Standing.DONE: 3, Standing.NONE: 4}


def nows(reader: Reader, students: Sequence[str], bridge: Bridge) -> dict[str, Now]:
    """Where each student stands: the most pressing of what is open, else the last that was done."""
    placements = reader.find("placement", {"student": list(students)}, order=("starts_on",)) if students else []
    open_ = [one for one in placements if one.values()["status"] in OPEN]
    missing = open_requirements(reader, (one.id for one in open_))
    spent = spent_hours(reader, (one.id for one in open_))
    found: dict[str, Now] = {}
    for placement in placements:
        student = str(placement.values()["student"])
        now = now_of(placement, missing.get(placement.id, ()), spent.get(placement.id, 0), bridge.today)
        if student not in found or _RANK[now.standing] <= _RANK[found[student].standing]:
            found[student] = now
    return found


def _grades(_reader: Reader) -> list[Option]:
    return [Option(value=str(grade), words=phrases.grade_words(grade)) for grade in range(9, 13)]


def _pathways(reader: Reader) -> list[Option]:
    names = sorted(
        {str(one.values()["pathway"]) for one in reader.find("student", limit=5000) if one.values()["pathway"]}
    )
    return [Option(value=name, words=name) for name in names]


def _needs(_reader: Reader) -> list[Option]:
    return [
        Option(value="needs", words=translate("Students", "Papers missing")),
        Option(value="under_way", words=translate("Students", "Under way")),
        Option(value="open", words=translate("Students", "Any open placement")),
        Option(value="nothing", words=translate("Students", "Nothing yet")),
    ]


def _with_needs(reader: Reader, chosen: Sequence[str]) -> set[str]:
    open_ = reader.find("placement", {"status": list(OPEN)})
    of = {one.id: str(one.values()["student"]) for one in open_}
    found: set[str] = set()
    if "needs" in chosen:
        found |= {of[placement] for placement in open_requirements(reader, of)}
    if "under_way" in chosen:
        found |= {str(one.values()["student"]) for one in open_ if one.values()["status"] == "under_way"}
    if "open" in chosen:
        found |= set(of.values())
    if "nothing" in chosen:
        placed = {str(one.values()["student"]) for one in reader.find("placement")}
        found |= set(reader.ids("student")) - placed
    return found


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
        self._stack.addWidget(front)
        self.setLayout(column(self._stack))

    @override
    def show_record(self, record: Record) -> None:
        if self._student is None or self._student.id != record.id:
            self._stop()
        self._student = record
        found = self.bridge.read().find("placement", {"student": record.id}, order=("-starts_on",))
        self._none.setVisible(not found)
        self.place_button.setProperty("role", "primary" if not found else "")
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
            self._stack.addWidget(self.pane)
        self._stack.setCurrentWidget(self.pane)
        self.pane.begin({"student": self._student.id}, {"activity": "job_shadow"}, words=words)

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
        self._stack.setCurrentWidget(self._front)

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


class StudentsPage(RecordPage):
    """Students beside one student."""

    name = "students"

    def __init__(self, settings: QSettings) -> None:
        self.words = translate("Students", "Students")
        self.help_words = translate(
            "Students",
            "Type to search names, numbers and notes. Enter opens the student, F2 edits, Ctrl+N adds one. "
            "Place a student from the Placements tab.",
        )
        super().__init__(student_list(self), settings)

    @override
    def make_detail(self, bridge: Bridge) -> RecordDetail:
        return StudentDetail(bridge)

    @override
    def make_new(self, bridge: Bridge) -> NewForm | None:
        return NewForm(bridge, "student", [Section(heading="", fields=NEW)], verb=self.tr("Add student"))

    @override
    def print_here(self) -> None:
        tab = self.detail.tab_of(PlacementsTab) if self.detail is not None else None
        if tab is not None and self.bridge is not None:
            missing = open_requirements(self.bridge.read(), (card.id for card in tab.cards))
            for card in tab.cards:
                if any(one.values()["form"] for one in missing.get(card.id, ())):
                    card.print_all()
                    return


def student_list(page: StudentsPage) -> ListSpec:
    """How the list of students looks."""

    def rows(reader: Reader, ids: Sequence[str]) -> dict[str, Row]:
        assert page.bridge is not None, "rows are asked for once the page is open"
        return student_rows(reader, ids, page.bridge)

    return ListSpec(
        kind="student",
        title=translate("Students", "Students"),
        columns=(
            Column(name="name", heading=translate("Students", "Name"), order=("heading",), width=205),
            Column(
                name="grade", heading=translate("Students", "Grade"), order=("grade", "last_name"), width=62, right=True
            ),
            Column(name="pathway", heading=translate("Students", "Pathway"), order=("pathway", "last_name"), width=140),
            Column(name="now", heading=translate("Students", "Now"), width=110),
        ),
        rows=rows,
        order=("heading",),
        touched_by=frozenset({"student", "placement", "requirement", "hours"}),
        add_words=translate("Students", "Add student"),
        search_words=translate("Students", "Name, number, phone, note…"),
        filters=(
            Filter(name="grade", words=translate("Students", "Grade"), options=_grades, field="grade"),
            Filter(name="pathway", words=translate("Students", "Pathway"), options=_pathways, field="pathway"),
            Filter(name="needs", words=translate("Students", "Needs"), options=_needs, keep=_with_needs),
        ),
        empty_words=translate(
            "Students", "No students yet. Import the roster your student system exports, or add one by hand."
        ),
        empty_action=translate("Students", "Import a roster"),
    )
