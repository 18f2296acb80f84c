"""How the screen says days, hours, phones, states and choices: near days by name, words for codes."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from wbl_desktop.application.first_sight import Standing

if TYPE_CHECKING:  # the window is painted before fields and languages are loaded
    from wbl_desktop.application.window_ports import Need
    from wbl_desktop.domain.fields import FieldSpec, Plain

translate = QCoreApplication.translate

SHAPES = {
    Standing.NEEDS: "▲",
    Standing.UNDER_WAY: "●",
    Standing.DONE: "✓",
    Standing.STOPS: "■",
    Standing.NONE: "○",
}
_ZONE = "time_zone"
_OWN_WORDS = {"mou": "MOU", "e-mail": "E-mail", "site_agreement": "Site agreement", "PS": "Preschool", "UN": "Ungraded"}


def as_day(plain: Plain | date) -> date | None:
    """The day of an ISO text, or None."""
    if isinstance(plain, date):
        return plain
    try:
        return date.fromisoformat(str(plain)[:10]) if plain else None
    except ValueError:
        return None


def full_day(day: date) -> str:
    """``Fri, Dec 4, 2026``."""
    return QLocale().toString(QDate(day.year, day.month, day.day), translate("phrases", "ddd, MMM d, yyyy"))


def near_day(day: date, today: date) -> str:
    """A day as people say it when it is near: today, tomorrow, Thu; else ``Dec 4`` or ``Dec 4, 2027``."""
    away = (day - today).days
    if away == 0:
        return translate("phrases", "today")
    if away == 1:
        return translate("phrases", "tomorrow")
    if away == -1:
        return translate("phrases", "yesterday")
    locale = QLocale()
    qday = QDate(day.year, day.month, day.day)
    if 1 < away < 7:
        return locale.toString(qday, "ddd")
    if day.year == today.year or abs(away) < 180:
        return locale.toString(qday, translate("phrases", "MMM d"))
    return locale.toString(qday, translate("phrases", "MMM d, yyyy"))


def keep_time_of(zone: str) -> None:
    """Say moments in the time of this zone, the site's, from now on; ``today`` is the site's day as well."""
    try:
        ZoneInfo(zone)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        zone = ""  # nothing a clock could be set by: the laptop's own time, then
    if (app := QCoreApplication.instance()) is not None:
        app.setProperty(_ZONE, zone)


def at_the_site(moment: str) -> datetime:
    """A journal moment on the site's clock; on the laptop's before the site is known."""
    app = QCoreApplication.instance()
    zone = app.property(_ZONE) if app is not None else None
    return datetime.fromisoformat(moment).astimezone(ZoneInfo(zone) if isinstance(zone, str) and zone else None)


def near_moment(moment: str | None, today: date) -> str:
    """A journal moment in the site's time: ``today 10:12`` or ``Nov 20, 10:12``."""
    if not moment:
        return ""
    local = at_the_site(moment)
    return f"{near_day(local.date(), today)} {clock(local.strftime('%H:%M'))}"


def ended_once(sentence: str) -> str:
    """A sentence at whose end a moment stands, with one full stop: in Spanish ``10:12 a. m.`` brings its own."""
    return sentence[:-1] if sentence.endswith("..") and not sentence.endswith("...") else sentence


def clock(plain: Plain) -> str:
    """``8:30 AM`` as the locale writes it."""
    if not plain:
        return ""
    return QLocale().toString(QTime.fromString(str(plain), "HH:mm"), QLocale.FormatType.ShortFormat).replace(" ", " ")


def times(begin: Plain, end: Plain) -> str:
    """``8:30–2:30``: a school day needs no AM and PM."""
    return "–".join(_bare(one) for one in (begin, end) if one)


