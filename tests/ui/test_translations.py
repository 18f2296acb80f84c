"""The screen's texts can be translated, and English plurals are whole."""

import re
from xml.etree import ElementTree as Tree

from PySide6.QtCore import QTranslator
from pytestqt.qtbot import QtBot

from wbl_desktop import paths

WORDS = paths.resource("i18n", "wbl_en.ts")


def test_every_plural_has_both_english_forms() -> None:
    plurals = [one for one in Tree.parse(WORDS).iter("message") if one.get("numerus") == "yes"]
    assert len(plurals) >= 4
    for one in plurals:
        forms = [form.text for form in one.iter("numerusform")]
        assert len(forms) == 2, one.findtext("source")
        assert all(forms), one.findtext("source")


def test_the_plurals_are_spoken(qtbot: QtBot) -> None:
    translator = QTranslator()
    assert translator.load(str(paths.resource("i18n", "wbl_en.qm")))
    assert translator.translate("PaperPage", "%n page(s)", "", 1) == "%n page"
    assert translator.translate("PaperPage", "%n page(s)", "", 2) == "%n pages"


def test_no_text_was_put_together_before_it_was_translated() -> None:
    text = WORDS.read_text("utf-8")
    assert len(re.findall("<source>", text)) > 300
    assert not re.search(r"<source>[^<]*\{[a-z_]+[.(\[]", text), "an f-string reached the translators"
