"""What the window asks of the forms: making them, showing them as pictures, keeping them, noting them as printed."""

import dataclasses
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from wbl_desktop.application.ports import Notice, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class FormOffer:
    """A form that can be printed, and in which languages all its words exist."""

    code: str
    title: str
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSheet:
    """One form within a paper: its record, and which of the paper's pages (from 0) are its own."""

    record: str
    title: str
    language: str
    pages: range


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A finished PDF and the sheets' records it names."""

    pdf: bytes
    title: str
    pages: int
    sheets: tuple[PaperSheet, ...] = ()  # empty for blank forms
    notices: tuple[Notice, ...] = ()

    @property
    def printed_forms(self) -> tuple[str, ...]:
        """The records of its sheets."""
        return tuple(sheet.record for sheet in self.sheets)

    def whole_in(self, pages: Collection[int]) -> "Paper":
        """The paper with only those sheets of which every page is among these."""
        whole = tuple(sheet for sheet in self.sheets if all(page in pages for page in sheet.pages))
        return dataclasses.replace(self, sheets=whole)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageImage:
    """One page of a PDF as pixels, 8-bit gray, row by row."""

    width: int
    height: int
    gray: bytes


class Papers(Protocol):
    """Makes forms and shows them as pictures."""

    def offered(self) -> Sequence[FormOffer]:
        """Every form, in the order of the catalog."""
        ...

    def packet(self, placement: str, *, language: str | None = None) -> Paper:
        """Everything the placement still needs printed, in the family's language unless another is named.

        Refusal ``nothing_to_print`` when it needs nothing, ``language_unknown`` when nobody knows the family's.
        """
        ...

    def form(self, form: str, placement: str, language: str | None = None) -> Paper:
        """One form, filled in."""
        ...

    def blank(self, form: str, language: str | None = None) -> Paper:
        """One form for filling in by hand."""
        ...

    def page(self, pdf: bytes, number: int, dots_per_inch: int) -> PageImage:
        """The page of that number (from 0) as the printer will draw it."""
        ...

    def save(self, paper: Paper, path: str) -> None:
        """Keep the PDF as a file of its owner's; Trouble ``cannot_write_file`` or ``disk_full``, nothing is changed."""
        ...

    def mark_printed(self, paper: Paper) -> Outcome | None:
        """Note that the printer took this paper; None for blank forms, which nobody tracks."""
        ...
