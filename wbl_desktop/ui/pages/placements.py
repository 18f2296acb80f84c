"""The placements: every student at every worksite, by where they stand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSettings
from typing_extensions import override

from wbl_desktop.application.activities import activities
from wbl_desktop.application.commands.bulk import AdvanceMany
from wbl_desktop.application.ports import Reader
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.bridge import Bridge
from wbl_desktop.ui.detail import RecordDetail, Tab
from wbl_desktop.ui.forms import FactsForm, Section
from wbl_desktop.ui.history import HistoryTab
from wbl_desktop.ui.hours import HoursTab
from wbl_desktop.ui.listing import Filter, ListSpec, Option
from wbl_desktop.ui.lookups import activity_words, many_where_words, where_words
from wbl_desktop.ui.models import Cell, Column, Row
from wbl_desktop.ui.paper_list import PapersTab
from wbl_desktop.ui.parts import button, clear, column, row, stops_within, tab_before
from wbl_desktop.ui.phrases import as_day, choice_words
from wbl_desktop.ui.placement_card import PlacementCard
from wbl_desktop.ui.placement_facts import OPEN, STATUS_STANDING, now_of, open_requirements, spent_hours
from wbl_desktop.ui.record_page import RecordPage

translate = QCoreApplication.translate
_MANY = 500
_FORWARD = ("preparing", "cleared", "under_way", "completed")  # steps back ask for a reason, on the placement itself


class NeedsTab(Tab):
    """What the placement needs and how it moves on."""

    touched_by = frozenset({"placement", "requirement", "hours", "placement_step", "student", "agreement", "worksite"})

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.card: PlacementCard | None = None
        self._hold = column(spacing=0)
        self.student = button(self.tr("Open student"), self._open_student, link=True)
        self.partner = button(self.tr("Open partner"), self._open_partner, link=True)
        self._record: Record | None = None
        self.setLayout(column(self._hold, row(self.student, self.partner, None)))

    @override
    def show_record(self, record: Record) -> None:
        self._record = record
        if self.card is not None and self.card.id == record.id:
            self.card.refresh()
            return
        clear(self._hold)
        self.card = PlacementCard(self.bridge, record.id, alone=True)
        for link in (self.student, self.partner):  # below what the card says: not before that has its place
            link.hide()
            self.card.was_read.connect(link.show)
        self._hold.addWidget(self.card)
        tab_before(self.student, stops_within(self.card))

    @override
    def focus_first(self) -> None:
        if self.card is not None:
            self.card.print_button.setFocus()

    def _open_student(self) -> None:
        if self._record is not None:
            self.bridge.go.emit("student", str(self._record.values()["student"]))

    def _open_partner(self) -> None:
        if self._record is None:
            return
        site = self.bridge.read().get("worksite", str(self._record.values()["worksite"]))
        if site is not None:
            self.bridge.go.emit("partner", str(site.values()["partner"]))


class FactsTab(Tab):
    """What was arranged."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._record: Record | None = None
        self.form = FactsForm(
            bridge,
            "placement",
            [
                Section(
                    heading=self.tr("When and where"),
                    fields=(
                        "activity",
                        "worksite",
                        "supervisor",
                        "starts_on",
                        "ends_on",
                        "starts_at",
                        "ends_at",
                        "weekly_schedule",
                        "hours_planned",
                    ),
                ),
                Section(heading=self.tr("How"), fields=("transport", "transport_notes", "paid", "pay_rate", "purpose")),
                Section(heading=self.tr("Ours"), fields=("coordinator", "principal_cte", "notes")),
            ],
            narrowing={"supervisor": self._contacts},
        )
        self.setLayout(column(self.form))

    def _contacts(self) -> dict[str, str] | None:
        if self._record is None:
            return None
        site = self.bridge.read().get("worksite", str(self._record.values()["worksite"]))
        return {"partner": str(site.values()["partner"])} if site else None

    @override
    def show_record(self, record: Record) -> None:
        self._record = record
        self.form.show_record(record)

    @override
    def focus_first(self) -> None:
        self.form.focus_first()


