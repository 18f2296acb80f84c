"""Files that are not what they seem: every one is refused clearly, and nothing is unpacked."""

import io
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.helpers.rosters import AERIES, aeries_rows, csv_bytes, oneroster, pupils
from wbl_desktop.application.imports.drafts import ReadFile
from wbl_desktop.domain.failures import Failure, Refusal, Trouble
from wbl_desktop.exchange.imports import read
from wbl_desktop.exchange.imports import source as sources

TODAY = date(2026, 11, 20)


def opened(path: Path) -> ReadFile:
    return read(path, today=TODAY)


def refusal(path: Path) -> str:
    with pytest.raises(Failure) as caught:
        opened(path)
    return caught.value.code


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def zipped(folder: Path, name: str, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in entries.items():
            archive.writestr(entry, content)
    return folder / name


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "file_empty"),
        (b"%PDF-1.7 roster", "file_of_another_kind"),
        (b"\x89PNG\r\n\x1a\n", "file_of_another_kind"),
        (b"\xff\xd8\xff\xe0JFIF", "file_of_another_kind"),
        (b"<html><table>", "file_of_another_kind"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "file_is_an_old_workbook"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "file_password_protected"),
        (b"PK\x03\x04 half a zip", "zip_damaged"),
        (b"LN,FN,ID\x00\x01\x02\x03", "file_not_text"),
        (b"just some words\nand more\n", "format_not_recognized"),
    ],
)
def test_wrong_files_are_refused(tmp_path: Path, content: bytes, code: str) -> None:
    assert refusal(written(tmp_path, "roster.csv", content)) == code


def test_a_file_that_is_not_there_is_a_trouble(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="file_missing"):
        opened(tmp_path / "none.csv")


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "folder_without_tables"


def test_a_header_without_rows_is_refused(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, "a.csv", csv_bytes(AERIES, []))) == "file_without_rows"


def test_half_files_are_refused(tmp_path: Path) -> None:
    whole = csv_bytes(AERIES, aeries_rows(pupils(40)))
    quoted = whole.replace(b"Almond Way", b'"Almond, Way"')
    inside_quotes = quoted[: quoted.rindex(b'"Almond') + 4]
    assert refusal(written(tmp_path, "cells.csv", whole[:-60])) == "file_cut_off"
    assert refusal(written(tmp_path, "quote.csv", inside_quotes)) == "file_cut_off"
    accent = whole[: whole.rindex("ñ".encode()) + 1]
    assert refusal(written(tmp_path, "letter.csv", accent)) == "file_cut_off"


def test_half_zips_are_refused_wherever_they_end(tmp_path: Path) -> None:
    whole = oneroster(pupils(30)).zip(tmp_path / "whole.zip").read_bytes()
    for share in (0.1, 0.5, 0.9, 0.99):
        half = written(tmp_path, f"half-{share}.zip", whole[: int(len(whole) * share)])
        assert refusal(half) == "zip_damaged"


