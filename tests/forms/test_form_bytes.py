"""The PDF itself: the same bytes everywhere, nobody's name outside the page, packets that print on both sides."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests.forms.paper_samples import CODE, PRINTED_ON, SHADOW, USUAL, cases
from wbl_desktop.application.paper_facts import PaperFacts, digest
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.forms.catalog import FORMS, form_named, languages_of
from wbl_desktop.forms.codes import code_from_bytes
from wbl_desktop.forms.render import render, render_packet, sheet
from wbl_desktop.forms.sheet import pages_of

EVERY = [(form.name, language) for form in FORMS for language in languages_of(form)]
ELSEWHERE = """
import hashlib
from tests.forms.paper_samples import CODE, PRINTED_ON, USUAL
from wbl_desktop.forms.render import render
print(hashlib.sha256(render("internship_agreement", "es", USUAL["internship_agreement"], CODE, PRINTED_ON)).hexdigest())
"""


@pytest.mark.parametrize(("form", "language"), EVERY)
def test_the_same_facts_give_the_same_bytes(form: str, language: str) -> None:
    first = render(form, language, USUAL[form], CODE, PRINTED_ON)
    render(form, "en", cases(form)["accents"], CODE, PRINTED_ON)  # what was drawn between must not show
    assert render(form, language, USUAL[form], CODE, PRINTED_ON) == first


def test_another_process_gives_the_same_bytes() -> None:
    here = render("internship_agreement", "es", USUAL["internship_agreement"], CODE, PRINTED_ON)
    for seed in ("1", "2"):
        there = subprocess.run(
            [sys.executable, "-c", ELSEWHERE],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert there.stdout.strip() == hashlib.sha256(here).hexdigest()


def test_other_facts_give_other_bytes_and_another_digest() -> None:
    other = replace(SHADOW, student=replace(SHADOW.student, grade="11"))
    form = form_named("job_shadow_permission")
    assert render(form, "en", SHADOW, CODE, PRINTED_ON) != render(form, "en", other, CODE, PRINTED_ON)
    digests = {
        digest(form.name, form.edition, "en", SHADOW),
        digest(form.name, form.edition, "es", SHADOW),
        digest(form.name, "2027-01", "en", SHADOW),
        digest(form.name, form.edition, "en", other),
        digest(form.name, form.edition, "en", PaperFacts()),
    }
    assert len(digests) == 5
    assert digest(form.name, form.edition, "en", replace(SHADOW)) in digests


@pytest.mark.parametrize(("form", "language"), EVERY)
def test_the_file_says_its_language_and_names_nobody(form: str, language: str) -> None:
    pdf = render(form, language, USUAL[form], CODE, PRINTED_ON)
    assert b"/Lang (" + language.encode() + b"-US)" in pdf
    document = pypdfium2.PdfDocument(pdf)
    said = " ".join(document.get_metadata_dict().values())
    for name in ("Suárez", "Martín", "Peña", "Ortega", "Reyes", "Llano", CODE):
        assert name not in said
    assert form_named(form).number in said
    document.close()
    assert b"Suarez" not in pdf
    for name in ("Martín", "Suárez", "Ortega Feed"):
        for encoding in ("utf-8", "latin-1", "utf-16-be", "utf-16-le"):
            assert name.encode(encoding) not in pdf


def test_each_form_of_a_packet_begins_on_an_odd_page() -> None:
    sheets = [
        sheet("internship_agreement", "en", USUAL["internship_agreement"], CODE, PRINTED_ON),
        sheet("job_shadow_permission", "en", SHADOW, code_from_bytes(b"other"), PRINTED_ON),
        sheet("internship_agreement", "en", PaperFacts(), code_from_bytes(b"third"), PRINTED_ON),
    ]
    counts = [len(pages_of(one)) for one in sheets]
    assert counts[0] % 2 == 1, "the first must need a blank page behind it for this test to mean anything"
    document = pypdfium2.PdfDocument(render_packet(sheets))
    starts = [
        number
        for number in range(len(document))
        if " 1 of " in (text := document[number].get_textpage().get_text_range()) or "página 1 de" in text
    ]
    assert starts == [0, counts[0] + 1, counts[0] + 1 + counts[1]]
    blank = document[counts[0]].get_textpage()
    assert blank.get_text_range() == ""
    assert len(document) == sum(counts) + 1
    document.close()


def test_an_empty_packet_is_a_bug() -> None:
    with pytest.raises(ValueError, match="at least one"):
        render_packet([])


@pytest.mark.parametrize(
    ("form", "language", "code", "refused"),
    [
        ("WBL-77", "en", CODE, "form_unknown"),
        ("WBL-01", "vi", CODE, "language_missing"),
        ("WBL-01", "en", "77JQ-AEX2-9R", "code_mistyped"),
    ],
)
def test_what_cannot_be_printed_is_refused(form: str, language: str, code: str, refused: str) -> None:
    with pytest.raises(Refusal) as caught:
        render(form, language, SHADOW, code, PRINTED_ON)
    assert caught.value.code == refused


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("王小明", "CJK UNIFIED IDEOGRAPH-738B"),
        ("Ali محمد", "ARABIC LETTER MEEM"),
        ("अनु", "DEVANAGARI LETTER A"),
        ("Kim \U0001fae0", "MELTING FACE"),
    ],
)
def test_letters_that_no_font_can_draw_right_are_named_not_boxed(name: str, missing: str) -> None:
    facts = replace(SHADOW, student=replace(SHADOW.student, name=name))
    with pytest.raises(Refusal) as caught:
        render("WBL-01", "en", facts, CODE, PRINTED_ON)
    assert caught.value.code == "glyph_missing"
    assert missing in str(caught.value.facts["names"])


def test_a_letter_of_the_second_font_and_a_decomposed_name_are_drawn() -> None:
    name = "Nino ნინო Muñoz → Peña"  # Georgian and an arrow are the stand-in's; ñ comes in two parts
    facts = replace(SHADOW, student=replace(SHADOW.student, name=name, preferred_name=None))
    document = pypdfium2.PdfDocument(render("WBL-01", "en", facts, CODE, PRINTED_ON))
    assert "Nino ნინო Muñoz → Peña" in document[0].get_textpage().get_text_range()
    document.close()


def test_line_breaks_and_odd_spaces_in_notes_become_plain_text() -> None:
    purpose = "Watch:\r\n\t- grain\u200b\x00  and\u2028 feed"
    facts = replace(SHADOW, placement=replace(SHADOW.placement, purpose=purpose))
    document = pypdfium2.PdfDocument(render("WBL-01", "en", facts, CODE, PRINTED_ON))
    assert "Watch: - grain and feed" in document[0].get_textpage().get_text_range()
    document.close()
