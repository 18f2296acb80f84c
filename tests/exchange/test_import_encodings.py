"""Text of single bytes is read as what makes words of it, and what was taken is said."""

from datetime import date
from pathlib import Path

import pytest

from tests.helpers.rosters import csv_bytes
from wbl_desktop.application.imports.drafts import ReadFile, Weight
from wbl_desktop.exchange.imports import read
from wbl_desktop.exchange.imports.one_byte import one_byte_encoding

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
    return read(path, today=date(2026, 11, 20))


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
