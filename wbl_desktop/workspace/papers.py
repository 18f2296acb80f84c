"""Binds the forms to the application's port for paper."""

from collections.abc import Sequence
from pathlib import Path

from wbl_desktop.application.paper_facts import PaperFacts
from wbl_desktop.application.paper_ports import FormOffer, PageImage
from wbl_desktop.application.papers import PaperDesk, SheetToPrint
from wbl_desktop.workspace.opening import Workspace


class FormsMaker:
    """Draws the forms of the catalog; loads the drawing library when first asked to draw."""

    def forms(self) -> Sequence[FormOffer]:
        """Every form, in the order of the catalog."""
        from wbl_desktop.forms.catalog import FORMS, languages_of
        from wbl_desktop.forms.words import words_of

        english = words_of("en")
        return tuple(
            FormOffer(code=form.name, title=english(f"{form.name}.title"), languages=languages_of(form))
            for form in FORMS
        )

    def code_of(self, form: str) -> str:
        """The code name of a form called by that or by its number on the paper."""
        from wbl_desktop.forms.catalog import form_named

        return form_named(form).name

    def languages_of(self, form: str) -> tuple[str, ...]:
        """The languages of a form."""
        from wbl_desktop.forms.catalog import form_named, languages_of

        return languages_of(form_named(form))

    def serves(self, form: str, activity: str) -> bool:
        """Whether the form was made for that activity."""
        from wbl_desktop.forms.catalog import form_named

        return activity in form_named(form).activities

    def edition(self, form: str) -> str:
        """The edition in the form's foot."""
        from wbl_desktop.forms.catalog import form_named

        return form_named(form).edition

    def blanks(self, form: str, facts: PaperFacts) -> tuple[str, ...]:
        """Facts the form asks for which are not known."""
        from wbl_desktop.forms.catalog import form_named
        from wbl_desktop.forms.form import missing

        return missing(form_named(form), facts)

    def printable(self, facts: PaperFacts) -> tuple[PaperFacts, tuple[str, ...]]:
        """The facts with nothing the typefaces cannot draw, and the texts of which something was left out."""
        from wbl_desktop.forms.printable import printable

        return printable(facts)

    def new_code(self, random_bytes: bytes) -> str:
        """A sheet's code from five random bytes."""
        from wbl_desktop.forms.codes import code_from_bytes

        return code_from_bytes(random_bytes)

    def blank_code(self, form: str, language: str) -> str:
        """The code all blank copies of a form share: they name the form, not a sheet."""
        import hashlib

        from wbl_desktop.forms.codes import code_from_bytes

        return code_from_bytes(hashlib.sha256(f"blank {form} {language}".encode()).digest()[:5])

    def render(self, sheets: Sequence[SheetToPrint]) -> tuple[bytes, tuple[range, ...]]:
        """The sheets as one PDF, and the pages each fills."""
        from wbl_desktop.forms.render import draw_packet, sheet

        return draw_packet(
            [sheet(one.form, one.language, one.facts, one.code, one.made_on) for one in sheets],
        )

    def page(self, pdf: bytes, number: int, dots_per_inch: int) -> PageImage:
        """One page as 8-bit gray, row by row without padding."""
        from wbl_desktop.forms.preview import picture

        drawn = picture(pdf, number, dots_per_inch)
        rows = (drawn.pixels[row * drawn.stride : row * drawn.stride + drawn.width] for row in range(drawn.height))
        gray = drawn.pixels if drawn.stride == drawn.width else b"".join(rows)
        return PageImage(width=drawn.width, height=drawn.height, gray=gray)

    def save(self, pdf: bytes, path: str) -> None:
        """Keep the PDF where a person said, for its owner only."""
        from wbl_desktop.workspace.private_files import write_private

        write_private(Path(path), pdf)


def paper_desk(workspace: Workspace) -> PaperDesk:
    """The papers of an open workspace."""
    return PaperDesk(workspace.desk, FormsMaker(), workspace.clock)
