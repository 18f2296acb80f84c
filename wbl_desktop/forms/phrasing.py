"""Facts put into the words of a language: dates in full, times, counts, choices and citations."""

from datetime import date, time
from decimal import Decimal
from itertools import pairwise

from wbl_desktop.domain.schedule import Schedule, UnreadableScheduleError, parse_schedule
from wbl_desktop.forms.words import Words, relation_in


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
        said = words("calendar.times_in_half", first=_clock(first), last=_clock(last), half=_half(words, last))
        return said.replace(" ", "\u00a0")
    return words(
        "calendar.times",
        first=f"{_clock(first)}\u00a0{_half(words, first)}",
        last=f"{_clock(last)}\u00a0{_half(words, last)}",
    )


def _half(words: Words, at: time) -> str:
    return words("calendar.am" if at.hour < 12 else "calendar.pm").replace(" ", "\u00a0")


def _clock(at: time) -> str:
    """``8:30``: the twelve-hour clock that families use."""
    return f"{at.hour % 12 or 12}:{at.minute:02d}"


def weekly(words: Words, typed: str | None, first: time | None, last: time | None) -> str | None:
    """The days of the week and their hours: ``Mon–Thu 2:00–4:00 pm; Sat 8:00 am – 1:00 pm``.

    ``first`` and ``last`` are the hours where they are kept apart from the days. What cannot be read stays as typed.
    """
    apart = hours_between(words, first, last)
    slots = _slots(typed)
    if not slots and typed and first and last and (slots := _slots(f"{typed} {first:%H:%M}-{last:%H:%M}")):
        apart = None  # said with the days
    said = "; ".join(_weekly(words, slots)) if slots else typed
    return said if apart and said and apart in said else joined(said, apart, by=" · ")


def _slots(typed: str | None) -> Schedule:
    """What was typed as days and hours; nothing where that would not say all of it."""
    if not typed or "school" in typed.casefold():  # school days are fewer than weekdays
        return ()
    try:
        return parse_schedule(typed)
    except UnreadableScheduleError:
        return ()


def _weekly(words: Words, slots: Schedule) -> list[str]:
    """The days that share their hours, one text for each such hours."""
    days_of: dict[tuple[int, int], list[int]] = {}
    for slot in slots:
        days_of.setdefault((slot.begins, slot.ends), []).append(slot.day)
    parts = sorted((days, hours) for hours, days in days_of.items())
    return [
        words("calendar.weekly", days=_weekdays(words, days), times=hours_between(words, _time(begins), _time(ends)))
        for days, (begins, ends) in parts
    ]


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def _weekdays(words: Words, days: list[int]) -> str:
    names = [words.weekdays_short[day] for day in days]
    if len(days) > 2 and all(after == before + 1 for before, after in pairwise(days)):
        return words("calendar.weekdays_run", first=names[0], last=names[-1])
    if len(days) == 1:
        return names[0]
    return words("calendar.weekdays_list", most=", ".join(names[:-1]), last=names[-1])


def hours(words: Words, count: Decimal | None, weekly: Decimal | None = None) -> str | None:
    """``1 hour``, ``18.5 hours``, ``60 hours, about 7 a week``."""
    if count is None:
        return None
    plain = f"{count.normalize():f}"
    said = words("calendar.hours_one" if plain == "1" else "calendar.hours_many", n=plain)
    if not weekly or weekly >= count:
        return said
    return words("calendar.hours_weekly", hours=said, n=f"{weekly.normalize():f}")


def weekly_hours(typed: str | None, first: time | None, last: time | None) -> Decimal | None:
    """The hours of a week's schedule, to a quarter; None where it cannot be read."""
    slots = _slots(typed) or (_slots(f"{typed} {first:%H:%M}-{last:%H:%M}") if typed and first and last else ())
    return Decimal(round(sum(slot.minutes for slot in slots) / 15)) / 4 if slots else None


def transport(words: Words, way: str | None, notes: str | None) -> str | None:
    """How the student travels, with what staff noted about it; an unknown way as it was typed."""
    said = words(f"transport.{way}") if way and f"transport.{way}" in words.entries else way
    if way == "other" and notes:
        return notes
    return joined(said, notes, by=" · ")  # staff's notes are in their own language: no sentence of two


def relation(words: Words, typed: str | None) -> str | None:
    """``Mother`` or ``mamá`` as the language says it; what is not known as it was typed."""
    return relation_in(words, typed) if typed else None


def joined(*parts: str | None, by: str = ", ") -> str | None:
    """The parts that are known, in one line; None when none is."""
    known = [part for part in parts if part and part.strip()]
    return by.join(known) or None


def citation(words: Words, law: str) -> str:
    """``EC 51769(a)`` as the language writes it: ``Education Code § 51769(a)``."""
    code, _, section = law.rpartition(" ") if law.startswith("5 CCR") else law.partition(" ")
    return words("common.law_education" if code == "EC" else "common.law_title_5", section=section)
