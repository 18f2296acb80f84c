"""Times of day and lengths as people write them into sheets of hours."""

import re

from wbl_desktop.domain.fields import format_hours

_CLOCK = re.compile(r"(\d{1,2})(?::?(\d{2}))?(?::00)?\s*(?:([ap])\.?\s*m?\.?)?", re.IGNORECASE)
_SPAN = re.compile(r"(\d{1,2}):([0-5]\d)(?::00)?")
_UNIT = re.compile(r"\s*(?:h|hrs?|hours?|horas?)\.?$", re.IGNORECASE)


def clock_of(words: str) -> str:
    """``2:30 PM``, ``230pm`` and ``14:30:00`` as ``14:30``; what is no time of day as it is."""
    found = _CLOCK.fullmatch(words.strip())
    if not found or not (found[2] or found[3]):
        return words
    hour = int(found[1])
    if found[3] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if found[3].casefold() == "p" else 0)
    return f"{hour}:{found[2] or '00'}"


def length_of(words: str) -> str:
    """``3:30``, ``3.5 hrs`` and ``3.5`` as ``3.5``; what is no length as it is."""
    plain = _UNIT.sub("", words.strip())
    found = _SPAN.fullmatch(plain)
    return format_hours(int(found[1]) * 100 + round(int(found[2]) * 100 / 60)) if found else plain


def length_between(words: str) -> str:
    """``8-11:30`` and ``8:00 AM - 2 PM`` as ``3.5`` and ``6``; empty where that is no stretch of one day.

    ``2-3`` is none: it may be two or three hours.
    """
    begin, _, end = re.sub(r"\s*(?:-|–|—|\bto\b)\s*", "-", words.strip()).partition("-")
    first, last = _CLOCK.fullmatch(begin), _CLOCK.fullmatch(end)
    if not first or not last or bool(first[3]) > bool(last[3]) or not any((first[2], last[2], last[3])):
        return ""
    ends = _minutes(last, last[3])
    # 1-3 PM began in the afternoon, 10-2 PM in the morning.
    begins = [_minutes(first, half) for half in ([first[3]] if first[3] or not last[3] else [last[3], "a"])]
    spans = [ends - one for one in begins if 0 < ends - one < 24 * 60]
    return format_hours(round(min(spans) * 100 / 60)) if spans else ""


def _minutes(found: re.Match[str], half: str | None) -> int:
    """Since midnight; ``half``: of the day, where it is said."""
    hour = int(found[1])
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half.casefold() == "p" else 0)
    return hour * 60 + int(found[2] or 0)
