"""Rows that an import held back, as a file to mend and import again: the rows as written, with line and reason."""

import csv
import io
from collections.abc import Callable

from wbl_desktop.application.imports.drafts import Doubt, Weight
from wbl_desktop.application.imports.plans import Plan
from wbl_desktop.application.imports.wording import doubt_sentence
from wbl_desktop.exchange.imports.labels import HELD_LINE, HELD_WHY
from wbl_desktop.exchange.imports.table import guarded


def held_back_csv(plan: Plan, words: Callable[[Doubt], str] = doubt_sentence) -> bytes:
    """UTF-8 with a mark, as spreadsheets expect; ``words`` says a doubt in the person's language."""
    headers = list(dict.fromkeys(label for row in plan.held for label in row.headers if label))
    reasons: dict[tuple[str, int], list[str]] = {}
    for doubt in plan.doubts:
        if doubt.weight is Weight.HELD:
            reasons.setdefault((doubt.table, doubt.row), []).append(words(doubt))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*(guarded(label) for label in headers), HELD_LINE, HELD_WHY])
    for row in sorted(plan.held, key=lambda one: (one.table, one.row)):
        at = {label: cell for label, cell in zip(row.headers, row.cells, strict=False) if label}
        beyond = [cell for cell in row.cells[len(row.headers) :] if cell.strip()]
        why = "; ".join([*dict.fromkeys(reasons.get((row.table, row.row), [])), *beyond])
        writer.writerow([*(guarded(at.get(label, "")) for label in headers), row.row, guarded(why)])
    return out.getvalue().encode("utf-8-sig")
