"""Reading single cells as people and spreadsheets write them: days, damaged text, damaged ids."""

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan enero", "feb febrero", "mar marzo", "apr abril", "may mayo", "jun junio", "jul julio", "aug agosto",
         "sep septiembre sept", "oct octubre", "nov noviembre", "dec diciembre"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ][\d:.Z+-]*)?")
_COMPACT = re.compile(r"(19|20)(\d{2})(\d{2})(\d{2})")
_SLASHED = re.compile(
    r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})"
    # A database that knows no days without a time writes midnight.
    r"(?:\s+(?:0?0:00(?::00)?(?:\.0+)?|12:00(?::00)?(?:\.0+)?\s*AM))?",
    re.IGNORECASE,
)
_NAMED = re.compile(r"([A-Za-z]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_DAY_NAMED = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,10})\.?[ -](\d{4}|\d{2})")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,3}")
_MOJIBAKE = re.compile("[ÃÂâ][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122€]")
# Signs where letters were, in a text of DOS that is read as one of Windows: Mu¤oz, Garc¡a.
_DOS = re.compile(r"[^\W\d_][¡¢£¤¥‚ˆ]+[^\W\d_]")
_LOST_LETTER = re.compile(r"[^\W\d_]\?[^\W\d_]")


class UnclearDayError(ValueError):
    """A cell that is no clear day; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def day_of(words: str, *, latest: date | None = None, ambiguous: bool = False) -> date:
    """The day a cell means, month first as California writes it.

    ``latest``: two-digit years are read as past days up to this one; without it they are of this century.
    ``ambiguous``: other cells of the column put the day first, so ``03/04`` cannot be trusted.
    Raises UnclearDayError.
    """
    words = words.strip()
    if found := _ISO.fullmatch(words):
        return _day(int(found[1]), int(found[3]), int(found[4]))
    if found := _COMPACT.fullmatch(words):
        return _day(int(found[1] + found[2]), int(found[3]), int(found[4]))
    if found := _SLASHED.fullmatch(words):
        first, number = int(found[1]), int(found[2])
        if first > 12 and number <= 12:
            raise UnclearDayError("date_wrong_order")
        if ambiguous and first <= 12 and number <= 12 and first != number:
            raise UnclearDayError("date_order_unclear")
        return _day(_year(found[3], latest), first, number)
    if (found := _NAMED.fullmatch(words)) and (month := _month(found[1])):
        return _day(int(found[3]), month, int(found[2]))
    if (found := _DAY_NAMED.fullmatch(words)) and (month := _month(found[2])):
        return _day(_year(found[3], latest), month, int(found[1]))
    if re.fullmatch(r"[1-6]\d{4}(\.0)?", words):
        raise UnclearDayError("date_is_a_number")
    raise UnclearDayError("date_unreadable")


def _month(name: str) -> int | None:
    folded = name.casefold()
    return _MONTHS.get(folded) or _MONTHS.get(folded[:3])


def _year(digits: str, latest: date | None) -> int:
    if len(digits) == 4:
        return int(digits)
    year = 2000 + int(digits)
    return year - 100 if latest is not None and year > latest.year else year


def _day(year: int, month: int, number: int) -> date:
    try:
        return date(year, month, number)
    except ValueError:
        raise UnclearDayError("date_impossible") from None


def puts_day_first(words: str) -> bool:
    """Whether a cell can only be read day first (``25/09/2010``)."""
    found = _SLASHED.fullmatch(words.strip())
    return bool(found) and int(found[1]) > 12 and int(found[2]) <= 12 if found else False


def puts_month_first(words: str) -> bool:
    """Whether a cell can only be read month first (``09/25/2010``)."""
    found = _SLASHED.fullmatch(words.strip())
    return bool(found) and int(found[2]) > 12 and int(found[1]) <= 12 if found else False


def is_scientific(words: str) -> bool:
    """Whether a number went through a spreadsheet that wrote it as ``1.2E+09``."""
    return bool(_SCIENTIFIC.fullmatch(words.strip()))


def is_damaged(words: str) -> bool:
    """Whether letters were lost or doubled by a wrong encoding (``Ã³``, ``�``, ``Mart?nez``)."""
    if words.isascii():
        return "?" in words and bool(_LOST_LETTER.search(words)) and "://" not in words
    if "\ufffd" in words or _DOS.search(words):
        return True
    if _MOJIBAKE.search(words):
        try:
            return words.encode("cp1252").decode("utf-8") != words
        except (UnicodeEncodeError, UnicodeDecodeError):
            return "Ã" in words
    return bool(_LOST_LETTER.search(words))


def digits_of(words: str) -> str:
    """An id without the spaces, dashes and ``.0`` that spreadsheets and people add."""
    plain = re.sub(r"[\s\u00a0-]", "", words)
    return plain.removesuffix(".0") if re.fullmatch(r"\d+\.0", plain) else plain
