"""The words files: complete, without strays, honest about what is approved and what is law."""

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import time
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from tests.forms.paper_samples import CODE, PRINTED_ON, cases
from wbl_desktop import paths
from wbl_desktop.application.paper_facts import EmergencyFacts, PaperFacts
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.forms import sheet as sheets
from wbl_desktop.forms.blocks import Block, Paragraph
from wbl_desktop.forms.catalog import FORMS, form_named, forms_for, languages_of
from wbl_desktop.forms.form import Form, Sheet, missing
from wbl_desktop.forms.parts import student_row
from wbl_desktop.forms.render import render
from wbl_desktop.forms.words import (
    MARKS,
    REFERENCE,
    STATUSES,
    Entry,
    Words,
    languages_with,
    unreviewed,
    words_of,
    written_languages,
)

WORDS = paths.resource("words")


class Listening(Mapping[str, Entry]):
    """Entries that remember which of them were read."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self.entries = entries
        self.heard: set[str] = set()

    def __getitem__(self, key: str) -> Entry:
        self.heard.add(key)
        return self.entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)


def _more_cases(form: str) -> Iterator[PaperFacts]:
    yield from cases(form).values()
    facts = cases(form)["usual"]
    for way in ("school_van", "parent", "student_drives", "walks", "bus", "other", None):
        yield replace(facts, placement=replace(facts.placement, transport=way))
    for relation in (key for key in words_of(REFERENCE).entries if key.startswith("relation.")):
        typed = [words_of(language).entries[relation].text for language in ("en", "es")]
        yield replace(facts, emergency=tuple(EmergencyFacts(name="Ana", relation=one) for one in typed))
    yield replace(facts, student=replace(facts.student, of_age=True))
    yield replace(facts, placement=replace(facts.placement, schedule="Mon-Thu 2-4", starts_at=None, ends_at=None))
    yield replace(facts, placement=replace(facts.placement, hours_planned=Decimal(1), ends_at=time(9, 45)))


@pytest.mark.parametrize("language", written_languages())
def test_every_wording_is_used_and_every_used_wording_exists(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    listening = Listening(words_of(language).entries)
    words = replace(words_of(language), entries=listening)

    def heard(_language: str) -> Words:
        return words

    monkeypatch.setattr(sheets, "words_of", heard)
    for form in FORMS:
        for facts in _more_cases(form.name):
            sheets.pages_of(Sheet(form=form, language=language, facts=facts, code=CODE, printed_on=PRINTED_ON))
    assert set(listening) - listening.heard == set()


@pytest.mark.parametrize("language", written_languages())
def test_every_language_has_the_same_keys_places_and_law(language: str) -> None:
    reference, words = words_of(REFERENCE).entries, words_of(language).entries
    assert set(words) == set(reference)
    for key, entry in words.items():
        assert entry.places == reference[key].places, key
        assert (entry.law, entry.verified) == (reference[key].law, reference[key].verified), key


@pytest.mark.parametrize("language", written_languages())
def test_every_entry_says_where_it_stands(language: str) -> None:
    for entry in words_of(language).entries.values():
        assert entry.text == entry.text.strip(), entry.key
        assert entry.text, entry.key
        assert entry.status in STATUSES, entry.key
        assert bool(entry.reviewed_by) == (entry.status == "approved"), entry.key
        assert (entry.law is None) == (entry.verified is None), entry.key
        assert entry.verified is None or entry.verified in MARKS, entry.key
        assert entry.law is None or re.match(r"(EC|5 CCR) \d", entry.law), entry.key


# Sections whose published text was seen, and those that follow from such texts. One more needs somebody to read it.
READ = {
    "VERIFIED": {
        *("EC 51769(a)", "EC 51769(b)", "EC 35330(b), (d)", "EC 49073", "EC 49061(a)", "EC 49110.5"),
        *("EC 45125.1(b)(2)", "EC 51760.3", "5 CCR 10070", "5 CCR 10071"),
    },
    "INFERRED": {"EC 49110, 49118"},
}


def test_no_section_is_cited_that_nobody_has_read() -> None:
    for language in written_languages():
        cited = {(entry.verified, entry.law) for entry in words_of(language).entries.values() if entry.law}
        assert cited == {(mark, law) for mark, laws in READ.items() for law in laws}


def test_no_note_says_more_than_its_section() -> None:
    """What earlier editions said: a written request (EC 49073), sessions besides the semester (EC 51769(b))."""
    for language, more in {"en": ("in writing", "intersession"), "es": ("por escrito", "intersesión")}.items():
        for entry in words_of(language).entries.values():
            assert not any(one in entry.text for one in more if entry.law), entry.key
    assert not any(entry.law for key, entry in words_of("en").entries.items() if "note_unpaid" in key)


@pytest.mark.parametrize("language", written_languages())
def test_the_file_names_its_own_language(language: str) -> None:
    words = words_of(language)
    assert words.language == language
    assert len(set(words.weekdays)) == 7
    assert len(set(words.months)) == 12


def test_both_forms_are_offered_in_english_and_spanish() -> None:
    for form in FORMS:
        assert languages_of(form) == ("en", "es")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_is_offered_in_a_language_only_when_nothing_is_missing(form: Form, tmp_path: Path) -> None:
    shutil.copytree(WORDS, tmp_path, dirs_exist_ok=True)
    english = (WORDS / "en.toml").read_text("utf-8").replace('language = "en"', 'language = "fr"')
    (tmp_path / "fr.toml").write_text(english, "utf-8")
    assert languages_with(form.name, tmp_path) == ("en", "es", "fr")

    lacking = re.sub(rf"(?s)(\[{form.name}\]\n)title = [^\n]*\n", r"\1", english)
    for name, text in {"de": lacking, "it": english.replace("by {day}.", "by then.")}.items():
        (tmp_path / f"{name}.toml").write_text(text.replace('language = "fr"', f'language = "{name}"'), "utf-8")
    assert languages_with(form.name, tmp_path) == ("en", "es", "fr")


def test_a_language_without_a_file_is_refused_and_names_cannot_leave_the_folder() -> None:
    for language in ("xx", "../en", "", "EN"):
        with pytest.raises(Refusal) as caught:
            words_of(language)
        assert caught.value.code == "language_missing"
        assert caught.value.facts["choices"] == "en, es"


def test_what_nobody_has_approved_is_listed(tmp_path: Path) -> None:
    shutil.copytree(WORDS, tmp_path, dirs_exist_ok=True)
    text = (WORDS / "es.toml").read_text("utf-8")
    approved = 'grade = { text = "Grado", status = "approved", reviewed_by = "A. Native, translator" }'
    (tmp_path / "es.toml").write_text(re.sub(r"(?m)^grade = .*$", approved, text), "utf-8")
    before = {entry.key for entry in unreviewed("es")}
    after = {entry.key for entry in unreviewed("es", tmp_path)}
    assert before - after == {"common.grade"}
    assert after < before


def test_forms_are_found_by_name_number_and_activity() -> None:
    assert form_named("job_shadow_permission").number == "WBL-01"
    assert form_named("WBL-03").name == "internship_agreement"
    assert [form.name for form in forms_for("job_shadow")] == ["job_shadow_permission"]
    assert [form.name for form in forms_for("internship")] == ["internship_agreement"]
    assert forms_for("guest_speaker") == ()
    with pytest.raises(Refusal) as caught:
        form_named("WBL-99")
    assert caught.value.code == "form_unknown"


def test_a_form_says_which_facts_it_still_needs() -> None:
    form = form_named("job_shadow_permission")
    usual = cases(form.name)["usual"]
    assert missing(form, usual) == ()
    assert missing(form, PaperFacts()) == tuple(need.split("|")[0] for need in form.needs)
    assert missing(form, replace(usual, placement=replace(usual.placement, starts_on=None))) == ("placement.starts_on",)


def test_a_form_is_added_with_one_file_and_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The seam: a throw-away form is laid out, named and drawn without touching the engine."""

    def blocks(words: Words, facts: PaperFacts) -> tuple[Block, ...]:
        return (student_row(words, facts), Paragraph(text=words("thank_you.body")))

    def nothing(_words: Words, _facts: PaperFacts) -> tuple[Block, ...]:
        return ()

    form = Form(
        name="thank_you",
        number="WBL-77",
        edition="2026-11",
        activities=("job_shadow",),
        signers=(),
        needs=("student.name",),
        front=blocks,
        back=nothing,
    )
    shutil.copytree(WORDS, tmp_path / "words")
    with (tmp_path / "words" / "en.toml").open("a", encoding="utf-8") as file:
        file.write('\n[thank_you]\ntitle = { text = "Thank you", status = "needs_review" }\n')
        file.write('body = { text = "for the visit", status = "needs_review" }\n')
    real = paths.resource
    monkeypatch.setattr(paths, "resource", lambda *parts: tmp_path / "words" if parts == ("words",) else real(*parts))
    assert languages_of(form) == ("en",)
    document = pypdfium2.PdfDocument(render(form, "en", cases("job_shadow_permission")["usual"], CODE, PRINTED_ON))
    said = document[0].get_textpage().get_text_range()
    assert len(document) == 1
    for sought in ("Thank you", "for the visit", "Martín", "WBL-77"):
        assert sought in said
    document.close()


def test_hours_said_with_the_days_are_not_missing() -> None:
    form, facts = form_named("WBL-01"), cases("job_shadow_permission")["usual"]
    plan = replace(facts.placement, starts_at=None, ends_at=None)
    assert missing(form, replace(facts, placement=plan)) == ("placement.starts_at", "placement.ends_at")
    assert missing(form, replace(facts, placement=replace(plan, schedule="Mon-Fri 15:00-18:00"))) == ()
