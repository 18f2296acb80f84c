"""The words of the forms, one file a language: what each says, whether it may be offered, and who has approved it."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from wbl_desktop import paths
from wbl_desktop.domain.failures import Refusal

REFERENCE = "en"
COMMON = ("common", "calendar", "transport", "relation")
STATUSES = ("approved", "needs_review")
MARKS = ("VERIFIED", "INFERRED")  # what was only recalled is not printed as law

_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One wording, its standing, and the law it rests on where it speaks of law."""

    key: str  # "job_shadow_permission.title"
    text: str
    status: str
    reviewed_by: str | None = None
    law: str | None = None  # "EC 51769(a)"
    verified: str | None = None
    remark: str | None = None
    also: str | None = None  # of a relation: how else staff type it, "mom, mama"

    @property
    def places(self) -> frozenset[str]:
        """The names in braces that the wording expects."""
        return frozenset(_PLACE.findall(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All wordings of one language."""

    language: str
    name: str  # in the language itself
    weekdays: tuple[str, ...]  # Monday first
    weekdays_short: tuple[str, ...]  # as a weekly schedule names them
    months: tuple[str, ...]
    entries: Mapping[str, Entry]

    def __call__(self, key: str, **facts: object) -> str:
        """The wording, its places filled; an unknown key is a bug."""
        text = self.entries[key].text
        return _PLACE.sub(lambda place: str(facts[place[1]]), text)

    def keys_of(self, form: str) -> frozenset[str]:
        """The keys a form may use: its own and the common ones."""
        sections = (*COMMON, form)
        return frozenset(key for key in self.entries if key.split(".", 1)[0] in sections)


def words_of(language: str, folder: Path | None = None) -> Words:
    """The words of a language; Refusal ``language_missing`` where no file holds them."""
    place = folder or paths.resource("words")
    if not re.fullmatch(r"[a-z]{2,3}", language) or not (place / f"{language}.toml").is_file():
        raise Refusal(
            "language_missing", field="language", language=language, choices=", ".join(written_languages(folder))
        )
    return _read(place / f"{language}.toml")


def written_languages(folder: Path | None = None) -> tuple[str, ...]:
    """The languages that have a words file, the reference first."""
    found = sorted(file.stem for file in (folder or paths.resource("words")).glob("*.toml"))
    return tuple(sorted(found, key=lambda language: language != REFERENCE))


def languages_with(form: str, folder: Path | None = None) -> tuple[str, ...]:
    """The languages in which every wording of that form exists, with the same places to fill."""
    wanted = words_of(REFERENCE, folder)
    return tuple(
        language
        for language in written_languages(folder)
        if _complete(words_of(language, folder), wanted, wanted.keys_of(form))
    )


def unreviewed(language: str, folder: Path | None = None) -> tuple[Entry, ...]:
    """The wordings which neither a native speaker nor the district has approved yet, in the file's order."""
    return tuple(entry for entry in words_of(language, folder).entries.values() if entry.status != "approved")


def relation_in(words: Words, typed: str) -> str:
    """A relation typed in any of the languages, said in this one; as typed where the files do not know it."""
    key = _relations().get(_folded(typed))
    if key is None or key not in words.entries or _folded(typed) in _said(words.entries[key]):
        return typed  # "vecina" is better Spanish than the table's "vecino o vecina"
    return words(key)


@cache
def _relations() -> Mapping[str, str]:
    return {
        said: entry.key
        for language in written_languages()
        for entry in words_of(language).entries.values()
        if entry.key.startswith("relation.")
        for said in _said(entry)
    }


def _said(entry: Entry) -> frozenset[str]:
    return frozenset(filter(None, map(_folded, (entry.text, *(entry.also or "").split(",")))))


def _folded(typed: str) -> str:
    """Without case, accents, hyphens and periods: staff type these as they like."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", typed) if not unicodedata.combining(sign))
    return " ".join(plain.casefold().replace("-", " ").replace(".", " ").split())


def _complete(words: Words, wanted: Words, keys: frozenset[str]) -> bool:
    entries = words.entries
    return (
        len(words.weekdays) == len(words.weekdays_short) == 7
        and len(words.months) == 12
        and all(
            key in entries and entries[key].text.strip() and entries[key].places == wanted.entries[key].places
            for key in keys
        )
    )


@cache
def _read(file: Path) -> Words:
    table = tomllib.loads(file.read_text("utf-8"))
    return Words(
        language=table["language"],
        name=table["name"],
        weekdays=tuple(table["weekdays"]),
        weekdays_short=tuple(table["weekdays_short"]),
        months=tuple(table["months"]),
        entries={entry.key: entry for entry in _entries(table)},
    )


def _entries(table: Mapping[str, Any]) -> Iterator[Entry]:
    for section, rows in table.items():
        if isinstance(rows, dict):
            for key, row in rows.items():
                yield Entry(key=f"{section}.{key}", **row)
