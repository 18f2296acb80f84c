"""What stands on a page, before any PDF: texts, rules, boxes to tick and code matrices, measured from the top left."""

from dataclasses import dataclass, replace

from wbl_desktop.forms.typefaces import Face, width

# How far letters reach above and below their baseline, as shares of the size: enough for Ê and ç in Noto Sans.
ABOVE, BELOW = 0.98, 0.24


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points; ``top`` is smaller than ``bottom``."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box", slack: float = 0.0) -> bool:
        """Whether the two share more than ``slack`` points in both directions."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > slack
            and min(self.bottom, other.bottom) - max(self.top, other.top) > slack
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One line of text on its baseline."""

    x: float
    y: float
    text: str
    size: float
    face: Face = Face.REGULAR
    gray: float = 0.0
    answer: bool = False  # a fact, never to be set smaller than 11 points

    @property
    def box(self) -> Box:
        return Box(
            self.x,
            self.y - ABOVE * self.size,
            self.x + width(self.text, self.face, self.size),
            self.y + BELOW * self.size,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line to the right or down."""

    x: float
    y: float
    length: float
    thickness: float = 0.7
    down: bool = False

    @property
    def box(self) -> Box:
        half = self.thickness / 2
        if self.down:
            return Box(self.x - half, self.y, self.x + half, self.y + self.length)
        return Box(self.x, self.y - half, self.x + self.length, self.y + half)


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """A box to tick, 4.5 mm wide; ``ticked`` where the facts already say so."""

    x: float
    y: float
    side: float
    ticked: bool = False

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.x + self.side, self.y + self.side)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """A QR code of that content."""

    x: float
    y: float
    side: float
    content: str

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.x + self.side, self.y + self.side)


Mark = Text | Rule | Square | Matrix


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A block that has been measured: its height and its marks, from its own top left corner."""

    height: float
    marks: tuple[Mark, ...]

    def at(self, x: float, y: float) -> tuple[Mark, ...]:
        """The marks, moved to that corner of the page."""
        return tuple(_moved(mark, x, y) for mark in self.marks) if x or y else self.marks


def _moved(mark: Mark, x: float, y: float) -> Mark:
    """The mark elsewhere. Texts, nearly all there is, are spelled out: ``replace`` takes twice as long."""
    if isinstance(mark, Text):
        return Text(
            x=mark.x + x,
            y=mark.y + y,
            text=mark.text,
            size=mark.size,
            face=mark.face,
            gray=mark.gray,
            answer=mark.answer,
        )
    return replace(mark, x=mark.x + x, y=mark.y + y)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One finished page."""

    number: int
    marks: tuple[Mark, ...]
