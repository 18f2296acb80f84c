"""How like two records are: names as different hands write them, and whether two students may be one."""

import re
from dataclasses import dataclass
from typing import ClassVar

from rapidfuzz import fuzz

from wbl_desktop.domain.folding import plain

LIKELY = 88  # of 100: two records as like as that are shown to a person
_COMPANY = re.compile(r"\b(inc|llc|ltd|co|corp|company|incorporated|the|and)\b|[^\w\s]")
_SIGN = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class Pupil:
    """What tells a student from others; the name is folded."""

    id: str
    ssid: str | None
    local_id: str | None
    birth_date: str | None
    name: str

    FIELDS: ClassVar[tuple[str, ...]] = ("ssid", "local_id", "birth_date", "first_name", "last_name")


def folded(words: str) -> str:
    """Words without accents, case, punctuation and company endings, for comparing names."""
    bare = plain(words)
    if bare.isalpha():
        # One word, as most names are: nothing to take out but a company's ending.
        return _COMPANY.sub("", bare)
    return " ".join(_COMPANY.sub(" ", bare.replace("&", " ")).split())


def pupil(
    id_: str,
    ssid: str | None,
    local_id: str | None,
    birth_date: str | None,
    first_name: str | None,
    last_name: str | None,
) -> Pupil:
    """A pupil from a student's id and ``Pupil.FIELDS``."""
    # "The" and "Co" are people's names too: nothing but signs is taken out.
    words = _SIGN.sub(" ", plain(f"{first_name or ''} {last_name or ''}")).split()
    return Pupil(id_, ssid, local_id, birth_date, " ".join(words))


def judge_students(one: Pupil, other: Pupil) -> tuple[int, tuple[str, ...]]:
    """How sure it is, of 100, that the two are one student, and by what; 0 when nothing says so."""
    if one.ssid and one.ssid == other.ssid:
        return 100, ("ssid",)
    if one.ssid and other.ssid:
        return 0, ()  # the state has told them apart
    alike = fuzz.token_sort_ratio(one.name, other.name)
    same_day = bool(one.birth_date) and one.birth_date == other.birth_date
    if one.local_id and one.local_id == other.local_id and (same_day or alike >= LIKELY):
        return 98, ("local_id", "birth_date" if same_day else "name")
    if same_day and alike >= LIKELY:
        return min(97, round(alike)), ("name", "birth_date")
    if alike == 100 and not (one.birth_date and other.birth_date):
        return 90, ("name",)
    if alike == 100 and _one_slip(str(one.birth_date), str(other.birth_date)):
        return 91, ("name", "birth_date")
    return 0, ()


def _one_slip(one: str, other: str) -> bool:
    """Whether two days differ by one digit, or by month and day changing places."""
    swapped = f"{one[:5]}{one[8:]}-{one[5:7]}"
    return swapped == other or sum(a != b for a, b in zip(one, other, strict=False)) == 1
