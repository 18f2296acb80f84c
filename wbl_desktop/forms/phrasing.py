"""Facts put into the words of a language: dates in full, times, counts, choices and citations."""

from datetime import date, time
from decimal import Decimal

from wbl_desktop.forms.words import Words


def long_date(words: Words, day: date) -> str:
    """``Friday, December 4, 2026`` or ``viernes 4 de diciembre de 2026``."""
    return words(
        "calendar.long_date",
        weekday=words.weekdays[day.weekday()],
        day=day.day,
        month=words.months[day.month - 1],
        year=day.year,
    )


def short_date(words: Words, day: date) -> str:
    """The same without its weekday."""
    return words("calendar.short_date", day=day.day, month=words.months[day.month - 1], year=day.year)


def days(words: Words, first: date | None, last: date | None) -> str | None:
    """One day in full, or the first and the last of several."""
    if first is None:
        return None
    if last is None or last == first:
        return long_date(words, first)
    if first.year == last.year:
        return words("calendar.days", first=_month_day(words, first), last=short_date(words, last))
    return words("calendar.days", first=short_date(words, first), last=short_date(words, last))


def _month_day(words: Words, day: date) -> str:
    return words("calendar.month_day", day=day.day, month=words.months[day.month - 1])


def hours_between(words: Words, first: time | None, last: time | None) -> str | None:
    """``8:30 am – 2:30 pm``, ``1:15–4:45 pm``; None unless both are known, so that a pen can fill in both."""
    if first is None or last is None:
        return None
    if _half(words, first) == _half(words, last):
        return words("calendar.times_in_half", first=_clock(first), last=_clock(last), half=_half(words, last))
    return words(
        "calendar.times",
        first=f"{_clock(first)}\u00a0{_half(words, first)}",
        last=f"{_clock(last)}\u00a0{_half(words, last)}",
    )


def _half(words: Words, at: time) -> str:
    return words("calendar.am" if at.hour < 12 else "calendar.pm")


def _clock(at: time) -> str:
    """``8:30``: the twelve-hour clock that families use."""
    return f"{at.hour % 12 or 12}:{at.minute:02d}"


def hours(words: Words, count: Decimal | None) -> str | None:
    """``1 hour``, ``18.5 hours``."""
    if count is None:
        return None
    plain = f"{count.normalize():f}"
    return words("calendar.hours_one" if plain == "1" else "calendar.hours_many", n=plain)


def transport(words: Words, way: str | None, notes: str | None) -> str | None:
    """How the student travels, with what staff noted about it."""
    said = words(f"transport.{way}") if way and f"transport.{way}" in words.entries else None
    return joined(said, notes, by=" · ")  # staff's notes are in their own language: no sentence of two


def joined(*parts: str | None, by: str = ", ") -> str | None:
    """The parts that are known, in one line; None when none is."""
    known = [part for part in parts if part and part.strip()]
    return by.join(known) or None


def citation(words: Words, law: str) -> str:
    """``EC 51769(a)`` as the language writes it: ``Education Code § 51769(a)``."""
    code, _, section = law.rpartition(" ") if law.startswith("5 CCR") else law.partition(" ")
    return words("common.law_education" if code == "EC" else "common.law_title_5", section=section)
