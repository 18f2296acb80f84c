"""The words a person knows a record by, and what a few typed letters may mean."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wbl_desktop.application.activities import activities
from wbl_desktop.application.ports import Reader, Where
from wbl_desktop.domain.record import Record
from wbl_desktop.ui.phrases import choice_words, translate
from wbl_desktop.ui.worker import Worker

_MOST = 12
_AMONG = 500  # of more that match, so many are looked at: who typed one letter types another
_APART = ("local_id", "street", "city", "phone", "email", "title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing a reference can mean: an id and the words a person knows it by."""

    id: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LookUp:
    """Where a reference's meaning is looked up."""

    # Words typed so far -> what finds out what they may mean. Asked on the window's thread, found out on any.
    ask: Callable[[str], Callable[[], list[Choice]]]
    heading: Callable[[str], str]  # id -> words
    worker: Worker | None = None  # None: found out at once, for what is in memory


def activity_words(code: object) -> str:
    """An activity's name."""
    for one in activities():
        if one.code == code:
            return translate("activities", one.name)
    return choice_words(str(code or ""))


def where_words(reader: Reader, worksite: object) -> str:
    """``Ortega Feed & Seed · Front office``, the worksite left out when it is named like the partner."""
    return many_where_words(reader, [str(worksite)]).get(str(worksite), "") if worksite else ""


def many_where_words(reader: Reader, worksites: Iterable[str]) -> dict[str, str]:
    """The words of many worksites, by id, in two readings."""
    sites = {id_: one.values() for id_, one in reader.rows("worksite", sorted(set(worksites))).items()}
    owners = sorted({str(held["partner"]) for held in sites.values() if held["partner"]})
    partners = {id_: str(one.values()["name"]) for id_, one in reader.rows("partner", owners).items()}
    found: dict[str, str] = {}
    for id_, held in sites.items():
        own, partner = str(held["name"]), partners.get(str(held["partner"]), "")
        found[id_] = own if not partner else partner if own.startswith(partner) else f"{partner} · {own}"
    return found


def heading_of(reader: Reader, record: Record | None) -> str:
    """The line a person knows a record by, with what it belongs to where its own name says too little."""
    if record is None:
        return ""
    held = record.values()
    match record.KIND:
        case "worksite":
            return where_words(reader, record.id)
        case "placement":
            student = reader.get("student", str(held["student"]))
            who = student.heading() if student else ""
            return f"{who} · {activity_words(held['activity'])}"
        case "opening":
            return f"{activity_words(held['activity'])} · {where_words(reader, held['worksite'])}"
        case "requirement" | "hours":
            return heading_of(reader, reader.get("placement", str(held["placement"])))
        case "agreement" | "contact_log":
            partner = reader.get("partner", str(held["partner"]))
            first = choice_words(str(held.get("agreement_type") or held.get("channel") or ""))
            return f"{partner.heading() if partner else ''} · {first}"
        case _:
            return record.heading()


def look_up_for(
    read: Callable[[], Reader], worker: Worker, kind: str, where: Callable[[], Where | None] = lambda: None
) -> LookUp:
    """What typed letters may mean among records of a kind, and the words for one of them.

    ``where`` narrows them down, and is asked on the window's thread.
    """

    def ask(words: str) -> Callable[[], list[Choice]]:
        narrowed = where()
        return lambda: choices(read(), kind, words, narrowed)

    def heading(id_: str) -> str:
        reader = read()
        return heading_of(reader, reader.get(kind, id_)) if len(id_) == 32 else id_

    return LookUp(ask=ask, heading=heading, worker=worker)


def choices(reader: Reader, kind: str, words: str, where: Where | None = None) -> list[Choice]:
    """A few records that match the words, in the order of their names; those of one name are told apart."""
    first = reader.find(kind, where, search=words, limit=_MOST, order=("heading",), among=_AMONG)
    found = {one.id: one for one in first}
    if kind == "worksite" and words:
        for partner in reader.find("partner", search=words, limit=_MOST, order=("heading",), among=_AMONG):
            for site in reader.find("worksite", {"partner": partner.id}, limit=_MOST, order=("heading",)):
                found[site.id] = site
    shown = [(record, heading_of(reader, record)) for record in list(found.values())[:_MOST]]
    many = Counter(said for _, said in shown)
    return [
        Choice(id=record.id, words=f"{said} · {_what_else(record)}" if many[said] > 1 else said)
        for record, said in shown
    ]


def _what_else(record: Record) -> str:
    """What tells a record from another of the same name."""
    held = record.values()
    known = next((str(held[name]) for name in _APART if held.get(name)), "")
    return known or record.id[:8]


def activity_look_up() -> LookUp:
    """Activities by a part of their name; they are in memory."""
    codes = {one.code for one in activities()}

    def heading(code: str) -> str:
        return activity_words(code) if code in codes else code

    return LookUp(ask=lambda words: lambda: _activities(words), heading=heading)


def _activities(words: str) -> list[Choice]:
    folded = words.casefold().strip()
    named = [Choice(id=one.code, words=activity_words(one.code)) for one in activities()]
    return [one for one in named if folded in one.words.casefold()]
