"""Reading files of other programs into drafts; adding a format is a new file here and one line in FORMATS.

A format is a module with ``CODE``, ``KIND``, ``suits(source)`` (0 to 100) and ``read(source, request)``. What it makes
has not met the records: matching and deciding are `application.imports`.
"""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from wbl_desktop.application.imports.drafts import ReadFile
from wbl_desktop.domain.failures import Refusal
from wbl_desktop.exchange.imports import aeries, employers, labelled, oneroster, powerschool
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
    labelled,
)


def read(
    path: Path,
    *,
    today: date,
    as_format: str | None = None,
    mapping: Mapping[str, str] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ReadFile:
    """Read a file or folder.

    Args:
        path: what the person chose.
        today: the day at the site; two-digit birth years end with it.
        as_format: a format's code, when the person says what it is.
        mapping: target by column label, where the person corrected the guess ("" leaves a column out).
        progress: told rows done and rows in all (0: not known).
        cancelled: asked now and then.

    Raises:
        Refusal: ``file_*``, ``zip_*``, ``workbook_*``, ``oneroster_*``, ``format_unknown``, ``mapping_unknown_target``,
            ``import_cancelled``.
        Trouble: the disk is in the way.
    """
    _check_mapping(mapping or {})
    source = open_source(path, cancelled)
    chosen = _chosen(source, as_format)
    return chosen.read(source, Request(today=today, mapping=mapping or {}, progress=progress, cancelled=cancelled))


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


def _check_mapping(mapping: Mapping[str, str]) -> None:
    known = set(targets("student")) | set(targets("partner"))
    for label, target in mapping.items():
        if target not in known:
            raise Refusal("mapping_unknown_target", column=label, target=target)


def targets(kind: str) -> list[str]:
    """What a column of a student table or an employer list can be read as, in order of display."""
    from wbl_desktop.exchange.imports.labels import STUDENT

    return ["", "notes", *(STUDENT if kind == "student" else employers.targets())]
