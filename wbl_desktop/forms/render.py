"""Sheets become PDF bytes: in memory only, and the same facts always give the same bytes."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from wbl_desktop.application.paper_facts import PaperFacts
from wbl_desktop.forms.catalog import form_named
from wbl_desktop.forms.form import Form, Sheet
from wbl_desktop.forms.marks import Mark, Matrix, Page, Rule, Square, Text
from wbl_desktop.forms.matrices import dark_runs
from wbl_desktop.forms.sheet import PAPER_HEIGHT, PAPER_WIDTH, pages_of
from wbl_desktop.forms.typefaces import runs
from wbl_desktop.forms.words import words_of

_REGION = "US"


def render(form: Form | str, language: str, facts: PaperFacts, code: str, printed_on: date) -> bytes:
    """One form as a PDF.

    ``form`` is a form of the catalog or its code name; ``code`` comes from ``codes.code_from_bytes``. Refusals:
    ``form_unknown``, ``language_missing``, ``glyph_missing``, ``code_mistyped``.
    """
    return render_packet([sheet(form, language, facts, code, printed_on)])


def sheet(form: Form | str, language: str, facts: PaperFacts, code: str, printed_on: date) -> Sheet:
    """The sheet to render, its form looked up by name."""
    found = form_named(form) if isinstance(form, str) else form
    return Sheet(form=found, language=language, facts=facts, code=code, printed_on=printed_on)


def render_packet(sheets: Sequence[Sheet]) -> bytes:
    """All sheets in one PDF; see ``draw_packet``."""
    return draw_packet(sheets)[0]


def draw_packet(sheets: Sequence[Sheet]) -> tuple[bytes, tuple[range, ...]]:
    """All sheets in one PDF, and which of its pages (from 0) each of them fills.

    Each begins on an odd page: printed on both sides, a back is behind its own front.
    """
    if not sheets:
        raise ValueError("a packet holds at least one sheet")
    out = BytesIO()
    canvas = Canvas(out, pagesize=(PAPER_WIDTH, PAPER_HEIGHT), invariant=1, pageCompression=1)
    _describe(canvas, sheets)
    drawn = 0
    filled: list[range] = []
    for one in sheets:
        if drawn % 2:
            canvas.showPage()
            drawn += 1
        first = drawn
        for page in pages_of(one):
            _paint(canvas, page)
            canvas.showPage()
            drawn += 1
        filled.append(range(first, drawn))
    canvas.save()
    return out.getvalue(), tuple(filled)


def _describe(canvas: Canvas, sheets: Sequence[Sheet]) -> None:
    """What the file says of itself: forms and language, never a person."""
    first = words_of(sheets[0].language)
    canvas.setTitle(" · ".join(dict.fromkeys(words_of(one.language)(f"{one.form.name}.title") for one in sheets)))
    canvas.setAuthor("")
    canvas.setSubject(" · ".join(dict.fromkeys(f"{one.form.number} {one.form.edition}" for one in sheets)))
    canvas.setCreator("WBL Desktop")
    canvas.setViewerPreference("PrintScaling", "None")  # a shrunken page would shrink the codes too
    canvas.setViewerPreference("Duplex", "DuplexFlipLongEdge")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    inner: Any = canvas
    inner._doc.Catalog.Lang = pdfdoc.PDFString(f"{first.language}-{_REGION}")  # the library has no public way


def _paint(canvas: Canvas, page: Page) -> None:
    for mark in page.marks:
        _paint_mark(canvas, mark)


def _paint_mark(canvas: Canvas, mark: Mark) -> None:
    match mark:
        case Text():
            canvas.setFillGray(mark.gray)
            x = mark.x
            for run in runs(mark.text, mark.face):
                canvas.setFont(run.font, mark.size)
                canvas.drawString(x, PAPER_HEIGHT - mark.y, run.text)
                x += canvas.stringWidth(run.text, run.font, mark.size)
        case Rule():
            canvas.setLineWidth(mark.thickness)
            end = (mark.x, mark.y + mark.length) if mark.down else (mark.x + mark.length, mark.y)
            canvas.line(mark.x, PAPER_HEIGHT - mark.y, end[0], PAPER_HEIGHT - end[1])
        case Square():
            _paint_square(canvas, mark)
        case Matrix():
            _paint_matrix(canvas, mark)


def _paint_square(canvas: Canvas, mark: Square) -> None:
    top, bottom = PAPER_HEIGHT - mark.y, PAPER_HEIGHT - mark.y - mark.side
    canvas.setLineWidth(1.0)
    canvas.rect(mark.x, bottom, mark.side, mark.side, stroke=1, fill=0)
    if mark.ticked:
        inset = mark.side * 0.22
        left, right = mark.x + inset, mark.x + mark.side - inset
        canvas.setLineWidth(1.6)
        canvas.line(left, bottom + inset, right, top - inset)
        canvas.line(left, top - inset, right, bottom + inset)


def _paint_matrix(canvas: Canvas, mark: Matrix) -> None:
    """The code, described once in the file for both its corners.

    All modules are one path: painted one by one they would show hair lines between them on screen. It is written as it
    stands in the file: the library's path formats every number of it anew as if it had decimals.
    """
    modules, dark = dark_runs(mark.content)
    name = mark.content.replace("/", "-")
    if not canvas.hasForm(name):
        canvas.beginForm(name, 0, 0, modules, modules)
        canvas.setFillGray(0)
        squares = (f"{column} {modules - row - 1} {length} 1 re" for row, column, length in dark)
        canvas.addLiteral(f"n {' '.join(squares)}")
        canvas.addLiteral("f*")
        canvas.endForm()
    canvas.saveState()
    canvas.translate(mark.x, PAPER_HEIGHT - mark.y - mark.side)
    canvas.scale(mark.side / modules, mark.side / modules)
    canvas.doForm(name)
    canvas.restoreState()
