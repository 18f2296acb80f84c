"""Every text the screen shows that stands in a table instead of the window's code, under its translation context.

The window says them by ``translate(context, text)`` with a text that is only known when it runs; whoever collects texts
for translators asks here.
"""

import tomllib
from collections.abc import Iterator
from itertools import chain

from wbl_desktop import paths
from wbl_desktop.application.activities import activities
from wbl_desktop.application.first_sight import Standing
from wbl_desktop.application.import_words import FORMAT_NAMES
from wbl_desktop.application.paper_words import BLANK_WORDS
from wbl_desktop.application.requirement_table import needs_table
from wbl_desktop.application.rule_tables import finding_words
from wbl_desktop.application.words import CODE_WORDS
from wbl_desktop.domain.kinds import KINDS
from wbl_desktop.domain.languages import LANGUAGES
from wbl_desktop.domain.record import LIFE_FIELDS, specs_of
from wbl_desktop.ui.bridge import VERBS
from wbl_desktop.ui.phrases import choice_source


def texts() -> Iterator[tuple[str, str]]:
    """Context and text, each pair once."""
    yield from dict.fromkeys(chain(_kinds(), _choices(), _tables()))


def _kinds() -> Iterator[tuple[str, str]]:
    for kind in KINDS:
        yield "kinds", kind.LABEL
        yield "kinds", kind.LABEL_MANY
        for spec in (*specs_of(kind), *LIFE_FIELDS):
            yield "fields", spec.label


def _choices() -> Iterator[tuple[str, str]]:
    """Codes said as words: what a field offers, and the few codes that stand for no field."""
    for kind in KINDS:
        for spec in specs_of(kind):
            yield from (("choices", choice_source(choice)) for choice in spec.choices)
    for one in activities():
        yield from (("choices", choice_source(code)) for code in (one.stage, one.band, *one.modes))
    yield from (("choices", choice_source(one.value)) for one in Standing)
    for code in ("agreement", "none", "daily", "before_import", "before_migration", "before_restore"):
        yield "choices", choice_source(code)


def _tables() -> Iterator[tuple[str, str]]:
    yield from (("words", sentence) for sentence in CODE_WORDS.values())
    yield from (("blanks", words) for words in BLANK_WORDS.values())
    yield from (("activities", one.name) for one in activities())
    yield from (("formats", name) for name in FORMAT_NAMES.values())
    yield from (("requirements", one.name) for one in needs_table().values())
    yield from (("findings", sentence) for said in finding_words().values() for sentence in said.values())
    yield from (("languages", one.name) for one in LANGUAGES)
    yield from (("Bridge", words) for words in VERBS.values())
    yield from (("forms", title) for title in _form_titles())


def _form_titles() -> Iterator[str]:
    words = tomllib.loads(paths.resource("words", "en.toml").read_text("utf-8"))
    yield from (
        section["title"]["text"] for section in words.values() if isinstance(section, dict) and "title" in section
    )
