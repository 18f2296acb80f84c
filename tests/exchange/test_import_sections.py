"""Headings between the rows of an employer list: told with their line, never a partner; in doubt a person is asked."""

from pathlib import Path

import pytest

from tests.exchange.test_import_employers import HEADER, row, told, values, workbook
from wbl_desktop.application.imports.drafts import ReadFile, Weight

MILL = row("Rice Mill", phone="530-555-0101", address="1 A St", city="Colusa, CA")
DAIRY = row("Canal Dairy", phone="530-555-0102", address="2 A St")
RANCH = row("Levee Ranch", phone="530-555-0103", address="3 A St")


def names(file: ReadFile) -> list[object]:
    return [one["name"] for one in values(file, "partner")]


@pytest.mark.parametrize(
    "heading",
    [
        "HEALTH", "Health & Wellness", "--- Agriculture ---", "North county", "COLUSA", "Retail / Food",
        "Do not contact", "A–F", "2025-26", "Prospects:", "Updated 11/1/26 by MG", "Note: ask for Ana",
    ],
)  # fmt: skip
def test_a_heading_is_told_with_its_line_and_is_no_partner(tmp_path: Path, heading: str) -> None:
    file = workbook(tmp_path, [HEADER, MILL, DAIRY, [heading], RANCH])
    assert names(file) == ["Rice Mill", "Canal Dairy", "Levee Ranch"]
    assert (file.rows, told(file)) == (3, [("section_row", 4, heading)])


@pytest.mark.parametrize("words", ["IBM", "Valley Medical", "Public Health"])
def test_what_may_be_a_company_is_asked(tmp_path: Path, words: str) -> None:
    file = workbook(tmp_path, [HEADER, MILL, DAIRY, [words], RANCH])
    [asked] = file.doubts
    assert (asked.why, asked.row, asked.value, asked.weight) == ("perhaps_section", 4, words, Weight.HELD)
    assert asked.choices == ("hold", "take")
    assert words in names(file), "a person may take it"


@pytest.mark.parametrize("words", ["Golden Farm", "Key Bank", "Sutter Health Clinic", "Source One Staffing"])
def test_a_company_of_which_only_the_name_is_known_stays_one(tmp_path: Path, words: str) -> None:
    file = workbook(tmp_path, [HEADER, MILL, DAIRY, [words], RANCH])
    assert (words in names(file), file.doubts) == (True, ())


def test_where_all_names_are_capitals_capitals_say_nothing(tmp_path: Path) -> None:
    loud = [[str(one[0]).upper(), *one[1:]] for one in (MILL, DAIRY, RANCH)]
    file = workbook(tmp_path, [HEADER, *loud[:2], ["GOLDEN FARM"], ["HEALTH"], loud[2]])
    assert names(file) == ["RICE MILL", "CANAL DAIRY", "GOLDEN FARM", "LEVEE RANCH"]
    assert told(file) == [("section_row", 5, "HEALTH")]


def test_capitals_that_say_nothing_are_asked_beside_headings_too(tmp_path: Path) -> None:
    file = workbook(tmp_path, [HEADER, ["HEALTH"], MILL, ["MAKERS"], DAIRY, ["AGRICULTURE"], RANCH])
    assert [one[:2] for one in told(file)] == [("section_row", 2), ("perhaps_section", 4), ("section_row", 6)]
    assert [one.get("sector") for one in values(file, "partner")] == [None] * 4, "perhaps another group began there"


def test_sectors_as_headings_are_the_sector_of_the_rows_below(tmp_path: Path) -> None:
    file = workbook(tmp_path, [HEADER, MILL, ["HEALTH"], DAIRY, [], ["Agriculture"], RANCH])
    assert [one.get("sector") for one in values(file, "partner")] == [
        None,
        "Health Science and Medical Technology",
        "Agriculture and Natural Resources",
    ]
    assert [one.why for one in file.doubts] == ["section_with_sector"] * 2


def test_a_sector_is_not_guessed(tmp_path: Path) -> None:
    mixed = workbook(tmp_path, [HEADER, ["HEALTH"], MILL, DAIRY, ["North county"], RANCH])
    own = workbook(tmp_path, [[*HEADER, "Sector"], ["HEALTH"], [*MILL, "Retail"], ["AGRICULTURE"], [*DAIRY, ""], RANCH])
    assert [one.get("sector") for one in values(mixed, "partner")] == [None, None, None]
    assert [one.get("sector") for one in values(own, "partner")] == ["Retail", None, None]


def test_in_a_list_of_little_more_than_names_a_sector_in_capitals_is_none(tmp_path: Path) -> None:
    file = workbook(tmp_path, [HEADER, ["Rice Mill"], ["HEALTH"], ["Canal Dairy"], ["Downtown"], RANCH])
    assert names(file) == ["Rice Mill", "Canal Dairy", "Downtown", "Levee Ranch"]
    assert told(file) == [("section_row", 3, "HEALTH")]


def test_counts_below_a_total_are_totals_too(tmp_path: Path) -> None:
    file = workbook(tmp_path, [HEADER, MILL, DAIRY, [], ["Total employers", 2], ["MOU signed", 1]])
    assert names(file) == ["Rice Mill", "Canal Dairy"]
    assert [one.why for one in file.doubts] == ["total_row", "total_row"]


def test_a_filled_column_without_a_label_is_told(tmp_path: Path) -> None:
    header = ["Company", "", "Phone"]
    file = workbook(tmp_path, [header, ["Rice Mill", "Ana", "530-555-0101"], ["Canal Dairy", None, "530-555-0102"]])
    [said] = file.doubts
    assert (said.why, said.row, said.column, said.value, said.weight) == (
        "column_without_label",
        1,
        "B",
        "1",
        Weight.TOLD,
    )
