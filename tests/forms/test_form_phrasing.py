"""Dates, times, counts and citations as each language says them."""

from datetime import date, time
from decimal import Decimal

import pytest

from wbl_desktop.forms.phrasing import (
    citation,
    days,
    hours,
    hours_between,
    long_date,
    relation,
    transport,
    weekly,
    weekly_hours,
)
from wbl_desktop.forms.words import Words, words_of

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


@pytest.mark.parametrize(
    ("typed", "first", "last", "a_week"),
    [
        ("Fri 14:00–17:00, Sat 7:00–11:00", None, None, Decimal(7)),
        ("Tuesday and Thursday", time(13, 15), time(16, 40), Decimal("6.75")),
        ("Sat 10:00 pm - 1:00 am", None, None, Decimal(3)),
        ("when there is work", time(8), time(9), None),
        (None, time(8), time(9), None),
    ],
)
def test_the_hours_of_a_week(typed: str | None, first: time | None, last: time | None, a_week: Decimal | None) -> None:
    assert weekly_hours(typed, first, last) == a_week


def test_hours_are_said_by_the_week_only_where_there_are_several_weeks() -> None:
    assert hours(EN, Decimal(60), Decimal(7)) == "60 hours, about 7 a week"
    assert hours(ES, Decimal(60), Decimal("7.50")) == "60 horas, unas 7.5 por semana"
    assert hours(EN, Decimal(7), Decimal(7)) == "7 hours"
    assert hours(EN, None, Decimal(7)) is None


def test_the_way_there() -> None:
    assert transport(ES, "bus", "route 12") == "Autobús · route 12"
    assert transport(EN, None, "route 12") == "route 12"
    assert transport(EN, "bus", None) == "Bus"
    assert transport(EN, None, None) is None
    assert transport(ES, "other", "La abuela maneja") == "La abuela maneja"
    assert transport(ES, "other", None) == "Otro"
    assert transport(ES, "ferry", None) == "ferry"


@pytest.mark.parametrize(
    ("typed", "english", "spanish"),
    [
        ("Fri 14:00–17:00", "Fri 2:00–5:00 pm", "viernes, 2:00–5:00 p. m."),
        ("Mon to Thu 14-16", "Mon–Thu 2:00–4:00 pm", "lunes a jueves, 2:00–4:00 p. m."),
        (
            "MWF 1:30-4:30 pm; Sat 7:00–13:00",
            "Mon, Wed and Fri 1:30–4:30 pm; Sat 7:00 am – 1:00 pm",
            "lunes, miércoles y viernes, 1:30–4:30 p. m.; sábado, 7:00 a. m. – 1:00 p. m.",
        ),
        ("martes y jueves 8-12", "Tue and Thu 8:00 am – 12:00 pm", "martes y jueves, 8:00 a. m. – 12:00 p. m."),
        ("every second Friday, 2-5", "every second Friday, 2-5", "every second Friday, 2-5"),
        ("school days 2-5", "school days 2-5", "school days 2-5"),
        ("", None, None),
    ],
)
def test_a_weekly_schedule(typed: str, english: str | None, spanish: str | None) -> None:
    for words, wanted in ((EN, english), (ES, spanish)):
        assert (weekly(words, typed, None, None) or "").replace("\u00a0", " ") == (wanted or "")


def test_hours_kept_apart_from_the_days_are_said_once() -> None:
    def said(words: Words, typed: str | None, first: time | None, last: time | None) -> str:
        return (weekly(words, typed, first, last) or "").replace("\u00a0", " ")

    at = (time(13, 15), time(16, 45))
    assert said(EN, "Tuesday and Thursday", *at) == "Tue and Thu 1:15–4:45 pm"
    assert said(ES, "Fri 13:15-16:45", *at) == "viernes, 1:15–4:45 p. m."
    assert said(EN, "Fri 2-5", *at) == "Fri 2:00–5:00 pm · 1:15–4:45 pm", "both facts stand"
    assert said(EN, "when called", *at) == "when called · 1:15–4:45 pm"
    assert said(EN, None, *at) == "1:15–4:45 pm"
    assert said(EN, "Tuesday", None, time(16, 45)) == "Tuesday"


@pytest.mark.parametrize(
    ("typed", "english", "spanish"),
    [
        ("Aunt", "Aunt", "tía"),
        ("MOM", "MOM", "madre"),
        ("Step-Mother", "Step-Mother", "madrastra"),
        ("abuelita", "grandmother", "abuelita"),
        ("tia", "aunt", "tia"),
        ("vecina", "neighbor", "vecina"),
        ("Older sister", "Older sister", "hermana mayor"),
        ("4-H leader", "4-H leader", "4-H leader"),
    ],
)
def test_relations(typed: str, english: str, spanish: str) -> None:
    assert (relation(EN, typed), relation(ES, typed)) == (english, spanish)
    assert relation(ES, None) is None


def test_citations() -> None:
    assert citation(EN, "EC 51769(a)") == "Ed. Code § 51769(a)"
    assert citation(ES, "EC 51769(a)") == "Cód. de Educación § 51769(a)"
    assert citation(EN, "5 CCR 10071") == "Title 5, Code of Regulations, § 10071"
