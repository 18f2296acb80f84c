"""A sheet laid out: front, then back with what did not fit in its place; each page with its codes and foot.

Letter paper. The punched side is the left of odd pages and the right of even ones, so that the holes of a sheet printed
on both sides meet. Two QR codes stand in opposite corners: a torn corner does not orphan the sheet.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

from wbl_desktop.domain.failures import Refusal
from wbl_desktop.forms.blocks import (
    GRAY,
    LABEL,
    MM,
    MOST_LINES,
    RULE,
    Block,
    Closeness,
    Group,
    Heading,
    Lines,
    MostLines,
    Overflow,
    Setting,
    Signature,
    lines_of_text,
)
from wbl_desktop.forms.codes import MOST_PAGES, parse_code, payload
from wbl_desktop.forms.fitting import FLOOR, shortened, wrapped
from wbl_desktop.forms.form import Sheet
from wbl_desktop.forms.marks import ABOVE, Laid, Mark, Matrix, Page, Rule, Text
from wbl_desktop.forms.phrasing import joined, long_date, short_date
from wbl_desktop.forms.typefaces import Face, cleaned, width
from wbl_desktop.forms.words import Words, words_of

PAPER_WIDTH, PAPER_HEIGHT = 612.0, 792.0
MARGIN, PUNCHED = 54.0, 72.0
ROOM = PAPER_WIDTH - MARGIN - PUNCHED
CODE_SIDE = 22.5 * MM
_CAPTION = 9.0
_UNDER = 13.5  # from a code to the line the short code stands on: two of its modules stay white between them
_BAND = CODE_SIDE + _UNDER + 2.5
_FOOT_TOP = PAPER_HEIGHT - MARGIN - _BAND
_CLEAR = 11.0  # white around a code, four of its modules
NARROW = ROOM - CODE_SIDE - 2 * _CLEAR
_LEAST_GAP, _SNUG_GAP, _STRETCH = 6.0, 3.0, 8.0
_BESIDE = CODE_SIDE + 2 * _CLEAR  # where a block beside the bottom code begins
_LOW = 0.85 * CODE_SIDE  # the highest such block: more would stand indented above the code
_EVER_FEWER: tuple[MostLines, ...] = (  # where the page does not hold all
    *((notes, details, 6, 6) for notes, details in ((6, 4), (5, 4), (4, 4), (4, 3), (3, 3), (3, 2), (2, 2), (2, 1))),
    *((2, 1, key, 6) for key in (4, 3)),
    *((1, 1, key, 3) for key in (3, 2, 1)),
    (1, 1, 1, 1),
)
_CARRIED_LINES = 8  # of a carried text in one block

Bodies = tuple[tuple[Mark, ...], ...]  # of pages, before codes and foot


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page of a sheet has around its body."""

    head: Laid  # of the front
    later: Laid  # of the pages after it
    foot: float  # where the foot's text begins at its highest


def pages_of(sheet: Sheet) -> tuple[Page, ...]:
    """The sheet's pages, complete; the same facts always give the same marks."""
    words = words_of(sheet.language)
    frame = Frame(
        head=_front_head(sheet, words),
        later=_later_head(sheet, words),
        foot=min(mark.box.top for mark in _foot(sheet, words, 1, MOST_PAGES)),
    )
    front, overflow = _front(sheet.form.front(words, sheet.facts), words, frame)
    back = _back(sheet.form.back(words, sheet.facts), words, frame, overflow)
    bodies = (*front, *back)
    if len(bodies) > MOST_PAGES:
        raise Refusal("sheet_too_long", pages=len(bodies), most=MOST_PAGES)
    return tuple(
        Page(number=number, marks=tuple(_dressed(sheet, words, number, len(bodies), body, frame)))
        for number, body in enumerate(bodies, start=1)
    )


def _front(blocks: Sequence[Block], words: Words, frame: Frame) -> tuple[Bodies, Overflow]:
    """The front on one page: roomy, else snug, else with ever more lines cut, those that matter least first."""

    def attempt(closeness: Closeness, most: Sequence[MostLines]) -> tuple[Bodies, Overflow]:
        overflow = Overflow(mark_words=words("common.carried", letter="{letter}"))
        settings = [Setting(overflow=overflow, closeness=closeness, most=one) for one in most]
        return _flow(blocks, settings, frame, frame.head), overflow

    whole = [MOST_LINES] * len(blocks)
    for closeness in Closeness:
        bodies, overflow = attempt(closeness, whole)
        if len(bodies) <= 1:
            return bodies, overflow
    for fewer in _EVER_FEWER:
        most = [fewer] * len(blocks)
        bodies, overflow = attempt(Closeness.SNUG, most)
        if len(bodies) <= 1:
            break
    else:
        return bodies, overflow
    for place in reversed(range(len(blocks))):  # what still finds room whole, from the family's own part upward
        if not _is_cut(blocks[place], most[place]):
            continue
        kinder = [*most[:place], MOST_LINES, *most[place + 1 :]]
        relaxed, left = attempt(Closeness.SNUG, kinder)
        if len(relaxed) <= 1:
            most, bodies, overflow = kinder, relaxed, left
    return bodies, overflow


