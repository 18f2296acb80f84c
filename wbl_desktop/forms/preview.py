"""Pages of a PDF as pixels, for the screen and for printers that take no PDF; in memory only, and without Qt."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2

LOWEST_DPI, HIGHEST_DPI = 36.0, 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One page: rows of ``stride`` bytes, one byte a pixel if ``gray``, else three (red, green, blue)."""

    width: int
    height: int
    stride: int
    gray: bool
    pixels: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSize:
    """A page's size in points."""

    width: float
    height: float


def page_sizes(pdf: bytes) -> tuple[PageSize, ...]:
    """The size of every page, in order."""
    with _opened(pdf) as document:
        sizes = (document.get_page_size(number) for number in range(len(document)))
        return tuple(PageSize(width=width, height=height) for width, height in sizes)


def picture(pdf: bytes, page: int, dpi: float, *, gray: bool = True) -> Picture:
    """The page (counted from 0) drawn at that resolution."""
    with _opened(pdf) as document:
        return _drawn(document, page, dpi, gray=gray)


def pictures(pdf: bytes, dpi: float, *, gray: bool = True) -> Iterator[Picture]:
    """All pages one after the other, each drawn only when asked for: a page at 600 dpi takes 34 MB."""
    with _opened(pdf) as document:
        for page in range(len(document)):
            yield _drawn(document, page, dpi, gray=gray)


@contextmanager
def _opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def _drawn(document: pypdfium2.PdfDocument, number: int, dpi: float, *, gray: bool) -> Picture:
    # A hair less than wanted: the library rounds up, and 1650.0000000000002 pixels would become 1651.
    scale = min(max(dpi, LOWEST_DPI), HIGHEST_DPI) / 72 * (1 - 1e-9)
    page = document[number]  # named, and closed by us: the library's raw handles die with their wrappers
    try:
        bitmap = page.render(scale=scale, grayscale=gray, rev_byteorder=not gray, prefer_bgrx=False)
        try:
            return Picture(
                width=bitmap.width,
                height=bitmap.height,
                stride=bitmap.stride,
                gray=gray,
                pixels=bytes(bitmap.buffer),
            )
        finally:
            bitmap.close()
    finally:
        page.close()
