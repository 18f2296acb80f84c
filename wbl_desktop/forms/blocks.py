"""The parts a form is put together from, each one idea that never breaks across pages.

A block lays itself out for a width and says how high it is; where it stands is the sheet's business. The ``Setting``
says how closely it is set and how many lines an answer of each ``Worth`` may take. What still does not fit is handed to
the ``Overflow``, which answers with the mark to print.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum, auto
from typing import Protocol

from wbl_desktop.forms.fitting import FLOOR, fitted, wrapped
from wbl_desktop.forms.marks import ABOVE, Laid, Mark, Rule, Square, Text
from wbl_desktop.forms.typefaces import Face, cleaned, width

LABEL, BODY, SMALL, HEAD = 8.5, 11.0, 8.5, 11.5
LEADING, SNUG_RUNNING = 1.32, 1.22  # of the size, between lines of running text
ANSWER_LEADING, SNUG_LEADING = 15.0, 13.5
GRAY = 0.25  # labels: dark enough for a photocopy of a photocopy
GUTTER = 16.0
RULE = 1.6  # between parts: plainly more than an answer's line
MM = 72 / 25.4
TICK = 4.5 * MM + 1  # outside its line
SIGNATURE, DATE = 70 * MM, 82.0
WRITING, PRINTED = 20.0, 16.2  # room between a label and its line for a pen, and for print at its closest


@dataclass(slots=True)
class Overflow:
    """What did not fit anywhere, in the order met, under letters that the page refers to."""

    mark_words: str  # "… (see {letter})"
    carried: list[tuple[str, str, str]] = field(default_factory=list)  # letter, label, whole text

    def carry(self, label: str, text: str) -> tuple[str, ...]:
        """Notes the text for the back; the marks to print where it was cut, in words and at its shortest."""
        letter = next((known for known, _, whole in self.carried if whole == text), None)
        if letter is None:
            number = len(self.carried)
            letter = chr(ord("A") + number % 26) * (1 + number // 26)
            self.carried.append((letter, label, text))
        return self.mark_words.replace("{letter}", letter), f"…{letter}"


class Closeness(Enum):
    """How closely a side is set, the second only where the first would take a page more."""

    ROOMY = auto()
    SNUG = auto()  # small gaps, single writing lines, notes with less between their lines but no smaller


class Worth(IntEnum):
    """How much the page needs an answer whole: the lower is cut first where not all fits."""

    NOTE = 0  # running text
    DETAIL = 1
    KEY = 2  # who, where, when, whom to call
    SIGNER = 3


MostLines = tuple[int, int, int, int]
MOST_LINES: MostLines = (8, 6, 6, 6)  # of an answer, by its worth


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How blocks are asked to lay themselves out."""

    overflow: Overflow
    closeness: Closeness = Closeness.ROOMY
    most: MostLines = MOST_LINES  # lines of an answer, by its worth
    sparing: bool = False  # without the blank rows that are there for comfort

    @property
    def leading(self) -> float:
        """Between the lines of an answer."""
        return ANSWER_LEADING if self.closeness is Closeness.ROOMY else SNUG_LEADING

    @property
    def running(self) -> float:
        """Between the lines of running text, as a share of its size."""
        return LEADING if self.closeness is Closeness.ROOMY else SNUG_RUNNING


class Block(Protocol):
    """A part of a form."""

    def lay(self, room: float, setting: Setting) -> Laid: ...


def lines_of_text(
    lines: Sequence[str],
    y: float,
    size: float,
    *,
    x: float = 0.0,
    face: Face = Face.REGULAR,
    leading: float = LEADING,
    gray: float = 0.0,
) -> Iterator[Text]:
    """Texts one below the other, the first with its top at ``y``."""
    for place, line in enumerate(lines):
        yield Text(x=x, y=y + ABOVE * size + place * leading * size, text=line, size=size, face=face, gray=gray)