def test_a_damaged_byte_in_a_zip_is_noticed(tmp_path: Path) -> None:
    whole = bytearray(oneroster(pupils(30)).zip(tmp_path / "whole.zip").read_bytes())
    whole[len(whole) // 3] ^= 0xFF
    assert refusal(written(tmp_path, "bad.zip", bytes(whole))) == "zip_damaged"


def test_bombs_are_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(zipped(tmp_path, "bomb.zip", {"users.csv": bytes(20_000_000)})) == "zip_bomb"
    many = {f"{number}.csv": b"a,b" for number in range(sources.MOST_ENTRIES + 1)}
    assert refusal(zipped(tmp_path, "many.zip", many)) == "zip_too_many_files"
    monkeypatch.setattr(sources, "LARGEST_INSIDE", 1000)
    assert refusal(zipped(tmp_path, "large.zip", {"users.csv": bytes(range(256)) * 5})) == "zip_too_large"
    monkeypatch.setattr(sources, "LARGEST_FILE", 10)
    assert refusal(written(tmp_path, "large.csv", csv_bytes(AERIES, []))) == "file_too_large"


def test_a_bomb_that_lies_about_its_size_is_stopped_while_reading(tmp_path: Path) -> None:
    path = zipped(tmp_path, "liar.zip", {"users.csv": bytes(8_000_000)})
    content = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = content.index(signature) + offset
        content[start : start + 4] = (1000).to_bytes(4, "little")
    path.write_bytes(bytes(content))
    assert refusal(path) in {"zip_bomb", "zip_damaged"}


@pytest.mark.parametrize(
    "name", ["../users.csv", "/etc/users.csv", "a/../../users.csv", "C:/users.csv", "..\\users.csv"]
)
def test_entries_that_point_outside_are_refused(tmp_path: Path, name: str) -> None:
    assert refusal(zipped(tmp_path, "slip.zip", {name: b"sourcedId\n1"})) == "zip_unsafe_path"


def test_zips_of_other_things_are_refused(tmp_path: Path) -> None:
    assert refusal(zipped(tmp_path, "pictures.zip", {"a.png": b"x"})) == "zip_without_tables"
    assert refusal(zipped(tmp_path, "nested.zip", {"roster.zip": b"x"})) == "zip_in_zip"
    assert (
        refusal(zipped(tmp_path, "tables.zip", {"a.csv": b"x,y\n1,2", "b.csv": b"x,y\n1,2"})) == "format_not_recognized"
    )
    assert refusal(zipped(tmp_path, "letter.docx", {"[Content_Types].xml": b"<x/>"})) == "file_of_another_kind"


def test_a_password_on_a_zip_is_said(tmp_path: Path) -> None:
    path = oneroster(pupils(2)).zip(tmp_path / "locked.zip")
    content = bytearray(path.read_bytes())
    at = -1
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        while (at := content.find(signature, at + 1)) >= 0:
            content[at + offset] |= 1
    path.write_bytes(bytes(content))
    assert refusal(path) == "file_password_protected"


def test_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("List")
    sheet.append(["Company", "Contact"])
    sheet.append(["Larkfield Feed", "Ana Sandoval"])
    out = io.BytesIO()
    book.save(out)
    whole = out.getvalue()
    assert refusal(written(tmp_path, "half.xlsx", whole[: len(whole) // 2])) == "zip_damaged"
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = b"<worksheet><sheetData><row"
    assert refusal(zipped(tmp_path, "broken.xlsx", parts)) == "workbook_damaged"
    entity = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
    parts["xl/worksheets/sheet1.xml"] = entity
    assert refusal(zipped(tmp_path, "entity.xlsx", parts)) in {"workbook_damaged", "file_empty"}


def test_an_empty_workbook_is_refused(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    assert refusal(tmp_path / "empty.xlsx") == "file_empty"


def test_a_wrong_format_by_name_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", csv_bytes(AERIES, aeries_rows(pupils(1))))
    with pytest.raises(Refusal, match="format_unknown"):
        read(path, today=TODAY, as_format="clever")
    with pytest.raises(Refusal, match="mapping_unknown_target"):
        read(path, today=TODAY, mapping={"SC": "student.password"})
    with pytest.raises(Refusal, match="oneroster_not_whole"):
        read(path, today=TODAY, as_format="oneroster")


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", csv_bytes(AERIES, aeries_rows(pupils(1200))))
    told: list[tuple[int, int]] = []
    with pytest.raises(Refusal, match="import_cancelled"):
        read(path, today=TODAY, progress=lambda done, total: told.append((done, total)), cancelled=lambda: bool(told))
    assert told == [(500, 1200)]


def test_a_zip_with_a_name_cut_by_damage_is_no_bug(tmp_path: Path) -> None:
    path = zipped(tmp_path, "set.zip", {"a.csv": b"Perm ID,Last name,First name\n1,Roe,Ana\n", "b.csv": b"x,y\n1,2"})
    path.write_bytes(path.read_bytes().replace(b"b.csv", b"\x00.csv"))
    assert read(path, today=TODAY).rows == 1


@pytest.mark.parametrize("head", [b"<HTML>", b"<table border=1>", b"<!DocType html>", b"\n <Html lang=en>"])
def test_a_page_called_a_workbook_is_said_to_be_one(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "students.xls"
    path.write_bytes(head + b"<tr><td>Last Name</td></tr>")
    with pytest.raises(Refusal) as caught:
        read(path, today=TODAY)
    assert (caught.value.code, caught.value.facts["found"]) == ("file_of_another_kind", "HTML")
