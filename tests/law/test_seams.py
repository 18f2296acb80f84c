"""Each recipe of CONTRIBUTING.md is performed with a throw-away thing: a file, a line, and it reaches all."""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from tests.law.workshop import Workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    made = Workshop(tmp_path)
    yield made
    made.close()


KIND = '''"""Mentor visit: a retired tradesperson meets one student."""

from dataclasses import dataclass
from typing import ClassVar

from wbl_desktop.domain import fields
from wbl_desktop.domain.fields import Privacy
from wbl_desktop.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorVisit(Record):
    """One visit of a mentor to one student."""

    KIND: ClassVar[str] = "mentor_visit"
    LABEL: ClassVar[str] = "Mentor visit"
    LABEL_MANY: ClassVar[str] = "Mentor visits"
    TITLE: ClassVar[tuple[str, ...]] = ("visited_on",)

    student: str | None = fields.refers("Student", "student", required=True, privacy=Privacy.STUDENT)
    visited_on: str | None = fields.day("Visited on", required=True, privacy=Privacy.STUDENT)
    notes: str | None = fields.note("Notes", searched=True, privacy=Privacy.STUDENT)
'''


def add_mentor_visits(workshop: Workshop) -> None:
    workshop.new_file("wbl_desktop/domain/kinds/mentor_visit.py", KIND)
    workshop.line(
        "wbl_desktop/domain/kinds/__init__.py",
        listed_in="KINDS",
        line="MentorVisit,",
        imports="from wbl_desktop.domain.kinds.mentor_visit import MentorVisit",
    )
    written = workshop.run("-m", "installer.migrations", "remember", "mentor", "visits")
    assert written.count("_remember_mentor_visits.py") == 2, written


def new_visit(workshop: Workshop) -> str:
    student = workshop.wbl("add", "student", "last_name=Suárez", "first_name=Ana").splitlines()[-1]
    facts = (f"student={student}", "visited_on=2026-11-23", "notes=Showed her the Bundy lathe")
    return workshop.wbl("add", "mentor_visit", *facts).splitlines()[-1]


def test_a_kind_reaches_table_journal_search_and_command_line(workshop: Workshop) -> None:
    workshop.laptop()
    workshop.wbl("add", "student", "last_name=Ortega", "first_name=Luz")
    add_mentor_visits(workshop)  # to a laptop that is in the field already
    visit = new_visit(workshop)
    assert len(workshop.json("list", "student")) == 2
    assert [row["id"] for row in workshop.json("list", "mentor_visit", "--search", "bundy")] == [visit]
    assert "visited_on" in workshop.wbl("fields", "mentor_visit")
    assert workshop.wbl("set", "mentor_visit", visit, "visited_on=2026-13-40", code=2)
    workshop.wbl("set", "mentor_visit", visit, "visited_on=2026-11-24")
    assert "2026-11-24" in workshop.wbl("history", "mentor_visit", visit)
    workshop.wbl("undo")
    assert workshop.json("list", "mentor_visit")[0]["visited_on"] == "2026-11-23"
    assert "Traceback" not in workshop.wbl("check")


def test_a_kind_reaches_the_district_and_the_second_laptop(workshop: Workshop) -> None:
    add_mentor_visits(workshop)
    workshop.laptop()
    workshop.laptop("second")
    visit = new_visit(workshop)
    with workshop.district() as (address, codes):
        for laptop, code in zip(("laptop", "second"), codes, strict=True):
            workshop.wbl("enroll", address, code, laptop=laptop)
            workshop.wbl("sync", laptop=laptop)
    here, there = (workshop.json("list", "mentor_visit", laptop=laptop) for laptop in ("laptop", "second"))
    assert [row["id"] for row in there] == [visit]
    assert here == there


