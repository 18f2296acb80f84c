"""The dated tables of law, read from the shipped files, and the sentences a person reads about a finding."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache

from wbl_desktop import paths
from wbl_desktop.domain.rules.case import Finding, Law, Laws


@cache
def laws() -> Laws:
    """Every table of ``resources/rules``."""
    return Laws({path.stem: _table(path.read_text("utf-8")) for path in sorted(paths.resource("rules").glob("*.toml"))})


def _table(text: str) -> tuple[Law, ...]:
    table = tomllib.loads(text)
    read_on = table["read_on"]
    assert isinstance(read_on, date)
    return tuple(Law(table_date=read_on, **row) for row in table["law"])


@cache
def finding_words() -> Mapping[str, Mapping[str, str]]:
    """Sentence by rule and by what it is about."""
    words: dict[str, dict[str, str]] = tomllib.loads(paths.resource("words-screen", "findings.toml").read_text("utf-8"))
    return words


def finding_sentence(finding: Finding) -> str:
    """The finding in one plain English sentence."""
    return finding_template(finding).format_map(dict(finding.facts))


def finding_template(finding: Finding) -> str:
    """The sentence with its gaps, for a screen that fills in dates its own way."""
    return finding_words()[finding.rule][str(finding.facts.get("what", "sentence"))]
