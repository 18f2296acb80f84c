"""Reading files of other programs into drafts; adding a format is a new file here and one line in FORMATS.

A format is a module with ``CODE``, ``KIND``, ``suits(source)`` (0 to 100) and ``read(source, request)``. What it makes
has not met the records: matching and deciding are `application.imports`.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Protocol

from wbl_desktop.application.imports.drafts import Doubt, ReadFile, Weight
from wbl_desktop.application.ports import Notice
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports import aeries, employers, hour_log, labelled, oneroster, powerschool
from wbl_desktop.exchange.imports.columns import plain_label
from wbl_desktop.exchange.imports.csv_table import CsvTable
from wbl_desktop.exchange.imports.letters import ENCODINGS, codec_named, encoding_words
from wbl_desktop.exchange.imports.one_byte import MAC, WINDOWS
from wbl_desktop.exchange.imports.reading import Request
from wbl_desktop.exchange.imports.source import Source, open_source


class Format(Protocol):
    """What every format module offers."""

    CODE: str
    KIND: str

    def suits(self, source: Source) -> int:
        """How sure it is that the file is of this format, 0 to 100."""
        ...

    def read(self, source: Source, request: Request) -> ReadFile:
        """Read the file; Refusal when it is not what it seems."""
        ...


FORMATS: tuple[Format, ...] = (
    oneroster,
    aeries,
    powerschool,
    employers,
    hour_log,
    labelled,
)


def read(
    path: Path,
    *,
    today: date,
    as_format: str | None = None,
    mapping: Mapping[str, str] | None = None,
    remembered: Mapping[str, Mapping[str, str]] | None = None,
    encoding: str | None = None,
    encodings: Mapping[str, str] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ReadFile:
    """Read a file or folder.

    Args:
        path: what the person chose.
        today: the day at the site; two-digit birth years end with it.
        as_format: a format's code, when the person says what it is.
        mapping: target by column label, where the person corrected the guess ("" leaves a column out).
        remembered: the same from earlier imports, for each kind of file; columns the file lacks do not matter.
        encoding: the encoding of its text, when the person says what it is.
        encodings: the same from earlier imports, by format; only where the letters had to be guessed.
        progress: told rows done and rows in all (0: not known).
        cancelled: asked now and then.

    Raises:
        Refusal: ``file_*``, ``zip_*``, ``workbook_*``, ``oneroster_*``, ``format_unknown``, ``mapping_unknown_target``,
            ``mapping_unknown_column``, ``encoding_*``, ``import_cancelled``.
        Trouble: the disk is in the way.
    """
    asked = mapping or {}
    kind = _kind_of(asked)
    codec = codec_named(encoding) if encoding is not None else ""
    source = open_source(path, cancelled, codec)
    chosen = _chosen(source, as_format)
    if not codec and (encodings or {}).get(chosen.CODE) in ENCODINGS:
        source, codec = _as_before(source, (encodings or {})[chosen.CODE])
    _check_kind(chosen, asked, kind)
    kept = (remembered or {}).get(kind or chosen.KIND, {})
    known = set(targets(kind or chosen.KIND))
    both = {**{label: target for label, target in kept.items() if target in known}, **asked}
    spelled = {plain_label(label): target for label, target in both.items()}
    file = chosen.read(source, Request(today=today, mapping=spelled, progress=progress, cancelled=cancelled))
    _check_columns(file, asked)
    return _with_encoding(file, source, codec)


def _as_before(source: Source, codec: str) -> tuple[Source, str]:
    """The source with guessed letters read as an earlier import was told to, and the codec where that says anything."""
    try:
        tables = tuple(table.read_as(codec) if isinstance(table, CsvTable) else table for table in source.tables)
    except Refusal:
        return source, ""  # it fits no longer: this file is another program's
    return replace(source, tables=tables), codec if tables != source.tables else ""


def _with_encoding(file: ReadFile, source: Source, chosen: str) -> ReadFile:
    """The file with what its letters were read as, where it does not say so itself: that is an inference."""
    taken = {table.name: table.encoding for table in source.tables if isinstance(table, CsvTable)}
    file = replace(file, encoding=chosen or next(iter(taken.values()), ""), encoding_chosen=bool(chosen))
    if chosen:
        said = Notice(code="read_as_chosen", facts={"encoding": encoding_words(chosen)})
        return replace(file, notices=(said, *file.notices))
    told = [
        Doubt(why="read_as_mac_roman", weight=Weight.TOLD, row=0, table=name, value="Mac Roman")
        for name, encoding in taken.items()
        if encoding == MAC
    ]
    windows = ", ".join(name for name, encoding in taken.items() if encoding == WINDOWS)
    notices = [Notice(code="read_as_windows_1252", facts={"tables": windows})] if windows else []
    return replace(file, doubts=(*told, *file.doubts), notices=(*notices, *file.notices))


def _chosen(source: Source, as_format: str | None) -> Format:
    if as_format is not None:
        folded = as_format.casefold()
        for one in FORMATS:
            if folded == one.CODE:
                return one
        raise Refusal("format_unknown", format=as_format, formats=", ".join(one.CODE for one in FORMATS))
    best = max(FORMATS, key=lambda one: one.suits(source))
    if not best.suits(source):
        raise Refusal("format_not_recognized", name=source.name, formats=", ".join(one.CODE for one in FORMATS))
    return best


def _kind_of(mapping: Mapping[str, str]) -> str | None:
    """Whether the targets are a student's, a partner's or those of hours; None where they may be several's."""
    possible = every = {kind: set(targets(kind)) for kind in ("student", "partner", "hours")}
    for label, target in mapping.items():
        if not any(target in known for known in every.values()):
            raise Refusal("mapping_unknown_target", column=label, target=target)
        possible = {kind: known for kind, known in possible.items() if target in known}
        if not possible:
            raise Refusal("mapping_of_two_kinds", column=label, target=target)
    return next(iter(possible)) if len(possible) == 1 else None


def _check_kind(chosen: Format, mapping: Mapping[str, str], kind: str | None) -> None:
    """A list with labels may be of students or of employers; the others are of one kind."""
    if mapping and chosen is oneroster:
        raise Refusal("mapping_not_for_format", format=chosen.CODE)
    if kind not in {None, chosen.KIND} and chosen is not labelled:
        label = next(label for label, target in mapping.items() if target not in targets(chosen.KIND))
        raise Refusal("mapping_unknown_target", column=label, target=mapping[label])


def _check_columns(file: ReadFile, mapping: Mapping[str, str]) -> None:
    there = {plain_label(use.label) for use in file.columns}
    for label in mapping:
        if plain_label(label) not in there:
            columns = ", ".join(dict.fromkeys(use.label for use in file.columns if use.label))
            raise Refusal("mapping_unknown_column", column=label, columns=columns)


def targets(kind: str) -> list[str]:
    """What a column of a student table, an employer list or a list of hours can be read as, in order of display."""
    from wbl_desktop.exchange.imports.labels import HOURS, STUDENT

    return ["", "notes", *({"student": STUDENT, "hours": HOURS}.get(kind) or employers.targets())]
