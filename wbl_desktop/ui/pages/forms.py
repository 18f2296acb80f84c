"""The forms: what is out, what is overdue, and blank ones to fill in by hand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from wbl_desktop.application.commands.bulk import Together
from wbl_desktop.application.paper_disputes import disputed, printed_conflicts
from wbl_desktop.application.paper_gathering import family_of
from wbl_desktop.application.paper_ports import FormOffer
from wbl_desktop.application.ports import Conflict, Reader
from wbl_desktop.application.window_ports import Standing
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.detail import RecordDetail
from wbl_desktop.ui.inputs import ComboBox
from wbl_desktop.ui.listing import Filter, ListSpec, Option
from wbl_desktop.ui.models import Cell, Column, Row
from wbl_desktop.ui.pages.placements import NeedsTab
from wbl_desktop.ui.parts import Scroll, button, column, row, rule, say, sheet
from wbl_desktop.ui.phrases import as_day, near_day
from wbl_desktop.ui.placement_facts import OPEN
from wbl_desktop.ui.record_page import RecordPage

translate = QCoreApplication.translate
_PENDING = {"returned_on": None, "waived_on": None, "returned_how": None}


class RequirementDetail(RecordDetail):
    """The placement a paper belongs to."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge, "requirement", [(translate("Forms", "Needs"), ThroughTab)])
        self.tab_bar.hide()

    @override
    def headline(self, record: Record) -> tuple[str, str]:
        held, reader = record.values(), self.bridge.read()
        placement = reader.get("placement", str(held["placement"]))
        student = reader.get("student", str(placement.values()["student"])) if placement else None
        return student.heading() if student else "", phrases.need_words(str(held["needs"]))


class ThroughTab(NeedsTab):
    """Shows the placement of a requirement."""

    @override
    def show_record(self, record: Record) -> None:
        placement = self.bridge.read().get("placement", str(record.values()["placement"]))
        if placement is not None:
            super().show_record(placement)


def paper_rows(reader: Reader, ids: Sequence[str], bridge: Bridge) -> dict[str, Row]:
    """The cells of a page of papers."""
    found = reader.rows("requirement", ids)
    placements = reader.rows("placement", list({str(one.values()["placement"]) for one in found.values()}))
    students = reader.rows("student", list({str(one.values()["student"]) for one in placements.values()}))
    conflicts = printed_conflicts(reader)
    rows: dict[str, Row] = {}
    for id_, record in found.items():
        held = record.values()
        placement = placements.get(str(held["placement"]))
        student = students.get(str(placement.values()["student"])) if placement else None
        due = as_day(held["due_on"])
        standing, words = _progress(record, bridge)
        labels = _disputes(reader, record, conflicts) if student else ""
        if labels:
            standing, words = Standing.STOPS, translate("Forms", "disputed · {0}").format(words)
        late = due is not None and due < bridge.today
        what = phrases.need_words(str(held["needs"]))
        rows[id_] = {
            "student": Cell(text=student.heading() if student else "–", under=what),
            "what": Cell(text=what),
            "state": Cell(
                text=words,
                standing=standing,
                tip=translate("Forms", "People changed these apart from each other: {0}").format(labels)
                if labels
                else "",
            ),
            "due": Cell(
                text=near_day(due, bridge.today) if due else "–",
                standing=Standing.STOPS if late else None,
                tip=phrases.full_day(due) if due else "",
            ),
        }
    return rows


def _disputes(reader: Reader, record: Record, conflicts: tuple[Conflict, ...]) -> str:
    """The printed facts of this paper that nobody has settled, by their labels."""
    if not conflicts or not isinstance(record, Requirement) or not record.form:
        return ""
    found = disputed(reader, family_of(reader, str(record.placement)), record, conflicts)
    specs = [kind_named(one.kind).spec(one.field) for one in found]
    return ", ".join(dict.fromkeys(phrases.label_of(spec) for spec in specs if spec is not None))


def _progress(record: Record, bridge: Bridge) -> tuple[Standing, str]:
    held = record.values()
    if handed := as_day(held["handed_out_on"]):
        return Standing.UNDER_WAY, translate("Forms", "out since {0}").format(near_day(handed, bridge.today))
    if printed := as_day(held["printed_on"]):
        return Standing.NEEDS, translate("Forms", "printed {0}").format(near_day(printed, bridge.today))
    if held["form"]:
        return Standing.NEEDS, translate("Forms", "not printed")
    return Standing.NONE, translate("Forms", "not yet")


def _states(_reader: Reader) -> list[Option]:
    return [
        Option(value="overdue", words=translate("Forms", "Overdue")),
        Option(value="unprinted", words=translate("Forms", "Not printed")),
        Option(value="printed", words=translate("Forms", "Printed, not handed out")),
        Option(value="out", words=translate("Forms", "Handed out, not back")),
    ]


