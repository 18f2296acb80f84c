"""The school's calendar: which days are school days, how far off a day is in school days, and the academic year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from wbl_desktop.domain.kinds.calendar_day import CalendarDay
from wbl_desktop.domain.kinds.term import Term

ONE_DAY = timedelta(days=1)
# Far more than a summer: a calendar with no school day within it is taken for empty.
_HORIZON = 400


@dataclass(frozen=True, slots=True, order=True)
class AcademicYear:
    """A reporting year, 1 July to 30 June, named by the year it starts in."""

    starts: int

    @property
    def first_day(self) -> date:
        return date(self.starts, 7, 1)

    @property
    def last_day(self) -> date:
        return date(self.starts + 1, 6, 30)

    @property
    def label(self) -> str:
        """As people write it: ``2026–27``."""
        return f"{self.starts}–{(self.starts + 1) % 100:02d}"

    @property
    def calpads_id(self) -> str:
        """As the state's files write it: ``2026-2027``."""
        return f"{self.starts}-{self.starts + 1}"


def academic_year(on: date) -> AcademicYear:
    """The academic year a day lies in."""
    return AcademicYear(on.year if on.month >= 7 else on.year - 1)


def labor_day(year: int) -> date:
    """The first Monday of September."""
    first = date(year, 9, 1)
    return first + timedelta(days=-first.weekday() % 7)


def age_on(born: date, on: date) -> int:
    """Whole years of age on a day. Who was born on 29 February is a year older on 1 March of a common year."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


# From the youngest preschooler to the oldest in a school for adults.
_YOUNGEST, _OLDEST = 2, 80


def may_be_born(born: date, today: date) -> bool:
    """Whether somebody born on that day may be a student today."""
    return born < today and _YOUNGEST <= age_on(born, today) <= _OLDEST


def birthday(born: date, age: int) -> date:
    """The first day of that age."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


@dataclass(frozen=True, slots=True)
class Span:
    """A term's days, first and last included."""

    first: date
    last: date
    term_type: str
    title: str = ""

    def holds(self, on: date) -> bool:
        return self.first <= on <= self.last


# Which term is the "semester, intersession or summer" of a law that counts hours by the period, best first.
_PERIODS = ("semester", "trimester", "summer", "quarter", "term", "school_year")


@dataclass(frozen=True, slots=True)
class SchoolCalendar:
    """School days of one site.

    A school year for which no term is known is not guessed away: its weekdays count as school days (the stricter
    reading) and ``is_assumed`` says so.
    """

    spans: tuple[Span, ...] = ()
    days: Mapping[date, str] = field(default_factory=dict)
    _known_years: frozenset[int] = frozenset()

    def is_assumed(self, on: date) -> bool:
        """Whether nothing is known of the school year this day lies in."""
        return academic_year(on).starts not in self._known_years

    def is_school_day(self, on: date) -> bool:
        """Whether students must attend that day."""
        kind = self.days.get(on)
        if kind is not None:
            return kind in {"school", "minimum"}
        if on.weekday() >= 5:
            return False
        return self.is_assumed(on) or self._in_regular_term(on)

    def is_minimum_day(self, on: date) -> bool:
        return self.days.get(on) == "minimum"

    def is_week_in_session(self, on: date) -> bool:
        """Whether the week of that day (Monday to Sunday) holds a school day."""
        monday = on - timedelta(days=on.weekday())
        return any(self.is_school_day(monday + timedelta(days=count)) for count in range(7))

    def school_days_before(self, on: date, count: int) -> date:
        """The school day that lies ``count`` school days before a day; the day itself for 0."""
        return self._walk(on, count, -ONE_DAY)

    def school_days_after(self, on: date, count: int) -> date:
        """The school day that lies ``count`` school days after a day; the day itself for 0."""
        return self._walk(on, count, ONE_DAY)

    def school_days_until(self, today: date, on: date) -> int:
        """How many school days lie after today up to and including the day; negative when it has passed."""
        if on < today:
            return -self.school_days_until(on, today)
        return sum(1 for count in range(1, (on - today).days + 1) if self.is_school_day(today + timedelta(days=count)))

    def period(self, on: date) -> Span:
        """The semester, intersession or summer a day lies in; half an academic year when no term says."""
        holding = [span for span in self.spans if span.holds(on)]
        for wanted in _PERIODS[:-1]:
            for span in holding:
                if span.term_type == wanted:
                    return span
        year = academic_year(on)
        turn = date(year.starts, 12, 31)
        if on <= turn:
            return Span(year.first_day, turn, "half_year")
        return Span(turn + ONE_DAY, year.last_day, "half_year")

    def _in_regular_term(self, on: date) -> bool:
        # Summer school is outside school hours to the law (29 CFR 570.35).
        return any(span.term_type != "summer" and span.holds(on) for span in self.spans)

    def _walk(self, on: date, count: int, step: timedelta) -> date:
        day = on
        left = count
        for _ in range(_HORIZON):
            if left <= 0:
                return day
            day += step
            left -= self.is_school_day(day)
        # No school days to be found: count plain days rather than run off the end of time.
        return on + step * count


def school_calendar(
    terms: Iterable[Term], calendar_days: Iterable[CalendarDay], *, site: str | None = None
) -> SchoolCalendar:
    """The calendar of a site: its own terms and days and the district's, its own days winning."""
    spans = []
    for term in terms:
        if term.site in {None, site} and term.starts_on and term.ends_on:
            first, last = date.fromisoformat(term.starts_on), date.fromisoformat(term.ends_on)
            spans.append(Span(first, last, term.term_type or "term", term.title or ""))
    days: dict[date, str] = {}
    for one in sorted(calendar_days, key=lambda one: one.site is not None):
        if one.site in {None, site} and one.on and one.day_type:
            days[date.fromisoformat(one.on)] = one.day_type
    known = {year for span in spans if span.term_type != "summer" for year in _years_of(span)}
    return SchoolCalendar(tuple(sorted(spans, key=lambda span: span.first)), days, frozenset(known))


def _years_of(span: Span) -> range:
    return range(academic_year(span.first).starts, academic_year(span.last).starts + 1)
