"""The words a person knows a record by, and what a few typed letters may mean."""

from collections.abc import Callable, Iterable

from wbl_desktop.application.activities import activities
from wbl_desktop.application.ports import Reader, Where
from wbl_desktop.domain.record import Record
from wbl_desktop.ui.inputs import Choice
from wbl_desktop.ui.phrases import choice_words, translate

_MOST = 12


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


def choices_for(
    read: Callable[[], Reader], kind: str, where: Callable[[], Where | None] = lambda: None
) -> tuple[Callable[[str], list[Choice]], Callable[[str], str]]:
    """What typed letters may mean among records of a kind, and the words for one of them."""

    def choices(words: str) -> list[Choice]:
        reader = read()
        found: dict[str, Record] = {}
        for record in reader.find(kind, where(), search=words, limit=_MOST):
            found[record.id] = record
        if kind == "worksite" and words:
            for partner in reader.find("partner", search=words, limit=_MOST):
                for site in reader.find("worksite", {"partner": partner.id}, limit=_MOST):
                    found[site.id] = site
        return [Choice(id=id_, words=heading_of(reader, record)) for id_, record in list(found.items())[:_MOST]]

    def heading(id_: str) -> str:
        reader = read()
        return heading_of(reader, reader.get(kind, id_)) if len(id_) == 32 else id_

    return choices, heading


def activity_choices(words: str) -> list[Choice]:
    """Activities whose name holds what was typed."""
    folded = words.casefold().strip()
    named = [Choice(id=one.code, words=activity_words(one.code)) for one in activities()]
    return [one for one in named if folded in one.words.casefold()]