def height_of(lines: Sequence[str], size: float, leading: float = LEADING) -> float:
    """How high those lines are."""
    return len(lines) * leading * size


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A label above its answer; without one, a ruled line for a pen."""

    label: str
    answer: str | None = None
    share: float = 1.0  # of the row's width
    strong: bool = False  # what a family looks for first
    worth: Worth = Worth.DETAIL
    blank: int = 1  # ruled lines when there is no answer

    def lay(self, room: float, setting: Setting) -> Laid:
        label = wrapped(self.label, room, Face.REGULAR, LABEL)
        marks: list[Mark] = [
            Text(x=0, y=LABEL * ABOVE + place * LABEL * 1.2, text=line, size=LABEL, gray=GRAY)
            for place, line in enumerate(label)
        ]
        top = LABEL * 1.2 * len(label)
        said = cleaned(self.answer or "")
        if not said:
            lines = self.blank if setting.closeness is Closeness.ROOMY else 1
            marks += [Rule(x=0, y=top + WRITING * (place + 1), length=room) for place in range(lines)]
            return Laid(height=top + WRITING * lines, marks=tuple(marks))
        face = Face.SEMIBOLD if self.strong else Face.REGULAR
        fit = fitted(said, room, setting.most[self.worth], lambda: setting.overflow.carry(self.label, said), face)
        first, below = (14.0, WRITING - 14) if setting.closeness is Closeness.ROOMY else (12.0, PRINTED - 12)
        marks += [
            Text(x=0, y=top + first + place * setting.leading, text=line, size=fit.size, face=face, answer=True)
            for place, line in enumerate(fit.lines)
        ]
        bottom = top + first + (len(fit.lines) - 1) * setting.leading + below
        return Laid(height=bottom, marks=(*marks, Rule(x=0, y=bottom, length=room)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Cells side by side, their lines on one level."""

    cells: tuple[Cell, ...]

    def lay(self, room: float, setting: Setting) -> Laid:
        total = sum(cell.share for cell in self.cells)
        free = room - GUTTER * (len(self.cells) - 1)
        widths = [free * cell.share / total for cell in self.cells]
        laid = [cell.lay(wide, setting) for cell, wide in zip(self.cells, widths, strict=True)]
        height = max(one.height for one in laid)
        marks: list[Mark] = []
        x = 0.0
        for one, wide in zip(laid, widths, strict=True):
            marks += _grounded(one, height).at(x, 0)
            x += wide + GUTTER
        return Laid(height=height, marks=tuple(marks))


