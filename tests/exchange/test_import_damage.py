"""Files damaged in any way are read or refused; nothing else ever comes out."""

import os
import tempfile
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.helpers.rosters import AERIES, POWERSCHOOL, aeries_rows, csv_bytes, oneroster, powerschool_rows, pupils
from wbl_desktop.application.imports.drafts import Weight
from wbl_desktop.domain.failures import Failure, Refusal
from wbl_desktop.exchange.imports import read

TODAY = date(2026, 11, 20)


@cache
def whole_files() -> dict[str, bytes]:
    """One good file of each sort."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("List")
        sheet.append(["Company", "Contact", "Phone", "Job shadow"])
        sheet.append(["Canal Dairy", "Ana Paz", "530-555-0101", "X"])
        book.save(folder / "book.xlsx")
        return {
            "set.zip": oneroster(pupils(3), version="1.2").zip(folder / "set.zip").read_bytes(),
            "book.xlsx": (folder / "book.xlsx").read_bytes(),
            "aeries.csv": csv_bytes(AERIES, aeries_rows(pupils(4))),
            "powerschool.txt": csv_bytes(POWERSCHOOL, powerschool_rows(pupils(4)), separator="\t", encoding="cp1252"),
            "utf16.csv": csv_bytes(AERIES, aeries_rows(pupils(4)), encoding="utf-16"),
        }


def read_or_refuse(name: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            file = read(path, today=TODAY)
        except Failure:
            return
    assert file.rows
    for drafts in file.drafts.values():
        assert len({draft.key for draft in drafts}) == len(drafts) or file.format == "oneroster"
    for doubt in file.doubts:
        assert doubt.weight in set(Weight)


@given(
    name=st.sampled_from(["set.zip", "book.xlsx", "aeries.csv", "powerschool.txt", "utf16.csv"]),
    at=st.floats(0, 1, exclude_max=True),
    damage=st.one_of(
        st.binary(min_size=1, max_size=4),
        st.sampled_from([b'"', b"\n", b"\r", b",", b"\t", b"\x00", b"\xff", b"=", b"\xef\xbb\xbf", "Ã".encode()]),
    ),
    cut=st.booleans(),
)
def test_one_place_damaged(name: str, at: float, damage: bytes, cut: bool) -> None:
    whole = whole_files()[name]
    place = int(len(whole) * at)
    rest = b"" if cut else whole[place + len(damage) :]
    read_or_refuse(name, whole[:place] + damage + rest)


@given(name=st.sampled_from(["set.zip", "book.xlsx", "aeries.csv", "list.txt"]), content=st.binary(max_size=400))
@example(name="list.txt", content=b"LN,FN,ID\n")
def test_any_bytes(name: str, content: bytes) -> None:
    read_or_refuse(name, content)


_CELL = st.text(alphabet=st.characters(codec="utf-8", exclude_characters='\x00\r\n"'), max_size=12) | st.sampled_from(
    ["1.2E+09", "=1+1", "10/10/2010", "40000", "7000000001", "0012", "x" * 300, "Ã³", "N", "-", "5305550101", "é" * 40]
)


@given(st.lists(st.lists(_CELL, min_size=len(AERIES), max_size=len(AERIES)), min_size=1, max_size=6))
def test_any_cells_under_a_good_header(rows: list[list[str]]) -> None:
    read_or_refuse("aeries.csv", csv_bytes(AERIES, rows))


_EMPLOYER = ["Company", "Contact", "Phone", "Email", "Address", "City/Zip", "MOU on file?", "Ins. exp", "Job shadow",
             "Intern", "Max students", "Last contact", "Notes", "Contact 2", "Insurance carrier", "Status"]  # fmt: skip


@given(st.lists(st.lists(_CELL, min_size=len(_EMPLOYER), max_size=len(_EMPLOYER)), min_size=1, max_size=4))
def test_any_cells_in_an_employer_list(rows: list[list[str]]) -> None:
    read_or_refuse("employers.csv", csv_bytes(_EMPLOYER, rows))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_device_or_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for endless in (tmp_path / "pipe.csv", Path("/dev/zero")):
        with pytest.raises(Refusal, match="file_of_another_kind"):
            read(endless, today=TODAY)