def _in_state(bridge: Bridge | None, reader: Reader, chosen: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for record in reader.find("requirement", _PENDING):
        held = record.values()
        due = as_day(held["due_on"])
        states = {
            "overdue": bridge is not None and due is not None and due < bridge.today,
            "unprinted": bool(held["form"]) and not held["printed_on"],
            "printed": bool(held["printed_on"]) and not held["handed_out_on"],
            "out": bool(held["handed_out_on"]),
        }
        if any(states[state] for state in chosen):
            found.add(record.id)
    return found


def open_papers(reader: Reader) -> set[str]:
    """Papers of placements whose life is not over."""
    open_ = set(reader.ids("placement", {"status": list(OPEN)}))
    return {one.id for one in reader.find("requirement", _PENDING) if str(one.values()["placement"]) in open_}


class FormsPage(RecordPage):
    """What is out and what is due, and blank forms."""

    name = "forms"

    def __init__(self, settings: QSettings) -> None:
        self.words = translate("Forms", "Forms")
        self.help_words = translate(
            "Forms", "Papers that are still missing, soonest due first. Ctrl+N shows the blank forms."
        )
        super().__init__(form_list(self), settings)
        self._blanks = QVBoxLayout()
        self._blank_sheet: Scroll | None = None

    @override
    def make_detail(self, bridge: Bridge) -> RecordDetail:
        return RequirementDetail(bridge)

    def _make_blanks(self, bridge: Bridge) -> None:
        self._blanks = column(
            say("title", self.tr("Blank forms")),
            say(
                "muted",
                self.tr("For filling in by hand. Nobody's name is on them, and they are not tracked."),
                wrap=True,
            ),
            spacing=8,
            margins=(20, 12, 20, 12),
        )
        for offer in bridge.floors.papers.offered():
            self._add_blank(offer)
        self._blanks.addStretch(1)
        self._blank_sheet = Scroll(sheet(self._blanks))
        self.side.addWidget(self._blank_sheet)

    def _add_blank(self, offer: FormOffer) -> None:
        title = phrases.form_words(offer.title)
        box = ComboBox()
        box.setAccessibleName(self.tr("Language of {0}").format(title))
        for code in offer.languages:
            box.addItem(phrases.language_name(code), code)
        show = button(self.tr("Show and print"), lambda: self._blank(offer.code, str(box.currentData())))
        show.setAccessibleName(self.tr("Show and print {0}").format(title))
        label = say("head", title)
        label.setBuddy(box)
        self._blanks.addSpacing(8)
        self._blanks.addLayout(row(label, None, box, show))
        self._blanks.addWidget(rule())

    def _blank(self, form: str, language: str) -> None:
        if self.bridge is not None:
            self.bridge.blank_asked.emit(form, language)

    @override
    def new_here(self) -> None:
        if self.bridge is None:
            return
        if self._blank_sheet is None:
            self._make_blanks(self.bridge)
        assert self._blank_sheet is not None, "made above"
        self.side.setCurrentWidget(self._blank_sheet)
        self._covered = True
        self._arrange()

    @override
    def back(self) -> bool:
        if self._blank_sheet is not None and self.side.currentWidget() is self._blank_sheet:
            self._stop_new()
            return True
        return super().back()

    @override
    def own_verbs(self, chosen: Sequence[str]) -> list[tuple[str, Callable[[], None]]]:
        bridge = self.bridge
        if bridge is None or self._shows_retired():
            return []
        placing, today, many = bridge.floors.placing, bridge.today, len(chosen)
        handed = Together(commands=tuple(placing.handed_out(one, on=today) for one in chosen))
        words = self.tr("Handed out today") if many == 1 else self.tr("Handed out today: these %n", "", many)
        return [(words, lambda: bridge.run(handed))]

    @override
    def print_here(self) -> None:
        tab = self.detail.tab_of(ThroughTab) if self.detail is not None else None
        if tab is not None and tab.card is not None:
            tab.card.print_all()


def form_list(page: FormsPage) -> ListSpec:
    """How the list of papers looks."""

    def rows(reader: Reader, ids: Sequence[str]) -> dict[str, Row]:
        assert page.bridge is not None, "rows are asked for once the page is open"
        return paper_rows(reader, ids, page.bridge)

    return ListSpec(
        kind="requirement",
        title=translate("Forms", "Papers still missing"),
        columns=(
            Column(
                name="student",
                heading=translate("Forms", "Student and paper"),
                order=("placement.student.heading", "due_on"),
                width=250,
            ),
            Column(name="what", heading=translate("Forms", "What"), order=("needs", "due_on"), hidden=True),
            Column(
                name="state", heading=translate("Forms", "How far"), order=("handed_out_on", "printed_on"), width=164
            ),
            Column(name="due", heading=translate("Forms", "Due"), order=("due_on",), width=110),
        ),
        rows=rows,
        order=("due_on",),
        touched_by=frozenset({"requirement", "placement", "student"}),
        add_words=translate("Forms", "Blank forms"),
        filters=(
            Filter(
                name="state",
                words=translate("Forms", "State"),
                options=_states,
                keep=lambda reader, chosen: _in_state(page.bridge, reader, chosen),
            ),
        ),
        empty_words=translate("Forms", "Nothing is missing. Papers appear here when a student is placed."),
        empty_action=translate("Forms", "Go to students"),
        where=_PENDING,
        only=open_papers,
        sort_column=3,
        two_lines=True,
    )
