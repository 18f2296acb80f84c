"""Facts made fit for the shipped typefaces: what they cannot draw is left out visibly, and told, never misspelled."""

import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from wbl_desktop.application.paper_facts import PaperFacts
from wbl_desktop.forms.typefaces import Face, cleaned, drawable

GAP = "[…]"  # where a picture sign stood: dropped without a trace, a note could say the opposite
T = TypeVar("T")


def printable(facts: PaperFacts) -> tuple[PaperFacts, tuple[str, ...]]:
    """The facts as they can be printed, and the texts of which something had to be left out.

    A text with a letter that cannot be drawn is left to the pen as a whole; a sign that is no letter becomes a gap.
    """
    left_out: dict[str, None] = {}
    return _fit(facts, left_out), tuple(left_out)


def _fit(part: T, left_out: dict[str, None]) -> T:
    if not is_dataclass(part) or isinstance(part, type):
        return part
    changed: dict[str, object] = {}
    for one in fields(part):
        value = getattr(part, one.name)
        if isinstance(value, str):
            fit: object = _fit_text(value, left_out)
        elif isinstance(value, tuple):
            fit = tuple(_fit(item, left_out) for item in value)
        else:
            fit = _fit(value, left_out)
        if fit != value:
            changed[one.name] = fit
    return replace(part, **changed) if changed else part


def _fit_text(text: str, left_out: dict[str, None]) -> str | None:
    shown = cleaned(text)
    missing = {sign for sign in shown if not drawable(sign, Face.REGULAR)}
    if not missing:
        return text
    left_out[shown] = None
    if any(unicodedata.category(sign)[0] in "LMN" for sign in missing):
        return None
    gaps = "".join(GAP if sign in missing else sign for sign in shown)
    while f"{GAP}{GAP}" in gaps:
        gaps = gaps.replace(f"{GAP}{GAP}", GAP)
    return gaps
