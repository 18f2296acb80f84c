"""What a form of the catalog says of itself, and the sheet that is one form filled with one set of facts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from wbl_desktop.application.paper_facts import PaperFacts
from wbl_desktop.forms.blocks import Block
from wbl_desktop.forms.words import Words

Side = Callable[[Words, PaperFacts], tuple[Block, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One printed form: its names, whom it serves, who signs it, what it asks of the records, and its two sides."""

    name: str  # as records and the command line call it; also the section of the words files
    number: str  # on the paper's foot
    edition: str  # raised whenever layout or wording changes
    activities: tuple[str, ...]
    signers: tuple[str, ...]  # guardian, student, employer, coordinator, administrator
    needs: tuple[str, ...]  # facts, or either of two, "a|b", without which somebody must fill in a blank
    front: Side  # made to fit one page
    back: Side  # notes; may run on to further pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One form to print. ``printed_on`` is the day its record was made, so that printing again gives the same bytes."""

    form: Form
    language: str
    facts: PaperFacts
    code: str
    printed_on: date


def missing(form: Form, facts: PaperFacts) -> tuple[str, ...]:
    """The facts among the form's needs that are not known: ``placement.starts_on``; of two, the first."""
    needs = (need.split("|") for need in form.needs)
    return tuple(need[0] for need in needs if all(_value(facts, one) in (None, "", ()) for one in need))


def _value(facts: PaperFacts, need: str) -> object:
    section, _, name = need.partition(".")
    part: object = getattr(facts, section)
    return getattr(part, name) if name else part
