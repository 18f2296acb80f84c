"""What a few typed letters find in records of every kind: best match first, current before retired, a few of each.

Records are found by the words they have of their own, the newest ones; where that is only a part of them, names are
looked up in the index of headings too. A placement's words are its student's and its partner's, so that of placements
those of what was found are looked for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wbl_desktop.application.ports import Reader
from wbl_desktop.domain.folding import fold
from wbl_desktop.domain.kinds import kind_named
from wbl_desktop.domain.record import Record
from wbl_desktop.ui import phrases
from wbl_desktop.ui.lookups import heading_of
from wbl_desktop.ui.phrases import translate

_EACH = 6  # records of a kind
_MOST = 12  # of all kinds: what fits below the box
_AMONG = 100  # of more that have the words, so many are looked at
_DIGITS = 4  # a number of at least so many is one that a record has
# What can be found, in the order of what is looked for most; which record is shown for it.
_KINDS = (
    "student",
    "partner",
    "placement",
    "contact",
    "worksite",
    "guardian",
    "emergency_contact",
    "contact_log",
    "printed_form",
)
_OWNER = {
    "contact": ("partner", "partner"),
    "worksite": ("partner", "partner"),
    "contact_log": ("partner", "partner"),
    "guardian": ("student", "student"),
    "emergency_contact": ("student", "student"),
    "printed_form": ("placement", "placement"),
}
LISTS = ("student", "partner", "placement")  # kinds that have a list
_SAYS_ITS_OWNER = ("worksite", "contact_log")
_ALSO_RETIRED = ("student", "partner")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found, and where to go for it."""

    kind: str
    id: str
    words: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAll:
    """The list that shows everything of its kind that was found."""

    kind: str
    asked: str
    words: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The best hits in order, the lists that show more, and whether there is more that no list shows."""

    hits: tuple[Hit, ...] = ()
    lists: tuple[ShowAll, ...] = ()
    is_cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ranked:
    """A record found, and how well it matches."""

    record: Record
    match: int
    name: str

    @property
    def place(self) -> tuple[bool, int, int, str]:
        return self.record.is_retired, self.match, _KINDS.index(self.record.KIND), self.name


def search_all(reader: Reader, words: str) -> Found:
    """The records that match best, of every kind."""
    if not fold(words):
        return Found()
    found = {kind: _of_kind(reader, kind, words) for kind in _KINDS if kind != "placement"}
    found["placement"] = _placements(reader, words, found)
    cut = {kind for kind, records in found.items() if len(records) > _EACH}
    ranked: list[_Ranked] = []
    for records in found.values():
        ranked += sorted(_ranked(reader, records, words), key=lambda one: one.place)[:_EACH]
    ranked.sort(key=lambda one: one.place)
    cut |= {one.record.KIND for one in ranked[_MOST:]}
    lists = [
        ShowAll(kind=kind, asked=words, words=translate("FindBox", "Show all that match: {0}").format(_many(kind)))
        for kind in LISTS
        if kind in cut
    ]
    return Found(
        hits=tuple(_hits(reader, [one.record for one in ranked[:_MOST]])),
        lists=tuple(lists),
        is_cut=bool(cut - set(LISTS)),
    )


def _many(kind: str) -> str:
    return phrases.translate("kinds", kind_named(kind).LABEL_MANY)


def _of_kind(reader: Reader, kind: str, words: str) -> list[Record]:
    """Those that have the words, and if these are many, those whose name begins so."""
    retired = None if kind in _ALSO_RETIRED else False
    newest = reader.find(kind, search=words, own=True, among=_AMONG, retired=retired)
    found = {one.id: one for one in newest if one.values()["merged_into"] is None}
    if len(newest) > _EACH:
        found |= {one.id: one for one in reader.find(kind, begins=words, order=("heading",), limit=_EACH + 1)}
    return list(found.values())


def _placements(reader: Reader, words: str, found: dict[str, list[Record]]) -> list[Record]:
    """Those of the students and the worksites that were found; by the words of both where neither was found."""

    def live(kind: str) -> list[str]:
        return [one.id for one in found[kind] if not one.is_retired][:_EACH]

    students, partners, sites = live("student"), live("partner"), live("worksite")
    if not (students or partners or sites):
        several = len(fold(words).split()) > 1
        return reader.find("placement", search=words, own=not several, among=_AMONG, limit=_EACH + 1)
    if partners:
        sites += reader.ids("worksite", {"partner": partners})[:_AMONG]
    made: dict[str, Record] = {}
    for field, ids in (("student", students), ("worksite", sites)):
        if ids and len(made) <= _EACH:
            made |= {
                one.id: one for one in reader.find("placement", {field: ids}, order=("-starts_on",), limit=_EACH + 1)
            }
    return list(made.values())


def _ranked(reader: Reader, records: Sequence[Record], words: str) -> Iterable[_Ranked]:
    asked = fold(words)
    letters = asked.split()
    students = [str(one.values()["student"]) for one in records if one.KIND == "placement"]
    names = {id_: fold(one.heading()) for id_, one in reader.rows("student", students).items()}
    number = _figures(words)
    is_number = len(number) >= _DIGITS and len(number) == len(asked.replace(" ", ""))
    for record in records:
        # A placement matches as well as its student does, and comes after the student.
        held = record.values()
        name = names.get(str(held["student"]), "") if record.KIND == "placement" else fold(_name(record))
        match = _match(record, name, asked, letters, number if is_number else "")
        yield _Ranked(record=record, match=match, name=name)


def _name(record: Record) -> str:
    """What a person would call it by; a visit to a partner has no name."""
    match record.KIND:
        case "contact_log":
            return ""
        case "printed_form":
            return str(record.values()["code"] or "")
        case _:
            return record.heading()


def _match(record: Record, name: str, asked: str, letters: Sequence[str], number: str) -> int:
    """0: the very name or number; 1: the name begins so; 2: words of the name do; 3: found elsewhere."""
    parts = name.split()
    if name == asked or sorted(parts) == sorted(letters) or (number and number in _numbers_of(record)):
        return 0
    if name.startswith(asked):
        return 1
    return 2 if all(any(part.startswith(one) for part in parts) for one in letters) else 3


def _numbers_of(record: Record) -> set[str]:
    """The numbers people know a record by, without what stands between their figures."""
    held = record.values()
    texts = (str(held[spec.name] or "") for spec in record.specs() if spec.searched)
    return {_figures(text) for text in texts}


def _figures(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def _hits(reader: Reader, records: Sequence[Record]) -> Iterable[Hit]:
    """How what was found is said, and which record is shown for it."""
    wanted: dict[str, list[str]] = {}
    for record in records:
        if record.KIND in _OWNER:
            kind, field = _OWNER[record.KIND]
            wanted.setdefault(kind, []).append(str(record.values()[field]))
    owners = {kind: reader.rows(kind, sorted(set(ids))) for kind, ids in wanted.items()}
    for record in records:
        label = phrases.translate("kinds", kind_named(record.KIND).LABEL)
        if record.is_retired:
            label = translate("FindBox", "{0} · retired").format(label)
        if record.KIND not in _OWNER:
            yield Hit(kind=record.KIND, id=record.id, words=heading_of(reader, record), label=label)
            continue
        kind, field = _OWNER[record.KIND]
        id_ = str(record.values()[field])
        if record.KIND in _SAYS_ITS_OWNER:
            heading = heading_of(reader, record)
        else:
            heading = f"{_name(record)} · {heading_of(reader, owners[kind].get(id_))}"
        yield Hit(kind=kind, id=id_, words=heading, label=label)
