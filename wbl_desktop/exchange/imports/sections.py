"""Lines between the rows of a list that are no entry: HEALTH, North county, --- Agriculture ---, Updated 11/1.

Such a line has one filled cell where the rows have several. So has a company of which only the name is known: where the
words do not say which it is, a person is asked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from wbl_desktop.application.pathways import sectors
from wbl_desktop.exchange.imports.columns import Header
from wbl_desktop.exchange.imports.employer_cells import city_of, is_total
from wbl_desktop.exchange.imports.labels import folded_label
from wbl_desktop.exchange.imports.table import Row, Table

_DRESSED = re.compile(r"[-=*_~#<>–—•\s]{2,}.+|.*[^-=*_~#<>–—][-=*_~#<>–—]{2,}|.+:|\[.+\]|\W+")
_REMARK = re.compile(
    r"((last )?(updated|revised|printed)|as of|page \d|prepared by|compiled by)\b|(source|note|key|legend)s?\s*:",
    re.IGNORECASE,
)
# The letter or the year of a group: A, A–F, 2025-26.
_MARK = re.compile(r"[A-Za-z](\s?[-–—]\s?[A-Za-z])?|(19|20)\d\d(\s?[-/–—]\s?(\d\d|(19|20)\d\d))?")
_FILLING = frozenset(("a", "all", "an", "and", "for", "in", "of", "our", "the", "with", "y"))
_OF_SECTORS = """ag agricultural auto automotive banking clinics construction culinary dental entertainment farming
    farms fire food government healthcare hospitals industries law manufacturing medicine nursing restaurants
    retail safety schools sector sports stores tech trade trucking veterinary warehouse welding wellness"""
_SECTORS = frozenset(_OF_SECTORS.split())
_OF_GROUPS = """active business businesses companies company contact contacts current do employer employers
    former inactive internship internships interns job host hosts leads list local new no not old other others
    partner partners pending potential previous prospective prospects resting shadow shadows site sites
    north south east west northern southern eastern western central upper lower
    area areas city county district downtown outside region town valley"""
_GROUPS = frozenset(_OF_GROUPS.split())


@dataclass(frozen=True, slots=True)
class Sections:
    """The lines of a table that are headings, with the industry sector each gives its rows, and those that may be."""

    sure: dict[int, str] = field(default_factory=dict)
    perhaps: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Line:
    row: Row
    filled: int
    at: int  # the first filled cell
    after_blank: bool

    @property
    def words(self) -> str:
        return self.row.cells[self.at].strip()


def sections_of(table: Table, header: Header, *, name: str, sector: str) -> Sections:
    """The headings among the rows below the header. ``name``, ``sector``: the targets of these columns."""
    lines = list(_lines(table, header))
    column = header.at(name)
    lone = [one for one in lines if one.filled == 1 and one.at in {0, column}]
    several = [one for one in lines if one.filled > 1]
    if not lone:
        return Sections()
    if len(several) < len(lone) or median(one.filled for one in several) < min(3, len(header.labels)):
        # A list of little more than names: only what cannot be one.
        plain = (one for one in lone if _DRESSED.fullmatch(one.words) or (one.words.isupper() and _sector(one.words)))
        return Sections({one.row.line: "" for one in plain})
    said = _values(several, header)
    sure = {one.row.line for one in lone if _is_no_entry(one.words, said)}
    # Lines that rows with several cells follow.
    leads = {one.row.line for one, after in pairwise(lines) if after.filled > 1}
    quiet = not _shouts(several, column)
    apart = sum(one.after_blank for one in several) * 2 < len(several)
    perhaps = {
        one.row.line
        for one in lone
        if one.row.line not in sure
        and (
            (apart and one.after_blank)
            or (one.row.line in leads and (sure or (quiet and one.words.isupper()) or _is_generic(one.words, said)))
        )
    }
    given = {one.row.line: _sector(one.words) for one in lone if one.row.line in sure}
    heads = [given[one.row.line] for one in lone if one.row.line in sure and not _is_remark(one.words)]
    certain = header.at(sector) is None and len(heads) > 1 and all(heads) and not perhaps
    return Sections({line: given[line] if certain else "" for line in sure}, frozenset(perhaps))


def _lines(table: Table, header: Header) -> Iterator[_Line]:
    """The filled rows below the header, but for totals and repeated labels."""
    blank, beyond = False, header.line + 1
    for row in table.rows():
        if row.line <= header.line:
            continue
        if row.is_blank:
            blank = True
            continue
        filled = [at for at, cell in enumerate(row.cells) if cell.strip()]
        if filled and not is_total(row.cells) and not header.repeats(row):
            yield _Line(row, len(filled), filled[0], blank or row.line > beyond)
        # A sheet leaves its blank rows out; a text's row may reach over several lines.
        blank, beyond = False, row.line + 1 + sum(cell.count("\n") for cell in row.cells)


def _words(words: str) -> list[str]:
    return [one for one in re.findall(r"[^\W\d_]+", words.casefold()) if one not in _FILLING]


def _is_no_entry(words: str, said: set[str]) -> bool:
    """Whether the words alone say that this is a heading or a remark, and no company."""
    if _DRESSED.fullmatch(words) or _is_remark(words):
        return True
    mine = set(_words(words))
    of_a_sector = any(mine <= _SECTORS | set(_words(name)) for name in sectors().values())
    return folded_label(words) in said or (bool(mine) and (of_a_sector or mine <= _GROUPS))


def _is_remark(words: str) -> bool:
    return bool(_REMARK.match(words) or _MARK.fullmatch(words))


def _is_generic(words: str, said: set[str]) -> bool:
    """Whether no word is a name: Valley Medical may be a company and may be the medical ones of the valley."""
    known = _SECTORS | _GROUPS | {one for name in sectors().values() for one in _words(name)} | said
    return all(one in known for one in _words(words))


def _values(lines: Sequence[_Line], header: Header) -> set[str]:
    """What the rows have as their city or sector: a line of such words heads their group."""
    found: set[str] = set()
    for target in ("partner.city", "partner.city_zip", "partner.sector"):
        at = header.at(target)
        for one in lines:
            words = one.row.cells[at].strip() if at is not None and at < len(one.row.cells) else ""
            city = city_of(words) if target == "partner.city_zip" else None
            found.add(folded_label((city[0] or "") if city else words))
    return found - {""}


def _shouts(lines: Sequence[_Line], column: int | None) -> bool:
    """Whether the companies themselves are written in capitals."""
    names = [one.row.cells[column] for one in lines if column is not None and column < len(one.row.cells)]
    return sum(name.isupper() for name in names) * 2 > len(names)


def _sector(words: str) -> str:
    """The one industry sector the words are of; empty where they are of none or of several."""
    wanted = set(_words(words))
    found = [name for name in sectors().values() if wanted and wanted <= set(_words(name))]
    return found[0] if len(found) == 1 else ""