class PlacementDetail(RecordDetail):
    """One placement."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(
            bridge,
            "placement",
            [
                (translate("Placements", "Needs"), NeedsTab),
                (translate("Placements", "Facts"), FactsTab),
                (translate("Placements", "Hours"), HoursTab),
                (translate("Placements", "Papers"), PapersTab),
                (translate("Placements", "History"), HistoryTab),
            ],
        )

    @override
    def headline(self, record: Record) -> tuple[str, str]:
        held, reader = record.values(), self.bridge.read()
        student = reader.get("student", str(held["student"]))
        status = str(held["status"] or "proposed")
        under = f"{activity_words(held['activity'])} · {where_words(reader, held['worksite'])}"
        mark = phrases.standing(STATUS_STANDING[status], choice_words(status))
        return student.heading() if student else "", f"{mark} · {under}"


def placement_rows(reader: Reader, ids: Sequence[str], bridge: Bridge) -> dict[str, Row]:
    """The cells of a page of placements."""
    found = reader.rows("placement", ids)
    students = reader.rows("student", list({str(one.values()["student"]) for one in found.values()}))
    places = many_where_words(reader, (str(one.values()["worksite"]) for one in found.values()))
    missing = open_requirements(reader, found)
    spent = spent_hours(reader, found)
    rows: dict[str, Row] = {}
    for id_, record in found.items():
        held = record.values()
        student = students.get(str(held["student"]))
        now = now_of(record, missing.get(id_, ()), spent.get(id_, 0), bridge.today)
        what, where = activity_words(held["activity"]), places.get(str(held["worksite"]), "")
        when = phrases.span(held["starts_on"], held["ends_on"], bridge.today)
        days = dict.fromkeys(day for name in ("starts_on", "ends_on") if (day := as_day(held[name])))
        full = " – ".join(phrases.full_day(day) for day in days)
        rows[id_] = {
            "student": Cell(text=student.heading() if student else "–", under=what),
            "what": Cell(text=what),
            "where": Cell(text=where, under=when, tip="\n".join(one for one in (where, full or when) if one)),
            "when": Cell(text=when, tip=full),
            "now": Cell(text=now.words, standing=now.standing, under=now.more),
        }
    return rows


def _statuses(_reader: Reader) -> list[Option]:
    spec = Placement.spec("status")
    assert spec is not None, "placements have a status"
    return [Option(value=value, words=choice_words(value)) for value in spec.choices]


def _activities(reader: Reader) -> list[Option]:
    used = reader.tally("placement", "activity")
    return [Option(value=one.code, words=activity_words(one.code)) for one in activities() if one.code in used]


def _missing_options(_reader: Reader) -> list[Option]:
    return [
        Option(value="open", words=translate("Placements", "Open ones")),
        Option(value="papers", words=translate("Placements", "Papers missing")),
    ]


def _missing(reader: Reader, chosen: Sequence[str]) -> set[str]:
    open_ = set(reader.ids("placement", {"status": list(OPEN)}))
    return open_ if "open" in chosen else set(open_requirements(reader, open_))


class PlacementsPage(RecordPage):
    """Placements beside one placement."""

    name = "placements"

    def __init__(self, settings: QSettings) -> None:
        self.words = translate("Placements", "Placements")
        self.help_words = translate(
            "Placements",
            "A placement is made from a student or from a partner's opening. Here it is prepared and moved on.",
        )
        super().__init__(placement_list(self), settings)

    @override
    def make_detail(self, bridge: Bridge) -> RecordDetail:
        return PlacementDetail(bridge)

    @override
    def own_verbs(self, chosen: Sequence[str]) -> list[tuple[str, Callable[[], None]]]:
        bridge = self.bridge
        if bridge is None or self._shows_retired():
            return []
        found = bridge.read().rows("placement", list(chosen)[:_MANY]).values()
        steps = [set(bridge.floors.placing.next_steps(str(one.values()["status"] or "proposed"))) for one in found]
        common = set.intersection(*steps) if steps and len(chosen) <= _MANY else set()

        def step(status: str) -> Callable[[], None]:
            return lambda: bridge.run(AdvanceMany(placements=tuple(chosen), status=status))

        one = [(self.tr("Print what's missing"), self.print_here)] if len(chosen) == 1 else []
        return [*one, *((choice_words(status), step(status)) for status in _FORWARD if status in common)]

    @override
    def print_here(self) -> None:
        tab = self.detail.tab_of(NeedsTab) if self.detail is not None else None
        if tab is not None and tab.card is not None:
            tab.card.print_all()


def placement_list(page: PlacementsPage) -> ListSpec:
    """How the list of placements looks."""

    def rows(reader: Reader, ids: Sequence[str]) -> dict[str, Row]:
        assert page.bridge is not None, "rows are asked for once the page is open"
        return placement_rows(reader, ids, page.bridge)

    return ListSpec(
        kind="placement",
        title=translate("Placements", "Placements"),
        columns=(
            Column(
                name="student",
                heading=translate("Placements", "Student and activity"),
                order=("student.heading", "-starts_on"),
                width=198,
            ),
            Column(name="where", heading=translate("Placements", "Where and when"), order=("starts_on",), width=226),
            Column(
                name="what", heading=translate("Placements", "Activity"), order=("activity", "-starts_on"), hidden=True
            ),
            Column(name="when", heading=translate("Placements", "When"), order=("starts_on",), hidden=True),
            Column(name="now", heading=translate("Placements", "Now"), order=("status", "starts_on"), width=118),
        ),
        rows=rows,
        order=("-starts_on",),
        touched_by=frozenset({"placement", "requirement", "hours", "student", "worksite", "partner"}),
        search_words=translate("Placements", "Student, place, activity, note…"),
        filters=(
            Filter(name="status", words=translate("Placements", "Status"), options=_statuses, field="status"),
            Filter(name="activity", words=translate("Placements", "Activity"), options=_activities, field="activity"),
            Filter(name="papers", words=translate("Placements", "Needs"), options=_missing_options, keep=_missing),
        ),
        empty_words=translate("Placements", "Nobody is placed yet. Open a student and press “Place student”."),
        empty_action=translate("Placements", "Go to students"),
        sort_column=1,
        work=(translate("Placements", "{0} open"), lambda reader: reader.count("placement", {"status": list(OPEN)})),
        two_lines=True,
    )
