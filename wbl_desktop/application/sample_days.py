"""The days of the sample school, said relative to the day it is filled (``resources/sample/README.md`` tells how)."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from wbl_desktop.domain.calendar import academic_year, birthday

_DAY = timedelta(days=1)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WORDS = re.compile(r"(today|school|year|born|age)([+-]\d+)?:?(.*)")
_IN_MONTH = re.compile(r"(\d{2})-(?:(\d{2})|([a-z]{3})(-?\d))([+-]\d+)?")


class SampleDays:
    """Reads day words for one ``today``; ``closed`` are days on which nobody works."""

    def __init__(self, today: date, closed: Iterable[date] = ()) -> None:
        self.today = today
        self._closed = frozenset(closed)

    def day(self, words: str) -> date:
        """The day those words mean; ValueError when they mean none."""
        found = _WORDS.fullmatch(words.strip())
        if not found:
            raise ValueError(words)
        base, count, rest = found[1], int(found[2] or 0), found[3]
        if base == "today":
            return self.today + count * _DAY
        if base == "school":
            return self._school_day(count)
        if base == "age":
            years, days = rest.split("+")
            return self._born_so_that(int(years), int(days))
        return self._in_year(academic_year(self.today).starts + count, rest, plain=base == "born")

    def is_open(self, day: date) -> bool:
        """Whether people work that day: the sample's summers have placements too."""
        return day.weekday() < 5 and day not in self._closed

    def _school_day(self, count: int) -> date:
        day = self.today
        while not self.is_open(day):
            day += _DAY
        step = _DAY if count > 0 else -_DAY
        for _ in range(abs(count)):
            day += step
            while not self.is_open(day):
                day += step
        return day

    def _born_so_that(self, years: int, days: int) -> date:
        turned = self.today - days * _DAY
        return birthday(turned, -years)

    @staticmethod
    def _in_year(starts: int, rest: str, *, plain: bool) -> date:
        """``08-12`` in the school year that starts then (or, for births, in that very year)."""
        found = _IN_MONTH.fullmatch(rest)
        if not found:
            raise ValueError(rest)
        month = int(found[1])
        year = starts if plain or month >= 7 else starts + 1
        if found[2]:
            day = date(year, month, int(found[2]))
        else:
            day = _nth_weekday(year, month, _WEEKDAYS.index(found[3]), int(found[4]))
        return day + int(found[5] or 0) * _DAY


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The third Monday (``nth`` 3) or the last (-1) of a month."""
    if nth < 0:
        first_after = date(year + month // 12, month % 12 + 1, 1)
        last = first_after - _DAY
        return last - ((last.weekday() - weekday) % 7) * _DAY + (nth + 1) * 7 * _DAY
    first = date(year, month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (nth - 1)) * _DAY
