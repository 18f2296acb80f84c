"""What a field of a record is: its type, label, check, privacy and what happens when two people changed it.

A field's *plain* value is what the database, the journal and the wire hold: text, whole number or nothing.
Dates are ISO text, yes/no is 1 or 0, hours are hundredths of an hour; so equality is exact everywhere.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.domain.languages import language_code

Plain: TypeAlias = str | int | None


class FieldType(StrEnum):
    """How a field's value is written, checked and shown."""

    TEXT = "text"  # one line
    NOTE = "note"  # several lines
    NUMBER = "number"
    HOURS = "hours"  # decimal hours, two places
    DATE = "date"
    TIME = "time"  # HH:MM
    FLAG = "flag"
    CHOICE = "choice"
    REFERENCE = "reference"  # the id of another record
    PHONE = "phone"
    EMAIL = "email"
    MOMENT = "moment"  # ISO 8601, UTC
    GRADE = "grade"  # TK, K, 1 to 13, or PS and UN as student systems write them
    LANGUAGE = "language"  # ISO 639 code; names and CALPADS codes of languages.py are understood


class Privacy(StrEnum):
    """Who is harmed if a field is seen: nobody, a business contact, or a student or family."""

    PUBLIC = "public"
    BUSINESS = "business"
    STUDENT = "student"


class Policy(StrEnum):
    """Which value is live while a concurrent change waits to be settled (every one is listed all the same)."""

    LATEST = "latest"  # the later stamp, clamped to when the district received it
    ASK = "ask"  # the district's value stays live; printing and export of the record wait for a person


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """One field of a kind, said once."""

    name: str
    label: str
    type: FieldType
    privacy: Privacy = Privacy.PUBLIC
    policy: Policy = Policy.LATEST
    required: bool = False
    choices: tuple[str, ...] = ()
    refers_to: str | None = None
    searched: bool = False
    pattern: str | None = None
    pattern_words: str | None = None
    longest: int = 200
    least: int = 0  # of a number, or the first year of a day
    most: int = 999_999_999  # of a number, of hours in whole hours, or the last year of a day

    def parse(self, text: object) -> Plain:
        """The plain value of what a person typed; Refusal ``field_*`` with the field's name when it cannot be."""
        value = _parse(self, text)
        if value is None and self.required:
            raise Refusal("field_required", field=self.name, label=self.label)
        return value

    def show(self, plain: Plain) -> str:
        """The value as text, the inverse of parse: ``parse(show(v)) == v``."""
        if plain is None:
            return ""
        if self.type is FieldType.HOURS:
            return format_hours(int(plain))
        if self.type is FieldType.FLAG:
            return "yes" if plain else "no"
        return str(plain)

    def to_json(self, plain: Plain) -> str | int | float | bool | None:
        """The value as a JSON document holds it: yes/no as true/false, hours as a decimal number."""
        if plain is None:
            return None
        if self.type is FieldType.HOURS:
            return int(plain) / 100
        if self.type is FieldType.FLAG:
            return bool(plain)
        return plain


def format_hours(hundredths: int) -> str:
    """Hours in decimal form without trailing zeros: 1850 is ``18.5``."""
    return f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")


# Control characters and marks that turn the reading direction: nobody sees them, no form can print them, and a name
# that has one is not found under its own letters.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")


def _seen(words: str) -> str:
    """The words as they are seen, each letter with its accent in one character, lines ended one way."""
    if words.isprintable() and words.isascii():
        return words
    return unicodedata.normalize("NFC", _UNSEEN.sub("", re.sub("\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", words)))


GRADES = ("PS", "TK", "K", "KG", *map(str, range(1, 14)), "AD", "UN")  # as a school counts them
_GRADE_WORDS = {"FRESHMAN": "9", "SOPHOMORE": "10", "JUNIOR": "11", "SENIOR": "12", "KN": "K"}
_GRADE_SIGNS = re.compile(r"^GRADE\s+|(?<=\d)(?:ST|ND|RD|TH)\b|\s+GRADE$|(?<=\d)\.0$")
_MOST_HOURS = 10_000
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_YES = {"yes", "y", "true", "1", "x", "sí", "si"}
_NO = {"no", "n", "false", "0"}


