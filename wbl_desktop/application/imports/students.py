"""Which student a row is: by SSID, by local id, by the file's own key, by name and birth date; never by guessing."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wbl_desktop.application.imports.drafts import Draft, Weight
from wbl_desktop.application.imports.repeats import person_key
from wbl_desktop.application.imports.work import AT_ONCE, Work, chunks
from wbl_desktop.domain.fields import Plain


@dataclass(frozen=True, slots=True)
class Known:
    """What is needed to recognize a student without loading the whole record."""

    ssid: Plain
    local_id: Plain
    birth_date: Plain
    person: tuple[str, str] | None
    retired: bool


@dataclass(slots=True)
class Students:
    """Every student here, retired ones included, by all they can be recognized by."""

    known: dict[str, Known] = field(default_factory=dict)
    by_ssid: dict[Plain, str] = field(default_factory=dict)
    by_local: dict[Plain, list[str]] = field(default_factory=dict)
    by_person: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    by_key: dict[str, str] = field(default_factory=dict)
    claimed: set[Plain] = field(default_factory=set)  # local ids that rows of the file have
    into: dict[str, str] = field(default_factory=dict)  # merged records and where they went

    def real(self, ids: Iterable[str]) -> list[str]:
        """The records these stand for now, live ones first."""
        found = dict.fromkeys(self._end(one) for one in ids)
        return sorted(found, key=lambda one: self.known[one].retired if one in self.known else True)

    def _end(self, id_: str) -> str:
        seen = {id_}
        while (after := self.into.get(id_)) and after not in seen:
            seen.add(after)
            id_ = after
        return id_


def all_students(work: Work) -> Students:
    """Read every student once, some at a time."""
    found = Students()
    found.claimed.update(draft.values.get("local_id") for draft in work.file.drafts.get("student", ()))
    for some in chunks(work.reader.ids("student", retired=None), AT_ONCE):
        for id_, record in work.reader.rows("student", some).items():
            values = record.values()
            person = person_key(values)
            found.known[id_] = Known(
                values["ssid"], values["local_id"], values["birth_date"], person, record.is_retired
            )
            if record.merged_into:
                found.into[id_] = record.merged_into
            if values["ssid"] and (values["ssid"] not in found.by_ssid or not record.is_retired):
                found.by_ssid[values["ssid"]] = id_
            if values["local_id"]:
                found.by_local.setdefault(values["local_id"], []).append(id_)
            if person:
                found.by_person.setdefault(person, []).append(id_)
        work.step(0)
    if work.file.lasting_keys:
        found.by_key = work.reader.imported_keys("student", (work.file.format,))
    return found


def match(work: Work, students: Students, draft: Draft) -> str | None:
    """The record a draft is about; None for a new student, or when the row is held."""
    values = draft.values
    by_key = students.real([students.by_key[draft.key]]) if draft.key in students.by_key else []
    if draft.partial:
        if not by_key and not draft.gone:
            work.doubt("student_not_known_here", Weight.HELD, draft, value=draft.key)
        return by_key[0] if by_key else None
    by_ssid = students.real([students.by_ssid[values["ssid"]]]) if values.get("ssid") in students.by_ssid else []
    by_local = students.real(students.by_local.get(values.get("local_id"), [])) if "local_id" in values else []
    if by_ssid:
        return _by_ssid(work, students, draft, by_ssid[0], by_local)
    if by_local:
        return _by_local(work, students, draft, by_local)
    if by_key:
        return by_key[0]
    return _by_person(work, students, draft)


def _same_person(students: Students, id_: str, values: dict[str, Plain]) -> tuple[bool, bool, bool]:
    """Whether name and birth date agree (an unknown birth date neither agrees nor differs), and whether one differs."""
    known = students.known[id_]
    name = known.person == person_key(values)
    both = bool(known.birth_date and values.get("birth_date"))
    return name, both and known.birth_date == values["birth_date"], both and known.birth_date != values["birth_date"]


def _by_ssid(work: Work, students: Students, draft: Draft, id_: str, by_local: list[str]) -> str | None:
    values = draft.values
    name, _, other_day = _same_person(students, id_, values)
    had = students.known[id_].local_id
    # Its old local id in another row: two rows have exchanged ids, or one of them is wrong.
    exchanged = had != values.get("local_id", had) and had in students.claimed
    if exchanged or (by_local and id_ not in by_local):
        work.doubt("ids_of_two_records", Weight.HELD, draft, field="local_id", value=values.get("local_id"), of=id_)
        return None
    if not name and other_day:
        answer = work.doubt(
            "id_of_another_student",
            Weight.HELD,
            draft,
            field="ssid",
            value=values["ssid"],
            choices=("hold", "same"),
            of=id_,
        )
        return id_ if answer == "same" else None
    return id_


def _by_local(work: Work, students: Students, draft: Draft, by_local: list[str]) -> str | None:
    values = draft.values
    fitting = [one for one in by_local if _fits(students, one, values)]
    if len(fitting) == 1 or (fitting and not students.known[fitting[0]].retired and _others_retired(students, fitting)):
        return fitting[0]
    why = "several_records_fit" if fitting else "id_of_another_student"
    choices = ("hold",) if fitting else ("hold", "new", "same")
    answer = work.doubt(
        why, Weight.HELD, draft, field="local_id", value=values["local_id"], choices=choices, of=by_local[0]
    )
    return by_local[0] if answer == "same" else None


def _others_retired(students: Students, fitting: list[str]) -> bool:
    return all(students.known[one].retired for one in fitting[1:])


def _fits(students: Students, id_: str, values: dict[str, Plain]) -> bool:
    known = students.known[id_]
    name, day, other_day = _same_person(students, id_, values)
    if known.ssid and values.get("ssid") and known.ssid != values["ssid"]:
        return name and day
    return name or day or (not other_day and person_key(values) is None)


def _by_person(work: Work, students: Students, draft: Draft) -> str | None:
    """Name and birth date alone may be the same student; somebody says so, unless an import brought it so before."""
    values = draft.values
    person = person_key(values)
    has_id = "ssid" in values or "local_id" in values
    candidates = []
    for one in students.real(students.by_person.get(person, [])) if person else []:
        known = students.known[one]
        _, day, other_day = _same_person(students, one, values)
        without_ids = not known.ssid and not known.local_id
        if day or (not other_day and (without_ids or not has_id)):
            candidates.append(one)
    if not has_id and candidates and (known_before := _brought_before(work, students, draft, candidates)):
        return known_before
    if candidates:
        answer = work.doubt(
            "possible_duplicate",
            Weight.HELD,
            draft,
            value=_shown(values),
            choices=("hold", "same", "new"),
            of=candidates[0],
        )
        return candidates[0] if answer == "same" else None
    if not has_id and "birth_date" not in values:
        work.doubt("nothing_to_tell_by", Weight.HELD, draft, value=_shown(values), choices=("hold", "take"))
    return None


def _brought_before(work: Work, students: Students, draft: Draft, candidates: list[str]) -> str | None:
    brought = work.reader.imported("student", candidates[:AT_ONCE])
    day = draft.values.get("birth_date")
    for one in candidates:
        known = students.known[one]
        from_here = one in brought and brought[one].source == work.file.format
        if day is None and (known.ssid or known.local_id):
            continue  # a name alone is too little beside a record that has ids
        if (from_here or (known.retired and one not in brought)) and known.birth_date == day:
            return one
    return None


def _shown(values: dict[str, Plain]) -> str:
    return ", ".join(str(values[name]) for name in ("last_name", "first_name", "birth_date") if name in values)
