"""Every form in every language, with facts that strain it: nothing overlaps, leaves the page, shrinks or gets lost."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, time
from decimal import Decimal
from itertools import combinations
from typing import Any

import pypdfium2
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.forms.paper_samples import CODE, PRINTED_ON, USUAL, cases, wordy
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.forms.blocks import GRAY
from wbl_desktop.forms.catalog import FORMS, form_named, languages_of
from wbl_desktop.forms.fitting import fitted
from wbl_desktop.forms.form import Sheet
from wbl_desktop.forms.marks import Box, Matrix, Page, Rule, Square, Text
from wbl_desktop.forms.phrasing import weekly
from wbl_desktop.forms.render import render
from wbl_desktop.forms.sheet import MARGIN, PAPER_HEIGHT, PAPER_WIDTH, PUNCHED, pages_of
from wbl_desktop.forms.typefaces import cleaned
from wbl_desktop.forms.words import words_of

EVERY = [
    pytest.param(form.name, language, case, id=f"{form.name}-{language}-{case}")
    for form in FORMS
    for language in languages_of(form)
    for case in cases(form.name)
]
MM = 72 / 25.4


def pages(form: str, language: str, case: str) -> tuple[Page, ...]:
    facts = cases(form)[case]
    return pages_of(Sheet(form=form_named(form), language=language, facts=facts, code=CODE, printed_on=PRINTED_ON))


def texts_of(page: Page) -> list[Text]:
    return [mark for mark in page.marks if isinstance(mark, Text) and mark.text]


def ink(text: Text) -> Box:
    """What letters really cover, which is less than the room they are given: lines may touch, letters may not."""
    box = text.box
    return Box(box.left, text.y - 0.72 * text.size, box.right, text.y + 0.2 * text.size)


def check_places(found: tuple[Page, ...]) -> None:
    """Nothing outside the margins, no text over another, over a box to tick, over a code or on a line."""
    for page in found:
        left, right = (PUNCHED, MARGIN) if page.number % 2 else (MARGIN, PUNCHED)
        for mark in page.marks:
            box = mark.box
            assert box.left >= left - 0.5, mark
            assert box.right <= PAPER_WIDTH - right + 0.5, mark
            assert box.top >= MARGIN - 1, mark
            assert box.bottom <= PAPER_HEIGHT - MARGIN + 1, mark
        inked = [(text, ink(text)) for text in texts_of(page)]
        for (one, first), (other, second) in combinations(inked, 2):
            assert not first.meets(second), (one, other)
        solid = [mark for mark in page.marks if isinstance(mark, Rule | Square | Matrix)]
        for mark in solid:
            box = mark.box
            for text, covered in inked:
                assert not (covered if isinstance(mark, Rule) else text.box).meets(box), (text, mark)


@pytest.mark.parametrize(("form", "language", "case"), EVERY)
def test_nothing_overlaps_and_nothing_leaves_the_margins(form: str, language: str, case: str) -> None:
    check_places(pages(form, language, case))


TYPED = st.text(alphabet="aeiourstnlMWÑÁ .-'0179", min_size=1, max_size=200).filter(lambda text: bool(text.strip()))
NOTES = st.one_of(TYPED, st.builds(str.__mul__, TYPED, st.integers(1, 40)))


@pytest.mark.parametrize("form", [form.name for form in FORMS])
@given(st.data())
@settings(max_examples=8, phases=[Phase.explicit, Phase.reuse, Phase.generate])  # shrinking pages takes minutes
def test_whatever_people_type_the_page_holds(form: str, data: st.DataObject) -> None:
    usual = USUAL[form]

    def typed(part: Any) -> Any:
        names = [one.name for one in fields(part) if isinstance(getattr(part, one.name), str)]
        kept = {"transport", "activity", "experience", "covers"}
        return replace(part, **{name: data.draw(NOTES, label=name) for name in names if name not in kept})

    facts = replace(
        usual,
        school=typed(usual.school),
        student=typed(usual.student),
        guardian=typed(usual.guardian),
        worksite=typed(usual.worksite),
        insurance=typed(usual.insurance),
        placement=typed(usual.placement),
        classes=tuple(typed(one) for one in usual.classes),
    )
    language = data.draw(st.sampled_from(languages_of(form)), label="language")
    check_places(
        pages_of(Sheet(form=form_named(form), language=language, facts=facts, code=CODE, printed_on=PRINTED_ON))
    )


def test_a_note_without_end_is_refused() -> None:
    usual = USUAL["job_shadow_permission"]
    facts = replace(usual, placement=replace(usual.placement, purpose="and then some more " * 20_000))
    with pytest.raises(Refusal) as caught:
        render("job_shadow_permission", "en", facts, CODE, PRINTED_ON)
    assert caught.value.code == "sheet_too_long"


@pytest.mark.parametrize(("form", "language", "case"), EVERY)
def test_codes_are_large_apart_and_have_white_around_them(form: str, language: str, case: str) -> None:
    for page in pages(form, language, case):
        codes = [mark for mark in page.marks if isinstance(mark, Matrix)]
        assert len(codes) == 2
        top, bottom = sorted((mark.box for mark in codes), key=lambda box: box.top)
        assert all(mark.side >= 22 * MM for mark in codes)
        assert top.left > PAPER_WIDTH / 2 > bottom.right
        assert top.bottom < PAPER_HEIGHT / 4
        assert bottom.top > PAPER_HEIGHT * 3 / 4
        module = codes[0].side / 25
        for code in (top, bottom):
            shown = [text for text in texts_of(page) if text.text == CODE and abs(text.box.top - code.bottom) < 12]
            assert len(shown) == 1, "the short code stands under each"
            for mark in page.marks:
                if isinstance(mark, Matrix) or (isinstance(mark, Text) and mark.text == CODE):
                    continue
                white = 3.9 * module
                room = Box(code.left - white, code.top - white, code.right + white, code.bottom + 1.9 * module)
                assert not mark.box.meets(room), mark


@pytest.mark.parametrize(("form", "language", "case"), EVERY)
def test_nothing_but_labels_is_smaller_than_eleven_points(form: str, language: str, case: str) -> None:
    for page in pages(form, language, case):
        for text in texts_of(page):
            label = text.gray == GRAY or text.text == CODE  # gray: labels, citations, foot
            assert text.size >= (8.5 if label and not text.answer else 11), text


@pytest.mark.parametrize(("form", "language", "case"), EVERY)
def test_the_front_is_one_page_and_an_extra_sheet_only_comes_when_something_was_cut(
    form: str, language: str, case: str
) -> None:
    found = pages(form, language, case)
    sign = {"job_shadow_permission": 1, "internship_agreement": None}[form]
    dates = [page.number for page in found for text in texts_of(page) if text.text in {"Date", "Fecha"}]
    if sign:
        assert dates.count(sign) >= (1 if case == "of_age" else 2), "the family signs on the front"
    if case in {"usual", "blank", "eight_teachers", "of_age", "names_only"}:
        assert len(found) <= {"job_shadow_permission": 2, "internship_agreement": 4}[form]
        assert not any("(see " in text.text or "(ver " in text.text for page in found for text in texts_of(page))
    assert [page.number for page in found] == list(range(1, len(found) + 1))


@pytest.mark.parametrize("language", languages_of("job_shadow_permission"))
def test_ordinary_long_answers_take_no_further_sheet(language: str) -> None:
    for form, most in {"job_shadow_permission": 2, "internship_agreement": 4}.items():
        sheet = Sheet(form=form_named(form), language=language, facts=wordy(form), code=CODE, printed_on=PRINTED_ON)
        found = pages_of(sheet)
        check_places(found)
        assert len(found) <= most
        cut = [text.text for page in found for text in texts_of(page) if "(see " in text.text or "(ver " in text.text]
        assert len(cut) <= 1, cut


@pytest.mark.parametrize("language", languages_of("job_shadow_permission"))
def test_notes_are_cut_before_names(language: str) -> None:
    facts = wordy("job_shadow_permission")
    facts = replace(facts, placement=replace(facts.placement, purpose=(facts.placement.purpose or "") * 5))
    sheet = Sheet(form=form_named("WBL-01"), language=language, facts=facts, code=CODE, printed_on=PRINTED_ON)
    front = pages_of(sheet)[0]
    said = re.sub(r"\s+", " ", " ".join(text.text for text in texts_of(front)))
    assert "(see " in said or "(ver " in said
    for whole in (facts.worksite.partner, facts.worksite.supervisor, facts.guardian.name, facts.school.coordinator):
        assert whole is not None
        assert whole in said
    assert (facts.school.coordinator_phone or "") in said


def test_half_a_number_is_never_printed() -> None:
    assert fitted("$17.50 an hour", 60, 1, lambda: ("… (see A)",)).lines == ("… (see A)",)
    assert fitted("call 530-555-0142 or write", 120, 1, lambda: ("… (see A)",)).lines == ("call … (see A)",)
    (cut,) = fitted("Konstantinopolskaya-Fitzgerald", 120, 1, lambda: ("… (see A)",)).lines
    assert cut.startswith("Konst")


@pytest.mark.parametrize(("form", "language", "case"), EVERY)
def test_no_fact_is_lost(form: str, language: str, case: str) -> None:
    """Every fact the form prints stands somewhere whole: in its place, or on the extra sheet."""
    facts = cases(form)[case]
    texts = [text for page in pages(form, language, case) for text in texts_of(page)]
    answers = [text for text in texts if text.answer]  # without heads and feet between the pages of a long text
    flat = re.sub(r"\s+", "", " ".join(text.text for text in (*texts, *answers)))
    for name, value in _strings(facts):
        if name in PRINTED[form]:
            plan = facts.placement
            said = weekly(words_of(language), value, plan.starts_at, plan.ends_at) if name == "schedule" else value
            assert re.sub(r"\s+", "", cleaned(said or "")) in flat, (name, value)


PRINTED = {
    "job_shadow_permission": {
        *("district", "site", "coordinator", "coordinator_phone", "phone"),
        *("student.name", "preferred_name", "grade", "guardian.name", "emergency.name", "emergency.phone"),
        *("guardian.phone", "partner", "worksite.name", "address"),
        *("supervisor", "supervisor_title", "supervisor_phone"),
        *("wear", "bring", "hazards", "directions", "transport_notes", "purpose", "period", "course", "teacher"),
    },
    "internship_agreement": {
        *("district", "site", "coordinator", "coordinator_phone", "phone"),
        *("student.name", "preferred_name", "grade", "guardian.name", "partner", "worksite.name", "address"),
        *("supervisor", "supervisor_title", "supervisor_phone", "wear", "bring", "hazards", "transport_notes"),
        *("schedule", "pay_rate", "objectives", "duties", "carrier", "policy"),
    },
}


def _strings(part: object, owner: str = "") -> Iterator[tuple[str, str]]:
    """All texts among the facts, each under its name, with its owner where the name alone is not clear."""
    assert is_dataclass(part)
    for one in fields(part):
        value = getattr(part, one.name)
        if isinstance(value, tuple):
            for item in value[:2] if one.name == "emergency" else value:
                yield from _strings(item, one.name)
        elif is_dataclass(value):
            yield from _strings(value, one.name)
        elif isinstance(value, str):
            shown_phone = one.name == "phone" and owner in {"emergency", "guardian", "worksite"}
            yield f"{owner}.{one.name}" if one.name == "name" or shown_phone else one.name, value
        else:
            assert value is None or isinstance(value, bool | date | time | Decimal)


@pytest.mark.parametrize(("form", "language", "case"), EVERY)
def test_the_pdf_draws_what_was_laid_out_inside_the_margins(form: str, language: str, case: str) -> None:
    pdf = render(form, language, cases(form)[case], CODE, PRINTED_ON)
    document = pypdfium2.PdfDocument(pdf)
    laid = pages(form, language, case)
    assert len(document) == len(laid)
    for place, page in enumerate(laid):
        drawn = document[place]
        words = drawn.get_textpage()
        left, right = (PUNCHED, MARGIN) if page.number % 2 else (MARGIN, PUNCHED)
        for rect in range(words.count_rects()):
            x0, y0, x1, y1 = words.get_rect(rect)
            assert left - 1 <= x0 < x1 <= PAPER_WIDTH - right + 1
            assert MARGIN - 3 <= PAPER_HEIGHT - y1 < PAPER_HEIGHT - y0 <= PAPER_HEIGHT - MARGIN + 3
        text = re.sub(r"\s+", "", words.get_text_range())
        for mark in texts_of(page):
            assert re.sub(r"\s+", "", mark.text) in text, mark
        words.close()
        drawn.close()
    document.close()


def test_the_family_finds_the_five_things_above_the_fold() -> None:
    """What, when, where, how, whom to call: all in the upper half of the first page."""
    facts = USUAL["job_shadow_permission"]
    page = pages("job_shadow_permission", "en", "usual")[0]
    upper = " ".join(text.text for text in texts_of(page) if text.y < PAPER_HEIGHT / 2)
    for sought in (
        "Permission for a job shadow",
        "Friday, December 4, 2026",
        "Ortega Feed & Seed",
        "School van",
        facts.school.coordinator_phone or "",
        facts.worksite.supervisor_phone or "",
    ):
        assert sought in upper
    assert "Please sign and return by Wednesday, December 2, 2026." in upper


@pytest.mark.parametrize("form", [form.name for form in FORMS])
def test_a_student_of_age_signs_alone(form: str) -> None:
    """EC 49061(a): nothing on the paper asks for a parent's leave or name, only the notes say whose rights it was."""
    parents = {"en": ("My child", "parent or guardian"), "es": ("hijo(a)", "padre, madre o tutor")}
    for language, words in parents.items():
        minor, adult = (
            " ".join(text.text for page in pages(form, language, case) for text in texts_of(page))
            for case in ("usual", "of_age")
        )
        assert all(word not in adult for word in words if word in minor)
        assert any(word in minor for word in words)
        assert words_of(language)("common.sign_guardian") not in adult
        assert words_of(language)("common.sign_student") in adult


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Mon, Wed and Fri 1:30–3:30 pm"), ("es", "lunes, miércoles y viernes, 1:30–3:30 p. m.")],
)
def test_several_days_of_shadowing_say_which(language: str, said: str) -> None:
    usual = USUAL["job_shadow_permission"]
    plan = replace(
        usual.placement,
        ends_on=date(2026, 12, 18),
        schedule="Mon, Wed and Fri",
        starts_at=time(13, 30),
        ends_at=time(15, 30),
    )
    sheet = Sheet(
        form=form_named("WBL-01"),
        language=language,
        facts=replace(usual, placement=plan),
        code=CODE,
        printed_on=PRINTED_ON,
    )
    front = " ".join(text.text for text in texts_of(pages_of(sheet)[0]))
    assert said in front.replace("\u00a0", " ")


