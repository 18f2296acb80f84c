"""What coordinators write into the cells of an employer list, in words; nothing is guessed beyond them."""

import re
from dataclasses import dataclass

from wbl_desktop.exchange.imports.cells import UnclearDayError, day_of

_YES = {"y", "yes", "x", "✓", "✔", "true", "si", "sí", "on file", "signed", "current", "ok", "done"}
_NO = {"n", "no", "none", "false", "-", "—", "n/a", "na"}
_STOP = re.compile(
    r"\b(no more|do not (contact|call|use|place)|don'?t (contact|call|use)|never again|out of business)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\b(out of business|permanently closed|business closed|retired and closed)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"^(only|no|not|never|closed|must|needs?|requires?|after|before|except|18\+|16\+)\b", re.IGNORECASE
)
_TOTAL = re.compile(r"^(grand )?(sub)?totals?\b|^(sum|count|average)\b", re.IGNORECASE)
_CITY = re.compile(
    r"(?P<city>[^\d,]+?)?[,\s]*(?P<state>\bCA\b\.?|\bCalifornia\b)?[,\s]*(?P<zip>\d{5}(?:-\d{4})?)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Paper:
    """What a cell says about an agreement or a certificate: its state, a day it ends, and words that are neither."""

    state: str | None = None
    ends_on: str | None = None
    words: str | None = None


def paper_of(words: str) -> Paper | None:
    """``Y``, ``expired``, ``sent 8/14``, ``6/30/27``, ``on file``; None for a blank; other words come back."""
    folded = words.strip().casefold().rstrip(".!")
    if not folded or folded == "?":
        return Paper(words=words.strip()) if words.strip() else None
    if folded in _YES:
        return Paper(state="on_file")
    if folded in _NO:
        return Paper(state="none")
    if folded.startswith(("expired", "lapsed")):
        return Paper(state="expired", words=words.strip() if len(folded) > 7 else None)
    if folded.startswith(("sent", "mailed", "emailed", "waiting", "pending")):
        return Paper(state="sent", words=words.strip())
    try:
        return Paper(state="on_file", ends_on=day_of(words).isoformat())
    except UnclearDayError:
        return Paper(words=words.strip())


@dataclass(frozen=True, slots=True)
class Offer:
    """What a yes/no cell says about an activity: offered or not, how many places, and words beyond that."""

    offered: bool
    places: int | None = None
    words: str | None = None
    clear: bool = True


def offer_of(words: str) -> Offer | None:
    """``X``, ``no - liability``, ``1 summer``, ``2``; None for a blank."""
    folded = words.strip().casefold()
    if not folded:
        return None
    if folded in _YES:
        return Offer(True)
    if folded in _NO:
        return Offer(False)
    if re.match(r"(no|not|never|none)\b", folded):
        return Offer(False, words=words.strip())
    if re.match(r"(y|yes|x|sí|si|ok)\b[\s,;:–—(-]+", folded):
        return Offer(True, words=words.strip())
    if found := re.match(r"(\d{1,3})(?![\d/.-])\b", folded):
        number = int(found[1])
        more = folded != found[1]
        return Offer(number > 0, places=number or None, words=words.strip() if more else None)
    return Offer(False, words=words.strip(), clear=False)


def places_of(words: str) -> int | None:
    """A plain number of places; None for anything less clear (``2-3``, ``?``)."""
    return int(words) if re.fullmatch(r"\s*\d{1,3}\s*", words) and int(words) else None


def contacts_of(words: str) -> list[str]:
    """``Pamela Scott / Jerry Pearson DDS`` is two people."""
    parts = re.split(r"\s*(?:/|;|\n|&|\band\b|\by\b(?=\s[A-ZÁÉÍÓÚÑ]))\s*", words.strip())
    return [" ".join(part.split()) for part in parts if part.strip()]


def city_of(words: str) -> tuple[str | None, str | None] | None:
    """City and ZIP of ``Colusa, CA 95932``; None when there is more in the cell than that."""
    found = _CITY.fullmatch(words.strip())
    if found is None or not (found["city"] or found["zip"]):
        return None
    return (found["city"] or "").strip(" ,") or None, found["zip"]


def says_stop(words: str) -> bool:
    """Whether a note says that the employer is not to be asked again."""
    return bool(_STOP.search(words))


def says_closed(words: str) -> bool:
    """Whether a note says that the business is gone."""
    return bool(_CLOSED.search(words))


def is_condition(words: str) -> bool:
    """Whether a note is something to know before calling (``only Fri``, ``closed harvest``), not a remark."""
    return bool(_CONDITION.match(words.strip())) or says_stop(words)


def is_total(cells: tuple[str, ...]) -> bool:
    """Whether a row adds up the ones above: a total's label, and otherwise only numbers and formulas."""
    first = next((words for cell in cells if (words := cell.strip())), "")
    return bool(_TOTAL.match(first)) and all(map(_is_number, [cell.strip() for cell in cells if cell.strip()][1:]))


def only_counts(cells: tuple[str, ...]) -> bool:
    """Whether a row has a label and otherwise only numbers: below a total it is another one (``MOU signed: 12``)."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return len(filled) > 1 and all(map(_is_number, filled[1:]))


def _is_number(cell: str) -> bool:
    return cell.startswith("=") or bool(re.fullmatch(r"[\d.,$%\s-]+", cell))
