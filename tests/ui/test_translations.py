"""The screen's texts: all are collected for translators, what is translated loads, English plurals are whole."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest
from PySide6.QtCore import QTranslator
from pytestqt.qtbot import QtBot

from installer import translations
from wbl_desktop import paths
from wbl_desktop.ui.catalogue import texts

WORDS = paths.resource("i18n")
FILES = sorted(WORDS.glob("wbl_*.ts"))
Message = tuple[str, str, Tree.Element]


def _messages(file: Path) -> Iterator[Message]:
    for context in Tree.parse(file).iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name") or "", message.findtext("source") or "", message


def _sources(file: Path) -> set[tuple[str, str]]:
    return {(context, source) for context, source, _ in _messages(file)}


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All texts as code and tables have them now."""
    file = tmp_path_factory.mktemp("texts") / "now.ts"
    translations.collect(file, "fr")
    return file


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_of_the_screen_is_there_for_translators(file: Path, collected: Path) -> None:
    now, then = _sources(collected), _sources(file)
    assert now - then == set(), "python installer/dev.py i18n brings the files up to date"
    assert then - now == set(), "python installer/dev.py i18n brings the files up to date"


def test_labels_choices_and_sentences_are_among_them(collected: Path) -> None:
    found = _sources(collected)
    assert set(texts()) <= found
    for one in (
        ("fields", "Birth date"),
        ("choices", "Under way"),
        ("kinds", "Placements"),
        ("words", "Undone."),
        ("activities", "Job shadow"),
        ("requirements", "Permission form"),
        ("forms", "Permission for a job shadow"),
        ("Bridge", "changed {0}"),
        ("PaperPage", "Print…"),
    ):
        assert one in found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_translated_is_what_the_window_loads(file: Path, qtbot: QtBot) -> None:
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm"))), "python installer/dev.py i18n makes it"
    for context, source, message in _messages(file):
        said = message.findtext("translation")
        if said and message.get("numerus") != "yes":
            assert translator.translate(context, source) == said


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translations_keep_the_gaps(file: Path) -> None:
    for _context, source, message in _messages(file):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        for said in filter(None, forms):
            gaps = re.compile(r"\{\w*\}|%n" if message.get("numerus") != "yes" else r"\{\w*\}")
            assert sorted(gaps.findall(said)) == sorted(gaps.findall(source)), (source, said)


# What Spanish says in the very same letters: keys, names of files, programs and languages, and a few words.
_ALIKE = {
    *("Ctrl+N", "Ctrl+F", "Ctrl+P", "Ctrl+Enter", "F5", "CSV (*.csv)", "PDF (*.pdf)"),
    *("{0} KB", "{0} MB", "{0} · {1}", "SSID {0}", " min", "SSID", "Bytes", "OneRoster {version}."),
    *("Sector", "Virtual", "No", "Job Corps", "YouthBuild", "California Conservation Corps"),
    *("Filipino", "Lao", "Chamorro", "Hindi", "Hmong", "Ilocano", "Urdu", "Cebuano", "Mien", "Mixteco", "Telugu"),
    *("Tamil", "Zapoteco"),
}


def test_spanish_is_whole() -> None:
    """Where a text is missing the window falls back into English in the middle of a sentence's page."""
    missing, alike = [], set()
    for context, source, message in _messages(WORDS / "wbl_es.ts"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        if not all(form.strip() for form in forms):
            missing.append((context, source))
        if len(forms) != (2 if message.get("numerus") == "yes" else 1):
            missing.append((context, source))
        if source in forms:
            alike.add(source)
    assert missing == []
    assert alike - _ALIKE == set(), "translate it, or name it above if Spanish says it in the same letters"


def test_a_language_is_begun_and_goes_on_with_one_command(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "wbl_fr.ts"
    translations.collect(file, "fr")
    tree = Tree.parse(file)
    label = next(one for one in tree.iter("message") if one.findtext("source") == "Birth date")
    translation = label.find("translation")
    assert translation is not None
    translation.text = "Date de naissance"
    tree.write(file, encoding="utf-8", xml_declaration=True)
    translations.collect(file, "fr")
    translations.release(file)
    translator = QTranslator()
    assert translator.load(str(tmp_path / "wbl_fr.qm"))
    assert translator.translate("fields", "Birth date") == "Date de naissance", "kept, and loaded though unreviewed"
    assert translations.main(["../fr"]) == 2


def test_every_plural_has_both_english_forms() -> None:
    plurals = [one for _, _, one in _messages(WORDS / "wbl_en.ts") if one.get("numerus") == "yes"]
    assert len(plurals) >= 4
    for one in plurals:
        forms = [form.text for form in one.iter("numerusform")]
        assert len(forms) == 2, one.findtext("source")
        assert all(forms), one.findtext("source")


@pytest.mark.parametrize(
    ("language", "context", "source", "one", "many"),
    [
        ("en", "PaperPage", "%n page(s)", "%n page", "%n pages"),
        ("en", "ImportPage", "{0} · {1} row(s)", "{0} · {1} row", "{0} · {1} rows"),
        ("es", "ImportPage", "{0} · {1} row(s)", "{0} · {1} fila", "{0} · {1} filas"),
        ("es", "ImportPage", "Import {0} record(s)", "Importar {0} registro", "Importar {0} registros"),
    ],
)
def test_the_plurals_are_spoken(qtbot: QtBot, language: str, context: str, source: str, one: str, many: str) -> None:
    translator = QTranslator()
    assert translator.load(str(WORDS / f"wbl_{language}.qm"))
    assert translator.translate(context, source, "", 1) == one
    assert {translator.translate(context, source, "", number) for number in (0, 2, 1001)} == {many}


def asked_for() -> Iterator[tuple[str, str, str]]:
    """Every text that the window's code asks a translation for: where, its context if that is said, and the text."""
    for file in sorted((translations.ROOT / "wbl_desktop" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            texts = [one.value if isinstance(one, ast.Constant) else None for one in node.args]
            if name == "tr" and texts and isinstance(texts[0], str):
                yield f"{file.name}:{node.lineno}", "", texts[0]
            elif name == "translate" and len(texts) > 1 and all(isinstance(one, str) for one in texts[:2]):
                yield f"{file.name}:{node.lineno}", str(texts[0]), str(texts[1])


def test_what_the_code_asks_for_is_what_translators_get(collected: Path) -> None:
    """The collecting tool passes over a text inside an f-string without a word."""
    known = _sources(collected)
    texts = {source for _, source in known}
    asked = list(asked_for())
    assert len(asked) > 500
    unseen = [one for one in asked if (one[2] not in texts if not one[1] else one[1:] not in known)]
    assert unseen == [], "take it out of the f-string"


def test_what_is_counted_is_asked_for_by_its_number() -> None:
    counted = re.compile(r"\{\d\} (rows|records|changes|files|pages|papers|students|partners|placements|conflicts)\b")
    plain = [source for _, source, one in _messages(WORDS / "wbl_en.ts") if one.get("numerus") != "yes"]
    assert not [source for source in plain if counted.search(source)], "tr(…, '', count) and both forms, not “1 rows”"


def test_no_text_was_put_together_before_it_was_translated() -> None:
    sources = [source for context, source, _ in _messages(WORDS / "wbl_en.ts") if context not in {"words", "findings"}]
    assert len(sources) > 300
    assert not [one for one in sources if re.search(r"\{[a-z_]+[.(\[]", one)], "an f-string reached the translators"
