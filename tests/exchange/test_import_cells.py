"""Single cells, as people and spreadsheets write them."""

from datetime import date

import pytest

from wbl_desktop.exchange.imports.cells import UnclearDayError, day_of, is_damaged, is_scientific
from wbl_desktop.exchange.imports.employer_cells import (
    Offer,
    Paper,
    city_of,
    contacts_of,
    is_total,
    offer_of,
    paper_of,
    places_of,
)
from wbl_desktop.exchange.imports.table import guarded, is_formula, unguarded
from wbl_desktop.exchange.imports.zeros import IdLengths


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2010-10-01", date(2010, 10, 1)),
        ("2010-10-01T00:00:00.000Z", date(2010, 10, 1)),
        ("10/1/2010", date(2010, 10, 1)),
        ("10/01/2010 12:00:00 AM", date(2010, 10, 1)),
        ("10/1/2010 12:00 am", date(2010, 10, 1)),
        ("10/01/2010 12:00:00 PM", None),
        ("10/01/2010 7:30", None),
        ("2010/10/01", date(2010, 10, 1)),
        ("2010/10-01", None),
        ("10 / 1 / 2010", date(2010, 10, 1)),
        ("10/01/2010 0:00:00", date(2010, 10, 1)),
        ("20101001", date(2010, 10, 1)),
        ("10-1-10", date(2010, 10, 1)),
        ("Oct 1, 2010", date(2010, 10, 1)),
        ("1-Oct-10", date(2010, 10, 1)),
        ("29 Feb 2008", date(2008, 2, 29)),
        ("6/30/27", date(1927, 6, 30)),
    ],
)
def test_days_are_read_as_california_writes_them(words: str, day: date | None) -> None:
    if day is None:
        with pytest.raises(UnclearDayError):
            day_of(words, latest=date(2026, 11, 20))
    else:
        assert day_of(words, latest=date(2026, 11, 20)) == day


def test_a_two_digit_year_without_a_latest_day_is_of_this_century() -> None:
    assert day_of("6/30/27") == date(2027, 6, 30)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("25/09/2010", "date_wrong_order"),
        ("02/30/2010", "date_impossible"),
        ("2010-13-01", "date_impossible"),
        ("40452", "date_is_a_number"),
        ("last spring", "date_unreadable"),
        ("soon", "date_unreadable"),
    ],
)
def test_unclear_days_are_not_guessed(words: str, code: str) -> None:
    with pytest.raises(UnclearDayError) as caught:
        day_of(words)
    assert caught.value.code == code


def test_a_day_that_can_be_read_both_ways_is_unclear_where_its_column_puts_the_day_first() -> None:
    with pytest.raises(UnclearDayError, match="date_order_unclear"):
        day_of("03/04/2010", ambiguous=True)
    assert day_of("04/04/2010", ambiguous=True) == date(2010, 4, 4)


@pytest.mark.parametrize(
    "words", ["NuÃ±ez", "Mart?nez", "N\ufffd\ufffdez", "Ã\x81lvarez", "Peâ€™a", "Mu¤oz", "Garc¡a", "P‚rez"]
)
def test_damaged_letters_are_seen(words: str) -> None:
    assert is_damaged(words)


@pytest.mark.parametrize(
    "words",
    ["Núñez", "O’Brien", "São", "Ana?", "https://a.b/?c", "Âme", "İnci", "Nguyễn", "Ana\xa0Ruiz", "¡Hola!", "5¢"],
)
def test_whole_letters_are_left_alone(words: str) -> None:
    assert not is_damaged(words)


def test_scientific_notation_is_seen() -> None:
    assert is_scientific("1.2E+09")
    assert is_scientific("7e9")
    assert not is_scientific("12E")


@pytest.mark.parametrize("words", ["=1+1", "@SUM(A1)", "+A1", "-2+3*cmd", "=HYPERLINK(1)"])
def test_formulas_are_seen_and_guarded(words: str) -> None:
    assert is_formula(words)
    assert guarded(words) == f"'{words}"
    assert unguarded(guarded(words)) == words


@pytest.mark.parametrize("words", ["+1 530-555-0142", "-", "-5", "'quoted", "a=b", ""])
def test_signs_that_calculate_nothing_are_left_alone(words: str) -> None:
    assert not is_formula(words)
    assert guarded(words) == words == unguarded(words)


def test_short_ids_among_padded_ones_have_lost_zeros() -> None:
    lengths = IdLengths(["012345", "123456", "12345"])
    assert lengths.looks_cut("12345")
    assert not lengths.looks_cut("123456")


def test_one_short_id_among_many_long_ones_has_lost_zeros() -> None:
    assert IdLengths([*map(str, range(240000, 240040)), "1234"]).looks_cut("1234")


def test_a_running_number_that_grew_a_digit_is_no_loss() -> None:
    assert not IdLengths(map(str, range(9996, 10100))).looks_cut("9998")


def test_ids_of_all_lengths_say_nothing() -> None:
    assert not IdLengths(["1", "22", "333", "4444"]).looks_cut("1")


@pytest.mark.parametrize(
    ("words", "paper"),
    [
        ("Y", Paper(state="on_file")),
        ("no", Paper(state="none")),
        ("expired", Paper(state="expired")),
        ("sent 8/14", Paper(state="sent", words="sent 8/14")),
        ("6/30/27", Paper(state="on_file", ends_on="2027-06-30")),
        ("ask Joe", Paper(words="ask Joe")),
        ("!", Paper(words="!")),
    ],
)
def test_papers(words: str, paper: Paper) -> None:
    assert paper_of(words) == paper


@pytest.mark.parametrize(
    ("words", "offer"),
    [
        ("X", Offer(True)),
        ("no - liability", Offer(False, words="no - liability")),
        ("1 summer", Offer(True, places=1, words="1 summer")),
        ("3", Offer(True, places=3)),
        ("N", Offer(False)),
        ("maybe", Offer(False, words="maybe", clear=False)),
        ("yes, 18+", Offer(True, words="yes, 18+")),
    ],
)
def test_offers(words: str, offer: Offer) -> None:
    assert offer_of(words) == offer


def test_places_are_taken_only_where_clear() -> None:
    assert [places_of(words) for words in ("2", "2-3", "?", "0", "many")] == [2, None, None, None, None]


def test_contacts_are_told_apart() -> None:
    assert contacts_of("Pamela Scott / Jerry Pearson DDS") == ["Pamela Scott", "Jerry Pearson DDS"]
    assert contacts_of("Ana Sandoval") == ["Ana Sandoval"]
    assert contacts_of("Mary and Juan Y Barra") == ["Mary", "Juan Y Barra"]


def test_cities() -> None:
    assert city_of("Colusa, CA 95932") == ("Colusa", "95932")
    assert city_of("Arbuckle  95912") == ("Arbuckle", "95912")
    assert city_of("Grimes") == ("Grimes", None)
    assert city_of("ask, 3rd floor 12") is None


def test_totals() -> None:
    assert is_total(("TOTAL", "", '=COUNTIF(G4:G51,"Y")'))
    assert is_total(("Totals:", "45"))
    assert not is_total(("Total Wine", "Ana Solís"))
    assert not is_total(("", ""))
