"""Opening a file that somebody chose: what it is, whether it can be trusted, and the tables inside it.

Nothing is ever unpacked onto the disk; sizes are counted while reading, not believed.
"""

import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from wbl_desktop.domain.failures import Refusal, Trouble
from wbl_desktop.exchange.imports.csv_table import CsvTable
from wbl_desktop.exchange.imports.table import Table
from wbl_desktop.exchange.imports.workbook import sheets

LARGEST_FILE = 300_000_000
LARGEST_INSIDE = 600_000_000
MOST_ENTRIES = 500
# Deflate reaches about 1000:1 on zeros; student files reach 20:1.
MOST_RATIO = 100
_RATIO_MATTERS_FROM = 5_000_000

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"SQLite format 3", "SQLite"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"{\\rtf", "RTF"),
    (b"<?xml", "XML"),
)
_OLE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An opened file: its name and its tables, in order."""

    name: str
    tables: tuple[Table, ...]
    packed: bool = False  # a zip or a folder of tables
    hidden: tuple[str, ...] = ()  # sheets that were hidden, and are not read

    def table(self, name: str) -> Table | None:
        """The table of that file name, whatever its case and with or without ``.csv``."""
        wanted = name.casefold().removesuffix(".csv")
        return next((one for one in self.tables if one.name.casefold().removesuffix(".csv") == wanted), None)


def open_source(path: Path, cancelled: Callable[[], bool] | None = None, encoding: str = "") -> Source:
    """Open a file or folder. ``encoding``: the codec of its text, where a person said it.

    Raises:
        Refusal: ``file_*`` or ``zip_*``: it is not something that can be imported.
        Trouble: ``file_missing``, ``file_unreadable``: the disk is in the way.
    """
    try:
        if path.is_dir():
            return _folder(path, encoding)
        if not path.is_file() and path.exists():
            raise Refusal("file_of_another_kind", name=path.name, found="device")
        if path.stat().st_size > LARGEST_FILE:
            raise Refusal("file_too_large", name=path.name, most=LARGEST_FILE)
        content = path.read_bytes()
    except FileNotFoundError:
        raise Trouble("file_missing", name=path.name) from None
    except OSError as problem:
        raise Trouble("file_unreadable", name=path.name, errno=problem.errno) from None
    return _of_bytes(path.name, content, cancelled or (lambda: False), encoding)


def _of_bytes(name: str, content: bytes, cancelled: Callable[[], bool], encoding: str) -> Source:
    if not content.strip(b'\x00 \t\r\n,;|"\xef\xbb\xbf\xff\xfe'):
        raise Refusal("file_empty", name=name)
    if content.startswith(_OLE):
        protected = "EncryptedPackage".encode("utf-16-le") in content
        raise Refusal("file_password_protected" if protected else "file_is_an_old_workbook", name=name)
    if content.startswith(b"PK"):
        return _zip(name, content, cancelled, encoding)
    head = content[:400].lstrip(b"\xef\xbb\xbf \r\n\t")
    if head.lower().startswith((b"<html", b"<!doctype", b"<head", b"<table", b"<meta", b"<body")):
        raise Refusal("file_of_another_kind", name=name, found="HTML")
    for magic, what in _MAGIC:
        if head.startswith(magic):
            raise Refusal("file_of_another_kind", name=name, found=what)
    return Source(name=name, tables=(CsvTable(name, content, encoding),))


def _folder(path: Path, encoding: str, *, is_inner: bool = False) -> Source:
    files = sorted(
        one
        for one in path.iterdir()
        if one.is_file() and one.suffix.casefold() in {".csv", ".txt", ".tab"} and not _is_clutter(one.name)
    )
    if not files:
        inner = [one for one in path.iterdir() if one.is_dir() and not _is_clutter(one.name)]
        if len(inner) == 1 and not is_inner:
            return _folder(inner[0], encoding, is_inner=True)  # an unpacked zip often has a folder of its own
        packed = [one for one in path.iterdir() if one.suffix.casefold() == ".zip" and not _is_clutter(one.name)]
        if len(packed) == 1 and packed[0].is_file():
            return open_source(packed[0], encoding=encoding)  # the folder it was downloaded to
        raise Refusal("folder_without_tables", name=path.name)
    if len(files) > MOST_ENTRIES or sum(one.stat().st_size for one in files) > LARGEST_INSIDE:
        raise Refusal("file_too_large", name=path.name, most=LARGEST_INSIDE)
    tables = tuple(CsvTable(one.name, one.read_bytes(), encoding) for one in files if one.stat().st_size)
    return Source(name=path.name, tables=tables, packed=True)


def _zip(name: str, content: bytes, cancelled: Callable[[], bool], encoding: str) -> Source:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = _safe_entries(name, archive)
            if any(entry.filename == "[Content_Types].xml" for entry in entries):
                if encoding:
                    raise Refusal("encoding_of_a_workbook", name=name)
                return _workbook(name, archive, entries, content, cancelled)
            wanted = [entry for entry in entries if entry.filename.casefold().endswith((".csv", ".txt", ".tab"))]
            if not wanted:
                nested = any(entry.filename.casefold().endswith(".zip") for entry in entries)
                raise Refusal("zip_in_zip" if nested else "zip_without_tables", name=name)
            room = LARGEST_INSIDE
            tables = []
            for entry in wanted:
                inside = _unpacked(name, archive, entry, room)
                room -= len(inside)
                if inside.strip():
                    tables.append(CsvTable(_parts(entry.filename)[-1], inside, encoding))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        # RuntimeError is what zipfile raises for a password, NotImplementedError for exotic compression.
        raise Refusal("zip_damaged", name=name) from None
    if not tables:
        raise Refusal("file_empty", name=name)
    seen: set[str] = set()
    for table in tables:
        if table.name.casefold() in seen:
            raise Refusal("zip_table_twice", name=name, table=table.name)
        seen.add(table.name.casefold())
    return Source(name=name, tables=tuple(tables), packed=len(tables) > 1)


def _safe_entries(name: str, archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    # A damaged name may be empty, and has no last letter to tell a folder by.
    entries = [one for one in archive.infolist() if one.filename and not one.is_dir() and not _is_clutter(one.filename)]
    if len(entries) > MOST_ENTRIES:
        raise Refusal("zip_too_many_files", name=name, most=MOST_ENTRIES)
    if sum(one.file_size for one in entries) > LARGEST_INSIDE:
        raise Refusal("zip_too_large", name=name, most=LARGEST_INSIDE)
    for one in entries:
        parts = _parts(one.filename)
        if ".." in parts or one.filename.startswith(("/", "\\")) or ":" in parts[0]:
            raise Refusal("zip_unsafe_path", name=name)
        if one.flag_bits & 0x1:
            raise Refusal("file_password_protected", name=name)
        if one.file_size > _RATIO_MATTERS_FROM and one.file_size > MOST_RATIO * max(one.compress_size, 1):
            raise Refusal("zip_bomb", name=name, entry=one.filename)
    return entries


def _parts(filename: str) -> tuple[str, ...]:
    """The folders and the name; some programs of Windows write them with backslashes."""
    return PurePosixPath(filename.replace("\\", "/")).parts


def _is_clutter(filename: str) -> bool:
    parts = _parts(filename)
    return not parts or "__MACOSX" in parts or parts[-1].startswith("._") or parts[-1] == ".DS_Store"


def _unpacked(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: int) -> bytes:
    """The bytes of an entry, never more than there is room for, whatever the directory claims."""
    pieces: list[bytes] = []
    total = 0
    with archive.open(entry) as packed:
        while piece := packed.read(1 << 20):
            total += len(piece)
            if total > room:
                raise Refusal("zip_too_large", name=name, most=LARGEST_INSIDE)
            if total > _RATIO_MATTERS_FROM and total > MOST_RATIO * max(entry.compress_size, 1):
                raise Refusal("zip_bomb", name=name, entry=entry.filename)
            pieces.append(piece)
    return b"".join(pieces)


def _workbook(
    name: str,
    archive: zipfile.ZipFile,
    entries: list[zipfile.ZipInfo],
    content: bytes,
    cancelled: Callable[[], bool],
) -> Source:
    names = {entry.filename for entry in entries}
    if "xl/workbook.xml" not in names:
        raise Refusal("file_of_another_kind", name=name, found="Office")
    room = LARGEST_INSIDE
    for entry in entries:
        room -= len(_unpacked(name, archive, entry, room))
    tables, hidden = sheets(name, content, cancelled)
    return Source(name=name, tables=tables, hidden=hidden)
