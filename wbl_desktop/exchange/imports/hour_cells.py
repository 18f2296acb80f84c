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
