"""The days and hours of a placement: read from what a person wrote, shown one way, unfolded into dated shifts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MINUTES_A_DAY = 24 * 60
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class UnreadableScheduleError(ValueError):
    """Words that do not say days and hours; ``part`` is what could not be read."""

    def __init__(self, part: str) -> None:
        super().__init__("unreadable schedule")
        self.part = part


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One day of the week (0 is Monday), from minute to minute of the day; an earlier end is the next morning."""

    day: int
    begins: int
    ends: int

    @property
    def minutes(self) -> int:
        return (self.ends - self.begins) % MINUTES_A_DAY


@dataclass(frozen=True, slots=True)
class Shift:
    """Time at a worksite on one date, in minutes from its midnight; never past the next midnight."""

    on: date
    begins: int
    ends: int

    @property
    def minutes(self) -> int:
        return self.ends - self.begins


Schedule = tuple[Slot, ...]

_DAY_WORDS = {
    **dict.fromkeys(("m", "mo", "mon", "monday", "mondays", "lun", "lunes", "l"), 0),
    **dict.fromkeys(("t", "tu", "tue", "tues", "tuesday", "tuesdays", "mar", "martes"), 1),
    **dict.fromkeys(("w", "we", "wed", "weds", "wednesday", "wednesdays", "mie", "mié", "miercoles", "miércoles"), 2),
    **dict.fromkeys(("th", "thu", "thur", "thurs", "thursday", "thursdays", "r", "jue", "jueves"), 3),
    **dict.fromkeys(("f", "fr", "fri", "friday", "fridays", "vie", "viernes"), 4),
    **dict.fromkeys(("sa", "sat", "saturday", "saturdays", "sab", "sáb", "sabado", "sábado"), 5),
    **dict.fromkeys(("su", "sun", "sunday", "sundays", "dom", "domingo"), 6),
}
_MANY_DAYS = {
    "daily": range(7),
    "every day": range(7),
    "weekdays": range(5),
    "school days": range(5),
    "weekends": range(5, 7),
}
_RUN_OF_LETTERS = re.compile(r"th|tu|sa|su|[mtwrf]")
_TIME = r"(noon|midnight|\d{1,2}(?::?\d{2})?)\s*([ap])?\.?(?:m\.?)?"
_TIMES = re.compile(rf"{_TIME}\s*(?:-|to|until|a)\s*{_TIME}$")
_AND_AFTER_A_TIME = re.compile(r"[;\n]|(?:(?<=\d)|(?<=[ap]m)|(?<=[ap]\.m\.))\s+(?:and|y)\s+(?=[a-z])")
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "‑": "-"})


def parse_schedule(words: str) -> Schedule:
    """The slots somebody wrote, for example ``Mon, Wed 2:30-5:30 pm; Fri 13:00–17:00`` or ``MWF 2-5pm``.

    Hours without am or pm are read as a workplace means them: ``2-5`` is the afternoon, ``8-12`` the morning.

    Raises:
        UnreadableScheduleError: the words do not say days and hours.
    """
    slots: set[Slot] = set()
    plain = " ".join(words.translate(_DASHES).casefold().split())
    days: list[int] = []
    for part in _parts(plain):
        found = re.search(r"noon|midnight|\d", part)
        if not found:
            raise UnreadableScheduleError(part)
        if day_words := re.sub(r"\b(?:from|de)\s*$", "", part[: found.start()]).strip(" ,:@"):
            days = _parse_days(day_words)
        if not days:
            raise UnreadableScheduleError(part)
        begins, ends = _parse_times(part[found.start() :].strip())
        slots.update(Slot(day, begins, ends) for day in days)
    if not slots:
        raise UnreadableScheduleError(words)
    return tuple(sorted(slots))


def show_schedule(slots: Iterable[Slot]) -> str:
    """The one way a schedule is written: ``Mon, Wed 14:30–17:30; Fri 13:00–17:00``; parse reads it back."""
    days_of: dict[tuple[int, int], list[int]] = {}
    for slot in sorted(set(slots)):
        days_of.setdefault((slot.begins, slot.ends), []).append(slot.day)
    parts = sorted((days, times) for times, days in days_of.items())
    return "; ".join(f"{_show_days(days)} {clock(begins)}–{clock(ends)}" for days, (begins, ends) in parts)