def _grounded(laid: Laid, height: float) -> Laid:
    """The same cell with its last rule moved down to the row's level."""
    *others, last = laid.marks
    if isinstance(last, Rule) and laid.height < height:
        last = Rule(x=last.x, y=height, length=last.length, thickness=last.thickness)
    return Laid(height=height, marks=(*others, last))


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The name of a part, and the law it rests on."""

    text: str
    ruled: bool = True
    cited: str | None = None

    def lay(self, room: float, setting: Setting) -> Laid:
        above, top = (3.0, 9.0) if self.ruled else (0.0, 0.0)
        lines = wrapped(self.text, room, Face.BOLD, HEAD)
        rule: tuple[Mark, ...] = (Rule(x=0, y=above, length=room, thickness=RULE),) if self.ruled else ()
        marks = (*rule, *lines_of_text(lines, top, HEAD, face=Face.BOLD))
        laid = Laid(height=top + height_of(lines, HEAD), marks=marks)
        if self.cited:
            return _with_law(laid, self.cited, room)
        return laid


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text."""

    text: str
    face: Face = Face.REGULAR

    def lay(self, room: float, setting: Setting) -> Laid:
        lines = wrapped(self.text, room, self.face, BODY)
        marks = lines_of_text(lines, 0, BODY, face=self.face, leading=setting.running)
        return Laid(height=height_of(lines, BODY, setting.running), marks=tuple(marks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A short titled text, with the law it rests on in small print at its end."""

    title: str
    text: str
    cited: str | None = None

    def lay(self, room: float, setting: Setting) -> Laid:
        size, leading = BODY, setting.running
        indent = width(self.title, Face.SEMIBOLD, size) + 5
        words = self.text.split(" ")
        first: list[str] = []
        while words and indent + width(" ".join([*first, words[0]]), Face.REGULAR, size) <= room:
            first.append(words.pop(0))
        lines = wrapped(" ".join(words), room, Face.REGULAR, size) if words else ()
        marks: list[Mark] = list(lines_of_text([self.title], 0, size, face=Face.SEMIBOLD))
        marks += lines_of_text([" ".join(first)], 0, size, x=indent)
        marks += lines_of_text(lines, leading * size, size, leading=leading)
        laid = Laid(height=height_of(["", *lines], size, leading), marks=tuple(marks))
        return _with_law(laid, self.cited, room) if self.cited else laid


def _with_law(laid: Laid, cited: str, room: float) -> Laid:
    """The citation after the last word where it fits there, else on a line of its own."""
    last = laid.marks[-1]
    assert isinstance(last, Text)
    after = last.box.right + 5
    if after + width(cited, Face.REGULAR, SMALL) <= room:
        return Laid(height=laid.height, marks=(*laid.marks, Text(x=after, y=last.y, text=cited, size=SMALL, gray=GRAY)))
    below = Text(x=0, y=laid.height + ABOVE * SMALL - 1, text=cited, size=SMALL, gray=GRAY)
    return Laid(height=laid.height + SMALL * 1.2, marks=(*laid.marks, below))


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """A list of short promises, each after a dot."""

    items: tuple[str, ...]

    def lay(self, room: float, setting: Setting) -> Laid:
        size, leading = BODY, setting.running
        marks: list[Mark] = []
        y = 0.0
        for item in self.items:
            lines = wrapped(item, room - 11, Face.REGULAR, size)
            marks += lines_of_text(["•"], y, size)
            marks += lines_of_text(lines, y, size, x=11, leading=leading)
            y += height_of(lines, size, leading) + 1.0
        return Laid(height=y, marks=tuple(marks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A box and what ticking it says."""

    text: str
    ticked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticks:
    """Boxes in columns, read from left to right."""

    items: tuple[Tick, ...]
    columns: int = 2

    def lay(self, room: float, setting: Setting) -> Laid:
        wide = (room - GUTTER * (self.columns - 1)) / self.columns
        marks: list[Mark] = []
        y = 0.0
        for start in range(0, len(self.items), self.columns):
            row = self.items[start : start + self.columns]
            texts = [wrapped(one.text, wide - TICK - 7, Face.REGULAR, BODY) for one in row]
            most = max(len(text) for text in texts)
            for column, (one, text) in enumerate(zip(row, texts, strict=True)):
                x = column * (wide + GUTTER)
                marks.append(Square(x=x + 0.5, y=y + 1, side=TICK - 1, ticked=one.ticked))
                marks += lines_of_text(text, y + 0.5, BODY, x=x + TICK + 7)
            y += max(TICK + 2, most * LEADING * BODY) + 5
        return Laid(height=y - 5, marks=tuple(marks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Where somebody signs: a line of 70 mm, the name in print unless the form has it already, the date."""

    who: str
    date_label: str
    name_label: str | None = None
    name: str | None = None

    @property
    def wide(self) -> bool:
        """Whether it needs the paper's whole width, so never stands beside a code."""
        return bool(self.name_label)

    def lay(self, room: float, setting: Setting) -> Laid:
        places = [(Cell(label=self.who), 0.0, SIGNATURE), (Cell(label=self.date_label), room - DATE, DATE)]
        if self.name_label:
            middle = room - SIGNATURE - DATE - 2 * GUTTER
            places.append(
                (Cell(label=self.name_label, answer=self.name, worth=Worth.SIGNER), SIGNATURE + GUTTER, middle)
            )
        laid = [(cell.lay(wide, setting), x) for cell, x, wide in places]
        height = max(one.height for one, _ in laid) + 4
        marks = tuple(mark for one, x in laid for mark in _grounded(one, height).at(x, 0))
        return Laid(height=height, marks=marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Blocks that stay together on one page."""

    blocks: tuple[Block, ...]
    gap: float = 5.0
    wide: bool = False  # needs the paper's whole width, so never stands beside a code

    def lay(self, room: float, setting: Setting) -> Laid:
        marks: list[Mark] = []
        y = 0.0
        for block in self.blocks:
            laid = block.lay(room, setting)
            marks += laid.at(0, y)
            y += laid.height + self.gap
        return Laid(height=max(0.0, y - self.gap), marks=tuple(marks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """A stretch of a long text carried over to the back, under its label where it begins."""

    lines: tuple[str, ...]
    label: str = ""

    def lay(self, room: float, setting: Setting) -> Laid:
        top = LABEL * 1.4 if self.label else 0.0
        marks: list[Mark] = [
            Text(x=0, y=top + ABOVE * FLOOR + place * setting.leading, text=line, size=FLOOR, answer=True)
            for place, line in enumerate(self.lines)
        ]
        if self.label:
            marks.append(Text(x=0, y=ABOVE * LABEL, text=self.label, size=LABEL, gray=GRAY))
        return Laid(height=top + len(self.lines) * setting.leading, marks=tuple(marks))
