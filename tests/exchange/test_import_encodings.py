"""Text of single bytes is read as what makes words of it, and what was taken is said."""

from datetime import date
from pathlib import Path

import pytest

from tests.helpers.rosters import csv_bytes
from wbl_desktop.application.imports.drafts import ReadFile, Weight
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports import read
from wbl_desktop.exchange.imports.one_byte import one_byte_encoding

TODAY = date(2026, 11, 20)
SPANISH = (
    "Muñoz García Martínez Rodríguez Pérez López Gómez Ramón León Concepción José María Jesús Raúl Núñez Peña "
    "Castañeda Juárez Hernández Sánchez Jiménez Ibáñez Zúñiga Sofía Ávila Ángel Óscar Úrsula PEÑA MUÑOZ GARCÍA JOSÉ "
    "LÓPEZ François Renée Müller Jürgen"
)
# What Windows programs put into letters, lists and notes by themselves.
TYPOGRAPHIC = (
    "O’Brien", "D’Angelo", "don’t call before 9", "“Ask for Ana”", "9–12 grade", "Mon–Fri", "June–August",
    "call back—prefers mornings", "• by phone", "Lego™", "€5", "parents’ names", "o’clock", "ma’am", "int’l", "Da’von",
    "gov’t", "rock ’n’ roll", "O’Neill’s – Shop", "wait…then", "‘single’", "œuvre", "Žižek", "½ day", "90°", "® Inc",
)  # fmt: skip


@pytest.mark.parametrize("word", SPANISH.split())
def test_one_name_with_an_accent_is_enough_to_tell_a_mac_from_windows(word: str) -> None:
    for encoding in ("cp1252", "mac_roman"):
        assert one_byte_encoding(f'ID,Name\n1,"Ruiz, {word}"\n'.encode(encoding)) == encoding


@pytest.mark.parametrize("words", TYPOGRAPHIC)
def test_signs_of_windows_are_no_letters_of_a_mac(words: str) -> None:
    assert one_byte_encoding(f"Company,Notes\nMill,{words}\n".encode("cp1252")) == "cp1252"


def opened(folder: Path, encoding: str, newline: str = "\r\n") -> ReadFile:
    rows = [("Muñoz", "Inés", "101"), ("Díaz", "Óscar", "102"), ("O’Brien", "Ana", "103")]
    path = folder / "list.csv"
    path.write_bytes(csv_bytes(("Last name", "First name", "Perm ID"), rows, encoding=encoding, newline=newline))
    return read(path, today=TODAY)


@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("encoding", ["mac_roman", "cp1252", "utf-8", "utf-8-sig", "utf-16"])
def test_names_are_whole_in_every_encoding_and_what_was_guessed_is_said(
    tmp_path: Path, encoding: str, newline: str
) -> None:
    file = opened(tmp_path, encoding, newline)
    names = [(one.values["last_name"], one.values["first_name"]) for one in file.drafts["student"]]
    assert names == [("Muñoz", "Inés"), ("Díaz", "Óscar"), ("O’Brien", "Ana")]
    guessed = [(one.why, one.weight, one.row) for one in file.doubts if one.row == 0]
    assert guessed == [("read_as_mac_roman", Weight.TOLD, 0)] * (encoding == "mac_roman")
    assert ("read_as_windows_1252" in {one.code for one in file.notices}) == (encoding == "cp1252")


ROW = ("Last name", "First name", "Perm ID"), [("Muñoz", "Inés", "101")]


def last_name(file: ReadFile) -> object:
    return file.drafts["student"][0].values.get("last_name")


@pytest.mark.parametrize(
    ("written", "said"), [("cp437", "DOS"), ("cp850", "CP850"), ("mac_roman", "Mac Roman"), ("cp1252", "ANSI")]
)
def test_letters_are_read_as_a_person_says(tmp_path: Path, written: str, said: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(csv_bytes(*ROW, encoding=written))
    file = read(path, today=TODAY, encoding=said)
    assert last_name(file) == "Muñoz"
    assert (file.encoding, file.encoding_chosen, [one.why for one in file.doubts if one.row == 0]) == (
        written,
        True,
        [],
    )
    assert [one.code for one in file.notices] == ["read_as_chosen"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("klingon", "encoding_unknown"),
        ("", "encoding_unknown"),
        ("base64", "encoding_unknown"),
        ("UTF-8", "encoding_does_not_fit"),
    ],
)
def test_an_encoding_that_cannot_be_is_refused(tmp_path: Path, said: str, code: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(csv_bytes(*ROW, encoding="cp1252"))
    with pytest.raises(Refusal, match=code):
        read(path, today=TODAY, encoding=said)


def test_what_was_said_before_holds_where_the_letters_are_guessed_and_fit(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(csv_bytes(*ROW, encoding="cp437"))
    before = {"csv": "cp437", "aeries": "cp1250"}
    assert last_name(read(path, today=TODAY, encodings=before)) == "Muñoz"
    path.write_bytes(csv_bytes(*ROW, encoding="utf-8"))
    file = read(path, today=TODAY, encodings=before)
    assert (last_name(file), file.encoding, file.encoding_chosen) == ("Muñoz", "utf-8", False)
    path.write_bytes(csv_bytes(*ROW, encoding="cp1252"))
    assert last_name(read(path, today=TODAY, encodings={"csv": "shift_jis"})) == "Muñoz"