def schedule(words: Plain) -> str:
    """The days and hours of a placement as people here say them, ``Mon, Wed 2:00–4:00 PM``; else as they were typed.

    What this gives can be typed back: it is read as the same days and hours.
    """
    from wbl_desktop.domain.schedule import UnreadableScheduleError, parse_schedule

    text = str(words or "")
    try:
        slots = parse_schedule(text)
    except UnreadableScheduleError:
        return text
    days_of: dict[tuple[int, int], list[int]] = {}
    for slot in slots:
        days_of.setdefault((slot.begins, slot.ends), []).append(slot.day)
    parts = sorted((days, times) for times, days in days_of.items())
    for said in (_short_half, _both_halves):
        shown_ = "; ".join(f"{_weekdays(days)} {said(begins, ends)}" for days, (begins, ends) in parts)
        try:
            if parse_schedule(shown_) == slots:
                return shown_
        except UnreadableScheduleError:
            continue
    return text


def _minute(minutes: int) -> str:
    return clock(f"{minutes // 60 % 24:02d}:{minutes % 60:02d}")


def _both_halves(begins: int, ends: int) -> str:
    return f"{_minute(begins)}–{_minute(ends)}"


def _short_half(begins: int, ends: int) -> str:
    first, last = _minute(begins), _minute(ends)
    half = last[-2:]
    return f"{first[:-2].rstrip()}–{last}" if half in {"AM", "PM"} and first.endswith(half) else f"{first}–{last}"


def _weekdays(days: list[int]) -> str:
    names = [QLocale().standaloneDayName(day + 1, QLocale.FormatType.ShortFormat) for day in days]
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        return f"{names[0]}–{names[-1]}"
    return ", ".join(names)


def _bare(plain: Plain) -> str:
    hour, minute = str(plain).split(":")
    return f"{(int(hour) - 1) % 12 + 1}:{minute}"


def span(begin: Plain, end: Plain, today: date) -> str:
    """The days of a placement: one day in full words, a stretch as from–to."""
    first, last = as_day(begin), as_day(end)
    if first is None:
        return translate("phrases", "no date yet")
    if last is None or last == first:
        return (
            near_day(first, today)
            if abs((first - today).days) < 2
            else QLocale().toString(QDate(first.year, first.month, first.day), translate("phrases", "ddd, MMM d"))
        )
    return f"{near_day(first, today)} – {near_day(last, today)}"


def hours(hundredths: Plain) -> str:
    """``18.5 h``."""
    from wbl_desktop.domain.fields import format_hours

    return f"{format_hours(int(hundredths or 0))} h"


def standing(which: Standing, words: str) -> str:
    """Shape and word together; the color is the third."""
    return f"{SHAPES[which]} {words[:1].upper()}{words[1:]}"


def choice_words(value: str) -> str:
    """A choice's code as words: ``under_way`` is ``Under way``."""
    return translate("choices", choice_source(value))


def choice_source(value: str) -> str:
    """A choice's code as English words, before they are translated."""
    return _OWN_WORDS.get(value) or value.replace("_", " ").capitalize()


def form_words(title: str) -> str:
    """A form's English title in the language of the screen."""
    return translate("forms", title)


def need_title(need: Need) -> str:
    """What a placement needs, or the sentence of a rule with the days and numbers it is about."""
    if not need.rule:
        return translate("requirements", need.title)
    said = {name: _fact(fact) for name, fact in need.facts.items()}
    return translate("findings", need.title).format_map(said)


