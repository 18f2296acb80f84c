"""Which placement a row of hours belongs to: the student's, with that company, on that day; never by guessing.

Hours count towards what the law and the state's file ask, so nothing is counted twice: a day that has hours already,
here or in the file, is asked about.
"""

from dataclasses import dataclass, field
from typing import cast

from wbl_desktop.application.imports.drafts import Draft, Weight
from wbl_desktop.application.imports.names import perhaps_same_company, perhaps_same_person, plain_name
from wbl_desktop.application.imports.students import Students, all_students
from wbl_desktop.application.imports.work import Work, chunks
from wbl_desktop.application.placements import first_and_last, is_one_day
from wbl_desktop.domain.fields import Plain
from wbl_desktop.domain.kinds.hours import Hours
from wbl_desktop.domain.kinds.placement import Placement
from wbl_desktop.domain.life import GIVEN_UP


@dataclass(slots=True)
class _Here:
    """What is here of the students the file names."""

    placements: dict[str, list[Placement]] = field(default_factory=dict)  # by student
    companies: dict[str, tuple[str, ...]] = field(default_factory=dict)  # names by worksite
    logged: dict[tuple[str, str], set[str]] = field(default_factory=dict)  # beginnings by placement and day


def plan_hours(work: Work) -> None:
    """Find the placement of every row, or say why it is held back."""
    students = all_students(work)
    whose = {draft.key: draft.values for draft in work.file.drafts.get("placement", ())}
    drafts = [draft for draft in work.file.drafts.get("hours", ()) if not work.is_held(draft)]
    owner = {draft.key: id_ for draft in drafts if (id_ := _owner(work, students, draft, whose[draft.key]))}
    here = _gather(work, set(owner.values()))
    first_key: dict[str, str] = {}
    seen: dict[tuple[str, str, str], Draft] = {}
    for draft in drafts:
        placement = _placement(work, here, draft, owner[draft.key], whose[draft.key]) if draft.key in owner else None
        if placement is None or _is_counted(work, here, seen, draft, placement, _who(whose[draft.key])):
            continue
        key = first_key.setdefault(placement.id, draft.key)
        work.known["placement", key] = placement.id
        if key != draft.key:
            work.alias["placement", draft.key] = key


def _owner(work: Work, students: Students, draft: Draft, whose: dict[str, Plain]) -> str | None:
    """The student of a row; one that was held back for the first of its cells is so for all of them."""
    return None if work.is_held(draft) else _student(work, students, draft, whose)


def _student(work: Work, students: Students, draft: Draft, whose: dict[str, Plain]) -> str | None:
    """The student by SSID, local id or name; None, with the row held, where that is nobody, or more than one."""
    named = _name(whose)
    by_ssid = [students.by_ssid[whose["ssid"]]] if whose.get("ssid") in students.by_ssid else []
    by_id = by_ssid or students.by_local.get(whose.get("local_id"), [])
    found = students.real(by_id or ([] if _has_id(whose) else _called(students, named)))
    live = [one for one in found if not students.known[one].retired] or found
    said = _who(whose)
    if len(live) != 1:
        why = "hours_student_unclear" if live else "hours_student_unknown"
        work.doubt(why, Weight.HELD, draft, field="placement", value=said)
        return None
    if by_id and named and not _may_be_called(work, live[0], named):
        work.doubt("hours_name_differs", Weight.HELD, draft, field="placement", value=said, of=live[0])
        return None
    return live[0]


def _may_be_called(work: Work, student: str, named: str) -> bool:
    """Whether a name may be this student's, whose id the row has: a nickname or one of two last names will do."""
    values = work.reader.rows("student", [student])[student].values()
    own = [str(values[name]) for name in ("first_name", "preferred_name", "last_name") if values[name]]
    words = {plain_name(word) for word in " ".join(own).replace("-", " ").split()}
    return any(plain_name(word) in words for word in named.replace("-", " ").split()) or perhaps_same_person(
        named, f"{values['first_name']} {values['last_name']}"
    )


def _has_id(whose: dict[str, Plain]) -> bool:
    return bool(whose.get("ssid") or whose.get("local_id"))


def _who(whose: dict[str, Plain]) -> str:
    """The person as the row has them, for people."""
    return " ".join(filter(None, [_name(whose), str(whose.get("local_id") or whose.get("ssid") or "")]))


def _name(whose: dict[str, Plain]) -> str:
    """First and last name as one, whichever way the file has them."""
    if whose.get("full_name"):
        last, _, first = str(whose["full_name"]).partition(",")
        return f"{first} {last}".strip()
    return " ".join(str(whose[name]) for name in ("first_name", "last_name") if whose.get(name))