def _is_cut(block: Block, most: MostLines) -> bool:
    """Whether it would be, where it is narrowest."""
    overflow = Overflow(mark_words="")
    block.lay(NARROW, Setting(overflow=overflow, closeness=Closeness.SNUG, most=most))
    return bool(overflow.carried)


def _back(blocks: Sequence[Block], words: Words, frame: Frame, before: Overflow) -> Bodies:
    """The back and what was cut anywhere, roomy unless setting it snug, or without spare rows too, saves a page."""
    tries = []
    for closeness, sparing in ((Closeness.ROOMY, False), (Closeness.SNUG, False), (Closeness.SNUG, True)):
        overflow = Overflow(mark_words=before.mark_words, carried=list(before.carried))
        setting = Setting(overflow=overflow, closeness=closeness, sparing=sparing)
        bodies = _flow(blocks, repeat(setting), frame, frame.later)
        if overflow.carried:
            bodies = _flow([*blocks, *_carried(words, overflow)], repeat(setting), frame, frame.later)
        tries.append(bodies)
        if len(bodies) <= 1:
            break
    return min(tries, key=len)


def _flow(blocks: Sequence[Block], settings: Iterable[Setting], frame: Frame, head: Laid) -> Bodies:
    """The blocks below each other on as many pages as they need; coordinates from the left margin's edge.

    What begins beside the code in the top corner is set narrower, so that no paper is lost under a short heading; where
    that saves a page, so is what ends beside the code in the bottom corner.
    """
    pages: list[tuple[Mark, ...]] = []
    taken: list[Laid] = []
    beside: list[Mark] = []
    y = top = MARGIN + head.height
    gap = _LEAST_GAP
    for block, setting in zip(blocks, settings, strict=False):
        gap = _LEAST_GAP if setting.closeness is Closeness.ROOMY else _SNUG_GAP
        before = len(setting.overflow.carried)
        one = _laid_at(y, block, setting)
        if taken and (beside or y + one.height > _FOOT_TOP - _CLEAR):
            if (low := _laid_beside(y, block, setting, frame)) is not None:
                beside += low.at(_BESIDE, y)
                y += low.height + gap
                continue
            pages.append((*_stacked(taken, top, y - gap, gap), *beside))
            taken, beside, y = [], [], MARGIN + frame.later.height
            top = y
            del setting.overflow.carried[before:]
            one = _laid_at(y, block, setting)
        taken.append(one)
        y += one.height + gap
    if taken:
        pages.append((*_stacked(taken, top, y - gap, gap), *beside))
    return tuple(pages)


def _laid_beside(y: float, block: Block, setting: Setting, frame: Frame) -> Laid | None:
    """The block beside the bottom code, if it may stand there and fits above the foot."""
    if setting.closeness is Closeness.ROOMY or _is_wide(block):
        return None
    kept = len(setting.overflow.carried)
    laid = block.lay(NARROW, setting)
    if laid.height <= _LOW and y + laid.height <= frame.foot - _SNUG_GAP:
        return laid
    del setting.overflow.carried[kept:]
    return None


def _laid_at(y: float, block: Block, setting: Setting) -> Laid:
    """The block for its place: beside the top code, or below it where it needs the whole width."""
    code_ends = MARGIN + _BAND + 4
    if y >= code_ends:
        return block.lay(ROOM, setting)
    if not _is_wide(block):
        return block.lay(NARROW, setting)
    down = code_ends - y
    below = block.lay(ROOM, setting)
    return Laid(height=down + below.height, marks=below.at(0, down))


def _is_wide(block: Block) -> bool:
    return isinstance(block, Group | Signature) and block.wide


def _stacked(laid: Sequence[Laid], top: float, bottom: float, gap: float) -> Iterator[Mark]:
    """The blocks of one page, the spare height shared out between them but not without limit."""
    spare = (_FOOT_TOP - _CLEAR - bottom) / max(1, len(laid) - 1)
    y = top
    for one in laid:
        yield from one.at(0, y)
        y += one.height + gap + min(max(0.0, spare), _STRETCH)


def _carried(words: Words, overflow: Overflow) -> Iterator[Block]:
    """What did not fit, in full, under its letters."""
    if overflow.carried:
        yield Heading(text=words("common.carried_title"))
    for letter, label, text in overflow.carried:
        lines = wrapped(text, NARROW, Face.REGULAR, FLOOR)
        yield Lines(lines=lines[:_CARRIED_LINES], label=f"{letter} · {label}")
        for start in range(_CARRIED_LINES, len(lines), _CARRIED_LINES):
            yield Lines(lines=lines[start : start + _CARRIED_LINES])