def _fact(fact: object) -> object:
    """A day in words; anything else as it is."""
    day = as_day(fact) if isinstance(fact, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", fact) else None
    return full_day(day) if day else fact


def need_words(code: str) -> str:
    """What a placement needs, by its code."""
    from wbl_desktop.application.requirement_table import requirement_name

    return translate("requirements", requirement_name(code))


@cache
def _language_names() -> dict[str, str]:
    from wbl_desktop.domain.languages import LANGUAGES

    return {language.code: language.name for language in LANGUAGES}


def language_name(code: Plain) -> str:
    """The English name of a language code."""
    return translate("languages", _language_names().get(str(code), str(code))) if code else ""


def label_of(spec: FieldSpec) -> str:
    """A field's label in the language of the screen."""
    return translate("fields", spec.label)


def shown(spec: FieldSpec, plain: Plain) -> str:
    """A value as a person reads it on screen (and may type it back, see ``typed``)."""
    from wbl_desktop.domain.fields import FieldType

    if plain is None:
        return ""
    if spec.name == "weekly_schedule":
        return schedule(plain)
    match spec.type:
        case FieldType.DATE:
            day = as_day(plain)
            return full_day(day) if day else str(plain)
        case FieldType.TIME:
            return clock(plain)
        case FieldType.CHOICE:
            return choice_words(str(plain))
        case FieldType.FLAG:
            return translate("phrases", "Yes") if plain else translate("phrases", "No")
        case FieldType.LANGUAGE:
            return language_name(plain)
        case _:
            return spec.show(plain)


_EXAMPLES = {"birth_date": "5/23/2010", "ends_on": "12/18", "ends_at": "2:30 pm"}  # an end is later than its beginning


def example(spec: FieldSpec) -> str:
    """What could stand in an empty field, for those whose form is not plain from the label."""
    from wbl_desktop.domain.fields import FieldType

    if spec.name in _EXAMPLES:
        return _EXAMPLES[spec.name]
    return {
        FieldType.DATE: "12/4",
        FieldType.TIME: "8:30",
        FieldType.HOURS: "18.5",
        FieldType.PHONE: "530-555-0142",
        FieldType.REFERENCE: translate("phrases", "type a few letters"),
        FieldType.LANGUAGE: translate("phrases", "Spanish"),
    }.get(spec.type, "")


_US_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?")
_US_TIME = re.compile(r"(\d{1,2})(?::?(\d{2}))?\s*([ap])\.?\s*m?\.?", re.IGNORECASE)


def typed(spec: FieldSpec, words: str, today: date) -> str:
    """What a person typed, brought to the form the field's own check reads; what is not understood stays as it is."""
    from wbl_desktop.domain.fields import FieldType

    text = words.strip().replace(" ", " ")
    if spec.type is FieldType.DATE and text:
        day = read_day(text, today)
        return day.isoformat() if day else text
    if spec.type is FieldType.TIME and (found := _US_TIME.fullmatch(text)):
        hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
        return f"{hour}:{found[2] or '00'}"
    if spec.type is FieldType.TIME and re.fullmatch(r"\d{1,2}", text):
        return f"{text}:00"
    if spec.type is FieldType.HOURS:
        return text.removesuffix("h").strip()
    return text


def read_day(words: str, today: date) -> date | None:
    """A day as typed: ``12/4``, ``12/4/26``, ``Dec 4, 2026``, ``tomorrow``, ISO."""
    text = words.strip().casefold()
    near = {
        translate("phrases", "today"): 0,
        translate("phrases", "tomorrow"): 1,
        translate("phrases", "yesterday"): -1,
    }
    for name, away in near.items():
        if text == name.casefold():
            return today + timedelta(days=away)
    if found := _US_DAY.fullmatch(text):
        year = int(found[3]) if found[3] else _likely_year(int(found[1]), today)
        year += 2000 if year < 100 else 0
        try:
            return date(year, int(found[1]), int(found[2]))
        except ValueError:
            return None
    locale = QLocale()
    bare = re.sub(r"^[^\W\d]+,\s*", "", words.strip())
    for form in ("MMM d, yyyy", "MMMM d, yyyy", "yyyy-MM-dd", "d MMM yyyy", "MMM d yyyy"):
        found_day = locale.toDate(bare, form)
        if found_day.isValid():
            return date(found_day.year(), found_day.month(), found_day.day())
    for form in ("MMM d", "MMMM d", "d MMM"):
        found_day = locale.toDate(bare, form)
        if found_day.isValid():
            return date(_likely_year(found_day.month(), today), found_day.month(), found_day.day())
    return None


def _likely_year(month: int, today: date) -> int:
    """The year of a bare month: one of the next seven, or else of the last four; in November, 6/5 is next June's."""
    ahead = (month - today.month) % 12
    return today.year + (month < today.month) if ahead <= 7 else today.year - (month > today.month)


def school_year(today: date) -> str:
    """``2026–27``; a school year begins in July."""
    first = today.year if today.month >= 7 else today.year - 1
    return f"{first}–{(first + 1) % 100:02d}"


def age(birth: Plain, today: date) -> int | None:
    """Full years."""
    born = as_day(birth)
    if born is None:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def grade_words(grade: Plain) -> str:
    """``Grade 10``."""
    return translate("phrases", "Grade {0}").format(grade) if grade else ""
