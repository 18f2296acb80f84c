"""Forms a second against bare drawing with the same library: the same marks, fonts loaded, no layout and no codes."""

from datetime import date
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from tests.benchmarks.measuring import Ratio, pairwise
from wbl_desktop.application.paper_facts import PaperFacts
from wbl_desktop.forms.codes import code_from_bytes
from wbl_desktop.forms.render import render_packet, sheet

COUNT = 40


def run() -> list[Ratio]:
    """Forty job-shadow permissions, two pages each, as one packet."""
    code = code_from_bytes(b"12345")
    sheets = [sheet("job_shadow_permission", "es", PaperFacts(), code, date(2026, 11, 20))] * COUNT

    def ours() -> object:
        return render_packet(sheets)

    def peer() -> object:
        out = BytesIO()
        canvas = Canvas(out, invariant=1)
        for _ in range(COUNT * 2):
            for line in range(60):
                canvas.setFont("Helvetica", 11)
                canvas.drawString(72, 740 - line * 11, "Autorización para una observación laboral, renglón")
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    found = pairwise(f"{COUNT} permission forms, {COUNT * 2} pages", ours, peer)
    rate = COUNT * 2 / found.ours
    return [Ratio(found.name, found.ours, found.peer, found.ratio, f"{rate:.0f} pages/s")]
