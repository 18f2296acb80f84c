"""Dates, times, counts and citations as each language says them."""

from datetime import date, time
from decimal import Decimal

import pytest

from wbl_desktop.forms.phrasing import citation, days, hours, hours_between, long_date, transport
from wbl_desktop.forms.words import words_of

EN, ES = words_of("en"), words_of("es")
FRIDAY = date(2026, 12, 4)


def test_dates_in_full() -> None:
    assert long_date(EN, FRIDAY) == "Friday, December 4, 2026"
    assert long_date(ES, FRIDAY) == "viernes 4 de diciembre de 2026"


@pytest.mark.parametrize(
    ("last", "english", "spanish"),
    [
        (None, "Friday, December 4, 2026", "viernes 4 de diciembre de 2026"),
        (FRIDAY, "Friday, December 4, 2026", "viernes 4 de diciembre de 2026"),
        (date(2026, 12, 18), "December 4 – December 18, 2026", "del 4 de diciembre al 18 de diciembre de 2026"),
        (date(2027, 1, 8), "December 4, 2026 – January 8, 2027", "del 4 de diciembre de 2026 al 8 de enero de 2027"),
    ],
)
def test_days(last: date | None, english: str, spanish: str) -> None:
    assert days(EN, FRIDAY, last) == english
    assert days(ES, FRIDAY, last) == spanish
    assert days(EN, None, last) is None


@pytest.mark.parametrize(
    ("first", "last", "english", "spanish"),
    [
        (time(8, 30), time(14, 30), "8:30 am – 2:30 pm", "8:30 a. m. – 2:30 p. m."),
        (time(13, 15), time(16, 45), "1:15–4:45 pm", "1:15–4:45 p. m."),
        (time(0, 5), time(11, 0), "12:05–11:00 am", "12:05–11:00 a. m."),
        (time(12, 0), time(12, 45), "12:00–12:45 pm", "12:00–12:45 p. m."),
    ],
)
def test_times(first: time, last: time, english: str, spanish: str) -> None:
    assert (hours_between(EN, first, last) or "").replace("\u00a0", " ") == english
    assert (hours_between(ES, first, last) or "").replace("\u00a0", " ") == spanish


def test_half_a_time_is_left_to_the_pen() -> None:
    assert hours_between(EN, time(8, 30), None) is None
    assert hours_between(EN, None, time(8, 30)) is None


@pytest.mark.parametrize(
    ("count", "english", "spanish"),
    [
        (Decimal(1), "1 hour", "1 hora"),
        (Decimal("18.50"), "18.5 hours", "18.5 horas"),
        (Decimal(120), "120 hours", "120 horas"),
        (Decimal("0.5"), "0.5 hours", "0.5 horas"),
    ],
)
def test_hours(count: Decimal, english: str, spanish: str) -> None:
    assert hours(EN, count) == english
    assert hours(ES, count) == spanish
    assert hours(EN, None) is None


def test_the_way_there() -> None:
    assert transport(ES, "bus", "route 12") == "Autobús · route 12"
    assert transport(EN, None, "route 12") == "route 12"
    assert transport(EN, "bus", None) == "Bus"
    assert transport(EN, None, None) is None


def test_citations() -> None:
    assert citation(EN, "EC 51769(a)") == "Education Code § 51769(a)"
    assert citation(ES, "EC 51769(a)") == "Código de Educación, § 51769(a)"
    assert citation(EN, "5 CCR 10071") == "Title 5, Code of Regulations, § 10071"