FORM = '''"""WBL-99: a throw-away form."""

from wbl_desktop.application.paper_facts import PaperFacts
from wbl_desktop.forms.blocks import Block
from wbl_desktop.forms.form import Form
from wbl_desktop.forms.parts import student_row
from wbl_desktop.forms.words import Words


def _front(words: Words, facts: PaperFacts) -> tuple[Block, ...]:
    return (student_row(words, facts),)


def _back(words: Words, facts: PaperFacts) -> tuple[Block, ...]:
    return ()


THROW_AWAY = Form(
    name="throw_away",
    number="WBL-99",
    edition="11/2026",
    activities=("job_shadow",),
    signers=("guardian",),
    needs=(),
    front=_front,
    back=_back,
)
'''
FORM_WORDS = '\n[throw_away]\ntitle = { text = "Throw-away form", status = "needs_review" }\n'


def test_a_form_reaches_paper_in_the_languages_that_have_its_words(workshop: Workshop) -> None:
    workshop.new_file("wbl_desktop/forms/catalog/throw_away.py", FORM)
    workshop.line(
        "wbl_desktop/forms/catalog/__init__.py",
        listed_in="FORMS",
        line="THROW_AWAY,",
        imports="from wbl_desktop.forms.catalog.throw_away import THROW_AWAY",
    )
    workshop.more("resources/words/en.toml", FORM_WORDS)
    workshop.laptop()
    out = workshop.folder / "form.pdf"
    workshop.wbl("print", "throw_away", "--blank", "--language", "en", "--out", str(out))
    document = pypdfium2.PdfDocument(out)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "Throw-away form" in text
    assert "WBL-99" in text
    assert offered(workshop, "throw_away") == ["en"]
    workshop.more("resources/words/es.toml", FORM_WORDS)
    assert offered(workshop, "throw_away") == ["en", "es"]


def offered(workshop: Workshop, form: str) -> object:
    """The languages a form may be printed in."""
    return next(row["languages"] for row in workshop.json("forms") if row["form"] == form)


def test_a_language_is_one_file(workshop: Workshop) -> None:
    english = (workshop.root / "resources/words/en.toml").read_text(encoding="utf-8")
    words = english.replace('language = "en"', 'language = "hmn"').replace('name = "English"', 'name = "Hmoob"')
    workshop.new_file("resources/words/hmn.toml", words)
    for form in ("job_shadow_permission", "internship_agreement"):
        assert "hmn" in str(offered(workshop, form))


FORMAT = '''"""Shoebox: one student a line, name and birthday with a colon between."""

from wbl_desktop.application.imports.drafts import ReadFile
from wbl_desktop.exchange.imports import powerschool
from wbl_desktop.exchange.imports.reading import Request
from wbl_desktop.exchange.imports.source import Source

CODE = "shoebox"
KIND = "student"


def suits(source: Source) -> int:
    """Told by its name."""
    return 100 if source.name.endswith(".shoebox.csv") else 0


def read(source: Source, request: Request) -> ReadFile:
    """As PowerSchool's, which it was copied from."""
    return powerschool.read(source, request)
'''


def test_an_import_format_is_recognized_and_imported(workshop: Workshop) -> None:
    workshop.new_file("wbl_desktop/exchange/imports/shoebox.py", FORMAT)
    workshop.line(
        "wbl_desktop/exchange/imports/__init__.py",
        listed_in="FORMATS",
        line="shoebox,",
        imports="from wbl_desktop.exchange.imports import shoebox",
    )
    workshop.laptop()
    box = workshop.folder / "spring.shoebox.csv"
    box.write_text(
        "Student_Number,Last_Name,First_Name,Grade_Level,DOB\n100001,Suárez,Ana,11,05/04/2009\n", encoding="utf-8"
    )
    workshop.wbl("import", str(box))
    assert [row["last_name"] for row in workshop.json("list", "student")] == ["Suárez"]


ACTIVITY = """
[activity.lighthouse_keeping]
name = "Lighthouse keeping"
stage = "preparation"
band = "experience"
modes = ["in_person"]
"""


def test_an_activity_is_one_row_of_a_table(workshop: Workshop) -> None:
    workshop.more("resources/activities.toml", ACTIVITY)
    workshop.laptop()
    placed(workshop, "lighthouse_keeping")
    assert workshop.json("list", "placement")[0]["activity"] == "lighthouse_keeping"
    assert "Traceback" not in placed(workshop, "lighthouse_sweeping", code=2)


