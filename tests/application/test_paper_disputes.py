"""Printed facts in dispute, signers of several languages and letters no typeface draws: told, never hidden."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import insert

from tests.helpers.sample_school import Filled, SampleSchool, fill
from wbl_desktop.application.commands.add import AddRecord
from wbl_desktop.application.commands.edit import EditRecord
from wbl_desktop.application.paper_disputes import PRINTED
from wbl_desktop.application.paper_gathering import family_of
from wbl_desktop.application.paper_ports import Paper
from wbl_desktop.application.papers import PaperDesk
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.kinds.worksite import Worksite
from wbl_desktop.storage.schema import CONFLICT
from wbl_desktop.workspace.papers import FormsMaker


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    return fill(tmp_path_factory.mktemp("filled"), date(2026, 11, 23))


@pytest.fixture
def school(tmp_path: Path, filled: Filled) -> Iterator[SampleSchool]:
    with filled.opened(tmp_path) as opened:
        yield opened


@pytest.fixture
def papers(school: SampleSchool) -> PaperDesk:
    return PaperDesk(school.desk, FormsMaker(), school.clock)


def _disagree(school: SampleSchool, kind: str, record: str, field: str, *values: str) -> None:
    """What a sync leaves when two laptops changed a field apart."""
    given = [{"value": one, "staff": "s", "device": "d", "at": "2026-11-20T10:00:00+00:00"} for one in values]
    row = insert(CONFLICT).values(
        id=f"{kind}:{field}", feed="site", kind=kind, record=record, field=field, entries=json.dumps(given), seq=1
    )

    def write() -> None:
        with school.store.transaction() as connection:
            connection.execute(row)

    school.store.in_lane(write)


def _said(paper: Paper) -> str:
    document = pypdfium2.PdfDocument(paper.pdf)
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _told(paper: Paper, code: str) -> list[dict[str, object]]:
    return [dict(one.facts) for one in paper.notices if one.code == code]


def test_every_printed_field_is_a_field_of_its_kind() -> None:
    for kind, fields in PRINTED.items():
        for field in fields:
            assert kind_named(kind).spec(field) is not None, (kind, field)


def test_days_in_dispute_are_printed_as_they_stand_and_told(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Ybarra de la Torre", "Joaquín")
    assert not _told(papers.packet(placement.id), "printed_fact_disputed")
    _disagree(school, "placement", placement.id, "starts_on", "2026-12-03", "2026-12-04")
    _disagree(school, "placement", placement.id, "notes", "a", "b")  # nobody prints notes
    paper = papers.packet(placement.id)
    (told,) = _told(paper, "printed_fact_disputed")
    assert (told["kind"], told["field"], told["of"]) == ("placement", "starts_on", "Placement")
    assert paper.printed_forms


def test_a_dispute_about_the_worksite_is_told_on_its_own_papers_only(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Ybarra de la Torre", "Joaquín")
    worksite = school.reader.get("worksite", str(placement.worksite))
    assert isinstance(worksite, Worksite)
    _disagree(school, "worksite", worksite.id, "street", "1 A Street", "2 B Street")
    assert worksite.partner
    _disagree(school, "partner", worksite.partner, "phone", "530-555-0101", "530-555-0102")
    fields = {told["field"] for told in _told(papers.packet(placement.id), "printed_fact_disputed")}
    assert fields == {"street", "phone"}
    elsewhere = school.placement("Tejeda Quiñones", "Marisol")
    assert elsewhere.worksite != placement.worksite
    assert not _told(papers.packet(elsewhere.id), "printed_fact_disputed")


def test_a_signer_of_another_language_is_mentioned_and_can_be_chosen(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Ybarra de la Torre", "Joaquín")
    family = family_of(school.reader, placement.id)
    assert family.signer is not None
    assert family.signer.language == "es"
    assert not _told(papers.packet(placement.id), "others_may_sign")
    values = {"student": placement.student, "name": "Zelda Brandt", "may_sign": "yes", "language": "en"}
    school.desk.run(AddRecord(kind="guardian", values={name: str(value) for name, value in values.items()}))
    (told,) = _told(papers.packet(placement.id), "others_may_sign")
    assert told == {"signer": family.signer.name, "others": "Zelda Brandt"}
    other = next(one for one in family_of(school.reader, placement.id).guardians if one.name == "Zelda Brandt")
    chosen = papers.packet(placement.id, guardian=other.id)
    assert "Zelda Brandt" in _said(chosen)
    assert "Permission for a job shadow" in _said(chosen)


def test_letters_no_typeface_draws_are_left_to_the_pen_and_told(school: SampleSchool, papers: PaperDesk) -> None:
    placement = school.placement("Ybarra de la Torre", "Joaquín")
    before = _said(papers.packet(placement.id))
    assert "Joaquín" in before
    school.desk.run(EditRecord(kind="student", id=str(placement.student), values={"first_name": "ਗੁਰਪ੍ਰੀਤ"}))
    school.desk.run(
        EditRecord(kind="placement", id=placement.id, values={"purpose": "Drive 🚜🚜 no <b>bulls</b> & ask"})
    )
    paper = papers.packet(placement.id)
    (told,) = _told(paper, "letters_left_out")
    assert told["texts"] == "ਗੁਰਪ੍ਰੀਤ Ybarra de la Torre; Drive 🚜🚜 no <b>bulls</b> & ask"
    said = " ".join(_said(paper).split())
    assert "Drive […] no <b>bulls</b> & ask" in said
    assert "Ybarra" not in said, "half a name is nobody's name"
    assert [one.facts["fields"] for one in paper.notices if one.code == "blanks_to_fill"] == ["student.name"]
