"""Comparing names of people and companies as different hands write them."""

from functools import lru_cache

from rapidfuzz import fuzz

from wbl_desktop.application.likeness import folded
from wbl_desktop.domain.folding import plain

_SAME_COMPANY = 92  # of 100
_SAME_FIRST_WORD = 80  # "Perez Fire Protection District" is not "Lopez Fire Protection District"
_SAME_PERSON = 88


@lru_cache(maxsize=100_000)
def plain_name(words: str) -> str:
    """Letters and digits only, without case and accents: ``Núñez-O'Brien`` is ``nunezobrien``."""
    return "".join(letter for letter in plain(words) if letter.isalnum())


@lru_cache(maxsize=20_000)
def company_name(words: str) -> str:
    """A company's name without case, accents, signs and legal endings."""
    return folded(words)


def same_company(one: str, other: str) -> bool:
    """Whether two names are of the same company but for endings, case and signs."""
    return bool(company_name(one)) and company_name(one) == company_name(other)


def perhaps_same_company(one: str, other: str) -> bool:
    """Whether two names may be of the same company."""
    first, second = company_name(one), company_name(other)
    if not first or not second:
        return False
    # The first word first: it tells nearly all pairs apart, and a list has many pairs.
    if fuzz.ratio(first.partition(" ")[0], second.partition(" ")[0]) < _SAME_FIRST_WORD:
        return False
    return fuzz.token_sort_ratio(first, second) >= _SAME_COMPANY


def perhaps_same_person(one: str, other: str) -> bool:
    """Whether two full names are spellings of one."""
    return fuzz.ratio(plain_name(one), plain_name(other)) >= _SAME_PERSON
