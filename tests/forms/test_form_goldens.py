"""What stands where on the paper, kept as readable JSON: a change of wording or place shows as a small difference.

``WBL_UPDATE_GOLDENS=1`` writes them anew, except where ``CI`` is set; read the difference before committing it.
"""

import json
import os
from itertools import groupby
from pathlib import Path

import pypdfium2
import pytest

from tests.forms.paper_samples import CODE, PRINTED_ON, cases
from wbl_desktop.forms.catalog import FORMS, languages_of
from wbl_desktop.forms.render import render

GOLDENS = Path(__file__).parent / "goldens"
EVERY = [
    pytest.param(form.name, language, case, id=f"{form.name}-{language}-{case}")
    for form in FORMS
    for language in languages_of(form)
    for case in ("usual", "blank", "long", "of_age")
]


def lines_of(pdf: bytes) -> list[list[str]]:
    """Per page, every stretch of text with its left edge and its height from the top in whole points."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        height = page.get_height()
        places = [words.get_rect(rect) for rect in range(words.count_rects())]
        texts = [(round(height - y0), round(x0), words.get_text_bounded(x0, y0, x1, y1)) for x0, y0, x1, y1 in places]
        rows = groupby(sorted(texts), key=lambda one: one[0])
        found.append([f"{y:3} " + " | ".join(f"{x} {text.strip()}" for _, x, text in row) for y, row in rows])
        words.close()
        page.close()
    document.close()
    return found


@pytest.mark.parametrize(("form", "language", "case"), EVERY)
def test_the_paper_says_what_it_said(form: str, language: str, case: str) -> None:
    found = {"pages": lines_of(render(form, language, cases(form)[case], CODE, PRINTED_ON))}
    golden = GOLDENS / f"{form}.{language}.{case}.json"
    if os.environ.get("WBL_UPDATE_GOLDENS") == "1":
        assert not os.environ.get("CI"), "goldens are made by a person who reads them"
        golden.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert found == json.loads(golden.read_text("utf-8"))


def test_no_golden_is_left_over() -> None:
    kept = {f"{form.values[0]}.{form.values[1]}.{form.values[2]}.json" for form in EVERY}
    assert {file.name for file in GOLDENS.iterdir()} == kept
