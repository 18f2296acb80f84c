"""The shipped typefaces: what they can draw, how wide a text is, and which face stands in for a missing letter."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from wbl_desktop import paths
from wbl_desktop.domain.failures import Refusal


class Face(StrEnum):
    """A style of the form's one family; the value is the font file's name."""

    REGULAR = "NotoSans-Regular"
    SEMIBOLD = "NotoSans-SemiBold"
    BOLD = "NotoSans-Bold"
    ITALIC = "NotoSans-Italic"


_STAND_IN = "DejaVuSans"

# Letters of other scripts have glyphs in these fonts but need joining, reordering or right-to-left setting, which the
# PDF library does not do: drawn letter by letter a name would be wrong, so it is refused rather than misspelled.
_PLAIN_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "MODIFIER", "FEMININE", "MASCULINE", "MICRO")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that one font can draw."""

    font: str
    text: str


@cache
def _font(name: str) -> TTFont:
    font = TTFont(name, str(paths.resource("fonts", f"{name}.ttf")))
    pdfmetrics.registerFont(font)
    return font


@cache
def _draws(name: str, letter: str) -> bool:
    return ord(letter) in _font(name).face.charToGlyph


@lru_cache(maxsize=1024)  # a packet says the same names and notes on every sheet
def cleaned(text: str) -> str:
    """The text in composed form, with every kind of white space and control character as a single plain space."""
    composed = unicodedata.normalize("NFC", text)
    kept = (" " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter for letter in composed)
    visible = (letter for letter in kept if unicodedata.category(letter) != "Cf")
    return re.sub(" +", " ", "".join(visible)).strip()


def drawable(letter: str, face: Face) -> bool:
    """Whether some shipped font can draw it."""
    return _font_of(letter, face) is not None


@lru_cache(maxsize=2048)
def runs(text: str, face: Face) -> tuple[Run, ...]:
    """The text split by the font that draws it; Refusal ``glyph_missing`` names what no shipped font can draw."""
    missing = "".join(sorted({letter for letter in text if _font_of(letter, face) is None}))
    if missing:
        names = ", ".join(unicodedata.name(letter, f"U+{ord(letter):04X}") for letter in missing)
        raise Refusal("glyph_missing", characters=missing, names=names)
    return tuple(_runs(text, face))


def width(text: str, face: Face, size: float) -> float:
    """How far the text reaches, in points."""
    return size * _reach(text, face)


@lru_cache(maxsize=8192)
def _reach(text: str, face: Face) -> float:
    return sum(_advance(letter, face) for letter in text)


@cache
def _advance(letter: str, face: Face) -> float:
    """How far one letter reaches, as a share of the size; the fonts are set without kerning."""
    (run,) = runs(letter, face)
    return float(_font(run.font).stringWidth(letter, 1000)) / 1000


def _runs(text: str, face: Face) -> Iterator[Run]:
    font, start = "", 0
    for place, letter in enumerate(text):
        wanted = _font_of(letter, face) or ""
        if wanted != font:
            if place > start:
                yield Run(font, text[start:place])
            font, start = wanted, place
    if start < len(text):
        yield Run(font, text[start:])


@cache
def _font_of(letter: str, face: Face) -> str | None:
    if unicodedata.category(letter).startswith("L") and not unicodedata.name(letter, "").startswith(_PLAIN_SCRIPTS):
        return None
    return next((name for name in (face.value, _STAND_IN) if _draws(name, letter)), None)