RULE = '''"""ZZZ-01: a throw-away rule."""

from collections.abc import Iterator

from wbl_desktop.domain.rules.case import Case, Finding, Laws, Verdict, find

ID = "ZZZ-01"


def check(case: Case, laws: Laws) -> Iterator[Finding]:
    """Finds fault with everything."""
    law = laws.find("throw_away", "nothing_is_right", case.first_day)
    if law:
        yield find(case, ID, Verdict.WARN, law)
'''


RULE_TABLE = """
read_on = 2026-11-01

[[law]]
key = "nothing_is_right"
value = true
citation = "House rule 99"
source_url = ""
verified = "DESIGN"
"""


def test_a_rule_finds_with_its_law_and_its_sentence(workshop: Workshop) -> None:
    workshop.new_file("wbl_desktop/domain/rules/zzz_01.py", RULE)
    workshop.new_file("resources/rules/throw_away.toml", RULE_TABLE)
    workshop.more("resources/words-screen/findings.toml", '\n[ZZZ-01]\nsentence = "Nothing is right."\n')
    workshop.line(
        "wbl_desktop/domain/rules/__init__.py",
        listed_in="RULES",
        line="zzz_01,",
        imports="from wbl_desktop.domain.rules import zzz_01",
    )
    workshop.laptop()
    placement = placed(workshop, "job_shadow")
    found = [row for row in workshop.json("findings", "--placement", placement) if row["rule"] == "ZZZ-01"]
    assert [row["citation"] for row in found] == ["House rule 99"]
    assert "Nothing is right." in workshop.wbl("findings", "--placement", placement)


PAGE = '''"""Weather: a throw-away page."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QVBoxLayout

from wbl_desktop.ui.record_page import Page


class WeatherPage(Page):
    """What it is like outside."""

    name = "weather"

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self.words = self.tr("Weather")
        QVBoxLayout(self).addWidget(QLabel(self.tr("Rain later")))
'''
WINDOW = """
import sys
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from wbl_desktop.ui.pages import PAGES
from wbl_desktop.ui.window import Window

app = QApplication([])
settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
window = Window(PAGES, settings)
window.show()
window.activateWindow()
assert QTest.qWaitForWindowActive(window)
shown = [window.sidebar.item(at).text() for at in range(window.sidebar.count())]
QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + len(window.sidebar.shown_names())), Qt.KeyboardModifier.ControlModifier)
print(shown[-1], window.stack.currentWidget().name)
window.close()
"""


def test_a_page_stands_in_the_sidebar_and_has_its_key(workshop: Workshop) -> None:
    workshop.new_file("wbl_desktop/ui/pages/weather.py", PAGE)
    workshop.line(
        "wbl_desktop/ui/pages/__init__.py",
        listed_in="PAGES",
        line='Spot(name="weather", words=lambda: translate("Weather", "Weather"), page="weather.WeatherPage"),',
    )
    said = workshop.run("-c", WINDOW, str(workshop.folder / "window.ini"))
    assert said.splitlines()[-1] == "Weather weather"


def placed(workshop: Workshop, activity: str, code: int = 0) -> str:
    """A placement of a new student at a new worksite; its id."""
    student = workshop.wbl("add", "student", "last_name=Suárez", "first_name=Ana").splitlines()[-1]
    partner = workshop.wbl("add", "partner", "name=Coast Guard").splitlines()[-1]
    worksite = workshop.wbl("add", "worksite", f"partner={partner}", "name=Point Arena").splitlines()[-1]
    facts = (f"student={student}", f"worksite={worksite}", "starts_on=2027-02-01", "ends_on=2027-02-01")
    return workshop.wbl("add", "placement", f"activity={activity}", *facts, code=code).splitlines()[-1]


def test_the_recipes_are_those_contributors_are_told() -> None:
    told = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
    recipes = re.findall(r"^\| (?:an? )([\w ]+?) \|", told.split("## The seams")[1].split("##")[0], re.MULTILINE)
    assert recipes == [
        "record kind",
        "compliance rule",
        "printed form",
        "import or export format",
        "report",
        "page of the window",
        "activity of the continuum",
        "language",
    ]