def clock(minutes: int) -> str:
    """Minutes of the day as ``14:30``; the last midnight as ``24:00``."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def minutes_of(time: str) -> int:
    """Minutes of the day of a plain time ``14:30``."""
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)


def weekly_minutes(slots: Iterable[Slot]) -> int:
    """How long a schedule is a week, time said twice counted once."""
    busy: set[int] = set()
    for slot in slots:
        first = slot.day * MINUTES_A_DAY + slot.begins
        busy.update(minute % (7 * MINUTES_A_DAY) for minute in range(first, first + slot.minutes))
    return len(busy)


def shifts(slots: Schedule, first: date, last: date) -> Iterator[Shift]:
    """Every shift from the first day to the last, in order; an overnight one is split at midnight (two days)."""
    by_day: dict[int, list[Slot]] = {}
    for slot in slots:
        by_day.setdefault(slot.day, []).append(slot)
    for count in range((last - first).days + 1):
        on = first + timedelta(days=count)
        for slot in by_day.get(on.weekday(), ()):
            yield from split_at_midnight(on, slot.begins, slot.ends)


def split_at_midnight(on: date, begins: int, ends: int) -> Iterator[Shift]:
    """One shift, or two when it runs past midnight."""
    if ends > begins:
        yield Shift(on, begins, ends)
        return
    yield Shift(on, begins, MINUTES_A_DAY)
    if ends:
        yield Shift(on + timedelta(days=1), 0, ends)


def _parts(plain: str) -> Iterator[str]:
    """The pieces that each say days and hours: split at semicolons, and at a comma that follows a time."""
    for piece in _AND_AFTER_A_TIME.split(plain):
        held = ""
        for bit in piece.split(","):
            held = f"{held},{bit}" if held else bit
            if _TIMES.search(held.strip()):
                yield held.strip()
                held = ""
        if held.strip():
            yield held.strip()


def _parse_days(words: str) -> list[int]:
    if words in _MANY_DAYS:
        return list(_MANY_DAYS[words])
    joined = re.sub(r"\s*(?:-|\bto\b|\bthrough\b|\bthru\b|\ba\b)\s*", "-", words)
    days: list[int] = []
    for token in re.split(r"\s*(?:,|&|/|\+|\band\b|\by\b)\s*|\s+", joined):
        days.extend(_parse_day_token(token.replace(".", "")))
    return days


def _parse_day_token(token: str) -> list[int]:
    if not token:
        return []
    if token in _DAY_WORDS:
        return [_DAY_WORDS[token]]
    first, dash, last = token.partition("-")
    if dash and first in _DAY_WORDS and last in _DAY_WORDS:
        begin, end = _DAY_WORDS[first], _DAY_WORDS[last]
        return [day % 7 for day in range(begin, end + 1 if end >= begin else end + 8)]
    letters = _RUN_OF_LETTERS.findall(token)
    if letters and "".join(letters) == token:
        return [_DAY_WORDS[letter] for letter in letters]
    raise UnreadableScheduleError(token)


def _parse_times(words: str) -> tuple[int, int]:
    found = _TIMES.fullmatch(words)
    if not found:
        raise UnreadableScheduleError(words)
    begin, begin_half, end, end_half = found.groups()
    ends, ends_fixed = _parse_time(end, end_half)
    begins, begins_fixed = _parse_time(begin, begin_half)
    if not ends_fixed and not begins_fixed:
        begins, ends = _workday(begins, ends)
    elif not begins_fixed:
        # "2-5pm": the start shares the half of the day unless that would turn the time round.
        later = (begins + 720) % MINUTES_A_DAY
        if begins < ends and later < ends and begins < 720:
            begins = later
    elif not ends_fixed and ends <= begins < ends + 720 < MINUTES_A_DAY:
        # "14:00-5" is the afternoon; "22:00-1" would still end before it began: that is the next morning.
        ends += 720
    if begins == ends:
        raise UnreadableScheduleError(words)
    return begins, ends


def _parse_time(words: str, half: str | None) -> tuple[int, bool]:
    """Minutes of the day, and whether the half of the day was said (24-hour writing says it)."""
    if words in {"noon", "midnight"}:
        return (720 if words == "noon" else 0), True
    hour_words, _, minute_words = words.partition(":")
    if not minute_words and len(hour_words) > 2:
        hour_words, minute_words = hour_words[:-2], hour_words[-2:]
    hour, minute = int(hour_words), int(minute_words or 0)
    if minute > 59 or hour > 24 or (half and not 1 <= hour <= 12) or (hour == 24 and minute):
        raise UnreadableScheduleError(words)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    said = half is not None or hour > 12 or hour == 0 or (len(hour_words) == 2 and ":" in words)
    return (hour % 24) * 60 + minute, said


def _workday(begins: int, ends: int) -> tuple[int, int]:
    """``8-12`` is a morning, ``6-2`` and ``9-3`` a day, ``2-5`` an afternoon: nobody means 2 at night."""
    if begins < 300 or (begins < 420 and ends > begins):
        begins += 720
    if begins < ends + 720 and ends <= begins:
        ends += 720
    return begins, ends % MINUTES_A_DAY


def _show_days(days: list[int]) -> str:
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        return f"{DAYS[days[0]]}–{DAYS[days[-1]]}"
    return ", ".join(DAYS[day] for day in days)
