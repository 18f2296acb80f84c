"""Noticing that two records may be the same thing: exact keys first, then names that sound and read alike."""

import re
import unicodedata

from rapidfuzz import fuzz

from wbl_desktop.application.ports import Reader
from wbl_desktop.domain.record import Record

_LIKELY = 90  # of 100; chosen so that "WOOD AUTO REPAIR INC" meets "Wood Auto Repair" but "Wood Ranch" does not
_COMPANY = re.compile(r"\b(inc|llc|ltd|co|corp|company|incorporated|the|and)\b|[^\w\s]")


def folded(words: str) -> str:
    """Words without accents, case, punctuation and company endings, for comparing names."""
    plain = words.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    if plain.isalpha():
        # One word, as most names are: nothing to take out but a company's ending.
        return _COMPANY.sub("", plain)
    return " ".join(_COMPANY.sub(" ", plain.replace("&", " ")).split())


def likely_twins(reader: Reader, record: Record) -> list[Record]:
    """Live records that may be the same thing as this one, most certain first."""
    found: dict[str, Record] = {}
    values = record.values()
    for key in record.NATURAL_KEYS:
        if all(values.get(name) is not None for name in key.filled):
            for twin in reader.find(record.KIND, {name: values.get(name) for name in key.fields}):
                found[twin.id] = twin
    for twin in _by_name(reader, record):
        found.setdefault(twin.id, twin)
    found.pop(record.id, None)
    return list(found.values())


def _by_name(reader: Reader, record: Record) -> list[Record]:
    values = record.values()
    if record.KIND == "student" and values.get("birth_date"):
        same_day = reader.find("student", {"birth_date": values["birth_date"]})
        return [twin for twin in same_day if _alike(_student_name(record), _student_name(twin))]
    if record.KIND == "partner" and values.get("name"):
        name = folded(str(values["name"]))
        first = name.split()[:1]
        return [
            twin
            for twin in reader.find("partner", search=" ".join(first))
            if _alike(name, folded(str(twin.values()["name"] or "")))
        ]
    return []


def _student_name(record: Record) -> str:
    values = record.values()
    return folded(f"{values['first_name']} {values['last_name']}")


def _alike(one: str, other: str) -> bool:
    return bool(one) and fuzz.token_sort_ratio(one, other) >= _LIKELY