def _dressed(sheet: Sheet, words: Words, number: int, total: int, body: Iterable[Mark], frame: Frame) -> Iterator[Mark]:
    """A page's marks where they stand on the paper."""
    left = PUNCHED if number % 2 else MARGIN
    head = (frame.head if number == 1 else frame.later).at(0, MARGIN)
    marks = (*head, *body, *_codes(sheet, number), *_foot(sheet, words, number, total))
    yield from Laid(height=0, marks=marks).at(left, 0)


def _codes(sheet: Sheet, page: int) -> Iterator[Mark]:
    content = payload(sheet.code, page)
    shown = parse_code(sheet.code)
    wide = width(shown, Face.SEMIBOLD, _CAPTION)
    for x, y, text_x in (
        (ROOM - CODE_SIDE, MARGIN, ROOM - (CODE_SIDE + wide) / 2),
        (0.0, _FOOT_TOP, (CODE_SIDE - wide) / 2),
    ):
        yield Matrix(x=x, y=y, side=CODE_SIDE, content=content)
        yield Text(x=max(0.0, text_x), y=y + CODE_SIDE + _UNDER, text=shown, size=_CAPTION, face=Face.SEMIBOLD)


def _foot(sheet: Sheet, words: Words, number: int, total: int) -> Iterator[Mark]:
    form, school = sheet.form, sheet.facts.school
    lines = [
        words(
            "common.foot",
            number=form.number,
            edition=form.edition,
            page=number,
            pages=total,
            day=short_date(words, sheet.printed_on),
        ),
        cleaned(school.district or ""),
    ]
    room = ROOM - CODE_SIDE - 16
    lines = [line for text in lines if text for line in shortened(text, room, 2, Face.REGULAR, LABEL)]
    y = PAPER_HEIGHT - MARGIN - 2
    for place, line in enumerate(reversed(lines)):
        yield _right(line, y - place * LABEL * 1.3, LABEL, gray=GRAY)
    if number == 1 and total > 1:
        yield _right(words("common.see_back"), y - len(lines) * LABEL * 1.3 - 5, FLOOR, face=Face.SEMIBOLD)


def _right(text: str, y: float, size: float, *, gray: float = 0.0, face: Face = Face.REGULAR) -> Text:
    return Text(x=ROOM - width(text, face, size), y=y, text=text, size=size, gray=gray, face=face)


def _front_head(sheet: Sheet, words: Words) -> Laid:
    """Whose paper it is, what it is, and by when it must be back."""
    room = NARROW
    school = sheet.facts.school
    marks: list[Mark] = []
    y = 0.0
    owner = joined(cleaned(school.district or ""), cleaned(school.site or ""), by=" · ")
    lines = wrapped(owner, room, Face.REGULAR, 9.5) if owner else ()
    marks += lines_of_text(lines, y, 9.5, gray=GRAY)
    y += max(1, len(lines)) * 9.5 * 1.32 + 4
    title = wrapped(words(f"{sheet.form.name}.title"), room, Face.BOLD, 15)
    marks += lines_of_text(title, y, 15, face=Face.BOLD, leading=1.2)
    y += len(title) * 15 * 1.2 + 5
    due = sheet.facts.placement.return_by
    if due is not None:
        text = words("common.return_by", day=long_date(words, due))
        size = next((size for size in (11.5, 11.0) if width(text, Face.SEMIBOLD, size) <= room), 11.0)
        ask = wrapped(text, room, Face.SEMIBOLD, size)
        marks += lines_of_text(ask, y, size, face=Face.SEMIBOLD)
        y += len(ask) * size * 1.32
    else:
        ask_blank = words("common.return_by_blank")
        start = width(ask_blank, Face.SEMIBOLD, 11) + 5
        marks += lines_of_text([ask_blank], y, 11, face=Face.SEMIBOLD)
        marks.append(Rule(x=start, y=y + 13, length=max(60.0, min(170.0, room - start))))
        y += 16
    beside = y + 5 < _BAND + 4
    rule = Rule(x=0, y=y + 5, length=NARROW if beside else ROOM, thickness=RULE)
    return Laid(height=y + 12, marks=(*marks, rule))


def _later_head(sheet: Sheet, words: Words) -> Laid:
    """Title and student again, so that a loose page finds its way home."""
    room = NARROW
    facts = sheet.facts
    who = joined(cleaned(facts.student.name or ""), cleaned(facts.worksite.partner or ""), by=" · ")
    lines = shortened(who, room, 3, Face.REGULAR, FLOOR) if who else ()  # in full on the front
    shown: list[Mark] = list(lines_of_text([words(f"{sheet.form.name}.title")], 0, 11, face=Face.BOLD))
    shown += [Text(x=0, y=18 + ABOVE * FLOOR + place * 15, text=line, size=FLOOR) for place, line in enumerate(lines)]
    if not lines:
        label = words("common.student")
        shown.append(Text(x=0, y=34, text=label, size=LABEL, gray=GRAY))
        start = width(label, Face.REGULAR, LABEL) + 6
        shown.append(Rule(x=start, y=36, length=240 - start))
    return Laid(height=26 + 15.0 * max(1, len(lines)), marks=tuple(shown))
