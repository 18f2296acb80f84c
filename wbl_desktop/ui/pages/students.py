"""The students beside one student: their list, with where each stands now; what shows one of them is loaded later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings
from typing_extensions import override

from wbl_desktop.ui import phrases
from wbl_desktop.ui.listing import Filter, ListSpec, Option
from wbl_desktop.ui.models import Column
from wbl_desktop.ui.record_page import RecordPage

if TYPE_CHECKING:  # this page is painted before records and what shows them are loaded
    from wbl_desktop.application.ports import Reader
    from wbl_desktop.ui.bridge import Bridge
    from wbl_desktop.ui.detail import RecordDetail
    from wbl_desktop.ui.forms import NewForm
    from wbl_desktop.ui.models import Row

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


def _grades(reader: Reader) -> list[Option]:
    grades = [str(grade) for grade in reader.tally("student", "grade") if grade]
    return [Option(value=grade, words=phrases.grade_words(grade)) for grade in sorted(grades, key=_by_number)]


def _by_number(grade: str) -> tuple[int, str]:
    return int(grade) if grade.isdigit() else -1, grade


def _pathways(reader: Reader) -> list[Option]:
    names = sorted(str(name) for name in reader.tally("student", "pathway") if name)
    return [Option(value=name, words=name) for name in names]


def _needs(_reader: Reader) -> list[Option]:
    return [
        Option(value="needs", words=translate("Students", "Papers missing")),
        Option(value="under_way", words=translate("Students", "Under way")),
        Option(value="open", words=translate("Students", "Any open placement")),
        Option(value="nothing", words=translate("Students", "Nothing yet")),
    ]


def _with_needs(reader: Reader, chosen: Sequence[str]) -> set[str]:
    from wbl_desktop.ui.student_rows import with_needs

    return with_needs(reader, chosen)


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
        from wbl_desktop.ui.student_detail import StudentDetail

        return StudentDetail(bridge)

    @override
    def make_new(self, bridge: Bridge) -> NewForm | None:
        from wbl_desktop.ui.forms import NewForm, Section

        return NewForm(bridge, "student", [Section(heading="", fields=NEW)], verb=self.tr("Add student"))

    @override
    def own_verbs(self, chosen: Sequence[str]) -> list[tuple[str, Callable[[], None]]]:
        if len(chosen) != 1 or self._shows_retired():
            return []
        return [(self.tr("Place student"), self.place), (self.tr("Print what's missing"), self.print_here)]

    def place(self) -> None:
        """Begin a placement for the student in front."""
        from wbl_desktop.ui.student_detail import PlacementsTab

        if self.detail is not None:
            self.detail.go_to(PlacementsTab)
            self.detail.edit()

    @override
    def print_here(self) -> None:
        from wbl_desktop.ui.placement_facts import open_requirements
        from wbl_desktop.ui.student_detail import PlacementsTab

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
        from wbl_desktop.ui.student_rows import student_rows

        assert page.bridge is not None, "rows are asked for once the page is open"
        return student_rows(reader, ids, page.bridge)

    return ListSpec(
        kind="student",
        title=translate("Students", "Students"),
        columns=(
            Column(name="name", heading=translate("Students", "Name and pathway"), order=("heading",), width=336),
            Column(
                name="pathway", heading=translate("Students", "Pathway"), order=("pathway", "last_name"), hidden=True
            ),
            Column(
                name="grade", heading=translate("Students", "Grade"), order=("grade", "last_name"), width=62, right=True
            ),
            Column(name="number", heading=translate("Students", "Student number"), order=("local_id",), hidden=True),
            Column(
                name="language", heading=translate("Students", "Home language"), order=("home_language",), hidden=True
            ),
            Column(name="phone", heading=translate("Students", "Phone"), hidden=True),
            Column(name="city", heading=translate("Students", "City"), order=("city", "last_name"), hidden=True),
            Column(name="now", heading=translate("Students", "Now"), width=144),
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
        two_lines=True,
    )