def _called(students: Students, name: str) -> list[str]:
    """Students of exactly that name."""
    wanted = plain_name(name)
    return [
        id_ for (last, first), ids in students.by_person.items() if wanted and wanted == f"{first}{last}" for id_ in ids
    ]


def _gather(work: Work, students: set[str]) -> _Here:
    here = _Here()
    for some in chunks(sorted(students)):
        for one in cast("list[Placement]", work.reader.find("placement", {"student": list(some)})):
            if one.status not in GIVEN_UP:
                here.placements.setdefault(str(one.student), []).append(one)
    found = [one for many in here.placements.values() for one in many]
    for some in chunks([one.id for one in found]):
        for entry in cast("list[Hours]", work.reader.find("hours", {"placement": list(some)})):
            day = str(entry.placement), str(entry.worked_on)
            here.logged.setdefault(day, set()).add(entry.starts_at or "")
    worksites = work.reader.rows("worksite", sorted({str(one.worksite) for one in found}))
    partners = work.reader.rows("partner", sorted({str(one.values()["partner"]) for one in worksites.values()}))
    for id_, worksite in worksites.items():
        partner = partners[str(worksite.values()["partner"])].values()
        names = (partner["name"], partner["legal_name"], worksite.values()["name"])
        here.companies[id_] = tuple(str(name) for name in names if name)
    return here


def _placement(work: Work, here: _Here, draft: Draft, student: str, whose: dict[str, Plain]) -> Placement | None:
    day, company = str(draft.values["worked_on"]), str(whose.get("company") or "")
    who = _who(whose)
    fit = [one for one in here.placements.get(student, []) if not company or _is_with(here, one, company)]
    begun = [one for one in fit if not one.starts_on or one.starts_on <= day]
    covering = [one for one in begun if not _is_over(one, day)]
    if len(covering) == 1:
        return covering[0]
    if not covering and len(begun) == 1:
        end = _end_of(begun[0])
        work.doubt(
            "hours_after_placement",
            Weight.TOLD,
            draft,
            field="worked_on",
            whole_row=not draft.cell,
            value=f"{who} {day}",
            on=day,
            end=end,
        )
        return begun[0]
    if fit and not begun:
        begin = min(str(one.starts_on) for one in fit)
        work.doubt(
            "hours_before_placement",
            Weight.HELD,
            draft,
            field="worked_on",
            whole_row=not draft.cell,
            value=f"{who} {day}",
            on=day,
            begin=begin,
        )
        return None
    why = "hours_placement_unclear" if fit else "hours_placement_unknown"
    work.doubt(why, Weight.HELD, draft, field="placement", value=f"{who} {company}".strip(), whole_row=not draft.cell)
    return None


def _is_with(here: _Here, placement: Placement, company: str) -> bool:
    names = here.companies.get(str(placement.worksite), ())
    return any(plain_name(name) == plain_name(company) or perhaps_same_company(name, company) for name in names)


def _end_of(placement: Placement) -> str:
    """The last day there is, in ISO; empty for an open end."""
    span = first_and_last(placement) if placement.ends_on or is_one_day(placement.activity) else None
    return span[1].isoformat() if span else placement.ends_on or ""


def _is_over(placement: Placement, day: str) -> bool:
    end = _end_of(placement)
    return bool(end) and day > end


def _is_counted(
    work: Work, here: _Here, seen: dict[tuple[str, str, str], Draft], draft: Draft, placement: Placement, who: str
) -> bool:
    """Whether the row is held because its day has hours already, in the file or here; the same row again is told."""
    day, begins = str(draft.values["worked_on"]), str(draft.values.get("starts_at") or "")
    first = seen.setdefault((placement.id, day, begins), draft)
    if first is not draft:
        again = first.values == draft.values
        weight = Weight.TOLD if again else Weight.HELD
        why = "row_repeated" if again else "hours_day_twice"
        work.doubt(
            why, weight, draft, field="worked_on", value=f"{who} {day}", whole_row=not draft.cell, first=first.row
        )
        return not again
    others = here.logged.get((placement.id, day), set())
    if not others or begins in others:
        return False
    said = f"{who} {day}"
    answer = work.doubt(
        "hours_day_there",
        Weight.HELD,
        draft,
        field="worked_on",
        value=said,
        choices=("hold", "take"),
        whole_row=not draft.cell,
    )
    return answer == "hold"
