"""The sample school's scans: a page drawn in place of one, which says so and names nobody."""

from io import BytesIO

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

_LEFT, _TOP, _LEADING = 72, 700, 18


def sample_scan(title: str) -> bytes:
    """A one-page PDF under that title; the same title gives the same bytes."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=LETTER, invariant=1)
    canvas.setTitle(title)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(_LEFT, _TOP, title)
    canvas.setFont("Helvetica", 12)
    for number, line in enumerate(
        ("This page stands for a scan.", "It belongs to the sample school, whose people and partners are invented."),
        start=2,
    ):
        canvas.drawString(_LEFT, _TOP - number * _LEADING, line)
    canvas.rect(_LEFT - 18, 72, LETTER[0] - 2 * (_LEFT - 18), _TOP - 36)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