@pytest.mark.parametrize("language", languages_of("job_shadow_permission"))
@pytest.mark.parametrize("directions", [None, "Park behind the gray building and ring at the side door; " * 2])
def test_no_sheet_more_for_a_few_lines(language: str, directions: str | None) -> None:
    """A shadow of several days also has the principal's part: rather fewer blank rows than a page for it alone."""
    facts = wordy("job_shadow_permission")
    facts = replace(
        facts,
        classes=(),
        worksite=replace(facts.worksite, directions=directions, wear="Scrubs", hazards="Wet floors"),
        placement=replace(facts.placement, ends_on=date(2026, 12, 18), schedule="Mon-Fri 15:00-18:00"),
    )
    sheet = Sheet(form=form_named("WBL-01"), language=language, facts=facts, code=CODE, printed_on=PRINTED_ON)
    found = pages_of(sheet)
    check_places(found)
    assert len(found) == 2


@pytest.mark.parametrize("language", languages_of("internship_agreement"))
def test_every_party_is_told_by_which_law(language: str) -> None:
    """A long heading puts its section on a line of its own; it never leaves it out."""
    texts = [text.text for page in pages("internship_agreement", language, "usual") for text in texts_of(page)]
    words = words_of(language)
    for law, count in {"10070": 1, "10071": 3}.items():
        assert texts.count(words("common.law_title_5", section=law)) == count
