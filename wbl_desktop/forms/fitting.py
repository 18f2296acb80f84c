"""Text made to fit: a little smaller, then more lines, then carried over to the back; never clipped."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from wbl_desktop.forms.typefaces import Face, width

ANSWER, FLOOR = (
    11.5,
    11.0,
)  # answers may shrink this far: a parent must be able to read them without looking for glasses


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Lines that fit, their size, and whether the text had to be cut and goes on elsewhere."""

    lines: tuple[str, ...]
    size: float
    cut: bool = False


@lru_cache(maxsize=4096)  # the notes of a packet are the same on every sheet
def wrapped(text: str, room: float, face: Face, size: float) -> tuple[str, ...]:
    """The text in lines no wider than ``room``; a word too long for a line is broken where it must be."""
    lines: list[str] = []
    space, reach = width(" ", face, size), 0.0
    for word in _words(text, room, face, size):
        wide = width(word, face, size)
        if lines and reach + space + wide <= room:
            lines[-1] += f" {word}"
            reach += space + wide
        else:
            lines.append(word)
            reach = wide
    return tuple(lines)


def fitted(
    text: str, room: float, most: int, carry: Callable[[], tuple[str, ...]], face: Face = Face.REGULAR
) -> Fitted:
    """The text in at most ``most`` lines.

    Where it has to be cut, ``carry`` is asked for the marks, longest first, that say where it stands whole.
    """
    for size in (ANSWER, FLOOR):
        lines = wrapped(text, room, face, size)
        if len(lines) <= 1:
            return Fitted(lines=lines, size=size)
    if len(lines) <= most:
        return Fitted(lines=lines, size=FLOOR)
    marks = carry()
    mark = next((one for one in marks if width(one, face, FLOOR) <= room), marks[-1])
    kept = list(lines[:most])
    while kept[-1] and width(f"{kept[-1]} {mark}", face, FLOOR) > room:
        shorter, _, word = kept[-1].rpartition(" ")
        # Half a name is still a help; half a number would be another number.
        kept[-1] = shorter or ("" if any(sign.isdigit() for sign in word) else word[:-1])
    kept[-1] = f"{kept[-1]} {mark}".strip()
    return Fitted(lines=tuple(kept), size=FLOOR, cut=True)


def shortened(text: str, room: float, most: int, face: Face, size: float) -> tuple[str, ...]:
    """At most that many lines, the last ending in an ellipsis: only for what stands in full elsewhere on the sheet."""
    lines = wrapped(text, room, face, size)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while width(f"{last}…", face, size) > room:
        last = last[:-1]
    return (*lines[: most - 1], f"{last}…")


def _words(text: str, room: float, face: Face, size: float) -> Iterator[str]:
    for word in text.split(" "):
        rest = word
        while width(rest, face, size) > room:
            fits = next(n for n in range(len(rest) - 1, 0, -1) if width(rest[:n], face, size) <= room or n == 1)
            yield rest[:fits]
            rest = rest[fits:]
        yield rest
