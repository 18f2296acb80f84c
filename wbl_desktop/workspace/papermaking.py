"""Binds the forms to what the application asks of a paper maker."""

import hashlib
from collections.abc import Sequence

from wbl_desktop.application.paper_facts import PaperFacts
from wbl_desktop.application.papers import SheetToPrint
from wbl_desktop.application.window_ports import FormOffer, PageImage
from wbl_desktop.forms.catalog import FORMS, form_named, languages_of
from wbl_desktop.forms.codes import RANDOM_BYTES, code_from_bytes
from wbl_desktop.forms.form import missing
from wbl_desktop.forms.preview import page_sizes, picture
from wbl_desktop.forms.render import render_packet, sheet
from wbl_desktop.forms.words import REFERENCE, words_of


class FormsPaperMaker:
    """The forms of the catalog."""

    def forms(self) -> Sequence[FormOffer]:
        """Every form with its English title."""
        words = words_of(REFERENCE)
        return [
            FormOffer(code=form.name, title=words(f"{form.name}.title"), languages=languages_of(form)) for form in FORMS
        ]

    def languages_of(self, form: str) -> tuple[str, ...]:
        """The languages a form is complete in."""
        return languages_of(form_named(form))

    def edition(self, form: str) -> str:
        """Raised whenever layout or wording changes."""
        return form_named(form).edition

    def blanks(self, form: str, facts: PaperFacts) -> tuple[str, ...]:
        """Facts the form needs which are not known."""
        return missing(form_named(form), facts)

    def new_code(self, random_bytes: bytes) -> str:
        """A sheet's code."""
        return code_from_bytes(random_bytes)

    def blank_code(self, form: str, language: str) -> str:
        """One code for all blank copies of an edition, so that they too are always the same bytes."""
        said = f"blank {form} {self.edition(form)} {language}"
        return code_from_bytes(hashlib.sha256(said.encode()).digest()[:RANDOM_BYTES])

    def render(self, sheets: Sequence[SheetToPrint]) -> bytes:
        """The sheets in one PDF."""
        return render_packet([sheet(one.form, one.language, one.facts, one.code, one.made_on) for one in sheets])

    def pages(self, pdf: bytes) -> int:
        """How many pages a PDF has."""
        return len(page_sizes(pdf))

    def page(self, pdf: bytes, number: int, dots_per_inch: int) -> PageImage:
        """One page in gray, its rows without padding."""
        drawn = picture(pdf, number, dots_per_inch)
        rows = (drawn.pixels[row * drawn.stride : row * drawn.stride + drawn.width] for row in range(drawn.height))
        return PageImage(width=drawn.width, height=drawn.height, gray=b"".join(rows))
