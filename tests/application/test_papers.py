"""From placement to paper, on the sample school, with the real forms."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import insert

from tests.helpers.sample_school import Filled, SampleSchool, fill
from wbl_desktop.application.commands.advance import AdvancePlacement
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.commands.place import PlaceStudent
from wbl_desktop.application.commands.requirements import MarkReturned
from wbl_desktop.application.paper_gathering import family_of, gathered
from wbl_desktop.application.paper_ports import Paper, Papers
from wbl_desktop.application.paper_words import BLANK_WORDS
from wbl_desktop.application.papers import BOTH, PaperDesk
from wbl_desktop.application.placements import requirements_of
from wbl_desktop.application.sample import record_sheets
from wbl_desktop.application.words import sentence
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.kinds.printed_form import PrintedForm
from wbl_desktop.domain.kinds.requirement import Requirement
from wbl_desktop.forms.catalog import FORMS
from wbl_desktop.forms.words import words_of
from wbl_desktop.storage.schema import CONFLICT
from wbl_desktop.workspace.papers import FormsMaker

MONDAY = date(2026, 11, 23)
SHADOW, INTERNSHIP = "job_shadow_permission", "internship_agreement"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    return fill(tmp_path_factory.mktemp("filled"), MONDAY)


@pytest.fixture
def school(tmp_path: Path, filled: Filled) -> Iterator[SampleSchool]:
    with filled.opened(tmp_path) as opened:
        yield opened


@pytest.fixture
def papers(school: SampleSchool) -> PaperDesk:
    return PaperDesk(school.desk, FormsMaker(), school.clock)


def text_of(paper: Paper) -> str:
    document = pypdfium2.PdfDocument(paper.pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def sheets_of(school: SampleSchool, paper: Paper) -> list[PrintedForm]:
    held = [school.reader.get("printed_form", id_) for id_ in paper.printed_forms]
    return [one for one in held if isinstance(one, PrintedForm)]


def codes(paper: Paper) -> list[str]:
    return [one.code for one in paper.notices]


def permission(school: SampleSchool, placement: str) -> Requirement:
    return next(one for one in requirements_of(school.reader, placement) if one.form)


def test_the_packet_is_what_is_lacking_in_the_guardians_language(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Ybarra de la Torre", "Joaquín")
    paper = papers.packet(placement.id)
    assert paper.pdf.startswith(b"%PDF")
    (sheet,) = sheets_of(school, paper)
    assert (sheet.form, sheet.language, sheet.placement) == (SHADOW, "es", placement.id)
    assert sheet.requirement == permission(school, placement.id).id
    assert str(sheet.code) in text_of(paper)
    assert "Joaquín" in text_of(paper)


def test_looking_is_not_printing(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Villaseñor Montes de Oca", "María Guadalupe de los Ángeles")
    paper = papers.packet(placement.id)
    assert sheets_of(school, paper)[0].printed_on is None
    assert permission(school, placement.id).printed_on is None
    papers.mark_printed(paper)
    assert sheets_of(school, paper)[0].printed_on == MONDAY.isoformat()
    assert permission(school, placement.id).printed_on == MONDAY.isoformat()
    assert permission(school, placement.id).language == "es"


def test_same_facts_same_bytes_other_facts_another_code(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Ybarra de la Torre", "Joaquín")
    first = papers.form(SHADOW, placement.id)
    school.clock.day = MONDAY + timedelta(days=1)
    assert papers.form(SHADOW, placement.id) == first
    assert school.reader.count("printed_form") == 1
    school.desk.run(EditRecord(kind="placement", id=placement.id, values={"starts_at": "7:45"}))
    changed = papers.form(SHADOW, placement.id)
    assert changed.printed_forms != first.printed_forms
    assert sheets_of(school, changed)[0].code != sheets_of(school, first)[0].code
    school.desk.run(EditRecord(kind="placement", id=placement.id, values={"starts_at": "7:30"}))
    assert papers.form(SHADOW, placement.id).pdf == first.pdf


def test_what_was_printed_earlier_is_recorded_without_drawing(school: SampleSchool, papers: PaperDesk) -> None:
    record_sheets(school.desk, papers)
    sheets = [one for one in school.reader.find("printed_form") if isinstance(one, PrintedForm)]
    assert len(sheets) >= 10
    assert len({one.code for one in sheets}) == len(sheets)
    for sheet in sheets:
        requirement = school.reader.get("requirement", str(sheet.requirement))
        assert isinstance(requirement, Requirement)
        assert sheet.made_on == sheet.printed_on == requirement.printed_on
        assert sheet.language == requirement.language
    placement = school.placement("Ybarra de la Torre", "Joaquín")
    paper = papers.packet(placement.id)
    assert paper.printed_forms[0] in {one.id for one in sheets}  # the very sheet that went home
    asked_for: Papers = papers  # the window's port
    assert asked_for.offered()


def test_another_language_is_another_sheet(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Ybarra de la Torre", "Joaquín")
    spanish, english = papers.form(SHADOW, placement.id), papers.form(SHADOW, placement.id, "English")
    assert [one.language for one in sheets_of(school, spanish) + sheets_of(school, english)] == ["es", "en"]
    both = papers.form(SHADOW, placement.id, BOTH)
    assert both.printed_forms == english.printed_forms + spanish.printed_forms


def test_a_language_nobody_has_asked_for_is_asked(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("D'Amico-Núñez", "Lucía")
    with pytest.raises(Refusal) as refused:
        papers.packet(placement.id)
    assert refused.value.code == "language_unknown"
    assert refused.value.facts["choices"] == "en, es, both"
    assert not school.reader.count("printed_form")
    assert len(papers.packet(placement.id, language=BOTH).printed_forms) == 2


def test_a_language_without_a_form_is_told(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Xiong", "Pa Kou")
    paper = papers.packet(placement.id)
    assert [one.language for one in sheets_of(school, paper)] == ["en"]
    (told,) = [one for one in paper.notices if one.code == "language_not_offered"]
    assert told.facts["language"] == "Hmong"


@pytest.mark.parametrize("language", ["klingon", "xx"])
def test_what_is_no_language_is_refused(school: SampleSchool, papers: PaperDesk, language: str) -> None:
    with pytest.raises(Refusal) as refused:
        papers.packet(school.placement("Xiong", "Pa Kou").id, language=language)
    assert refused.value.code == "field_not_a_language"


def test_nothing_is_printed_when_nothing_is_lacking(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Villaseñor Montes de Oca", "María Guadalupe de los Ángeles")
    needed = permission(school, placement.id)
    school.desk.run(MarkReturned(requirement=needed.id, signed_by="A guardian"))
    with pytest.raises(Refusal) as refused:
        papers.packet(placement.id)
    assert refused.value.code == "nothing_to_print"
    assert papers.form(SHADOW, placement.id).printed_forms  # asked for by name it is still printed


def test_a_conflict_that_must_be_asked_blocks_printing(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Ybarra de la Torre", "Joaquín")
    assert placement.student
    _disagree(school, "student", placement.student, "notes")
    papers.packet(placement.id)  # nobody waits for notes
    _disagree(school, "student", placement.student, "birth_date")
    with pytest.raises(Refusal) as refused:
        papers.packet(placement.id)
    assert refused.value.code == "conflict_blocks_printing"
    assert refused.value.facts["field"] == "birth_date"


def _disagree(school: SampleSchool, kind: str, record: str, field: str) -> None:
    """What a sync leaves when two laptops changed a field apart."""
    values = [
        {"value": value, "staff": "s", "device": device, "at": "2026-11-20T10:00:00+00:00"}
        for value, device in (("2010-01-01", "a"), ("2010-01-02", "b"))
    ]
    row = insert(CONFLICT).values(
        id=f"{kind}:{record}:{field}",
        feed="site",
        kind=kind,
        record=record,
        field=field,
        entries=json.dumps(values),
        seq=1,
    )

    def write() -> None:
        with school.store.transaction() as connection:
            connection.execute(row)

    school.store.in_lane(write)


def test_who_may_not_sign_is_not_named(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("O'Halloran", "Declan")
    paper = papers.packet(placement.id)
    assert "no_guardian_may_sign" in codes(paper)
    family = family_of(school.reader, placement.id)
    assert family.signer is None
    guardian = family.guardians[0]
    assert str(guardian.name) not in text_of(paper)
    with pytest.raises(Refusal) as refused:
        papers.packet(placement.id, guardian=guardian.id)
    assert refused.value.code == "guardian_may_not_sign"


def test_from_eighteen_on_the_student_signs(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Cisneros Ledezma", "Rubén")
    paper = papers.form(INTERNSHIP, placement.id, "en")
    # He turned 18 forty days ago, after the first day: a guardian still signed for him.
    assert "student_of_age" not in codes(paper)
    school.desk.run(EditRecord(kind="placement", id=placement.id, values={"starts_on": "2026-11-01"}))
    assert "student_of_age" in codes(papers.form(INTERNSHIP, placement.id, "en"))


def test_a_blank_form_names_the_school_and_nobody(school: SampleSchool, papers: PaperDesk) -> None:
    for offer in papers.offered():
        for language in offer.languages:
            paper = papers.blank(offer.code, language)
            assert paper.printed_forms == ()
            assert papers.mark_printed(paper) is None
            assert "Almendra Valley High School" in text_of(paper)
            assert papers.blank(offer.code, language) == paper
    assert not school.reader.count("printed_form")


def test_paper_carries_no_numbers_of_students(school: SampleSchool, papers: PaperDesk) -> None:
    for last_name, first_name, form in (
        ("Castañeda Béjar", "Ana Sofía", SHADOW),
        ("Mondragón Anguiano", "Lizbeth", INTERNSHIP),
    ):
        placement = school.placement(last_name, first_name)
        student = school.reader.get("student", str(placement.student))
        assert student is not None
        said = text_of(papers.form(form, placement.id, "en"))
        for name in ("ssid", "local_id", "birth_date", "email"):
            assert str(student.values()[name]) not in said, name


def test_teachers_are_those_of_the_day(school: SampleSchool) -> None:
    student = next(
        one.values()["student"] for one in school.reader.find("student_class", {"course": "Health (first semester)"})
    )
    placement = school.placement("D'Amico-Núñez", "Lucía")
    reader, acting = school.reader, school.desk.acting
    courses = {}
    for on in ("2026-11-30", "2027-01-20", "2027-07-01", "2026-11-28"):
        values = {"student": student, "starts_on": on, "ends_on": on}
        school.desk.run(EditRecord(kind="placement", id=placement.id, values=values))
        family = family_of(reader, placement.id)
        facts = gathered(reader, family, None, site_id=acting.site, district_id=acting.district)
        courses[on] = [one.course for one in facts.classes]
        assert [one.period for one in facts.classes] == sorted(str(one.period) for one in facts.classes)
    assert "Health (first semester)" in courses["2026-11-30"]
    assert "Driver Education (second semester)" in courses["2027-01-20"]
    assert len(courses["2026-11-30"]) == len(courses["2027-01-20"]) >= 7
    assert courses["2027-07-01"] == courses["2026-11-28"] == []


def test_the_return_day_is_the_requirements(school: SampleSchool) -> None:
    placement = school.placement("Ybarra de la Torre", "Joaquín")
    needed = permission(school, placement.id)
    acting = school.desk.acting
    family = family_of(school.reader, placement.id)
    facts = gathered(school.reader, family, needed, site_id=acting.site, district_id=acting.district)
    assert facts.placement.return_by == date.fromisoformat(str(needed.due_on))
    assert facts.worksite.partner == "Piedra Lisa Almond Ranch"
    assert facts.worksite.name == "Ranch headquarters"
    assert facts.worksite.supervisor == "Graciela Sotomayor"
    assert facts.school.coordinator == "Elena Marchetti"
    assert facts.insurance.covers == "district"
    assert [one.name for one in facts.emergency]


def test_an_employer_who_pays_insures(school: SampleSchool) -> None:
    placement = school.placement("Cisneros Ledezma", "Rubén")
    acting = school.desk.acting
    family = family_of(school.reader, placement.id)
    facts = gathered(school.reader, family, None, site_id=acting.site, district_id=acting.district)
    assert facts.insurance.covers == "employer"
    assert facts.insurance.carrier == "Ironworkers' Risk Exchange"
    assert facts.placement.paid is True
    assert facts.placement.hours_planned == 110


def test_placements_of_all_sorts_print_in_both_languages(school: SampleSchool, papers: PaperDesk) -> None:
    forms = {"job_shadow": SHADOW, "internship": INTERNSHIP}
    for one in school.reader.find("placement", order=["starts_on"])[::4]:
        paper = papers.form(forms[str(one.values()["activity"])], one.id, BOTH)
        assert paper.pages >= 4
        assert len(paper.printed_forms) == 2


def test_a_form_answers_to_the_number_on_the_paper(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Ybarra de la Torre", "Joaquín").id
    by_name = papers.form(SHADOW, placement)
    by_number = papers.form("wbl-01", placement)
    twice = papers.several(["WBL-01", SHADOW], placement)
    assert by_number == by_name == twice
    assert [one.form for one in sheets_of(school, by_number)] == [SHADOW]
    assert papers.blank("WBL-03").pdf == papers.blank(INTERNSHIP).pdf
    with pytest.raises(Refusal, match="form_unknown"):
        papers.blank("WBL-99")
    with pytest.raises(Refusal, match="form_unknown"):
        papers.form("WBL-99", placement)


def test_a_form_the_placement_does_not_ask_for_is_told(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Ybarra de la Torre", "Joaquín").id
    (told,) = [one for one in papers.form(INTERNSHIP, placement).notices if one.code == "form_not_asked_for"]
    assert told.facts["form"] == "Internship training agreement"
    assert "form_not_asked_for" not in codes(papers.form(SHADOW, placement))


def test_a_sheet_made_before_it_was_asked_for_still_answers(school: SampleSchool, papers: PaperDesk) -> None:
    """Without a first day nothing is due, so the sheet of a proposed placement and that of a prepared one are one."""
    student = school.placement("Ybarra de la Torre", "Joaquín").values()
    values = {name: student[name] for name in ("student", "worksite")}
    placement = "f" * 32
    school.desk.run(PlaceStudent(values={**values, "activity": "job_shadow", "status": "proposed"}, id=placement))
    early = papers.form(SHADOW, placement)
    assert sheets_of(school, early)[0].requirement is None
    school.desk.run(AdvancePlacement(placement=placement, status="preparing"))
    paper = papers.packet(placement)
    assert paper.printed_forms == early.printed_forms
    papers.mark_printed(paper)
    assert permission(school, placement).printed_on == MONDAY.isoformat()
    assert sheets_of(school, paper)[0].requirement == permission(school, placement).id


def test_a_student_of_age_gets_a_form_of_their_own(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Villaseñor Montes de Oca", "María Guadalupe de los Ángeles")
    assert words_of("es")("common.sign_guardian") in text_of(papers.form(SHADOW, placement.id, "es"))
    school.desk.run(EditRecord(kind="student", id=str(placement.student), values={"birth_date": "2008-01-05"}))
    paper = papers.form(SHADOW, placement.id, "es")
    assert "student_of_age" in codes(paper)
    assert words_of("es")("common.of_age") in text_of(paper)
    assert words_of("es")("common.sign_guardian") not in text_of(paper)


def test_what_stays_blank_is_said_in_words(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Ybarra de la Torre", "Joaquín")
    school.desk.run(EditRecord(kind="placement", id=placement.id, values={"transport": "", "starts_at": ""}))
    (told,) = [one for one in papers.form(SHADOW, placement.id).notices if one.code == "blanks_to_fill"]
    assert told.facts["fields"] == "placement.starts_at, placement.transport"
    assert told.facts["blanks"] == "when it begins, how the student gets there"
    assert sentence(told.code, told.facts).endswith("blank for a pen: when it begins, how the student gets there.")
    assert {need.split("|")[0] for form in FORMS for need in form.needs} == set(BLANK_WORDS)
    assert not any("," in words for words in BLANK_WORDS.values())


def test_a_form_made_for_another_activity_is_told(school: SampleSchool, papers: PaperDesk) -> None:
    held = school.placement("Ybarra de la Torre", "Joaquín").values()
    tour = {"student": held["student"], "worksite": held["worksite"], "activity": "workplace_tour"}
    school.desk.run(PlaceStudent(values=tour, id="e" * 32))
    (told,) = [one for one in papers.packet("e" * 32).notices if one.code == "form_of_another_activity"]
    assert told.facts == {"form": "Permission for a job shadow", "activity": "Workplace tour"}
