"""Delimited text as a table: encoding, separator and damage are found out, not assumed."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports.letters import as_said
from wbl_desktop.exchange.imports.one_byte import MAC, WINDOWS, one_byte_encoding
from wbl_desktop.exchange.imports.table import Row, unguarded

_SEPARATORS = ",\t;|"


class CsvTable:
    """A text file with a header and rows."""

    def __init__(self, name: str, content: bytes, encoding: str = "") -> None:
        self.name = name
        self.encoding = as_said(name, content, encoding) if encoding else encoding_of(name, content)
        self._content = content
        self.separator = separator_of(self._head())

    def read_as(self, encoding: str) -> "CsvTable":
        """The same bytes in another encoding, where this one was a guess."""
        return CsvTable(self.name, self._content, encoding) if self.encoding in {MAC, WINDOWS} else self

    def rows(self) -> Iterator[Row]:
        text = io.TextIOWrapper(io.BytesIO(self._content), encoding=self.encoding, errors="replace", newline="")
        reader = csv.reader(text, delimiter=self.separator, strict=True)
        width = 0
        last: Row | None = None
        while True:
            line = reader.line_num + 1
            try:
                cells = tuple(unguarded(cell) for cell in next(reader))
            except StopIteration:
                break
            except csv.Error as problem:
                if "unexpected end" in str(problem):
                    raise Refusal("file_cut_off", name=self.name, row=line) from None
                cells, why = (), "row_badly_quoted"
            else:
                why = ""
            if last is not None:
                yield last
            last = Row(line, cells, why)
            width = width or len(cells)
        if last is not None:
            if (
                not last.problem
                and 1 <= len(last.cells) < width
                and not last.is_blank
                and not self._ends_with_newline()
            ):
                raise Refusal("file_cut_off", name=self.name, row=last.line)
            yield last

    def _head(self) -> str:
        return self._content[:65_536].decode(self.encoding, errors="replace")

    def _ends_with_newline(self) -> bool:
        tail = self._content[-8:].decode("latin-1" if self.encoding.startswith("utf-") else self.encoding, "replace")
        return tail.rstrip("\x00 ")[-1:] in {"\n", "\r"}


def encoding_of(name: str, content: bytes) -> str:
    """UTF-8 with or without mark, UTF-16 with one, else Windows-1252 or Mac Roman; Refusal when it is no text."""
    if content.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"  # before UTF-16, whose mark begins the same
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if bare := _bare_utf_16(content[:400]):
        return bare
    if b"\x00" in content[:65_536]:
        raise Refusal("file_not_text", name=name)
    if sum(byte < 32 and byte not in b"\t\r\n\x0b\x0c\x1a" for byte in content[:4096]) > 8:
        raise Refusal("file_not_text", name=name)
    try:
        codecs.lookup("utf-8").incrementaldecoder().decode(content, final=True)
    except UnicodeDecodeError as problem:
        # A multi-byte letter cut in two at the very end is a cut-off file, not another encoding.
        if problem.end >= len(content) - 1 and problem.reason == "unexpected end of data":
            raise Refusal("file_cut_off", name=name, row=content.count(b"\n") + 1) from None
        return one_byte_encoding(content)
    return "utf-8"


def _bare_utf_16(head: bytes) -> str:
    """UTF-16 without a mark: every other byte of plain letters is zero."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half >= 8 and odd > 0.9 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if half >= 8 and even > 0.9 * half and not odd else ""


def separator_of(head: str) -> str:
    """The separator that splits the first lines most evenly."""
    lines = [line for line in head.splitlines()[:20] if line.strip()]
    best, best_score = ",", 0
    for separator in _SEPARATORS:
        counts = Counter(_outside_quotes(line, separator) for line in lines)
        score = max((count * seen for count, seen in counts.items()), default=0)
        if score > best_score:
            best, best_score = separator, score
    return best


def _outside_quotes(line: str, separator: str) -> int:
    return sum(piece.count(separator) for piece in line.split('"')[::2])