def _parse(spec: FieldSpec, text: object) -> Plain:  # noqa: C901, PLR0912, PLR0915
    if text is None:
        return None
    if isinstance(text, bool):
        text = "yes" if text else "no"
    if isinstance(text, datetime):
        text = text.date()
    words = text.isoformat() if isinstance(text, date) else str(text)
    words = _seen(words).strip()
    if spec.type is not FieldType.NOTE:
        words = re.sub(r"\s+", " ", words)
    if not words:
        return None
    limit = 20_000 if spec.type is FieldType.NOTE else spec.longest
    if len(words) > limit:
        raise Refusal("field_too_long", field=spec.name, label=spec.label, longest=limit)
    match spec.type:
        case FieldType.NUMBER:
            if not re.fullmatch(r"-?[0-9]{1,9}", words) or not spec.least <= int(words) <= spec.most:
                raise _unreadable(spec, words)
            return int(words)
        case FieldType.HOURS:
            return _parse_hours(spec, words)
        case FieldType.DATE:
            try:
                day = date.fromisoformat(words)
            except ValueError:
                raise _unreadable(spec, words) from None
            if not max(spec.least, _FIRST_YEAR) <= day.year <= min(spec.most, _LAST_YEAR):
                raise Refusal("field_date_unlikely", field=spec.name, label=spec.label, value=words)
            return day.isoformat()
        case FieldType.MOMENT:
            try:
                return datetime.fromisoformat(words).isoformat(timespec="seconds")
            except ValueError:
                raise _unreadable(spec, words) from None
        case FieldType.TIME:
            found = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})", words)
            if not found or int(found[1]) > 23 or int(found[2]) > 59:
                raise _unreadable(spec, words)
            return f"{int(found[1]):02d}:{found[2]}"
        case FieldType.FLAG:
            folded = words.casefold()
            if folded not in _YES | _NO:
                raise _unreadable(spec, words)
            return int(folded in _YES)
        case FieldType.CHOICE:
            folded = words.casefold().replace(" ", "_")
            for choice in spec.choices:
                if choice.casefold() == folded:
                    return choice
            raise Refusal(
                "field_not_a_choice", field=spec.name, label=spec.label, value=words, choices=", ".join(spec.choices)
            )
        case FieldType.REFERENCE:
            folded = words.casefold().replace("-", "")
            if not re.fullmatch(r"[0-9a-f]{32}", folded):
                raise _unreadable(spec, words)
            return folded
        case FieldType.EMAIL:
            if not re.fullmatch(r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+", words):
                raise _unreadable(spec, words)
            return words
        case FieldType.PHONE:
            return _parse_phone(spec, words)
        case FieldType.GRADE:
            folded = _GRADE_WORDS.get(words.upper()) or _GRADE_SIGNS.sub("", words.upper()).lstrip("0") or "K"
            if folded not in GRADES:
                raise _unreadable(spec, words)
            return folded
        case FieldType.LANGUAGE:
            code = language_code(words)
            if code is None:
                raise _unreadable(spec, words)
            return code
        case _:
            if spec.pattern and not re.fullmatch(spec.pattern, words, re.ASCII):
                raise _unreadable(spec, words)
            return words


def _unreadable(spec: FieldSpec, words: str) -> Refusal:
    return Refusal(
        f"field_not_a_{spec.type}" if not spec.pattern else "field_pattern",
        field=spec.name,
        label=spec.label,
        value=words,
        wanted=spec.pattern_words or "",
    )


def _parse_hours(spec: FieldSpec, words: str) -> int:
    found = re.fullmatch(r"([0-9]{0,5})(?:[.,]([0-9]{1,2})0*)?", words)
    if not found or not any(found.groups()):
        raise _unreadable(spec, words)
    hundredths = int(found[1] or 0) * 100 + int((found[2] or "").ljust(2, "0"))
    if hundredths > 100 * min(spec.most, _MOST_HOURS):
        raise _unreadable(spec, words)
    return hundredths


_NORTH_AMERICAN = re.compile(
    r"\+?1?[\s.(-]*(\d{3})[\s.)-]*(\d{3})[\s.-]*(\d{4})(?:\s*(?:x|ext\.?)\s*(\d{1,6}))?", re.IGNORECASE | re.ASCII
)


def _parse_phone(spec: FieldSpec, words: str) -> str:
    """North American numbers become ``530-555-0142`` (with ``x12``); others are kept as written if they hold digits."""
    found = _NORTH_AMERICAN.fullmatch(words)
    if found:
        number = f"{found[1]}-{found[2]}-{found[3]}"
        return f"{number} x{found[4]}" if found[4] else number
    if sum(letter.isdigit() for letter in words) < 7:
        raise _unreadable(spec, words)
    return words


def _field(type_: FieldType, label: str, **more: Any) -> Any:
    return field(default=None, metadata={"spec": (type_, label, more)})


def text(label: str, **more: Any) -> Any:
    """One line of text."""
    return _field(FieldType.TEXT, label, **more)


def note(label: str, **more: Any) -> Any:
    """Several lines of text."""
    return _field(FieldType.NOTE, label, **more)


def number(label: str, **more: Any) -> Any:
    """A whole number."""
    return _field(FieldType.NUMBER, label, **more)


def hours(label: str, **more: Any) -> Any:
    """Decimal hours, held as hundredths of an hour."""
    return _field(FieldType.HOURS, label, **more)


def day(label: str, **more: Any) -> Any:
    """A calendar day in the site's time zone."""
    return _field(FieldType.DATE, label, **more)


def time_of_day(label: str, **more: Any) -> Any:
    """A time of day, 24 hours, in the site's time zone."""
    return _field(FieldType.TIME, label, **more)


def flag(label: str, **more: Any) -> Any:
    """Yes, no or not known."""
    return _field(FieldType.FLAG, label, **more)


def choice(label: str, *choices: str, **more: Any) -> Any:
    """One of a few named values."""
    return _field(FieldType.CHOICE, label, choices=choices, **more)


def refers(label: str, kind: str, **more: Any) -> Any:
    """The id of a record of another kind."""
    return _field(FieldType.REFERENCE, label, refers_to=kind, **more)


def phone(label: str, **more: Any) -> Any:
    """A telephone number."""
    return _field(FieldType.PHONE, label, **more)


def grade(label: str, **more: Any) -> Any:
    """A school grade."""
    return _field(FieldType.GRADE, label, **more)


def language(label: str, **more: Any) -> Any:
    """A spoken or written language."""
    return _field(FieldType.LANGUAGE, label, **more)


def email(label: str, **more: Any) -> Any:
    """An e-mail address."""
    return _field(FieldType.EMAIL, label, **more)
